/** What requesters and third parties are billed: one list for each payer and month. */
import { sql } from 'kysely';
import type { Geld } from '../../../begriffe/geld.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import './abrechnung.tables.ts';

/** A line that somebody else pays, released and not billed yet. */
export interface OffenerPosten {
  positionId: number;
  zahler: 'stelle' | 'dritte';
  stelleId: number | null;
  kostentraegerId: number | null;
  /** First day of the month of the service. */
  monat: Datum;
  betragCent: Geld;
}

/** The month of the service, in the time of the county, as its calculation has it. */
const MONAT = sql<string>`left(p.berechnung #>> '{eingaben,tag}', 7) || '-01'`;

const offene = (db: Db | Trx) =>
  db
    .selectFrom('abrechnungsposition as p')
    .innerJoin('abrechnungslauf as l', 'l.id', 'p.lauf_id')
    .innerJoin('einsatz as e', 'e.id', 'p.einsatz_id')
    .where('p.gilt', '=', true)
    .where('l.status', '=', 'freigegeben')
    .where('p.zahler', 'in', ['stelle', 'dritte'])
    .where((eb) => eb.or([eb('p.zahler', '=', 'stelle'), eb('p.kostentraeger_id', 'is not', null)]))
    .where('p.weiterberechnung_id', 'is', null)
    .where('p.betrag_cent', '>', 0);

export interface OffenerMonat {
  monat: Datum;
  zahler: number;
  anzahl: number;
  summeCent: Geld;
}

/** Months with something to bill, the latest first. */
export async function listOffeneMonate(db: Db): Promise<OffenerMonat[]> {
  return offene(db)
    .select((eb) => [
      MONAT.as('monat'),
      sql<number>`count(DISTINCT (p.zahler, CASE p.zahler WHEN 'stelle' THEN e.stelle_id ELSE p.kostentraeger_id END))`.as(
        'zahler',
      ),
      eb.fn.countAll<number>().as('anzahl'),
      eb.fn.sum<number>('p.betrag_cent').as('summeCent'),
    ])
    .groupBy(MONAT)
    .orderBy(MONAT, 'desc')
    .execute();
}

/** Locks what is to be billed of a month, so that each line is billed once. */
export async function lockOffenePosten(trx: Trx, monat: Datum): Promise<OffenerPosten[]> {
  const rows = await offene(trx)
    .select([
      'p.id as positionId',
      'p.zahler',
      'p.kostentraeger_id as kostentraegerId',
      'e.stelle_id as stelleId',
      MONAT.as('monat'),
      'p.betrag_cent as betragCent',
    ])
    .where(MONAT, '=', monat)
    .orderBy('p.id')
    .forUpdate('p')
    .execute();
  return rows.map(({ zahler, stelleId, kostentraegerId, ...row }) => ({
    ...row,
    zahler: zahler as OffenerPosten['zahler'],
    stelleId: zahler === 'stelle' ? stelleId : null,
    kostentraegerId: zahler === 'dritte' ? kostentraegerId : null,
  }));
}

export async function insertWeiterberechnung(
  trx: Trx,
  posten: readonly OffenerPosten[],
  von: string,
  at: Date,
): Promise<number> {
  const { zahler, stelleId, kostentraegerId, monat } = posten[0]!;
  const { id } = await trx
    .insertInto('weiterberechnung')
    .values({
      zahler,
      stelle_id: stelleId,
      kostentraeger_id: kostentraegerId,
      monat,
      summe_cent: posten.reduce((summe, { betragCent }) => summe + betragCent, 0),
      erstellt_at: at,
      erstellt_von: von,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx
    .updateTable('abrechnungsposition')
    .set({ weiterberechnung_id: id })
    .where('id', '=', sql<number>`ANY(${posten.map(({ positionId }) => positionId)})`)
    .execute();
  return id;
}

/** A list with the payer's name and address. */
export interface Weiterberechnung {
  id: number;
  zahler: 'stelle' | 'dritte';
  stelleId: number | null;
  monat: Datum;
  summeCent: Geld;
  anzahl: number;
  erstelltAt: Date;
  erstelltVon: string;
  name: string;
  /** Lines of the address below the name. */
  anschrift: string[];
}

/** Lists, the latest first; `stelleIds` narrows them to what somebody may see as a requester. */
export async function listWeiterberechnungen(
  db: Db,
  { id, stelleIds }: { id?: number; stelleIds?: readonly number[] } = {},
  hoechstens = 500,
): Promise<Weiterberechnung[]> {
  const rows = await db
    .selectFrom('weiterberechnung as w')
    .leftJoin('stelle as s', 's.id', 'w.stelle_id')
    .leftJoin('kostentraeger as k', 'k.id', 'w.kostentraeger_id')
    .selectAll('w')
    .select([
      's.name as stelle',
      's.strasse',
      's.plz',
      's.ort',
      'k.bezeichnung',
      'k.anschrift',
      sql<number>`(SELECT count(DISTINCT einsatz_id) FROM abrechnungsposition WHERE weiterberechnung_id = w.id)`.as(
        'anzahl',
      ),
    ])
    .$if(id !== undefined, (qb) => qb.where('w.id', '=', id!))
    .$if(stelleIds !== undefined, (qb) => qb.where('w.stelle_id', '=', sql<number>`ANY(${stelleIds})`))
    .orderBy('w.monat', 'desc')
    .orderBy('w.id', 'desc')
    .limit(hoechstens)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    zahler: row.zahler,
    stelleId: row.stelle_id,
    monat: row.monat,
    summeCent: row.summe_cent,
    anzahl: row.anzahl,
    erstelltAt: row.erstellt_at,
    erstelltVon: row.erstellt_von,
    name: row.stelle ?? row.bezeichnung ?? '',
    anschrift:
      row.stelle === null
        ? (row.anschrift ?? '').split('\n')
        : [row.strasse ?? '', `${row.plz ?? ''} ${row.ort ?? ''}`.trim()],
  }));
}

export async function findWeiterberechnung(db: Db, id: number): Promise<Weiterberechnung | null> {
  return (await listWeiterberechnungen(db, { id }))[0] ?? null;
}
