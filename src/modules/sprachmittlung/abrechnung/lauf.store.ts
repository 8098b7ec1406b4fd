/** Settlement runs. */
import { type Selectable, sql, type Updateable } from 'kysely';
import type { Geld } from '../../../begriffe/geld.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Ausschnitt, Seite } from '../../../platform/database/paging.ts';
import type { AbrechnungslaufTable, LaufStatus } from './abrechnung.tables.ts';

export type Lauf = Selectable<AbrechnungslaufTable>;

/** A run in its list. */
export interface Laufzeile extends Lauf {
  anzahl: number;
  personen: number;
  summe_cent: Geld;
}

const SUMMEN = sql<{ anzahl: number; personen: number; summe_cent: number }>`(
  SELECT count(*) AS anzahl, count(DISTINCT sprachmittler_id) AS personen,
    coalesce(sum(betrag_cent), 0)::bigint AS summe_cent
  FROM abrechnungsposition WHERE lauf_id = abrechnungslauf.id AND (gilt OR zahlung_id IS NOT NULL))`;

function withSummen(db: Db | Trx) {
  return db
    .selectFrom('abrechnungslauf')
    .innerJoinLateral(SUMMEN.as('summen'), (join) => join.onTrue())
    .selectAll('abrechnungslauf')
    .select(['summen.anzahl', 'summen.personen', 'summen.summe_cent']);
}

/** A page of the runs, the newest first. */
export async function listLaeufe(
  db: Db,
  { status }: { status?: LaufStatus },
  { page, size }: Pick<Ausschnitt, 'page' | 'size'>,
): Promise<Seite<Laufzeile>> {
  const [rows, { total }] = await Promise.all([
    withSummen(db)
      .$if(status !== undefined, (qb) => qb.where('status', '=', status!))
      .orderBy('bis_am', 'desc')
      .orderBy('id', 'desc')
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
    db
      .selectFrom('abrechnungslauf')
      .$if(status !== undefined, (qb) => qb.where('status', '=', status!))
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return { rows, total };
}

/** Runs that are not finished, the oldest first. */
export function listOffeneLaeufe(db: Db | Trx): Promise<Laufzeile[]> {
  return withSummen(db).where('status', 'in', ['offen', 'geprueft']).orderBy('id').execute();
}

export async function findLauf(db: Db | Trx, id: number): Promise<Laufzeile | null> {
  return (await withSummen(db).where('abrechnungslauf.id', '=', id).executeTakeFirst()) ?? null;
}

/** Acts on one run take turns. */
export async function lockLauf(trx: Trx, id: number): Promise<Lauf | null> {
  const row = await trx
    .selectFrom('abrechnungslauf')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Collecting takes turns: of two people who begin at once, the second finds what the first has begun. */
export async function lockSammeln(trx: Trx): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || '.abrechnung', 0))`.execute(
    trx,
  );
}

/** The open run of exactly this period. */
export async function findOffenenLauf(
  trx: Trx,
  { von, bis }: { von: Datum; bis: Datum },
): Promise<number | null> {
  const row = await trx
    .selectFrom('abrechnungslauf')
    .select('id')
    .where('status', '=', 'offen')
    .where('von_am', '=', von)
    .where('bis_am', '=', bis)
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function insertLauf(
  trx: Trx,
  lauf: { bezeichnung: string; von: Datum; bis: Datum; von_wem: string; at: Date },
): Promise<number> {
  const { id } = await trx
    .insertInto('abrechnungslauf')
    .values({
      bezeichnung: lauf.bezeichnung,
      von_am: lauf.von,
      bis_am: lauf.bis,
      erstellt_at: lauf.at,
      erstellt_von: lauf.von_wem,
      geprueft_von: null,
      geprueft_at: null,
      freigegeben_von: null,
      freigegeben_at: null,
      zahllauf_id: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Call only after `lockLauf`. */
export async function updateLauf(
  trx: Trx,
  id: number,
  changes: Updateable<AbrechnungslaufTable>,
): Promise<void> {
  await trx
    .updateTable('abrechnungslauf')
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

export interface Verlaufseintrag {
  at: Date;
  werName: string;
  tat: string;
  nachher: Record<string, unknown> | null;
}

/** Who did what with a run, the latest first. */
export async function listLaufverlauf(db: Db, id: number): Promise<Verlaufseintrag[]> {
  const rows = await db
    .selectFrom('protokoll')
    .select(['at', 'wer_name as werName', 'tat', 'nachher'])
    .where('gegenstand_art', '=', 'abrechnungslauf')
    .where('gegenstand_id', '=', String(id))
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  return rows as Verlaufseintrag[];
}

/** Names and states of some runs. */
export function listLaufnamen(
  db: Db,
  ids: readonly number[],
): Promise<Pick<Lauf, 'id' | 'von_am' | 'bis_am' | 'status'>[]> {
  return db
    .selectFrom('abrechnungslauf')
    .select(['id', 'von_am', 'bis_am', 'status'])
    .where('id', '=', sql<number>`ANY(${ids})`)
    .execute();
}

/** What stands against paying again or changing an appointment. */
export async function findAbrechnungslage(
  db: Db | Trx,
  einsatzId: number,
): Promise<{ istInAbrechnung: boolean; istAusgezahlt: boolean; laufId: number | null }> {
  const rows = await db
    .selectFrom('abrechnungsposition as p')
    .innerJoin('abrechnungslauf as l', 'l.id', 'p.lauf_id')
    .select(['p.gilt', 'p.weiterberechnung_id', 'l.status', 'l.id'])
    .where('p.einsatz_id', '=', einsatzId)
    .orderBy('p.id', 'desc')
    .execute();
  const gilt = rows.find((row) => row.gilt);
  return {
    istInAbrechnung: gilt !== undefined,
    // Billed on is settled as well: the requester has the bill.
    istAusgezahlt: gilt?.status === 'freigegeben' || rows.some((row) => row.weiterberechnung_id !== null),
    laufId: gilt?.id ?? null,
  };
}
