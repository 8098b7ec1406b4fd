import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openTestApp, type TestApp } from '../../../../test-support/app.ts';
import { SYSTEM } from '../../../begriffe/wer.ts';
import { lockBenutzer } from '../benutzer/benutzer-aendern.action.ts';
import { inviteBenutzer } from '../benutzer/einladen.action.ts';
import {
  Besucher,
  lastLink,
  lastTaten,
  makeUser,
  PASSWORT,
  setUpSecondFactor,
  totp,
} from '../besucher.beispiele.ts';
import { sendAnmeldelink } from './anmeldelink.action.ts';
import { cleanSignIn } from './aufraeumen.action.ts';

const NEU = 'Siebenundzwanzig Enten';

describe('links by mail', () => {
  let t: TestApp;
  before(async () => {
    t = await openTestApp({ TRUST_PROXY: '1' });
  });
  after(() => t.close());
  beforeEach(() => t.clock.set(new Date()));

  const countMails = async () =>
    (
      await t.database.db
        .selectFrom('mail')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n;

  describe('to sign in', () => {
    it('the page shows, only the button signs in, and it does so once', async () => {
      const { nummer, email } = await makeUser(t, 'link@musterland.example', ['auswertung']);
      const gast = new Besucher(t);
      const sent = await gast.post('/anmelden/link', { email: email.toUpperCase() });
      assert.equal(sent.headers.get('location'), '/anmelden');
      const link = await lastLink(t, email);
      assert.match(link, /^\/anmelden\/link\/[\w-]{32}$/);

      // Mail scanners open links, more than once.
      for (let index = 0; index < 3; index++) {
        const page = await new Besucher(t).get(link);
        assert.equal(page.status, 200);
        assert.match(await page.text(), /Kim link/);
      }
      const answer = await gast.post(link);
      assert.equal(answer.headers.get('location'), '/');
      assert.equal(await gast.isSignedIn(), true);
      assert.deepEqual(await lastTaten(t, 3), [
        `anmeldung.anmelden benutzer ${nummer}`,
        `anmeldelink.benutzen benutzer ${nummer}`,
        `anmeldelink.senden benutzer ${nummer}`,
      ]);

      const again = await new Besucher(t).post(link);
      assert.equal(again.status, 410);
      assert.match(await again.text(), /schon benutzt/);
    });

    it('is kept as a hash only', async () => {
      const { email } = await makeUser(t, 'hash@musterland.example', ['auswertung']);
      await sendAnmeldelink(t.kontext(), 'anmelden', email);
      const token = (await lastLink(t, email)).split('/').at(-1) ?? '';
      const row = await t.database.db
        .selectFrom('persoenlicher_link')
        .selectAll()
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow();
      assert.ok(!JSON.stringify(row).includes(token));
    });

    it('says the same for an unknown address and sends nothing', async () => {
      const before = await countMails();
      const answers = [];
      for (const email of [
        'niemand@musterland.example',
        (await makeUser(t, 'jemand@musterland.example', ['auswertung'])).email,
      ]) {
        const gast = new Besucher(t);
        const begin = performance.now();
        await gast.post('/anmelden/link', { email });
        assert.ok(performance.now() - begin >= 390, 'takes the same time');
        answers.push(await gast.text('/anmelden'));
      }
      assert.equal(answers[0], answers[1]);
      assert.match(answers[0] ?? '', /ist die E-Mail jetzt unterwegs/);
      assert.equal(await countMails(), before + 1);
    });

    it('is not sent more than five times an hour, and not to who is locked', async () => {
      const { nummer, email } = await makeUser(t, 'oft@musterland.example', ['auswertung']);
      const before = await countMails();
      for (let index = 0; index < 7; index++) await sendAnmeldelink(t.kontext(), 'anmelden', email);
      assert.equal(await countMails(), before + 5);
      t.clock.advance({ hours: 2 });
      await lockBenutzer(t.kontext(), nummer);
      await sendAnmeldelink(t.kontext(), 'anmelden', email);
      assert.equal(await countMails(), before + 5);
    });

    it('ends after fifteen minutes and says how to get another', async () => {
      const { email } = await makeUser(t, 'alt@musterland.example', ['auswertung']);
      const gast = new Besucher(t);
      await sendAnmeldelink(t.kontext(), 'anmelden', email);
      const link = await lastLink(t, email);
      t.clock.advance({ minutes: 16 });
      for (const answer of [await gast.get(link), await gast.post(link)]) {
        assert.equal(answer.status, 410);
        const text = await answer.text();
        assert.match(text, /Die Zeit für diesen Link ist abgelaufen/);
        assert.match(text, /href="\/anmelden\/link"/);
      }
      assert.equal(await gast.isSignedIn(), false);
    });

    it('asks for the second factor of who has one', async () => {
      const { email } = await makeUser(t, 'linkzwei@musterland.example', ['disposition']);
      const gast = new Besucher(t);
      await gast.post('/anmelden', { email, passwort: PASSWORT });
      const { secret } = await setUpSecondFactor(gast);
      const neu = new Besucher(t);
      await sendAnmeldelink(t.kontext(), 'anmelden', email);
      const answer = await neu.post(await lastLink(t, email));
      assert.equal(answer.headers.get('location'), '/anmelden/zweiter-faktor');
      assert.equal(await neu.isSignedIn(), false);
      await neu.post('/anmelden/zweiter-faktor', { code: totp(secret, 1) });
      assert.equal(await neu.isSignedIn(), true);
    });

    it('does not work for another purpose', async () => {
      const { email } = await makeUser(t, 'zweck@musterland.example', ['auswertung']);
      await sendAnmeldelink(t.kontext(), 'anmelden', email);
      const token = (await lastLink(t, email)).split('/').at(-1);
      assert.equal((await new Besucher(t).get(`/anmelden/passwort/${token}`)).status, 404);
      assert.equal((await new Besucher(t).get(`/einladung/${token}`)).status, 404);
    });

    it('refuses what is no address', async () => {
      const answer = await new Besucher(t).post('/anmelden/link', { email: 'kein at' });
      assert.equal(answer.status, 422);
      assert.match(await answer.text(), /value="kein at"/);
    });
  });

  describe('to set a new password', () => {
    it('works once, ends all sessions and tells the person', async () => {
      const { nummer, email } = await makeUser(t, 'vergessen@musterland.example', ['auswertung']);
      const alt = new Besucher(t);
      await alt.post('/anmelden', { email, passwort: PASSWORT });
      const gast = new Besucher(t);
      await gast.post('/anmelden/passwort', { email });
      const link = await lastLink(t, email);
      assert.equal((await gast.get(link)).status, 200);

      const cases: [string, string, RegExp][] = [
        ['kurz', 'kurz', /mindestens 12 Zeichen/],
        [NEU, 'etwas anderes', /nicht gleich/],
        ['vergessen.musterland', 'vergessen.musterland', /Namen oder Ihrer E-Mail-Adresse/],
      ];
      for (const [passwort, wiederholung, sentence] of cases) {
        const refused = await gast.post(link, { passwort, wiederholung });
        assert.equal(refused.status, 422);
        assert.match(await refused.text(), sentence);
      }
      assert.equal(await alt.isSignedIn(), true);

      const done = await gast.post(link, { passwort: NEU, wiederholung: NEU });
      assert.equal(done.headers.get('location'), '/anmelden');
      assert.equal(await alt.isSignedIn(), false);
      assert.deepEqual(await lastTaten(t, 1), [`passwort.zuruecksetzen benutzer ${nummer}`]);
      const mail = await t.database.db
        .selectFrom('mail')
        .select('betreff')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      assert.match(mail?.betreff ?? '', /Passwort wurde geändert/);

      assert.equal((await gast.post(link, { passwort: NEU, wiederholung: NEU })).status, 410);
      await alt.post('/anmelden', { email, passwort: PASSWORT });
      assert.equal(await alt.isSignedIn(), false);
      await alt.post('/anmelden', { email, passwort: NEU });
      assert.equal(await alt.isSignedIn(), true);
    });

    it('only the newest of two used at the same time counts once', async () => {
      const { email } = await makeUser(t, 'doppelt@musterland.example', ['auswertung']);
      await sendAnmeldelink(t.kontext(), 'passwort', email);
      const link = await lastLink(t, email);
      const answers = await Promise.all(
        Array.from({ length: 5 }, (_, index) => {
          const passwort = `${NEU} ${index}`;
          return new Besucher(t).post(link, { passwort, wiederholung: passwort });
        }),
      );
      assert.equal(answers.filter((answer) => answer.status === 303).length, 1);
    });
  });

  describe('to accept an invitation', () => {
    const invite = async (email: string) => {
      const invited = await inviteBenutzer(t.kontext({ ...SYSTEM, name: 'Toni Technik' }), {
        name: 'Robin Neumann',
        email,
        sprache: 'de',
        rollen: [{ rolle: 'auswertung', bezugId: null }],
      });
      assert.ok(invited.ok);
      return new URL(invited.wert.adresse).pathname;
    };

    it('sets the password and is in', async () => {
      const email = 'robin@musterland.example';
      const link = await invite(email);
      assert.equal(await lastLink(t, email), link);
      const gast = new Besucher(t);
      const page = await gast.text(link);
      assert.match(page, /Robin Neumann/);
      assert.match(page, /Auswertung/);
      const refused = await gast.post(link, { passwort: 'robin', wiederholung: 'robin' });
      assert.equal(refused.status, 422);

      const done = await gast.post(link, { passwort: NEU, wiederholung: NEU });
      assert.equal(done.headers.get('location'), '/');
      assert.equal((await gast.get('/')).status, 200);
      const again = await new Besucher(t).post(link, { passwort: NEU, wiederholung: NEU });
      assert.equal(again.status, 410);
      const neu = new Besucher(t);
      await neu.post('/anmelden', { email, passwort: NEU });
      assert.equal(await neu.isSignedIn(), true);
    });

    it('ends after fourteen days', async () => {
      const link = await invite('spaet@musterland.example');
      t.clock.advance({ days: 15 });
      const answer = await new Besucher(t).post(link, { passwort: NEU, wiederholung: NEU });
      assert.equal(answer.status, 410);
      const users = await t.database.db
        .selectFrom('user')
        .select('id')
        .where('email', '=', 'spaet@musterland.example')
        .execute();
      assert.deepEqual(users, []);
    });

    it('makes one user when two windows accept at once', async () => {
      const link = await invite('zweimal@musterland.example');
      const answers = await Promise.all(
        [0, 1, 2].map(() => new Besucher(t).post(link, { passwort: NEU, wiederholung: NEU })),
      );
      assert.equal(answers.filter((answer) => answer.status === 303).length, 1);
      assert.ok(answers.every((answer) => answer.status < 500));
    });
  });

  it('what is over goes away at night', async () => {
    const { email } = await makeUser(t, 'nacht@musterland.example', ['auswertung']);
    const gast = new Besucher(t);
    await gast.post('/anmelden', { email, passwort: 'falsch falsch falsch' });
    await gast.post('/anmelden', { email, passwort: PASSWORT });
    await sendAnmeldelink(t.kontext(), 'anmelden', email);
    t.clock.advance({ days: 120 });
    await cleanSignIn(t.kontext());
    const { db } = t.database;
    assert.deepEqual(await db.selectFrom('session').select('id').execute(), []);
    assert.deepEqual(await db.selectFrom('anmeldeversuch').select('schluessel').execute(), []);
    assert.deepEqual(await db.selectFrom('persoenlicher_link').select('id').execute(), []);
  });
});
