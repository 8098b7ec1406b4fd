/** A file comes in and is read: as it says itself, or as the office says. */
import { type Ablehnung, type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Db } from '../../../platform/database/database.ts';
import { findDatei, saveDatei } from '../../../platform/files/dateien.store.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting } from '../../../platform/settings.ts';
import { regionenEinstellung } from '../regionen/regionen.settings.ts';
import type { Zuordnung } from '../zuordnung/zuordnung.rules.ts';
import { listZuordnungen, rememberZuordnung } from '../zuordnung/zuordnung.store.ts';
import type { Dateilesung } from './datei-lesen.ts';
import { isSofortLesbar, readDatei } from './hintergrund.ts';
import { listBekannteRegionen } from './reihe.store.ts';
import {
  findTabelle,
  insertTabelle,
  type Lesestand,
  noteGelesen,
  saveLesung,
  type Tabelle,
} from './tabelle.store.ts';

interface Datei {
  name: string;
  inhalt: Uint8Array;
}

/** What helps to understand a sheet: what was said about earlier ones, which regions there are. */
async function loadVorwissen(db: Db, dateiname: string) {
  const [gemerkte, regionen, wahl] = await Promise.all([
    listZuordnungen(db),
    listBekannteRegionen(db),
    readSetting(db, regionenEinstellung),
  ]);
  return { dateiname, gemerkte, regionen, eigene: wahl?.eigene ?? '' };
}

/** What a table holds after its reading: ready to decide, or waiting for the office to say what its columns mean. */
function standOf({ angaben, vorschau, zuordnung, blatt }: Dateilesung): Lesestand {
  const istFertig = angaben !== null && (blatt?.problemzahl ?? 0) === 0;
  return {
    kennung: angaben?.tabelle ?? zuordnung?.kennung ?? '',
    titel: angaben?.titel ?? zuordnung?.titel ?? '',
    statistik: angaben?.statistik ?? null,
    quelle: angaben?.quelle ?? null,
    lizenz: angaben?.lizenz ?? null,
    stand: angaben?.stand ?? null,
    fussnoten: angaben?.fussnoten ?? '',
    stichtage: JSON.stringify(angaben?.stichtage ?? []),
    werte: angaben?.werte ?? 0,
    vorschau: JSON.stringify(vorschau),
    zuordnung: zuordnung && JSON.stringify(zuordnung),
    blatt: blatt && JSON.stringify(blatt),
    fehler: null,
    gelesen: 100,
    status: istFertig ? 'vorschau' : 'zuordnung',
  };
}

const UNGELESEN: Omit<Lesestand, 'titel'> = {
  kennung: '',
  statistik: null,
  quelle: null,
  lizenz: null,
  stand: null,
  fussnoten: '',
  stichtage: '[]',
  werte: 0,
  vorschau: 'null',
  zuordnung: null,
  blatt: null,
  fehler: null,
  gelesen: 0,
  status: 'wird-gelesen',
};

/**
 * Keeps a file. A small one is read at once and refused with what the readers refuse; a large one in the background.
 * @returns the table's id
 */
export async function readTabelle(kontext: Kontext, datei: Datei): Promise<Ergebnis<number>> {
  const istSofort = isSofortLesbar(datei.inhalt);
  let stand: Lesestand = { ...UNGELESEN, titel: datei.name };
  if (istSofort) {
    const wissen = await loadVorwissen(kontext.db, datei.name);
    const gelesen = await readDatei({ ...wissen, inhalt: datei.inhalt, zuordnung: null });
    if (!gelesen.ok) return gelesen;
    stand = standOf(gelesen.wert);
  }
  return act(kontext, 'statistik.einlesen', async (a) => {
    const dateiId = await saveDatei(a.db, { ...datei, typ: 'application/octet-stream' }, a.wer.name, a.now);
    const id = await insertTabelle(a.db, {
      ...stand,
      datei_id: dateiId,
      eingelesen_at: a.now,
      eingelesen_von: a.wer.name,
      uebernommen_at: null,
    });
    a.audit('statistiktabelle', id, null, { kennung: stand.kennung || stand.titel, datei: datei.name });
    if (!istSofort) a.enqueue('statistik.lesen');
    return ok(id);
  });
}

/**
 * Says how a sheet is to be read; sheets of the same form are offered the same. Read at once or in the background.
 * Refuses what makes the sheet unreadable like that, `statistik.schon-entschieden`, `statistik.unbekannt`.
 */
