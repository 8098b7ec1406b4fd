import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { changesOf } from '../aenderung.ts';
import type { Textbausteinangaben } from './bericht.schema.ts';
import {
  deleteTextbaustein,
  findTextbaustein,
  insertTextbaustein,
  updateTextbaustein,
} from './bericht.store.ts';

const REFUSALS = { textbaustein_titel: 'textbaustein.gibt-es-schon' };

/** Refuses `textbaustein.gibt-es-schon`. @returns its id */
export function createTextbaustein(
  kontext: Kontext,
  angaben: Textbausteinangaben,
): Promise<Ergebnis<number>> {
  return act(
    kontext,
    'textbaustein.anlegen',
    async (a) => {
      const id = await insertTextbaustein(a.db, angaben);
      a.audit('textbaustein', id, null, angaben);
      return ok(id);
    },
    REFUSALS,
  );
}

/** Refuses `textbaustein.unbekannt`, `textbaustein.gibt-es-schon`, `satz.inzwischen-geaendert`. */
export function changeTextbaustein(
  kontext: Kontext,
  id: number,
  version: number,
  angaben: Textbausteinangaben,
): Promise<Ergebnis<undefined>> {
  return act(
    kontext,
    'textbaustein.aendern',
    async (a) => {
      const vorher = await findTextbaustein(a.db, id);
      if (!vorher) return refuse('textbaustein.unbekannt');
      if (!(await updateTextbaustein(a.db, id, version, angaben))) return refuse('satz.inzwischen-geaendert');
      const changes = changesOf(vorher, angaben);
      if (changes) a.audit('textbaustein', id, changes.vorher, changes.nachher);
      else a.unchanged();
      return ok();
    },
    REFUSALS,
  );
}

/** Papers that hold its words keep them. Refuses `textbaustein.unbekannt`. */
export function removeTextbaustein(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'textbaustein.entfernen', async (a) => {
    const vorher = await findTextbaustein(a.db, id);
    if (!vorher) return refuse('textbaustein.unbekannt');
    await deleteTextbaustein(a.db, id);
    a.audit('textbaustein', id, { titel: vorher.titel, text: vorher.text }, null);
    return ok();
  });
}
