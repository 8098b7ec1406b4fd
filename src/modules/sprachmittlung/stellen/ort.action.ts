import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { deleteOrt, locateAddresses, upsertOrt } from '../ort.store.ts';

export interface OrtEingabe {
  name: string;
  plz: string;
  /** Degrees north. */
  lat: number;
  /** Degrees east. */
  lon: number;
}

/**
 * Adds places or moves known ones; addresses without coordinates in these places take theirs.
 * @returns how many places were written
 */
export async function saveOrte(kontext: Kontext, orte: readonly OrtEingabe[]): Promise<Ergebnis<number>> {
  return act(kontext, 'ort.speichern', async (a) => {
    for (const ort of orte) await upsertOrt(a.db, ort);
    await locateAddresses(a.db);
    a.audit('ort', orte.length === 1 ? `${orte[0]!.name} ${orte[0]!.plz}`.trim() : 'liste', null, {
      orte,
    });
    return ok(orte.length);
  });
}

/** Forgets a place; addresses keep the coordinates they have. Refuses `ort.unbekannt`. */
export async function removeOrt(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'ort.entfernen', async (a) => {
    if (!(await deleteOrt(a.db, id))) return refuse('ort.unbekannt');
    a.audit('ort', id, { id }, null);
    return ok();
  });
}
