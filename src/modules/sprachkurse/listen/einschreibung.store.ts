import { type Insertable, sql, type Updateable } from 'kysely';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { EinschreibungTable, Kursergebnis, TeilnehmerTable } from '../sprachkurse.tables.ts';
import type { Person } from './pruefung.rules.ts';

export interface Einschreibung extends Person {
  kursId: number;
  teilnehmerId: number;
  geschlecht: TeilnehmerTable['geschlecht'];
  ergebnis: Kursergebnis | null;
  ergebnisNiveau: EinschreibungTable['ergebnis_niveau'];
  abbruchgrund: string;
}

const VERWORFEN = ['abgelehnt', 'zurueckgezogen'] as const;

/** Everybody ever enrolled in a course, by the provider's number and the county's, with the other courses they attend while it lasts. */
export async function listEinschreibungen(db: Db | Trx, kursId: number): Promise<Einschreibung[]> {
  return selectEinschreibungen(db)
    .where('e.kurs_id', '=', kursId)
    .orderBy('e.traegernummer')
    .orderBy('t.nummer')
    .execute();
}

export async function findEinschreibung(db: Db | Trx, id: number): Promise<Einschreibung | null> {
  return (await selectEinschreibungen(db).where('e.id', '=', id).executeTakeFirst()) ?? null;
}

const selectEinschreibungen = (db: Db | Trx) =>
  db
    .selectFrom('einschreibung as e')
    .innerJoin('teilnehmer as t', 't.id', 'e.teilnehmer_id')
    .innerJoin('kurs as k', 'k.id', 'e.kurs_id')
    .select([
      'e.id as einschreibungId',
      'e.kurs_id as kursId',
      'e.teilnehmer_id as teilnehmerId',
      't.nummer',
      'e.traegernummer',
      't.geburtsjahr',
      't.geschlecht',
      't.gruppe',
      'e.ab_am as abAm',
      'e.bis_am as bisAm',
      'e.ergebnis',
      'e.ergebnis_niveau as ergebnisNiveau',
      'e.abbruchgrund',
    ])
    .select((eb) =>
      eb
        .selectFrom('einschreibung as e2')
        .innerJoin('kurs as k2', 'k2.id', 'e2.kurs_id')
        .whereRef('e2.teilnehmer_id', '=', 'e.teilnehmer_id')
        .whereRef('e2.kurs_id', '<>', 'e.kurs_id')
        .where('k2.status', 'not in', VERWORFEN)
        .whereRef('k2.beginn_am', '<=', 'k.ende_am')
        .whereRef('k2.ende_am', '>=', 'k.beginn_am')
        .select(
          sql<Person['andereKurse']>`coalesce(jsonb_agg(jsonb_build_object(
            'kennung', k2.kennung, 'titel', k2.titel, 'abAm', e2.ab_am, 'bisAm', coalesce(e2.bis_am, k2.ende_am)
          ) ORDER BY k2.kennung), '[]')`.as('kurse'),
        )
        .$asScalar()
        .$notNull()
        .as('andereKurse'),
    );

export async function findTeilnehmer(db: Db | Trx, nummer: string) {
  const row = await db
    .selectFrom('teilnehmer')
    .select(['id', 'nummer', 'geburtsjahr', 'gruppe'])
    .where('nummer', '=', nummer)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertTeilnehmer(trx: Trx, neu: Insertable<TeilnehmerTable>): Promise<number> {
  const { id } = await trx.insertInto('teilnehmer').values(neu).returning('id').executeTakeFirstOrThrow();
  return id;
}

export async function insertEinschreibung(
  trx: Trx,
  neu: { kursId: number; teilnehmerId: number; traegernummer: string; abAm: Datum; wartepersonId?: number },
): Promise<number> {
  const { id } = await trx
    .insertInto('einschreibung')
    .values({
      kurs_id: neu.kursId,
      teilnehmer_id: neu.teilnehmerId,
      traegernummer: neu.traegernummer,
      ab_am: neu.abAm,
      warteperson_id: neu.wartepersonId ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateEinschreibung(
  trx: Trx,
  id: number,
  neu: Updateable<EinschreibungTable>,
): Promise<void> {
  await trx.updateTable('einschreibung').set(neu).where('id', '=', id).execute();
}

/** Whether a list that was handed in names the enrolment: then it is ended, not taken away. */
export async function isInListe(db: Db | Trx, einschreibungId: number): Promise<boolean> {
  const row = await db
    .selectFrom('anwesenheit')
    .select('einschreibung_id')
    .where('einschreibung_id', '=', einschreibungId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteEinschreibung(trx: Trx, id: number): Promise<void> {
  await trx.deleteFrom('einschreibung').where('id', '=', id).execute();
}
