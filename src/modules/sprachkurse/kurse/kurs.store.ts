import { type Insertable, type Selectable, type SelectQueryBuilder, sql, type Updateable } from 'kysely';
import type { Geld } from '../../../begriffe/geld.ts';
import type { Niveau } from '../../../begriffe/niveau.ts';
import type { Datum, Uhrzeit, Wochentag } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Ausschnitt, Seite } from '../../../platform/database/paging.ts';
import { escapeLike } from '../../../platform/database/search.ts';
import type { Tables } from '../../../platform/database/tables.ts';
import type { Position } from '../foerderung/regeln.rules.ts';
import type { Kursstatus, KursTable, KursverlaufTable } from '../sprachkurse.tables.ts';
import type { Kurszugriff } from './zugriff.ts';

/** One slot of the weekly pattern. */
export interface Unterrichtszeit {
  wochentag: Wochentag;
  von: Uhrzeit;
  bis: Uhrzeit;
}

export interface Kurs extends Omit<Selectable<KursTable>, 'zeiten' | 'kalkulation'> {
  zeiten: readonly Unterrichtszeit[];
  /** What the provider asks for; empty while it is being written. */
  kalkulation: readonly Position[];
  traeger: string;
  gemeinde: string;
}

type Kursquery = SelectQueryBuilder<Tables, 'kurs' | 'traeger' | 'gemeinde', object>;

const joined = (db: Db | Trx): Kursquery =>
  db
    .selectFrom('kurs')
    .innerJoin('traeger', 'traeger.id', 'kurs.traeger_id')
    .innerJoin('gemeinde', 'gemeinde.id', 'kurs.gemeinde_id') as Kursquery;

/** Own courses of a provider, and those held in a municipality once they are applied for. */
function erlaubt(query: Kursquery, zugriff: Kurszugriff | null): Kursquery {
  if (zugriff === null) return query;
  const { traegerIds, gemeindeIds } = zugriff;
  return query.where((eb) =>
    eb.or([
      ...(traegerIds.length > 0 ? [eb('kurs.traeger_id', 'in', traegerIds)] : []),
      ...(gemeindeIds.length > 0
        ? [eb.and([eb('kurs.gemeinde_id', 'in', gemeindeIds), eb('kurs.status', '<>', 'entwurf')])]
        : []),
    ]),
  );
}

/** @param zugriff whose courses only; null for the office. @returns null when there is none for them */
export async function findKurs(
  db: Db | Trx,
  id: number,
  zugriff: Kurszugriff | null = null,
): Promise<Kurs | null> {
  const row = await erlaubt(joined(db), zugriff)
    .selectAll('kurs')
    .select(['traeger.name as traeger', 'gemeinde.name as gemeinde'])
    .where('kurs.id', '=', id)
    .executeTakeFirst();
  return row ? typed(row) : null;
}

const typed = (row: Selectable<KursTable> & { traeger: string; gemeinde: string }): Kurs => ({
  ...row,
  zeiten: row.zeiten as Unterrichtszeit[],
  kalkulation: row.kalkulation as Position[],
});

/** The same for an act of somebody: nobody else changes the course until the transaction ends. */
export async function lockKurs(
  trx: Trx,
  id: number,
  zugriff: Kurszugriff | null = null,
): Promise<Kurs | null> {
  await trx.selectFrom('kurs').select('id').where('id', '=', id).forUpdate().execute();
  return findKurs(trx, id, zugriff);
}

export interface KursFilter {
  /** Number, title, place or provider. */
  suche?: string | undefined;
  status?: readonly string[] | undefined;
  traeger?: string | undefined;
  gemeinde?: string | undefined;
  kursart?: string | undefined;
  format?: string | undefined;
  niveau?: string | undefined;
  /** Held on any day of this year. */
  jahr?: string | undefined;
  kinderbetreuung?: boolean | undefined;
}

export interface Kurszeile
  extends Pick<
    Kurs,
    | 'id'
    | 'kennung'
    | 'titel'
    | 'traeger_id'
    | 'traeger'
    | 'gemeinde_id'
    | 'gemeinde'
    | 'kursart'
    | 'format'
    | 'durchfuehrung'
    | 'niveau_von'
    | 'niveau_bis'
    | 'ue'
    | 'plaetze_min'
    | 'plaetze_max'
    | 'beginn_am'
    | 'ende_am'
    | 'ort'
    | 'kinderbetreuung'
    | 'status'
    | 'beantragt_at'
  > {
  /** Of the approval in force. */
  bewilligt_cent: Geld | null;
}

export const KURSSORTIERUNG = [
  'kennung',
  'titel',
  'traeger',
  'gemeinde',
  'niveau_von',
  'beginn_am',
  'ende_am',
  'status',
  'bewilligt_cent',
] as const;

