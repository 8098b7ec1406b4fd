/** The lines of settlement runs, and the appointments they are made of. */
import { type Expression, type SqlBool, sql } from 'kysely';
import type { Geld } from '../../../begriffe/geld.ts';

import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Einsatz } from '../einsatz.store.ts';
import type { Zahler } from '../sprachmittlung.tables.ts';
import './abrechnung.tables.ts';
import type { Zeilenberechnung } from './position.ts';
import type { Hinweis, Pruefung } from './pruefung.rules.ts';

/** What a new line holds. */
export interface NeuePosition {
  einsatz_id: number;
  sprachmittler_id: number;
  regel_id: number | null;
  berechnung: Zeilenberechnung;
  betrag_cent: Geld;
  korrektur_grund: string;
  zahler: Zahler;
  kostentraeger_id: number | null;
  topf_id: number | null;
  hinweise: Hinweis[];
  weiterberechnung_id: number | null;
  ersetzt_zahlung_id: number | null;
}

/** A line with what its pages and papers say of it. */
export interface Position extends NeuePosition {
  id: number;
  lauf_id: number;
  gilt: boolean;
  ungueltig_grund: string;
  zahlung_id: number | null;
  beginn_at: Date;
  ende_at: Date;
  ist_beginn_at: Date | null;
  ist_ende_at: Date | null;
  einsatz_status: Einsatz['status'];
  sprache: string;
  aktenzeichen: string;
  stelle_id: number;
  stelle: string;
  /** "Nachname, Vorname". */
  sprachmittler: string;
  topf: string | null;
  kostentraeger: string | null;
}

/** Nothing was paid yet, and no run holds it. */
const istFrei = sql<boolean>`NOT EXISTS (
  SELECT FROM abrechnungsposition p WHERE p.einsatz_id = einsatz.id AND p.gilt)`;

/** Confirmed, or cancelled or failed with a compensation. */
const istAbrechenbar = sql<boolean>`(einsatz.status = 'bestaetigt' OR (
  einsatz.status IN ('abgesagt', 'ausgefallen') AND einsatz.kosten_traegt IS NOT NULL))
  AND einsatz.sprachmittler_id IS NOT NULL`;

/** Nothing of a closed year is paid, but what came back from the bank is paid again. */
const istZahlbar = sql<boolean>`(
  NOT EXISTS (SELECT FROM jahresabschluss j
    WHERE j.jahr = extract(year FROM einsatz.beginn_at AT TIME ZONE 'Europe/Berlin'))
  OR EXISTS (SELECT FROM abrechnungsposition p JOIN zahlung z ON z.id = p.zahlung_id
    WHERE p.einsatz_id = einsatz.id AND z.status = 'zurueckgekommen'))`;

const bisEnde = (vor: Date) => sql<boolean>`einsatz.beginn_at < ${vor}`;

/** What an old list says was mostly paid before KoMuT: it is settled only when a run is begun for its own days. */
const nichtAusAlterListe = (ab: Date | null) =>
  ab === null
    ? sql<boolean>`einsatz.herkunft <> 'import'`
    : sql<boolean>`(einsatz.herkunft <> 'import' OR einsatz.beginn_at >= ${ab})`;

/**
 * Locks everything that can be settled and began before an instant, older leftovers as well; of imported lists only what
 * began in the period.
 * @param ab midnight before the first day
 * @param vor midnight after the last day
 */
