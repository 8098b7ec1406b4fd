import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { ok } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import { type Aenderung, decideFolge } from '../aenderung.rules.ts';
import { findEinsatz, lockEinsatz, updateEinsatz } from '../einsatz.store.ts';
import { notifyAbsage } from './absage-folgen.ts';
import { acceptAngebot, assignEinsatz, declineAngebot, sendAngebot } from './angebot.action.ts';
import { applyFolge } from './folge-ausfuehren.ts';
import { beginSuche } from './suche.action.ts';
import { listAngebote } from './suche.store.ts';
import { addEinsatz, addSprachmittler, addStelle } from './vermittlung.beispiele.ts';

describe('what a change does to those concerned', () => {
  let t: TestApp;
  let buero: TestUser;
  let stelleId: number;
  let person: number;
  before(async () => {
    t = await openTestApp();
    buero = await t.signIn('disposition');
    stelleId = await addStelle(t);
    person = await addSprachmittler(t, 'Kidane');
  });
  after(() => t.close());

  const change = (id: number, aenderungen: Aenderung[], changes: object) =>
    act(t.kontext(buero.wer), 'test.aendern', async (a) => {
      const vorher = (await lockEinsatz(a.db, id))!;
      await updateEinsatz(a.db, id, changes);
      await applyFolge(a, vorher, decideFolge(aenderungen, vorher.status));
      a.audit('einsatz', id, null, changes);
      return ok();
    });
  const briefe = async (id: number) =>
    t.database.db
      .selectFrom('mail')
      .selectAll()
      .where('gegenstand_id', '=', String(id))
      .orderBy('id')
      .execute();
  const vermittelt = async (tag: number) => {
    const beginn = new Date(Date.UTC(2026, 3, tag, 9));
    const id = await addEinsatz(t, stelleId, {
      beginn_at: beginn,
      ende_at: new Date(beginn.getTime() + 3_600_000),
    });
    assert.ok((await assignEinsatz(t.kontext(buero.wer), id, person)).ok);
    await t.database.db.deleteFrom('mail').execute();
    return id;
  };

  it('another room: both are told, calendars are updated with the same UID and a higher sequence', async () => {
    const id = await vermittelt(1);
    await change(id, ['treffpunkt'], { einsatzort: 'Raum 12' });
    assert.equal((await findEinsatz(t.database.db, id))?.status, 'vermittelt');
    const mails = await briefe(id);
    assert.equal(mails.length, 2);
    for (const mail of mails) {
      assert.match(mail.betreff, /^Geändert/);
      assert.equal(mail.kalender_methode, 'REQUEST');
      assert.match(mail.kalender!, /SEQUENCE:2/);
      assert.match(mail.kalender!, /Raum 12/);
    }
  });

  it('another time: who accepted is asked again, the old entry leaves both calendars, the place is free', async () => {
    const id = await vermittelt(2);
    const beginn = new Date(Date.UTC(2026, 3, 2, 12));
    await change(id, ['uhrzeit'], { beginn_at: beginn, ende_at: new Date(beginn.getTime() + 3_600_000) });
    const einsatz = await findEinsatz(t.database.db, id);
    assert.equal(einsatz?.status, 'angeboten');
    assert.equal(einsatz?.sprachmittler_id, null);
    const mails = await briefe(id);
    assert.ok(mails.every((mail) => mail.kalender_methode === 'CANCEL'));
    assert.ok(mails.some((mail) => mail.betreff.startsWith('Passt es noch?')));
    const offen = (await listAngebote(t.database.db, id)).find((angebot) => angebot.status === 'offen');
    assert.ok((await acceptAngebot(t.kontext(), offen!.id)).ok);
    assert.equal((await findEinsatz(t.database.db, id))?.sprachmittler_id, person);
  });

  it('who is asked again reads on the page and in the mail what was and what is, until it is back as it was', async () => {
    const id = await vermittelt(6);
    const um = (stunde: number) => ({
      beginn_at: new Date(Date.UTC(2026, 3, 6, stunde)),
      ende_at: new Date(Date.UTC(2026, 3, 6, stunde + 1)),
    });
    await change(id, ['uhrzeit'], um(12));
    await change(id, ['uhrzeit', 'ort-weit'], { ...um(13), ort: 'Brake' });
    const fragen = (await briefe(id)).filter((mail) => mail.betreff.startsWith('Passt es noch?'));
    const letzte = fragen.at(-1)!;
    assert.match(letzte.text, /Sie hatten zugesagt/);
    assert.match(
      letzte.text,
      /Termin: bisher Mo\., 06\.04\.2026, 11:00–12:00, jetzt Mo\., 06\.04\.2026, 15:00–16:00/,
    );
    assert.match(letzte.text, /Ort: bisher .*Neustadt, jetzt .*Brake/);
    assert.doesNotMatch(letzte.text, /14:00–15:00/, 'the step in between was never agreed to');
    const link = /\/a\/[\w-]{20,}/.exec(letzte.text)![0];
    const seite = await (await t.get(link)).text();
    assert.match(seite, /Passt der Termin noch\?/);
    assert.match(seite, /bisher[^<]*Mo\., 06\.04\.2026, 11:00–12:00/);
    assert.match(seite, /jetzt[^<]*Mo\., 06\.04\.2026, 15:00–16:00/);
    const english = await (await t.get(link, null, { cookie: 'komut.sprache=en' })).text();
    assert.match(english, /Does the appointment still suit you\?/);
    await change(id, ['uhrzeit', 'ort-weit'], { ...um(9), ort: 'Neustadt' });
    const zurueck = (await briefe(id)).filter((mail) => mail.betreff.startsWith('Passt es noch?')).at(-1)!;
    assert.match(zurueck.text, /wieder so wie vorher/);
  });

  it('says no to the change: KoMuT searches on where it had searched, and leaves it to the office where that chose', async () => {
    const andere = await addSprachmittler(t, 'Lemlem');
    const gesucht = await addEinsatz(t, stelleId, {
      beginn_at: new Date('2026-03-23T09:00:00Z'),
      ende_at: new Date('2026-03-23T10:00:00Z'),
    });
    assert.ok((await beginSuche(t.kontext(buero.wer), gesucht)).ok);
    const erstes = (await listAngebote(t.database.db, gesucht)).find((a) => a.sprachmittler_id === person)!;
    assert.ok((await acceptAngebot(t.kontext(), erstes.id)).ok);
    const gewaehlt = await vermittelt(7);
    for (const [id, beginn] of [
      [gesucht, '2026-03-23T13:00:00Z'],
      [gewaehlt, '2026-04-07T13:00:00Z'],
    ] as const) {
      await change(id, ['uhrzeit'], {
        beginn_at: new Date(beginn),
        ende_at: new Date(new Date(beginn).getTime() + 3_600_000),
      });
      const frage = (await listAngebote(t.database.db, id)).find(({ status }) => status === 'offen')!;
      assert.ok((await declineAngebot(t.kontext(), frage.id, 'keine-zeit')).ok);
    }
    const neue = (await listAngebote(t.database.db, gesucht)).filter(({ status }) => status === 'offen');
    assert.deepEqual(
      neue.map((angebot) => angebot.sprachmittler_id),
      [andere],
      'who said no is not asked once more',
    );
    assert.equal((await findEinsatz(t.database.db, gesucht))?.status, 'angeboten');
    assert.equal((await findEinsatz(t.database.db, gewaehlt))?.status, 'angefragt');
    assert.ok((await listAngebote(t.database.db, gewaehlt)).every(({ status }) => status !== 'offen'));
    await t.database.db
      .updateTable('sprachmittler')
      .set({ status: 'ausgeschieden' })
      .where('id', '=', andere)
      .execute();
  });

  it('another language: who accepted is cancelled, the request is open again', async () => {
    const id = await vermittelt(3);
    await change(id, ['sprache'], { sprache: 'am' });
    const einsatz = await findEinsatz(t.database.db, id);
    assert.equal(einsatz?.status, 'angefragt');
    const mails = await briefe(id);
    assert.ok(mails.some((mail) => mail.an.startsWith('kidane') && mail.betreff.startsWith('Abgesagt')));
    assert.ok(mails.some((mail) => mail.betreff.startsWith('Wir suchen neu')));
  });

  it('offers that are out are asked anew after another time, and taken back for another language', async () => {
    const id = await addEinsatz(t, stelleId, {
      beginn_at: new Date('2026-04-09T09:00:00Z'),
      ende_at: new Date('2026-04-09T10:00:00Z'),
    });
    await sendAngebot(t.kontext(buero.wer), id, [person]);
    await change(id, ['uhrzeit'], { ende_at: new Date('2026-04-09T11:30:00Z') });
    assert.deepEqual(
      (await listAngebote(t.database.db, id)).map(({ status }) => status),
      ['zurueckgezogen', 'offen'],
    );
    await change(id, ['sprache'], { sprache: 'am' });
    assert.ok((await listAngebote(t.database.db, id)).every(({ status }) => status === 'zurueckgezogen'));
    assert.equal((await findEinsatz(t.database.db, id))?.status, 'angefragt');
  });

  it('a cancellation reaches everybody, and calendars drop the appointment', async () => {
    const id = await vermittelt(5);
    await act(t.kontext(buero.wer), 'test.absagen', async (a) => {
      const vorher = (await lockEinsatz(a.db, id))!;
      await updateEinsatz(a.db, id, { status: 'abgesagt' });
      await notifyAbsage(a, vorher, { durch: 'stelle', grund: 'termin-verschoben' });
      a.audit('einsatz', id, null, { status: 'abgesagt' });
      return ok();
    });
    const mails = await briefe(id);
    assert.equal(mails.length, 2);
    assert.ok(
      mails.every((mail) => mail.kalender_methode === 'CANCEL' && /STATUS:CANCELLED/.test(mail.kalender!)),
    );
  });
});
