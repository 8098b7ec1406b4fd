import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  addMinutes,
  addMonths,
  datumOf,
  daysBetween,
  fromTagnummer,
  isDatum,
  isoWeekOf,
  isUhrzeit,
  minutesBetween,
  mondayOf,
  parseDatum,
  parseUhrzeit,
  toInstant,
  toOrtszeit,
  toTagnummer,
  weekdayOf,
} from './zeit.ts';
import {
  formatDatum,
  formatDatumLang,
  formatDatumMitWochentag,
  formatMonat,
  formatTermin,
  formatWochentag,
  formatZeitpunkt,
  formatZeitspanne,
} from './zeitanzeige.ts';

const datum = fc
  .integer({ min: toTagnummer('1900-01-01'), max: toTagnummer('2199-12-31') })
  .map(fromTagnummer);
const uhrzeit = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);

test('reads dates the way people type them', () => {
  for (const [eingabe, erwartet] of [
    ['1.7.23', '2023-07-01'],
    ['01.07.2023', '2023-07-01'],
    [' 1. 7. 2023 ', '2023-07-01'],
    ['1/7/2023', '2023-07-01'],
    ['1-7-2023', '2023-07-01'],
    ['2023-07-01', '2023-07-01'],
    ['01072023', '2023-07-01'],
    ['1. Juli 2023', '2023-07-01'],
    ['3 Mrz 2024', '2024-03-03'],
    ['3. März 24', '2024-03-03'],
    ['Dienstag, 3. Oktober 2023', '2023-10-03'],
    ['29.2.2024', '2024-02-29'],
    ['31.12.99', '1999-12-31'],
    ['1.1.69', '2069-01-01'],
  ] as const) {
    assert.deepEqual(parseDatum(eingabe), { ok: true, wert: erwartet }, eingabe);
  }
});

test('refuses dates with the reason', () => {
  for (const [eingabe, grund] of [
    ['', 'datum.leer'],
    ['   ', 'datum.leer'],
    ['1.7.', 'datum.jahr-fehlt'],
    ['1.7', 'datum.jahr-fehlt'],
    ['1. Juli', 'datum.jahr-fehlt'],
    ['29.2.2023', 'datum.gibt-es-nicht'],
    ['31.04.2023', 'datum.gibt-es-nicht'],
    ['1.13.2023', 'datum.gibt-es-nicht'],
    ['1.7.1823', 'datum.gibt-es-nicht'],
    ['morgen', 'datum.unlesbar'],
    ['1.7.023', 'datum.unlesbar'],
    ['1. Quatsch 2023', 'datum.unlesbar'],
  ] as const) {
    const ergebnis = parseDatum(eingabe);
    assert.equal(ergebnis.ok ? ergebnis.wert : ergebnis.grund, grund, eingabe);
  }
});

test('reads times of day the way people type them', () => {
  for (const [eingabe, erwartet] of [
    ['9', '09:00'],
    ['09', '09:00'],
    ['9:00', '09:00'],
    ['9.30', '09:30'],
    ['9,30', '09:30'],
    ['0930', '09:30'],
    ['930', '09:30'],
    ['9 Uhr', '09:00'],
    ['9:30 Uhr', '09:30'],
    ['9 Uhr 30', '09:30'],
    ['9h30', '09:30'],
    ['23:59', '23:59'],
    ['16:30:00', '16:30'],
  ] as const) {
    assert.deepEqual(parseUhrzeit(eingabe), { ok: true, wert: erwartet }, eingabe);
  }
  for (const [eingabe, grund] of [
    ['', 'uhrzeit.leer'],
    ['24:00', 'uhrzeit.gibt-es-nicht'],
    ['9:60', 'uhrzeit.gibt-es-nicht'],
    ['99', 'uhrzeit.gibt-es-nicht'],
    ['9:5', 'uhrzeit.unlesbar'],
    ['früh', 'uhrzeit.unlesbar'],
    ['-1', 'uhrzeit.unlesbar'],
  ] as const) {
    const ergebnis = parseUhrzeit(eingabe);
    assert.equal(ergebnis.ok ? ergebnis.wert : ergebnis.grund, grund, eingabe);
  }
});

test('local time and instant, both changes of the clock included', () => {
  for (const [tag, zeit, instant] of [
    ['2023-07-01', '09:00', '2023-07-01T07:00:00.000Z'],
    ['2023-01-10', '09:00', '2023-01-10T08:00:00.000Z'],
    ['2023-03-26', '01:59', '2023-03-26T00:59:00.000Z'],
    ['2023-03-26', '02:30', '2023-03-26T01:30:00.000Z'], // skipped: becomes 03:30
    ['2023-03-26', '03:00', '2023-03-26T01:00:00.000Z'],
    ['2023-10-29', '01:30', '2023-10-28T23:30:00.000Z'],
    ['2023-10-29', '02:30', '2023-10-29T00:30:00.000Z'], // twice: the first
    ['2023-10-29', '03:00', '2023-10-29T02:00:00.000Z'],
    ['2023-12-31', '23:59', '2023-12-31T22:59:00.000Z'],
    ['1985-09-28', '12:00', '1985-09-28T10:00:00.000Z'], // summer time ended in September then
    ['1985-10-15', '12:00', '1985-10-15T11:00:00.000Z'],
  ] as const) {
    assert.equal(toInstant(tag, zeit).toISOString(), instant, `${tag} ${zeit}`);
  }
  assert.deepEqual(toOrtszeit(new Date('2023-10-29T01:30:00Z')), { datum: '2023-10-29', uhrzeit: '02:30' });
  assert.equal(datumOf(new Date('2023-06-30T22:00:00Z')), '2023-07-01');
  assert.equal(datumOf(new Date('2023-12-31T23:00:00Z')), '2024-01-01');
  assert.throws(() => toInstant('2023-07-01', 'früh'), RangeError);
  assert.throws(() => toInstant('heute', '09:00'), RangeError);
});

