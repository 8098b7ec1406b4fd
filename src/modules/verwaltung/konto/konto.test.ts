import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openTestApp, type TestApp } from '../../../../test-support/app.ts';
import { Besucher, lastTaten, makeUser, PASSWORT, setUpSecondFactor } from '../besucher.beispiele.ts';
import { readGeraet } from './geraet.rules.ts';

const NEU = 'Siebenundzwanzig Enten';

describe('one’s own account', () => {
  let t: TestApp;
  before(async () => {
    t = await openTestApp({ TRUST_PROXY: '1' });
  });
  after(() => t.close());
  beforeEach(() => t.clock.set(new Date()));

  const signedIn = async (email: string, rolle: 'auswertung' | 'disposition' = 'auswertung') => {
    const user = await makeUser(t, email, [rolle]);
    const besucher = new Besucher(t);
    await besucher.post('/anmelden', { email, passwort: PASSWORT });
    return { ...user, besucher };
  };

  it('is for who is signed in', async () => {
    for (const path of ['/konto', '/konto/passwort', '/konto/zweiter-faktor']) {
      const answer = await new Besucher(t).get(path);
      assert.equal(answer.headers.get('location'), `/anmelden?zurueck=${encodeURIComponent(path)}`);
    }
    assert.equal((await new Besucher(t).post('/konto', { name: 'X' })).headers.get('location'), '/anmelden');
  });

  it('takes a new name, not an empty one', async () => {
    const { nummer, besucher } = await signedIn('name@musterland.example');
    const refused = await besucher.post('/konto', { name: '   ' });
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /Geben Sie Vor- und Nachnamen ein/);
    assert.match(await besucher.text('/konto'), /Kim name/);
    await besucher.post('/konto', { name: ' Kim \n Özdemir-Nguyễn ' });
    assert.match(await besucher.text('/konto'), /value="Kim Özdemir-Nguyễn"/);
    assert.deepEqual(await lastTaten(t, 1), [`konto.name-aendern benutzer ${nummer}`]);
  });

  describe('password', () => {
    it('is changed with the present one; other sessions end', async () => {
      const { email, besucher } = await signedIn('pw@musterland.example');
      const anderes = new Besucher(t);
      await anderes.post('/anmelden', { email, passwort: PASSWORT });
      const cases: [Record<string, string>, RegExp][] = [
        [{ jetzt: 'falsch', passwort: NEU, wiederholung: NEU }, /nicht Ihr jetziges Passwort/],
        [{ jetzt: PASSWORT, passwort: 'kurz', wiederholung: 'kurz' }, /mindestens 12 Zeichen/],
        [{ jetzt: PASSWORT, passwort: NEU, wiederholung: 'x' }, /nicht gleich/],
        [{ passwort: NEU, wiederholung: NEU }, /nicht Ihr jetziges Passwort/],
      ];
      for (const [form, sentence] of cases) {
        const refused = await besucher.post('/konto/passwort', form);
        assert.equal(refused.status, 422);
        assert.match(await refused.text(), sentence);
      }
      assert.equal(await anderes.isSignedIn(), true);
      const done = await besucher.post('/konto/passwort', {
        jetzt: PASSWORT,
        passwort: NEU,
        wiederholung: NEU,
      });
      assert.equal(done.headers.get('location'), '/konto');
      assert.equal(await besucher.isSignedIn(), true);
      assert.equal(await anderes.isSignedIn(), false);
      await anderes.post('/anmelden', { email, passwort: NEU });
      assert.equal(await anderes.isSignedIn(), true);
    });

    it('cannot be guessed in a session that was left open', async () => {
      const { besucher } = await signedIn('offen@musterland.example');
      for (let index = 0; index < 5; index++) {
        await besucher.post('/konto/passwort', {
          jetzt: `geraten ${index}`,
          passwort: NEU,
          wiederholung: NEU,
        });
      }
      const answer = await besucher.post('/konto/passwort', {
        jetzt: PASSWORT,
        passwort: NEU,
        wiederholung: NEU,
      });
      assert.match(await answer.text(), /Bitte warten Sie/);
    });
  });

  describe('sessions', () => {
    it('are listed with their device, and one or all can be ended', async () => {
      const { email, besucher, userId } = await signedIn('sitzung@musterland.example');
      const handy = new Besucher(t);
      await handy.post('/anmelden', { email, passwort: PASSWORT });
      await t.database.db
        .updateTable('session')
        .set({ userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' })
        .where('userId', '=', userId)
        .execute();
      const page = await besucher.text('/konto');
      assert.match(page, /Firefox auf Linux/);
      assert.match(page, /Diese Sitzung/);
      const other = /name="sitzung" value="([^"]+)"/.exec(page)?.[1] ?? '';
      await besucher.post('/konto/sitzung-beenden', { sitzung: other });
      assert.equal(await handy.isSignedIn(), false);
      assert.equal(await besucher.isSignedIn(), true);

      await handy.post('/anmelden', { email, passwort: PASSWORT });
      const answer = await besucher.post('/konto/ueberall-abmelden');
      assert.equal(answer.headers.get('location'), '/anmelden');
      assert.equal(await besucher.isSignedIn(), false);
      assert.equal(await handy.isSignedIn(), false);
    });

    it('of others cannot be ended', async () => {
      const opfer = await signedIn('opfer@musterland.example');
      const { besucher } = await signedIn('taeter@musterland.example');
      const { id } = await t.database.db
        .selectFrom('session')
        .select('id')
        .where('userId', '=', opfer.userId)
        .executeTakeFirstOrThrow();
      await besucher.post('/konto/sitzung-beenden', { sitzung: id });
      assert.equal(await opfer.besucher.isSignedIn(), true);
    });
  });

  describe('second factor', () => {
    it('is set up with password, picture and code', async () => {
      const { nummer, besucher } = await signedIn('faktor@musterland.example', 'disposition');
      const wrong = await besucher.post('/konto/zweiter-faktor', { schritt: 'beginnen', passwort: 'falsch' });
      assert.equal(wrong.status, 422);
      assert.match(await wrong.text(), /nicht Ihr jetziges Passwort/);

      await besucher.post('/konto/zweiter-faktor', { schritt: 'beginnen', passwort: PASSWORT });
      const page = await besucher.text('/konto/zweiter-faktor');
      assert.match(page, /<svg role="img" aria-label="QR-Code für die App"/);
      assert.doesNotMatch(page, /style=/);
      const refused = await besucher.post('/konto/zweiter-faktor', {
        schritt: 'bestaetigen',
        code: '000000',
      });
      assert.equal(refused.status, 422);
      assert.match(await refused.text(), /QR-Code für die App/);
      assert.equal((await besucher.get('/')).status, 303, 'still missing');

      const { codes } = await setUpSecondFactor(besucher);
      assert.equal(codes.length, 10);
      assert.deepEqual(await lastTaten(t, 1), [`konto.zweiter-faktor benutzer ${nummer}`]);
      const again = await besucher.text('/konto/zweiter-faktor');
      for (const code of codes) assert.ok(!again.includes(code), 'the codes are shown once');
      const row = await t.database.db
        .selectFrom('twoFactor')
        .selectAll()
        .orderBy('id')
        .executeTakeFirstOrThrow();
      assert.ok(!JSON.stringify(row).includes(codes[0] ?? '-'), 'and are not kept in the clear');
    });

    it('gives new backup codes; the former ones end', async () => {
      const { email, besucher } = await signedIn('neuecodes@musterland.example', 'disposition');
      const { codes } = await setUpSecondFactor(besucher);
      const refused = await besucher.post('/konto/zweiter-faktor', { schritt: 'codes', passwort: 'falsch' });
      assert.equal(refused.status, 422);
      const answer = await besucher.post('/konto/zweiter-faktor', { schritt: 'codes', passwort: PASSWORT });
      const neue = [...(await answer.text()).matchAll(/<code>([a-z2-9]{5}-[a-z2-9]{5})<\/code>/g)].map(
        (m) => m[1],
      );
      assert.equal(neue.length, 10);
      const gast = new Besucher(t);
      await gast.post('/anmelden', { email, passwort: PASSWORT });
      await gast.post('/anmelden/zweiter-faktor', { code: codes[0] ?? '' });
      assert.equal(await gast.isSignedIn(), false);
      await gast.post('/anmelden/zweiter-faktor', { code: neue[0] ?? '' });
      assert.equal(await gast.isSignedIn(), true);
    });

    it('stays where the role demands it, and may go where it does not', async () => {
      const pflicht = await signedIn('pflicht@musterland.example', 'disposition');
      await setUpSecondFactor(pflicht.besucher);
      assert.doesNotMatch(await pflicht.besucher.text('/konto/zweiter-faktor'), /entfernen/);
      const refused = await pflicht.besucher.post('/konto/zweiter-faktor', {
        schritt: 'entfernen',
        passwort: PASSWORT,
      });
      assert.equal(refused.status, 422);
      assert.match(await refused.text(), /Ihre Rolle verlangt/);

      const frei = await signedIn('frei@musterland.example');
      await setUpSecondFactor(frei.besucher);
      await frei.besucher.post('/konto/zweiter-faktor', { schritt: 'entfernen', passwort: PASSWORT });
      const gast = new Besucher(t);
      await gast.post('/anmelden', { email: frei.email, passwort: PASSWORT });
      assert.equal(await gast.isSignedIn(), true);
    });

    it('a code cannot be confirmed that was never begun', async () => {
      const { besucher } = await signedIn('ohne@musterland.example');
      const answer = await besucher.post('/konto/zweiter-faktor', { schritt: 'bestaetigen', code: '123456' });
      assert.equal(answer.status, 200);
      assert.match(await answer.text(), /Einrichtung beginnen/);
    });
  });
});

