/** A revision's SQL: a new edition from the old one, and what becomes of each measure. Set by set, whatever their number. */
import { type Selectable, sql } from 'kysely';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { AusgabeTable, FortschreibungTable, MassnahmeFassungTable } from '../konzept.tables.ts';
import type { MassnahmeStatus } from '../status.rules.ts';
import type { Verbleib } from './fortschreibung.rules.ts';

export type Verbleibseintrag = Selectable<FortschreibungTable>;
type Ausgabezeile = Selectable<AusgabeTable>;

/** Both editions of a revision. */
export interface Ausgabenpaar {
  alt: number;
  neu: number;
}

/** Whoever holds this changes the edition alone. */
export async function lockAusgabe(trx: Trx, id: number): Promise<Ausgabezeile | null> {
  const row = await trx.selectFrom('ausgabe').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row ?? null;
}

/** The editions that follow one, the newest first. */
export async function listNachfolger(
  db: Db | Trx,
  id: number,
): Promise<Pick<Ausgabezeile, 'id' | 'bezeichnung' | 'status'>[]> {
  return db
    .selectFrom('ausgabe')
    .select(['id', 'bezeichnung', 'status'])
    .where('vorgaenger_id', '=', id)
    .orderBy('id', 'desc')
    .execute();
}

/** Whether an edition began as a copy of another, so that it is decided measure by measure. */
export async function isFortschreibung(db: Db | Trx, id: number): Promise<boolean> {
  const row = await db
    .selectFrom('konzeptknoten')
    .select('id')
    .where('ausgabe_id', '=', id)
    .where('vorgaenger_id', 'is not', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Copies an edition as a draft: tree and measures, without the places in the old paper and how its goals were judged. */
export async function copyAusgabe(
  trx: Trx,
  alt: Ausgabezeile,
  bezeichnung: string,
  now: Date,
): Promise<number> {
  const { id: neu } = await trx
    .insertInto('ausgabe')
    .values({
      konzept_id: alt.konzept_id,
      bezeichnung,
      vorgaenger_id: alt.id,
      worte: JSON.stringify(alt.worte),
      klassen: JSON.stringify(alt.klassen),
      einleitung: alt.einleitung,
      angelegt_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await sql`INSERT INTO konzeptknoten (ausgabe_id, art, kennung, text, position, vorgaenger_id)
    SELECT ${neu}, art, kennung, text, position, id FROM konzeptknoten
    WHERE ausgabe_id = ${alt.id} ORDER BY position, id`.execute(trx);
  await sql`UPDATE konzeptknoten k SET eltern_id = eltern.id
    FROM konzeptknoten alt, konzeptknoten eltern
    WHERE k.ausgabe_id = ${neu} AND alt.id = k.vorgaenger_id
      AND eltern.ausgabe_id = ${neu} AND eltern.vorgaenger_id = alt.eltern_id`.execute(trx);
  await copyFassungen(trx, { alt: alt.id, neu });
  return neu;
}

/** Copies what the old edition says of its measures, or of one; what the new one has already stays. */
export async function copyFassungen(
  trx: Trx,
  { alt, neu }: Ausgabenpaar,
  massnahmeId?: number,
): Promise<void> {
  const nur = massnahmeId === undefined ? sql`` : sql`AND f.massnahme_id = ${massnahmeId}`;
  await sql`INSERT INTO massnahme_fassung (massnahme_id, ausgabe_id, kennung, text, kurztitel, zustaendig, partner,
      termin, terminklasse, termin_am, termin_genauigkeit, ist_laufend, kosten, indikator, weiteres, position)
    SELECT massnahme_id, ${neu}, kennung, text, kurztitel, zustaendig, partner,
      termin, terminklasse, termin_am, termin_genauigkeit, ist_laufend, kosten, indikator, weiteres, position
    FROM massnahme_fassung f WHERE f.ausgabe_id = ${alt} ${nur}
    ON CONFLICT ON CONSTRAINT massnahme_fassung_eine_je_ausgabe DO NOTHING`.execute(trx);
  await sql`INSERT INTO massnahme_ziel (fassung_id, knoten_id)
    SELECT n.id, k.id FROM massnahme_fassung f
    JOIN massnahme_fassung n ON n.massnahme_id = f.massnahme_id AND n.ausgabe_id = ${neu}
    JOIN massnahme_ziel z ON z.fassung_id = f.id
    JOIN konzeptknoten k ON k.vorgaenger_id = z.knoten_id AND k.ausgabe_id = ${neu}
    WHERE f.ausgabe_id = ${alt} ${nur}
      AND NOT EXISTS (SELECT 1 FROM massnahme_ziel schon WHERE schon.fassung_id = n.id)`.execute(trx);
}

export async function removeFassungen(
  trx: Trx,
  ausgabeId: number,
  massnahmeIds: readonly number[],
): Promise<void> {
  if (massnahmeIds.length === 0) return;
  await trx
    .deleteFrom('massnahme_fassung')
    .where('ausgabe_id', '=', ausgabeId)
    .where('massnahme_id', 'in', [...massnahmeIds])
    .execute();
}

/** Takes away measures that only this draft had. @throws when something else speaks of one already */
export async function deleteMassnahmen(trx: Trx, ids: readonly number[]): Promise<void> {
  if (ids.length > 0)
    await trx
      .deleteFrom('massnahme')
      .where('id', 'in', [...ids])
      .execute();
}

export async function updateWortlaut(
  trx: Trx,
  ausgabeId: number,
  massnahmeId: number,
  fassung: Partial<Pick<MassnahmeFassungTable, 'termin_am' | 'termin_genauigkeit'>> & {
    text: string;
    zustaendig: string;
    termin: string;
    terminklasse: string;
    ist_laufend: boolean;
  },
): Promise<void> {
  await trx
    .updateTable('massnahme_fassung')
    .set(({ eb }) => ({ ...fassung, version: eb('version', '+', 1) }))
    .where('ausgabe_id', '=', ausgabeId)
    .where('massnahme_id', '=', massnahmeId)
    .execute();
}

/**
 * New measures from an old one: each with a text of its own, everything else as it was, under the same objectives.
 * @returns their ids in the order of the texts
 */
export async function insertTeile(
  trx: Trx,
  { alt, neu }: Ausgabenpaar,
  massnahmeId: number,
  texte: readonly string[],
  now: Date,
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`INSERT INTO massnahme (konzept_id, kontakt_name, kontakt_email,
      vertretung_name, vertretung_email, schlagworte, herkunft, herkunft_am, ist_von_migranten, zuletzt_bewegt_at)
    SELECT konzept_id, kontakt_name, kontakt_email, vertretung_name, vertretung_email, schlagworte, herkunft,
      herkunft_am, ist_von_migranten, ${now}
    FROM massnahme, generate_series(1, ${texte.length}) WHERE id = ${massnahmeId} RETURNING id`.execute(trx);
  const ids = rows.map(({ id }) => id);
  await sql`INSERT INTO massnahme_fassung (massnahme_id, ausgabe_id, text, zustaendig, partner, termin, terminklasse,
      termin_am, termin_genauigkeit, ist_laufend, position)
    SELECT teil.id, ${neu}, teil.text, f.zustaendig, f.partner, f.termin, f.terminklasse, f.termin_am,
      f.termin_genauigkeit, f.ist_laufend, f.position
    FROM massnahme_fassung f, unnest(${ids}::bigint[], ${[...texte]}::text[]) AS teil (id, text)
    WHERE f.ausgabe_id = ${alt} AND f.massnahme_id = ${massnahmeId}`.execute(trx);
  await sql`INSERT INTO massnahme_ziel (fassung_id, knoten_id)
    SELECT n.id, k.id FROM massnahme_fassung n, massnahme_fassung f
    JOIN massnahme_ziel z ON z.fassung_id = f.id
    JOIN konzeptknoten k ON k.vorgaenger_id = z.knoten_id AND k.ausgabe_id = ${neu}
    WHERE n.ausgabe_id = ${neu} AND n.massnahme_id = ANY (${ids}::bigint[])
      AND f.ausgabe_id = ${alt} AND f.massnahme_id = ${massnahmeId}`.execute(trx);
  return ids;
}

export async function listVerbleib(db: Db | Trx, ausgabeId: number): Promise<Verbleibseintrag[]> {
  const rows = await verbleib(db, ausgabeId).orderBy('id').execute();
  return rows.map(withNumbers);
}

export async function findVerbleib(
  db: Db | Trx,
  ausgabeId: number,
  massnahmeId: number,
): Promise<Verbleibseintrag | null> {
  const row = await verbleib(db, ausgabeId).where('massnahme_id', '=', massnahmeId).executeTakeFirst();
  return row ? withNumbers(row) : null;
}

function verbleib(db: Db | Trx, ausgabeId: number) {
  return db.selectFrom('fortschreibung').selectAll().where('ausgabe_id', '=', ausgabeId);
}

/** The driver reads a list of bigint as texts. */
const withNumbers = (row: Verbleibseintrag): Verbleibseintrag => ({
  ...row,
  ziel_massnahmen: row.ziel_massnahmen.map(Number),
});

export async function saveVerbleib(
  trx: Trx,
  eintrag: {
    ausgabe_id: number;
    massnahme_id: number;
    art: Verbleib;
    grund: string;
    beschluss: string;
    ziel_massnahmen: number[];
    entschieden_at: Date;
    entschieden_von: string;
  },
): Promise<void> {
  const { ausgabe_id: _, massnahme_id: __, ...inhalt } = eintrag;
  await trx
    .insertInto('fortschreibung')
    .values(eintrag)
    .onConflict((conflict) => conflict.constraint('fortschreibung_eine_je_massnahme').doUpdateSet(inhalt))
    .execute();
}

/** Every measure nobody has decided about and that stands in the draft is taken over. @returns their ids */
export async function takeOverOffene(
  trx: Trx,
  { alt, neu }: Ausgabenpaar,
  { von, at }: { von: string; at: Date },
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`INSERT INTO fortschreibung
      (ausgabe_id, massnahme_id, art, entschieden_at, entschieden_von)
    SELECT ${neu}, a.massnahme_id, 'uebernommen', ${at}, ${von}
    FROM massnahme_fassung a
    JOIN massnahme_fassung n ON n.massnahme_id = a.massnahme_id AND n.ausgabe_id = ${neu}
    WHERE a.ausgabe_id = ${alt}
    ON CONFLICT ON CONSTRAINT fortschreibung_eine_je_massnahme DO NOTHING
    RETURNING massnahme_id AS id`.execute(trx);
  return rows.map(({ id }) => id);
}

/** Measures of the old edition that nobody has decided about. */
export async function countOffene(db: Db | Trx, { alt, neu }: Ausgabenpaar): Promise<number> {
  const { anzahl } = await db
    .selectFrom('massnahme_fassung as f')
    .leftJoin('fortschreibung as v', (join) =>
      join.onRef('v.massnahme_id', '=', 'f.massnahme_id').on('v.ausgabe_id', '=', neu),
    )
    .select((eb) => eb.fn.countAll<number>().as('anzahl'))
    .where('f.ausgabe_id', '=', alt)
    .where('v.id', 'is', null)
    .executeTakeFirstOrThrow();
  return anzahl;
}

/** Whether another measure was merged into one of these. */
export async function isZiel(trx: Trx, ausgabeId: number, ids: readonly number[]): Promise<boolean> {
  const row = await trx
    .selectFrom('fortschreibung')
    .select('id')
    .where('ausgabe_id', '=', ausgabeId)
    .where('art', '=', 'zusammengefuehrt')
    .where(sql<boolean>`ziel_massnahmen && ${[...ids]}::bigint[]`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function updateMitwirkende(trx: Trx, id: number, mitwirkende: string): Promise<void> {
  await trx
    .updateTable('ausgabe')
    .set(({ eb }) => ({ mitwirkende, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** The old edition first: only one is in force at any moment. */
export async function changeAusgaben(
  trx: Trx,
  { alt, neu }: Ausgabenpaar,
  beschluss: { beschlossen_am: Datum; beschluss: string },
): Promise<void> {
  await trx
    .updateTable('ausgabe')
    .set(({ eb }) => ({ status: 'abgeloest', version: eb('version', '+', 1) }))
    .where('id', '=', alt)
    .execute();
  await trx
    .updateTable('ausgabe')
    .set(({ eb }) => ({ ...beschluss, status: 'gilt', version: eb('version', '+', 1) }))
    .where('id', '=', neu)
    .execute();
}

/** Gives measures that the resolution ends their last status, and notes it in their logs. @returns their ids */
export async function endMassnahmen(
  trx: Trx,
  neu: number,
  art: Verbleib,
  { nach, von }: { nach: MassnahmeStatus; von: readonly MassnahmeStatus[] },
  { am, wer, at }: { am: Datum; wer: string; at: Date },
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`UPDATE massnahme m
    SET status = ${nach}, status_grund = v.grund, status_am = ${am}, zuletzt_bewegt_at = ${at}, version = m.version + 1,
        beendet_am = CASE WHEN ${nach} = 'umgesetzt' THEN coalesce(m.beendet_am, ${am}::date) ELSE m.beendet_am END
    FROM fortschreibung v
    WHERE v.ausgabe_id = ${neu} AND v.art = ${art} AND v.massnahme_id = m.id AND m.status = ANY (${[...von]}::text[])
    RETURNING m.id`.execute(trx);
  const ids = rows.map(({ id }) => id);
  await sql`INSERT INTO massnahme_eintrag (massnahme_id, art, status, text, am, at, von)
    SELECT v.massnahme_id, 'beschluss', ${nach}, concat_ws(E'\n', nullif(v.grund, ''), nullif(v.beschluss, '')),
      ${am}, ${at}, ${wer}
    FROM fortschreibung v WHERE v.ausgabe_id = ${neu} AND v.massnahme_id = ANY (${ids}::bigint[])`.execute(
    trx,
  );
  return ids;
}
