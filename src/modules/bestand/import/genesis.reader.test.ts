import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readStatistik } from './statistik.reader.ts';
import type { Reihe, StatistikTabelle } from './statistik.rules.ts';

const LEGENDE = `__________
"zu ""gesamter Tabelle"":
Gebietsstand 01.01.2011"
"© Statistische Ämter des Bundes und der Länder, Deutschland, 2017.
Dieses Werk ist lizensiert unter der Datenlizenz Deutschland
- Namensnennung - Version 2.0."
Stand: 10.10.2017 / 19:19:45`;

function read(inhalt: string | Uint8Array): StatistikTabelle {
  const ergebnis = readStatistik(typeof inhalt === 'string' ? Buffer.from(inhalt) : inhalt);
  assert.ok(ergebnis.ok, ergebnis.ok ? '' : ergebnis.grund);
  return ergebnis.wert;
}

function grund(inhalt: string | Uint8Array): string | undefined {
  const ergebnis = readStatistik(typeof inhalt === 'string' ? Buffer.from(inhalt) : inhalt);
  return ergebnis.ok ? undefined : ergebnis.grund;
}

/** A row as one line: region, date, headings and value. */
function kurz({ region, stichtag, merkmale, wert, symbol }: Reihe): string {
  return [region, stichtag, ...Object.values(merkmale), symbol ?? wert].join(' | ');
}

function zeilen(tabelle: StatistikTabelle, region?: string): string[] {
  return [...tabelle.reihen(region)].map(kurz);
}

const ALTER = `GENESIS-Tabelle: 12411-02-03-4
Bevölkerungsstand: Bevölkerung nach Geschlecht;;;;;;
und Altersgruppen (17) - Stichtag 31.12. -;;;;;;
regionale Tiefe: Kreise und krfr. Städte;;;;;;
Fortschreibung des Bevölkerungsstandes;;;;;;
Bevölkerungsstand (Anzahl);;;;;;
;;;;Insgesamt;männlich;weiblich
31.12.2015;DG;Deutschland;unter 3 Jahre;2200407;1130438;1069969
31.12.2015;03;  Niedersachsen;unter 3 Jahre;201000;103000;98000
31.12.2015;03357;      Musterkreis, Landkreis;unter 3 Jahre;4038;2089;1949
31.12.2015;03357;      Musterkreis, Landkreis;3 bis unter 6 Jahre;.;-;/
${LEGENDE}`;

test('reads a table with dates, regions and row headings on the left', () => {
  const tabelle = read(ALTER);
  assert.equal(tabelle.tabelle, '12411-02-03-4');
  assert.equal(
    tabelle.titel,
    'Bevölkerungsstand: Bevölkerung nach Geschlecht und Altersgruppen (17) - Stichtag 31.12. - regionale Tiefe: Kreise und krfr. Städte',
  );
  assert.equal(tabelle.statistik, 'Fortschreibung des Bevölkerungsstandes');
  assert.equal(tabelle.inhalt, 'Bevölkerungsstand');
  assert.equal(tabelle.quelle, 'Statistische Ämter des Bundes und der Länder, Deutschland, 2017');
  assert.equal(tabelle.lizenz, 'Datenlizenz Deutschland – Namensnennung – Version 2.0');
  assert.equal(tabelle.stand, '2017-10-10');
  assert.equal(tabelle.fussnoten, 'zu "gesamter Tabelle":\nGebietsstand 01.01.2011');
  assert.deepEqual(tabelle.stichtage, ['2015-12-31']);
  assert.deepEqual(
    [...tabelle.regionen],
    [
      ['DG', 'Deutschland'],
      ['03', 'Niedersachsen'],
      ['03357', 'Musterkreis, Landkreis'],
    ],
  );
  assert.equal(tabelle.werte, 12);
  assert.deepEqual(zeilen(tabelle, '03357'), [
    '03357 | 2015-12-31 | unter 3 Jahre | Insgesamt | 4038',
    '03357 | 2015-12-31 | unter 3 Jahre | männlich | 2089',
    '03357 | 2015-12-31 | unter 3 Jahre | weiblich | 1949',
    '03357 | 2015-12-31 | 3 bis unter 6 Jahre | Insgesamt | .',
    '03357 | 2015-12-31 | 3 bis unter 6 Jahre | männlich | -',
    '03357 | 2015-12-31 | 3 bis unter 6 Jahre | weiblich | /',
  ]);
  assert.ok([...tabelle.reihen()].every(({ einheit }) => einheit === 'Anzahl'));
});

