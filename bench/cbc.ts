import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Aufgabe, konflikteOf } from '../src/modules/sprachmittlung/tagesplan/aufgabe.rules.ts';
import { buildWoche, type Woche } from '../src/modules/sprachmittlung/tagesplan/tagesplan.beispiele.ts';
import { buildAufgabe } from '../src/modules/sprachmittlung/tagesplan/tagesplan.rules.ts';
import { planTage } from '../src/modules/sprachmittlung/tagesplan/tagesplan.ts';
import { HighsSeat } from '../src/platform/solver/highs.ts';
import { LinearModel, type Row, sumRow } from '../src/platform/solver/linear-model.ts';

/**
 * The day plan of 200 requests and 125 interpreters, side by side with CBC (Debian's coinor-cbc). CBC solves the
 * integer model twice, as the task is put: the greatest weight, then with that weight the fewest kilometres. A column
 * is a possibility; nobody takes two appointments that stand in each other's way. That is said for each pair, and in
 * the cases marked so, to CBC's advantage, for largest sets of which all stand in each other's way.
 */

const CBC = '/usr/bin/cbc';
export const CBC_FEHLT = `No ${CBC} here (Debian: apt install coinor-cbc): the day plan is measured alone.`;

interface Fall {
  was: string;
  woche: Partial<Woche>;
  form: 'pairs' | 'sets';
}
const FAELLE: Fall[] = [
  { was: 'a week', woche: {}, form: 'pairs' },
  { was: 'a week', woche: {}, form: 'sets' },
  { was: 'one day', woche: { tage: 1 }, form: 'pairs' },
  { was: 'one day', woche: { tage: 1 }, form: 'sets' },
  { was: 'one day, one language', woche: { tage: 1, sprachen: 1 }, form: 'sets' },
  { was: 'one day, 40 people', woche: { tage: 1, sprachmittler: 40 }, form: 'sets' },
];

export interface Vergleich {
  was: string;
  /** Milliseconds from the call to the proven plan, the thread's start included; the middle of the rounds. */
  komut: number;
  /** From the process's start to its end, both runs; null where CBC is missing. */
  cbc: number | null;
}

const middle = (werte: number[]) => werte.toSorted((a, b) => a - b)[werte.length >> 1];

/** @throws when an optimum is not proven, or CBC finds another */
export async function compareWithCbc(rounds: number): Promise<Vergleich[]> {
  const vergleiche: Vergleich[] = [];
  for (const { was, woche, form } of FAELLE) {
    const planung = buildWoche(woche);
    const [komut, cbc]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round++) {
      const beginn = performance.now();
      const plan = await planTage(planung);
      komut.push(performance.now() - beginn);
      if (!plan.optimal) throw new Error(`${was}: not proven`);
      if (!existsSync(CBC)) continue;
      const vonCbc = await solveWithCbc(buildAufgabe(planung), form);
      cbc.push(vonCbc.millisekunden);
      if (vonCbc.gewicht !== plan.gewicht || vonCbc.wege !== plan.wege)
        throw new Error(`${was}: ${JSON.stringify(vonCbc)} is not ${plan.gewicht}, ${plan.wege}`);
    }
    vergleiche.push({ was: `${was} (CBC: ${form})`, komut: middle(komut)!, cbc: middle(cbc) ?? null });
  }
  return vergleiche;
}

async function solveWithCbc(aufgabe: Aufgabe, form: Fall['form']) {
  const { moeglichkeiten } = aufgabe;
  const rows = listBedingungen(aufgabe, form);
  const gewichte = moeglichkeiten.map(({ anfrage }) => aufgabe.gewichte[anfrage]!);
  const erst = await runCbc(
    gewichte.map((gewicht) => -gewicht),
    rows,
  );
  const genug = {
    indices: [...gewichte.keys()],
    values: gewichte,
    lower: -erst.kosten,
    upper: Number.POSITIVE_INFINITY,
  };
  const dann = await runCbc(
    moeglichkeiten.map(({ kosten }) => kosten),
    [...rows, genug],
  );
  return {
    gewicht: -erst.kosten,
    wege: dann.kosten,
    millisekunden: erst.millisekunden + dann.millisekunden,
  };
}

async function runCbc(costs: readonly number[], rows: readonly Row[]) {
  const ordner = mkdtempSync(join(tmpdir(), 'komut-cbc-'));
  try {
    const model = new LinearModel();
    for (const cost of costs) model.addColumn(cost, 1, true);
    for (const row of rows) model.addRow(row);
    const geladen = await new HighsSeat().load(model);
    const datei = join(ordner, 'tagesplan.mps');
    writeFileSync(datei, geladen.toMps());
    geladen.dispose();
    const beginn = performance.now();
    // Weights and tenths of a kilometre are whole numbers: within half of one there is nothing better.
    const { stdout } = spawnSync(CBC, [datei, 'ratio', '0', 'allow', '0.5', 'sec', '120', 'solve'], {
      encoding: 'utf8',
    });
    const millisekunden = performance.now() - beginn;
    const kosten = /Optimal solution found[\s\S]*?Objective value:\s+([-\d.]+)/.exec(stdout)?.[1];
    if (kosten === undefined) throw new Error(`CBC: ${stdout}`);
    return { kosten: Math.round(Number(kosten)), millisekunden };
  } finally {
    rmSync(ordner, { recursive: true });
  }
}

/** Each request once, nobody in two places. */
function listBedingungen(aufgabe: Aufgabe, form: Fall['form']): Row[] {
  const { moeglichkeiten } = aufgabe;
  const konflikt = konflikteOf(aufgabe);
  const stoert = (a: number, b: number) =>
    konflikt(moeglichkeiten[a]!.person, moeglichkeiten[a]!.anfrage, moeglichkeiten[b]!.anfrage);
  const by = (feld: 'anfrage' | 'person') => [
    ...Map.groupBy(moeglichkeiten.keys(), (nummer) => moeglichkeiten[nummer]![feld]).values(),
  ];
  const mengen = by('person').flatMap((eigene) => listMengen(eigene, stoert, form));
  return [...by('anfrage'), ...mengen].map((menge) => sumRow(menge, Number.NEGATIVE_INFINITY, 1));
}

/** Pairs that stand in each other's way; as sets: each filled up with whatever stands in the way of all of it. */
function listMengen(
  nummern: readonly number[],
  stoert: (a: number, b: number) => boolean,
  form: Fall['form'],
): number[][] {
  const mengen: number[][] = [];
  const gesagt = new Set<string>();
  for (const [stelle, eine] of nummern.entries()) {
    for (const andere of nummern.slice(stelle + 1)) {
      if (!stoert(eine, andere) || gesagt.has(`${eine} ${andere}`)) continue;
      const menge = [eine, andere];
      mengen.push(menge);
      if (form === 'pairs') continue;
      for (const weitere of nummern)
        if (!menge.includes(weitere) && menge.every((nummer) => stoert(nummer, weitere))) menge.push(weitere);
      for (const a of menge) for (const b of menge) gesagt.add(`${a} ${b}`);
    }
  }
  return mengen;
}
