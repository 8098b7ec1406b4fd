import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { CommandRefusal } from '../../../platform/command.ts';
import { importStatistikCommand, type SaveStatistik } from './import-statistik.command.ts';
import { texte } from './texte.ts';

const TABELLE = `GENESIS-Tabelle: 12411-01-01-4
Bevölkerung nach Geschlecht - Stichtag 31.12. -;;;;
Bevölkerungsstand (Anzahl);;;;
;;;Insgesamt;weiblich
31.12.2015;DG;Deutschland;82175684;41661561
31.12.2015;03357;Musterkreis;163000;.
__________
"© Statistische Ämter des Bundes und der Länder, Deutschland, 2017.
Dieses Werk ist lizensiert unter der Datenlizenz Deutschland
- Namensnennung - Version 2.0."
Stand: 10.10.2017 / 19:19:45
`;

let datei: string;
let ordner: string;
before(async () => {
  ordner = await mkdtemp(join(tmpdir(), 'statistik-'));
  datei = join(ordner, 'tabelle.csv');
  await writeFile(datei, TABELLE);
});
after(() => rm(ordner, { recursive: true }));

async function run(
  positional: string,
  values: Record<string, string | boolean>,
  save?: SaveStatistik,
  json = true,
) {
  const zeilen: string[] = [];
  const meldungen: string[] = [];
  const code = await importStatistikCommand(save).run({
    positionals: [positional],
    values,
    json,
    language: 'de',
    print: (zeile) => void zeilen.push(zeile),
    warn: (zeile) => void meldungen.push(zeile),
  });
  return { code, zeilen, meldungen };
}

test('answers one JSON document; the values only for a region', async () => {
  const { code, zeilen, meldungen } = await run(datei, {});
  assert.equal(code, 0);
  assert.deepEqual(meldungen, []);
  assert.deepEqual(JSON.parse(zeilen.join('\n')), {
    tabelle: '12411-01-01-4',
    titel: 'Bevölkerung nach Geschlecht - Stichtag 31.12. -',
    quelle: 'Statistische Ämter des Bundes und der Länder, Deutschland, 2017',
    lizenz: 'Datenlizenz Deutschland – Namensnennung – Version 2.0',
    stand: '2017-10-10',
    regionen: 2,
    stichtage: ['2015-12-31'],
    werte: 4,
    statistik: null,
    inhalt: 'Bevölkerungsstand',
    fussnoten: '',
  });
  const { reihen } = JSON.parse((await run(datei, { region: '03357' })).zeilen.join('\n'));
  assert.deepEqual(reihen, [
    {
      region: '03357',
      stichtag: '2015-12-31',
      merkmale: { Spalte: 'Insgesamt' },
      wert: 163000,
      symbol: null,
      einheit: 'Anzahl',
    },
    {
      region: '03357',
      stichtag: '2015-12-31',
      merkmale: { Spalte: 'weiblich' },
      wert: null,
      symbol: '.',
      einheit: 'Anzahl',
    },
  ]);
});

test('tells people what the signs mean', async () => {
  const { zeilen } = await run(datei, { region: '03357' }, undefined, false);
  assert.deepEqual(zeilen.slice(-2), [
    '  2015-12-31  Insgesamt: 163.000 Anzahl',
    '  2015-12-31  weiblich: . (unbekannt oder geheim zu halten) Anzahl',
  ]);
});

test('saves only where somebody can, and not on a dry run', async () => {
  let gespeichert = 0;
  const save: SaveStatistik = async (tabelle) => {
    gespeichert += [...tabelle.reihen()].length;
    return gespeichert;
  };
  await run(datei, { 'dry-run': true }, save);
  assert.equal(gespeichert, 0);
  const { meldungen } = await run(datei, {}, save);
  assert.equal(gespeichert, 4);
  assert.deepEqual(meldungen, ['4 Werte gespeichert.']);
});

test('refuses in a sentence', async () => {
  await assert.rejects(run(datei, { region: '99' }), /Die Region 99 kommt in der Tabelle nicht vor/);
  await assert.rejects(run(join(ordner, 'fehlt.csv'), {}), CommandRefusal);
  const fremd = join(ordner, 'fremd.csv');
  await writeFile(fremd, 'a;b\n1;2\n');
  await assert.rejects(run(fremd, {}), /keine Tabelle aus GENESIS/);
});

test('says when the table lacks its end or its licence', async () => {
  const ohneEnde = join(ordner, 'ohne-ende.csv');
  await writeFile(ohneEnde, TABELLE.split('__________')[0] ?? '');
  assert.deepEqual((await run(ohneEnde, {})).meldungen, [texte.de.command.ohneLegende]);
});

test('German and English say the same things', () => {
  for (const teil of ['ablehnung', 'command', 'symbol'] as const) {
    assert.deepEqual(Object.keys(texte.en[teil]), Object.keys(texte.de[teil]), teil);
  }
});
