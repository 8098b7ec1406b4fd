import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatTagesfenster, parseTagesfenster } from './woche.rules.ts';

describe('parseTagesfenster', () => {
  const cases: [string, string | null][] = [
    ['', ''],
    ['nein', ''],
    ['9-12', '09:00–12:00'],
    ['9–12, 14:30–18', '09:00–12:00, 14:30–18:00'],
    ['von 8 Uhr bis 12 Uhr und 13.30 - 15', '08:00–12:00, 13:30–15:00'],
    ['14-18; 9-12', '09:00–12:00, 14:00–18:00'],
    ['9-12, 11-14', '09:00–14:00'],
    ['ab 14', '14:00–24:00'],
    ['bis 12 Uhr', '00:00–12:00'],
    ['18-24', '18:00–24:00'],
    ['ganztags', 'ganztags'],
    ['vormittags', '08:00–12:00'],
    ['12-9', null],
    ['vielleicht', null],
    ['25-26', null],
  ];
  for (const [eingabe, erwartet] of cases) {
    it(`„${eingabe}“ → ${erwartet ?? 'refused'}`, () => {
      const gelesen = parseTagesfenster(eingabe);
      assert.equal(gelesen.ok ? formatTagesfenster(gelesen.wert, 'ganztags') : null, erwartet);
    });
  }

  it('reads back what it writes, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (eingabe) => {
        const gelesen = parseTagesfenster(eingabe);
        if (!gelesen.ok) return;
        assert.deepEqual(parseTagesfenster(formatTagesfenster(gelesen.wert, 'ganztags')), gelesen);
      }),
    );
  });
});
