import { type Insertable, sql, type Updateable } from 'kysely';
import type { Geld } from '../../../begriffe/geld.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Ausschnitt, Seite } from '../../../platform/database/paging.ts';
import { escapeLike } from '../../../platform/database/search.ts';
import type { Positionsart } from '../foerderung/regeln.rules.ts';
import type { Kurszugriff } from '../kurse/zugriff.ts';
import type { Hinweis } from '../rechnung/rechnung.types.ts';
import type { Abzug, Bisheriges } from './anspruch.rules.ts';
import type {
  KursrechnungPositionTable,
  KursrechnungTable,
  Rechnungsart,
  Rechnungsstatus,
} from './kursrechnung.tables.ts';

export type Zeilenart = Positionsart | 'umsatzsteuer';

export interface Kursrechnung {
  id: number;
  kursId: number;
  kennung: string;
  titel: string;
  traegerId: number;
  traeger: string;
  nummer: string;
  rechnungAm: Datum;
  /** First days of the billed months, oldest first. */
  monate: Datum[];
  art: Rechnungsart;
  dateiId: number | null;
  hinweise: Hinweis[];
  gefordertCent: Geld;
  iban: string;
  /** Who sends it by its own words; '' for what was typed in. */
  verkaeufer: string;
  status: Rechnungsstatus;
  anerkanntCent: Geld | null;
  abzuege: Abzug[];
  begruendung: string;
  jahr: number | null;
  eingereichtVon: string;
  eingereichtAt: Date;
  geprueftVon: string | null;
  geprueftVonName: string | null;
  geprueftAt: Date | null;
  kursauszahlungId: number | null;
  zahllaufId: number | null;
  /** The bank sent the payment back. */
  istZurueck: boolean;
  briefId: number | null;
  version: number;
}

export interface Rechnungsposition {
  id: number;
  zeile: number;
  text: string;
  art: Zeilenart | null;
  menge: string;
  einzelpreis: string;
  betragCent: Geld;
  erlaubtCent: Geld | null;
  anerkanntCent: Geld | null;
  grund: string;
}

const selectRechnungen = (db: Db | Trx) =>
  db
    .selectFrom('kursrechnung as r')
    .innerJoin('kurs as k', 'k.id', 'r.kurs_id')
    .innerJoin('traeger as t', 't.id', 'r.traeger_id')
    .leftJoin('kursauszahlung as z', 'z.id', 'r.kursauszahlung_id')
    .leftJoin('zahlung', 'zahlung.id', 'r.zahlung_id')
    .select([
      'r.id',
      'r.kurs_id as kursId',
      'k.kennung',
      'k.titel',
      'r.traeger_id as traegerId',
      't.name as traeger',
      'r.nummer',
      'r.rechnung_am as rechnungAm',
      'r.art',
      'r.datei_id as dateiId',
      'r.gefordert_cent as gefordertCent',
      'r.iban',
      'r.verkaeufer',
      'r.status',
      'r.anerkannt_cent as anerkanntCent',
      'r.begruendung',
      'r.jahr',
      'r.eingereicht_von as eingereichtVon',
      'r.eingereicht_at as eingereichtAt',
      'r.geprueft_von as geprueftVon',
      'r.geprueft_von_name as geprueftVonName',
      'r.geprueft_at as geprueftAt',
      'r.kursauszahlung_id as kursauszahlungId',
      'z.zahllauf_id as zahllaufId',
      'r.brief_id as briefId',
      'r.version',
    ])
    .select([
      sql<Datum[]>`r.monate::text[]`.as('monate'),
      sql<Hinweis[]>`r.hinweise`.as('hinweise'),
      sql<Abzug[]>`r.abzuege`.as('abzuege'),
      sql<boolean>`coalesce(zahlung.status = 'zurueckgekommen', false)`.as('istZurueck'),
    ]);

/** @param zugriff whose invoices only; null for the office */
export async function findKursrechnung(
  db: Db | Trx,
  id: number,
  zugriff: Kurszugriff | null = null,
): Promise<Kursrechnung | null> {
  const row = await selectRechnungen(db)
    .where('r.id', '=', id)
    .$if(zugriff !== null, (qb) => qb.where('r.traeger_id', '=', sql<number>`ANY(${zugriff!.traegerIds})`))
    .executeTakeFirst();
  return row ?? null;
}

