import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { type Datum, datumOf } from '../../../begriffe/zeit.ts';
import { type Act, act } from '../../../platform/act.ts';
import { saveDatei } from '../../../platform/files/dateien.store.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { findBeschluss } from '../../berichte/index.ts';
import { lockAusgabe } from '../fortschreibung/fortschreibung.store.ts';
import { isMassnahmenort } from '../gliederung/gliederung.rules.ts';
import { dropFassung } from '../hinweis.store.ts';
import { readTerminierung, type Terminierung } from '../import/terminierung.rules.ts';
import { terminOf } from '../import/uebernahme.rules.ts';
import { loadKlassen } from '../klassen/klassen.store.ts';
import {
  findAusgabe,
  findMassnahme,
  listFassungen,
  listKnoten,
  type Massnahmenzeile,
} from '../konzept.store.ts';
import { checkKorrektur, noteKorrektur } from '../korrektur.rules.ts';
import { changesOfStatus, checkStatuswechsel, type MassnahmeStatus } from '../status.rules.ts';
import type { Massnahmeangaben, NeueMassnahme } from './massnahme.schema.ts';
import {
  findAusgabeOf,
  insertEintrag,
  insertMassnahme,
  saveZiele,
  updateFassung,
  updateMassnahme,
} from './massnahme.store.ts';

/** What an edition says of a measure, besides its schedule; the short title is the office's own. */
const WORTLAUT = ['kennung', 'text', 'zustaendig', 'partner', 'termin', 'kosten', 'indikator'] as const;

/**
 * Adds a measure to an edition by hand. Refuses `ausgabe.unbekannt`, what `checkKorrektur` refuses and
 * `massnahme.ohne-ziel`. @returns its id
 */
export function addMassnahme(
  kontext: Kontext,
  ausgabeId: number,
  angaben: NeueMassnahme,
): Promise<Ergebnis<number>> {
  return act(kontext, 'massnahme.anlegen', async (a) => {
    const ausgabe = await lockAusgabe(a.db, ausgabeId);
    if (ausgabe === null) return refuse('ausgabe.unbekannt');
    const erlaubt = checkKorrektur(ausgabe.status, angaben.korrektur);
    if (!erlaubt.ok) return erlaubt;
    const { ziele, massnahme, fassung, termin } = splitAngaben(angaben);
    const knoten = (await listKnoten(a.db, ausgabeId)).filter(
      (einer) => ziele.includes(einer.id) && isMassnahmenort(einer),
    );
    if (knoten.length === 0) return refuse('massnahme.ohne-ziel', { feld: 'ziele' });
    const id = await insertMassnahme(
      a.db,
      { konzeptId: ausgabe.konzept_id, ausgabeId },
      { ...massnahme, zuletzt_bewegt_at: a.now },
      { ...fassung, ...readTermin(termin, await loadKlassen(a.db, ausgabe)) },
      knoten.map(({ id }) => id),
    );
    await noteCorrection(a, id, angaben.korrektur);
    a.audit('massnahme', id, null, {
      ausgabe: ausgabe.bezeichnung,
      text: fassung.text,
      zustaendig: fassung.zustaendig,
      termin,
      ziele: knoten.map(({ text }) => text),
      ...noteKorrektur(angaben.korrektur),
    });
    return ok(id);
  });
}

/**
 * Takes a measure out of a draft to which it was added. Refuses `massnahme.unbekannt`, `massnahme.kein-entwurf` (what is
 * resolved ends by its status), `massnahme.in-fortschreibung` (what the edition before has is decided there) and
 * `massnahme.hat-eintraege`.
 */
export function removeMassnahme(
  kontext: Kontext,
  id: number,
  ausgabeId: number,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'massnahme.entfernen', async (a) => {
    const ausgabe = await lockAusgabe(a.db, ausgabeId);
    const massnahme = ausgabe && (await findMassnahme(a.db, id, ausgabeId));
    if (!massnahme) return refuse('massnahme.unbekannt');
    if (ausgabe.status !== 'entwurf') return refuse('massnahme.kein-entwurf');
    if ((await listFassungen(a.db, id)).length > 1) return refuse('massnahme.in-fortschreibung');
    if (!(await dropFassung(a.db, ausgabeId, id))) return refuse('massnahme.hat-eintraege');
    const { text, zustaendig, termin } = massnahme;
    a.audit('massnahme', id, { ausgabe: ausgabe.bezeichnung, text, zustaendig, termin }, null);
    return ok();
  });
}

