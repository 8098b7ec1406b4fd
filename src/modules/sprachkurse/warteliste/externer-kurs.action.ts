import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { ExterneKursangaben } from './externer-kurs.schema.ts';
import { locateOrt } from './warteperson-zeile.ts';
import { findExternerKurs, insertExternerKurs, updateExternerKurs } from './zielkurs.store.ts';

const audited = ({
  titel,
  plaetze,
  beginn_am,
  ist_aktiv,
}: Omit<ExterneKursangaben, 'zeiten' | 'version'>) => ({
  titel,
  plaetze,
  beginn_am,
  ist_aktiv,
});

/** Writes down a course of somebody else. @returns its id */
export function createExternerKurs(kontext: Kontext, angaben: ExterneKursangaben): Promise<Ergebnis<number>> {
  return act(kontext, 'externer-kurs.anlegen', async (a) => {
    const { version, zeiten, ...kurs } = angaben;
    const punkt = await locateOrt(a.db, { ...kurs, gemeinde_id: null });
    const id = await insertExternerKurs(a.db, {
      ...kurs,
      ...punkt,
      zeiten: JSON.stringify(zeiten),
      angelegt_at: a.now,
    });
    a.audit('externer-kurs', id, null, audited(kurs));
    return ok(id);
  });
}

/** Refuses `vermittlung.kurs-unbekannt`, `satz.inzwischen-geaendert`. */
export function changeExternerKurs(
  kontext: Kontext,
  id: number,
  angaben: ExterneKursangaben,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'externer-kurs.aendern', async (a) => {
    const vorher = await findExternerKurs(a.db, id);
    if (!vorher) return refuse('vermittlung.kurs-unbekannt');
    const { version, zeiten, ...kurs } = angaben;
    const punkt = await locateOrt(a.db, { ...kurs, gemeinde_id: null });
    const neu = { ...kurs, ...punkt, zeiten: JSON.stringify(zeiten) };
    if (!(await updateExternerKurs(a.db, id, version, neu))) return refuse('satz.inzwischen-geaendert');
    a.audit('externer-kurs', id, audited(vorher as never), audited(kurs));
    return ok();
  });
}