/** Nobody else changes these invoices until the transaction ends. */
export async function lockKursrechnungen(trx: Trx, ids: readonly number[]): Promise<Kursrechnung[]> {
  if (ids.length === 0) return [];
  await trx
    .selectFrom('kursrechnung')
    .select('id')
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
  return selectRechnungen(trx).where('r.id', 'in', ids).orderBy('r.id').execute();
}

export function listKursrechnungenOf(db: Db | Trx, kursId: number): Promise<Kursrechnung[]> {
  return selectRechnungen(db)
    .where('r.kurs_id', '=', kursId)
    .orderBy('r.rechnung_am')
    .orderBy('r.id')
    .execute();
}

export interface KursrechnungFilter {
  /** Number, course or provider. */
  suche?: string | undefined;
  status?: readonly string[] | undefined;
  jahr?: number | undefined;
}

const SORT = {
  rechnung_am: 'r.rechnung_am',
  nummer: 'r.nummer',
  traeger: 't.name',
  gefordert: 'r.gefordert_cent',
  anerkannt: 'r.anerkannt_cent',
} as const;
export type Rechnungsspalte = keyof typeof SORT;

export async function listKursrechnungen(
  db: Db | Trx,
  { suche, status, jahr }: KursrechnungFilter,
  { sort, page, size }: Ausschnitt<Rechnungsspalte>,
  zugriff: Kurszugriff | null = null,
): Promise<Seite<Kursrechnung>> {
  let query = selectRechnungen(db);
  if (zugriff) query = query.where('r.traeger_id', '=', sql<number>`ANY(${zugriff.traegerIds})`);
  if (suche) {
    const like = `%${escapeLike(suche)}%`;
    query = query.where(sql<boolean>`concat_ws(' ', r.nummer, k.kennung, k.titel, t.name) ILIKE ${like}`);
  }
  if (status && status.length > 0) query = query.where('r.status', 'in', status as Rechnungsstatus[]);
  if (jahr !== undefined) query = query.where(sql<boolean>`extract(year FROM r.monate[1]) = ${jahr}`);
  const [rows, { total }] = await Promise.all([
    query
      .orderBy(SORT[sort.key], sort.direction)
      .orderBy('r.id', sort.direction)
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
    query
      .clearSelect()
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  return { rows, total: Number(total) };
}

export function listPositionen(db: Db | Trx, kursrechnungId: number): Promise<Rechnungsposition[]> {
  return db
    .selectFrom('kursrechnung_position')
    .select([
      'id',
      'zeile',
      'text',
      'menge',
      'einzelpreis',
      'betrag_cent as betragCent',
      'erlaubt_cent as erlaubtCent',
      'anerkannt_cent as anerkanntCent',
      'grund',
    ])
    .select(sql<Zeilenart | null>`art`.as('art'))
    .where('kursrechnung_id', '=', kursrechnungId)
    .orderBy('zeile')
    .execute();
}

/** What other invoices of a course were accepted for. */
export async function readBisheriges(db: Db | Trx, kursId: number, ohneId = 0): Promise<Bisheriges> {
  const [zeilen, ganz] = await Promise.all([
    db
      .selectFrom('kursrechnung_position as p')
      .innerJoin('kursrechnung as r', 'r.id', 'p.kursrechnung_id')
      .select(({ fn }) => ['p.art', fn.sum<number>('p.anerkannt_cent').as('betrag')])
      .where('r.kurs_id', '=', kursId)
      .where('r.id', '<>', ohneId)
      .where('r.status', 'in', ANERKANNT)
      .where('p.art', 'is not', null)
      .groupBy('p.art')
      .execute(),
    db
      .selectFrom('kursrechnung')
      .select(({ fn }) => fn.sum<number | null>('anerkannt_cent').as('betrag'))
      .where('kurs_id', '=', kursId)
      .where('id', '<>', ohneId)
      .where('status', 'in', ANERKANNT)
      .executeTakeFirstOrThrow(),
  ]);
  return {
    betraege: Object.fromEntries(zeilen.map(({ art, betrag }) => [art, Number(betrag)])),
    betragCent: Number(ganz.betrag ?? 0),
  };
}

/** Accepted, paid or on its way to be. */
export const ANERKANNT: readonly Rechnungsstatus[] = ['geprueft', 'angewiesen'];

export async function insertKursrechnung(
  trx: Trx,
  { hinweise, ...neu }: Omit<Insertable<KursrechnungTable>, 'hinweise'> & { hinweise: readonly Hinweis[] },
  positionen: readonly Omit<Insertable<KursrechnungPositionTable>, 'kursrechnung_id' | 'zeile'>[],
): Promise<number> {
  const { id } = await trx
    .insertInto('kursrechnung')
    .values({ ...neu, hinweise: JSON.stringify(hinweise) })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('kursrechnung_position')
    .values(positionen.map((position, at) => ({ ...position, kursrechnung_id: id, zeile: at + 1 })))
    .execute();
  return id;
}

/** @returns whether the invoice was still in the version that was read */
export async function updateKursrechnung(
  trx: Trx,
  id: number,
  version: number,
  { abzuege, ...neu }: Omit<Updateable<KursrechnungTable>, 'abzuege'> & { abzuege?: readonly Abzug[] },
): Promise<boolean> {
  const result = await trx
    .updateTable('kursrechnung')
    .set({ ...neu, ...(abzuege ? { abzuege: JSON.stringify(abzuege) } : {}), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function updatePosition(
  trx: Trx,
  id: number,
  neu: Pick<Updateable<KursrechnungPositionTable>, 'art' | 'erlaubt_cent' | 'anerkannt_cent' | 'grund'>,
): Promise<void> {
  await trx.updateTable('kursrechnung_position').set(neu).where('id', '=', id).execute();
}

export async function insertKursauszahlung(
  trx: Trx,
  neu: { freigegeben_von: string; freigegeben_von_name: string; freigegeben_at: Date },
): Promise<number> {
  const { id } = await trx
    .insertInto('kursauszahlung')
    .values({ ...neu, zahllauf_id: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function setZahllauf(trx: Trx, kursauszahlungId: number, zahllaufId: number): Promise<void> {
  await trx
    .updateTable('kursauszahlung')
    .set({ zahllauf_id: zahllaufId })
    .where('id', '=', kursauszahlungId)
    .execute();
}

/** Accepted of a year of the service, by course: what the budget calls invoiced. */
export async function sumAnerkannt(db: Db | Trx, kursId: number, jahr: number): Promise<Geld> {
  const { betrag } = await db
    .selectFrom('kursrechnung')
    .select(({ fn }) => fn.sum<number | null>('anerkannt_cent').as('betrag'))
    .where('kurs_id', '=', kursId)
    .where('jahr', '=', jahr)
    .where('status', 'in', ANERKANNT)
    .executeTakeFirstOrThrow();
  return Number(betrag ?? 0);
}

/** How many invoices of a year are neither paid nor refused. */
export async function countOffene(db: Db | Trx, jahr: number): Promise<number> {
  const { anzahl } = await db
    .selectFrom('kursrechnung')
    .select(({ fn }) => fn.countAll<number>().as('anzahl'))
    .where('status', 'in', ['eingegangen', 'geprueft'])
    .where(sql<boolean>`extract(year FROM monate[1]) = ${jahr}`)
    .executeTakeFirstOrThrow();
  return Number(anzahl);
}

/** The payment that an invoice was paid by; null before. */
export async function findZahlungId(db: Db | Trx, id: number): Promise<number | null> {
  const row = await db
    .selectFrom('kursrechnung')
    .select('zahlung_id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.zahlung_id ?? null;
}

/** Checked and not paid, or paid and sent back by the bank; the oldest first. */
export function listZahlbare(db: Db | Trx): Promise<Kursrechnung[]> {
  return selectRechnungen(db)
    .where((eb) =>
      eb.or([
        eb('r.status', '=', 'geprueft'),
        eb.and([eb('r.status', '=', 'angewiesen'), eb('zahlung.status', '=', 'zurueckgekommen')]),
      ]),
    )
    .orderBy('r.geprueft_at')
    .orderBy('r.id')
    .execute();
}

/** Years of the service that invoices stand in, the latest first. */
export async function listRechnungsjahre(db: Db | Trx): Promise<number[]> {
  const rows = await db
    .selectFrom('kursrechnung')
    .select('jahr')
    .distinct()
    .where('jahr', 'is not', null)
    .orderBy('jahr', 'desc')
    .execute();
  return rows.flatMap(({ jahr }) => jahr ?? []);
}
