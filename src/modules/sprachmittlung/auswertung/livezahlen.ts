/** The pool's figures that others may quote, counted as the page of figures counts them. */
import { spracheName } from '../../../begriffe/sprache.ts';
import { addDays, addMonths, type Datum } from '../../../begriffe/zeit.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Gliederung, Livezahl, Teilzahl } from '../../../platform/modul.ts';
import { wort } from '../texte/woerter.ts';
import {
  type Auswertungszeile,
  type Bedienung,
  countBedienung,
  groupZeilen,
  type Summe,
  sumZeilen,
} from './auswertung.rules.ts';
import { countPoolbewegung, countPoolsprachen, listPoolsprachen } from './auswertung.store.ts';
import { loadZeilen } from './auswertung-laden.ts';
import { gehaltene } from './kennzahlen.ts';

type Titel = Livezahl['titel'];

/** By telephone or video. */
const OHNE_ORT = { de: 'ohne Ort (Telefon, Video)', en: 'no place (telephone, video)' };

const personen = { de: 'Personen', en: 'people' };
const einsaetze = { de: 'Einsätze', en: 'appointments' };
const anfragen = { de: 'Anfragen', en: 'requests' };

const ZU_EINSAETZEN: Livezahl['seite'] = {
  zugang: 'einsatz.sehen',
  href: (stichtag, von) => gehaltene(von, stichtag),
};
const zumRegister = (query: (stichtag: Datum, von: Datum) => string): Livezahl['seite'] => ({
  zugang: 'sprachmittler.sehen',
  href: (stichtag, von) => `/sprachmittler?${query(stichtag, von)}`,
});

/** Appointments grouped by one property, the most first; what has no word is left out. */
const nach = (
  schluessel: 'sprache' | 'thema' | 'ort',
  titel: Titel,
  bezeichnungOf: (wert: string, kontext: Kontext) => string,
  wertOf: (summe: Summe) => number,
): Gliederung => ({
  schluessel,
  titel,
  findTeile: async (kontext, stichtag, von) => {
    const zeilen = await loadZeilen(kontext.db, { von, bis: stichtag });
    return groupZeilen(zeilen, [], (zeile) => zeile[schluessel]).map(
      ({ schluessel: wert, jetzt }): Teilzahl => ({
        bezeichnung: bezeichnungOf(wert, kontext),
        wert: wertOf(jetzt),
        href: gehaltene(von, stichtag, [[schluessel, wert || '-']]),
      }),
    );
  },
});

const nachMonaten = (wertOf: (summe: Summe) => number): Gliederung => ({
  schluessel: 'monat',
  titel: { de: 'nach Monaten', en: 'by month' },
  istVerlauf: true,
  findTeile: async ({ db }, stichtag, von) => {
    const zeilen = await loadZeilen(db, { von, bis: stichtag });
    const monate: Teilzahl[] = [];
    for (let beginn = `${von.slice(0, 7)}-01`; beginn <= stichtag; beginn = addMonths(beginn, 1)) {
      const monat = beginn.slice(0, 7);
      const eigene = zeilen.filter(({ tag }) => tag.startsWith(monat));
      monate.push({
        // Twelve of them stand beside each other below a chart.
        bezeichnung: `${monat.slice(5)}/${monat.slice(0, 4)}`,
        wert: wertOf(sumZeilen(eigene)),
        href: gehaltene(beginn, addDays(addMonths(beginn, 1), -1)),
      });
    }
    return monate;
  },
});

const gliederungenOf = (wertOf: (summe: Summe) => number): Gliederung[] => [
  nach(
    'sprache',
    { de: 'nach Sprachen', en: 'by language' },
    (wert, { sprache }) => spracheName(wert, sprache),
    wertOf,
  ),
  nach(
    'thema',
    { de: 'nach Themen', en: 'by topic' },
    (wert, { sprache }) => wort(sprache, 'thema', wert),
    wertOf,
  ),
  nach('ort', { de: 'nach Orten', en: 'by place' }, (wert, { sprache }) => wert || OHNE_ORT[sprache], wertOf),
  nachMonaten(wertOf),
];

const imZeitraum = (
  schluessel: string,
  titel: Titel,
  einheit: Titel,
  of: (zeilen: readonly Auswertungszeile[]) => number | null,
  mehr: Partial<Livezahl> = {},
): Livezahl => ({
  schluessel: `sprachmittlung.${schluessel}`,
  titel,
  einheit,
  seite: ZU_EINSAETZEN,
  ...mehr,
  findWert: async ({ db }, stichtag, von) => of(await loadZeilen(db, { von, bis: stichtag })),
});

