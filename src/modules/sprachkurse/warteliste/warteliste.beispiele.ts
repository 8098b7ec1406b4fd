import { sql } from 'kysely';
import type { TestApp } from '../../../../test-support/app.ts';
import type { Wartepersonangaben } from './warteperson.schema.ts';

/** People, places and courses for tests; nobody here is real. */

/** Somebody with everything the form asks for. */
export const ANGABEN: Wartepersonangaben = {
  stelle_id: null,
  zeichen: '',
  geburtsjahr: 1991,
  geschlecht: 'weiblich',
  gruppe: '',
  niveau: 'A1',
  niveau_quelle: 'einschaetzung',
  eingestuft_am: null,
  formate: ['allgemein'],
  plz: '43101',
  ort: 'Mittenburg',
  gemeinde_id: null,
  verkehrsmittel: 'oepnv',
  max_minuten: 45,
  max_kilometer: null,
  tageszeiten: [],
  wochentage: [],
  kinder: 0,
  online_moeglich: false,
  wartet_seit: '2025-12-10',
  vorrang: null,
  vorrang_text: '',
  einwilligung: false,
  einwilligung_am: null,
  name: '',
  telefon: '',
  email: '',
  briefsprache: 'de',
  notiz: '',
};

export const KONTAKT = {
  einwilligung: true,
  einwilligung_am: '2025-12-10',
  name: 'Amal Beispiel',
  telefon: '',
  email: 'amal@example.org',
} as const;

/** The same as a browser sends it. */
export function formOf(angaben: Wartepersonangaben): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(angaben).flatMap(([feld, wert]): [string, string | string[]][] => {
      if (wert === null || wert === false) return [];
      if (wert === true) return [[feld, 'ja']];
      return [[feld, Array.isArray(wert) ? wert.map(String) : String(wert)]];
    }),
  );
}

/** Two places 20 km apart and one far away. */
export async function addOrte({ database: { db } }: TestApp): Promise<void> {
  await db
    .insertInto('ort')
    .values([
      { name: 'Mittenburg', plz: '43101', lat: 53.5, lon: 7.7 },
      { name: 'Nebendorf', plz: '43105', lat: 53.6, lon: 7.75 },
      { name: 'Weitweg', plz: '43199', lat: 53.1, lon: 8.6 },
    ])
    .execute();
}

export async function addStelle(
  { database: { db }, clock }: TestApp,
  name = 'Jobcenter',
  email = 'jobcenter@example.org',
): Promise<number> {
  const { id } = await db
    .insertInto('stelle')
    .values({ name, art: 'jobcenter', email, angelegt_at: clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export interface Kursbeispiel {
  titel: string;
  niveau: 'A1' | 'A2' | 'B1';
  plaetze: number;
  status: 'bewilligt' | 'entwurf' | 'laeuft';
  ort: string;
  lat: number;
  lon: number;
}

/** An approved course of a provider in a municipality; each call makes a provider and a municipality of its own. */
export async function addKurs(
  { database: { db }, clock }: TestApp,
  kurs: Partial<Kursbeispiel> = {},
): Promise<{ kursId: number; traegerId: number; gemeindeId: number }> {
  const { anzahl } = await db
    .selectFrom('kurs')
    .select(sql<number>`count(*)::int`.as('anzahl'))
    .executeTakeFirstOrThrow();
  const gemeinde = await db
    .insertInto('gemeinde')
    .values({ name: `Gemeinde ${anzahl + 1}`, lat: 53.5, lon: 7.7 })
    .returning('id')
    .executeTakeFirstOrThrow();
  const traeger = await db
    .insertInto('traeger')
    .values({
      name: `Träger ${anzahl + 1}`,
      art: 'volkshochschule',
      email: `traeger${anzahl + 1}@example.org`,
      angelegt_at: clock.now(),
    } as never)
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id } = await db
    .insertInto('kurs')
    .values({
      kennung: `2026-${String(anzahl + 1).padStart(3, '0')}`,
      titel: kurs.titel ?? 'Deutsch A1 am Vormittag',
      traeger_id: traeger.id,
      gemeinde_id: gemeinde.id,
      kursart: 'sprachkurs',
      format: 'allgemein',
      niveau_von: kurs.niveau ?? 'A1',
      niveau_bis: kurs.niveau ?? 'A1',
      ue: 100,
      plaetze_min: 1,
      plaetze_max: kurs.plaetze ?? 2,
      beginn_am: '2026-04-01',
      ende_am: '2026-07-01',
      zeiten: JSON.stringify([{ wochentag: 1, von: '08:30', bis: '11:45' }]),
      ort: kurs.ort ?? 'Mittenburg',
      lat: kurs.lat ?? 53.5,
      lon: kurs.lon ?? 7.7,
      status: kurs.status ?? 'bewilligt',
      angelegt_at: clock.now(),
      angelegt_von: 'Test',
    } as never)
    .returning('id')
    .executeTakeFirstOrThrow();
  return { kursId: id, traegerId: traeger.id, gemeindeId: gemeinde.id };
}
