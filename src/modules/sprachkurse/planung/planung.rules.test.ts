import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planKurse } from '../kursplan/kursplan.ts';
import { checkPassung, tageszeitenOf } from '../warteliste/passung.rules.ts';
import { wartelisteEinstellung } from '../warteliste/regeln.settings.ts';
import { transition, UEBERGAENGE, WARTESTATUS } from '../warteliste/warteperson.rules.ts';
import { findLuecken } from './luecken.rules.ts';
import {
  buildPlanlage,
  explainPlan,
  type Planangebot,
  type Planperson,
  planVonHand,
  sumPlan,
  supposeOnline,
  type Vorgaben,
} from './planung.rules.ts';
import { varyVorgaben } from './szenarien.rules.ts';
import { proposeKurse } from './vorschlag.rules.ts';

const HEUTE = '2026-03-10';
const regeln = wartelisteEinstellung.vorgabe;
const MITTE = { ort: 'Mittenburg', lat: 53.5, lon: 7.7 };
const NEBEN = { ort: 'Nebendorf', lat: 53.6, lon: 7.75 };
const WEIT = { ort: 'Weitweg', lat: 53.1, lon: 8.6 };

const person = (id: number, eigenes: Partial<Planperson> = {}): Planperson => ({
  id,
  niveau: 'A1',
  formate: ['allgemein'],
  geschlecht: null,
  ...MITTE,
  verkehrsmittel: 'auto',
  max_minuten: 30,
  max_kilometer: null,
  tageszeiten: [],
  wochentage: [],
  kinder: 0,
  online_moeglich: false,
  wartet_seit: '2026-01-09',
  vorrang: null,
  ...eigenes,
});

const angebot = (titel: string, eigenes: Partial<Planangebot> = {}): Planangebot => ({
  moeglichkeitId: 1,
  titel,
  traegerId: null,
  gemeindeId: null,
  niveau: 'A1',
  format: 'allgemein',
  durchfuehrung: 'praesenz',
  ...MITTE,
  zeiten: [{ wochentag: 1, von: '08:30', bis: '11:45' }],
  kinderbetreuung: false,
  min: 2,
  max: 3,
  ue: 100,
  kostenCent: 100_000,
  ...eigenes,
});

const vorgaben = (eigene: Partial<Vorgaben> = {}): Vorgaben => ({
  budgetCent: 1_000_000,
  topfId: null,
  jahr: null,
  wegProzent: 0,
  mindestens: null,
  zusatzOnline: false,
  moeglichkeitIds: [],
  regeln,
  ...eigene,
});

const solve = async (personen: Planperson[], angebote: Planangebot[], eigene: Partial<Vorgaben> = {}) => {
  const lage = buildPlanlage(personen, angebote, vorgaben(eigene), HEUTE);
  const belegung = await planKurse(lage.planung);
  const plaetze = explainPlan(lage, belegung, regeln);
  return { lage, belegung, plaetze, summe: sumPlan(lage, plaetze, belegung, HEUTE) };
};

describe('who a course suits', () => {
  it('says each thing that stands against it', () => {
    const kurs = angebot('A', { niveau: 'B1', format: 'frauen', ...WEIT });
    const gruende = checkPassung(
      person(1, { formate: ['frauen'], geschlecht: 'maennlich', kinder: 1, tageszeiten: ['abend'] }),
      kurs,
      regeln,
    );
    assert.deepEqual(
      gruende.map(({ grund }) => grund),
      ['passung.niveau', 'passung.frauen', 'passung.kinderbetreuung', 'passung.weg', 'passung.zeiten'],
    );
  });

  it('knows parts of the day with a little overhang', () => {
    assert.deepEqual(tageszeitenOf({ von: '08:30', bis: '13:15' }), ['vormittag']);
    assert.deepEqual(tageszeitenOf({ von: '12:00', bis: '15:00' }), ['vormittag', 'nachmittag']);
    assert.deepEqual(tageszeitenOf({ von: '17:00', bis: '20:15' }), ['abend']);
    assert.deepEqual(tageszeitenOf({ von: '17:30', bis: '17:50' }), ['abend']);
  });

  it('takes a person without coordinates to a course in the same place only', () => {
    const ohne = person(1, { lat: null, lon: null });
    assert.deepEqual(checkPassung(ohne, angebot('A'), regeln), []);
    assert.deepEqual(checkPassung(ohne, angebot('A', NEBEN), regeln), [{ grund: 'passung.weg-unbekannt' }]);
    assert.deepEqual(checkPassung(ohne, angebot('A', { durchfuehrung: 'online' }), regeln), [
      { grund: 'passung.online' },
    ]);
  });

  it('leads from each status only where the table says', () => {
    for (const status of WARTESTATUS)
      for (const [tat, { von, nach }] of Object.entries(UEBERGAENGE)) {
        const result = transition(status, tat as keyof typeof UEBERGAENGE);
        if ((von as readonly string[]).includes(status)) assert.deepEqual(result, { ok: true, wert: nach });
        else assert.equal(result.ok ? '' : result.grund, 'warteliste.geht-nicht');
      }
  });
});

