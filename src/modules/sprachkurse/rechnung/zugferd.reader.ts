import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { PdfDatei, type PdfDict, PdfFehler, type PdfWert } from './pdf.reader.ts';

/** Names under which ZUGFeRD, Factur-X and XRechnung embed their XML; the first that is there is taken. */
const DATEINAMEN = ['factur-x.xml', 'xrechnung.xml', 'zugferd-invoice.xml'];

export function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).includes('%PDF-');
}

/**
 * The invoice XML embedded in a ZUGFeRD or Factur-X PDF. Refusals: `rechnung.pdf-verschluesselt`,
 * `rechnung.pdf-defekt`, `rechnung.pdf-ohne-xml`.
 */
export function extractXml(bytes: Uint8Array, maxBytes: number): Ergebnis<Uint8Array> {
  let datei: PdfDatei;
  try {
    datei = new PdfDatei(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), maxBytes);
  } catch (error) {
    if (error instanceof PdfFehler) return refuse('rechnung.pdf-defekt');
    throw error;
  }
  if (datei.isEncrypted) return refuse('rechnung.pdf-verschluesselt');
  const anhaenge = findAnhaenge(datei);
  const anhang =
    DATEINAMEN.map((name) => anhaenge.find((a) => a.name.toLowerCase() === name)).find(
      (a) => a !== undefined,
    ) ?? anhaenge.find(({ name }) => name.toLowerCase().endsWith('.xml'));
  if (!anhang) return refuse('rechnung.pdf-ohne-xml');
  const inhalt = datei.stream(anhang.stream);
  return inhalt ? ok(inhalt) : refuse('rechnung.pdf-defekt');
}

interface Anhang {
  name: string;
  stream: PdfWert | undefined;
}

/** Every file specification with an embedded file, wherever it stands: names tree, /AF or annotation. */
function findAnhaenge(datei: PdfDatei): Anhang[] {
  const anhaenge: Anhang[] = [];
  const visit = (wert: PdfWert): void => {
    if (Array.isArray(wert)) wert.forEach(visit);
    if (!(wert instanceof Map)) return;
    const eingebettet = datei.resolve(wert.get('EF'));
    if (eingebettet instanceof Map) anhaenge.push(toAnhang(datei, wert, eingebettet));
    wert.forEach(visit);
  };
  for (const wert of datei) visit(wert);
  return anhaenge;
}

function toAnhang(datei: PdfDatei, spezifikation: PdfDict, eingebettet: PdfDict): Anhang {
  const name = datei.resolve(spezifikation.get('UF') ?? spezifikation.get('F'));
  return {
    name: typeof name === 'string' ? decodeText(name) : '',
    stream: eingebettet.get('F') ?? eingebettet.get('UF'),
  };
}

/** PDF text is UTF-16 with a mark, or one byte a character (file names here are plain). */
function decodeText(text: string): string {
  if (!text.startsWith('\u00fe\u00ff')) return text;
  const paare = text.length - (text.length % 2);
  return Buffer.from(text.slice(2, paare), 'latin1').swap16().toString('utf16le');
}
