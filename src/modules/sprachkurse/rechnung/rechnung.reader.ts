import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { isCii, isZugferd1, readCii } from './cii.reader.ts';
import type { Rechnung } from './rechnung.types.ts';
import { isUbl, readUbl } from './ubl.reader.ts';
import { parseXml } from './xml.reader.ts';
import { extractXml, isPdf } from './zugferd.reader.ts';

/** Invoices with their attachments are smaller; what is larger is refused before it is read. */
export const MAX_RECHNUNG_BYTES = 20 * 1024 * 1024;

const ANHANG_ELEMENTE = new Set(['EmbeddedDocumentBinaryObject', 'AttachmentBinaryObject']);

/**
 * Reads an e-invoice: XRechnung or another EN 16931 invoice in UBL or CII, or a ZUGFeRD/Factur-X PDF.
 * Refusals (sentences in texte.ts): `rechnung.leer`, `rechnung.zu-gross`, `rechnung.dtd`, `rechnung.kein-xml`,
 * `rechnung.keine-rechnung`, `rechnung.zugferd-1`, `rechnung.pdf-…`.
 */
export function readRechnung(bytes: Uint8Array): Ergebnis<Rechnung> {
  if (bytes.byteLength === 0) return refuse('rechnung.leer');
  if (bytes.byteLength > MAX_RECHNUNG_BYTES) return refuseSize();
  if (!isPdf(bytes)) return readXml(bytes);
  const xml = extractXml(bytes, MAX_RECHNUNG_BYTES);
  return xml.ok ? readXml(xml.wert) : xml;
}

export function refuseSize(): Ergebnis<never> {
  return refuse('rechnung.zu-gross', { werte: { megabyte: MAX_RECHNUNG_BYTES / 1024 / 1024 } });
}

function readXml(bytes: Uint8Array): Ergebnis<Rechnung> {
  const wurzel = parseXml(bytes, ANHANG_ELEMENTE);
  if (!wurzel.ok) return wurzel;
  if (isUbl(wurzel.wert)) return ok(readUbl(wurzel.wert));
  if (isCii(wurzel.wert)) return ok(readCii(wurzel.wert));
  if (isZugferd1(wurzel.wert)) return refuse('rechnung.zugferd-1');
  return refuse('rechnung.keine-rechnung', { werte: { element: wurzel.wert.name.slice(0, 40) } });
}
