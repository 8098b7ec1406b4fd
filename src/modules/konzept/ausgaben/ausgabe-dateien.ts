/** An edition as PDF, as sheets of a workbook and as JSON. */
import type { Ergebnis } from '../../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { type Datum, monthOf, yearOf } from '../../../begriffe/zeit.ts';
import { type Json, renderPdf } from '../../../platform/documents/pdf.ts';
import {
  sheetOf,
  type TableColumn,
  type TableValue,
  type WorkbookSheet,
} from '../../../platform/files/table-file.ts';
import type { Indikator, Indikatorwert } from '../indikatoren/indikator.store.ts';
import type { Massnahmenzeile } from '../konzept.store.ts';
import { levelWord, levelWords, ownWord, pluralKey, STUFEN } from '../konzept.texte.ts';
import { describeFeld, describeFelder } from '../schwerpunkte/felder.ts';
import { standOf } from '../schwerpunkte/schwerpunkt.rules.ts';
import { describeStand, isZiel } from './ausgabe-dokument.ts';
import { ausgabeExportTexte } from './ausgabe-export.texte.ts';
import type { Ausgabeinhalt } from './ausgabe-laden.ts';
import type { Dokument } from './dokument.rules.ts';

const TEMPLATE = new URL('./konzept.typ', import.meta.url);

/** PDF/UA-1. Refuses `dokument.pdf-fehlt`. */
export function renderDokument(
  dokument: Dokument,
  heute: Datum,
  sprache: Anzeigesprache,
  { mitInhalt }: { mitInhalt: boolean },
): Promise<Ergebnis<Uint8Array<ArrayBuffer>>> {
  const t = ausgabeExportTexte[sprache];
  return renderPdf(TEMPLATE, {
    ...(dokument as unknown as Record<string, Json>),
    sprache,
    jahr: yearOf(heute),
    monat: monthOf(heute),
    tag: Number(heute.slice(8)),
    seite: t.seite,
    inhalt: mitInhalt ? t.inhalt : '',
  });
}

interface Blattzeile {
  bereich: string;
  ziele: readonly string[];
  massnahme: Massnahmenzeile | null;
}

/** One sheet for each field and one for the annex; objectives without a measure keep their line. */
export function listSheets(
  { ausgabe, gliederung, ohneFeld, anhang, sicht }: Ausgabeinhalt,
  sprache: Anzeigesprache,
): WorkbookSheet[] {
  const t = ausgabeExportTexte[sprache];
  const { vorn, hinten } = columnsOf(ausgabe.worte, sprache);
  const kapitel = [
    ...gliederung.kapitel.map(({ feldId, titel, tabellen }) => ({
      titel: describeFeld({ id: feldId, text: titel }, sicht, sprache),
      zeilen: tabellen.flatMap(({ titel: bereich, zeilen }) =>
        zeilen.map((zeile) => ({ ...zeile, bereich })),
      ),
    })),
    ...(ohneFeld.length > 0 ? [{ titel: t.ohneFeld, zeilen: ohneFeld.map(lineOf) }] : []),
  ];
  return [
    ...kapitel.map(({ titel, zeilen }, index) =>
      // The number keeps names apart that begin alike.
      sheetOf(`${index + 1} ${titel}`, [...vorn, ...hinten], zeilen),
    ),
    sheetOf(
      t.anhangKurz,
      [
        {
          label: levelWord(ausgabe.worte, 'handlungsfeld', sprache),
          value: ({ massnahme }: Blattzeile) =>
            massnahme && describeFelder(massnahme, sicht, sprache).join('; '),
          width: 30,
        },
        ...vorn.slice(1),
        ...hinten,
      ],
      anhang.flatMap(({ massnahmen }) => massnahmen.map(lineOf)),
    ),
  ];
}

const lineOf = (massnahme: Massnahmenzeile): Blattzeile => ({
  bereich: '',
  ziele: massnahme.ziele.filter(isZiel).map(({ text }) => text),
  massnahme,
});

function columnsOf(
  worte: object,
  sprache: Anzeigesprache,
): Record<'vorn' | 'hinten', TableColumn<Blattzeile>[]> {
  const { spalte } = ausgabeExportTexte[sprache];
  const of = (value: (massnahme: Massnahmenzeile) => TableValue) => (zeile: Blattzeile) =>
    zeile.massnahme && value(zeile.massnahme);
  const tag = (datum: Datum | null) => (datum === null ? null : { datum });
  return {
    vorn: [
      { label: levelWord(worte, 'bereich', sprache), value: ({ bereich }) => bereich, width: 24 },
      {
        label: ownWord(worte, 'handlungsziel', spalte.ziel),
        value: ({ ziele }) => ziele.join('\n'),
        width: 40,
      },
    ],
    hinten: [
      { label: spalte.kennung, value: of(({ kennung }) => kennung), width: 8 },
      { label: levelWord(worte, 'massnahme', sprache), value: of(({ text }) => text), width: 60 },
      { label: spalte.zustaendig, value: of(({ zustaendig }) => zustaendig), width: 26 },
      { label: spalte.partner, value: of(({ partner }) => partner), width: 26 },
      { label: spalte.termin, value: of(({ termin }) => termin) },
      { label: spalte.klasse, value: of(({ terminklasse }) => terminklasse) },
      { label: spalte.frist, value: of(({ frist }) => tag(frist)) },
      { label: spalte.stand, value: of((eine) => describeStand(eine, sprache)), width: 20 },
      { label: spalte.seit, value: of(({ status_am }) => tag(status_am)) },
      { label: spalte.schritt, value: of(({ naechster_schritt }) => naechster_schritt), width: 30 },
      { label: spalte.schrittAm, value: of(({ naechster_schritt_am }) => tag(naechster_schritt_am)) },
      { label: spalte.kosten, value: of(({ kosten }) => kosten) },
      { label: spalte.herkunft, value: of(({ herkunft }) => herkunft), width: 24 },
      { label: spalte.schlagworte, value: of(({ schlagworte }) => schlagworte.join(', ')), width: 20 },
    ],
  };
}

