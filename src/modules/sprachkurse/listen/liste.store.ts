import { sql } from 'kysely';
import { addMonths, type Datum } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Seite } from '../../../platform/database/paging.ts';
import { escapeLike } from '../../../platform/database/search.ts';
import type { Kurszugriff } from '../kurse/zugriff.ts';
import type { Kursstatus, Listenstatus } from '../sprachkurse.tables.ts';
import type { Spaltenwahl } from './blatt.types.ts';
import type { Anwesenheitszeile, Befund, Vormonat } from './pruefung.rules.ts';

export interface Liste {
  id: number;
  kursId: number;
  /** First day of the month. */
  monat: Datum;
  status: Listenstatus;
  /** Teaching units held. */
  ue: number;
  dateiId: number | null;
  /** How the columns of the file are read. */
  zuordnung: Spaltenwahl;
  bemerkung: string;
  eingereichtVon: string | null;
  eingereichtAt: Date | null;
  geprueftVon: string | null;
  geprueftAt: Date | null;
  befunde: Befund[];
  version: number;
  zeilen: Anwesenheitszeile[];
}

/** Months for which a provider has told something count in trends once they were handed in. */
export const ABGEGEBEN: readonly Listenstatus[] = ['eingereicht', 'geprueft'];

const selectListen = (db: Db | Trx) =>
  db
    .selectFrom('teilnehmerliste as l')
    .select([
      'l.id',
      'l.kurs_id as kursId',
      'l.monat',
      'l.status',
      'l.ue',
      'l.datei_id as dateiId',
      'l.bemerkung',
      'l.eingereicht_von as eingereichtVon',
      'l.eingereicht_at as eingereichtAt',
      'l.geprueft_von as geprueftVon',
      'l.geprueft_at as geprueftAt',
      'l.version',
    ])
    .select([
      sql<Spaltenwahl>`l.zuordnung`.as('zuordnung'),
      sql<Befund[]>`l.befunde`.as('befunde'),
      sql<Anwesenheitszeile[]>`(SELECT coalesce(jsonb_agg(jsonb_build_object(
          'einschreibungId', a.einschreibung_id, 'ueAnwesend', a.ue_anwesend, 'ueEntschuldigt', a.ue_entschuldigt
        ) ORDER BY a.einschreibung_id), '[]')
        FROM anwesenheit a WHERE a.teilnehmerliste_id = l.id)`.as('zeilen'),
    ]);

export async function findListe(db: Db | Trx, kursId: number, monat: Datum): Promise<Liste | null> {
  const row = await selectListen(db)
    .where('l.kurs_id', '=', kursId)
    .where('l.monat', '=', monat)
    .executeTakeFirst();
  return row ?? null;
}

/** All lists of a course, oldest first. */
export function listListen(db: Db | Trx, kursId: number): Promise<Liste[]> {
  return selectListen(db).where('l.kurs_id', '=', kursId).orderBy('l.monat').execute();
}

/** What was handed in before a month, oldest first. */
export async function listVormonate(db: Db | Trx, kursId: number, monat: Datum): Promise<Vormonat[]> {
  return selectListen(db)
    .where('l.kurs_id', '=', kursId)
    .where('l.monat', '<', monat)
    .where('l.status', 'in', ABGEGEBEN)
    .orderBy('l.monat')
    .execute();
}

/** The days of a month on which the course is taught, with their teaching units. */
export async function readUeJeTag(db: Db | Trx, kursId: number, monat: Datum): Promise<Map<Datum, number>> {
  const rows = await db
    .selectFrom('kurstermin')
    .select(({ fn }) => ['am', fn.sum<number>('ue').as('ue')])
    .where('kurs_id', '=', kursId)
    .where('faellt_aus', '=', false)
    .where('am', '>=', monat)
    .where('am', '<', addMonths(monat, 1))
    .groupBy('am')
    .execute();
  return new Map(rows.map(({ am, ue }) => [am, Number(ue)]));
}

/** Months in which a course is taught by its timetable, with their teaching units; oldest first. */
export async function listKursmonate(db: Db | Trx, kursId: number): Promise<{ monat: Datum; ue: number }[]> {
  const rows = await db
    .selectFrom('kurstermin')
    .select(({ fn }) => [
      sql<Datum>`date_trunc('month', am)::date`.as('monat'),
      fn.sum<number>('ue').as('ue'),
    ])
    .where('kurs_id', '=', kursId)
    .where('faellt_aus', '=', false)
    .groupBy(sql`date_trunc('month', am)`)
    .orderBy('monat')
    .execute();
  return rows.map(({ monat, ue }) => ({ monat, ue: Number(ue) }));
}

/** A new list of a month, or the one that is there. */
export async function ensureListe(trx: Trx, kursId: number, monat: Datum): Promise<Liste> {
  await trx
    .insertInto('teilnehmerliste')
    .values({ kurs_id: kursId, monat })
    .onConflict((oc) => oc.columns(['kurs_id', 'monat']).doNothing())
    .execute();
  const liste = await findListe(trx, kursId, monat);
  if (!liste) throw new Error('a list that was just made is gone');
  return liste;
}

export interface Listenaenderung {
  status?: Listenstatus;
  ue?: number;
  bemerkung?: string;
  datei_id?: number | null;
  zuordnung?: Spaltenwahl;
  eingereicht_von?: string | null;
  eingereicht_at?: Date | null;
  geprueft_von?: string | null;
  geprueft_at?: Date | null;
  befunde?: readonly Befund[];
}

