import type { Insertable, Selectable } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Gewichte } from '../kriterien.rules.ts';
import type { AngebotStatus, AngebotTable, SucheTable } from '../sprachmittlung.tables.ts';
import type { Suchrangliste } from './rangliste.ts';

export type Angebot = Selectable<AngebotTable>;

export interface Suche extends Omit<Selectable<SucheTable>, 'rangliste' | 'gewichte'> {
  rangliste: Suchrangliste;
  gewichte: Gewichte;
}

export interface AngebotMitName extends Angebot {
  nachname: string;
  vorname: string;
  email: string;
  telefon: string;
  mobil: string;
}

const asSuche = (row: Selectable<SucheTable>): Suche => ({
  ...row,
  rangliste: row.rangliste as unknown as Suchrangliste,
  gewichte: row.gewichte as unknown as Gewichte,
});

/** The search that goes on for an Einsatz, or null. */
export async function findOffeneSuche(db: Db | Trx, einsatzId: number): Promise<Suche | null> {
  const row = await db
    .selectFrom('suche')
    .selectAll()
    .where('einsatz_id', '=', einsatzId)
    .where('status', '<>', 'beendet')
    .executeTakeFirst();
  return row ? asSuche(row) : null;
}

/** All searches for an Einsatz, the newest first. */
export async function listSuchen(db: Db | Trx, einsatzId: number): Promise<Suche[]> {
  const rows = await db
    .selectFrom('suche')
    .selectAll()
    .where('einsatz_id', '=', einsatzId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(asSuche);
}

/** Einsätze whose search wants its next step. */
export async function listFaelligeSuchen(db: Db, jetzt: Date): Promise<number[]> {
  const rows = await db
    .selectFrom('suche')
    .select('einsatz_id')
    .where('status', '=', 'laeuft')
    .where('naechste_welle_at', '<=', jetzt)
    .orderBy('naechste_welle_at')
    .execute();
  return rows.map((row) => row.einsatz_id);
}

export async function insertSuche(
  trx: Trx,
  suche: { einsatzId: number; rangliste: Suchrangliste; gewichte: Gewichte; jetzt: Date; von: string },
): Promise<number> {
  const row = await trx
    .insertInto('suche')
    .values({
      einsatz_id: suche.einsatzId,
      rangliste: JSON.stringify(suche.rangliste),
      gewichte: JSON.stringify(suche.gewichte),
      naechste_welle_at: suche.jetzt,
      begonnen_at: suche.jetzt,
      begonnen_von: suche.von,
      beendet_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function updateSuche(
  trx: Trx,
  id: number,
  changes: { welle?: number; naechste_welle_at?: Date | null; status?: 'laeuft' | 'angehalten' },
): Promise<void> {
  await trx.updateTable('suche').set(changes).where('id', '=', id).execute();
}

/** Ends the search of an Einsatz, if one goes on. */
export async function endSuche(trx: Trx, einsatzId: number, jetzt: Date): Promise<void> {
  await trx
    .updateTable('suche')
    .set({ status: 'beendet', beendet_at: jetzt, naechste_welle_at: null })
    .where('einsatz_id', '=', einsatzId)
    .where('status', '<>', 'beendet')
    .execute();
}

export async function listAngebote(db: Db | Trx, einsatzId: number): Promise<AngebotMitName[]> {
  return db
    .selectFrom('angebot')
    .innerJoin('sprachmittler', 'sprachmittler.id', 'angebot.sprachmittler_id')
    .selectAll('angebot')
    .select(['nachname', 'vorname', 'email', 'telefon', 'mobil'])
    .where('einsatz_id', '=', einsatzId)
    .orderBy('angebot.id')
    .execute();
}

export async function findAngebot(db: Db | Trx, id: number): Promise<Angebot | null> {
  return (await db.selectFrom('angebot').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

/** Open offers of one person, the earliest appointment first: what she finds when she signs in. */
export async function listOffeneAngebote(
  db: Db,
  sprachmittlerId: number,
): Promise<{ id: number; einsatz_id: number }[]> {
  return db
    .selectFrom('angebot')
    .innerJoin('einsatz', 'einsatz.id', 'angebot.einsatz_id')
    .select(['angebot.id', 'angebot.einsatz_id'])
    .where('angebot.sprachmittler_id', '=', sprachmittlerId)
    .where('angebot.status', '=', 'offen')
    .orderBy('einsatz.beginn_at')
    .execute();
}

export async function insertAngebot(trx: Trx, angebot: Insertable<AngebotTable>): Promise<number> {
  return (await trx.insertInto('angebot').values(angebot).returning('id').executeTakeFirstOrThrow()).id;
}

/** Answers one offer; only an open one can be answered. @returns whether it was open */
export async function answerAngebot(
  trx: Trx,
  id: number,
  status: Exclude<AngebotStatus, 'offen'>,
  jetzt: Date,
  grund = '',
): Promise<boolean> {
  const result = await trx
    .updateTable('angebot')
    .set({ status, beantwortet_at: status === 'angenommen' || status === 'abgelehnt' ? jetzt : null, grund })
    .where('id', '=', id)
    .where('status', '=', 'offen')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Closes all offers of an Einsatz that are still open. @returns those that were */
export async function closeOffeneAngebote(
  trx: Trx,
  einsatzId: number,
  status: 'vergeben' | 'zurueckgezogen' | 'abgelaufen',
): Promise<Pick<Angebot, 'id' | 'sprachmittler_id' | 'weg' | 'vorher'>[]> {
  return trx
    .updateTable('angebot')
    .set({ status })
    .where('einsatz_id', '=', einsatzId)
    .where('status', '=', 'offen')
    .returning(['id', 'sprachmittler_id', 'weg', 'vorher'])
    .execute();
}

/** An acceptance that no longer holds, because the person gave it back or was cancelled. */
export async function withdrawAnnahme(trx: Trx, einsatzId: number, grund: string): Promise<void> {
  await trx
    .updateTable('angebot')
    .set({ status: 'zurueckgezogen', grund })
    .where('einsatz_id', '=', einsatzId)
    .where('status', '=', 'angenommen')
    .execute();
}
