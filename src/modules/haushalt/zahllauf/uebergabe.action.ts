import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import { findDatei } from '../../../platform/files/dateien.store.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { checkJahrOffen } from '../jahre/offen.action.ts';
import { findZahllauf, listJahre, lockZahllauf, markUebergeben } from './zahllauf.store.ts';

export interface Dateiinhalt {
  name: string;
  typ: string;
  inhalt: Uint8Array<ArrayBuffer>;
}

/** Hands out the file for the bank and writes down to whom. Refuses `zahllauf.unbekannt`. */
export function takeZahlungsdatei(kontext: Kontext, id: number): Promise<Ergebnis<Dateiinhalt>> {
  return act(kontext, 'zahllauf.datei-abholen', async (a) => {
    const lauf = await findZahllauf(a.db, id);
    const datei = lauf && (await findDatei(a.db, lauf.zahlungsdatei_id));
    if (!lauf || !datei) return refuse('zahllauf.unbekannt');
    a.audit('zahllauf', id, null, { datei: datei.name });
    return ok({ ...datei, inhalt: new Uint8Array(datei.inhalt) });
  });
}

/** Notes that a run is with the bank or the finance office. Refuses `zahllauf.unbekannt`; a second time changes nothing. */
export function handOverZahllauf(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'zahllauf.uebergeben', async (a) => {
    const lauf = await lockZahllauf(a.db, id);
    if (!lauf) return refuse('zahllauf.unbekannt');
    if (lauf.uebergeben_at !== null) {
      a.unchanged();
      return ok();
    }
    await markUebergeben(a.db, id, a.wer.name, a.now);
    a.audit('zahllauf', id, null, { uebergeben_at: a.now });
    return ok();
  });
}

/** Takes the note back, while the years of the run are open. Refuses `zahllauf.unbekannt`, `jahr.abgeschlossen`. */
export function takeBackUebergabe(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'zahllauf.uebergabe-zuruecknehmen', async (a) => {
    for (const jahr of await listJahre(a.db, id)) {
      const offen = await checkJahrOffen(a.db, jahr);
      if (!offen.ok) return offen;
    }
    const lauf = await lockZahllauf(a.db, id);
    if (!lauf) return refuse('zahllauf.unbekannt');
    if (lauf.uebergeben_at === null) {
      a.unchanged();
      return ok();
    }
    await markUebergeben(a.db, id, null, null);
    a.audit('zahllauf', id, { uebergeben_at: lauf.uebergeben_at, uebergeben_von: lauf.uebergeben_von }, null);
    return ok();
  });
}