/**
 * Changes what is known of a measure and what an edition says of it; what a resolution settled is corrected with a
 * reason. Refuses `massnahme.unbekannt`, what `checkKorrektur` refuses, and `satz.inzwischen-geaendert`.
 */
export function changeMassnahme(
  kontext: Kontext,
  id: number,
  ausgabeId: number,
  angaben: Massnahmeangaben,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'massnahme.aendern', async (a) => {
    const [vorher, ausgabe] = [await findMassnahme(a.db, id, ausgabeId), await findAusgabe(a.db, ausgabeId)];
    if (vorher === null || ausgabe === null) return refuse('massnahme.unbekannt');
    const { version, fassungVersion, ...rest } = angaben;
    const { ziele, massnahme, fassung: worte, termin } = splitAngaben(rest);
    const istKorrektur =
      WORTLAUT.some((feld) => angaben[feld] !== vorher[feld]) ||
      ziele.toSorted().join() !==
        vorher.ziele
          .map((ziel) => ziel.id)
          .toSorted()
          .join();
    if (istKorrektur) {
      const erlaubt = checkKorrektur(ausgabe.status, angaben.korrektur);
      if (!erlaubt.ok) return erlaubt;
    }
    // The words of the paper stay what they are; only other words mean another date.
    const fassung = {
      ...worte,
      ...(termin === vorher.termin ? {} : readTermin(termin, await loadKlassen(a.db, ausgabe))),
    };
    const saved =
      (await updateMassnahme(a.db, id, version, { ...massnahme, zuletzt_bewegt_at: a.now })) &&
      (await updateFassung(a.db, vorher.fassung_id, fassungVersion, fassung));
    if (!saved) return refuse('satz.inzwischen-geaendert');
    await saveZiele(a.db, vorher.fassung_id, ausgabeId, ziele);
    const korrektur = istKorrektur ? angaben.korrektur : '';
    await noteCorrection(a, id, korrektur);
    const nachher = await findMassnahme(a.db, id, ausgabeId);
    auditChanges(
      a,
      vorher,
      { ...massnahme, ...fassung, ziele: nachher?.ziele.map((ziel) => ziel.text) ?? [] },
      korrektur,
    );
    return ok();
  });
}

/** What stays with the measure, and what the edition says. */
function splitAngaben({
  ziele,
  kennung,
  kurztitel,
  text,
  zustaendig,
  partner,
  termin,
  kosten,
  indikator,
  korrektur: _,
  ...massnahme
}: NeueMassnahme) {
  return {
    ziele,
    termin,
    massnahme,
    fassung: { kennung, kurztitel, text, zustaendig, partner, kosten, indikator },
  };
}

const readTermin = (termin: string, klassen: Record<string, Terminierung>) =>
  terminOf(readTerminierung(termin), klassen);

async function noteCorrection(a: Act, id: number, grund: string): Promise<void> {
  if (grund === '') return;
  const zeit = { am: datumOf(a.now), at: a.now, von: a.wer.name };
  await insertEintrag(a.db, { massnahme_id: id, art: 'korrektur', text: grund, ...zeit });
}

/** Only what changed; objectives by their texts. */
function auditChanges(
  a: Act,
  vorher: Massnahmenzeile,
  nachher: Record<string, unknown>,
  korrektur: string,
): void {
  const alt: Record<string, unknown> = { ...vorher, ziele: vorher.ziele.map((ziel) => ziel.text) };
  const same = (key: string) =>
    JSON.stringify(Array.isArray(alt[key]) ? [...(alt[key] as unknown[])].sort() : alt[key]) ===
    JSON.stringify(Array.isArray(nachher[key]) ? [...(nachher[key] as unknown[])].sort() : nachher[key]);
  const changed = Object.keys(nachher).filter((key) => !same(key));
  const pick = (from: Record<string, unknown>) => Object.fromEntries(changed.map((key) => [key, from[key]]));
  if (changed.length === 0) a.unchanged();
  else a.audit('massnahme', vorher.id, pick(alt), { ...pick(nachher), ...noteKorrektur(korrektur) });
}

export interface Statusangaben {
  version: number;
  status: MassnahmeStatus;
  /** Since when; null: today. */
  am: Datum | null;
  grund: string;
  neueFrist: Datum | null;
}

/**
 * Changes how a measure stands. Refuses what `checkStatuswechsel` refuses, `massnahme.unbekannt` and
 * `satz.inzwischen-geaendert`.
 */
