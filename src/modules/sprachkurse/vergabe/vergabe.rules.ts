/** How courses are put out to tender: kind by value, way of a procedure, points, contract amounts by year. */
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { type Geld, priceOf } from '../../../begriffe/geld.ts';
import { type Datum, daysBetween, yearOf } from '../../../begriffe/zeit.ts';

/** From the mildest to the strictest. */
export const VERGABEARTEN = ['direkt', 'beschraenkt', 'oeffentlich', 'eu'] as const;
export type Vergabeart = (typeof VERGABEARTEN)[number];

/** Estimated values without tax up to which a kind may be chosen; from `euAbCent` on it is a matter of the Union. */
export interface Wertgrenzen {
  gueltigAb: Datum;
  direktBisCent: Geld;
  beschraenktBisCent: Geld;
  euAbCent: Geld;
}

/** The limits in force on a day; before the first ones the first. */
export function grenzenAm(grenzen: readonly Wertgrenzen[], am: Datum): Wertgrenzen {
  const sorted = [...grenzen].sort((a, b) => a.gueltigAb.localeCompare(b.gueltigAb));
  return sorted.findLast(({ gueltigAb }) => gueltigAb <= am) ?? sorted[0]!;
}

/** The mildest kind that the limits allow. */
export function artFuer(schaetzwertCent: Geld, grenzen: Wertgrenzen): Vergabeart {
  if (schaetzwertCent >= grenzen.euAbCent) return 'eu';
  if (schaetzwertCent <= grenzen.direktBisCent) return 'direkt';
  return schaetzwertCent <= grenzen.beschraenktBisCent ? 'beschraenkt' : 'oeffentlich';
}

/**
 * A stricter kind may always be chosen, with a reason; a milder one never. Refuses `vergabe.zu-milde`,
 * `vergabe.strenger-grund`.
 */
export function checkArt(art: Vergabeart, mindestens: Vergabeart, grund: string): Ergebnis<undefined> {
  const strenger = VERGABEARTEN.indexOf(art) - VERGABEARTEN.indexOf(mindestens);
  if (strenger < 0) return refuse('vergabe.zu-milde', { feld: 'art' });
  if (strenger > 0 && grund === '') return refuse('vergabe.strenger-grund', { feld: 'art_grund' });
  return ok();
}

/** Whether everybody may bid, or only who is asked. */
export const isOffen = (art: Vergabeart): boolean => art === 'oeffentlich' || art === 'eu';

/** How many must be asked at least: three where only some are (§ 11 UVgO). */
export const mindestensEingeladen = (art: Vergabeart): number =>
  art === 'beschraenkt' ? 3 : art === 'direkt' ? 1 : 0;

export type Vergabestatus = 'entwurf' | 'laeuft' | 'geoeffnet' | 'zugeschlagen' | 'aufgehoben';
export const VERGABESTATUS: readonly Vergabestatus[] = [
  'entwurf',
  'laeuft',
  'geoeffnet',
  'zugeschlagen',
  'aufgehoben',
];
export type Vergabetat = 'bekanntgeben' | 'oeffnen' | 'zuschlagen' | 'aufheben';

export const UEBERGAENGE: Record<Vergabestatus, Partial<Record<Vergabetat, Vergabestatus>>> = {
  entwurf: { bekanntgeben: 'laeuft', aufheben: 'aufgehoben' },
  laeuft: { oeffnen: 'geoeffnet', aufheben: 'aufgehoben' },
  geoeffnet: { zuschlagen: 'zugeschlagen', aufheben: 'aufgehoben' },
  zugeschlagen: {},
  aufgehoben: {},
};

/** Refuses `vergabe.nicht-jetzt`. */
export function transition(status: Vergabestatus, tat: Vergabetat): Ergebnis<Vergabestatus> {
  const next = UEBERGAENGE[status][tat];
  return next ? ok(next) : refuse('vergabe.nicht-jetzt');
}

export interface Kriterium {
  id: number;
  bezeichnung: string;
  /** Percent; those of a procedure add up to 100. */
  gewicht: number;
  istPreis: boolean;
}

/** Hundredths of a point, 0 to 1000: lowest price ÷ price × 10, rounded half up at two decimals. */
export const preispunkte = (niedrigsterCent: Geld, preisCent: Geld): number =>
  priceOf(niedrigsterCent, 1000, preisCent);

