/** What the parts of the module load together: editions, their tree, and measures as an edition says them. */
import { type RawBuilder, type Selectable, type SelectQueryBuilder, sql } from 'kysely';
import type { Datum } from '../../begriffe/zeit.ts';
import type { Db, Trx } from '../../platform/database/database.ts';
import type { Ausschnitt, Seite } from '../../platform/database/paging.ts';
import { escapeLike } from '../../platform/database/search.ts';
import type {
  AusgabeTable,
  KonzeptknotenTable,
  MassnahmeFassungTable,
  MassnahmeTable,
} from './konzept.tables.ts';
import { type MassnahmeStatus, STATUS_MIT_FRIST } from './status.rules.ts';

export type Ausgabe = Selectable<AusgabeTable> & { titel: string };
export type Knoten = Selectable<KonzeptknotenTable>;

/** Columns of the lasting measure and of what the edition says, with the field and the objectives it serves. */
export type Massnahmenzeile = Omit<Selectable<MassnahmeTable>, 'id' | 'version' | 'status'> &
  Omit<Selectable<MassnahmeFassungTable>, 'id' | 'version' | 'massnahme_id'> & {
    /** The lasting measure. */
    id: number;
    version: number;
    status: MassnahmeStatus;
    fassung_id: number;
    fassung_version: number;
    /** Last day: the office's own plan, else what the paper says. */
    frist: Datum | null;
    /** Fields of action in their order; a measure may serve several. */
    felder: { id: number; text: string }[];
    /** The nodes it is tied to: objectives, or the field itself. */
    ziele: { id: number; text: string; art: Knoten['art'] }[];
  };

/** Every edition of every concept, the newest first. */
export async function listAusgaben(db: Db | Trx): Promise<Ausgabe[]> {
  return ausgaben(db).orderBy('ausgabe.id', 'desc').execute();
}

export async function findAusgabe(db: Db | Trx, id: number): Promise<Ausgabe | null> {
  return (await ausgaben(db).where('ausgabe.id', '=', id).executeTakeFirst()) ?? null;
}

