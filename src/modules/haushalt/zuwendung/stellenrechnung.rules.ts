import type { Geld } from '../../../begriffe/geld.ts';
import { addDays, type Datum, daysBetween, yearOf } from '../../../begriffe/zeit.ts';

/** What the state's directive grants from a day on. */
export interface Foerdersatz {
  gueltigAb: Datum;
  /** Last day; null when the directive has none. */
  gueltigBis: Datum | null;
  /** Share of the costs that count. */
  prozent: number;
  /** Costs that count at most, for a full post and a whole year. */
  hoechstkostenCent: Geld;
}

export interface Besetzungszeit {
  von: Datum;
  /** Null: still there. Both days belong to it. */
  bis: Datum | null;
  /** Thousandths of a full post. */
  umfangPromille: number;
}

export interface Bewilligungszeitraum {
  von: Datum;
  bis: Datum;
}

export interface Stellenrechnung {
  /** Most that counts of the post's costs: the cap, for the days and the share for which somebody was there. */
  hoechstCent: Geld;
  /** Of the costs, what counts. */
  foerderfaehigCent: Geld;
  zuwendungCent: Geld;
  /** Full posts on average over the period, in thousandths, rounded. */
  durchschnittPromille: number;
}

/**
 * What the state pays for one post: its share of the costs, which count up to the cap. The cap is taken by calendar
 * days of the year and by the share of a full post for which somebody was there, never more than the post; where rates
 * change within the period each counts for its days. Exact fractions, rounded half up once for the post.
 * @param umfangPromille of the post
 * @param kostenCent of all its people in the period
 */
export function computeStelle({
  umfangPromille,
  besetzungen,
  zeitraum,
  saetze,
  kostenCent,
}: {
  umfangPromille: number;
  besetzungen: readonly Besetzungszeit[];
  zeitraum: Bewilligungszeitraum;
  saetze: readonly Foerdersatz[];
  kostenCent: Geld;
}): Stellenrechnung {
  let hoechst = 0n;
  let gewichtet = 0n;
  let besetzt = 0;
  for (const abschnitt of cut(zeitraum, besetzungen, saetze)) {
    const tage = daysBetween(abschnitt.von, abschnitt.bis) + 1;
    const da = besetzungen.filter(
      ({ von, bis }) => von <= abschnitt.von && (bis ?? zeitraum.bis) >= abschnitt.bis,
    );
    const promille = Math.min(
      umfangPromille,
      da.reduce((summe, one) => summe + one.umfangPromille, 0),
    );
    besetzt += promille * tage;
    const satz = satzOn(saetze, abschnitt.von);
    if (satz === null) continue;
    const teil =
      BigInt(satz.hoechstkostenCent) *
      BigInt(promille * tage) *
      (NENNER / BigInt(daysOf(yearOf(abschnitt.von))));
    hoechst += teil;
    gewichtet += teil * BigInt(satz.prozent);
  }
  const nenner = 1000n * NENNER;
  const kosten = BigInt(kostenCent) * nenner;
  const faehig = kosten < hoechst ? kosten : hoechst;
  // The share of a period with several rates is the average of its rates, weighted by what each lets count.
  const zuwendung = hoechst === 0n ? 0n : halfUp(faehig * gewichtet, hoechst * 100n * nenner);
  return {
    hoechstCent: Number(halfUp(hoechst, nenner)),
    foerderfaehigCent: Number(halfUp(faehig, nenner)),
    zuwendungCent: Number(zuwendung),
    durchschnittPromille: Math.round(besetzt / (daysBetween(zeitraum.von, zeitraum.bis) + 1)),
  };
}

/** A number that the days of every year divide. */
const NENNER = 365n * 366n;

const halfUp = (zaehler: bigint, nenner: bigint): bigint => (2n * zaehler + nenner) / (2n * nenner);

const daysOf = (jahr: number) => daysBetween(`${jahr}-01-01`, `${jahr}-12-31`) + 1;

/** The rate that counts on a day: the latest that had begun and not ended; null when there is none. */
export function satzOn<S extends Foerdersatz>(saetze: readonly S[], tag: Datum): S | null {
  return saetze
    .filter(({ gueltigAb, gueltigBis }) => gueltigAb <= tag && (gueltigBis === null || tag <= gueltigBis))
    .reduce<S | null>((best, one) => (best === null || one.gueltigAb > best.gueltigAb ? one : best), null);
}

/** The period in pieces in which nothing changes: people, rates, the length of the year. */
function cut(
  zeitraum: Bewilligungszeitraum,
  besetzungen: readonly Besetzungszeit[],
  saetze: readonly Foerdersatz[],
): Bewilligungszeitraum[] {
  const anfaenge = new Set<Datum>([zeitraum.von]);
  for (const { von, bis } of besetzungen) {
    anfaenge.add(von);
    if (bis !== null) anfaenge.add(addDays(bis, 1));
  }
  for (const { gueltigAb, gueltigBis } of saetze) {
    anfaenge.add(gueltigAb);
    if (gueltigBis !== null) anfaenge.add(addDays(gueltigBis, 1));
  }
  for (let jahr = yearOf(zeitraum.von) + 1; jahr <= yearOf(zeitraum.bis); jahr++)
    anfaenge.add(`${jahr}-01-01`);
  const tage = [...anfaenge].filter((tag) => tag >= zeitraum.von && tag <= zeitraum.bis).sort();
  return tage.map((von, index) => ({
    von,
    bis: index + 1 < tage.length ? addDays(tage[index + 1]!, -1) : zeitraum.bis,
  }));
}
