import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import { runEach } from '../../../platform/jobs/each.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting } from '../../../platform/settings.ts';
import { transition } from '../einsatz.rules.ts';
import { updateEinsatz } from '../einsatz.store.ts';
import { abschlussEinstellung } from '../vermittlung/einstellungen.schema.ts';
import { lageOf } from '../vermittlung/lage.ts';
import { listGemeldete } from './abschluss.store.ts';
import { fristOf, loadFrist } from './stand.ts';
import { handelndeFuer, lockFuer, type Seite } from './zugriff.ts';

const DURCH = {
  stelle: 'stelle',
  buero: 'buero',
  system: 'automatisch',
  sprachmittler: 'sprachmittler',
} as const;

/**
 * Confirms a report: the requester, the office for it, or KoMuT once the period of objection is over
 * and somebody heard of the report.
 * What is confirmed already stays as it is. Refuses `einsatz.unbekannt`, `abschluss.inzwischen-geaendert` and what the
 * transitions refuse.
 * @param version under which the report was read, so that nobody confirms other times than they saw; null does not look
 */
export function confirmEinsatz(
  kontext: Kontext,
  einsatzId: number,
  seite: Seite,
  version: number | null = null,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'einsatz.bestaetigen', async (a) => {
    const zugriff = await lockFuer(a, einsatzId, seite);
    if (!zugriff.ok) return zugriff;
    const einsatz = zugriff.wert;
    if (einsatz.status === 'bestaetigt' || einsatz.status === 'abgerechnet') {
      a.unchanged();
      return ok();
    }
    if (version !== null && version !== einsatz.version) return refuse('abschluss.inzwischen-geaendert');
    const bestaetigungsfristAt = await loadFrist(
      a.db,
      einsatz,
      await readSetting(a.db, abschlussEinstellung),
    );
    const moeglich = transition(
      einsatz.status,
      'bestaetigung',
      handelndeFuer(a.wer, seite),
      lageOf(einsatz, a.now, { bestaetigungsfristAt }),
    );
    if (!moeglich.ok) return moeglich;
    const neu = { status: moeglich.wert, bestaetigt_durch: DURCH[seite] };
    await updateEinsatz(a.db, einsatzId, { ...neu, bestaetigt_at: a.now });
    a.audit('einsatz', einsatzId, { status: einsatz.status }, neu);
    return ok();
  });
}

/**
 * Confirms all reports whose period of objection is over and of which somebody heard; one that fails does not hold up
 * the others. @returns how many
 */
export async function confirmNachFrist(kontext: Kontext): Promise<number> {
  const regeln = await readSetting(kontext.db, abschlussEinstellung);
  const jetzt = kontext.clock.now();
  const faellige = (await listGemeldete(kontext.db)).filter((einsatz) => {
    const fristAt = fristOf(einsatz, regeln);
    return fristAt !== null && fristAt <= jetzt;
  });
  const ergebnisse = await runEach(faellige, ({ id }) => confirmEinsatz(kontext, id, 'system'));
  return ergebnisse.filter(({ ok }) => ok).length;
}
