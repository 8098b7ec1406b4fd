import type { Selectable } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import { insertRows } from '../../../platform/database/insert.ts';
import type { KennzahlTable, KennzahlwertTable } from '../bestand.tables.ts';

interface Reihenangabe {
  tabelle: string;
  merkmal: string;
}

export type Kennzahl = Selectable<KennzahlTable> & { zaehler: Reihenangabe[]; nenner: Reihenangabe[] };
export type Kennzahlfelder = Omit<Kennzahl, 'id' | 'version'>;
export type Handwert = Selectable<KennzahlwertTable>;

/** Every indicator with its formula, by name. */
export async function listKennzahlen(db: Db | Trx): Promise<Kennzahl[]> {
  const [kennzahlen, reihen] = await Promise.all([
    db.selectFrom('kennzahl').selectAll().orderBy('bezeichnung').execute(),
    db.selectFrom('kennzahlreihe').selectAll().orderBy('tabelle').orderBy('merkmal').execute(),
  ]);
  return kennzahlen.map((kennzahl) => {
    const eigene = reihen.filter((reihe) => reihe.kennzahl_id === kennzahl.id);
    const pick = (rolle: 'zaehler' | 'nenner') =>
      eigene.filter((reihe) => reihe.rolle === rolle).map(({ tabelle, merkmal }) => ({ tabelle, merkmal }));
    return { ...kennzahl, zaehler: pick('zaehler'), nenner: pick('nenner') };
  });
}

export async function findKennzahl(db: Db | Trx, id: number): Promise<Kennzahl | null> {
  return (await listKennzahlen(db)).find((one) => one.id === id) ?? null;
}

export async function insertKennzahl(
  trx: Trx,
  { zaehler, nenner, ...felder }: Kennzahlfelder,
): Promise<number> {
  const { id } = await trx.insertInto('kennzahl').values(felder).returning('id').executeTakeFirstOrThrow();
  await saveFormel(trx, id, { zaehler, nenner });
  return id;
}

/** @returns whether it was still the version that was read */
export async function updateKennzahl(
  trx: Trx,
  id: number,
  version: number,
  { zaehler, nenner, ...felder }: Kennzahlfelder,
): Promise<boolean> {
  const result = await trx
    .updateTable('kennzahl')
    .set({ ...felder, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await trx.deleteFrom('kennzahlreihe').where('kennzahl_id', '=', id).execute();
  await saveFormel(trx, id, { zaehler, nenner });
  return true;
}

async function saveFormel(
  trx: Trx,
  id: number,
  { zaehler, nenner }: Pick<Kennzahlfelder, 'zaehler' | 'nenner'>,
) {
  const rows = (rolle: 'zaehler' | 'nenner', reihen: readonly Reihenangabe[]) =>
    reihen.map((reihe) => ({ kennzahl_id: id, rolle, ...reihe }));
  await insertRows(trx, 'kennzahlreihe', [...rows('zaehler', zaehler), ...rows('nenner', nenner)]);
}

/** Values entered by hand, by indicator and reference date. */
export async function listHandwerte(db: Db | Trx): Promise<Handwert[]> {
  return db.selectFrom('kennzahlwert').selectAll().orderBy('kennzahl_id').orderBy('stichtag').execute();
}

/** A value for a date; a new one replaces it, the audit keeps what stood there. */
export async function saveHandwert(trx: Trx, wert: Handwert): Promise<void> {
  const { kennzahl_id: _, stichtag: __, ...changes } = wert;
  await trx
    .insertInto('kennzahlwert')
    .values(wert)
    .onConflict((conflict) => conflict.columns(['kennzahl_id', 'stichtag']).doUpdateSet(changes))
    .execute();
}
