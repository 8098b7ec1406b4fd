import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Bezugsziel } from '../../../platform/modul.ts';
import { findTopf } from '../toepfe/topf.store.ts';
import { deleteBezug, insertBezug } from './bezug.store.ts';

/**
 * Says what a pot is for: a page that a module offers. Refuses `topf.unbekannt`, `bezug.unbekannt`, `bezug.gibt-es-schon`.
 * @param ziele what the modules offer now
 */
export function addBezug(
  kontext: Kontext,
  topfId: number,
  href: string,
  ziele: readonly Bezugsziel[],
): Promise<Ergebnis<undefined>> {
  return act(
    kontext,
    'topf.bezug-setzen',
    async (a) => {
      if (!(await findTopf(a.db, topfId))) return refuse('topf.unbekannt');
      const ziel = ziele.find((one) => one.href === href);
      if (!ziel) return refuse('bezug.unbekannt', { feld: 'ziel' });
      await insertBezug(a.db, topfId, ziel);
      a.audit('topf', topfId, null, { bezug: ziel.titel });
      return ok();
    },
    { topfbezug_einmal: 'bezug.gibt-es-schon' },
  );
}

/** Taken back a second time changes nothing. */
export function removeBezug(kontext: Kontext, topfId: number, id: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'topf.bezug-loesen', async (a) => {
    const bezug = await deleteBezug(a.db, topfId, id);
    if (bezug) a.audit('topf', topfId, { bezug: bezug.titel }, null);
    else a.unchanged();
    return ok();
  });
}
