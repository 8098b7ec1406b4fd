import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openTestDatabase } from '../../../test-support/database.ts';
import { describeFault } from './fault.ts';

const GEHEIM = 'amina.beispiel@musterland.example';

describe('a fault in the log', () => {
  it('says its kind, its code and its place', () => {
    const { name, code, stack } = describeFault(Object.assign(new TypeError('x'), { code: 'ECONNREFUSED' }));
    assert.equal(name, 'TypeError');
    assert.equal(code, 'ECONNREFUSED');
    assert.match(stack[0] ?? '', /^at .*fault\.test\.ts:\d+:\d+/);
    assert.ok(stack.length <= 8);
  });

  it('never says what it said, nor what its causes said', () => {
    const cause = new Error(`550 <${GEHEIM}> unknown`);
    const faults = [
      new Error(`No such user: ${GEHEIM}`, { cause }),
      new Error(`Two lines\n    at ${GEHEIM} (somewhere:1:2)`),
      Object.assign(new Error('duplicate key'), { detail: `Key (email)=(${GEHEIM}) exists`, code: '23505' }),
      GEHEIM,
      { message: GEHEIM },
      null,
    ];
    for (const fault of faults) assert.doesNotMatch(JSON.stringify(describeFault(fault)), /amina/i);
    assert.equal(describeFault(faults[0]).cause?.name, 'Error');
  });

  it('ends with causes that go round in a circle', () => {
    const fault = new Error('a');
    fault.cause = fault;
    assert.ok(JSON.stringify(describeFault(fault)).length < 10_000);
  });

  it('names the constraint that a value broke, not the value', async () => {
    const database = await openTestDatabase();
    try {
      const user = {
        id: 'a',
        name: 'A',
        email: GEHEIM,
        emailVerified: true,
        image: null,
        twoFactorEnabled: false,
      };
      await database.db.insertInto('user').values(user).execute();
      const fault = await database.db
        .insertInto('user')
        .values({ ...user, id: 'b' })
        .execute()
        .then(() => null)
        .catch((thrown: unknown) => thrown);
      const described = describeFault(fault);
      assert.deepEqual(
        [described.code, described.table, described.constraint],
        ['23505', 'user', 'user_email_key'],
      );
      assert.doesNotMatch(JSON.stringify(described), /amina/i);
    } finally {
      await database.close();
    }
  });
});

describe('the log', () => {
  it('is given no message of a fault anywhere', () => {
    const root = fileURLToPath(new URL('../../..', import.meta.url));
    const calls = globSync('src/**/*.{ts,tsx}', { cwd: root })
      .filter((file) => !/\.test\.tsx?$|design\/client/.test(file))
      .flatMap((file) => {
        const text = readFileSync(`${root}/${file}`, 'utf8');
        return [...text.matchAll(/\blog\.(?:warn|error|info|debug|fatal)\(([^;]*);/g)].map(
          ([, args]) => `${file}: ${args}`,
        );
      });
    assert.ok(calls.length >= 4, `${calls.length} calls`);
    assert.deepEqual(
      calls.filter((call) => /\.message\b|\bfault\s*[,}]/.test(call)),
      [],
    );
  });
});
