import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { STUNDE_MS, TAG_MS } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import { runEach } from '../../../platform/jobs/each.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting } from '../../../platform/settings.ts';
import { verstreichtAt } from '../absage.rules.ts';
import { handelndeOf, transition } from '../einsatz.rules.ts';
import { lockEinsatz, updateEinsatz } from '../einsatz.store.ts';
import { nachlaufEinstellung } from '../vermittlung/einstellungen.schema.ts';
import { lageOf } from '../vermittlung/lage.ts';
import { closeOffeneAngebote, endSuche } from '../vermittlung/suche.store.ts';
import { mailNichtVermittelt, mailVerstrichen, mailZurueckgezogen } from '../vermittlung/vermittlung.mail.ts';
import type { NichtVermitteltEingabe } from './anfrage.schema.ts';
import { listVerstreichende } from './anfrage.store.ts';
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
    a.audit(
      'einsatz',
      id,
      { status: einsatz.status },
      { status: nach.wert, grund, ersatzloesung: ersatz, kosten },
    );
    await mailNichtVermittelt(a, id, grund);
    return ok();
  });
}

/** Nobody wants to read about an appointment that is longer ago: an old list taken over, an office after a long pause. */
const NACHRICHT_TAGE = 14;

/**
 * Ends every request whose date passed without anybody, the office's hours for entering who came included. One that
 * fails does not hold up the others. @returns how many ended
 */
export async function endVerstrichene(kontext: Kontext): Promise<number> {
  const regeln = await readSetting(kontext.db, nachlaufEinstellung);
  const bis = new Date(kontext.clock.now().getTime() - regeln.stunden * STUNDE_MS);
  const ids = await listVerstreichende(kontext.db, bis);
  const beendet = await runEach(ids, (id) =>
    act(kontext, 'einsatz.verstreichen', async (a) => {
      const einsatz = await lockEinsatz(a.db, id);
      if (!einsatz || a.now < verstreichtAt(einsatz.beginn_at, einsatz.angefragt_at, regeln)) {
        a.unchanged();
        return ok(false);
      }
      const nach = transition(einsatz.status, 'nichtvermittlung', handelndeOf(a.wer), lageOf(einsatz, a.now));
      // Somebody was entered, or it was ended, since the list was read.
      if (!nach.ok) {
        a.unchanged();
        return ok(false);
      }
      await closeOffeneAngebote(a.db, id, 'abgelaufen');
      await endSuche(a.db, id, a.now);
      const grund = 'termin-verstrichen';
      await updateEinsatz(a.db, id, { status: nach.wert, nicht_vermittelt_grund: grund, beendet_at: a.now });
      a.audit('einsatz', id, { status: einsatz.status }, { status: nach.wert, grund });
      if (a.now.getTime() - einsatz.beginn_at.getTime() <= NACHRICHT_TAGE * TAG_MS)
        await mailVerstrichen(a, id);
      return ok(true);
    }),
  );
  return beendet.filter((ergebnis) => ergebnis.ok && ergebnis.wert).length;
}
