import {
  type Expression,
  expressionBuilder,
  type Insertable,
  type Selectable,
  type SqlBool,
  sql,
  type Updateable,
} from 'kysely';
import type { Datum } from '../../begriffe/zeit.ts';
import { addDays, toInstant } from '../../begriffe/zeit.ts';
import type { Db, Trx } from '../../platform/database/database.ts';
import type { Ausschnitt, Seite } from '../../platform/database/paging.ts';
import { escapeLike } from '../../platform/database/search.ts';
import type { Tables } from '../../platform/database/tables.ts';
import type { Poolrolle } from './bedarf.rules.ts';
import { BELEGENDE_STATUS, type EinsatzStatus } from './einsatz.rules.ts';
import type { EinsatzTable } from './sprachmittlung.tables.ts';

export type Einsatz = Selectable<EinsatzTable>;

/** An Einsatz with the names of those it brings together. */
export interface EinsatzMitNamen extends Einsatz {
  stelle: string;
  stelle_art: string;
  /** "Nachname, Vorname", null while nobody has accepted. */
  sprachmittler: string | null;
}

export interface EinsatzFilter {
  /** Requester, interpreter or reference. */
  suche?: string;
  status?: readonly EinsatzStatus[];
  sprache?: string;
  thema?: string;
  poolrolle?: Poolrolle;
  ort?: string;
  stelleId?: number;
  /** Several: what a person acts for. */
  stelleIds?: readonly number[];
  sprachmittlerId?: number;
  reiheId?: number;
  /** Calendar days of the beginning, both included. */
  von?: Datum;
  bis?: Datum;
  nurKurzfristig?: boolean;
  /** Why nobody was found. */
  nichtVermitteltGrund?: string;
  /** Kind of alternative that was used instead, or `*` for any. */
  alternative?: string;
  /** Calendar days on which somebody accepted, both included. */
  vermitteltVon?: Datum;
  vermitteltBis?: Datum;
  /** Asked for before it began, not entered afterwards. */
  nurVorherAngefragt?: boolean;
}

export interface Einsatzzeile
  extends Pick<
    Einsatz,
    | 'id'
    | 'beginn_at'
    | 'ende_at'
    | 'sprache'
    | 'ort'
    | 'modus'
    | 'thema'
    | 'poolrolle'
    | 'status'
    | 'ist_kurzfristig'
    | 'reihe_id'
    | 'gemeldet_at'
    | 'angefragt_at'
    | 'vermittelt_at'
  > {
  stelle: string;
  sprachmittler: string | null;
}

const SPRACHMITTLER_NAME = sql<string | null>`sprachmittler.nachname || ', ' || sprachmittler.vorname`;

