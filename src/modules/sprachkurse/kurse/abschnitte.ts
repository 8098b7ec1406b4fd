/** Parts of the course page that other folders of the module publish; each adds itself in one line. */
import type { Child } from 'hono/jsx';
import type { Kontext } from '../../../platform/kontext.ts';
import { rechnungsAbschnitt } from '../abrechnung/abschnitt.tsx';
import { listenAbschnitt, tafelAbschnitt } from '../listen/abschnitt.tsx';
import type { Bewilligung } from './bewilligung.store.ts';
import type { Seite } from './kurs.rules.ts';
import type { Kurs } from './kurs.store.ts';

/** What a part is told: the course, the approval in force, and from which side somebody looks. */
export interface Kurssicht {
  kontext: Kontext;
  kurs: Kurs;
  bewilligung: Bewilligung | null;
  /** `leser`: a municipality, the payment office, evaluation. */
  seite: Exclude<Seite, 'system'> | 'leser';
}

/**
 * Where a part stands: `anwesenheit` and `rechnung` are the second and third of the three columns beside the approval,
 * `breit` is below them over the whole width.
 */
export interface Kursabschnitt {
  schluessel: string;
  platz: 'anwesenheit' | 'rechnung' | 'breit';
  /** The part's content, a Card or a Section; null where it has nothing to show. */
  render(sicht: Kurssicht): Promise<Child | null>;
}

/** In the order in which they are shown. */
export const kursabschnitte: readonly Kursabschnitt[] = [listenAbschnitt, rechnungsAbschnitt, tafelAbschnitt];
