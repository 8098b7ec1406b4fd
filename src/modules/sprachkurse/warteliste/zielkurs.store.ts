import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Niveau } from '../../../begriffe/niveau.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Durchfuehrung, Kurslage, Kurszeit } from './passung.rules.ts';
import type { ExternerKursTable } from './warteliste.tables.ts';

/** A course in which places can be offered: one of the county's, or one of others such as an integration course. */
export interface Zielkurs extends Kurslage {
  art: 'kurs' | 'extern';
  id: number;
  kennung: string;
  titel: string;
  anbieter: string;
  /** Null for courses of others. */
  traeger_id: number | null;
  plz: string;
  strasse: string;
  raum: string;
  beginn_am: Datum;
  ende_am: Datum | null;
  kontakt: string;
  plaetze: number;
  /** Neither enrolled nor offered to somebody; below 0 when there are too many already. */
  frei: number;
}

export interface Kursbezug {
  art: 'kurs' | 'extern';
  id: number;
}

interface Zeile extends Omit<Zielkurs, 'zeiten' | 'niveau' | 'durchfuehrung'> {
  zeiten: unknown;
  niveau: string;
  durchfuehrung: string;
}

/**
 * Courses with open doors: approved or running ones of the county that do not end today, and those of others that have
 * not ended. The earliest first.
 */
export async function listZielkurse(db: Db | Trx, heute: Datum): Promise<Zielkurs[]> {
  return selectZielkurse(db, heute, null);
}

/** Null when it does not exist or nobody can be offered a place in it any more. */
export async function findZielkurs(db: Db | Trx, heute: Datum, bezug: Kursbezug): Promise<Zielkurs | null> {
  return (await selectZielkurse(db, heute, bezug))[0] ?? null;
}

/** The same, and nobody else gives away its places until the transaction ends. */
export async function lockZielkurs(trx: Trx, heute: Datum, bezug: Kursbezug): Promise<Zielkurs | null> {
  const table = bezug.art === 'kurs' ? 'kurs' : 'externer_kurs';
  await trx.selectFrom(table).select('id').where('id', '=', bezug.id).forUpdate().execute();
  return findZielkurs(trx, heute, bezug);
}

async function selectZielkurse(db: Db | Trx, heute: Datum, bezug: Kursbezug | null): Promise<Zielkurs[]> {
  const { rows } = await sql<Zeile>`
    SELECT * FROM (
      SELECT 'kurs' AS art, k.id, k.kennung, k.titel, t.name AS anbieter, k.traeger_id,
        k.niveau_von AS niveau, k.format,
        k.durchfuehrung, k.plz, k.strasse, k.raum, coalesce(nullif(k.ort, ''), g.name) AS ort,
        coalesce(k.lat, g.lat) AS lat, coalesce(k.lon, g.lon) AS lon, k.zeiten, k.kinderbetreuung,
        k.beginn_am, k.ende_am, k.anmeldung AS kontakt, k.plaetze_max AS plaetze,
        k.plaetze_max
          - (SELECT count(*) FROM einschreibung e
             WHERE e.kurs_id = k.id AND (e.bis_am IS NULL OR e.bis_am >= ${heute}::date))::int
          - (SELECT count(*) FROM kursvermittlung v WHERE v.kurs_id = k.id AND v.status = 'offen')::int AS frei
      FROM kurs k JOIN traeger t ON t.id = k.traeger_id JOIN gemeinde g ON g.id = k.gemeinde_id
      WHERE k.status IN ('bewilligt', 'laeuft') AND k.ende_am > ${heute}::date
      UNION ALL
      SELECT 'extern', x.id, '', x.titel, x.anbieter, NULL, x.niveau, x.format, x.durchfuehrung, x.plz, '', '', x.ort,
        x.lat, x.lon, x.zeiten, x.kinderbetreuung, x.beginn_am, x.ende_am, x.kontakt, x.plaetze,
        x.plaetze - (SELECT count(*) FROM kursvermittlung v
          WHERE v.externer_kurs_id = x.id AND v.status IN ('offen', 'angenommen'))::int
      FROM externer_kurs x
      WHERE x.ist_aktiv AND coalesce(x.ende_am, x.beginn_am) >= ${heute}::date
    ) AS ziel
    WHERE ${bezug === null ? sql`true` : sql`art = ${bezug.art} AND id = ${bezug.id}`}
    ORDER BY beginn_am, art, id`.execute(db);
  return rows.map((row) => ({
    ...row,
    zeiten: row.zeiten as Kurszeit[],
    niveau: row.niveau as Niveau,
    durchfuehrung: row.durchfuehrung as Durchfuehrung,
  }));
}

export type ExternerKurs = Selectable<ExternerKursTable>;

/** Courses of others with what became of their places, the latest first. */
export async function listExterneKurse(db: Db) {
  return db
    .selectFrom('externer_kurs')
    .selectAll()
    .select([
      sql<number>`(SELECT count(*)::int FROM kursvermittlung v
        WHERE v.externer_kurs_id = externer_kurs.id AND v.status = 'angenommen')`.as('angenommen'),
      sql<number>`(SELECT count(*)::int FROM kursvermittlung v
        WHERE v.externer_kurs_id = externer_kurs.id AND v.status = 'offen')`.as('offen'),
    ])
    .orderBy('beginn_am', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export async function findExternerKurs(db: Db | Trx, id: number): Promise<ExternerKurs | null> {
  return (await db.selectFrom('externer_kurs').selectAll().where('id', '=', id).executeTakeFirst()) ?? null;
}

export async function insertExternerKurs(trx: Trx, kurs: Insertable<ExternerKursTable>): Promise<number> {
  return (await trx.insertInto('externer_kurs').values(kurs).returning('id').executeTakeFirstOrThrow()).id;
}

/** @returns whether it was still the version that was read */
export async function updateExternerKurs(
  trx: Trx,
  id: number,
  version: number,
  changes: Updateable<ExternerKursTable>,
): Promise<boolean> {
  const result = await trx
    .updateTable('externer_kurs')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
