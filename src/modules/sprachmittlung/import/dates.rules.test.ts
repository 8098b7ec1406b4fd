import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Cell } from '../../../begriffe/sheet.ts';
import {
  einheitOf,
  minutesBetweenTimes,
  readDatum,
  readDauer,
  readUhrzeit,
  readZeitspanne,
} from './dates.rules.ts';

const text = (value: string): Cell => ({ text: value });
const number = (value: number, kind?: 'date' | 'time'): Cell => ({
  text: String(value),
  number: value,
  ...(kind ? { kind } : {}),
});

describe('dates', () => {
  const days: [Cell, string][] = [
    [text('1.7.23'), '2023-07-01'],
    [text('01.07.2023'), '2023-07-01'],
    [text('2023-07-01'), '2023-07-01'],
    [text('2023-07-01 00:00:00'), '2023-07-01'],
    [text('20230701'), '2023-07-01'],
    [text('01/07/2023'), '2023-07-01'],
    [text('7/31/2023'), '2023-07-31'],
    [text('1. Juli 2023'), '2023-07-01'],
    [text('Sa, 01.07.23'), '2023-07-01'],
    [text('seit dem 01.07.2023'), '2023-07-01'],
    [text('ja (01.07.2023)'), '2023-07-01'],
    [text('45108'), '2023-07-01'],
    [number(45108), '2023-07-01'],
    [number(45108.375, 'date'), '2023-07-01'],
    [number(1072023), '2023-07-01'],
    [text('29.02.2024'), '2024-02-29'],
  ];
  for (const [cell, datum] of days) {
    it(`${cell.text} is the day ${datum}`, () => {
      const gelesen = readDatum(cell);
      assert.deepEqual([gelesen?.datum, gelesen?.genau], [datum, 'tag']);
    });
  }

  const vague: [Cell, string, string][] = [
    [text('Juli 2023'), '2023-07-01', 'monat'],
    [text("Jul. '23"), '2023-07-01', 'monat'],
    [text('07/2023'), '2023-07-01', 'monat'],
    [text('2023-07'), '2023-07-01', 'monat'],
    [text('3. Quartal 2023'), '2023-07-01', 'monat'],
    [text('2019'), '2019-01-01', 'jahr'],
    [number(2019), '2019-01-01', 'jahr'],
    [text('Sommer 2021'), '2021-01-01', 'jahr'],
  ];
  for (const [cell, datum, genau] of vague) {
    it(`${cell.text} is only a ${genau}`, () => {
      const gelesen = readDatum(cell);
      assert.deepEqual([gelesen?.datum, gelesen?.genau], [datum, genau]);
    });
  }

  for (const unreadable of ['31.02.2023', '30.13.2023', 'demnächst', '', '9:30', '12,5', 'x', '3.1.', '27']) {
    it(`${unreadable || 'nothing'} is no date`, () => assert.equal(readDatum(text(unreadable)), undefined));
  }

  it('takes the year of the list for dates without one', () => {
    for (const short of ['3.1.', '03.01.', '3. Jan', 'Di, 03.01.']) {
      assert.equal(readDatum(text(short), { jahr: 2023 })?.datum, '2023-01-03', short);
    }
  });

  it('knows that nobody is born in the future', () => {
    assert.equal(readDatum(text('1.7.68'), { geburt: true })?.datum, '1968-07-01');
    assert.equal(readDatum(text('01.07.45'), { geburt: true })?.datum, '1945-07-01');
  });

  it('keeps what stands beside the date', () => {
    assert.equal(readDatum(text('03.01.2023, 9-10.30 Uhr'))?.rest, ', 9-10.30 Uhr');
    assert.equal(readDatum(number(45108.375, 'date'))?.rest, '09:00');
  });

  it('reads back every day in every spelling', () => {
    const pad = (part: number) => String(part).padStart(2, '0');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1971-01-01'), max: new Date('2069-12-31'), noInvalidDate: true }),
        (date) => {
          const datum = date.toISOString().slice(0, 10);
          const [year, month, day] = datum.split('-').map(Number) as [number, number, number];
          const serial = Date.parse(datum) / 86_400_000 + 25_569;
          const spellings = [
            text(`${day}.${month}.${year}`),
            text(`${pad(day)}.${pad(month)}.${pad(year % 100)}`),
            text(datum),
            text(`${pad(day)}/${pad(month)}/${year}`),
            number(serial),
            number(serial, 'date'),
          ];
          for (const cell of spellings) assert.equal(readDatum(cell)?.datum, datum, cell.text);
        },
      ),
    );
  });
});

