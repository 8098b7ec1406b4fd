import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addMinutes, toInstant } from '../../begriffe/zeit.ts';
import { ABSAGEREGELN, decideKostenfolge, isSpaeteAbsage, verstreichtAt } from './absage.rules.ts';

const BEGINN = toInstant('2023-09-05', '10:00');

test('late is less than a day before', () => {
  assert.equal(isSpaeteAbsage(BEGINN, addMinutes(BEGINN, -1440)), false);
  assert.equal(isSpaeteAbsage(BEGINN, addMinutes(BEGINN, -1439)), true);
  assert.equal(isSpaeteAbsage(BEGINN, addMinutes(BEGINN, 5)), true);
  assert.equal(
    isSpaeteAbsage(BEGINN, addMinutes(BEGINN, -1439), { ...ABSAGEREGELN, spaetStunden: 12 }),
    false,
  );
});

test('a request ends some hours after its date, or after it was entered late', () => {
  assert.deepEqual(verstreichtAt(BEGINN, addMinutes(BEGINN, -6000)), addMinutes(BEGINN, 1440));
  assert.deepEqual(verstreichtAt(BEGINN, addMinutes(BEGINN, 600)), addMinutes(BEGINN, 600 + 1440));
  assert.deepEqual(verstreichtAt(BEGINN, BEGINN, { stunden: 2 }), addMinutes(BEGINN, 120));
});

test('who is compensated and who bears it', () => {
  const spaet = addMinutes(BEGINN, -60);
  const frueh = addMinutes(BEGINN, -6000);
  // biome-ignore format: a table is read in rows
  const faelle = [
    [{ absageAt: spaet, warVermittelt: false, veranlasser: 'stelle', zahltStelle: true }, null, 'absage.niemand-zugesagt'],
    [{ absageAt: spaet, warVermittelt: true, veranlasser: 'sprachmittler', zahltStelle: true }, null, 'absage.vom-sprachmittler'],
    [{ absageAt: frueh, warVermittelt: true, veranlasser: 'stelle', zahltStelle: true }, null, 'absage.rechtzeitig'],
    [{ absageAt: spaet, warVermittelt: true, veranlasser: 'stelle', zahltStelle: true }, 'stelle', 'absage.spaet-stelle-zahlt'],
    [{ absageAt: spaet, warVermittelt: true, veranlasser: 'klient', zahltStelle: true }, 'stelle', 'absage.spaet-stelle-zahlt'],
    [{ absageAt: spaet, warVermittelt: true, veranlasser: 'klient', zahltStelle: false }, 'koordinierungsstelle', 'absage.spaet-koordinierungsstelle-zahlt'],
    [{ absageAt: spaet, warVermittelt: true, veranlasser: 'hoehere-gewalt', zahltStelle: true }, 'koordinierungsstelle', 'absage.spaet-koordinierungsstelle-zahlt'],
  ] as const;
  for (const [fall, traeger, grund] of faelle) {
    const folge = decideKostenfolge({ beginn: BEGINN, ...fall });
    assert.deepEqual(folge, {
      istSpaet: fall.absageAt === spaet,
      wirdEntschaedigt: traeger !== null,
      traeger,
      grund,
    });
  }
  const ohne = decideKostenfolge(
    { beginn: BEGINN, absageAt: spaet, warVermittelt: true, veranlasser: 'stelle', zahltStelle: true },
    { ...ABSAGEREGELN, entschaedigtSpaeteAbsage: false },
  );
  assert.equal(ohne.grund, 'absage.keine-entschaedigung-vereinbart');
});
