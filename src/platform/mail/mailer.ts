import nodemailer, { type Transporter } from 'nodemailer';
import type { Config } from '../config.ts';
import type { Kontext } from '../kontext.ts';

/** Hands one mail to the mail server. */
export interface Mailer {
  send(mail: AusgehendeMail): Promise<void>;
}

export interface AusgehendeMail {
  id: number;
  an: string;
  anName: string;
  betreff: string;
  text: string;
  kalender: { text: string; methode: 'REQUEST' | 'CANCEL' } | null;
}

/** Without SMTP nothing leaves: the outbox page shows what would have been sent. */
export function createMailer(config: Config): Mailer | null {
  if (!config.smtpUrl) return null;
  const transport: Transporter = nodemailer.createTransport(config.smtpUrl, {
    // A mail is locked while it leaves: a server that says nothing must not hold it for minutes.
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  } as object);
  return {
    async send(mail) {
      await transport.sendMail({
        from: config.mailFrom,
        to: { name: mail.anName, address: mail.an },
        subject: mail.betreff,
        text: mail.text,
        html: htmlFromText(mail.text),
        // A second delivery after a crash carries the same id, so that mail programs fold it.
        messageId: `<komut-${mail.id}-${new URL(config.baseUrl).hostname}>`,
        ...(mail.kalender ? calendarParts(mail.kalender) : {}),
      });
    },
  };
}

/**
 * One calendar object is an invitation that mail programs offer to enter; several, which a letter about several dates
 * carries, are a file each, because a mail program reads one object of a part only.
 */
function calendarParts({ text, methode }: NonNullable<AusgehendeMail['kalender']>): object {
  const objekte = splitKalender(text);
  if (objekte.length === 1) {
    return { icalEvent: { method: methode, filename: 'termin.ics', content: text } };
  }
  return {
    attachments: objekte.map((content, index) => ({
      filename: `termin-${index + 1}.ics`,
      content,
      contentType: `text/calendar; charset=utf-8; method=${methode}`,
    })),
  };
}

/** The calendar objects of an iCalendar stream (RFC 5545, 3.4). */
export function splitKalender(text: string): string[] {
  return text.match(/BEGIN:VCALENDAR[\s\S]*?END:VCALENDAR(?:\r?\n)?/g) ?? [text];
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The HTML part: paragraphs as they are, an address alone on its line as a button-like link. */
export function htmlFromText(text: string): string {
  const escaped = (part: string) => part.replace(/[&<>"]/g, (char) => ESCAPES[char]!);
  const blocks = text.split(/\n{2,}/).map((block) => {
    const lines = block.split('\n').map((line) => {
      const url = /^\s*(https?:\/\/\S+)\s*$/.exec(line)?.[1];
      return url
        ? `<a href="${escaped(url)}" style="display:inline-block;padding:12px 20px;background:#171a2b;color:#fff;border-radius:4px">${escaped(url)}</a>`
        : escaped(line);
    });
    return `<p>${lines.join('<br>')}</p>`;
  });
  return `<!doctype html><html><body style="font-family:sans-serif;font-size:16px;line-height:1.5">${blocks.join('')}</body></html>`;
}

const MAX_VERSUCHE = 10;
const BATCH = 50;

/**
 * Sends what waits in a Mandant's outbox. Each mail is locked while it leaves, so that two workers never send the
 * same one; links are struck from the kept copy once it is gone, because a token is nobody else's business.
 * @returns how many were sent
 */
export async function sendWaitingMail(kontext: Kontext, mailer: Mailer | null): Promise<number> {
  if (!mailer) return 0;
  let sent = 0;
  for (let index = 0; index < BATCH; index++) {
    const more = await kontext.db.transaction().execute(async (trx) => {
      const now = kontext.clock.now();
      const row = await trx
        .selectFrom('mail')
        .selectAll()
        .where('status', '=', 'wartet')
        .where('naechster_versuch_at', '<=', now)
        .orderBy('naechster_versuch_at')
        .limit(1)
        .forUpdate()
        .skipLocked()
        .executeTakeFirst();
      if (!row) return false;
      try {
        await mailer.send({
          id: row.id,
          an: row.an,
          anName: row.an_name,
          betreff: row.betreff,
          text: row.text,
          kalender:
            row.kalender && row.kalender_methode
              ? { text: row.kalender, methode: row.kalender_methode }
              : null,
        });
        sent++;
        await trx
          .updateTable('mail')
          .set({
            status: 'gesendet',
            gesendet_at: now,
            versuche: row.versuche + 1,
            fehler: null,
            text: strikeLinks(row.text),
          })
          .where('id', '=', row.id)
          .execute();
      } catch (fault) {
        const versuche = row.versuche + 1;
        await trx
          .updateTable('mail')
          .set({
            status: versuche >= MAX_VERSUCHE ? 'gescheitert' : 'wartet',
            versuche,
            fehler: (fault as Error).message.slice(0, 500),
            naechster_versuch_at: new Date(now.getTime() + 2 ** versuche * 30_000),
          })
          .where('id', '=', row.id)
          .execute();
      }
      return true;
    });
    if (!more) break;
  }
  return sent;
}

/** Replaces the token at the end of each address by dots. */
export function strikeLinks(text: string): string {
  return text.replace(/(https?:\/\/\S+\/)[A-Za-z0-9_-]{24,}/g, '$1…');
}
