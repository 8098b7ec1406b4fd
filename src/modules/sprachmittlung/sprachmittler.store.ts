import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Datum } from '../../begriffe/zeit.ts';
import type { Db, Trx } from '../../platform/database/database.ts';
import type { Ausschnitt, Seite } from '../../platform/database/paging.ts';
import { escapeLike } from '../../platform/database/search.ts';
import type { Poolrolle, SprachmittlerStatus } from './bedarf.rules.ts';
import { DURCHGEFUEHRTE_STATUS } from './einsatz.rules.ts';
import type {
  AbwesenheitTable,
  SchulungTable,
  SprachmittlerSpracheTable,
  SprachmittlerTable,
  SteuererklaerungTable,
  VerfuegbarkeitTable,
} from './sprachmittlung.tables.ts';

export type Sprachmittler = Selectable<SprachmittlerTable>;
export type Sprachkenntnis = Selectable<SprachmittlerSpracheTable>;

export interface SprachmittlerFilter {
  suche?: string;
  sprache?: string;
  ort?: string;
  status?: SprachmittlerStatus;
  rolle?: Poolrolle;
  /** Joined on this day or later. */
  neuSeit?: Datum;
  neuBis?: Datum;
  /** Belongs to the pool on this day. */
  /** Left between these days, both included. */
  wegVon?: Datum;
  wegBis?: Datum;
  imPoolAm?: Datum;
  /** Held at least one Einsatz from … to (both included). */
  aktivVon?: Datum;
  aktivBis?: Datum;
}

export interface Sprachmittlerzeile
  extends Pick<
    Sprachmittler,
    'id' | 'nachname' | 'vorname' | 'ort' | 'mobil' | 'telefon' | 'status' | 'eingetreten_am'
  > {
  sprachen: { sprache: string; muttersprache: boolean }[];
  /** Held since the first of January of the year of `now`. */
  einsaetze: number;
  letzter_at: Date | null;
}

