import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeFaelligkeit } from './heute.rules.ts';

describe('describeFaelligkeit', () => {
  const jetzt = new Date('2026-03-10T09:00:00Z');
  const cases = [
    ['2026-03-10T14:00:00Z', { art: 'heute', uhrzeit: '15:00' }],
    ['2026-03-10T08:00:00Z', { art: 'heute', uhrzeit: '09:00' }],
    ['2026-03-10T23:30:00Z', { art: 'morgen', uhrzeit: '00:30' }],
    ['2026-03-09T22:00:00Z', { art: 'ueberfaellig', tage: 1 }],
    ['2026-03-01T09:00:00Z', { art: 'ueberfaellig', tage: 9 }],
    ['2026-03-14T09:00:00Z', { art: 'spaeter', datum: '2026-03-14' }],
  ] as const;
  for (const [faellig, erwartet] of cases) {
    it(`${faellig} → ${erwartet.art}`, () => {
      assert.deepEqual(describeFaelligkeit(new Date(faellig), jetzt), erwartet);
    });
  }
});
