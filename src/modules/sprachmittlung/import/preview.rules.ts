/** The office's sheet as it is, with what was understood of each row: what the preview page shows. */
import type { Sheet } from '../../../begriffe/sheet.ts';
import type { Kopf, Spalte } from './sheet.rules.ts';

export type Zeilenart = 'davor' | 'kopf' | 'daten' | 'uebergangen';

export interface Blattansicht<F extends string> {
  name: string;
  /** Row number of the header. */
  kopfzeile: number;
  spalten: Spalte<F>[];
  zeilen: { zeile: number; art: Zeilenart; zellen: string[] }[];
}

export function viewSheet<F extends string>(
  sheet: Sheet,
  kopf: Kopf<F>,
  daten: ReadonlySet<number>,
): Blattansicht<F> {
  return {
    name: sheet.name,
    kopfzeile: kopf.zeile,
    spalten: kopf.spalten,
    zeilen: sheet.rows.map((row, position) => ({
      zeile: row.number,
      art:
        position < kopf.position
          ? 'davor'
          : position === kopf.position
            ? 'kopf'
            : daten.has(row.number)
              ? 'daten'
              : 'uebergangen',
      zellen: Array.from(row.cells, (cell) => cell?.text ?? ''),
    })),
  };
}
