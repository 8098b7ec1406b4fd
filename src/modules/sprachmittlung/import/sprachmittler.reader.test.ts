import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csv, day, xlsx } from './listen.beispiele.ts';
import { countNewcomers } from './merge.rules.ts';
import { readSprachmittler, type Sprachmittlerliste } from './sprachmittler.reader.ts';

function read(bytes: Uint8Array, optionen?: Parameters<typeof readSprachmittler>[1]): Sprachmittlerliste {
  const ergebnis = readSprachmittler(bytes, optionen);
  assert.ok(ergebnis.ok, JSON.stringify(ergebnis));
  return ergebnis.wert;
}

const names = (liste: Sprachmittlerliste) =>
  liste.personen.map((person) => `${person.vorname} ${person.nachname}`);
const hints = (liste: Sprachmittlerliste) =>
  liste.hinweise.map(({ art, zeile, spalte }) => `${art} ${spalte}${zeile}`);

describe('lists of interpreters, as offices keep them', () => {
  it('a tidy list with a title, mixed dates and telephone numbers as text', async () => {
    const liste = read(
      await xlsx([
        ['Sprachmittlerpool Landkreis Musterland, Stand 31.01.2024'],
        [],
        [
          'Nr.',
          'Anrede',
          'Nachname',
          'Vorname',
          'PLZ',
          'Wohnort',
          'Telefon',
          'E-Mail',
          'Sprachen',
          'dabei seit',
          'Führungszeugnis',
          'IBAN',
          'PKW',
        ],
        [
          1,
          'Frau',
          'Okonjo',
          'Adaeze',
          '01067',
          'Dresden',
          '0176 1234567',
          'adaeze@beispiel.example',
          'Igbo, Englisch',
          day('2023-08-01'),
          'beantragt',
          'DE89370400440532013000',
          'x',
        ],
        [
          2,
          'Herr',
          'Çelik',
          'Mert',
          27432,
          'Bremervörde',
          '04761/123456',
          'mert@beispiel.example',
          'türk.',
          '1.7.23',
          day('2022-03-04'),
          'DE89370400440532013001',
          '',
        ],
        [
          3,
          'Herr',
          'Hadi',
          'Omar',
          '27404',
          'Zeven',
          '',
          '',
          'Arab./Kurmanci und engl.',
          45108,
          '-',
          '',
          'nein',
        ],
      ]),
    );
    assert.equal(liste.zeilen, 3);
    assert.deepEqual(liste.sprachen, ['ar', 'en', 'ig', 'kmr', 'tr']);
    assert.equal(countNewcomers(liste.personen, '2023-07-01'), 3);
    assert.deepEqual(hints(liste), ['iban-falsch L5']);
    const [adaeze, mert, omar] = liste.personen;
    assert.deepEqual(
      [adaeze!.geschlecht, adaeze!.plz, adaeze!.telefone, adaeze!.pkw, adaeze!.iban],
      ['weiblich', '01067', ['+491761234567'], true, 'DE89370400440532013000'],
    );
    assert.deepEqual(mert!.fuehrungszeugnis, { liegtVor: true, am: '2022-03-04' });
    assert.deepEqual([mert!.dabeiSeit, mert!.plz, mert!.iban], ['2023-07-01', '27432', undefined]);
    assert.deepEqual(
      [omar!.dabeiSeit, omar!.pkw, omar!.fuehrungszeugnis],
      ['2023-07-01', false, { liegtVor: false }],
    );
  });

  it('a CSV in Windows-1252 with whole names, native languages apart, notes and a footnote', () => {
    const liste = read(
      csv(
        [
          [
            'Name, Vorname',
            'Muttersprache',
            'weitere Sprachen',
            'Aufnahme',
            'Tel./Handy',
            'Schweigepflichterklärung',
            'Anmerkungen',
          ],
          [
            'Müller-Şahin, Gülay'.replace('Ş', 'S'),
            'Türkisch',
            'Kurdisch (Kurmandschi), Deutsch C1',
            'Juli 2023',
            '+49 (0) 151 2345678',
            'liegt vor',
            '',
          ],
          [
            'GHEBRE, Selam',
            'Tigrinja',
            'Amharisch; Arab.',
            '2021',
            '0049 151 3456789 / 04261 55667',
            'ja, 03.02.2021',
            'nur vormittags',
          ],
          ['', '', '', '', '', '', ''],
          ['* Stand der Angaben: Januar', '', '', '', '', '', ''],
        ],
        ';',
        'windows-1252',
      ),
    );
    assert.deepEqual(names(liste), ['Gülay Müller-Sahin', 'Selam Ghebre']);
    assert.deepEqual(liste.sprachen, ['am', 'ar', 'kmr', 'ti', 'tr']);
    const [guelay, selam] = liste.personen;
    assert.equal(guelay!.deutsch, 'C1');
    assert.deepEqual(
      guelay!.sprachen.map(({ code, muttersprache }) => [code, muttersprache ?? false]),
      [
        ['tr', true],
        ['kmr', false],
      ],
    );
    assert.deepEqual([guelay!.dabeiSeit, guelay!.dabeiSeitGenau], ['2023-07-01', 'monat']);
    assert.deepEqual(selam!.telefone, ['+491513456789', '+49426155667']);
    assert.deepEqual(selam!.verschwiegenheit, { liegtVor: true, am: '2021-02-03' });
    assert.deepEqual(hints(liste), ['datum-ungenau D3', 'zeile-uebergangen A5']);
  });

  it('one row for each language is still one person', () => {
    const liste = read(
      csv([
        ['Dolmetscher:in', 'Sprache', 'Niveau', 'E-Mail'],
        ['Leyla Demirci', 'Türkisch', 'Muttersprache', 'leyla@beispiel.example'],
        ['Leyla Demirci', 'Englisch', 'B2', 'leyla@beispiel.example'],
        ['Demirci Leyla', 'Azeri', 'gut', 'leyla@beispiel.example'],
        ['Piotr Zielinski', 'Polnisch', 'MS', 'piotr@beispiel.example'],
      ]),
    );
    assert.deepEqual([liste.zeilen, liste.personen.length, liste.zusammengefuehrt], [4, 2, 2]);
    assert.deepEqual(
      liste.personen[0]!.sprachen.map(({ code, niveau, muttersprache, niveauText }) => [
        code,
        niveau ?? muttersprache ?? niveauText,
      ]),
      [
        ['tr', true],
        ['en', 'B2'],
        ['az', 'gut'],
      ],
    );
  });

  it('a language in each column, marked by crosses and levels', async () => {
    const liste = read(
      await xlsx([
        ['Name', 'Vorname', 'Mobil', 'Arabisch', 'Farsi', 'Französisch', 'Deutsch'],
        ['Haddad', 'Nour', 1761234567, 'x', null, 'B2', 'C1'],
        ['Karimi', 'Ali', '0151 9876543', null, 'Muttersprache', null, 'B2'],
        ['Traore', 'Awa', '0160 7654321', '-', '', 'x', ''],
      ]),
    );
    assert.deepEqual(
      liste.personen.map((person) => person.sprachen.map((sprache) => sprache.code)),
      [['ar', 'fr'], ['pes'], ['fr']],
    );
    assert.deepEqual(
      liste.personen.map((person) => person.telefone[0]),
      ['+491761234567', '+491519876543', '+491607654321'],
    );
    assert.equal(liste.personen[0]!.deutsch, 'C1');
    assert.deepEqual(liste.hinweise, []);
  });

  it('headings for languages between the people, and a repeated header', () => {
    const liste = read(
      csv([
        ['Name', 'Telefon', 'Ort'],
        ['Arabisch', '', ''],
        ['Salma Nader', '0176 1111111', 'Zeven'],
        ['Jamal Nader', '0176 2222222', 'Zeven'],
        ['Name', 'Telefon', 'Ort'],
        ['Dari / Farsi', '', ''],
        ['Reza Amini', '0176 3333333', 'Selsingen'],
        ['Gesamt: 3', '', ''],
      ]),
    );
    assert.deepEqual(
      liste.personen.map((person) => person.sprachen.map((sprache) => sprache.code).join()),
      ['ar', 'ar', 'prs,pes'],
    );
  });

  it('two header rows with merged cells, and a name merged over its rows', async () => {
    const liste = read(
      await xlsx([
        [{ value: 'Person', columnSpan: 2 }, null, { value: 'Kontakt', columnSpan: 2 }, null, 'Sprachen'],
        ['Familienname', 'Rufname', 'Telefon', 'E-Mail', ''],
        [
          { value: 'Tesfai', rowSpan: 2 },
          { value: 'Helen', rowSpan: 2 },
          { value: '0176 4444444', rowSpan: 2 },
          null,
          'Tigrinya',
        ],
        [null, null, null, null, 'Amharisch'],
        ['Nowicka', 'Zofia', null, 'zofia@beispiel.example', 'poln.'],
      ]),
    );
    assert.deepEqual(names(liste), ['Helen Tesfai', 'Zofia Nowicka']);
    assert.deepEqual(liste.sprachen, ['am', 'pl', 'ti']);
    assert.equal(liste.zusammengefuehrt, 1);
  });

  it('a sheet for each language, and sheets that are no list', async () => {
    const liste = read(
      await xlsx(
        {
          name: 'Ukrainisch',
          rows: [
            ['Vor- und Nachname', 'Tel.'],
            ['Olena Bondar', '0176 5555555'],
            ['Taras Hnat', '0176 6666666'],
          ],
        },
        {
          name: 'Russisch',
          rows: [
            ['Vor- und Nachname', 'Tel.'],
            ['Olena Bondar', '0176 5555555'],
          ],
        },
        {
          name: 'Legende',
          rows: [
            ['Abkürzung', 'Bedeutung'],
            ['MS', 'Muttersprache'],
            ['FZ', 'Führungszeugnis'],
          ],
        },
      ),
    );
    assert.deepEqual(names(liste), ['Olena Bondar', 'Taras Hnat']);
    assert.deepEqual(
      liste.personen[0]!.sprachen.map((sprache) => sprache.code),
      ['uk', 'ru'],
    );
    assert.deepEqual(
      liste.hinweise.map(({ art, blatt, zeile }) => [art, blatt, zeile]),
      [
        ['doppelt', 'Russisch', 2],
        ['blatt-uebergangen', 'Legende', 1],
      ],
    );
  });

  it('titles nobody expects, told by what stands below them', () => {
    const liste = read(
      csv([
        ['Wir', 'Können', 'Rufen wir an', 'Post'],
        ['Ivanka Todorova', 'bulg., russ.', '0176 7777771', 'ivanka@beispiel.example'],
        ['Milan Babic', 'serb. und kroat.', '0176 7777772', 'milan@beispiel.example'],
        ['Elif Aslan', 'Türkisch', '0176 7777773', 'elif@beispiel.example'],
      ]),
      { zuordnung: { Wir: 'name' } },
    );
    assert.deepEqual(names(liste), ['Ivanka Todorova', 'Milan Babic', 'Elif Aslan']);
    assert.deepEqual(liste.sprachen, ['bg', 'hr', 'ru', 'sr', 'tr']);
    assert.deepEqual(
      liste.blaetter[0]!.spalten.map((spalte) => spalte.feld),
      ['name', 'sprachen', 'telefon', 'email'],
    );
  });
});

