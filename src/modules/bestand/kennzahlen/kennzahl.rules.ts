/** How an indicator's values come about. Pure. */
import { type Ablehnung, refuse } from '../../../begriffe/ablehnung.ts';
import type { Darstellung, Kennzahlart } from '../bestand.tables.ts';

/** A figure that goes into an indicator, with what the calculation is shown by. */
export interface Reihenbeitrag {
  tabelle: string;
  merkmal: string;
  stichtag: string;
  wert: number | null;
}

export interface Kennzahlpunkt<B extends Reihenbeitrag> {
  /** Reference date, or the year where the series come from different tables. */
  stichtag: string;
  /** Not rounded; null where a figure is missing or the whole is nothing. */
  wert: number | null;
  zaehler: B[];
  nenner: B[];
}

interface Reihenangabe {
  tabelle: string;
  merkmal: string;
}

export interface Formel {
  art: Kennzahlart;
  zaehler: readonly Reihenangabe[];
  nenner: readonly Reihenangabe[];
}

/**
 * Refuses a formula that cannot be computed or drawn: `kennzahl.zaehler-fehlt`, `kennzahl.nenner-fehlt`,
 * `kennzahl.livezahl-fehlt`, `kennzahl.nichts-zu-stapeln`.
 */
export function checkFormel({
  art,
  zaehler,
  nenner,
  livezahl,
  darstellung,
}: Formel & { livezahl: string; darstellung: Darstellung }): Ablehnung | undefined {
  if (darstellung === 'gestapelt' && zaehler.length < 2)
    return { ...refuse('kennzahl.nichts-zu-stapeln'), feld: 'darstellung' };
  if (art === 'hand') return undefined;
  if (art === 'live')
    return livezahl === '' ? { ...refuse('kennzahl.livezahl-fehlt'), feld: 'livezahl' } : undefined;
  if (zaehler.length === 0) return { ...refuse('kennzahl.zaehler-fehlt'), feld: 'zaehler1' };
  if (art !== 'wert' && nenner.length === 0) return { ...refuse('kennzahl.nenner-fehlt'), feld: 'nenner1' };
  return undefined;
}

/**
 * The indicator by reference date, of one region's figures. Figures of one table belong together by their date; those
 * of different tables (31.12., 30.06., annual average) by their year, of which each table's last date counts.
 */
export function computePunkte<B extends Reihenbeitrag>(
  formel: Formel,
  beitraege: readonly B[],
): Kennzahlpunkt<B>[] {
  const reihen = [...formel.zaehler, ...formel.nenner];
  const istEineTabelle = new Set(reihen.map(({ tabelle }) => tabelle)).size === 1;
  const zeitOf = ({ stichtag }: B) => (istEineTabelle ? stichtag : stichtag.slice(0, 4));
  const sortiert = beitraege.toSorted((one, other) => (one.stichtag < other.stichtag ? -1 : 1));
  const nachZeit = Map.groupBy(sortiert, zeitOf);
  return [...nachZeit].map(([stichtag, eigene]) => {
    const pick = (angaben: readonly Reihenangabe[]) =>
      angaben.flatMap(({ tabelle, merkmal }) => {
        const letzter = eigene.findLast((one) => one.tabelle === tabelle && one.merkmal === merkmal);
        return letzter ? [letzter] : [];
      });
    const [zaehler, nenner] = [pick(formel.zaehler), pick(formel.nenner)];
    const teil = zaehler.length === formel.zaehler.length ? sumOf(zaehler) : null;
    const ganzes = nenner.length === formel.nenner.length ? sumOf(nenner) : null;
    return { stichtag, wert: computeWert(formel.art, teil, ganzes), zaehler, nenner };
  });
}

function sumOf(beitraege: readonly Reihenbeitrag[]): number | null {
  return beitraege.reduce<number | null>(
    (sum, { wert }) => (sum === null || wert === null ? null : sum + wert),
    0,
  );
}

function computeWert(art: Kennzahlart, teil: number | null, ganzes: number | null): number | null {
  if (teil === null || art === 'wert') return teil;
  if (ganzes === null || ganzes === 0) return null;
  return (teil / ganzes) * (art === 'anteil' ? 100 : 1000);
}

/** The unit that is written behind the figure. */
export function einheitOf({ art, einheit }: { art: Kennzahlart; einheit: string }): string {
  if (art === 'anteil') return '%';
  return art === 'je-1000' ? einheit || '‰' : einheit;
}
