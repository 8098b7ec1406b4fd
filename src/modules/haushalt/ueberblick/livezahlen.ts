import { type Geld, sumGeld } from '../../../begriffe/geld.ts';
import { type Datum, yearOf } from '../../../begriffe/zeit.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Livezahl, Teilzahl } from '../../../platform/modul.ts';
import { listToepfe } from '../toepfe/topf.store.ts';
import { loadUeberblick, type Ueberblickszeile } from './ueberblick-laden.ts';

type Wert = (zeile: Ueberblickszeile) => Geld | null;

const zeilenOf = async ({ db }: Kontext, stichtag: Datum) =>
  (await loadUeberblick(db, yearOf(stichtag), stichtag)).zeilen;

const seite: Livezahl['seite'] = {
  zugang: 'topf.sehen',
  href: (stichtag) => `/haushalt/ueberblick?jahr=${yearOf(stichtag)}`,
};
const einheit = { de: 'Euro', en: 'euros' };

/**
 * Sum of all pots for the reference date's year, and pot by pot.
 * @param leer what it is without any pot: nothing is known of plans, but nothing was paid
 */
function livezahl(schluessel: string, titel: Livezahl['titel'], wert: Wert, leer: 0 | null): Livezahl {
  return {
    schluessel: `haushalt.${schluessel}`,
    titel,
    einheit,
    format: 'geld',
    zeitbezug: 'stichtag',
    seite,
    gliederungen: [
      {
        schluessel: 'topf',
        titel: { de: 'nach Töpfen', en: 'by pot' },
        findTeile: async (kontext, stichtag) =>
          (await zeilenOf(kontext, stichtag)).flatMap((zeile): Teilzahl[] => {
            const cent = wert(zeile);
            return cent === null || zeile.topf === null
              ? []
              : [
                  {
                    bezeichnung: zeile.topf.bezeichnung,
                    wert: cent / 100,
                    href: `/haushalt/toepfe/${zeile.topf.id}?jahr=${zeile.jahr}`,
                  },
                ];
          }),
      },
    ],
    async findWert(kontext, stichtag) {
      const cents = (await zeilenOf(kontext, stichtag)).map(wert).filter((cent) => cent !== null);
      return cents.length === 0 && leer === null ? null : sumGeld(cents) / 100;
    },
  };
}

const WERTE = {
  geplant: { titel: { de: 'geplant', en: 'planned' }, wert: (one) => one.mittelCent, leer: null },
  gebunden: {
    titel: { de: 'gebunden und offen', en: 'committed and open' },
    wert: (one) => one.offenCent,
    leer: 0,
  },
  gezahlt: { titel: { de: 'gezahlt', en: 'paid' }, wert: (one) => one.gezahltCent, leer: 0 },
  verfuegbar: { titel: { de: 'verfügbar', en: 'available' }, wert: (one) => one.verfuegbarCent, leer: null },
} satisfies Record<string, { titel: Livezahl['titel']; wert: Wert; leer: 0 | null }>;

/** What the budget lets others quote: the year of the reference date, all pots together. */
export const haushaltLivezahlen: readonly Livezahl[] = Object.entries(WERTE).map(
  ([key, { titel, wert, leer }]) =>
    livezahl(key, { de: `Haushalt: ${titel.de} im Jahr`, en: `Budget: ${titel.en} in the year` }, wert, leer),
);

/** The same for each pot: pots are the office's own. */
export async function findHaushaltLivezahlen({ db }: Kontext): Promise<Livezahl[]> {
  const toepfe = await listToepfe(db);
  return toepfe.flatMap(({ id, bezeichnung }) =>
    Object.entries(WERTE).map(
      ([key, { titel, wert }]): Livezahl => ({
        schluessel: `haushalt.${key}.${id}`,
        titel: { de: `${bezeichnung}: ${titel.de} im Jahr`, en: `${bezeichnung}: ${titel.en} in the year` },
        einheit,
        format: 'geld',
        zeitbezug: 'stichtag',
        seite: {
          zugang: 'topf.sehen',
          href: (stichtag) => `/haushalt/toepfe/${id}?jahr=${yearOf(stichtag)}`,
        },
        async findWert(kontext, stichtag) {
          const zeile = (await zeilenOf(kontext, stichtag)).find(({ topfId }) => topfId === id);
          const cent = zeile ? wert(zeile) : null;
          return cent === null ? null : cent / 100;
        },
      }),
    ),
  );
}
