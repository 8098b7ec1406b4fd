import type { Ergebnis } from '../src/begriffe/ablehnung.ts';
import { SYSTEM, type Wer } from '../src/begriffe/wer.ts';
import { FixedClock } from '../src/platform/clock.ts';
import type { Kontext } from '../src/platform/kontext.ts';

/** Acts out the life of the demo county: everything at its own time, by whoever does it. */
export class Bau {
  readonly kontext: Kontext;
  /** The instant at which the county is looked at for the first time. */
  readonly jetzt: Date;
  readonly #onStep: () => void;
  readonly #signal: AbortSignal | undefined;

  /** @param signal ends the building: from then on nobody acts any more */
  constructor(kontext: Kontext, jetzt: Date, onStep: () => void, signal?: AbortSignal) {
    this.kontext = kontext;
    this.jetzt = jetzt;
    this.#onStep = onStep;
    this.#signal = signal;
  }

  /** A context in which somebody acts at an instant; nothing happens later than now. @throws the signal's reason */
  as(wer: Wer, at: Date): Kontext {
    this.#signal?.throwIfAborted();
    return { ...this.kontext, wer, clock: new FixedClock(at < this.jetzt ? at : this.jetzt) };
  }

  /** Works on several things side by side, so that the database need not wait for us, nor we for it. */
  async each<T>(list: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
    const rest = list[Symbol.iterator]();
    const lane = async () => {
      for (const item of rest) {
        await work(item);
        this.#onStep();
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }
}

const LANES = 5;

/** What was agreed must not be refused: the demo is wrong then, and says where. */
export async function must<T>(result: Promise<Ergebnis<T>>, what: string): Promise<T> {
  const ergebnis = await result;
  if (ergebnis.ok) return ergebnis.wert;
  throw new Error(`Demo: ${what}: ${ergebnis.grund} ${JSON.stringify(ergebnis.werte ?? {})}`);
}

/** Somebody who acts by the personal link of a mail. */
export function byLink(name: string): Wer {
  return { ...SYSTEM, art: 'link', id: 'demo', name };
}
