import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAtLeast, NIVEAUS, parseNiveau, rankOf } from './niveau.ts';

test('reads levels as they are written', () => {
  for (const [eingabe, erwartet] of [
    ['B2', 'B2'],
    [' b2 ', 'B2'],
    ['b 2', 'B2'],
    ['B2.1', 'B2'],
    ['GER: C1', 'C1'],
    ['Niveau A2', 'A2'],
    ['B1/B2', 'B1'],
    ['B2 – B1', 'B1'],
    ['B1+', 'B1'],
  ] as const) {
    assert.deepEqual(parseNiveau(eingabe), { ok: true, wert: erwartet }, eingabe);
  }
  for (const [eingabe, grund] of [
    ['', 'niveau.leer'],
    ['B3', 'niveau.unlesbar'],
    ['gut', 'niveau.unlesbar'],
    ['A', 'niveau.unlesbar'],
  ] as const) {
    const ergebnis = parseNiveau(eingabe);
    assert.equal(ergebnis.ok ? ergebnis.wert : ergebnis.grund, grund, eingabe);
  }
});

test('levels are ordered', () => {
  assert.deepEqual(
    [...NIVEAUS].sort((a, b) => rankOf(a) - rankOf(b)),
    NIVEAUS,
  );
  assert.equal(isAtLeast('B2', 'B1'), true);
  assert.equal(isAtLeast('B1', 'B1'), true);
  assert.equal(isAtLeast('A2', 'B1'), false);
});
