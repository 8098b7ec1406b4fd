import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Geld } from '../../../begriffe/geld.ts';
import { act } from '../../../platform/act.ts';
import type { Trx } from '../../../platform/database/database.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { checkJahrOffen } from '../jahre/offen.action.ts';
import { lockTopf } from '../mittel/mittel.store.ts';
import { findVerfuegbar } from '../mittel/mittelbindung.action.ts';
import {
  type Aenderungswunsch,
  checkGibtHer,
  type Entscheidung,
  readWunsch,
  type Seite,
  transition,
} from './aenderung.rules.ts';
import {
  findAenderung,
  insertAenderung,
  lockAenderung,
  type Mittelaenderung,
  saveEntscheidung,
} from './aenderung.store.ts';

/**
 * Asks for a change of the plan; it counts once another person has released it. Refuses what `readWunsch` and
 * `checkGibtHer` refuse and `topf.unbekannt`, `jahr.abgeschlossen`.
 * @returns its id
 */
export function requestAenderung(kontext: Kontext, wunsch: Aenderungswunsch): Promise<Ergebnis<number>> {
  return act(kontext, 'mittel.beantragen', async (a) => {
    const umbuchung = readWunsch(wunsch);
    if (!umbuchung.ok) return umbuchung;
    const { art, von, nach } = umbuchung.wert;
    const moeglich = await checkSeiten(a.db, von, nach, wunsch.betragCent);
    if (!moeglich.ok) return moeglich;
    const id = await insertAenderung(a.db, {
      art,
      von_topf_id: von?.topfId ?? null,
      von_jahr: von?.jahr ?? null,
      nach_topf_id: nach?.topfId ?? null,
      nach_jahr: nach?.jahr ?? null,
      betrag_cent: wunsch.betragCent,
      grund: wunsch.grund,
      beschluss: wunsch.beschluss,
      beantragt_von_id: idOf(a.wer),
      beantragt_von: a.wer.name,
      beantragt_at: a.now,
      entschieden_von_id: null,
      entschieden_von: null,
      entschieden_at: null,
    });
    a.audit('mittelaenderung', id, null, shown((await findAenderung(a.db, id))!));
    return ok(id);
  });
}

/**
 * Decides about a change. A release asks again whether the money is there; until it ends nobody promises anything of
 * the pot. Refuses `aenderung.unbekannt`, what `transition` refuses, and for a release what `requestAenderung` refuses.
 */
export function decideAenderung(
  kontext: Kontext,
  id: number,
  entscheidung: Entscheidung,
): Promise<Ergebnis<undefined>> {
  const tat = entscheidung === 'zurueckziehen' ? 'mittel.zurueckziehen' : 'mittel.entscheiden';
  return act(kontext, tat, async (a) => {
    const aenderung = await lockAenderung(a.db, id);
    if (!aenderung) return refuse('aenderung.unbekannt');
    const status = transition(aenderung, entscheidung, idOf(a.wer));
    if (!status.ok) return status;
    if (status.wert === 'freigegeben') {
      const { vonTopfId, vonJahr, nachTopfId, nachJahr, betragCent } = aenderung;
      const moeglich = await checkSeiten(
        a.db,
        seiteOf(vonTopfId, vonJahr),
        seiteOf(nachTopfId, nachJahr),
        betragCent,
      );
      if (!moeglich.ok) return { ...moeglich, feld: '' };
    }
    await saveEntscheidung(a.db, id, status.wert, { id: idOf(a.wer), name: a.wer.name }, a.now);
    a.audit('mittelaenderung', id, { status: aenderung.status }, { status: status.wert });
    return ok();
  });
}

/** KoMuT itself has no id; it never decides, but the demo and tests act as it. */
const idOf = (wer: Kontext['wer']) => wer.id ?? wer.art;

const seiteOf = (topfId: number | null, jahr: number | null): Seite | null =>
  topfId === null || jahr === null ? null : { topfId, jahr };

async function checkSeiten(
  trx: Trx,
  von: Seite | null,
  nach: Seite | null,
  betragCent: Geld,
): Promise<Ergebnis<undefined>> {
  const seiten = [von, nach].filter((seite) => seite !== null);
  // Always in the same order, so that two changes never wait for each other.
  for (const topfId of [...new Set(seiten.map((seite) => seite.topfId))].sort((one, other) => one - other)) {
    if ((await lockTopf(trx, topfId)) === null) return refuse('topf.unbekannt', { feld: 'topf' });
  }
  for (const { jahr } of seiten) {
    const offen = await checkJahrOffen(trx, jahr);
    if (!offen.ok) return { ...offen, feld: 'jahr' };
  }
  if (von === null) return ok();
  return checkGibtHer(betragCent, await findVerfuegbar(trx, von.topfId, von.jahr));
}

const shown = (one: Mittelaenderung) => ({
  art: one.art,
  von: one.vonTopf,
  von_jahr: one.vonJahr,
  nach: one.nachTopf,
  nach_jahr: one.nachJahr,
  betrag_cent: one.betragCent,
  grund: one.grund,
  beschluss: one.beschluss,
});
