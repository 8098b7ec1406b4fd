import type { ColumnType, Generated } from 'kysely';
import type { Kanal, Werbeziel } from './werbung.rules.ts';

export interface WerbungTable {
  id: Generated<number>;
  /** Calendar date 'YYYY-MM-DD'. */
  am: string;
  kanal: Kanal;
  ziel: Werbeziel;
  bezeichnung: string;
  menge: number | null;
  kosten_cent: number | null;
  notiz: ColumnType<string, string | undefined, string>;
  angelegt_at: Date;
  angelegt_von: string;
  version: Generated<number>;
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    werbung: WerbungTable;
  }
}
