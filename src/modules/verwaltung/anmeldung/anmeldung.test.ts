import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openTestApp, type TestApp } from '../../../../test-support/app.ts';
import { lockBenutzer } from '../benutzer/benutzer-aendern.action.ts';
import { Besucher, lastTaten, makeUser, PASSWORT, setUpSecondFactor, totp } from '../besucher.beispiele.ts';

describe('signing in', () => {
  let t: TestApp;
  before(async () => {
    t = await openTestApp({ TRUST_PROXY: '1' });
  });
  after(() => t.close());
  // The sign-in library has the real clock.
  beforeEach(() => t.clock.set(new Date()));

  it('with the right password leads on, notes it, and sets a cookie that scripts and others do not see', async () => {
    const { nummer, email } = await makeUser(t, 'auswertung@musterland.example', ['auswertung']);
    const gast = new Besucher(t);
    const answer = await gast.post('/anmelden', { email, passwort: PASSWORT, zurueck: '/suche?q=x' });
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('location'), '/suche?q=x');
    const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('komut.session_token='));
    assert.match(cookie ?? '', /HttpOnly/);
    assert.match(cookie ?? '', /SameSite=Lax/);
    assert.match(cookie ?? '', /Path=\//);
    assert.equal(await gast.isSignedIn(), true);
    assert.deepEqual(await lastTaten(t, 1), [`anmeldung.anmelden benutzer ${nummer}`]);
  });

  it('marks the cookie as secure where the address is https', async () => {
    const sicher = await openTestApp({ BASE_URL: 'https://komut.musterland.example' });
    await makeUser(sicher, 'a@musterland.example', ['auswertung']);
    const gast = new Besucher(sicher);
    const answer = await gast.post('/anmelden', { email: 'a@musterland.example', passwort: PASSWORT });
    const cookie = answer.headers.getSetCookie().find((one) => one.includes('session_token'));
    assert.match(cookie ?? '', /^__Secure-komut\.session_token=.*; Secure/);
    assert.equal(await gast.isSignedIn(), true);
    await gast.post('/abmelden');
    assert.equal(gast.cookies.size, 1, 'only the message is left');
    await sicher.close();
  });

  it('refuses a wrong password and an unknown address in the same words and keeps the address typed', async () => {
    await makeUser(t, 'bekannt@musterland.example', ['auswertung']);
    const texts = [];
    for (const email of ['bekannt@musterland.example', 'unbekannt@musterland.example']) {
      const answer = await new Besucher(t).post('/anmelden', { email, passwort: 'falsch falsch falsch' });
      assert.equal(answer.status, 422);
      assert.deepEqual(answer.headers.getSetCookie(), []);
      const text = await answer.text();
      assert.match(text, new RegExp(`value="${email}"`));
      assert.doesNotMatch(text, /falsch falsch/);
      texts.push(text.replaceAll(email, ''));
    }
    assert.equal(texts[0], texts[1]);
    assert.match(texts[0] ?? '', /E-Mail-Adresse oder Passwort stimmt nicht/);
  });

  it('says what is missing, at the field', async () => {
    const answer = await new Besucher(t).post('/anmelden', { email: 'kein at', passwort: '' });
    assert.equal(answer.status, 422);
    const text = await answer.text();
    assert.match(text, /href="#feld-email"/);
    assert.match(text, /href="#feld-passwort"/);
  });

  it('does not carry people off to another house', async () => {
    const { email } = await makeUser(t, 'zurueck@musterland.example', ['auswertung']);
    for (const zurueck of ['//boese.example', 'https://boese.example', '/\\boese.example']) {
      const answer = await new Besucher(t).post('/anmelden', { email, passwort: PASSWORT, zurueck });
      assert.equal(answer.headers.get('location'), '/');
    }
  });

  it('slows down after five wrong passwords, for this account from this place only', async () => {
    const { email } = await makeUser(t, 'bedraengt@musterland.example', ['auswertung']);
    const angreifer = new Besucher(t, { address: '203.0.113.66' });
    for (let index = 0; index < 5; index++) {
      await angreifer.post('/anmelden', { email, passwort: `geraten ${index}` });
    }
    const slowed = await angreifer.post('/anmelden', { email, passwort: PASSWORT });
    assert.equal(slowed.status, 422);
    assert.match(await slowed.text(), /Bitte warten Sie \d+ Sekunden/);
    assert.equal(await angreifer.isSignedIn(), false);

    const selbst = new Besucher(t, { address: '192.0.2.77' });
    await selbst.post('/anmelden', { email, passwort: PASSWORT });
    assert.equal(await selbst.isSignedIn(), true, 'a right password from another place still works');

    t.clock.advance({ minutes: 1 });
    await angreifer.post('/anmelden', { email, passwort: PASSWORT });
    assert.equal(await angreifer.isSignedIn(), true, 'after the waiting it works from here as well');
  });

  it('refuses who is locked, and only after the right password', async () => {
    const { nummer, email } = await makeUser(t, 'zu@musterland.example', ['auswertung']);
    const gast = new Besucher(t);
    await gast.post('/anmelden', { email, passwort: PASSWORT });
    assert.ok((await lockBenutzer(t.kontext(), nummer)).ok);
    t.clock.advance({ minutes: 1 });
    assert.equal(await gast.isSignedIn(), false, 'the session has ended');
    const right = await gast.post('/anmelden', { email, passwort: PASSWORT });
    assert.match(await right.text(), /Ihr Zugang ist gesperrt/);
    const wrong = await gast.post('/anmelden', { email, passwort: 'irgend etwas anderes' });
    assert.doesNotMatch(await wrong.text(), /gesperrt/);
    assert.equal(await gast.isSignedIn(), false);
  });

  it('ends twelve hours after the last use', async () => {
    const { email } = await makeUser(t, 'lange@musterland.example', ['auswertung']);
    const gast = new Besucher(t);
    await gast.post('/anmelden', { email, passwort: PASSWORT });
    t.clock.advance({ hours: 11 });
    assert.equal(await gast.isSignedIn(), true);
    t.clock.advance({ hours: 11 });
    assert.equal(await gast.isSignedIn(), true, 'use moved the end');
    t.clock.advance({ hours: 13 });
    assert.equal(await gast.isSignedIn(), false);
  });

  it('replaces the session that the browser had', async () => {
    const a = await makeUser(t, 'erste@musterland.example', ['auswertung']);
    const b = await makeUser(t, 'zweite@musterland.example', ['auswertung']);
    const gast = new Besucher(t);
    await gast.post('/anmelden', { email: a.email, passwort: PASSWORT });
    await gast.post('/anmelden', { email: b.email, passwort: PASSWORT });
    const sessions = await t.database.db
      .selectFrom('session')
      .select('userId')
      .where('userId', 'in', [a.userId, b.userId])
      .execute();
    assert.deepEqual(sessions, [{ userId: b.userId }]);
  });

  it('out: the session is gone, also for who kept the cookie', async () => {
    const { nummer, email } = await makeUser(t, 'abmelden@musterland.example', ['auswertung']);
    const gast = new Besucher(t);
    await gast.post('/anmelden', { email, passwort: PASSWORT });
    const dieb = new Besucher(t);
    for (const [name, value] of gast.cookies) dieb.cookies.set(name, value);
    assert.equal(await dieb.isSignedIn(), true);
    const answer = await gast.post('/abmelden');
    assert.equal(answer.headers.get('location'), '/anmelden');
    assert.equal(gast.cookies.has('komut.session_token'), false);
    assert.equal(await dieb.isSignedIn(), false);
    assert.deepEqual(await lastTaten(t, 1), [`anmeldung.abmelden benutzer ${nummer}`]);
  });

  it('nobody signs up by themselves, and the library cannot be called from outside', async () => {
    for (const path of [
      '/sign-up/email',
      '/sign-in/email',
      '/sign-in/as',
      '/update-user',
      '/callback/google',
    ]) {
      const answer = await new Besucher(t).post(`/anmelden${path}`, { email: 'neu@boese.example' });
      assert.equal(answer.status, 404, path);
    }
  });

  describe('with a second factor', () => {
    it('is demanded of roles that see data of others, before anything else', async () => {
      const { email } = await makeUser(t, 'disposition@musterland.example', ['disposition']);
      const gast = new Besucher(t);
      await gast.post('/anmelden', { email, passwort: PASSWORT });
      for (const path of ['/', '/suche', '/verwaltung/postausgang']) {
        assert.equal((await gast.get(path)).headers.get('location'), '/konto/zweiter-faktor', path);
      }
      const page = await gast.text('/konto/zweiter-faktor');
      assert.match(page, /Ihre Rolle sieht Daten anderer Menschen/);
      await setUpSecondFactor(gast);
      assert.equal((await gast.get('/')).status, 200);
    });

    it('asks for the code of the app, which works once', async () => {
      const { nummer, email } = await makeUser(t, 'zwei@musterland.example', ['disposition']);
      const gast = new Besucher(t);
      await gast.post('/anmelden', { email, passwort: PASSWORT });
      const { secret } = await setUpSecondFactor(gast);

      const neu = new Besucher(t);
      const first = await neu.post('/anmelden', { email, passwort: PASSWORT, zurueck: '/suche' });
      assert.equal(first.headers.get('location'), '/anmelden/zweiter-faktor?zurueck=%2Fsuche');
      assert.equal(neu.cookies.has('komut.session_token'), false);
      assert.equal(await neu.isSignedIn(), false);
      assert.match(await neu.text('/anmelden/zweiter-faktor'), /Code/);

      const wrong = await neu.post('/anmelden/zweiter-faktor', { code: '000000' });
      assert.equal(wrong.status, 422);
      assert.match(await wrong.text(), /Der Code stimmt nicht/);
      const code = totp(secret, 1);
      const right = await neu.post('/anmelden/zweiter-faktor', {
        code: ` ${code.slice(0, 3)} ${code.slice(3)} `,
        zurueck: '/suche',
      });
      assert.equal(right.headers.get('location'), '/suche');
      assert.equal(await neu.isSignedIn(), true);
      assert.deepEqual(await lastTaten(t, 1), [`anmeldung.anmelden benutzer ${nummer}`]);

      const dieb = new Besucher(t, { address: '203.0.113.8' });
      await dieb.post('/anmelden', { email, passwort: PASSWORT });
      await dieb.post('/anmelden/zweiter-faktor', { code });
      assert.equal(await dieb.isSignedIn(), false, 'a code that was watched is worth nothing');
    });

    it('takes each backup code once, however it is typed', async () => {
      const { email } = await makeUser(t, 'notfall@musterland.example', ['disposition']);
      const gast = new Besucher(t);
      await gast.post('/anmelden', { email, passwort: PASSWORT });
      const { codes } = await setUpSecondFactor(gast);
      assert.equal(codes.length, 10);
      const [code = ''] = codes;

      const neu = new Besucher(t);
      await neu.post('/anmelden', { email, passwort: PASSWORT });
      await neu.post('/anmelden/zweiter-faktor', { code: code.toUpperCase().replace('-', ' ') });
      assert.equal(await neu.isSignedIn(), true);

      const nochmal = new Besucher(t);
      await nochmal.post('/anmelden', { email, passwort: PASSWORT });
      assert.equal((await nochmal.post('/anmelden/zweiter-faktor', { code })).status, 422);
      assert.equal(await nochmal.isSignedIn(), false);
    });

    it('starts again without a first step, and after too many wrong codes', async () => {
      const gast = new Besucher(t);
      assert.equal((await gast.get('/anmelden/zweiter-faktor')).headers.get('location'), '/anmelden');
      assert.equal(
        (await gast.post('/anmelden/zweiter-faktor', { code: '123456' })).headers.get('location'),
        '/anmelden',
      );

      const { email } = await makeUser(t, 'raten@musterland.example', ['disposition']);
      const besitzer = new Besucher(t);
      await besitzer.post('/anmelden', { email, passwort: PASSWORT });
      const { secret } = await setUpSecondFactor(besitzer);
      await gast.post('/anmelden', { email, passwort: PASSWORT });
      const statuses = [];
      for (let index = 0; index < 6; index++) {
        statuses.push((await gast.post('/anmelden/zweiter-faktor', { code: `11111${index}` })).status);
      }
      assert.ok(statuses.every((status) => status !== 500));
      await gast.post('/anmelden/zweiter-faktor', { code: totp(secret, 1) });
      assert.equal(await gast.isSignedIn(), false);
    });
  });
});
