/**
 * Opens a Word document (.docx, a ZIP of XML parts, ECMA-376) that a stranger may have made: nothing is inflated
 * before its size is known and allowed, nothing is ever fetched, macros and document type definitions are refused.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { ParseOption, XmlDocument, XmlElement as XmlDomElement, XmlText } from 'libxml2-wasm';
import { type Ablehnung, type Ergebnis, ok, refuse } from '../../begriffe/ablehnung.ts';

/** An XML element without its namespaces: names and attributes are local names. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

export interface DocxPackage {
  document: XmlElement;
  styles: XmlElement | undefined;
  numbering: XmlElement | undefined;
}

/** Sizes in bytes. The defaults hold a paper of several hundred pages with pictures. */
export interface DocxLimits {
  /** The file as it was uploaded. */
  file: number;
  entries: number;
  /** One part that is read. */
  part: number;
  /** Tags of one part: small elements cost memory many times their length. */
  elements: number;
  /** All parts together, as the file declares them. */
  total: number;
  /** Inflated to packed, for parts above one megabyte; written text stays below 100, deflate can reach 1032. */
  ratio: number;
}

const MEGABYTE = 1024 * 1024;
const LIMITS: DocxLimits = {
  file: 100 * MEGABYTE,
  entries: 5_000,
  part: 48 * MEGABYTE,
  elements: 1_000_000,
  total: 400 * MEGABYTE,
  ratio: 250,
};

/** Largest Word file that is opened; larger ones need not be read into memory at all. */
export const MAX_DOCX_BYTES = LIMITS.file;

export function refuseSize(): Ablehnung {
  return refuse('docx.zu-gross', { werte: { mb: MAX_DOCX_BYTES / MEGABYTE } });
}

interface ZipEntry {
  name: string;
  method: number;
  crc: number;
  packed: number;
  size: number;
  offset: number;
}

/**
 * Opens the package and parses the parts that hold text. Refusals: `docx.leer`, `docx.zu-gross`, `docx.kein-docx`,
 * `docx.altes-format`, `docx.verschluesselt`, `docx.beschaedigt`, `docx.zu-viele-teile`, `docx.zu-umfangreich`, `docx.zip-bombe`,
 * `docx.makros`, `docx.dtd`.
 */
export function openDocx(bytes: Uint8Array, limits: Partial<DocxLimits> = {}): Ergebnis<DocxPackage> {
  const limit = { ...LIMITS, ...limits };
  const kind = sniffFile(bytes);
  if (kind === 'leer') return refuse('docx.leer');
  if (kind === 'ole-verschluesselt') return refuse('docx.verschluesselt');
  if (kind === 'ole') return refuse('docx.altes-format');
  if (kind !== 'zip') return refuse('docx.kein-docx');
  if (bytes.length > limit.file) return refuse('docx.zu-gross', { werte: { mb: limit.file / MEGABYTE } });
  const listed = listEntries(bytes, limit);
  if (!listed.ok) return listed;
  const entries = listed.wert;
  if ([...entries.keys()].some((name) => /vbaproject\.bin$/i.test(name))) return refuse('docx.makros');

  const read = (name: string): Ergebnis<XmlElement | undefined> => {
    const entry = entries.get(name.toLowerCase());
    if (entry === undefined) return ok(undefined);
    const content = inflateEntry(bytes, entry, limit);
    return content.ok ? readXmlPart(content.wert, copyElement, limit) : content;
  };
  const types = read('[Content_Types].xml');
  if (!types.ok) return types;
  if (types.wert === undefined) return refuse('docx.kein-docx');
  if (/macroEnabled/i.test(JSON.stringify(types.wert))) return refuse('docx.makros');
  const main = findMainPart(read('_rels/.rels'));
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const document = read(main);
  if (!document.ok) return document;
  if (document.wert?.name !== 'document') return refuse('docx.kein-docx');
  const styles = read(`${folder}styles.xml`);
  if (!styles.ok) return styles;
  const numbering = read(`${folder}numbering.xml`);
  if (!numbering.ok) return numbering;
  return ok({ document: document.wert, styles: styles.wert, numbering: numbering.wert });
}

/** What the first bytes say; OLE is the container of .doc and of every encrypted Office file. */
export function sniffFile(
  bytes: Uint8Array,
): 'leer' | 'zip' | 'ole' | 'ole-verschluesselt' | 'pdf' | 'rtf' | 'anderes' {
  if (bytes.length === 0) return 'leer';
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (start.startsWith('PK')) return 'zip';
  if (start.startsWith('%PDF')) return 'pdf';
  if (start.startsWith('{\\rtf')) return 'rtf';
  if (!start.startsWith('\xd0\xcf\x11\xe0')) return 'anderes';
  const encrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return encrypted ? 'ole-verschluesselt' : 'ole';
}

/** Names of the parts of a ZIP, to tell Word from Excel; empty when it is damaged. */
export function listPartNames(bytes: Uint8Array): string[] {
  const entries = listEntries(bytes, LIMITS);
  return entries.ok ? [...entries.wert.values()].map((entry) => entry.name) : [];
}

