import type { Act } from '../../../platform/act.ts';
import type { Absagegrund, Veranlasser } from '../absage.rules.ts';
import { type Einsatz, updateEinsatz } from '../einsatz.store.ts';
import { wort } from '../texte/woerter.ts';
import { closeOffeneAngebote, endSuche } from './suche.store.ts';
import { mailAbsage, mailZurueckgezogen } from './vermittlung.mail.ts';

/**
 * What a cancellation does to those concerned: open offers are taken back, who had accepted and the requester are
 * told, calendars drop the appointment. Call it in the act that cancels, with the Einsatz as it was before.
 */
export async function notifyAbsage(
  a: Act,
  vorher: Einsatz,
  absage: { durch: Veranlasser; grund: Absagegrund },
): Promise<void> {
  for (const angebot of await closeOffeneAngebote(a.db, vorher.id, 'zurueckgezogen')) {
    if (angebot.weg === 'mail') await mailZurueckgezogen(a, vorher.id, angebot.sprachmittler_id);
  }
  await endSuche(a.db, vorher.id, a.now);
  await updateEinsatz(a.db, vorher.id, { kalender_sequenz: vorher.kalender_sequenz + 1 });
  const war = vorher.status === 'vermittelt' ? vorher.sprachmittler_id : null;
  await mailAbsage(a, vorher.id, war, (sprache) => wort(sprache, 'absagegrund', absage.grund), {
    sprachmittler: true,
    stelle: true,
  });
}
