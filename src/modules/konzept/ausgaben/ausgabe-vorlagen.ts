/** An edition and its annex as Word files in the office's own template: what may stand in it, and with what it is filled. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { Platzhalter, Vorlagenart } from '../../../platform/documents/vorlagen.ts';
import type { Wordblock } from '../../../platform/documents/word/bloecke.ts';
import type { Vorlagenwerte } from '../../../platform/documents/word/fuellen.ts';
import { type Musterblock, writeMuster } from '../../../platform/documents/word/muster.ts';
import type { Massnahmenzeile } from '../konzept.store.ts';
import { konzeptTexte } from '../konzept.texte.ts';
import { listSchwerpunkteOf } from '../schwerpunkte/schwerpunkt.rules.ts';
import { toWordbloecke } from './ausgabe-docx.ts';
import { composeTeile, describeStand, zieleOf } from './ausgabe-dokument.ts';
import { ausgabeExportTexte } from './ausgabe-export.texte.ts';
import type { Ausgabeinhalt } from './ausgabe-laden.ts';

const text = (name: string, de: string, en: string, beispiel: string): Platzhalter => ({
  name,
  art: 'text',
  bedeutung: { de, en },
  beispiel,
});
const bloecke = (name: string, de: string, en: string, beispiel: readonly Wordblock[]): Platzhalter => ({
  name,
  art: 'bloecke',
  bedeutung: { de, en },
  beispiel,
});
const absatz = (inhalt: string): Wordblock => ({ art: 'absatz', text: inhalt });
const kapitel = (titel: string, stufe: 1 | 2 | 3 = 1): Wordblock => ({
  art: 'ueberschrift',
  stufe,
  text: titel,
});

const BEISPIELTABELLE: Wordblock = {
  art: 'tabelle',
  istGruppiert: true,
  spalten: [
    { titel: 'Ziel', breite: 4 },
    { titel: 'Maßnahme', breite: 7 },
    { titel: 'Terminierung', breite: 2 },
  ],
  zeilen: [
    ['Kurse erreichen auch Eltern', 'Kinderbetreuung neben den Kursen', 'bis 2027'],
    ['Kurse erreichen auch Eltern', 'Kurse in allen Gemeinden', 'laufend'],
  ],
};

const MASSNAHME: readonly Platzhalter[] = [
  text('nr', 'Nummer im Konzept', 'Number in the concept', '2.1'),
  text('massnahme', 'Wortlaut der Maßnahme', 'Wording of the measure', 'Kinderbetreuung neben den Kursen'),
  text('kurztitel', 'Kurztitel', 'Short title', 'Kinderbetreuung'),
  text('feld', 'Handlungsfelder', 'Fields of action', 'Sprache und Bildung'),
  text('schwerpunkt', 'Schwerpunkte, die gerade laufen', 'Focuses that apply today', 'Sprache zuerst'),
  text('ziel', 'Ziele, denen sie dient', 'Objectives that it serves', 'Kurse erreichen auch Eltern'),
  text('zustaendig', 'Zuständig', 'Responsible', 'Volkshochschule'),
  text('partner', 'Partner', 'Partners', 'Familienzentren'),
  text('termin', 'Terminierung im Wortlaut', 'Schedule in its own words', 'bis 2027'),
  text('frist', 'Frist als Datum', 'Deadline as a date', '31.12.2027'),
  text('stand', 'Stand der Umsetzung', 'Status', 'In Umsetzung'),
  text('schritt', 'Nächster Schritt', 'Next step', 'Räume suchen'),
];

const AUSGABE: readonly Platzhalter[] = [
  text('titel', 'Titel des Konzepts', 'Title of the concept', 'Integrationskonzept Landkreis Musterland'),
  text('ausgabe', 'Bezeichnung der Ausgabe', 'Name of the edition', 'Ausgabe 2026'),
  text('geltung', 'Ob die Ausgabe gilt', 'Whether the edition is in force', 'Gilt'),
  text('beschlossen', 'Tag des Beschlusses', 'Day of the resolution', '12.03.2026'),
  text('beschluss', 'Beschluss', 'Resolution', 'Kreistag, Vorlage 2026/017'),
  text('datum', 'Tag, an dem das Dokument entsteht', 'Day on which the document is made', '21.11.2026'),
  text('anzahl', 'Anzahl der Maßnahmen', 'Number of measures', '118'),
];

const LISTEN: readonly Platzhalter[] = [
  {
    name: 'massnahmen',
    art: 'liste',
    bedeutung: { de: 'Alle Maßnahmen, für eine eigene Tabelle', en: 'All measures, for a table of your own' },
    felder: MASSNAHME,
  },
  {
    name: 'termine',
    art: 'liste',
    bedeutung: {
      de: 'Die Gruppen des Anhangs: laufend, nach Jahren, ohne Terminierung',
      en: 'The groups of the annex: ongoing, by year, without a schedule',
    },
    felder: [
      text('gruppe', 'Terminierung der Gruppe', 'Schedule of the group', 'bis 2027'),
      text('anzahl', 'Anzahl der Maßnahmen darin', 'Number of its measures', '48'),
      {
        name: 'massnahmen',
        art: 'liste',
        bedeutung: { de: 'Maßnahmen der Gruppe', en: 'Measures of the group' },
        felder: MASSNAHME,
      },
    ],
  },
];

const anhang = bloecke(
  'anhang',
  'Der ganze Anhang: alle Maßnahmen nach Terminierung, mit Überschriften und Tabellen',
  'The whole annex: all measures by schedule, with headings and tables',
  [kapitel('Maßnahmen nach Terminierung'), kapitel('bis 2027 (2)', 2), BEISPIELTABELLE],
);

/** The whole paper. */
export const ausgabeVorlage: Vorlagenart = {
  schluessel: 'konzept.ausgabe',
  titel: { de: 'Integrationskonzept', en: 'Integration concept' },
  hinweis: {
    de: 'Eine Ausgabe des Konzepts mit Kapiteln und Anhang.',
    en: 'An edition of the concept with chapters and annex.',
  },
  platzhalter: [
    ...AUSGABE,
    bloecke('einleitung', 'Einleitung mit Überschrift', 'Introduction with its heading', [
      kapitel('Einleitung'),
      absatz('Unser Landkreis ist vielfältig.'),
    ]),
    bloecke('mitwirkende', 'Mitwirkende mit Überschrift', 'Contributors with their heading', [
      kapitel('Mitwirkende'),
      absatz('Beirat für Teilhabe'),
    ]),
    bloecke('uebergreifend', 'Ziele für das ganze Konzept', 'Goals of the whole concept', [
      kapitel('Für das ganze Konzept'),
      { art: 'liste', punkte: ['Alle Menschen nehmen teil.'] },
    ]),
    bloecke(
      'kapitel',
      'Alle Handlungsfelder mit Zielen und Tabellen der Maßnahmen',
      'All fields of action with goals and tables of measures',
      [kapitel('Sprache und Bildung'), kapitel('Maßnahmen', 2), BEISPIELTABELLE],
    ),
    anhang,
    ...LISTEN,
  ],
  writeMuster: (sprache) =>
    writeSample(
      sprache,
      ['einleitung', 'mitwirkende', 'uebergreifend', 'kapitel', 'anhang'],
      [{ art: 'inhaltsverzeichnis' }],
    ),
};