export function lockAbrechenbare(trx: Trx, { ab, vor }: { ab: Date; vor: Date }): Promise<Einsatz[]> {
  return trx
    .selectFrom('einsatz')
    .selectAll()
    .where(istAbrechenbar)
    .where(bisEnde(vor))
    .where(nichtAusAlterListe(ab))
    .where(istFrei)
    .where(istZahlbar)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** How much waits for settlement, and since when; imported lists do not press. */
export async function countAbrechenbare(
  db: Db | Trx,
  vor: Date,
): Promise<{ anzahl: number; aeltesterAt: Date | null }> {
  const row = await db
    .selectFrom('einsatz')
    .select((eb) => [eb.fn.countAll<number>().as('anzahl'), eb.fn.min('beginn_at').as('aeltesterAt')])
    .where(istAbrechenbar)
    .where(bisEnde(vor))
    .where(nichtAusAlterListe(null))
    .where(istFrei)
    .where(istZahlbar)
    .executeTakeFirstOrThrow();
  return { anzahl: row.anzahl, aeltesterAt: row.aeltesterAt ?? null };
}

export function listEinsaetze(db: Db | Trx, ids: readonly number[]): Promise<Einsatz[]> {
  return db
    .selectFrom('einsatz')
    .selectAll()
    .where('id', '=', sql<number>`ANY(${ids})`)
    .orderBy('id')
    .execute();
}

/** Moves many appointments at once; those in another status stay. @returns how many moved */
export async function moveEinsaetze(
  trx: Trx,
  ids: readonly number[],
  von: Einsatz['status'],
  nach: Einsatz['status'],
): Promise<number> {
  const result = await trx
    .updateTable('einsatz')
    .set((eb) => ({ status: nach, version: eb('version', '+', 1) }))
    .where('id', '=', sql<number>`ANY(${ids})`)
    .where('status', '=', von)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** All lines in one statement. */
export async function insertPositionen(
  trx: Trx,
  laufId: number,
  positionen: readonly NeuePosition[],
): Promise<void> {
  if (positionen.length === 0) return;
  await sql`
    INSERT INTO abrechnungsposition (lauf_id, einsatz_id, sprachmittler_id, regel_id, berechnung, betrag_cent,
      korrektur_grund, zahler, kostentraeger_id, topf_id, hinweise, weiterberechnung_id, ersetzt_zahlung_id)
    SELECT ${laufId}, p.* FROM jsonb_to_recordset(${JSON.stringify(positionen)}::jsonb) AS p (
      einsatz_id bigint, sprachmittler_id bigint, regel_id bigint, berechnung jsonb, betrag_cent integer,
      korrektur_grund text, zahler text, kostentraeger_id bigint, topf_id bigint, hinweise jsonb,
      weiterberechnung_id bigint, ersetzt_zahlung_id bigint)
    ORDER BY p.einsatz_id`.execute(trx);
}

export type Positionswerte = Pick<
  NeuePosition,
  | 'regel_id'
  | 'berechnung'
  | 'betrag_cent'
  | 'korrektur_grund'
  | 'zahler'
  | 'kostentraeger_id'
  | 'topf_id'
  | 'hinweise'
>;

/** Writes many lines anew in one statement. */
export async function updatePositionen(
  trx: Trx,
  positionen: readonly ({ id: number } & Positionswerte)[],
): Promise<void> {
  if (positionen.length === 0) return;
  const werte = positionen.map(
    ({
      id,
      regel_id,
      berechnung,
      betrag_cent,
      korrektur_grund,
      zahler,
      kostentraeger_id,
      topf_id,
      hinweise,
    }) => ({
      ...{
        id,
        regel_id,
        berechnung,
        betrag_cent,
        korrektur_grund,
        zahler,
        kostentraeger_id,
        topf_id,
        hinweise,
      },
    }),
  );
  await sql`
    UPDATE abrechnungsposition SET regel_id = p.regel_id, berechnung = p.berechnung, betrag_cent = p.betrag_cent,
      korrektur_grund = p.korrektur_grund, zahler = p.zahler, kostentraeger_id = p.kostentraeger_id,
      topf_id = p.topf_id, hinweise = p.hinweise
    FROM jsonb_to_recordset(${JSON.stringify(werte)}::jsonb) AS p (
      id bigint, regel_id bigint, berechnung jsonb, betrag_cent integer, korrektur_grund text, zahler text,
      kostentraeger_id bigint, topf_id bigint, hinweise jsonb)
    WHERE abrechnungsposition.id = p.id`.execute(trx);
}

/** They count no more: taken out of their run, or their payment came back. */
export async function invalidatePositionen(trx: Trx, ids: readonly number[], grund: string): Promise<void> {
  await trx
    .updateTable('abrechnungsposition')
    .set({ gilt: false, ungueltig_grund: grund })
    .where('id', '=', sql<number>`ANY(${ids})`)
    .execute();
}

/** Which payment pays which lines. */
export async function setZahlungen(
  trx: Trx,
  paare: readonly { positionId: number; zahlungId: number }[],
): Promise<void> {
  await sql`
    UPDATE abrechnungsposition SET zahlung_id = p.zahlung
    FROM unnest(${paare.map(({ positionId }) => positionId)}::bigint[],
      ${paare.map(({ zahlungId }) => zahlungId)}::bigint[]) AS p (position, zahlung)
    WHERE abrechnungsposition.id = p.position`.execute(trx);
}

export interface PositionFilter {
  laufId?: number;
  sprachmittlerIds?: readonly number[];
  ids?: readonly number[];
  einsatzId?: number;
  zahlungId?: number;
  weiterberechnungId?: number;
  pruefung?: Pruefung;
  /** Those taken out as well. */
  auchHerausgenommene?: boolean;
}

export const HAT_PRUEFUNG = (pruefung: Pruefung) =>
  sql<boolean>`p.hinweise @> ${JSON.stringify([{ pruefung }])}::jsonb`;

/** Part of its run: not taken out, or paid with it, even when the payment came back. */
export const GEHOERT_DAZU = sql<boolean>`(p.gilt OR p.zahlung_id IS NOT NULL)`;

/** Lines by name of the person and time. */
export async function listPositionen(db: Db | Trx, filter: PositionFilter): Promise<Position[]> {
  const { laufId, sprachmittlerIds, ids, einsatzId, zahlungId, weiterberechnungId, pruefung } = filter;
  const rows = await db
    .selectFrom('abrechnungsposition as p')
    .innerJoin('einsatz as e', 'e.id', 'p.einsatz_id')
    .innerJoin('stelle as s', 's.id', 'e.stelle_id')
    .innerJoin('sprachmittler as m', 'm.id', 'p.sprachmittler_id')
    .leftJoin('topf as t', 't.id', 'p.topf_id')
    .leftJoin('kostentraeger as k', 'k.id', 'p.kostentraeger_id')
    .selectAll('p')
    .select([
      'e.beginn_at',
      'e.ende_at',
      'e.ist_beginn_at',
      'e.ist_ende_at',
      'e.status as einsatz_status',
      'e.sprache',
      'e.aktenzeichen',
      'e.stelle_id',
      's.name as stelle',
      sql<string>`m.nachname || ', ' || m.vorname`.as('sprachmittler'),
      't.bezeichnung as topf',
      'k.bezeichnung as kostentraeger',
    ])
    .where((eb) => {
      const alle: Expression<SqlBool>[] = filter.auchHerausgenommene ? [] : [GEHOERT_DAZU];
      if (laufId !== undefined) alle.push(eb('p.lauf_id', '=', laufId));
      if (sprachmittlerIds) alle.push(eb('p.sprachmittler_id', '=', sql<number>`ANY(${sprachmittlerIds})`));
      if (ids) alle.push(eb('p.id', '=', sql<number>`ANY(${ids})`));
      if (einsatzId !== undefined) alle.push(eb('p.einsatz_id', '=', einsatzId));
      if (zahlungId !== undefined) alle.push(eb('p.zahlung_id', '=', zahlungId));
      if (weiterberechnungId !== undefined) alle.push(eb('p.weiterberechnung_id', '=', weiterberechnungId));
      if (pruefung) alle.push(HAT_PRUEFUNG(pruefung));
      return eb.and(alle);
    })
    .orderBy('m.nachname')
    .orderBy('m.vorname')
    .orderBy('p.sprachmittler_id')
    .orderBy('e.beginn_at')
    .orderBy('p.id')
    .execute();
  return rows as unknown as Position[];
}

export async function findPosition(db: Db | Trx, laufId: number, id: number): Promise<Position | null> {
  const [position] = await listPositionen(db, { laufId, ids: [id], auchHerausgenommene: true });
  return position ?? null;
}

/** What is left of lines whose payment came back: they are paid again as they were. The latest of each appointment. */
export async function listZurueckgekommene(
  db: Db | Trx,
  einsatzIds: readonly number[],
): Promise<Map<number, Positionswerte & { zahlung_id: number; weiterberechnung_id: number | null }>> {
  const rows = await db
    .selectFrom('abrechnungsposition as p')
    .innerJoin('zahlung as z', 'z.id', 'p.zahlung_id')
    .selectAll('p')
    .distinctOn('p.einsatz_id')
    .where('p.einsatz_id', '=', sql<number>`ANY(${einsatzIds})`)
    .where('p.gilt', '=', false)
    .where('z.status', '=', 'zurueckgekommen')
    .orderBy('p.einsatz_id')
    .orderBy('p.id', 'desc')
    .execute();
  return new Map(
    rows.map((row) => [
      row.einsatz_id,
      row as unknown as Positionswerte & { zahlung_id: number; weiterberechnung_id: number | null },
    ]),
  );
}
