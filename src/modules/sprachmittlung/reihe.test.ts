import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findFeiertag } from '../../begriffe/feiertage.ts';
import { fromTagnummer, toTagnummer, weekdayOf } from '../../begriffe/zeit.ts';
import {
  cancelFrom,
  cancelTermin,
  changeFrom,
  listTermine,
  type Reihenregel,
  type Reihentermin,
  RHYTHMEN,
  swapPerson,
} from './reihe.rules.ts';

function regel(anders: Partial<Reihenregel> = {}): Reihenregel {
  return {
    rhythmus: 'woechentlich',
    beginnAm: '2023-09-05',
    endetAm: null,
    anzahl: 4,
    wochentage: [],
    von: '09:00',
    bis: '11:00',
    ausser: [],
    ohneFeiertage: true,
    ...anders,
  };
}

function termineOf(anders: Partial<Reihenregel> = {}): Reihentermin[] {
  const ergebnis = listTermine(regel(anders));
  assert.ok(ergebnis.ok, JSON.stringify(ergebnis));
  return ergebnis.wert;
}

function wert<T>(ergebnis: { ok: true; wert: T } | { ok: false; grund: string }): T {
  assert.ok(ergebnis.ok, JSON.stringify(ergebnis));
  return ergebnis.wert;
}

test('the dates of each rhythm', () => {
  // biome-ignore format: a table is read in rows
  const faelle: [string, Partial<Reihenregel>, string[]][] = [
    ['weekly', {}, ['2023-09-05', '2023-09-12', '2023-09-19', '2023-09-26']],
    ['fortnightly, two holidays left out', { rhythmus: 'vierzehntaeglich' }, ['2023-09-05', '2023-09-19', '2023-10-17', '2023-11-14']],
    ['until a date, itself included', { anzahl: null, endetAm: '2023-09-19' }, ['2023-09-05', '2023-09-12', '2023-09-19']],
    ['two days a week, from the middle of the week', { beginnAm: '2023-09-06', wochentage: [4, 2] }, ['2023-09-07', '2023-09-12', '2023-09-14', '2023-09-19']],
    ['first Tuesday of the month', { rhythmus: 'monatlich' }, ['2023-09-05', '2023-11-07', '2023-12-05', '2024-01-02']],
    ['last Friday of the month', { rhythmus: 'monatlich', beginnAm: '2023-09-29' }, ['2023-09-29', '2023-10-27', '2023-11-24', '2023-12-29']],
    ['left-out dates do not count', { anzahl: 2, ausser: ['2023-09-05', '2023-09-19'] }, ['2023-09-12', '2023-09-26']],
    ['holidays kept when wanted', { beginnAm: '2023-10-03', anzahl: 2, ohneFeiertage: false }, ['2023-10-03', '2023-10-10']],
  ];
  for (const [name, anders, erwartet] of faelle) {
    assert.deepEqual(
      termineOf(anders).map((t) => t.datum),
      erwartet,
      name,
    );
  }
});

test('refuses what is no series', () => {
  for (const [anders, grund] of [
    [{ anzahl: null }, 'reihe.ende-fehlt'],
    [{ endetAm: '2023-09-04' }, 'reihe.ende-vor-beginn'],
    [{ anzahl: 0 }, 'reihe.anzahl-ungueltig'],
    [{ anzahl: 1.5 }, 'reihe.anzahl-ungueltig'],
    [{ bis: '09:00' }, 'reihe.dauer-fehlt'],
    [{ anzahl: 105 }, 'reihe.zu-viele-termine'],
    [{ anzahl: null, endetAm: '2199-12-31' }, 'reihe.zu-viele-termine'],
    [{ anzahl: null, endetAm: '2023-09-05', ausser: ['2023-09-05'] }, 'reihe.ohne-termine'],
  ] as const) {
    const ergebnis = listTermine(regel(anders));
    assert.equal(ergebnis.ok ? 'ok' : ergebnis.grund, grund);
  }
  assert.equal(termineOf({ anzahl: 104 }).length, 104);
});