test('Latin-1, a byte order mark and Windows line ends change nothing', () => {
  const erwartet = zeilen(read(ALTER));
  const windows = ALTER.replaceAll('\n', '\r\n');
  assert.deepEqual(zeilen(read(Buffer.from(windows, 'latin1'))), erwartet);
  assert.deepEqual(zeilen(read(`\ufeff${windows}`)), erwartet);
  assert.equal(read(Buffer.from(windows, 'latin1')).regionen.get('03357'), 'Musterkreis, Landkreis');
});

test('a heading that is the same in all columns names the headings below it', () => {
  const tabelle = read(`GENESIS-Tabelle: 13111-01-03-4
Beschäftigte am Arbeitsort - Stichtag 30.06.-;;;;;;;;
Beschäftigte (Arbeitsort) (Anzahl);;;;;;;;
;;;Nationalität;Nationalität;Nationalität;Nationalität;Nationalität;Nationalität
;;;Insgesamt;Insgesamt;Insgesamt;Ausländer(innen);Ausländer(innen);Ausländer(innen)
;;;Geschlecht;Geschlecht;Geschlecht;Geschlecht;Geschlecht;Geschlecht
;;;Insgesamt;männlich;weiblich;Insgesamt;männlich;weiblich
30.06.2015;DG;Deutschland;6;4;2;3;2;1
30.06.2014;DG;Deutschland;5;3;2;3;2;1
${LEGENDE}`);
  assert.deepEqual(tabelle.stichtage, ['2014-06-30', '2015-06-30']);
  assert.equal(tabelle.inhalt, 'Beschäftigte (Arbeitsort)');
  assert.deepEqual([...tabelle.reihen()][5]?.merkmale, {
    Nationalität: 'Ausländer(innen)',
    Geschlecht: 'weiblich',
  });
});

test('units stand in the lowest header row, and an empty heading below a group is its whole', () => {
  const tabelle = read(`GENESIS-Tabelle: 13211-02-05-4
Arbeitslose sowie Arbeitslosenquoten - Jahresdurchschnitt -;;;;;;
;;;Arbeitslose;Arbeitslose;Quote abh.;Quote alle;Quote alle
;;;;Ausländer;;;Frauen
;;;Anzahl;Anzahl;Prozent;Prozent;Prozent
2016;03357;Musterkreis;3868;578;4,8;4,4;-
${LEGENDE}`);
  assert.deepEqual(
    [...tabelle.reihen()].map((reihe) => `${kurz(reihe)} ${reihe.einheit}`),
    [
      '03357 | 2016 | Arbeitslose | 3868 Anzahl',
      '03357 | 2016 | Arbeitslose | Ausländer | 578 Anzahl',
      '03357 | 2016 | Quote abh. | 4.8 Prozent',
      '03357 | 2016 | Quote alle | 4.4 Prozent',
      '03357 | 2016 | Quote alle | Frauen | - Prozent',
    ],
  );
});

test('an empty heading continues the one to its left', () => {
  const tabelle = read(`GENESIS-Tabelle: 12521-01-01-4
Ausländer am 31.12.2020;;;;;
;;Insgesamt;;Drittstaaten;
;;männlich;weiblich;männlich;weiblich
03357;Musterkreis;1;2;3;4
${LEGENDE}`);
  assert.deepEqual(zeilen(tabelle), [
    '03357 | 2020-12-31 | Insgesamt | männlich | 1',
    '03357 | 2020-12-31 | Insgesamt | weiblich | 2',
    '03357 | 2020-12-31 | Drittstaaten | männlich | 3',
    '03357 | 2020-12-31 | Drittstaaten | weiblich | 4',
  ]);
});

