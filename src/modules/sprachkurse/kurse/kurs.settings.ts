import { z } from 'zod';
import { type Datum, isDatum } from '../../../begriffe/zeit.ts';
import type { Einstellung } from '../../../platform/settings.ts';

/** School holidays; both days belong to them. */
export interface Ferien {
  name: string;
  von: Datum;
  bis: Datum;
}

const tag = z.string().refine(isDatum);

/**
 * The school holidays that timetables leave out. What counts until somebody imports others: Lower Saxony 2026, as the
 * state published them.
 */
export const ferienEinstellung: Einstellung<Ferien[]> = {
  schluessel: 'sprachkurse.ferien',
  schema: z.array(z.object({ name: z.string(), von: tag, bis: tag })),
  vorgabe: [
    { name: 'Halbjahresferien', von: '2026-02-02', bis: '2026-02-03' },
    { name: 'Osterferien', von: '2026-03-23', bis: '2026-04-07' },
    { name: 'Ferientag nach Himmelfahrt', von: '2026-05-15', bis: '2026-05-15' },
    { name: 'Ferientag nach Pfingsten', von: '2026-05-26', bis: '2026-05-26' },
    { name: 'Sommerferien', von: '2026-07-02', bis: '2026-08-12' },
    { name: 'Herbstferien', von: '2026-10-12', bis: '2026-10-24' },
    { name: 'Weihnachtsferien', von: '2026-12-23', bis: '2027-01-09' },
  ],
};

/** From this amount on the one who proposes an approval may not give it; null: never two people. */
export const vieraugenEinstellung: Einstellung<number | null> = {
  schluessel: 'sprachkurse.vieraugenAb',
  schema: z.number().int().min(0).nullable(),
  vorgabe: 500_000,
};

/** What a notice says about legal remedies. */
export const rechtsbehelfEinstellung: Einstellung<string> = {
  schluessel: 'sprachkurse.rechtsbehelf',
  schema: z.string(),
  vorgabe:
    'Gegen diesen Bescheid kann innerhalb eines Monats nach seiner Bekanntgabe Klage beim zuständigen Verwaltungsgericht erhoben werden.',
};
