import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatTelefon, isMobil, parseTelefon } from './telefon.ts';

describe('telephone numbers', () => {
  const cases: [string, string | undefined][] = [
    ['0176 1234567', '+491761234567'],
    ['+49 (0)176 1234567', '+491761234567'],
    ['0049 4261 983-2840', '+4942619832840'],
    ['(04261) 983 / 2840', '+4942619832840'],
    ['+90 532 123 45 67', '+905321234567'],
    ['0176', undefined],
    ['0176 12345678901234', undefined],
    ['keins', undefined],
  ];
  for (const [text, e164] of cases) it(text, () => assert.equal(parseTelefon(text), e164));

  it('are printed for people', () => {
    assert.equal(formatTelefon('+491761234567'), '0176 1234567');
    assert.ok(formatTelefon('+905321234567').startsWith('+90 '));
    assert.equal(isMobil('+491761234567'), true);
    assert.equal(isMobil('+494261123456'), false);
  });
});