describe('times of day', () => {
  const cases: [Cell, string | undefined][] = [
    [text('9:00'), '09:00'],
    [text('09.00'), '09:00'],
    [text('9'), '09:00'],
    [text('9 Uhr'), '09:00'],
    [text('9:30 Uhr'), '09:30'],
    [text('9h30'), '09:30'],
    [text('0930'), '09:30'],
    [text('9,5'), '09:30'],
    [text('9.30'), '09:30'],
    [text('ab 9:00'), '09:00'],
    [text('2:30 PM'), '14:30'],
    [text('12 am'), '00:00'],
    [text('24:00'), '00:00'],
    [text('09:00:00'), '09:00'],
    [number(0.375), '09:00'],
    [number(0.375, 'time'), '09:00'],
    [number(45108.5, 'date'), '12:00'],
    [number(9.5), '09:30'],
    [number(9.3), '09:30'],
    [number(9.15), '09:15'],
    [number(9.25), '09:15'],
    [number(14), '14:00'],
    [number(1430), '14:30'],
    [text('25:00'), undefined],
    [text('vormittags'), undefined],
    [text('9:75'), undefined],
  ];
  for (const [cell, uhrzeit] of cases) {
    it(`${cell.text}${cell.kind ? ` (${cell.kind})` : ''} is ${uhrzeit ?? 'no time'}`, () =>
      assert.equal(readUhrzeit(cell), uhrzeit));
  }

  const spans: [string, string, string | undefined][] = [
    ['9-10.30 Uhr', '09:00', '10:30'],
    ['9:00 - 10:30', '09:00', '10:30'],
    ['09.00–10.30', '09:00', '10:30'],
    ['von 9 bis 10:30 Uhr', '09:00', '10:30'],
    ['9.00 Uhr bis 10.30 Uhr', '09:00', '10:30'],
    ['0900-1030', '09:00', '10:30'],
    ['ab 9:00 Uhr', '09:00', undefined],
    ['ca. 9 Uhr', '09:00', undefined],
  ];
  for (const [cell, beginn, ende] of spans) {
    it(`${cell} is ${beginn} to ${ende ?? 'an open end'}`, () => {
      const spanne = readZeitspanne(text(cell));
      assert.deepEqual([spanne?.beginn, spanne?.ende], [beginn, ende]);
    });
  }

  it('counts past midnight only in the evening', () => {
    assert.equal(minutesBetweenTimes('22:00', '01:00'), 180);
    assert.equal(minutesBetweenTimes('15:00', '14:00'), undefined);
    assert.equal(minutesBetweenTimes('09:00', '09:00'), undefined);
  });
});

describe('lengths', () => {
  const cases: [Cell, 'stunden' | 'minuten', number | undefined][] = [
    [text('1:30'), 'stunden', 90],
    [text('1:30 h'), 'stunden', 90],
    [text('1,5'), 'stunden', 90],
    [text('1,5 h'), 'minuten', 90],
    [text('1.5 Std.'), 'stunden', 90],
    [text('1.30 h'), 'stunden', 90],
    [text('1,25 Stunden'), 'stunden', 75],
    [text('1 Std. 30 Min.'), 'stunden', 90],
    [text('1h30'), 'stunden', 90],
    [text('2 h'), 'minuten', 120],
    [text('1½ Std.'), 'stunden', 90],
    [text('½ h'), 'stunden', 30],
    [text('1 1/2 Std.'), 'stunden', 90],
    [text('90 min'), 'stunden', 90],
    [text('90'), 'minuten', 90],
    [text('ca. 45 Minuten'), 'stunden', 45],
    [number(1.5), 'stunden', 90],
    [number(90), 'minuten', 90],
    [number(0.0625, 'time'), 'stunden', 90],
    [number(0.0625), 'stunden', 90],
    [number(0), 'stunden', 0],
    [text('lang'), 'stunden', undefined],
  ];
  for (const [cell, einheit, minuten] of cases) {
    it(`${cell.text} in a column of ${einheit} is ${minuten} minutes`, () =>
      assert.equal(readDauer(cell, einheit), minuten));
  }

  it('tells hours from minutes by the title, else by the size of the numbers', () => {
    assert.equal(einheitOf('Dauer (Min.)', [number(1)]), 'minuten');
    assert.equal(einheitOf('Std.', [number(60)]), 'stunden');
    assert.equal(einheitOf('Dauer', [text('60'), text('90'), text('45')]), 'minuten');
    assert.equal(einheitOf('Dauer', [text('1,5'), text('2')]), 'stunden');
  });

  it('reads back every length in every spelling', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), (steps) => {
        const minutes = steps * 5;
        const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
        assert.equal(readDauer(text(`${hours}:${String(rest).padStart(2, '0')}`), 'stunden'), minutes);
        assert.equal(readDauer(text(`${minutes} min`), 'stunden'), minutes);
        assert.equal(readDauer(number(minutes), 'minuten'), minutes);
        assert.equal(readDauer(number(minutes / 1440, 'time'), 'stunden'), minutes);
        if (minutes % 15 === 0) assert.equal(readDauer(number(minutes / 60), 'stunden'), minutes);
      }),
    );
  });
});
