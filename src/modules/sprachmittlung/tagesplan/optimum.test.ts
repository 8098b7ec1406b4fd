import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fahrtMinuten, rundwegZehntel } from '../../../begriffe/ort.ts';
import { HighsSeat } from '../../../platform/solver/highs.ts';
import { LinearModel, sumRow } from '../../../platform/solver/linear-model.ts';
import {
  type Aufgabe,
  costOf,
  konflikteOf,
  type Moeglichkeit,
  sumGewichte,
  unitOf,
} from './aufgabe.rules.ts';
import { run } from './optimum.ts';
import { buildWoche, zufall } from './tagesplan.beispiele.ts';
import { buildAufgabe, buildTagesplan } from './tagesplan.rules.ts';
import type { Einteilung, OffeneAnfrage, Tagesplan, Tagesplanung } from './tagesplan.types.ts';

async function solve(planung: Tagesplanung, timeLimitSeconds = 30): Promise<Tagesplan> {
  const aufgabe = buildAufgabe(planung);
  return buildTagesplan(planung, aufgabe, await run({ aufgabe, timeLimitSeconds }, () => undefined));
}

/** Least weight left open, then least cost, by trying everybody and nobody for each request. */
function tryAll(aufgabe: Aufgabe): { gewicht: number; kosten: number } {
  const konflikt = konflikteOf(aufgabe);
  let bester = { gewicht: -1, kosten: 0 };
  const visit = (anfrage: number, gewaehlt: readonly Moeglichkeit[]): void => {
    if (anfrage < aufgabe.gewichte.length) {
      visit(anfrage + 1, gewaehlt);
      for (const eine of aufgabe.moeglichkeiten.filter((moegliche) => moegliche.anfrage === anfrage)) {
        const eigene = gewaehlt.filter(({ person }) => person === eine.person);
        if (!eigene.some((andere) => konflikt(eine.person, anfrage, andere.anfrage)))
          visit(anfrage + 1, [...gewaehlt, eine]);
      }
      return;
    }
    const gewicht = sumGewichte(gewaehlt.map((eine) => aufgabe.gewichte[eine.anfrage]!));
    const kosten = costOf(gewaehlt, aufgabe.zuschlag);
    if (gewicht > bester.gewicht || (gewicht === bester.gewicht && kosten < bester.kosten))
      bester = { gewicht, kosten };
  };
  visit(0, []);
  return bester;
}

/** The integer model as the task is put, for the solver alone: the greatest weight, then with it the least cost. */
async function solvePlainly(aufgabe: Aufgabe): Promise<[gewicht: number, kosten: number]> {
  const { moeglichkeiten, gewichte, zuschlag } = aufgabe;
  const konflikt = konflikteOf(aufgabe);
  const wert = moeglichkeiten.map(({ anfrage }) => gewichte[anfrage]!);
  const solve = async (kosten: readonly number[], mindestens: number) => {
    const model = new LinearModel();
    for (const cost of kosten) model.addColumn(cost, 1, true);
    for (const eigene of Map.groupBy(
      moeglichkeiten.keys(),
      (nummer) => moeglichkeiten[nummer]!.anfrage,
    ).values())
      model.addRow(sumRow(eigene, Number.NEGATIVE_INFINITY, 1));
    for (const [person, eigene] of Map.groupBy(
      moeglichkeiten.keys(),
      (nummer) => moeglichkeiten[nummer]!.person,
    )) {
      for (const [stelle, eine] of eigene.entries())
        for (const andere of eigene.slice(stelle + 1))
          if (konflikt(person, moeglichkeiten[eine]!.anfrage, moeglichkeiten[andere]!.anfrage))
            model.addRow(sumRow([eine, andere], Number.NEGATIVE_INFINITY, 1));
      const stufen = eigene
        .slice(1)
        .map((_, stufe) => model.addColumn(mindestens > 0 ? (stufe + 1) * zuschlag : 0, 1));
      const values = [...eigene.map(() => 1), ...stufen.map(() => -1)];
      model.addRow({ indices: [...eigene, ...stufen], values, lower: Number.NEGATIVE_INFINITY, upper: 1 });
    }
    model.addRow({
      indices: [...wert.keys()],
      values: wert,
      lower: mindestens,
      upper: Number.POSITIVE_INFINITY,
    });
    const geladen = await new HighsSeat().load(model);
    const { status, objective } = geladen.solve({ absoluteGap: 0.5 });
    geladen.dispose();
    assert.equal(status, 'solved');
    return Math.round(objective);
  };
  const gewicht = -(await solve(
    wert.map((eines) => -eines),
    0,
  ));
  return [
    gewicht,
    await solve(
      moeglichkeiten.map(({ kosten }) => kosten),
      gewicht,
    ),
  ];
}

