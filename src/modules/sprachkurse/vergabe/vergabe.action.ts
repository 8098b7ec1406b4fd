import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { hasRolle } from '../../../begriffe/wer.ts';
import { type Datum, datumOf } from '../../../begriffe/zeit.ts';
import { type Act, act } from '../../../platform/act.ts';
import { saveDatei } from '../../../platform/files/dateien.store.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { readSetting, saveSetting } from '../../../platform/settings.ts';
import { grenzenEinstellung } from './grenzen.settings.ts';
import { sendAufhebung, sendEinladungen } from './vergabe.mail.ts';
import {
  artFuer,
  checkArt,
  grenzenAm,
  mindestensEingeladen,
  transition,
  WERTENDE,
  type Wertgrenzen,
} from './vergabe.rules.ts';
import type { Angebotsangaben, Vergabeangaben } from './vergabe.schema.ts';
import {
  findVergabeFor,
  insertVergabe,
  insertWertung,
  listAngebote,
  listEingeladene,
  listKriterien,
  listWertende,
  lockVergabe,
  replaceTeile,
  saveAngebot,
  updateVergabe,
  type Vergabe,
} from './vergabe.store.ts';

const FREMDES = {
  vergabe_topf_id_fkey: 'feld.unlesbar',
  vergabe_eingeladen_traeger_id_fkey: 'traeger.unbekannt',
};

export const MAX_ANGEBOT_BYTES = 10_000_000;

/** The row of a procedure under the limits of today. Refuses what `checkArt` refuses. */
async function rowOf(a: Act, angaben: Vergabeangaben) {
  const grenzen = grenzenAm(await readSetting(a.db, grenzenEinstellung), datumOf(a.now));
  const mindestens = artFuer(angaben.schaetzwert, grenzen);
  const art = angaben.art ?? mindestens;
  const checked = checkArt(art, mindestens, angaben.art_grund);
  if (!checked.ok) return checked;
  if (angaben.frist_at <= a.now) return refuse('vergabe.frist-vorbei', { feld: 'frist_am' });
  if (datumOf(angaben.frist_at) >= angaben.beginn_am)
    return refuse('vergabe.beginn-vor-frist', { feld: 'beginn_am' });
  return ok({
    titel: angaben.titel,
    beschreibung: angaben.beschreibung,
    schaetzwert_cent: angaben.schaetzwert,
    art,
    art_mindestens: mindestens,
    grenzen: JSON.stringify(grenzen),
    art_grund: art === mindestens ? '' : angaben.art_grund,
    frist_at: angaben.frist_at,
    topf_id: angaben.topf_id,
    beginn_am: angaben.beginn_am,
    ende_am: angaben.ende_am,
  });
}

const teileOf = ({ lose, kriterien, preis_gewicht, eingeladen }: Vergabeangaben, preis: string) => ({
  lose,
  kriterien: [
    { bezeichnung: preis, gewicht: preis_gewicht, ist_preis: true },
    ...kriterien.map((one) => ({ ...one, ist_preis: false })),
  ],
  eingeladen,
});

const audited = ({ titel, art, art_grund, schaetzwert_cent, topf_id, frist_at }: Partial<Vergabe>) => ({
  titel,
  art,
  art_grund,
  schaetzwert_cent,
  topf_id,
  frist_at,
});

/**
 * Prepares a procedure; nobody outside sees it yet. Refuses `vergabe.zu-milde`, `vergabe.strenger-grund`,
 * `vergabe.frist-vorbei`, `vergabe.beginn-vor-frist`.
 * @returns its id
 */
export function createVergabe(
  kontext: Kontext,
  angaben: Vergabeangaben,
  preis: string,
): Promise<Ergebnis<number>> {
  return act(
    kontext,
    'vergabe.anlegen',
    async (a) => {
      const row = await rowOf(a, angaben);
      if (!row.ok) return row;
      const id = await insertVergabe(a.db, {
        ...row.wert,
        ...NEU,
        angelegt_von: a.wer.name,
        angelegt_at: a.now,
      });
      await replaceTeile(a.db, id, teileOf(angaben, preis));
      a.audit('vergabe', id, null, audited({ ...row.wert, grenzen: undefined } as Partial<Vergabe>));
      return ok(id);
    },
    FREMDES,
  );
}

const NEU = {
  oeffnung_von: null,
  oeffnung_von_name: null,
  oeffnung_at: null,
  geoeffnet_von: null,
  geoeffnet_von_name: null,
  geoeffnet_at: null,
  beendet_von_name: null,
  beendet_at: null,
};

