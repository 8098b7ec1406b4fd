import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { INTERNE_ROLLEN } from '../../../begriffe/rolle.ts';
import { addDays } from '../../../begriffe/zeit.ts';
import {
  buildAuszahlungen,
  checkZeitraum,
  isMonat,
  LAUF_STATUS,
  LAUF_UEBERGAENGE,
  lastMonth,
  possibleLauftaten,
  transitionLauf,
  type Zahlzeile,
} from './lauf.rules.ts';

describe('the states of a run', () => {
  it('whoever it is: who released first never releases second, and what is released stays', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LAUF_STATUS),
        fc.option(fc.constantFrom('anna', 'bert')),
        fc.subarray([...INTERNE_ROLLEN]),
        fc.option(fc.constantFrom('anna', 'bert')),
        (status, geprueftVon, rollen, id) => {
          for (const tat of possibleLauftaten({ status, geprueftVon }, { id, rollen })) {
            assert.ok(status !== 'freigegeben' && status !== 'verworfen');
            if (tat === 'freigabe') assert.ok(id !== null && id !== geprueftVon && status === 'geprueft');
            if (tat === 'pruefung') assert.ok(id !== null);
          }
        },
      ),
    );
  });

  it('every status is reached', () => {
    assert.deepEqual(
      [...new Set(['offen', ...LAUF_UEBERGAENGE.map(({ nach }) => nach)])].toSorted(),
      LAUF_STATUS.toSorted(),
    );
  });

  it('says why not', () => {
    const reason = (...args: Parameters<typeof transitionLauf>) => {
      const result = transitionLauf(...args);
      return result.ok ? result.wert : result.grund;
    };
    const offen = { status: 'offen', geprueftVon: null } as const;
    const geprueft = { status: 'geprueft', geprueftVon: 'anna' } as const;
    assert.equal(reason(offen, 'pruefung', { id: 'anna', rollen: ['disposition'] }), 'geprueft');
    assert.equal(reason(offen, 'pruefung', { id: 'anna', rollen: ['zahlstelle'] }), 'lauf.rolle-darf-nicht');
    assert.equal(reason(offen, 'pruefung', { id: null, rollen: ['disposition'] }), 'lauf.nur-benutzer');
    assert.equal(reason(offen, 'freigabe', { id: 'bert', rollen: ['zahlstelle'] }), 'lauf.tat-unpassend');
    assert.equal(reason(geprueft, 'freigabe', { id: 'bert', rollen: ['zahlstelle'] }), 'freigegeben');
    assert.equal(reason(geprueft, 'freigabe', { id: 'anna', rollen: ['leitung'] }), 'lauf.dieselbe-person');
    assert.equal(reason(geprueft, 'bearbeitung', { id: 'bert', rollen: ['leitung'] }), 'lauf.tat-unpassend');
  });
});

describe('the period', () => {
  it('is the month before by default, also in January', () => {
    assert.deepEqual(lastMonth('2026-03-10'), { von: '2026-02-01', bis: '2026-02-28' });
    assert.deepEqual(lastMonth('2026-01-31'), { von: '2025-12-01', bis: '2025-12-31' });
    assert.ok(isMonat({ von: '2024-02-01', bis: '2024-02-29' }));
    assert.ok(!isMonat({ von: '2026-02-01', bis: '2026-02-27' }));
  });

  it('ends today at the latest', () => {
    assert.ok(checkZeitraum({ von: '2026-03-10', bis: '2026-03-10' }, '2026-03-10').ok);
    assert.ok(!checkZeitraum({ von: '2026-03-10', bis: '2026-03-11' }, '2026-03-10').ok);
    assert.ok(!checkZeitraum({ von: '2026-03-10', bis: '2026-03-09' }, '2026-03-10').ok);
  });
});

const zeile = fc.record({
  positionId: fc.nat(),
  sprachmittlerId: fc.integer({ min: 1, max: 5 }),
  tag: fc.integer({ min: 0, max: 900 }).map((tage) => addDays('2024-01-01', tage)),
  betragCent: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 100_000 })),
  topfId: fc.option(fc.integer({ min: 1, max: 3 })),
  ersetztZahlungId: fc.option(fc.integer({ min: 1, max: 2 })),
});

describe('what is paid to whom', () => {
  it('loses no cent and no line: bookings add up to payments, payments to lines', () => {
    fc.assert(
      fc.property(fc.array(zeile, { maxLength: 40 }), (roh) => {
        const zeilen: Zahlzeile[] = roh.map((eine) => ({
          ...eine,
          empfaenger: `Person ${eine.sprachmittlerId}`,
          iban: 'DE89370400440532013000',
        }));
        const auszahlungen = buildAuszahlungen(zeilen, 7);
        const sum = (cents: readonly { betragCent: number }[]) =>
          cents.reduce((summe, { betragCent }) => summe + betragCent, 0);
        assert.equal(sum(auszahlungen), sum(zeilen));
        assert.equal(
          new Set(auszahlungen.map(({ sprachmittlerId }) => sprachmittlerId)).size,
          auszahlungen.length,
        );
        for (const { betragCent, buchungen, verwendungszweck } of auszahlungen) {
          assert.ok(betragCent > 0);
          assert.equal(sum(buchungen), betragCent);
          assert.ok(buchungen.every((buchung) => buchung.betragCent > 0));
          const parts = buchungen.map((b) => [b.topfId, b.jahr, b.ersetztZahlungId].join());
          assert.equal(new Set(parts).size, parts.length);
          assert.ok(verwendungszweck.length <= 140, verwendungszweck);
        }
      }),
    );
  });
});
