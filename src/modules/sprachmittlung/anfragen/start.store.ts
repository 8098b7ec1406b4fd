import { sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';
import type { EinsatzStatus } from '../einsatz.rules.ts';

export interface OffeneAnfrage {
  id: number;
  beginn_at: Date;
  sprache: string;
  stelle: string;
  ort: string;
  status: EinsatzStatus;
  braucht_pruefung: boolean;
  /** Offers that were ever made, and those that still await an answer. */
  gefragt: number;
  offen: number;
}

/** Requests for which nobody was entered yet, the most urgent first: those whose date has passed, then the nearest. */
export async function listOffeneAnfragen(db: Db, hoechstens: number): Promise<OffeneAnfrage[]> {
  return db
    .selectFrom('einsatz')
    .innerJoin('stelle', 'stelle.id', 'einsatz.stelle_id')
    .select([
      'einsatz.id',
      'einsatz.beginn_at',
      'einsatz.sprache',
      'einsatz.ort',
      'einsatz.status',
      'einsatz.braucht_pruefung',
      'stelle.name as stelle',
      sql<number>`(SELECT count(*) FROM angebot WHERE angebot.einsatz_id = einsatz.id)`.as('gefragt'),
      sql<number>`(SELECT count(*) FROM angebot WHERE angebot.einsatz_id = einsatz.id AND angebot.status = 'offen')`.as(
        'offen',
      ),
    ])
    .where('einsatz.status', 'in', ['angefragt', 'angeboten'])
    .orderBy('einsatz.beginn_at')
    .limit(hoechstens)
    .execute();
}

export interface Tageseinsatz {
  id: number;
  beginn_at: Date;
  ende_at: Date;
  sprache: string;
  stelle: string;
  ort: string;
  status: EinsatzStatus;
  sprachmittler: string | null;
}

/** Appointments that touch a stretch of time, those that were cancelled or came to nothing left out. */
export async function listTageseinsaetze(
  db: Db,
  von: Date,
  bis: Date,
  eigene: { stelleIds?: readonly number[]; sprachmittlerId?: number },
): Promise<Tageseinsatz[]> {
  const { stelleIds, sprachmittlerId } = eigene;
  let query = db
    .selectFrom('einsatz')
    .innerJoin('stelle', 'stelle.id', 'einsatz.stelle_id')
    .leftJoin('sprachmittler', 'sprachmittler.id', 'einsatz.sprachmittler_id')
    .select([
      'einsatz.id',
      'einsatz.beginn_at',
      'einsatz.ende_at',
      'einsatz.sprache',
      'einsatz.ort',
      'einsatz.status',
      'stelle.name as stelle',
      sql<string | null>`sprachmittler.vorname || ' ' || sprachmittler.nachname`.as('sprachmittler'),
    ])
    .where('einsatz.beginn_at', '<', bis)
    .where('einsatz.beginn_at', '>=', von)
    .where('einsatz.status', 'not in', ['abgesagt', 'ausgefallen', 'nicht-vermittelt']);
  if (stelleIds) query = query.where('einsatz.stelle_id', 'in', stelleIds.length > 0 ? stelleIds : [0]);
  if (sprachmittlerId !== undefined) query = query.where('einsatz.sprachmittler_id', '=', sprachmittlerId);
  return query.orderBy('einsatz.beginn_at').limit(200).execute();
}

/** Count of Einsätze whose instant lies in each of the stretches between `grenzen`, in their order. */
export async function countJeAbschnitt(
  db: Db,
  spalte: 'beginn_at' | 'angefragt_at',
  grenzen: readonly Date[],
  filter: { status?: readonly EinsatzStatus[]; stelleIds?: readonly number[] } = {},
): Promise<number[]> {
  const anfang = grenzen[0]!;
  const schluss = grenzen.at(-1)!;
  let query = db
    .selectFrom('einsatz')
    .select((eb) => [
      sql<number>`width_bucket(${sql.ref(spalte)}, ${sql.val(grenzen)}::timestamptz[])`.as('abschnitt'),
      eb.fn.countAll<number>().as('anzahl'),
    ])
    .where(spalte, '>=', anfang)
    .where(spalte, '<', schluss);
  if (filter.status) query = query.where('status', 'in', filter.status);
  if (filter.stelleIds)
    query = query.where('stelle_id', 'in', filter.stelleIds.length > 0 ? filter.stelleIds : [0]);
  const rows = await query.groupBy('abschnitt').execute();
  const je = new Map(rows.map((row) => [row.abschnitt, row.anzahl]));
  return grenzen.slice(1).map((_, index) => je.get(index + 1) ?? 0);
}

/** Median hours from the request to the acceptance in each stretch between `grenzen`; null where nobody accepted. */
export async function medianStundenJeAbschnitt(db: Db, grenzen: readonly Date[]): Promise<(number | null)[]> {
  const rows = await db
    .selectFrom('einsatz')
    .select([
      sql<number>`width_bucket(vermittelt_at, ${sql.val(grenzen)}::timestamptz[])`.as('abschnitt'),
      sql<number>`percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM vermittelt_at - angefragt_at)) / 3600`.as(
        'stunden',
      ),
    ])
    .where('vermittelt_at', '>=', grenzen[0]!)
    .where('vermittelt_at', '<', grenzen.at(-1)!)
    // What is entered after it took place says nothing about how long finding somebody took.
    .whereRef('angefragt_at', '<', 'beginn_at')
    .groupBy('abschnitt')
    .execute();
  const je = new Map(rows.map((row) => [row.abschnitt, Number(row.stunden)]));
  return grenzen.slice(1).map((_, index) => je.get(index + 1) ?? null);
}
