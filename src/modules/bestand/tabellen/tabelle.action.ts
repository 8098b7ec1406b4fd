import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import { findDatei } from '../../../platform/files/dateien.store.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Zuordnung } from '../zuordnung/zuordnung.rules.ts';
import { readWerte } from './hintergrund.ts';
import { findTabelle, insertWerte, moveTabelle, noteGespeichert, saveZaehlung } from './tabelle.store.ts';
import { readTabelle, readWartende, setZuordnung } from './tabelle-lesen.action.ts';

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

/** Statuses in which nothing is decided yet. */
const OFFEN = ['vorschau', 'zuordnung', 'nicht-lesbar'] as const;

/** Refuses `statistik.schon-entschieden`. */
export function discardTabelle(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'statistik.verwerfen', async (a) => {
    for (const status of OFFEN) {
      if (!(await moveTabelle(a.db, id, status, 'verworfen'))) continue;
      a.audit('statistiktabelle', id, { status }, { status: 'verworfen' });
      return ok();
    }
    return refuse('statistik.schon-entschieden');
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
  let gespeichert = 0;
  const gelesen = await readWerte(
    { inhalt: datei?.inhalt ?? new Uint8Array(), zuordnung: row.zuordnung },
    async (stueck) => {
      gespeichert += stueck.werte.length;
      await kontext.db.transaction().execute(async (trx) => {
        await insertWerte(trx, id, stueck);
        await noteGespeichert(trx, id, gespeichert);
      });
    },
  );
  if (!gelesen.ok) throw new Error(`statistiktabelle ${id}: ${gelesen.grund}`);
  await act(kontext, 'statistik.speichern', async (a) => {
    if (!(await moveTabelle(a.db, id, 'wird-gespeichert', 'uebernommen', a.now))) {
      a.unchanged();
      return ok();
    }
    await saveZaehlung(a.db, id, gelesen.wert);
    a.audit(
      'statistiktabelle',
      id,
      { status: 'wird-gespeichert' },
      { status: 'uebernommen', werte: gespeichert },
    );
    return ok();
  });
}

/**
 * Reads and keeps a file in one go, for the command and the demo county. Refuses what the readers refuse, and
 * `zuordnung.fehlt` for sheets of which the office must say first how they are read.
 * @returns the table's id
 */
export async function importTabelle(
  kontext: Kontext,
  datei: { name: string; inhalt: Uint8Array },
): Promise<Ergebnis<number>> {
  const gelesen = await readTabelle(kontext, datei);
  if (!gelesen.ok) return gelesen;
  await readWartende(kontext, gelesen.wert);
  const row = await findTabelle(kontext.db, gelesen.wert);
  if (row?.fehler) {
    await discardTabelle(kontext, gelesen.wert);
    return refuse(row.fehler.grund, row.fehler.werte ? { werte: row.fehler.werte } : {});
  }
  if (row?.status === 'zuordnung') {
    await discardTabelle(kontext, gelesen.wert);
    return refuse('zuordnung.fehlt');
  }
  const entschieden = await takeOverTabelle(kontext, gelesen.wert);
  if (!entschieden.ok) return entschieden;
  await saveTabellenwerte(kontext, gelesen.wert);
  return gelesen;
}

/**
 * Reads a sheet as it is proposed, with what is said better, and keeps it; for the demo county. Refuses what the readers
 * refuse, and `zuordnung.fehlt` as long as cells do not fit.
 * @returns the table's id
 */
export async function importBlatt(
  kontext: Kontext,
  datei: { name: string; inhalt: Uint8Array },
  besser: Partial<Zuordnung>,
): Promise<Ergebnis<number>> {
  const gelesen = await readTabelle(kontext, datei);
  if (!gelesen.ok) return gelesen;
  await readWartende(kontext, gelesen.wert);
  const vorschlag = (await findTabelle(kontext.db, gelesen.wert))?.zuordnung;
  if (!vorschlag) return refuse('statistik.fremd');
  const zugeordnet = await setZuordnung(kontext, gelesen.wert, { ...vorschlag, ...besser });
  if (!zugeordnet.ok) return zugeordnet;
  await readWartende(kontext, gelesen.wert);
  const entschieden = await takeOverTabelle(kontext, gelesen.wert);
  if (!entschieden.ok) return refuse('zuordnung.fehlt');
  await saveTabellenwerte(kontext, gelesen.wert);
  return gelesen;
}
