import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { hasRolle, type Wer } from '../../../begriffe/wer.ts';
import type { Act } from '../../../platform/act.ts';
import { holdEinsatzjahr } from '../abrechnung/lauf-jahr.ts';
import { type Handelnder, handelndeOf } from '../einsatz.rules.ts';
import { type Einsatz, lockEinsatz } from '../einsatz.store.ts';

/** In whose place something is done: the interpreter's, the requester's, the office's, or KoMuT's own. */
export type Seite = 'sprachmittler' | 'stelle' | 'buero' | 'system';

/** The side of somebody who is known by sign-in or API key; people of the office act for both sides. */
export function seiteOf(wer: Wer): Seite {
  if (wer.art === 'system') return 'system';
  if (hasRolle(wer, 'leitung', 'koordination', 'disposition')) return 'buero';
  return wer.sprachmittlerId !== null ? 'sprachmittler' : 'stelle';
}

/** The roles by which the table of transitions judges an act of this side: a personal link has none of its own. */
export function handelndeFuer(wer: Wer, seite: Seite): readonly Handelnder[] {
  return seite === 'sprachmittler' || seite === 'stelle' ? [seite] : handelndeOf(wer);
}

/** Whether the Einsatz belongs to whoever acts. A personal link was made for one Einsatz: its route names no other. */
export function isEigener(
  wer: Wer,
  einsatz: Pick<Einsatz, 'sprachmittler_id' | 'stelle_id'>,
  seite: Seite,
): boolean {
  if (wer.art === 'link' && wer.id !== null) return true;
  if (seite === 'sprachmittler')
    return einsatz.sprachmittler_id !== null && einsatz.sprachmittler_id === wer.sprachmittlerId;
  if (seite === 'stelle') return wer.stelleIds.includes(einsatz.stelle_id);
  return true;
}

/**
 * Locks an Einsatz for an act; somebody else's is as unknown as one that does not exist. Refuses `einsatz.unbekannt` and
 * `einsatz.jahr-abgeschlossen`.
 */
export async function lockFuer(a: Act, einsatzId: number, seite: Seite): Promise<Ergebnis<Einsatz>> {
  const einsatz = await lockEinsatz(a.db, einsatzId);
  if (!einsatz || !isEigener(a.wer, einsatz, seite)) return refuse('einsatz.unbekannt');
  const jahr = await holdEinsatzjahr(a, einsatz);
  return jahr.ok ? ok(einsatz) : jahr;
}