/** @returns whether the list was still in the version that was read */
export async function updateListe(
  trx: Trx,
  id: number,
  version: number,
  { befunde, zuordnung, ...neu }: Listenaenderung,
): Promise<boolean> {
  const result = await trx
    .updateTable('teilnehmerliste')
    .set({
      ...neu,
      ...(befunde ? { befunde: JSON.stringify(befunde) } : {}),
      ...(zuordnung ? { zuordnung: JSON.stringify(zuordnung) } : {}),
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function replaceZeilen(
  trx: Trx,
  listeId: number,
  zeilen: readonly Anwesenheitszeile[],
): Promise<void> {
  await trx.deleteFrom('anwesenheit').where('teilnehmerliste_id', '=', listeId).execute();
  if (zeilen.length === 0) return;
  await trx
    .insertInto('anwesenheit')
    .values(
      zeilen.map(({ einschreibungId, ueAnwesend, ueEntschuldigt }) => ({
        teilnehmerliste_id: listeId,
        einschreibung_id: einschreibungId,
        ue_anwesend: ueAnwesend,
        ue_entschuldigt: ueEntschuldigt,
      })),
    )
    .execute();
}

export interface Kursmonat {
  kursId: number;
  kennung: string;
  titel: string;
  kursstatus: Kursstatus;
  traegerId: number;
  traeger: string;
  traegerEmail: string;
  monat: Datum;
  /** Null: nothing came. */
  status: Listenstatus | null;
  eingereichtAt: Date | null;
  ue: number;
  ueStundenplan: number;
  anwesende: number;
  plaetzeMin: number;
  befunde: number;
  erinnertAt: Date | null;
}

export interface KursmonatFilter {
  /** Course or provider. */
  suche?: string | undefined;
  zustand?: string | undefined;
  von?: Datum | undefined;
  bis: Datum;
}

/**
 * Every month of every course that is or was held, with what came for it; the newest first.
 * @param filter `bis`: first day of the last month wanted; `zustand`: a status, or `fehlt`
 * @param zugriff whose courses only; null for the office
 */
export async function listKursmonateAller(
  db: Db | Trx,
  { suche, zustand, von, bis }: KursmonatFilter,
  zugriff: Kurszugriff | null = null,
  { page, size }: { page: number; size: number } = { page: 1, size: 10_000 },
): Promise<Seite<Kursmonat>> {
  const like = suche ? `%${escapeLike(suche)}%` : null;
  const { rows } = await sql<Kursmonat & { total: number }>`
    SELECT k.id AS "kursId", k.kennung, k.titel, k.status AS kursstatus, t.id AS "traegerId", t.name AS traeger,
      t.email AS "traegerEmail", m.monat, l.status, l.eingereicht_at AS "eingereichtAt", coalesce(l.ue, 0) AS ue,
      m.ue::int AS "ueStundenplan",
      (SELECT count(*)::int FROM anwesenheit a WHERE a.teilnehmerliste_id = l.id AND a.ue_anwesend > 0) AS anwesende,
      coalesce(b.plaetze_min, k.plaetze_min) AS "plaetzeMin",
      coalesce(jsonb_array_length(l.befunde), 0) AS befunde,
      (SELECT max(e.erinnert_at) FROM listenerinnerung e WHERE e.kurs_id = k.id AND e.monat = m.monat) AS "erinnertAt",
      count(*) OVER ()::int AS total
    FROM kurs k
    JOIN traeger t ON t.id = k.traeger_id
    JOIN (SELECT kurs_id, date_trunc('month', am)::date AS monat, sum(ue) AS ue
      FROM kurstermin WHERE NOT faellt_aus GROUP BY 1, 2) m ON m.kurs_id = k.id
    LEFT JOIN teilnehmerliste l ON l.kurs_id = k.id AND l.monat = m.monat
    LEFT JOIN bewilligung b ON b.kurs_id = k.id AND b.status = 'erteilt'
    WHERE k.status = ANY(${GEHALTEN}) AND m.monat <= ${bis}
      AND (${von ?? null}::date IS NULL OR m.monat >= ${von ?? null}::date)
      AND (${zugriff === null}::boolean OR k.traeger_id = ANY(${zugriff?.traegerIds ?? []}::bigint[]))
      AND (${like}::text IS NULL OR k.kennung || ' ' || k.titel || ' ' || t.name ILIKE ${like})
      AND (${zustand ?? null}::text IS NULL OR l.status = ${zustand ?? null}
        OR (${zustand === 'fehlt'}::boolean AND (l.status IS NULL OR l.status IN ('entwurf', 'zurueckgegeben'))))
    ORDER BY m.monat DESC, k.kennung LIMIT ${size} OFFSET ${(page - 1) * size}`.execute(db);
  return { rows, total: rows[0]?.total ?? 0 };
}

/** Courses of which lists come. */
const GEHALTEN: readonly Kursstatus[] = ['laeuft', 'unterbrochen', 'abgeschlossen', 'abgebrochen'];

export async function insertErinnerung(trx: Trx, kursId: number, monat: Datum, at: Date): Promise<void> {
  await trx.insertInto('listenerinnerung').values({ kurs_id: kursId, monat, erinnert_at: at }).execute();
}
