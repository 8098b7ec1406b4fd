import { MINUTE_MS } from '../../../begriffe/zeit.ts';

/** What a link in a mail lets somebody do who cannot or does not want to type a password. */
export const ANMELDELINK_ZWECKE = ['anmelden', 'passwort'] as const;

export type AnmeldelinkZweck = (typeof ANMELDELINK_ZWECKE)[number];

/** How long a link works: signing in is done at once, a new password may want thinking. */
export const GUELTIG_MS: Record<AnmeldelinkZweck, number> = {
  anmelden: 15 * MINUTE_MS,
  passwort: 60 * MINUTE_MS,
};

/** So many links an hour are enough for one person; more would only fill a mailbox. */
export const LINKS_JE_STUNDE = 5;
