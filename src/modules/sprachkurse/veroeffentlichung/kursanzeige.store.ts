import { sql } from 'kysely';
import type { Niveau } from '../../../begriffe/niveau.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Unterrichtszeit } from '../kurse/kurs.store.ts';
import type { Kursstatus } from '../sprachkurse.tables.ts';
import {
  type Kurztexte,
  OEFFENTLICHE_STATUS,
  type OeffentlicherKurs,
  type OeffentlicherTermin,
  readKurztexte,
} from './kursanzeige.rules.ts';

/** Courses that everybody may see on a day, the earliest first. */
export async function listOeffentlicheKurse(db: Db, heute: Datum): Promise<OeffentlicherKurs[]> {
  const rows = await db
    .selectFrom('kurs')
    .innerJoin('traeger', 'traeger.id', 'kurs.traeger_id')
    .innerJoin('gemeinde', 'gemeinde.id', 'kurs.gemeinde_id')
    .leftJoin('bewilligung', (join) =>
      join.onRef('bewilligung.kurs_id', '=', 'kurs.id').on('bewilligung.status', '=', 'erteilt'),
    )
    .select([
      'kurs.id',
      'kurs.titel',
      'traeger.name as traeger',
      'traeger.telefon',
      'traeger.email',
      'kurs.gemeinde_id',
      'gemeinde.name as gemeinde',
      'kurs.format',
      'kurs.durchfuehrung',
      'kurs.niveau_von',
      'kurs.niveau_bis',
      'kurs.ue',
      'kurs.beginn_am',
      'kurs.ende_am',
      'kurs.zeiten',
      'kurs.raum',
      'kurs.strasse',
      'kurs.plz',
      'kurs.ort',
      'kurs.kinderbetreuung',
      'kurs.zielgruppe',
      'kurs.voraussetzungen',
      'kurs.anmeldung',
      'kurs.kurztexte',
      sql<number | null>`coalesce(kurs.lat, gemeinde.lat)`.as('lat'),
      sql<number | null>`coalesce(kurs.lon, gemeinde.lon)`.as('lon'),
      sql<number>`coalesce(bewilligung.plaetze_max, kurs.plaetze_max)`.as('plaetze'),
      sql<number>`(SELECT count(*)::int FROM einschreibung e
        WHERE e.kurs_id = kurs.id AND (e.bis_am IS NULL OR e.bis_am >= ${heute}))`.as('belegt'),
      sql<Date>`coalesce((SELECT max(v.gesetzt_at) FROM kursverlauf v WHERE v.kurs_id = kurs.id),
        kurs.angelegt_at)`.as('geaendert_at'),
    ])
    .where('kurs.ist_oeffentlich', '=', true)
    .where('kurs.status', 'in', OEFFENTLICHE_STATUS)
    .where('kurs.ende_am', '>=', heute)
    .orderBy('kurs.beginn_am')
    .orderBy('kurs.titel')
    .orderBy('kurs.id')
    .execute();
  return rows.map((row) => ({
    ...row,
    zeiten: row.zeiten as Unterrichtszeit[],
    kurztexte: readKurztexte(row.kurztexte),
  }));
}

/** Their lessons from a day on, in order, without those that were called off. */
export async function listOeffentlicheTermine(
  db: Db,
  kursIds: readonly number[],
  ab: Datum,
): Promise<OeffentlicherTermin[]> {
  if (kursIds.length === 0) return [];
  return db
    .selectFrom('kurstermin')
    .select(['id', 'kurs_id', 'am', 'von', 'bis'])
    .where('kurs_id', 'in', kursIds)
    .where('faellt_aus', '=', false)
    .where('am', '>=', ab)
    .orderBy('am')
    .orderBy('von')
    .orderBy('kurs_id')
    .execute();
}

/** What the office says about a course before everybody reads it. */
export interface Kursfreigabe {
  id: number;
  titel: string;
  traeger: string;
  gemeinde: string;
  niveau_von: Niveau;
  niveau_bis: Niveau;
  beginn_am: Datum;
  ende_am: Datum;
  status: Kursstatus;
  ist_oeffentlich: boolean;
  kurztexte: Kurztexte;
  version: number;
}

const freigaben = (db: Db | Trx) =>
  db
    .selectFrom('kurs')
    .innerJoin('traeger', 'traeger.id', 'kurs.traeger_id')
    .innerJoin('gemeinde', 'gemeinde.id', 'kurs.gemeinde_id')
    .select([
      'kurs.id',
      'kurs.titel',
      'traeger.name as traeger',
      'gemeinde.name as gemeinde',
      'kurs.niveau_von',
      'kurs.niveau_bis',
      'kurs.beginn_am',
      'kurs.ende_am',
      'kurs.status',
      'kurs.ist_oeffentlich',
      'kurs.kurztexte',
      'kurs.version',
    ]);

/** Approved and running courses that are not over, with whether everybody sees them; the earliest first. */
export async function listKursfreigaben(db: Db, heute: Datum): Promise<Kursfreigabe[]> {
  const rows = await freigaben(db)
    .where('kurs.status', 'in', OEFFENTLICHE_STATUS)
    .where('kurs.ende_am', '>=', heute)
    .orderBy('kurs.beginn_am')
    .orderBy('kurs.id')
    .execute();
  return rows.map((row) => ({ ...row, kurztexte: readKurztexte(row.kurztexte) }));
}

export async function findKursfreigabe(db: Db | Trx, id: number): Promise<Kursfreigabe | null> {
  const row = await freigaben(db).where('kurs.id', '=', id).executeTakeFirst();
  return row ? { ...row, kurztexte: readKurztexte(row.kurztexte) } : null;
}

/** @returns false when somebody else changed the course since `version` was read */
export async function updateKursfreigabe(
  trx: Trx,
  id: number,
  version: number,
  { istOeffentlich, kurztexte }: { istOeffentlich: boolean; kurztexte: Kurztexte },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('kurs')
    .set({ ist_oeffentlich: istOeffentlich, kurztexte: JSON.stringify(kurztexte), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
