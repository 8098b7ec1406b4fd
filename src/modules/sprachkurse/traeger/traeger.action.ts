import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { act } from '../../../platform/act.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Traegerart } from '../sprachkurse.tables.ts';
import { findGemeinde, insertGemeinde, updateGemeinde } from './gemeinde.store.ts';
import {
  deleteTraegerPerson,
  findTraeger,
  insertTraeger,
  insertTraegerPerson,
  lockTraeger,
  updateTraeger,
} from './traeger.store.ts';

export interface GemeindeAngaben {
  name: string;
  /** Official key of eight digits; '' when unknown. */
  schluessel?: string;
  lat?: number | null;
  lon?: number | null;
  email?: string;
  ist_aktiv?: boolean;
}

export interface TraegerAngaben {
  name: string;
  art: Traegerart;
  gemeinde_id?: number | null;
  strasse?: string;
  plz?: string;
  ort?: string;
  telefon?: string;
  email?: string;
  ust_id?: string;
  steuernummer?: string;
  /** Checked and without blanks; null while unknown. */
  iban?: string | null;
  kontoinhaber?: string;
  notiz?: string;
  ist_aktiv?: boolean;
}

const CONSTRAINTS = { gemeinde_name: 'gemeinde.gibt-es-schon', traeger_name: 'traeger.gibt-es-schon' };

/** Fields whose value is new, with what they were. */
function changed<T extends object>(before: object, changes: T): { vorher: object; nachher: Partial<T> } {
  const alt = before as Record<string, unknown>;
  const keys = Object.keys(changes).filter((key) => alt[key] !== (changes as Record<string, unknown>)[key]);
  const pick = (from: object) =>
    Object.fromEntries(Object.entries(from).filter(([key]) => keys.includes(key)));
  return { vorher: pick(before), nachher: pick(changes) as Partial<T> };
}

/** Refuses `gemeinde.gibt-es-schon`. @returns its id */
export function createGemeinde(kontext: Kontext, angaben: GemeindeAngaben): Promise<Ergebnis<number>> {
  return act(
    kontext,
    'gemeinde.anlegen',
    async (a) => {
      const id = await insertGemeinde(a.db, { lat: null, lon: null, ...angaben });
      a.audit('gemeinde', id, null, angaben);
      return ok(id);
    },
    CONSTRAINTS,
  );
}

/** Refuses `gemeinde.unbekannt`, `gemeinde.gibt-es-schon`, `satz.inzwischen-geaendert`. */
export function changeGemeinde(
  kontext: Kontext,
  id: number,
  version: number,
  angaben: Partial<GemeindeAngaben>,
): Promise<Ergebnis<undefined>> {
  return act(
    kontext,
    'gemeinde.aendern',
    async (a) => {
      const before = await findGemeinde(a.db, id);
      if (!before) return refuse('gemeinde.unbekannt');
      if (!(await updateGemeinde(a.db, id, version, angaben))) return refuse('satz.inzwischen-geaendert');
      const { vorher, nachher } = changed(before, angaben);
      a.audit('gemeinde', id, vorher, nachher);
      return ok();
    },
    CONSTRAINTS,
  );
}

/** The account number is no matter of the audit: that it changed is. */
const auditOf = <T extends { iban?: string | null }>({ iban, ...rest }: T) => ({
  ...rest,
  ...(iban === undefined ? {} : { iban: iban ? `…${iban.slice(-4)}` : null }),
});

/** Refuses `traeger.gibt-es-schon`, `gemeinde.unbekannt`. @returns its id */
export function createTraeger(kontext: Kontext, angaben: TraegerAngaben): Promise<Ergebnis<number>> {
  return act(
    kontext,
    'traeger.anlegen',
    async (a) => {
      const { gemeinde_id = null, iban = null, ...rest } = angaben;
      if (gemeinde_id !== null && !(await findGemeinde(a.db, gemeinde_id))) {
        return refuse('gemeinde.unbekannt', { feld: 'gemeinde_id' });
      }
      const id = await insertTraeger(a.db, { ...rest, gemeinde_id, iban, angelegt_at: a.now });
      a.audit('traeger', id, null, auditOf({ ...rest, gemeinde_id, iban }));
      return ok(id);
    },
    CONSTRAINTS,
  );
}

/** Refuses `traeger.unbekannt`, `traeger.gibt-es-schon`, `gemeinde.unbekannt`, `satz.inzwischen-geaendert`. */
export function changeTraeger(
  kontext: Kontext,
  id: number,
  version: number,
  angaben: Partial<TraegerAngaben>,
): Promise<Ergebnis<undefined>> {
  return act(
    kontext,
    'traeger.aendern',
    async (a) => {
      const before = await findTraeger(a.db, id);
      if (!before) return refuse('traeger.unbekannt');
      const { gemeinde_id } = angaben;
      if (gemeinde_id && !(await findGemeinde(a.db, gemeinde_id))) {
        return refuse('gemeinde.unbekannt', { feld: 'gemeinde_id' });
      }
      if (!(await updateTraeger(a.db, id, version, angaben))) return refuse('satz.inzwischen-geaendert');
      const { vorher, nachher } = changed(before, angaben);
      a.audit('traeger', id, auditOf(vorher), auditOf(nachher));
      return ok();
    },
    CONSTRAINTS,
  );
}

export interface PersonAngaben {
  name: string;
  funktion?: string;
  telefon?: string;
  email?: string;
}

/** Refuses `traeger.unbekannt`. */
export function addTraegerPerson(
  kontext: Kontext,
  traegerId: number,
  person: PersonAngaben,
): Promise<Ergebnis<number>> {
  return act(kontext, 'traeger.ansprechperson', async (a) => {
    if (!(await lockTraeger(a.db, traegerId))) return refuse('traeger.unbekannt');
    const id = await insertTraegerPerson(a.db, { ...person, traeger_id: traegerId });
    a.audit('traeger', traegerId, null, person);
    return ok(id);
  });
}

/** Refuses `traeger.unbekannt` for a contact of somebody else. */
export function removeTraegerPerson(
  kontext: Kontext,
  traegerId: number,
  id: number,
): Promise<Ergebnis<undefined>> {
  return act(kontext, 'traeger.ansprechperson-entfernen', async (a) => {
    const row = await deleteTraegerPerson(a.db, traegerId, id);
    if (!row) return refuse('traeger.unbekannt');
    const { name, funktion, telefon, email } = row;
    a.audit('traeger', traegerId, { name, funktion, telefon, email }, null);
    return ok();
  });
}
