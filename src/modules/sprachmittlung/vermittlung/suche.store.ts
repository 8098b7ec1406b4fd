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

/** Einsätze whose search wants its next step; those of one series together. */
export async function listFaelligeSuchen(db: Db, jetzt: Date): Promise<number[][]> {
  const rows = await db
    .selectFrom('suche')
    .innerJoin('einsatz', 'einsatz.id', 'suche.einsatz_id')
    .select(['suche.einsatz_id', 'einsatz.reihe_id'])
    .where('suche.status', '=', 'laeuft')
    .where('naechste_welle_at', '<=', jetzt)
    .orderBy('naechste_welle_at')
    .execute();
  const gruppen = Map.groupBy(rows, ({ einsatz_id, reihe_id }) =>
    reihe_id === null ? `einsatz ${einsatz_id}` : `reihe ${reihe_id}`,
  );
  return [...gruppen.values()].map((gruppe) => gruppe.map(({ einsatz_id }) => einsatz_id));
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
  db: Db | Trx,
  sprachmittlerId: number,
): Promise<{ id: number; einsatz_id: number; reihenangebot_id: number | null }[]> {
  return db
    .selectFrom('angebot')
    .innerJoin('einsatz', 'einsatz.id', 'angebot.einsatz_id')
    .select(['angebot.id', 'angebot.einsatz_id', 'angebot.reihenangebot_id'])
    .where('angebot.sprachmittler_id', '=', sprachmittlerId)
    .where('angebot.status', '=', 'offen')
    .orderBy('einsatz.beginn_at')
    .execute();
}

/** What waits for one answer: one offer, or all dates of a series that were asked for together. */
export interface Antwortbitte {
  angebotId: number;
  einsatzId: number;
  /** How many dates it is about; the Einsatz is the earliest of them. */
  anzahl: number;
  /** Her own page of it. */
  href: string;
}

/** The questions to one person that are still open, the earliest appointment first. */
export async function listAntwortbitten(db: Db, sprachmittlerId: number): Promise<Antwortbitte[]> {
  const bitten = new Map<string, Antwortbitte>();
  for (const { id, einsatz_id, reihenangebot_id } of await listOffeneAngebote(db, sprachmittlerId)) {
    const href =
      reihenangebot_id === null ? `/meine-angebote/${id}` : `/meine-reihenangebote/${reihenangebot_id}`;
    const bitte = bitten.get(href);
    if (bitte) bitte.anzahl++;
    else bitten.set(href, { angebotId: id, einsatzId: einsatz_id, anzahl: 1, href });
  }
  return [...bitten.values()];
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
