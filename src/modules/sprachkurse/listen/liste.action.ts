import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { addMonths, type Datum, datumOf, yearOf } from '../../../begriffe/zeit.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { checkJahrOffen } from '../../haushalt/index.ts';
import { findBewilligung } from '../kurse/bewilligung.store.ts';
import { type Kurs, lockKurs } from '../kurse/kurs.store.ts';
import { zugriffOf } from '../kurse/zugriff.ts';
import { listEinschreibungen } from './einschreibung.store.ts';
import { sendRueckgabe } from './liste.mail.ts';
import { findListenuebergang, type Listentat } from './liste.rules.ts';
import type { Listenangaben } from './liste.schema.ts';
import {
  ensureListe,
  type Liste,
  listVormonate,
  readUeJeTag,
  replaceZeilen,
  updateListe,
} from './liste.store.ts';
import { type Befund, checkListe } from './pruefung.rules.ts';

export interface Vorgang {
  kurs: Kurs;
  liste: Liste;
}

/** Locks course and list for an act. Refuses `kurs.unbekannt`, `liste.kein-monat`, `liste.noch-nicht`, `jahr.abgeschlossen`, `liste.geht-nicht`. */
export async function openListe(
  a: Act,
  kursId: number,
  monat: Datum,
  tat: Listentat,
): Promise<Ergebnis<Vorgang>> {
  const kurs = await lockKurs(a.db, kursId, zugriffOf(a.wer));
  if (!kurs) return refuse('kurs.unbekannt');
  if (monat >= addMonths(kurs.ende_am, 1) || addMonths(monat, 1) <= kurs.beginn_am)
    return refuse('liste.kein-monat');
  if (monat > datumOf(a.now)) return refuse('liste.noch-nicht');
  const offen = await checkJahrOffen(a.db, yearOf(monat));
  if (!offen.ok) return offen;
  const liste = await ensureListe(a.db, kursId, monat);
  if (!findListenuebergang(liste.status, tat, zugriffOf(a.wer) === null)) {
    return refuse('liste.geht-nicht', { werte: { status: liste.status } });
  }
  return ok({ kurs, liste });
}

/** What is wrong with a month as it would be saved. */
export async function findBefunde(
  db: Db | Trx,
  kursId: number,
  monat: Datum,
  angaben: { ue: number; zeilen: Liste['zeilen'] },
): Promise<Befund[]> {
  const [personen, vormonate, bewilligung, ueJeTag] = await Promise.all([
    listEinschreibungen(db, kursId),
    listVormonate(db, kursId, monat),
    findBewilligung(db, kursId),
    readUeJeTag(db, kursId, monat),
  ]);
  if (!bewilligung) return [];
  const ueStundenplan = [...ueJeTag.values()].reduce((sum, ue) => sum + ue, 0);
  return checkListe({ monat, ueStundenplan, ...angaben }, personen, vormonate, {
    ue: bewilligung.ue,
    plaetzeMin: bewilligung.plaetze_min,
    plaetzeMax: bewilligung.plaetze_max,
    regeln: bewilligung.regeln,
  });
}

/**
 * Writes a month down and, when asked, hands it in: then there must be no errors in it.
 * Refuses what `openListe` refuses, `satz.inzwischen-geaendert`, `liste.fremde-zeile`, `liste.hat-fehler` (anzahl).
 */
export function saveListe(
  kontext: Kontext,
  kursId: number,
  monat: Datum,
  angaben: Listenangaben,
): Promise<Ergebnis<Befund[]>> {
  return act(kontext, angaben.einreichen ? 'teilnehmerliste.einreichen' : 'teilnehmerliste.schreiben', (a) =>
    writeListe(a, kursId, monat, angaben),
  );
}

/** The same inside another act. */
export async function writeListe(
  a: Act,
  kursId: number,
  monat: Datum,
  { ue, bemerkung, zeilen, einreichen, version }: Listenangaben,
): Promise<Ergebnis<Befund[]>> {
  const opened = await openListe(a, kursId, monat, einreichen ? 'einreichen' : 'schreiben');
  if (!opened.ok) return opened;
  const { liste } = opened.wert;
  // A list nobody has saved yet has no version in the form.
  if (version !== 0 && version !== liste.version) return refuse('satz.inzwischen-geaendert');
  const personen = new Set((await listEinschreibungen(a.db, kursId)).map((one) => one.einschreibungId));
  if (zeilen.some(({ id }) => !personen.has(id))) return refuse('liste.fremde-zeile');
  const lines = zeilen.map(({ id, anwesend, entschuldigt }) => ({
    einschreibungId: id,
    ueAnwesend: anwesend,
    ueEntschuldigt: entschuldigt,
  }));
  const befunde = await findBefunde(a.db, kursId, monat, { ue, zeilen: lines });
  const fehler = befunde.filter(({ schwere }) => schwere === 'fehler');
  if (einreichen && fehler.length > 0)
    return refuse('liste.hat-fehler', { werte: { anzahl: fehler.length } });
  await replaceZeilen(a.db, liste.id, lines);
  const saved = await updateListe(a.db, liste.id, liste.version, {
    ue,
    bemerkung,
    befunde,
    status: einreichen ? 'eingereicht' : 'entwurf',
    ...(einreichen ? { eingereicht_von: a.wer.name, eingereicht_at: a.now } : {}),
  });
  if (!saved) return refuse('satz.inzwischen-geaendert');
  a.audit('teilnehmerliste', liste.id, summaryOf(liste), {
    kurs_id: kursId,
    monat,
    ue,
    anzahl: lines.length,
    teilnehmer_ue: lines.reduce((sum, { ueAnwesend }) => sum + ueAnwesend, 0),
    status: einreichen ? 'eingereicht' : 'entwurf',
  });
  return ok(befunde);
}

/** The office gives a list back with a reason; the provider is told by mail. */
export function returnListe(
  kontext: Kontext,
  kursId: number,
  monat: Datum,
  { grund, version }: { grund: string; version: number },
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'teilnehmerliste.zurueckgeben', async (a) => {
    const opened = await openListe(a, kursId, monat, 'zurueckgeben');
    if (!opened.ok) return opened;
    const { kurs, liste } = opened.wert;
    const neu = { status: 'zurueckgegeben', geprueft_von: null, geprueft_at: null } as const;
    if (!(await updateListe(a.db, liste.id, version, neu))) return refuse('satz.inzwischen-geaendert');
    await sendRueckgabe(a, kurs, monat, grund);
    a.audit('teilnehmerliste', liste.id, { status: liste.status }, { status: 'zurueckgegeben', grund });
    return ok();
  });
}

/** The office has looked at a list and takes it as it is, its findings included. */
export function approveListe(
  kontext: Kontext,
  kursId: number,
  monat: Datum,
  version: number,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'teilnehmerliste.pruefen', async (a) => {
    const opened = await openListe(a, kursId, monat, 'pruefen');
    if (!opened.ok) return opened;
    const { liste } = opened.wert;
    const befunde = await findBefunde(a.db, kursId, monat, liste);
    const neu = { status: 'geprueft', geprueft_von: a.wer.name, geprueft_at: a.now, befunde } as const;
    if (!(await updateListe(a.db, liste.id, version, neu))) return refuse('satz.inzwischen-geaendert');
    a.audit(
      'teilnehmerliste',
      liste.id,
      { status: liste.status },
      { status: 'geprueft', anzahl: befunde.length },
    );
    return ok();
  });
}

const summaryOf = (liste: Liste) =>
  liste.zeilen.length === 0 && liste.ue === 0
    ? null
    : { ue: liste.ue, anzahl: liste.zeilen.length, status: liste.status };
