import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { toOrtszeit } from '../../../begriffe/zeit.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { decideFolge } from '../aenderung.rules.ts';
import type { EinsatzStatus } from '../einsatz.rules.ts';
import { type Einsatz, updateEinsatz } from '../einsatz.store.ts';
import { cancelFrom, changeFrom, type Reihentermin, swapPerson } from '../reihe.rules.ts';
import { applyFolge } from '../vermittlung/folge-ausfuehren.ts';
import { gatherPost } from '../vermittlung/post.mail.ts';
import { sendPost } from '../vermittlung/vermittlung.mail.ts';
import type { AbsageEingabe, ReihenaenderungEingabe } from './anfrage.schema.ts';
import { findReihe, hasSprachmittler, lockReihentermine } from './anfrage.store.ts';
import { changeInAct } from './anfrage-aendern.action.ts';
import { inputOf } from './eingabe-aus-einsatz.ts';
import { cancelInAct } from './einsatz-absagen.action.ts';
import { isBuero, mayActFor } from './zustaendigkeit.ts';

const AENDERBAR: readonly EinsatzStatus[] = ['angefragt', 'angeboten', 'vermittelt'];

/** The dates of a series as its rules see them; what has begun or ended counts as no longer there. */
function termineOf(einsaetze: readonly Einsatz[], jetzt: Date): Reihentermin[] {
  return einsaetze.map((einsatz, index) => {
    const von = toOrtszeit(einsatz.beginn_at);
    return {
      nr: index + 1,
      datum: von.datum,
      von: von.uhrzeit,
      bis: toOrtszeit(einsatz.ende_at).uhrzeit,
      sprachmittlerId: einsatz.wunsch_sprachmittler_id,
      istAbgesagt: !AENDERBAR.includes(einsatz.status) || einsatz.beginn_at <= jetzt,
      hatEigenePerson: false,
    };
  });
}

async function loadReihe(
  a: Act,
  reiheId: number,
): Promise<Ergebnis<{ einsaetze: Einsatz[]; termine: Reihentermin[] }>> {
  const reihe = await findReihe(a.db, reiheId);
  if (!reihe || !mayActFor(a.wer, reihe.stelle_id)) return refuse('reihe.unbekannt');
  const einsaetze = await lockReihentermine(a.db, reiheId);
  return ok({ einsaetze, termine: termineOf(einsaetze, a.now) });
}

const numberOf = (einsaetze: readonly Einsatz[], einsatzId: number | null) =>
  einsaetze.findIndex(({ id }) => id === einsatzId) + 1;

/**
 * Cancels a date of a series and all after it that have not begun. Refuses `reihe.unbekannt`,
 * `reihe.termin-unbekannt`, `reihe.nichts-mehr-offen`. @returns how many were cancelled
 */
export function cancelReiheFrom(
  kontext: Kontext,
  reiheId: number,
  abEinsatzId: number | null,
  eingabe: AbsageEingabe,
): Promise<Ergebnis<number>> {
  return act(kontext, 'reihe.absagen', async (a) => {
    const geladen = await loadReihe(a, reiheId);
    if (!geladen.ok) return geladen;
    const { einsaetze, termine } = geladen.wert;
    const aenderung = cancelFrom(termine, numberOf(einsaetze, abEinsatzId));
    if (!aenderung.ok) return aenderung;
    if (aenderung.wert.geaendert.length === 0) return refuse('reihe.nichts-mehr-offen');
    const gesammelt = gatherPost(a);
    for (const nr of aenderung.wert.geaendert) {
      const abgesagt = await cancelInAct(gesammelt, einsaetze[nr - 1]!, eingabe);
      if (!abgesagt.ok) return abgesagt;
    }
    await sendPost(gesammelt);
    await a.audit('reihe', reiheId, null, {
      abgesagt: aenderung.wert.geaendert.length,
      ab: abEinsatzId,
      grund: eingabe.grund,
    });
    return ok(aenderung.wert.geaendert.length);
  });
}

