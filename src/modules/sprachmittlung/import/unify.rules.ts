/**
 * Who is meant: an office's list of appointments names its interpreters in many spellings and gives nothing else to
 * tell them by than the language. One spelling that sounds the same, or a rare one with a single slip, is the same
 * person when the language fits; a surname alone is somebody only when nobody else can be meant.
 */
import { fold, soundKey } from '../../../begriffe/spelling.ts';
import { compareNames, groupPersons, nameKey, type Urteil } from './duplicates.rules.ts';
import type { GelesenerName } from './names.rules.ts';

export interface Nennung {
  name: GelesenerName;
  /** Language codes of the appointment. */
  sprachen: readonly string[];
}

export interface Beteiligter {
  nachname: string;
  vorname: string;
  /** Other spellings found for this person. */
  schreibweisen: string[];
}

export interface Zuordnungen {
  personen: Beteiligter[];
  /** For every mention the person's position, -1 where it stays unclear which of several is meant. */
  person: number[];
  /** Spellings that were taken for another, doubtful pairs and unclear mentions, by the position of the mention. */
  befunde: { nennung: number; art: 'schreibweise' | 'doppelt-moeglich' | 'person-unklar'; anderer: string }[];
}

interface Variante {
  nachname: string;
  vorname: string;
  sprachen: string[];
  nennungen: number[];
}

const display = ({ vorname, nachname }: Pick<GelesenerName, 'vorname' | 'nachname'>) =>
  `${vorname} ${nachname}`.trim();
const isPartial = ({ vorname }: Pick<GelesenerName, 'vorname'>) =>
  vorname === '' || /^\p{L}\.?$/u.test(vorname);
const shareLanguage = (a: Variante, b: Variante) =>
  a.sprachen.length === 0 || b.sprachen.length === 0 || a.sprachen.some((code) => b.sprachen.includes(code));

/** At most every fifth mention: a slip, not a habit. */
const isRare = (a: Variante, b: Variante) => {
  const [few, many] = [a.nennungen.length, b.nennungen.length].sort((x, y) => x - y) as [number, number];
  return few <= Math.max(1, many / 5) && many > few;
};

function judge(a: Variante, b: Variante): Urteil | undefined {
  const naehe = compareNames(a, b);
  if (naehe === 'verschieden' || naehe === 'vorname' || !shareLanguage(a, b)) return undefined;
  const sicher = naehe !== 'tippfehler' || isRare(a, b);
  return { sicher, gruende: ['schreibweise', 'sprache'] };
}

function collect(nennungen: readonly Nennung[]): Variante[] {
  const byKey = new Map<string, Variante>();
  nennungen.forEach(({ name, sprachen }, index) => {
    const key = nameKey(name);
    const variante = byKey.get(key);
    if (variante === undefined) {
      byKey.set(key, {
        nachname: name.nachname,
        vorname: name.vorname,
        sprachen: [...sprachen],
        nennungen: [index],
      });
      return;
    }
    variante.nennungen.push(index);
    for (const code of sprachen) if (!variante.sprachen.includes(code)) variante.sprachen.push(code);
  });
  return [...byKey.values()];
}

/** Whether a surname, a first name or an initial with a surname can mean this person. */
function canMean(partial: Variante, whole: Variante): boolean {
  const initial = fold(partial.vorname);
  const words = [whole.nachname, whole.vorname]
    .flatMap((name) => [name, ...name.split(/[\s-]+/)])
    .map(soundKey);
  if (!words.includes(soundKey(partial.nachname))) return false;
  return (
    initial === '' || fold(whole.vorname).startsWith(initial) || fold(whole.nachname).startsWith(initial)
  );
}

/** Decides for every mention of an interpreter which person it means. */
export function unifyPersons(nennungen: readonly Nennung[]): Zuordnungen {
  const varianten = collect(nennungen).sort((a, b) => b.nennungen.length - a.nennungen.length);
  const whole = varianten.filter((variante) => !isPartial(variante));
  const { erste, fraglich } = groupPersons(whole, judge);
  const personen: Beteiligter[] = [];
  const personOf = new Map<Variante, number>();
  const person = nennungen.map(() => -1);
  const befunde: Zuordnungen['befunde'] = [];
  const settle = (variante: Variante, at: number) => {
    personOf.set(variante, at);
    for (const nennung of variante.nennungen) person[nennung] = at;
  };
  const add = (variante: Variante) => {
    settle(variante, personen.length);
    personen.push({ nachname: variante.nachname, vorname: variante.vorname, schreibweisen: [] });
  };
  whole.forEach((variante, index) => {
    const root = whole[erste[index]!]!;
    if (root === variante) {
      add(variante);
      return;
    }
    const at = personOf.get(root)!;
    settle(variante, at);
    personen[at]!.schreibweisen.push(display(variante));
    befunde.push({ nennung: variante.nennungen[0]!, art: 'schreibweise', anderer: display(root) });
  });
  for (const { eins, zwei } of fraglich) {
    befunde.push({
      nennung: whole[zwei]!.nennungen[0]!,
      art: 'doppelt-moeglich',
      anderer: display(whole[eins]!),
    });
  }
  const known = [...whole];
  for (const variante of varianten.filter(isPartial)) {
    const named = known.filter((one) => canMean(variante, one));
    const fitting = named.filter((one) => shareLanguage(variante, one));
    const meant = new Set((fitting.length > 0 ? fitting : named).map((one) => personOf.get(one)!));
    if (meant.size === 0) {
      add(variante);
      known.push(variante);
      continue;
    }
    const [only] = meant;
    if (meant.size > 1) {
      const names = [...meant].map((at) => display(personen[at]!)).join(', ');
      for (const nennung of variante.nennungen)
        befunde.push({ nennung, art: 'person-unklar', anderer: names });
    } else if (fitting.length > 0) {
      settle(variante, only!);
      personen[only!]!.schreibweisen.push(display(variante));
    } else add(variante);
  }
  return { personen, person, befunde: befunde.sort((a, b) => a.nennung - b.nennung) };
}
