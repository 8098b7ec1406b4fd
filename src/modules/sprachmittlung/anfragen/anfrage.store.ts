import { type Insertable, type Selectable, sql } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import { DURCHGEFUEHRTE_STATUS, type EinsatzStatus, SUCHENDE_STATUS } from '../einsatz.rules.ts';
import type { AnsprechpersonTable, ReiheTable } from '../sprachmittlung.tables.ts';

export type Reihe = Selectable<ReiheTable>;
export type Ansprechpersonzeile = Selectable<AnsprechpersonTable>;

/** Requests that ended without anybody coming do not count towards a limit. */
const ZAEHLT_NICHT: readonly EinsatzStatus[] = ['abgesagt', 'nicht-vermittelt', 'ausgefallen'];

/** Beginnings of the Einsätze of one requester for one (pseudonymous) client and topic in a stretch of time. */
export async function listTermineFuerKlient(
  db: Db | Trx,
  fall: { stelleId: number; klient: string; thema: string; von: Date; bis: Date; ohneId?: number },
): Promise<Date[]> {
  let query = db
    .selectFrom('einsatz')
    .select('beginn_at')
    .where('stelle_id', '=', fall.stelleId)
    .where('thema', '=', fall.thema)
    .where('beginn_at', '>=', fall.von)
    .where('beginn_at', '<=', fall.bis)
    .where('status', 'not in', ZAEHLT_NICHT)
    .where(sql<boolean>`komut.suchform(pseudonym) = komut.suchform(${fall.klient})`);
  if (fall.ohneId !== undefined) query = query.where('id', '<>', fall.ohneId);
  return (await query.execute()).map((row) => row.beginn_at);
}

export interface Namenseintrag {
  id: number;
  name: string;
}

/** Interpreters who have been with this requester, the latest first. */
export async function listFruehere(db: Db | Trx, stelleId: number): Promise<Namenseintrag[]> {
  return db
    .selectFrom('einsatz')
    .innerJoin('sprachmittler', 'sprachmittler.id', 'einsatz.sprachmittler_id')
    .select([
      'sprachmittler.id',
      sql<string>`sprachmittler.nachname || ', ' || sprachmittler.vorname`.as('name'),
    ])
    .where('einsatz.stelle_id', '=', stelleId)
    .where('einsatz.status', 'in', ['vermittelt', ...DURCHGEFUEHRTE_STATUS])
    .where('sprachmittler.status', '=', 'aktiv')
    .groupBy(['sprachmittler.id', 'sprachmittler.nachname', 'sprachmittler.vorname'])
    .orderBy(sql`max(einsatz.beginn_at)`, 'desc')
    .limit(60)
    .execute();
}

export async function hasSprachmittler(db: Db | Trx, id: number): Promise<boolean> {
  return (
    (await db.selectFrom('sprachmittler').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
  );
}

/** Languages somebody active in the pool speaks. */
export async function listPoolsprachen(db: Db | Trx): Promise<string[]> {
  const rows = await db
    .selectFrom('sprachmittler_sprache')
    .innerJoin('sprachmittler', 'sprachmittler.id', 'sprachmittler_sprache.sprachmittler_id')
    .select('sprachmittler_sprache.sprache')
    .distinct()
    .where('sprachmittler.status', '=', 'aktiv')
    .execute();
  return rows.map((row) => row.sprache);
}

/** E-mail address of a signed-in user, for the receipt of what they asked for. */
export async function findBenutzerEmail(db: Db | Trx, userId: string): Promise<string | null> {
  const row = await db.selectFrom('user').select('email').where('id', '=', userId).executeTakeFirst();
  return row?.email ?? null;
}

export async function countOffeneAngebote(db: Db | Trx, einsatzId: number): Promise<number> {
  const { anzahl } = await db
    .selectFrom('angebot')
    .select((eb) => eb.fn.countAll<number>().as('anzahl'))
    .where('einsatz_id', '=', einsatzId)
    .where('status', '=', 'offen')
    .executeTakeFirstOrThrow();
  return anzahl;
}

/** Open requests that began, and were asked for, no later than `bis`; the oldest first. */
export async function listVerstreichende(db: Db, bis: Date): Promise<number[]> {
  const rows = await db
    .selectFrom('einsatz')
    .select('id')
    .where('status', 'in', SUCHENDE_STATUS)
    .where('beginn_at', '<=', bis)
    .where('angefragt_at', '<=', bis)
    .orderBy('beginn_at')
    .execute();
  return rows.map((row) => row.id);
}

export interface Verlaufseintrag {
  at: Date;
  wer_name: string;
  wer_art: string;
  tat: string;
  nachher: Record<string, unknown> | null;
}

/** What was done with an Einsatz, the latest first. */
export async function listVerlauf(db: Db, einsatzId: number): Promise<Verlaufseintrag[]> {
  const rows = await db
    .selectFrom('protokoll')
    .select(['at', 'wer_name', 'wer_art', 'tat', 'nachher'])
    .where('gegenstand_art', '=', 'einsatz')
    .where('gegenstand_id', '=', String(einsatzId))
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({ ...row, nachher: row.nachher as Record<string, unknown> | null }));
}

