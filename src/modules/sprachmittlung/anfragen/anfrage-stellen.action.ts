import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { insertEinsatz } from '../einsatz.store.ts';
import type { AnfrageEingabe } from './anfrage.schema.ts';
import { findEmpfaenger, mailEingang } from './eingang.mail.ts';
import { columnsOf } from './einsatzspalten.ts';
import { firstEinwand, isAblehnung, reviewAnfrage } from './pruefung.ts';
import { herkunftOf, isBuero, mayActFor } from './zustaendigkeit.ts';

export interface NeueAnfrage {
  id: number;
  istKurzfristig: boolean;
  /** The office has to agree before anybody is asked. */
  brauchtFreigabe: boolean;
}

/**
 * Asks for an interpreter. Refuses `stelle.unbekannt`, everything the rules refuse, and each open question until it
 * is confirmed in `bestaetigteRueckfragen`. The requester gets a receipt by mail.
 */
export function createAnfrage(
  kontext: Kontext,
  stelleId: number,
  eingabe: AnfrageEingabe,
): Promise<Ergebnis<NeueAnfrage>> {
  return act(kontext, 'anfrage.stellen', async (a) => {
    if (!mayActFor(a.wer, stelleId)) return refuse('stelle.unbekannt');
    const bericht = await reviewAnfrage(a.db, { stelleId, jetzt: a.now, istBuero: isBuero(a.wer) }, eingabe);
    if (isAblehnung(bericht)) return bericht;
    const einwand = firstEinwand(bericht);
    if (einwand) return einwand;
    const { istKurzfristig, brauchtFreigabe } = bericht.termine[0]!;
    const spalten = columnsOf(eingabe, bericht.adresse, bericht.punkt);
    const [id, empfaenger] = await Promise.all([
      insertEinsatz(a.db, {
        ...spalten,
        stelle_id: stelleId,
        ...bericht.kosten,
        ist_kurzfristig: istKurzfristig,
        braucht_pruefung: brauchtFreigabe,
        herkunft: herkunftOf(a.wer),
        angefragt_at: a.now,
      }),
      findEmpfaenger(a, bericht.stelle, spalten),
    ]);
    a.audit('einsatz', id, null, {
      status: 'angefragt',
      stelleId,
      sprache: spalten.sprache,
      beginn: spalten.beginn_at,
    });
    mailEingang(a, empfaenger, [{ ...spalten, id, istKurzfristig }], { brauchtFreigabe });
    return ok({ id, istKurzfristig, brauchtFreigabe });
  });
}
