/** Headings, paragraphs, lists and tables in the styles of the Word file they come into. */
import { childOf, cleanText, descendantsOf, element, isElement, type Wordelement } from './baum.ts';
import { type Worddiagramm, writeDiagramm } from './diagramm.ts';
import type { Wordpaket } from './paket.ts';

export interface Wordspalte {
  titel: string;
  /** Amounts and counts stand at the right. */
  rechts?: boolean;
  /** Share of the width beside the others; 1 by default. */
  breite?: number;
}

/** One part of a text; every `Briefblock` is one as well. A line break in a text is one on the paper. */
export type Wordblock =
  | { art: 'absatz'; text: string }
  | { art: 'ueberschrift'; text: string; stufe?: 1 | 2 | 3; istNeueSeite?: boolean }
  | { art: 'liste'; punkte: readonly string[]; istNummeriert?: boolean }
  /** Stands above a table or below a picture and names it. */
  | { art: 'beschriftung'; text: string }
  | ({ art: 'diagramm' } & Worddiagramm)
  | { art: 'seitenumbruch' }
  | { art: 'angaben'; zeilen: readonly { name: string; wert: string }[] }
  | {
      art: 'tabelle';
      spalten: readonly Wordspalte[];
      zeilen: readonly (readonly string[])[];
      /** Last line in bold. */
      summe?: readonly string[];
      /** Neighbouring lines with the same first cell share it. */
      istGruppiert?: boolean;
    };

/** The names under which a template may define how a block looks; the first that it has counts. */
export const STILNAMEN = {
  ueberschrift1: ['heading 1', 'überschrift 1'],
  ueberschrift2: ['heading 2', 'überschrift 2'],
  ueberschrift3: ['heading 3', 'überschrift 3'],
  liste: ['list bullet', 'aufzählungszeichen'],
  beschriftung: ['caption', 'beschriftung'],
  tabelle: ['komut-tabelle'],
  tabellentext: ['tabellentext'],
  tabellenkopf: ['tabellenkopf'],
} as const;

export type Stilrolle = keyof typeof STILNAMEN;

