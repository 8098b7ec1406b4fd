import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { maskIban } from '../../../begriffe/iban.ts';
import type { Niveau } from '../../../begriffe/niveau.ts';
import { type Datum, datumOf } from '../../../begriffe/zeit.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Richtung, SprachmittlerStatus, Wochenfenster } from '../bedarf.rules.ts';
import { locate } from '../ort.store.ts';
import { changeStatus } from '../sprachmittler.rules.ts';
import {
  findSprachmittler,
  insertSprachmittler,
  insertStatus,
  replaceSprachen,
  replaceVerfuegbarkeit,
  updateSprachmittler,
} from '../sprachmittler.store.ts';
import { withdrawAngeboteOf } from '../vermittlung/zusagen.action.ts';
import { listStatusverlauf, lockSprachmittler, type Stammdaten } from './register.store.ts';

export interface Kenntnis {
  /** Code as in begriffe/sprache.ts. */
  sprache: string;
  dialekt?: string;
  niveau?: Niveau | null;
  richtung?: Richtung;
  ist_muttersprache?: boolean;
}

export interface SprachmittlerEingabe extends Stammdaten {
  sprachen: readonly Kenntnis[];
  verfuegbarkeit?: readonly Wochenfenster[];
}

/** What stands in the audit: everything but the account number. */
export function withoutSecrets<T extends { iban?: string | null }>(angaben: T): T {
  return angaben.iban ? { ...angaben, iban: maskIban(angaben.iban) } : angaben;
}

/** Writes a person into the register, with languages, weekly pattern and the first entry of the status. @returns id */
export async function createSprachmittler(
  kontext: Kontext,
  { sprachen, verfuegbarkeit = [], ...person }: SprachmittlerEingabe,
): Promise<Ergebnis<number>> {
  return act(kontext, 'sprachmittler.anlegen', async (a) => {
    const status = person.status ?? 'aktiv';
    const heute = datumOf(a.now);
    const eintritt = status === 'interessiert' ? null : (person.eingetreten_am ?? heute);
    const lage = await locate(a.db, person);
    const angaben = { ...person, ...lage, status, eingetreten_am: eintritt };
    const id = await insertSprachmittler(a.db, { ...angaben, angelegt_at: a.now });
    await replaceSprachen(a.db, id, sprachen);
    await replaceVerfuegbarkeit(a.db, id, verfuegbarkeit);
    await insertStatus(a.db, {
      sprachmittler_id: id,
      status,
      ab_am: eintritt ?? heute,
      grund: '',
      gesetzt_von: a.wer.name,
      gesetzt_at: a.now,
    });
    a.audit('sprachmittler', id, null, { ...withoutSecrets(angaben), sprachen, verfuegbarkeit });
    return ok(id);
  });
}

export interface SprachmittlerAenderung extends Partial<Omit<Stammdaten, 'status' | 'import_id'>> {
  sprachen?: readonly Kenntnis[];
  verfuegbarkeit?: readonly Wochenfenster[];
}

/**
 * Changes what is given and leaves the rest. Refuses `sprachmittler.unbekannt` and, when somebody else was faster,
 * `satz.inzwischen-geaendert`. @param tat name in the audit
 */
export async function changeSprachmittler(
  kontext: Kontext,
  id: number,
  version: number,
  { sprachen, verfuegbarkeit, ...changes }: SprachmittlerAenderung,
  tat = 'sprachmittler.aendern',
): Promise<Ergebnis<undefined>> {
  return act(kontext, tat, async (a) => {
    const before = await findSprachmittler(a.db, id);
    if (!before) return refuse('sprachmittler.unbekannt');
    const moved =
      (changes.ort !== undefined && changes.ort !== before.ort) ||
      (changes.plz !== undefined && changes.plz !== before.plz) ||
      changes.lat !== undefined ||
      before.lat === null;
    const lage = moved ? await locate(a.db, { plz: before.plz, ort: before.ort, ...changes }) : {};
    const saved = await updateSprachmittler(a.db, id, version, { ...changes, ...lage });
    if (!saved) return refuse('satz.inzwischen-geaendert');
    if (sprachen) await replaceSprachen(a.db, id, sprachen);
    if (verfuegbarkeit) await replaceVerfuegbarkeit(a.db, id, verfuegbarkeit);
    const keys = Object.keys(changes).filter(
      (key) =>
        JSON.stringify(before[key as keyof typeof before]) !==
        JSON.stringify(changes[key as keyof typeof changes]),
    );
    const pick = (from: object) =>
      withoutSecrets(Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key))));
    a.audit('sprachmittler', id, pick(before), {
      ...pick(changes),
      ...(sprachen ? { sprachen } : {}),
      ...(verfuegbarkeit ? { verfuegbarkeit } : {}),
    });
    return ok();
  });
}

/**
 * A change of status with its history; leaving and coming back set the dates of the pool as well. Refuses what the
 * rules refuse, and `sprachmittler.unbekannt`.
 */
export async function changeSprachmittlerStatus(
  kontext: Kontext,
  id: number,
  { status, ab_am, grund }: { status: SprachmittlerStatus; ab_am: Datum | null; grund: string },
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'sprachmittler.status', async (a) => {
    const person = await lockSprachmittler(a.db, id);
    if (!person) return refuse('sprachmittler.unbekannt');
    const abAm = ab_am ?? datumOf(a.now);
    const entries = await listStatusverlauf(a.db, id);
    const decided = changeStatus(
      entries.length > 0 ? entries : [{ status: person.status, abAm: '1900-01-01' }],
      status,
      abAm,
    );
    if (!decided.ok) return { ...decided, ...(decided.feld === 'abAm' ? { feld: 'ab_am' } : {}) };
    if (abAm > datumOf(a.now)) return refuse('datum.zukunft', { feld: 'ab_am' });
    const dates =
      status === 'ausgeschieden'
        ? { ausgetreten_am: abAm }
        : {
            ausgetreten_am: null,
            ...(person.eingetreten_am === null && status === 'aktiv' ? { eingetreten_am: abAm } : {}),
          };
    await updateSprachmittler(a.db, id, person.version, { status, ...dates });
    await insertStatus(a.db, {
      sprachmittler_id: id,
      status,
      ab_am: abAm,
      grund,
      gesetzt_von: a.wer.name,
      gesetzt_at: a.now,
    });
    a.audit('sprachmittler', id, { status: person.status }, { status, abAm, grund, ...dates });
    // Nobody waits for the answer of somebody who is not there.
    if (status === 'pausiert' || status === 'ausgeschieden') await withdrawAngeboteOf(a, id);
    return ok();
  });
}

/** Shows the whole account number once; that somebody looked stands in the audit. */
export async function revealBankverbindung(
  kontext: Kontext,
  id: number,
): Promise<Ergebnis<{ iban: string; kontoinhaber: string }>> {
  return act(kontext, 'sprachmittler.bankverbindung', async (a) => {
    const person = await findSprachmittler(a.db, id);
    if (!person?.iban) return refuse('sprachmittler.unbekannt');
    a.audit('sprachmittler', id, null, { angezeigt: 'iban' });
    return ok({ iban: person.iban, kontoinhaber: person.kontoinhaber });
  });
}
