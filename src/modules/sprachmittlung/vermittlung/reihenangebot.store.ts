import type { Selectable } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import { type Einsatz, type EinsatzMitNamen, findEinsatz } from '../einsatz.store.ts';
import type { ReihenangebotTable } from '../sprachmittlung.tables.ts';
import type { Angebot } from './suche.store.ts';

/** The question to one person about several dates of a series; each date keeps an offer of its own. */
export type Reihenangebot = Selectable<ReihenangebotTable>;

/** Puts offers of one person for dates of one series together. @returns its id */
export async function insertReihenangebot(
  trx: Trx,
  reihenangebot: { reiheId: number; sprachmittlerId: number; angebotIds: readonly number[]; jetzt: Date },
): Promise<number> {
  const { id } = await trx
    .insertInto('reihenangebot')
    .values({
      reihe_id: reihenangebot.reiheId,
      sprachmittler_id: reihenangebot.sprachmittlerId,
      erstellt_at: reihenangebot.jetzt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx
    .updateTable('angebot')
    .set({ reihenangebot_id: id })
    .where('id', 'in', reihenangebot.angebotIds)
    .execute();
  return id;
}

export async function findReihenangebot(db: Db | Trx, id: number): Promise<Reihenangebot | null> {
  return (await db.selectFrom('reihenangebot').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** One date of the question, with how it stands. */
export interface Reihenfrage {
  angebot: Angebot;
  einsatz: EinsatzMitNamen;
}

/** The dates of the question in their order; a date asked about twice counts as it was asked last. */
export async function listReihenfragen(db: Db | Trx, reihenangebotId: number): Promise<Reihenfrage[]> {
  const angebote = await db
    .selectFrom('angebot')
    .innerJoin('einsatz', 'einsatz.id', 'angebot.einsatz_id')
    .selectAll('angebot')
    .where('angebot.reihenangebot_id', '=', reihenangebotId)
    .orderBy('einsatz.beginn_at')
    .orderBy('angebot.id')
    .execute();
  const fragen: Reihenfrage[] = [];
  for (const angebot of new Map(angebote.map((eintrag) => [eintrag.einsatz_id, eintrag])).values()) {
    const einsatz = await findEinsatz(db, angebot.einsatz_id);
    if (einsatz) fragen.push({ angebot, einsatz });
  }
  return fragen;
}

/** Locks these Einsätze in the order in which every act on a series locks them. */
export async function lockEinsaetze(trx: Trx, ids: readonly number[]): Promise<Einsatz[]> {
  if (ids.length === 0) return [];
  return trx
    .selectFrom('einsatz')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('beginn_at')
    .orderBy('id')
    .forUpdate()
    .execute();
}

export async function hasReihe(db: Db | Trx, id: number): Promise<boolean> {
  const row = await db.selectFrom('reihe').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** Dates of a series for which somebody is still looked for, the earliest first. */
export async function listOffeneTermine(db: Db | Trx, reiheId: number, jetzt: Date): Promise<Einsatz[]> {
  return db
    .selectFrom('einsatz')
    .selectAll()
    .where('reihe_id', '=', reiheId)
    .where('status', 'in', ['angefragt', 'angeboten'])
    .where('beginn_at', '>', jetzt)
    .orderBy('beginn_at')
    .orderBy('id')
    .execute();
}

/** The question in which this person accepted these dates, for the page that shows them all; null when there is none. */
export async function findReihenangebotOf(
  db: Db | Trx,
  einsatzIds: readonly number[],
): Promise<number | null> {
  const row = await db
    .selectFrom('angebot')
    .select('reihenangebot_id')
    .where('einsatz_id', 'in', einsatzIds)
    .where('status', '=', 'angenommen')
    .where('reihenangebot_id', 'is not', null)
    .orderBy('reihenangebot_id', 'desc')
    .executeTakeFirst();
  return row?.reihenangebot_id ?? null;
}
