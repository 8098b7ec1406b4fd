import { sql } from 'kysely';
import type { Geld } from '../../../begriffe/geld.ts';
import { toInstant } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { SprachmittlerStatus } from '../bedarf.rules.ts';
import type { AbrechenbarerEinsatz } from './anlass.rules.ts';
import { ABRECHENBARE_SPALTEN } from './anlass.store.ts';
import type { Freibetrag } from './steuer.rules.ts';
import './abrechnung.tables.ts';
import './steuer.tables.ts';

/** One appointment of a volunteer that is not paid yet. */
export interface OffenerEinsatz extends AbrechenbarerEinsatz {
  id: number;
  sprachmittler_id: number;
  zahler: 'landkreis' | 'stelle' | 'dritte';
  topf_id: number | null;
  stelle: string;
  /** As a run that is not released yet holds it; null before. */
  betrag_cent: Geld | null;
  /** The part of it for kilometres and receipts. */
  fahrt_cent: Geld | null;
}

/** One paid line, as it counts towards the allowance. */
export interface GezahlterEinsatz {
  einsatz_id: number;
  sprachmittler_id: number;
  beginn_at: Date;
  stelle: string;
  lauf_id: number;
  /** Calendar date 'YYYY-MM-DD' of the payment. */
  gezahlt_am: string;
  betrag_cent: Geld;
  /** The part of it for kilometres and receipts. */
  fahrt_cent: Geld;
}

/** Kilometres and receipts of a line: its steps of these kinds, but never more than was paid. */
const fahrtCent = sql<number>`least(p.betrag_cent, coalesce((
  SELECT sum((schritt ->> 'cent')::int) FROM jsonb_array_elements(p.berechnung -> 'schritte') schritt
  WHERE schritt ->> 'art' LIKE 'weg%' OR schritt ->> 'art' LIKE 'auslagen%'), 0))::int`;

const gezahlteZeilen = (db: Db | Trx, jahr: number) =>
  db
    .selectFrom('abrechnungsposition as p')
    .innerJoin('zahlung as z', 'z.id', 'p.zahlung_id')
    .innerJoin('zahllauf as l', 'l.id', 'z.zahllauf_id')
    .where('p.gilt', '=', true)
    .where('l.ausfuehrung_am', '>=', `${jahr}-01-01`)
    .where('l.ausfuehrung_am', '<=', `${jahr}-12-31`);

/** What each person was paid in a calendar year, or one of them, with the part for travel, in cents. */
export async function sumGezahlt(
  db: Db | Trx,
  jahr: number,
  sprachmittlerId: number | null = null,
): Promise<Map<number, { betragCent: Geld; fahrtCent: Geld }>> {
  const rows = await gezahlteZeilen(db, jahr)
    .select((eb) => [
      'p.sprachmittler_id',
      eb.fn.sum<number>('p.betrag_cent').as('betrag'),
      sql<number>`sum(${fahrtCent})`.as('fahrt'),
    ])
    .$if(sprachmittlerId !== null, (qb) => qb.where('p.sprachmittler_id', '=', sprachmittlerId))
    .groupBy('p.sprachmittler_id')
    .execute();
  return new Map(
    rows.map(({ sprachmittler_id, betrag, fahrt }) => [
      sprachmittler_id,
      { betragCent: Number(betrag), fahrtCent: Number(fahrt) },
    ]),
  );
}

/** The paid lines of one person in a calendar year, by day of payment and of service. */
export function listGezahlte(
  db: Db | Trx,
  sprachmittlerId: number,
  jahr: number,
): Promise<GezahlterEinsatz[]> {
  return gezahlteZeilen(db, jahr)
    .innerJoin('einsatz as e', 'e.id', 'p.einsatz_id')
    .innerJoin('stelle as s', 's.id', 'e.stelle_id')
    .where('p.sprachmittler_id', '=', sprachmittlerId)
    .select([
      'p.einsatz_id',
      'p.sprachmittler_id',
      'e.beginn_at',
      's.name as stelle',
      'p.lauf_id',
      'l.ausfuehrung_am as gezahlt_am',
      'p.betrag_cent',
      fahrtCent.as('fahrt_cent'),
    ])
    .orderBy('l.ausfuehrung_am')
    .orderBy('e.beginn_at')
    .execute();
}

/**
 * Accepted and held appointments that no payment has reached yet: of the year and, for what was held late, of the year
 * before it. Compensated cancellations belong to them.
 */
