import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Planstatus } from './planung.rules.ts';

export interface TagesplanTable {
  id: Generated<number>;
  /** Days of the appointments, both included. */
  von_am: Datum;
  bis_am: Datum;
  status: ColumnType<Planstatus, Planstatus | undefined, Planstatus>;
  angelegt_at: Date;
  angelegt_von: string;
  begonnen_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  /** While somebody calculates; silence means that the process has died. */
  lebenszeichen_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  beendet_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  fortschritt: JSONColumnType<object> | ColumnType<null, null | undefined, string | null>;
  ergebnis: JSONColumnType<object> | ColumnType<null, null | undefined, string | null>;
}

export interface TagesplanZeileTable {
  id: Generated<number>;
  tagesplan_id: number;
  einsatz_id: number;
  sprachmittler_id: number;
  gewicht: number;
  /** There and back; null where one of the places is unknown, 0 where nobody travels. */
  kilometer_zehntel: number | null;
  /** What it costs in the plan's measure, part by part (`Kostenanteile`). */
  kosten: JSONColumnType<object>;
  /** Place in the ranking, and of how many. */
  rang: number;
  rang_von: number;
  uebernommen_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    tagesplan: TagesplanTable;
    tagesplan_zeile: TagesplanZeileTable;
  }
}
