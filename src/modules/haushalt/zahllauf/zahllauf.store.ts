import { type Insertable, type Selectable, sql } from 'kysely';
import type { Geld } from '../../../begriffe/geld.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Ausschnitt, Seite } from '../../../platform/database/paging.ts';
import { escapeLike } from '../../../platform/database/search.ts';
import type { BuchungTable, ZahllaufTable, ZahlungStatus, ZahlungTable } from '../haushalt.tables.ts';

export type Zahllauf = Selectable<ZahllaufTable>;
export type Zahlung = Selectable<ZahlungTable>;

export interface ZahllaufFilter {
  suche?: string;
  /** Year of the execution date. */
  jahr?: number;
  zustand?: 'offen' | 'uebergeben';
}

export interface Zahllaufzeile extends Zahllauf {
  /** Payments that came back. */
  zurueck: number;
}

const MOST_FOUND = 10;

/** A page of the payment runs, the newest first unless asked otherwise. */
export async function listZahllaeufe(
  db: Db,
  filter: ZahllaufFilter,
  {
    sort,
    page,
    size,
  }: Ausschnitt<'erstellt_at' | 'ausfuehrung_am' | 'bezeichnung' | 'anzahl' | 'summe_cent'>,
): Promise<Seite<Zahllaufzeile>> {
  let query = db.selectFrom('zahllauf');
  if (filter.suche) {
    query = query.where(
      sql<boolean>`komut.suchform(bezeichnung || ' ' || kennung)
        LIKE '%' || komut.suchform(${escapeLike(filter.suche)}) || '%'`,
    );
  }
  if (filter.jahr) query = query.where(sql<boolean>`extract(year FROM ausfuehrung_am) = ${filter.jahr}`);
  if (filter.zustand)
    query = query.where('uebergeben_at', filter.zustand === 'offen' ? 'is' : 'is not', null);
  const [rows, { total }] = await Promise.all([
    query
      .selectAll('zahllauf')
      .select(
        sql<number>`(SELECT count(*) FROM zahlung
          WHERE zahllauf_id = zahllauf.id AND status = 'zurueckgekommen')`.as('zurueck'),
      )
      .orderBy(sql.ref(sort.key), sort.direction)
      .orderBy('id', 'desc')
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
    query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { rows, total };
}

/** Years in which something is paid, the latest first. */
export async function listZahljahre(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom('zahllauf')
    .select(sql<number>`extract(year FROM ausfuehrung_am)::int`.as('jahr'))
    .distinct()
    .orderBy('jahr', 'desc')
    .execute();
  return rows.map(({ jahr }) => jahr);
}

export async function findZahllauf(db: Db | Trx, id: number): Promise<Zahllauf | null> {
  return (await db.selectFrom('zahllauf').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function lockZahllauf(trx: Trx, id: number): Promise<Zahllauf | null> {
  return (
    (await trx.selectFrom('zahllauf').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()) ?? null
  );
}

/** Whether this has its payment file already. */
export async function hasZahllauf(db: Db | Trx, herkunftArt: string, herkunftId: number): Promise<boolean> {
  const row = await db
    .selectFrom('zahllauf')
    .select('id')
    .where('herkunft_art', '=', herkunftArt)
    .where('herkunft_id', '=', herkunftId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertZahllauf(trx: Trx, zahllauf: Insertable<ZahllaufTable>): Promise<number> {
  const { id } = await trx.insertInto('zahllauf').values(zahllauf).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Rows of one statement: PostgreSQL takes 65,535 values. */
const ROWS = 1000;

/** @returns the payments' ids in the order of input */
export async function insertZahlungen(
  trx: Trx,
  zahlungen: readonly Insertable<ZahlungTable>[],
): Promise<number[]> {
  const ids = new Map<string, number>();
  for (let from = 0; from < zahlungen.length; from += ROWS) {
    const rows = await trx
      .insertInto('zahlung')
      .values(zahlungen.slice(from, from + ROWS))
      .returning(['id', 'end_to_end'])
      .execute();
    for (const row of rows) ids.set(row.end_to_end, row.id);
  }
  return zahlungen.map(({ end_to_end }) => ids.get(end_to_end)!);
}

export async function insertBuchungen(
  trx: Trx,
  buchungen: readonly Insertable<BuchungTable>[],
): Promise<void> {
  for (let from = 0; from < buchungen.length; from += ROWS) {
    await trx
      .insertInto('buchung')
      .values(buchungen.slice(from, from + ROWS))
      .execute();
  }
}

export async function markUebergeben(
  trx: Trx,
  id: number,
  von: string | null,
  at: Date | null,
): Promise<void> {
  await trx
    .updateTable('zahllauf')
    .set({ uebergeben_at: at, uebergeben_von: von })
    .where('id', '=', id)
    .execute();
}

/** Years that a run's bookings belong to. */
export async function listJahre(db: Db | Trx, zahllaufId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('buchung')
    .innerJoin('zahlung', 'zahlung.id', 'buchung.zahlung_id')
    .where('zahlung.zahllauf_id', '=', zahllaufId)
    .select('buchung.jahr')
    .distinct()
    .orderBy('buchung.jahr')
    .execute();
  return rows.map(({ jahr }) => jahr);
}

export interface ZahlungFilter {
  suche?: string;
  status?: ZahlungStatus;
}

/** A page of a run's payments. */
export async function listZahlungen(
  db: Db,
  zahllaufId: number,
  filter: ZahlungFilter,
  { sort, page, size }: Ausschnitt<'empfaenger' | 'betrag_cent' | 'id'>,
): Promise<Seite<Zahlung>> {
  let query = db.selectFrom('zahlung').where('zahllauf_id', '=', zahllaufId);
  if (filter.suche) {
    query = query.where(
      sql<boolean>`komut.suchform(empfaenger || ' ' || verwendungszweck || ' ' || end_to_end)
        LIKE '%' || komut.suchform(${escapeLike(filter.suche)}) || '%'`,
    );
  }
  if (filter.status) query = query.where('status', '=', filter.status);
  const [rows, { total }] = await Promise.all([
    query
      .selectAll()
      .orderBy(sql.ref(sort.key), sort.direction)
      .orderBy('id')
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
    query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { rows, total };
}

export async function lockZahlung(trx: Trx, id: number): Promise<Zahlung | null> {
  return (
    (await trx.selectFrom('zahlung').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()) ?? null
  );
}

export async function markZurueck(trx: Trx, id: number, am: string, grund: string): Promise<void> {
  await trx
    .updateTable('zahlung')
    .set({ status: 'zurueckgekommen', zurueck_am: am, zurueck_grund: grund })
    .where('id', '=', id)
    .execute();
}

/** What a payment that came back was booked on, by year, and how much of it is paid again already. */
export async function sumErsetzbar(
  db: Db | Trx,
  zahlungId: number,
): Promise<{ jahr: number; gebuchtCent: Geld; ersetztCent: Geld }[]> {
  const { rows } = await sql<{ jahr: number; gebucht: number; ersetzt: number }>`
    SELECT jahr,
           coalesce(sum(betrag_cent) FILTER (WHERE zahlung_id = ${zahlungId}), 0)::bigint AS gebucht,
           coalesce(sum(betrag_cent) FILTER (WHERE ersetzt_zahlung_id = ${zahlungId}), 0)::bigint AS ersetzt
    FROM buchung
    WHERE zahlung_id = ${zahlungId}
       OR (ersetzt_zahlung_id = ${zahlungId}
           AND zahlung_id IN (SELECT id FROM zahlung WHERE status = 'angewiesen'))
    GROUP BY jahr`.execute(db);
  return rows.map((row) => ({ jahr: row.jahr, gebuchtCent: row.gebucht, ersetztCent: row.ersetzt }));
}

export interface Topfsumme {
  /** Null for what has no pot. */
  topfId: number | null;
  bezeichnung: string | null;
  jahr: number;
  betragCent: Geld;
}

/** What a run pays from where; payments that came back do not count. */
export async function sumNachTopf(db: Db, zahllaufId: number): Promise<Topfsumme[]> {
  return db
    .selectFrom('buchung')
    .innerJoin('zahlung', 'zahlung.id', 'buchung.zahlung_id')
    .leftJoin('topf', 'topf.id', 'buchung.topf_id')
    .where('zahlung.zahllauf_id', '=', zahllaufId)
    .where('zahlung.status', '=', 'angewiesen')
    .groupBy(['buchung.topf_id', 'topf.bezeichnung', 'buchung.jahr'])
    .select([
      'buchung.topf_id as topfId',
      'topf.bezeichnung',
      'buchung.jahr',
      sql<number>`sum(buchung.betrag_cent)::bigint`.as('betragCent'),
    ])
    .orderBy('buchung.jahr')
    .orderBy('topf.bezeichnung')
    .execute();
}

export interface Buchungszeile {
  kennung: string;
  bezeichnung: string;
  ausfuehrungAm: string;
  endToEnd: string;
  empfaenger: string;
  empfaengerId: number;
  iban: string;
  verwendungszweck: string;
  status: Zahlung['status'];
  topf: string | null;
  produkt: string | null;
  sachkonto: string | null;
  kostenstelle: string | null;
  jahr: number;
  betragCent: Geld;
  text: string;
}

/** Every booking of a run with what the finance office needs to know of it. */
export async function listBuchungszeilen(db: Db, zahllaufId: number): Promise<Buchungszeile[]> {
  return db
    .selectFrom('buchung')
    .innerJoin('zahlung', 'zahlung.id', 'buchung.zahlung_id')
    .innerJoin('zahllauf', 'zahllauf.id', 'zahlung.zahllauf_id')
    .leftJoin('topf', 'topf.id', 'buchung.topf_id')
    .where('zahllauf.id', '=', zahllaufId)
    .select([
      'zahllauf.kennung',
      'zahllauf.bezeichnung',
      'zahllauf.ausfuehrung_am as ausfuehrungAm',
      'zahlung.end_to_end as endToEnd',
      'zahlung.empfaenger',
      'zahlung.empfaenger_id as empfaengerId',
      'zahlung.iban',
      'zahlung.verwendungszweck',
      'zahlung.status',
      'topf.bezeichnung as topf',
      'topf.produkt',
      'topf.sachkonto',
      'topf.kostenstelle',
      'buchung.jahr',
      'buchung.betrag_cent as betragCent',
      'buchung.text',
    ])
    .orderBy('buchung.id')
    .execute();
}

/** Runs with payments for the year that nobody has noted as handed over. */
export async function listNichtUebergeben(db: Db | Trx, jahr: number): Promise<Zahllauf[]> {
  return db
    .selectFrom('zahllauf')
    .selectAll()
    .where('uebergeben_at', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('zahlung')
          .innerJoin('buchung', 'buchung.zahlung_id', 'zahlung.id')
          .whereRef('zahlung.zahllauf_id', '=', 'zahllauf.id')
          .where('buchung.jahr', '=', jahr)
          .select('zahlung.id'),
      ),
    )
    .orderBy('id')
    .execute();
}

/** Payments by their end-to-end reference, runs by theirs, as the bank's letters name them; from the first letters on. */
export async function searchReferenz(
  db: Db,
  referenz: string,
): Promise<{ zahllaufId: number; bezeichnung: string; kennung: string; empfaenger: string | null }[]> {
  const like = `${escapeLike(referenz.trim().toUpperCase())}%`;
  const runs = db
    .selectFrom('zahllauf')
    .where('kennung', 'like', like)
    .select(['id as zahllaufId', 'bezeichnung', 'kennung', sql<string | null>`NULL`.as('empfaenger')])
    .orderBy('id', 'desc')
    .limit(MOST_FOUND);
  const payments = db
    .selectFrom('zahlung')
    .innerJoin('zahllauf', 'zahllauf.id', 'zahlung.zahllauf_id')
    .where('zahlung.end_to_end', '=', referenz.trim().toUpperCase())
    .select([
      'zahllauf.id as zahllaufId',
      'bezeichnung',
      'zahlung.end_to_end as kennung',
      'zahlung.empfaenger',
    ]);
  return [...(await payments.execute()), ...(await runs.execute())];
}
