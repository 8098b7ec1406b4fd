/** The day plan as the optimiser sees it: who could take which request at which cost, and what cannot go together. */

/** Somebody could take a request. Numbers are positions in the lists of whoever sets the task. */
export interface Moeglichkeit {
  anfrage: number;
  person: number;
  /** A whole number, at least 0. */
  kosten: number;
}

/** Plain data, so that it can go to the solver's thread. */
export interface Aufgabe {
  /** How much each request counts. */
  gewichte: readonly number[];
  /** When each begins, milliseconds since 1970. */
  beginn: readonly number[];
  /** Request by request, within a request the cheapest first. */
  moeglichkeiten: readonly Moeglichkeit[];
  /** Tables requests × requests: 1 where nobody who gets about in this way can take both. */
  konflikttafeln: readonly Uint8Array[];
  /** Which of the tables holds for each person. */
  tafelJePerson: readonly number[];
  /** Costs on top for sharing fairly: nothing for a person's first request, this for the second, twice for the third. */
  zuschlag: number;
}

export interface Loesung {
  gewaehlt: Moeglichkeit[];
  /** Nothing has more weight, and nothing of this weight costs less. */
  optimal: boolean;
  /** Nothing has more weight than this. */
  schranke: number;
}

/** What can be said while the plan is made: independent parts done and in all. */
export interface Zwischenstand {
  fertig: number;
  teile: number;
}

/** Requests that compete for the same people; no other request touches them. */
export interface Teil {
  anfragen: readonly number[];
  moeglichkeiten: readonly Moeglichkeit[];
}

/** Whether this person cannot take both requests: they overlap, or the way between them is too long. */
export type Konflikte = (person: number, eine: number, andere: number) => boolean;

export function konflikteOf({ gewichte, konflikttafeln, tafelJePerson }: Aufgabe): Konflikte {
  return (person, eine, andere) =>
    konflikttafeln[tafelJePerson[person]!]![eine * gewichte.length + andere] === 1;
}

/** Divides the requests that somebody could take into independent parts, in the order of their first request. */
export function divide({ gewichte, moeglichkeiten, zuschlag }: Aufgabe, konflikt: Konflikte): Teil[] {
  const wurzel = [...gewichte.keys()];
  const find = (nummer: number): number => {
    while (wurzel[nummer] !== nummer) nummer = wurzel[nummer] = wurzel[wurzel[nummer]!]!;
    return nummer;
  };
  for (const [person, eigene] of Map.groupBy(moeglichkeiten, (eine) => eine.person)) {
    for (const [stelle, { anfrage }] of eigene.entries()) {
      for (const { anfrage: andere } of eigene.slice(stelle + 1)) {
        if (zuschlag > 0 || konflikt(person, anfrage, andere)) wurzel[find(andere)] = find(anfrage);
      }
    }
  }
  return [...Map.groupBy(moeglichkeiten, ({ anfrage }) => find(anfrage)).values()].map((teil) => ({
    anfragen: [...new Set(teil.map(({ anfrage }) => anfrage))],
    moeglichkeiten: teil,
  }));
}

/**
 * Takes possibilities in the given order wherever the request is still open and the person can go: with the most urgent
 * request first and then the nearest person it is what the office would do by hand.
 */
export function takeInTurn<Eine extends Moeglichkeit>(
  moeglichkeiten: Iterable<Eine>,
  konflikt: Konflikte,
): Eine[] {
  const genommen = new Map<number, Eine>();
  const termine = new Map<number, number[]>();
  for (const moeglichkeit of moeglichkeiten) {
    const { anfrage, person } = moeglichkeit;
    const eigene = termine.get(person) ?? [];
    if (genommen.has(anfrage) || eigene.some((andere) => konflikt(person, anfrage, andere))) continue;
    genommen.set(anfrage, moeglichkeit);
    termine.set(person, [...eigene, anfrage]);
  }
  return [...genommen.values()];
}

/** What sharing costs, when somebody takes this many. */
export const zuschlagFuer = (anzahl: number, zuschlag: number): number =>
  (zuschlag * anzahl * (anzahl - 1)) / 2;

/** Costs of what is chosen: each possibility, and for each person what several together cost on top. */
export function costOf(gewaehlt: readonly Moeglichkeit[], zuschlag: number): number {
  const jePerson = Map.groupBy(gewaehlt, ({ person }) => person);
  return (
    gewaehlt.reduce((summe, { kosten }) => summe + kosten, 0) +
    [...jePerson.values()].reduce((summe, eigene) => summe + zuschlagFuer(eigene.length, zuschlag), 0)
  );
}

/** Sum of weights without the dust of binary fractions: 0.1 + 0.2 is 0.3. */
export function sumGewichte(gewichte: readonly number[]): number {
  return Number(gewichte.reduce((summe, gewicht) => summe + gewicht, 0).toPrecision(12));
}

/** The largest number of which all weights are multiples, so that weights become small whole numbers. */
export function unitOf(gewichte: readonly number[]): number {
  const positive = gewichte.filter((gewicht) => gewicht > 0);
  for (let stellen = 0; stellen <= 6; stellen++) {
    const faktor = 10 ** stellen;
    const ganze = positive.map((gewicht) => Math.round(gewicht * faktor));
    if (ganze.some((ganz, nummer) => Math.abs(ganz / faktor - positive[nummer]!) > 1e-9 * positive[nummer]!))
      continue;
    const ggt = (a: number, b: number): number => (b === 0 ? a : ggt(b, a % b));
    return (ganze.reduce(ggt, 0) || 1) / faktor;
  }
  return 1e-6;
}