describe('language and appearance', () => {
  let t: TestApp;
  before(async () => {
    t = await openTestApp();
  });
  after(() => t.close());

  it('are a guest’s own by cookie', async () => {
    const gast = new Besucher(t);
    const answer = await gast.post('/sprache', { sprache: 'en', zurueck: '/anmelden?zurueck=%2Fsuche' });
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('location'), '/anmelden?zurueck=%2Fsuche');
    assert.match(answer.headers.getSetCookie()[0] ?? '', /^komut\.sprache=en;.*HttpOnly/);
    assert.match(await gast.text('/anmelden'), /<html lang="en"/);
    await gast.post('/aussehen', { aussehen: 'dark', zurueck: '/anmelden' });
    assert.match(await gast.text('/anmelden'), /data-kern-theme="dark"/);
  });

  it('are kept with the account', async () => {
    const user = await t.signIn('auswertung');
    const besucher = new Besucher(t, { user });
    await besucher.post('/sprache', { sprache: 'en', zurueck: '/konto' });
    await besucher.post('/aussehen', { aussehen: 'dark', zurueck: '/konto' });
    const anderswo = new Besucher(t, { user });
    const page = await anderswo.text('/konto');
    assert.match(page, /<html lang="en" data-kern-theme="dark"/);
  });

  it('lead back to our own pages only, and ignore what does not exist', async () => {
    const gast = new Besucher(t);
    for (const zurueck of [
      '//boese.example',
      'https://boese.example',
      '/\\boese.example',
      '/%0d%0aLocation: x',
      '',
    ]) {
      const location =
        (await gast.post('/sprache', { sprache: 'de', zurueck })).headers.get('location') ?? '';
      assert.ok(location === '/' || location.startsWith('/%'), location);
    }
    const answer = await gast.post('/sprache', { sprache: 'tlh', zurueck: '/anmelden' });
    assert.equal(answer.headers.get('location'), '/anmelden');
    assert.equal(gast.cookies.get('komut.sprache'), 'de');
  });
});

describe('devices', () => {
  const cases: [string, string | null, string | null][] = [
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
      'Edge',
      'Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile/15E148 Safari/604.1',
      'Safari',
      'iPhone',
    ],
    [
      'Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36',
      'Chrome',
      'Android',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 14.5; rv:140.0) Gecko/20100101 Firefox/140.0',
      'Firefox',
      'macOS',
    ],
    ['curl/8.5', null, null],
    ['', null, null],
  ];
  for (const [agent, browser, system] of cases) {
    it(`${browser} ${system}`, () => assert.deepEqual(readGeraet(agent), { browser, system }));
  }
});