/** Changes a draft. Refuses what `createVergabe` refuses, `vergabe.kein-entwurf`, `satz.inzwischen-geaendert`. */
export function changeVergabe(
  kontext: Kontext,
  id: number,
  angaben: Vergabeangaben,
  preis: string,
): Promise<Ergebnis<undefined>> {
  return act(
    kontext,
    'vergabe.aendern',
    async (a) => {
      const vorher = await lockVergabe(a.db, id);
      if (!vorher) return refuse('vergabe.unbekannt');
      if (vorher.status !== 'entwurf') return refuse('vergabe.kein-entwurf');
      const row = await rowOf(a, angaben);
      if (!row.ok) return row;
      if (!(await updateVergabe(a.db, id, angaben.version, row.wert)))
        return refuse('satz.inzwischen-geaendert');
      await replaceTeile(a.db, id, teileOf(angaben, preis));
      a.audit(
        'vergabe',
        id,
        audited(vorher),
        audited({ ...row.wert, grenzen: undefined } as Partial<Vergabe>),
      );
      return ok();
    },
    FREMDES,
  );
}

/** A procedure that this step fits. Refuses `vergabe.unbekannt`, `vergabe.nicht-jetzt`. */
async function open(a: Act, id: number, tat: Parameters<typeof transition>[1]) {
  const vergabe = await lockVergabe(a.db, id);
  if (!vergabe) return refuse('vergabe.unbekannt');
  const next = transition(vergabe.status, tat);
  return next.ok ? ok({ vergabe, status: next.wert }) : next;
}

/**
 * Makes a procedure known: who is asked gets a mail, open ones stand with all providers. The limits of this day count.
 * Refuses `vergabe.frist-vorbei`, `vergabe.zu-milde`, `vergabe.zu-wenige` (mindestens).
 */
export function announceVergabe(kontext: Kontext, id: number): Promise<Ergebnis<undefined>> {
  return act(kontext, 'vergabe.bekanntgeben', async (a) => {
    const opened = await open(a, id, 'bekanntgeben');
    if (!opened.ok) return opened;
    const { vergabe, status } = opened.wert;
    if (vergabe.frist_at <= a.now) return refuse('vergabe.frist-vorbei');
    const grenzen = grenzenAm(await readSetting(a.db, grenzenEinstellung), datumOf(a.now));
    const mindestens = artFuer(vergabe.schaetzwert_cent, grenzen);
    const checked = checkArt(vergabe.art, mindestens, vergabe.art_grund);
    if (!checked.ok) return refuse(checked.grund);
    const eingeladene = await listEingeladene(a.db, id);
    const anzahl = mindestensEingeladen(vergabe.art);
    if (eingeladene.length < anzahl) return refuse('vergabe.zu-wenige', { werte: { mindestens: anzahl } });
    await updateVergabe(a.db, id, vergabe.version, {
      status,
      art_mindestens: mindestens,
      grenzen: JSON.stringify(grenzen),
    });
    await sendEinladungen(a, vergabe, eingeladene);
    a.audit('vergabe', id, { status: vergabe.status }, { status });
    return ok();
  });
}

/** Ends a procedure without an award and tells everybody who was asked or has bid; what is sealed stays sealed. */
export function cancelVergabe(kontext: Kontext, id: number, grund: string): Promise<Ergebnis<undefined>> {
  return act(kontext, 'vergabe.aufheben', async (a) => {
    const opened = await open(a, id, 'aufheben');
    if (!opened.ok) return opened;
    const { vergabe, status } = opened.wert;
    await updateVergabe(a.db, id, vergabe.version, {
      status,
      begruendung: grund,
      beendet_von_name: a.wer.name,
      beendet_at: a.now,
    });
    if (vergabe.status !== 'entwurf') await sendAufhebung(a, vergabe, grund);
    a.audit('vergabe', id, { status: vergabe.status }, { status, grund });
    return ok();
  });
}

/**
 * Takes a bid and seals it: a provider's own, or one on paper that the office enters. A later one of the same provider
 * replaces it. The audit says that it came, nothing of what is in it. Refuses `vergabe.unbekannt`,
 * `vergabe.nicht-eingeladen`, `vergabe.zu-spaet`, `vergabe.nicht-jetzt`, `vergabe.datei-pdf`.
 */
export function submitAngebot(
  kontext: Kontext,
  id: number,
  { traegerId, preise }: Angebotsangaben,
  datei: { name: string; inhalt: Uint8Array },
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'vergabe.bieten', async (a) => {
    const vergabe = await lockVergabe(a.db, id);
    if (!vergabe) return refuse('vergabe.unbekannt');
    if (vergabe.status !== 'laeuft') return refuse('vergabe.nicht-jetzt');
    if (a.now >= vergabe.frist_at) return refuse('vergabe.zu-spaet');
    const isOwn = hasRolle(a.wer, 'kurstraeger') && a.wer.traegerIds.includes(traegerId);
    const isOffice = hasRolle(a.wer, 'koordination', 'kursverwaltung');
    if (!isOwn && !isOffice) return refuse('vergabe.unbekannt');
    if (!(await findVergabeFor(a.db, id, [traegerId])))
      return refuse('vergabe.nicht-eingeladen', { feld: 'traeger_id' });
    const traeger = await a.db
      .selectFrom('traeger')
      .select('id')
      .where('id', '=', traegerId)
      .executeTakeFirst();
    if (!traeger) return refuse('traeger.unbekannt', { feld: 'traeger_id' });
    if (Buffer.from(datei.inhalt.subarray(0, 5)).toString('latin1') !== '%PDF-')
      return refuse('vergabe.datei-pdf', { feld: 'datei' });
    const weg = isOwn ? 'anmeldung' : 'papier';
    // The name of the file may tell the price as well: it stays in the envelope.
    const dateiId = await saveDatei(a.db, { ...datei, typ: 'application/pdf' }, a.wer.name, a.now);
    await saveAngebot(a.db, { vergabeId: id, traegerId, weg, von: a.wer.name, now: a.now, dateiId, preise });
    a.audit('vergabe', id, null, { traeger_id: traegerId, weg });
    return ok();
  });
}

