import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { changesOf } from '../aenderung.ts';
import { findGremium } from '../gremien/gremium.store.ts';
import type { Sitzungsangaben } from './sitzung.schema.ts';
import { findSitzung, insertSitzung, updateSitzung } from './sitzung.store.ts';

const REFUSALS = { sitzung_einmal: 'sitzung.gibt-es-schon' };

/** Refuses `gremium.unbekannt`, `sitzung.gibt-es-schon`. @returns its id */
export function createSitzung(kontext: Kontext, angaben: Sitzungsangaben): Promise<Ergebnis<number>> {
  return act(
    kontext,
    'sitzung.anlegen',
    async (a) => {
      if (!(await findGremium(a.db, angaben.gremium_id)))
        return refuse('gremium.unbekannt', { feld: 'gremium_id' });
      const id = await insertSitzung(a.db, angaben);
      a.audit('sitzung', id, null, angaben);
      return ok(id);
    },
    REFUSALS,
  );
}

/** Refuses `sitzung.unbekannt`, `gremium.unbekannt`, `sitzung.gibt-es-schon`, `satz.inzwischen-geaendert`. */
export function changeSitzung(
  kontext: Kontext,
  id: number,
  version: number,
  angaben: Sitzungsangaben,
): Promise<Ergebnis<undefined>> {
  return act(
    kontext,
    'sitzung.aendern',
    async (a) => {
      const vorher = await findSitzung(a.db, id);
      if (!vorher) return refuse('sitzung.unbekannt');
      if (!(await findGremium(a.db, angaben.gremium_id)))
        return refuse('gremium.unbekannt', { feld: 'gremium_id' });
      if (!(await updateSitzung(a.db, id, version, angaben))) return refuse('satz.inzwischen-geaendert');
      const changes = changesOf(vorher, angaben);
      if (changes) a.audit('sitzung', id, changes.vorher, changes.nachher);
      else a.unchanged();
      return ok();
    },
    REFUSALS,
  );
}
