import type { Insertable, Selectable } from 'kysely';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Planangebot, Planergebnis, Vorgaben } from './planung.rules.ts';
import type { KursplanKursTable, KursplanPersonTable, KursplanTable, Planstatus } from './planung.tables.ts';

/** How far a plan has come: the best so far and what it can be at most. */
export interface Fortschritt {
  gewicht: number;
  schranke: number;
}

export interface Plan extends Omit<Selectable<KursplanTable>, 'vorgaben' | 'fortschritt' | 'ergebnis'> {
  vorgaben: Vorgaben;
  fortschritt: Fortschritt | null;
  ergebnis: Planergebnis | null;
}

export interface Plankurs extends Omit<Selectable<KursplanKursTable>, 'angebot'> {
  angebot: Planangebot;
}

const asPlan = (row: Selectable<KursplanTable>): Plan => row as unknown as Plan;
const asKurs = (row: Selectable<KursplanKursTable>): Plankurs => row as unknown as Plankurs;

export async function insertPlan(
  trx: Trx,
  plan: {
    titel: string;
    basis_id: number | null;
    vorgaben: Vorgaben;
    angelegt_at: Date;
    angelegt_von: string;
  },
): Promise<number> {
  const { id } = await trx
    .insertInto('kursplan')
    .values({ ...plan, vorgaben: JSON.stringify(plan.vorgaben) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function listPlaene(db: Db, anzahl: number): Promise<Plan[]> {
  const rows = await db.selectFrom('kursplan').selectAll().orderBy('id', 'desc').limit(anzahl).execute();
  return rows.map(asPlan);
}

export async function findPlan(db: Db | Trx, id: number): Promise<Plan | null> {
  const row = await db.selectFrom('kursplan').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? asPlan(row) : null;
}

export async function lockPlan(trx: Trx, id: number): Promise<Plan | null> {
  const row = await trx
    .selectFrom('kursplan')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ? asPlan(row) : null;
}

/** Scenarios of a plan and the plan itself, the oldest first. */
export async function listFamilie(db: Db, plan: Plan): Promise<Plan[]> {
  const wurzel = plan.basis_id ?? plan.id;
  const rows = await db
    .selectFrom('kursplan')
    .selectAll()
    .where((eb) => eb.or([eb('id', '=', wurzel), eb('basis_id', '=', wurzel)]))
    .orderBy('id')
    .execute();
  return rows.map(asPlan);
}

/** Plans that wait or whose process has been silent since an instant, the oldest first. */
export async function listRechenbare(db: Db, stummSeit: Date): Promise<number[]> {
  const rows = await db
    .selectFrom('kursplan')
    .select('id')
    .where((eb) =>
      eb.or([
        eb('status', '=', 'wartet'),
        eb.and([eb('status', '=', 'laeuft'), eb('lebenszeichen_at', '<', stummSeit)]),
      ]),
    )
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** @returns false when somebody else was faster, or another plan is being made */
export async function claimPlan(db: Db, id: number, jetzt: Date, stummSeit: Date): Promise<boolean> {
  const result = await db
    .updateTable('kursplan')
    .set({ status: 'laeuft', begonnen_at: jetzt, lebenszeichen_at: jetzt })
    .where('id', '=', id)
    .where((eb) =>
      eb.or([
        eb.and([
          eb('status', '=', 'wartet'),
          eb.not(
            eb.exists(
              eb.selectFrom('kursplan as andere').select('andere.id').where('andere.status', '=', 'laeuft'),
            ),
          ),
        ]),
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
  stand: Fortschritt | null,
): Promise<boolean> {
  const result = await db
    .updateTable('kursplan')
    .set({ lebenszeichen_at: jetzt, ...(stand ? { fortschritt: JSON.stringify(stand) } : {}) })
    .where('id', '=', id)
    .where('status', '=', 'laeuft')
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function endPlan(
  trx: Trx,
  id: number,
  status: Extract<Planstatus, 'fertig' | 'abgebrochen' | 'gescheitert'>,
  jetzt: Date,
  ergebnis: Planergebnis | null = null,
): Promise<void> {
  await trx
    .updateTable('kursplan')
    .set({ status, beendet_at: jetzt, ergebnis: ergebnis ? JSON.stringify(ergebnis) : null })
    .where('id', '=', id)
    .execute();
}

/** @returns the ids of the courses in their order */
export async function insertKurse(
  trx: Trx,
  planId: number,
  kurse: readonly { angebot: Planangebot; oeffnet: boolean; passend: number }[],
): Promise<number[]> {
  if (kurse.length === 0) return [];
  const rows = await trx
    .insertInto('kursplan_kurs')
    .values(
      kurse.map(({ angebot, oeffnet, passend }) => ({
        kursplan_id: planId,
        moeglichkeit_id: angebot.moeglichkeitId,
        angebot: JSON.stringify(angebot),
        oeffnet,
        passend,
      })),
    )
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

export async function insertPersonen(
  trx: Trx,
  personen: readonly Insertable<KursplanPersonTable>[],
): Promise<void> {
  for (let start = 0; start < personen.length; start += 1000)
    await trx
      .insertInto('kursplan_person')
      .values(personen.slice(start, start + 1000))
      .execute();
}

export async function listKurse(db: Db | Trx, planId: number): Promise<Plankurs[]> {
  const rows = await db
    .selectFrom('kursplan_kurs')
    .selectAll()
    .where('kursplan_id', '=', planId)
    .orderBy('id')
    .execute();
  return rows.map(asKurs);
}

/** Nobody else takes these courses over until the transaction ends. */
export async function lockKurse(trx: Trx, planId: number): Promise<Plankurs[]> {
  await trx.selectFrom('kursplan').select('id').where('id', '=', planId).forUpdate().execute();
  return listKurse(trx, planId);
}

export async function findPlankurs(db: Db | Trx, id: number): Promise<Plankurs | null> {
  const row = await db.selectFrom('kursplan_kurs').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? asKurs(row) : null;
}

export async function noteUebernommen(
  trx: Trx,
  id: number,
  kursId: number,
  von: string,
  at: Date,
): Promise<void> {
  await trx
    .updateTable('kursplan_kurs')
    .set({ kurs_id: kursId, uebernommen_at: at, uebernommen_von: von })
    .where('id', '=', id)
    .execute();
}

/** Everybody of a plan as they are today, the heaviest first; who was deleted since is gone. */
export async function listPersonen(db: Db | Trx, planId: number) {
  return db
    .selectFrom('kursplan_person as platz')
    .innerJoin('warteperson as person', 'person.id', 'platz.warteperson_id')
    .select([
      'platz.warteperson_id',
      'platz.kursplan_kurs_id',
      'platz.gewicht',
      'platz.kilometer',
      'platz.minuten',
      'platz.grund',
      'platz.werte',
      'person.nummer',
      'person.ort',
      'person.lat',
      'person.lon',
      'person.niveau',
      'person.status',
      'person.wartet_seit',
    ])
    .where('platz.kursplan_id', '=', planId)
    .orderBy('platz.gewicht', 'desc')
    .orderBy('platz.warteperson_id')
    .execute();
}

export type Planplatzzeile = Awaited<ReturnType<typeof listPersonen>>[number];

/** The courses that were made of a plan, as they stand. */
export async function listKursstatus(db: Db, planId: number) {
  return db
    .selectFrom('kursplan_kurs')
    .innerJoin('kurs', 'kurs.id', 'kursplan_kurs.kurs_id')
    .select(['kurs.id', 'kurs.status'])
    .where('kursplan_id', '=', planId)
    .execute();
}

/** Approved courses made of plans, with how many of the people planned for them have not been asked yet. */
export async function listEinladbare(db: Db, heute: Datum) {
  return db
    .selectFrom('kursplan_kurs as plankurs')
    .innerJoin('kurs', 'kurs.id', 'plankurs.kurs_id')
    .innerJoin('kursplan_person as platz', 'platz.kursplan_kurs_id', 'plankurs.id')
    .innerJoin('warteperson as person', 'person.id', 'platz.warteperson_id')
    .select((eb) => [
      'plankurs.kursplan_id',
      'kurs.titel',
      'kurs.beginn_am',
      eb.fn.countAll<number>().as('personen'),
    ])
    .where('kurs.status', '=', 'bewilligt')
    .where('kurs.beginn_am', '>', heute)
    .where('person.status', '=', 'wartet')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('kursvermittlung')
            .select('kursvermittlung.id')
            .whereRef('kursvermittlung.kurs_id', '=', 'kurs.id')
            .whereRef('kursvermittlung.warteperson_id', '=', 'person.id'),
        ),
      ),
    )
    .groupBy(['plankurs.kursplan_id', 'kurs.id', 'kurs.titel', 'kurs.beginn_am'])
    .orderBy('kurs.beginn_am')
    .execute();
}
