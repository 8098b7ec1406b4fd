import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import { type Angebotspreis, type Einzelwertung, type Kriterium, WERTENDE } from './vergabe.rules.ts';
import type { VergabelosTable, VergabeTable } from './vergabe.tables.ts';

export type Vergabe = Selectable<VergabeTable> & { topf: string };
export type Los = Selectable<VergabelosTable>;

const select = (db: Db | Trx) =>
  db
    .selectFrom('vergabe')
    .innerJoin('topf', 'topf.id', 'vergabe.topf_id')
    .selectAll('vergabe')
    .select('topf.bezeichnung as topf');

/** All procedures, the latest deadline first, with how many bids have come. */
export function listVergaben(db: Db | Trx): Promise<(Vergabe & { angebote: number })[]> {
  return select(db)
    .select(
      sql<number>`(SELECT count(*)::int FROM vergabeangebot WHERE vergabe_id = vergabe.id)`.as('angebote'),
    )
    .orderBy('vergabe.frist_at', 'desc')
    .orderBy('vergabe.id', 'desc')
    .execute();
}

export async function findVergabe(db: Db | Trx, id: number): Promise<Vergabe | null> {
  return (await select(db).where('vergabe.id', '=', id).executeTakeFirst()) ?? null;
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockVergabe(trx: Trx, id: number): Promise<Vergabe | null> {
  return (await select(trx).where('vergabe.id', '=', id).forUpdate('vergabe').executeTakeFirst()) ?? null;
}

const forTraeger = (traegerIds: readonly number[]) => sql<boolean>`vergabe.status <> 'entwurf' AND (
  vergabe.art IN ('oeffentlich', 'eu')
  OR EXISTS (SELECT 1 FROM vergabe_eingeladen e
    WHERE e.vergabe_id = vergabe.id AND e.traeger_id = ANY(${traegerIds})))`;

/** What a provider may bid for or could once: open procedures, and those it is asked for. */
export function listVergabenFor(db: Db | Trx, traegerIds: readonly number[]): Promise<Vergabe[]> {
  return select(db).where(forTraeger(traegerIds)).orderBy('vergabe.frist_at', 'desc').execute();
}

export async function findVergabeFor(
  db: Db | Trx,
  id: number,
  traegerIds: readonly number[],
): Promise<Vergabe | null> {
  const row = await select(db).where('vergabe.id', '=', id).where(forTraeger(traegerIds)).executeTakeFirst();
  return row ?? null;
}

export async function insertVergabe(trx: Trx, row: Insertable<VergabeTable>): Promise<number> {
  return (await trx.insertInto('vergabe').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

/** @returns whether it was still the version that was read */
export async function updateVergabe(
  trx: Trx,
  id: number,
  version: number,
  changes: Updateable<VergabeTable>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('vergabe')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export interface Teile {
  lose: readonly Omit<Insertable<VergabelosTable>, 'vergabe_id' | 'nr'>[];
  kriterien: readonly { bezeichnung: string; gewicht: number; ist_preis: boolean }[];
  eingeladen: readonly number[];
}

/** Lots, criteria and who is asked, in place of what was there; only before bids refer to them. */
export async function replaceTeile(trx: Trx, vergabeId: number, teile: Teile): Promise<void> {
  for (const table of ['vergabelos', 'vergabekriterium', 'vergabe_eingeladen'] as const) {
    await trx.deleteFrom(table).where('vergabe_id', '=', vergabeId).execute();
  }
  const numbered = <T>(rows: readonly T[]) =>
    rows.map((row, at) => ({ ...row, vergabe_id: vergabeId, nr: at + 1 }));
  await trx.insertInto('vergabelos').values(numbered(teile.lose)).execute();
  await trx.insertInto('vergabekriterium').values(numbered(teile.kriterien)).execute();
  if (teile.eingeladen.length > 0) {
    await trx
      .insertInto('vergabe_eingeladen')
      .values(teile.eingeladen.map((traeger_id) => ({ vergabe_id: vergabeId, traeger_id })))
      .execute();
  }
}

export function listLose(db: Db | Trx, vergabeId: number): Promise<Los[]> {
  return db.selectFrom('vergabelos').selectAll().where('vergabe_id', '=', vergabeId).orderBy('nr').execute();
}

export function listKriterien(db: Db | Trx, vergabeId: number): Promise<Kriterium[]> {
  return db
    .selectFrom('vergabekriterium')
    .select(['id', 'bezeichnung', 'gewicht', 'ist_preis as istPreis'])
    .where('vergabe_id', '=', vergabeId)
    .orderBy('nr')
    .execute();
}

export function listEingeladene(db: Db | Trx, vergabeId: number): Promise<{ id: number; name: string }[]> {
  return db
    .selectFrom('vergabe_eingeladen')
    .innerJoin('traeger', 'traeger.id', 'traeger_id')
    .select(['traeger.id', 'traeger.name'])
    .where('vergabe_id', '=', vergabeId)
    .orderBy('traeger.name')
    .execute();
}

/** The outside of a bid's envelope. */
export interface Umschlag {
  id: number;
  traegerId: number;
  traeger: string;
  weg: 'anmeldung' | 'papier';
  eingegangenAt: Date;
  briefId: number | null;
}

/** That bids came, from whom and when; nothing of what is in them. */
export function listAngebote(db: Db | Trx, vergabeId: number): Promise<Umschlag[]> {
  return db
    .selectFrom('vergabeangebot as a')
    .innerJoin('traeger as t', 't.id', 'a.traeger_id')
    .select([
      'a.id',
      'a.traeger_id as traegerId',
      't.name as traeger',
      'a.weg',
      'a.eingegangen_at as eingegangenAt',
      'a.brief_id as briefId',
    ])
    .where('a.vergabe_id', '=', vergabeId)
    .orderBy('t.name')
    .execute();
}

/** The prices, once the envelopes are open; before that there are none for anybody. No other query reads them. */
export function listPreise(db: Db | Trx, vergabeId: number): Promise<Angebotspreis[]> {
  return db
    .selectFrom('vergabeangebot_preis as p')
    .innerJoin('vergabeangebot as a', 'a.id', 'p.angebot_id')
    .innerJoin('vergabe as v', 'v.id', 'a.vergabe_id')
    .select(['p.angebot_id as angebotId', 'p.los_id as losId', 'p.betrag_cent as betragCent'])
    .where('v.id', '=', vergabeId)
    .where('v.geoeffnet_at', 'is not', null)
    .orderBy('p.angebot_id')
    .orderBy('p.los_id')
    .execute();
}

/** The file of a bid, once the envelopes are open. No other query reads it. */
export async function findAngebotsdatei(
  db: Db | Trx,
  vergabeId: number,
  angebotId: number,
): Promise<number | null> {
  const row = await db
    .selectFrom('vergabeangebot_datei as d')
    .innerJoin('vergabeangebot as a', 'a.id', 'd.angebot_id')
    .innerJoin('vergabe as v', 'v.id', 'a.vergabe_id')
    .select('d.datei_id')
    .where('a.id', '=', angebotId)
    .where('v.id', '=', vergabeId)
    .where('v.geoeffnet_at', 'is not', null)
    .executeTakeFirst();
  return row?.datei_id ?? null;
}

/** Puts a bid into its envelope; a later one of the same provider replaces it. */
export async function saveAngebot(
  trx: Trx,
  angebot: {
    vergabeId: number;
    traegerId: number;
    weg: Umschlag['weg'];
    von: string;
    now: Date;
    dateiId: number;
    preise: readonly { losId: number; betragCent: number }[];
  },
): Promise<number> {
  const ersetzt = await trx
    .selectFrom('vergabeangebot_datei')
    .innerJoin('vergabeangebot as a', 'a.id', 'angebot_id')
    .select(['a.id', 'datei_id'])
    .where('vergabe_id', '=', angebot.vergabeId)
    .where('traeger_id', '=', angebot.traegerId)
    .executeTakeFirst();
  if (ersetzt) {
    await trx.deleteFrom('vergabeangebot').where('id', '=', ersetzt.id).execute();
    await trx.deleteFrom('datei').where('id', '=', ersetzt.datei_id).execute();
  }
  const { id } = await trx
    .insertInto('vergabeangebot')
    .values({
      vergabe_id: angebot.vergabeId,
      traeger_id: angebot.traegerId,
      weg: angebot.weg,
      eingegangen_at: angebot.now,
      eingegangen_von: angebot.von,
      brief_id: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('vergabeangebot_preis')
    .values(
      angebot.preise.map(({ losId, betragCent }) => ({
        angebot_id: id,
        los_id: losId,
        betrag_cent: betragCent,
      })),
    )
    .execute();
  await trx
    .insertInto('vergabeangebot_datei')
    .values({ angebot_id: id, datei_id: angebot.dateiId })
    .execute();
  return id;
}

export async function setBrief(trx: Trx, angebotId: number, briefId: number): Promise<void> {
  await trx.updateTable('vergabeangebot').set({ brief_id: briefId }).where('id', '=', angebotId).execute();
}

/** Who has scored; nothing of what they gave. */
export function listWertende(
  db: Db | Trx,
  vergabeId: number,
): Promise<{ von: string; name: string; at: Date }[]> {
  return db
    .selectFrom('vergabewertung')
    .select(['von', 'von_name as name', 'abgegeben_at as at'])
    .where('vergabe_id', '=', vergabeId)
    .orderBy('id')
    .execute();
}

/** What people gave, once both have; before that nobody reads the other's. */
export function listWertungen(db: Db | Trx, vergabeId: number): Promise<Einzelwertung[]> {
  return db
    .selectFrom('vergabepunkte as p')
    .innerJoin('vergabewertung as w', 'w.id', 'p.wertung_id')
    .select(['w.von', 'p.angebot_id as angebotId', 'p.kriterium_id as kriteriumId', 'p.punkte'])
    .where('w.vergabe_id', '=', vergabeId)
    .where(sql<boolean>`(SELECT count(*) FROM vergabewertung WHERE vergabe_id = w.vergabe_id) >= ${WERTENDE}`)
    .orderBy('w.id')
    .execute();
}

export async function insertWertung(
  trx: Trx,
  vergabeId: number,
  wer: { von: string; name: string; now: Date },
  punkte: readonly { angebotId: number; kriteriumId: number; punkte: number }[],
): Promise<void> {
  const { id } = await trx
    .insertInto('vergabewertung')
    .values({ vergabe_id: vergabeId, von: wer.von, von_name: wer.name, abgegeben_at: wer.now })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (punkte.length === 0) return;
  await trx
    .insertInto('vergabepunkte')
    .values(
      punkte.map((one) => ({
        wertung_id: id,
        angebot_id: one.angebotId,
        kriterium_id: one.kriteriumId,
        punkte: one.punkte,
      })),
    )
    .execute();
}

export interface Vertrag {
  id: number;
  losId: number;
  angebotId: number;
  traeger: string;
  betragCent: number;
  beginnAm: string;
  endeAm: string;
}

export function listVertraege(db: Db | Trx, vergabeId: number): Promise<Vertrag[]> {
  return db
    .selectFrom('vergabevertrag as v')
    .innerJoin('vergabeangebot as a', 'a.id', 'v.angebot_id')
    .innerJoin('traeger as t', 't.id', 'a.traeger_id')
    .select([
      'v.id',
      'v.los_id as losId',
      'v.angebot_id as angebotId',
      't.name as traeger',
      'v.betrag_cent as betragCent',
      'v.beginn_am as beginnAm',
      'v.ende_am as endeAm',
    ])
    .where('v.vergabe_id', '=', vergabeId)
    .orderBy('v.los_id')
    .execute();
}

export async function insertVertrag(
  trx: Trx,
  row: Omit<Vertrag, 'id' | 'traeger'> & { vergabeId: number },
): Promise<number> {
  const { id } = await trx
    .insertInto('vergabevertrag')
    .values({
      vergabe_id: row.vergabeId,
      los_id: row.losId,
      angebot_id: row.angebotId,
      betrag_cent: row.betragCent,
      beginn_am: row.beginnAm,
      ende_am: row.endeAm,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
