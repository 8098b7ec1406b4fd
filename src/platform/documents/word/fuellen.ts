/** Puts values in the places of a template's placeholders. */
import { type Ergebnis, ok } from '../../../begriffe/ablehnung.ts';
import { childOf, descendantsOf, element, isElement, type Wordelement } from './baum.ts';
import { Blockschreiber, type Wordblock } from './bloecke.ts';
import { openWord, packWord } from './paket.ts';
import { listMarken, loneMarke, type Marke, replaceMarken, textOf } from './platzhalter.ts';

/** A text; whole paragraphs, lists and tables; or entries for which a part of the template is repeated. */
export type Vorlagenwert = string | { bloecke: readonly Wordblock[] } | readonly Vorlagenwerte[];
/** By the name between the braces, in small letters. */
export type Vorlagenwerte = { readonly [name: string]: Vorlagenwert };

/** Why a placeholder of a template cannot be filled, and which. */
export interface Vorlagenfehler {
  grund:
    | 'vorlage.unbekannt'
    | 'vorlage.ohne-klammer'
    | 'vorlage.ohne-ende'
    | 'vorlage.ohne-anfang'
    | 'vorlage.nicht-allein'
    | 'vorlage.liste';
  platzhalter: string;
}

export interface Gefuellt {
  datei: Uint8Array<ArrayBuffer>;
  fehler: Vorlagenfehler[];
  /** Placeholders met, each time they stood there. */
  anzahl: number;
}

/** A4 with 2.5 cm at both sides, where a file says nothing. */
const USUAL_WIDTH = 9070;

/**
 * Fills the document, its headers, footers and notes. `{{name}}` becomes its text; alone in a paragraph also blocks.
 * From `{{#name}}` to `{{/name}}` is repeated for each entry of a list, and shown once where the value is a text or
 * blocks and not empty: whole paragraphs when the two stand alone in theirs, that paragraph when both stand in one, rows
 * of a table when they stand in different cells. A placeholder that cannot be filled is noted and left out.
 * Refuses what `openWord` refuses.
 */
export function fillWord(vorlage: Uint8Array, werte: Vorlagenwerte): Ergebnis<Gefuellt> {
  const opened = openWord(vorlage);
  if (!opened.ok) return opened;
  const paket = opened.wert;
  const filler = new Filler(new Blockschreiber(paket));
  for (const name of paket.texte) {
    const root = paket.xml.get(name)!;
    const body = childOf(root, 'w:body');
    if (body) body.children = filler.fillBody(body, werte);
    else root.children = filler.fill(root.children, [werte], USUAL_WIDTH);
  }
  const properties = paket.xml.get('docProps/core.xml');
  if (properties) filler.fillProperties(properties, werte);
  return ok({ datei: packWord(paket), fehler: filler.fehler, anzahl: filler.anzahl });
}

/** What describes a table and is no row. */
const TABLE_FRAME = new Set(['w:tblPr', 'w:tblGrid']);

type Children = Wordelement['children'];
type Scope = readonly Vorlagenwerte[];

class Filler {
  readonly fehler: Vorlagenfehler[] = [];
  anzahl = 0;
  readonly #writer: Blockschreiber;

  constructor(writer: Blockschreiber) {
    this.#writer = writer;
  }

  fillBody(body: Wordelement, werte: Vorlagenwerte): Children {
    const widths = widthsOf(body);
    return this.fill(body.children, [werte], USUAL_WIDTH, (child) => widths.get(child));
  }

