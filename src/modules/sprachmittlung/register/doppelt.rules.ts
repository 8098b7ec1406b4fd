/** Somebody who is about to be written down may stand in the register already: who looks like the same. */
import { fold, typingDistance } from '../../../begriffe/spelling.ts';
import { compareNames } from '../import/duplicates.rules.ts';

export const AEHNLICHKEITEN = ['name', 'schreibweise', 'telefon', 'email'] as const;
export type Aehnlichkeit = (typeof AEHNLICHKEITEN)[number];

export interface Kontaktdaten {
  /** As stored: +49…, empty entries left out. */
  telefone: readonly string[];
  email: string;
}

export interface Personenangaben extends Kontaktdaten {
  nachname: string;
  vorname: string;
}

export interface Stellenangaben extends Kontaktdaten {
  name: string;
  ort: string;
}

const kontakte = (a: Kontaktdaten, b: Kontaktdaten): Aehnlichkeit[] => [
  ...(a.telefone.some((nummer) => b.telefone.includes(nummer)) ? (['telefon'] as const) : []),
  ...(a.email !== '' && a.email.toLowerCase() === b.email.toLowerCase() ? (['email'] as const) : []),
];

/** What two people have in common that makes one ask; empty when nothing does. */
export function comparePersonen(a: Personenangaben, b: Personenangaben): Aehnlichkeit[] {
  const naehe = compareNames(a, b);
  const name: Aehnlichkeit[] =
    naehe === 'gleich' ? ['name'] : naehe === 'klang' || naehe === 'tippfehler' ? ['schreibweise'] : [];
  return [...name, ...kontakte(a, b)];
}

/** The same for two requesters: schools of one kind stand in many places, so a similar name alone is not enough there. */
export function compareStellen(a: Stellenangaben, b: Stellenangaben): Aehnlichkeit[] {
  return [...compareStellennamen(a, b), ...kontakte(a, b)];
}

function compareStellennamen(a: Stellenangaben, b: Stellenangaben): Aehnlichkeit[] {
  const [eins, zwei] = [fold(a.name), fold(b.name)];
  if (eins === zwei) return ['name'];
  if (a.ort !== '' && b.ort !== '' && fold(a.ort) !== fold(b.ort)) return [];
  if (Math.min(eins.length, zwei.length) >= 8 && typingDistance(eins, zwei, 2) <= 2) return ['schreibweise'];
  const [kurz, lang] = [eins.split(' '), zwei.split(' ')].sort((x, y) => x.length - y.length) as [
    string[],
    string[],
  ];
  return kurz.length > 1 && kurz.every((wort) => lang.includes(wort)) ? ['schreibweise'] : [];
}