test('the reference date may stand in the header', () => {
  const tabelle = read(`GENESIS-Tabelle: 12411-01-01-4
Bevölkerung nach Geschlecht - Stichtag 31.12. -;;;;
Bevölkerungsstand (Anzahl);;;;
;;31.12.2015;31.12.2015;31.12.2016;31.12.2016
;;männlich;weiblich;männlich;weiblich
DG;Deutschland;40.514.123;41.661.561;1;2
${LEGENDE}`);
  assert.deepEqual(zeilen(tabelle), [
    'DG | 2015-12-31 | männlich | 40514123',
    'DG | 2015-12-31 | weiblich | 41661561',
    'DG | 2016-12-31 | männlich | 1',
    'DG | 2016-12-31 | weiblich | 2',
  ]);
});

test('… or between the rows, or in the title', () => {
  const zwischen = read(`GENESIS-Tabelle: 12411-09-01-4
Bevölkerung;;
;;Insgesamt
31.12.2020;;
03357;Musterkreis;1
31.12.2021;;
03357;Musterkreis;2
${LEGENDE}`);
  assert.deepEqual(zeilen(zwischen), [
    '03357 | 2020-12-31 | Insgesamt | 1',
    '03357 | 2021-12-31 | Insgesamt | 2',
  ]);
  const titel = read(`GENESIS-Tabelle: 11111-01-01-4
Gebietsfläche in qkm - Stichtag 31.12.2019 -;;
Gebietsfläche (qkm);;
03357;Musterkreis;2.074,78
${LEGENDE}`);
  assert.deepEqual(
    [...titel.reihen()],
    [{ region: '03357', stichtag: '2019-12-31', merkmale: {}, wert: 2074.78, symbol: null, einheit: 'qkm' }],
  );
});

test('years above the columns are dates, also beside named columns on the left', () => {
  const tabelle = read(`Tabelle: 85111-0001
Luftemissionen: Deutschland, Jahre;;;;
Luftemissionen (t);;;;
Luftemissionsart;Code;Bereich;2018;2019
Kohlendioxid;CPA08-01;Landwirtschaft;15249144;15020915
Kohlendioxid;CPA08-02;Forstwirtschaft;473786;...
__________
© Statistisches Bundesamt (Destatis), 2023 | Stand: 11.08.2023 / 20:48:54`);
  assert.equal(tabelle.quelle, 'Statistisches Bundesamt (Destatis), 2023');
  assert.equal(tabelle.lizenz, null);
  assert.deepEqual([...tabelle.reihen()][3], {
    region: 'DG',
    stichtag: '2019',
    merkmale: { Luftemissionsart: 'Kohlendioxid', Code: 'CPA08-02', Bereich: 'Forstwirtschaft' },
    wert: null,
    symbol: '...',
    einheit: 't',
  });
});

test('months beside the year make one period, and headings left out are those above', () => {
  const tabelle = read(`Tabelle: 61111-0002
Verbraucherpreisindex: Deutschland, Monate;;;
;;Index;Veränderung
;;2020=100;Prozent
2023;Januar;114,3;+8,7
;Februar;115,2;.
${LEGENDE}`);
  assert.deepEqual(zeilen(tabelle), [
    'DG | 2023-01 | Index | 114.3',
    'DG | 2023-01 | Veränderung | 8.7',
    'DG | 2023-02 | Index | 115.2',
    'DG | 2023-02 | Veränderung | .',
  ]);
});

test('a period in the office’s own words is kept as it is', () => {
  const tabelle = read(`GENESIS-Tabelle: 12621-01-01-4
Lebenserwartung;;;
;;;Jahre
2013 bis 2015;03;Niedersachsen;80,5
2014 bis 2016;03;Niedersachsen;80,6
${LEGENDE}`);
  assert.deepEqual(tabelle.stichtage, ['2013 bis 2015', '2014 bis 2016']);
  const baujahr = read(`GENESIS-Tabelle: 31231-01-01-4
Wohnungen nach Baujahr am 31.12.2022;;;
;;;Anzahl
03357;Musterkreis;vor 1919;10
03357;Musterkreis;1919 bis 1948;20
${LEGENDE}`);
  assert.deepEqual(zeilen(baujahr), [
    '03357 | 2022-12-31 | vor 1919 | 10',
    '03357 | 2022-12-31 | 1919 bis 1948 | 20',
  ]);
});

