import type { Insertable, Selectable } from 'kysely';
import { addDays, type Datum, TAG_MS, toInstant } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { BelegterTermin } from '../bedarf.rules.ts';
import type { Einsatz } from '../einsatz.store.ts';
import type { Zwischenstand } from './aufgabe.rules.ts';
import { type Kostenanteile, LAUFENDE_PLANSTATUS, type Planergebnis } from './planung.rules.ts';
import type { TagesplanTable, TagesplanZeileTable } from './tagesplan.tables.ts';

/** How far a plan has come: requests checked against the pool, then independent parts calculated. */
export interface Fortschritt extends Zwischenstand {
  schritt: 'pruefen' | 'rechnen';
}

export interface Plan extends Omit<Selectable<TagesplanTable>, 'fortschritt' | 'ergebnis'> {
  fortschritt: Fortschritt | null;
  ergebnis: Planergebnis | null;
}

const asPlan = (row: Selectable<TagesplanTable>): Plan => ({
  ...row,
  fortschritt: row.fortschritt as unknown as Fortschritt | null,
  ergebnis: row.ergebnis as unknown as Planergebnis | null,
});

/** Requests of some days for which nobody is being asked yet, the earliest first. */
export async function listPlanbare(db: Db | Trx, von: Datum, bis: Datum, jetzt: Date): Promise<Einsatz[]> {
  return selectAnfragen(db, von, bis, jetzt)
    .selectAll('einsatz')
    .where('status', '=', 'angefragt')
    .where('braucht_pruefung', '=', false)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('angebot')
            .select('angebot.id')
            .whereRef('angebot.einsatz_id', '=', 'einsatz.id')
            .where('angebot.status', '=', 'offen'),
        ),
      ),
    )
    .orderBy('beginn_at')
    .orderBy('id')
    .execute();
}

/** How many requests of some days are open, those included for which somebody is being asked. */
export async function countOffene(db: Db, von: Datum, bis: Datum, jetzt: Date): Promise<number> {
  const { anzahl } = await selectAnfragen(db, von, bis, jetzt)
    .select((eb) => eb.fn.countAll<number>().as('anzahl'))
    .where('status', 'in', ['angefragt', 'angeboten'])
    .executeTakeFirstOrThrow();
  return anzahl;
}

function selectAnfragen(db: Db | Trx, von: Datum, bis: Datum, jetzt: Date) {
  return db
    .selectFrom('einsatz')
    .where('beginn_at', '>', jetzt)
    .where('beginn_at', '>=', toInstant(von, '00:00'))
    .where('beginn_at', '<', toInstant(addDays(bis, 1), '00:00'));
}

/** Appointments for which people are being asked and have not answered, by person. */
export async function listGefragteTermine(
  db: Db | Trx,
  von: Date,
  bis: Date,
): Promise<Map<number, (BelegterTermin & { einsatzId: number })[]>> {
  const rows = await db
    .selectFrom('angebot')
    .innerJoin('einsatz', 'einsatz.id', 'angebot.einsatz_id')
    .select(['angebot.sprachmittler_id', 'einsatz.id', 'beginn_at', 'ende_at', 'modus', 'lat', 'lon'])
    .where('angebot.status', '=', 'offen')
    .where('beginn_at', '<', new Date(bis.getTime() + TAG_MS))
    .where('ende_at', '>', new Date(von.getTime() - TAG_MS))
    .execute();
  const groups = Map.groupBy(rows, ({ sprachmittler_id }) => sprachmittler_id);
  return new Map(
    [...groups].map(([person, eigene]) => [
      person,
      eigene.map(({ id, beginn_at, ende_at, modus, lat, lon }) => ({
        einsatzId: id,
        beginn: beginn_at,
        ende: ende_at,
        modus,
        punkt: lat === null || lon === null ? null : { lat, lon },
      })),
    ]),
  );
}

export async function insertPlan(trx: Trx, plan: Insertable<TagesplanTable>): Promise<number> {
  return (await trx.insertInto('tagesplan').values(plan).returning('id').executeTakeFirstOrThrow()).id;
}

/** Forgets old plans: they hold why somebody could not come, and nobody acts on them any more. */
export async function deleteAltePlaene(trx: Trx, vor: Date): Promise<void> {
  await trx.deleteFrom('tagesplan').where('angelegt_at', '<', vor).execute();
}

export async function findPlan(db: Db | Trx, id: number): Promise<Plan | null> {
  const row = await db.selectFrom('tagesplan').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? asPlan(row) : null;
}

export async function lockPlan(trx: Trx, id: number): Promise<Plan | null> {
  const row = await trx
    .selectFrom('tagesplan')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ? asPlan(row) : null;
}

