/** A paper as PDF/UA-1: tagged, with title and language, every chart with its words. */
import type { Ergebnis } from '../../../begriffe/ablehnung.ts';
import { type Datum, monthOf, yearOf } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import { type Json, renderPdf } from '../../../platform/documents/pdf.ts';
import { drawDiagramm } from './diagramm-svg.ts';
import { listZahlen, numbersOf, type Papier, type Papierblock, plainText } from './papier.rules.ts';
import { ABSCHNITTWORTE, ARTWORTE, KOPFWORTE } from './papier-worte.ts';
import { describeZeit, formatterOf, formatZahl } from './zahl.rules.ts';
import { PAPIERSPRACHE } from './zahlen-laden.ts';

const TEMPLATE = new URL('./papier.typ', import.meta.url);
/** From so many chapters on a reader wants a list of them. */
const MIT_INHALT_AB = 4;

/** Refuses `dokument.pdf-fehlt`. @param fassung null for a draft */
export function renderPapierPdf(
  papier: Papier,
  { am, fassung, haus }: { am: Datum; fassung: number | null; haus: string },
): Promise<Ergebnis<Uint8Array<ArrayBuffer>>> {
  const istGeteilt = papier.abschnitte.length > 1;
  const nummern = numbersOf(papier);
  const bloecke = papier.abschnitte.flatMap(({ abschnitt, bloecke: eigene }): Json[] => [
    ...(istGeteilt ? [{ art: 'ueberschrift', stufe: 1, text: ABSCHNITTWORTE[abschnitt] }] : []),
    ...eigene.flatMap((block) => describeBlock(block, nummern.get(block) ?? 0, istGeteilt)),
  ]);
  const kapitel = papier.abschnitte
    .flatMap(({ bloecke: eigene }) => eigene)
    .filter((block) => block.art === 'ueberschrift' && block.stufe === 1).length;
  const tag = (datum: Datum) => formatDatum(datum, PAPIERSPRACHE);
  const zahlen = listZahlen(papier);
  return renderPdf(TEMPLATE, {
    sprache: PAPIERSPRACHE,
    titel: papier.titel,
    haus,
    art: [
      ARTWORTE[papier.art],
      papier.vorlagennummer && `${KOPFWORTE.vorlagennummer} ${papier.vorlagennummer}`,
    ]
      .filter(Boolean)
      .join(' · '),
    angaben: [
      { name: KOPFWORTE.zeitraum, wert: `${tag(papier.von)} bis ${tag(papier.bis)}` },
      { name: fassung === null ? KOPFWORTE.entwurf : KOPFWORTE.fassung(fassung), wert: tag(am) },
    ],
    jahr: yearOf(am),
    monat: monthOf(am),
    tag: Number(am.slice(8)),
    seite: KOPFWORTE.seite,
    inhalt: !istGeteilt && kapitel >= MIT_INHALT_AB ? KOPFWORTE.inhalt : '',
    bloecke,
    zahlentitel: zahlen.length > 0 ? KOPFWORTE.zahlen : '',
    zahlenhinweis: KOPFWORTE.zahlenHinweis,
    zahlenspalten: Object.values(KOPFWORTE.spalten),
    zahlen: zahlen.map((eine) => [
      eine.titel,
      eine.wert === null ? '–' : formatZahl(eine.wert, eine.format, PAPIERSPRACHE),
      describeZeit(eine, PAPIERSPRACHE),
      eine.quelle,
    ]),
  });
}

function describeBlock(block: Papierblock, nummer: number, istGeteilt: boolean): Json[] {
  switch (block.art) {
    case 'ueberschrift':
      return [
        { art: 'ueberschrift', stufe: block.stufe + (istGeteilt ? 1 : 0), text: plainText(block.satz) },
      ];
    case 'absatz':
      return [{ art: 'absatz', text: plainText(block.satz) }];
    case 'liste':
      return [{ art: 'liste', punkte: block.punkte.map(plainText), istNummeriert: block.istNummeriert }];
    case 'tabelle':
      return [
        {
          art: 'tabelle',
          titel: KOPFWORTE.tabelle(nummer, plainText(block.titel)),
          unter: '',
          spalten: block.spalten.map(({ titel, istRechts }) => ({ titel: plainText(titel), istRechts })),
          zeilen: block.zeilen.map((zeile) => zeile.map(plainText)),
        },
      ];
    case 'diagramm':
      return describeDiagramm(block, nummer);
    case 'umbruch':
      return [{ art: 'umbruch' }];
  }
}

function describeDiagramm(block: Papierblock & { art: 'diagramm' }, nummer: number): Json[] {
  const { form, kategorien, reihen } = block;
  const titel = plainText(block.titel);
  const unter = `${KOPFWORTE.werteIn(block.einheit)}${KOPFWORTE.quelle(block.quelle)}`;
  const format = formatterOf(
    reihen.flatMap(({ werte }) => werte),
    block.format,
    PAPIERSPRACHE,
  );
  const name = form === 'tabelle' ? KOPFWORTE.tabelle(nummer, titel) : KOPFWORTE.abbildung(nummer, titel);
  if (kategorien.length === 0) return [{ art: 'absatz', text: `${name} (Zahl liegt noch nicht vor)` }];
  const tabelle: Json = {
    art: 'tabelle',
    titel: form === 'tabelle' ? name : '',
    unter: form === 'tabelle' ? unter : '',
    spalten: [
      { titel: '', istRechts: false },
      ...reihen.map((reihe) => ({ titel: reihe.name, istRechts: true })),
    ],
    zeilen: kategorien.map((kategorie, index) => [
      kategorie,
      ...reihen.map(({ werte }) => {
        const wert = werte[index];
        return wert === null || wert === undefined ? '–' : format(wert);
      }),
    ]),
  };
  if (form === 'tabelle') return [tabelle];
  const bild: Json = {
    art: 'bild',
    titel: name,
    unter,
    alternativtext: block.alternativtext,
    svg: drawDiagramm({ form, kategorien, reihen, format }),
  };
  return block.mitTabelle ? [bild, tabelle] : [bild];
}
