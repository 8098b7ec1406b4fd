/** Writes measures and their log. */
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import { escapeLike } from '../../../platform/database/search.ts';
import type { MassnahmeEintragTable, MassnahmeFassungTable, MassnahmeTable } from '../konzept.tables.ts';
import { type MassnahmeStatus, STATUS_BEENDET, STATUS_MIT_FRIST } from '../status.rules.ts';

export type Eintrag = Selectable<MassnahmeEintragTable> & { datei: string | null };

/** @returns whether it was still the version that was read */
export async function updateMassnahme(
  trx: Trx,
  id: number,
  version: number,
  changes: Updateable<MassnahmeTable>,
): Promise<boolean> {
  const result = await trx
    .updateTable('massnahme')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** What an edition says of a measure. @returns whether it was still the version that was read */
export async function updateFassung(
  trx: Trx,
  id: number,
  version: number,
  changes: Updateable<MassnahmeFassungTable>,
): Promise<boolean> {
  const result = await trx
    .updateTable('massnahme_fassung')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** A measure that no edition had, at the end of one. @returns its id */
export async function insertMassnahme(
  trx: Trx,
  { konzeptId, ausgabeId }: { konzeptId: number; ausgabeId: number },
  massnahme: Omit<Insertable<MassnahmeTable>, 'konzept_id'>,
  fassung: Omit<Insertable<MassnahmeFassungTable>, 'massnahme_id' | 'ausgabe_id' | 'position'>,
  knotenIds: readonly number[],
): Promise<number> {
  const { id } = await trx
    .insertInto('massnahme')
    .values({ ...massnahme, konzept_id: konzeptId })
    .returning('id')
    .executeTakeFirstOrThrow();
  const { fassung_id } = await trx
    .insertInto('massnahme_fassung')
    .values({
      ...fassung,
      massnahme_id: id,
      ausgabe_id: ausgabeId,
      position: sql<number>`(SELECT coalesce(max(position), 0) + 1 FROM massnahme_fassung WHERE ausgabe_id = ${ausgabeId})`,
    })
    .returning('id as fassung_id')
    .executeTakeFirstOrThrow();
  await saveZiele(trx, fassung_id, ausgabeId, knotenIds);
  return id;
}

/** Which nodes it serves; nodes of another edition are left out. */
export async function saveZiele(
  trx: Trx,
  fassungId: number,
  ausgabeId: number,
  knotenIds: readonly number[],
): Promise<void> {
  await trx.deleteFrom('massnahme_ziel').where('fassung_id', '=', fassungId).execute();
  await trx
    .insertInto('massnahme_ziel')
    .columns(['fassung_id', 'knoten_id'])
    .expression((eb) =>
      eb
        .selectFrom('konzeptknoten')
        .select([eb.val(fassungId).as('fassung_id'), 'id as knoten_id'])
        .where('ausgabe_id', '=', ausgabeId)
        .where('id', 'in', [...knotenIds]),
    )
    .execute();
}

export async function insertEintrag(
  trx: Trx,
  eintrag: {
    massnahme_id: number;
    art: Eintrag['art'];
    text: string;
    am: Datum;
    at: Date;
    von: string;
    status?: MassnahmeStatus;
    adresse?: string;
    datei_id?: number | null;
    beschluss_id?: number | null;
  },
): Promise<number> {
  const row = await trx
    .insertInto('massnahme_eintrag')
    .values(eintrag)
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** The log, the newest first. */
export async function listEintraege(db: Db, massnahmeId: number): Promise<Eintrag[]> {
  return db
    .selectFrom('massnahme_eintrag')
    .leftJoin('datei', 'datei.id', 'massnahme_eintrag.datei_id')
    .selectAll('massnahme_eintrag')
    .select('datei.name as datei')
    .where('massnahme_id', '=', massnahmeId)
    .orderBy('at', 'desc')
    .orderBy('massnahme_eintrag.id', 'desc')
    .execute();
}

/** File of an entry of this measure; null when there is none. */
export async function findEintragsdatei(
  db: Db,
  massnahmeId: number,
  eintragId: number,
): Promise<number | null> {
  const row = await db
    .selectFrom('massnahme_eintrag')
    .select('datei_id')
    .where('id', '=', eintragId)
    .where('massnahme_id', '=', massnahmeId)
    .executeTakeFirst();
  return row?.datei_id ?? null;
}

/** The edition in which a measure is shown: the one in force, else the newest it stands in. */
export async function findAusgabeOf(db: Db | Trx, massnahmeId: number): Promise<number | null> {
  const row = await db
    .selectFrom('massnahme_fassung')
    .innerJoin('ausgabe', 'ausgabe.id', 'massnahme_fassung.ausgabe_id')
    .select('ausgabe.id')
    .where('massnahme_id', '=', massnahmeId)
    .orderBy(sql`ausgabe.status = 'gilt'`, 'desc')
    .orderBy('ausgabe.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Tags, classes of schedules, and provenances that an edition uses, to filter by. */
export async function listFilterworte(
  db: Db,
  ausgabeId: number,
): Promise<{ schlagworte: string[]; klassen: string[]; herkuenfte: string[] }> {
  const { rows } = await sql<{ art: string; wort: string }>`
    WITH eine AS (
      SELECT f.terminklasse, m.schlagworte, m.herkunft FROM massnahme_fassung f
      JOIN massnahme m ON m.id = f.massnahme_id WHERE f.ausgabe_id = ${ausgabeId})
    SELECT DISTINCT 'klasse' AS art, terminklasse AS wort FROM eine WHERE terminklasse <> ''
    UNION SELECT 'schlagwort', unnest(schlagworte) FROM eine
    UNION SELECT 'herkunft', herkunft FROM eine WHERE herkunft <> ''
    ORDER BY 1, 2`.execute(db);
  const of = (art: string) => rows.filter((row) => row.art === art).map(({ wort }) => wort);
  return { schlagworte: of('schlagwort'), klassen: of('klasse'), herkuenfte: of('herkunft') };
}

export interface FaelligeMassnahme {
  id: number;
  titel: string;
  zustaendig: string;
  frist: Datum;
}

/** Measures of the edition in force whose last day is over or comes until then, the most urgent first. */
export async function listFaellige(
  db: Db,
  ausgabeId: number,
  bis: Datum,
  limit: number,
): Promise<FaelligeMassnahme[]> {
  const frist = sql<Datum>`coalesce(m.geplant_bis, f.termin_am)`;
  return db
    .selectFrom('massnahme_fassung as f')
    .innerJoin('massnahme as m', 'm.id', 'f.massnahme_id')
    .select([
      'm.id',
      sql<string>`coalesce(nullif(f.kurztitel, ''), f.text)`.as('titel'),
      'f.zustaendig',
      frist.as('frist'),
    ])
    .where('f.ausgabe_id', '=', ausgabeId)
    .where('m.status', 'in', [...STATUS_MIT_FRIST])
    .where(frist, '<=', bis)
    .orderBy(frist)
    .orderBy('f.position')
    .limit(limit)
    .execute();
}

/** Measures that are being worked on without a next step, and steps whose day is over. */
export async function countOhneSchritt(
  db: Db,
  ausgabeId: number,
  heute: Datum,
): Promise<{ ohne: number; vorbei: number }> {
  return db
    .selectFrom('massnahme_fassung as f')
    .innerJoin('massnahme as m', 'm.id', 'f.massnahme_id')
    .select([
      sql<number>`count(*) FILTER (WHERE m.naechster_schritt = '' AND m.status IN ('in-umsetzung', 'verschoben'))::int`.as(
        'ohne',
      ),
      sql<number>`count(*) FILTER (WHERE m.naechster_schritt_am < ${heute})::int`.as('vorbei'),
    ])
    .where('f.ausgabe_id', '=', ausgabeId)
    .where('m.status', 'not in', [...STATUS_BEENDET])
    .executeTakeFirstOrThrow();
}

export interface Massnahmenfund {
  id: number;
  titel: string;
  zustaendig: string;
  ausgabe: string;
  status: MassnahmeStatus;
  naehe: number;
}

/** Measures of all editions by number, title, text or responsible; each once, as its newest edition says it. */
export async function searchMassnahmen(db: Db, suchwort: string, limit: number): Promise<Massnahmenfund[]> {
  const text = sql<string>`komut.suchform(f.kennung || ' ' || f.kurztitel || ' ' || f.text || ' ' || f.zustaendig)`;
  const { rows } = await sql<Massnahmenfund>`
    SELECT * FROM (
      SELECT DISTINCT ON (m.id) m.id, coalesce(nullif(f.kurztitel, ''), f.text) AS titel, f.zustaendig,
             a.bezeichnung AS ausgabe, m.status,
             greatest(komut.word_similarity(komut.suchform(${suchwort}), ${text}),
               CASE WHEN ${text} LIKE '%' || komut.suchform(${escapeLike(suchwort)}) || '%' THEN 0.9 ELSE 0 END)::float8 AS naehe
      FROM massnahme_fassung f
      JOIN massnahme m ON m.id = f.massnahme_id
      JOIN ausgabe a ON a.id = f.ausgabe_id
      WHERE ${text} LIKE '%' || komut.suchform(${escapeLike(suchwort)}) || '%'
         OR komut.suchform(${suchwort}) OPERATOR(komut.<%) ${text}
      ORDER BY m.id, f.ausgabe_id DESC) funde
    ORDER BY naehe DESC, id LIMIT ${limit}`.execute(db);
  return rows;
}
