import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { createMailer, sendWaitingMail } from '../../../platform/mail/mailer.ts';
import type { Beispielkonzept } from '../ausgaben/konzept-saeen.beispiele.ts';
import { remindAlle } from './erinnern.action.ts';
import { openBeispielrunde, sowRundenkonzept } from './runde.beispiele.ts';
import { findRunde, findSchnappschuss, listFragen } from './runde.store.ts';

const PERSONEN = 10;
const mailbox = (nummer: number) => `person${nummer}@kreis.example`;

/** A round from its first letter to the frozen state, with ten people and a real mail server between. */
describe('a report round by mail', () => {
  let t: TestApp;
  let server: SMTPServer;
  let koordination: TestUser;
  let konzept: Beispielkonzept;
  let id: number;
  let empfangen: { an: string; text: string }[] = [];

  before(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, callback) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          empfangen.push({
            an: session.envelope.rcptTo[0]!.address,
            text: readableOf(Buffer.concat(chunks).toString()),
          });
          callback();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const { port } = server.server.address() as AddressInfo;
    t = await openTestApp({ SMTP_URL: `smtp://127.0.0.1:${port}`, RATE_LIMITS: '0' });
    koordination = await t.signIn('koordination');
    konzept = await sowRundenkonzept(t);
  });
  after(async () => {
    await t.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });

  /** What left since the last time. */
  async function deliver() {
    empfangen = [];
    await sendWaitingMail(t.kontext(), createMailer(t.config));
    return empfangen;
  }
  async function on(day: string) {
    t.clock.set(new Date(`${day}T06:15:00Z`));
    await remindAlle(t.kontext());
    return (await deliver()).map(({ an }) => an).sort();
  }
  const fragen = () => listFragen(t.database.db, id);
  const fields = { status: 'in-umsetzung', geschehen: 'Es geht voran.', nachweis: '', fertig: 'ja' };

  it('asks ten people, each with a letter and a link of her own', async () => {
    const massnahmen: number[] = [];
    const { db } = t.database;
    for (let nummer = 0; nummer < 20; nummer++) {
      const person = nummer % PERSONEN;
      const { id: massnahmeId } = await db
        .insertInto('massnahme')
        .values({
          konzept_id: konzept.konzeptId,
          kontakt_name: `Person ${person}`,
          kontakt_email: mailbox(person),
          status: 'in-umsetzung',
          ...(person === 9 && {
            vertretung_name: 'Vertretung',
            vertretung_email: 'vertretung@kreis.example',
          }),
          zuletzt_bewegt_at: t.clock.now(),
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      await db
        .insertInto('massnahme_fassung')
        .values({
          massnahme_id: massnahmeId,
          ausgabe_id: konzept.ausgabeId,
          text: `Maßnahme ${nummer}`,
          position: 100 + nummer,
        })
        .execute();
      massnahmen.push(massnahmeId);
    }
    id = await openBeispielrunde(t, konzept, { massnahmen });
    const briefe = await deliver();
    assert.deepEqual(
      briefe.map(({ an }) => an).sort(),
      Array.from({ length: PERSONEN }, (_, n) => mailbox(n)),
    );
    assert.equal(new Set(briefe.map(linkIn)).size, PERSONEN);
    for (const { an, text } of briefe) {
      const nummer = Number(/\d/.exec(an)![0]);
      assert.match(text, new RegExp(`Maßnahme ${nummer}\\s[\\s\\S]*Maßnahme ${nummer + 10}\\s`));
      const link = await t.get(linkIn({ text }), null);
      assert.equal(link.status, 200);
      assert.match(await link.text(), /Noch 2 Maßnahmen/);
    }
    // Eight of them answer at once, each from her own letter.
    for (const brief of briefe.filter(({ an }) => an !== mailbox(8) && an !== mailbox(9))) {
      const pfad = linkIn(brief);
      for (const frage of (await fragen()).filter(({ person_email }) => person_email === brief.an)) {
        const answer = await t.post(`${pfad}/${frage.id}`, null, {
          ...fields,
          version: String(frage.version),
        });
        assert.equal(answer.status, 303, await answer.text());
      }
    }
    assert.equal((await findRunde(t.database.db, id))?.fertig, 16);
  });

  it('takes a file as evidence after looking into it', async () => {
    const frage = (await fragen()).find(({ person_email }) => person_email === mailbox(0))!;
    const { token } = await newLink(0);
    const pfad = `${token}/${frage.id}`;
    const send = (name: string, inhalt: string | Uint8Array, more: Record<string, string> = {}) =>
      t.post(pfad, null, {
        ...fields,
        version: String(frage.version),
        ...more,
        datei: new File([typeof inhalt === 'string' ? inhalt : new Uint8Array(inhalt)], name),
      });
    const refused: [string, string | Uint8Array, RegExp][] = [
      ['bericht.exe', 'MZ', /Diese Art von Datei wird nicht angenommen/],
      ['bericht.pdf', 'kein PDF', /Diese Art von Datei wird nicht angenommen/],
      ['bericht.docx', 'PK kein Word', /Diese Art von Datei wird nicht angenommen/],
      ['bericht.txt', new Uint8Array([65, 0, 66]), /Diese Art von Datei wird nicht angenommen/],
      ['gross.pdf', `%PDF-${'x'.repeat(10_000_001)}`, /größer als 10 MB/],
    ];
    for (const [name, inhalt, satz] of refused) {
      const answer = await send(name, inhalt, { geschehen: 'Ich habe schon viel getippt.' });
      assert.equal(answer.status, 422, name);
      const html = await answer.text();
      assert.match(html, satz, name);
      assert.match(html, /Ich habe schon viel getippt/, name);
    }
    assert.equal((await t.get(`${pfad}/nachweis`, null)).status, 404);
    assert.equal((await send('Bericht 2026.pdf', '%PDF-1.7 Bericht')).status, 303);
    assert.match(await (await t.get(pfad, null)).text(), /Gesendete Datei: Bericht 2026\.pdf/);
    const datei = await t.get(`${pfad}/nachweis`, null);
    assert.equal(await datei.text(), '%PDF-1.7 Bericht');
    assert.match(datei.headers.get('content-disposition')!, /attachment/);
    // Somebody else's link shows nothing of it; the office does.
    const { token: fremd } = await newLink(1);
    assert.equal((await t.get(`${fremd}/${frage.id}/nachweis`, null)).status, 404);
    const imBuero = `/konzept/runden/${id}/antworten/${frage.id}`;
    assert.equal((await t.get(`${imBuero}/nachweis`, koordination)).status, 200);
    assert.equal((await t.get(`${imBuero}/nachweis`, await t.signIn('auswertung'))).status, 403);
    // Taken over, it stands in the measure's log.
    assert.equal((await t.post(`${imBuero}/uebernehmen`, koordination)).status, 303);
    const eintrag = await t.database.db
      .selectFrom('massnahme_eintrag')
      .select(['id', 'datei_id'])
      .where('massnahme_id', '=', frage.massnahme_id)
      .where('art', '=', 'bericht')
      .executeTakeFirstOrThrow();
    const imVerlauf = await t.get(
      `/konzept/massnahmen/${frage.massnahme_id}/datei/${eintrag.id}`,
      koordination,
    );
    assert.equal(await imVerlauf.text(), '%PDF-1.7 Bericht');
  });

  it('writes on in the language in which somebody answered', async () => {
    const { token } = await newLink(8);
    const frage = (await fragen()).find(({ person_email }) => person_email === mailbox(8))!;
    const answer = await t.app.request(`http://localhost:3000${token}/${frage.id}`, {
      method: 'POST',
      headers: { origin: 'http://localhost:3000', 'accept-language': 'en' },
      body: new URLSearchParams({ ...fields, fertig: '', version: String(frage.version) }),
    });
    assert.equal(answer.status, 303);
    const { text } = await newLink(8);
    assert.match(text, /Dear Person 8,[\s\S]*here is your link[\s\S]*Kind regards/);
  });

  it('reminds with a gap, asks the deputy, and tells everybody of a later deadline', async () => {
    assert.deepEqual(await on('2026-03-23'), []);
    assert.deepEqual(await on('2026-03-24'), [mailbox(8), mailbox(9)]);
    assert.deepEqual(await on('2026-03-25'), []);

    const pfad = `/konzept/runden/${id}/frist`;
    assert.equal((await t.post(pfad, await t.signIn('auswertung'), { fristAm: '10.4.2026' })).status, 403);
    for (const [fristAm, satz] of [
      ['31.3.2026', /liegt nicht nach der bisherigen/],
      ['bald', /Bitte ein Datum/],
    ] as const) {
      const refused = await t.post(pfad, koordination, { fristAm });
      assert.equal(refused.status, 422);
      const html = await refused.text();
      assert.match(html, satz);
      assert.match(html, new RegExp(`value="${fristAm}"`));
    }
    assert.deepEqual(await deliver(), []);
    assert.equal((await t.post(pfad, koordination, { fristAm: '10.4.2026' })).status, 303);
    const briefe = await deliver();
    assert.equal(briefe.length, PERSONEN);
    const an = (nummer: number) => briefe.find((brief) => brief.an === mailbox(nummer))!.text;
    assert.match(
      an(9),
      /die Frist für den Stand Ihrer Maßnahmen ist verlängert[\s\S]*Maßnahme 9[\s\S]*10\.04\.2026/,
    );
    assert.match(an(0), /Von Ihnen liegt schon alles vor/);
    assert.match(an(8), /the deadline for the status of your measures has been extended/);

    // The old deadline passes in silence; reminders begin anew before the new one.
    assert.deepEqual(await on('2026-03-31'), []);
    assert.deepEqual(await on('2026-04-03'), [mailbox(8), mailbox(9)]);
    assert.deepEqual(await on('2026-04-10'), [mailbox(8), mailbox(9)]);
    assert.deepEqual(await on('2026-04-13'), ['vertretung@kreis.example']);
    const offene = (await fragen()).filter(({ ist_fertig }) => !ist_fertig);
    assert.deepEqual(offene.map(({ stufe, person_email }) => [stufe, person_email]).sort(), [
      [1, 'vertretung@kreis.example'],
      [1, 'vertretung@kreis.example'],
      [2, mailbox(8)],
      [2, mailbox(8)],
    ]);
  });

  it('is frozen, and then nobody changes anything', async () => {
    // Weeks have passed.
    koordination = await t.signIn('koordination');
    const pfad = `/konzept/runden/${id}`;
    assert.equal((await t.post(`${pfad}/uebernehmen`, koordination)).status, 303);
    assert.equal((await t.post(`${pfad}/einfrieren`, koordination)).status, 303);
    const stand = await findSchnappschuss(t.database.db, id);
    assert.equal(stand?.massnahmen.filter(({ antwort }) => antwort !== null).length, 16);
    const spaet = await t.post(`${pfad}/frist`, koordination, { fristAm: '1.5.2026' });
    assert.equal(spaet.status, 422);
    assert.match(await spaet.text(), /Die Runde ist eingefroren/);
    assert.deepEqual(await on('2026-04-20'), []);
  });

  it('stands beside the next one as a table for others', async () => {
    const vergleich = (runde: number, datei: string) =>
      t.get(`/konzept/runden/${runde}/vergleich.${datei}?mit=${id}`, koordination);
    assert.equal((await vergleich(id, 'csv')).status, 404);
    const naechste = await openBeispielrunde(t, konzept, {
      bezeichnung: 'Bericht 2027',
      fristAm: '2027-03-31',
      massnahmen: (await fragen()).map(({ massnahme_id }) => massnahme_id),
    });
    const csv = await (await vergleich(naechste, 'csv')).text();
    assert.match(csv, /Nr\.;Maßnahme;Handlungsfeld;Stand: Bericht 2026;Stand: Bericht 2027/);
    assert.equal(csv.trim().split('\r\n').length, 21);
    assert.equal((await vergleich(naechste, 'xlsx')).status, 200);
    assert.equal(
      (await t.get(`/konzept/runden/${naechste}/vergleich.csv`, await t.signIn('technik'))).status,
      403,
    );
  });

  /** The office sends somebody her link again: older ones are not in our hands any more. */
  async function newLink(nummer: number): Promise<{ token: string; text: string }> {
    const person = await t.database.db
      .selectFrom('rundenperson')
      .select('id')
      .where('email', '=', mailbox(nummer))
      .executeTakeFirstOrThrow();
    const before = (await fragen()).find(({ person_id }) => person_id === person.id)!;
    // A link is sent only where something is open: this one is opened for it and closed again.
    const set = (ist_fertig: boolean) =>
      t.database.db.updateTable('rundenantwort').set({ ist_fertig }).where('id', '=', before.id).execute();
    await set(false);
    assert.equal(
      (await t.post(`/konzept/runden/${id}/personen/${person.id}/erneut`, koordination)).status,
      303,
    );
    await set(before.ist_fertig);
    const [brief] = await deliver();
    return { token: linkIn(brief!), text: brief!.text };
  }
});

const linkIn = ({ text }: { text: string }) => /\/stand\/[\w-]+/.exec(text)![0];

/** The text part of a message as people read it. */
const readableOf = (message: string) =>
  Buffer.from(
    message
      .replaceAll('=\r\n', '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  ).toString('utf8');