  /** Title and subject as the reader's window shows them. */
  fillProperties(root: Wordelement, werte: Vorlagenwerte): void {
    for (const property of root.children.filter(isElement))
      property.children = property.children.map((child) =>
        isElement(child)
          ? child
          : child.replaceAll(/\{\{\s*([^{}#/]*?)\s*\}\}/g, (whole, name: string) => {
              const value = werte[name.toLowerCase()];
              if (typeof value === 'string') return value;
              this.#note('vorlage.unbekannt', name);
              return whole;
            }),
      );
  }

  fill(
    children: Children,
    scope: Scope,
    width: number,
    widthOf: (child: Wordelement) => number | undefined = () => undefined,
  ): Children {
    const filled: Children = [];
    for (let index = 0; index < children.length; index++) {
      const child = children[index]!;
      if (!isElement(child)) {
        filled.push(child);
        continue;
      }
      const room = widthOf(child) ?? width;
      if (child.name !== 'w:p') {
        filled.push(...this.#fillElement(child, scope, room));
        continue;
      }
      const lone = loneMarke(textOf(child));
      if (lone?.art === 'anfang') {
        const end = endOf(children, index, lone.name);
        if (end < 0) this.#note('vorlage.ohne-ende', lone.name);
        else {
          const inside = children.slice(index + 1, end);
          for (const inner of this.#entries(lone, scope))
            filled.push(...this.fill(inside, inner, room, widthOf));
          filled.push(...sectionOf(child), ...sectionOf(children[end] as Wordelement));
          index = end;
        }
      } else if (lone?.art === 'ende') this.#note('vorlage.ohne-anfang', lone.name);
      else {
        const value = lone && find(scope, lone.name);
        if (lone && isBlocks(value)) {
          this.anzahl++;
          filled.push(...this.#writer.write(value.bloecke, room), ...sectionOf(child));
        } else filled.push(...this.#fillParagraph(child, scope, room));
      }
    }
    return filled;
  }

  #fillElement(parent: Wordelement, scope: Scope, width: number): Wordelement[] {
    if (parent.name === 'w:tbl') return this.#fillTable(parent, scope, width);
    if (parent.name === 'w:tc') return [this.#fillCell(parent, scope, width)];
    return [{ ...parent, children: this.fill(parent.children, scope, width) }];
  }

  #fillCell(cell: Wordelement, scope: Scope, width: number): Wordelement {
    const given = childOf(childOf(cell, 'w:tcPr'), 'w:tcW')?.attributes;
    const room = given?.['w:type'] === 'dxa' ? Number(given['w:w']) || width : width;
    const children = this.fill(cell.children, scope, room);
    const last = children.findLast(isElement);
    // A cell ends with a paragraph (ECMA-376, 17.4.65).
    if (last?.name !== 'w:p') children.push(element('w:p'));
    return { ...cell, children };
  }

  #fillTable(table: Wordelement, scope: Scope, width: number): Wordelement[] {
    const children: Children = [];
    for (let index = 0; index < table.children.length; index++) {
      const row = table.children[index]!;
      if (!isElement(row) || row.name !== 'w:tr') {
        children.push(...(isElement(row) ? this.#fillElement(row, scope, width) : [row]));
        continue;
      }
      const begin = rowMarken(row).find(({ art }) => art === 'anfang');
      if (!begin) {
        children.push({ ...row, children: this.fill(row.children, scope, width) });
        continue;
      }
      const end = table.children.findIndex(
        (other, place) =>
          place >= index &&
          isElement(other) &&
          rowMarken(other).some(({ art, name }) => art === 'ende' && name === begin.name),
      );
      if (end < 0) {
        this.#note('vorlage.ohne-ende', begin.name);
        continue;
      }
      const rows = table.children.slice(index, end + 1).flatMap((one) => withoutMarken(one, begin.name));
      const repeated = element('w:tbl', {}, ...rows);
      for (const inner of this.#entries(begin, scope))
        children.push(...this.#fillTable(repeated, inner, width).flatMap((filled) => filled.children));
      index = end;
    }
    // Word does not open a table without rows.
    const hasRows = children.some((child) => isElement(child) && !TABLE_FRAME.has(child.name));
    return hasRows ? [{ ...table, children }] : [];
  }

  #fillParagraph(paragraph: Wordelement, scope: Scope, width: number): Wordelement[] {
    const marken = listMarken(textOf(paragraph));
    const begin = marken.find(
      ({ art, name }, index) =>
        art === 'anfang' && marken.slice(index).some((other) => other.art === 'ende' && other.name === name),
    );
    if (begin) {
      const inside = replaceMarken(paragraph, ({ art, name }) =>
        art !== 'wert' && name === begin.name ? '' : undefined,
      );
      return this.#entries(begin, scope).flatMap((inner) => this.#fillParagraph(inside, inner, width));
    }
    const filled = replaceMarken(paragraph, (marke) => this.#textFor(marke, scope));
    if (marken.length === 0) {
      const text = textOf(paragraph);
      const open = text.includes('{{') ? '{{' : text.includes('}}') ? '}}' : '';
      if (open !== '') this.#note('vorlage.ohne-klammer', text.trim().slice(0, 60));
    }
    return [
      {
        ...filled,
        // Text boxes hang in a run of the paragraph.
        children: filled.children.map((child) =>
          isElement(child) ? this.#fillBoxes(child, scope, width) : child,
        ),
      },
    ];
  }

  #fillBoxes(parent: Wordelement, scope: Scope, width: number): Wordelement {
    if (parent.name === 'w:txbxContent')
      return { ...parent, children: this.fill(parent.children, scope, width) };
    const children = parent.children.map((child) =>
      isElement(child) ? this.#fillBoxes(child, scope, width) : child,
    );
    return { ...parent, children };
  }

  #textFor({ art, name }: Marke, scope: Scope): string {
    this.anzahl++;
    if (art !== 'wert') {
      this.#note(art === 'anfang' ? 'vorlage.ohne-ende' : 'vorlage.ohne-anfang', name);
      return '';
    }
    const value = find(scope, name);
    if (typeof value === 'string') return value;
    if (value === undefined) this.#note('vorlage.unbekannt', name);
    else this.#note(isBlocks(value) ? 'vorlage.nicht-allein' : 'vorlage.liste', name);
    return '';
  }

  /** The scopes in which what stands between beginning and end is filled, one for each time. */
  #entries({ name }: Marke, scope: Scope): Scope[] {
    this.anzahl++;
    const value = find(scope, name);
    if (value === undefined) this.#note('vorlage.unbekannt', name);
    if (typeof value === 'string') return value === '' ? [] : [scope];
    if (isBlocks(value)) return value.bloecke.length === 0 ? [] : [scope];
    return (value ?? []).map((entry) => [entry, ...scope]);
  }

  #note(grund: Vorlagenfehler['grund'], platzhalter: string): void {
    if (!this.fehler.some((one) => one.grund === grund && one.platzhalter === platzhalter))
      this.fehler.push({ grund, platzhalter });
  }
}

const isBlocks = (value: Vorlagenwert | undefined): value is { bloecke: readonly Wordblock[] } =>
  typeof value === 'object' && 'bloecke' in value && !Array.isArray(value);

/** The innermost list's entry first. */
function find(scope: Scope, name: string): Vorlagenwert | undefined {
  return scope.find((werte) => Object.hasOwn(werte, name))?.[name];
}

/** Where the part that begins at `start` ends among its siblings; -1 when it does not. */
function endOf(children: Children, start: number, name: string): number {
  let depth = 0;
  for (let index = start; index < children.length; index++) {
    const child = children[index]!;
    const marke = isElement(child) && child.name === 'w:p' ? loneMarke(textOf(child)) : undefined;
    if (marke?.name !== name || marke.art === 'wert') continue;
    depth += marke.art === 'anfang' ? 1 : -1;
    if (depth === 0) return index;
  }
  return -1;
}

/** Beginnings and ends in the cells of a row whose other half is not in the same cell. */
function rowMarken(row: Wordelement): Marke[] {
  return descendantsOf(row, 'w:tc', ({ name }) => name === 'w:tc').flatMap((cell) => {
    const marken = descendantsOf(cell, 'w:p', ({ name }) => name === 'w:tbl')
      .flatMap((paragraph) => listMarken(textOf(paragraph)))
      .filter(({ art }) => art !== 'wert');
    return marken.filter(
      ({ art, name }) => !marken.some((other) => other.name === name && other.art !== art),
    );
  });
}

/** The row without the marks of its repetition; none of it when nothing else stood there. */
function withoutMarken(row: Wordelement | string, name: string): Children {
  if (!isElement(row)) return [row];
  const strip = (parent: Wordelement): Wordelement => ({
    ...parent,
    children: parent.children.flatMap((child): Children => {
      if (!isElement(child)) return [child];
      if (child.name !== 'w:p') return [strip(child)];
      const isMark = (marke: Marke | undefined) => marke?.name === name && marke.art !== 'wert';
      const isOnly = parent.children.filter((one) => isElement(one) && one.name === 'w:p').length === 1;
      if (isMark(loneMarke(textOf(child))) && !isOnly) return [];
      return [replaceMarken(child, (marke) => (isMark(marke) ? '' : undefined))];
    }),
  });
  const hadMark = listMarken(descendantsOf(row, 'w:p').map(textOf).join(' ')).some(
    (marke) => marke.name === name && marke.art !== 'wert',
  );
  const stripped = strip(row);
  const isEmpty = descendantsOf(stripped, 'w:p').every((paragraph) => textOf(paragraph).trim() === '');
  return hadMark && isEmpty ? [] : [stripped];
}

/** A paragraph may carry the end of a section (another page format); it outlives its placeholder. */
function sectionOf(paragraph: Wordelement): Wordelement[] {
  const section = childOf(childOf(paragraph, 'w:pPr'), 'w:sectPr');
  return section ? [element('w:p', {}, element('w:pPr', {}, section))] : [];
}

/** Width of the text for each child of the body: its section is described where it ends. */
function widthsOf(body: Wordelement): Map<Wordelement, number> {
  const widths = new Map<Wordelement, number>();
  let current = USUAL_WIDTH;
  for (const child of body.children.filter(isElement).toReversed()) {
    const section = child.name === 'w:sectPr' ? child : childOf(childOf(child, 'w:pPr'), 'w:sectPr');
    const number = (name: string, attribute: string) =>
      Number(childOf(section, name)?.attributes[attribute]) || 0;
    const width = number('w:pgSz', 'w:w') - number('w:pgMar', 'w:left') - number('w:pgMar', 'w:right');
    if (section && width > 0) current = width;
    widths.set(child, current);
  }
  return widths;
}
