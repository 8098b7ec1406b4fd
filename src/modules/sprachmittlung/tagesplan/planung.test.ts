import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Bedarf, type Mobilitaet, prepareBedarf } from '../bedarf.rules.ts';
import type { Kandidat } from '../eignung.rules.ts';
import { geschaetzteWege } from '../vermittlung/strecken.ts';
import { konflikteOf, type Loesung } from './aufgabe.rules.ts';
import {
  buildErgebnis,
  buildPlanaufgabe,
  checkZeitraum,
  type Plananfrage,
  type Planmoeglichkeit,
  planVonHand,
  rateDringlichkeit,
  withoutGefragte,
} from './planung.rules.ts';
import { buildTagesketten } from './tageskette.rules.ts';

const JETZT = new Date('2026-03-10T09:00:00Z');
const brake = { lat: 53.333, lon: 8.483 };
const nordenham = { lat: 53.493, lon: 8.487 };
const um = (stunde: number, minute = 0) => new Date(Date.UTC(2026, 2, 12, stunde, minute));

const bedarf = (more: Partial<Bedarf> = {}) =>
  prepareBedarf({
    beginn: um(8),
    ende: um(9),
    sprache: 'ti',
    ersatzsprachen: ['am'],
    richtung: 'beide',
    mindestniveau: null,
    modus: 'vor-ort',
    punkt: brake,
    thema: null,
    nachweise: [],
    geschlecht: null,
    rollen: ['sprachmittler'],
    stelleId: 1,
    abgelehntePersonen: [],
    wunschpersonId: null,
    erwarteteEntschaedigung: 0,
    ...more,
  });
const kandidat = (sprachmittlerId: number, more: Partial<Kandidat> = {}): Kandidat => ({
  rang: 1,
  sprachmittlerId,
  punkte: 50,
  sprache: 'ti',
  kilometer: 10,
  bewertungen: [],
  hinweise: [],
  ...more,
});
const anfrage = (einsatzId: number, geeignet: Kandidat[], more: Partial<Bedarf> = {}): Plananfrage => ({
  einsatzId,
  bedarf: bedarf(more),
  rangliste: { geeignet, ungeeignet: [] },
});
const person = (id: number, mobilitaet: Mobilitaet = 'auto', einsaetzeZuletzt = 0) => ({
  id,
  mobilitaet,
  einsaetzeZuletzt,
});

