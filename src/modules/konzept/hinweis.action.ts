import { type Ergebnis, ok, refuse } from '../../begriffe/ablehnung.ts';
import { act } from '../../platform/act.ts';
import type { Kontext } from '../../platform/kontext.ts';
import { lockAusgabe } from './fortschreibung/fortschreibung.store.ts';
import { decideHinweis, findHinweis, reopenHinweis } from './hinweis.store.ts';
import { applyWahlWithRueckweg } from './hinweis-anwenden.ts';
import { isUnberuehrt, type Rueckweg, takeBild, walkRueckweg } from './hinweis-rueckweg.store.ts';
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
    await applyWahlWithRueckweg(a.db, hinweis, wahl, a.now);
    a.audit('konzepthinweis', id, null, { hinweis: hinweis.art, entscheidung: wahl, begruendung });
    return ok();
  });
}

/**
 * Takes a decision back while its edition is a draft, with what it changed. Refuses `hinweis.unbekannt`,
 * `hinweis.nicht-entschieden`, `hinweis.kein-entwurf` and `hinweis.nicht-mehr-zurueck`: what it changed has been changed
 * again since.
 */
export function reopenFund(kontext: Kontext, ausgabeId: number, id: number): Promise<Ergebnis<undefined>> {
  return act(
    kontext,
    'konzept.hinweis-oeffnen',
    async (a) => {
      const ausgabe = await lockAusgabe(a.db, ausgabeId);
      const hinweis = await findHinweis(a.db, id);
      if (ausgabe === null || hinweis?.ausgabe_id !== ausgabeId) return refuse('hinweis.unbekannt');
      if (hinweis.entschieden_at === null) return refuse('hinweis.nicht-entschieden');
      if (ausgabe.status !== 'entwurf') return refuse('hinweis.kein-entwurf');
      const rueckweg = (hinweis.rueckweg ?? []) as Rueckweg;
      if (!isUnberuehrt(rueckweg, await takeBild(a.db, ausgabeId)))
        return refuse('hinweis.nicht-mehr-zurueck');
      await walkRueckweg(a.db, rueckweg);
      await reopenHinweis(a.db, id);
      const { entscheidung, begruendung } = hinweis;
      a.audit(
        'konzepthinweis',
        id,
        { hinweis: hinweis.art, entscheidung, begruendung },
        { hinweis: hinweis.art },
      );
      return ok();
    },
    // Something speaks by now of what would go.
    {
      massnahme_eintrag_massnahme_id_fkey: 'hinweis.nicht-mehr-zurueck',
      rundenantwort_massnahme_id_fkey: 'hinweis.nicht-mehr-zurueck',
      indikator_massnahme_id_fkey: 'hinweis.nicht-mehr-zurueck',
      indikator_knoten_id_fkey: 'hinweis.nicht-mehr-zurueck',
      konzeptknoten_eltern_id_fkey: 'hinweis.nicht-mehr-zurueck',
      massnahme_ziel_knoten_id_fkey: 'hinweis.nicht-mehr-zurueck',
    },
  );
}