describe('a course plan', () => {
  it('seats those who weigh most, and says for everybody why', async () => {
    const personen = [
      person(1, { wartet_seit: '2025-03-10' }),
      person(2),
      person(3),
      person(4, { wartet_seit: '2026-03-01' }),
      person(5, { wartet_seit: '2026-03-01', vorrang: 'arbeit' }),
      person(6, { niveau: 'C1' }),
      person(7, { ...WEIT, verkehrsmittel: 'zu-fuss' }),
      person(8, { niveau: 'B1' }),
    ];
    const { plaetze, summe } = await solve(personen, [
      angebot('A1 Mitte'),
      angebot('B1 Mitte', { niveau: 'B1' }),
    ]);
    assert.deepEqual(
      plaetze.map(({ angebot: wo, grund }) => (wo === null ? grund!.grund : wo)),
      [
        0,
        0,
        'plan.voll',
        'plan.voll',
        0,
        'plan.kein-angebot',
        'plan.ohne.passung.weg',
        'plan.nicht-geoeffnet',
      ],
    );
    assert.deepEqual([summe.kurse, summe.personen, summe.optimal], [1, 3, true]);
    assert.equal(summe.gewicht, 395 + 90 + 129);
    assert.equal(summe.laengsteOhne, 60);
  });

  it('never weighs less than the plan by hand, which the largest group can lead astray', async () => {
    // By hand the large cheap group is opened first and eats the budget of the two heavy ones.
    const personen = [
      ...Array.from({ length: 3 }, (_, index) => person(index + 1, { wartet_seit: '2026-03-09' })),
      ...Array.from({ length: 2 }, (_, index) =>
        person(index + 11, { niveau: 'A2', wartet_seit: '2024-03-10' }),
      ),
      ...Array.from({ length: 2 }, (_, index) =>
        person(index + 21, { niveau: 'B1', wartet_seit: '2024-03-10' }),
      ),
    ];
    const angebote = [
      angebot('groß', { kostenCent: 200_000 }),
      angebot('A2', { niveau: 'A2' }),
      angebot('B1', { niveau: 'B1' }),
    ];
    const { lage, summe } = await solve(personen, angebote, { budgetCent: 200_000 });
    const vonHand = planVonHand(lage.planung);
    assert.deepEqual([vonHand.kurse, vonHand.personen, vonHand.gewicht], [1, 3, 93]);
    assert.deepEqual([summe.kurse, summe.personen, summe.gewicht], [2, 4, 4 * 760]);
    assert.deepEqual(summe.vonHand, vonHand);
  });

  it('supposes longer ways, smaller minima and one more online course', async () => {
    const weit = [person(1, { ...NEBEN, max_minuten: 15 }), person(2, { ...NEBEN, max_minuten: 15 })];
    assert.equal((await solve(weit, [angebot('A')])).summe.personen, 0);
    assert.equal((await solve(weit, [angebot('A')], { wegProzent: 25 })).summe.personen, 2);
    const eine = [person(1)];
    assert.equal((await solve(eine, [angebot('A')])).summe.personen, 0);
    assert.equal((await solve(eine, [angebot('A')], { mindestens: 1 })).summe.personen, 1);
    const online = supposeOnline(
      [person(1, { niveau: 'B1', online_moeglich: true }), person(2)],
      [angebot('A', { kostenCent: 7 })],
      vorgaben(),
      (niveau) => `Online ${niveau}`,
    );
    assert.deepEqual([online?.titel, online?.niveau, online?.kostenCent], ['Online B1', 'B1', 7]);
    assert.deepEqual(varyVorgaben(vorgaben(), 'budget', [8]).budgetCent, 1_100_000);
    assert.deepEqual(varyVorgaben(vorgaben(), 'mindestens', [8, 6]).mindestens, 4);
  });
});

describe('gaps and proposals', () => {
  it('counts who is left over when all free places are given away as well as can be', () => {
    const personen = [
      person(1),
      person(2, { ...NEBEN, kinder: 1 }),
      person(3, { ...NEBEN, tageszeiten: ['abend'] }),
    ];
    const kurse = [{ ...angebot('A'), frei: 5 }];
    const luecken = findLuecken(personen, [90, 90, 90], kurse, regeln);
    assert.deepEqual(
      luecken.map(({ ort, wartende, mitKindern, nurAbends, freieOrtsplaetze, ohnePlatz }) => [
        ort,
        wartende,
        mitKindern,
        nurAbends,
        freieOrtsplaetze,
        ohnePlatz,
      ]),
      [
        ['Nebendorf', 2, 1, 1, 0, 2],
        ['Mittenburg', 1, 0, 0, 5, 0],
      ],
    );
  });

  it('proposes courses that would fill, as many as the demand is worth', () => {
    const viele = Array.from({ length: 13 }, (_, index) => ({ ...person(index + 1), plz: '43101' }));
    const vorschlaege = proposeKurse(
      viele,
      { ue: 100, satzCent: 4_000, betreuungCent: 500, min: 5, max: 6 },
      regeln,
    );
    assert.deepEqual(
      vorschlaege.map(({ ort, niveau, personen, kostenCent }) => [ort, niveau, personen, kostenCent]),
      [
        ['Mittenburg', 'A1', 13, 400_000],
        ['Mittenburg', 'A1', 7, 400_000],
      ],
    );
  });
});