/** The edition in force; of several concepts that of the newest. */
export async function findGueltigeAusgabe(db: Db | Trx): Promise<Ausgabe | null> {
  const row = await ausgaben(db)
    .where('ausgabe.status', '=', 'gilt')
    .orderBy('ausgabe.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** The edition to work with when nobody chose one: in force, else the newest. */
export async function findArbeitsausgabe(db: Db | Trx): Promise<Ausgabe | null> {
  const row = await ausgaben(db)
    .orderBy(sql`ausgabe.status = 'gilt'`, 'desc')
    .orderBy('ausgabe.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

function ausgaben(db: Db | Trx) {
  return db
    .selectFrom('ausgabe')
    .innerJoin('konzept', 'konzept.id', 'ausgabe.konzept_id')
    .selectAll('ausgabe')
    .select('konzept.titel');
}

/** All nodes above the measures in the order of the paper. */
export async function listKnoten(db: Db | Trx, ausgabeId: number): Promise<Knoten[]> {
  return db
    .selectFrom('konzeptknoten')
    .selectAll()
    .where('ausgabe_id', '=', ausgabeId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

export interface Baumknoten extends Knoten {
  kinder: Baumknoten[];
  massnahmen: Massnahmenzeile[];
}

/** The tree of an edition with every measure below each node that it serves. */
export async function loadBaum(db: Db | Trx, ausgabeId: number): Promise<Baumknoten[]> {
  const [knoten, massnahmen] = await Promise.all([
    listKnoten(db, ausgabeId),
    listAlleMassnahmen(db, ausgabeId),
  ]);
  const byId = new Map<number, Baumknoten>(
    knoten.map((one) => [one.id, { ...one, kinder: [], massnahmen: [] }]),
  );
  for (const massnahme of massnahmen)
    for (const { id } of massnahme.ziele) byId.get(id)?.massnahmen.push(massnahme);
  const wurzeln: Baumknoten[] = [];
  for (const one of byId.values()) {
    const eltern = one.eltern_id === null ? undefined : byId.get(one.eltern_id);
    (eltern?.kinder ?? wurzeln).push(one);
  }
  return wurzeln;
}

export interface Massnahmenfilter {
  suche?: string;
  /** Field or any other node: measures that serve it or something below it. */
  knoten?: number;
  status?: readonly string[];
  klasse?: string;
  zustaendig?: string;
  frist?: { von?: Datum; bis?: Datum };
  /** Late on this day. */
  ueberfaelligAm?: Datum;
  ohneSchritt?: boolean;
  schlagwort?: string;
  herkunft?: string;
  vonMigranten?: boolean;
  /** Those that everybody may read. */
  istOeffentlich?: boolean;
}

export type Massnahmensortierung =
  | 'position'
  | 'kurztitel'
  | 'zustaendig'
  | 'status'
  | 'frist'
  | 'naechster_schritt_am'
  | 'zuletzt_bewegt_at';

/** A page of an edition's measures. */
export async function listMassnahmen(
  db: Db | Trx,
  ausgabeId: number,
  filter: Massnahmenfilter,
  { sort, page, size }: Ausschnitt<Massnahmensortierung>,
): Promise<Seite<Massnahmenzeile>> {
  const query = restrict(fassungen(db, ausgabeId), filter);
  const [rows, { total }] = await Promise.all([
    withDetails(query)
      .orderBy(sql`${ORDNUNG[sort.key]}`, (order) =>
        sort.direction === 'desc' ? order.desc().nullsLast() : order.asc().nullsLast(),
      )
      .orderBy('f.position')
      .orderBy('f.id')
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
    query.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { rows: rows as Massnahmenzeile[], total };
}

/** All measures of an edition in the order of the paper; filtered for exports and rounds. */
export async function listAlleMassnahmen(
  db: Db | Trx,
  ausgabeId: number,
  filter: Massnahmenfilter = {},
): Promise<Massnahmenzeile[]> {
  const rows = await withDetails(restrict(fassungen(db, ausgabeId), filter))
    .orderBy('f.position')
    .orderBy('f.id')
    .execute();
  return rows as Massnahmenzeile[];
}

/** A measure as one edition says it. */
export async function findMassnahme(
  db: Db | Trx,
  id: number,
  ausgabeId: number,
): Promise<Massnahmenzeile | null> {
  const row = await withDetails(fassungen(db, ausgabeId).where('m.id', '=', id)).executeTakeFirst();
  return (row as Massnahmenzeile | undefined) ?? null;
}

/** The editions a measure stands in, the newest first. */
export async function listFassungen(
  db: Db | Trx,
  massnahmeId: number,
): Promise<{ ausgabe_id: number; bezeichnung: string; status: Ausgabe['status']; text: string }[]> {
  return db
    .selectFrom('massnahme_fassung')
    .innerJoin('ausgabe', 'ausgabe.id', 'massnahme_fassung.ausgabe_id')
    .select(['ausgabe_id', 'ausgabe.bezeichnung', 'ausgabe.status', 'massnahme_fassung.text'])
    .where('massnahme_id', '=', massnahmeId)
    .orderBy('ausgabe_id', 'desc')
    .execute();
}

export interface Feldstand {
  feldId: number;
  feld: string;
  status: MassnahmeStatus;
  anzahl: number;
  ueberfaellig: number;
}

/** How many measures of each field stand how; a measure of two fields counts in both. */
export async function countStaende(db: Db | Trx, ausgabeId: number, heute: Datum): Promise<Feldstand[]> {
  const { rows } = await sql<Feldstand>`
    WITH RECURSIVE ${wurzeln(ausgabeId)}
    SELECT k.id AS "feldId", k.text AS feld, m.status, count(DISTINCT m.id)::int AS anzahl,
           count(DISTINCT m.id) FILTER (WHERE ${FRIST} < ${heute} AND ${MIT_FRIST})::int AS ueberfaellig
    FROM konzeptknoten k
    JOIN wurzel w ON w.wurzel_id = k.id
    JOIN massnahme_ziel z ON z.knoten_id = w.id
    JOIN massnahme_fassung f ON f.id = z.fassung_id
    JOIN massnahme m ON m.id = f.massnahme_id
    GROUP BY k.id, k.text, k.position, m.status
    ORDER BY k.position, k.id, m.status`.execute(db);
  return rows;
}

const FRIST = sql<Datum | null>`coalesce(m.geplant_bis, f.termin_am)`;
const MIT_FRIST = sql<boolean>`m.status IN (${sql.join(STATUS_MIT_FRIST.map((status) => sql.lit(status)))})`;

const ORDNUNG: Record<Massnahmensortierung, ReturnType<typeof sql>> = {
  position: sql`f.position`,
  kurztitel: sql`lower(coalesce(nullif(f.kurztitel, ''), f.text))`,
  zustaendig: sql`lower(f.zustaendig)`,
  status: sql`m.status`,
  frist: FRIST,
  naechster_schritt_am: sql`m.naechster_schritt_am`,
  zuletzt_bewegt_at: sql`m.zuletzt_bewegt_at`,
};

/** Every node of an edition with the field above it. */
const wurzeln = (ausgabeId: number) => sql`wurzel AS (
  SELECT id, id AS wurzel_id FROM konzeptknoten WHERE ausgabe_id = ${ausgabeId} AND eltern_id IS NULL
  UNION ALL
  SELECT k.id, w.wurzel_id FROM konzeptknoten k JOIN wurzel w ON k.eltern_id = w.id)`;

function fassungen(db: Db | Trx, ausgabeId: number) {
  return db
    .selectFrom('massnahme_fassung as f')
    .innerJoin('massnahme as m', 'm.id', 'f.massnahme_id')
    .where('f.ausgabe_id', '=', ausgabeId);
}

type Fassungen = ReturnType<typeof fassungen>;

/** The word is part of the text, as typed or with umlauts that somebody wrote out (the text's are without dots). */
function holds(text: RawBuilder<string>, wort: string) {
  const forms = [...new Set([wort, wort.replace(/([aou])e/gi, '$1')])].map(
    (form) => sql`${text} LIKE '%' || komut.suchform(${escapeLike(form)}) || '%'`,
  );
  return sql<boolean>`(${sql.join(forms, sql` OR `)})`;
}

function restrict(query: Fassungen, filter: Massnahmenfilter): Fassungen {
  let narrowed = query;
  const { suche, knoten, status, klasse, zustaendig, frist, ueberfaelligAm, schlagwort, herkunft } = filter;
  const text = sql<string>`komut.suchform(f.kennung || ' ' || f.kurztitel || ' ' || f.text || ' ' || f.zustaendig || ' ' || f.partner)`;
  for (const wort of suche?.split(/\s+/) ?? []) narrowed = narrowed.where(holds(text, wort));
  if (knoten !== undefined)
    narrowed = narrowed.where(
      sql<boolean>`EXISTS (WITH RECURSIVE unten AS (
        SELECT id FROM konzeptknoten WHERE id = ${knoten}
        UNION ALL SELECT k.id FROM konzeptknoten k JOIN unten u ON k.eltern_id = u.id)
        SELECT 1 FROM massnahme_ziel z JOIN unten u ON u.id = z.knoten_id WHERE z.fassung_id = f.id)`,
    );
  if (status !== undefined) narrowed = narrowed.where('m.status', 'in', [...status]);
  if (klasse !== undefined) narrowed = narrowed.where('f.terminklasse', '=', klasse);
  if (zustaendig !== undefined)
    narrowed = narrowed.where(
      holds(sql<string>`komut.suchform(f.zustaendig || ' ' || m.kontakt_name)`, zustaendig),
    );
  if (frist?.von !== undefined) narrowed = narrowed.where(sql<boolean>`${FRIST} >= ${frist.von}`);
  if (frist?.bis !== undefined) narrowed = narrowed.where(sql<boolean>`${FRIST} <= ${frist.bis}`);
  if (ueberfaelligAm !== undefined)
    narrowed = narrowed.where(sql<boolean>`${FRIST} < ${ueberfaelligAm} AND ${MIT_FRIST}`);
  if (filter.ohneSchritt)
    narrowed = narrowed.where(
      sql<boolean>`m.naechster_schritt = '' AND m.status NOT IN ('umgesetzt', 'entfallen')`,
    );
  if (schlagwort !== undefined) narrowed = narrowed.where(sql<boolean>`${schlagwort} = ANY (m.schlagworte)`);
  if (herkunft !== undefined) narrowed = narrowed.where('m.herkunft', '=', herkunft);
  if (filter.vonMigranten) narrowed = narrowed.where('m.ist_von_migranten', '=', true);
  if (filter.istOeffentlich) narrowed = narrowed.where('m.ist_oeffentlich', '=', true);
  return narrowed;
}

function withDetails<O>(query: SelectQueryBuilder<never, never, O> | Fassungen) {
  return (query as Fassungen).selectAll('m').select([
    'f.id as fassung_id',
    'f.version as fassung_version',
    'f.ausgabe_id',
    'f.kennung',
    'f.text',
    'f.kurztitel',
    'f.zustaendig',
    'f.partner',
    'f.termin',
    'f.terminklasse',
    'f.termin_am',
    'f.termin_genauigkeit',
    'f.ist_laufend',
    'f.kosten',
    'f.indikator',
    'f.weiteres',
    'f.position',
    'f.stelle',
    FRIST.as('frist'),
    sql<{ id: number; text: string; art: Knoten['art'] }[]>`coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', k.id, 'text', k.text, 'art', k.art) ORDER BY k.position, k.id)
        FROM massnahme_ziel z JOIN konzeptknoten k ON k.id = z.knoten_id WHERE z.fassung_id = f.id), '[]')`.as(
      'ziele',
    ),
    sql<{ id: number; text: string }[]>`coalesce((
        WITH RECURSIVE oben AS (
          SELECT k.id, k.eltern_id, k.text, k.position FROM massnahme_ziel z
            JOIN konzeptknoten k ON k.id = z.knoten_id WHERE z.fassung_id = f.id
          UNION SELECT k.id, k.eltern_id, k.text, k.position FROM konzeptknoten k JOIN oben o ON k.id = o.eltern_id)
        SELECT jsonb_agg(jsonb_build_object('id', id, 'text', text) ORDER BY position, id)
        FROM oben WHERE eltern_id IS NULL), '[]')`.as('felder'),
  ]);
}
