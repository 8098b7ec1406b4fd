import type { Generated } from 'kysely';

export interface SteuerabfrageTable {
  id: Generated<number>;
  sprachmittler_id: number;
  jahr: number;
  gefragt_at: Date;
  anzahl: Generated<number>;
}

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    steuerabfrage: SteuerabfrageTable;
  }
}
