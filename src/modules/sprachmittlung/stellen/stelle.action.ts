import { type Ablehnung, type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { type Act, act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { findKostenwegEinwand, findTopfEinwand } from '../abrechnung/kostentraeger.action.ts';
import { locate } from '../ort.store.ts';
import { findStelle, insertStelle, lockStelle, updateStelle } from '../stelle.store.ts';
import type { Stellenart } from './stelle.rules.ts';
import {
  deleteStellenteil,
  insertAnsprechperson,
  insertEinsatzort,
  insertStellennotiz,
} from './stellen.store.ts';

export interface StelleEingabe {
  name: string;
  art: Stellenart;
  strasse?: string;
  plz?: string;
  ort?: string;
  lat?: number | null;
  lon?: number | null;
  telefon?: string;
  email?: string;
  /** May ask for the internal language pool. */
  ist_eigene_verwaltung?: boolean;
  zahler?: 'landkreis' | 'stelle' | 'dritte';
  /** The third party, where one pays. */
  kostentraeger_id?: number | null;
  /** Null: the usual pot. */
  topf_id?: number | null;
  zahler_hinweis?: string;
  konditionen?: string;
  notiz?: string;
}

/** Writes a requester down. Refuses payers and pots that do not exist. @returns its id */
export async function createStelle(kontext: Kontext, stelle: StelleEingabe): Promise<Ergebnis<number>> {
  return act(kontext, 'stelle.anlegen', async (a) => {
    const zahlung = zahlungOf(stelle, {});
    const einwand = await findZahlungEinwand(a, zahlung);
    if (einwand) return einwand;
    const angaben = { ...stelle, ...zahlung, ...(await locate(a.db, stelle)) };
    const id = await insertStelle(a.db, { ...angaben, angelegt_at: a.now });
    a.audit('stelle', id, null, angaben);
    return ok(id);
  });
}

type Zahlung = Pick<StelleEingabe, 'zahler' | 'kostentraeger_id' | 'topf_id'>;

/** Who pays for a requester: a third party is named only where one pays. */
function zahlungOf({ zahler, kostentraeger_id, topf_id }: Zahlung, bisher: Zahlung): Required<Zahlung> {
  const neu = zahler ?? bisher.zahler ?? 'landkreis';
  const traeger = kostentraeger_id === undefined ? bisher.kostentraeger_id : kostentraeger_id;
  return {
    zahler: neu,
    kostentraeger_id: neu === 'dritte' ? (traeger ?? null) : null,
    topf_id: (topf_id === undefined ? bisher.topf_id : topf_id) ?? null,
  };
}

async function findZahlungEinwand(
  a: Act,
  { zahler, kostentraeger_id, topf_id }: Required<Zahlung>,
): Promise<Ablehnung | null> {
  return (
    (await findKostenwegEinwand(a.db, { zahler, kostentraegerId: kostentraeger_id }, 'kostentraeger_id')) ??
    (await findTopfEinwand(a.db, topf_id, 'topf_id'))
  );
}

/**
 * Changes what is given. Refuses `stelle.unbekannt`, `satz.inzwischen-geaendert`, and payers and pots that do not
 * exist.
 */
export async function changeStelle(
  kontext: Kontext,
  id: number,
  version: number,
  eingabe: Partial<StelleEingabe>,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'stelle.aendern', async (a) => {
    const before = await findStelle(a.db, id);
    if (!before) return refuse('stelle.unbekannt');
    const { zahler, kostentraeger_id, topf_id } = eingabe;
    const istZahlung = zahler !== undefined || kostentraeger_id !== undefined || topf_id !== undefined;
    const zahlung = zahlungOf(eingabe, before);
    const einwand = istZahlung ? await findZahlungEinwand(a, zahlung) : null;
    if (einwand) return einwand;
    const changes = istZahlung ? { ...eingabe, ...zahlung } : eingabe;
    const moved =
      (changes.ort !== undefined && changes.ort !== before.ort) ||
      (changes.plz !== undefined && changes.plz !== before.plz) ||
      before.lat === null;
    const lage = moved ? await locate(a.db, { plz: before.plz, ort: before.ort, ...changes }) : {};
    if (!(await updateStelle(a.db, id, version, { ...changes, ...lage }))) {
      return refuse('satz.inzwischen-geaendert');
    }
    const keys = Object.keys(changes).filter(
      (key) => before[key as keyof StelleEingabe] !== changes[key as keyof StelleEingabe],
    );
    const pick = (from: object) =>
      Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));
    a.audit('stelle', id, pick(before), pick(changes));
    return ok();
  });
}

/** Whether a requester may still ask. Refuses `stelle.unbekannt`. */
export async function setStelleAktiv(
  kontext: Kontext,
  id: number,
  aktiv: boolean,
): Promise<Ergebnis<undefined>> {
  return act(kontext, aktiv ? 'stelle.aktivieren' : 'stelle.deaktivieren', async (a) => {
    const before = await lockStelle(a.db, id);
    if (!before) return refuse('stelle.unbekannt');
    if (before.ist_aktiv === aktiv) {
      a.unchanged();
      return ok();
    }
    await updateStelle(a.db, id, before.version, { ist_aktiv: aktiv });
    a.audit('stelle', id, { ist_aktiv: before.ist_aktiv }, { ist_aktiv: aktiv });
    return ok();
  });
}

function enter(
  kontext: Kontext,
  tat: string,
  stelleId: number,
  nachher: object,
  save: (a: Act) => Promise<number>,
): Promise<Ergebnis<number>> {
  return act(kontext, tat, async (a) => {
    if (!(await findStelle(a.db, stelleId))) return refuse('stelle.unbekannt');
    const id = await save(a);
    a.audit('stelle', stelleId, null, nachher);
    return ok(id);
  });
}

export function addAnsprechperson(
  kontext: Kontext,
  stelleId: number,
  person: { name: string; funktion?: string; telefon?: string; email?: string },
): Promise<Ergebnis<number>> {
  return enter(kontext, 'stelle.ansprechperson', stelleId, person, (a) =>
    insertAnsprechperson(a.db, { ...person, stelle_id: stelleId }),
  );
}

/** A place where the requester's appointments are held. */
export function addEinsatzort(
  kontext: Kontext,
  stelleId: number,
  ort: {
    bezeichnung: string;
    strasse?: string;
    plz?: string;
    ort?: string;
    hinweis?: string;
    lat?: number | null;
    lon?: number | null;
  },
): Promise<Ergebnis<number>> {
  return enter(kontext, 'stelle.einsatzort', stelleId, ort, async (a) =>
    insertEinsatzort(a.db, { ...ort, ...(await locate(a.db, ort)), stelle_id: stelleId }),
  );
}

export function addStellennotiz(kontext: Kontext, stelleId: number, text: string): Promise<Ergebnis<number>> {
  return enter(kontext, 'stelle.notiz', stelleId, { text }, (a) =>
    insertStellennotiz(a.db, {
      text,
      von: a.wer.name,
      at: a.now,
      stelle_id: stelleId,
      sprachmittler_id: null,
    }),
  );
}

/** Takes a contact or a place away. Refuses `stelle.unbekannt`. */
export async function removeStellenteil(
  kontext: Kontext,
  teil: 'ansprechperson' | 'einsatzort',
  stelleId: number,
  id: number,
): Promise<Ergebnis<undefined>> {
  return act(kontext, `stelle.${teil}-entfernen`, async (a) => {
    const row = await deleteStellenteil(a.db, teil, stelleId, id);
    if (!row) return refuse('stelle.unbekannt');
    a.audit('stelle', stelleId, row, null);
    return ok();
  });
}
