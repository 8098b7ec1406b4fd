/** All SQL of report rounds: the round, whom it asked, what was answered. */
import { type Selectable, sql } from 'kysely';
import { type Datum, datumOf } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import { insertRows } from '../../../platform/database/insert.ts';
import type { BerichtsrundeTable } from '../konzept.tables.ts';
import type { MassnahmeStatus } from '../status.rules.ts';
import { type Antwort, type Feld, isFeld } from './antwort.rules.ts';
import type { Schnappschuss } from './bericht.rules.ts';
import type { Stufe } from './erinnerung.rules.ts';

export type Runde = Omit<Selectable<BerichtsrundeTable>, 'felder' | 'schnappschuss'> & {
  felder: Feld[];
  konzept_id: number;
  ausgabe: string;
  konzept: string;
  /** Measures, those with a complete report, and those the office took over. */
  massnahmen: number;
  fertig: number;
  uebernommen: number;
};

/** A measure that a round asks for: whom, what came, and how the measure stands today. */
export interface Rundenfrage {
  id: number;
  runde_id: number;
  massnahme_id: number;
  stufe: Stufe;
  gefragt_at: Date | null;
  erinnerungen: number;
  antwort: Antwort | null;
  beantwortet_at: Date | null;
  beantwortet_von: string;
  ist_fertig: boolean;
  person_id: number | null;
  erste_person_id: number | null;
  uebernommen_at: Date | null;
  uebernommen_von: string | null;
  version: number;
  person_name: string | null;
  person_email: string | null;
  kennung: string;
  kurztitel: string;
  text: string;
  status: MassnahmeStatus;
  status_grund: string;
  status_am: Datum | null;
  frist: Datum | null;
  begonnen_am: Datum | null;
  beendet_am: Datum | null;
  naechster_schritt: string;
  naechster_schritt_am: Datum | null;
  kosten_cent: number | null;
  vertretung_name: string;
  vertretung_email: string;
  nachweis_datei_id: number | null;
  nachweis_name: string | null;
}

/** Every round, the newest first. */
export async function listRunden(db: Db | Trx): Promise<Runde[]> {
  const rows = await runden(db).orderBy('r.id', 'desc').execute();
  return rows.map(asRunde);
}

export async function findRunde(db: Db | Trx, id: number): Promise<Runde | null> {
  const row = await runden(db).where('r.id', '=', id).executeTakeFirst();
  return row ? asRunde(row) : null;
}

/** Holds the round, so that it is not frozen while something in it changes. */
export async function lockRunde(trx: Trx, id: number, how: 'share' | 'update' = 'share'): Promise<boolean> {
  const query = trx.selectFrom('berichtsrunde').select('id').where('id', '=', id);
  const row = await (how === 'share' ? query.forShare() : query.forUpdate()).executeTakeFirst();
  return row !== undefined;
}

const asRunde = <R extends { felder: string[] }>(row: R) => ({ ...row, felder: row.felder.filter(isFeld) });

function runden(db: Db | Trx) {
  return db
    .selectFrom('berichtsrunde as r')
    .innerJoin('ausgabe', 'ausgabe.id', 'r.ausgabe_id')
    .innerJoin('konzept', 'konzept.id', 'ausgabe.konzept_id')
    .leftJoin(
      (eb) =>
        eb
          .selectFrom('rundenantwort')
          .select([
            'runde_id',
            sql<number>`count(*)::int`.as('massnahmen'),
            sql<number>`count(*) FILTER (WHERE ist_fertig)::int`.as('fertig'),
            sql<number>`count(*) FILTER (WHERE uebernommen_at IS NOT NULL)::int`.as('uebernommen'),
          ])
          .groupBy('runde_id')
          .as('stand'),
      (join) => join.onRef('stand.runde_id', '=', 'r.id'),
    )
    .select([
      'r.id',
      'r.ausgabe_id',
      'r.bezeichnung',
      'r.von_am',
      'r.bis_am',
      'r.frist_am',
      'r.felder',
      'r.status',
      'r.erstellt_at',
      'r.erstellt_von',
      'r.eingefroren_at',
      'r.eingefroren_von',
      'r.version',
      'ausgabe.konzept_id',
      'ausgabe.bezeichnung as ausgabe',
      'konzept.titel as konzept',
      sql<number>`coalesce(stand.massnahmen, 0)`.as('massnahmen'),
      sql<number>`coalesce(stand.fertig, 0)`.as('fertig'),
      sql<number>`coalesce(stand.uebernommen, 0)`.as('uebernommen'),
    ]);
}

