import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Anlass, Berechnung, Regel } from './entschaedigung.rules.ts';
import { LEERER_SATZ, MODELLE } from './entschaedigung-pruefung.rules.ts';
import { differenceOf, replaceRegel, type Simulationszeile, simulate } from './simulation.rules.ts';

const regel = (id: number, rest: Partial<Regel>): Regel => ({
  id,
  bezeichnung: 'Regel',
  fassung: 1,
  gueltigAb: '2020-01-01',
  gueltigBis: null,
  geltung: {},
  satz: LEERER_SATZ,
  ...rest,
});

const zeile = (einsatzId: number, sprachmittlerId: number, anlass: Partial<Anlass>): Simulationszeile => ({
  einsatzId,
  sprachmittlerId,
  anlass: {
    tag: '2023-05-01',
    fall: 'gehalten',
    minuten: 60,
    zehntelkilometer: 0,
    verkehrsmittel: null,
    auslagenCent: 0,
    wartezeitMinuten: 0,
    fahrzeitMinuten: 0,
    thema: 'schule',
    modus: 'vor-ort',
    zahler: 'landkreis',
    topfId: null,
    ...anlass,
  },
});

/** A small list of 2023: 12 € for each started hour and 0.30 € a kilometre. */
const LISTE = [
  zeile(1, 1, { minuten: 45, zehntelkilometer: 240 }), //  12,00 +  7,20 = 19,20
  zeile(2, 1, { minuten: 61, thema: 'kita' }), //           24,00
  zeile(3, 2, { minuten: 120, zehntelkilometer: 175 }), //  24,00 +  5,25 = 29,25
  zeile(4, 3, { minuten: 90, zahler: 'stelle', zehntelkilometer: 1 }), // 24,00 + 0,03 = 24,03
];
const ohneKilometer = (berechnung: Berechnung) =>
  berechnung.schritte
    .filter(({ art }) => !art.startsWith('weg'))
    .reduce((summe, { cent }) => summe + cent, 0);
const steuer = { zaehlt: ohneKilometer, grenzeOf: () => ({ grenzeCent: 3000, andereCent: 0 }) };
const stunde = regel(9, { satz: MODELLE.stunde, gueltigAb: '2026-01-01' });

describe('a year with another rule', () => {
  it('of a county without rules is counted to the cent', () => {
    const ergebnis = simulate(2023, LISTE, [], replaceRegel([], stunde, 2023), steuer);
    assert.deepEqual(ergebnis.gesamt, { vorherCent: 0, nachherCent: 9648 });
    assert.deepEqual(
      [ergebnis.anzahl, ergebnis.personen, ergebnis.ohneRegelVorher, ergebnis.ohneRegelNachher],
      [4, 3, 4, 0],
    );
  });

  it('tells who comes over the tax limit, kilometres apart', () => {
    const { ueberGrenze } = simulate(2023, LISTE, [], replaceRegel([], stunde, 2023), steuer);
    assert.deepEqual(ueberGrenze, { vorher: 0, nachher: 1 });
    const declared = {
      ...steuer,
      grenzeOf: (id: number) => ({ grenzeCent: 3000, andereCent: id === 2 ? 601 : 0 }),
    };
    assert.equal(simulate(2023, LISTE, [], [stunde], declared).ueberGrenze.vorher, 0);
    assert.deepEqual(simulate(2023, LISTE, replaceRegel([], stunde, 2023), [], declared).ueberGrenze, {
      vorher: 2,
      nachher: 0,
    });
  });

  it('knows no limit for an early year', () => {
    const ohne = { ...steuer, grenzeOf: () => null };
    const ergebnis = simulate(2023, LISTE, [], [], ohne);
    assert.deepEqual([ergebnis.kenntGrenze, ergebnis.ueberGrenze.nachher], [false, 0]);
  });

  it('leads down by topic and payer to each appointment, the largest difference first', () => {
    const { themen, zahler, zeilen } = simulate(2023, LISTE, [], replaceRegel([], stunde, 2023), steuer);
    assert.deepEqual(
      themen.map(({ schluessel, anzahl, nachherCent }) => [schluessel, anzahl, nachherCent]),
      [
        ['schule', 3, 7248],
        ['kita', 1, 2400],
      ],
    );
    assert.deepEqual(
      zahler.map(({ schluessel, nachherCent }) => [schluessel, nachherCent]),
      [
        ['landkreis', 7245],
        ['stelle', 2403],
      ],
    );
    assert.deepEqual(
      zeilen.map((eine) => [eine.einsatzId, differenceOf(eine)]),
      [
        [3, 2925],
        [4, 2403],
        [2, 2400],
        [1, 1920],
      ],
    );
  });

  it('keeps rules of other scopes and takes the place of those of its own', () => {
    const alt = regel(1, { satz: MODELLE.minute, gueltigBis: '2026-01-01' });
    const kita = regel(2, { geltung: { thema: 'kita' } });
    const neu = replaceRegel([alt, kita], stunde, 2023);
    assert.deepEqual(
      neu.map(({ id, gueltigAb, gueltigBis }) => [id, gueltigAb, gueltigBis]),
      [
        [2, '2020-01-01', null],
        [9, '2023-01-01', '2024-01-01'],
      ],
    );
    const { gesamt } = simulate(2023, LISTE, [alt, kita], neu, steuer);
    // 24 € an hour to the minute and 0.30 € a kilometre, the day-care by its own rule with nothing.
    assert.equal(gesamt.vorherCent, 1800 + 720 + 0 + 4800 + 525 + 3600 + 3);
    assert.equal(gesamt.nachherCent, 9648 - 2400);
  });

  it('counts five thousand appointments in a moment', () => {
    const viele = Array.from({ length: 5000 }, (_, id) => zeile(id, id % 90, { minuten: 30 + (id % 120) }));
    const beginn = performance.now();
    simulate(
      2023,
      viele,
      [stunde],
      replaceRegel([stunde], regel(8, { satz: MODELLE.grundbetrag }), 2023),
      steuer,
    );
    assert.ok(performance.now() - beginn < 1000);
  });
});
