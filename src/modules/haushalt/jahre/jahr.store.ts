import { type Selectable, sql } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { JahresabschlussTable } from '../haushalt.tables.ts';

export type Jahresabschluss = Selectable<JahresabschlussTable>;

export async function isJahrAbgeschlossen(db: Db | Trx, jahr: number): Promise<boolean> {
  return (await findJahresabschluss(db, jahr)) !== null;
}

export async function findJahresabschluss(db: Db | Trx, jahr: number): Promise<Jahresabschluss | null> {
  return (
    (await db.selectFrom('jahresabschluss').selectAll().where('jahr', '=', jahr).executeTakeFirst()) ?? null
  );
}

export async function listJahresabschluesse(db: Db): Promise<Jahresabschluss[]> {
  return db.selectFrom('jahresabschluss').selectAll().orderBy('jahr', 'desc').execute();
}

/** Nobody closes a year until this transaction ends; several acts may hold it at the same time. */
export async function holdJahre(trx: Trx): Promise<void> {
  await sql`LOCK TABLE jahresabschluss IN SHARE MODE`.execute(trx);
}

/** Waits for the acts that hold the years, and keeps new ones waiting until this transaction ends. */
export async function lockJahre(trx: Trx): Promise<void> {
  await sql`LOCK TABLE jahresabschluss IN EXCLUSIVE MODE`.execute(trx);
}

export async function insertJahresabschluss(trx: Trx, jahr: number, von: string, at: Date): Promise<void> {
  await trx
    .insertInto('jahresabschluss')
    .values({ jahr, abgeschlossen_von: von, abgeschlossen_at: at })
    .execute();
}
