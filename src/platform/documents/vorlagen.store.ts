import type { Generated } from 'kysely';
import type { Db, Trx } from '../database/database.ts';

export interface VorlageTable {
  id: Generated<number>;
  art: string;
  fassung: number;
  /** Null: from here on the sample's look counts again. */
  datei_id: number | null;
  name: string;
  angelegt_at: Date;
  angelegt_von: string;
}

declare module '../database/tables.ts' {
  interface Tables {
    vorlage: VorlageTable;
  }
}

/** One version of a template; the highest number counts. */
export interface Vorlage {
  fassung: number;
  datei_id: number | null;
  name: string;
  angelegt_at: Date;
  angelegt_von: string;
}

const COLUMNS = ['fassung', 'datei_id', 'name', 'angelegt_at', 'angelegt_von'] as const;

/** The version that counts; undefined when the office never brought one. */
export function findVorlage(db: Db | Trx, art: string): Promise<Vorlage | undefined> {
  return db
    .selectFrom('vorlage')
    .select(COLUMNS)
    .where('art', '=', art)
    .orderBy('fassung', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** All versions, the newest first. */
export function listFassungen(db: Db | Trx, art: string): Promise<Vorlage[]> {
  return db.selectFrom('vorlage').select(COLUMNS).where('art', '=', art).orderBy('fassung', 'desc').execute();
}

/** The version that counts of each kind that has any. */
export async function listGeltende(db: Db | Trx): Promise<Map<string, Vorlage>> {
  const rows = await db
    .selectFrom('vorlage')
    .distinctOn('art')
    .select(['art', ...COLUMNS])
    .orderBy('art')
    .orderBy('fassung', 'desc')
    .execute();
  return new Map(rows.map(({ art, ...vorlage }) => [art, vorlage]));
}

/** Two at once violate `vorlage_fassung`. @returns its number */
export async function insertVorlage(
  trx: Trx,
  art: string,
  { dateiId, name }: { dateiId: number | null; name: string },
  von: string,
  now: Date,
): Promise<number> {
  const fassung = ((await findVorlage(trx, art))?.fassung ?? 0) + 1;
  await trx
    .insertInto('vorlage')
    .values({ art, fassung, datei_id: dateiId, name, angelegt_at: now, angelegt_von: von })
    .execute();
  return fassung;
}