export interface Einzelwertung {
  /** Who gave it. */
  von: string;
  angebotId: number;
  kriteriumId: number;
  punkte: number;
}

export interface Angebotspreis {
  angebotId: number;
  losId: number;
  betragCent: Geld;
}

export interface Rangzeile {
  angebotId: number;
  betragCent: Geld;
  /** Hundredths of a point by criterion: the price's, and the mean of what people gave. */
  punkte: Map<number, number>;
  /** Weighted hundredths, at most 100 000: points × percent. */
  summe: number;
}

/** Who leads a lot: several when their sums are equal. */
export interface Rangliste {
  losId: number;
  zeilen: Rangzeile[];
  fuehrend: number[];
}

/** Ranks the bids for one lot, the highest sum first. A bid without a price for the lot does not compete for it. */
export function rankLos(
  losId: number,
  preise: readonly Angebotspreis[],
  kriterien: readonly Kriterium[],
  wertungen: readonly Einzelwertung[],
): Rangliste {
  const eigene = preise.filter((one) => one.losId === losId);
  const niedrigster = Math.min(...eigene.map(({ betragCent }) => betragCent));
  const zeilen = eigene
    .map(({ angebotId, betragCent }): Rangzeile => {
      const punkte = new Map(
        kriterien.map((kriterium) => [
          kriterium.id,
          kriterium.istPreis
            ? preispunkte(niedrigster, betragCent)
            : meanOf(wertungen.filter((w) => w.angebotId === angebotId && w.kriteriumId === kriterium.id)),
        ]),
      );
      const summe = kriterien.reduce((sum, { id, gewicht }) => sum + gewicht * punkte.get(id)!, 0);
      return { angebotId, betragCent, punkte, summe };
    })
    .sort((a, b) => b.summe - a.summe || a.betragCent - b.betragCent || a.angebotId - b.angebotId);
  const fuehrend = zeilen.filter(({ summe }) => summe === zeilen[0]!.summe).map(({ angebotId }) => angebotId);
  return { losId, zeilen, fuehrend };
}

/** In hundredths; two whole numbers have a mean that needs no rounding. */
const meanOf = (wertungen: readonly Einzelwertung[]): number =>
  wertungen.length === 0
    ? 0
    : priceOf(
        wertungen.reduce((sum, { punkte }) => sum + punkte, 0),
        100,
        wertungen.length,
      );

/** From this many points on two people's views must be explained. */
export const ABWEICHUNG_AB = 3;
/** So many people score, neither knowing what the other one gave. */
export const WERTENDE = 2;

/** Bids and criteria on which two people are far apart. */
export function findAbweichungen(
  wertungen: readonly Einzelwertung[],
): { angebotId: number; kriteriumId: number; von: number; bis: number }[] {
  const groups = Map.groupBy(wertungen, ({ angebotId, kriteriumId }) => `${angebotId} ${kriteriumId}`);
  return [...groups.values()].flatMap((group) => {
    const punkte = group.map((one) => one.punkte);
    const [von, bis] = [Math.min(...punkte), Math.max(...punkte)];
    const { angebotId, kriteriumId } = group[0]!;
    return bis - von >= ABWEICHUNG_AB ? [{ angebotId, kriteriumId, von, bis }] : [];
  });
}

/** A contract's amount by budget year: by days, each year's cents so that all years together are the amount. */
export function splitByYear(
  betragCent: Geld,
  beginnAm: Datum,
  endeAm: Datum,
): { jahr: number; betragCent: Geld }[] {
  const tage = daysBetween(beginnAm, endeAm) + 1;
  const jahre: { jahr: number; betragCent: Geld }[] = [];
  let bisher = 0;
  for (let jahr = yearOf(beginnAm); jahr <= yearOf(endeAm); jahr++) {
    const letzter = jahr === yearOf(endeAm) ? endeAm : `${jahr}-12-31`;
    const bis = priceOf(betragCent, daysBetween(beginnAm, letzter) + 1, tage);
    jahre.push({ jahr, betragCent: bis - bisher });
    bisher = bis;
  }
  return jahre;
}

/** Key of what the budget promises for a contract in a year. */
export const bindungOf = (vertragId: number, jahr: number): string => `vertrag:${vertragId}:${jahr}`;
