/** A paper as a Word file, in the office's template where it has one. */

import { datumOf } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import { fillVorlage, type Vorlagenart } from '../../../platform/documents/vorlagen.ts';
import type { Wordblock } from '../../../platform/documents/word/bloecke.ts';
import { writeMuster } from '../../../platform/documents/word/muster.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { listZahlen, numbersOf, type Papier, type Papierblock, plainText } from './papier.rules.ts';
import { ABSCHNITTWORTE, ARTWORTE, KOPFWORTE } from './papier-worte.ts';
import { describeZeit, formatterOf, formatZahl, type Zahlformat } from './zahl.rules.ts';
import { PAPIERSPRACHE } from './zahlen-laden.ts';

const text = (name: string, de: string, en: string, beispiel: string) =>
  ({ name, bedeutung: { de, en }, art: 'text', beispiel }) as const;

/** The office's own look for papers: a template with these placeholders. */
export const papierVorlage: Vorlagenart = {
  schluessel: 'berichte.papier',
  titel: { de: 'Bericht oder Beschlussvorlage', en: 'Report or resolution paper' },
  hinweis: {
    de: 'Für Berichte, Beschlussvorlagen, Integrationsberichte und Jahresberichte.',
    en: 'For reports, resolution papers, integration reports and annual reports.',
  },
  platzhalter: [
    text('titel', 'Bezeichnung des Papiers', 'Title of the paper', 'Bericht der Koordinierungsstelle 2025'),
    text('art', 'Art des Papiers', 'Kind of paper', 'Beschlussvorlage'),
    text('vorlagennummer', 'Nummer der Vorlage', 'Number of the paper', '2026/031'),
    text('zeitraum', 'Berichtszeitraum', 'Period', '01.01.2025 bis 31.12.2025'),
    text('datum', 'Tag der Ausgabe', 'Day of issue', '12.03.2026'),
    text('fassung', 'Fassung, oder „Entwurf“', 'Edition, or “Entwurf”', 'Fassung 1'),
    text('haus', 'Name des Landkreises', 'Name of the county', 'Landkreis Musterland'),
    {
      name: 'inhalt',
      bedeutung: { de: 'Der ganze Text', en: 'The whole text' },
      art: 'bloecke',
      beispiel: [{ art: 'absatz', text: 'Im Pool waren 125 Sprachmittlerinnen und Sprachmittler.' }],
    },
    {
      name: 'zahlen',
      bedeutung: { de: 'Alle Zahlen mit Stand und Quelle', en: 'All figures with time and source' },
      art: 'bloecke',
      beispiel: [{ art: 'absatz', text: 'Sprachmittlung: Größe des Pools, 31.12.2025' }],
    },
  ],
  writeMuster: (sprache) =>
    writeMuster({
      sprache,
      titel: '{{titel}}',
      bloecke: [
        { art: 'absatz', text: '{{haus}}' },
        { art: 'absatz', text: '{{art}} {{vorlagennummer}}' },
        { art: 'titel', text: '{{titel}}' },
        { art: 'absatz', text: `${KOPFWORTE.zeitraum}: {{zeitraum}}` },
        { art: 'absatz', text: '{{fassung}}, {{datum}}' },
        { art: 'absatz', text: '{{inhalt}}' },
        { art: 'absatz', text: '{{zahlen}}' },
      ],
    }),
};

/** @param fassung null for a draft */
export function renderPapierDocx(
  { db, clock, mandant }: Kontext,
  papier: Papier,
  fassung: number | null,
): Promise<Uint8Array<ArrayBuffer>> {
  const tag = (datum: string) => formatDatum(datum, PAPIERSPRACHE);
  return fillVorlage({ db, sprache: PAPIERSPRACHE }, papierVorlage, {
    titel: papier.titel,
    art: ARTWORTE[papier.art],
    vorlagennummer: papier.vorlagennummer,
    zeitraum: `${tag(papier.von)} bis ${tag(papier.bis)}`,
    datum: tag(datumOf(clock.now())),
    fassung: fassung === null ? KOPFWORTE.entwurf : KOPFWORTE.fassung(fassung),
    haus: mandant.titel,
    inhalt: { bloecke: toWordbloecke(papier) },
    zahlen: { bloecke: zahlenBloecke(papier) },
  });
}

const FORMATE: Record<Zahlformat, string> = { zahl: '#,##0.##', geld: '#,##0 "€"', prozent: '0.0" %"' };

