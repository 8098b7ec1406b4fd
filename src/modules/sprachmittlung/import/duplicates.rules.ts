/**
 * The same person written twice: what proves it, what only suggests it. Names alone prove little (Mohammed Ali, and
 * Hodzic beside Hodzic-Kruse, may be two people); a telephone number, address or account beside the name proves it.
 */
import { fold, soundKey, typingDistance } from '../../../begriffe/spelling.ts';

export interface Erkennungsmerkmale {
  nachname: string;
  /** Empty when only the surname is known. */
  vorname: string;
  telefone?: readonly string[];
  emails?: readonly string[];
  iban?: string;
  geburtsdatum?: string;
  /** Language codes. */
  sprachen?: readonly string[];
  ort?: string;
}

export type Grund =
  | 'name'
  | 'schreibweise'
  | 'telefon'
  | 'email'
  | 'iban'
  | 'geburtsdatum'
  | 'sprache'
  | 'ort';
export interface Urteil {
  sicher: boolean;
  gruende: Grund[];
}

/** Words of first name and surname together, sorted: `Thi Mai Nguyen` and `Nguyen, Thi Mai` are equal. */
export function nameKey(person: Pick<Erkennungsmerkmale, 'nachname' | 'vorname'>): string {
  return fold(`${person.vorname} ${person.nachname}`).split(' ').sort().join(' ');
}

const meet = (a: readonly string[] = [], b: readonly string[] = []) => a.some((value) => b.includes(value));
const toList = (value: string | undefined) => (value === undefined ? [] : [value]);
const bothKnown = (a: readonly string[] = [], b: readonly string[] = []) => a.length > 0 && b.length > 0;

export type Namensnaehe = 'gleich' | 'klang' | 'tippfehler' | 'vorname' | 'verschieden';

/** Endings make other names of it: Andrea and Andreas, Petrow and Petrowa. */
function isEnding(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short);
}

interface Namensschluessel {
  name: string;
  klang: string;
  vorname: string;
}

/** Everybody is compared with many others: what a name sounds like is worked out once for each entry. */
const SCHLUESSEL = new WeakMap<object, Namensschluessel>();

function schluesselOf(person: Erkennungsmerkmale): Namensschluessel {
  let schluessel = SCHLUESSEL.get(person);
  if (schluessel === undefined) {
    const name = nameKey(person);
    schluessel = {
      name,
      klang: soundKey(name).split(' ').sort().join(' '),
      vorname: soundKey(person.vorname),
    };
    SCHLUESSEL.set(person, schluessel);
  }
  return schluessel;
}

/** How near two names are: equal, sounding alike, one slip in one long word, or at least the same first name. */
export function compareNames(a: Erkennungsmerkmale, b: Erkennungsmerkmale): Namensnaehe {
  const [left, right] = [schluesselOf(a), schluesselOf(b)];
  if (left.name === right.name || left.name.replaceAll(' ', '') === right.name.replaceAll(' ', ''))
    return 'gleich';
  if (left.klang === right.klang) return 'klang';
  const [words, others] = [left.name.split(' '), right.name.split(' ')];
  const onlyLeft = words.filter((word) => !others.includes(word));
  const onlyRight = others.filter((word) => !words.includes(word));
  if (onlyLeft.length === 1 && onlyRight.length === 1 && words.length > 1) {
    const [x, y] = [onlyLeft[0]!, onlyRight[0]!];
    if (Math.min(x.length, y.length) >= 5 && typingDistance(x, y, 1) === 1 && !isEnding(x, y))
      return 'tippfehler';
  }
  return a.vorname !== '' && left.vorname === right.vorname ? 'vorname' : 'verschieden';
}

/** What a family does not share. */
const PERSONAL: ReadonlySet<Grund> = new Set(['email', 'geburtsdatum']);

