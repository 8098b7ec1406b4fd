import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildLandkreis, zufall } from './kursplan.beispiele.ts';
import type { Belegung, Kursangebot, Kursplanung, Wartend } from './kursplan.types.ts';
import { run } from './optimum.ts';

const solve = (planung: Kursplanung, timeLimitSeconds = 30) =>
  run({ planung, timeLimitSeconds }, () => undefined);

const isPassend = (person: Wartend, angebot: Kursangebot) =>
  person.niveau === angebot.niveau &&
  person.erreichbar.includes(angebot.id) &&
  (angebot.kinderbetreuung || !person.kinderbetreuung);

/** Best plan by trying every set of courses and every way to fill them. */
function tryEverything({ wartende, angebote, budgetCent }: Kursplanung): { gewicht: number; kosten: number } {
  let bester = { gewicht: 0, kosten: 0 };
  for (let menge = 0; menge < 1 << angebote.length; menge++) {
    const offen = angebote.filter((_, index) => menge & (1 << index));
    const kosten = offen.reduce((summe, { kostenCent }) => summe + kostenCent, 0);
    if (kosten > budgetCent) continue;
    let stande = new Map<string, number>([[offen.map(() => 0).join(), 0]]);
    for (const person of wartende) {
      const neue = new Map(stande);
      for (const [belegt, gewicht] of stande) {
        const zahlen = belegt === '' ? [] : belegt.split(',').map(Number);
        for (const [index, angebot] of offen.entries()) {
          if (!isPassend(person, angebot) || zahlen[index]! >= angebot.max) continue;
          const danach = zahlen.with(index, zahlen[index]! + 1).join();
          neue.set(danach, Math.max(neue.get(danach) ?? 0, gewicht + 30 + person.wartetTage));
        }
      }
      stande = neue;
    }
    for (const [belegt, gewicht] of stande) {
      const zahlen = belegt === '' ? [] : belegt.split(',').map(Number);
      if (offen.some(({ min }, index) => zahlen[index]! < min)) continue;
      if (gewicht > bester.gewicht || (gewicht === bester.gewicht && kosten < bester.kosten)) {
        bester = { gewicht, kosten };
      }
    }
  }
  return bester;
}

/** Every promise of a plan, checked against the input alone. */
function checkBelegung({ wartende, angebote, budgetCent }: Kursplanung, plan: Belegung): void {
  const personen = new Map(wartende.map((person) => [person.id, person]));
  const kurse = new Map(angebote.map((angebot) => [angebot.id, angebot]));
  assert.equal(new Set(plan.plaetze.map(({ person }) => person)).size, plan.plaetze.length);
  assert.equal(new Set(plan.oeffnen).size, plan.oeffnen.length);
  for (const { person, angebot } of plan.plaetze) {
    assert.ok(plan.oeffnen.includes(angebot));
    assert.ok(isPassend(personen.get(person)!, kurse.get(angebot)!));
  }
  for (const id of plan.oeffnen) {
    const besetzt = plan.plaetze.filter(({ angebot }) => angebot === id).length;
    assert.ok(besetzt >= kurse.get(id)!.min && besetzt <= kurse.get(id)!.max, `${id}: ${besetzt}`);
  }
  const kosten = plan.oeffnen.reduce((summe, id) => summe + kurse.get(id)!.kostenCent, 0);
  assert.equal(plan.kostenCent, kosten);
  assert.ok(kosten <= budgetCent);
  const gewicht = plan.plaetze.reduce(
    (summe, { person }) => summe + 30 + personen.get(person)!.wartetTage,
    0,
  );
  assert.equal(plan.gewicht, gewicht);
}

/** Small plannings in which minima bind, budgets are tight and many numbers are equal. */
function buildKlein(saat: number): Kursplanung {
  const naechste = zufall(saat);
  const ganz = (von: number, bis: number) => von + Math.floor(naechste() * (bis - von + 1));
  const [niveaus, stufe, weite] = [ganz(1, 2), ganz(0, 2), 0.3 + naechste() * 0.6];
  const angebote = Array.from({ length: ganz(1, 6) }, (_, nummer): Kursangebot => {
    const min = ganz(0, 3);
    return {
      id: `K${nummer}`,
      niveau: `N${ganz(1, niveaus)}`,
      min,
      max: Math.max(1, min + ganz(0, 2)),
      kostenCent: [ganz(1, 999_999), ganz(1, 3) * 500_000, 700_000][stufe]!,
      kinderbetreuung: naechste() < 0.6,
    };
  });
  const wartende = Array.from(
    { length: ganz(1, 9) },
    (_, nummer): Wartend => ({
      id: `P${nummer}`,
      niveau: `N${ganz(1, niveaus)}`,
      wartetTage: [ganz(0, 300), ganz(0, 3), 0][ganz(0, 2)]!,
      kinderbetreuung: naechste() < 0.3,
      erreichbar: angebote.filter(() => naechste() < weite).map(({ id }) => id),
    }),
  );
  return { budgetCent: ganz(0, 3_000_000), wartende, angebote };
}

describe('the best course plan', () => {
  it('is the one found by trying everything, in weight and in cost', async () => {
    for (let saat = 1; saat <= 250; saat++) {
      const planung = buildKlein(saat);
      const plan = await solve(planung);
      checkBelegung(planung, plan);
      checkBelegung(planung, plan.schrittweise);
      const { gewicht, kosten } = tryEverything(planung);
      assert.deepEqual(
        [plan.gewicht, plan.kostenCent, plan.optimal, plan.schranke],
        [gewicht, kosten, true, gewicht],
        `planning ${saat}`,
      );
    }
  });

  it('is the same each time', async () => {
    const planung = buildLandkreis({ saat: 5, wartende: 200, angebote: 20, niveaus: 3 });
    assert.deepEqual(await solve(planung), await solve(planung));
  });

  it('keeps every promise for a whole county, and is never below the plan made step by step', async () => {
    const planung = buildLandkreis({ saat: 2, wartende: 600, angebote: 45, niveaus: 3 });
    const plan = await solve(planung);
    checkBelegung(planung, plan);
    checkBelegung(planung, plan.schrittweise);
    assert.ok(plan.optimal);
    assert.ok(plan.gewicht >= plan.schrittweise.gewicht);
  });

  it('is a plan with a true bound when time is up', async () => {
    const planung = buildLandkreis({ saat: 3, niveaus: 1, budgetAnteil: 0.3 });
    const plan = await solve(planung, 0);
    checkBelegung(planung, plan);
    assert.ok(!plan.optimal);
    const genauer = await solve(planung, 20);
    assert.ok(plan.schranke >= genauer.gewicht && plan.gewicht <= genauer.gewicht);
  });

  it('opens nothing without budget, offers or people', async () => {
    const planung = buildLandkreis({ wartende: 30, angebote: 6 });
    for (const leer of [
      { ...planung, budgetCent: 0 },
      { ...planung, wartende: [] },
      { ...planung, angebote: [], wartende: [] },
    ]) {
      const { schrittweise, ...plan } = await solve(leer);
      const nichts = { oeffnen: [], plaetze: [], gewicht: 0, kostenCent: 0 };
      assert.deepEqual(plan, { ...nichts, optimal: true, schranke: 0 });
      assert.deepEqual(schrittweise, nichts);
    }
  });
});
