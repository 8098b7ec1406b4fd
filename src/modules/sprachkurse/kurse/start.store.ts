import { sql } from 'kysely';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Db } from '../../../platform/database/database.ts';
import { escapeLike } from '../../../platform/database/search.ts';
import type { Kursstatus } from '../sprachkurse.tables.ts';
import type { Jahresbetrag } from './bewilligung.store.ts';
import type { Kurszugriff } from './zugriff.ts';

const GEZEIGT = 50;

export interface Wartender {
  id: number;
  titel: string;
  status: Kursstatus;
  beginn_am: Datum;
  ende_am: Datum;
  beantragt_at: Date | null;
  traeger: string;
}

/** Courses on which the office has the next move: applied for, checked without a proposal, over but not completed. */
export function listWartende(db: Db, heute: Datum): Promise<Wartender[]> {
  return db
    .selectFrom('kurs')
    .innerJoin('traeger', 'traeger.id', 'kurs.traeger_id')
    .select([
      'kurs.id',
      'kurs.titel',
      'kurs.status',
      'kurs.beginn_am',
      'kurs.ende_am',
      'kurs.beantragt_at',
      'traeger.name as traeger',
    ])
    .where((eb) =>
      eb.or([
        eb('kurs.status', '=', 'beantragt'),
        eb.and([eb('kurs.status', '=', 'laeuft'), eb('kurs.ende_am', '<', heute)]),
        eb.and([
          eb('kurs.status', '=', 'geprueft'),
          eb.not(
            eb.exists(
              eb
                .selectFrom('bewilligung')
                .select('bewilligung.id')
                .whereRef('bewilligung.kurs_id', '=', 'kurs.id')
                .where('bewilligung.status', '=', 'vorgeschlagen'),
            ),
          ),
        ]),
      ]),
    )
    .orderBy('kurs.beginn_am')
    .limit(GEZEIGT)
    .execute();
}

export interface OffenerVorschlag {
  kurs_id: number;
  titel: string;
  beginn_am: Datum;
  betrag_cent: number;
  /** Years whose budget it would bind. */
  jahre: number[];
  vorgeschlagen_von: string;
  vorgeschlagen_von_name: string;
}

/** Proposals that wait for a decision, the earliest course first. */
export async function listOffeneVorschlaege(db: Db): Promise<OffenerVorschlag[]> {
  const rows = await db
    .selectFrom('bewilligung')
    .innerJoin('kurs', 'kurs.id', 'bewilligung.kurs_id')
    .select([
      'bewilligung.kurs_id',
      'kurs.titel',
      'kurs.beginn_am',
      'bewilligung.betrag_cent',
      'bewilligung.jahre',
      'bewilligung.vorgeschlagen_von',
      'bewilligung.vorgeschlagen_von_name',
    ])
    .where('bewilligung.status', '=', 'vorgeschlagen')
    .orderBy('kurs.beginn_am')
    .execute();
  return rows.map((row) => ({ ...row, jahre: (row.jahre as Jahresbetrag[]).map(({ jahr }) => jahr) }));
}

/** Drafts of providers; `grund` says why one came back. */
export async function listOffeneAntraege(
  db: Db,
  traegerIds: readonly number[],
): Promise<{ id: number; titel: string; beginn_am: Datum; grund: string }[]> {
  if (traegerIds.length === 0) return [];
  return db
    .selectFrom('kurs')
    .select(['kurs.id', 'kurs.titel', 'kurs.beginn_am'])
    .select(
      sql<string>`coalesce((SELECT v.grund FROM kursverlauf v WHERE v.kurs_id = kurs.id ORDER BY v.id DESC LIMIT 1), '')`.as(
        'grund',
      ),
    )
    .where('kurs.status', '=', 'entwurf')
    .where('kurs.traeger_id', 'in', traegerIds)
    .orderBy('kurs.beginn_am')
    .limit(GEZEIGT)
    .execute();
}

export interface Kurstreffer {
  id: number;
  kennung: string;
  titel: string;
  status: Kursstatus;
  traeger: string;
  gemeinde: string;
  naehe: number;
}

/** Less alike than this is no hit. */
const MINDESTNAEHE = 0.5;

/** Courses by number, title, place or provider, spelt roughly; the newest of equals first. */
export async function searchKurse(
  db: Db,
  suchwort: string,
  zugriff: Kurszugriff | null,
): Promise<Kurstreffer[]> {
  const text = sql`komut.suchform(kurs.kennung || ' ' || kurs.titel || ' ' || kurs.ort)`;
  const wort = sql`komut.suchform(${suchwort})`;
  const muster = sql`'%' || komut.suchform(${escapeLike(suchwort)}) || '%'`;
  const eigene =
    zugriff === null
      ? sql`true`
      : sql`(kurs.traeger_id = ANY(${[...zugriff.traegerIds]}::bigint[])
          OR (kurs.gemeinde_id = ANY(${[...zugriff.gemeindeIds]}::bigint[]) AND kurs.status <> 'entwurf'))`;
  const { rows } = await sql<Kurstreffer>`
    SELECT kurs.id, kurs.kennung, kurs.titel, kurs.status, traeger.name AS traeger, gemeinde.name AS gemeinde,
      greatest(komut.word_similarity(${wort}, ${text}),
        CASE WHEN ${text} LIKE ${muster} THEN 1 ELSE 0 END) AS naehe
    FROM kurs JOIN traeger ON traeger.id = kurs.traeger_id JOIN gemeinde ON gemeinde.id = kurs.gemeinde_id
    WHERE ${eigene} AND (${text} LIKE ${muster} OR komut.word_similarity(${wort}, ${text}) > ${MINDESTNAEHE})
    ORDER BY naehe DESC, kurs.beginn_am DESC LIMIT 10`.execute(db);
  return rows;
}
