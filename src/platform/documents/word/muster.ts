/** A plain Word file of our own: a document as it is, or the sample for an office's template. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { dokumentTexte } from '../texte.ts';
import type { Wordblock } from './bloecke.ts';
import { fillWord, type Vorlagenwert } from './fuellen.ts';

/** What a sample may show besides the blocks of a text. */
export type Musterblock = Wordblock | { art: 'titel'; text: string } | { art: 'inhaltsverzeichnis' };

export interface Muster {
  sprache: Anzeigesprache;
  /** Title in the file's properties; may be a placeholder. */
  titel: string;
  /** A4 lying, for wide tables. */
  istQuer?: boolean;
  bloecke: readonly Musterblock[];
}

/** Twentieths of a point: A4, 2 cm around. */
const SEITE = { width: 11_906, height: 16_838 };
const RAND = 1134;

/** Writes the file with real headings, lists, repeated heads of tables and page numbers. Texts may be placeholders: they stay. */
export async function writeMuster({
  sprache,
  titel,
  istQuer = false,
  bloecke,
}: Muster): Promise<Uint8Array<ArrayBuffer>> {
  // A large library that few requests need.
  const docx = await import('docx');
  const t = dokumentTexte[sprache];
  const [vor = '', zwischen = '', nach = ''] = t.seite.split(/\{\}|\{von\}/);
  const font = { size: 18 };
  const heading = (size: number, before: number, after: number) => ({
    run: { size, bold: true },
    paragraph: { spacing: { before, after }, keepNext: true },
  });
  const file = new docx.Document({
    title: '{{dokumenttitel}}',
    creator: 'KoMuT',
    ...(bloecke.some(({ art }) => art === 'inhaltsverzeichnis') && { features: { updateFields: true } }),
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 20, language: { value: sprache === 'de' ? 'de-DE' : 'en-GB' } },
          paragraph: { spacing: { after: 120 } },
        },
        title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 120 } } },
        heading1: heading(30, 240, 160),
        heading2: heading(24, 200, 120),
        heading3: heading(22, 160, 100),
      },
      paragraphStyles: [
        { id: 'ListBullet', name: 'List Bullet', basedOn: 'Normal', quickFormat: true },
        {
          id: 'Beschriftung',
          name: 'caption',
          basedOn: 'Normal',
          quickFormat: true,
          run: { ...font, bold: true },
          paragraph: { spacing: { before: 120, after: 60 }, keepNext: true },
        },
        {
          id: 'Tabellentext',
          name: 'Tabellentext',
          basedOn: 'Normal',
          quickFormat: true,
          run: font,
          paragraph: { spacing: { after: 0 } },
        },
        {
          id: 'Tabellenkopf',
          name: 'Tabellenkopf',
          basedOn: 'Tabellentext',
          quickFormat: true,
          run: { ...font, bold: true },
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              ...SEITE,
              orientation: istQuer ? docx.PageOrientation.LANDSCAPE : docx.PageOrientation.PORTRAIT,
            },
            margin: { top: RAND, bottom: RAND, left: RAND, right: RAND },
          },
        },
        footers: {
          default: new docx.Footer({
            children: [
              new docx.Paragraph({
                alignment: docx.AlignmentType.RIGHT,
                style: 'Tabellentext',
                children: [
                  new docx.TextRun({
                    children: [vor, docx.PageNumber.CURRENT, zwischen, docx.PageNumber.TOTAL_PAGES, nach],
                  }),
                ],
              }),
            ],
          }),
        },
        children: bloecke.map((block, index) => {
          const platzhalter = `{{block-${index}}}`;
          if (block.art === 'titel')
            return new docx.Paragraph({ heading: docx.HeadingLevel.TITLE, text: platzhalter });
          if (block.art === 'inhaltsverzeichnis')
            return new docx.TableOfContents(t.inhalt, { hyperlink: true, headingStyleRange: '1-2' });
          return new docx.Paragraph(platzhalter);
        }),
      },
    ],
  });
  const werte = bloecke.flatMap((block, index): [string, Vorlagenwert][] => {
    if (block.art === 'inhaltsverzeichnis') return [];
    return [[`block-${index}`, block.art === 'titel' ? block.text : { bloecke: [block] }]];
  });
  const filled = fillWord(new Uint8Array(await docx.Packer.toBuffer(file)), {
    dokumenttitel: titel,
    ...Object.fromEntries(werte),
  });
  if (!filled.ok) throw new Error(`The frame of a sample cannot be filled: ${filled.grund}`);
  return filled.wert.datei;
}
