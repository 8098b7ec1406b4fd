import { type Ergebnis, ok } from '../../../begriffe/ablehnung.ts';
import { SYSTEM } from '../../../begriffe/wer.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Rueckgabegrund } from '../absage.rules.ts';
import { transition } from '../einsatz.rules.ts';
import { updateEinsatz } from '../einsatz.store.ts';
import { lageOf } from '../vermittlung/lage.ts';
import { beginSuche } from '../vermittlung/suche.action.ts';
import { withdrawAnnahme } from '../vermittlung/suche.store.ts';
import { mailNeueSuche } from '../vermittlung/vermittlung.mail.ts';
import { mailRueckgabe } from './abschluss.mail.ts';
import { handelndeFuer, lockFuer, type Seite } from './zugriff.ts';

export interface Rueckgabe {
  grund: Rueckgabegrund;
  bemerkung: string;
}

/**
 * Gives an accepted Einsatz back as `withdrawEinsatz` does and looks for somebody else at once, which is KoMuT's own
 * act. Where no search can begin, the office finds the open request on its start page.
 */
export async function replaceSprachmittler(
  kontext: Kontext,
  einsatzId: number,
  rueckgabe: Rueckgabe,
  seite: Seite,
): Promise<Ergebnis<undefined>> {
  const result = await withdrawEinsatz(kontext, einsatzId, rueckgabe, seite);
  if (!result.ok) return result;
  if (result.wert.jetzt) await beginSuche({ ...kontext, wer: SYSTEM }, einsatzId);
  return ok();
}

/**
 * The interpreter gives an accepted Einsatz back: both sides are told, the calendar drops it, somebody else is wanted.
 * Giving back twice is once.
 * Refuses `einsatz.unbekannt` and what the transitions refuse.
 * @returns whether it was given back now
 */
export function withdrawEinsatz(
  kontext: Kontext,
  einsatzId: number,
  rueckgabe: Rueckgabe,
  seite: Seite,
): Promise<Ergebnis<{ jetzt: boolean }>> {
  return act(kontext, 'einsatz.zurueckgeben', async (a) => {
    const zugriff = await lockFuer(a, einsatzId, seite);
    if (!zugriff.ok) return zugriff;
    const einsatz = zugriff.wert;
    const sprachmittlerId = einsatz.sprachmittler_id;
    if (sprachmittlerId === null && a.wer.art === 'link') {
      a.unchanged();
      return ok<{ jetzt: boolean }>({ jetzt: false });
    }
    const moeglich = transition(
      einsatz.status,
      'rueckgabe',
      handelndeFuer(a.wer, seite),
      lageOf(einsatz, a.now),
    );
    if (!moeglich.ok) return moeglich;
    await withdrawAnnahme(a.db, einsatzId, rueckgabe.grund);
    await updateEinsatz(a.db, einsatzId, {
      status: moeglich.wert,
      sprachmittler_id: null,
      vermittelt_at: null,
      kalender_sequenz: einsatz.kalender_sequenz + 1,
    });
    a.audit(
      'einsatz',
      einsatzId,
      { status: einsatz.status, sprachmittlerId },
      { status: moeglich.wert, ...rueckgabe },
    );
    await mailRueckgabe(a, einsatzId, sprachmittlerId!);
    await mailNeueSuche(a, einsatzId);
    return ok<{ jetzt: boolean }>({ jetzt: true });
  });
}
