import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { type Geld, sumGeld } from '../../../begriffe/geld.ts';
import { addDays, addMonths, type Datum, yearOf } from '../../../begriffe/zeit.ts';
import { computeStelle, type Foerdersatz, type Stellenrechnung } from './stellenrechnung.rules.ts';

export const ZUWENDUNG_STATUS = [
  'vorbereitung',
  'beantragt',
  'bewilligt',
  'abgelehnt',
  'geprueft',
  'nachgewiesen',
] as const;
export type ZuwendungStatus = (typeof ZUWENDUNG_STATUS)[number];

export type Schritt = 'beantragen' | 'bewilligen' | 'ablehnen' | 'pruefen' | 'zurueckgeben' | 'einreichen';

/** From application to final statement. */
const UEBERGAENGE: Record<Schritt, { von: ZuwendungStatus; nach: ZuwendungStatus }> = {
  beantragen: { von: 'vorbereitung', nach: 'beantragt' },
  bewilligen: { von: 'beantragt', nach: 'bewilligt' },
  ablehnen: { von: 'beantragt', nach: 'abgelehnt' },
  pruefen: { von: 'bewilligt', nach: 'geprueft' },
  zurueckgeben: { von: 'geprueft', nach: 'bewilligt' },
  einreichen: { von: 'geprueft', nach: 'nachgewiesen' },
};

/** Refuses `zuwendung.schritt` with the status. @returns the new status */
export function transition(status: ZuwendungStatus, schritt: Schritt): Ergebnis<ZuwendungStatus> {
  const { von, nach } = UEBERGAENGE[schritt];
  return status === von ? ok(nach) : refuse('zuwendung.schritt');
}

/** Whether a period is over, so that it can be accounted for. Refuses `zuwendung.laeuft-noch`. */
export function checkVorbei(bis: Datum, heute: Datum): Ergebnis<undefined> {
  return bis < heute ? ok() : refuse('zuwendung.laeuft-noch');
}

/** What can be done next, in the order of the buttons. */
export function listSchritte(status: ZuwendungStatus): Schritt[] {
  return (Object.keys(UEBERGAENGE) as Schritt[]).filter((schritt) => UEBERGAENGE[schritt].von === status);
}

/** A post with its people and what they cost in the grant's year. */
export interface Stelle {
  id: number;
  bezeichnung: string;
  umfangPromille: number;
  besetzungen: readonly Besetzung[];
}

export interface Besetzung {
  id: number;
  person: string;
  umfangPromille: number;
  von: Datum;
  bis: Datum | null;
  /** Planned and real costs in the grant's period; null when nobody said. */
  planCent: Geld | null;
  istCent: Geld | null;
}

export interface Stellenzeile extends Stellenrechnung {
  stelle: Stelle;
  kostenCent: Geld;
}

export interface Nachweiszahlen {
  zeilen: readonly Stellenzeile[];
  kostenCent: Geld;
  foerderfaehigCent: Geld;
  zuwendungCent: Geld;
}

/**
 * What a grant comes to for all posts that somebody was on in its period, by planned or by real costs.
 * @param saetze rates with their days
 */
export function computeZuwendung(
  stellen: readonly Stelle[],
  zeitraum: { von: Datum; bis: Datum },
  saetze: readonly Foerdersatz[],
  art: 'plan' | 'ist',
): Nachweiszahlen {
  const zeilen = stellen.flatMap((stelle): Stellenzeile[] => {
    const besetzungen = stelle.besetzungen.filter((one) => overlaps(one, zeitraum));
    if (besetzungen.length === 0) return [];
    const kostenCent = sumGeld(besetzungen.map((one) => (art === 'plan' ? one.planCent : one.istCent) ?? 0));
    const { umfangPromille } = stelle;
    const rechnung = computeStelle({ umfangPromille, besetzungen, zeitraum, saetze, kostenCent });
    return [{ ...rechnung, stelle: { ...stelle, besetzungen }, kostenCent }];
  });
  const sum = (of: (zeile: Stellenzeile) => Geld) => sumGeld(zeilen.map(of));
  return {
    zeilen,
    kostenCent: sum((zeile) => zeile.kostenCent),
    foerderfaehigCent: sum((zeile) => zeile.foerderfaehigCent),
    zuwendungCent: sum((zeile) => zeile.zuwendungCent),
  };
}

export const overlaps = (
  { von, bis }: { von: Datum; bis: Datum | null },
  zeitraum: { von: Datum; bis: Datum },
): boolean => von <= zeitraum.bis && (bis === null || bis >= zeitraum.von);

export interface Abrechnungsstand {
  /** What the state owes for the year: by real costs, at most what it has granted. */
  anspruchCent: Geld;
  erhaltenCent: Geld;
  /** Still to be called; never less than nothing. */
  restCent: Geld;
  /** Received too much. */
  erstattungCent: Geld;
}

/** How claim and calls stand to each other. @param bewilligtCent null before the notice */
export function settleZuwendung(
  zuwendungCent: Geld,
  bewilligtCent: Geld | null,
  eingaenge: readonly Geld[],
): Abrechnungsstand {
  const anspruchCent = Math.min(zuwendungCent, bewilligtCent ?? zuwendungCent);
  const erhaltenCent = sumGeld(eingaenge);
  return {
    anspruchCent,
    erhaltenCent,
    restCent: Math.max(0, anspruchCent - erhaltenCent),
    erstattungCent: Math.max(0, erhaltenCent - anspruchCent),
  };
}

/** Last day for the application: in the year before the grant's. @param antragBis 'MM-DD' of the directive */
export function antragsfristOf(jahr: number, antragBis: string): Datum {
  return `${jahr - 1}-${antragBis}`;
}

/** Last day for the final statement when the notice names none. */
export function nachweisfristOf(bis: Datum, monate: number): Datum {
  // The last day of a month, counted on, is the last day of a month again.
  return addDays(addMonths(addDays(bis, 1), monate), -1);
}

/** Whether a period lies within one year. Refuses `zuwendung.zeitraum`. */
export function checkZeitraum(jahr: number, von: Datum, bis: Datum): Ergebnis<undefined> {
  const fits = von <= bis && yearOf(von) === jahr && yearOf(bis) === jahr;
  return fits ? ok() : refuse('zuwendung.zeitraum', { feld: 'bis' });
}

/** What nobody has said yet of the costs: the names of those for whom they are missing. */
export function listOhneKosten({ zeilen }: Nachweiszahlen, art: 'plan' | 'ist'): string[] {
  return zeilen.flatMap(({ stelle }) =>
    stelle.besetzungen
      .filter((one) => (art === 'plan' ? one.planCent : one.istCent) === null)
      .map(({ person }) => person),
  );
}
