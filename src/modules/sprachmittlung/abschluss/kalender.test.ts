import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import ICAL from 'ical.js';
import { openTestApp, type TestApp } from '../../../../test-support/app.ts';
import { ok } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import { lockEinsatz, updateEinsatz } from '../einsatz.store.ts';
import { notifyAbsage } from '../vermittlung/absage-folgen.ts';
import { assignEinsatz } from '../vermittlung/angebot.action.ts';
import { type Beispiel, buildBeispiel, newestLink, readMails } from './abschluss.beispiele.ts';

let t: TestApp;
before(async () => {
  t = await openTestApp();
});
after(() => t.close());

interface Eintrag {
  uid: string;
  sequence: number;
  status: string;
  method: string | null;
  start: string;
}

/** What a calendar program reads. */
function parse(text: string): Eintrag[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: Number(component.getFirstPropertyValue('sequence')),
      status: String(component.getFirstPropertyValue('status')),
      method: calendar.getFirstPropertyValue('method') as string | null,
      start: event.startDate.toJSDate().toISOString(),
    };
  });
}

async function invitations(b: Beispiel, an: string): Promise<Eintrag[]> {
  return (await readMails(t, an)).flatMap(({ kalender, gegenstand_id }) =>
    kalender && gegenstand_id === String(b.einsatzId) ? parse(kalender) : [],
  );
}

/** The address as the page shows it, this once. */
async function subscribe(b: Beispiel, art: 'sprachmittler' | 'stelle') {
  const id = art === 'stelle' ? b.stelleId : b.personId;
  const user = await t.signIn(art, id);
  const page = await t.post('/mein-kalender/neu', user, { fuer: `${art}-${id}` });
  assert.equal(page.status, 200);
  const pfad = /http:\/\/localhost:3000(\/kalender\/[\w-]+\.ics)/.exec(await page.text())?.[1];
  assert.ok(pfad);
  return { user, pfad };
}

describe('the calendar', () => {
  it('is the same appointment in mail, feed and download; its sequence grows, giving back cancels', async () => {
    const b = await buildBeispiel(t);
    const { pfad } = await subscribe(b, 'sprachmittler');
    const [mail] = await invitations(b, 'selam@example.org');
    const feed = await t.get(pfad);
    assert.equal(feed.headers.get('content-type'), 'text/calendar; charset=utf-8');
    const [imFeed] = parse(await feed.text());
    const link = await newestLink(t, 'selam@example.org', '/t');
    const [download] = parse(await (await t.get(`${link}/termin.ics`)).text());
    assert.ok(mail && imFeed && download);
    assert.equal(mail.method, 'REQUEST');
    assert.deepEqual([imFeed.method, download.method], [null, null]);
    assert.deepEqual([imFeed.uid, download.uid], [mail.uid, mail.uid]);
    assert.equal(mail.start, '2026-03-12T09:00:00.000Z');
    assert.equal(imFeed.status, 'CONFIRMED');

    await t.post(`${link}/rueckgabe`, null, { grund: 'krank' });
    const cancelled = (await invitations(b, 'selam@example.org')).at(-1)!;
    assert.deepEqual([cancelled.method, cancelled.status, cancelled.uid], ['CANCEL', 'CANCELLED', mail.uid]);
    assert.ok(cancelled.sequence > mail.sequence);
    assert.deepEqual(parse(await (await t.get(pfad)).text()), []);

    const buero = await t.signIn('disposition');
    assert.ok((await assignEinsatz(t.kontext(buero.wer), b.einsatzId, b.personId)).ok);
    const again = (await invitations(b, 'selam@example.org')).at(-1)!;
    assert.ok(again.sequence > cancelled.sequence);
    assert.equal(again.uid, mail.uid);
  });

  it('marks what was cancelled, for the requester as well', async () => {
    const b = await buildBeispiel(t);
    const { pfad } = await subscribe(b, 'stelle');
    const [vorher] = parse(await (await t.get(pfad)).text());
    await act(t.kontext(), 'einsatz.absagen', async (a) => {
      const einsatz = (await lockEinsatz(a.db, b.einsatzId))!;
      await updateEinsatz(a.db, b.einsatzId, { status: 'abgesagt' });
      await notifyAbsage(a, einsatz, { durch: 'stelle', grund: 'kein-bedarf-mehr' });
      a.audit('einsatz', b.einsatzId, null, {});
      return ok();
    });
    const [nachher] = parse(await (await t.get(pfad)).text());
    assert.ok(vorher && nachher);
    assert.deepEqual([nachher.uid, nachher.status], [vorher.uid, 'CANCELLED']);
    assert.ok(nachher.sequence > vorher.sequence);
    const mail = (await invitations(b, 'berg@example.org')).at(-1)!;
    assert.deepEqual([mail.method, mail.uid, mail.sequence], ['CANCEL', vorher.uid, nachher.sequence]);
  });

  it('tells calendars when nothing has changed, and holds no name of the client', async () => {
    const b = await buildBeispiel(t, { pseudonym: 'Fall-K-17' });
    const { pfad } = await subscribe(b, 'sprachmittler');
    const first = await t.get(pfad);
    assert.match(first.headers.get('cache-control') ?? '', /private/);
    assert.doesNotMatch(await first.text(), /Fall-K-17/);
    const etag = first.headers.get('etag')!;
    t.clock.advance({ minutes: 30 });
    assert.equal((await t.get(pfad, null, { 'if-none-match': etag })).status, 304);
    t.clock.advance({ minutes: -30 });
  });

  it('shows its address once, renews it, and ends it', async () => {
    const b = await buildBeispiel(t);
    const { user, pfad } = await subscribe(b, 'sprachmittler');
    const page = await (await t.get('/mein-kalender', user)).text();
    assert.doesNotMatch(page, /\/kalender\//);
    assert.match(page, /nur einmal/);
    const { pfad: neu } = await subscribe(b, 'sprachmittler');
    assert.equal((await t.get(pfad)).status, 404);
    assert.equal((await t.get(neu)).status, 200);
    for (let click = 0; click < 2; click++)
      assert.equal(
        (await t.post('/mein-kalender/widerrufen', user, { fuer: `sprachmittler-${b.personId}` })).status,
        303,
      );
    assert.equal((await t.get(neu)).status, 404);
  });

  it('belongs to its owner only', async () => {
    const b = await buildBeispiel(t);
    const fremd = await t.signIn('sprachmittler', b.personId + 1000);
    const buero = await t.signIn('disposition');
    assert.equal((await t.get('/mein-kalender', buero)).status, 403);
    for (const fuer of [`sprachmittler-${b.personId}`, `stelle-${b.stelleId}`, 'nichts', ''])
      assert.equal((await t.post('/mein-kalender/neu', fremd, { fuer })).status, 404);
    for (const pfad of ['/kalender/x.ics', '/kalender/.ics', '/kalender/x'])
      assert.equal((await t.get(pfad)).status, 404);
    const person = await t.database.db
      .selectFrom('sprachmittler')
      .select('feed_token_hash')
      .where('id', '=', b.personId)
      .executeTakeFirstOrThrow();
    assert.equal(person.feed_token_hash, null);
  });
});
