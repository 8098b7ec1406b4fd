import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { insertWeiterberechnung, lockOffenePosten } from './weiterberechnung.store.ts';

/**
 * Bills everything of a month that somebody else pays and nobody was billed yet: one list for each payer. Whoever is
 * second finds nothing left: `weiterberechnung.nichts-zu-tun`.
 * @param monat first day of the month of the service
 * @returns the lists
 */
export function billMonat(kontext: Kontext, monat: Datum): Promise<Ergebnis<number[]>> {
  return act(kontext, 'weiterberechnung.erstellen', async (a) => {
    const posten = await lockOffenePosten(a.db, monat);
    if (posten.length === 0) return refuse('weiterberechnung.nichts-zu-tun');
    const zahler = Map.groupBy(posten, (eine) => `${eine.zahler} ${eine.stelleId ?? eine.kostentraegerId}`);
    const ids: number[] = [];
    for (const eigene of zahler.values()) {
      const id = await insertWeiterberechnung(a.db, eigene, a.wer.name, a.now);
      const summe = eigene.reduce((sum, { betragCent }) => sum + betragCent, 0);
      a.audit('weiterberechnung', id, null, { monat, anzahl: eigene.length, summe_cent: summe });
      ids.push(id);
    }
    return ok(ids);
  });
}