export function changeStatus(
  kontext: Kontext,
  id: number,
  { version, status, am, grund, neueFrist }: Statusangaben,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'massnahme.status', async (a) => {
    const vorher = await findAktuelle(a, id);
    if (vorher === null) return refuse('massnahme.unbekannt');
    const heute = datumOf(a.now);
    const seit = am ?? heute;
    const { frist } = vorher;
    const wechsel = { von: vorher.status, nach: status, grund, am: seit, heute, frist, neueFrist };
    const erlaubt = checkStatuswechsel(wechsel);
    if (!erlaubt.ok) return erlaubt;
    const saved = await updateMassnahme(a.db, id, version, {
      ...changesOfStatus(wechsel, vorher.begonnen_am),
      zuletzt_bewegt_at: a.now,
    });
    if (!saved) return refuse('satz.inzwischen-geaendert');
    await insertEintrag(a.db, {
      massnahme_id: id,
      art: 'stand',
      status,
      text: grund,
      am: seit,
      at: a.now,
      von: a.wer.name,
    });
    a.audit(
      'massnahme',
      id,
      { status: vorher.status, status_grund: vorher.status_grund, geplant_bis: vorher.geplant_bis },
      { status, status_grund: grund, geplant_bis: neueFrist ?? vorher.geplant_bis },
    );
    return ok();
  });
}

/** What is done next, and by when. Refuses `massnahme.unbekannt`, `schritt.fehlt`, `satz.inzwischen-geaendert`. */
export function setSchritt(
  kontext: Kontext,
  id: number,
  { version, schritt, schrittAm }: { version: number; schritt: string; schrittAm: Datum | null },
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'massnahme.schritt', async (a) => {
    const vorher = await findAktuelle(a, id);
    if (vorher === null) return refuse('massnahme.unbekannt');
    if (schritt === '' && schrittAm !== null) return refuse('schritt.fehlt', { feld: 'schritt' });
    const nachher = { naechster_schritt: schritt, naechster_schritt_am: schrittAm };
    if (!(await updateMassnahme(a.db, id, version, { ...nachher, zuletzt_bewegt_at: a.now })))
      return refuse('satz.inzwischen-geaendert');
    const { naechster_schritt, naechster_schritt_am } = vorher;
    a.audit('massnahme', id, { naechster_schritt, naechster_schritt_am }, nachher);
    return ok();
  });
}

export interface Eintragsangaben {
  art: 'nachweis' | 'beschluss' | 'notiz';
  text: string;
  am: Datum | null;
  adresse: string;
  datei: { name: string; inhalt: Uint8Array; typ: string } | null;
  /** In the register of resolutions. */
  beschlussId?: number | null;
}

/** Adds to the log: evidence (a link or a file), a decision, an internal note. Refuses `massnahme.unbekannt`, `eintrag.leer`, `eintrag.beschluss-fehlt`. */
export function addEintrag(
  kontext: Kontext,
  id: number,
  { art, text, am, adresse, datei, beschlussId = null }: Eintragsangaben,
): Promise<Ergebnis<number>> {
  return act(kontext, 'massnahme.eintragen', async (a) => {
    if ((await findAusgabeOf(a.db, id)) === null) return refuse('massnahme.unbekannt');
    const beschluss = beschlussId === null ? null : await findBeschluss(a.db, beschlussId);
    if (beschlussId !== null && beschluss === null)
      return refuse('eintrag.beschluss-fehlt', { feld: 'beschluss' });
    if (text === '' && adresse === '' && datei === null && beschluss === null)
      return refuse('eintrag.leer', { feld: 'eintrag' });
    const datei_id = datei === null ? null : await saveDatei(a.db, datei, a.wer.name, a.now);
    const eintrag = {
      massnahme_id: id,
      art,
      text: text || (beschluss?.vorlage ?? ''),
      adresse: adresse || (beschluss?.adresse ?? ''),
      datei_id,
      beschluss_id: beschlussId,
      am: am ?? beschluss?.am ?? datumOf(a.now),
    };
    const eintragId = await insertEintrag(a.db, { ...eintrag, at: a.now, von: a.wer.name });
    a.audit('massnahme', id, null, { art, ...(datei === null ? {} : { datei: datei.name }) });
    return ok(eintragId);
  });
}

/** As the edition says that is shown: its schedule is the deadline. */
async function findAktuelle(a: Act, id: number): Promise<Massnahmenzeile | null> {
  const ausgabeId = await findAusgabeOf(a.db, id);
  return ausgabeId === null ? null : findMassnahme(a.db, id, ausgabeId);
}
