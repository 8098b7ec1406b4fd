/** The yearly account of one year, on the page and on paper. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { TableColumn } from '../../../platform/files/table-file.ts';
import { type Dokument, type Dokumentblock, groupZeilen } from '../ausgaben/dokument.rules.ts';
import { type Ausgabe, listAlleMassnahmen, listAusgaben, type Massnahmenzeile } from '../konzept.store.ts';
import { konzeptTexte, levelWord, levelWords } from '../konzept.texte.ts';
import { massnahmenTexte } from '../massnahmen/massnahmen.texte.ts';
import { nameSchlagwort } from '../massnahmen/schlagworte.texte.ts';
import {
  balanceJahr,
  type Jahreseintrag,
  type Jahreszeile,
  pickAusgabe,
  type Schlagwortbilanz,
} from './jahresbilanz.rules.ts';
import { listJahreseintraege } from './jahresbilanz.store.ts';
import { jahresbilanzTexte } from './jahresbilanz.texte.ts';

export interface Jahresbilanz {
  jahr: number;
  /** Years that can be accounted for, the latest first. */
  jahre: readonly number[];
  ausgabe: Ausgabe;
  /** Last day of the account: the year's last, or today. */
  tag: Datum;
  bilanz: Schlagwortbilanz<Massnahmenzeile>[];
}

/** Null when there is no concept. @param wunsch another year than the present one */
export async function loadJahresbilanz(
  db: Db,
  heute: Datum,
  wunsch: number | null,
): Promise<Jahresbilanz | null> {
  const ausgaben = await listAusgaben(db);
  const dieses = Number(heute.slice(0, 4));
  const erstes = Math.min(
    dieses,
    ...ausgaben.flatMap(({ beschlossen_am }) => (beschlossen_am ? [Number(beschlossen_am.slice(0, 4))] : [])),
  );
  const jahre = Array.from({ length: dieses - erstes + 1 }, (_, index) => dieses - index);
  const jahr = wunsch !== null && jahre.includes(wunsch) ? wunsch : dieses;
  const ausgabe = pickAusgabe(ausgaben, jahr);
  if (ausgabe === null) return null;
  const [massnahmen, eintraege] = await Promise.all([
    listAlleMassnahmen(db, ausgabe.id),
    listJahreseintraege(db, ausgabe.id),
  ]);
  const ende = `${jahr}-12-31`;
  return {
    jahr,
    jahre,
    ausgabe,
    tag: heute < ende ? heute : ende,
    bilanz: balanceJahr(massnahmen, eintraege, jahr, heute),
  };
}

/** "12.03.2026 Beschluss oder Sitzung: Der Ausschuss stimmt zu." */
export function describeEintrag({ art, status, text, am }: Jahreseintrag, sprache: Anzeigesprache): string {
  const stand = konzeptTexte[sprache].status[status as keyof (typeof konzeptTexte)['de']['status']];
  const was = [massnahmenTexte[sprache].eintragsarten[art], stand].filter(Boolean).join(' ');
  return [`${formatDatum(am, sprache)} ${was}`, text].filter(Boolean).join(': ');
}

export const nameOf = ({ kurztitel, text }: Massnahmenzeile): string => kurztitel || text;

const countsOf = ({ zeilen, umgesetzt, inArbeit, bewegt }: Schlagwortbilanz<Massnahmenzeile>) => [
  zeilen.length,
  umgesetzt,
  inArbeit,
  bewegt,
];

/** The account for a committee or the public: counts by tag, then the measures of each. */
export function composeJahresbilanz(
  { jahr, ausgabe, tag, bilanz }: Jahresbilanz,
  sprache: Anzeigesprache,
): Dokument {
  const t = jahresbilanzTexte[sprache];
  const massnahme = levelWord(ausgabe.worte, 'massnahme', sprache);
  const tableOf = (eine: Schlagwortbilanz<Massnahmenzeile>): Dokumentblock[] => [
    {
      art: 'ueberschrift',
      stufe: 1,
      text: nameSchlagwort(eine.schlagwort, sprache),
      istNeueSeite: false,
    },
    {
      art: 'tabelle',
      spalten: [
        { titel: levelWord(ausgabe.worte, 'handlungsfeld', sprache), breite: 3 },
        { titel: massnahme, breite: 5 },
        { titel: t.stand, breite: 2 },
        { titel: t.geschehen, breite: 6 },
      ],
      gruppen: groupZeilen(
        eine.zeilen.map((zeile) => [
          zeile.massnahme.felder.map(({ text }) => text).join('\n'),
          nameOf(zeile.massnahme),
          konzeptTexte[sprache].status[zeile.status],
          zeile.eintraege.map((eintrag) => describeEintrag(eintrag, sprache)).join('\n') || t.nichts,
        ]),
      ),
    },
  ];
  return {
    titel: t.titelJahr(jahr),
    untertitel: ausgabe.titel,
    angaben: [t.grundlage(ausgabe.bezeichnung, formatDatum(tag, sprache))],
    bloecke: [
      {
        art: 'tabelle',
        spalten: [
          { titel: t.schlagwort, breite: 5 },
          { titel: levelWords(ausgabe.worte, 'massnahme', sprache), breite: 2 },
          { titel: t.umgesetzt, breite: 2 },
          { titel: t.inArbeit, breite: 2 },
          { titel: t.bewegt, breite: 2 },
        ],
        gruppen: bilanz.map((eine) => ({
          erste: nameSchlagwort(eine.schlagwort, sprache),
          zeilen: [countsOf(eine).map(String)],
        })),
      },
      ...bilanz.flatMap(tableOf),
    ],
  };
}

export interface Bilanzzeile extends Jahreszeile<Massnahmenzeile> {
  schlagwort: string;
}

/** One line for each tag of each measure. */
export const listZeilen = ({ bilanz }: Jahresbilanz): Bilanzzeile[] =>
  bilanz.flatMap(({ schlagwort, zeilen }) => zeilen.map((zeile) => ({ ...zeile, schlagwort })));

export function columnsOf(
  { ausgabe }: Pick<Jahresbilanz, 'ausgabe'>,
  sprache: Anzeigesprache,
): TableColumn<Bilanzzeile>[] {
  const t = jahresbilanzTexte[sprache];
  return [
    { label: t.schlagwort, value: ({ schlagwort }) => nameSchlagwort(schlagwort, sprache), width: 36 },
    {
      label: levelWord(ausgabe.worte, 'handlungsfeld', sprache),
      value: ({ massnahme }) => massnahme.felder.map(({ text }) => text).join('; '),
      width: 30,
    },
    {
      label: levelWord(ausgabe.worte, 'massnahme', sprache),
      value: ({ massnahme }) => nameOf(massnahme),
      width: 60,
    },
    { label: t.stand, value: ({ status }) => konzeptTexte[sprache].status[status] },
    {
      label: t.geschehen,
      value: ({ eintraege }) => eintraege.map((eintrag) => describeEintrag(eintrag, sprache)).join('\n'),
      width: 70,
    },
  ];
}