/** A page of the Einsätze with names. */
export async function listEinsaetze(
  db: Db,
  filter: EinsatzFilter,
  {
    sort,
    page,
    size,
  }: Ausschnitt<'beginn_at' | 'stelle' | 'sprache' | 'sprachmittler' | 'ort' | 'status' | 'angefragt_at'>,
): Promise<Seite<Einsatzzeile>> {
  const where = conditionsOf(filter);
  const named = db
    .selectFrom('einsatz')
    .innerJoin('stelle', 'stelle.id', 'einsatz.stelle_id')
    .leftJoin('sprachmittler', 'sprachmittler.id', 'einsatz.sprachmittler_id')
    .where((eb) => eb.and(where));
  // Every Einsatz has its requester: counting needs the names only when they are searched.
  const counted = filter.suche ? named : db.selectFrom('einsatz').where((eb) => eb.and(where));
  const order = {
    beginn_at: 'einsatz.beginn_at',
    stelle: 'stelle.name',
    sprachmittler: 'sprachmittler.nachname',
  } as Record<string, string>;
  const [rows, { total }] = await Promise.all([
    named
      .select([
        'einsatz.id',
        'einsatz.beginn_at',
        'einsatz.ende_at',
        'einsatz.sprache',
        'einsatz.ort',
        'einsatz.modus',
        'einsatz.thema',
        'einsatz.poolrolle',
        'einsatz.status',
        'einsatz.ist_kurzfristig',
        'einsatz.reihe_id',
        'einsatz.gemeldet_at',
        'einsatz.angefragt_at',
        'einsatz.vermittelt_at',
        'stelle.name as stelle',
        SPRACHMITTLER_NAME.as('sprachmittler'),
      ])
      .orderBy(sql.ref(order[sort.key] ?? `einsatz.${sort.key}`), sort.direction)
      .orderBy('einsatz.id', sort.direction)
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
    counted.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { rows, total };
}

/** What a filter asks of an Einsatz; `suche` speaks of the joined names as well. */
function conditionsOf(filter: EinsatzFilter): Expression<SqlBool>[] {
  const eb = expressionBuilder<Tables, 'einsatz'>();
  const { suche, status, sprache, thema, ort, stelleId, stelleIds, sprachmittlerId, reiheId, von, bis } =
    filter;
  const conditions: Expression<SqlBool>[] = [];
  if (suche) {
    conditions.push(
      sql<boolean>`komut.suchform(stelle.name || ' ' || einsatz.ort || ' ' || einsatz.aktenzeichen || ' '
        || coalesce(sprachmittler.vorname || ' ' || sprachmittler.nachname, '')) LIKE '%' || komut.suchform(${escapeLike(suche)}) || '%'`,
    );
  }
  if (status && status.length > 0) conditions.push(eb('einsatz.status', 'in', status));
  if (sprache) conditions.push(eb('einsatz.sprache', '=', sprache));
  // An empty text asks for those where nothing is entered.
  if (thema !== undefined) conditions.push(eb('einsatz.thema', '=', thema));
  if (ort !== undefined) conditions.push(eb('einsatz.ort', '=', ort));
  if (filter.poolrolle) conditions.push(eb('einsatz.poolrolle', '=', filter.poolrolle));
  if (stelleId !== undefined) conditions.push(eb('einsatz.stelle_id', '=', stelleId));
  if (stelleIds) {
    conditions.push(stelleIds.length > 0 ? eb('einsatz.stelle_id', 'in', stelleIds) : sql<boolean>`false`);
  }
  if (sprachmittlerId !== undefined) conditions.push(eb('einsatz.sprachmittler_id', '=', sprachmittlerId));
  if (reiheId !== undefined) conditions.push(eb('einsatz.reihe_id', '=', reiheId));
  if (von) conditions.push(eb('einsatz.beginn_at', '>=', toInstant(von, '00:00')));
  if (bis) conditions.push(eb('einsatz.beginn_at', '<', toInstant(addDays(bis, 1), '00:00')));
  if (filter.nurKurzfristig) conditions.push(eb('einsatz.ist_kurzfristig', '=', true));
  const { nichtVermitteltGrund, alternative, vermitteltVon, vermitteltBis } = filter;
  if (nichtVermitteltGrund)
    conditions.push(
      sql<boolean>`coalesce(einsatz.nicht_vermittelt_grund, 'sonstiges') = ${nichtVermitteltGrund}`,
    );
  if (alternative === '*') conditions.push(eb('einsatz.ersatzloesung', '<>', ''));
  else if (alternative)
    conditions.push(sql<boolean>`split_part(einsatz.ersatzloesung, ':', 1) = ${alternative}`);
  if (vermitteltVon) conditions.push(eb('einsatz.vermittelt_at', '>=', toInstant(vermitteltVon, '00:00')));
  if (vermitteltBis)
    conditions.push(eb('einsatz.vermittelt_at', '<', toInstant(addDays(vermitteltBis, 1), '00:00')));
  if (filter.nurVorherAngefragt) conditions.push(sql<boolean>`einsatz.angefragt_at < einsatz.beginn_at`);
  return conditions;
}

export async function findEinsatz(db: Db | Trx, id: number): Promise<EinsatzMitNamen | null> {
  const row = await db
    .selectFrom('einsatz')
    .innerJoin('stelle', 'stelle.id', 'einsatz.stelle_id')
    .leftJoin('sprachmittler', 'sprachmittler.id', 'einsatz.sprachmittler_id')
    .selectAll('einsatz')
    .select(['stelle.name as stelle', 'stelle.art as stelle_art', SPRACHMITTLER_NAME.as('sprachmittler')])
    .where('einsatz.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Reads and locks an Einsatz for the rest of the transaction: acts on one Einsatz take turns. */
export async function lockEinsatz(trx: Trx, id: number): Promise<Einsatz | null> {
  const row = await trx.selectFrom('einsatz').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row ?? null;
}

export async function insertEinsatz(trx: Trx, einsatz: Insertable<EinsatzTable>): Promise<number> {
  return (await trx.insertInto('einsatz').values(einsatz).returning('id').executeTakeFirstOrThrow()).id;
}

/** Columns of an end, empty again: for what goes on after all. */
export const NICHT_BEENDET = {
  beendet_at: null,
  absage_durch: null,
  absage_grund: '',
  kosten_traegt: null,
  nicht_vermittelt_grund: null,
  ersatzloesung: '',
  ersatzloesung_cent: null,
} satisfies Updateable<EinsatzTable>;

/** Call only after `lockEinsatz`, or with a check of the version before. */
export async function updateEinsatz(trx: Trx, id: number, changes: Updateable<EinsatzTable>): Promise<void> {
  await trx
    .updateTable('einsatz')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Accepted Einsätze of some people that touch a stretch of time, e.g. for the week board. */
export async function listBelegungen(
  db: Db | Trx,
  sprachmittlerIds: readonly number[],
  von: Date,
  bis: Date,
) {
  if (sprachmittlerIds.length === 0) return [];
  return db
    .selectFrom('einsatz')
    .select(['id', 'sprachmittler_id', 'beginn_at', 'ende_at', 'modus', 'lat', 'lon', 'ort', 'status'])
    .where('sprachmittler_id', 'in', sprachmittlerIds)
    .where('status', 'in', BELEGENDE_STATUS)
    .where('beginn_at', '<', bis)
    .where('ende_at', '>', von)
    .orderBy('beginn_at')
    .execute();
}
