import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { checkFormel } from './kennzahl.rules.ts';
import type { Kennzahlangaben } from './kennzahl.schema.ts';
import {
  findKennzahl,
  insertKennzahl,
  listHandwerte,
  saveHandwert,
  updateKennzahl,
} from './kennzahl.store.ts';

const REFUSALS = { kennzahl_bezeichnung: 'kennzahl.gibt-es-schon' };

/** What the audit keeps: series by table and feature. */
const shown = ({ zaehler, nenner, ...felder }: Kennzahlangaben) => {
  const write = (reihen: Kennzahlangaben['zaehler']) =>
    reihen.map(({ tabelle, merkmal }) => `${tabelle} ${merkmal}`);
  return { ...felder, zaehler: write(zaehler), nenner: write(nenner) };
};

/** Refuses `kennzahl.gibt-es-schon`, `kennzahl.zaehler-fehlt`, `kennzahl.nenner-fehlt`. @returns its id */
export function createKennzahl(kontext: Kontext, angaben: Kennzahlangaben): Promise<Ergebnis<number>> {
  return act(
    kontext,
    'kennzahl.anlegen',
    async (a) => {
      const refusal = checkFormel(angaben);
      if (refusal) return refusal;
      const id = await insertKennzahl(a.db, angaben);
      a.audit('kennzahl', id, null, shown(angaben));
      return ok(id);
    },
    REFUSALS,
  );
}

/** Refuses as `createKennzahl`, and `kennzahl.unbekannt`, `satz.inzwischen-geaendert`. */
export function changeKennzahl(
  kontext: Kontext,
  id: number,
  version: number,
  angaben: Kennzahlangaben,
): Promise<Ergebnis<undefined>> {
  return act(
    kontext,
    'kennzahl.aendern',
    async (a) => {
      const refusal = checkFormel(angaben);
      if (refusal) return refusal;
      const vorher = await findKennzahl(a.db, id);
      if (!vorher) return refuse('kennzahl.unbekannt');
      if (!(await updateKennzahl(a.db, id, version, angaben))) return refuse('satz.inzwischen-geaendert');
      const { id: _, version: __, ...felder } = vorher;
      a.audit('kennzahl', id, shown(felder), shown(angaben));
      return ok();
    },
    REFUSALS,
  );
}

/** Refuses `kennzahl.unbekannt`, `kennzahl.nicht-von-hand`. */
export function enterHandwert(
  kontext: Kontext,
  id: number,
  eintrag: { stichtag: string; wert: number; quelle: string },
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'kennzahl.wert-eintragen', async (a) => {
    const kennzahl = await findKennzahl(a.db, id);
    if (!kennzahl) return refuse('kennzahl.unbekannt');
    if (kennzahl.art !== 'hand') return refuse('kennzahl.nicht-von-hand');
    const vorher = (await listHandwerte(a.db)).find(
      (one) => one.kennzahl_id === id && one.stichtag === eintrag.stichtag,
    );
    await saveHandwert(a.db, {
      kennzahl_id: id,
      ...eintrag,
      erfasst_at: a.now,
      erfasst_von: a.wer.name,
    });
    const before = vorher && { stichtag: vorher.stichtag, wert: vorher.wert, quelle: vorher.quelle };
    a.audit('kennzahl', id, before ?? null, eintrag);
    return ok();
  });
}
