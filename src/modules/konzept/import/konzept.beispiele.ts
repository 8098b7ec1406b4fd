/** Papers for the tests: Word documents of invented counties, built with a Word library or as bare XML. */
import {
  AlignmentType,
  Document,
  type FileChild,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { strToU8, zipSync } from 'fflate';

export type Zellinhalt =
  | string
  | { text?: string; absaetze?: string[]; punkte?: string[]; zeilen?: number; spalten?: number };

const STUFEN = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

export const h = (stufe: number, text: string) => new Paragraph({ text, heading: STUFEN[stufe - 1]! });
export const p = (text: string) => new Paragraph({ text });
export const fett = (text: string, groesse = 22) =>
  new Paragraph({ children: [new TextRun({ text, bold: true, size: groesse })] });
export const punkt = (text: string, ebene = 0) => new Paragraph({ text, bullet: { level: ebene } });
export const gezaehlt = (text: string) =>
  new Paragraph({ text, numbering: { reference: 'zahlen', level: 0 } });

/** Rows of cells; a cell that spans rows is left out in the rows below. */
export function tabelle(...zeilen: Zellinhalt[][]): Table {
  return new Table({ rows: zeilen.map((zellen) => new TableRow({ children: zellen.map(zelle) })) });
}

function zelle(inhalt: Zellinhalt): TableCell {
  const { text, absaetze, punkte, zeilen, spalten } = typeof inhalt === 'string' ? { text: inhalt } : inhalt;
  return new TableCell({
    children: [
      ...(absaetze ?? (text === undefined ? [] : [text])).map(p),
      ...(punkte ?? []).map((eines) => punkt(eines)),
    ],
    ...(zeilen !== undefined && { rowSpan: zeilen }),
    ...(spalten !== undefined && { columnSpan: spalten }),
  });
}

export async function word(...inhalt: FileChild[]): Promise<Uint8Array> {
  const zahlen = {
    reference: 'zahlen',
    levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }],
  };
  return Packer.toBuffer(new Document({ numbering: { config: [zahlen] }, sections: [{ children: inhalt }] }));
}

const TYPEN =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const BEZIEHUNGEN =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
export const NAMENSRAUM = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A document of bare XML: `body` is what stands inside `w:body`. */
export function rohesWord(body: string, weitere: Record<string, string> = {}): Uint8Array {
  return paket({
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${NAMENSRAUM}><w:body>${body}</w:body></w:document>`,
    ...weitere,
  });
}

export function paket(teile: Record<string, string | Uint8Array>): Uint8Array {
  const alle = { '[Content_Types].xml': TYPEN, '_rels/.rels': BEZIEHUNGEN, ...teile };
  return zipSync(
    Object.fromEntries(
      Object.entries(alle).map(([name, inhalt]) => [
        name,
        typeof inhalt === 'string' ? strToU8(inhalt) : inhalt,
      ]),
    ),
  );
}

export const xmlAbsatz = (text: string, pPr = '', rPr = '') =>
  `<w:p><w:pPr>${pPr}</w:pPr><w:r><w:rPr>${rPr}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
export const xmlZelle = (inhalt: string, tcPr = '') =>
  `<w:tc><w:tcPr>${tcPr}</w:tcPr>${inhalt.startsWith('<') ? inhalt : xmlAbsatz(inhalt)}</w:tc>`;
export const xmlZeile = (...zellen: string[]) =>
  `<w:tr>${zellen.map((eine) => (eine.startsWith('<w:tc') ? eine : xmlZelle(eine))).join('')}</w:tr>`;
export const xmlTabelle = (...zeilen: string[]) => `<w:tbl>${zeilen.join('')}</w:tbl>`;
