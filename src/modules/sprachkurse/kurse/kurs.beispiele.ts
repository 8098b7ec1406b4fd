/** What tests of courses have in common: conditions, a provider, a municipality, a running course. Through actions. */
import assert from 'node:assert/strict';
import type { TestApp } from '../../../../test-support/app.ts';
import type { Ergebnis } from '../../../begriffe/ablehnung.ts';
import type { Rolle } from '../../../begriffe/rolle.ts';
import { bezuegeOf, type Wer } from '../../../begriffe/wer.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { createTopf, setAnsatz } from '../../haushalt/index.ts';
import { createFoerderbedingung } from '../foerderung/foerderung.action.ts';
import type { Foerderregeln } from '../foerderung/regeln.rules.ts';
import { createGemeinde, createTraeger } from '../traeger/traeger.action.ts';
import {
  type Antragskopf,
  type Antragskosten,
  type Antragszeiten,
  type Betreuung,
  changeDurchfuehrung,
  changeKosten,
  changeZeiten,
  createAntrag,
  type Durchfuehrung,
} from './antrag.action.ts';
import { grantBewilligung, proposeBewilligung } from './bewilligung.action.ts';
import { findKurs } from './kurs.store.ts';
import { moveKurs } from './status.action.ts';

export const REGELN: Foerderregeln = {
  abrechnung: 'ue',
  satzUeCent: 4000,
  pauschalen: [
    { art: 'kinderbetreuung', bezug: 'ue', satzCent: 1500 },
    { art: 'material', bezug: 'teilnehmer', satzCent: 2500 },
    { art: 'raum', bezug: 'monat', satzCent: 10_000 },
  ],
  teilnehmerMin: 8,
  teilnehmerMax: 16,
  unterMindestzahl: { kuerzungProzent: 20, beendenNachMonaten: 3 },
  anwesenheit: { fehlUe: 30, fehlWochen: 4, folge: 'zaehlt-nicht' },
  gruppen: ['Asylbewerber', 'EU-Bürger', 'Schutzberechtigte', 'Ukraine'],
  eigenanteil: { art: 'keiner' },
  unterlagen: [],
  toleranzUeProzent: 5,
};

export const KOPF: Omit<Antragskopf, 'gemeinde_id'> = {
  titel: 'Deutsch für den Alltag',
  kursart: 'sprachkurs',
  format: 'allgemein',
  durchfuehrung: 'praesenz',
  niveau_von: 'A1',
  niveau_bis: 'A2',
  zielgruppe: '',
  beginn_am: '2026-02-09',
  ue: 80,
};

/** Mondays and Wednesdays, four units each: two hundred minutes with a break. */
export const ZEITEN: Antragszeiten = {
  zeiten: [
    { wochentag: 1, von: '09:00', bis: '12:15' },
    { wochentag: 3, von: '09:00', bis: '12:15' },
  ],
  in_schulferien: false,
};

export const ORT: Durchfuehrung & Betreuung = {
  raum: 'Raum 12',
  strasse: 'Schulstraße 3',
  plz: '21000',
  ort: 'Musterhausen',
  lehrkraft: 'Paula Beispiel',
  lehrkraft_zulassung: 'Zulassung für Integrationskurse',
  voraussetzungen: '',
  anmeldung: '',
  kinderbetreuung: false,
  kinderplaetze: 0,
};

export const KOSTEN: Antragskosten = { plaetze_min: 8, plaetze_max: 16, preise: {} };

/** Somebody of the office, without a user. */
export function officeOf(name: string, ...rollen: Rolle[]): Wer {
  return { art: 'benutzer', id: name, name, rollen, ...bezuegeOf([]) };
}

export const ANTRAG_VON = officeOf('Karin Kursverwaltung', 'kursverwaltung');
export const BEWILLIGT_VON = officeOf('Lea Leitung', 'leitung');

/** The value of a success; a refusal fails the test by its reason. */
export function gelungen<T>(ergebnis: Ergebnis<T>): T {
  assert.ok(ergebnis.ok, `refused: ${JSON.stringify(ergebnis)}`);
  return ergebnis.wert;
}

export interface Umgebung {
  gemeindeId: number;
  traegerId: number;
  topfId: number;
  bedingungId: number;
}