describe('the same person twice', () => {
  it('is joined when a contact proves it, and reported when only the name speaks for it', () => {
    const liste = read(
      csv([
        ['Nachname', 'Vorname', 'Sprache', 'Telefon', 'E-Mail', 'dabei seit'],
        ['Kovalenko', 'Andrij', 'Ukrainisch', '0151 8818657', '', '26.01.2018'],
        ['Kowalenko', 'Andrii', 'Russisch', '+49 151 8818657', 'andrij@beispiel.example', '01.02.2017'],
        ['Ali', 'Mohammed', 'Arabisch', '0151 1000001', '', '01.01.2020'],
        ['Ali', 'Mohammed', 'Arabisch', '0151 1000002', '', '01.01.2021'],
        ['Hodzic', 'Amra', 'Bosnisch', '0151 1000003', '', '01.01.2020'],
        ['Hodzic-Kruse', 'Amra', 'Bosnisch', '0151 1000004', '', '01.01.2020'],
      ]),
    );
    assert.equal(liste.personen.length, 5);
    assert.deepEqual(hints(liste), ['doppelt A3', 'doppelt-moeglich A5']);
    const [andrij] = liste.personen;
    assert.deepEqual(
      [
        andrij!.zeilen.map((ort) => ort.zeile),
        andrij!.dabeiSeit,
        andrij!.emails,
        andrij!.sprachen.map((sprache) => sprache.code),
      ],
      [[2, 3], '2017-02-01', ['andrij@beispiel.example'], ['uk', 'ru']],
    );
  });

  it('one account for two people is a hint', () => {
    const liste = read(
      csv([
        ['Name', 'Vorname', 'Sprache', 'IBAN'],
        ['Demir', 'Azad', 'Kurmanci', 'DE89 3704 0044 0532 0130 00'],
        ['Demir', 'Berivan', 'Kurmanci', 'DE89370400440532013000'],
      ]),
    );
    assert.equal(liste.personen.length, 2);
    assert.deepEqual(hints(liste), ['iban-mehrfach D3']);
  });
});

