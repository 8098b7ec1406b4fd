import { ParseOption, XmlDocument, XmlElement, XmlError } from 'libxml2-wasm';
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { absolute, compare, type Dezimal, fromInteger, parseDezimal } from '../../../begriffe/dezimal.ts';
import { type Datum, isDatum } from '../../../begriffe/zeit.ts';
import type { Hinweis } from './rechnung.types.ts';

/** An XML element as plain data; the parser's own tree lives in WebAssembly memory and is freed at once. */
export interface Knoten {
  /** Local name. */
  name: string;
  attribute: Record<string, string>;
  kinder: Knoten[];
  /** Text of an element without children, trimmed; else ''. */
  text: string;
}

export interface Wurzel extends Knoten {
  namensraum: string;
}

// Attachments may be large, so the parser's limit of 10 MB a text is lifted; the byte limit stands before it.
const OPTIONS = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_HUGE;
const MAX_ELEMENTE = 1_000_000;
/** A million millions: no invoice reaches it, and below it cents are exact integers. */
const GRENZE = fromInteger(1_000_000_000_000);

/**
 * Parses XML without document type, entities or network. Refusals: `rechnung.dtd`, `rechnung.kein-xml` (zeile),
 * `rechnung.zu-gross`. The text of the elements named in `ohneText` (attachments) is left out.
 */
export function parseXml(bytes: Uint8Array, ohneText: ReadonlySet<string> = new Set()): Ergebnis<Wurzel> {
  if (hasDoctype(bytes)) return refuse('rechnung.dtd');
  let document: XmlDocument;
  try {
    document = XmlDocument.fromBuffer(bytes, { option: OPTIONS });
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return refuse('rechnung.kein-xml', { werte: { zeile: lineOf(error) } });
  }
  try {
    if (document.dtd) return refuse('rechnung.dtd');
    const budget = { elemente: MAX_ELEMENTE };
    const knoten = copyElement(document.root, ohneText, budget);
    if (!knoten) return refuse('rechnung.zu-gross');
    return ok({ ...knoten, namensraum: document.root.namespaceUri });
  } finally {
    document.dispose();
  }
}

/** Looked for in the bytes, so that no entity is even declared. UTF-16 puts a zero beside every character. */
function hasDoctype(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.includes('<!DOCTYPE') || buffer.includes(Buffer.from('<!DOCTYPE', 'utf16le'));
}

function lineOf(error: XmlError): number {
  const details = 'details' in error && Array.isArray(error.details) ? error.details : [];
  return details[0]?.line ?? 1;
}

function copyElement(
  element: XmlElement,
  ohneText: ReadonlySet<string>,
  budget: { elemente: number },
): Knoten | undefined {
  budget.elemente -= 1;
  if (budget.elemente < 0) return undefined;
  const kinder: Knoten[] = [];
  for (let node = element.firstChild; node; node = node.next) {
    if (!(node instanceof XmlElement)) continue;
    const kind = copyElement(node, ohneText, budget);
    if (!kind) return undefined;
    kinder.push(kind);
  }
  const attribute: Record<string, string> = {};
  for (const attr of element.attrs) attribute[attr.name] = attr.value;
  const text = kinder.length > 0 || ohneText.has(element.name) ? '' : element.content.trim();
  return { name: element.name, attribute, kinder, text };
}

/** First child of that name, and so on down the path. */
export function find(knoten: Knoten | undefined, ...pfad: string[]): Knoten | undefined {
  let current = knoten;
  for (const name of pfad) current = current?.kinder.find((kind) => kind.name === name);
  return current;
}

export function findAll(knoten: Knoten | undefined, name: string): Knoten[] {
  return knoten?.kinder.filter((kind) => kind.name === name) ?? [];
}

/** Text at the end of the path; null when absent or empty. */
export function textAt(knoten: Knoten | undefined, ...pfad: string[]): string | null {
  return find(knoten, ...pfad)?.text || null;
}

/** Where a field stands, for the hint that it cannot be read. */
export interface Stelle {
  stelle: string;
  position?: string;
}

/** Reads typed fields and notes what is there but unreadable. */
export class Feldleser {
  readonly hinweise: Hinweis[] = [];

  dezimal(stelle: Stelle, knoten: Knoten | undefined, ...pfad: string[]): Dezimal | null {
    const text = textAt(knoten, ...pfad);
    if (text === null) return null;
    const wert = parseDezimal(text);
    if (wert && compare(absolute(wert), GRENZE) < 0) return wert;
    this.note('zahl', stelle, text);
    return null;
  }

  /** UBL: `2016-04-04`, a time zone behind it counts for nothing. */
  isoDatum(stelle: Stelle, knoten: Knoten | undefined, ...pfad: string[]): Datum | null {
    const text = textAt(knoten, ...pfad);
    return text === null ? null : this.datum(stelle, text, text.slice(0, 10));
  }

  /** CII: an element with a DateTimeString or DateString of format 102, `20160404`. */
  ciiDatum(stelle: Stelle, knoten: Knoten | undefined, ...pfad: string[]): Datum | null {
    const ziel = find(knoten, ...pfad);
    const text = textAt(ziel, 'DateTimeString') ?? textAt(ziel, 'DateString');
    return text === null
      ? null
      : this.datum(stelle, text, text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'));
  }

  private datum(stelle: Stelle, text: string, datum: string): Datum | null {
    if (isDatum(datum)) return datum;
    this.note('datum', stelle, text);
    return null;
  }

  private note(regel: string, stelle: Stelle, text: string): void {
    this.hinweise.push({ art: 'format', regel, ...stelle, werte: { wert: text.slice(0, 40) } });
  }
}
