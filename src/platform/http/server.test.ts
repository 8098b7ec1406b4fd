import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp } from '../../../test-support/app.ts';
import { RateLimit } from './security.ts';

describe('the web server', () => {
  let t: TestApp;
  before(async () => {
    t = await openTestApp();
  });
  after(() => t.close());

  it('answers an unknown address with a page, a sentence and a reference number', async () => {
    const answer = await t.get('/gibt-es-nicht');
    assert.equal(answer.status, 404);
    const html = await answer.text();
    assert.match(html, /Diese Seite gibt es nicht/);
    assert.match(html, /Vorgangsnummer: [0-9a-f-]{36}/);
  });

  it('speaks English to whom it pleases', async () => {
    const answer = await t.get('/gibt-es-nicht', null, { 'accept-language': 'en-GB' });
    assert.match(await answer.text(), /There is no such page/);
  });

  it('sends a content security policy without inline script', async () => {
    const policy = (await t.get('/gibt-es-nicht')).headers.get('content-security-policy') ?? '';
    assert.match(policy, /script-src 'self'/);
    assert.doesNotMatch(policy, /unsafe/);
    assert.match(policy, /frame-ancestors 'none'/);
  });

  it('refuses a form that another site sends', async () => {
    const answer = await t.app.request('http://localhost:3000/abmelden', {
      method: 'POST',
      headers: { origin: 'https://boese.example', 'sec-fetch-site': 'cross-site' },
    });
    assert.equal(answer.status, 403);
  });

  it('says whether it lives and whether it is ready', async () => {
    assert.equal((await t.get('/healthz')).status, 200);
    assert.equal((await t.get('/readyz')).status, 200);
  });

  it('shows figures to this machine, and where there is a token to nobody without it', async () => {
    assert.equal((await t.get('/metrics')).status, 200);
    assert.equal((await t.get('/metrics', null, { 'x-forwarded-for': '203.0.113.7' })).status, 403);
    const withToken = await openTestApp({ METRICS_TOKEN: 'sechzehn-zeichen-oder-mehr' });
    const ask = (authorization: string) => withToken.get('/metrics', null, { authorization });
    assert.equal((await withToken.get('/metrics')).status, 403);
    assert.equal((await ask('Bearer sechzehn-zeichen-oder-mehX')).status, 403);
    assert.equal((await ask('Bearer sechzehn-zeichen-oder-mehr')).status, 200);
    await withToken.close();
  });

  it('forgets the bucket longest unused, not all of them', () => {
    const limit = new RateLimit(true);
    assert.equal(limit.take('fleissig', 1, 0), 0);
    for (let other = 0; other < 19_999; other++) limit.take(`andere ${other}`, 1, 0);
    assert.ok(limit.take('fleissig', 1, 0) > 0);
    limit.take('noch eine', 1, 0);
    assert.ok(limit.take('fleissig', 1, 0) > 0);
    assert.equal(limit.take('andere 0', 1, 0), 0);
  });

  it('describes its API', async () => {
    const answer = await t.get('/api/v1/openapi.json');
    assert.equal(answer.status, 200);
    assert.equal(((await answer.json()) as { openapi: string }).openapi, '3.1.0');
  });
});