/** The state a frozen round keeps; null while it is open. */
export async function findSchnappschuss(db: Db | Trx, id: number): Promise<Schnappschuss | null> {
  const row = await db
    .selectFrom('berichtsrunde')
    .select('schnappschuss')
    .where('id', '=', id)
    .executeTakeFirst();
  return (row?.schnappschuss as Schnappschuss | null | undefined) ?? null;
}

/** Frozen rounds of the same concept before this one, the latest first. */
export async function listFruehereRunden(
  db: Db | Trx,
  runde: Pick<Runde, 'id' | 'konzept_id'>,
): Promise<{ id: number; bezeichnung: string }[]> {
  return db
    .selectFrom('berichtsrunde')
    .innerJoin('ausgabe', 'ausgabe.id', 'berichtsrunde.ausgabe_id')
    .select(['berichtsrunde.id', 'berichtsrunde.bezeichnung'])
    .where('ausgabe.konzept_id', '=', runde.konzept_id)
    .where('berichtsrunde.status', '=', 'eingefroren')
    .where('berichtsrunde.id', '<', runde.id)
    .orderBy('berichtsrunde.id', 'desc')
    .execute();
}

/** The measures of a round, or those one person may answer, in the order of the paper. */
export async function listFragen(db: Db | Trx, rundeId: number, personId?: number): Promise<Rundenfrage[]> {
  let query = fragen(db).where('a.runde_id', '=', rundeId);
  if (personId !== undefined)
    query = query.where((eb) =>
      eb.or([eb('a.person_id', '=', personId), eb('a.erste_person_id', '=', personId)]),
    );
  return (await query.orderBy('f.position').orderBy('a.id').execute()) as Rundenfrage[];
}

export async function findFrage(db: Db | Trx, id: number): Promise<Rundenfrage | null> {
  const row = await fragen(db).where('a.id', '=', id).executeTakeFirst();
  return (row as Rundenfrage | undefined) ?? null;
}

function fragen(db: Db | Trx) {
  return db
    .selectFrom('rundenantwort as a')
    .innerJoin('berichtsrunde as r', 'r.id', 'a.runde_id')
    .innerJoin('massnahme as m', 'm.id', 'a.massnahme_id')
    .innerJoin('massnahme_fassung as f', (join) =>
      join.onRef('f.massnahme_id', '=', 'm.id').onRef('f.ausgabe_id', '=', 'r.ausgabe_id'),
    )
    .leftJoin('rundenperson as p', 'p.id', 'a.person_id')
    .leftJoin('datei as d', 'd.id', 'a.nachweis_datei_id')
    .selectAll('a')
    .select([
      'p.name as person_name',
      'p.email as person_email',
      'd.name as nachweis_name',
      'f.kennung',
      'f.kurztitel',
      'f.text',
      'm.status',
      'm.status_grund',
      'm.status_am',
      sql<Datum | null>`coalesce(m.geplant_bis, f.termin_am)`.as('frist'),
      'm.begonnen_am',
      'm.beendet_am',
      'm.naechster_schritt',
      'm.naechster_schritt_am',
      'm.kosten_cent',
      'm.vertretung_name',
      'm.vertretung_email',
    ]);
}

/** Holds one answer against two who write at once. */
export async function lockFrage(trx: Trx, id: number): Promise<Rundenfrage | null> {
  await trx.selectFrom('rundenantwort').select('id').where('id', '=', id).forUpdate().execute();
  return findFrage(trx, id);
}

