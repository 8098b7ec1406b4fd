import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Freigabeeingabe } from './freigabe.schema.ts';
import type { Kurztexte } from './kursanzeige.rules.ts';
import { findKursfreigabe, updateKursfreigabe } from './kursanzeige.store.ts';

/**
 * Says whether everybody may read a course, and in which words. Refuses `kurs.unbekannt` and
 * `satz.inzwischen-geaendert`.
 */
export function saveKursfreigabe(
  kontext: Kontext,
  id: number,
  { version, istOeffentlich, kurztexte }: Freigabeeingabe,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'kurs.veroeffentlichen', async (a) => {
    const vorher = await findKursfreigabe(a.db, id);
    if (vorher === null) return refuse('kurs.unbekannt');
    if (!(await updateKursfreigabe(a.db, id, version, { istOeffentlich, kurztexte })))
      return refuse('satz.inzwischen-geaendert');
    a.audit(
      'kurs',
      id,
      { ist_oeffentlich: vorher.ist_oeffentlich, kurztexte: linesOf(vorher.kurztexte) },
      { ist_oeffentlich: istOeffentlich, kurztexte: linesOf(kurztexte) },
    );
    return ok();
  });
}

const linesOf = (kurztexte: Kurztexte) =>
  Object.entries(kurztexte).map(([sprache, text]) => `${sprache}: ${text}`);
