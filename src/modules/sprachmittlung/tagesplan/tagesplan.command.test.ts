import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type CommandLanguage, CommandRefusal } from '../../../platform/command.ts';
import { tagesplanCommand } from './tagesplan.command.ts';
import { tagesplanungSchema } from './tagesplan.schema.ts';

const brake = [53.333, 8.483];
const nordenham = [53.493, 8.487];
/** Ways there and back are 46.3 km; 27.8 minutes lie between the towns. */
const klein = {
  anfragen: [
    { id: 'A1', sprache: 'ti', von: '2026-03-09T09:00', bis: '2026-03-09T10:00', ort: brake, gewicht: 2 },
    {
      id: 'A2',
      sprache: 'ti',
      von: '2026-03-09T10:20',
      bis: '2026-03-09T11:00',
      ort: nordenham,
      gewicht: 2.5,
    },
    { id: 3, sprache: 'ar', von: '2026-03-09T11:30', bis: '2026-03-09T12:30', ort: brake },
  ],
  sprachmittler: [
    { id: 1, sprachen: ['ti', 'ar'], ort: brake },
    {
      id: 2,
      sprachen: ['ti'],
      ort: nordenham,
      abwesend: [['2026-03-09T10:00:00+01:00', '2026-03-09T10:30:00+01:00']],
    },
  ],
  tempoKmh: 50,
  wegfaktor: 1.3,
};
type Klein = typeof klein & Record<string, unknown>;

