import { type Insertable, type Selectable, sql } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type {
  EinsatzTable,
  ImportTable,
  SprachmittlerSpracheTable,
  SprachmittlerStatusTable,
  SprachmittlerTable,
  StelleTable,
} from '../sprachmittlung.tables.ts';

export type Import = Omit<Selectable<ImportTable>, 'status'> & {
  status: 'vorschau' | 'uebernommen' | 'verworfen' | 'rueckgaengig';
};
export type ImportArt = Import['art'];

/** Imports with the names of their files, the newest first. */
export async function listImporte(db: Db, limit = 100) {
  return db
    .selectFrom('import')
    .innerJoin('datei', 'datei.id', 'datei_id')
    .select([
      'import.id',
      'import.art',
      'import.status',
      'import.erstellt_at',
      'import.erstellt_von',
      'import.zusammenfassung',
      'datei.name',
    ])
    .orderBy('import.id', 'desc')
    .limit(limit)
    .execute();
}

export async function listOffeneImporte(db: Db) {
  return db
    .selectFrom('import')
    .innerJoin('datei', 'datei.id', 'datei_id')
    .select(['import.id', 'import.erstellt_at', 'datei.name'])
    .where('import.status', '=', 'vorschau')
    .orderBy('import.id', 'desc')
    .limit(10)
    .execute();
}

export async function findImport(db: Db | Trx, id: number): Promise<Import | null> {
  const row = await db.selectFrom('import').selectAll().where('id', '=', id).executeTakeFirst();
  return (row as Import | undefined) ?? null;
}

/**
 * Reads and locks an import, and lets all imports of the office take turns: the second finds what the first has
 * made, so that one list loaded by two people at once makes nobody twice.
 */
export async function lockImport(trx: Trx, id: number): Promise<Import | null> {
  await sql`SELECT pg_advisory_xact_lock(hashtext(current_schema() || '.import'))`.execute(trx);
  const row = await trx.selectFrom('import').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return (row as Import | undefined) ?? null;
}

