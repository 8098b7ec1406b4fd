import { z } from 'zod';
import type { Einstellung } from '../../../platform/settings.ts';

/** The county's account that pays. */
export interface Haushaltskonto {
  /** Holder, as the bank knows it; at most 70 characters of the SEPA set. */
  name: string;
  /** Bare IBAN. */
  iban: string;
  /** Eight or eleven characters, or empty: the bank finds itself by the IBAN. */
  bic: string;
}

export const kontoEinstellung: Einstellung<Haushaltskonto | null> = {
  schluessel: 'haushalt.konto',
  schema: z.object({ name: z.string(), iban: z.string(), bic: z.string() }).nullable(),
  vorgabe: null,
};