function isMachbar(
  erste: OffeneAnfrage,
  zweite: OffeneAnfrage,
  { tempoKmh, wegfaktor }: Tagesplanung,
): boolean {
  const [a, b] = erste.von <= zweite.von ? [erste, zweite] : [zweite, erste];
  return b.von - a.bis >= fahrtMinuten(a.ort, b.ort, wegfaktor, tempoKmh) * 60_000;
}

const isFrei = (person: Tagesplanung['sprachmittler'][number], { von, bis, sprache }: OffeneAnfrage) =>
  person.sprachen.includes(sprache) && person.abwesend.every((zeit) => zeit.bis <= von || bis <= zeit.von);

/** Best plan by trying every person, and nobody, for every request. */
function tryEverything(planung: Tagesplanung): { gewicht: number; wege: number } {
  const { anfragen, sprachmittler, wegfaktor } = planung;
  let bester = { gewicht: -1, wege: 0 };
  const termine = sprachmittler.map((): OffeneAnfrage[] => []);
  const visit = (nummer: number, gewicht: number, wege: number): void => {
    const anfrage = anfragen[nummer];
    if (!anfrage) {
      const summe = sumGewichte([gewicht]);
      if (summe > bester.gewicht || (summe === bester.gewicht && wege < bester.wege))
        bester = { gewicht: summe, wege };
      return;
    }
    visit(nummer + 1, gewicht, wege);
    for (const [stelle, person] of sprachmittler.entries()) {
      if (!isFrei(person, anfrage)) continue;
      if (!termine[stelle]!.every((andere) => isMachbar(anfrage, andere, planung))) continue;
      termine[stelle]!.push(anfrage);
      visit(nummer + 1, gewicht + anfrage.gewicht, wege + rundwegZehntel(person.ort, anfrage.ort, wegfaktor));
      termine[stelle]!.pop();
    }
  };
  visit(0, 0, 0);
  return bester;
}

/** Every promise of a plan, checked against the input alone. */
function checkEinteilung(planung: Tagesplanung, plan: Einteilung): void {
  const anfragen = new Map(planung.anfragen.map((anfrage) => [anfrage.id, anfrage]));
  const personen = new Map(planung.sprachmittler.map((person) => [person.id, person]));
  assert.equal(new Set(plan.zugeordnet.map(({ anfrage }) => anfrage)).size, plan.zugeordnet.length);
  const termine = Map.groupBy(plan.zugeordnet, ({ sprachmittler }) => sprachmittler);
  for (const [id, eigene] of termine) {
    const reihe = eigene.map(({ anfrage }) => anfragen.get(anfrage)!);
    for (const [stelle, anfrage] of reihe.entries()) {
      assert.ok(isFrei(personen.get(id)!, anfrage));
      for (const andere of reihe.slice(stelle + 1)) assert.ok(isMachbar(anfrage, andere, planung));
    }
  }
  const beginne = plan.zugeordnet.map(({ anfrage }) => anfragen.get(anfrage)!.von);
  assert.deepEqual(
    beginne,
    beginne.toSorted((a, b) => a - b),
  );
  assert.equal(
    plan.gewicht,
    sumGewichte(plan.zugeordnet.map(({ anfrage }) => anfragen.get(anfrage)!.gewicht)),
  );
  const wege = plan.zugeordnet.map(({ anfrage, sprachmittler }) =>
    rundwegZehntel(personen.get(sprachmittler)!.ort, anfragen.get(anfrage)!.ort, planung.wegfaktor),
  );
  assert.equal(
    plan.wege,
    wege.reduce((summe, weg) => summe + weg, 0),
  );
}

/** Small plannings with scarce people, equal weights, weights with decimals and everybody in a few towns. */
function buildKlein(saat: number): Tagesplanung {
  const naechste = zufall(saat * 7919);
  const planung = buildWoche({
    saat,
    anfragen: 2 + (saat % 6),
    sprachmittler: 1 + (saat % 4),
    sprachen: 1 + (saat % 2),
    tage: 1,
    stunden: 2 + (saat % 4),
    orte: saat % 3 === 0 ? 3 : 0,
    gewicht: saat % 5 === 0 ? 1 : 10,
  });
  const stufen = [1, 0.1, 0.25, 0][saat % 7] ?? 1;
  const anfragen = planung.anfragen.map((anfrage) => ({
    ...anfrage,
    gewicht: saat % 7 === 4 ? naechste() * 10 : anfrage.gewicht * (naechste() < 0.1 ? 0 : stufen || 1),
  }));
  return { ...planung, anfragen };
}

