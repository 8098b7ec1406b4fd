import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openTestApp, type TestApp } from '../../../../test-support/app.ts';
import { Besucher, makeUser, PASSWORT } from '../besucher.beispiele.ts';

describe('the demo county', () => {
  let t: TestApp;
  let nummer: number;
  before(async () => {
    t = await openTestApp({ TRUST_PROXY: '1' });
    nummer = (await makeUser(t, 'disposition@demo.example', ['disposition'])).nummer;
  });
  after(() => t.close());
  beforeEach(() => t.clock.set(new Date()));

  const setDemo = async (demo: boolean) => {
    await t.database.mandanten.shared.query('UPDATE komut.mandant SET demo = $1', [demo]);
    await t.database.mandanten.refresh();
  };

  it('offers its people by one click, without a second factor', async () => {
    await setDemo(true);
    const gast = new Besucher(t);
    const page = await gast.text('/anmelden?zurueck=/suche');
    assert.match(page, /Kim disposition/);
    assert.match(page, /Disposition/);
    assert.match(page, /Findet zu jeder Anfrage/);
    const answer = await gast.post('/anmelden/demo', { nummer: String(nummer), zurueck: '/suche' });
    assert.equal(answer.headers.get('location'), '/suche');
    assert.equal((await gast.get('/suche')).status, 200);
    assert.equal((await gast.get('/konto/zweiter-faktor')).status, 404);
    assert.equal(
      (await gast.post('/konto/zweiter-faktor', { schritt: 'beginnen', passwort: PASSWORT })).status,
      404,
    );
    assert.equal((await gast.get('/konto/passwort')).status, 404);
  });

  it('knows nobody else', async () => {
    await setDemo(true);
    for (const wrong of ['999999', '', '1e3', '-1', '1; DROP TABLE']) {
      const gast = new Besucher(t);
      assert.equal((await gast.post('/anmelden/demo', { nummer: wrong })).status, 404);
      assert.equal(await gast.isSignedIn(), false);
    }
  });

  it('is the only place where that works', async () => {
    await setDemo(false);
    const gast = new Besucher(t);
    assert.doesNotMatch(await gast.text('/anmelden'), /Kim disposition|anmelden\/demo/);
    const answer = await gast.post('/anmelden/demo', { nummer: String(nummer) });
    assert.equal(answer.status, 404);
    assert.equal(await gast.isSignedIn(), false);
    await gast.post('/anmelden', { email: 'disposition@demo.example', passwort: PASSWORT });
    assert.equal((await gast.get('/')).headers.get('location'), '/konto/zweiter-faktor');
  });
});
