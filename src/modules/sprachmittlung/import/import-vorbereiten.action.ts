import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import { findDatei, saveDatei } from '../../../platform/files/dateien.store.ts';
import { TABLE_TYPES } from '../../../platform/files/table-file.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import {
  findImport,
  type Import,
  type ImportArt,
  insertImport,
  lockImport,
  saveZuordnung,
  updateImport,
} from './import.store.ts';
import { detectArt, findRemembered, kopfOf, type Lesung, lesewunschOf, readImport } from './lesung.ts';

/** A list kept by hand is far smaller. */
export const MAX_DATEI = 10_000_000;

/**
 * Keeps a file and opens its preview; nothing else is saved. Refuses what the readers refuse.
 * @param art null: found out from the contents
 * @returns the import's id
 */
export async function startImport(
  kontext: Kontext,
  { name, inhalt, art }: { name: string; inhalt: Uint8Array; art: ImportArt | null },
): Promise<Ergebnis<number>> {
  if (inhalt.length > MAX_DATEI) {
    return refuse('datei.zu-gross', { feld: 'datei', werte: { megabyte: MAX_DATEI / 1_000_000 } });
  }
  const detected = art ? ok(art) : detectArt(inhalt, name);
  if (!detected.ok) return { ...detected, feld: 'datei' };
  const zuordnung = await findRemembered(kontext.db, detected.wert, inhalt, name);
  const wunsch = { art: detected.wert, name, inhalt, zuordnung, entscheidungen: {} };
  const gelesen = await readImport(kontext.db, wunsch, kontext.clock.now(), kontext.sprache);
  if (!gelesen.ok) return { ...gelesen, feld: 'datei' };
  return act(kontext, 'import.laden', async (a) => {
    const typ = inhalt[0] === 0x50 && inhalt[1] === 0x4b ? TABLE_TYPES.xlsx : TABLE_TYPES.csv;
    const dateiId = await saveDatei(a.db, { name, typ, inhalt }, a.wer.name, a.now);
    const id = await insertImport(a.db, {
      art: detected.wert,
      dateiId,
      zuordnung,
      von: a.wer.name,
      now: a.now,
    });
    a.audit('import', id, null, { art: detected.wert, datei: name });
    return ok(id);
  });
}

/** An import with its file read anew. Refuses `import.unbekannt` and what the readers refuse. */
export async function openImport(
  kontext: Kontext,
  id: number,
): Promise<Ergebnis<{ row: Import; name: string; lesung: Lesung }>> {
  const row = await findImport(kontext.db, id);
  const datei = row && (await findDatei(kontext.db, row.datei_id));
  if (!row || !datei) return refuse('import.unbekannt');
  const gelesen = await readImport(
    kontext.db,
    lesewunschOf(row, datei),
    kontext.clock.now(),
    kontext.sprache,
  );
  return gelesen.ok ? ok({ row, name: datei.name, lesung: gelesen.wert }) : gelesen;
}

/**
 * Reads the columns as the office says and remembers it for lists with the same titles. Refuses
 * `import.nicht-offen`, and what makes the list unreadable: then everything stays as it was.
 */
export async function setZuordnung(
  kontext: Kontext,
  id: number,
  zuordnung: Readonly<Record<string, string>>,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'import.zuordnung', async (a) => {
    const row = await lockImport(a.db, id);
    const datei = row && (await findDatei(a.db, row.datei_id));
    if (!row || !datei) return refuse('import.unbekannt');
    if (row.status !== 'vorschau') return refuse('import.nicht-offen');
    const wunsch = { ...lesewunschOf(row, datei), zuordnung };
    const gelesen = await readImport(a.db, wunsch, a.now, kontext.sprache);
    if (!gelesen.ok) return gelesen;
    await updateImport(a.db, id, { zuordnung });
    const kopf = kopfOf(gelesen.wert.liste.blaetter);
    await saveZuordnung(a.db, { art: row.art, kopf, zuordnung, now: a.now });
    a.audit('import', id, { zuordnung: row.zuordnung }, { zuordnung });
    return ok();
  });
}

/** What the office says about pairs and names. Refuses `import.unbekannt` and `import.nicht-offen`. */
export async function setEntscheidungen(
  kontext: Kontext,
  id: number,
  entscheidungen: Readonly<Record<string, string>>,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'import.entscheiden', async (a) => {
    const row = await lockImport(a.db, id);
    if (!row) return refuse('import.unbekannt');
    if (row.status !== 'vorschau') return refuse('import.nicht-offen');
    const all = { ...(row.entscheidungen ?? {}), ...entscheidungen };
    await updateImport(a.db, id, { entscheidungen: all });
    a.audit('import', id, { entscheidungen: row.entscheidungen }, { entscheidungen: all });
    return ok();
  });
}

/** Puts a preview aside. Refuses `import.unbekannt` and `import.nicht-offen`. */
export async function discardImport(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'import.verwerfen', async (a) => {
    const row = await lockImport(a.db, id);
    if (!row) return refuse('import.unbekannt');
    if (row.status !== 'vorschau') return refuse('import.nicht-offen');
    await updateImport(a.db, id, { status: 'verworfen' });
    a.audit('import', id, { status: row.status }, { status: 'verworfen' });
    return ok();
  });
}
