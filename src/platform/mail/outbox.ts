import type { Trx } from '../database/database.ts';
import type { Kontext } from '../kontext.ts';

/** A mail as an act writes it: plain text, with an address on its own line becoming a button in the HTML part. */
export interface NeueMail {
  an: { email: string; name: string };
  betreff: string;
  text: string;
  /** iCalendar text with its method, sent as invitation; several objects one after the other are a file each. */
  kalender?: { text: string; methode: 'REQUEST' | 'CANCEL' };
  /** What it is about, so that the object's page can show its mails. */
  gegenstand: { art: string; id: number | string };
}

/** Puts a mail into the outbox, in the act's transaction; it leaves after the commit. */
export async function saveMail(trx: Trx, kontext: Kontext, now: Date, mail: NeueMail): Promise<void> {
  await trx
    .insertInto('mail')
    .values({
      an: mail.an.email,
      an_name: mail.an.name,
      betreff: mail.betreff,
      text: mail.text,
      kalender: mail.kalender?.text ?? null,
      kalender_methode: mail.kalender?.methode ?? null,
      gegenstand_art: mail.gegenstand.art,
      gegenstand_id: String(mail.gegenstand.id),
      erstellt_at: now,
      naechster_versuch_at: now,
    })
    .execute();
  await kontext.jobs.enqueue(trx, kontext.mandant.schema, 'mail.versenden', {});
}
