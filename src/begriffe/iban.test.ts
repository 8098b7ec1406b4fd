import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { formatIban, looksLikeIban, maskIban, parseIban } from './iban.ts';

const IBAN = 'DE89370400440532013000';

describe('IBAN', () => {
  for (const text of [
    IBAN,
    'DE89 3704 0044 0532 0130 00',
    'de89 3704 0044 0532 0130 00',
    'IBAN: DE89370400440532013000',
    'DE89-3704-0044-0532-0130-00',
  ]) {
    it(text, () => assert.equal(parseIban(text), IBAN));
  }
  for (const text of [
    'DE89370400440532013001',
    'DE8937040044053201300',
    'DE98370400440532013000',
    '532013000',
    'bar',
    '',
  ]) {
    it(`${text || 'nothing'} is none`, () => assert.equal(parseIban(text), undefined));
  }
  it('knows those of other countries', () => {
    assert.equal(parseIban('NL91 ABNA 0417 1643 00'), 'NL91ABNA0417164300');
  });
  it('every single wrong digit is noticed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 21 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const wrong = IBAN.slice(0, at) + ((Number(IBAN[at]) + by) % 10) + IBAN.slice(at + 1);
        assert.equal(parseIban(wrong), undefined);
        assert.ok(looksLikeIban(wrong));
      }),
    );
  });
  it('is printed in groups and shown masked', () => {
    assert.equal(formatIban(IBAN), 'DE89 3704 0044 0532 0130 00');
    assert.equal(maskIban(IBAN), 'DE … 3000');
  });
  it('is not seen in telephone numbers or names', () => {
    for (const text of ['Tel. 0176 1234567', '+49 176 1234567', 'Kowalska, Ewa', '01.02.2023'])
      assert.ok(!looksLikeIban(text), text);
  });
});
