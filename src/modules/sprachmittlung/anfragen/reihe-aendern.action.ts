import { type Ablehnung, type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Grund } from '../../../begriffe/grund.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { type Aenderung, decideFolge, type Folge } from '../aenderung.rules.ts';
import { type Einsatz, updateEinsatz } from '../einsatz.store.ts';
import { cancelFrom, type Reihentermin, swapPerson } from '../reihe.rules.ts';
import { applyFolge } from '../vermittlung/folge-ausfuehren.ts';
import { gatherPost } from '../vermittlung/post.mail.ts';
import { completePost } from '../vermittlung/suche.action.ts';
import type { AbsageEingabe, AnfrageEingabe } from './anfrage.schema.ts';
import {
  findReihe,
  hasSprachmittler,
  listEinsaetzeDerReihe,
  listFruehere,
  lockReihentermine,
} from './anfrage.store.ts';
import { changeInAct, previewAenderung } from './anfrage-aendern.action.ts';
import { cancelInAct } from './einsatz-absagen.action.ts';
import { numberOf, planReihenaenderung, type Reihenvorschau, termineOf } from './reihe-plan.ts';
import { isBuero, mayActFor } from './zustaendigkeit.ts';

interface GeladeneReihe {
  stelleId: number;
  einsaetze: Einsatz[];
  termine: Reihentermin[];
}

async function lockReihe(a: Act, reiheId: number): Promise<Ergebnis<GeladeneReihe>> {
  const reihe = await findReihe(a.db, reiheId);
  if (!reihe || !mayActFor(a.wer, reihe.stelle_id)) return refuse('reihe.unbekannt');
  const einsaetze = await lockReihentermine(a.db, reiheId);
  return ok({ stelleId: reihe.stelle_id, einsaetze, termine: termineOf(einsaetze, a.now) });
}

/**
 * Cancels a date of a series and all after it that have not begun; each side gets one letter about all dates. Refuses
 * `reihe.unbekannt`, `reihe.termin-unbekannt`, `reihe.nichts-mehr-offen`. @returns how many were cancelled
 */
export function cancelReiheFrom(
  kontext: Kontext,
  reiheId: number,
  abEinsatzId: number | null,
  eingabe: AbsageEingabe,
): Promise<Ergebnis<number>> {
  return act(kontext, 'reihe.absagen', async (a) => {
    const geladen = await lockReihe(a, reiheId);
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
    await completePost(gesammelt);
    a.audit('reihe', reiheId, null, {
      abgesagt: aenderung.wert.geaendert.length,
      ab: abEinsatzId,
      grund: eingabe.grund,
    });
    return ok(aenderung.wert.geaendert.length);
  });
}

/** Names the date at which a rule refuses, where it is not the one that was typed. */
const atTermin = (ablehnung: Ablehnung, datum: Datum): Ablehnung => ({
  ...ablehnung,
  werte: { ...ablehnung.werte, termin: datum },
});

/** Works out a change from one date on without saving it. Refuses like `changeReiheFrom`. */
export async function previewReihe(
  kontext: Kontext,
  reiheId: number,
  abEinsatzId: number | null,
  eingabe: AnfrageEingabe,
): Promise<Ergebnis<Reihenvorschau>> {
  const { db, wer, clock } = kontext;
  const reihe = await findReihe(db, reiheId);
  if (!reihe || !mayActFor(wer, reihe.stelle_id)) return refuse('reihe.unbekannt');
  const jetzt = clock.now();
  const plan = planReihenaenderung(await listEinsaetzeDerReihe(db, reiheId), abEinsatzId, eingabe, jetzt);
  if (!plan.ok) return plan;
  const folgen = new Map<Folge, number>();
  const aenderungen = new Set<Aenderung>();
  const rueckfragen = new Map<string, Grund>();
  const ablehnungen: Ablehnung[] = [];
  for (const { einsatz, eingabe: neu } of plan.wert) {
    const umfeld = { jetzt, istBuero: isBuero(wer) };
    const vorschau = await previewAenderung(db, einsatz, { ...neu, bestaetigteRueckfragen: [] }, umfeld);
    if (!vorschau.ok) return vorschau;
    const { bericht, folge } = vorschau.wert;
    ablehnungen.push(...bericht.ablehnungen.map((ablehnung) => atTermin(ablehnung, neu.datum)));
    for (const frage of bericht.rueckfragen) rueckfragen.set(frage.grund, frage);
    for (const { aenderung } of folge.einzeln) aenderungen.add(aenderung);
    if (folge.einzeln.length > 0) folgen.set(folge.folge, (folgen.get(folge.folge) ?? 0) + 1);
  }
  return ok({
    folgen: [...folgen].map(([folge, termine]) => ({ folge, termine })),
    aenderungen: [...aenderungen],
    rueckfragen: [...rueckfragen.values()],
    ablehnungen,
  });
}