/** A page of the register, with languages and this year's Einsätze of each. */
export async function listSprachmittler(
  db: Db,
  filter: SprachmittlerFilter,
  { sort, page, size }: Ausschnitt<'name' | 'ort' | 'status' | 'eingetreten_am' | 'einsaetze'>,
  jahresbeginn: Date,
): Promise<Seite<Sprachmittlerzeile>> {
  const query = filtered(db, filter);
  const [rows, { total }] = await Promise.all([
    query
      .leftJoin(
        (eb) =>
          eb
            .selectFrom('einsatz')
            .select((e) => [
              'sprachmittler_id',
              e.fn.countAll<number>().filterWhere('beginn_at', '>=', jahresbeginn).as('einsaetze'),
              e.fn.max('beginn_at').as('letzter_at'),
            ])
            .where('status', 'in', DURCHGEFUEHRTE_STATUS)
            .groupBy('sprachmittler_id')
            .as('zaehlung'),
        (join) => join.onRef('zaehlung.sprachmittler_id', '=', 'sprachmittler.id'),
      )
      .select((eb) => [
        'sprachmittler.id',
        'nachname',
        'vorname',
        'ort',
        'mobil',
        'telefon',
        'status',
        'eingetreten_am',
        'zaehlung.letzter_at',
        sql<number>`coalesce(zaehlung.einsaetze, 0)`.as('einsaetze'),
        eb
          .selectFrom('sprachmittler_sprache')
          .select(
            sql<{ sprache: string; muttersprache: boolean }[]>`coalesce(json_agg(json_build_object(
              'sprache', sprache, 'muttersprache', ist_muttersprache) ORDER BY ist_muttersprache DESC, sprache), '[]')`.as(
              'liste',
            ),
          )
          .whereRef('sprachmittler_id', '=', 'sprachmittler.id')
          .as('sprachen'),
      ])
      .orderBy(sql.ref(sort.key === 'name' ? 'nachname' : sort.key), sort.direction)
      .orderBy('vorname', sort.direction)
      .orderBy('sprachmittler.id')
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
    query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { rows: rows.map((row) => ({ ...row, sprachen: row.sprachen ?? [] })), total };
}

/**
 * Whether a person belongs to the pool on a day: joined (a missing date counts as long ago, except for an interest that
 * came to nothing) and not yet left.
 */
export const imPool = (tag: Datum) => sql<boolean>`(sprachmittler.status <> 'interessiert'
  AND coalesce(sprachmittler.eingetreten_am <= ${tag}, (
    SELECT NOT coalesce(bool_or(eintrag.status = 'interessiert') AND NOT bool_or(eintrag.status = 'aktiv'), false)
    FROM sprachmittler_status AS eintrag WHERE eintrag.sprachmittler_id = sprachmittler.id))
  AND coalesce(sprachmittler.ausgetreten_am > ${tag}, true))`;

function filtered(db: Db, filter: SprachmittlerFilter) {
  let query = db.selectFrom('sprachmittler');
  const {
    suche,
    sprache,
    ort,
    status,
    rolle,
    neuSeit,
    neuBis,
    wegVon,
    wegBis,
    imPoolAm,
    aktivVon,
    aktivBis,
  } = filter;
  if (suche) {
    query = query.where(
      sql<boolean>`komut.suchform(vorname || ' ' || nachname || ' ' || ort) LIKE '%' || komut.suchform(${escapeLike(suche)}) || '%'`,
    );
  }
  if (ort) query = query.where('ort', '=', ort);
  if (status) query = query.where('status', '=', status);
  if (rolle) query = query.where(sql<boolean>`${rolle} = ANY (rollen)`);
  if (neuSeit) query = query.where('eingetreten_am', '>=', neuSeit);
  if (neuBis) query = query.where('eingetreten_am', '<=', neuBis);
  if (wegVon) query = query.where('ausgetreten_am', '>=', wegVon);
  if (wegBis) query = query.where('ausgetreten_am', '<=', wegBis);
  if (imPoolAm) query = query.where(imPool(imPoolAm));
  if (sprache) {
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('sprachmittler_sprache')
          .select('sprachmittler_sprache.id')
          .whereRef('sprachmittler_id', '=', 'sprachmittler.id')
          .where('sprachmittler_sprache.sprache', '=', sprache),
      ),
    );
  }
  if (aktivVon || aktivBis) {
    query = query.where((eb) => {
      let held = eb
        .selectFrom('einsatz')
        .select('einsatz.id')
        .whereRef('einsatz.sprachmittler_id', '=', 'sprachmittler.id')
        .where('einsatz.status', 'in', DURCHGEFUEHRTE_STATUS);
      if (aktivVon)
        held = held.where(sql<boolean>`(beginn_at AT TIME ZONE 'Europe/Berlin')::date >= ${aktivVon}`);
      if (aktivBis)
        held = held.where(sql<boolean>`(beginn_at AT TIME ZONE 'Europe/Berlin')::date <= ${aktivBis}`);
      return eb.exists(held);
    });
  }
  return query;
}

