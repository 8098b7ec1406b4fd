import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Geld } from '../../../begriffe/geld.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Ausschnitt, Seite } from '../../../platform/database/paging.ts';
import type { TopfTable, ZahlungStatus } from '../haushalt.tables.ts';

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
  const row = await trx
    .selectFrom('buchung')
    .innerJoin('jahresabschluss', 'jahresabschluss.jahr', 'buchung.jahr')
    .select('buchung.id')
    .where('topf_id', '=', topfId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
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

/** What is planned for a year in all pots together. */
export async function sumAnsaetze(db: Db | Trx, jahr: number): Promise<Geld> {
  const { summe } = await db
    .selectFrom('haushaltsansatz')
    .select(sql<number>`coalesce(sum(ansatz_cent), 0)::bigint`.as('summe'))
    .where('jahr', '=', jahr)
    .executeTakeFirstOrThrow();
  return summe;
}

export interface Topfstand {
  /** Null for what was paid without a pot. */
  topf: Topf | null;
  ansatzCent: Geld | null;
  bemerkung: string;
  /** Paid for services of the year; what came back does not count. */
  gezahltCent: Geld;
}

/** Every pot with its plan of a year and what is paid; in the end what has no pot, when there is any. */
export async function listTopfstaende(db: Db | Trx, jahr: number): Promise<Topfstand[]> {
  const [toepfe, ansaetze, zahlungen] = await Promise.all([
    listToepfe(db),
    db.selectFrom('haushaltsansatz').selectAll().where('jahr', '=', jahr).execute(),
    db
      .selectFrom('buchung')
      .innerJoin('zahlung', 'zahlung.id', 'buchung.zahlung_id')
      .where('buchung.jahr', '=', jahr)
      .where('zahlung.status', '=', 'angewiesen')
      .groupBy('buchung.topf_id')
      .select(['buchung.topf_id', sql<number>`sum(buchung.betrag_cent)::bigint`.as('summe')])
      .execute(),
  ]);
  const gezahlt = new Map(zahlungen.map(({ topf_id, summe }) => [topf_id, summe]));
  const geplant = new Map(ansaetze.map((one) => [one.topf_id, one]));
  const staende: Topfstand[] = toepfe.map((topf) => ({
    topf,
    ansatzCent: geplant.get(topf.id)?.ansatz_cent ?? null,
    bemerkung: geplant.get(topf.id)?.bemerkung ?? '',
    gezahltCent: gezahlt.get(topf.id) ?? 0,
  }));
  const ohne = gezahlt.get(null);
  return ohne === undefined
    ? staende
    : [...staende, { topf: null, ansatzCent: null, bemerkung: '', gezahltCent: ohne }];
}

/** Years that have a plan or a payment. */
export async function listHaushaltsjahre(db: Db | Trx): Promise<number[]> {
  const { rows } = await sql<{ jahr: number }>`
    SELECT jahr FROM haushaltsansatz UNION SELECT jahr FROM buchung UNION SELECT jahr FROM jahresabschluss
    ORDER BY jahr DESC`.execute(db);
  return rows.map(({ jahr }) => jahr);
}

/** Plan and payments of one pot, year by year, the latest first. */
export async function listPlan(
  db: Db,
  topfId: number,
): Promise<
  { jahr: number; ansatzCent: Geld | null; gezahltCent: Geld; bemerkung: string; istAbgeschlossen: boolean }[]
> {
  const { rows } = await sql<{
    jahr: number;
    ansatz: number | null;
    gezahlt: number;
    bemerkung: string;
    abgeschlossen: boolean;
  }>`
    WITH gezahlt AS (
      SELECT b.jahr, sum(b.betrag_cent)::bigint AS summe
      FROM buchung b JOIN zahlung z ON z.id = b.zahlung_id
      WHERE b.topf_id = ${topfId} AND z.status = 'angewiesen'
      GROUP BY b.jahr
    ), geplant AS (
      SELECT jahr, ansatz_cent, bemerkung FROM haushaltsansatz WHERE topf_id = ${topfId}
    )
    SELECT jahr, p.ansatz_cent AS ansatz, coalesce(g.summe, 0) AS gezahlt, coalesce(p.bemerkung, '') AS bemerkung,
           EXISTS (SELECT 1 FROM jahresabschluss j WHERE j.jahr = coalesce(p.jahr, g.jahr)) AS abgeschlossen
    FROM geplant p FULL JOIN gezahlt g USING (jahr)
    ORDER BY jahr DESC`.execute(db);
  return rows.map((row) => ({
    jahr: row.jahr,
    ansatzCent: row.ansatz,
    gezahltCent: row.gezahlt,
    bemerkung: row.bemerkung,
    istAbgeschlossen: row.abgeschlossen,
  }));
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