/**
 * Changes a date and all after it, each with the consequence it has; each person hears of all dates in one letter.
 * Refuses like `cancelReiheFrom`, `satz.inzwischen-geaendert`, and what the rules about requests and series refuse
 * (werte.termin: at which date). @returns how many were changed
 * @param eingabe the first of these dates as it is to become
 * @param version under which that date was read; null does not look
 */
export function changeReiheFrom(
  kontext: Kontext,
  reiheId: number,
  abEinsatzId: number | null,
  eingabe: AnfrageEingabe,
  version: number | null = null,
): Promise<Ergebnis<number>> {
  return act(kontext, 'reihe.aendern', async (a) => {
    const geladen = await lockReihe(a, reiheId);
    if (!geladen.ok) return geladen;
    const { einsaetze } = geladen.wert;
    const ab = einsaetze.find(({ id }) => id === abEinsatzId);
    if (ab && version !== null && ab.version !== version) return refuse('satz.inzwischen-geaendert');
    const plan = planReihenaenderung(einsaetze, abEinsatzId, eingabe, a.now);
    if (!plan.ok) return plan;
    const gesammelt = gatherPost(a);
    for (const { einsatz, eingabe: neu } of plan.wert) {
      const geaendert = await changeInAct(gesammelt, einsatz, neu);
      if (!geaendert.ok) return atTermin(geaendert, neu.datum);
    }
    await completePost(gesammelt);
    a.audit('reihe', reiheId, null, { ab: abEinsatzId, geaendert: plan.wert.length });
    return ok(plan.wert.length);
  });
}

/**
 * Another person for one date of a series, or anybody else (null). Who accepted that date is told that somebody else
 * will come and is not asked for it again; the search begins anew. Requesters may wish for somebody they know.
 * Refuses `reihe.unbekannt`, `reihe.termin-unbekannt`, `reihe.schon-abgesagt`, `anfrage.wunschperson-unbekannt`.
 */
export function swapReihenperson(
  kontext: Kontext,
  reiheId: number,
  einsatzId: number | null,
  sprachmittlerId: number | null,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'reihe.person-tauschen', async (a) => {
    const geladen = await lockReihe(a, reiheId);
    if (!geladen.ok) return geladen;
    const { einsaetze, termine, stelleId } = geladen.wert;
    if (sprachmittlerId !== null && !(await mayWish(a, stelleId, sprachmittlerId))) {
      return refuse('anfrage.wunschperson-unbekannt', { feld: 'sprachmittlerId' });
    }
    const nr = numberOf(einsaetze, einsatzId);
    const aenderung = swapPerson(termine, nr, sprachmittlerId);
    if (!aenderung.ok) return { ...aenderung, feld: 'einsatzId' };
    const einsatz = einsaetze[nr - 1]!;
    if (einsatz.wunsch_sprachmittler_id === sprachmittlerId && einsatz.sprachmittler_id === sprachmittlerId) {
      a.unchanged();
      return ok();
    }
    await updateEinsatz(a.db, einsatz.id, { wunsch_sprachmittler_id: sprachmittlerId });
    a.audit(
      'einsatz',
      einsatz.id,
      { wunsch: einsatz.wunsch_sprachmittler_id, person: einsatz.sprachmittler_id },
      { wunsch: sprachmittlerId },
    );
    const kommtSchon = einsatz.sprachmittler_id !== null && einsatz.sprachmittler_id === sprachmittlerId;
    if (!kommtSchon) {
      const stand = decideFolge([], einsatz.status);
      const folge = einsatz.status === 'vermittelt' ? 'absagen-und-neu' : 'neu-suchen';
      await applyFolge(a, einsatz, { ...stand, folge }, 'getauscht');
    }
    return ok();
  });
}

async function mayWish(a: Act, stelleId: number, sprachmittlerId: number): Promise<boolean> {
  if (isBuero(a.wer)) return hasSprachmittler(a.db, sprachmittlerId);
  return (await listFruehere(a.db, stelleId)).some(({ id }) => id === sprachmittlerId);
}
