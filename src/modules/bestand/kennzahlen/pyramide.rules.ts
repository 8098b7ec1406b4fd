/** Finds the population pyramid in a table: which features are age groups of men and women. Pure. */
import type { Merkmale } from '../tabellen/lesung.rules.ts';

/** Years of age from `von` up to, but without, `bis`; null: open to the top. */
export interface Altersgruppe {
  von: number;
  bis: number | null;
}

const ALTER: [muster: RegExp, read: (zahlen: number[]) => Altersgruppe][] = [
  [/^unter (\d{1,3})(?: Jahren?)?$/i, ([bis = 0]) => ({ von: 0, bis })],
  [/^(\d{1,3}) bis unter (\d{1,3})(?: Jahren?)?$/i, ([von = 0, bis = 0]) => ({ von, bis })],
  [/^(\d{1,3}) ?(?:-|–|bis) ?(\d{1,3})(?: Jahren?)?$/i, ([von = 0, bis = 0]) => ({ von, bis: bis + 1 })],
  [
    /^(\d{1,3}) ?(?:Jahren? )?(?:und|oder|u\.) ?(?:mehr|älter|ä\.|m\.)(?: Jahren?)?$/i,
    ([von = 0]) => ({ von, bis: null }),
  ],
  [/^(?:ab|über) (\d{1,3})(?: Jahren?)?$/i, ([von = 0]) => ({ von, bis: null })],
  [/^(\d{1,3}) Jahre?$/i, ([von = 0]) => ({ von, bis: von + 1 })],
];

/** "3 bis unter 6 Jahre", "75 Jahre und mehr", "18-24"; undefined for anything else. */
export function parseAlter(text: string): Altersgruppe | undefined {
  for (const [muster, read] of ALTER) {
    const match = muster.exec(text.trim());
    if (match) return read(match.slice(1).map(Number));
  }
  return undefined;
}

function parseGeschlecht(text: string): 'links' | 'rechts' | undefined {
  if (/^(?:männlich|Männer|Jungen)$/i.test(text.trim())) return 'links';
  return /^(?:weiblich|Frauen|Mädchen)$/i.test(text.trim()) ? 'rechts' : undefined;
}

/** A group with the numbers of the features of men and women. */
export interface Pyramidengruppe extends Altersgruppe {
  bezeichnung: string;
  links: number;
  rechts: number;
}

interface NummeriertesMerkmal {
  nummer: number;
  merkmale: Merkmale;
  einheit: string | null;
}

/**
 * The age groups of what `ganzes` counts, from the youngest without gap or overlap; empty when the table does not
 * divide it by age and sex.
 */
export function findPyramide(
  ganzes: Pick<NummeriertesMerkmal, 'merkmale' | 'einheit'>,
  merkmale: readonly NummeriertesMerkmal[],
): Pyramidengruppe[] {
  const gruppen = new Map<string, Altersgruppe & { bezeichnung: string; links?: number; rechts?: number }>();
  for (const { nummer, merkmale: paare, einheit } of merkmale) {
    const alter = paare.find(([, wert]) => parseAlter(wert) !== undefined);
    const geschlecht = paare.find(([, wert]) => parseGeschlecht(wert) !== undefined);
    if (!alter || !geschlecht || einheit !== ganzes.einheit) continue;
    const rest = (liste: Merkmale) =>
      liste
        .filter(([name]) => name !== alter[0] && name !== geschlecht[0])
        .map((paar) => paar.join('='))
        .sort()
        .join('|');
    if (rest(paare) !== rest(ganzes.merkmale)) continue;
    const gruppe = gruppen.get(alter[1]) ?? { bezeichnung: alter[1], ...parseAlter(alter[1])! };
    gruppen.set(alter[1], { ...gruppe, [parseGeschlecht(geschlecht[1])!]: nummer });
  }
  const ganze = [...gruppen.values()].flatMap(({ links, rechts, ...gruppe }) =>
    links === undefined || rechts === undefined ? [] : [{ ...gruppe, links, rechts }],
  );
  return chain(ganze);
}

/** Tables name sums beside their parts ("unter 18 Jahre"): the narrowest groups that follow on each other. */
function chain(gruppen: readonly Pyramidengruppe[]): Pyramidengruppe[] {
  const kette: Pyramidengruppe[] = [];
  let ab: number | null = Math.min(...gruppen.map(({ von }) => von));
  while (ab !== null && Number.isFinite(ab)) {
    const [schmalste] = gruppen
      .filter(({ von, bis }) => von === ab && (bis === null || bis > von))
      .sort((eine, andere) => (eine.bis ?? 999) - (andere.bis ?? 999));
    if (!schmalste) break;
    kette.push(schmalste);
    ab = schmalste.bis;
  }
  return kette.length >= 3 ? kette : [];
}

/** Until when the group that is open to the top is drawn. */
export const HOECHSTALTER = 95;

/** Years of age in each group. */
export function spansOf(gruppen: readonly Altersgruppe[]): number[] {
  return gruppen.map(({ von, bis }) => (bis === null ? Math.max(5, HOECHSTALTER - von) : bis - von));
}
