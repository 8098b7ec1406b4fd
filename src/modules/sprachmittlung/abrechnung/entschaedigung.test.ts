import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sumGeld } from '../../../begriffe/geld.ts';
import { addDays } from '../../../begriffe/zeit.ts';
import {
  type Anlass,
  chooseRegel,
  computeEntschaedigung,
  type Geltung,
  geltungSchluessel,
  type Nebenzeit,
  type Regel,
  type Satz,
  TAKTE,
  type Zeitsatz,
} from './entschaedigung.rules.ts';
import {
  checkSatz,
  findTagOhneRegel,
  LEERER_SATZ,
  listBetroffene,
  listBetroffeneJahre,
  MODELLE,
} from './entschaedigung-pruefung.rules.ts';

const ANLASS: Anlass = {
  tag: '2026-03-10',
  fall: 'gehalten',
  minuten: 60,
  zehntelkilometer: 0,
  verkehrsmittel: null,
  auslagenCent: 0,
  wartezeitMinuten: 0,
  fahrzeitMinuten: 0,
  thema: 'schule',
  modus: 'vor-ort',
  zahler: 'landkreis',
  topfId: null,
};

const regelOf = (satz: Partial<Satz>, rest: Partial<Regel> = {}): Regel => ({
  id: 1,
  bezeichnung: 'Regel',
  fassung: 1,
  gueltigAb: '2020-01-01',
  gueltigBis: null,
  geltung: {},
  satz: { ...LEERER_SATZ, ...satz },
  ...rest,
});

const amountOf = (satz: Partial<Satz>, anlass: Partial<Anlass> = {}) =>
  computeEntschaedigung(regelOf(satz), { ...ANLASS, ...anlass }).betragCent;

const weg = (rest: Partial<Satz['weg']>): Partial<Satz> => ({ weg: { ...LEERER_SATZ.weg, ...rest } });

describe('the models that counties use', () => {
  const cases: [string, Partial<Satz>, Partial<Anlass>, number][] = [
    ['12 € je angefangene Stunde: 0 Minuten', MODELLE.stunde, { minuten: 0 }, 0],
    ['… eine Minute', MODELLE.stunde, { minuten: 1 }, 1200],
    ['… 60 Minuten', MODELLE.stunde, { minuten: 60 }, 1200],
    ['… 61 Minuten', MODELLE.stunde, { minuten: 61 }, 2400],
    ['… 120 Minuten und 20 km', MODELLE.stunde, { minuten: 120, zehntelkilometer: 200 }, 3000],
    ['24 € je Stunde: 50 Minuten', MODELLE.minute, { minuten: 50 }, 2000],
    ['… 61 Minuten', MODELLE.minute, { minuten: 61 }, 2440],
    [
      '25 €/Stunde auf die Minute: 1 Minute, kaufmännisch',
      { zeit: { art: 'genau', stundeCent: 2500, freiMinuten: 0 } },
      { minuten: 1 },
      42,
    ],
    ['20 €, ab 90 Minuten 35 €: 0 Minuten', MODELLE.stufen, { minuten: 0 }, 2000],
    ['… 89 Minuten', MODELLE.stufen, { minuten: 89 }, 2000],
    ['… 90 Minuten', MODELLE.stufen, { minuten: 90 }, 3500],
    ['… 600 Minuten', MODELLE.stufen, { minuten: 600 }, 3500],
    ['25 € und 5 € je angefangene halbe Stunde: 30 Minuten', MODELLE.grundbetrag, { minuten: 30 }, 3000],
    ['… 31 Minuten', MODELLE.grundbetrag, { minuten: 31 }, 3500],
    [
      '… 31 Minuten und 30 Minuten Fahrt',
      MODELLE.grundbetrag,
      { minuten: 31, fahrzeitMinuten: 30, zehntelkilometer: 400 },
      4000,
    ],
    [
      'erste Stunde im Grundbetrag: 60 Minuten',
      { grundCent: 2500, zeit: { art: 'takt', takt: 30, cent: 500, freiMinuten: 60 } },
      { minuten: 60 },
      2500,
    ],
    [
      '… 61 Minuten',
      { grundCent: 2500, zeit: { art: 'takt', takt: 30, cent: 500, freiMinuten: 60 } },
      { minuten: 61 },
      3000,
    ],
  ];
  for (const [name, satz, anlass, cent] of cases) {
    it(`${name}: ${cent} ct`, () => assert.equal(amountOf(satz, anlass), cent));
  }
});

