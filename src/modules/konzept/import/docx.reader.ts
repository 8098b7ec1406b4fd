/**
 * Word's body (WordprocessingML, ECMA-376 part 1, chapter 17) → paragraphs and tables in reading order. Headings
 * are known by outline level or by the name of their style, German or English, inherited as Word does it. Merged
 * cells keep their grid column, deleted text of tracked changes is left out, inserted text is in.
 */
import { childAt, type DocxPackage, type XmlElement } from '../../../platform/files/docx-package.ts';
import {
  type Absatz,
  type Papier,
  readAufzaehlung,
  splitZeilen,
  type Tabellenblock,
  type Textblock,
  tidyText,
  type Zeile,
  type Zelle,
} from './bloecke.ts';
import { type Absatzformat, readFormate } from './docx-formate.reader.ts';

/** What is marked as deleted or moved away, field codes, and the second version of a drawing. */
const UEBERGANGEN = new Set(['del', 'moveFrom', 'instrText', 'delText', 'Fallback', 'pPr', 'rPr', 'sectPr']);
/** Wrappers without a look of their own: content controls, tracked insertions, custom tags. */
const HUELLEN = new Set([
  'sdt',
  'sdtContent',
  'ins',
  'moveTo',
  'customXml',
  'smartTag',
  'AlternateContent',
  'Choice',
]);

export function readDocx(paket: DocxPackage): Papier {
  const formate = readFormate(paket.styles, paket.numbering);
  const papier: Papier = { bloecke: [] };
  let absaetze = 0;
  let tabellen = 0;

  const readBody = (parent: XmlElement): void => {
    for (const element of elements(parent)) {
      if (element.name === 'p') {
        const rahmen: XmlElement[] = [];
        absaetze++;
        const block = readTextblock(element, absaetze, formate, rahmen);
        if (block !== undefined) papier.bloecke.push(block);
        rahmen.forEach(readBody);
      } else if (element.name === 'tbl') {
        readTable(element);
      } else if (HUELLEN.has(element.name)) {
        readBody(element);
      }
    }
  };
  const readTable = (element: XmlElement): void => {
    const innere: XmlElement[] = [];
    tabellen++;
    if (isKasten(element)) {
      for (const row of unwrapped(element, 'tr')) for (const cell of unwrapped(row, 'tc')) readBody(cell);
      return;
    }
    papier.bloecke.push(readTabelle(element, tabellen, formate, innere));
    // A table inside a cell is a table of its own, read right after the one around it.
    innere.forEach(readTable);
  };

  const body = childAt(paket.document, 'body');
  if (body !== undefined) readBody(body);
  return papier;
}

function readTextblock(
  element: XmlElement,
  nummer: number,
  formate: (element: XmlElement) => Absatzformat,
  rahmen: XmlElement[],
): Textblock | undefined {
  const lauf: Lauf = { text: '', betont: true, groesse: 0, rahmen };
  const format = formate(element);
  readLaeufe(element, lauf, format);
  const text = tidyText(lauf.text).replace(/\n/g, ' ');
  if (text === '') return undefined;
  const getippt = readAufzaehlung(text);
  const liste = format.liste ?? getippt.liste;
  return {
    art: 'absatz',
    nummer,
    text: getippt.text,
    betont: lauf.betont,
    groesse: lauf.groesse,
    ...(liste !== undefined && format.ebene === undefined && { liste }),
    ...(format.ebene !== undefined && { ebene: format.ebene }),
    ...(format.rolle !== undefined && { rolle: format.rolle }),
  };
}

interface Lauf {
  text: string;
  betont: boolean;
  groesse: number;
  /** Text boxes met on the way; their paragraphs follow the one they are anchored in. */
  rahmen: XmlElement[];
}

function readLaeufe(parent: XmlElement, lauf: Lauf, format: Absatzformat): void {
  for (const element of elements(parent)) {
    if (element.name === 'r') readLauf(element, lauf, format);
    else if (element.name === 'txbxContent') lauf.rahmen.push(element);
    else if (element.name === 't') lauf.text += contentOf(element);
    else if (!UEBERGANGEN.has(element.name)) readLaeufe(element, lauf, format);
  }
}

