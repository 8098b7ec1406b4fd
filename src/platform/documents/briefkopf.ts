import { z } from 'zod';
import type { Einstellung } from '../settings.ts';

/** What stands above and beside the office's letters; empty lines are left out. */
export interface Briefkopf {
  /** The authority; empty: the Mandant's title. */
  name: string;
  abteilung: string;
  strasse: string;
  plzOrt: string;
  /** Whom to ask. */
  ansprechperson: string;
  telefon: string;
  email: string;
  /** Where to pay to, in one line. */
  bank: string;
}

const zeile = z.string();

export const briefkopfEinstellung: Einstellung<Briefkopf> = {
  schluessel: 'dokumente.briefkopf',
  schema: z.object({
    name: zeile,
    abteilung: zeile,
    strasse: zeile,
    plzOrt: zeile,
    ansprechperson: zeile,
    telefon: zeile,
    email: zeile,
    bank: zeile,
  }),
  vorgabe: {
    name: '',
    abteilung: '',
    strasse: '',
    plzOrt: '',
    ansprechperson: '',
    telefon: '',
    email: '',
    bank: '',
  },
};
