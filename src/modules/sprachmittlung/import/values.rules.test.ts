import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Cell } from '../../../begriffe/sheet.ts';
import {
  findEmails,
  readAnschrift,
  readBetrag,
  readJaNein,
  readKilometer,
  readNachweis,
  readPlz,
  readRufnummern,
  readZahl,
} from './values.rules.ts';

const text = (value: string): Cell => ({ text: value });
const number = (value: number): Cell => ({ text: String(value), number: value });

describe('yes and no', () => {
  for (const yes of [
    'ja',
    'JA',
    'J',
    'x',
    'X',
    '✓',
    '✔',
    '☑',
    '1',
    'wahr',
    'liegt vor',
    'vorhanden',
    'unterschrieben',
    'ja, eigenes Auto',
    'erhalten am 3.4.',
  ]) {
    it(`${yes} is a yes`, () => assert.equal(readJaNein(text(yes)), true));
  }
  for (const no of [
    'nein',
    'N',
    '-',
    '–',
    '0',
    'kein',
    'keins',
    'fehlt',
    'liegt nicht vor',
    'noch nicht',
    'beantragt',
    'ohne',
    '☐',
    'FALSCH',
  ]) {
    it(`${no} is a no`, () => assert.equal(readJaNein(text(no)), false));
  }
  for (const neither of ['Zeven', '27432', 'vielleicht', 'Fahrrad']) {
    it(`${neither} is neither`, () => assert.equal(readJaNein(text(neither)), undefined));
  }
});

describe('proofs', () => {
  const cases: [string, object | undefined][] = [
    ['ja', { liegtVor: true }],
    ['03.04.2022', { liegtVor: true, am: '2022-04-03' }],
    ['ja, 03.04.2022', { liegtVor: true, am: '2022-04-03' }],
    ['April 2022', { liegtVor: true, am: '2022-04-01' }],
    ['gültig bis 03.04.2027', { liegtVor: true, gueltigBis: '2027-04-03' }],
    ['beantragt', { liegtVor: false, vermerk: 'beantragt' }],
    ['beantragt am 03.04.2022', { liegtVor: false, vermerk: 'beantragt am 03.04.2022' }],
    ['-', { liegtVor: false }],
    ['wird nachgereicht', { vermerk: 'wird nachgereicht' }],
  ];
  for (const [cell, nachweis] of cases) it(cell, () => assert.deepEqual(readNachweis(text(cell)), nachweis));
});

describe('numbers', () => {
  const cases: [string, number | undefined][] = [
    ['12', 12],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234', 1234],
    ['1.234.567', 1234567],
    ['-3', -3],
    ['1 234', 1234],
    ['zwölf', undefined],
    ['12 km', undefined],
  ];
  for (const [cell, value] of cases) it(`${cell} is ${value}`, () => assert.equal(readZahl(cell), value));

  const kilometres: [Cell, number | null | undefined][] = [
    [text('12,5 km'), 125],
    [text('12.5'), 125],
    [text('37'), 370],
    [text('ca. 30 km'), 300],
    [text('2 x 12 km'), 240],
    [text('12 + 15'), 270],
    [text('30 km (hin und zurück)'), 300],
    [number(12.25), 123],
    [number(12.35), 124],
    [number(0), 0],
    [text('-'), null],
    [text('ÖPNV'), null],
    [text('zu Fuß'), null],
    [text('weit'), undefined],
    [number(-4), undefined],
  ];
  for (const [cell, tenths] of kilometres)
    it(`${cell.text} is ${tenths} tenths of a kilometre`, () => assert.equal(readKilometer(cell), tenths));

  const amounts: [Cell, number | undefined][] = [
    [text('12,00 €'), 1200],
    [text('EUR 1.234,50'), 123450],
    [text('12,-'), 1200],
    [number(29.055), 2906],
    [text('frei'), undefined],
  ];
  for (const [cell, cents] of amounts)
    it(`${cell.text} is ${cents} cents`, () => assert.equal(readBetrag(cell), cents));

  it('reads back every amount in German writing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (cents) => {
        const german = (cents / 100).toLocaleString('de-DE', { style: 'currency', currency: 'EUR' });
        assert.equal(readBetrag(text(german)), cents);
        assert.equal(readBetrag(number(cents / 100)), cents);
      }),
    );
  });
});

describe('contacts', () => {
  const same = [
    '0176 1234567',
    '0176/1234567',
    '0176-1234567',
    '01761234567',
    '+49 176 1234567',
    '0049 176 1234567',
    '+49 (0)176 1234567',
    '(0176) 1234567',
    'Tel. 0176 1234567',
    '0176 / 123 4567',
  ];
  for (const spelling of same)
    it(spelling, () => assert.deepEqual(readRufnummern(text(spelling)).nummern, ['+491761234567']));

  it('several numbers in one cell, mobile first, and a number cell without its zero', () => {
    assert.deepEqual(readRufnummern(text('04261 123456, 0176 1234567')).nummern, [
      '+491761234567',
      '+494261123456',
    ]);
    assert.deepEqual(readRufnummern(text('04261 123456\n0176 1234567')).nummern.length, 2);
    assert.deepEqual(readRufnummern(number(1761234567)).nummern, ['+491761234567']);
    assert.deepEqual(readRufnummern(number(491761234567)).nummern, ['+491761234567']);
    assert.deepEqual(readRufnummern(text('+90 532 123 45 67')).nummern, ['+905321234567']);
  });

  it('what cannot be a number is said', () => {
    assert.deepEqual(readRufnummern(text('0176')), { nummern: [], unlesbar: ['0176'] });
    assert.deepEqual(readRufnummern(text('keins')), { nummern: [], unlesbar: [] });
  });

  it('finds e-mail addresses among other things', () => {
    assert.deepEqual(findEmails('Tel. 0176, Ana.Horvat@Beispiel.example; ana@beispiel.example'), [
      'ana.horvat@beispiel.example',
      'ana@beispiel.example',
    ]);
    assert.deepEqual(findEmails('ana(at)beispiel.example'), []);
  });
});

describe('addresses', () => {
  const cases: [string, object][] = [
    ['27432 Bremervörde', { plz: '27432', ort: 'Bremervörde' }],
    ['Amselweg 3, 27432 Bremervörde', { strasse: 'Amselweg 3', plz: '27432', ort: 'Bremervörde' }],
    ['Amselweg 3\nD-27432 Bremervörde', { strasse: 'Amselweg 3', plz: '27432', ort: 'Bremervörde' }],
    ['Amselweg 3a', { strasse: 'Amselweg 3a' }],
    ['Rotenburg (Wümme)', { ort: 'Rotenburg (Wümme)' }],
  ];
  for (const [cell, anschrift] of cases)
    it(cell.replace('\n', ' / '), () => assert.deepEqual(readAnschrift(cell), anschrift));

  it('postcodes keep their leading zero', () => {
    assert.equal(readPlz(number(1067)), '01067');
    assert.equal(readPlz(text('D-27432')), '27432');
    assert.equal(readPlz(text('2743')), undefined);
  });
});
