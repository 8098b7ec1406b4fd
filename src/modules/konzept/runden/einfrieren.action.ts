import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { findRunde, freeze, lockRunde } from './runde.store.ts';
import { takeSchnappschuss } from './schnappschuss.ts';

/**
 * Keeps the state of all measures of a round for good; nothing opens it again, the next question is a new round.
 * Refuses `runde.unbekannt`, `runde.eingefroren` and `runde.nicht-uebernommen`: what somebody reported and nobody took
 * over would otherwise be missing in the report without a word.
 */
export function freezeRunde(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'runde.einfrieren', async (a) => {
    if (!(await lockRunde(a.db, id, 'update'))) return refuse('runde.unbekannt');
    const runde = (await findRunde(a.db, id))!;
    if (runde.status !== 'offen') return refuse('runde.eingefroren');
    if (runde.fertig > runde.uebernommen) return refuse('runde.nicht-uebernommen');
    const schnappschuss = await takeSchnappschuss(a.db, runde, datumOf(a.now));
    await freeze(a.db, id, schnappschuss, a.wer.name, a.now);
    a.audit(
      'berichtsrunde',
      id,
      { status: 'offen' },
      { status: 'eingefroren', massnahmen: runde.massnahmen, fertig: runde.fertig },
    );
    return ok();
  });
}
