/** What only shows when the whole list is looked at: repetitions, odd years, habits that are no mistakes. */
import { fold } from '../../../begriffe/spelling.ts';
import type { EinsatzFeld } from './einsatz.fields.rules.ts';
import type { GeleseneEinsatzzeile } from './einsatz.row.rules.ts';
import type { Hinweissammler } from './hinweis.rules.ts';

/** One row that is an appointment, with where it stands and who collects the hints of its sheet. */
export interface Einsatzzeile extends GeleseneEinsatzzeile {
  blatt?: string;
  zeile: number;
  sammler: Hinweissammler<EinsatzFeld>;
}

/** Where a column counts something else than its name says (paid hours), the hint on every row helps nobody. */
export function dropHabits(sammler: Hinweissammler<EinsatzFeld>, rows: number): void {
  for (const art of ['dauer-widerspruch', 'status-vermutet'] as const) {
    const found = sammler.hinweise.filter((hinweis) => hinweis.art === art);
    if (found.length < 5 || found.length < rows * 0.3) continue;
    for (const hinweis of found) sammler.hinweise.splice(sammler.hinweise.indexOf(hinweis), 1);
  }
}

const keyOf = ({ einsatz, namen }: Einsatzzeile) =>
  [
    einsatz.datum,
    einsatz.beginn,
    einsatz.sprachen[0]?.code,
    einsatz.stelle,
    einsatz.ort,
    namen[0]?.nachname,
    namen[0]?.vorname,
  ]
    .map((part) => fold(part ?? ''))
    .join('|');

/** A sheet that only repeats what stands on the others (an overview of the months) is not read twice. */
export function dropRepeated<B extends { zeilen: Einsatzzeile[] }>(blaetter: B[]): B[] {
  return blaetter.filter((blatt, index) => {
    const others = new Set(
      blaetter.filter((_, at) => at !== index).flatMap((other) => other.zeilen.map(keyOf)),
    );
    const longest = blaetter.every((other, at) => at === index || other.zeilen.length <= blatt.zeilen.length);
    const repeated = blatt.zeilen.filter((zeile) => others.has(keyOf(zeile))).length;
    return !(
      blaetter.length > 2 &&
      longest &&
      blatt.zeilen.length > 0 &&
      repeated > blatt.zeilen.length * 0.9
    );
  });
}

/** The same date, time, interpreter and place twice: counted, but worth a look before it is paid twice. */
export function reportRepeated(zeilen: readonly Einsatzzeile[]): void {
  const seen = new Map<string, Einsatzzeile>();
  for (const zeile of zeilen) {
    const key = keyOf(zeile);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, zeile);
    else if (
      zeile.einsatz.datum !== undefined &&
      zeile.einsatz.beginn !== undefined &&
      zeile.namen.length > 0
    ) {
      zeile.sammler.addAt('einsatz-doppelt', zeile.zeile, ['datum', 'beginn'], { andere: before.zeile });
    }
  }
}

/** Years far from the one the list is about are slips: 2032 for 2023. */
export function reportYears(zeilen: readonly Einsatzzeile[]): void {
  const years = zeilen
    .flatMap(({ einsatz }) => (einsatz.datum ? [Number(einsatz.datum.slice(0, 4))] : []))
    .sort((a, b) => a - b);
  const usual = years[Math.floor(years.length / 2)] ?? 0;
  for (const { einsatz, zeile, sammler } of zeilen) {
    if (
      einsatz.datum !== undefined &&
      Math.abs(Number(einsatz.datum.slice(0, 4)) - usual) > 1 &&
      years.length >= 10
    ) {
      sammler.addAt('datum-auffaellig', zeile, ['datum', 'beginn'], { inhalt: einsatz.datum });
    }
  }
}