/** The measure itself, held until the act ends. */
export async function lockMassnahme(trx: Trx, id: number) {
  return trx
    .selectFrom('massnahme')
    .select(['id', 'version', 'status', 'status_grund'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** Which of these measures an open round already asks for. Holds the edition against two who open at once. */
export async function listGefragte(
  trx: Trx,
  konzeptId: number,
  massnahmeIds: readonly number[],
): Promise<number[]> {
  await trx.selectFrom('konzept').select('id').where('id', '=', konzeptId).forUpdate().execute();
  const rows = await trx
    .selectFrom('rundenantwort')
    .innerJoin('berichtsrunde', 'berichtsrunde.id', 'rundenantwort.runde_id')
    .select('massnahme_id')
    .where('berichtsrunde.status', '=', 'offen')
    .where('massnahme_id', '=', sql<number>`ANY (${[...massnahmeIds]}::bigint[])`)
    .execute();
  return rows.map(({ massnahme_id }) => massnahme_id);
}

export async function insertRunde(
  trx: Trx,
  runde: Pick<Runde, 'ausgabe_id' | 'bezeichnung' | 'von_am' | 'bis_am' | 'frist_am' | 'felder'>,
  von: string,
  now: Date,
): Promise<number> {
  const { id } = await trx
    .insertInto('berichtsrunde')
    .values({
      ...runde,
      schnappschuss: null,
      erstellt_at: now,
      erstellt_von: von,
      eingefroren_at: null,
      eingefroren_von: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export interface NeueFrage {
  massnahmeId: number;
  personId: number | null;
  stufe: Stufe;
}

export async function insertFragen(trx: Trx, rundeId: number, fragen: readonly NeueFrage[], now: Date) {
  await insertRows(
    trx,
    'rundenantwort',
    fragen.map(({ massnahmeId, personId, stufe }) => ({
      runde_id: rundeId,
      massnahme_id: massnahmeId,
      person_id: personId,
      stufe,
      gefragt_at: personId === null ? null : now,
      antwort: null,
      beantwortet_at: null,
      erste_person_id: null,
      uebernommen_at: null,
      uebernommen_von: null,
    })),
  );
}

export async function updateFrist(trx: Trx, id: number, fristAm: Datum): Promise<void> {
  await trx
    .updateTable('berichtsrunde')
    .set({ frist_am: fristAm, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** Whom measures are asked of, and when. The answer's version stays: somebody may be writing it. */
export async function updateFragen(
  trx: Trx,
  ids: readonly number[],
  stand: {
    person_id?: number | null;
    erste_person_id?: number | null;
    stufe?: Stufe;
    erinnerungen?: number;
    gefragt_at?: Date | null;
  },
): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('rundenantwort')
    .set(stand)
    .where('id', 'in', [...ids])
    .execute();
}

export async function updateAntwort(
  trx: Trx,
  id: number,
  antwort: Antwort,
  {
    istFertig,
    von,
    now,
    dateiId,
  }: {
    istFertig: boolean;
    von: string;
    now: Date;
    /** The file kept as evidence; null takes away what was sent before, undefined keeps it. */
    dateiId?: number | null | undefined;
  },
): Promise<void> {
  await trx
    .updateTable('rundenantwort')
    .set({
      antwort: JSON.stringify(antwort),
      ist_fertig: istFertig,
      uebernommen_at: null,
      uebernommen_von: null,
      beantwortet_at: now,
      beantwortet_von: von,
      ...(dateiId !== undefined && { nachweis_datei_id: dateiId }),
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .execute();
}

export async function markUebernommen(trx: Trx, id: number, von: string, now: Date): Promise<void> {
  await trx
    .updateTable('rundenantwort')
    .set({ uebernommen_at: now, uebernommen_von: von, version: sql`version + 1` })
    .where('id', '=', id)
    .execute();
}

export async function freeze(
  trx: Trx,
  id: number,
  schnappschuss: Schnappschuss,
  von: string,
  now: Date,
): Promise<void> {
  await trx
    .updateTable('berichtsrunde')
    .set({
      status: 'eingefroren',
      schnappschuss: JSON.stringify(schnappschuss),
      eingefroren_at: now,
      eingefroren_von: von,
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .execute();
}

/** Day of the last mail about a measure; the day the round was opened for those nobody was asked for. */
export const gefragtAm = (frage: Rundenfrage, runde: Pick<Runde, 'erstellt_at'>): Datum =>
  datumOf(frage.gefragt_at ?? runde.erstellt_at);
