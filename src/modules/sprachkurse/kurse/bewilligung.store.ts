import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Geld } from '../../../begriffe/geld.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Foerderregeln, Position } from '../foerderung/regeln.rules.ts';
import type { BewilligungTable } from '../sprachkurse.tables.ts';

/** What an approval gives in a year of the service. */
export interface Jahresbetrag {
  jahr: number;
  betragCent: Geld;
}

export interface Bewilligung extends Omit<Selectable<BewilligungTable>, 'regeln' | 'positionen' | 'jahre'> {
  /** The conditions as they were; they count for the course's lists and invoices. */
  regeln: Foerderregeln;
  /** Add up to `betrag_cent`. */
  positionen: readonly Position[];
  /** Add up to `betrag_cent`. */
  jahre: readonly Jahresbetrag[];
}

const typed = (row: Selectable<BewilligungTable>): Bewilligung => ({
  ...row,
  regeln: row.regeln as Foerderregeln,
  positionen: row.positionen as Position[],
  jahre: row.jahre as Jahresbetrag[],
});

/** The approval in force; null before the first, after a revocation, and for courses never approved. */
export async function findBewilligung(db: Db | Trx, kursId: number): Promise<Bewilligung | null> {
  const row = await db
    .selectFrom('bewilligung')
    .selectAll()
    .where('kurs_id', '=', kursId)
    .where('status', '=', 'erteilt')
    .executeTakeFirst();
  return row ? typed(row) : null;
}

/** The same for many courses, by the course's id. */
export async function findBewilligungen(
  db: Db | Trx,
  kursIds: readonly number[],
): Promise<Map<number, Bewilligung>> {
  if (kursIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('bewilligung')
    .selectAll()
    .where('kurs_id', 'in', kursIds)
    .where('status', '=', 'erteilt')
    .execute();
  return new Map(rows.map((row) => [row.kurs_id, typed(row)]));
}

/** What waits for a decision; null when nothing does. */
export async function findVorschlag(db: Db | Trx, kursId: number): Promise<Bewilligung | null> {
  const row = await db
    .selectFrom('bewilligung')
    .selectAll()
    .where('kurs_id', '=', kursId)
    .where('status', '=', 'vorgeschlagen')
    .executeTakeFirst();
  return row ? typed(row) : null;
}

/** Every decision on money for a course, the newest first. */
export async function listBewilligungen(db: Db | Trx, kursId: number): Promise<Bewilligung[]> {
  const rows = await db
    .selectFrom('bewilligung')
    .selectAll()
    .where('kurs_id', '=', kursId)
    .orderBy('nummer', 'desc')
    .execute();
  return rows.map(typed);
}

export type NeueBewilligung = Omit<
  Insertable<BewilligungTable>,
  'regeln' | 'positionen' | 'jahre' | 'nummer'
> &
  Pick<Bewilligung, 'regeln' | 'positionen' | 'jahre'>;

/** Writes a decision down under the course's next number. The caller has locked the course. @returns its id */
export async function insertBewilligung(trx: Trx, neu: NeueBewilligung): Promise<number> {
  const { letzte } = await trx
    .selectFrom('bewilligung')
    .select((eb) => eb.fn.max('nummer').as('letzte'))
    .where('kurs_id', '=', neu.kurs_id)
    .executeTakeFirstOrThrow();
  const row = await trx
    .insertInto('bewilligung')
    .values({
      ...neu,
      nummer: (letzte ?? 0) + 1,
      regeln: JSON.stringify(neu.regeln),
      positionen: JSON.stringify(neu.positionen),
      jahre: JSON.stringify(neu.jahre),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Only what changes after a decision is made: its state, who decided, its papers. */
export async function updateBewilligung(
  trx: Trx,
  id: number,
  changes: Pick<
    Updateable<BewilligungTable>,
    'status' | 'erteilt_von' | 'erteilt_von_name' | 'erteilt_at' | 'bescheid_pdf_id' | 'bescheid_docx_id'
  >,
): Promise<void> {
  await trx.updateTable('bewilligung').set(changes).where('id', '=', id).execute();
}
