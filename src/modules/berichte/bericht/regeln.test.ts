import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { BERICHTSSTATUS, refuseUebergang, UEBERGAENGE, type Uebergangsname } from '../bericht.rules.ts';
import { parseTabelle, parseZahlen, verweiseOf } from './block.rules.ts';
import { drawDiagramm } from './diagramm-svg.ts';
import { findMaengel } from './maengel.rules.ts';
import {
  type Block,
  composePapier,
  describeVeraenderung,
  fehlendeZahlen,
  type Papier,
  plainText,
} from './papier.rules.ts';
import { PAPIERWORTE } from './papier-worte.ts';
import { parseText, parseVerweis, resolveZeit, verweisKennung, writeVerweis } from './platzhalter.rules.ts';
import { comparePapiere, isUnveraendert } from './vergleich.rules.ts';
import { describeZeit, formatZahl, roundForReading, type Zahlstand } from './zahl.rules.ts';

const BERICHT = { von: '2023-01-01', bis: '2023-12-31' };

describe('a figure in a text', () => {
  it('is read with its time and its rounding', () => {
    for (const [text, von, bis] of [
      ['pool.groesse', '2023-01-01', '2023-12-31'],
      ['pool.groesse@Vorjahr', '2022-01-01', '2022-12-31'],
      ['pool.groesse @ Folgejahr', '2024-01-01', '2024-12-31'],
      ['pool.groesse@2020 rund', '2020-01-01', '2020-12-31'],
      ['pool.groesse@seit 1.7.2023', '2023-07-01', '2023-12-31'],
      ['pool.groesse@01.02.2023–28.02.2023', '2023-02-01', '2023-02-28'],
      ['pool.groesse@31.08.2022', '2022-01-01', '2022-08-31'],
    ] as const) {
      const verweis = parseVerweis(text);
      assert.ok(verweis, text);
      assert.deepEqual(resolveZeit(verweis.zeit, BERICHT), { von, bis }, text);
      assert.equal(verweis.istRund, text.endsWith('rund'));
    }
    for (const text of ['', 'pool', 'pool.groesse@morgen', 'pool groesse', 'pool.a@31.12.2023–1.1.2023'])
      assert.equal(parseVerweis(text), null, text);
  });

  it('the last day of a month stays the last day in another year', () => {
    const zeit = (bis: string) => resolveZeit({ art: 'vorjahr' }, { von: '2024-02-01', bis }).bis;
    assert.equal(zeit('2024-02-29'), '2023-02-28');
    assert.equal(
      resolveZeit({ art: 'folgejahr' }, { von: '2023-02-01', bis: '2023-02-28' }).bis,
      '2024-02-29',
    );
    assert.equal(zeit('2024-02-15'), '2023-02-15');
  });

  it('what is written is read again, and no letter of a text is lost', () => {
    const zeit = fc.oneof(
      fc.constantFrom(
        { art: 'bericht' } as const,
        { art: 'vorjahr' } as const,
        { art: 'folgejahr' } as const,
      ),
      fc.integer({ min: 1990, max: 2090 }).map((jahr) => ({ art: 'jahr', jahr }) as const),
      fc.constant({ art: 'seit', von: '2023-07-01' } as const),
      fc.constant({ art: 'zeitraum', von: '2023-07-01', bis: '2024-06-30' } as const),
      fc.constant({ art: 'stichtag', am: '2022-12-31' } as const),
    );
    const verweis = fc.record(
      {
        schluessel: fc.stringMatching(/^[a-z]{2,8}(\.[a-z]{1,8}(-[a-z]{1,8})?){1,2}$/),
        zeit,
        istRund: fc.boolean(),
      },
      { noNullPrototype: true },
    );
    const stueck = fc.oneof(
      verweis,
      fc.string().filter((text) => !/[{}]/.test(text)),
    );
    fc.assert(
      fc.property(fc.array(stueck), (stuecke) => {
        const text = stuecke
          .map((eines) => (typeof eines === 'string' ? eines : writeVerweis(eines)))
          .join('');
        const gelesen = parseText(text);
        assert.equal(
          gelesen.map((eines) => (typeof eines === 'string' ? eines : writeVerweis(eines))).join(''),
          text,
        );
        assert.deepEqual(
          gelesen.filter((eines) => typeof eines !== 'string'),
          stuecke.filter((eines) => typeof eines !== 'string'),
        );
      }),
    );
  });
});

