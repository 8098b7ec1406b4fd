import { yearOf } from '../../../begriffe/zeit.ts';
import type { Livezahl } from '../../../platform/modul.ts';
import { type Jahresauswertung, loadAuswertung } from './auswertung-laden.ts';

const livezahl = (
  schluessel: string,
  titel: Livezahl['titel'],
  einheit: Livezahl['einheit'],
  of: (auswertung: Jahresauswertung) => number | null,
): Livezahl => ({
  schluessel: `sprachmittlung.${schluessel}`,
  titel,
  einheit,
  findWert: async ({ db }, stichtag) => of(await loadAuswertung(db, yearOf(stichtag), stichtag)),
});

/** The pool's figures that others may quote, as the page of figures counts them. */
export const sprachmittlungLivezahlen: readonly Livezahl[] = [
  livezahl(
    'einsaetze',
    { de: 'Sprachmittlung: Einsätze im laufenden Jahr', en: 'Interpreting: appointments held this year' },
    { de: 'Einsätze', en: 'appointments' },
    ({ jetzt }) => jetzt.einsaetze,
  ),
  livezahl(
    'aktive',
    { de: 'Sprachmittlung: Aktive im laufenden Jahr', en: 'Interpreting: active interpreters this year' },
    { de: 'Personen', en: 'people' },
    ({ jetzt }) => jetzt.personen,
  ),
  livezahl(
    'nicht-vermittelt',
    {
      de: 'Sprachmittlung: nicht vermittelte Anfragen im laufenden Jahr',
      en: 'Interpreting: unmet requests this year',
    },
    { de: 'Anfragen', en: 'requests' },
    ({ bedienung }) => bedienung.nichtVermittelt,
  ),
  livezahl(
    'zusagezeit',
    {
      de: 'Sprachmittlung: mittlere Zeit bis zur Zusage (Median)',
      en: 'Interpreting: median time to acceptance',
    },
    { de: 'Stunden', en: 'hours' },
    ({ bedienung: { medianMinutenBisZusage: minuten } }) =>
      minuten === null ? null : Math.round(minuten / 6) / 10,
  ),
];