describe('the way', () => {
  const nrkvo = weg({ pkwCent: 38, fahrradCent: 10 });
  const nrkvoOhne = weg({ pkwCent: 25, fahrradCent: 10, hoechstCent: 12_500 });
  const cases: [string, Partial<Satz>, Partial<Anlass>, number][] = [
    ['17,5 km × 38 ct', nrkvo, { zehntelkilometer: 175 }, 665],
    ['NRKVO ohne erhebliches Interesse, 100 km', nrkvoOhne, { zehntelkilometer: 1000 }, 2500],
    ['… 500 km: genau am Höchstbetrag', nrkvoOhne, { zehntelkilometer: 5000 }, 12_500],
    ['… 500,1 km: nicht mehr', nrkvoOhne, { zehntelkilometer: 5001 }, 12_500],
    ['Fahrrad 10 ct', nrkvo, { zehntelkilometer: 125, verkehrsmittel: 'fahrrad' }, 125],
    [
      'BRKG 20 ct, höchstens 130 €: 700 km',
      weg({ pkwCent: 20, hoechstCent: 13_000 }),
      { zehntelkilometer: 7000 },
      13_000,
    ],
    ['BRKG 30 ct', weg({ pkwCent: 30 }), { zehntelkilometer: 333 }, 999],
    ['Bus und Bahn: keine Kilometer', nrkvo, { zehntelkilometer: 300, verkehrsmittel: 'oepnv' }, 0],
    ['zu Fuß', nrkvo, { zehntelkilometer: 30, verkehrsmittel: 'fuss' }, 0],
    [
      'Mitfahrt',
      weg({ pkwCent: 30, mitfahrtCent: 2 }),
      { zehntelkilometer: 300, verkehrsmittel: 'mitfahrt' },
      60,
    ],
    ['10 km frei: 9 km', weg({ pkwCent: 30, freiZehntel: 100 }), { zehntelkilometer: 90 }, 0],
    ['10 km frei: 25 km', weg({ pkwCent: 30, freiZehntel: 100 }), { zehntelkilometer: 250 }, 450],
    [
      'über 20 km ein anderer Satz: genau 20 km',
      weg({ pkwCent: 30, weitere: { abZehntel: 200, cent: 38 } }),
      { zehntelkilometer: 200 },
      600,
    ],
    [
      '… 30,5 km, einmal gerundet',
      weg({ pkwCent: 30, weitere: { abZehntel: 200, cent: 38 } }),
      { zehntelkilometer: 305 },
      999,
    ],
    [
      'erst weitere Kilometer zählen',
      weg({ pkwCent: 0, weitere: { abZehntel: 200, cent: 38 } }),
      { zehntelkilometer: 300 },
      380,
    ],
  ];
  for (const [name, satz, anlass, cent] of cases) {
    it(`${name}: ${cent} ct`, () => assert.equal(amountOf(satz, { minuten: 0, ...anlass }), cent));
  }
});

