import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Geld } from '../../../begriffe/geld.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Ausschnitt, Seite } from '../../../platform/database/paging.ts';
import type { TopfTable, ZahlungStatus } from '../haushalt.tables.ts';
import { emptyMittel, mittelOf } from '../mittel/mittel.rules.ts';
import { type Jahresmittel, listJahresmittel } from '../mittel/mittel.store.ts';

export type Topf = Selectable<TopfTable>;

/** Every pot by name; `nurAktive` for lists to choose from. */
export async function listToepfe(db: Db | Trx, { nurAktive = false } = {}): Promise<Topf[]> {
  let query = db.selectFrom('topf').selectAll();
  if (nurAktive) query = query.where('ist_aktiv', '=', true);
  return query.orderBy(sql`lower(bezeichnung)`).execute();
}

export async function findTopf(db: Db | Trx, id: number): Promise<Topf | null> {
  return (await db.selectFrom('topf').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function insertTopf(trx: Trx, topf: Insertable<TopfTable>): Promise<number> {
  const { id } = await trx.insertInto('topf').values(topf).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** @returns whether it was still the version that was read */
export async function updateTopf(
  trx: Trx,
  id: number,
  version: number,
  changes: Updateable<TopfTable>,
): Promise<boolean> {
  const result = await trx
    .updateTable('topf')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export interface Ansatz {
  ansatzCent: Geld;
  bemerkung: string;
}

/** Whether something of a closed year is booked on the pot. */
export async function hasAbgeschlossenes(trx: Trx, topfId: number): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM jahresabschluss j
    WHERE EXISTS (SELECT 1 FROM buchung WHERE topf_id = ${topfId} AND jahr = j.jahr)
       OR EXISTS (SELECT 1 FROM einzelausgabe WHERE topf_id = ${topfId} AND jahr = j.jahr)
    LIMIT 1`.execute(trx);
  return rows.length > 0;
}

export async function findAnsatz(db: Db | Trx, topfId: number, jahr: number): Promise<Ansatz | null> {
  const row = await db
    .selectFrom('haushaltsansatz')
    .select(['ansatz_cent as ansatzCent', 'bemerkung'])
    .where('topf_id', '=', topfId)
    .where('jahr', '=', jahr)
    .executeTakeFirst();
  return row ?? null;
}

export async function saveAnsatz(trx: Trx, topfId: number, jahr: number, ansatz: Ansatz): Promise<void> {
  const values = { ansatz_cent: ansatz.ansatzCent, bemerkung: ansatz.bemerkung };
  await trx
    .insertInto('haushaltsansatz')
    .values({ topf_id: topfId, jahr, ...values })
    .onConflict((conflict) => conflict.columns(['topf_id', 'jahr']).doUpdateSet(values))
    .execute();
}

export interface Topfstand extends Jahresmittel {
  /** Null for what was paid without a pot. */
  topf: Topf | null;
  /** Plan, changes and carried over; null when nobody planned anything. */
  mittelCent: Geld | null;
}

/** Every pot with what it has and what is paid of a year; in the end what has no pot, when there is any. */
export async function listTopfstaende(db: Db | Trx, jahr: number): Promise<Topfstand[]> {
  const [toepfe, mittel] = await Promise.all([listToepfe(db), listJahresmittel(db, { jahr })]);
  return [...toepfe, null].flatMap((topf) => {
    const stand = mittel.find(({ topfId }) => topfId === (topf?.id ?? null));
    if (stand) return { ...stand, topf, mittelCent: mittelOf(stand) };
    return topf ? { ...emptyMittel(topf.id, jahr), topf, mittelCent: null } : [];
  });
}

/** Years that have a plan, a change, a promise or a payment. */
export async function listHaushaltsjahre(db: Db | Trx): Promise<number[]> {
  const { rows } = await sql<{ jahr: number }>`
    SELECT jahr FROM haushaltsansatz UNION SELECT jahr FROM buchung UNION SELECT jahr FROM jahresabschluss
    UNION SELECT jahr FROM mittelbindung UNION SELECT jahr FROM einzelausgabe
    UNION SELECT nach_jahr FROM mittelaenderung WHERE nach_jahr IS NOT NULL
    UNION SELECT von_jahr FROM mittelaenderung WHERE von_jahr IS NOT NULL
    ORDER BY jahr DESC`.execute(db);
  return rows.map(({ jahr }) => jahr);
}

export interface Topfbuchung {
  zahllauf_id: number;
  lauf: string;
  ausfuehrung_am: string;
  empfaenger: string;
  text: string;
  status: ZahlungStatus;
  betrag_cent: Geld;
}

/** A page of what was booked on a pot for a year. */
export async function listTopfbuchungen(
  db: Db,
  topfId: number,
  jahr: number,
  { sort, page, size }: Ausschnitt<'ausfuehrung_am' | 'betrag_cent'>,
): Promise<Seite<Topfbuchung>> {
  const query = db
    .selectFrom('buchung')
    .innerJoin('zahlung', 'zahlung.id', 'buchung.zahlung_id')
    .innerJoin('zahllauf', 'zahllauf.id', 'zahlung.zahllauf_id')
    .where('buchung.topf_id', '=', topfId)
    .where('buchung.jahr', '=', jahr);
  const [rows, { total }] = await Promise.all([
    query
      .select([
        'zahllauf.id as zahllauf_id',
        'zahllauf.bezeichnung as lauf',
        'zahllauf.ausfuehrung_am',
        'zahlung.empfaenger',
        'buchung.text',
        'zahlung.status',
        'buchung.betrag_cent',
      ])
      .orderBy(sort.key === 'betrag_cent' ? 'buchung.betrag_cent' : 'zahllauf.ausfuehrung_am', sort.direction)
      .orderBy('buchung.id')
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
    query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { rows, total };
}