function readLauf(element: XmlElement, lauf: Lauf, format: Absatzformat): void {
  const davor = lauf.text;
  const eigenes = format.laufformat(element);
  if (eigenes.verborgen) return;
  for (const teil of elements(element)) {
    if (teil.name === 't') lauf.text += contentOf(teil);
    else if (teil.name === 'tab' || teil.name === 'ptab') lauf.text += '\t';
    else if (teil.name === 'br' || teil.name === 'cr') lauf.text += '\n';
    else if (teil.name === 'noBreakHyphen') lauf.text += '-';
    else if (teil.name === 'sym') lauf.text += '•';
    else if (teil.name === 'txbxContent') lauf.rahmen.push(teil);
    else if (!UEBERGANGEN.has(teil.name)) readLaeufe(teil, lauf, format);
  }
  if (lauf.text.slice(davor.length).trim() === '') return;
  lauf.betont &&= eigenes.betont;
  lauf.groesse = Math.max(lauf.groesse, eigenes.groesse);
}

function readTabelle(
  element: XmlElement,
  nummer: number,
  formate: (element: XmlElement) => Absatzformat,
  innere: XmlElement[],
): Tabellenblock {
  const zeilen: Zeile[] = [];
  for (const row of unwrapped(element, 'tr')) {
    const format = childAt(row, 'trPr');
    if (childAt(format, 'del') !== undefined) continue;
    let spalte = 1 + numberOf(childAt(format, 'gridBefore'), 0);
    const zellen: Zelle[] = [];
    for (const cell of unwrapped(row, 'tc')) {
      const eigenschaften = childAt(cell, 'tcPr');
      const breite = Math.max(1, numberOf(childAt(eigenschaften, 'gridSpan'), 1));
      const merge = childAt(eigenschaften, 'vMerge') ?? childAt(eigenschaften, 'hMerge');
      const verbunden = merge !== undefined && (merge.attributes.val ?? 'continue') === 'continue';
      const senkrecht = childAt(eigenschaften, 'vMerge') !== undefined;
      const absaetze: Absatz[] = [];
      readZelle(cell, absaetze, formate, innere);
      if (verbunden && !senkrecht && zellen.length > 0) zellen.at(-1)!.breite += breite;
      else zellen.push({ spalte, breite, absaetze, verbunden: verbunden && senkrecht });
      spalte += breite;
    }
    // Numbered as the office sees the row, deleted ones left out.
    zeilen.push({ nummer: zeilen.length + 1, zellen });
  }
  return { art: 'tabelle', nummer, zeilen };
}

function readZelle(
  parent: XmlElement,
  absaetze: Absatz[],
  formate: (element: XmlElement) => Absatzformat,
  innere: XmlElement[],
): void {
  for (const element of elements(parent)) {
    if (element.name === 'tbl') innere.push(element);
    else if (HUELLEN.has(element.name)) readZelle(element, absaetze, formate, innere);
    else if (element.name === 'p') {
      const format = formate(element);
      const lauf: Lauf = { text: '', betont: true, groesse: 0, rahmen: [] };
      readLaeufe(element, lauf, format);
      absaetze.push(...splitAbsatz(tidyText(lauf.text), format.liste));
      for (const kasten of lauf.rahmen) readZelle(kasten, absaetze, formate, innere);
    }
  }
}

/** A paragraph of a cell; typed lists with soft line breaks are taken apart, other line breaks stay in the text. */
function splitAbsatz(text: string, liste?: Absatz['liste']): Absatz[] {
  if (text === '') return [];
  if (liste !== undefined) return [{ text: readAufzaehlung(text).text, liste }];
  const zeilen = splitZeilen(text);
  return zeilen.length > 1 && zeilen.slice(1).every((zeile) => zeile.liste === undefined)
    ? [{ text }]
    : zeilen;
}

/** A table of one column is a frame around text, not a table. */
function isKasten(element: XmlElement): boolean {
  return [...unwrapped(element, 'tr')].every((row) => [...unwrapped(row, 'tc')].length === 1);
}

function* elements(parent: XmlElement): Generator<XmlElement> {
  for (const child of parent.children) if (typeof child !== 'string') yield child;
}

/** Children with that name, also inside content controls and tracked insertions. */
function* unwrapped(parent: XmlElement, name: string): Generator<XmlElement> {
  for (const child of elements(parent)) {
    if (child.name === name) yield child;
    else if (HUELLEN.has(child.name)) yield* unwrapped(child, name);
  }
}

function contentOf(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

function numberOf(element: XmlElement | undefined, otherwise: number): number {
  const value = Number.parseInt(element?.attributes.val ?? '', 10);
  // Word tables have at most 63 columns; anything beyond is damage, not layout.
  return Number.isNaN(value) ? otherwise : Math.min(value, 63);
}