/**
 * The edition as data for other programs; described in `docs/handbuch/konzept-ansichten.md`. Names and addresses of
 * contact persons stay in the house.
 */
export function describeAusgabe(
  { ausgabe, baum, massnahmen, anhang, schwerpunkte }: Ausgabeinhalt,
  indikatoren: readonly (Indikator & { werte: readonly Indikatorwert[] })[],
  heute: Datum,
) {
  type Knoten = (typeof baum)[number];
  const flatten = (knoten: readonly Knoten[]): Knoten[] =>
    knoten.flatMap((einer) => [einer, ...flatten(einer.kinder)]);
  return {
    format: 'komut-konzept',
    formatversion: 1,
    erzeugtAm: heute,
    titel: ausgabe.titel,
    ausgabe: {
      id: ausgabe.id,
      bezeichnung: ausgabe.bezeichnung,
      status: ausgabe.status,
      vorgaengerId: ausgabe.vorgaenger_id,
      beschlossenAm: ausgabe.beschlossen_am,
      beschluss: ausgabe.beschluss,
      einleitung: ausgabe.einleitung,
      mitwirkende: ausgabe.mitwirkende,
      // What the county calls its levels, always complete.
      worte: Object.fromEntries(
        STUFEN.flatMap((stufe) => [
          [stufe, levelWord(ausgabe.worte, stufe, 'de')],
          [pluralKey(stufe), levelWords(ausgabe.worte, stufe, 'de')],
        ]),
      ),
    },
    schwerpunkte: schwerpunkte.map((einer) => ({
      titel: einer.titel,
      von: einer.von_am,
      bis: einer.bis_am,
      laeuft: standOf(einer, heute) === 'laeuft',
      felder: einer.felder.map(({ id }) => id),
      budgetCent: einer.budget_cent,
      beschluss: {
        gremium: einer.gremium,
        am: einer.beschlossen_am,
        vorlage: einer.vorlage,
        wortlaut: einer.beschluss,
        adresse: einer.adresse,
      },
    })),
    knoten: flatten(baum).map((knoten) => ({
      id: knoten.id,
      elternId: knoten.eltern_id,
      art: knoten.art,
      kennung: knoten.kennung,
      text: knoten.text,
      bewertung: knoten.bewertung && {
        ergebnis: knoten.bewertung,
        grund: knoten.bewertung_grund,
        am: knoten.bewertung_am,
      },
    })),
    massnahmen: massnahmen.map((eine) => ({
      id: eine.id,
      kennung: eine.kennung,
      kurztitel: eine.kurztitel,
      text: eine.text,
      knoten: eine.ziele.map(({ id }) => id),
      zustaendig: eine.zustaendig,
      partner: eine.partner,
      termin: {
        text: eine.termin,
        klasse: eine.terminklasse,
        bis: eine.termin_am,
        genauigkeit: eine.termin_genauigkeit,
        istLaufend: eine.ist_laufend,
      },
      stand: { status: eine.status, seit: eine.status_am, grund: eine.status_grund },
      frist: eine.frist,
      geplantAb: eine.geplant_ab,
      geplantBis: eine.geplant_bis,
      begonnenAm: eine.begonnen_am,
      beendetAm: eine.beendet_am,
      naechsterSchritt: { text: eine.naechster_schritt, am: eine.naechster_schritt_am },
      indikator: eine.indikator,
      kosten: { text: eine.kosten, cent: eine.kosten_cent, finanzierung: eine.finanzierung },
      weiteres: eine.weiteres,
      herkunft: { text: eine.herkunft, am: eine.herkunft_am, vonMigranten: eine.ist_von_migranten },
      schlagworte: eine.schlagworte,
      istOeffentlich: eine.ist_oeffentlich,
      kurztexte: eine.kurztexte,
    })),
    indikatoren: indikatoren.map((einer) => ({
      id: einer.id,
      massnahme: einer.massnahme_id,
      knoten: einer.knoten_id,
      bezeichnung: einer.bezeichnung,
      einheit: einer.einheit,
      richtung: einer.richtung,
      ausgang: einer.ausgang,
      ziel: einer.ziel,
      zielAm: einer.ziel_am,
      werte: einer.werte.map(({ stichtag, wert, fehlt_weil, quelle }) => ({
        stichtag,
        wert,
        fehltWeil: fehlt_weil,
        quelle,
      })),
    })),
    anhang: anhang.map(({ klasse, titel, massnahmen: gruppe }) => ({
      klasse,
      titel,
      massnahmen: gruppe.map(({ id }) => id),
    })),
  };
}
