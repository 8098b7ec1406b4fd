import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { Schnappschuss } from './bericht.rules.ts';
import type { Berichtsabschnitt } from './bericht.texte.ts';
import { rundenTexte } from './texte.ts';

/** XML takes no control characters; texts come from forms and papers. */
const cleanText = (text: string) => text.replace(/[\p{Cc}]/gu, ' ').toWellFormed();

/** The report as a Word file to work on: real headings and lists, nothing that only looks like them. */
export async function writeBericht(
  stand: Schnappschuss,
  seit: string | null,
  abschnitte: readonly Berichtsabschnitt[],
  sprache: Anzeigesprache,
): Promise<Uint8Array<ArrayBuffer>> {
  // A large library that few requests need.
  const { Document, HeadingLevel, Packer, Paragraph } = await import('docx');
  const t = rundenTexte[sprache];
  const titel = t.berichtTitel(stand.bezeichnung);
  const paragraph = (text: string) => new Paragraph({ text: cleanText(text), spacing: { after: 120 } });
  const heading = (text: string, stufe: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
    new Paragraph({
      text: cleanText(text),
      heading: stufe,
      keepNext: true,
      spacing: { before: 240, after: 80 },
    });
  const document = new Document({
    title: cleanText(titel),
    creator: 'KoMuT',
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 22, language: { value: sprache === 'de' ? 'de-DE' : 'en-GB' } },
        },
      },
    },
    sections: [
      {
        children: [
          heading(titel, HeadingLevel.TITLE),
          paragraph(`${stand.konzept}, ${stand.ausgabe}. ${t.standAm(formatDatum(stand.am, sprache))}.`),
          paragraph(seit === null ? t.berichtErster : t.berichtIntro(seit)),
          ...abschnitte.flatMap((abschnitt) => [
            heading(abschnitt.titel, HeadingLevel.HEADING_1),
            paragraph(abschnitt.einleitung),
            ...abschnitt.absaetze.flatMap((absatz) => [
              heading(absatz.titel, HeadingLevel.HEADING_2),
              ...absatz.saetze.map(
                (satz) =>
                  new Paragraph({ text: cleanText(satz), bullet: { level: 0 }, spacing: { after: 60 } }),
              ),
            ]),
          ]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
