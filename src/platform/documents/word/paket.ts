/** A Word file as its parts: opened when it is safe, written again as an ordinary document. */
import { zipSync } from 'fflate';
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { openDocx, readXmlPart, unpackDocx } from '../../files/docx-package.ts';
import { copyWordelement, isElement, type Wordelement, writeWordelement } from './baum.ts';

const MEGABYTE = 1024 * 1024;
export const MAX_VORLAGE_MB = 5;
const LIMITS = {
  file: MAX_VORLAGE_MB * MEGABYTE,
  entries: 1000,
  part: 16 * MEGABYTE,
  elements: 300_000,
  total: 64 * MEGABYTE,
};

/** What Word fetches from elsewhere when the file is opened; a link to click on is none of it. */
const HARMLESS_LINKS = /\/(hyperlink|attachedTemplate)$/;
const TEXT_PARTS =
  /wordprocessingml\.(?:document|template)\.main\+xml$|\.(?:header|footer|footnotes|endnotes)\+xml$/;

export interface Wordpaket {
  /** Parts of which nothing is changed, by name. */
  uebrige: Map<string, Uint8Array>;
  /** Names of the parts with text; the document itself comes first. */
  texte: string[];
  xml: Map<string, Wordelement>;
}

/**
 * Opens a Word file that somebody uploaded as a template. Refuses what `openDocx` refuses (macros, bombs, document
 * types, sizes), and `vorlage.verknuepfung` for pictures and objects that lie elsewhere.
 */
export function openWord(bytes: Uint8Array): Ergebnis<Wordpaket> {
  const opened = openDocx(bytes, LIMITS);
  if (!opened.ok) return opened;
  const unpacked = unpackDocx(bytes, LIMITS);
  if (!unpacked.ok) return unpacked;
  const uebrige = unpacked.wert;
  if ([...uebrige.keys()].some((name) => /\/activeX\//i.test(name))) return refuse('docx.makros');
  const xml = new Map<string, Wordelement>();
  for (const [name, content] of uebrige) {
    if (!/\.(xml|rels)$/i.test(name)) continue;
    const read = readXmlPart(content, copyWordelement, LIMITS);
    if (!read.ok) return read;
    xml.set(name, read.wert);
    uebrige.delete(name);
  }
  for (const [name, root] of xml) {
    if (!name.endsWith('.rels')) continue;
    const links = root.children
      .filter(isElement)
      .filter(({ attributes }) => attributes.TargetMode === 'External');
    if (links.some(({ attributes }) => !HARMLESS_LINKS.test(attributes.Type ?? '')))
      return refuse('vorlage.verknuepfung');
  }
  const texte = listTextParts(xml);
  // Whoever writes Word files without the usual prefixes has them written anew by Word.
  if (xml.get(texte[0] ?? '')?.name !== 'w:document') return refuse('vorlage.unlesbar');
  forgetTemplate(xml);
  return ok({ uebrige, texte, xml });
}

export function packWord({ uebrige, xml }: Wordpaket): Uint8Array<ArrayBuffer> {
  const types = '[Content_Types].xml';
  const written = [...xml].map(([name, root]): [string, Uint8Array] => [name, writeWordelement(root)]);
  const parts = [...written, ...uebrige].sort(([one], [other]) =>
    one === types ? -1 : other === types ? 1 : 0,
  );
  return new Uint8Array(zipSync(Object.fromEntries(parts), { mtime: '2000-01-01T12:00:00' }));
}

function listTextParts(xml: Map<string, Wordelement>): string[] {
  const types = xml.get('[Content_Types].xml')?.children.filter(isElement) ?? [];
  const found = types
    .filter(({ attributes }) => TEXT_PARTS.test(attributes.ContentType ?? ''))
    .map(({ attributes }) => ({
      name: (attributes.PartName ?? '').replace(/^\//, ''),
      isMain: /\.main\+xml$/.test(attributes.ContentType ?? ''),
    }))
    .filter(({ name }) => xml.has(name));
  return found.sort((one, other) => Number(other.isMain) - Number(one.isMain)).map(({ name }) => name);
}

/** What is made from a template (.dotx) is a document, and does not tell on which drive its template lay. */
function forgetTemplate(xml: Map<string, Wordelement>): void {
  for (const type of xml.get('[Content_Types].xml')?.children.filter(isElement) ?? [])
    if (type.attributes.ContentType)
      type.attributes.ContentType = type.attributes.ContentType.replace('.template.main+', '.document.main+');
  for (const [name, root] of xml) {
    const isGone = name.endsWith('.rels')
      ? ({ attributes }: Wordelement) => /\/attachedTemplate$/.test(attributes.Type ?? '')
      : ({ name: tag }: Wordelement) => tag === 'w:attachedTemplate';
    if (/settings\.xml/.test(name))
      root.children = root.children.filter((child) => !isElement(child) || !isGone(child));
  }
}
