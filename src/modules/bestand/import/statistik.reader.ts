import { type Ergebnis, refuse } from '../../../begriffe/ablehnung.ts';
import { decodeCsv } from './csv.reader.ts';
import { isFfcsv, readFfcsv } from './ffcsv.reader.ts';
import { isGenesisTabelle, readGenesis } from './genesis.reader.ts';
import type { StatistikTabelle } from './statistik.rules.ts';

/** A larger file is not one table of the offices. */
export const MAX_STATISTIK_BYTES = 100 * 1024 * 1024;

/**
 * Reads a statistical table as the offices publish it: GENESIS/Regionalstatistik CSV or flat file (ffcsv).
 * Refusals besides those of the two readers: `statistik.zu-gross`, `statistik.fremd` and those of the decoding
 * (`statistik.leer`, `statistik.kodierung` …); their sentences stand in texte.ts.
 */
export function readStatistik(bytes: Uint8Array): Ergebnis<StatistikTabelle> {
  if (bytes.byteLength > MAX_STATISTIK_BYTES) return refuseSize();
  const text = decodeCsv(bytes);
  return text.ok ? (readStatistikText(text.wert.text) ?? refuse('statistik.fremd')) : text;
}

/** The same from text; undefined when it does not say by itself what it means. */
export function readStatistikText(text: string): Ergebnis<StatistikTabelle> | undefined {
  const inhalt = text.trimStart();
  if (isGenesisTabelle(inhalt)) return readGenesis(inhalt);
  return isFfcsv(inhalt) ? readFfcsv(inhalt) : undefined;
}

export function refuseSize(): Ergebnis<never> {
  return refuse('statistik.zu-gross', { werte: { megabyte: MAX_STATISTIK_BYTES / 1024 / 1024 } });
}
