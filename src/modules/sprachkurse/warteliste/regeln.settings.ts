import { z } from 'zod';
import type { Einstellung } from '../../../platform/settings.ts';
import type { Wegregeln } from './passung.rules.ts';

/** How the office runs its waiting list. */
export interface Wartelistenregeln extends Wegregeln {
  /** After so many months without news KoMuT asks whether somebody still waits. */
  rueckfrageMonate: number;
  /** Who has not answered after so many days pauses. */
  antwortTage: number;
  /** A place is kept for so many days. */
  angebotTage: number;
  /** Who has left the list is deleted after so many months. */
  loeschMonate: number;
  /** So many days of waiting a priority counts. */
  vorrangTage: number;
}

const anzahl = (hoechstens: number) => z.number().int().min(1).max(hoechstens);

/** Counts from the next act on; a plan keeps the rules it was made with. */
export const wartelisteEinstellung: Einstellung<Wartelistenregeln> = {
  schluessel: 'sprachkurse.warteliste',
  schema: z.object({
    rueckfrageMonate: anzahl(36),
    antwortTage: anzahl(180),
    angebotTage: anzahl(90),
    loeschMonate: anzahl(120),
    vorrangTage: z.number().int().min(0).max(3650),
    wegfaktorProzent: anzahl(300),
    tempoKmh: z.object({
      auto: anzahl(150),
      oepnv: anzahl(150),
      fahrrad: anzahl(50),
      'zu-fuss': anzahl(10),
    }),
  }),
  vorgabe: {
    rueckfrageMonate: 6,
    antwortTage: 30,
    angebotTage: 10,
    loeschMonate: 24,
    vorrangTage: 90,
    // Roads in flat country, and what a bus makes from door to door where it comes once an hour.
    wegfaktorProzent: 130,
    tempoKmh: { auto: 50, oepnv: 22, fahrrad: 14, 'zu-fuss': 5 },
  },
};