describe('a value', () => {
  it('is written as a paper writes it', () => {
    assert.equal(formatZahl(1012, 'zahl', 'de'), '1.012');
    assert.equal(formatZahl(987, 'zahl', 'de', { istRund: true }), '990');
    assert.equal(formatZahl(29_640.5, 'geld', 'de'), '29.640,50\u00a0€');
    assert.equal(formatZahl(29_640.5, 'geld', 'de', { istRund: true }), '30.000\u00a0€');
    assert.equal(formatZahl(11.16, 'prozent', 'de'), '11,2\u00a0%');
    assert.equal(formatZahl(11.16, 'prozent', 'en'), '11.2\u00a0%');
    assert.equal(describeVeraenderung(110, 100, 'de'), '+10\u00a0%');
    assert.equal(describeVeraenderung(50, 100, 'de'), '−50\u00a0%');
    assert.equal(describeVeraenderung(50, 0, 'de'), '');
    assert.equal(describeZeit({ von: null, stichtag: '2023-12-31', stand: null }, 'de'), '31.12.2023');
    assert.equal(describeZeit({ von: null, stichtag: '2023-12-31', stand: '2022' }, 'de'), '2022');
  });

  it('rounded stays near, and rounding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (wert) => {
        const rund = roundForReading(wert);
        assert.ok(Math.abs(rund - wert) <= wert * 0.05);
        assert.equal(roundForReading(rund), rund);
      }),
    );
  });
});

describe('blocks', () => {
  it('a typed table has rows of one length', () => {
    assert.deepEqual(parseTabelle('Ort | Kurse\n| A | 3 |\nB'), [
      ['Ort', 'Kurse'],
      ['A', '3'],
      ['B', ''],
    ]);
  });

  it('a table of figures asks for the year before as well', () => {
    const inhalt = {
      art: 'zahlentabelle',
      titel: 'T',
      zahlen: 'a.b\n{{c.d@2020}}',
      mitVorjahr: true,
    } as const;
    assert.deepEqual(verweiseOf(inhalt).map(verweisKennung), ['a.b', 'c.d@2020', 'a.b@Vorjahr']);
    assert.deepEqual(
      parseZahlen('a.b\nkeine Zahl').map((eine) => eine?.schluessel),
      ['a.b', undefined],
    );
  });

  it('a resolution paper needs each of its parts, a report any block', () => {
    const block = (abschnitt: Block['abschnitt']): Block => ({
      id: 1,
      abschnitt,
      inhalt: { art: 'absatz', text: 'x' },
    });
    assert.deepEqual(findMaengel('bericht', []), [{ art: 'leer' }]);
    assert.deepEqual(findMaengel('bericht', [block('inhalt')]), []);
    assert.deepEqual(
      findMaengel('beschlussvorlage', [block('sachverhalt')]).map(
        (mangel) => 'abschnitt' in mangel && mangel.abschnitt,
      ),
      ['beschlussvorschlag', 'finanzen'],
    );
  });
});

const stand = (kennung: string, wert: number | null): Zahlstand => ({
  kennung,
  titel: kennung,
  einheit: 'Personen',
  format: 'zahl',
  von: null,
  stichtag: '2023-12-31',
  stand: null,
  quelle: 'KoMuT',
  wert,
  istBekannt: wert !== null,
  href: null,
  zugang: null,
});

const compose = (texte: readonly string[], zahlen: Record<string, number | null>): Papier =>
  composePapier(
    { art: 'bericht', titel: 'T', ...BERICHT, vorlagennummer: '' },
    ['inhalt'],
    texte.map((text, index) => ({ id: index + 1, abschnitt: 'inhalt', inhalt: { art: 'absatz', text } })),
    {
      zahlen: Object.fromEntries(
        Object.entries(zahlen).map(([kennung, wert]) => [kennung, stand(kennung, wert)]),
      ),
      diagramme: {},
    },
    PAPIERWORTE,
    'de',
  );