/** A page of the courses somebody may see. */
export async function listKurse(
  db: Db,
  filter: KursFilter,
  { sort, page, size }: Ausschnitt<(typeof KURSSORTIERUNG)[number]>,
  zugriff: Kurszugriff | null = null,
): Promise<Seite<Kurszeile>> {
  const query = filtered(erlaubt(joined(db), zugriff), filter);
  const [rows, { total }] = await Promise.all([
    query
      .leftJoin('bewilligung', (join) =>
        join.onRef('bewilligung.kurs_id', '=', 'kurs.id').on('bewilligung.status', '=', 'erteilt'),
      )
      .select([
        'kurs.id',
        'kurs.kennung',
        'kurs.titel',
        'kurs.traeger_id',
        'traeger.name as traeger',
        'kurs.gemeinde_id',
        'gemeinde.name as gemeinde',
        'kurs.kursart',
        'kurs.format',
        'kurs.durchfuehrung',
        'kurs.niveau_von',
        'kurs.niveau_bis',
        'kurs.ue',
        'kurs.plaetze_min',
        'kurs.plaetze_max',
        'kurs.beginn_am',
        'kurs.ende_am',
        'kurs.ort',
        'kurs.kinderbetreuung',
        'kurs.status',
        'kurs.beantragt_at',
        'bewilligung.betrag_cent as bewilligt_cent',
      ])
      .orderBy(orderOf(sort.key), sort.direction)
      .orderBy('kurs.id')
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
    query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { rows, total };
}

function orderOf(key: (typeof KURSSORTIERUNG)[number]) {
  if (key === 'traeger' || key === 'gemeinde') return sql.ref(`${key}.name`);
  return sql.ref(key === 'bewilligt_cent' ? 'bewilligung.betrag_cent' : `kurs.${key}`);
}

function filtered(base: Kursquery, filter: KursFilter): Kursquery {
  let query = base;
  if (filter.suche) {
    const muster = sql`'%' || komut.suchform(${escapeLike(filter.suche)}) || '%'`;
    query = query.where(
      sql<boolean>`(komut.suchform(kurs.kennung || ' ' || kurs.titel || ' ' || kurs.ort) LIKE ${muster}
        OR komut.suchform(traeger.name || ' ' || traeger.ort) LIKE ${muster})`,
    );
  }
  if (filter.status?.length) query = query.where('kurs.status', 'in', filter.status as Kursstatus[]);
  if (filter.traeger) query = query.where('kurs.traeger_id', '=', Number(filter.traeger) || 0);
  if (filter.gemeinde) query = query.where('kurs.gemeinde_id', '=', Number(filter.gemeinde) || 0);
  if (filter.kursart) query = query.where('kurs.kursart', '=', filter.kursart);
  if (filter.format) query = query.where('kurs.format', '=', filter.format);
  if (filter.niveau) {
    query = query
      .where('kurs.niveau_von', '<=', filter.niveau as Niveau)
      .where('kurs.niveau_bis', '>=', filter.niveau as Niveau);
  }
  if (filter.jahr && /^\d{4}$/.test(filter.jahr)) {
    query = query
      .where('kurs.beginn_am', '<=', `${filter.jahr}-12-31`)
      .where('kurs.ende_am', '>=', `${filter.jahr}-01-01`);
  }
  if (filter.kinderbetreuung) query = query.where('kurs.kinderbetreuung', '=', true);
  return query;
}

/** Years in which courses are held, the newest first. */
export async function listKursjahre(db: Db): Promise<number[]> {
  const { rows } = await sql<{ jahr: number }>`
    SELECT DISTINCT jahr FROM kurs,
      generate_series(extract(year FROM beginn_am)::int, extract(year FROM ende_am)::int) AS jahr
    ORDER BY jahr DESC`.execute(db);
  return rows.map(({ jahr }) => jahr);
}

/** The next free number of a year, e.g. 2026-014; until the transaction ends nobody else gets one. */
export async function nextKennung(trx: Trx, jahr: number): Promise<string> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || '.kurs', 0))`.execute(trx);
  const { rows } = await sql<{ letzte: number | null }>`
    SELECT max(substr(kennung, 6)::int) AS letzte FROM kurs
    WHERE kennung ~ ${`^${jahr}-[0-9]{3,6}$`}`.execute(trx);
  return `${jahr}-${String((rows[0]?.letzte ?? 0) + 1).padStart(3, '0')}`;
}

interface Listen {
  zeiten?: readonly Unterrichtszeit[];
  kalkulation?: readonly Position[];
}

/** What an act may change of a course. */
export type Kursaenderung = Partial<
  Omit<Kurs, 'id' | 'version' | 'kennung' | 'traeger' | 'gemeinde' | 'kurztexte' | 'angelegt_at'>
>;

function toColumns<T extends Listen>(felder: T) {
  const { zeiten, kalkulation, ...rest } = felder;
  return {
    ...rest,
    ...(zeiten ? { zeiten: JSON.stringify(zeiten) } : {}),
    ...(kalkulation ? { kalkulation: JSON.stringify(kalkulation) } : {}),
  };
}

export async function insertKurs(
  trx: Trx,
  kurs: Omit<Insertable<KursTable>, keyof Listen> & Listen,
): Promise<number> {
  const values = toColumns(kurs) as Insertable<KursTable>;
  return (await trx.insertInto('kurs').values(values).returning('id').executeTakeFirstOrThrow()).id;
}

/** @returns false when somebody else changed it since `version` was read */
export async function updateKurs(
  trx: Trx,
  id: number,
  version: number,
  changes: Kursaenderung,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('kurs')
    .set({ ...(toColumns(changes) as Updateable<KursTable>), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export interface Kurstermin {
  am: Datum;
  von: Uhrzeit;
  bis: Uhrzeit;
  ue: number;
  faelltAus: boolean;
  grund: string;
}

/** The days of a course in their order, those that were called off as well. */
export function listTermine(db: Db | Trx, kursId: number): Promise<(Kurstermin & { id: number })[]> {
  return db
    .selectFrom('kurstermin')
    .select(['id', 'am', 'von', 'bis', 'ue', 'faellt_aus as faelltAus', 'grund'])
    .where('kurs_id', '=', kursId)
    .orderBy('am')
    .orderBy('von')
    .execute();
}

export async function findTermin(
  db: Db | Trx,
  kursId: number,
  id: number,
): Promise<{ am: Datum; faelltAus: boolean } | null> {
  const row = await db
    .selectFrom('kurstermin')
    .select(['am', 'faellt_aus as faelltAus'])
    .where('kurs_id', '=', kursId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertTermin(
  trx: Trx,
  kursId: number,
  termin: Pick<Kurstermin, 'am' | 'von' | 'bis' | 'ue'>,
): Promise<void> {
  await trx
    .insertInto('kurstermin')
    .values({ ...termin, kurs_id: kursId })
    .execute();
}

export async function setTerminAusfall(
  trx: Trx,
  id: number,
  faelltAus: boolean,
  grund: string,
): Promise<void> {
  await trx.updateTable('kurstermin').set({ faellt_aus: faelltAus, grund }).where('id', '=', id).execute();
}

export async function replaceTermine(
  trx: Trx,
  kursId: number,
  termine: readonly Kurstermin[],
): Promise<void> {
  await trx.deleteFrom('kurstermin').where('kurs_id', '=', kursId).execute();
  if (termine.length === 0) return;
  await trx
    .insertInto('kurstermin')
    .values(
      termine.map(({ faelltAus, ...termin }) => ({ ...termin, kurs_id: kursId, faellt_aus: faelltAus })),
    )
    .execute();
}

/** Calls off every date after a day, for a course that ends early. */
export async function cancelTermineAb(trx: Trx, kursId: number, letzterTag: Datum): Promise<void> {
  await trx
    .updateTable('kurstermin')
    .set({ faellt_aus: true })
    .where('kurs_id', '=', kursId)
    .where('am', '>', letzterTag)
    .execute();
}

/** Approved courses whose first day has come. @returns their ids */
export async function listFaelligeKurse(db: Db, heute: Datum): Promise<number[]> {
  const rows = await db
    .selectFrom('kurs')
    .select('id')
    .where('status', '=', 'bewilligt')
    .where('beginn_am', '<=', heute)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Teaching units by the timetable in each calendar month (its first day), without dates that were called off. */
export async function sumUeByMonat(db: Db | Trx, kursId: number): Promise<{ monat: Datum; ue: number }[]> {
  const { rows } = await sql<{ monat: Datum; ue: number }>`
    SELECT date_trunc('month', am)::date AS monat, sum(ue)::int AS ue FROM kurstermin
    WHERE kurs_id = ${kursId} AND NOT faellt_aus GROUP BY 1 ORDER BY 1`.execute(db);
  return rows;
}

export async function insertVerlauf(trx: Trx, eintrag: Insertable<KursverlaufTable>): Promise<void> {
  await trx.insertInto('kursverlauf').values(eintrag).execute();
}

/** Every status a course came into, in order. */
export function listVerlauf(db: Db | Trx, kursId: number): Promise<Selectable<KursverlaufTable>[]> {
  return db.selectFrom('kursverlauf').selectAll().where('kurs_id', '=', kursId).orderBy('id').execute();
}