describe('shares, bounds, receipts and other times', () => {
  const stunde = MODELLE.stunde;
  const cases: [string, Partial<Satz>, Partial<Anlass>, number][] = [
    [
      '80 % der Entschädigung, Kilometer ganz',
      { ...stunde, anteilProzent: 80 },
      { zehntelkilometer: 100 },
      1260,
    ],
    ['Mindestbetrag', { ...stunde, mindestCent: 2000 }, { minuten: 30 }, 2000],
    ['Mindestbetrag zählt nach dem Anteil', { ...stunde, anteilProzent: 10, mindestCent: 500 }, {}, 500],
    ['Höchstbetrag', { ...stunde, hoechstCent: 5000 }, { minuten: 600 }, 5000],
    ['Auslagen', stunde, { auslagenCent: 730 }, 1930],
    [
      'Auslagen begrenzt',
      { ...stunde, auslagen: { erstattet: true, hoechstCent: 500 } },
      { auslagenCent: 730 },
      1700,
    ],
    [
      'keine Auslagen',
      { ...stunde, auslagen: { erstattet: false, hoechstCent: null } },
      { auslagenCent: 730 },
      1200,
    ],
    ['Wartezeit unbezahlt', stunde, { wartezeitMinuten: 30 }, 1200],
    [
      'Wartezeit wie Einsatz',
      { ...stunde, wartezeit: { art: 'wie-einsatz' } },
      { wartezeitMinuten: 1 },
      2400,
    ],
    [
      'Wartezeit je angefangene Viertelstunde',
      { ...stunde, wartezeit: { art: 'takt', takt: 15, cent: 250 } },
      { wartezeitMinuten: 16 },
      1700,
    ],
    [
      'Fahrzeit je angefangene halbe Stunde',
      { ...stunde, fahrzeit: { art: 'takt', takt: 30, cent: 300 } },
      { fahrzeitMinuten: 60 },
      1800,
    ],
    ['späte Absage: die Hälfte', stunde, { fall: 'spaete-absage', minuten: 90 }, 1200],
    ['Ausfall: alles und der Weg', stunde, { fall: 'ausfall', minuten: 60, zehntelkilometer: 100 }, 1500],
    [
      'Ausfall ohne Weg',
      { ...stunde, ausfall: { prozent: 25, mitWeg: false } },
      { fall: 'ausfall', zehntelkilometer: 100, auslagenCent: 300 },
      300,
    ],
    [
      'Ausfall: Wartezeit zählt nicht',
      { ...stunde, wartezeit: { art: 'wie-einsatz' } },
      { fall: 'ausfall', wartezeitMinuten: 45 },
      1200,
    ],
  ];
  for (const [name, satz, anlass, cent] of cases) {
    it(`${name}: ${cent} ct`, () => assert.equal(amountOf(satz, anlass), cent));
  }

  it('says each step', () => {
    const { schritte, regelId, fassung, eingaben } = computeEntschaedigung(regelOf(stunde, { fassung: 3 }), {
      ...ANLASS,
      minuten: 61,
      zehntelkilometer: 175,
    });
    assert.deepEqual(schritte, [
      { art: 'zeit.takt', werte: { minuten: 61, frei: 0, takt: 60, einheiten: 2, satz: 1200 }, cent: 2400 },
      { art: 'weg', werte: { zehntelkilometer: 175, frei: 0, satz: 30, verkehrsmittel: 'pkw' }, cent: 525 },
    ]);
    assert.deepEqual([regelId, fassung, eingaben.minuten], [1, 3, 61]);
  });
});

// ——— which rule ———

describe('the rule that counts', () => {
  const alle = regelOf({}, { id: 1 });
  const kita = regelOf({}, { id: 2, geltung: { thema: 'kita' } });
  const stelle = regelOf({}, { id: 3, geltung: { zahler: 'stelle' } });
  const topf = regelOf({}, { id: 4, geltung: { topfId: 7 } });
  const video = regelOf({}, { id: 5, geltung: { modus: 'video', thema: 'kita' } });
  const regeln = [alle, kita, stelle, topf, video];
  const cases: [Partial<Anlass>, number][] = [
    [{}, 1],
    [{ thema: 'kita' }, 2],
    [{ thema: 'kita', modus: 'video' }, 5],
    [{ thema: 'kita', modus: 'video', zahler: 'stelle' }, 3],
    [{ thema: 'kita', zahler: 'stelle', topfId: 7 }, 4],
    [{ topfId: 8 }, 1],
  ];
  for (const [anlass, id] of cases) {
    it(`${JSON.stringify(anlass)} → ${id}`, () =>
      assert.equal(chooseRegel(regeln, { ...ANLASS, ...anlass })?.id, id));
  }

  it('is that of the day of the service, to the day', () => {
    const alt = regelOf({}, { id: 1, gueltigAb: '2023-01-01', gueltigBis: '2026-01-01' });
    const neu = regelOf({}, { id: 2, gueltigAb: '2026-02-01' });
    const on = (tag: string) => chooseRegel([alt, neu], { ...ANLASS, tag })?.id ?? null;
    assert.deepEqual(
      ['2022-12-31', '2023-01-01', '2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01'].map(on),
      [null, 1, 1, null, null, 2],
    );
  });

  it('scopes have one text each', () => {
    assert.equal(geltungSchluessel({}), 'alle');
    assert.equal(
      geltungSchluessel({ thema: 'kita', topfId: 3 }),
      geltungSchluessel({ topfId: 3, thema: 'kita' }),
    );
    assert.notEqual(
      geltungSchluessel({ thema: 'a;modus=video' }),
      geltungSchluessel({ thema: 'a', modus: 'video' }),
    );
  });
});

// ——— properties ———