describe('a paper', () => {
  it('says its figures, and politely which it does not have', () => {
    const papier = compose(['Im Pool: {{a.b}}, {{a.b rund}}, {{c.d}}.'], { 'a.b': 1234, 'c.d': null });
    const [absatz] = papier.abschnitte[0]!.bloecke;
    assert.ok(absatz?.art === 'absatz');
    assert.equal(plainText(absatz.satz), 'Im Pool: 1.234, rund 1.200, (Zahl liegt noch nicht vor).');
    assert.deepEqual(
      fehlendeZahlen(papier).map(({ kennung }) => kennung),
      ['c.d'],
    );
  });

  it('its headings have no gaps', () => {
    const papier = composePapier(
      { art: 'bericht', titel: 'T', ...BERICHT, vorlagennummer: '' },
      ['inhalt'],
      ([3, 1, 3, 2] as const).map((stufe, id) => ({
        id,
        abschnitt: 'inhalt',
        inhalt: { art: 'ueberschrift', text: 'x', stufe },
      })),
      { zahlen: {}, diagramme: {} },
      PAPIERWORTE,
      'de',
    );
    const stufen = papier.abschnitte[0]!.bloecke.map((block) => block.art === 'ueberschrift' && block.stufe);
    assert.deepEqual(stufen, [1, 1, 2, 2]);
  });

  it('is compared by words and by figures', () => {
    const alt = compose(['Kopf', 'Es sind {{a.b}}.', 'Bleibt', 'Fällt weg'], { 'a.b': 1, 'x.y': 5 });
    const neu = compose(['Kopf', 'Es sind {{a.b}}.', 'Neu dazwischen', 'Bleibt'], { 'a.b': 2, 'z.z': 5 });
    const { zahlen, abschnitte } = comparePapiere(alt, neu);
    assert.deepEqual(
      zahlen.map(({ kennung, alt: vorher, neu: nachher }) => [kennung, vorher?.wert, nachher?.wert]),
      [
        ['a.b', 1, 2],
        ['z.z', undefined, 5],
        ['x.y', 5, undefined],
      ],
    );
    assert.deepEqual(
      abschnitte[0]!.bloecke.map(({ stand: art }) => art),
      ['gleich', 'andere-zahlen', 'neu', 'gleich', 'weggefallen'],
    );
    assert.ok(isUnveraendert(comparePapiere(alt, alt)));
  });

  it('comparing loses no line of either side', () => {
    const texte = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 });
    fc.assert(
      fc.property(texte, texte, (vorher, nachher) => {
        const bloecke = comparePapiere(compose(vorher, {}), compose(nachher, {})).abschnitte[0]!.bloecke;
        assert.deepEqual(
          bloecke.flatMap((block) => ('alt' in block ? [block.alt] : [])),
          vorher,
        );
        assert.deepEqual(
          bloecke.flatMap((block) => ('neu' in block ? [block.neu] : [])),
          nachher,
        );
      }),
    );
  });
});

describe('the review', () => {
  it('every step leaves from one status, and nobody reviews what they wrote', () => {
    for (const name of Object.keys(UEBERGAENGE) as Uebergangsname[])
      for (const status of BERICHTSSTATUS)
        assert.equal(
          refuseUebergang(name, status, false),
          UEBERGAENGE[name].von === status ? null : 'bericht.uebergang',
        );
    assert.equal(refuseUebergang('pruefen', 'zur-pruefung', true), 'bericht.eigener');
    assert.equal(refuseUebergang('zurueckgeben', 'zur-pruefung', true), 'bericht.eigener');
    assert.equal(refuseUebergang('ausgeben', 'geprueft', true), null);
  });
});

describe('a printed chart', () => {
  it('holds every name and value, escaped', () => {
    for (const form of ['saeulen', 'balken', 'linie'] as const) {
      const svg = drawDiagramm({
        form,
        kategorien: ['A & B', 'Rotenburg', 'Bothel'],
        reihen: [{ name: 'x', werte: [3, null, -2] }],
        format: String,
      });
      assert.match(svg, /A &amp; B/);
      assert.match(svg, />3</);
      assert.doesNotMatch(svg, /NaN|undefined/);
    }
    assert.doesNotMatch(drawDiagramm({ form: 'linie', kategorien: [], reihen: [], format: String }), /NaN/);
  });
});