/** The annex alone, for a committee. */
export const anhangVorlage: Vorlagenart = {
  schluessel: 'konzept.anhang',
  titel: { de: 'Maßnahmen nach Terminierung', en: 'Measures by schedule' },
  hinweis: {
    de: 'Der Anhang des Konzepts mit dem Stand jeder Maßnahme, zum Beispiel für einen Ausschuss.',
    en: 'The annex of the concept with the status of each measure, for instance for a committee.',
  },
  platzhalter: [...AUSGABE, anhang, ...LISTEN],
  writeMuster: (sprache) => writeSample(sprache, ['anhang'], []),
};

function writeSample(sprache: Anzeigesprache, teile: readonly string[], danach: readonly Musterblock[]) {
  const t = ausgabeExportTexte[sprache];
  return writeMuster({
    sprache,
    titel: '{{titel}}, {{ausgabe}}',
    istQuer: true,
    bloecke: [
      { art: 'titel', text: '{{titel}}' },
      absatz('{{ausgabe}} · {{geltung}}'),
      absatz(`{{#beschlossen}}${t.beschlossen('{{beschlossen}}')}{{/beschlossen}}`),
      absatz('{{#beschluss}}{{beschluss}}{{/beschluss}}'),
      absatz(t.stand('{{datum}}')),
      ...danach,
      ...teile.map((name) => absatz(`{{${name}}}`)),
    ],
  });
}

/** What the placeholders of both kinds become. */
export function werteOf(
  inhalt: Ausgabeinhalt,
  heute: Datum,
  sprache: Anzeigesprache,
  umfang: 'ganz' | 'anhang',
): Vorlagenwerte {
  const { ausgabe, massnahmen, anhang: gruppen, sicht } = inhalt;
  const teile = composeTeile(inhalt, sprache, umfang);
  const datum = (tag: Datum | null) => (tag === null ? '' : formatDatum(tag, sprache));
  const werteDer = (eine: Massnahmenzeile): Vorlagenwerte => ({
    nr: eine.kennung,
    massnahme: eine.text,
    kurztitel: eine.kurztitel,
    feld: eine.felder.map(({ text: feld }) => feld).join('\n'),
    schwerpunkt: listSchwerpunkteOf(eine, sicht).join('\n'),
    ziel: zieleOf(eine).join('\n'),
    zustaendig: eine.zustaendig,
    partner: eine.partner,
    termin: eine.termin,
    frist: datum(eine.frist),
    stand: describeStand(eine, sprache),
    schritt: eine.naechster_schritt,
  });
  return {
    titel: ausgabe.titel,
    ausgabe: ausgabe.bezeichnung,
    geltung: konzeptTexte[sprache].ausgabestatus[ausgabe.status],
    beschlossen: datum(ausgabe.beschlossen_am),
    beschluss: ausgabe.beschluss,
    datum: datum(heute),
    anzahl: String(massnahmen.length),
    ...Object.fromEntries(
      Object.entries(teile).map(([name, teil]) => [name, { bloecke: toWordbloecke(teil) }]),
    ),
    massnahmen: massnahmen.map(werteDer),
    termine: gruppen.map(({ titel, massnahmen: gruppe }) => ({
      gruppe: titel || ausgabeExportTexte[sprache].ohneTermin,
      anzahl: String(gruppe.length),
      massnahmen: gruppe.map(werteDer),
    })),
  };
}
