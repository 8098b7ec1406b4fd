import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Geld } from '../../../begriffe/geld.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Verlaengerung } from './projekt.rules.ts';
import { findProjekt, insertProjekt, updateProjekt } from './projekt.store.ts';

export interface Projektangaben {
  bezeichnung: string;
  /** The partner who runs it. */
  traeger: string;
  foerderer: string;
  von: Datum | null;
  bis: Datum;
  betrag: Geld | null;
  verlaengerung: Verlaengerung;
  /** When the office wants to think of the end; null: some months before. */
  erinnernAb: Datum | null;
  notiz: string;
}

/** Writes a partner's project down. Refuses `projekt.zeitraum`. @returns its id */
export function createProjekt(kontext: Kontext, angaben: Projektangaben): Promise<Ergebnis<number>> {
  return act(kontext, 'projekt.anlegen', async (a) => {
    const zeitraum = checkZeitraum(angaben);
    if (!zeitraum.ok) return zeitraum;
    const id = await insertProjekt(a.db, rowOf(angaben));
    a.audit('partnerprojekt', id, null, rowOf(angaben));
    return ok(id);
  });
}

/** Refuses `projekt.unbekannt`, `projekt.zeitraum`, `satz.inzwischen-geaendert`. */
export function changeProjekt(
  kontext: Kontext,
  id: number,
  version: number,
  angaben: Projektangaben,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'projekt.aendern', async (a) => {
    const zeitraum = checkZeitraum(angaben);
    if (!zeitraum.ok) return zeitraum;
    const alt = await findProjekt(a.db, id);
    if (!alt) return refuse('projekt.unbekannt');
    const neu = rowOf(angaben);
    if (!(await updateProjekt(a.db, id, version, neu))) return refuse('satz.inzwischen-geaendert');
    const vorher: Record<string, unknown> = rowOf({ ...alt, betrag: alt.betragCent });
    const changed = Object.entries(neu).filter(([key, value]) => vorher[key] !== value);
    if (changed.length === 0) a.unchanged();
    else {
      const old = Object.fromEntries(changed.map(([key]) => [key, vorher[key]]));
      a.audit('partnerprojekt', id, old, Object.fromEntries(changed));
    }
    return ok();
  });
}

const checkZeitraum = ({ von, bis }: Projektangaben): Ergebnis<undefined> =>
  von !== null && von > bis ? refuse('projekt.zeitraum', { feld: 'bis' }) : ok();

const rowOf = (angaben: Projektangaben) => ({
  bezeichnung: angaben.bezeichnung,
  traeger: angaben.traeger,
  foerderer: angaben.foerderer,
  von: angaben.von,
  bis: angaben.bis,
  betrag_cent: angaben.betrag,
  verlaengerung: angaben.verlaengerung,
  erinnern_ab: angaben.erinnernAb,
  notiz: angaben.notiz,
});
