import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { openTestApp, type TestApp } from '../../../test-support/app.ts';
import { ok } from '../../begriffe/ablehnung.ts';
import { act } from '../act.ts';
import { createMailer, htmlFromText, sendWaitingMail, strikeLinks } from './mailer.ts';

describe('the outbox and a real mail server', () => {
  let t: TestApp;
  let server: SMTPServer;
  let refusing = false;
  const received: { to: string[]; text: string }[] = [];

  before(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, callback) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          if (refusing) return callback(new Error('mailbox is full'));
          received.push({
            to: session.envelope.rcptTo.map(({ address }) => address),
            text: Buffer.concat(chunks).toString(),
          });
          callback();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    t = await openTestApp({ SMTP_URL: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}` });
  });
  after(async () => {
    await t.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });

  const LINK = 'http://localhost:3000/a/abcdefghijklmnopqrstuvwxyz012345';
  const write = (betreff: string, kalender?: string) =>
    act(t.kontext(), 'test.schreiben', async (a) => {
      a.mail({
        an: { email: 'lena@example.org', name: 'Lena Ünlü' },
        betreff,
        text: `Guten Tag,\n\nbitte antworten:\n\n${LINK}\n\nViele Grüße`,
        gegenstand: { art: 'einsatz', id: 1 },
        ...(kalender ? { kalender: { text: kalender, methode: 'REQUEST' as const } } : {}),
      });
      a.unchanged();
      return ok();
    });
  const send = () => sendWaitingMail(t.kontext(), createMailer(t.config));
  const last = () =>
    t.database.db.selectFrom('mail').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow();

  it('leaves once, with its invitation, and the kept copy loses its link', async () => {
    await write(
      'Können Sie dolmetschen?',
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nEND:VCALENDAR',
    );
    assert.equal(await send(), 1);
    assert.equal(await send(), 0);
    assert.equal(received.length, 1);
    const [mail] = received;
    assert.deepEqual(mail!.to, ['lena@example.org']);
    assert.match(mail!.text, /text\/calendar; charset=utf-8; method=REQUEST/);
    assert.match(mail!.text, /Message-ID: <komut-\d+-localhost>/i);
    const kept = await last();
    assert.equal(kept.status, 'gesendet');
    assert.doesNotMatch(kept.text, /abcdefghij/);
  });

  it('carries several dates as a file each, because a part holds one calendar object', async () => {
    const objekt = (uid: string) =>
      `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nUID:${uid}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
    await write('Ihre Termine', [objekt('einsatz-1'), objekt('einsatz-2'), objekt('einsatz-3')].join('\r\n'));
    assert.equal(await send(), 1);
    const { text } = received.pop()!;
    assert.equal(text.match(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/g)?.length, 3);
    for (const nummer of [1, 2, 3]) {
      assert.match(text, new RegExp(`filename=termin-${nummer}\\.ics`));
    }
  });

  it('is written only when the act is kept', async () => {
    await assert.rejects(
      act(t.kontext(), 'test.scheitern', async (a) => {
        a.mail({
          an: { email: 'x@example.org', name: 'X' },
          betreff: 'nie',
          text: 'nie',
          gegenstand: { art: 'einsatz', id: 1 },
        });
        throw new Error('fault after the mail');
      }),
      /fault after the mail/,
    );
    assert.equal(await send(), 0);
  });

  it('waits longer after each refusal, and is given up in the end', async () => {
    refusing = true;
    await write('Abgewiesen');
    assert.equal(await send(), 0);
    assert.match((await last()).fehler ?? '', /mailbox is full/);
    assert.equal(await send(), 0, 'its next try is not due yet');
    assert.equal((await last()).versuche, 1);
    for (let versuch = 0; versuch < 12; versuch++) {
      t.clock.advance({ hours: 12 });
      await send();
    }
    const mail = await last();
    assert.equal(mail.status, 'gescheitert');
    assert.match(mail.text, /abcdefghij/, 'so that it can be sent again');
    refusing = false;
  });

  it('two workers send each mail once', async () => {
    received.length = 0;
    for (let n = 0; n < 12; n++) await write(`Nummer ${n}`);
    const sent = await Promise.all([send(), send(), send()]);
    assert.equal(
      sent.reduce((sum, one) => sum + one, 0),
      12,
    );
    assert.equal(received.length, 12);
  });
});

describe('what a mail looks like', () => {
  it('escapes what people wrote and makes an address alone on its line a link', () => {
    const html = htmlFromText('Guten <b>Tag</b>\n\nhttps://komut.example/a/1?x="y"&z\n\n„Ende“');
    assert.match(html, /Guten &lt;b&gt;Tag/);
    assert.match(html, /<a href="https:\/\/komut\.example\/a\/1\?x=&quot;y&quot;&amp;z"/);
    assert.doesNotMatch(html, /<b>/);
  });

  it('strikes tokens and leaves other addresses', () => {
    assert.equal(
      strikeLinks('Hier: https://k.example/a/abcdefghijklmnopqrstuvwx und https://k.example/hilfe'),
      'Hier: https://k.example/a/… und https://k.example/hilfe',
    );
  });
});
