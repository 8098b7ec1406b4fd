import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type Auswertungszeile,
  computeAuswertung,
  countBedienung,
  expectJahr,
  sumZeilen,
  tageDavor,
  tageOf,
} from './auswertung.rules.ts';

const zeile = (anders: Partial<Auswertungszeile> = {}): Auswertungszeile => ({
  status: 'bestaetigt',
  tag: '2026-03-10',
  sprache: 'ar',
  thema: 'kita',
  ort: 'Brake',
  sprachmittlerId: 1,
  minuten: 60,
  zehntelkilometer: 100,
  cent: 1500,
  istAbgerechnet: false,
  topfId: null,
  istKurzfristig: false,
  minutenBisZusage: null,
  ...anders,
});

describe('the stretch of a year', () => {
  it('ends with the day of a running year and with the last one of a past year', () => {
    assert.deepEqual(tageOf(2026, '2026-11-21'), { von: '2026-01-01', bis: '2026-11-21' });
    assert.deepEqual(tageOf(2025, '2026-11-21'), { von: '2025-01-01', bis: '2025-12-31' });
    assert.deepEqual(tageDavor({ von: '2024-01-01', bis: '2024-02-29' }), {
      von: '2023-01-01',
      bis: '2023-02-28',
    });
  });
});

describe('sums', () => {
  it('count what was held; what was compensated costs without having been held', () => {
    const summe = sumZeilen([
      zeile(),
      zeile({ status: 'abgerechnet', istAbgerechnet: true, sprachmittlerId: 2 }),
      zeile({ status: 'gemeldet', cent: null }),
      zeile({ status: 'ausgefallen', cent: 600 }),
      zeile({ status: 'abgesagt', cent: null }),
      zeile({ status: 'angefragt', sprachmittlerId: null, cent: null }),
      zeile({ status: 'vermittelt' }),
    ]);
    assert.deepEqual(summe, {
      einsaetze: 3,
      personen: 2,
      minuten: 180,
      zehntelkilometer: 300,
      kostenCent: 3600,
      abgerechnetCent: 1500,
      ohneRegel: 1,
    });
  });

  it('tell how requests are answered; a cancelled one was no demand', () => {
    const bedienung = countBedienung([
      zeile({ minutenBisZusage: 10 }),
      zeile({ minutenBisZusage: 500, istKurzfristig: true }),
      zeile({ minutenBisZusage: 31 }),
      zeile({ minutenBisZusage: 60 }),
      zeile({ status: 'nicht-vermittelt' }),
      zeile({ status: 'abgesagt', istKurzfristig: true, minutenBisZusage: 1 }),
    ]);
    assert.deepEqual(bedienung, {
      anfragen: 5,
      nichtVermittelt: 1,
      kurzfristig: 1,
      medianMinutenBisZusage: 46,
    });
    assert.equal(countBedienung([]).medianMinutenBisZusage, null);
  });
});

describe('the forecast of a year', () => {
  const tage = { von: '2026-01-01', bis: '2026-07-02' };
  it('follows the course of the year before', () => {
    assert.equal(expectJahr(60_000, 0, { bisCent: 40_000, ganzCent: 50_000 }, tage), 75_000);
  });
  it('follows the days where there was no year before', () => {
    assert.equal(expectJahr(18_300, 0, { bisCent: 0, ganzCent: 0 }, tage), 36_500);
  });
  it('is never below what is held and accepted, and is the sum once the year is over', () => {
    assert.equal(expectJahr(60_000, 90_000, { bisCent: 40_000, ganzCent: 50_000 }, tage), 150_000);
    const ganz = { von: '2025-01-01', bis: '2025-12-31' };
    assert.equal(expectJahr(60_000, 0, { bisCent: 40_000, ganzCent: 90_000 }, ganz), 60_000);
  });
});

describe('the figures of a year', () => {
  const zeilen = fc.array(
    fc.record({
      status: fc.constantFrom(
        'bestaetigt',
        'abgerechnet',
        'gemeldet',
        'abgesagt',
        'nicht-vermittelt',
        'vermittelt',
      ),
      tag: fc.constantFrom(
        '2025-01-05',
        '2025-06-30',
        '2025-12-24',
        '2026-01-05',
        '2026-02-28',
        '2026-08-01',
      ),
      sprache: fc.constantFrom('ar', 'ti', 'uk'),
      thema: fc.constantFrom('', 'kita'),
      ort: fc.constantFrom('', 'Brake', 'Elsfleth'),
      cent: fc.option(fc.integer({ min: 0, max: 10_000 })),
      topfId: fc.constantFrom(null, 1, 2),
    }),
    { maxLength: 40 },
  );
  it('agree with each other: every breakdown adds up to the whole', () => {
    fc.assert(
      fc.property(zeilen, (teile) => {
        const alle = teile.map((teil) => zeile(teil as Partial<Auswertungszeile>));
        const auswertung = computeAuswertung(alle, 2026, '2026-06-30');
        for (const gruppen of Object.values(auswertung.nach)) {
          const sum = (of: 'jetzt' | 'davor', was: 'einsaetze' | 'kostenCent') =>
            gruppen.reduce((summe, gruppe) => summe + gruppe[of][was], 0);
          assert.equal(sum('jetzt', 'einsaetze'), auswertung.jetzt.einsaetze);
          assert.equal(sum('davor', 'einsaetze'), auswertung.davor.einsaetze);
          assert.equal(sum('jetzt', 'kostenCent'), auswertung.jetzt.kostenCent);
        }
        assert.equal(
          auswertung.monate.reduce((summe, { jetzt }) => summe + jetzt.einsaetze, 0),
          auswertung.jetzt.einsaetze,
        );
        assert.equal(
          auswertung.toepfe.reduce((summe, { kostenCent }) => summe + kostenCent, 0),
          auswertung.jetzt.kostenCent,
        );
        assert.ok(auswertung.prognoseCent >= auswertung.jetzt.kostenCent);
      }),
    );
  });
  it('later appointments of a running year belong to its forecast only', () => {
    const auswertung = computeAuswertung(
      [zeile(), zeile({ tag: '2026-08-01', status: 'vermittelt', cent: 99_999 })],
      2026,
      '2026-06-30',
    );
    assert.equal(auswertung.jetzt.kostenCent, 1500);
    assert.equal(auswertung.prognoseCent, 101_499);
  });
});
