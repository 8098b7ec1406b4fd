import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readStatistik } from './statistik.reader.ts';
import type { StatistikTabelle } from './statistik.rules.ts';

function read(inhalt: string): StatistikTabelle {
  const ergebnis = readStatistik(Buffer.from(inhalt));
  assert.ok(ergebnis.ok, ergebnis.ok ? '' : ergebnis.grund);
  return ergebnis.wert;
}

const KOPF =
  'statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;2_variable_code;2_variable_label;2_variable_attribute_code;2_variable_attribute_label;value;value_unit;value_variable_code;value_variable_label';
const NEU = `${KOPF}
12411;Fortschreibung des Bevölkerungsstandes;STAG;Stichtag;2022-12-31;KREISE;Kreise;03357;Musterkreis;GES;Geschlecht;GESM;männlich;81234;Anzahl;BEVSTD;Bevölkerungsstand
12411;Fortschreibung des Bevölkerungsstandes;STAG;Stichtag;2022-12-31;KREISE;Kreise;03357;Musterkreis;GES;Geschlecht;;Insgesamt;.;Anzahl;BEVSTD;Bevölkerungsstand
12411;Fortschreibung des Bevölkerungsstandes;STAG;Stichtag;2021-12-31;KREISE;Kreise;03461;Nachbarkreis;GES;Geschlecht;GESM;männlich;43,5;Prozent;BEVANT;Anteil
`;

test('reads the new flat form, one value a row', () => {
  const tabelle = read(NEU);
  assert.equal(tabelle.tabelle, '12411');
  assert.equal(tabelle.quelle, 'Statistik 12411 Fortschreibung des Bevölkerungsstandes');
  assert.equal(tabelle.lizenz, null);
  assert.deepEqual(tabelle.stichtage, ['2021-12-31', '2022-12-31']);
  assert.deepEqual([...tabelle.regionen.keys()], ['03357', '03461']);
  assert.deepEqual(
    [...tabelle.reihen('03357')],
    [
      {
        region: '03357',
        stichtag: '2022-12-31',
        merkmale: { Geschlecht: 'männlich', Inhalt: 'Bevölkerungsstand' },
        wert: 81234,
        symbol: null,
        einheit: 'Anzahl',
      },
      {
        region: '03357',
        stichtag: '2022-12-31',
        merkmale: { Geschlecht: 'Insgesamt', Inhalt: 'Bevölkerungsstand' },
        wert: null,
        symbol: '.',
        einheit: 'Anzahl',
      },
    ],
  );
});

test('commas, quotes and further columns change nothing', () => {
  const mitKomma = NEU.trimEnd()
    .split('\n')
    .map((zeile, i) =>
      [...zeile.split(';'), i === 0 ? 'value_q' : 'e'].map((zelle) => `"${zelle}"`).join(','),
    )
    .join('\r\n');
  assert.deepEqual([...read(mitKomma).reihen()], [...read(NEU).reihen()]);
});

test('reads the old flat form, a column for each thing counted', () => {
  const tabelle =
    read(`Statistik_Code;Statistik_Label;Zeit_Code;Zeit_Label;Zeit;1_Merkmal_Code;1_Merkmal_Label;1_Auspraegung_Code;1_Auspraegung_Label;BEVSTD__Bevoelkerungsstand__Anzahl;FLC006__Gebietsflaeche__qkm
11111;Feststellung des Gebietsstands;STAG;Stichtag;31.12.2022;GEMEIN;Gemeinden;033575401008;Bothel;2400;35,85
`);
  assert.deepEqual(
    [...tabelle.reihen('03357008')].map(({ stichtag, merkmale, wert, einheit }) => [
      stichtag,
      merkmale,
      wert,
      einheit,
    ]),
    [
      ['2022-12-31', { Inhalt: 'Bevoelkerungsstand' }, 2400, 'Anzahl'],
      ['2022-12-31', { Inhalt: 'Gebietsflaeche' }, 35.85, 'qkm'],
    ],
  );
});

test('months and quarters beside the year make one period', () => {
  const monat = `${KOPF}
42191;Maut;JAHR;Jahr;2026;DINSG;Deutschland;DG;Deutschland;MONAT;Monate;MONAT07;Juli;101.2;2015=100;LKW;Index
42191;Maut;JAHR;Jahr;2026;DINSG;Deutschland;DG;Deutschland;QUARTG;Quartale;QUART2;2. Quartal;99.8;2015=100;LKW;Index
`;
  assert.deepEqual(
    [...read(monat).reihen('DG')].map(({ stichtag, wert }) => [stichtag, wert]),
    [
      ['2026-07', 101.2],
      ['2026-Q2', 99.8],
    ],
  );
});

test('damaged flat files are refused with their reason', () => {
  const grund = (inhalt: string) => {
    const ergebnis = readStatistik(Buffer.from(inhalt));
    return ergebnis.ok ? undefined : ergebnis.grund;
  };
  assert.equal(grund(`${KOPF}\n`), 'statistik.keine-daten');
  assert.equal(grund('statistics_code;statistics_label;x\n1;2;3\n'), 'statistik.kein-kopf');
  assert.equal(grund(NEU.slice(0, -30)), 'statistik.zeile');
  assert.equal(grund(NEU.replaceAll(/2022-12-31|2021-12-31/g, '')), 'statistik.kein-stichtag');
  assert.equal(grund(NEU.replace('81234', 'viele')), 'statistik.unlesbar');
});