test('municipalities, quoted names and columns of quality signs', () => {
  const tabelle = read(`GENESIS-Tabelle: 12411-01-01-5
Bevölkerung - Stichtag 31.12. -;;;;
regionale Tiefe: Gemeinden;;;;
;;;Insgesamt;Insgesamt
;;;Anzahl;
31.12.2020;03357008;"        Bothel; ""Flecken""";2400;e
31.12.2020;03357401;        Bothel, Samtgemeinde;8300;e
31.12.2020;03357016;        Elsdorf;2100;p
${LEGENDE}`);
  assert.equal(tabelle.regionen.get('03357008'), 'Bothel; "Flecken"');
  assert.equal(tabelle.werte, 3);
  assert.deepEqual(zeilen(tabelle, '03357016'), ['03357016 | 2020-12-31 | Insgesamt | 2100']);
});

test('damaged and foreign files are refused with their reason', () => {
  const [kopf = '', ...rest] = ALTER.split('\n');
  const ohneKopfzeile = [kopf, ...rest.filter((zeile) => !zeile.startsWith(';;;;'))].join('\n');
  const faelle: [inhalt: string | Uint8Array, grund: string][] = [
    ['', 'statistik.leer'],
    ['\n\n', 'statistik.leer'],
    ['Name;Ort\nA;B\n', 'statistik.fremd'],
    [rest.join('\n'), 'statistik.fremd'],
    [ohneKopfzeile, 'statistik.kein-kopf'],
    [ALTER.split('\n').slice(0, 7).join('\n'), 'statistik.keine-daten'],
    [ALTER.slice(0, ALTER.indexOf('2089')), 'statistik.abgeschnitten'],
    [ALTER.replace('Niedersachsen;', 'Nieder;sachsen;'), 'statistik.zeile'],
    [ALTER.replaceAll('31.12.2015', 'jährlich'), 'statistik.kein-stichtag'],
    [ALTER.replaceAll(/;\d{4,}/g, ';viele'), 'statistik.unlesbar'],
    [ALTER.replaceAll(/(1949|98000)/g, 'k. A.'), 'statistik.unlesbar'],
    ['PK\u0003\u0004…', 'statistik.zip'],
    ['PK\u0003\u0004…xl/workbook.xml…', 'statistik.arbeitsmappe'],
    ['%PDF-1.7', 'statistik.pdf'],
    ['<!DOCTYPE html><html>', 'statistik.webseite'],
    [Buffer.from([1, 0, 0, 2, 0, 0, 255, 254]), 'statistik.kodierung'],
    [Buffer.from(ALTER).toString('latin1'), 'statistik.kodierung'],
    [
      Buffer.concat([Buffer.from(ALTER.slice(0, 60)), Buffer.from([0x81, 0x84]), Buffer.from('\n')]),
      'statistik.kodierung',
    ],
  ];
  for (const [inhalt, erwartet] of faelle) assert.equal(grund(inhalt), erwartet, erwartet);
});

test('UTF-16 is read, with a mark and without, in both orders of bytes', () => {
  const mitMarke = Buffer.from(`\ufeff${ALTER}`, 'utf16le');
  const ohne = Buffer.from(ALTER, 'utf16le');
  for (const bytes of [mitMarke, ohne, Buffer.from(mitMarke).swap16(), Buffer.from(ohne).swap16()]) {
    const gelesen = readStatistik(new Uint8Array(bytes));
    assert.ok(gelesen.ok);
    assert.equal(gelesen.wert.tabelle, read(ALTER).tabelle);
    assert.equal(gelesen.wert.titel, read(ALTER).titel);
  }
});

test('a table of ten megabytes is read in a fraction of the promised ten seconds', () => {
  const [kopf = '', daten = ''] = ALTER.split('__________')[0]?.split(/(?<=weiblich\n)/) ?? [];
  const jahre = Array.from({ length: 60 }, (_, i) => daten.replaceAll('2015', String(1960 + i))).join('');
  const gross = kopf + jahre.repeat(Math.ceil(10_000_000 / jahre.length)) + LEGENDE;
  const beginn = performance.now();
  const tabelle = read(gross);
  assert.equal(tabelle.stichtage.length, 60);
  assert.ok(performance.now() - beginn < 5000);
});

test('a file longer than any table is refused', () => {
  const zeile = '31.12.2015;03357;Musterkreis;unter 3 Jahre;1;1;0\n';
  assert.equal(grund(ALTER.replace('__________', `${zeile.repeat(500_001)}__________`)), 'statistik.zu-lang');
});
