import { sql } from 'kysely';
import type { TestApp } from '../../../../test-support/app.ts';
import { createMoeglichkeit } from '../planung/moeglichkeit.action.ts';
import { beginPlan, computeWartende } from '../planung/plan.action.ts';
import { createExternerKurs } from './externer-kurs.action.ts';
import { beginImport } from './import.action.ts';
import { offerPlaetze } from './vermittlung.action.ts';
import { enterWarteperson } from './warteperson.action.ts';
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

/** Somebody with an offered place in a course of others, a list that waits for its decision, and a plan that is made. */
export async function seedWarteliste(app: TestApp, stelleId: number): Promise<void> {
  const kontext = app.kontext();
  const kurs = await createExternerKurs(kontext, {
    titel: 'Integrationskurs A1',
    anbieter: 'Bildungswerk',
    niveau: 'A1',
    format: 'allgemein',
    durchfuehrung: 'online',
    plz: '',
    ort: '',
    zeiten: [],
    kinderbetreuung: false,
    plaetze: 2,
    beginn_am: '2026-05-04',
    ende_am: null,
    kontakt: '',
    ist_aktiv: true,
    version: 0,
  });
  const ids: number[] = [];
  for (const eigenes of [KONTAKT, {}]) {
    const person = await enterWarteperson(kontext, {
      ...ANGABEN,
      ...eigenes,
      stelle_id: stelleId,
      online_moeglich: true,
    });
    if (person.ok) ids.push(person.wert.id);
  }
  if (kurs.ok) await offerPlaetze(kontext, { art: 'extern', id: kurs.wert }, ids.slice(0, 1));
  await beginImport(kontext, {
    name: 'liste.csv',
    inhalt: new TextEncoder().encode('Niveau;Wohnort;Wartet seit\nA1;Mittenburg;01.02.2026'),
  });
  const moeglichkeit = await createMoeglichkeit(kontext, {
    titel: 'Online A1',
    traeger_id: null,
    niveau: 'A1',
    format: 'allgemein',
    durchfuehrung: 'online',
    plz: '',
    ort: '',
    gemeinde_id: null,
    plaetze_min: 1,
    plaetze_max: 8,
    ue: 60,
    kosten: 200_000,
    kinderbetreuung: false,
    ist_aktiv: true,
    version: 0,
    zeiten: [],
  });
  if (!moeglichkeit.ok) return;
  await beginPlan(kontext, 'Kursplan', {
    budgetCent: 500_000,
    topfId: null,
    jahr: null,
    wegProzent: 0,
    mindestens: null,
    zusatzOnline: false,
    moeglichkeitIds: [moeglichkeit.wert],
  });
  await computeWartende(kontext);
}
