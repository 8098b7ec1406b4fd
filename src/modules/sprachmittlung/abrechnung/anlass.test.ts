import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toInstant } from '../../../begriffe/zeit.ts';
import { type AbrechenbarerEinsatz, anlassOf } from './anlass.rules.ts';

const einsatz = (anders: Partial<AbrechenbarerEinsatz> = {}): AbrechenbarerEinsatz => ({
  status: 'bestaetigt',
  beginn_at: toInstant('2026-03-10', '09:00'),
  ende_at: toInstant('2026-03-10', '10:00'),
  ist_beginn_at: toInstant('2026-03-10', '09:05'),
  ist_ende_at: toInstant('2026-03-10', '10:20'),
  kilometer_zehntel: 175,
  verkehrsmittel: null,
  auslagen_cent: null,
  wartezeit_minuten: 10,
  fahrzeit_minuten: null,
  thema: 'kita',
  modus: 'vor-ort',
  ...anders,
});
const kosten = { zahler: 'landkreis', topfId: 3 } as const;

describe('an appointment as the allowance rules see it', () => {
  it('counts the actual minutes of what was held', () => {
    const anlass = anlassOf(einsatz(), kosten);
    assert.deepEqual(anlass, {
      tag: '2026-03-10',
      fall: 'gehalten',
      minuten: 75,
      zehntelkilometer: 175,
      verkehrsmittel: null,
      auslagenCent: 0,
      wartezeitMinuten: 10,
      fahrzeitMinuten: 0,
      thema: 'kita',
      modus: 'vor-ort',
      zahler: 'landkreis',
      topfId: 3,
    });
  });

  it('counts the planned minutes before the report and for what did not take place', () => {
    assert.equal(anlassOf(einsatz({ ist_beginn_at: null, ist_ende_at: null }), kosten).minuten, 60);
    const ausfall = anlassOf(einsatz({ status: 'ausgefallen' }), kosten);
    assert.deepEqual([ausfall.fall, ausfall.minuten], ['ausfall', 60]);
    assert.equal(anlassOf(einsatz({ status: 'abgesagt' }), kosten).fall, 'spaete-absage');
  });

  it('belongs to the day on which it began, in the time of the county', () => {
    const spaet = einsatz({
      beginn_at: new Date('2026-12-31T22:30:00Z'),
      ende_at: new Date('2026-12-31T23:30:00Z'),
    });
    assert.equal(anlassOf(spaet, kosten).tag, '2026-12-31');
    const neujahr = einsatz({
      beginn_at: new Date('2026-12-31T23:10:00Z'),
      ende_at: new Date('2026-12-31T23:50:00Z'),
    });
    assert.equal(anlassOf(neujahr, kosten).tag, '2027-01-01');
  });
});
