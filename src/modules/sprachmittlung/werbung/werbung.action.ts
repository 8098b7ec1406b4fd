import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Kanal, Werbeziel } from './werbung.rules.ts';
import { deleteWerbung, findWerbung, insertWerbung, updateWerbung, type Werbung } from './werbung.store.ts';

export interface Werbungsangaben {
  am: Datum;
  kanal: Kanal;
  ziel: Werbeziel;
  bezeichnung: string;
  menge: number | null;
  kosten_cent: number | null;
  notiz: string;
}

/** Notes what the office did to make the pool known. @returns its id */
export function createWerbung(kontext: Kontext, angaben: Werbungsangaben): Promise<Ergebnis<number>> {
  return act(kontext, 'werbung.anlegen', async (a) => {
    const id = await insertWerbung(a.db, { ...angaben, angelegt_at: a.now, angelegt_von: a.wer.name });
    a.audit('werbung', id, null, angaben);
    return ok(id);
  });
}

/** Refuses `werbung.unbekannt`, `satz.inzwischen-geaendert`. */
export function changeWerbung(
  kontext: Kontext,
  id: number,
  version: number,
  angaben: Werbungsangaben,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'werbung.aendern', async (a) => {
    const bisher = await findWerbung(a.db, id);
    if (!bisher) return refuse('werbung.unbekannt');
    if (!(await updateWerbung(a.db, id, version, angaben))) return refuse('satz.inzwischen-geaendert');
    a.audit('werbung', id, angabenOf(bisher), angaben);
    return ok();
  });
}

/** Takes an entry away; what it was stays in the audit. Refuses `werbung.unbekannt`. */
export function removeWerbung(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'werbung.entfernen', async (a) => {
    const row = await deleteWerbung(a.db, id);
    if (!row) return refuse('werbung.unbekannt');
    a.audit('werbung', id, angabenOf(row), null);
    return ok();
  });
}

const angabenOf = ({
  am,
  kanal,
  ziel,
  bezeichnung,
  menge,
  kosten_cent,
  notiz,
}: Werbung): Werbungsangaben => ({
  am,
  kanal,
  ziel,
  bezeichnung,
  menge,
  kosten_cent,
  notiz,
});