const cent = fc.integer({ min: 0, max: 5000 });
const vielleicht = (max: number) => fc.option(fc.integer({ min: 0, max }), { nil: null });
const takt = fc.constantFrom(...TAKTE);
const zeitsatz: fc.Arbitrary<Zeitsatz> = fc.oneof(
  fc.constant({ art: 'keine' } as const),
  fc.record({ art: fc.constant('takt' as const), takt, cent, freiMinuten: fc.integer({ min: 0, max: 120 }) }),
  fc.record({
    art: fc.constant('genau' as const),
    stundeCent: cent,
    freiMinuten: fc.integer({ min: 0, max: 120 }),
  }),
  fc
    .tuple(
      cent,
      fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 2000 })), {
        maxLength: 4,
      }),
    )
    .map(([anfang, weitere]) => {
      const stufen = [{ abMinuten: 0, cent: anfang }];
      for (const [minuten, mehr] of weitere) {
        const davor = stufen.at(-1)!;
        stufen.push({ abMinuten: davor.abMinuten + minuten, cent: davor.cent + mehr });
      }
      return { art: 'stufen' as const, stufen };
    }),
);
const nebenzeit: fc.Arbitrary<Nebenzeit> = fc.oneof(
  fc.constant({ art: 'keine' } as const),
  fc.constant({ art: 'wie-einsatz' } as const),
  fc.record({ art: fc.constant('takt' as const), takt, cent }),
);
const prozent = fc.integer({ min: 0, max: 100 });
const ausfallsatz = fc.record({ prozent, mitWeg: fc.boolean() });
const satz: fc.Arbitrary<Satz> = fc
  .record({
    grundCent: cent,
    zeit: zeitsatz,
    wartezeit: nebenzeit,
    fahrzeit: nebenzeit,
    anteilProzent: prozent,
    mindestCent: vielleicht(3000),
    hoechstCent: vielleicht(9000),
    weg: fc.record({
      pkwCent: fc.integer({ min: 0, max: 60 }),
      fahrradCent: fc.integer({ min: 0, max: 20 }),
      mitfahrtCent: fc.integer({ min: 0, max: 20 }),
      freiZehntel: fc.integer({ min: 0, max: 300 }),
      weitere: fc.option(
        fc.record({ abZehntel: fc.integer({ min: 1, max: 500 }), cent: fc.integer({ min: 0, max: 60 }) }),
        { nil: null },
      ),
      hoechstCent: vielleicht(13_000),
    }),
    auslagen: fc.record({ erstattet: fc.boolean(), hoechstCent: vielleicht(5000) }),
    spaeteAbsage: ausfallsatz,
    ausfall: ausfallsatz,
  })
  .filter((one) => checkSatz(one).length === 0);
const minuten = fc.integer({ min: 0, max: 720 });
const anlass: fc.Arbitrary<Anlass> = fc.record({
  tag: fc.integer({ min: 0, max: 1500 }).map((tage) => addDays('2022-12-01', tage)),
  fall: fc.constantFrom('gehalten' as const, 'spaete-absage' as const, 'ausfall' as const),
  minuten,
  zehntelkilometer: fc.integer({ min: 0, max: 6000 }),
  verkehrsmittel: fc.constantFrom('pkw', 'fahrrad', 'oepnv', 'mitfahrt', 'fuss', null),
  auslagenCent: cent,
  wartezeitMinuten: minuten,
  fahrzeitMinuten: minuten,
  thema: fc.constantFrom('schule', 'kita'),
  modus: fc.constantFrom('vor-ort' as const, 'video' as const),
  zahler: fc.constantFrom('landkreis' as const, 'stelle' as const, 'dritte' as const),
  topfId: fc.constantFrom(null, 1, 2),
});
const mehr = fc.integer({ min: 0, max: 600 });

