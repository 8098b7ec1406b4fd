import assert from 'node:assert/strict';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type CommandLanguage, CommandRefusal } from '../../../platform/command.ts';
import { rechnungCommand } from './rechnung.command.ts';

const beispiel = (name: string) => fileURLToPath(new URL(`./beispiele/${name}.xml`, import.meta.url));

let ordner: string;
before(async () => {
  ordner = await mkdtemp(join(tmpdir(), 'rechnung-'));
});
after(() => rm(ordner, { recursive: true }));

async function run(datei: string, json: boolean, language: CommandLanguage = 'de') {
  const zeilen: string[] = [];
  const print = (zeile: string) => void zeilen.push(zeile);
  const code = await rechnungCommand.run({
    positionals: [datei],
    values: {},
    json,
    language,
    print,
    warn: print,
  });
  return { code, zeilen };
}

test('answers one JSON document with cents and decimal texts', async () => {
  const { code, zeilen } = await run(beispiel('kursrechnung-cii'), true);
  assert.equal(code, 0);
  assert.equal(zeilen.length, 1);
  const antwort = JSON.parse(zeilen[0] ?? '');
  assert.deepEqual(
    {
      syntax: antwort.syntax,
      nummer: antwort.nummer,
      datum: antwort.datum,
      waehrung: antwort.waehrung,
      verkaeufer: antwort.verkaeufer,
      kaeufer: antwort.kaeufer,
      leitwegId: antwort.leitwegId,
      nettoCent: antwort.nettoCent,
      steuerCent: antwort.steuerCent,
      bruttoCent: antwort.bruttoCent,
      zahlbetragCent: antwort.zahlbetragCent,
      hinweise: antwort.hinweise,
    },
    {
      syntax: 'cii',
      nummer: 'SK-2024-031',
      datum: '2024-04-05',
      waehrung: 'EUR',
      verkaeufer: 'Volkshochschule Musterkreis e. V.',
      kaeufer: 'Landkreis Musterkreis',
      leitwegId: '03357-12345-42',
      nettoCent: 576946,
      steuerCent: 3170,
      bruttoCent: 580116,
      zahlbetragCent: 380116,
      hinweise: [],
    },
  );
  assert.deepEqual(antwort.positionen[2], {
    nummer: '3',
    name: 'Lehrwerke',
    beschreibung: null,
    bemerkung: null,
    menge: '15',
    einheit: 'C62',
    preis: '23.3645',
    basismenge: null,
    nettoCent: 35047,
    steuerkategorie: 'S',
    steuersatz: '7',
    von: '2024-03-01',
    bis: '2024-03-31',
    zuAbschlaege: [],
    unterpositionen: [],
  });
});

test('speaks to people in their language', async () => {
  const { zeilen } = await run(beispiel('gutschrift-ubl'), false);
  assert.equal(zeilen[0], 'Gutschrift SK-2024-032 vom 2024-04-12');
  assert.ok(zeilen.includes('Zahlbetrag: 170,00 EUR'));
  assert.equal(zeilen.at(-1), 'Keine Beanstandungen.');
  const englisch = await run(beispiel('gutschrift-ubl'), false, 'en');
  assert.equal(englisch.zeilen.at(-1), 'Nothing to object to.');
});

test('refuses in a sentence what it cannot read, large files before reading them', async () => {
  await assert.rejects(run(join(ordner, 'fehlt.xml'), true), CommandRefusal);
  await writeFile(join(ordner, 'leer.xml'), '');
  await assert.rejects(run(join(ordner, 'leer.xml'), true), /Die Datei ist leer/);
  const gross = await open(join(ordner, 'gross.xml'), 'w');
  await gross.truncate(50 * 1024 * 1024);
  await gross.close();
  await assert.rejects(run(join(ordner, 'gross.xml'), true), /bis 20 MB/);
  await assert.rejects(run(ordner, true), CommandRefusal);
});
