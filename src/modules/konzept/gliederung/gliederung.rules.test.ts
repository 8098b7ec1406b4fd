import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type Baumstelle,
  checkEltern,
  checkEntfernen,
  listVonOben,
  listZiele,
  placeKnoten,
} from './gliederung.rules.ts';

const baum: Baumstelle[] = [
  { id: 1, eltern_id: null, art: 'handlungsfeld' },
  { id: 2, eltern_id: 1, art: 'leitziel' },
  { id: 3, eltern_id: 2, art: 'handlungsziel' },
  { id: 4, eltern_id: 1, art: 'leitziel' },
  { id: 5, eltern_id: null, art: 'handlungsfeld' },
  { id: 6, eltern_id: 5, art: 'bereich' },
];
const find = (id: number) => baum.find((einer) => einer.id === id)!;
const leer = { kinder: 0, massnahmen: 0, indikatoren: 0, schwerpunkte: 0, fortfuehrungen: 0 };

describe('the tree above the measures', () => {
  it('stands from above to below', () => {
    assert.deepEqual(
      listVonOben(baum).map(({ id, tiefe }) => [id, tiefe]),
      [
        [1, 0],
        [2, 1],
        [3, 2],
        [4, 1],
        [5, 0],
        [6, 1],
      ],
    );
  });

  it('takes a node wherever its level may stand, never below itself', () => {
    assert.deepEqual(
      listZiele(baum, find(2)).map((ziel) => ziel?.id ?? null),
      [null, 1, 5, 6],
    );
    assert.deepEqual(
      listZiele(baum, find(3)).map((ziel) => ziel?.id ?? null),
      [1, 2, 4, 5, 6],
    );
    assert.deepEqual(
      listZiele(baum, find(1)).map((ziel) => ziel?.id ?? null),
      [null],
    );
    assert.ok(checkEltern('bereich', 'handlungsfeld').ok);
    assert.equal(checkEltern('bereich', null).ok, false);
    assert.equal(checkEltern('handlungsziel', 'leitgrundsatz').ok, false);
  });

  it('gets a new order when a node moves', () => {
    assert.deepEqual(placeKnoten(baum, 4, 1, 1), [1, 4, 2, 3, 5, 6]);
    assert.deepEqual(placeKnoten(baum, 2, 6, 99), [1, 4, 5, 6, 2, 3]);
    assert.deepEqual(placeKnoten(baum, 5, null, 1), [5, 6, 1, 2, 3, 4]);
  });

  it('never loses a node by moving one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.nat(),
        fc.integer({ min: 1, max: 9 }),
        (id, nth, platz) => {
          const ziele = listZiele(baum, find(id));
          const ziel = ziele[nth % ziele.length]!;
          const ids = placeKnoten(baum, id, ziel?.id ?? null, platz);
          assert.deepEqual(ids.toSorted(), [1, 2, 3, 4, 5, 6]);
        },
      ),
    );
  });

  it('gives up only what is empty, and says what hangs on it', () => {
    assert.ok(checkEntfernen(leer).ok);
    const voll = checkEntfernen({ ...leer, massnahmen: 2 });
    assert.ok(!voll.ok && voll.grund === 'knoten.nicht-leer');
    assert.equal(voll.werte?.massnahmen, 2);
    const weiter = checkEntfernen({ ...leer, fortfuehrungen: 1 });
    assert.ok(!weiter.ok && weiter.grund === 'knoten.fortgefuehrt');
  });
});