/**
 * The first of two people asks for the opening, after the deadline. The second one, who must be another, opens.
 * Refuses `vergabe.nicht-jetzt`, `vergabe.noch-frist`, `vergabe.ohne-angebot`, `vergabe.selbe-person`.
 * @returns whether the envelopes are open now
 */
export function openAngebote(kontext: Kontext, id: number): Promise<Ergebnis<boolean>> {
  return act(kontext, 'vergabe.oeffnen', async (a) => {
    const opened = await open(a, id, 'oeffnen');
    if (!opened.ok) return opened;
    const { vergabe, status } = opened.wert;
    if (a.now < vergabe.frist_at) return refuse('vergabe.noch-frist');
    const angebote = await listAngebote(a.db, id);
    if (angebote.length === 0) return refuse('vergabe.ohne-angebot');
    const person = a.wer.id ?? '';
    if (vergabe.oeffnung_von === null) {
      await updateVergabe(a.db, id, vergabe.version, {
        oeffnung_von: person,
        oeffnung_von_name: a.wer.name,
        oeffnung_at: a.now,
      });
      a.audit('vergabe', id, null, { oeffnung_von_name: a.wer.name });
      return ok(false);
    }
    if (vergabe.oeffnung_von === person) return refuse('vergabe.selbe-person');
    await updateVergabe(a.db, id, vergabe.version, {
      status,
      geoeffnet_von: person,
      geoeffnet_von_name: a.wer.name,
      geoeffnet_at: a.now,
    });
    a.audit(
      'vergabe',
      id,
      { status: vergabe.status },
      { status, geoeffnet_von_name: a.wer.name, anzahl: angebote.length },
    );
    return ok(true);
  });
}

/**
 * Hands in one person's scores for all bids at once; they cannot be changed afterwards. Refuses `vergabe.nicht-jetzt`,
 * `vergabe.schon-gewertet`, `vergabe.zwei-werten`.
 */
export function scoreAngebote(
  kontext: Kontext,
  id: number,
  punkte: readonly { angebotId: number; kriteriumId: number; punkte: number }[],
): Promise<Ergebnis<undefined>> {
  return act(
    kontext,
    'vergabe.werten',
    async (a) => {
      const opened = await open(a, id, 'zuschlagen');
      if (!opened.ok) return opened;
      const [wertende, angebote, kriterien] = await Promise.all([
        listWertende(a.db, id),
        listAngebote(a.db, id),
        listKriterien(a.db, id),
      ]);
      const person = a.wer.id ?? '';
      if (wertende.some(({ von }) => von === person)) return refuse('vergabe.schon-gewertet');
      if (wertende.length >= WERTENDE) return refuse('vergabe.zwei-werten');
      const paare = angebote.length * kriterien.filter(({ istPreis }) => !istPreis).length;
      if (punkte.length !== paare) return refuse('satz.inzwischen-geaendert');
      await insertWertung(a.db, id, { von: person, name: a.wer.name, now: a.now }, punkte);
      // Not what was given: who reads the audit may have to score yet.
      a.audit('vergabe', id, null, { anzahl: angebote.length });
      return ok();
    },
    { vergabewertung_einmal: 'vergabe.schon-gewertet' },
  );
}

/** Sets the value limits from a day on, in place of those of the same day. Procedures keep the limits they began with. */
export function changeGrenzen(kontext: Kontext, neu: Wertgrenzen): Promise<Ergebnis<undefined>> {
  return act(kontext, 'vergabe.wertgrenzen', async (a) => {
    const bisher = await readSetting(a.db, grenzenEinstellung);
    const am = (gueltigAb: Datum) => bisher.find((one) => one.gueltigAb === gueltigAb);
    const alle = [...bisher.filter(({ gueltigAb }) => gueltigAb !== neu.gueltigAb), neu];
    alle.sort((one, other) => one.gueltigAb.localeCompare(other.gueltigAb));
    await saveSetting(a.db, grenzenEinstellung, alle, a.wer.name, a.now);
    const vorher = am(neu.gueltigAb);
    a.audit('einstellung', grenzenEinstellung.schluessel, vorher ? { ...vorher } : null, { ...neu });
    return ok();
  });
}
