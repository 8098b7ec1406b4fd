import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deriveKostenweg, deriveTopf, isKostenweg, type Kostenweg } from './kostentraeger.rules.ts';

const landkreis: Kostenweg = { zahler: 'landkreis', kostentraegerId: null };
const stelle: Kostenweg = { zahler: 'stelle', kostentraegerId: null };
const dritte = (kostentraegerId: number): Kostenweg => ({ zahler: 'dritte', kostentraegerId });

describe('who pays', () => {
  const cases: [string, Parameters<typeof deriveKostenweg>[0], Kostenweg][] = [
    ['nothing agreed: the county', {}, landkreis],
    ['the requester pays', { stelle }, stelle],
    ['a third party pays for the requester', { stelle: dritte(4) }, dritte(4)],
    ['the question comes before the requester', { frage: 7, stelle }, dritte(7)],
    ['the office comes before everything', { einsatz: landkreis, frage: 7, stelle }, landkreis],
  ];
  for (const [name, lage, weg] of cases) it(name, () => assert.deepEqual(deriveKostenweg(lage), weg));
});

describe('the pot', () => {
  const cases: [string, [number | null, number | null, number | null, number | null], number | null][] = [
    ['of the appointment', [1, 2, 3, 4], 1],
    ['of the third party', [null, 2, 3, 4], 2],
    ['of the requester', [null, null, 3, 4], 3],
    ['the usual one', [null, null, null, 4], 4],
    ['none', [null, null, null, null], null],
  ];
  for (const [name, [einsatz, kostentraeger, s, standard], topf] of cases) {
    it(name, () => assert.equal(deriveTopf({ einsatz, kostentraeger, stelle: s, standard }), topf));
  }
});

describe('a payer', () => {
  it('is named exactly when it is a third party', () => {
    assert.ok(isKostenweg(landkreis) && isKostenweg(stelle) && isKostenweg(dritte(1)));
    assert.ok(!isKostenweg({ zahler: 'dritte', kostentraegerId: null }));
    assert.ok(!isKostenweg({ zahler: 'stelle', kostentraegerId: 1 }));
  });
});
