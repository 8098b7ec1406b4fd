/** Small files are read at once: a thread would take longer to start. Larger ones are read in a thread of its own. */

import type { Ergebnis } from '../../../begriffe/ablehnung.ts';
import { runInSolver } from '../../../platform/solver/solver.ts';
import { type Dateilesung, type Lesefortschritt, type Lesewunsch, run as readNow } from './datei-lesen.ts';
import { type Wertestueck, type Wertewunsch, run as walkNow, type Zaehlliste } from './werte-lesen.ts';

/** A few hundredths of a second; XLSX is packed and takes more. */
const SOFORT = { csv: 200_000, xlsx: 60_000 };

export function isSofortLesbar(inhalt: Uint8Array): boolean {
  const istArchiv = inhalt[0] === 0x50 && inhalt[1] === 0x4b;
  return inhalt.length <= (istArchiv ? SOFORT.xlsx : SOFORT.csv);
}

/** Refuses what the readers refuse. */
export function readDatei(
  wunsch: Lesewunsch,
  onProgress: (prozent: Lesefortschritt) => void = () => {},
): Promise<Ergebnis<Dateilesung>> {
  if (isSofortLesbar(wunsch.inhalt)) return readNow(wunsch, onProgress);
  return runInSolver<Lesewunsch, Lesefortschritt, Ergebnis<Dateilesung>>(
    new URL('./datei-lesen.ts', import.meta.url),
    wunsch,
    { onProgress },
  );
}

/**
 * Hands all values of a file to `write`, one piece after the other. Refuses what the readers refuse.
 * @throws what `write` throws; nothing is read any further then
 */
export async function readWerte(
  wunsch: Wertewunsch,
  write: (stueck: Wertestueck) => Promise<void>,
): Promise<Ergebnis<Zaehlliste>> {
  const unterwegs = new Int32Array(new SharedArrayBuffer(4));
  const abbruch = new AbortController();
  let geschrieben = Promise.resolve();
  const onProgress = (stueck: Wertestueck) => {
    geschrieben = geschrieben.then(async () => {
      await write(stueck);
      Atomics.sub(unterwegs, 0, 1);
      Atomics.notify(unterwegs, 0);
    });
    geschrieben.catch((fault: unknown) => abbruch.abort(fault));
  };
  const gelesen = isSofortLesbar(wunsch.inhalt)
    ? await walkNow(wunsch, onProgress)
    : await runInSolver<Wertewunsch, Wertestueck, Ergebnis<Zaehlliste>>(
        new URL('./werte-lesen.ts', import.meta.url),
        { ...wunsch, unterwegs },
        { onProgress, signal: abbruch.signal },
      );
  await geschrieben;
  return gelesen;
}
