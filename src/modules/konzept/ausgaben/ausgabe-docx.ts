/** A paper as a Word file: real headings, lists and tables with repeated heads, landscape, ready to be worked on. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { ausgabeExportTexte } from './ausgabe-export.texte.ts';
import type { Dokument, Dokumentblock } from './dokument.rules.ts';

/** Twentieths of a point: A4 lying, 2 cm around. */
const SEITE = { width: 11_906, height: 16_838 };
const RAND = 1134;
const BREITE = SEITE.height - 2 * RAND;

export async function writeDocx(
  dokument: Dokument,
  sprache: Anzeigesprache,
): Promise<Uint8Array<ArrayBuffer>> {
  // A large library that few requests need.
  const docx = await import('docx');
  const {
    AlignmentType,
    Document,
    Footer,
    HeadingLevel,
    Packer,
    PageNumber,
    PageOrientation,
    Paragraph,
    TextRun,
  } = docx;
  const t = ausgabeExportTexte[sprache];
  const runs = (text: string) =>
    cleanText(text)
      .split('\n')
      .map((zeile, index) => new TextRun({ text: zeile, ...(index > 0 && { break: 1 }) }));
  const stufen = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

  const cell = (text: string, breite: number, { spanne = 1, istKopf = false } = {}) =>
    new docx.TableCell({
      width: { size: breite, type: docx.WidthType.DXA },
      ...(spanne > 1 && { rowSpan: spanne }),
      ...(istKopf && { shading: { type: docx.ShadingType.CLEAR, fill: 'E8EBEF' } }),
      margins: { top: 60, bottom: 60, left: 90, right: 90 },
      children: [new Paragraph({ style: istKopf ? 'Tabellenkopf' : 'Tabellentext', children: runs(text) })],
    });

  const table = ({ spalten, gruppen }: Dokumentblock & { art: 'tabelle' }) => {
    const teile = spalten.reduce((summe, { breite }) => summe + breite, 0);
    const breiten = spalten.map(({ breite }) => Math.floor((BREITE * breite) / teile));
    return new docx.Table({
      columnWidths: breiten,
      width: { size: BREITE, type: docx.WidthType.DXA },
      layout: docx.TableLayoutType.FIXED,
      rows: [
        new docx.TableRow({
          tableHeader: true,
          cantSplit: true,
          children: spalten.map(({ titel }, index) => cell(titel, breiten[index]!, { istKopf: true })),
        }),
        ...gruppen.flatMap(({ erste, zeilen }) =>
          zeilen.map(
            (rest, index) =>
              new docx.TableRow({
                cantSplit: true,
                children: [
                  ...(index === 0 ? [cell(erste, breiten[0]!, { spanne: zeilen.length })] : []),
                  ...rest.map((text, spalte) => cell(text, breiten[spalte + 1]!)),
                ],
              }),
          ),
        ),
      ],
    });
  };

  const write = (block: Dokumentblock) => {
    switch (block.art) {
      case 'ueberschrift':
        return [
          new Paragraph({
            heading: stufen[block.stufe - 1]!,
            pageBreakBefore: block.istNeueSeite,
            children: runs(block.text),
          }),
        ];
      case 'absatz':
        return [new Paragraph({ children: runs(block.text) })];
      case 'liste':
        return block.punkte.map((punkt) => new Paragraph({ bullet: { level: 0 }, children: runs(punkt) }));
      case 'tabelle':
        // Word joins tables that nothing stands between.
        return [table(block), new Paragraph({ children: [] })];
    }
  };

  const [vor = '', zwischen = '', nach = ''] = t.seite.split(/\{\}|\{von\}/);
  const datei = new Document({
    title: cleanText(`${dokument.titel}, ${dokument.untertitel}`),
    creator: 'KoMuT',
    features: { updateFields: true },
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 20, language: { value: sprache === 'de' ? 'de-DE' : 'en-GB' } },
          paragraph: { spacing: { after: 120 } },
        },
        title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 120 } } },
        heading1: {
          run: { size: 30, bold: true },
          paragraph: { spacing: { before: 240, after: 160 }, keepNext: true },
        },
        heading2: {
          run: { size: 24, bold: true },
          paragraph: { spacing: { before: 200, after: 120 }, keepNext: true },
        },
        heading3: {
          run: { size: 22, bold: true },
          paragraph: { spacing: { before: 160, after: 100 }, keepNext: true },
        },
      },
      paragraphStyles: [
        {
          id: 'Tabellentext',
          name: 'Tabellentext',
          basedOn: 'Normal',
          run: { size: 18 },
          paragraph: { spacing: { after: 0 } },
        },
        {
          id: 'Tabellenkopf',
          name: 'Tabellenkopf',
          basedOn: 'Tabellentext',
          run: { size: 18, bold: true },
          paragraph: { spacing: { after: 0 } },
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { ...SEITE, orientation: PageOrientation.LANDSCAPE },
            margin: { top: RAND, bottom: RAND, left: RAND, right: RAND },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                style: 'Tabellentext',
                children: [
                  new TextRun({
                    children: [vor, PageNumber.CURRENT, zwischen, PageNumber.TOTAL_PAGES, nach],
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: runs(dokument.titel) }),
          new Paragraph({ children: runs(dokument.untertitel) }),
          ...dokument.angaben.map((angabe) => new Paragraph({ children: runs(angabe) })),
          new docx.TableOfContents(t.inhalt, { hyperlink: true, headingStyleRange: '1-2' }),
          ...dokument.bloecke.flatMap(write),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(datei));
}

/** XML 1.0 carries no control characters but tab and line breaks. */
const cleanText = (text: string) => text.toWellFormed().replaceAll(/(?![\t\n])\p{Cc}/gu, '');
