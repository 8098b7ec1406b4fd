import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { ok } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import { sendAnmeldelink } from '../anmeldung/anmeldelink.action.ts';
import { lastTaten, makeUser } from '../besucher.beispiele.ts';
import { withoutAddresses } from './mail.rules.ts';

const LISTE = '/verwaltung/postausgang';

describe('the outbox', () => {
  let t: TestApp;
  let technik: TestUser;
  let disposition: TestUser;
  let konto: number;
  let fach: number;

  before(async () => {
    t = await openTestApp();
    technik = await t.signIn('technik');
    disposition = await t.signIn('disposition');
    await makeUser(t, 'wer@musterland.example', ['auswertung']);
    await sendAnmeldelink(t.kontext(), 'anmelden', 'wer@musterland.example');
    await act(t.kontext(), 'test.schreiben', async (a) => {
      a.mail({
        an: { email: 'dolmetscherin@musterland.example', name: 'Amina Beispiel' },
        betreff: 'Anfrage Tigrinya am 12.03.',
        text: 'Guten Tag,\n\nKönnen Sie?\nhttps://komut.example/angebot/abc\n\n<script>alert(1)</script>',
        gegenstand: { art: 'einsatz', id: 17 },
      });
      a.unchanged();
      return ok();
    });
    const mails = await t.database.db
      .selectFrom('mail')
      .select(['id', 'gegenstand_art'])
      .orderBy('id')
      .execute();
    konto = mails[0]!.id;
    fach = mails[1]!.id;
  });
  after(() => t.close());

  const fail = (id: number) =>
    t.database.db
      .updateTable('mail')
      .set({ status: 'gescheitert', versuche: 10, fehler: '550 <dolmetscherin@musterland.example> unknown' })
      .where('id', '=', id)
      .execute();

  it('is not for everybody', async () => {
    for (const rolle of ['auswertung', 'datenschutz', 'zahlstelle'] as const) {
      assert.equal((await t.get(LISTE, await t.signIn(rolle))).status, 403, rolle);
    }
  });

  it('is where links can be clicked when there is no mail server', async () => {
    const list = await (await t.get(LISTE, technik)).text();
    assert.match(list, /kein Mailserver eingerichtet/);
    const page = await (await t.get(`${LISTE}/${konto}`, technik)).text();
    const link = /href="(http:\/\/localhost:3000\/anmelden\/link\/[\w-]{32})"/.exec(page)?.[1];
    assert.ok(link);
    assert.equal((await t.get(new URL(link).pathname)).status, 200);
  });

  it('shows nobody a link that a mail server will bring to its owner', async () => {
    const mitSmtp = await openTestApp({ SMTP_URL: 'smtp://localhost:2525' });
    await makeUser(mitSmtp, 'wer@musterland.example', ['leitung']);
    await sendAnmeldelink(mitSmtp.kontext(), 'passwort', 'wer@musterland.example');
    const mail = await mitSmtp.database.db.selectFrom('mail').select('id').executeTakeFirstOrThrow();
    const page = await (await mitSmtp.get(`${LISTE}/${mail.id}`, await mitSmtp.signIn('technik'))).text();
    assert.match(page, /anmelden\/passwort\/…/);
    assert.doesNotMatch(page, /passwort\/[\w-]{32}/);
    await mitSmtp.close();
  });

  it('keeps mails about accounts with Technik and the others with the office', async () => {
    const seenByTechnik = await (await t.get(LISTE, technik)).text();
    assert.match(seenByTechnik, /wer@musterland/);
    assert.doesNotMatch(seenByTechnik, /Tigrinya|dolmetscherin|Amina/);
    assert.match(seenByTechnik, /Für Ihre Rolle verdeckt/);
    assert.equal((await t.get(`${LISTE}/${fach}`, technik)).status, 404);

    const seenByOffice = await (await t.get(LISTE, disposition)).text();
    assert.match(seenByOffice, /Anfrage Tigrinya/);
    assert.doesNotMatch(seenByOffice, /wer@musterland/);
    assert.equal((await t.get(`${LISTE}/${konto}`, disposition)).status, 404);

    assert.doesNotMatch(await (await t.get(`${LISTE}?suche=Tigrinya`, technik)).text(), /verdeckt/);
  });

  it('says in words what a mail is about, with a link for whoever may open it', async () => {
    const seenByOffice = await (await t.get(`${LISTE}/${fach}`, disposition)).text();
    assert.match(seenByOffice, /<a class="k-link" href="\/einsaetze\/17">Einsatz 17<\/a>/);
    const seenByTechnik = await (await t.get(`${LISTE}/${konto}`, technik)).text();
    assert.match(seenByTechnik, /<a class="k-link" href="\/verwaltung\/benutzer\/\d+">Zugang \d+<\/a>/);
  });

  it('shows a mail as text, not as page', async () => {
    const page = await (await t.get(`${LISTE}/${fach}`, disposition)).text();
    assert.match(page, /<a class="k-link" href="https:\/\/komut\.example\/angebot\/abc">/);
    assert.match(page, /&lt;script&gt;alert/);
  });

  it('sends again what failed, nothing else', async () => {
    await t.post(`${LISTE}/${fach}/erneut`, disposition);
    assert.match(await (await t.get(LISTE, disposition)).text(), /Anfrage Tigrinya/);
    assert.equal((await lastTaten(t, 1))[0]?.startsWith('mail.erneut-senden'), false);

    await fail(fach);
    const list = await (await t.get(`${LISTE}?status=gescheitert`, technik)).text();
    assert.match(list, /550 &lt;…@…&gt; unknown/);
    assert.match(await (await t.get('/', technik)).text(), /1 E-Mail konnte nicht gesendet werden/);
    await t.post(`${LISTE}/${fach}/erneut`, technik);
    const row = await t.database.db
      .selectFrom('mail')
      .select(['status', 'versuche', 'fehler'])
      .where('id', '=', fach)
      .executeTakeFirst();
    assert.deepEqual(row, { status: 'wartet', versuche: 0, fehler: null });
    assert.deepEqual(await lastTaten(t, 1), [`mail.erneut-senden mail ${fach}`]);
    assert.equal((await t.post(`${LISTE}/999999/erneut`, technik)).status, 303);
  });

  it('hides addresses in what mail servers say', () => {
    assert.equal(
      withoutAddresses('550 5.1.1 <a.b+c@x.example>: no such user (a@b.de)'),
      '550 5.1.1 <…@…>: no such user (…@…)',
    );
  });
});