test('a local time that exists comes back, and agrees with Intl', () => {
  const intl = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Berlin',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  fc.assert(
    fc.property(datum, uhrzeit, (tag, zeit) => {
      const instant = toInstant(tag, zeit);
      const ort = toOrtszeit(instant);
      assert.equal(`${ort.datum} ${ort.uhrzeit}`, intl.format(instant));
      if (ort.uhrzeit !== zeit) assert.equal(toOrtszeit(addMinutes(instant, -60)).datum, tag);
      else assert.equal(ort.datum, tag);
    }),
    { numRuns: 2000 },
  );
});

test('calendar arithmetic', () => {
  assert.equal(addDays('2023-12-31', 1), '2024-01-01');
  assert.equal(addMonths('2024-01-31', 1), '2024-02-29');
  assert.equal(addMonths('2024-01-15', -1), '2023-12-15');
  assert.equal(addMonths('2024-03-31', -13), '2023-02-28');
  assert.equal(weekdayOf('2023-07-01'), 6);
  assert.equal(weekdayOf('1900-01-01'), 1);
  assert.equal(mondayOf('2023-07-02'), '2023-06-26');
  assert.deepEqual(isoWeekOf('2021-01-03'), { jahr: 2020, woche: 53 });
  assert.deepEqual(isoWeekOf('2024-12-30'), { jahr: 2025, woche: 1 });
  assert.equal(minutesBetween(toInstant('2023-03-26', '01:00'), toInstant('2023-03-26', '04:00')), 120);
  assert.equal(isDatum('2023-02-29'), false);
  assert.equal(isUhrzeit('24:00'), false);
  fc.assert(
    fc.property(datum, fc.integer({ min: -4000, max: 4000 }), (tag, tage) => {
      assert.equal(daysBetween(tag, addDays(tag, tage)), tage);
      assert.equal(isDatum(tag), true);
      assert.equal(weekdayOf(addDays(tag, 7)), weekdayOf(tag));
    }),
  );
});

test('what is printed is read back', () => {
  fc.assert(
    fc.property(datum, (tag) => {
      for (const sprache of ['de', 'en'] as const) {
        const lesbar = [formatDatumLang(tag, sprache)];
        // Two-digit years are not printed, so every printed date is read back exactly.
        lesbar.push(formatDatum(tag, sprache), formatDatumMitWochentag(tag, sprache));
        for (const text of lesbar) assert.deepEqual(parseDatum(text), { ok: true, wert: tag }, text);
      }
    }),
  );
});

test('dates and times in both languages', () => {
  assert.equal(formatDatum('2023-07-01', 'de'), '01.07.2023');
  assert.equal(formatDatum('2023-07-01', 'en'), '1 Jul 2023');
  assert.equal(formatDatumMitWochentag('2023-07-01', 'de'), 'Sa., 01.07.2023');
  assert.equal(formatDatumLang('2023-07-01', 'de'), 'Samstag, 1. Juli 2023');
  assert.equal(formatMonat('2023-07-01', 'en'), 'July 2023');
  assert.equal(formatWochentag(1, 'de'), 'Montag');
  assert.equal(formatWochentag(7, 'en', 'kurz'), 'Sun');
  assert.equal(formatZeitpunkt(toInstant('2023-07-01', '09:00'), 'de'), '01.07.2023, 09:00');
  assert.equal(
    formatTermin(toInstant('2023-07-01', '09:00'), toInstant('2023-07-01', '10:30'), 'de'),
    'Sa., 01.07.2023, 09:00–10:30',
  );
  assert.match(
    formatTermin(toInstant('2023-07-01', '23:00'), toInstant('2023-07-02', '01:00'), 'de'),
    /23:00 – So\., 02\.07\.2023, 01:00/,
  );
  assert.equal(formatZeitspanne('09:00', '10:30'), '09:00–10:30');
});

test('formatting is quick enough for hundreds of cells a page', () => {
  const instant = toInstant('2023-07-01', '09:00');
  formatZeitpunkt(instant, 'de');
  const start = performance.now();
  for (let i = 0; i < 20_000; i++) formatZeitpunkt(instant, 'de');
  const mikrosekunden = ((performance.now() - start) * 1000) / 20_000;
  assert.ok(mikrosekunden < 20, `${mikrosekunden} µs`); // promised under 2 µs; the margin is for a busy machine
  console.log(`      formatZeitpunkt: ${mikrosekunden.toFixed(2)} µs`);
});