const KOPFFARBE = 'E8EBEF';
const ZELLRAND = element(
  'w:tblCellMar',
  {},
  ...(['top', 'left', 'bottom', 'right'] as const).map((seite) =>
    element(`w:${seite}`, { 'w:w': seite === 'top' || seite === 'bottom' ? 60 : 90, 'w:type': 'dxa' }),
  ),
);
const RAHMEN = element(
  'w:tblBorders',
  {},
  ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((seite) =>
    element(`w:${seite}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' }),
  ),
);

/** Writes blocks for one Word file, in its styles where it has them. */
export class Blockschreiber {
  readonly #paket: Wordpaket;
  readonly #stile = new Map<Stilrolle, Wordelement>();
  #aufzaehlung: string | undefined;

  constructor(paket: Wordpaket) {
    this.#paket = paket;
    const styles = [...paket.xml].find(([name]) => name.endsWith('/styles.xml'))?.[1];
    for (const style of styles ? descendantsOf(styles, 'w:style') : []) {
      const name = childOf(style, 'w:name')?.attributes['w:val']?.toLowerCase() ?? '';
      for (const [rolle, namen] of Object.entries(STILNAMEN) as [Stilrolle, readonly string[]][])
        if (namen.includes(name) && !this.#stile.has(rolle)) this.#stile.set(rolle, style);
    }
  }

  /** @param breite of the text in twentieths of a point */
  write(bloecke: readonly Wordblock[], breite: number): Wordelement[] {
    return bloecke.flatMap((block) => this.#writeBlock(block, breite));
  }

  #writeBlock(block: Wordblock, breite: number): Wordelement[] {
    switch (block.art) {
      case 'absatz':
        return [paragraph(block.text)];
      case 'ueberschrift':
        return [this.#heading(block.text, block.stufe ?? 2, block.istNeueSeite ?? false)];
      case 'liste':
        return block.istNummeriert
          ? this.#numbered(block.punkte)
          : block.punkte.map((punkt) => this.#bullet(punkt));
      case 'beschriftung': {
        const stil = this.#style('beschriftung');
        return [
          paragraph(block.text, { stil, istFett: stil === undefined, properties: [element('w:keepNext')] }),
        ];
      }
      case 'diagramm':
        return [writeDiagramm(this.#paket, block, breite)];
      case 'seitenumbruch':
        return [element('w:p', {}, element('w:r', {}, element('w:br', { 'w:type': 'page' })))];
      case 'angaben':
        return block.zeilen.map(({ name, wert }) => paragraph(name === '' ? wert : `${name}: ${wert}`));
      case 'tabelle':
        // Word joins tables that nothing stands between.
        return [this.#table(block, breite), element('w:p')];
    }
  }

  #style(rolle: Stilrolle): string | undefined {
    return this.#stile.get(rolle)?.attributes['w:styleId'];
  }

  #heading(text: string, stufe: 1 | 2 | 3, istNeueSeite: boolean): Wordelement {
    const stil = this.#style(`ueberschrift${stufe}`);
    return paragraph(text, {
      stil,
      istFett: stil === undefined,
      properties: [
        element('w:keepNext'),
        ...(istNeueSeite ? [element('w:pageBreakBefore')] : []),
        // Without a style the level stays for screen readers and the table of contents.
        ...(stil === undefined ? [element('w:outlineLvl', { 'w:val': stufe - 1 })] : []),
      ],
    });
  }

  #bullet(text: string): Wordelement {
    const style = this.#stile.get('liste');
    const hasOwn = childOf(childOf(style, 'w:pPr'), 'w:numPr') !== undefined;
    if (!hasOwn) this.#aufzaehlung ??= defineList(this.#paket, 'bullet', '•');
    return paragraph(text, {
      stil: this.#style('liste'),
      properties: hasOwn ? [] : [numberedBy(this.#aufzaehlung!)],
    });
  }

  /** Each list counts from one. */
  #numbered(punkte: readonly string[]): Wordelement[] {
    const numId = defineList(this.#paket, 'decimal', '%1.');
    return punkte.map((punkt) => paragraph(punkt, { properties: [numberedBy(numId)] }));
  }

  #table(
    { spalten, zeilen, summe, istGruppiert }: Wordblock & { art: 'tabelle' },
    breite: number,
  ): Wordelement {
    const anteile = spalten.map((spalte) => spalte.breite || 1);
    const teile = anteile.reduce((sum, anteil) => sum + anteil, 0);
    const breiten = anteile.map((anteil) => Math.floor((breite * anteil) / teile));
    const stil = this.#style('tabelle');
    const cell = (
      text: string,
      spalte: number,
      {
        istKopf = false,
        istFett = istKopf,
        merge,
      }: { istKopf?: boolean; istFett?: boolean; merge?: string } = {},
    ) =>
      element(
        'w:tc',
        {},
        element(
          'w:tcPr',
          {},
          element('w:tcW', { 'w:w': breiten[spalte] ?? 0, 'w:type': 'dxa' }),
          merge !== undefined && element('w:vMerge', merge === '' ? {} : { 'w:val': merge }),
          istKopf && stil === undefined && element('w:shd', { 'w:val': 'clear', 'w:fill': KOPFFARBE }),
        ),
        paragraph(text, {
          stil: this.#style(istKopf ? 'tabellenkopf' : 'tabellentext'),
          istFett: istFett && !(istKopf && this.#style('tabellenkopf') !== undefined),
          properties: spalten[spalte]?.rechts ? [element('w:jc', { 'w:val': 'right' })] : [],
        }),
      );
    const row = (cells: Wordelement[], istKopf = false) =>
      element(
        'w:tr',
        {},
        element('w:trPr', {}, element('w:cantSplit'), istKopf && element('w:tblHeader')),
        ...cells,
      );
    const isSame = (zeile: readonly string[] | undefined, andere: readonly string[] | undefined) =>
      istGruppiert === true && zeile?.[0] !== undefined && zeile[0] !== '' && zeile[0] === andere?.[0];
    const mergeOf = (index: number): { merge?: string } => {
      if (isSame(zeilen[index], zeilen[index - 1])) return { merge: '' };
      return isSame(zeilen[index], zeilen[index + 1]) ? { merge: 'restart' } : {};
    };
    return element(
      'w:tbl',
      {},
      element(
        'w:tblPr',
        {},
        stil !== undefined && element('w:tblStyle', { 'w:val': stil }),
        element('w:tblW', { 'w:w': breiten.reduce((sum, one) => sum + one, 0), 'w:type': 'dxa' }),
        stil === undefined && RAHMEN,
        element('w:tblLayout', { 'w:type': 'fixed' }),
        stil === undefined && ZELLRAND,
        element('w:tblLook', { 'w:val': '0420', 'w:firstRow': 1, 'w:noVBand': 1 }),
      ),
      element('w:tblGrid', {}, ...breiten.map((eine) => element('w:gridCol', { 'w:w': eine }))),
      row(
        spalten.map(({ titel }, spalte) => cell(titel, spalte, { istKopf: true })),
        true,
      ),
      ...zeilen.map((zeile, index) => {
        const merge = mergeOf(index);
        return row(
          spalten.map((_, spalte) =>
            spalte > 0
              ? cell(zeile[spalte] ?? '', spalte)
              : cell(merge.merge === '' ? '' : (zeile[0] ?? ''), 0, merge),
          ),
        );
      }),
      ...(summe
        ? [row(spalten.map((_, spalte) => cell(summe[spalte] ?? '', spalte, { istFett: true })))]
        : []),
    );
  }
}

function paragraph(
  text: string,
  {
    stil,
    istFett = false,
    properties = [],
  }: { stil?: string | undefined; istFett?: boolean; properties?: Wordelement[] } = {},
): Wordelement {
  const style = stil === undefined ? [] : [element('w:pStyle', { 'w:val': stil })];
  const runProperties = istFett ? [element('w:rPr', {}, element('w:b'))] : [];
  return element(
    'w:p',
    {},
    style.length + properties.length > 0 && element('w:pPr', {}, ...style, ...properties),
    ...(text === '' ? [] : [element('w:r', {}, ...runProperties, ...linesOf(text))]),
  );
}

/** Text with its line breaks, as children of a run. */
export function linesOf(text: string): Wordelement[] {
  return cleanText(text)
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [element('w:br')] : []),
      ...(line === '' ? [] : [element('w:t', { 'xml:space': 'preserve' }, line)]),
    ]);
}

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const NUMBERING = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering';

const numberedBy = (numId: string) =>
  element('w:numPr', {}, element('w:ilvl', { 'w:val': 0 }), element('w:numId', { 'w:val': numId }));

/** A list of our own for files that have no style for it. @returns its numId */
function defineList(paket: Wordpaket, format: 'bullet' | 'decimal', zeichen: string): string {
  const numbering = findNumbering(paket);
  const ids = (name: string, attribute: string) =>
    descendantsOf(numbering, name).map(({ attributes }) => Number(attributes[attribute]) || 0);
  const abstractId = Math.max(0, ...ids('w:abstractNum', 'w:abstractNumId')) + 1;
  const numId = Math.max(0, ...ids('w:num', 'w:numId')) + 1;
  const definition = element(
    'w:abstractNum',
    { 'w:abstractNumId': abstractId },
    element('w:multiLevelType', { 'w:val': 'singleLevel' }),
    element(
      'w:lvl',
      { 'w:ilvl': 0 },
      element('w:start', { 'w:val': 1 }),
      element('w:numFmt', { 'w:val': format }),
      element('w:lvlText', { 'w:val': zeichen }),
      element('w:lvlJc', { 'w:val': 'left' }),
      element('w:pPr', {}, element('w:ind', { 'w:left': 400, 'w:hanging': 280 })),
    ),
  );
  // All definitions stand before the first list that uses one (ECMA-376, 17.9.16).
  const first = numbering.children.findIndex((child) => isElement(child) && child.name === 'w:num');
  numbering.children.splice(first < 0 ? numbering.children.length : first, 0, definition);
  const lastNum = numbering.children.findLastIndex((child) => isElement(child) && child.name === 'w:num');
  numbering.children.splice(
    lastNum < 0 ? numbering.children.indexOf(definition) + 1 : lastNum + 1,
    0,
    element('w:num', { 'w:numId': numId }, element('w:abstractNumId', { 'w:val': abstractId })),
  );
  return String(numId);
}

function findNumbering({ xml, texte }: Wordpaket): Wordelement {
  const main = texte[0]!;
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const name = `${folder}numbering.xml`;
  const existing = xml.get(name);
  if (existing) return existing;
  const numbering = element('w:numbering', { 'xmlns:w': W });
  xml.set(name, numbering);
  xml.get('[Content_Types].xml')?.children.push(
    element('Override', {
      PartName: `/${name}`,
      ContentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml',
    }),
  );
  const relations = `${folder}_rels/${main.slice(folder.length)}.rels`;
  if (!xml.has(relations)) xml.set(relations, element('Relationships', { xmlns: PACKAGE }));
  xml
    .get(relations)!
    .children.push(
      element('Relationship', { Id: 'rIdKomutListe', Type: NUMBERING, Target: 'numbering.xml' }),
    );
  return numbering;
}
