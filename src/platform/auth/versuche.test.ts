import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { openTestDatabase, type TestDatabase } from '../../../test-support/database.ts';
import {
  beginAttempt,
  countersFor,
  endAttempt,
  GRENZE_PAAR,
  originOf,
  takeAttempt,
  takeOnce,
  type Versuchsstand,
  waitingSeconds,
} from './versuche.ts';

const MORGEN = new Date('2026-03-10T09:00:00Z');
const later = (sekunden: number) => new Date(MORGEN.getTime() + sekunden * 1000);

describe('waiting after wrong attempts', () => {
  it('begins after the free ones and doubles up to an hour', () => {
    const waits = [1, 4, 5, 6, 7, 8, 20].map((anzahl) => waitingSeconds(anzahl, GRENZE_PAAR));
    assert.deepEqual(waits, [0, 0, 30, 60, 120, 240, 3600]);
  });

  it('forgets one attempt an hour', () => {
    const stand: Versuchsstand = { anzahl: 5, gesperrtBis: later(30), zuletztAt: MORGEN };
    const taken = takeAttempt(stand, GRENZE_PAAR, later(2 * 3600 + 5));
    assert.ok('stand' in taken);
    assert.equal(taken.stand.anzahl, 4);
    assert.equal(taken.stand.gesperrtBis, null);
    assert.deepEqual(taken.stand.zuletztAt, later(2 * 3600));
  });

  it('never lets more guesses pass than the limits say, however they are timed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 1, maxLength: 200 }), (gaps) => {
        let stand: Versuchsstand | null = null;
        let seconds = 0;
        let passed = 0;
        for (const gap of gaps) {
          seconds += gap;
          const taken = takeAttempt(stand, GRENZE_PAAR, later(seconds));
          if (!('stand' in taken)) continue;
          passed++;
          stand = taken.stand;
        }
        const forgotten = Math.floor(seconds / GRENZE_PAAR.abbauSekunden);
        // Beyond the free ones each costs at least half a minute, and what was forgotten is free again.
        assert.ok(passed <= GRENZE_PAAR.frei + forgotten + seconds / 30 + 1);
        // Over a long time it is the forgetting that counts: doubled waits let few more through.
        assert.ok(passed <= GRENZE_PAAR.frei + forgotten + 8 + seconds / 3600);
      }),
    );
  });
});

describe('the origin of an attempt', () => {
  const cases: [string, string][] = [
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::5', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['local', 'local'],
  ];
  for (const [address, origin] of cases) {
    it(`${address} → ${origin}`, () => assert.equal(originOf(address), origin));
  }
});

describe('counting in the database', () => {
  let database: TestDatabase;
  before(async () => {
    database = await openTestDatabase();
  });
  after(() => database.close());

  const counters = (konto: string, address: string) => countersFor('geheim', konto, address);

  it('slows down the pair of account and origin, not the account', async () => {
    const { db } = database;
    for (let index = 0; index < 5; index++) {
      assert.equal(await beginAttempt(db, MORGEN, counters('a', '192.0.2.1')), 0);
    }
    assert.equal(await beginAttempt(db, later(10), counters('a', '192.0.2.1')), 20);
    assert.equal(await beginAttempt(db, later(10), counters('a', '192.0.2.2')), 0);
    assert.equal(await beginAttempt(db, later(10), counters('b', '192.0.2.1')), 0);
    assert.equal(await beginAttempt(db, later(31), counters('a', '192.0.2.1')), 0);
    assert.equal(await beginAttempt(db, later(32), counters('a', '192.0.2.1')), 59);
  });

  it('stops one origin that tries many accounts', async () => {
    const { db } = database;
    const waits: number[] = [];
    for (let index = 0; index < 52; index++) {
      waits.push(await beginAttempt(db, MORGEN, counters(`konto ${index}`, '198.51.100.1')));
    }
    assert.equal(waits.filter((wait) => wait === 0).length, 50);
    assert.equal(waits.at(-1), 30);
  });

  it('does not count what succeeded', async () => {
    const { db } = database;
    for (let index = 0; index < 60; index++) {
      const zaehler = counters('fleissig', '198.51.100.2');
      assert.equal(await beginAttempt(db, MORGEN, zaehler), 0);
      await endAttempt(db, zaehler);
    }
  });

  it('lets no more pass when many come at once', async () => {
    const { db } = database;
    const waits = await Promise.all(
      Array.from({ length: 30 }, () => beginAttempt(db, MORGEN, counters('zugleich', '198.51.100.3'))),
    );
    assert.equal(waits.filter((wait) => wait === 0).length, 5);
  });

  it('keeps neither accounts nor addresses', async () => {
    const rows = await database.db.selectFrom('anmeldeversuch').select('schluessel').execute();
    assert.ok(rows.every(({ schluessel }) => /^(paar|herkunft) [\w-]{43}$/.test(schluessel)));
  });

  it('gives something out once within its time', async () => {
    const { db } = database;
    const take = (now: Date) => takeOnce(db, now, 'geheim', 'code 123456', 120);
    assert.equal(await take(MORGEN), true);
    assert.equal(await take(later(60)), false);
    assert.equal(await take(later(121)), true);
    const many = await Promise.all(Array.from({ length: 10 }, () => take(later(1000))));
    assert.equal(many.filter(Boolean).length, 1);
  });
});
