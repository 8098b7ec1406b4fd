import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { changesOf } from '../aenderung.ts';
import { findBericht } from '../bericht/bericht.store.ts';
import { findGremium } from '../gremien/gremium.store.ts';
import { nextFaelligkeit } from './pflicht.rules.ts';
import type { Erfuellungsangaben, Pflichtangaben } from './pflicht.schema.ts';
import { findPflicht, insertErfuellung, insertPflicht, updatePflicht } from './pflicht.store.ts';

/** Refuses `gremium.unbekannt`. @returns its id */
export function createPflicht(kontext: Kontext, angaben: Pflichtangaben): Promise<Ergebnis<number>> {
  return act(kontext, 'berichtspflicht.anlegen', async (a) => {
    if (angaben.gremium_id !== null && !(await findGremium(a.db, angaben.gremium_id)))
      return refuse('gremium.unbekannt', { feld: 'gremium_id' });
    const id = await insertPflicht(a.db, angaben);
    a.audit('berichtspflicht', id, null, angaben);
    return ok(id);
  });
}

/** Refuses `pflicht.unbekannt`, `gremium.unbekannt`, `satz.inzwischen-geaendert`. */
export function changePflicht(
  kontext: Kontext,
  id: number,
  version: number,
  angaben: Pflichtangaben,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'berichtspflicht.aendern', async (a) => {
    const vorher = await findPflicht(a.db, id);
    if (!vorher) return refuse('pflicht.unbekannt');
    if (angaben.gremium_id !== null && !(await findGremium(a.db, angaben.gremium_id)))
      return refuse('gremium.unbekannt', { feld: 'gremium_id' });
    if (!(await updatePflicht(a.db, id, version, angaben))) return refuse('satz.inzwischen-geaendert');
    const changes = changesOf(vorher, angaben);
    if (changes) a.audit('berichtspflicht', id, changes.vorher, changes.nachher);
    else a.unchanged();
    return ok();
  });
}

/**
 * Notes that the duty was done for its due day; it is due again after its rhythm, or done for good. Refuses
 * `pflicht.unbekannt`, `pflicht.ruht`, `tag.zukunft`, `bericht.unbekannt`, `satz.inzwischen-geaendert`.
 */
export function fulfilPflicht(
  kontext: Kontext,
  id: number,
  { version, ...angaben }: Erfuellungsangaben,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'berichtspflicht.erfuellen', async (a) => {
    const pflicht = await findPflicht(a.db, id);
    if (!pflicht) return refuse('pflicht.unbekannt');
    if (!pflicht.ist_aktiv) return refuse('pflicht.ruht');
    if (angaben.erledigt_am > datumOf(a.now)) return refuse('tag.zukunft', { feld: 'erledigt_am' });
    if (angaben.bericht_id !== null && !(await findBericht(a.db, angaben.bericht_id)))
      return refuse('bericht.unbekannt', { feld: 'bericht_id' });
    const naechste = nextFaelligkeit(pflicht);
    const nachher = naechste === null ? { ist_aktiv: false } : { faellig_am: naechste };
    if (!(await updatePflicht(a.db, id, version, nachher))) return refuse('satz.inzwischen-geaendert');
    await insertErfuellung(a.db, {
      ...angaben,
      berichtspflicht_id: id,
      faellig_am: pflicht.faellig_am,
      erledigt_von: a.wer.name,
    });
    const { erledigt_am, bemerkung } = angaben;
    a.audit(
      'berichtspflicht',
      id,
      { faellig_am: pflicht.faellig_am },
      { ...nachher, erledigt_am, bemerkung },
    );
    return ok();
  });
}
