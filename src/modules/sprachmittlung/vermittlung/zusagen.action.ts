import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { lockEinsatz, updateEinsatz } from '../einsatz.store.ts';
import { moveOn } from './angebot.action.ts';
import { gatherPost } from './post.mail.ts';
import { lockEinsaetze } from './reihenangebot.store.ts';
import { completePost } from './suche.action.ts';
import { answerAngebot, findAngebot, listOffeneAngebote } from './suche.store.ts';
import { mailZurueckgezogen } from './vermittlung.mail.ts';

/**
 * Takes back every open offer of somebody who pauses or leaves, in the act that says so: she is told once, and each
 * search goes on with the next person. What she has accepted stays, until the office decides.
 */
export async function withdrawAngeboteOf(a: Act, sprachmittlerId: number): Promise<void> {
  const gesammelt = gatherPost(a);
  const offene = await listOffeneAngebote(a.db, sprachmittlerId);
  const einsaetze = await lockEinsaetze(
    a.db,
    offene.map(({ einsatz_id }) => einsatz_id),
  );
  for (const einsatz of einsaetze) {
    const angebot = await findAngebot(a.db, offene.find(({ einsatz_id }) => einsatz_id === einsatz.id)!.id);
    if (!angebot || !(await answerAngebot(a.db, angebot.id, 'zurueckgezogen', a.now))) continue;
    if (angebot.weg === 'mail') await mailZurueckgezogen(gesammelt, einsatz.id, sprachmittlerId);
    a.audit('angebot', angebot.id, { status: 'offen' }, { status: 'zurueckgezogen' });
    await moveOn(gesammelt, einsatz, angebot);
  }
  await completePost(gesammelt);
}

/**
 * The office has settled that somebody who pauses or has left still comes to this appointment. Saying it twice is
 * once. Refuses `einsatz.unbekannt` where she does not come (any more).
 */
export function keepZusage(
  kontext: Kontext,
  einsatzId: number,
  sprachmittlerId: number,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'einsatz.person-bleibt', async (a) => {
    const einsatz = await lockEinsatz(a.db, einsatzId);
    if (einsatz?.status !== 'vermittelt' || einsatz.sprachmittler_id !== sprachmittlerId) {
      return refuse('einsatz.unbekannt');
    }
    await updateEinsatz(a.db, einsatzId, { person_bleibt_at: a.now });
    a.audit('einsatz', einsatzId, null, { sprachmittlerId });
    return ok();
  });
}