/** Every part of the package by its name, none beyond its declared size. Refuses what `openDocx` refuses of a ZIP. */
export function unpackDocx(
  bytes: Uint8Array,
  limits: Partial<DocxLimits> = {},
): Ergebnis<Map<string, Uint8Array>> {
  const limit = { ...LIMITS, ...limits };
  const listed = listEntries(bytes, limit);
  if (!listed.ok) return listed;
  const parts = new Map<string, Uint8Array>();
  for (const entry of listed.wert.values()) {
    const content = inflateEntry(bytes, entry, limit);
    if (!content.ok) return content;
    parts.set(entry.name, content.wert);
  }
  return ok(parts);
}

/** Child elements with that name, in order. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

/** First child element along a path of names. */
export function childAt(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((parent, name) => childrenOf(parent, name)[0], element);
}

const END_RECORD = 0x06054b50;
const CENTRAL_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;

/** Reads the central directory (APPNOTE.TXT 4.3); its sizes bind everything that is read later. */
function listEntries(bytes: Uint8Array, limit: DocxLimits): Ergebnis<Map<string, ZipEntry>> {
  const damaged = refuse('docx.beschaedigt');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const earliest = Math.max(0, end - 0xffff);
  while (end >= earliest && view.getUint32(end, true) !== END_RECORD) end--;
  if (end < earliest) return damaged;
  const count = view.getUint16(end + 10, true);
  if (count > limit.entries) return refuse('docx.zu-viele-teile', { werte: { anzahl: count } });
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL_RECORD) return damaged;
    const nameLength = view.getUint16(at + 28, true);
    const entry: ZipEntry = {
      name: Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8'),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    if ((view.getUint16(at + 8, true) & 1) === 1) return refuse('docx.verschluesselt');
    const key = entry.name.toLowerCase();
    // Two parts of one name: a checker and a reader could each see another document.
    if (entries.has(key)) return damaged;
    total += entry.size;
    if (total > limit.total || (entry.size > MEGABYTE && entry.size > entry.packed * limit.ratio)) {
      return refuse('docx.zip-bombe');
    }
    entries.set(key, entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return ok(entries);
}

/** Inflates one part, never beyond its declared size: a part that holds more than it declares is refused. */
function inflateEntry(bytes: Uint8Array, entry: ZipEntry, limit: DocxLimits): Ergebnis<Uint8Array> {
  const damaged = refuse('docx.beschaedigt');
  if (entry.size > limit.part) return refuse('docx.zu-gross', { werte: { mb: limit.part / MEGABYTE } });
  if (entry.offset + 30 > bytes.length) return damaged;
  const view = new DataView(bytes.buffer, bytes.byteOffset + entry.offset, 30);
  if (view.getUint32(0, true) !== LOCAL_RECORD) return damaged;
  const start = entry.offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length < entry.packed) return damaged;
  let content: Uint8Array;
  try {
    content =
      entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    return tooLarge ? refuse('docx.zip-bombe') : damaged;
  }
  const intact = content.length === entry.size && crc32(content) === entry.crc;
  return intact && (entry.method === 0 || entry.method === 8) ? ok(content) : damaged;
}

/**
 * Hands the root of a part to `copy`; nothing of it may be kept afterwards. UTF-8 or, with a byte order mark, UTF-16;
 * decoded first, so that no encoding hides a document type.
 */
export function readXmlPart<T>(
  content: Uint8Array,
  copy: (root: XmlDomElement) => T,
  limit: Pick<DocxLimits, 'elements'> = LIMITS,
): Ergebnis<T> {
  const encoding =
    content[0] === 0xff && content[1] === 0xfe ? 'utf-16le' : content[0] === 0xfe ? 'utf-16be' : 'utf-8';
  let document: XmlDocument | undefined;
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(content).replace(/^\s*<\?xml[^>]*\?>/, '');
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) return refuse('docx.dtd');
    if (countTags(text) > limit.elements) return refuse('docx.zu-umfangreich');
    const option = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NOCDATA;
    document = XmlDocument.fromString(text, { option });
    return ok(copy(document.root));
  } catch {
    return refuse('docx.beschaedigt');
  } finally {
    document?.dispose();
  }
}

function countTags(text: string): number {
  let count = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) count++;
  return count;
}

/** Copies out of the parser's memory; the parser itself limits the depth to 256. */
function copyElement(element: XmlDomElement): XmlElement {
  const copy: XmlElement = { name: element.name, attributes: {}, children: [] };
  for (const attribute of element.attrs) copy.attributes[attribute.name] = attribute.value;
  for (let child = element.firstChild; child !== null; child = child.next) {
    if (child instanceof XmlDomElement) copy.children.push(copyElement(child));
    else if (child instanceof XmlText) copy.children.push(child.content);
  }
  return copy;
}

function findMainPart(relations: Ergebnis<XmlElement | undefined>): string {
  const found = childrenOf(relations.ok ? relations.wert : undefined, 'Relationship').find((relation) =>
    relation.attributes.Type?.endsWith('/officeDocument'),
  );
  return (found?.attributes.Target ?? 'word/document.xml').replace(/^\.?\//, '');
}
