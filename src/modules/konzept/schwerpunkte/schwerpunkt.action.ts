import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { findBeschluss } from '../../berichte/index.ts';
import { type Ausgabe, findAusgabe } from '../konzept.store.ts';
import type { Schwerpunktangaben } from './schwerpunkt.schema.ts';
import {
  deleteSchwerpunkt,
  findSchwerpunkt,
  insertSchwerpunkt,
  saveFelder,
  updateSchwerpunkt,
} from './schwerpunkt.store.ts';

/** What the register knows of a resolution stands in the fields that were left empty. Refuses `schwerpunkt.beschluss-fehlt`. */
async function completeAngaben(a: Act, { version: _, felder, ...angaben }: Schwerpunktangaben) {
  if (angaben.beschluss_id === null) return ok({ felder, spalten: angaben });
  const beschluss = await findBeschluss(a.db, angaben.beschluss_id);
  if (beschluss === null) return refuse('schwerpunkt.beschluss-fehlt', { feld: 'beschluss_id' });
  return ok({
    felder,
    spalten: {
      ...angaben,
      gremium: angaben.gremium || beschluss.gremium,
      beschlossen_am: angaben.beschlossen_am ?? beschluss.am,
      vorlage: angaben.vorlage || beschluss.vorlagennummer,
      beschluss: angaben.beschluss || beschluss.wortlaut,
      adresse: angaben.adresse || beschluss.adresse,
    },
  });
}

/** Makes fields of an edition the focus of some years. Refuses `ausgabe.unbekannt`, `schwerpunkt.ohne-feld` and `schwerpunkt.beschluss-fehlt`. @returns its id */
export function setSchwerpunkt(
  kontext: Kontext,
  ausgabeId: number,
  eingabe: Schwerpunktangaben,
): Promise<Ergebnis<number>> {
  return act(kontext, 'schwerpunkt.festlegen', async (a) => {
    const ausgabe = await findAusgabe(a.db, ausgabeId);
    if (ausgabe === null) return refuse('ausgabe.unbekannt');
    const angaben = await completeAngaben(a, eingabe);
    if (!angaben.ok) return angaben;
    const { felder, spalten } = angaben.wert;
    const id = await insertSchwerpunkt(a.db, {
      ...spalten,
      konzept_id: ausgabe.konzept_id,
      angelegt_at: a.now,
    });
    await saveFelder(a.db, id, ausgabe.id, felder);
    const gesetzt = await findSchwerpunkt(a.db, id, ausgabe.id);
    if (gesetzt?.felder.length === 0) return refuse('schwerpunkt.ohne-feld', { feld: 'felder' });
    a.audit('schwerpunkt', id, null, gesetzt && describe(gesetzt));
    return ok(id);
  });
}

/** Refuses what `setSchwerpunkt` refuses, `schwerpunkt.unbekannt` and `satz.inzwischen-geaendert`. */
export function changeSchwerpunkt(
  kontext: Kontext,
  id: number,
  ausgabe: Pick<Ausgabe, 'id'>,
  eingabe: Schwerpunktangaben,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'schwerpunkt.aendern', async (a) => {
    const vorher = await findSchwerpunkt(a.db, id, ausgabe.id);
    if (vorher === null) return refuse('schwerpunkt.unbekannt');
    const angaben = await completeAngaben(a, eingabe);
    if (!angaben.ok) return angaben;
    const { felder, spalten } = angaben.wert;
    if (!(await updateSchwerpunkt(a.db, id, eingabe.version, spalten)))
      return refuse('satz.inzwischen-geaendert');
    await saveFelder(a.db, id, ausgabe.id, felder);
    const nachher = await findSchwerpunkt(a.db, id, ausgabe.id);
    if (nachher === null || nachher.felder.length === 0)
      return refuse('schwerpunkt.ohne-feld', { feld: 'felder' });
    a.audit('schwerpunkt', id, describe(vorher), describe(nachher));
    return ok();
  });
}

/** Takes a focus away that was never resolved so. Refuses `schwerpunkt.unbekannt`. */
export function removeSchwerpunkt(
  kontext: Kontext,
  id: number,
  ausgabe: Pick<Ausgabe, 'id'>,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'schwerpunkt.entfernen', async (a) => {
    const vorher = await findSchwerpunkt(a.db, id, ausgabe.id);
    if (vorher === null) return refuse('schwerpunkt.unbekannt');
    await deleteSchwerpunkt(a.db, id);
    a.audit('schwerpunkt', id, describe(vorher), null);
    return ok();
  });
}

const describe = ({
  titel,
  felder,
  von_am,
  bis_am,
  budget_cent,
  gremium,
  beschlossen_am,
  vorlage,
}: NonNullable<Awaited<ReturnType<typeof findSchwerpunkt>>>) => ({
  titel,
  felder: felder.map(({ text }) => text),
  von_am,
  bis_am,
  budget_cent,
  gremium,
  beschlossen_am,
  vorlage,
});
