/** What visitors of the public page wrote to the office. */
import { type Selectable, sql } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Ausschnitt, Seite } from '../../../platform/database/paging.ts';
import { escapeLike } from '../../../platform/database/search.ts';
import type { KonzeptrueckmeldungTable } from '../konzept.tables.ts';

/** With the name of the measure it is about, in the newest edition that has it; null for the whole concept. */
export type Rueckmeldung = Selectable<KonzeptrueckmeldungTable> & { massnahme: string | null };

export interface Rueckmeldungsfilter {
  suche?: string;
  zustand?: 'offen' | 'erledigt';
}

export async function insertRueckmeldung(
  trx: Trx,
  rueckmeldung: { massnahme_id: number | null; text: string; name: string; email: string; at: Date },
): Promise<number> {
  const row = await trx
    .insertInto('konzeptrueckmeldung')
    .values({ ...rueckmeldung, erledigt_at: null, erledigt_von: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function listRueckmeldungen(
  db: Db | Trx,
  { suche, zustand }: Rueckmeldungsfilter,
  { sort, page, size }: Ausschnitt<'at'>,
): Promise<Seite<Rueckmeldung>> {
  let query = db.selectFrom('konzeptrueckmeldung as r');
  if (zustand !== undefined)
    query = query.where('r.erledigt_at', zustand === 'offen' ? 'is' : 'is not', null);
  for (const wort of suche?.split(/\s+/) ?? [])
    query = query.where(
      sql<boolean>`komut.suchform(r.text || ' ' || r.name) LIKE '%' || komut.suchform(${escapeLike(wort)}) || '%'`,
    );
  const [rows, { total }] = await Promise.all([
    query
      .selectAll('r')
      .select(
        sql<string | null>`(SELECT coalesce(nullif(f.kurztitel, ''), f.text) FROM massnahme_fassung f
          WHERE f.massnahme_id = r.massnahme_id ORDER BY f.ausgabe_id DESC LIMIT 1)`.as('massnahme'),
      )
      .orderBy('r.at', sort.direction)
      .orderBy('r.id', sort.direction)
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
    query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { rows, total };
}

/** How many wait, and since when the first one does. */
export async function countOffeneRueckmeldungen(
  db: Db | Trx,
): Promise<{ anzahl: number; seitAt: Date | null }> {
  return db
    .selectFrom('konzeptrueckmeldung')
    .select((eb) => [eb.fn.countAll<number>().as('anzahl'), eb.fn.min('at').as('seitAt')])
    .where('erledigt_at', 'is', null)
    .executeTakeFirstOrThrow();
}

/** @returns whether it was open until now */
export async function settleRueckmeldung(
  trx: Trx,
  id: number,
  { von, at }: { von: string; at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('konzeptrueckmeldung')
    .set({ erledigt_at: at, erledigt_von: von })
    .where('id', '=', id)
    .where('erledigt_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function existsRueckmeldung(db: Db | Trx, id: number): Promise<boolean> {
  const row = await db.selectFrom('konzeptrueckmeldung').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}
