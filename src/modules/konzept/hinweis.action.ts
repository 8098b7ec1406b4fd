import { type Ergebnis, ok, refuse } from '../../begriffe/ablehnung.ts';
import { act } from '../../platform/act.ts';
import type { Kontext } from '../../platform/kontext.ts';
import { decideHinweis, findHinweis } from './hinweis.store.ts';
import { applyWahl } from './hinweis-anwenden.ts';
import { isWahl } from './import/entscheidung.rules.ts';

/**
 * Decides a finding of an edition once and for all, and changes the edition accordingly. Refuses `hinweis.unbekannt`,
 * `hinweis.wahl-fehlt` and `hinweis.schon-entschieden`.
 */
export function decideFund(
  kontext: Kontext,
  id: number,
  { wahl, begruendung }: { wahl: string; begruendung: string },
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'konzept.hinweis-entscheiden', async (a) => {
    const hinweis = await findHinweis(a.db, id);
    if (hinweis === null) return refuse('hinweis.unbekannt');
    if (!isWahl(hinweis, wahl)) return refuse('hinweis.wahl-fehlt', { feld: 'wahl' });
    const entscheidung = { wahl, begruendung, von: a.wer.name, now: a.now };
    if (!(await decideHinweis(a.db, id, entscheidung))) return refuse('hinweis.schon-entschieden');
    await applyWahl(a.db, hinweis, wahl, a.now);
    a.audit('konzepthinweis', id, null, { hinweis: hinweis.art, entscheidung: wahl, begruendung });
    return ok();
  });
}