export async function insertImport(
  trx: Trx,
  row: { art: ImportArt; dateiId: number; zuordnung: object; von: string; now: Date },
): Promise<number> {
  const { id } = await trx
    .insertInto('import')
    .values({
      art: row.art,
      datei_id: row.dateiId,
      zuordnung: JSON.stringify(row.zuordnung),
      entscheidungen: JSON.stringify({}),
      zusammenfassung: null,
      erstellt_von: row.von,
      erstellt_at: row.now,
      uebernommen_at: null,
      rueckgaengig_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateImport(
  trx: Trx,
  id: number,
  changes: {
    status?: Import['status'];
    zuordnung?: object;
    entscheidungen?: object;
    zusammenfassung?: object;
    uebernommen_at?: Date;
    rueckgaengig_at?: Date;
  },
): Promise<void> {
  const { zuordnung, entscheidungen, zusammenfassung, ...rest } = changes;
  await trx
    .updateTable('import')
    .set({
      ...rest,
      ...(zuordnung ? { zuordnung: JSON.stringify(zuordnung) } : {}),
      ...(entscheidungen ? { entscheidungen: JSON.stringify(entscheidungen) } : {}),
      ...(zusammenfassung ? { zusammenfassung: JSON.stringify(zusammenfassung) } : {}),
    })
    .where('id', '=', id)
    .execute();
}

/** What the office once said about the columns of a sheet with these titles. */
export async function findZuordnung(
  db: Db | Trx,
  art: ImportArt,
  kopf: string,
): Promise<Record<string, string> | null> {
  const row = await db
    .selectFrom('import_zuordnung')
    .select('zuordnung')
    .where('art', '=', art)
    .where('kopf', '=', kopf)
    .executeTakeFirst();
  return (row?.zuordnung as Record<string, string> | undefined) ?? null;
}

export async function saveZuordnung(
  trx: Trx,
  row: { art: ImportArt; kopf: string; zuordnung: object; now: Date },
): Promise<void> {
  const zuordnung = JSON.stringify(row.zuordnung);
  await trx
    .insertInto('import_zuordnung')
    .values({ art: row.art, kopf: row.kopf, zuordnung, gesetzt_at: row.now })
    .onConflict((conflict) =>
      conflict.columns(['art', 'kopf']).doUpdateSet({ zuordnung, gesetzt_at: row.now }),
    )
    .execute();
}

/** The register as far as it is needed to find somebody again. */
export async function listRegister(db: Db | Trx) {
  return db
    .selectFrom('sprachmittler')
    .selectAll('sprachmittler')
    .select((eb) =>
      eb
        .selectFrom('sprachmittler_sprache')
        .select(sql<string[]>`coalesce(array_agg(sprache), '{}')`.as('codes'))
        .whereRef('sprachmittler_id', '=', 'sprachmittler.id')
        .as('codes'),
    )
    .orderBy('sprachmittler.id')
    .execute();
}

export async function listAlleStellen(db: Db | Trx): Promise<{ id: number; name: string }[]> {
  return db.selectFrom('stelle').select(['id', 'name']).orderBy('id').execute();
}

/** What tells Einsätze of a stretch of time apart. */
export async function listEinsatzmerkmale(db: Db | Trx, von: Date, bis: Date) {
  return db
    .selectFrom('einsatz')
    .select(['beginn_at', 'sprache', 'stelle_id', 'sprachmittler_id'])
    .where('beginn_at', '>=', von)
    .where('beginn_at', '<=', bis)
    .execute();
}

/** Rows for one statement: PostgreSQL takes 65,535 values at once. */
const CHUNK = 500;
const chunks = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, at) => rows.slice(at * CHUNK, (at + 1) * CHUNK));

/** @returns their ids, in the order of the rows */
export async function insertPersonen(
  trx: Trx,
  rows: readonly Insertable<SprachmittlerTable>[],
): Promise<number[]> {
  const ids: number[] = [];
  for (const chunk of chunks(rows)) {
    const inserted = await trx.insertInto('sprachmittler').values(chunk).returning('id').execute();
    ids.push(...inserted.map((row) => row.id));
  }
  return ids;
}

export async function insertSprachen(
  trx: Trx,
  rows: readonly Insertable<SprachmittlerSpracheTable>[],
): Promise<void> {
  for (const chunk of chunks(rows)) {
    await trx
      .insertInto('sprachmittler_sprache')
      .values(chunk)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

export async function insertStatuszeilen(
  trx: Trx,
  rows: readonly Insertable<SprachmittlerStatusTable>[],
): Promise<void> {
  for (const chunk of chunks(rows)) await trx.insertInto('sprachmittler_status').values(chunk).execute();
}

/** @returns their ids, in the order of the rows */
export async function insertStellen(trx: Trx, rows: readonly Insertable<StelleTable>[]): Promise<number[]> {
  const ids: number[] = [];
  for (const chunk of chunks(rows)) {
    const inserted = await trx.insertInto('stelle').values(chunk).returning('id').execute();
    ids.push(...inserted.map((row) => row.id));
  }
  return ids;
}

export async function insertEinsaetze(trx: Trx, rows: readonly Insertable<EinsatzTable>[]): Promise<void> {
  for (const chunk of chunks(rows)) await trx.insertInto('einsatz').values(chunk).execute();
}

/**
 * Names of what an import made and somebody has changed or used since: such an import stays.
 * @param ergaenzt people whom it only completed, with the version they had right after it
 */
export async function listBenutzte(
  trx: Trx,
  importId: number,
  ergaenzt: readonly { id: number; version: number }[],
): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT trim(p.vorname || ' ' || p.nachname) AS name FROM sprachmittler p
    WHERE p.import_id = ${importId} AND (p.version > 1
      OR EXISTS (SELECT 1 FROM einsatz e WHERE (e.sprachmittler_id = p.id OR e.wunsch_sprachmittler_id = p.id)
        AND e.import_id IS DISTINCT FROM ${importId})
      OR EXISTS (SELECT 1 FROM angebot a WHERE a.sprachmittler_id = p.id)
      OR EXISTS (SELECT 1 FROM kontaktnotiz k WHERE k.sprachmittler_id = p.id)
      OR EXISTS (SELECT 1 FROM sperrpaar s WHERE s.sprachmittler_id = p.id)
      OR EXISTS (SELECT 1 FROM abwesenheit a WHERE a.sprachmittler_id = p.id)
      OR EXISTS (SELECT 1 FROM schulung s WHERE s.sprachmittler_id = p.id)
      OR EXISTS (SELECT 1 FROM steuererklaerung s WHERE s.sprachmittler_id = p.id)
      OR EXISTS (SELECT 1 FROM benutzer_rolle r WHERE r.rolle = 'sprachmittler' AND r.bezug_id = p.id))
    UNION ALL
    SELECT trim(p.vorname || ' ' || p.nachname) FROM sprachmittler p
    JOIN unnest(${ergaenzt.map((one) => one.id)}::bigint[], ${ergaenzt.map((one) => one.version)}::int[]) AS v (id, version)
      ON v.id = p.id WHERE p.version <> v.version
    UNION ALL
    SELECT s.name FROM stelle s
    WHERE s.import_id = ${importId} AND (s.version > 1
      OR EXISTS (SELECT 1 FROM einsatz e WHERE e.stelle_id = s.id AND e.import_id IS DISTINCT FROM ${importId})
      OR EXISTS (SELECT 1 FROM reihe r WHERE r.stelle_id = s.id)
      OR EXISTS (SELECT 1 FROM ansprechperson a WHERE a.stelle_id = s.id)
      OR EXISTS (SELECT 1 FROM einsatzort o WHERE o.stelle_id = s.id)
      OR EXISTS (SELECT 1 FROM kontaktnotiz k WHERE k.stelle_id = s.id)
      OR EXISTS (SELECT 1 FROM sperrpaar p WHERE p.stelle_id = s.id)
      OR EXISTS (SELECT 1 FROM benutzer_rolle r WHERE r.rolle = 'stelle' AND r.bezug_id = s.id))
    UNION ALL
    SELECT s.name || ', ' || to_char(e.beginn_at AT TIME ZONE 'Europe/Berlin', 'DD.MM.YYYY') FROM einsatz e
    JOIN stelle s ON s.id = e.stelle_id WHERE e.import_id = ${importId} AND e.version > 1
    LIMIT 1000`.execute(trx);
  return rows.map((row) => row.name);
}

/** When the appointments of an import began. */
export async function listBeginne(trx: Trx, importId: number): Promise<Date[]> {
  const rows = await trx
    .selectFrom('einsatz')
    .select('beginn_at')
    .distinct()
    .where('import_id', '=', importId)
    .execute();
  return rows.map(({ beginn_at }) => beginn_at);
}

/** Takes away everything an import made. */
export async function deleteImportiertes(trx: Trx, importId: number): Promise<void> {
  await trx.deleteFrom('einsatz').where('import_id', '=', importId).execute();
  await trx.deleteFrom('sprachmittler').where('import_id', '=', importId).execute();
  await trx.deleteFrom('stelle').where('import_id', '=', importId).execute();
}

export async function deleteSprachen(
  trx: Trx,
  sprachmittlerId: number,
  codes: readonly string[],
): Promise<void> {
  if (codes.length === 0) return;
  await trx
    .deleteFrom('sprachmittler_sprache')
    .where('sprachmittler_id', '=', sprachmittlerId)
    .where('sprache', 'in', codes)
    .execute();
}
