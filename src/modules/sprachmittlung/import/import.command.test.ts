import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Command, CommandCall } from '../../../platform/command.ts';
import { importEinsaetzeCommand } from './import-einsaetze.command.ts';
import { importSprachmittlerCommand } from './import-sprachmittler.command.ts';
import { csv, xlsx } from './listen.beispiele.ts';

let folder = '';
const file = (name: string) => join(folder, name);

async function run(
  command: Command,
  positionals: string[],
  values: CommandCall['values'] = {},
  given: Partial<CommandCall> = {},
) {
  const out: string[] = [];
  const problems: string[] = [];
  const call: CommandCall = {
    positionals,
    values,
    json: false,
    language: 'de',
    print: (line) => out.push(line),
    warn: (line) => problems.push(line),
    ...given,
  };
  const code = await command.run(call);
  return { code, out, problems };
}

const dry = { 'dry-run': true };
const people = [
  ['Nachname', 'Vorname', 'Sprachen', 'dabei seit', 'IBAN', 'Telefon'],
  ['Amini', 'Reza', 'Dari, Farsi', '01.08.2023', 'DE89370400440532013001', '0176 1234567'],
  ['Amini', 'Reza', 'Dari', '01.08.2023', '', '+49 176 1234567'],
  ['Nowicka', 'Zofia', 'poln.', '01.02.2020', '', '0176 7654321'],
];
const appointments = [
  ['Datum', 'von', 'bis', 'Sprache', 'Stelle', 'Sprachmittler', 'km', 'Status'],
  ['01.02.2023', '9:00', '10:30', 'Dari', 'Amt', 'Amini, Reza', '12', 'durchgeführt'],
  ['02.02.2023', '9:00', '10:30', 'Dari', 'Amt', 'Amini, Reza', '', 'abgesagt'],
  ['03.02.2023', '9:00', '10:30', 'Twi', 'Amt', '', '', 'nicht vermittelt'],
];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'komut-import-'));
  await writeFile(file('pool.xlsx'), await xlsx(people));
  await writeFile(file('einsaetze.csv'), csv(appointments));
  await writeFile(file('leer.csv'), '');
  await writeFile(file('brief.pdf'), '%PDF-1.7');
  await writeFile(
    file('ablage.csv'),
    csv([
      ['Artikel', 'Menge'],
      ['Papier', '3'],
    ]),
  );
  await writeFile(file('riesig.csv'), 'Datum;Sprache;Sprachmittler\n'.repeat(150_000));
});
after(() => rm(folder, { recursive: true }));

describe('komut import sprachmittler', () => {
  it('answers one JSON document', async () => {
    const { code, out } = await run(
      importSprachmittlerCommand(),
      [file('pool.xlsx')],
      { ...dry, 'neu-seit': '2023-07-01' },
      { json: true },
    );
    assert.equal(code, 0);
    assert.equal(out.length, 1);
    assert.deepEqual(JSON.parse(out[0]!), {
      zeilen: 3,
      personen: 2,
      zusammengefuehrt: 1,
      sprachen: 3,
      neu: { seit: '2023-07-01', anzahl: 1 },
      hinweise: [
        {
          zeile: 2,
          spalte: 'E',
          titel: 'IBAN',
          art: 'iban-falsch',
          text: 'Die IBAN stimmt nicht: Die Prüfziffern passen nicht zu den übrigen Stellen.',
        },
        {
          zeile: 3,
          spalte: 'A',
          titel: 'Nachname',
          art: 'doppelt',
          text: 'Dieselbe Person wie in Zeile 2, zusammengeführt (gleicher Name, gleiche Telefonnummer).',
        },
      ],
    });
  });

  it('says it to people in both languages', async () => {
    const german = await run(importSprachmittlerCommand(), [file('pool.xlsx')], {
      ...dry,
      'neu-seit': '2023-07-01',
    });
    assert.deepEqual(german.out.slice(0, 4), [
      '2 Personen in 3 Zeilen, davon 1 zusammengeführt',
      '3 Sprachen: Dari, Persisch (Farsi), Polnisch',
      '1 neu seit 2023-07-01',
      '  A  Nachname → Nachname',
    ]);
    const english = await run(importSprachmittlerCommand(), [file('pool.xlsx')], dry, { language: 'en' });
    assert.ok(english.out.includes('2 hints:'));
    assert.ok(
      english.out.some((line) =>
        line.startsWith('  row 3, column A (Nachname): The same person as in row 2, merged'),
      ),
    );
  });

  it('gives the list to whoever stores it, but not on a dry run', async () => {
    const saved: number[] = [];
    const command = importSprachmittlerCommand(async (liste) => {
      saved.push(liste.personen.length);
    });
    await run(command, [file('pool.xlsx')], dry);
    assert.deepEqual(saved, []);
    await run(command, [file('pool.xlsx')]);
    assert.deepEqual(saved, [2]);
    await assert.rejects(run(importSprachmittlerCommand(), [file('pool.xlsx')]), { name: 'CommandRefusal' });
  });

  it('a date that is none is wrong use', async () => {
    const { code, problems } = await run(importSprachmittlerCommand(), [file('pool.xlsx')], {
      ...dry,
      'neu-seit': 'gestern',
    });
    assert.equal(code, 2);
    assert.equal(problems.length, 1);
    assert.equal((await run(importSprachmittlerCommand(), [])).code, 2);
  });
});

describe('komut import einsaetze', () => {
  it('answers one JSON document', async () => {
    const { code, out } = await run(importEinsaetzeCommand(), [file('einsaetze.csv')], dry, { json: true });
    assert.equal(code, 0);
    assert.deepEqual(
      out.map((line) => JSON.parse(line)),
      [{ zeilen: 3, durchgefuehrt: 1, abgesagt: 1, nichtVermittelt: 1, beteiligte: 1, hinweise: [] }],
    );
  });

  it('says it to people', async () => {
    const { out } = await run(importEinsaetzeCommand(), [file('einsaetze.csv')], dry, { language: 'en' });
    assert.deepEqual(out.slice(0, 2), [
      '3 rows: 1 held, 1 cancelled, 1 not filled',
      '1 people with at least one held appointment',
    ]);
  });
});

describe('bad files end in a sentence', () => {
  const cases: [string, RegExp][] = [
    ['gibt-es-nicht.xlsx', /gibt es nicht/],
    ['leer.csv', /ist leer/],
    ['brief.pdf', /PDF/],
    ['ablage.csv', /Kopfzeile/],
    ['riesig.csv', /mehr als 100\.000 Zeilen/],
    ['.', /gibt es nicht|lässt sich nicht öffnen/],
  ];
  for (const [name, sentence] of cases) {
    it(name, async () => {
      for (const command of [importSprachmittlerCommand(), importEinsaetzeCommand()]) {
        await assert.rejects(
          run(command, [file(name)], dry),
          (fault: Error) => fault.name === 'CommandRefusal' && sentence.test(fault.message),
        );
      }
    });
  }

  it('each list names the command that reads it', async () => {
    await assert.rejects(run(importEinsaetzeCommand(), [file('pool.xlsx')], dry), /import sprachmittler/);
    await assert.rejects(run(importSprachmittlerCommand(), [file('einsaetze.csv')], dry), /import einsaetze/);
  });
});