export async function listOffene(
  db: Db | Trx,
  jahr: number,
  sprachmittlerId: number | null = null,
): Promise<OffenerEinsatz[]> {
  const rows = await db
    .selectFrom('einsatz as e')
    .innerJoin('stelle as s', 's.id', 'e.stelle_id')
    .leftJoin('kostentraeger as k', 'k.id', 'e.kostentraeger_id')
    .leftJoin('abrechnungsposition as p', (join) =>
      join.onRef('p.einsatz_id', '=', 'e.id').on('p.gilt', '=', true),
    )
    .leftJoin('abrechnungslauf as l', 'l.id', 'p.lauf_id')
    .where('e.sprachmittler_id', 'is not', null)
    .$if(sprachmittlerId !== null, (qb) => qb.where('e.sprachmittler_id', '=', sprachmittlerId))
    .where('e.beginn_at', '>=', toInstant(`${jahr - 1}-01-01`, '00:00'))
    .where('e.beginn_at', '<', toInstant(`${jahr + 1}-01-01`, '00:00'))
    // An old list was mostly paid before KoMuT; what a run takes in of it counts.
    .where((eb) => eb.or([eb('e.herkunft', '<>', 'import'), eb('p.id', 'is not', null)]))
    // What a released run settled with nothing to pay is settled as well.
    .where((eb) => eb.or([eb('p.id', 'is', null), eb('l.status', '<>', 'freigegeben')]))
    .where((eb) =>
      eb.or([
        eb('e.status', 'in', ['vermittelt', 'gemeldet', 'strittig', 'bestaetigt']),
        eb.and([eb('e.status', '=', 'abgerechnet'), eb('p.id', 'is not', null)]),
        eb.and([eb('e.status', 'in', ['abgesagt', 'ausgefallen']), eb('e.kosten_traegt', 'is not', null)]),
      ]),
    )
    .select([
      'e.id',
      'e.sprachmittler_id',
      ...ABRECHENBARE_SPALTEN,
      'e.zahler',
      // The order of `deriveTopf`.
      (eb) => eb.fn.coalesce('e.topf_id', 'k.topf_id', 's.topf_id').as('topf_id'),
      's.name as stelle',
      'p.betrag_cent',
      sql<number | null>`CASE WHEN p.id IS NULL THEN NULL ELSE ${fahrtCent} END`.as('fahrt_cent'),
    ])
    .orderBy('e.beginn_at')
    .execute();
  return rows.map((row) => ({ ...row, sprachmittler_id: row.sprachmittler_id! }));
}

export interface Steuerperson {
  id: number;
  nachname: string;
  vorname: string;
  email: string;
  status: SprachmittlerStatus;
  freibetrag: Freibetrag | null;
  andere_cent: Geld | null;
  abgegeben_am: string | null;
  /** When the office last asked for the declaration of the year. */
  gefragt_at: Date | null;
}

/** Everybody in the register with the declaration of a year, by name. */
export function listSteuerpersonen(db: Db | Trx, jahr: number): Promise<Steuerperson[]> {
  return personen(db, jahr).orderBy('m.nachname').orderBy('m.vorname').orderBy('m.id').execute();
}

export async function findSteuerperson(
  db: Db | Trx,
  sprachmittlerId: number,
  jahr: number,
): Promise<Steuerperson | null> {
  return (await personen(db, jahr).where('m.id', '=', sprachmittlerId).executeTakeFirst()) ?? null;
}

const personen = (db: Db | Trx, jahr: number) =>
  db
    .selectFrom('sprachmittler as m')
    .leftJoin('steuererklaerung as e', (join) =>
      join.onRef('e.sprachmittler_id', '=', 'm.id').on('e.jahr', '=', jahr),
    )
    .leftJoin('steuerabfrage as f', (join) =>
      join.onRef('f.sprachmittler_id', '=', 'm.id').on('f.jahr', '=', jahr),
    )
    .select([
      'm.id',
      'm.nachname',
      'm.vorname',
      'm.email',
      'm.status',
      'e.freibetrag',
      'e.andere_cent',
      'e.abgegeben_am',
      'f.gefragt_at',
    ]);

/** Notes that somebody is asked for the declaration of a year; asking again moves the day. */
export async function upsertSteuerabfrage(
  trx: Trx,
  abfrage: { sprachmittlerId: number; jahr: number; now: Date },
): Promise<number> {
  const row = await trx
    .insertInto('steuerabfrage')
    .values({ sprachmittler_id: abfrage.sprachmittlerId, jahr: abfrage.jahr, gefragt_at: abfrage.now })
    .onConflict((oc) =>
      oc.constraint('steuerabfrage_eine_je_jahr').doUpdateSet((eb) => ({
        gefragt_at: abfrage.now,
        anzahl: eb('steuerabfrage.anzahl', '+', 1),
      })),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function findSteuerabfrage(
  db: Db | Trx,
  id: number,
): Promise<{ sprachmittlerId: number; jahr: number } | null> {
  const row = await db
    .selectFrom('steuerabfrage')
    .select(['sprachmittler_id', 'jahr'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { sprachmittlerId: row.sprachmittler_id, jahr: row.jahr } : null;
}
