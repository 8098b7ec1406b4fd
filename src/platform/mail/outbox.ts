import type { Insertable } from 'kysely';
import type { Tables } from '../database/tables.ts';

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

/** A mail's row in the outbox: it leaves as soon as it is committed. */
export function outboxRow(
  now: Date,
  { an, betreff, text, kalender, gegenstand }: NeueMail,
): Insertable<Tables['mail']> {
  return {
    an: an.email,
    an_name: an.name,
    betreff,
    text,
    kalender: kalender?.text ?? null,
    kalender_methode: kalender?.methode ?? null,
    gegenstand_art: gegenstand.art,
    gegenstand_id: String(gegenstand.id),
    erstellt_at: now,
    naechster_versuch_at: now,
  };
}
