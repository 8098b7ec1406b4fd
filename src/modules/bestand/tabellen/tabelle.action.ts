import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import { findDatei, saveDatei } from '../../../platform/files/dateien.store.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readStatistik } from '../import/statistik.reader.ts';
import { buildVorschau, type NummerierterWert, Zaehlung } from './lesung.rules.ts';
import {
  findTabelle,
  insertTabelle,
  insertWerte,
  moveTabelle,
  noteGespeichert,
  saveZaehlung,
} from './tabelle.store.ts';

/** Values written in one transaction: enough to be quick, few enough to see progress. */
const STUECK = 20_000;

/**
 * Reads a file and keeps it with its preview. Refuses what `readStatistik` refuses.
 * @returns the table's id
 */
export async function readTabelle(
  kontext: Kontext,
  datei: { name: string; inhalt: Uint8Array },
): Promise<Ergebnis<number>> {
  const gelesen = readStatistik(datei.inhalt);
  if (!gelesen.ok) return gelesen;
  const tabelle = gelesen.wert;
  const vorschau = buildVorschau(tabelle, isUtf8(datei.inhalt) ? 'UTF-8' : 'Latin-1');
  return act(kontext, 'statistik.einlesen', async (a) => {
    const dateiId = await saveDatei(a.db, { ...datei, typ: 'text/csv' }, a.wer.name, a.now);
    const id = await insertTabelle(a.db, {
      kennung: tabelle.tabelle,
      titel: tabelle.titel,
      statistik: tabelle.statistik,
      quelle: tabelle.quelle,
      lizenz: tabelle.lizenz,
      stand: tabelle.stand,
      fussnoten: tabelle.fussnoten,
      stichtage: JSON.stringify(tabelle.stichtage),
      werte: tabelle.werte,
      datei_id: dateiId,
      status: 'vorschau',
      vorschau: JSON.stringify(vorschau),
      eingelesen_at: a.now,
      eingelesen_von: a.wer.name,
      uebernommen_at: null,
    });
    a.audit('statistiktabelle', id, null, { kennung: tabelle.tabelle, datei: datei.name });
    return ok(id);
  });
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Decides that a table is kept; its values are saved in the background. Refuses `statistik.schon-entschieden`. */
export function takeOverTabelle(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'statistik.uebernehmen', async (a) => {
    if (!(await moveTabelle(a.db, id, 'vorschau', 'wird-gespeichert')))
      return refuse('statistik.schon-entschieden');
    a.audit('statistiktabelle', id, { status: 'vorschau' }, { status: 'wird-gespeichert' });
    a.enqueue('statistik.speichern');
    return ok();
  });
}

/** Refuses `statistik.schon-entschieden`. */
export function discardTabelle(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'statistik.verwerfen', async (a) => {
    if (!(await moveTabelle(a.db, id, 'vorschau', 'verworfen'))) return refuse('statistik.schon-entschieden');
    a.audit('statistiktabelle', id, { status: 'vorschau' }, { status: 'verworfen' });
    return ok();
  });
}

/**
 * Saves the values of a table that was taken over, piece by piece so that its page shows how far it is. Idempotent:
 * numbers follow from the file, and a value that stands there already stays. Only whole tables are ever read.
 */
export async function saveTabellenwerte(kontext: Kontext, id: number): Promise<void> {
  const row = await findTabelle(kontext.db, id);
  if (row?.status !== 'wird-gespeichert') return;
  const datei = await findDatei(kontext.db, row.datei_id);
  const gelesen = readStatistik(datei?.inhalt ?? new Uint8Array());
  if (!gelesen.ok) throw new Error(`statistiktabelle ${id}: ${gelesen.grund}`);
  const zaehlung = new Zaehlung(gelesen.wert);
  let gespeichert = 0;
  let stueck: NummerierterWert[] = [];
  const write = async () => {
    gespeichert += stueck.length;
    await kontext.db.transaction().execute(async (trx) => {
      await insertWerte(trx, id, stueck);
      await noteGespeichert(trx, id, gespeichert);
    });
    stueck = [];
  };
  for (const wert of zaehlung.werte()) {
    stueck.push(wert);
    if (stueck.length >= STUECK) await write();
  }
  await write();
  await act(kontext, 'statistik.speichern', async (a) => {
    if (!(await moveTabelle(a.db, id, 'wird-gespeichert', 'uebernommen', a.now))) {
      a.unchanged();
      return ok();
    }
    await saveZaehlung(a.db, id, zaehlung);
    a.audit(
      'statistiktabelle',
      id,
      { status: 'wird-gespeichert' },
      { status: 'uebernommen', werte: gespeichert },
    );
    return ok();
  });
}

/** Reads and keeps a file in one go, for the command and the demo county. @returns the table's id */
export async function importTabelle(
  kontext: Kontext,
  datei: { name: string; inhalt: Uint8Array },
): Promise<Ergebnis<number>> {
  const gelesen = await readTabelle(kontext, datei);
  if (!gelesen.ok) return gelesen;
  const entschieden = await takeOverTabelle(kontext, gelesen.wert);
  if (!entschieden.ok) return entschieden;
  await saveTabellenwerte(kontext, gelesen.wert);
  return gelesen;
}