/** A municipality, a provider with an account, a pot with a plan, conditions from 2025 on without an end. */
export async function openKursumgebung(t: TestApp, regeln: Foerderregeln = REGELN): Promise<Umgebung> {
  const kontext = t.kontext(BEWILLIGT_VON);
  const zahl = Math.random().toString(36).slice(2, 7);
  const gemeindeId = gelungen(
    await createGemeinde(kontext, { name: `Musterhausen ${zahl}`, lat: 53.1, lon: 9.4 }),
  );
  const traegerId = gelungen(
    await createTraeger(kontext, {
      name: `Bildungswerk Musterland ${zahl}`,
      art: 'bildungstraeger',
      gemeinde_id: gemeindeId,
      strasse: 'Am Markt 1',
      plz: '21000',
      ort: 'Musterhausen',
      email: `kurse-${zahl}@bildungswerk.example`,
      iban: 'DE02120300000000202051',
    }),
  );
  const topfId = gelungen(
    await createTopf(kontext, {
      bezeichnung: `Sprachkurse ${zahl}`,
      produkt: '31520',
      sachkonto: '431800',
      kostenstelle: '5010',
      ist_aktiv: true,
    }),
  );
  for (const jahr of [2025, 2026, 2027]) {
    gelungen(await setAnsatz(kontext, topfId, jahr, { ansatzCent: 50_000_000, bemerkung: '' }));
  }
  const bedingung = await createFoerderbedingung(kontext, {
    kursart: 'sprachkurs',
    bezeichnung: 'Förderrichtlinie 2025',
    gueltigAb: '2025-01-01',
    gueltigBis: null,
    topfId,
    regeln,
  });
  // A second environment in one database uses the conditions of the first.
  return { gemeindeId, traegerId, topfId, bedingungId: bedingung.ok ? bedingung.wert : 0 };
}

export interface Kursangaben {
  kopf?: Partial<Antragskopf>;
  zeiten?: Antragszeiten;
  ort?: Partial<Durchfuehrung & Betreuung>;
  kosten?: Partial<Antragskosten>;
}

const versionOf = async (kontext: Kontext, id: number) => (await findKurs(kontext.db, id))!.version;

/** A complete application, not handed in yet. @returns the course's id */
export async function createEntwurf(
  t: TestApp,
  umgebung: Umgebung,
  angaben: Kursangaben = {},
): Promise<number> {
  const kontext = t.kontext(ANTRAG_VON);
  const kopf = { ...KOPF, gemeinde_id: umgebung.gemeindeId, ...angaben.kopf };
  const id = gelungen(await createAntrag(kontext, umgebung.traegerId, kopf));
  gelungen(await changeZeiten(kontext, id, await versionOf(kontext, id), angaben.zeiten ?? ZEITEN));
  gelungen(await changeDurchfuehrung(kontext, id, await versionOf(kontext, id), { ...ORT, ...angaben.ort }));
  gelungen(await changeKosten(kontext, id, await versionOf(kontext, id), { ...KOSTEN, ...angaben.kosten }));
  return id;
}

/** The same, handed in and checked by the office. */
export async function createGeprueften(
  t: TestApp,
  umgebung: Umgebung,
  angaben: Kursangaben = {},
): Promise<number> {
  const id = await createEntwurf(t, umgebung, angaben);
  gelungen(await moveKurs(t.kontext(ANTRAG_VON), id, 'beantragen'));
  gelungen(await moveKurs(t.kontext(ANTRAG_VON), id, 'pruefen'));
  return id;
}

/** The same, approved by a second person; prices as asked for. */
export async function createBewilligten(
  t: TestApp,
  umgebung: Umgebung,
  angaben: Kursangaben = {},
): Promise<number> {
  const id = await createGeprueften(t, umgebung, angaben);
  const { ue, plaetze_min, plaetze_max } = (await findKurs(t.database.db, id))!;
  gelungen(
    await proposeBewilligung(t.kontext(ANTRAG_VON), id, {
      ue,
      plaetze_min,
      plaetze_max,
      preise: angaben.kosten?.preise ?? {},
      topfId: umgebung.topfId,
      auflagen: '',
      begruendung: '',
    }),
  );
  gelungen(await grantBewilligung(t.kontext(BEWILLIGT_VON), id));
  return id;
}

/** The same, running; the test's clock must have reached the first day. */
export async function createLaufenden(
  t: TestApp,
  umgebung: Umgebung,
  angaben: Kursangaben = {},
): Promise<number> {
  const id = await createBewilligten(t, umgebung, angaben);
  gelungen(await moveKurs(t.kontext(ANTRAG_VON), id, 'beginnen'));
  return id;
}
