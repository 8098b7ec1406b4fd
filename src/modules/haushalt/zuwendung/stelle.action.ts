import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Geld } from '../../../begriffe/geld.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { listRegeln, saveRegel } from './regel.store.ts';
import { insertBesetzung, insertStelle, listStellen, updateBesetzung, updateStelle } from './stelle.store.ts';

export interface Regelangaben {
  gueltigAb: Datum;
  gueltigBis: Datum | null;
  bezeichnung: string;
  prozent: number;
  hoechstkosten: Geld;
  antragBis: string;
  nachweisMonate: number;
  quelle: string;
}

/** Sets what the state's directive grants from a day on. Refuses `zuwendung.regel-zeitraum`, `geld.leer`. @returns its id */
export function setRegel(kontext: Kontext, angaben: Regelangaben): Promise<Ergebnis<number>> {
  return act(kontext, 'zuwendung.regel-setzen', async (a) => {
    const { gueltigAb, gueltigBis } = angaben;
    if (gueltigBis !== null && gueltigBis < gueltigAb) {
      return refuse('zuwendung.regel-zeitraum', { feld: 'gueltigBis' });
    }
    if (angaben.hoechstkosten <= 0) return refuse('geld.leer', { feld: 'hoechstkosten' });
    const vorher = (await listRegeln(a.db)).find((one) => one.gueltigAb === gueltigAb);
    const neu = {
      gueltig_ab: gueltigAb,
      gueltig_bis: gueltigBis,
      bezeichnung: angaben.bezeichnung,
      prozent: angaben.prozent,
      hoechstkosten_cent: angaben.hoechstkosten,
      antrag_bis: angaben.antragBis,
      nachweis_monate: angaben.nachweisMonate,
      quelle: angaben.quelle,
    };
    const id = await saveRegel(a.db, neu);
    const alt = vorher && {
      gueltig_bis: vorher.gueltigBis,
      bezeichnung: vorher.bezeichnung,
      prozent: vorher.prozent,
      hoechstkosten_cent: vorher.hoechstkostenCent,
      antrag_bis: vorher.antragBis,
      nachweis_monate: vorher.nachweisMonate,
      quelle: vorher.quelle,
    };
    a.audit('zuwendungsregel', id, alt ?? null, neu);
    return ok(id);
  });
}

export interface Stellenangaben {
  bezeichnung: string;
  /** Thousandths of a full post. */
  umfang: number;
}

/** Writes a post down. @returns its id */
export function createStelle(
  kontext: Kontext,
  { bezeichnung, umfang }: Stellenangaben,
): Promise<Ergebnis<number>> {
  return act(kontext, 'planstelle.anlegen', async (a) => {
    const neu = { bezeichnung, umfang_promille: umfang };
    const id = await insertStelle(a.db, neu);
    a.audit('planstelle', id, null, neu);
    return ok(id);
  });
}

/** Refuses `planstelle.unbekannt`, `satz.inzwischen-geaendert`. */
export function changeStelle(
  kontext: Kontext,
  id: number,
  version: number,
  { bezeichnung, umfang }: Stellenangaben,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'planstelle.aendern', async (a) => {
    const alt = await findStelle(a, id);
    if (!alt) return refuse('planstelle.unbekannt');
    const neu = { bezeichnung, umfang_promille: umfang };
    if (!(await updateStelle(a.db, id, version, neu))) return refuse('satz.inzwischen-geaendert');
    a.audit('planstelle', id, { bezeichnung: alt.bezeichnung, umfang_promille: alt.umfangPromille }, neu);
    return ok();
  });
}

export interface Besetzungsangaben {
  person: string;
  umfang: number;
  von: Datum;
  bis: Datum | null;
}

/** Puts somebody on a post. Refuses `planstelle.unbekannt`, `besetzung.zeitraum`. @returns the id */
export function addBesetzung(
  kontext: Kontext,
  stelleId: number,
  angaben: Besetzungsangaben,
): Promise<Ergebnis<number>> {
  return act(kontext, 'planstelle.besetzen', async (a) => {
    if (!(await findStelle(a, stelleId))) return refuse('planstelle.unbekannt');
    const zeitraum = checkBesetzung(angaben);
    if (!zeitraum.ok) return zeitraum;
    const id = await insertBesetzung(a.db, { planstelle_id: stelleId, ...rowOf(angaben) });
    a.audit('planstelle', stelleId, null, rowOf(angaben));
    return ok(id);
  });
}

/** Refuses `planstelle.unbekannt`, `besetzung.zeitraum`, `satz.inzwischen-geaendert`. */
export function changeBesetzung(
  kontext: Kontext,
  stelleId: number,
  id: number,
  version: number,
  angaben: Besetzungsangaben,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'planstelle.besetzen', async (a) => {
    const alt = (await findStelle(a, stelleId))?.besetzungen.find((one) => one.id === id);
    if (!alt) return refuse('planstelle.unbekannt');
    const zeitraum = checkBesetzung(angaben);
    if (!zeitraum.ok) return zeitraum;
    if (!(await updateBesetzung(a.db, id, version, rowOf(angaben))))
      return refuse('satz.inzwischen-geaendert');
    const { person, umfangPromille: umfang, von, bis } = alt;
    a.audit('planstelle', stelleId, rowOf({ person, umfang, von, bis }), rowOf(angaben));
    return ok();
  });
}

/** Costs of any year will do: only the post and its people are looked at. */
const findStelle = async (a: Act, id: number) => (await listStellen(a.db, 2000)).find((one) => one.id === id);

const checkBesetzung = ({ von, bis }: Besetzungsangaben): Ergebnis<undefined> =>
  bis !== null && bis < von ? refuse('besetzung.zeitraum', { feld: 'bis' }) : ok();

const rowOf = ({ person, umfang, von, bis }: Besetzungsangaben) => ({
  person,
  umfang_promille: umfang,
  von,
  bis,
});
