/** Who suits a course and comes first, and why somebody says no to a place. */
import type { Grund } from '../../../begriffe/grund.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import {
  checkPassung,
  type Kurslage,
  type Kursweg,
  type Platzbedarf,
  type Wegregeln,
  wegOf,
} from './passung.rules.ts';
import { rateGewicht, type Vorranggrund, wartetageOf } from './warteperson.rules.ts';

/** Why somebody does not take a place. */
export const ABLEHNUNGSGRUENDE = [
  'keine-zeit',
  'zu-weit',
  'kinderbetreuung',
  'anderer-kurs',
  'arbeit',
  'sonstiges',
] as const;
export type Ablehnungsgrund = (typeof ABLEHNUNGSGRUENDE)[number];

interface Wartend extends Platzbedarf {
  id: number;
  wartet_seit: Datum;
  vorrang: Vorranggrund | null;
}

export interface Kursanwaerter<Person> {
  person: Person;
  gewicht: number;
  tage: number;
  /** Null for an online course, and where a place is unknown. */
  weg: Kursweg | null;
}

/** Those whom a course suits, the heaviest first, and why it does not suit others of its level. */
export function rankAnwaerter<Person extends Wartend>(
  personen: readonly Person[],
  kurs: Kurslage,
  regeln: Wegregeln & { vorrangTage: number },
  heute: Datum,
): { passend: Kursanwaerter<Person>[]; andere: { person: Person; gruende: Grund[] }[] } {
  const passend: Kursanwaerter<Person>[] = [];
  const andere: { person: Person; gruende: Grund[] }[] = [];
  for (const person of personen) {
    const gruende = checkPassung(person, kurs, regeln);
    if (gruende.length === 0) {
      passend.push({
        person,
        gewicht: rateGewicht(person, heute, regeln.vorrangTage),
        tage: wartetageOf(person.wartet_seit, heute),
        weg: kurs.durchfuehrung === 'online' ? null : wegOf(person, kurs, regeln),
      });
    } else if (person.niveau === kurs.niveau) andere.push({ person, gruende });
  }
  passend.sort((a, b) => b.gewicht - a.gewicht || a.person.id - b.person.id);
  return { passend, andere };
}
