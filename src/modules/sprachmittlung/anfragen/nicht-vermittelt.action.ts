import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { handelndeOf, transition } from '../einsatz.rules.ts';
import { lockEinsatz, updateEinsatz } from '../einsatz.store.ts';
import { lageOf } from '../vermittlung/lage.ts';
import { closeOffeneAngebote, endSuche } from '../vermittlung/suche.store.ts';
import { mailNichtVermittelt, mailZurueckgezogen } from '../vermittlung/vermittlung.mail.ts';
import type { NichtVermitteltEingabe } from './anfrage.schema.ts';
import { isBuero } from './zustaendigkeit.ts';

/**
 * Ends a request for which nobody was found, with the reason and what helped instead (R9): `ersatzloesung` keeps the
 * kind of alternative, after a colon its provider. Refuses `einsatz.unbekannt` and what the transitions refuse.
 */
export function endUnvermittelt(
  kontext: Kontext,
  id: number,
  eingabe: NichtVermitteltEingabe,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'einsatz.nicht-vermittelt', async (a) => {
    const einsatz = await lockEinsatz(a.db, id);
    if (!einsatz || !isBuero(a.wer)) return refuse('einsatz.unbekannt');
    const nach = transition(einsatz.status, 'nichtvermittlung', handelndeOf(a.wer), lageOf(einsatz, a.now));
    if (!nach.ok) return nach;
    for (const angebot of await closeOffeneAngebote(a.db, id, 'zurueckgezogen')) {
      if (angebot.weg === 'mail') await mailZurueckgezogen(a, id, angebot.sprachmittler_id);
    }
    await endSuche(a.db, id, a.now);
    const { grund, ersatzloesung, anbieter, kosten } = eingabe;
    const ersatz = ersatzloesung ? [ersatzloesung, anbieter].filter(Boolean).join(': ') : '';
    await updateEinsatz(a.db, id, {
      status: nach.wert,
      nicht_vermittelt_grund: grund,
      ersatzloesung: ersatz,
      ersatzloesung_cent: ersatzloesung ? kosten : null,
      beendet_at: a.now,
    });
    await a.audit(
      'einsatz',
      id,
      { status: einsatz.status },
      { status: nach.wert, grund, ersatzloesung: ersatz, kosten },
    );
    await mailNichtVermittelt(a, id, grund);
    return ok();
  });
}