export async function setZuordnung(
  kontext: Kontext,
  id: number,
  zuordnung: Zuordnung,
): Promise<Ergebnis<undefined>> {
  const row = await findTabelle(kontext.db, id);
  const datei = row && (await findDatei(kontext.db, row.datei_id));
  if (!row || !datei) return refuse('statistik.unbekannt');
  if (row.status !== 'zuordnung' && row.status !== 'vorschau') return refuse('statistik.schon-entschieden');
  const istSofort = isSofortLesbar(datei.inhalt);
  let lesung: Dateilesung | null = null;
  let stand: Lesestand = {
    ...UNGELESEN,
    kennung: zuordnung.kennung,
    titel: zuordnung.titel,
    zuordnung: JSON.stringify(zuordnung),
    blatt: row.blatt && JSON.stringify(row.blatt),
  };
  if (istSofort) {
    const wissen = await loadVorwissen(kontext.db, datei.name);
    const gelesen = await readDatei({ ...wissen, inhalt: datei.inhalt, zuordnung });
    if (!gelesen.ok) return gelesen;
    stand = standOf(gelesen.wert);
    lesung = gelesen.wert;
  }
  return act(kontext, 'statistik.zuordnen', async (a) => {
    if (!(await saveLesung(a.db, id, row.status, stand))) return refuse('statistik.schon-entschieden');
    if (lesung) await remember(a, lesung);
    a.audit(
      'statistiktabelle',
      id,
      { kennung: row.kennung, titel: row.titel },
      { kennung: zuordnung.kennung, titel: zuordnung.titel },
    );
    if (!istSofort) a.enqueue('statistik.lesen');
    return ok();
  });
}

/** How the sheet was read is offered for the next one of its form. */
async function remember({ db, now, wer }: Act, { form, zuordnung }: Dateilesung): Promise<void> {
  if (form === '' || !zuordnung) return;
  const { namen: _, ...gesagt } = zuordnung;
  await rememberZuordnung(db, { form, zuordnung: gesagt, gemerkt_at: now, gemerkt_von: wer.name });
}

/** A sheet that cannot be read as the office said goes back to it; a file that is no table stays what it is. */
function failedStand(row: Tabelle, { grund, werte }: Ablehnung): Lesestand {
  const fehler = JSON.stringify({ grund, ...(werte ? { werte } : {}) });
  const { kennung, titel, zuordnung, blatt } = row;
  if (!zuordnung || !blatt) return { ...UNGELESEN, titel, gelesen: 100, status: 'nicht-lesbar', fehler };
  return {
    ...UNGELESEN,
    kennung,
    titel,
    zuordnung: JSON.stringify(zuordnung),
    blatt: JSON.stringify(blatt),
    gelesen: 100,
    status: 'zuordnung',
    fehler,
  };
}

/**
 * Reads a file that waits for it, in a thread of its own; what cannot be read says why on its page. Idempotent.
 * @throws what broke the reading, after the page says so: it is not tried again and again
 */
export async function readWartende(kontext: Kontext, id: number): Promise<void> {
  const row = await findTabelle(kontext.db, id);
  if (row?.status !== 'wird-gelesen') return;
  const datei = await findDatei(kontext.db, row.datei_id);
  const wissen = await loadVorwissen(kontext.db, datei?.name ?? '');
  let notiert = Promise.resolve();
  let fault: unknown;
  const gelesen = await readDatei(
    { ...wissen, inhalt: datei?.inhalt ?? new Uint8Array(), zuordnung: row.zuordnung },
    (prozent) => {
      notiert = notiert.then(() => noteGelesen(kontext.db, id, prozent));
    },
  ).catch((caught: unknown) => {
    fault = caught;
    return refuse('statistik.abgebrochen');
  });
  await notiert;
  await act(kontext, 'statistik.lesen', async (a) => {
    const stand = gelesen.ok ? standOf(gelesen.wert) : failedStand(row, gelesen);
    if (!(await saveLesung(a.db, id, 'wird-gelesen', stand))) {
      a.unchanged();
      return ok();
    }
    if (gelesen.ok) await remember(a, gelesen.wert);
    a.audit('statistiktabelle', id, { status: 'wird-gelesen' }, { status: stand.status });
    return ok();
  });
  if (fault !== undefined) throw fault;
}
