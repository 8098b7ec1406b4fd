import { sql } from 'kysely';
import { addDays, type Datum, toInstant } from '../../../begriffe/zeit.ts';
import type { Db } from '../../../platform/database/database.ts';

/** Requests of one kind in a stretch of time, and those of them for which nobody was found. */
export interface Bedarfszeile {
  schluessel: string;
  anfragen: number;
  nichtVermittelt: number;
}

export interface Bedarfszeitraum {
  von: Datum;
  /** Last day. */
  bis: Datum;
}

const MERKMALE = { sprache: 'sprache', ort: 'ort', thema: 'thema' } as const;
export type Bedarfsmerkmal = keyof typeof MERKMALE;

/** Requests by day of the appointment; what the requester cancelled was no demand in the end and does not count. */
const demand = (db: Db, { von, bis }: Bedarfszeitraum) =>
  db
    .selectFrom('einsatz')
    .where('beginn_at', '>=', toInstant(von, '00:00'))
    .where('beginn_at', '<', toInstant(addDays(bis, 1), '00:00'))
    .where('status', '<>', 'abgesagt');

const UNMET = sql<number>`count(*) FILTER (WHERE status = 'nicht-vermittelt')`;

export async function countBedarf(
  db: Db,
  merkmal: Bedarfsmerkmal,
  zeitraum: Bedarfszeitraum,
): Promise<Bedarfszeile[]> {
  const column = MERKMALE[merkmal];
  return demand(db, zeitraum)
    .select((eb) => [
      `${column} as schluessel` as const,
      eb.fn.countAll<number>().as('anfragen'),
      UNMET.as('nichtVermittelt'),
    ])
    .groupBy(column)
    .orderBy(UNMET, 'desc')
    .orderBy('anfragen', 'desc')
    .orderBy(column)
    .execute();
}

/** The four quarters of a year by the appointment's day, `1` to `4`, those without requests as well. */
export async function countBedarfJeQuartal(db: Db, jahr: number): Promise<Bedarfszeile[]> {
  const quartal = sql<string>`extract(quarter FROM beginn_at AT TIME ZONE 'Europe/Berlin')::text`;
  const rows = await demand(db, { von: `${jahr}-01-01`, bis: `${jahr}-12-31` })
    .select((eb) => [
      quartal.as('schluessel'),
      eb.fn.countAll<number>().as('anfragen'),
      UNMET.as('nichtVermittelt'),
    ])
    .groupBy('schluessel')
    .execute();
  return ['1', '2', '3', '4'].map(
    (schluessel) =>
      rows.find((row) => row.schluessel === schluessel) ?? { schluessel, anfragen: 0, nichtVermittelt: 0 },
  );
}

export interface Grundzeile {
  schluessel: string;
  anzahl: number;
  cent: number;
}

/** Why nobody was found. */
export async function countGruende(db: Db, zeitraum: Bedarfszeitraum): Promise<Grundzeile[]> {
  const grund = sql<string>`coalesce(nicht_vermittelt_grund, 'sonstiges')`;
  return demand(db, zeitraum)
    .where('status', '=', 'nicht-vermittelt')
    .select((eb) => [
      grund.as('schluessel'),
      eb.fn.countAll<number>().as('anzahl'),
      sql<number>`coalesce(sum(ersatzloesung_cent), 0)::bigint`.as('cent'),
    ])
    .groupBy('schluessel')
    .orderBy('anzahl', 'desc')
    .execute();
}

/** What was used instead, and what it cost in cents. */
export async function countAlternativen(db: Db, zeitraum: Bedarfszeitraum): Promise<Grundzeile[]> {
  const art = sql<string>`split_part(ersatzloesung, ':', 1)`;
  return demand(db, zeitraum)
    .where('status', '=', 'nicht-vermittelt')
    .where('ersatzloesung', '<>', '')
    .select((eb) => [
      art.as('schluessel'),
      eb.fn.countAll<number>().as('anzahl'),
      sql<number>`coalesce(sum(ersatzloesung_cent), 0)::bigint`.as('cent'),
    ])
    .groupBy('schluessel')
    .orderBy('anzahl', 'desc')
    .execute();
}

/** Years with requests, the latest first. */
export async function listBedarfsjahre(db: Db): Promise<number[]> {
  const row = await db
    .selectFrom('einsatz')
    .select((eb) => [eb.fn.min('beginn_at').as('erster'), eb.fn.max('beginn_at').as('letzter')])
    .executeTakeFirst();
  if (!row?.erster || !row.letzter) return [];
  const [von, bis] = [row.erster.getUTCFullYear(), row.letzter.getUTCFullYear()];
  return Array.from({ length: bis - von + 1 }, (_, index) => bis - index);
}
