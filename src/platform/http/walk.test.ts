import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../test-support/app.ts';
import { modules } from '../../app.tsx';
import { ROLLEN } from '../../begriffe/rolle.ts';
import { Permissions } from './permissions.ts';

/**
 * Every route with every role: who may not come in does not, who may gets an answer that is no fault.
 * Records do not exist (id 999999), so that what an allowed role gets is a page, a refusal or "no such page".
 */
describe('every route × every role', () => {
  let t: TestApp;
  const users = new Map<string, TestUser>();
  const permissions = new Permissions(modules);
  const routes = modules.flatMap((modul) => modul.routes);

  before(async () => {
    // So many forms in one still-standing minute are nobody's usual day.
    t = await openTestApp({ RATE_LIMITS: '0' });
    for (const rolle of ROLLEN) users.set(rolle, await t.signIn(rolle, 999_999));
  });
  after(() => t.close());

  const pathOf = (path: string, number = '999999') =>
    path.replace(/:token\b[^/]*/g, 'kein-solcher-schluessel-kein').replace(/:\w+(\{[^}]*\})?/g, number);

  it('declares a permission on every route, and none twice', () => {
    assert.ok(routes.length > 30);
    const seen = new Set<string>();
    for (const { method, path, zugang } of routes) {
      assert.ok(zugang, `${method} ${path}`);
      const key = `${method} ${path}`;
      assert.ok(!seen.has(key), `${key} is declared twice`);
      seen.add(key);
    }
  });

  it('takes numbers that no record can have for unknown ones', async () => {
    for (const route of routes.filter(({ path }) => path.includes(':') && !path.includes(':token'))) {
      const user = [...users.values()].find(({ wer }) => permissions.allows(wer, route.zugang)) ?? null;
      for (const number of ['99999999999999999999', '9223372036854775808', '0']) {
        const path = pathOf(route.path, number);
        const answer = await (route.method === 'get' ? t.get(path, user) : t.post(path, user));
        assert.ok(answer.status < 500, `${route.method} ${path}: ${answer.status}`);
        await answer.body?.cancel();
      }
    }
  });

  for (const route of routes) {
    const path = pathOf(route.path);
    const call = (user: TestUser | null) => (route.method === 'get' ? t.get(path, user) : t.post(path, user));
    const isLink = route.zugang.startsWith('link:');

    it(`${route.method.toUpperCase()} ${route.path} (${route.zugang})`, async () => {
      const guest = await call(null);
      if (isLink) {
        assert.equal(guest.status, 404, 'an unknown link leads nowhere');
        return;
      }
      if (route.zugang === 'oeffentlich') assert.ok(guest.status < 500, `guest got ${guest.status}`);
      else
        assert.ok(
          guest.status === 303 && guest.headers.get('location')?.startsWith('/anmelden'),
          `guest got ${guest.status}`,
        );
      // Signing out and ending sessions would end the session that the walk needs.
      if (/abmelden|sitzungen/.test(route.path)) return;
      for (const [rolle, user] of users) {
        const answer = await call(user);
        if (permissions.allows(user.wer, route.zugang)) {
          assert.ok(answer.status < 500 && answer.status !== 403, `${rolle} got ${answer.status}`);
        } else {
          assert.equal(answer.status, 403, `${rolle} got ${answer.status}`);
        }
        await answer.body?.cancel();
      }
    });
  }
});

describe('every operation of the API', () => {
  let t: TestApp;
  before(async () => {
    // So many forms in one still-standing minute are nobody's usual day.
    t = await openTestApp({ RATE_LIMITS: '0' });
  });
  after(() => t.close());

  for (const route of modules.flatMap((modul) => modul.api ?? [])) {
    it(`${route.method.toUpperCase()} ${route.path} wants a key`, async () => {
      const path = `http://localhost:3000/api/v1${route.path.replace(/\{\w+\}/g, '999999')}`;
      const init = {
        method: route.method.toUpperCase(),
        ...(route.method === 'get' || route.method === 'delete'
          ? {}
          : { body: '{}', headers: { 'content-type': 'application/json' } }),
      };
      assert.equal((await t.app.request(path, init)).status, 401);
      const wrong = { ...init, headers: { ...init.headers, authorization: 'Bearer falsch' } };
      assert.equal((await t.app.request(path, wrong)).status, 401);
    });
  }
});
