import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Bewertungsangaben, Indikatorangaben, Wertangaben } from './indikator.schema.ts';
import {
  deleteIndikator,
  findIndikator,
  findKnoten,
  findKonzeptOf,
  insertIndikator,
  listWerte,
  saveBewertung,
  saveWert,
  updateIndikator,
} from './indikator.store.ts';

const columnsOf = ({ bezug, ...angaben }: Indikatorangaben) => ({
  ...angaben,
  massnahme_id: bezug.art === 'massnahme' ? bezug.id : null,
  knoten_id: bezug.art === 'knoten' ? bezug.id : null,
});

/** Refuses `bezug.unbekannt`. @returns the indicator's id */
export function createIndikator(kontext: Kontext, angaben: Indikatorangaben): Promise<Ergebnis<number>> {
  return act(kontext, 'indikator.anlegen', async (a) => {
    const konzeptId = await findKonzeptOf(a.db, angaben.bezug);
    if (konzeptId === null) return refuse('bezug.unbekannt', { feld: 'bezug' });
    const id = await insertIndikator(a.db, { ...columnsOf(angaben), konzept_id: konzeptId });
    a.audit('indikator', id, null, describe(angaben));
    return ok(id);
  });
}

/** Refuses `indikator.unbekannt`, `bezug.unbekannt`, `satz.inzwischen-geaendert`. */
export function changeIndikator(
  kontext: Kontext,
  id: number,
  version: number,
  angaben: Indikatorangaben,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'indikator.aendern', async (a) => {
    const vorher = await findIndikator(a.db, id);
    if (!vorher) return refuse('indikator.unbekannt');
    const konzeptId = await findKonzeptOf(a.db, angaben.bezug);
    if (konzeptId !== vorher.konzept_id) return refuse('bezug.unbekannt', { feld: 'bezug' });
    if (!(await updateIndikator(a.db, id, version, columnsOf(angaben))))
      return refuse('satz.inzwischen-geaendert');
    a.audit('indikator', id, describe(vorher), describe(angaben));
    return ok();
  });
}

/** Takes an indicator away with all its values. Refuses `indikator.unbekannt`. */
export function removeIndikator(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'indikator.entfernen', async (a) => {
    const vorher = await findIndikator(a.db, id);
    if (!vorher) return refuse('indikator.unbekannt');
    const werte = await listWerte(a.db, id);
    await deleteIndikator(a.db, id);
    a.audit('indikator', id, { ...describe(vorher), anzahl: werte.length }, null);
    return ok();
  });
}

/** Writes a value down, or why there is none; a second one of a day corrects it. Refuses `indikator.unbekannt`, `stichtag.zukunft`. */
export function recordWert(kontext: Kontext, id: number, angaben: Wertangaben): Promise<Ergebnis<undefined>> {
  return act(kontext, 'indikator.messen', async (a) => {
    if (!(await findIndikator(a.db, id))) return refuse('indikator.unbekannt');
    const { stichtag, wert, fehlt_weil, quelle } = angaben;
    if (stichtag > datumOf(a.now)) return refuse('stichtag.zukunft', { feld: 'stichtag' });
    const alter = (await listWerte(a.db, id)).find((einer) => einer.stichtag === stichtag);
    await saveWert(a.db, id, { ...angaben, at: a.now, von: a.wer.name });
    const vorher = alter && {
      stichtag,
      wert: alter.wert,
      fehlt_weil: alter.fehlt_weil,
      quelle: alter.quelle,
    };
    a.audit('indikator', id, vorher ?? null, { stichtag, wert, fehlt_weil, quelle });
    return ok();
  });
}

/** Says how far a goal was reached. Refuses `ziel.unbekannt`, `stichtag.zukunft`, `satz.inzwischen-geaendert`. */
export function assessZiel(
  kontext: Kontext,
  id: number,
  { bewertung, grund, am, version }: Bewertungsangaben,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'ziel.bewerten', async (a) => {
    const knoten = await findKnoten(a.db, id);
    if (!knoten) return refuse('ziel.unbekannt');
    if (am > datumOf(a.now)) return refuse('stichtag.zukunft', { feld: 'am' });
    const neu = { bewertung, bewertung_grund: grund, bewertung_am: am };
    if (!(await saveBewertung(a.db, id, version, neu))) return refuse('satz.inzwischen-geaendert');
    const { bewertung: alt, bewertung_grund, bewertung_am } = knoten;
    a.audit('konzeptknoten', id, alt && { bewertung: alt, bewertung_grund, bewertung_am }, neu);
    return ok();
  });
}

const describe = ({
  bezeichnung,
  einheit,
  richtung,
  ziel,
  ziel_am,
  ausgang,
  quelle,
  turnus_monate,
}: Omit<Indikatorangaben, 'bezug'>) => ({
  bezeichnung,
  einheit,
  richtung,
  ziel,
  ziel_am,
  ausgang,
  quelle,
  turnus_monate,
});