describe('the best day plan', () => {
  it('is the one found by trying everything, in weight and in kilometres', async () => {
    for (let saat = 1; saat <= 120; saat++) {
      const planung = buildKlein(saat);
      const plan = await solve(planung);
      checkEinteilung(planung, plan);
      checkEinteilung(planung, plan.schrittweise);
      const { gewicht, wege } = tryEverything(planung);
      assert.deepEqual(
        [plan.gewicht, plan.wege, plan.optimal, plan.schranke],
        [gewicht, wege, true, gewicht],
        `planning ${saat}`,
      );
    }
  });

  it('shares fairly where that costs', async () => {
    for (let saat = 1; saat <= 60; saat++) {
      const aufgabe = { ...buildAufgabe(buildKlein(saat)), zuschlag: [10, 50, 200][saat % 3]! };
      const { gewaehlt, optimal } = await run({ aufgabe, timeLimitSeconds: 30 }, () => undefined);
      const { gewicht, kosten } = tryAll(aufgabe);
      assert.deepEqual(
        [
          sumGewichte(gewaehlt.map(({ anfrage }) => aufgabe.gewichte[anfrage]!)),
          costOf(gewaehlt, aufgabe.zuschlag),
          optimal,
        ],
        [gewicht, kosten, true],
        `planning ${saat}`,
      );
    }
  });

  it('is proven for a county’s week and for its busiest day', async () => {
    for (const eigenschaften of [{}, { tage: 1 }, { tage: 1, orte: 12 }, { sprachen: 1, tage: 5 }]) {
      const planung = buildWoche(eigenschaften);
      const plan = await solve(planung);
      checkEinteilung(planung, plan);
      assert.ok(plan.optimal);
      assert.equal(plan.schranke, plan.gewicht);
      const { gewicht, wege } = plan.schrittweise;
      assert.ok(plan.gewicht > gewicht || (plan.gewicht === gewicht && plan.wege <= wege));
    }
  });

  it('is proven where people are scarce and nearly everything clashes', async () => {
    const eng = { anfragen: 60, sprachmittler: 8, sprachen: 1, tage: 1, stunden: 8 };
    for (const [woche, zuschlag] of [
      [{ ...eng, saat: 5 }, 0],
      [{ ...eng, saat: 8, orte: 5 }, 0],
      [{ ...eng, saat: 6, gewicht: 1 }, 30],
      [{ ...eng, saat: 7, anfragen: 50, sprachmittler: 6 }, 50],
    ] as const) {
      const planung = buildWoche(woche);
      const aufgabe = { ...buildAufgabe(planung), zuschlag };
      const loesung = await run({ aufgabe, timeLimitSeconds: 30 }, () => undefined);
      checkEinteilung(planung, buildTagesplan(planung, aufgabe, loesung));
      assert.deepEqual(
        [
          sumGewichte(loesung.gewaehlt.map(({ anfrage }) => aufgabe.gewichte[anfrage]!)),
          costOf(loesung.gewaehlt, zuschlag),
        ],
        await solvePlainly(aufgabe),
      );
      assert.ok(loesung.optimal);
    }
  });

  it('is the same each time', async () => {
    const planung = buildWoche({ saat: 3, tage: 1, orte: 12 });
    assert.deepEqual(await solve(planung), await solve(planung));
  });

  it('is a plan with a true bound when time is up', async () => {
    const planung = buildWoche({ tage: 1, sprachmittler: 60, sprachen: 5 });
    const plan = await solve(planung, 0);
    checkEinteilung(planung, plan);
    const genauer = await solve(planung);
    assert.ok(!plan.optimal && plan.gewicht <= genauer.gewicht && plan.schranke >= genauer.gewicht);
  });

  it('assigns nobody where there is nobody', async () => {
    const planung = buildWoche({ anfragen: 5 });
    const { schrittweise, ...plan } = await solve({ ...planung, sprachmittler: [] });
    assert.deepEqual(plan, { zugeordnet: [], gewicht: 0, wege: 0, optimal: true, schranke: 0 });
    assert.deepEqual(schrittweise, { zugeordnet: [], gewicht: 0, wege: 0 });
  });
});

describe('the unit of weights', () => {
  it('is the largest number that all are multiples of', () => {
    assert.equal(unitOf([10, 20, 30]), 10);
    assert.equal(unitOf([1, 2.5, 0]), 0.5);
    assert.equal(unitOf([0.1, 0.3]), 0.1);
    assert.equal(unitOf([0, 0]), 1);
    assert.equal(unitOf([Math.PI]), 1e-6);
  });
});
