import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { changesOf } from '../aenderung.ts';
import { findGremium } from '../gremien/gremium.store.ts';
import type { Auftragsangaben, Beschlussangaben, Erledigung } from './beschluss.schema.ts';
import {
  findAuftrag,
  findBeschluss,
  insertAuftrag,
  insertBeschluss,
  updateAuftrag,
  updateBeschluss,
} from './beschluss.store.ts';

/** Enters a resolution about a paper that was not written in KoMuT. Refuses `gremium.unbekannt`, `tag.zukunft`. */
export function createBeschluss(kontext: Kontext, angaben: Beschlussangaben): Promise<Ergebnis<number>> {
  return act(kontext, 'beschluss.eintragen', async (a) => {
    if (!(await findGremium(a.db, angaben.gremium_id)))
      return refuse('gremium.unbekannt', { feld: 'gremium_id' });
    if (angaben.am > datumOf(a.now)) return refuse('tag.zukunft', { feld: 'am' });
    const id = await insertBeschluss(a.db, angaben);
    a.audit('beschluss', id, null, angaben);
    return ok(id);
  });
}

/** Refuses `beschluss.unbekannt`, `gremium.unbekannt`, `tag.zukunft`, `satz.inzwischen-geaendert`. */
export function changeBeschluss(
  kontext: Kontext,
  id: number,
  version: number,
  angaben: Beschlussangaben,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'beschluss.aendern', async (a) => {
    const vorher = await findBeschluss(a.db, id);
    if (!vorher) return refuse('beschluss.unbekannt');
    if (!(await findGremium(a.db, angaben.gremium_id)))
      return refuse('gremium.unbekannt', { feld: 'gremium_id' });
    if (angaben.am > datumOf(a.now)) return refuse('tag.zukunft', { feld: 'am' });
    if (!(await updateBeschluss(a.db, id, version, angaben))) return refuse('satz.inzwischen-geaendert');
    const changes = changesOf(vorher, angaben);
    if (changes) a.audit('beschluss', id, changes.vorher, changes.nachher);
    else a.unchanged();
    return ok();
  });
}

/** Notes what follows from a resolution. Refuses `beschluss.unbekannt`. @returns the task's id */
export function addAuftrag(
  kontext: Kontext,
  beschlussId: number,
  { auftrag, zustaendig, faellig_am }: Auftragsangaben,
): Promise<Ergebnis<number>> {
  return act(kontext, 'beschlussauftrag.anlegen', async (a) => {
    if (!(await findBeschluss(a.db, beschlussId))) return refuse('beschluss.unbekannt');
    const angaben = { text: auftrag, zustaendig, faellig_am };
    const id = await insertAuftrag(a.db, { ...angaben, beschluss_id: beschlussId });
    a.audit('beschlussauftrag', id, null, angaben);
    return ok(id);
  });
}

/** Refuses `auftrag.unbekannt`, `auftrag.erledigt`, `tag.zukunft`, `satz.inzwischen-geaendert`. */
export function completeAuftrag(
  kontext: Kontext,
  beschlussId: number,
  { auftrag_id: id, erledigt_am, vermerk }: Erledigung,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'beschlussauftrag.erledigen', async (a) => {
    const auftrag = await findAuftrag(a.db, id);
    if (auftrag?.beschluss_id !== beschlussId) return refuse('auftrag.unbekannt');
    if (auftrag.erledigt_am !== null) return refuse('auftrag.erledigt');
    if (erledigt_am > datumOf(a.now)) return refuse('tag.zukunft', { feld: 'erledigt_am' });
    const nachher = { erledigt_am, vermerk, erledigt_von: a.wer.name };
    if (!(await updateAuftrag(a.db, id, auftrag.version, nachher)))
      return refuse('satz.inzwischen-geaendert');
    a.audit('beschlussauftrag', id, null, nachher);
    return ok();
  });
}