const bedienung = (of: (bedienung: Bedienung) => number | null) => (zeilen: readonly Auswertungszeile[]) =>
  of(countBedienung(zeilen));

export const sprachmittlungLivezahlen: readonly Livezahl[] = [
  {
    schluessel: 'sprachmittlung.pool',
    titel: { de: 'Sprachmittlung: Größe des Pools', en: 'Interpreting: size of the pool' },
    einheit: personen,
    zeitbezug: 'stichtag',
    seite: zumRegister(() => 'pool=ja'),
    gliederungen: [
      {
        schluessel: 'sprache',
        titel: { de: 'nach Sprachen', en: 'by language' },
        findTeile: async ({ db, sprache }, stichtag) =>
          (await listPoolsprachen(db, stichtag)).map(({ sprache: code, personen: anzahl }) => ({
            bezeichnung: spracheName(code, sprache),
            wert: anzahl,
            href: `/sprachmittler?${new URLSearchParams({ sprache: code, pool: 'ja' })}`,
          })),
      },
    ],
    findWert: async ({ db }, stichtag, von) => (await countPoolbewegung(db, { von, bis: stichtag })).groesse,
  },
  {
    schluessel: 'sprachmittlung.neue',
    titel: { de: 'Sprachmittlung: neu im Pool', en: 'Interpreting: new in the pool' },
    einheit: personen,
    seite: zumRegister((bis, von) => String(new URLSearchParams({ 'neu-von': von, 'neu-bis': bis }))),
    findWert: async ({ db }, stichtag, von) => (await countPoolbewegung(db, { von, bis: stichtag })).neu,
  },
  {
    schluessel: 'sprachmittlung.sprachen',
    titel: { de: 'Sprachmittlung: Sprachen im Pool', en: 'Interpreting: languages in the pool' },
    einheit: { de: 'Sprachen', en: 'languages' },
    zeitbezug: 'stichtag',
    seite: zumRegister(() => 'pool=ja'),
    findWert: ({ db }, stichtag) => countPoolsprachen(db, stichtag),
  },
  imZeitraum(
    'einsaetze',
    { de: 'Sprachmittlung: Einsätze', en: 'Interpreting: appointments held' },
    einsaetze,
    (zeilen) => sumZeilen(zeilen).einsaetze,
    { gliederungen: gliederungenOf((summe) => summe.einsaetze) },
  ),
  imZeitraum(
    'aktive',
    {
      de: 'Sprachmittlung: Aktive (mindestens ein Einsatz)',
      en: 'Interpreting: active (at least one appointment)',
    },
    personen,
    (zeilen) => sumZeilen(zeilen).personen,
    { seite: zumRegister((bis, von) => String(new URLSearchParams({ 'aktiv-von': von, 'aktiv-bis': bis }))) },
  ),
  imZeitraum(
    'kosten',
    { de: 'Sprachmittlung: Kosten der Einsätze', en: 'Interpreting: cost of appointments' },
    { de: 'Euro', en: 'euros' },
    (zeilen) => sumZeilen(zeilen).kostenCent / 100,
    { format: 'geld', gliederungen: gliederungenOf((summe) => summe.kostenCent / 100) },
  ),
  imZeitraum(
    'nicht-vermittelt',
    { de: 'Sprachmittlung: nicht vermittelte Anfragen', en: 'Interpreting: unmet requests' },
    anfragen,
    bedienung(({ nichtVermittelt }) => nichtVermittelt),
    { seite: { zugang: 'bedarf.sehen', href: () => '/bedarf' } },
  ),
  imZeitraum(
    'zusagezeit',
    {
      de: 'Sprachmittlung: mittlere Zeit bis zur Zusage (Median)',
      en: 'Interpreting: median time to acceptance',
    },
    { de: 'Stunden', en: 'hours' },
    bedienung(({ medianMinutenBisZusage: minuten }) =>
      minuten === null ? null : Math.round(minuten / 6) / 10,
    ),
    { seite: { zugang: 'auswertung.sehen', href: (stichtag) => `/auswertung?jahr=${stichtag.slice(0, 4)}` } },
  ),
];
