import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Einsatzliste, readEinsaetze } from './einsaetze.reader.ts';
import { csv, day, xlsx } from './listen.beispiele.ts';

function read(bytes: Uint8Array, optionen?: Parameters<typeof readEinsaetze>[1]): Einsatzliste {
  const ergebnis = readEinsaetze(bytes, optionen);
  assert.ok(ergebnis.ok, JSON.stringify(ergebnis));
  return ergebnis.wert;
}

const figures = ({ zeilen, durchgefuehrt, abgesagt, nichtVermittelt, beteiligte }: Einsatzliste) => [
  zeilen,
  durchgefuehrt,
  abgesagt,
  nichtVermittelt,
  beteiligte,
];
const hints = (liste: Einsatzliste) =>
  liste.hinweise.map(({ art, zeile, spalte }) => `${art} ${spalte}${zeile}`);
/** At 12 € for each started hour and 0.30 € a kilometre, in cents: what an office would pay. */
const allowance = (liste: Einsatzliste) =>
  liste.einsaetze
    .filter((einsatz) => einsatz.ausgang === 'durchgefuehrt')
    .reduce(
      (sum, einsatz) =>
        sum + Math.ceil((einsatz.dauerMinuten ?? 0) / 60) * 1200 + (einsatz.kilometerZehntel ?? 0) * 3,
      0,
    );