test('cancel one: the others stay', () => {
  const { termine, geaendert } = wert(cancelTermin(termineOf(), 2));
  assert.deepEqual(
    termine.map((t) => t.istAbgesagt),
    [false, true, false, false],
  );
  assert.deepEqual(geaendert, [2]);
  const nochmal = cancelTermin(termine, 2);
  assert.equal(nochmal.ok ? 'ok' : nochmal.grund, 'reihe.schon-abgesagt');
  assert.equal(cancelTermin(termine, 9).ok, false);
  assert.deepEqual(wert(cancelFrom(termine, 3)).geaendert, [3, 4]);
});

test('another person for one date, kept when the rest changes', () => {
  const mitAmina = wert(changeFrom(termineOf(), 1, { sprachmittlerId: 11 })).termine;
  const vertreten = wert(swapPerson(mitAmina, 3, 22)).termine;
  const { termine, geaendert } = wert(
    changeFrom(vertreten, 2, { sprachmittlerId: 33, von: '10:00', bis: '12:00' }),
  );
  assert.deepEqual(
    termine.map((t) => t.sprachmittlerId),
    [11, 33, 22, 33],
  );
  assert.deepEqual(
    termine.map((t) => t.von),
    ['09:00', '10:00', '10:00', '10:00'],
  );
  assert.deepEqual(geaendert, [2, 3, 4]);
});

test('change the weekday from one date on; cancelled dates stay cancelled and where they were', () => {
  const ohneDritten = wert(cancelTermin(termineOf(), 3)).termine;
  const { termine, geaendert } = wert(changeFrom(ohneDritten, 2, { tage: 2 }));
  assert.deepEqual(
    termine.map((t) => t.datum),
    ['2023-09-05', '2023-09-14', '2023-09-19', '2023-09-28'],
  );
  assert.deepEqual(geaendert, [2, 4]);
  const zweimal = wert(changeFrom(termineOf({ wochentage: [2, 4] }), 1, { tage: 1 })).termine;
  assert.deepEqual(
    zweimal.map((t) => t.datum),
    ['2023-09-06', '2023-09-08', '2023-09-13', '2023-09-15'],
    'each day moves by the same',
  );
  const doppelt = changeFrom(termineOf(), 2, { tage: -7 });
  assert.equal(doppelt.ok ? 'ok' : doppelt.grund, 'reihe.tag-doppelt');
});

test('every series: ordered, without left-out days, numbered, on its weekdays', () => {
  const datum = fc
    .integer({ min: toTagnummer('2023-01-01'), max: toTagnummer('2027-12-31') })
    .map(fromTagnummer);
  const wochentag = fc.constantFrom(1 as const, 2 as const, 3 as const, 5 as const, 7 as const);
  fc.assert(
    fc.property(
      fc.constantFrom(...RHYTHMEN),
      datum,
      fc.integer({ min: 1, max: 104 }),
      fc.array(wochentag, { maxLength: 3 }),
      fc.array(datum, { maxLength: 20 }),
      (rhythmus, beginnAm, anzahl, wochentage, ausser) => {
        const termine = termineOf({ rhythmus, beginnAm, anzahl, wochentage, ausser });
        assert.ok(termine.length <= anzahl && termine.length > 0);
        termine.forEach((t, i) => {
          assert.equal(t.nr, i + 1);
          assert.ok(t.datum >= beginnAm && (i === 0 || t.datum > termine[i - 1]!.datum));
          assert.ok(!ausser.includes(t.datum) && findFeiertag(t.datum) === null);
          const erlaubt =
            rhythmus === 'monatlich' || wochentage.length === 0 ? [weekdayOf(beginnAm)] : wochentage;
          assert.ok((erlaubt as number[]).includes(weekdayOf(t.datum)));
        });
        if (rhythmus === 'monatlich') {
          assert.equal(new Set(termine.map((t) => t.datum.slice(0, 7))).size, termine.length);
        }
      },
    ),
  );
});
