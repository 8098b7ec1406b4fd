import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting } from '../../../platform/settings.ts';
import { decideKostenfolge, type Kostenfolge, type Veranlasser } from '../absage.rules.ts';
import { handelndeOf, transition } from '../einsatz.rules.ts';
import { type Einsatz, lockEinsatz, updateEinsatz } from '../einsatz.store.ts';
import { notifyAbsage } from '../vermittlung/absage-folgen.ts';
import { absageEinstellung } from '../vermittlung/einstellungen.schema.ts';
import { lageOf } from '../vermittlung/lage.ts';
import type { AbsageEingabe } from './anfrage.schema.ts';
import { isBuero, mayActFor } from './zustaendigkeit.ts';

/**
 * Cancels one Einsatz. The rule proposes who bears the cost; only the office may say otherwise.
 * Refuses `einsatz.unbekannt` and what the transitions refuse.
 */
export function cancelEinsatz(
  kontext: Kontext,
  id: number,
  eingabe: AbsageEingabe,
): Promise<Ergebnis<Kostenfolge>> {
  return act(kontext, 'einsatz.absagen', async (a) => {
    const einsatz = await lockEinsatz(a.db, id);
    if (!einsatz || !mayActFor(a.wer, einsatz.stelle_id)) return refuse('einsatz.unbekannt');
    return cancelInAct(a, einsatz, eingabe);
  });
}

/** Who brought it about: the office says it, a requester only whether it was the client. */
export function veranlasserOf(eingabe: AbsageEingabe, istBuero: boolean): Veranlasser {
  if (istBuero && eingabe.veranlasser) return eingabe.veranlasser;
  return eingabe.grund === 'klient-verhindert' ? 'klient' : 'stelle';
}

/** The same inside another act, for several dates of a series. */
export async function cancelInAct(
  a: Act,
  einsatz: Einsatz,
  eingabe: AbsageEingabe,
): Promise<Ergebnis<Kostenfolge>> {
  const nach = transition(einsatz.status, 'absage', handelndeOf(a.wer), lageOf(einsatz, a.now));
  if (!nach.ok) return nach;
  const durch = veranlasserOf(eingabe, isBuero(a.wer));
  const folge = decideKostenfolge(
    {
      beginn: einsatz.beginn_at,
      absageAt: a.now,
      warVermittelt: einsatz.status === 'vermittelt',
      veranlasser: durch,
      zahltStelle: einsatz.zahler === 'stelle',
    },
    await readSetting(a.db, absageEinstellung),
  );
  const gesetzt = isBuero(a.wer) ? eingabe.kostenTraegt : null;
  const traeger = gesetzt === null ? folge.traeger : gesetzt === 'niemand' ? null : gesetzt;
  await updateEinsatz(a.db, einsatz.id, {
    status: nach.wert,
    absage_durch: durch,
    absage_grund: eingabe.grund,
    kosten_traegt: traeger,
    beendet_at: a.now,
  });
  a.audit(
    'einsatz',
    einsatz.id,
    { status: einsatz.status },
    {
      status: nach.wert,
      durch,
      grund: eingabe.grund,
      bemerkung: eingabe.bemerkung,
      kostenTraegt: traeger,
      regel: folge.grund,
    },
  );
  await notifyAbsage(a, einsatz, { durch, grund: eingabe.grund });
  return ok({ ...folge, traeger, wirdEntschaedigt: traeger !== null });
}
