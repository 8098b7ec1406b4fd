import type { Kursplanung } from './kursplan.types.ts';

/** What a seat counts before the waiting days: so that everybody counts. */
export const GRUNDGEWICHT = 30;

/** People to whom the same offers are open, who has waited longest first. */
export interface Gruppe {
  /** Offers within the Verbund, ascending. */
  angebote: readonly number[];
  /** Positions in the input. */
  personen: readonly number[];
  /** Weight of each person, falling. */
  gewichte: readonly number[];
}

/**
 * Offers and people that touch each other through nobody else: only the budget ties one Verbund to the next.
 * Offers are numbered within it.
 */
export interface Verbund {
  /** Positions in the input. */
  angebote: readonly number[];
  min: readonly number[];
  max: readonly number[];
  kosten: readonly number[];
  gruppen: readonly Gruppe[];
  /** The groups to which an offer is open. */
  gruppenJeAngebot: readonly (readonly number[])[];
  /** Everybody as [weight, group], heaviest first. */
  reihenfolge: readonly (readonly [number, number])[];
}

/**
 * Divides a planning into its Verbuende. Offers that nobody could open are left out: too few people within reach, or
 * dearer than the budget; so are people to whom nothing is open.
 */
export function buildVerbuende(planung: Kursplanung): Verbund[] {
  const { wartende, angebote } = planung;
  const passend = listMoegliche(planung);
  const wurzel = angebote.map((_, index) => index);
  const find = (index: number): number => {
    while (wurzel[index] !== index) index = wurzel[index] = wurzel[wurzel[index]!]!;
    return index;
  };
  for (const moeglich of passend) for (const angebot of moeglich) wurzel[find(angebot)] = find(moeglich[0]!);

  const teile = new Map<number, { angebote: Set<number>; personen: number[] }>();
  for (const [person, moeglich] of passend.entries()) {
    if (moeglich.length === 0) continue;
    const name = find(moeglich[0]!);
    const teil = teile.get(name) ?? { angebote: new Set(), personen: [] };
    for (const angebot of moeglich) teil.angebote.add(angebot);
    teil.personen.push(person);
    teile.set(name, teil);
  }
  return [...teile.values()].map((teil) => {
    const reihe = [...teil.angebote].sort((a, b) => a - b);
    const nummer = new Map(reihe.map((angebot, index) => [angebot, index]));
    const gruppen = buildGruppen(
      teil.personen.map((person) => ({
        person,
        gewicht: GRUNDGEWICHT + wartende[person]!.wartetTage,
        angebote: passend[person]!.map((angebot) => nummer.get(angebot)!),
      })),
    );
    const gruppenJeAngebot: number[][] = reihe.map(() => []);
    for (const [index, gruppe] of gruppen.entries())
      for (const angebot of gruppe.angebote) gruppenJeAngebot[angebot]!.push(index);
    return {
      angebote: reihe,
      min: reihe.map((index) => Math.max(1, angebote[index]!.min)),
      max: reihe.map((index) => angebote[index]!.max),
      kosten: reihe.map((index) => angebote[index]!.kostenCent),
      gruppen,
      gruppenJeAngebot,
      reihenfolge: gruppen
        .flatMap(({ gewichte }, index) => gewichte.map((gewicht) => [gewicht, index] as const))
        .sort((a, b) => b[0] - a[0] || a[1] - b[1]),
    };
  });
}

/** The offers open to each person, without those that can never open. */
function listMoegliche({ wartende, angebote, budgetCent }: Kursplanung): number[][] {
  const nummer = new Map(angebote.map(({ id }, index) => [id, index]));
  let passend = wartende.map(({ niveau, kinderbetreuung, erreichbar }) =>
    [...new Set(erreichbar.map((id) => nummer.get(id)!))]
      .filter((index) => {
        const angebot = angebote[index]!;
        return angebot.niveau === niveau && (angebot.kinderbetreuung || !kinderbetreuung);
      })
      .sort((a, b) => a - b),
  );
  for (;;) {
    const anzahl = angebote.map(() => 0);
    for (const moeglich of passend) for (const angebot of moeglich) anzahl[angebot]! += 1;
    const kann = angebote.map(
      ({ min, max, kostenCent }, index) =>
        max > 0 && anzahl[index]! >= Math.max(1, min) && kostenCent <= budgetCent,
    );
    const bleibend = passend.map((moeglich) => moeglich.filter((angebot) => kann[angebot]));
    if (bleibend.every((moeglich, person) => moeglich.length === passend[person]!.length)) return passend;
    passend = bleibend;
  }
}

function buildGruppen(personen: { person: number; gewicht: number; angebote: number[] }[]): Gruppe[] {
  const gruppen = Map.groupBy(personen, ({ angebote }) => angebote.join());
  return [...gruppen.values()].map((mitglieder) => {
    mitglieder.sort((a, b) => b.gewicht - a.gewicht || a.person - b.person);
    return {
      angebote: mitglieder[0]!.angebote,
      personen: mitglieder.map(({ person }) => person),
      gewichte: mitglieder.map(({ gewicht }) => gewicht),
    };
  });
}