let ordner: string;
before(async () => {
  ordner = await mkdtemp(join(tmpdir(), 'tagesplan-'));
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
  const warn = () => undefined;
  const code = await tagesplanCommand.run({ positionals: [datei], values, json, language, print, warn });
  return { code, zeilen };
}

const changed = (change: (planung: Klein) => void) => {
  const planung = structuredClone(klein) as Klein;
  change(planung);
  return planung;
};

describe('komut tagesplan', () => {
  it('answers one JSON document; ids stay what they were', async () => {
    const { code, zeilen } = await run(klein, { json: true });
    assert.equal(code, 0);
    assert.equal(zeilen.length, 1);
    const { millisekunden, ...antwort } = JSON.parse(zeilen[0]!);
    assert.ok(Number.isInteger(millisekunden));
    // Person 1 alone can be in Nordenham at 10:20 and, 27.8 minutes away, in Brake at 11:30; person 2 comes to Brake.
    assert.deepEqual(antwort, {
      zugeordnet: [
        { anfrage: 'A1', sprachmittler: 2 },
        { anfrage: 'A2', sprachmittler: 1 },
        { anfrage: 3, sprachmittler: 1 },
      ],
      gewicht: 5.5,
      kilometer: 92.6,
      optimal: true,
      schranke: 5.5,
    });
  });

  it('says the plan, the proof and the comparison in sentences', async () => {
    const knapp = changed((planung) => planung.sprachmittler.pop());
    const deutsch = (await run(knapp)).zeilen.join('\n');
    assert.match(deutsch, /2 von 3 Anfragen besetzt:\n {2}A2 {2}→ {2}1\n {2}3 {2}→ {2}1\nOffen bleiben: A1/);
    assert.match(deutsch, /Gewicht: 3,5\nWege: 46,3\u00a0km\nBewiesen: /);
    assert.match(deutsch, /Zum Vergleich.*2 besetzt, Gewicht 3,5/);
    assert.match((await run(knapp, { language: 'en' })).zeilen.join('\n'), /2 of 3 requests covered/);
  });

  it('answers nothing where there is nothing to plan', async () => {
    for (const planung of [
      { anfragen: [], sprachmittler: [] },
      { ...klein, sprachmittler: [] },
      { ...klein, anfragen: [] },
    ]) {
      const antwort = JSON.parse((await run(planung, { json: true })).zeilen[0]!);
      const leer = { zugeordnet: [], gewicht: 0, kilometer: 0, optimal: true, schranke: 0 };
      assert.deepEqual({ ...antwort, millisekunden: 0 }, { ...leer, millisekunden: 0 });
    }
  });

  it('takes what is left out as usual, and passes over what it does not know', () => {
    const { anfragen, sprachmittler, tempoKmh, wegfaktor } = tagesplanungSchema.parse({
      anfragen: [{ ...klein.anfragen[2], gewicht: null, bemerkung: 'neu' }],
      sprachmittler: [{ ...klein.sprachmittler[0], abwesend: null, telefon: '04401 1' }],
      stand: 1,
    });
    assert.equal(anfragen[0]!.gewicht, 1);
    assert.deepEqual([sprachmittler[0]!.abwesend, tempoKmh, wegfaktor], [[], 50, 1.3]);
  });

  it('reads times of Berlin, times with an offset and whole days of absence', () => {
    const readVon = (von: string) =>
      tagesplanungSchema.parse({
        anfragen: [{ ...klein.anfragen[0], von, bis: '2027-01-01T00:00' }],
        sprachmittler: [],
      }).anfragen[0]!.von;
    for (const [text, instant] of [
      ['2026-03-09T09:00', '2026-03-09T08:00:00Z'],
      ['2026-07-09 09:00:30', '2026-07-09T07:00:30Z'],
      ['2026-03-09T09:00:00.250', '2026-03-09T08:00:00.250Z'],
      ['2026-03-09T09:00:00Z', '2026-03-09T09:00:00Z'],
      ['2026-03-09T09:00-05:30', '2026-03-09T14:30:00Z'],
      ['2026-03-09T09:00+0100', '2026-03-09T08:00:00Z'],
      ['2026-03-09T09:00+01', '2026-03-09T08:00:00Z'],
    ] as const)
      assert.equal(new Date(readVon(text)).toISOString(), new Date(instant).toISOString(), text);
    const { sprachmittler } = tagesplanungSchema.parse({
      anfragen: [],
      sprachmittler: [{ ...klein.sprachmittler[0], abwesend: [['2026-03-09', '2026-03-10']] }],
    });
    assert.deepEqual(sprachmittler[0]!.abwesend, [
      { von: Date.parse('2026-03-08T23:00Z'), bis: Date.parse('2026-03-10T23:00Z') },
    ]);
  });

  it('refuses with the place of the fault', async () => {
    const cases: [unknown, RegExp][] = [
      ['{"anfragen": [,\n]}', /ist kein JSON/],
      [[], /^Datei: Hier muss ein Objekt stehen\./],
      [{ anfragen: [] }, /^sprachmittler: Die Angabe fehlt\./],
      [
        changed((p) => Object.assign(p.anfragen[1]!, { sprache: undefined })),
        /^anfragen\[1\]\.sprache: Die Angabe/,
      ],
      [changed((p) => Object.assign(p.anfragen[1]!, { id: true })), /^anfragen\[1\]\.id: Eine Kennung ist/],
      [
        changed((p) => Object.assign(p.anfragen[1]!, { id: 'A1' })),
        /^anfragen\[1\]\.id: Die Kennung „A1“ kommt/,
      ],
      [
        changed((p) => Object.assign(p.anfragen[0]!, { von: '9.3.26' })),
        /^anfragen\[0\]\.von: „9\.3\.26“ ist kein/,
      ],
      [
        changed((p) => Object.assign(p.anfragen[0]!, { von: '2026-03-09' })),
        /^anfragen\[0\]\.von: .* kein Zeitpunkt/,
      ],
      [changed((p) => Object.assign(p.anfragen[0]!, { von: '2026-02-30T09:00' })), /^anfragen\[0\]\.von/],
      [
        changed((p) => Object.assign(p.anfragen[0]!, { von: 1741507200 })),
        /^anfragen\[0\]\.von: .* ein Text/,
      ],
      [
        changed((p) => Object.assign(p.anfragen[0]!, { bis: '2026-03-09T08:00' })),
        /^anfragen\[0\]\.bis: Das Ende liegt vor dem Beginn\./,
      ],
      [changed((p) => Object.assign(p.anfragen[0]!, { ort: [53.3] })), /^anfragen\[0\]\.ort.*: Die/],
      [
        changed((p) => Object.assign(p.anfragen[0]!, { ort: [91, 8] })),
        /^anfragen\[0\]\.ort\[0\]: .*größer als 90/,
      ],
      [
        changed((p) => Object.assign(p.anfragen[0]!, { gewicht: -1 })),
        /^anfragen\[0\]\.gewicht: .*kleiner als 0/,
      ],
      [
        changed((p) => Object.assign(p.sprachmittler[0]!, { sprachen: 'ti' })),
        /^sprachmittler\[0\]\.sprachen: .*Liste/,
      ],
      [
        changed((p) => Object.assign(p.sprachmittler[1]!, { abwesend: [['2026-03-10', '2026-03-08']] })),
        /^sprachmittler\[1\]\.abwesend\[0\]: Das Ende/,
      ],
      [changed((p) => Object.assign(p, { tempoKmh: 0 })), /^tempoKmh: Das Tempo muss/],
      [changed((p) => Object.assign(p, { wegfaktor: -1 })), /^wegfaktor: .*kleiner als 0/],
    ];
    for (const [inhalt, satz] of cases) {
      await assert.rejects(run(inhalt), (fault) => {
        assert.ok(fault instanceof CommandRefusal, String(fault));
        assert.match(fault.message, satz);
        return true;
      });
    }
    await assert.rejects(run(klein, { values: { sekunden: 'bald' } }), /„bald“ ist keine Zahl von Sekunden/);
  });
});