describe('lists of appointments, as offices keep them', () => {
  it('a tidy list with a status in words', async () => {
    const liste = read(
      await xlsx([
        [
          'Datum',
          'von',
          'bis',
          'Sprache',
          'anfragende Stelle',
          'Art',
          'Ort',
          'Sprachmittler/in',
          'km',
          'Status',
        ],
        [
          day('2023-08-15'),
          '16:30',
          '17:30',
          'serb.',
          'Klinik Nord',
          'Krankenhaus',
          'Zeven',
          'Babic, Milan',
          37,
          'durchgeführt',
        ],
        [
          '15.9.23',
          '09.00',
          '10.30',
          'Arab.',
          'Grundschule',
          'Schule',
          'Zeven',
          'Nader, Salma',
          12.5,
          'erledigt',
        ],
        [
          day('2023-09-16'),
          '9:00',
          '10:00',
          'Dari',
          'Jobcenter',
          'Behörde',
          'Zeven',
          'Amini, Reza',
          null,
          'kurzfristig abgesagt',
        ],
        [
          day('2023-09-17'),
          '9:00',
          '10:00',
          'Somali',
          'Jobcenter',
          'Behörde',
          'Zeven',
          null,
          null,
          'nicht vermittelt',
        ],
      ]),
    );
    assert.deepEqual(figures(liste), [4, 2, 1, 1, 2]);
    assert.deepEqual(liste.hinweise, []);
    const [first, second] = liste.einsaetze;
    assert.deepEqual(
      [
        first!.datum,
        first!.beginn,
        first!.ende,
        first!.dauerMinuten,
        first!.kilometerZehntel,
        first!.sprachen[0]!.code,
      ],
      ['2023-08-15', '16:30', '17:30', 60, 370, 'sr'],
    );
    assert.deepEqual(
      [second!.datum, second!.dauerMinuten, second!.kilometerZehntel, second!.stelleArt],
      ['2023-09-15', 90, 125, 'Schule'],
    );
    assert.equal(allowance(liste), 1200 + 37 * 30 + 2400 + 375);
  });

  it('a CSV without a status column: outcomes follow from names and remarks', () => {
    const liste = read(
      csv(
        [
          ['Einsätze 2023', '', '', '', '', ''],
          ['Termin', 'Uhrzeit', 'Zielsprache', 'Einrichtung', 'Dolmetscher*in', 'gefahrene km', 'Bemerkung'],
          ['03.01.', '9-10.30 Uhr', 'Türkisch', 'Kita Süd', 'Elif Aslan', '12,5 km', ''],
          ['04.01.', '14 bis 15 Uhr', 'Türkisch', 'Kita Süd', 'Elif Aslan', '2 x 6', 'fiel aus'],
          ['05.01.', '8:00–8:45', 'Paschto', 'Amt', '–', '', ''],
          ['06.01.', '8:00', 'Paschto', 'Amt', 'niemand verfügbar', '', ''],
          [
            '07.01.',
            '8.15 - 9.00',
            'Paschto',
            'Amt',
            'Wali Stanekzai',
            'ÖPNV',
            'Frau W. hatte eine frühere Absage erwähnt',
          ],
        ],
        ';',
        'windows-1252',
      ),
    );
    assert.deepEqual(figures(liste), [5, 2, 1, 2, 2]);
    assert.deepEqual(hints(liste), ['status-vermutet G4']);
    const [first, , , fourth, fifth] = liste.einsaetze;
    assert.deepEqual(
      [first!.datum, first!.beginn, first!.ende, first!.kilometerZehntel],
      ['2023-01-03', '09:00', '10:30', 125],
    );
    assert.deepEqual([fourth!.beginn, fourth!.ende], ['08:00', undefined]);
    assert.deepEqual([fifth!.dauerMinuten, fifth!.kilometerZehntel], [45, undefined]);
  });

  it('lengths instead of an end, in every spelling', () => {
    const liste = read(
      csv(
        [
          ['Tag', 'Beginn', 'Dauer', 'Sprache', 'SM', 'km', 'stattgefunden?'],
          ['2023-02-01', '9', '1,5 h', 'Dari', 'Reza Amini', '10', 'ja'],
          ['2023-02-02', '09.30', '90 min', 'Dari', 'Reza Amini', '10', 'J'],
          ['2023-02-03', '0930', '1:30', 'Dari', 'Reza Amini', '10', 'x'],
          ['2023-02-06', '9:30 Uhr', '1 Std. 30 Min.', 'Dari', 'Reza Amini', '10', '✓'],
          ['2023-02-07', '9,5', '1½ Std.', 'Dari', 'Reza Amini', '10', 'ja'],
          ['2023-02-08', '9:30', '1 Std.', 'Dari', 'Reza Amini', '10', 'nein'],
          ['2023-02-09', '9:30', '1 Std.', 'Dari', '', '', 'nein'],
        ],
        '\t',
        'utf-16',
      ),
    );
    assert.deepEqual(figures(liste), [7, 5, 1, 1, 1]);
    assert.deepEqual(
      liste.einsaetze.slice(0, 5).map((einsatz) => einsatz.dauerMinuten),
      [90, 90, 90, 90, 90],
    );
    assert.deepEqual(liste.hinweise, []);
  });

  it('real dates and times of a spreadsheet, months as headings, totals, crosses for outcomes', async () => {
    const time = (hours: number) => ({ value: hours / 24, type: Number, format: 'hh:mm' });
    const liste = read(
      await xlsx([
        [
          'Lfd. Nr.',
          'Datum',
          'Uhrzeit',
          '',
          'Sprache',
          'Kunde',
          'Nachname',
          'Vorname',
          'Kilometer',
          'durchgeführt',
          'abgesagt',
          'nicht vermittelt',
        ],
        ['Januar 2023'],
        [
          1,
          day('2023-01-09'),
          time(9),
          time(10.25),
          'Somali',
          'Schule',
          'Abdi',
          'Hodan',
          40,
          'x',
          null,
          null,
        ],
        [2, 44937, time(14), time(15), 'Somali', 'Schule', 'Abdi', 'Hodan', null, null, 'x', null],
        ['Summe', null, null, null, null, null, null, null, 40],
        ['Februar 2023'],
        [3, day('2023-02-09'), time(9), time(10), 'Somali', 'Schule', null, null, null, null, null, 'x'],
        [
          'Lfd. Nr.',
          'Datum',
          'Uhrzeit',
          '',
          'Sprache',
          'Kunde',
          'Nachname',
          'Vorname',
          'Kilometer',
          'durchgeführt',
          'abgesagt',
          'nicht vermittelt',
        ],
        [4, day('2023-02-10'), time(11), time(12), 'Somali', 'Schule', 'Abdi', 'Hodan', 8, 'x', null, null],
        ['Gesamt', null, null, null, null, null, null, null, 48],
      ]),
    );
    assert.deepEqual(figures(liste), [4, 2, 1, 1, 1]);
    assert.deepEqual(
      liste.einsaetze.map((einsatz) => einsatz.datum),
      ['2023-01-09', '2023-01-11', '2023-02-09', '2023-02-10'],
    );
    assert.deepEqual(
      liste.einsaetze.map((einsatz) => einsatz.dauerMinuten),
      [75, 60, 60, 60],
    );
    assert.deepEqual(liste.hinweise, []);
  });

  it('the date once for a day, marks for "as above", cancelled ones below a heading', () => {
    const liste = read(
      csv([
        ['Datum', 'von', 'bis', 'Sprache', 'Auftraggeber', 'vermittelt an', 'km'],
        ['01.03.2023', '9:00', '10:00', 'Polnisch', 'Amt', 'Zofia Nowicka', '5'],
        ['', '11:00', '12:00', '"', '"', 'Zofia Nowicka', '5'],
        ['', '13:00', '14:00', 'Russisch', 'Amt', 'Irina Sokol', '5'],
        ['02.03.2023', '9:00', '10:00', 'Russisch', 'Amt', 'dto.', '5'],
        ['Abgesagte Termine', '', '', '', '', '', ''],
        ['03.03.2023', '9:00', '10:00', 'Russisch', 'Amt', 'Irina Sokol', ''],
      ]),
    );
    assert.deepEqual(figures(liste), [5, 4, 1, 0, 2]);
    assert.deepEqual(
      liste.einsaetze.map((einsatz) => einsatz.datum),
      ['2023-03-01', '2023-03-01', '2023-03-01', '2023-03-02', '2023-03-03'],
    );
    assert.equal(liste.einsaetze[1]!.sprachen[0]!.code, 'pl');
    assert.deepEqual(liste.hinweise, []);
  });

  it('a sheet for each month, one for what was not filled, and an overview that repeats them', async () => {
    const header = ['Datum', 'Beginn', 'Ende', 'Sprache', 'Stelle', 'Sprachmittler', 'km'];
    const january = [
      [day('2023-01-09'), '9:00', '10:00', 'Dari', 'Amt', 'Amini, Reza', 4],
      [day('2023-01-10'), '9:00', '10:00', 'Dari', 'Amt', 'Amini, Reza', 4],
    ];
    const february = [[day('2023-02-09'), '9:00', '10:00', 'Farsi', 'Amt', 'Karimi, Ali', 4]];
    const open = [[day('2023-02-11'), '9:00', '10:00', 'Twi', 'Amt', null, null]];
    const liste = read(
      await xlsx(
        { name: 'Januar', rows: [header, ...january] },
        { name: 'Februar', rows: [header, ...february] },
        { name: 'nicht vermittelt', rows: [header, ...open] },
        { name: 'Gesamt', rows: [header, ...january, ...february, ...open] },
      ),
    );
    assert.deepEqual(figures(liste), [4, 3, 0, 1, 2]);
    assert.deepEqual(
      liste.hinweise.map(({ art, blatt }) => [art, blatt]),
      [['blatt-uebergangen', 'Gesamt']],
    );
  });

  it('begin and end with their date, a sheet for each interpreter, clients left out', async () => {
    const header = ['Beginn', 'Ende', 'Sprache', 'Einrichtung', 'Name des Klienten', 'Fahrstrecke'];
    const at = (text: string) => ({ value: new Date(text), type: Date, format: 'dd.mm.yyyy hh:mm' });
    const liste = read(
      await xlsx(
        {
          name: 'Elif Aslan',
          rows: [
            header,
            [at('2023-05-02T09:00Z'), at('2023-05-02T10:15Z'), 'Türkisch', 'Praxis', 'Frau K.', '12 km'],
          ],
        },
        {
          name: 'Wali Stanekzai',
          rows: [
            header,
            [at('2023-05-03T22:00Z'), at('2023-05-04T01:00Z'), 'Paschtu', 'Klinik', 'Herr S.', 9],
          ],
        },
      ),
    );
    assert.deepEqual(figures(liste), [2, 2, 0, 0, 2]);
    assert.deepEqual(
      liste.einsaetze.map(({ datum, dauerMinuten }) => [datum, dauerMinuten]),
      [
        ['2023-05-02', 75],
        ['2023-05-03', 180],
      ],
    );
    assert.deepEqual(hints(liste), ['spalte-uebergangen E1', 'spalte-uebergangen E1']);
    assert.ok(!JSON.stringify(liste.einsaetze).includes('Frau K.'));
  });
});