/** Whether two rows of a register are one person; undefined when nothing speaks for it. */
export function comparePersons(a: Erkennungsmerkmale, b: Erkennungsmerkmale): Urteil | undefined {
  const naehe = compareNames(a, b);
  if (naehe === 'verschieden') return undefined;
  const proofs: Grund[] = [];
  if (meet(a.telefone, b.telefone)) proofs.push('telefon');
  if (meet(a.emails, b.emails)) proofs.push('email');
  if (a.iban !== undefined && a.iban === b.iban) proofs.push('iban');
  if (a.geburtsdatum !== undefined && a.geburtsdatum === b.geburtsdatum) proofs.push('geburtsdatum');
  // Father and son: one name, one telephone, two birthdays.
  const otherBirthday =
    bothKnown(toList(a.geburtsdatum), toList(b.geburtsdatum)) && a.geburtsdatum !== b.geburtsdatum;
  const namensgrund: Grund = naehe === 'gleich' ? 'name' : 'schreibweise';
  // The same first name with another surname: married, when the account or the birthday is the same.
  if (naehe === 'vorname') {
    const proven = proofs.includes('iban') || proofs.includes('geburtsdatum') || proofs.length > 1;
    return proven ? { sicher: proofs.length > 1, gruende: ['schreibweise', ...proofs] } : undefined;
  }
  // Hasan and Husan with one telephone and one account are brothers rather than a slip.
  const siblings =
    naehe === 'tippfehler' &&
    schluesselOf(a).vorname !== schluesselOf(b).vorname &&
    !proofs.some((proof) => PERSONAL.has(proof));
  if (proofs.length > 0) return { sicher: !otherBirthday && !siblings, gruende: [namensgrund, ...proofs] };
  const contradicted =
    otherBirthday ||
    bothKnown(a.telefone, b.telefone) ||
    bothKnown(a.emails, b.emails) ||
    bothKnown(toList(a.iban), toList(b.iban));
  const sprache = meet(a.sprachen, b.sprachen);
  const ort = a.ort !== undefined && b.ort !== undefined && fold(a.ort) === fold(b.ort);
  const weak: Grund[] = [
    namensgrund,
    ...(sprache ? (['sprache'] as const) : []),
    ...(ort ? (['ort'] as const) : []),
  ];
  if (naehe !== 'gleich') return sprache ? { sicher: false, gruende: weak } : undefined;
  if (a.vorname === '') return { sicher: false, gruende: weak };
  // A list without contacts knows its people by name alone; another place and another language tell them apart.
  const elsewhere = a.ort !== undefined && b.ort !== undefined && !ort && !sprache;
  return { sicher: !contradicted && !elsewhere, gruende: weak };
}

export interface Paar extends Urteil {
  /** Positions in the list, the earlier first. */
  eins: number;
  zwei: number;
}

export interface Gruppen {
  /** For every position the position of the first row of the same person (itself for the first). */
  erste: number[];
  /** The judgement that joined a row to an earlier one, by the later position. */
  verbunden: Map<number, Paar>;
  /** Pairs that may be one person and have not been joined. */
  fraglich: Paar[];
}

/** Compares everybody with everybody who shares something worth comparing, and joins what is proven. */
export function groupPersons<P extends Erkennungsmerkmale>(
  personen: readonly P[],
  compare: (a: P, b: P) => Urteil | undefined = comparePersons,
): Gruppen {
  const erste = personen.map((_, index) => index);
  const rootOf = (index: number): number => (erste[index] === index ? index : rootOf(erste[index]!));
  const verbunden = new Map<number, Paar>();
  const open: Paar[] = [];
  for (const [eins, zwei] of findPairs(personen)) {
    const urteil = compare(personen[eins]!, personen[zwei]!);
    if (urteil === undefined) continue;
    if (!urteil.sicher) open.push({ eins, zwei, ...urteil });
    else if (rootOf(eins) !== rootOf(zwei)) {
      const [first, later] = [rootOf(eins), rootOf(zwei)].sort((a, b) => a - b) as [number, number];
      erste[later] = first;
      verbunden.set(zwei, { eins, zwei, ...urteil });
    }
  }
  const roots = personen.map((_, index) => rootOf(index));
  const seen = new Set<string>();
  const fraglich = open.filter(({ eins, zwei }) => {
    const key = [roots[eins]!, roots[zwei]!].sort((a, b) => a - b).join('-');
    if (roots[eins] === roots[zwei] || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return { erste: roots, verbunden, fraglich };
}

/** A value that this many rows share (a switchboard's number) tells nobody apart. */
const COMMON = 60;

/** Pairs that share a contact, an account or a part of the name; each once, in order. */
function findPairs(personen: readonly Erkennungsmerkmale[]): [number, number][] {
  const buckets = new Map<string, number[]>();
  personen.forEach((person, index) => {
    const { name, klang } = schluesselOf(person);
    const keys = new Set([
      `n ${klang}`,
      `c ${name.replaceAll(' ', '')}`,
      ...name.split(' ').map((word) => `w ${word}`),
      ...(person.telefone ?? []).map((nummer) => `t ${nummer}`),
      ...(person.emails ?? []).map((email) => `e ${email}`),
      ...(person.iban === undefined ? [] : [`i ${person.iban}`]),
    ]);
    for (const key of keys) {
      const members = buckets.get(key);
      if (members === undefined) buckets.set(key, [index]);
      else members.push(index);
    }
  });
  const pairs = new Set<number>();
  const size = personen.length;
  for (const [key, members] of buckets) {
    if (members.length > COMMON && !/^[nc]/.test(key)) continue;
    members.forEach((eins, at) => {
      for (const zwei of members.slice(at + 1, at + 200)) pairs.add(eins * size + zwei);
    });
  }
  return [...pairs].sort((a, b) => a - b).map((pair) => [Math.floor(pair / size), pair % size]);
}