export interface Mailzeile {
  id: number;
  an: string;
  an_name: string;
  betreff: string;
  erstellt_at: Date;
  status: 'wartet' | 'gesendet' | 'gescheitert';
}

/** Mails about an Einsatz and about all dates of its series, the latest first. */
export async function listMails(
  db: Db,
  { id, reihe_id }: { id: number; reihe_id: number | null },
): Promise<Mailzeile[]> {
  return db
    .selectFrom('mail')
    .select(['id', 'an', 'an_name', 'betreff', 'erstellt_at', 'status'])
    .where((eb) =>
      eb.or([
        eb.and({ gegenstand_art: 'einsatz', gegenstand_id: String(id) }),
        ...(reihe_id === null ? [] : [eb.and({ gegenstand_art: 'reihe', gegenstand_id: String(reihe_id) })]),
      ]),
    )
    .orderBy('id', 'desc')
    .limit(50)
    .execute();
}

export async function insertReihe(trx: Trx, reihe: Insertable<ReiheTable>): Promise<number> {
  return (await trx.insertInto('reihe').values(reihe).returning('id').executeTakeFirstOrThrow()).id;
}

export async function findReihe(db: Db | Trx, id: number): Promise<(Reihe & { stelle: string }) | null> {
  const row = await db
    .selectFrom('reihe')
    .innerJoin('stelle', 'stelle.id', 'reihe.stelle_id')
    .selectAll('reihe')
    .select('stelle.name as stelle')
    .where('reihe.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** All dates of a series in their order, locked for the rest of the transaction. */
export async function lockReihentermine(trx: Trx, reiheId: number) {
  return trx
    .selectFrom('einsatz')
    .selectAll()
    .where('reihe_id', '=', reiheId)
    .orderBy('beginn_at')
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** All dates of a series in their order. */
export async function listEinsaetzeDerReihe(db: Db | Trx, reiheId: number) {
  return db
    .selectFrom('einsatz')
    .selectAll()
    .where('reihe_id', '=', reiheId)
    .orderBy('beginn_at')
    .orderBy('id')
    .execute();
}

export interface Reihenzeile {
  id: number;
  beginn_at: Date;
  ende_at: Date;
  status: EinsatzStatus;
  sprachmittler: string | null;
  wunsch: string | null;
}

/** The dates of a series with who comes and who is wished for. */
export async function listReihentermine(db: Db | Trx, reiheId: number): Promise<Reihenzeile[]> {
  return db
    .selectFrom('einsatz')
    .leftJoin('sprachmittler', 'sprachmittler.id', 'einsatz.sprachmittler_id')
    .leftJoin('sprachmittler as wunsch', 'wunsch.id', 'einsatz.wunsch_sprachmittler_id')
    .select([
      'einsatz.id',
      'einsatz.beginn_at',
      'einsatz.ende_at',
      'einsatz.status',
      sql<string | null>`sprachmittler.nachname || ', ' || sprachmittler.vorname`.as('sprachmittler'),
      sql<string | null>`wunsch.nachname || ', ' || wunsch.vorname`.as('wunsch'),
    ])
    .where('einsatz.reihe_id', '=', reiheId)
    .orderBy('einsatz.beginn_at')
    .orderBy('einsatz.id')
    .execute();
}

/** "Nachname, Vorname" of an interpreter. */
export async function findSprachmittlerName(db: Db | Trx, id: number): Promise<string | null> {
  const row = await db
    .selectFrom('sprachmittler')
    .select(sql<string>`nachname || ', ' || vorname`.as('name'))
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.name ?? null;
}

/** Places where Einsätze took place or will, for the filter of the list. */
export async function listEinsatzorteNamen(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('einsatz')
    .select('ort')
    .distinct()
    .where('ort', '<>', '')
    .orderBy('ort')
    .limit(300)
    .execute();
  return rows.map((row) => row.ort);
}

/** Active interpreters of a language. */
export async function listSprechende(db: Db | Trx, sprache: string): Promise<Namenseintrag[]> {
  return db
    .selectFrom('sprachmittler')
    .innerJoin('sprachmittler_sprache', 'sprachmittler_sprache.sprachmittler_id', 'sprachmittler.id')
    .select(['sprachmittler.id', sql<string>`nachname || ', ' || vorname`.as('name')])
    .distinct()
    .where('sprachmittler_sprache.sprache', '=', sprache)
    .where('sprachmittler.status', '=', 'aktiv')
    .orderBy('name')
    .limit(300)
    .execute();
}