export async function findSprachmittler(db: Db | Trx, id: number): Promise<Sprachmittler | null> {
  return (await db.selectFrom('sprachmittler').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Everything about one person besides the main record. */
export async function findSprachmittlerDetails(db: Db | Trx, id: number) {
  const of = 'sprachmittler_id' as const;
  const [
    sprachen,
    verfuegbarkeit,
    abwesenheiten,
    schulungen,
    steuererklaerungen,
    statusVerlauf,
    notizen,
    sperrpaare,
  ] = await Promise.all([
    db
      .selectFrom('sprachmittler_sprache')
      .selectAll()
      .where(of, '=', id)
      .orderBy('ist_muttersprache', 'desc')
      .orderBy('sprache')
      .execute(),
    db
      .selectFrom('verfuegbarkeit')
      .selectAll()
      .where(of, '=', id)
      .orderBy('wochentag')
      .orderBy('von')
      .execute(),
    db.selectFrom('abwesenheit').selectAll().where(of, '=', id).orderBy('von_am', 'desc').execute(),
    db.selectFrom('schulung').selectAll().where(of, '=', id).orderBy('am', 'desc').execute(),
    db.selectFrom('steuererklaerung').selectAll().where(of, '=', id).orderBy('jahr', 'desc').execute(),
    db.selectFrom('sprachmittler_status').selectAll().where(of, '=', id).orderBy('id', 'desc').execute(),
    db.selectFrom('kontaktnotiz').selectAll().where(of, '=', id).orderBy('id', 'desc').execute(),
    db
      .selectFrom('sperrpaar')
      .innerJoin('stelle', 'stelle.id', 'sperrpaar.stelle_id')
      .select(['sperrpaar.id', 'sperrpaar.stelle_id', 'sperrpaar.seite', 'sperrpaar.grund', 'stelle.name'])
      .where(of, '=', id)
      .orderBy('stelle.name')
      .execute(),
  ]);
  return {
    sprachen,
    verfuegbarkeit,
    abwesenheiten,
    schulungen,
    steuererklaerungen,
    statusVerlauf,
    notizen,
    sperrpaare,
  };
}

export type SprachmittlerDetails = Awaited<ReturnType<typeof findSprachmittlerDetails>>;

/** Names for choice lists, in the order of a telephone book; those who left are not offered. */
export async function listSprachmittlerNamen(
  db: Db | Trx,
): Promise<Pick<Sprachmittler, 'id' | 'nachname' | 'vorname' | 'ort'>[]> {
  return db
    .selectFrom('sprachmittler')
    .select(['id', 'nachname', 'vorname', 'ort'])
    .where('status', '<>', 'ausgeschieden')
    .orderBy('nachname')
    .orderBy('vorname')
    .execute();
}

export async function insertSprachmittler(trx: Trx, person: Insertable<SprachmittlerTable>): Promise<number> {
  return (await trx.insertInto('sprachmittler').values(person).returning('id').executeTakeFirstOrThrow()).id;
}

/** @returns false when somebody else changed it since `version` was read */
export async function updateSprachmittler(
  trx: Trx,
  id: number,
  version: number,
  changes: Updateable<SprachmittlerTable>,
): Promise<boolean> {
  const result = await trx
    .updateTable('sprachmittler')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Sets all languages of a person anew. */
export async function replaceSprachen(
  trx: Trx,
  id: number,
  sprachen: readonly Omit<Insertable<SprachmittlerSpracheTable>, 'sprachmittler_id'>[],
): Promise<void> {
  await trx.deleteFrom('sprachmittler_sprache').where('sprachmittler_id', '=', id).execute();
  if (sprachen.length === 0) return;
  await trx
    .insertInto('sprachmittler_sprache')
    .values(sprachen.map((sprache) => ({ ...sprache, sprachmittler_id: id })))
    .execute();
}

/** Sets the weekly pattern anew; none means that any time may be asked for. */
export async function replaceVerfuegbarkeit(
  trx: Trx,
  id: number,
  fenster: readonly Omit<Insertable<VerfuegbarkeitTable>, 'sprachmittler_id'>[],
): Promise<void> {
  await trx.deleteFrom('verfuegbarkeit').where('sprachmittler_id', '=', id).execute();
  if (fenster.length === 0) return;
  await trx
    .insertInto('verfuegbarkeit')
    .values(fenster.map((eintrag) => ({ ...eintrag, sprachmittler_id: id })))
    .execute();
}

export async function insertAbwesenheit(
  trx: Trx,
  abwesenheit: Insertable<AbwesenheitTable>,
): Promise<number> {
  return (await trx.insertInto('abwesenheit').values(abwesenheit).returning('id').executeTakeFirstOrThrow())
    .id;
}

export async function insertSchulung(trx: Trx, schulung: Insertable<SchulungTable>): Promise<number> {
  return (await trx.insertInto('schulung').values(schulung).returning('id').executeTakeFirstOrThrow()).id;
}

/** One declaration a year and person; a new one replaces it. */
export async function upsertSteuererklaerung(
  trx: Trx,
  erklaerung: Insertable<SteuererklaerungTable>,
): Promise<void> {
  await trx
    .insertInto('steuererklaerung')
    .values(erklaerung)
    .onConflict((conflict) =>
      conflict.columns(['sprachmittler_id', 'jahr']).doUpdateSet({
        abgegeben_am: erklaerung.abgegeben_am,
        andere_cent: erklaerung.andere_cent,
        freibetrag: erklaerung.freibetrag,
        hinweis: erklaerung.hinweis,
      }),
    )
    .execute();
}

export async function insertStatus(
  trx: Trx,
  eintrag: {
    sprachmittler_id: number;
    status: SprachmittlerStatus;
    ab_am: Datum;
    grund: string;
    gesetzt_von: string;
    gesetzt_at: Date;
  },
): Promise<void> {
  await trx.insertInto('sprachmittler_status').values(eintrag).execute();
}