/**
 * Changes times or weekday of a date and all after it, with the consequence each of them has. Refuses like
 * `cancelReiheFrom`, and what the rules about requests and series refuse. @returns how many were changed
 */
export function changeReiheFrom(
  kontext: Kontext,
  reiheId: number,
  eingabe: ReihenaenderungEingabe,
): Promise<Ergebnis<number>> {
  return act(kontext, 'reihe.aendern', async (a) => {
    const geladen = await loadReihe(a, reiheId);
    if (!geladen.ok) return geladen;
    const { einsaetze, termine } = geladen.wert;
    const aenderung = changeFrom(termine, numberOf(einsaetze, eingabe.ab), {
      ...(eingabe.von ? { von: eingabe.von } : {}),
      ...(eingabe.bis ? { bis: eingabe.bis } : {}),
      ...(eingabe.wochentag ? { wochentag: eingabe.wochentag } : {}),
    });
    if (!aenderung.ok) return aenderung;
    if (aenderung.wert.geaendert.length === 0) return refuse('reihe.nichts-mehr-offen');
    for (const nr of aenderung.wert.geaendert) {
      const einsatz = einsaetze[nr - 1]!;
      const { datum, von, bis } = aenderung.wert.termine[nr - 1]!;
      const geaendert = await changeInAct(a, einsatz, {
        ...inputOf(einsatz),
        datum,
        beginn: von,
        ende: bis,
        bestaetigteRueckfragen: eingabe.bestaetigteRueckfragen,
      });
      // The form of the series calls its fields by other names than the request's.
      if (!geaendert.ok) return { ...geaendert, feld: geaendert.feld === 'ende' ? 'bis' : 'wochentag' };
    }
    await a.audit('reihe', reiheId, null, { ...eingabe, geaendert: aenderung.wert.geaendert.length });
    return ok(aenderung.wert.geaendert.length);
  });
}

/**
 * The office wishes for another person for one date of a series, or for anybody (null). Who accepted that date is told that
 * somebody else will come, and the search begins anew. Refuses `reihe.unbekannt`, `reihe.termin-unbekannt`,
 * `reihe.schon-abgesagt`, `anfrage.wunschperson-unbekannt`.
 */
export function swapReihenperson(
  kontext: Kontext,
  reiheId: number,
  einsatzId: number | null,
  sprachmittlerId: number | null,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'reihe.person-tauschen', async (a) => {
    const geladen = await loadReihe(a, reiheId);
    if (!geladen.ok) return geladen;
    if (!isBuero(a.wer)) return refuse('reihe.unbekannt');
    const { einsaetze, termine } = geladen.wert;
    if (sprachmittlerId !== null && !(await hasSprachmittler(a.db, sprachmittlerId))) {
      return refuse('anfrage.wunschperson-unbekannt', { feld: 'sprachmittlerId' });
    }
    const nr = numberOf(einsaetze, einsatzId);
    const aenderung = swapPerson(termine, nr, sprachmittlerId);
    if (!aenderung.ok) return aenderung;
    const einsatz = einsaetze[nr - 1]!;
    if (einsatz.wunsch_sprachmittler_id === sprachmittlerId && einsatz.sprachmittler_id === sprachmittlerId) {
      a.unchanged();
      return ok();
    }
    await updateEinsatz(a.db, einsatz.id, { wunsch_sprachmittler_id: sprachmittlerId });
    await a.audit(
      'einsatz',
      einsatz.id,
      { wunsch: einsatz.wunsch_sprachmittler_id, person: einsatz.sprachmittler_id },
      { wunsch: sprachmittlerId },
    );
    const kommtSchon = einsatz.sprachmittler_id !== null && einsatz.sprachmittler_id === sprachmittlerId;
    if (!kommtSchon) {
      const stand = decideFolge([], einsatz.status);
      await applyFolge(a, einsatz, {
        ...stand,
        folge: einsatz.status === 'vermittelt' ? 'absagen-und-neu' : 'neu-suchen',
      });
    }
    return ok();
  });
}