describe('who is meant', () => {
  const header = ['Datum', 'von', 'bis', 'Sprache', 'Stelle', 'Sprachmittler', 'km', 'Status'];
  const row = (number: number, sprache: string, name: string) => [
    `${String(number).padStart(2, '0')}.05.2023`,
    '9:00',
    '10:00',
    sprache,
    `Stelle ${number}`,
    name,
    '5',
    'durchgeführt',
  ];

  it('spellings of one name are one person when the language fits', () => {
    const liste = read(
      csv([
        header,
        row(1, 'Ukrainisch', 'Kovalenko, Andrij'),
        row(2, 'Ukrainisch', 'Andrij Kowalenko'),
        row(3, 'Ukrainisch', 'KOVALENKO Andrij'),
        row(4, 'Ukrainisch', 'Herr Kovalenko'),
        row(5, 'Ukrainisch', 'A. Kovalenko'),
        row(6, 'Serbisch', 'Petrović, Jelena'),
        row(7, 'Serbisch', 'Jelena Petrovic'),
        row(8, 'Polnisch', 'Kovalenko, Andrij (Ersatz)'),
        row(9, 'Arabisch', 'Kowalenko, Andrea'),
      ]),
    );
    assert.equal(liste.beteiligte, 3);
    assert.deepEqual(hints(liste), ['schreibweise F3']);
  });

  it('numbers of the register are people as well', () => {
    const liste = read(
      csv([
        header,
        row(1, 'Arabisch-Deutsch', 'SM-017'),
        row(2, 'Dari-Deutsch', 'SM-018'),
        row(3, 'Arabisch-Deutsch', 'SM-017'),
      ]),
    );
    assert.equal(liste.beteiligte, 2);
    assert.deepEqual(
      liste.einsaetze.map((einsatz) => einsatz.sprachen.map((sprache) => sprache.code).join()),
      ['ar', 'prs', 'ar'],
    );
  });

  it('different people with like names stay apart', () => {
    const liste = read(
      csv([
        header,
        row(1, 'Bosnisch', 'Hodzic, Amra'),
        row(2, 'Bosnisch', 'Hodzic-Kruse, Amra'),
        row(3, 'Russisch', 'Weber, Irina'),
        row(4, 'Russisch', 'Weber, Natalia'),
        row(5, 'Russisch', 'Frau Weber'),
        row(6, 'Russisch', 'Petrow, Sascha'),
        row(7, 'Russisch', 'Petrowa, Sascha'),
      ]),
    );
    assert.equal(liste.beteiligte, 6);
    assert.deepEqual(hints(liste), ['person-unklar F6']);
  });
});

