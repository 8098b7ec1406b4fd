import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Kurszeit } from '../warteliste/passung.rules.ts';
import type { Planangebot } from './planung.rules.ts';
import type { KursmoeglichkeitTable } from './planung.tables.ts';

export type Moeglichkeit = Selectable<KursmoeglichkeitTable> & { traeger: string | null };

const select = (db: Db | Trx) =>
  db
    .selectFrom('kursmoeglichkeit')
    .leftJoin('traeger', 'traeger.id', 'kursmoeglichkeit.traeger_id')
    .selectAll('kursmoeglichkeit')
    .select('traeger.name as traeger');

/** Courses that could open, by level and place. */
export async function listMoeglichkeiten(db: Db | Trx, { nurAktive = false } = {}): Promise<Moeglichkeit[]> {
  let query = select(db);
  if (nurAktive) query = query.where('kursmoeglichkeit.ist_aktiv', '=', true);
  return query
    .orderBy('kursmoeglichkeit.ist_aktiv', 'desc')
    .orderBy('niveau')
    .orderBy('kursmoeglichkeit.ort')
    .orderBy('kursmoeglichkeit.id')
    .execute();
}

export async function findMoeglichkeit(db: Db | Trx, id: number): Promise<Moeglichkeit | null> {
  return (await select(db).where('kursmoeglichkeit.id', '=', id).executeTakeFirst()) ?? null;
}

export async function insertMoeglichkeiten(
  trx: Trx,
  neue: readonly Insertable<KursmoeglichkeitTable>[],
): Promise<number[]> {
  if (neue.length === 0) return [];
  const rows = await trx.insertInto('kursmoeglichkeit').values(neue).returning('id').execute();
  return rows.map(({ id }) => id);
}

/** @returns whether it was still the version that was read */
export async function updateMoeglichkeit(
  trx: Trx,
  id: number,
  version: number,
  changes: Updateable<KursmoeglichkeitTable>,
): Promise<boolean> {
  const result = await trx
    .updateTable('kursmoeglichkeit')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** An offer as a plan takes it. */
export const asAngebot = (one: Moeglichkeit): Planangebot => ({
  moeglichkeitId: one.id,
  titel: one.titel,
  traegerId: one.traeger_id,
  gemeindeId: one.gemeinde_id,
  niveau: one.niveau,
  format: one.format,
  durchfuehrung: one.durchfuehrung,
  ort: one.ort,
  lat: one.lat,
  lon: one.lon,
  zeiten: one.zeiten,
  kinderbetreuung: one.kinderbetreuung,
  min: one.plaetze_min,
  max: one.plaetze_max,
  ue: one.ue,
  kostenCent: one.kosten_cent,
});

/** Courses to copy from, the latest first: those of the last years that were held or approved. */
export async function listKopierbare(db: Db): Promise<
  {
    id: number;
    kennung: string;
    titel: string;
    traeger: string;
    niveau_von: string;
    ort: string;
    beginn_am: Datum;
  }[]
> {
  return db
    .selectFrom('kurs')
    .innerJoin('traeger', 'traeger.id', 'kurs.traeger_id')
    .select(['kurs.id', 'kennung', 'titel', 'traeger.name as traeger', 'niveau_von', 'kurs.ort', 'beginn_am'])
    .where('status', 'in', ['bewilligt', 'laeuft', 'unterbrochen', 'abgeschlossen', 'abgebrochen'])
    .orderBy('beginn_am', 'desc')
    .orderBy('kurs.id', 'desc')
    .limit(300)
    .execute();
}

/** What of a course is copied into a possible offer; its cost is what was approved, else what was asked for. */
export async function findKopie(trx: Trx, kursId: number) {
  const row = await trx
    .selectFrom('kurs')
    .innerJoin('gemeinde', 'gemeinde.id', 'kurs.gemeinde_id')
    .leftJoin('bewilligung', (join) =>
      join.onRef('bewilligung.kurs_id', '=', 'kurs.id').on('bewilligung.status', '=', 'erteilt'),
    )
    .select([
      'kurs.titel',
      'kurs.traeger_id',
      'kurs.niveau_von as niveau',
      'kurs.format',
      'kurs.durchfuehrung',
      'kurs.plz',
      'kurs.gemeinde_id',
      'kurs.plaetze_min',
      'kurs.plaetze_max',
      'kurs.ue',
      'kurs.kinderbetreuung',
      'kurs.zeiten',
    ])
    .select((eb) => [
      sql<string>`coalesce(nullif(kurs.ort, ''), gemeinde.name)`.as('ort'),
      eb.fn.coalesce('kurs.lat', 'gemeinde.lat').as('lat'),
      eb.fn.coalesce('kurs.lon', 'gemeinde.lon').as('lon'),
      sql<number>`coalesce(bewilligung.betrag_cent,
        (SELECT sum((zeile->>'betragCent')::bigint) FROM jsonb_array_elements(kurs.kalkulation) AS zeile), 0)::bigint`.as(
        'kosten_cent',
      ),
    ])
    .where('kurs.id', '=', kursId)
    .executeTakeFirst();
  return row ? { ...row, zeiten: JSON.stringify(row.zeiten as Kurszeit[]) } : null;
}
