import { type Insertable, sql } from 'kysely';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import { DURCHGEFUEHRTE_STATUS } from '../einsatz.rules.ts';
import type { Statuseintrag } from '../sprachmittler.rules.ts';
import { imPool } from '../sprachmittler.store.ts';
import type { KontaktnotizTable, SperrpaarTable, SprachmittlerTable } from '../sprachmittlung.tables.ts';

/** What can be said about a person when it is written down for the first time. */
export type Stammdaten = Omit<Insertable<SprachmittlerTable>, 'angelegt_at' | 'feed_token_hash' | 'version'>;

export interface Registerzahlen {
  groesse: number;
  /** Different people with a held Einsatz in the period. */
  aktiv: number;
  neu: number;
  /** Languages of those in the pool, the most people first. */
  sprachen: { sprache: string; personen: number }[];
}

/** Nobody was ever written down: a new office. */
export async function isRegisterLeer(db: Db): Promise<boolean> {
  return (await db.selectFrom('sprachmittler').select('id').limit(1).executeTakeFirst()) === undefined;
}

/**
 * The register in figures: size and languages on a day, active people between two instants, newcomers since a day.
 */
export async function countRegister(
  db: Db,
  { stichtag, von, bis, neuSeit }: { stichtag: Datum; von: Date; bis: Date; neuSeit: Datum },
): Promise<Registerzahlen> {
  const [pool, aktiv, sprachen] = await Promise.all([
    db
      .selectFrom('sprachmittler')
      .select((eb) => [
        eb.fn.countAll<number>().as('groesse'),
        eb.fn.countAll<number>().filterWhere('eingetreten_am', '>=', neuSeit).as('neu'),
      ])
      .where(imPool(stichtag))
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('einsatz')
      .select((eb) => eb.fn.count<number>('sprachmittler_id').distinct().as('anzahl'))
      .where('status', 'in', DURCHGEFUEHRTE_STATUS)
      .where('beginn_at', '>=', von)
      .where('beginn_at', '<', bis)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('sprachmittler_sprache')
      .innerJoin('sprachmittler', 'sprachmittler.id', 'sprachmittler_id')
      .select((eb) => ['sprache', eb.fn.count<number>('sprachmittler_id').distinct().as('personen')])
      .where(imPool(stichtag))
      .groupBy('sprache')
      .orderBy('personen', 'desc')
      .orderBy('sprache')
      .execute(),
  ]);
  return { groesse: pool.groesse, neu: pool.neu, aktiv: aktiv.anzahl, sprachen };
}

/** Places people live in, for the filter. */
export async function listWohnorte(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('sprachmittler')
    .select('ort')
    .distinct()
    .where('ort', '<>', '')
    .orderBy('ort')
    .execute();
  return rows.map((row) => row.ort);
}

const PARTS = {
  abwesenheit: 'abwesenheit',
  schulung: 'schulung',
  steuererklaerung: 'steuererklaerung',
  sperrpaar: 'sperrpaar',
} as const;
export type Teil = keyof typeof PARTS;

/** Takes away one entry of one person. @returns the entry as it was, null when the person has none such */
export async function deleteTeil(
  trx: Trx,
  teil: Teil,
  sprachmittlerId: number,
  id: number,
): Promise<object | null> {
  const row = await trx
    .deleteFrom(PARTS[teil])
    .where('id', '=', id)
    .where('sprachmittler_id', '=', sprachmittlerId)
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

export async function insertNotiz(trx: Trx, notiz: Insertable<KontaktnotizTable>): Promise<number> {
  return (await trx.insertInto('kontaktnotiz').values(notiz).returning('id').executeTakeFirstOrThrow()).id;
}

/** @returns null when the two are kept apart already */
export async function insertSperrpaar(trx: Trx, paar: Insertable<SperrpaarTable>): Promise<number | null> {
  const row = await trx
    .insertInto('sperrpaar')
    .values(paar)
    .onConflict((conflict) => conflict.columns(['sprachmittler_id', 'stelle_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Locks one person for the rest of the transaction: changes of status take turns. */
export async function lockSprachmittler(trx: Trx, id: number) {
  const row = await trx
    .selectFrom('sprachmittler')
    .select(['id', 'status', 'eingetreten_am', 'ausgetreten_am', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Certificates of good conduct that end until a day, of people in the pool; the most urgent first. */
export async function listAblaufendeNachweise(db: Db, stichtag: Datum, bis: Datum) {
  return db
    .selectFrom('sprachmittler')
    .select(['id', 'nachname', 'vorname', 'fuehrungszeugnis_bis'])
    .where(imPool(stichtag))
    .where('status', '<>', 'ausgeschieden')
    .where('fuehrungszeugnis_bis', '<=', bis)
    .orderBy('fuehrungszeugnis_bis')
    .orderBy('id')
    .limit(200)
    .execute();
}

/**
 * Trainings whose latest validity ends until a day, of people in the pool; the most urgent first. One that was
 * repeated, or holds for good by now, no longer counts.
 */
export async function listAblaufendeSchulungen(db: Db, stichtag: Datum, bis: Datum) {
  const letzte = db
    .selectFrom('schulung')
    .distinctOn(['sprachmittler_id', sql`lower(bezeichnung)`])
    .select(['sprachmittler_id', 'bezeichnung', 'gueltig_bis'])
    .orderBy('sprachmittler_id')
    .orderBy(sql`lower(bezeichnung)`)
    .orderBy(sql`gueltig_bis DESC NULLS FIRST`)
    .as('letzte');
  return db
    .selectFrom('sprachmittler')
    .innerJoin(letzte, 'letzte.sprachmittler_id', 'sprachmittler.id')
    .select(['sprachmittler.id', 'nachname', 'vorname', 'letzte.bezeichnung', 'letzte.gueltig_bis'])
    .where(imPool(stichtag))
    .where('status', '<>', 'ausgeschieden')
    .where('letzte.gueltig_bis', '<=', bis)
    .orderBy('letzte.gueltig_bis')
    .orderBy('sprachmittler.id')
    .limit(200)
    .execute();
}

/** The history of a person's status in the order in which it was written. */
export async function listStatusverlauf(trx: Trx, id: number): Promise<Statuseintrag[]> {
  return trx
    .selectFrom('sprachmittler_status')
    .select(['status', 'ab_am as abAm'])
    .where('sprachmittler_id', '=', id)
    .orderBy('id')
    .execute();
}