describe('what is wrong is said with its cell', () => {
  it('reports times, kilometres, status, dates and repeated rows', () => {
    const liste = read(
      csv([
        ['Datum', 'von', 'bis', 'Sprache', 'Stelle', 'Sprachmittler', 'km', 'Status'],
        ['01.05.2023', '10:00', '9:00', 'Dari', 'Amt', 'Amini, Reza', '5', 'durchgeführt'],
        ['31.06.2023', '9:00', 'mittags', 'Dari', 'Amt', 'Amini, Reza', 'weit', 'durchgeführt'],
        ['', '9:00', '10:00', 'Dari', 'Amt', 'Amini, Reza', '5', 'im Himmel'],
        ['04.05.2023', '9:00', '10:00', 'Dari', 'Amt', '', '900', 'durchgeführt'],
        ['05.05.2023', '9:00', '10:00', 'Dari', 'Amt', 'Amini, Reza', '5', 'durchgeführt'],
        ['05.05.2023', '9:00', '10:00', 'Dari', 'Amt', 'Amini, Reza', '5', 'durchgeführt'],
      ]),
    );
    assert.deepEqual(figures(liste), [6, 6, 0, 0, 1]);
    assert.deepEqual(hints(liste), [
      'ende-vor-beginn C2',
      'dauer-fehlt C2',
      'datum-unlesbar A3',
      'zeit-unlesbar C3',
      'dauer-fehlt C3',
      'kilometer-unlesbar G3',
      'datum-fehlt A4',
      'status-unbekannt H4',
      'sprachmittler-fehlt F5',
      'kilometer-auffaellig G5',
      'einsatz-doppelt A7',
    ]);
  });
});

describe('what is no list of appointments is refused', () => {
  it('a list of interpreters, other things, nothing below the header', () => {
    const grund = (bytes: Uint8Array) => {
      const ergebnis = readEinsaetze(bytes);
      return ergebnis.ok ? 'ok' : ergebnis.grund;
    };
    const people = [
      ['Nachname', 'Vorname', 'Sprachen', 'Telefon', 'IBAN'],
      ['Amini', 'Reza', 'Dari', '0176 1234567', ''],
    ];
    assert.equal(grund(csv(people)), 'liste.sprachmittler');
    assert.equal(
      grund(
        csv([
          ['Artikel', 'Menge'],
          ['Papier', '3'],
        ]),
      ),
      'liste.keine-einsaetze',
    );
    assert.equal(
      grund(csv([['Datum', 'von', 'bis', 'Sprache', 'Sprachmittler', 'km', 'Status']])),
      'liste.ohne-daten',
    );
  });
});
