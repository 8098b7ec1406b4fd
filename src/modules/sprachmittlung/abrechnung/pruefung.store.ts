/** What the checks of a settlement look at, and the pots its lines are booked on. */
import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Einsatz } from '../einsatz.store.ts';
import './abrechnung.tables.ts';

export interface Pruefperson {
  id: number;
  lat: number | null;
  lon: number | null;
  iban: string | null;
  kontoinhaber: string;
}

export function listPruefpersonen(db: Db | Trx, ids: readonly number[]): Promise<Pruefperson[]> {
  return db
    .selectFrom('sprachmittler')
    .select(['id', 'lat', 'lon', 'iban', 'kontoinhaber'])
    .where('id', '=', sql<number>`ANY(${ids})`)
    .execute();
}

/** The latest payment to each of these people. */
export async function listLetzteZahlungen(
  db: Db | Trx,
  sprachmittlerIds: readonly number[],
): Promise<Map<number, { iban: string; kamZurueck: boolean }>> {
  const rows = await db
    .selectFrom('zahlung')
    .distinctOn('empfaenger_id')
    .select(['empfaenger_id', 'iban', 'status'])
    .where('empfaenger_art', '=', 'sprachmittler')
    .where('empfaenger_id', '=', sql<number>`ANY(${sprachmittlerIds})`)
    .orderBy('empfaenger_id')
    .orderBy('id', 'desc')
    .execute();
  return new Map(
    rows.map(({ empfaenger_id, iban, status }) => [
      empfaenger_id,
      { iban, kamZurueck: status === 'zurueckgekommen' },
    ]),
  );
}

/** Held appointments of some people in a stretch of time, in order. */
export function listGehaltene(
  db: Db | Trx,
  sprachmittlerIds: readonly number[],
  von: Date,
  bis: Date,
): Promise<
  Pick<
    Einsatz,
    | 'id'
    | 'sprachmittler_id'
    | 'beginn_at'
    | 'ende_at'
    | 'ist_beginn_at'
    | 'ist_ende_at'
    | 'modus'
    | 'lat'
    | 'lon'
  >[]
> {
  return db
    .selectFrom('einsatz')
    .select([
      'id',
      'sprachmittler_id',
      'beginn_at',
      'ende_at',
      'ist_beginn_at',
      'ist_ende_at',
      'modus',
      'lat',
      'lon',
    ])
    .where('sprachmittler_id', '=', sql<number>`ANY(${sprachmittlerIds})`)
    .where('status', 'in', ['gemeldet', 'strittig', 'bestaetigt', 'abgerechnet'])
    .where('beginn_at', '>=', von)
    .where('beginn_at', '<', bis)
    .orderBy('beginn_at')
    .execute();
}

/** The pots of requesters and third parties. */
export async function listTopfwege(
  db: Db | Trx,
  stelleIds: readonly number[],
  kostentraegerIds: readonly number[],
): Promise<{ stellen: Map<number, number | null>; kostentraeger: Map<number, number | null> }> {
  const [stellen, kostentraeger] = await Promise.all(
    (['stelle', 'kostentraeger'] as const).map((table) =>
      db
        .selectFrom(table)
        .select(['id', 'topf_id'])
        .where('id', '=', sql<number>`ANY(${table === 'stelle' ? stelleIds : kostentraegerIds})`)
        .execute(),
    ),
  );
  const byId = (rows: readonly { id: number; topf_id: number | null }[]) =>
    new Map(rows.map(({ id, topf_id }) => [id, topf_id]));
  return { stellen: byId(stellen!), kostentraeger: byId(kostentraeger!) };
}

/** Whether pot and third party exist. */
export async function existsKosten(
  db: Db | Trx,
  { kostentraegerId, topfId }: { kostentraegerId: number | null; topfId: number | null },
): Promise<boolean> {
  const found = await Promise.all([
    kostentraegerId === null ||
      db.selectFrom('kostentraeger').select('id').where('id', '=', kostentraegerId).executeTakeFirst(),
    topfId === null || db.selectFrom('topf').select('id').where('id', '=', topfId).executeTakeFirst(),
  ]);
  return found.every(Boolean);
}

/** Third parties to choose from. */
export function listKostentraegerNamen(db: Db): Promise<{ id: number; bezeichnung: string }[]> {
  return db
    .selectFrom('kostentraeger')
    .select(['id', 'bezeichnung'])
    .where('ist_aktiv', '=', true)
    .orderBy('bezeichnung')
    .execute();
}