describe('what counts in a day plan', () => {
  it('is urgency by the hours that are left', () => {
    for (const [stunden, gewicht] of [
      [1, 5],
      [48, 5],
      [49, 3],
      [96, 3],
      [97, 2],
      [168, 2],
      [169, 1],
      [2000, 1],
    ] as const)
      assert.equal(rateDringlichkeit(new Date(JETZT.getTime() + stunden * 3_600_000), JETZT), gewicht);
  });

  it('is the way, fair shares, the language and the wish, in kilometres', () => {
    const anfragen = [
      anfrage(
        1,
        [kandidat(1), kandidat(2, { rang: 2, sprache: 'am' }), kandidat(3, { rang: 3, kilometer: null })],
        {
          wunschpersonId: 3,
        },
      ),
      anfrage(2, [kandidat(2, { kilometer: null })], { modus: 'video', punkt: null }),
    ];
    const personen = [person(1, 'auto', 4), person(2, 'auto', 2), person(3, 'auto', 3)];
    const { moeglichkeiten } = buildPlanaufgabe(anfragen, personen, JETZT, geschaetzteWege);
    assert.deepEqual(
      moeglichkeiten.map(({ anfrage: nummer, person: stelle, kosten, anteile, kilometer }) => [
        nummer,
        stelle,
        kosten,
        Object.values(anteile),
        kilometer,
      ]),
      [
        [0, 0, 500, [200, 100, 0, 200], 200],
        [0, 1, 600, [200, 0, 200, 200], 200],
        [0, 2, 650, [600, 50, 0, 0], null],
        [1, 1, 0, [0, 0, 0, 0], 0],
      ],
    );
  });

  it('is whether the way between two appointments can be driven, or taken by bus', () => {
    const anfragen = [
      anfrage(1, [kandidat(1), kandidat(2)]),
      anfrage(2, [kandidat(1), kandidat(2)], { beginn: um(9, 45), ende: um(10, 30), punkt: nordenham }),
      anfrage(3, [kandidat(1), kandidat(2)], {
        beginn: um(10, 30),
        ende: um(11),
        modus: 'telefon',
        punkt: null,
      }),
    ];
    const aufgabe = buildPlanaufgabe(anfragen, [person(1), person(2, 'oepnv')], JETZT, geschaetzteWege);
    const konflikt = konflikteOf(aufgabe);
    // 23.1 km by road: 28 minutes by car and 64 by bus, and ten to spare.
    assert.deepEqual([konflikt(0, 0, 1), konflikt(1, 0, 1), konflikt(1, 1, 0)], [false, true, true]);
    assert.deepEqual(
      [konflikt(0, 1, 2), konflikt(0, 0, 2)],
      [true, false],
      'ten minutes before a telephone call',
    );
    assert.deepEqual(
      planVonHand(aufgabe, anfragen).map(({ anfrage: nummer, person: stelle }) => [nummer, stelle]),
      [
        [0, 0],
        [1, 0],
        [2, 1],
      ],
    );
  });

  it('says who could have come, who was needed elsewhere, and who had been asked', () => {
    const anfragen = [anfrage(1, [kandidat(1)]), anfrage(2, [kandidat(1)])];
    anfragen[1]!.rangliste.ungeeignet.push(
      { sprachmittlerId: 7, gruende: [{ grund: 'eignung.sprache-fehlt' }] },
      { sprachmittlerId: 8, gruende: [{ grund: 'eignung.nicht-aktiv', werte: { status: 'ausgeschieden' } }] },
      { sprachmittlerId: 9, gruende: [{ grund: 'eignung.abwesend' }] },
    );
    const personen = [person(1)];
    const aufgabe = buildPlanaufgabe(anfragen, personen, JETZT, geschaetzteWege);
    const gewaehlt = aufgabe.moeglichkeiten.filter(({ anfrage: nummer }) => nummer === 0);
    const loesung: Loesung & { gewaehlt: Planmoeglichkeit[] } = { gewaehlt, optimal: false, schranke: 7 };
    const ergebnis = buildErgebnis(aufgabe, loesung, anfragen, personen, geschaetzteWege);
    assert.deepEqual(
      [ergebnis.besetzt, ergebnis.gewicht, ergebnis.alleGewichte, ergebnis.schranke, ergebnis.kilometer],
      [1, 5, 10, 7, 200],
    );
    assert.deepEqual(
      ergebnis.offen.map(({ einsatzId, geeignet, hindernisse }) => [
        einsatzId,
        geeignet,
        hindernisse.map(({ sprachmittlerId, gruende }) => [sprachmittlerId, gruende[0]!.grund]),
      ]),
      [
        [
          2,
          1,
          [
            [1, 'eignung.anderer-termin'],
            [9, 'eignung.abwesend'],
          ],
        ],
      ],
    );
    const termin = { beginn: um(9), ende: um(10), modus: 'vor-ort' as const, punkt: nordenham };
    const frei = withoutGefragte(
      bedarf(),
      { geeignet: [kandidat(1), kandidat(2)], ungeeignet: [] },
      new Map([[2, [termin]]]),
      () => 'auto',
      geschaetzteWege,
    );
    assert.deepEqual(
      frei.geeignet.map(({ sprachmittlerId }) => sprachmittlerId),
      [1],
    );
    assert.deepEqual(frei.ungeeignet[0]!.gruende, [
      { grund: 'tagesplan.gefragt', werte: { von: '10:00', bis: '11:00' } },
    ]);
  });

  it('is a period that can be planned', () => {
    for (const [von, bis, grund] of [
      ['2026-03-10', '2026-03-10', 'ok'],
      ['2026-03-01', '2026-03-10', 'ok'],
      ['2026-03-10', '2026-04-09', 'ok'],
      ['2026-03-10', '2026-04-10', 'tagesplan.zu-lang'],
      ['2026-03-12', '2026-03-11', 'tagesplan.rueckwaerts'],
      ['2026-03-08', '2026-03-09', 'tagesplan.vergangen'],
    ] as const) {
      const ergebnis = checkZeitraum(von, bis, '2026-03-10');
      assert.equal(ergebnis.ok ? 'ok' : ergebnis.grund, grund, `${von} ${bis}`);
    }
  });
});

describe('the chain of a day', () => {
  it('is in the order of the appointments, with the way from each to the next', () => {
    const vorOrt = (beginn: Date, ende: Date, punkt: typeof brake | null) => ({
      beginn,
      ende,
      modus: 'vor-ort' as const,
      punkt,
    });
    const telefon = { beginn: um(13), ende: um(14), modus: 'telefon' as const, punkt: null };
    const morgen = vorOrt(new Date(Date.UTC(2026, 2, 13, 8)), new Date(Date.UTC(2026, 2, 13, 9)), brake);
    const ketten = buildTagesketten(
      [telefon, morgen, vorOrt(um(10), um(12), nordenham), vorOrt(um(8), um(9), brake)],
      'auto',
      geschaetzteWege,
    );
    assert.deepEqual(
      ketten.map(({ datum, glieder }) => [datum, glieder.map(({ danach }) => danach)]),
      [
        ['2026-03-12', [{ weg: { kilometer: 231, minuten: 28 }, pause: 60 }, { weg: null, pause: 60 }, null]],
        ['2026-03-13', [null]],
      ],
    );
  });
});
