import type { Schritt } from '../../../platform/auth/anmeldung.ts';
import type { Ctx } from '../../../platform/http/route.ts';
import { redirect } from '../../../platform/http/show.tsx';
import { type Anmeldeweg, recordSignIn } from './anmeldung.action.ts';

/** Attempts a minute from one origin, besides the waiting after wrong ones. */
export const PER_MINUTE = { perMinute: 30 };

/** Signed in: noted, and on; or first the second factor. */
export async function goOn(
  c: Ctx,
  schritt: Schritt,
  weg: Anmeldeweg,
  ziel: string,
  meldung?: string,
): Promise<Response> {
  if (schritt.art === 'zweiter-faktor') {
    const query = ziel === '/' ? '' : `?zurueck=${encodeURIComponent(ziel)}`;
    return c.redirect(`/anmelden/zweiter-faktor${query}`, 303);
  }
  await recordSignIn(c.get('kontext'), schritt.userId, weg);
  return redirect(c, ziel, meldung);
}
