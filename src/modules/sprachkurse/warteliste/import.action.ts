import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import { findDatei, saveDatei } from '../../../platform/files/dateien.store.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { listStellenNamen } from '../../sprachmittlung/index.ts';
import { listGemeindeNamen } from '../traeger/gemeinde.store.ts';
import { endImport, findImport, insertImport, lockImport } from './import.store.ts';
import { type GeleseneListe, readWarteliste } from './liste.reader.ts';
import { insertAngaben } from './warteperson.action.ts';

async function readListe(
  kontext: Kontext,
  db: Db | Trx,
  inhalt: Uint8Array,
): Promise<Ergebnis<GeleseneListe>> {
  const [stellen, gemeinden] = await Promise.all([listStellenNamen(db), listGemeindeNamen(db)]);
  return readWarteliste(inhalt, { stellen, gemeinden }, datumOf(kontext.clock.now()));
}

/** Keeps a file whose list can be read, for its preview. Refuses what `readWarteliste` refuses. @returns its id */
export async function beginImport(
  kontext: Kontext,
  datei: { name: string; inhalt: Uint8Array },
): Promise<Ergebnis<number>> {
  const gelesen = await readListe(kontext, kontext.db, datei.inhalt);
  if (!gelesen.ok) return gelesen;
  return act(kontext, 'warteliste.einlesen', async (a) => {
    const dateiId = await saveDatei(a.db, { ...datei, typ: 'application/octet-stream' }, a.wer.name, a.now);
    const id = await insertImport(a.db, {
      datei_id: dateiId,
      anzahl: gelesen.wert.zeilen.length,
      erstellt_von: a.wer.name,
      erstellt_at: a.now,
    });
    a.audit('wartelistenimport', id, null, { anzahl: gelesen.wert.zeilen.length });
    return ok(id);
  });
}

/** The kept file as it is read today: who was entered or named meanwhile counts. */
export async function previewImport(kontext: Kontext, id: number): Promise<Ergebnis<GeleseneListe>> {
  const eintrag = await findImport(kontext.db, id);
  const datei = eintrag && (await findDatei(kontext.db, eintrag.datei_id));
  return datei ? readListe(kontext, kontext.db, datei.inhalt) : refuse('import.schon-entschieden');
}

/**
 * Puts everybody of the file on the list, or nobody. Refuses `import.schon-entschieden`, `import.fehler`. The file itself
 * is deleted: it may hold names nobody consented to.
 * @returns how many
 */
export function takeOverImport(kontext: Kontext, id: number): Promise<Ergebnis<number>> {
  return act(kontext, 'warteliste.uebernehmen', async (a) => {
    const eintrag = await lockImport(a.db, id);
    if (eintrag?.status !== 'vorschau') return refuse('import.schon-entschieden');
    const datei = await findDatei(a.db, eintrag.datei_id);
    const gelesen = await readListe(kontext, a.db, datei?.inhalt ?? new Uint8Array());
    if (!gelesen.ok) return gelesen;
    const angaben = gelesen.wert.zeilen.flatMap((zeile) => zeile.angaben ?? []);
    if (angaben.length < gelesen.wert.zeilen.length) return refuse('import.fehler');
    await insertAngaben(a, angaben);
    await endImport(a.db, eintrag, 'uebernommen');
    a.audit(
      'wartelistenimport',
      id,
      { status: 'vorschau' },
      { status: 'uebernommen', anzahl: angaben.length },
    );
    return ok(angaben.length);
  });
}

/** Refuses `import.schon-entschieden`. */
export function discardImport(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'warteliste.verwerfen', async (a) => {
    const eintrag = await lockImport(a.db, id);
    if (eintrag?.status !== 'vorschau') return refuse('import.schon-entschieden');
    await endImport(a.db, eintrag, 'verworfen');
    a.audit('wartelistenimport', id, { status: 'vorschau' }, { status: 'verworfen' });
    return ok();
  });
}

/** Reads and takes over a file in one go, for the demo county. @returns how many were put on the list */
export async function importWarteliste(
  kontext: Kontext,
  datei: { name: string; inhalt: Uint8Array },
): Promise<Ergebnis<number>> {
  const begonnen = await beginImport(kontext, datei);
  return begonnen.ok ? takeOverImport(kontext, begonnen.wert) : begonnen;
}