describe('what is wrong is said with its cell', () => {
  it('reports languages, dates, contacts and formulas', async () => {
    const liste = read(
      await xlsx([
        ['Nachname', 'Vorname', 'Sprachen', 'dabei seit', 'Telefon', 'E-Mail', 'PLZ'],
        ['Adeyemi', 'Tunde', 'Yoruba, Elbisch', '31.02.2023', '0176', 'tunde(at)beispiel', '2743'],
        ['Sato', 'Yuki', 'Japanish', '01.07.2123', '0176 1234567', 'yuki@beispiel.example', '27404'],
        ['', '', 'Kurdisch', '01.07.2023', '0176 1234568', '', '27404'],
        ['Jansen', 'Piet', '', '01.07.2023', '0176 1234569', '', '27404'],
      ]),
    );
    assert.deepEqual(hints(liste), [
      'sprache-unbekannt C2',
      'telefon-unlesbar E2',
      'email-falsch F2',
      'datum-unlesbar D2',
      'plz-falsch G2',
      'sprache-vermutet C3',
      'datum-auffaellig D3',
      'name-fehlt A4',
      'sprache-fehlt C5',
    ]);
    assert.deepEqual(liste.sprachen, ['ja', 'yo']);
    assert.equal(liste.personen[0]!.sprachen[1]!.text, 'Elbisch');
  });

  it('a corrected mapping and header row win over the proposal', () => {
    const bytes = csv([
      ['Liste', '', ''],
      ['Name', 'Info', 'Sprache'],
      ['Ana Horvat', 'Kroatisch', 'ja'],
    ]);
    const liste = read(bytes, { kopfzeile: 2, zuordnung: { B: 'sprachen', Sprache: '-' } });
    assert.deepEqual(liste.sprachen, ['hr']);
    assert.equal(liste.blaetter[0]!.spalten[2]!.feld, undefined);
  });
});

describe('what is no list of interpreters is refused', () => {
  const cases: [string, Uint8Array, string][] = [
    [
      'appointments',
      csv([
        ['Datum', 'von', 'bis', 'Sprache', 'Sprachmittler', 'km'],
        ['01.02.2023', '9:00', '10:00', 'Dari', 'Ali, Reza', '12'],
      ]),
      'liste.einsaetze',
    ],
    [
      'other things',
      csv([
        ['Artikel', 'Menge'],
        ['Papier', '3'],
        ['Toner', '1'],
      ]),
      'liste.keine-sprachmittler',
    ],
    ['only a header', csv([['Nachname', 'Vorname', 'Sprachen']]), 'liste.ohne-daten'],
    ['nothing', new Uint8Array(), 'datei.leer'],
  ];
  for (const [name, bytes, grund] of cases) {
    it(name, () => {
      const ergebnis = readSprachmittler(bytes);
      assert.equal(!ergebnis.ok && ergebnis.grund, grund);
    });
  }
});
