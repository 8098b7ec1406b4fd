import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { assignLanes, dayFlow, dayWindow, percentOf } from './day.ts';

const kinds = (entries: Parameters<typeof dayFlow>[0]) => dayFlow(entries).map(({ before }) => before?.kind);

describe('a day', () => {
  it('tells gaps, travel, too little time and clashes apart', () => {
    assert.deepEqual(
      kinds([
        { von: '13:00', bis: '14:00', travelMinutes: 30 },
        { von: '09:00', bis: '10:00' },
        { von: '10:15', bis: '11:00', travelMinutes: 40 },
        { von: '10:30', bis: '11:30' },
        { von: '15:00', bis: '16:00' },
      ]),
      [undefined, 'tight', 'clash', 'travel', 'gap'],
    );
  });

  it('counts from the latest end, not from the appointment before', () => {
    const flow = dayFlow([
      { von: '08:00', bis: '12:00' },
      { von: '09:00', bis: '10:00' },
      { von: '11:00', bis: '13:00' },
    ]);
    assert.deepEqual(
      flow.map(({ before }) => before),
      [undefined, { kind: 'clash', minutes: 180 }, { kind: 'clash', minutes: 60 }],
    );
  });

  it('appointments that touch do not clash', () => {
    assert.deepEqual(
      dayFlow([
        { von: '08:00', bis: '09:00' },
        { von: '09:00', bis: '10:00' },
      ])[1]?.before,
      {
        kind: 'gap',
        minutes: 0,
      },
    );
  });

  it('frames early and late appointments', () => {
    assert.deepEqual(dayWindow([]), [8, 17]);
    assert.deepEqual(
      dayWindow([
        { von: '06:45', bis: '07:30' },
        { von: '18:00', bis: '19:10' },
      ]),
      [6, 20],
    );
  });

  it('places times in percent', () => {
    assert.equal(percentOf('08:00', [8, 16]), 0);
    assert.equal(percentOf('12:00', [8, 16]), 50);
  });

  const time = fc
    .integer({ min: 0, max: 1439 })
    .map(
      (minutes) =>
        `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`,
    );
  const entry = fc
    .tuple(time, time)
    .filter(([one, other]) => one !== other)
    .map(([one, other]) => (one < other ? { von: one, bis: other } : { von: other, bis: one }));

  it('never draws two appointments over each other', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 12 }), (entries) => {
        const placed = assignLanes(entries);
        assert.equal(placed.length, entries.length);
        for (const a of placed)
          for (const b of placed)
            if (a !== b && a.lane === b.lane)
              assert.ok(a.entry.bis <= b.entry.von || b.entry.bis <= a.entry.von);
      }),
    );
  });
});