export function toWordbloecke(papier: Papier): Wordblock[] {
  const nummern = numbersOf(papier);
  const istGeteilt = papier.abschnitte.length > 1;
  return papier.abschnitte.flatMap(({ abschnitt, bloecke }) => [
    ...(istGeteilt ? [{ art: 'ueberschrift', stufe: 1, text: ABSCHNITTWORTE[abschnitt] } as const] : []),
    ...bloecke.flatMap((block) => toWordblock(block, nummern.get(block) ?? 0, istGeteilt)),
  ]);
}

function toWordblock(block: Papierblock, nummer: number, istGeteilt: boolean): Wordblock[] {
  switch (block.art) {
    case 'ueberschrift': {
      const stufe = Math.min(3, block.stufe + (istGeteilt ? 1 : 0)) as 1 | 2 | 3;
      return [{ art: 'ueberschrift', stufe, text: plainText(block.satz) }];
    }
    case 'absatz':
      return [{ art: 'absatz', text: plainText(block.satz) }];
    case 'liste':
      return [{ art: 'liste', punkte: block.punkte.map(plainText), istNummeriert: block.istNummeriert }];
    case 'tabelle':
      return [
        { art: 'beschriftung', text: KOPFWORTE.tabelle(nummer, plainText(block.titel)) },
        {
          art: 'tabelle',
          spalten: block.spalten.map(({ titel, istRechts }, spalte) => ({
            titel: plainText(titel),
            rechts: istRechts,
            breite: spalte === 0 ? 2 : 1,
          })),
          zeilen: block.zeilen.map((zeile) => zeile.map(plainText)),
        },
      ];
    case 'diagramm':
      return diagrammBloecke(block, nummer);
    case 'umbruch':
      return [{ art: 'seitenumbruch' }];
  }
}

function diagrammBloecke(block: Papierblock & { art: 'diagramm' }, nummer: number): Wordblock[] {
  const { form, kategorien, reihen, alternativtext } = block;
  const titel = plainText(block.titel);
  const istTabelle = form === 'tabelle';
  const format = formatterOf(
    reihen.flatMap(({ werte }) => werte),
    block.format,
    PAPIERSPRACHE,
  );
  const unter = `${KOPFWORTE.werteIn(block.einheit)}${KOPFWORTE.quelle(block.quelle)}`;
  const name = istTabelle ? KOPFWORTE.tabelle(nummer, titel) : KOPFWORTE.abbildung(nummer, titel);
  if (kategorien.length === 0) return [{ art: 'absatz', text: `${name} (Zahl liegt noch nicht vor)` }];
  const tabelle: Wordblock = {
    art: 'tabelle',
    spalten: [{ titel: '', breite: 2 }, ...reihen.map((reihe) => ({ titel: reihe.name, rechts: true }))],
    zeilen: kategorien.map((kategorie, index) => [
      kategorie,
      ...reihen.map(({ werte }) => {
        const wert = werte[index];
        return wert === null || wert === undefined ? '–' : format(wert);
      }),
    ]),
  };
  return [
    { art: 'beschriftung', text: name },
    ...(istTabelle
      ? []
      : [
          {
            art: 'diagramm',
            form,
            titel: name,
            alternativtext,
            kategorien,
            reihen,
            zahlenformat: FORMATE[block.format],
          } as const,
        ]),
    ...(istTabelle || block.mitTabelle ? [tabelle] : []),
    { art: 'absatz', text: unter },
  ];
}

function zahlenBloecke(papier: Papier): Wordblock[] {
  const staende = listZahlen(papier);
  if (staende.length === 0) return [];
  const { zahl, wert, stand, quelle } = KOPFWORTE.spalten;
  return [
    { art: 'ueberschrift', stufe: 1, text: KOPFWORTE.zahlen },
    { art: 'absatz', text: KOPFWORTE.zahlenHinweis },
    {
      art: 'tabelle',
      spalten: [
        { titel: zahl, breite: 3 },
        { titel: wert, rechts: true, breite: 1 },
        { titel: stand, breite: 2 },
        { titel: quelle, breite: 2 },
      ],
      zeilen: staende.map((eine) => [
        eine.titel,
        eine.wert === null ? '–' : formatZahl(eine.wert, eine.format, PAPIERSPRACHE),
        describeZeit(eine, PAPIERSPRACHE),
        eine.quelle,
      ]),
    },
  ];
}