describe('for every rule that passes the check', () => {
  it('the amount is an integer of at least nothing and the sum of its steps', () => {
    fc.assert(
      fc.property(satz, anlass, (s, a) => {
        const { betragCent, schritte } = computeEntschaedigung(regelOf(s), a);
        assert.ok(Number.isSafeInteger(betragCent) && betragCent >= 0);
        assert.equal(sumGeld(schritte.map((schritt) => schritt.cent)), betragCent);
        assert.ok(schritte.every((schritt) => Number.isSafeInteger(schritt.cent)));
      }),
      { numRuns: 500 },
    );
  });

  for (const feld of [
    'minuten',
    'wartezeitMinuten',
    'fahrzeitMinuten',
    'zehntelkilometer',
    'auslagenCent',
  ] as const) {
    it(`more ${feld} never costs less`, () => {
      fc.assert(
        fc.property(satz, anlass, mehr, (s, a, dazu) => {
          const weniger = computeEntschaedigung(regelOf(s), a).betragCent;
          assert.ok(
            computeEntschaedigung(regelOf(s), { ...a, [feld]: a[feld] + dazu }).betragCent >= weniger,
          );
        }),
        { numRuns: 300 },
      );
    });
  }

  it('time costs more from unit to unit, unless a bound or a share of nothing keeps it equal', () => {
    fc.assert(
      fc.property(
        takt,
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 0, max: 10 }),
        (t, c, einheiten) => {
          const s: Partial<Satz> = { zeit: { art: 'takt', takt: t, cent: c, freiMinuten: 0 } };
          assert.equal(amountOf(s, { minuten: einheiten * t }), einheiten * c);
          assert.equal(amountOf(s, { minuten: einheiten * t + 1 }), (einheiten + 1) * c);
          assert.equal(amountOf({ ...s, anteilProzent: 0 }, { minuten: einheiten * t + 1 }), 0);
          const bound = { ...s, hoechstCent: einheiten * c };
          assert.equal(amountOf(bound, { minuten: einheiten * t + 1 }), einheiten * c);
        },
      ),
    );
  });

  it('a whole kilometre more costs its rate more below the cap, and nothing more at the cap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 6000 }), (c, zehntel) => {
        const cost = (s: Partial<Satz>, z: number) => amountOf(s, { minuten: 0, zehntelkilometer: z });
        const frei = weg({ pkwCent: c });
        assert.equal(cost(frei, zehntel + 10) - cost(frei, zehntel), c);
        const gekappt = weg({ pkwCent: c, hoechstCent: cost(frei, zehntel) });
        assert.equal(cost(gekappt, zehntel + 10), cost(gekappt, zehntel));
      }),
    );
  });

  it('steps change exactly at their borders', () => {
    fc.assert(
      fc.property(
        zeitsatz.filter((zeit) => zeit.art === 'stufen'),
        ({ stufen }) => {
          for (const [index, stufe] of stufen.entries()) {
            const s: Partial<Satz> = { zeit: { art: 'stufen', stufen } };
            assert.equal(amountOf(s, { minuten: stufe.abMinuten }), stufe.cent);
            const davor = stufen[index - 1];
            if (davor) assert.equal(amountOf(s, { minuten: stufe.abMinuten - 1 }), davor.cent);
          }
        },
      ),
    );
  });
});

const geltung: fc.Arbitrary<Geltung> = fc.record(
  {
    thema: fc.constantFrom('schule', 'kita'),
    modus: fc.constantFrom('vor-ort' as const, 'video' as const),
    zahler: fc.constantFrom('landkreis' as const, 'stelle' as const),
    topfId: fc.constantFrom(1, 2),
  },
  { requiredKeys: [] },
);
const regeln = fc
  .array(fc.tuple(geltung, fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 1, max: 600 })), {
    maxLength: 8,
  })
  .map((liste) =>
    liste.map(([g, ab, dauer], index): Regel => {
      const gueltigAb = addDays('2022-12-01', ab);
      return regelOf({}, { id: index + 1, geltung: g, gueltigAb, gueltigBis: addDays(gueltigAb, dauer) });
    }),
  );

describe('choosing', () => {
  it('does not depend on the order of the rules', () => {
    fc.assert(
      fc.property(regeln, anlass, (liste, a) => {
        assert.equal(chooseRegel(liste, a), chooseRegel(liste.toReversed(), a));
      }),
      { numRuns: 500 },
    );
  });

  it('finds none exactly on the days that no meant rule covers', () => {
    fc.assert(
      fc.property(regeln, anlass, (liste, a) => {
        const gilt = liste.some(
          (r) =>
            r.gueltigAb <= a.tag &&
            a.tag < r.gueltigBis! &&
            (r.geltung.thema ?? a.thema) === a.thema &&
            (r.geltung.modus ?? a.modus) === a.modus &&
            (r.geltung.zahler ?? a.zahler) === a.zahler &&
            (r.geltung.topfId ?? a.topfId) === a.topfId,
        );
        assert.equal(chooseRegel(liste, a) !== null, gilt);
      }),
      { numRuns: 500 },
    );
  });
});

// ——— is it a rule at all ———

