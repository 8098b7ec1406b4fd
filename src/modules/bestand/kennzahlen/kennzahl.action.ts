import { type Ablehnung, type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { checkFormel } from './kennzahl.rules.ts';
import type { Kennzahlangaben } from './kennzahl.schema.ts';
import {
  deleteHandwert,
  deleteKennzahl,
  findKennzahl,
  insertKennzahl,
  listHandwerte,
  saveHandwert,
  updateKennzahl,
} from './kennzahl.store.ts';
import { findPyramidenquelle } from './kennzahlbild.ts';

const REFUSALS = { kennzahl_bezeichnung: 'kennzahl.gibt-es-schon' };

/** What the audit keeps: series by table and feature. */
const shown = ({ zaehler, nenner, ...felder }: Kennzahlangaben) => {
  const write = (reihen: Kennzahlangaben['zaehler']) =>
    reihen.map(({ tabelle, merkmal }) => `${tabelle} ${merkmal}`);
  return { ...felder, zaehler: write(zaehler), nenner: write(nenner) };
};

/** What `checkFormel` refuses, and `kennzahl.keine-pyramide` where the table knows no ages of men and women. */
async function check(db: Db, angaben: Kennzahlangaben): Promise<Ablehnung | undefined> {
  const refusal = checkFormel(angaben);
  if (refusal || angaben.darstellung !== 'pyramide') return refusal;
  if (await findPyramidenquelle(db, angaben)) return undefined;
  return refuse('kennzahl.keine-pyramide', { feld: 'darstellung' });
}

/** Refuses `kennzahl.gibt-es-schon` and what `check` refuses. @returns its id */
export function createKennzahl(kontext: Kontext, angaben: Kennzahlangaben): Promise<Ergebnis<number>> {
  return act(
    kontext,
    'kennzahl.anlegen',
    async (a) => {
      const refusal = await check(a.db, angaben);
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
      const refusal = await check(a.db, angaben);
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

/** Takes an indicator away; the tables it was made of stay. Refuses `kennzahl.unbekannt`. */
export function removeKennzahl(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'kennzahl.entfernen', async (a) => {
    const vorher = await findKennzahl(a.db, id);
    if (!vorher) return refuse('kennzahl.unbekannt');
    await deleteKennzahl(a.db, id);
    const { id: _, version: __, ...felder } = vorher;
    a.audit('kennzahl', id, shown(felder), null);
    return ok();
  });
}

/** Takes a value back that was entered by mistake. Refuses `kennzahl.unbekannt`. */
export function removeHandwert(kontext: Kontext, id: number, stichtag: string): Promise<Ergebnis<undefined>> {
  return act(kontext, 'kennzahl.wert-entfernen', async (a) => {
    const werte = await listHandwerte(a.db);
    const vorher = werte.find((one) => one.kennzahl_id === id && one.stichtag === stichtag);
    if (!vorher || !(await deleteHandwert(a.db, id, stichtag))) return refuse('kennzahl.unbekannt');
    a.audit('kennzahl', id, { stichtag, wert: vorher.wert, quelle: vorher.quelle }, null);
    return ok();
  });
}

/** Refuses `kennzahl.unbekannt`, `kennzahl.nicht-von-hand`, `kennzahl.stichtag-zukunft`. */
export function enterHandwert(
  kontext: Kontext,
  id: number,
  eintrag: { stichtag: string; wert: number; quelle: string },
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'kennzahl.wert-eintragen', async (a) => {
    const kennzahl = await findKennzahl(a.db, id);
    if (!kennzahl) return refuse('kennzahl.unbekannt');
    if (kennzahl.art !== 'hand') return refuse('kennzahl.nicht-von-hand');
    if (eintrag.stichtag > datumOf(a.now)) return refuse('kennzahl.stichtag-zukunft', { feld: 'stichtag' });
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
