import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { type Rueckgabe, returnZahlung } from '../../haushalt/index.ts';
import { releasePositionen } from './lauf.action.ts';
import { lockLauf } from './lauf.store.ts';
import { mailRuecklauf } from './nachweis.mail.ts';
import { listNachweise } from './nachweis.store.ts';
import { listPositionen } from './position.store.ts';

/**
 * A payment came back: its lines count no more, their appointments wait for the next run, where they are paid with the
 * same amounts, and the person is asked for the right account. Noting it twice is once.
 * Refuses `lauf.unbekannt`, `zahlung.unbekannt` and what `returnZahlung` refuses.
 */
export function returnAuszahlung(
  kontext: Kontext,
  { laufId, zahlungId }: { laufId: number; zahlungId: number },
  rueckgabe: Rueckgabe,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'abrechnung.ruecklauf', async (a) => {
    const lauf = await lockLauf(a.db, laufId);
    if (lauf?.status !== 'freigegeben') return refuse('lauf.unbekannt');
    const nachweis = (await listNachweise(a.db, { laufId })).find(({ zahlung }) => zahlung?.id === zahlungId);
    if (!nachweis) return refuse('zahlung.unbekannt');
    const zurueck = await returnZahlung(a, zahlungId, rueckgabe);
    if (!zurueck.ok) return zurueck;
    if (!zurueck.wert.istNeu) return ok();
    const positionen = (await listPositionen(a.db, { laufId, zahlungId })).filter(({ gilt }) => gilt);
    await releasePositionen(a, positionen, rueckgabe.grund);
    mailRuecklauf(a, nachweis);
    a.audit('abrechnungslauf', laufId, null, {
      zahlung: zahlungId,
      sprachmittler: `${nachweis.vorname} ${nachweis.nachname}`.trim(),
      betrag_cent: zurueck.wert.betragCent,
      zurueck_am: rueckgabe.am,
      grund: rueckgabe.grund,
    });
    return ok();
  });
}
