/** A run in figures: who gets how much, what it costs whom, what the checks found. */
import { sql } from 'kysely';
import type { Geld } from '../../../begriffe/geld.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Zahler } from '../sprachmittlung.tables.ts';
import { GEHOERT_DAZU, HAT_PRUEFUNG } from './position.store.ts';
import type { Pruefung } from './pruefung.rules.ts';

export interface Personensumme {
  sprachmittlerId: number;
  /** "Nachname, Vorname". */
  name: string;
  anzahl: number;
  summeCent: Geld;
}

/** Who is paid in a run, by name, a page of them. */
export async function listPersonensummen(
  db: Db | Trx,
  laufId: number,
  { pruefung, suche, page, size }: { pruefung?: Pruefung; suche?: string; page: number; size: number },
): Promise<{ rows: Personensumme[]; total: number }> {
  const query = db
    .selectFrom('abrechnungsposition as p')
    .innerJoin('sprachmittler as m', 'm.id', 'p.sprachmittler_id')
    .where('p.lauf_id', '=', laufId)
    .where(GEHOERT_DAZU)
    .$if(pruefung !== undefined, (qb) => qb.where(HAT_PRUEFUNG(pruefung!)))
    .$if(Boolean(suche), (qb) =>
      qb.where(
        sql<boolean>`komut.suchform(m.vorname || ' ' || m.nachname) LIKE '%' || komut.suchform(${suche}) || '%'`,
      ),
    );
  const [rows, { total }] = await Promise.all([
    query
      .select((eb) => [
        'p.sprachmittler_id as sprachmittlerId',
        sql<string>`m.nachname || ', ' || m.vorname`.as('name'),
        eb.fn.countAll<number>().as('anzahl'),
        eb.fn.sum<number>('p.betrag_cent').as('summeCent'),
      ])
      .groupBy(['p.sprachmittler_id', 'm.nachname', 'm.vorname'])
      .orderBy('m.nachname')
      .orderBy('m.vorname')
      .orderBy('p.sprachmittler_id')
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
    query.select(sql<number>`count(DISTINCT p.sprachmittler_id)`.as('total')).executeTakeFirstOrThrow(),
  ]);
  return { rows, total };
}

export interface Pruefungszahl {
  pruefung: Pruefung;
  anzahl: number;
  /** Not ticked off. */
  offen: number;
  personen: number;
}

/** How often each check found something. */
export async function countPruefungen(db: Db | Trx, laufId: number): Promise<Pruefungszahl[]> {
  const { rows } = await sql<Pruefungszahl>`
    SELECT h ->> 'pruefung' AS pruefung, count(*) AS anzahl, count(*) FILTER (WHERE h -> 'erledigt' IS NULL) AS offen,
      count(DISTINCT p.sprachmittler_id) AS personen
    FROM abrechnungsposition p, jsonb_array_elements(p.hinweise) h
    WHERE p.lauf_id = ${laufId} AND ${GEHOERT_DAZU} GROUP BY 1`.execute(db);
  return rows;
}

export interface Topfsumme {
  zahler: Zahler;
  kostentraeger: string | null;
  topf: string | null;
  anzahl: number;
  summeCent: Geld;
}

/** What a run costs whom, from which pot. */
export async function listTopfsummen(db: Db | Trx, laufId: number): Promise<Topfsumme[]> {
  return db
    .selectFrom('abrechnungsposition as p')
    .leftJoin('topf as t', 't.id', 'p.topf_id')
    .leftJoin('kostentraeger as k', 'k.id', 'p.kostentraeger_id')
    .select((eb) => [
      'p.zahler',
      'k.bezeichnung as kostentraeger',
      't.bezeichnung as topf',
      eb.fn.countAll<number>().as('anzahl'),
      eb.fn.sum<number>('p.betrag_cent').as('summeCent'),
    ])
    .where('p.lauf_id', '=', laufId)
    .where(GEHOERT_DAZU)
    .groupBy(['p.zahler', 'k.bezeichnung', 't.bezeichnung'])
    .orderBy('p.zahler')
    .orderBy('t.bezeichnung')
    .execute();
}
