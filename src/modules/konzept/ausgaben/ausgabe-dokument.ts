/** An edition as a paper: contributors, chapters with their tables, and the annex by schedule. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { Massnahmenzeile } from '../konzept.store.ts';
import { countWords, konzeptTexte, levelWord, levelWords, ownWord } from '../konzept.texte.ts';
import { describeFelder } from '../schwerpunkte/felder.ts';
import type { Schwerpunktsicht } from '../schwerpunkte/schwerpunkt.rules.ts';
import { schwerpunkteTexte } from '../schwerpunkte/schwerpunkte.texte.ts';
import { ausgabeExportTexte } from './ausgabe-export.texte.ts';
import type { Ausgabeinhalt } from './ausgabe-laden.ts';
import { type Dokument, type Dokumentblock, groupZeilen } from './dokument.rules.ts';
import type { Kapitel, Kapitelliste } from './kapitel.rules.ts';

interface Spalte<Zeile> {
  titel: string;
  breite: number;
  text: (zeile: Zeile) => string;
}

interface Tabellenzeile {
  ziele: readonly string[];
  massnahme: Massnahmenzeile | null;
}

/** The parts of the paper, each with its heading; what an edition lacks is empty. */
export interface Dokumentteile {
  einleitung: Dokumentblock[];
  mitwirkende: Dokumentblock[];
  /** Goals of the whole concept. */
  uebergreifend: Dokumentblock[];
  kapitel: Dokumentblock[];
  anhang: Dokumentblock[];
}

/** @param umfang the whole paper, or the annex alone */
export function composeDokument(
  inhalt: Ausgabeinhalt,
  heute: Datum,
  sprache: Anzeigesprache,
  umfang: 'ganz' | 'anhang' = 'ganz',
): Dokument {
  const { ausgabe } = inhalt;
  const t = ausgabeExportTexte[sprache];
  const teile = composeTeile(inhalt, sprache, umfang);
  return {
    titel: ausgabe.titel,
    untertitel: `${ausgabe.bezeichnung} · ${konzeptTexte[sprache].ausgabestatus[ausgabe.status]}`,
    angaben: [
      ...(ausgabe.beschlossen_am ? [t.beschlossen(formatDatum(ausgabe.beschlossen_am, sprache))] : []),
      ...(ausgabe.beschluss ? [ausgabe.beschluss] : []),
      t.stand(formatDatum(heute, sprache)),
    ],
    bloecke:
      umfang === 'anhang'
        ? teile.anhang
        : [
            ...teile.einleitung,
            ...teile.mitwirkende,
            ...teile.uebergreifend,
            ...teile.kapitel,
            ...teile.anhang,
          ],
  };
}

/** @param umfang whether the annex stands alone or behind the chapters */
export function composeTeile(
  { ausgabe, gliederung, ohneFeld, anhang, massnahmen, sicht }: Ausgabeinhalt,
  sprache: Anzeigesprache,
  umfang: 'ganz' | 'anhang' = 'ganz',
): Dokumentteile {
  const t = ausgabeExportTexte[sprache];
  const { worte } = ausgabe;
  const spalten = columnsOf(massnahmen, worte, sicht, sprache);
  const heading = (stufe: 1 | 2 | 3, text: string, istNeueSeite = false): Dokumentblock => ({
    art: 'ueberschrift',
    stufe,
    text: oneLine(text),
    istNeueSeite,
  });
  const listen = (stufe: 2 | 3, alle: readonly Kapitelliste[]): Dokumentblock[] =>
    alle.flatMap(({ art, texte }) => [
      heading(stufe, levelWords(worte, art, sprache)),
      { art: 'liste', punkte: texte },
    ]);
  const kapitel = ({
    feldId,
    titel,
    listen: oben,
    tabellen,
    anzahl,
  }: Kapitel<Massnahmenzeile>): Dokumentblock[] => [
    heading(1, titel, true),
    ...(sicht.get(feldId) ?? []).map(
      (name): Dokumentblock => ({
        art: 'absatz',
        text: `${schwerpunkteTexte[sprache].schwerpunkt}: ${name}`,
      }),
    ),
    { art: 'absatz', text: countWords(anzahl, worte, sprache) },
    ...listen(2, oben),
    ...tabellen.flatMap(({ titel: bereich, zeilen }) => [
      heading(2, bereich || levelWords(worte, 'massnahme', sprache)),
      tableOf(spalten.kapitel, zeilen),
    ]),
  ];
  const ohne: Kapitel<Massnahmenzeile>[] =
    ohneFeld.length === 0
      ? []
      : [
          {
            feldId: 0,
            titel: t.ohneFeld,
            listen: [],
            tabellen: [{ titel: '', zeilen: ohneFeld.map((massnahme) => ({ ziele: [], massnahme })) }],
            anzahl: ohneFeld.length,
          },
        ];
  return {
    einleitung: paragraphs(t.einleitung, ausgabe.einleitung),
    mitwirkende: paragraphs(t.mitwirkende, ausgabe.mitwirkende),
    uebergreifend:
      gliederung.listen.length > 0 ? [heading(1, t.uebergreifend), ...listen(2, gliederung.listen)] : [],
    kapitel: [...gliederung.kapitel, ...ohne].flatMap(kapitel),
    anhang: [
      heading(1, umfang === 'ganz' ? t.anhang : t.anhangKurz, umfang === 'ganz'),
      {
        art: 'absatz',
        text: massnahmen.length === 0 ? t.leer : countWords(massnahmen.length, worte, sprache),
      },
      ...anhang.flatMap(({ titel, massnahmen: gruppe }) => [
        heading(2, `${titel || t.ohneTermin} (${gruppe.length})`),
        tableOf(
          spalten.anhang,
          gruppe.map((massnahme) => ({ ziele: zieleOf(massnahme), massnahme })),
        ),
      ]),
    ],
  };
}

