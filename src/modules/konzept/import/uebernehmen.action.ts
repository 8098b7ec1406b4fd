import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Trx } from '../../../platform/database/database.ts';
import { findDatei } from '../../../platform/files/dateien.store.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { decideHinweis, findHinweis } from '../hinweis.store.ts';
import { applyWahlWithRueckweg } from '../hinweis-anwenden.ts';
import { loadKlassen } from '../klassen/klassen.store.ts';
import { type Abgleich, type AlteMassnahme, matchMassnahmen } from './abgleich.rules.ts';
import { startKonzeptImport } from './einlesen.action.ts';
import { isWahl, keyOfHinweis } from './entscheidung.rules.ts';
import type { GelesenesKonzept } from './gelesenes-konzept.ts';
import { readKonzept } from './konzept.reader.ts';
import { type Entscheidungen, lockKonzeptImport, updateKonzeptImport } from './konzept-import.store.ts';
import { texte } from './texte.ts';
import { bindHinweise, planUebernahme, type Uebernahmeplan } from './uebernahme.rules.ts';
import {
  findZielkonzept,
  insertAusgabe,
  insertHinweise,
  insertKnoten,
  insertKonzept,
  insertMassnahmen,
  lockKonzept,
  retireAusgaben,
} from './uebernahme.store.ts';

export interface Uebernahmeangaben {
  titel: string;
  /** Name of the edition: "Ausgabe 2024". */
  bezeichnung: string;
  /** `gilt`: from now on this edition is in force, the one before is replaced. */
  status: 'entwurf' | 'gilt';
  beschlossenAm: Datum | null;
  beschluss: string;
}

/** The measures of a reading beside those of the edition before. */
export function compareEditionen(
  plan: Uebernahmeplan,
  alte: readonly AlteMassnahme[],
  entscheidungen: Entscheidungen,
): Abgleich[] {
  return matchMassnahmen(plan.massnahmen, alte, entscheidungen.zuordnung);
}

/**
 * Saves a preview as an edition, all of it or nothing. Refuses `konzeptimport.unbekannt`, `konzeptimport.nicht-offen`,
 * `konzeptimport.ohne-massnahmen` and what the reader refuses. @returns the edition's id
 */
export function takeOverKonzept(
  kontext: Kontext,
  id: number,
  angaben: Uebernahmeangaben,
): Promise<Ergebnis<number>> {
  return act(kontext, 'konzept.uebernehmen', async (a) => {
    const row = await lockKonzeptImport(a.db, id);
    const datei = row && (await findDatei(a.db, row.datei_id));
    if (!row || !datei) return refuse('konzeptimport.unbekannt');
    if (row.status !== 'vorschau') return refuse('konzeptimport.nicht-offen');
    const gelesen = readKonzept(datei.inhalt, row.vorgabe);
    if (!gelesen.ok) return gelesen;
    const konzept = gelesen.wert;
    const klassen = await loadKlassen(a.db, {
      klassen: konzept.klassen,
      beschlossen_am: angaben.beschlossenAm,
      angelegt_at: a.now,
    });
    const plan = planUebernahme({ ...konzept, klassen }, texte[kontext.sprache].ohneHandlungsfeld);
    if (plan.massnahmen.length === 0) return refuse('konzeptimport.ohne-massnahmen');
    const ausgabeId = await saveAusgabe(a, id, angaben, konzept, plan, row.entscheidungen);
    await updateKonzeptImport(a.db, id, { status: 'uebernommen', uebernommen_at: a.now });
    a.audit('konzeptimport', id, { status: 'vorschau' }, { status: 'uebernommen' });
    const { titel, bezeichnung, status } = angaben;
    a.audit('ausgabe', ausgabeId, null, { titel, bezeichnung, status, massnahmen: plan.massnahmen.length });
    return ok(ausgabeId);
  });
}

async function saveAusgabe(
  a: Act,
  importId: number,
  { titel, bezeichnung, status, beschlossenAm, beschluss }: Uebernahmeangaben,
  konzept: GelesenesKonzept,
  plan: Uebernahmeplan,
  entscheidungen: Entscheidungen,
): Promise<number> {
  const ziel = await findZielkonzept(a.db, entscheidungen);
  const konzeptId = ziel.konzeptId ?? (await insertKonzept(a.db, titel, a.now));
  await lockKonzept(a.db, konzeptId);
  if (status === 'gilt')
    a.auditEach(
      'ausgabe',
      await retireAusgaben(a.db, konzeptId),
      { status: 'gilt' },
      { status: 'abgeloest' },
    );
  const ausgabeId = await insertAusgabe(a.db, {
    konzept_id: konzeptId,
    bezeichnung,
    status,
    vorgaenger_id: ziel.vorgaenger?.id ?? null,
    beschlossen_am: beschlossenAm,
    beschluss,
    klassen: JSON.stringify(konzept.klassen),
    import_id: importId,
    angelegt_at: a.now,
  });
  const knotenIds = await insertKnoten(a.db, ausgabeId, plan.wurzeln);
  const alteIds = compareEditionen(plan, ziel.alte, entscheidungen).map(({ alt }) => alt?.id ?? null);
  const ort = { konzeptId, ausgabeId, now: a.now };
  const idOf = await insertMassnahmen(a.db, ort, plan.massnahmen, alteIds, knotenIds);
  const hinweise = bindHinweise(konzept);
  const hinweisIds = await insertHinweise(a.db, ausgabeId, hinweise, idOf);
  for (const [index, hinweis] of konzept.hinweise.entries()) {
    const entscheidung = entscheidungen.hinweise?.[keyOfHinweis(hinweis)];
    const gespeichert = await findDecidable(a.db, hinweisIds[index]!, entscheidung?.wahl);
    if (gespeichert === null || entscheidung === undefined || !isWahl(hinweis, entscheidung.wahl)) continue;
    const { wahl, begruendung } = entscheidung;
    await decideHinweis(a.db, gespeichert.id, { wahl, begruendung, von: a.wer.name, now: a.now });
    await applyWahlWithRueckweg(a.db, gespeichert, wahl, a.now);
  }
  return ausgabeId;
}

/** Read anew each time: what was decided before may have moved its measures. */
const findDecidable = (trx: Trx, id: number, wahl: string | undefined) =>
  wahl === undefined ? null : findHinweis(trx, id);

/** Reads a file and takes it over at once, as the command line does. @returns the edition's id */
export async function importKonzept(
  kontext: Kontext,
  datei: Parameters<typeof startKonzeptImport>[1],
  angaben: (konzept: GelesenesKonzept) => Uebernahmeangaben,
): Promise<Ergebnis<number>> {
  const gelesen = readKonzept(datei.inhalt, datei.vorgabe ?? {});
  if (!gelesen.ok) return gelesen;
  const started = await startKonzeptImport(kontext, datei);
  if (!started.ok) return started;
  return takeOverKonzept(kontext, started.wert, angaben(gelesen.wert));
}
