import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  findErsatzsprachen,
  findSprache,
  narrow,
  recogniseSprache,
  recogniseSprachen,
  SPRACHEN,
  spracheName,
} from './sprache.ts';

const codes = (text: string) => recogniseSprachen(text).sprachen.map((sprache) => sprache.code);

describe('languages', () => {
  it('have one code, and a name in both languages', () => {
    assert.equal(new Set(SPRACHEN.map((sprache) => sprache.code)).size, SPRACHEN.length);
    for (const { code, de, en } of SPRACHEN) assert.ok(de !== '' && en !== '', code);
    assert.equal(spracheName('prs', 'de'), 'Dari');
    assert.equal(spracheName('uk', 'en'), 'Ukrainian');
    assert.equal(spracheName('xx-unknown', 'de'), 'xx-unknown');
    assert.equal(findSprache('kmr')?.de, 'Kurmandschi');
  });

  it('are found by their own names and codes', () => {
    for (const { code, de, en } of SPRACHEN) {
      for (const name of [de, en, de.toUpperCase(), ` ${de.toLowerCase()} `]) {
        assert.ok(codes(name).includes(code), `${name} → ${codes(name)} instead of ${code}`);
      }
    }
    assert.deepEqual(codes('ARA, TUR, FAS, KUR, TIR, SQI'), ['ar', 'tr', 'pes', 'kmr', 'ti', 'sq']);
    assert.deepEqual(
      ['ar', 'prs', 'ckb', 'UK'].map((code) => recogniseSprache(code)?.code),
      ['ar', 'prs', 'ckb', 'uk'],
    );
  });

  const spellings: [string, string][] = [
    ['arab.', 'ar'],
    ['Hocharabisch', 'ar'],
    ['frz.', 'fr'],
    ['türk.', 'tr'],
    ['tuerkisch', 'tr'],
    ['Kurmançî', 'kmr'],
    ['Kurmanci', 'kmr'],
    ['Kurdisch-Kurmandschi', 'kmr'],
    ['Tigrinja', 'ti'],
    ['Paschto', 'ps'],
    ['Swahili', 'sw'],
    ['Mandarin', 'zh-CN'],
    ['Tagalog', 'fil'],
    ['Gebärdensprache', 'gsg'],
    ['weißrussisch', 'be'],
    ['Englischkenntnisse', 'en'],
  ];
  for (const [text, code] of spellings) it(`${text} is ${code}`, () => assert.deepEqual(codes(text), [code]));

  it('forgives slips and says so', () => {
    for (const [text, code] of [
      ['Arabsich', 'ar'],
      ['Ukrainsch', 'uk'],
      ['Vietnamensisch', 'vi'],
      ['Fränzosisch', 'fr'],
    ] as const) {
      assert.deepEqual(recogniseSprachen(text).sprachen, [{ code, wie: 'vermutet' }], text);
      assert.deepEqual(recogniseSprachen(text, false).sprachen, [], text);
    }
  });

  it('does not make languages of other words', () => {
    for (const word of [
      'Elbisch',
      'Zeven',
      'Mohammed',
      'Behörde',
      'Jobcenter',
      'ja',
      'nein',
      'gut',
      'am Abend',
      'Anna',
      '',
    ]) {
      assert.deepEqual(codes(word), [], word);
    }
    assert.equal(recogniseSprachen('Elbisch').rest, 'elbisch');
  });

  it('a more exact word narrows a general one', () => {
    assert.deepEqual(codes('Kurdisch Sorani'), ['ckb']);
    assert.deepEqual(codes('Dari-Persisch'), ['prs']);
    assert.deepEqual(codes('Farsi/Dari'), ['pes', 'prs']);
    assert.equal(recogniseSprache('Kurdisch')?.wie, 'ungenau');
    assert.deepEqual(narrow(recogniseSprachen('Persisch').sprachen, recogniseSprachen('Dari').sprachen), []);
  });

  it('may be stood in for by related ones, both ways', () => {
    assert.deepEqual(findErsatzsprachen('prs'), ['pes', 'tg']);
    assert.deepEqual(findErsatzsprachen('ar'), []);
    for (const { code } of SPRACHEN) {
      for (const other of findErsatzsprachen(code)) {
        assert.ok(findSprache(other), other);
        assert.ok(findErsatzsprachen(other).includes(code), `${other} and ${code}`);
      }
    }
  });
});
