import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { changesOf } from '../aenderung.ts';
import { GAST_UEBERGAENGE } from './gremium.rules.ts';
import type { Gastangaben, Gastentscheidung, Gremiumangaben } from './gremium.schema.ts';
import {
  findGast,
  findGremium,
  insertGast,
  insertGremium,
  updateGast,
  updateGremium,
} from './gremium.store.ts';

const REFUSALS = { gremium_name: 'gremium.gibt-es-schon' };

/** Refuses `gremium.gibt-es-schon`. @returns its id */
export function createGremium(kontext: Kontext, angaben: Gremiumangaben): Promise<Ergebnis<number>> {
  return act(
    kontext,
    'gremium.anlegen',
    async (a) => {
      const id = await insertGremium(a.db, angaben);
      a.audit('gremium', id, null, angaben);
      return ok(id);
    },
    REFUSALS,
  );
}

/** Refuses `gremium.unbekannt`, `gremium.gibt-es-schon`, `satz.inzwischen-geaendert`. */
export function changeGremium(
  kontext: Kontext,
  id: number,
  version: number,
  angaben: Gremiumangaben,
): Promise<Ergebnis<undefined>> {
  return act(
    kontext,
    'gremium.aendern',
    async (a) => {
      const vorher = await findGremium(a.db, id);
      if (!vorher) return refuse('gremium.unbekannt');
      if (!(await updateGremium(a.db, id, version, angaben))) return refuse('satz.inzwischen-geaendert');
      const changes = changesOf(vorher, angaben);
      if (changes) a.audit('gremium', id, changes.vorher, changes.nachher);
      else a.unchanged();
      return ok();
    },
    REFUSALS,
  );
}

/** Notes that an organisation wants to be heard in a body. Refuses `gremium.unbekannt`, `tag.zukunft`. */
export function addGast(
  kontext: Kontext,
  gremiumId: number,
  angaben: Gastangaben,
): Promise<Ergebnis<number>> {
  return act(kontext, 'gast.vormerken', async (a) => {
    if (!(await findGremium(a.db, gremiumId))) return refuse('gremium.unbekannt');
    if (angaben.beantragt_am > datumOf(a.now)) return refuse('tag.zukunft', { feld: 'beantragt_am' });
    const id = await insertGast(a.db, { ...angaben, gremium_id: gremiumId });
    a.audit('gremiumsgast', id, null, angaben);
    return ok(id);
  });
}

/** Admits, turns down or ends. Refuses `gast.unbekannt`, `gast.uebergang`, `tag.zukunft`, `satz.inzwischen-geaendert`. */
export function decideGast(
  kontext: Kontext,
  gremiumId: number,
  { gast: id, status, begruendung, am }: Gastentscheidung,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'gast.entscheiden', async (a) => {
    const vorher = await findGast(a.db, id);
    if (vorher?.gremium_id !== gremiumId) return refuse('gast.unbekannt');
    if (!GAST_UEBERGAENGE[vorher.status].includes(status))
      return refuse('gast.uebergang', { feld: 'status' });
    if (am > datumOf(a.now)) return refuse('tag.zukunft', { feld: 'am' });
    const nachher = { status, begruendung, entschieden_am: am };
    if (!(await updateGast(a.db, id, vorher.version, nachher))) return refuse('satz.inzwischen-geaendert');
    a.audit('gremiumsgast', id, { status: vorher.status }, nachher);
    return ok();
  });
}
