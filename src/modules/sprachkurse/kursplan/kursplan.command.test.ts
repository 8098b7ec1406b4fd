import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type CommandLanguage, CommandRefusal } from '../../../platform/command.ts';
import { buildLandkreis } from './kursplan.beispiele.ts';
import { kursplanCommand } from './kursplan.command.ts';
import { planKurse } from './kursplan.ts';

const klein = {
  budgetCent: 1_500_000,
  wartende: [
    { id: 'P1', niveau: 'A1', wartetTage: 100, kinderbetreuung: false, erreichbar: ['K1', 'K2'] },
    { id: 'P2', niveau: 'A1', wartetTage: 40, kinderbetreuung: true, erreichbar: ['K1', 'K2'] },
    { id: 'P3', niveau: 'B1', wartetTage: 300, kinderbetreuung: false, erreichbar: ['K1', 'K3'] },
  ],
  angebote: [
    { id: 'K1', niveau: 'A1', min: 1, max: 2, kostenCent: 900_000, kinderbetreuung: false },
    { id: 'K2', niveau: 'A1', min: 2, max: 2, kostenCent: 1_100_000, kinderbetreuung: true },
    { id: 'K3', niveau: 'B1', min: 1, max: 1, kostenCent: 400_000, kinderbetreuung: false },
  ],
};

let ordner: string;
before(async () => {
  ordner = await mkdtemp(join(tmpdir(), 'kursplan-'));
});
after(() => rm(ordner, { recursive: true }));

async function run(
  inhalt: unknown,
  { json = false, language = 'de' as CommandLanguage, values = {} as Record<string, string> } = {},
) {
  const datei = join(ordner, 'planung.json');
  await writeFile(datei, typeof inhalt === 'string' ? inhalt : JSON.stringify(inhalt));
  const zeilen: string[] = [];
  const print = (zeile: string) => void zeilen.push(zeile);
  const code = await kursplanCommand.run({
    positionals: [datei],
    values,
    json,
    language,
    print,
    warn: () => undefined,
  });
  return { code, zeilen };
}

describe('komut kursplan', () => {
  it('answers one JSON document', async () => {
    const { code, zeilen } = await run(klein, { json: true });
    assert.equal(code, 0);
    assert.equal(zeilen.length, 1);
    const { millisekunden, ...antwort } = JSON.parse(zeilen[0]!);
    assert.ok(Number.isInteger(millisekunden));
    assert.deepEqual(antwort, {
      oeffnen: ['K2', 'K3'],
      plaetze: [
        { person: 'P1', angebot: 'K2' },
        { person: 'P2', angebot: 'K2' },
        { person: 'P3', angebot: 'K3' },
      ],
      gewicht: 530,
      kostenCent: 1_500_000,
      optimal: true,
      schranke: 530,
    });
  });

  it('says the plan, the proof and the comparison in sentences', async () => {
    const deutsch = (await run(klein)).zeilen.join('\n');
    assert.match(deutsch, /2 Kurse öffnen für 3 Personen/);
    assert.match(deutsch, /K2 {2}A1 {2}2 von 2 Plätzen {2}11\.000,00/);
    assert.match(deutsch, /Bewiesen: Kein Plan hat mehr Gewicht/);
    assert.match(deutsch, /Zum Vergleich/);
    assert.match((await run(klein, { language: 'en' })).zeilen.join('\n'), /2 courses open for 3 people/);
  });

  it('keeps to the time it is given', async () => {
    const planung = buildLandkreis({ saat: 4, niveaus: 1, budgetAnteil: 0.3 });
    const beginnAt = performance.now();
    const { zeilen } = await run(planung, { json: true, values: { sekunden: '0,5' } });
    const antwort = JSON.parse(zeilen[0]!);
    assert.ok(antwort.schranke >= antwort.gewicht && antwort.gewicht > 0);
    assert.ok(performance.now() - beginnAt < 20_000);
    await assert.rejects(run(klein, { values: { sekunden: 'bald' } }), /„bald“ ist keine Zahl von Sekunden/);
  });

  it('refuses with the place of the fault', async () => {
    const with1 = (change: (planung: typeof klein & Record<string, unknown>) => void) => {
      const planung = structuredClone(klein);
      change(planung);
      return planung;
    };
    const cases: [unknown, RegExp][] = [
      ['{"budgetCent": 1,\n}', /ist kein JSON: Zeile 2, Spalte 1\./],
      ['', /ist kein JSON/],
      [[], /^Datei: Hier muss ein Objekt stehen\./],
      [{ wartende: [], angebote: [] }, /^budgetCent: Die Angabe fehlt\./],
      [
        with1((p) => Object.assign(p.wartende[1]!, { niveau: undefined })),
        /^wartende\[1\]\.niveau: Die Angabe fehlt\./,
      ],
      [
        with1((p) => Object.assign(p.wartende[2]!, { wartetTage: 1.5 })),
        /^wartende\[2\]\.wartetTage: .*ganze Zahl/,
      ],
      [
        with1((p) => Object.assign(p.wartende[2]!, { wartetTage: -1 })),
        /^wartende\[2\]\.wartetTage: .*kleiner als 0/,
      ],
      [
        with1((p) => Object.assign(p.angebote[0]!, { kinderbetreuung: 'ja' })),
        /^angebote\[0\]\.kinderbetreuung: Hier muss true oder false/,
      ],
      [
        with1((p) => p.wartende[0]!.erreichbar.push('K9')),
        /^wartende\[0\]\.erreichbar\[2\]: Das Angebot „K9“ gibt es nicht\./,
      ],
      [
        with1((p) => Object.assign(p.wartende[2]!, { id: 'P1' })),
        /^wartende\[2\]\.id: Die Kennung „P1“ kommt mehrfach vor\./,
      ],
      [
        with1((p) => Object.assign(p.angebote[1]!, { max: 1 })),
        /^angebote\[1\]\.max: Die Höchstzahl 1 liegt unter der Mindestzahl 2\./,
      ],
    ];
    for (const [inhalt, satz] of cases) {
      await assert.rejects(run(inhalt), (fault) => {
        assert.ok(fault instanceof CommandRefusal);
        assert.match(fault.message, satz);
        return true;
      });
    }
    const fehlt = { positionals: ['/gibt/es/nicht.json'], values: {}, json: true, language: 'en' as const };
    const still = { print: () => undefined, warn: () => undefined };
    await assert.rejects(kursplanCommand.run({ ...fehlt, ...still }), /There is no file/);
  });

  it('can be cancelled while it calculates', async () => {
    const controller = new AbortController();
    const planung = buildLandkreis({ saat: 4, niveaus: 1, budgetAnteil: 0.3 });
    const run = planKurse(planung, { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('cancelled')), 300);
    const beginnAt = performance.now();
    await assert.rejects(run, /cancelled/);
    assert.ok(performance.now() - beginnAt < 5000);
  });
});
