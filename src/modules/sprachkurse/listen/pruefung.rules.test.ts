import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isInMonat, matchZeilen } from './abgleich.rules.ts';
import {
  type Anwesenheitszeile,
  type Bewilligt,
  checkListe,
  countMonateDarunter,
  countTeilnehmer,
  fehlzeitOf,
  type Monatsliste,
  type Person,
  readTrend,
  sumTeilnehmerUe,
  type Vormonat,
} from './pruefung.rules.ts';

const REGELN: Bewilligt = {
  ue: 100,
  plaetzeMin: 2,
  plaetzeMax: 3,
  regeln: {
    anwesenheit: { fehlUe: 30, fehlWochen: null, folge: 'zaehlt-nicht' },
    gruppen: [],
    toleranzUeProzent: 0,
    unterMindestzahl: { kuerzungProzent: 0, beendenNachMonaten: null },
  },
};

const person = (id: number, neu: Partial<Person> = {}): Person => ({
  einschreibungId: id,
  nummer: `TN-${id}`,
  traegernummer: '',
  geburtsjahr: 1990,
  gruppe: 'Geflüchtete',
  abAm: '2026-01-12',
  bisAm: null,
  andereKurse: [],
  ...neu,
});
const da = (einschreibungId: number, ueAnwesend: number, ueEntschuldigt = 0): Anwesenheitszeile => ({
  einschreibungId,
  ueAnwesend,
  ueEntschuldigt,
});
const liste = (zeilen: Anwesenheitszeile[], neu: Partial<Monatsliste> = {}): Monatsliste => ({
  monat: '2026-03-01',
  ue: 20,
  ueStundenplan: 20,
  zeilen,
  ...neu,
});
const arten = (...args: Parameters<typeof checkListe>) =>
  checkListe(...args).map(({ art, einschreibungId }) => [art, einschreibungId]);