/** The plan that waits or is being made, if there is one. */
export async function findLaufenden(db: Db | Trx): Promise<Plan | null> {
  const row = await db
    .selectFrom('tagesplan')
    .selectAll()
    .where('status', 'in', LAUFENDE_PLANSTATUS)
    .executeTakeFirst();
  return row ? asPlan(row) : null;
}

/** The newest plans, without what they came to in detail. */
export async function listPlaene(db: Db, anzahl: number): Promise<Plan[]> {
  const rows = await db.selectFrom('tagesplan').selectAll().orderBy('id', 'desc').limit(anzahl).execute();
  return rows.map(asPlan);
}

/**
 * Takes a plan that waits, or whose process has been silent since the given instant.
 * @returns false when somebody else was faster
 */
export async function claimPlan(db: Db, id: number, jetzt: Date, stummSeit: Date): Promise<boolean> {
  const result = await db
    .updateTable('tagesplan')
    .set({ status: 'laeuft', begonnen_at: jetzt, lebenszeichen_at: jetzt })
    .where('id', '=', id)
    .where((eb) =>
      eb.or([
        eb('status', '=', 'wartet'),
        eb.and([eb('status', '=', 'laeuft'), eb('lebenszeichen_at', '<', stummSeit)]),
      ]),
    )
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Says that the plan is still being made, and how far. @returns false when it was cancelled */
export async function reportPlan(
  db: Db,
  id: number,
  jetzt: Date,
  fortschritt: Fortschritt,
): Promise<boolean> {
  const result = await db
    .updateTable('tagesplan')
    .set({ lebenszeichen_at: jetzt, fortschritt: JSON.stringify(fortschritt) })
    .where('id', '=', id)
    .where('status', '=', 'laeuft')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function endPlan(
  trx: Trx,
  id: number,
  status: 'fertig' | 'abgebrochen' | 'gescheitert',
  jetzt: Date,
  ergebnis: Planergebnis | null = null,
): Promise<void> {
  await trx
    .updateTable('tagesplan')
    .set({ status, beendet_at: jetzt, ergebnis: ergebnis ? JSON.stringify(ergebnis) : null })
    .where('id', '=', id)
    .execute();
}

export async function insertZeilen(
  trx: Trx,
  zeilen: readonly Insertable<TagesplanZeileTable>[],
): Promise<void> {
  if (zeilen.length > 0) await trx.insertInto('tagesplan_zeile').values(zeilen).execute();
}

/** The lines of a plan with names and what has become of the requests since, by begin. */
export async function listZeilen(db: Db | Trx, tagesplanId: number) {
  const rows = await db
    .selectFrom('tagesplan_zeile as zeile')
    .innerJoin('einsatz', 'einsatz.id', 'zeile.einsatz_id')
    .innerJoin('stelle', 'stelle.id', 'einsatz.stelle_id')
    .innerJoin('sprachmittler as person', 'person.id', 'zeile.sprachmittler_id')
    .selectAll('zeile')
    .select([
      'einsatz.beginn_at',
      'einsatz.ende_at',
      'einsatz.sprache',
      'einsatz.modus',
      'einsatz.ort',
      'einsatz.lat',
      'einsatz.lon',
      'einsatz.status',
      'stelle.name as stelle',
      'person.nachname',
      'person.vorname',
      'person.mobilitaet',
    ])
    .where('tagesplan_id', '=', tagesplanId)
    .orderBy('einsatz.beginn_at')
    .orderBy('zeile.id')
    .execute();
  return rows.map((row) => ({ ...row, kosten: row.kosten as unknown as Kostenanteile }));
}

export type Zeile = Awaited<ReturnType<typeof listZeilen>>[number];

/** The requests a plan left open, by begin. */
export async function listAnfragen(db: Db, einsatzIds: readonly number[]) {
  if (einsatzIds.length === 0) return [];
  return db
    .selectFrom('einsatz')
    .innerJoin('stelle', 'stelle.id', 'einsatz.stelle_id')
    .select([
      'einsatz.id',
      'beginn_at',
      'ende_at',
      'sprache',
      'modus',
      'einsatz.ort',
      'stelle.name as stelle',
    ])
    .where('einsatz.id', 'in', einsatzIds)
    .orderBy('beginn_at')
    .execute();
}

export async function markUebernommen(trx: Trx, zeilenIds: readonly number[], jetzt: Date): Promise<void> {
  if (zeilenIds.length === 0) return;
  await trx
    .updateTable('tagesplan_zeile')
    .set({ uebernommen_at: jetzt })
    .where('id', 'in', zeilenIds)
    .where('uebernommen_at', 'is', null)
    .execute();
}
