import type { Insertable } from 'kysely';
import type { Geld } from '../../../begriffe/geld.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Besetzung, Stelle } from './zuwendung.rules.ts';
import type { BesetzungTable, PlanstelleTable } from './zuwendung.tables.ts';

/** A post and its people, each as it was read. */
export interface Versionierte extends Stelle {
  version: number;
  besetzungen: (Besetzung & { version: number })[];
}

/** Posts with their people and what these cost in a year. */
export async function listStellen(db: Db | Trx, jahr: number): Promise<Versionierte[]> {
  const [stellen, besetzungen] = await Promise.all([
    db.selectFrom('planstelle').selectAll().orderBy('id').execute(),
    db
      .selectFrom('besetzung as b')
      .leftJoin('personalkosten as k', (join) =>
        join.onRef('k.besetzung_id', '=', 'b.id').on('k.jahr', '=', jahr),
      )
      .select([
        'b.id',
        'b.planstelle_id',
        'b.person',
        'b.umfang_promille as umfangPromille',
        'b.von',
        'b.bis',
        'b.version',
        'k.plan_cent as planCent',
        'k.ist_cent as istCent',
      ])
      .orderBy('b.von')
      .orderBy('b.id')
      .execute(),
  ]);
  return stellen.map(({ id, bezeichnung, umfang_promille, version }) => ({
    id,
    bezeichnung,
    umfangPromille: umfang_promille,
    version,
    besetzungen: besetzungen
      .filter((one) => one.planstelle_id === id)
      .map(({ planstelle_id: _, ...one }) => one),
  }));
}

export async function insertStelle(trx: Trx, neu: Insertable<PlanstelleTable>): Promise<number> {
  const { id } = await trx.insertInto('planstelle').values(neu).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** @returns whether it was still the version that was read */
export async function updateStelle(
  trx: Trx,
  id: number,
  version: number,
  changes: Pick<PlanstelleTable, 'bezeichnung' | 'umfang_promille'>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('planstelle')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function insertBesetzung(trx: Trx, neu: Insertable<BesetzungTable>): Promise<number> {
  const { id } = await trx.insertInto('besetzung').values(neu).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** @returns whether it was still the version that was read */
export async function updateBesetzung(
  trx: Trx,
  id: number,
  version: number,
  changes: Pick<BesetzungTable, 'person' | 'umfang_promille' | 'von' | 'bis'>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('besetzung')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function saveKosten(
  trx: Trx,
  besetzungId: number,
  jahr: number,
  kosten: { planCent: Geld | null; istCent: Geld | null },
): Promise<void> {
  const values = { plan_cent: kosten.planCent, ist_cent: kosten.istCent };
  await trx
    .insertInto('personalkosten')
    .values({ besetzung_id: besetzungId, jahr, ...values })
    .onConflict((conflict) => conflict.columns(['besetzung_id', 'jahr']).doUpdateSet(values))
    .execute();
}