describe('checking a list of a month', () => {
  const two = [person(1), person(2)];

  it('finds nothing where all is in order', () => {
    assert.deepEqual(arten(liste([da(1, 20), da(2, 16, 4)]), two, [], REGELN), []);
  });

  for (const [name, befund, list, personen, vormonate, regeln] of [
    ['more than was held', ['mehr-als-gehalten', 1], liste([da(1, 18, 4), da(2, 20)]), two, [], {}],
    [
      'not in the list',
      ['fehlt-in-der-liste', 2],
      liste([da(1, 20), da(3, 20)]),
      [...two, person(3)],
      [],
      {},
    ],
    [
      'there after having left',
      ['nicht-eingeschrieben', 2],
      liste([da(1, 20), da(2, 4)]),
      [person(1), person(2, { bisAm: '2026-02-28' })],
      [],
      {},
    ],
    [
      'in two courses',
      ['doppelt-eingeschrieben', 1],
      liste([da(1, 20), da(2, 20)]),
      [
        person(1, { andereKurse: [{ kennung: '2026-002', titel: 'B1', abAm: '2026-03-31', bisAm: null }] }),
        person(2),
      ],
      [],
      {},
    ],
    [
      'in another group',
      ['gruppe-nicht-gefoerdert', 2],
      liste([da(1, 20), da(2, 20)]),
      [person(1), person(2, { gruppe: 'EU' })],
      [],
      { regeln: { ...REGELN.regeln, gruppen: ['Geflüchtete'] } },
    ],
    [
      'below the minimum',
      ['unter-mindestzahl', null],
      liste([da(1, 20), da(2, 0, 20)]),
      two,
      [],
      { plaetzeMin: 3 },
    ],
    [
      'above the maximum',
      ['ueber-hoechstzahl', null],
      liste([da(1, 1), da(2, 1), da(3, 1), da(4, 1)], { ue: 1 }),
      [...two, person(3), person(4)],
      [],
      {},
    ],
    [
      'above the approval',
      ['ue-ueber-bewilligung', null],
      liste([da(1, 20), da(2, 20)]),
      two,
      [],
      { ue: 19 },
    ],
    [
      'above the timetable',
      ['ue-ueber-stundenplan', null],
      liste([da(1, 20), da(2, 20)], { ueStundenplan: 16 }),
      two,
      [],
      {},
    ],
  ] as [string, [string, number | null], Monatsliste, Person[], Vormonat[], Partial<Bewilligt>][]) {
    it(`tells ${name}`, () => {
      assert.deepEqual(arten(list, personen, vormonate, { ...REGELN, ...regeln }), [befund]);
    });
  }

  it('counts a month that nobody taught in as no month below the minimum', () => {
    assert.deepEqual(
      arten(liste([da(1, 0), da(2, 0)], { ue: 0 }), two, [], { ...REGELN, plaetzeMin: 3 }),
      [],
    );
  });

  it('adds up unexcused units until somebody is there again', () => {
    const vormonate: Vormonat[] = [
      { monat: '2026-01-01', ue: 20, zeilen: [da(1, 4)] },
      { monat: '2026-02-01', ue: 20, zeilen: [da(1, 0, 5)] },
    ];
    assert.deepEqual(fehlzeitOf(1, liste([da(1, 0)]), vormonate), { ue: 16 + 15 + 20, wochen: 8 });
    assert.deepEqual(fehlzeitOf(1, liste([da(1, 1)]), vormonate), { ue: 19, wochen: 0 });
    assert.equal(countTeilnehmer(liste([da(1, 0), da(2, 0, 20)]), vormonate, REGELN), 1);
    const befunde = arten(liste([da(1, 0), da(2, 20)]), two, vormonate, { ...REGELN, plaetzeMin: 1 });
    assert.deepEqual(befunde, [['zu-lange-abwesend', 1]]);
  });

  it('says what too few participants lead to, and counts the months', () => {
    const few = (monat: string): Vormonat => ({ monat, ue: 20, zeilen: [da(1, 20)] });
    const vormonate = [few('2025-11-01'), few('2026-01-01'), { ...few('2026-02-01'), ue: 0 }];
    assert.equal(countMonateDarunter(vormonate, REGELN), 2);
    const both = { monat: '2026-02-01', ue: 20, zeilen: [da(1, 20), da(2, 20)] };
    assert.equal(countMonateDarunter([...vormonate, both], REGELN), 0);
    const [befund] = checkListe(liste([da(1, 20)]), [person(1)], vormonate, {
      ...REGELN,
      regeln: { ...REGELN.regeln, unterMindestzahl: { kuerzungProzent: 50, beendenNachMonaten: 4 } },
    });
    assert.deepEqual(befund?.werte, {
      teilnehmer: 1,
      mindestens: 2,
      folge: 'kuerzen',
      kuerzungProzent: 50,
      monateDarunter: 3,
      monateBisEnde: 1,
    });
  });

  it('warns of falling numbers before they are below the minimum', () => {
    for (const [zahlen, mindestens, faellt] of [
      [[12, 10, 8], 6, true],
      [[12, 10, 8], 2, false],
      [[12, 12, 8], 6, false],
      [[8, 10, 12], 6, false],
      [[10, 8], 6, false],
      [[30, 12, 10, 8], 6, true],
    ] as const) {
      assert.equal(readTrend(zahlen, mindestens) !== null, faellt, `${zahlen} ≥ ${mindestens}`);
    }
  });

  it('says for everybody enrolled in the month either a line or a finding', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({ id: fc.integer({ min: 1, max: 30 }), ue: fc.integer({ min: 0, max: 25 }) }),
          {
            selector: ({ id }) => id,
          },
        ),
        fc.uniqueArray(fc.integer({ min: 1, max: 30 })),
        (zeilen, ids) => {
          const lines = zeilen.map(({ id, ue }) => da(id, ue));
          const befunde = checkListe(
            liste(lines),
            ids.map((id) => person(id)),
            [],
            REGELN,
          );
          for (const id of ids) {
            const missing = befunde.some(
              ({ art, einschreibungId }) => art === 'fehlt-in-der-liste' && einschreibungId === id,
            );
            assert.equal(missing, !zeilen.some((zeile) => zeile.id === id));
          }
          assert.equal(
            sumTeilnehmerUe(lines),
            zeilen.reduce((sum, { ue }) => sum + ue, 0),
          );
        },
      ),
    );
  });
});

describe('finding the person of a line', () => {
  const zeile = (nummer: string, geburtsjahr: number | null = null) => ({
    zeile: 2,
    nummer,
    geburtsjahr,
    gruppe: '',
    ueAnwesend: 4,
    ueEntschuldigt: 0,
  });
  it("takes the provider's number before the county's, however it is spelt", () => {
    const [own, county, unknown] = matchZeilen(
      [zeile('a 7'), zeile('tn 2', 1991), zeile('007')],
      [person(1, { traegernummer: 'A-7' }), person(2), person(3, { traegernummer: '7' })],
    );
    assert.equal(own?.person?.einschreibungId, 1);
    assert.equal(own?.geburtsjahrWeichtAb, false);
    assert.equal(county?.person?.einschreibungId, 2);
    assert.equal(county?.geburtsjahrWeichtAb, true);
    assert.equal(unknown?.person, null);
  });

  it('knows in which months somebody takes part', () => {
    const one = { abAm: '2026-01-31', bisAm: '2026-03-01' };
    assert.deepEqual(
      ['2025-12-01', '2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'].map((monat) =>
        isInMonat(one, monat),
      ),
      [false, true, true, true, false],
    );
  });
});
