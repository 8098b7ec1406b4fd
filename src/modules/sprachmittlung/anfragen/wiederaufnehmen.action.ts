import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { findAbrechnungslage } from '../abrechnung/lauf.store.ts';
import { holdEinsatzjahr } from '../abrechnung/lauf-jahr.ts';
import { type EinsatzStatus, handelndeOf, transition } from '../einsatz.rules.ts';
import { lockEinsatz, NICHT_BEENDET, updateEinsatz } from '../einsatz.store.ts';
import { lageOf } from '../vermittlung/lage.ts';
import { withdrawAnnahme } from '../vermittlung/suche.store.ts';
import { isBuero } from './zustaendigkeit.ts';

/**
 * Takes an Einsatz up again that was ended by mistake or on second thoughts. One that was cancelled begins as an open
 * request. Refuses `einsatz.unbekannt`, `einsatz.doppelbuchung`, `einsatz.jahr-abgeschlossen`, and what the transitions
 * refuse.
 */
export function resumeEinsatz(kontext: Kontext, id: number): Promise<Ergebnis<EinsatzStatus>> {
  return act(
    kontext,
    'einsatz.wiederaufnehmen',
    async (a) => {
      const einsatz = await lockEinsatz(a.db, id);
      if (!einsatz || !isBuero(a.wer)) return refuse('einsatz.unbekannt');
      const lage = lageOf(einsatz, a.now, await findAbrechnungslage(a.db, id));
      const nach = transition(einsatz.status, 'wiederaufnahme', handelndeOf(a.wer), lage);
      if (!nach.ok) return nach;
      const jahr = await holdEinsatzjahr(a, einsatz);
      if (!jahr.ok) return jahr;
      if (nach.wert === 'angefragt') await withdrawAnnahme(a.db, id, 'wiederaufnahme');
      await updateEinsatz(a.db, id, {
        status: nach.wert,
        ...NICHT_BEENDET,
        ...(nach.wert === 'angefragt' ? { sprachmittler_id: null, vermittelt_at: null } : {}),
        ...(nach.wert === 'gemeldet' ? { bestaetigt_at: null, bestaetigt_durch: null } : {}),
      });
      a.audit('einsatz', id, { status: einsatz.status }, { status: nach.wert });
      return ok(nach.wert);
    },
    { einsatz_keine_doppelbuchung: 'einsatz.doppelbuchung' },
  );
}