describe('what a rule must hold', () => {
  const stufen = (...paare: [number, number][]): Partial<Satz> => ({
    zeit: { art: 'stufen', stufen: paare.map(([abMinuten, c]) => ({ abMinuten, cent: c })) },
  });
  const cases: [string, Partial<Satz>, (string | undefined)[]][] = [
    ['every model', MODELLE.grundbetrag, []],
    ['no step', stufen(), ['stufen.0.betrag']],
    ['first step later', stufen([30, 2000]), ['stufen.0.ab']],
    ['steps that do not ascend', stufen([0, 2000], [90, 3500], [90, 4000]), ['stufen.2.ab']],
    ['a later step for less', stufen([0, 2000], [90, 1900]), ['stufen.1.betrag']],
    ['a share above all', { anteilProzent: 101 }, ['anteil']],
    ['a share below nothing', { ausfall: { prozent: -1, mitWeg: true } }, ['ausfallprozent']],
    ['a part of a cent', { grundCent: 12.5 }, ['grund']],
    ['less than nothing', { mindestCent: -1 }, ['mindestbetrag']],
    [
      'a slip of the comma',
      { zeit: { art: 'takt', takt: 60, cent: 120_000, freiMinuten: 0 } },
      ['taktbetrag'],
    ],
    ['12 € a kilometre', weg({ pkwCent: 1200 }), ['pkw']],
    ['bounds that cross', { mindestCent: 3000, hoechstCent: 2000 }, ['hoechstbetrag']],
    [
      'a second rate from the start',
      weg({ pkwCent: 30, weitere: { abZehntel: 0, cent: 38 } }),
      ['weitereab'],
    ],
  ];
  for (const [name, one, felder] of cases) {
    it(name, () =>
      assert.deepEqual(
        checkSatz({ ...LEERER_SATZ, ...one }).map((grund) => grund.feld),
        felder,
      ),
    );
  }
});

describe('a day without a rule', () => {
  const von = (gueltigAb: string, gueltigBis: string | null = null, geltung = {}) =>
    regelOf({}, { gueltigAb, gueltigBis, geltung });
  const cases: [string, Regel[], string | null][] = [
    ['no rule at all', [], '2026-03-10'],
    ['one without an end', [von('2020-01-01')], null],
    ['one that ends later', [von('2020-01-01', '2027-01-01')], null],
    ['one that ends soon', [von('2020-01-01', '2026-04-01')], '2026-04-01'],
    ['one that follows', [von('2020-01-01', '2026-04-01'), von('2026-04-01')], null],
    ['one that follows late', [von('2020-01-01', '2026-04-01'), von('2026-04-03')], '2026-04-01'],
    ['only for one topic', [von('2020-01-01', null, { thema: 'kita' })], '2026-03-10'],
  ];
  for (const [name, liste, tag] of cases)
    it(name, () => assert.equal(findTagOhneRegel(liste, '2026-03-10', '2026-05-09'), tag));
});

describe('days that a change concerns', () => {
  const von = (gueltigAb: string, gueltigBis: string | null = null) => ({ gueltigAb, gueltigBis });
  const cases: [string, Parameters<typeof listBetroffene>, number[]][] = [
    ['a new rule', [null, von('2025-01-01'), false], [2025, 2026]],
    ['a new rule for later', [null, von('2027-01-01'), false], []],
    ['a new rule from the last day of a year', [null, von('2024-12-31'), false], [2024, 2025, 2026]],
    ['other amounts', [von('2024-01-01'), von('2024-01-01'), false], [2024, 2025, 2026]],
    ['an end after a year', [von('2023-01-01'), von('2023-01-01', '2026-01-01'), true], [2026]],
    ['an end within it', [von('2023-01-01'), von('2023-01-01', '2025-12-31'), true], [2025, 2026]],
    ['a later end', [von('2023-01-01', '2024-01-01'), von('2023-01-01', '2025-01-01'), true], [2024]],
    ['an earlier beginning', [von('2025-01-01'), von('2024-06-01'), true], [2024]],
    ['taken back', [von('2023-01-01', '2024-01-01'), null, false], [2023]],
    ['moved away', [von('2023-01-01', '2024-01-01'), von('2026-01-01'), true], [2023, 2026]],
    ['another name', [von('2023-01-01'), von('2023-01-01'), true], []],
  ];
  for (const [name, args, jahre] of cases) {
    it(name, () => assert.deepEqual(listBetroffeneJahre(listBetroffene(...args), 2026), jahre));
  }
});
