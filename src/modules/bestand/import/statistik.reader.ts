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
  if (!text.ok) return text;
  const inhalt = text.wert.trimStart();
  if (isGenesisTabelle(inhalt)) return readGenesis(inhalt);
  if (isFfcsv(inhalt)) return readFfcsv(inhalt);
  return refuse('statistik.fremd');
}

export function refuseSize(): Ergebnis<never> {
  return refuse('statistik.zu-gross', { werte: { megabyte: MAX_STATISTIK_BYTES / 1024 / 1024 } });
}
