/**
 * Walks through the values of a file, piece by piece. Called directly for small files, in a thread of its own for
 * others; there it waits as long as several pieces are not written down yet, so that a large file never stands in
 * memory a second time.
 */
import type { Ergebnis } from '../../../begriffe/ablehnung.ts';
import { ok } from '../../../begriffe/ablehnung.ts';
import type { Report } from '../../../platform/solver/solver.ts';
import { type Lesewunsch, openTabelle } from './datei-lesen.ts';
import { type Merkmale, Zaehlung } from './lesung.rules.ts';

/** Values side by side, as they are written down. */
export interface Wertestueck {
  merkmale: number[];
  regionen: number[];
  stichtage: string[];
  werte: (number | null)[];
  symbole: (string | null)[];
}

/** Regions and features by their numbers. */
export interface Zaehlliste {
  regionen: { schluessel: string; wert: string }[];
  merkmale: { schluessel: string; wert: { merkmale: Merkmale; einheit: string | null } }[];
}

export interface Wertewunsch extends Pick<Lesewunsch, 'inhalt' | 'zuordnung'> {
  /** Shared with who writes: how many pieces are on their way. Absent outside a thread. */
  unterwegs?: Int32Array;
}

/** Values in one piece: enough to be quick, few enough to see progress. */
const STUECK = 20_000;
/** Pieces on their way at the same time: one is written while the next is read. */
const HOECHSTENS = 3;

/** Refuses what the readers refuse. */
export async function run(
  { unterwegs, ...wunsch }: Wertewunsch,
  report: Report<Wertestueck>,
): Promise<Ergebnis<Zaehlliste>> {
  const tabelle = openTabelle(wunsch);
  if (!tabelle.ok) return tabelle;
  const zaehlung = new Zaehlung(tabelle.wert);
  const hand = (stueck: Wertestueck) => {
    if (unterwegs) {
      for (let anzahl = Atomics.load(unterwegs, 0); anzahl >= HOECHSTENS; anzahl = Atomics.load(unterwegs, 0))
        Atomics.wait(unterwegs, 0, anzahl);
      Atomics.add(unterwegs, 0, 1);
    }
    report(stueck);
  };
  let stueck = emptyStueck();
  for (const { merkmal, region, reihe } of zaehlung.werte()) {
    stueck.merkmale.push(merkmal);
    stueck.regionen.push(region);
    stueck.stichtage.push(reihe.stichtag);
    stueck.werte.push(reihe.wert);
    stueck.symbole.push(reihe.symbol);
    if (stueck.werte.length < STUECK) continue;
    hand(stueck);
    stueck = emptyStueck();
  }
  hand(stueck);
  return ok({ regionen: zaehlung.regionen.liste, merkmale: zaehlung.merkmale.liste });
}

const emptyStueck = (): Wertestueck => ({
  merkmale: [],
  regionen: [],
  stichtage: [],
  werte: [],
  symbole: [],
});
