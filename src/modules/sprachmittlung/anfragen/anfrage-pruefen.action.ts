import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { lockEinsatz, updateEinsatz } from '../einsatz.store.ts';
import { isBuero } from './zustaendigkeit.ts';

/** The office agrees to a request over the limits of lay interpreting. Refuses `einsatz.unbekannt`, `anfrage.ohne-pruefung`. */
export function approveAnfrage(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'anfrage.pruefen', async (a) => {
    const einsatz = await lockEinsatz(a.db, id);
    if (!einsatz || !isBuero(a.wer)) return refuse('einsatz.unbekannt');
    if (!einsatz.braucht_pruefung) return refuse('anfrage.ohne-pruefung');
    await updateEinsatz(a.db, id, { braucht_pruefung: false });
    a.audit('einsatz', id, { brauchtPruefung: true }, { brauchtPruefung: false });
    return ok();
  });
}