/** The objectives that a measure serves. */
export const zieleOf = (massnahme: Massnahmenzeile) => massnahme.ziele.filter(isZiel).map(({ text }) => text);

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** A measure that is tied to its field alone serves no objective. */
export const isZiel = ({ art }: Massnahmenzeile['ziele'][number]) =>
  art !== 'handlungsfeld' && art !== 'bereich';

function paragraphs(titel: string, text: string): Dokumentblock[] {
  const absaetze = text.split('\n').filter((absatz) => absatz.trim() !== '');
  if (absaetze.length === 0) return [];
  return [
    { art: 'ueberschrift', stufe: 1, text: titel, istNeueSeite: false },
    ...absaetze.map((absatz): Dokumentblock => ({ art: 'absatz', text: absatz })),
  ];
}

function tableOf(spalten: readonly Spalte<Tabellenzeile>[], zeilen: readonly Tabellenzeile[]): Dokumentblock {
  return {
    art: 'tabelle',
    spalten: spalten.map(({ titel, breite }) => ({ titel, breite })),
    gruppen: groupZeilen(zeilen.map((zeile) => spalten.map(({ text }) => text(zeile)))),
  };
}

/** What no measure of the edition has is no column. */
function columnsOf(
  massnahmen: readonly Massnahmenzeile[],
  worte: object,
  sicht: Schwerpunktsicht,
  sprache: Anzeigesprache,
) {
  const t = ausgabeExportTexte[sprache];
  const of = (text: (massnahme: Massnahmenzeile) => string) => (zeile: Tabellenzeile) =>
    zeile.massnahme ? text(zeile.massnahme) : '';
  const ziel = {
    titel: ownWord(worte, 'handlungsziel', t.spalte.ziel),
    breite: 4,
    text: ({ ziele }: Tabellenzeile) => ziele.join('\n'),
  };
  const massnahme = {
    titel: levelWord(worte, 'massnahme', sprache),
    breite: 7,
    text: ({ massnahme: eine }: Tabellenzeile) => (eine ? nameOf(eine) : t.keineMassnahme),
  };
  const zustaendig = {
    titel: t.spalte.zustaendig,
    breite: 3,
    text: of(({ zustaendig: wer, partner }) =>
      [wer, partner && t.mit(partner)].filter((zeile) => zeile !== '').join('\n'),
    ),
  };
  const termin = { titel: t.spalte.termin, breite: 2, text: of((eine) => eine.termin) };
  const stand = { titel: t.spalte.stand, breite: 2, text: of((eine) => describeStand(eine, sprache)) };
  const feld = {
    titel: levelWord(worte, 'handlungsfeld', sprache),
    breite: 3,
    text: of((eine) => describeFelder(eine, sicht, sprache).join('\n')),
  };
  const hatZustaendige = massnahmen.some(({ zustaendig: wer, partner }) => wer !== '' || partner !== '');
  const hatZiele = massnahmen.some(({ ziele }) => ziele.some(isZiel));
  const rest = [...(hatZustaendige ? [zustaendig] : []), termin, stand];
  return {
    kapitel: [...(hatZiele ? [ziel] : []), massnahme, ...rest],
    anhang: [massnahme, feld, ...(hatZiele ? [ziel] : []), ...rest],
  };
}

const nameOf = ({ kennung, text }: Massnahmenzeile) => (kennung === '' ? text : `${kennung} ${text}`);

/** The status in words; what was put off says until when, what is done since when. */
export function describeStand(
  { status, frist, beendet_am }: Massnahmenzeile,
  sprache: Anzeigesprache,
): string {
  const wort = konzeptTexte[sprache].status[status];
  const datum = (tag: Datum) => formatDatum(tag, sprache);
  if (status === 'verschoben' && frist) return `${wort} ${ausgabeExportTexte[sprache].bis(datum(frist))}`;
  return status === 'umgesetzt' && beendet_am ? `${wort} (${datum(beendet_am)})` : wort;
}
