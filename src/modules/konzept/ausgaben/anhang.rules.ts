/** The chronological annex: every measure of an edition once, under the schedule as the paper itself words it. */
import { fold } from '../../../begriffe/spelling.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Terminierung } from '../import/terminierung.rules.ts';
import { nameKlasse, rankOfKlasse, type Terminklasse } from '../klassen/klassen.rules.ts';

export interface Anhangmassnahme {
  termin: string;
  terminklasse: string;
  termin_am: Datum | null;
  ist_laufend: boolean;
}

export interface Anhanggruppe<M> {
  /** As measures are counted under it: `laufend`, `2027`, `kurzfristig`; empty without a schedule. */
  klasse: string;
  /** How most of its measures write it, else the class itself; empty without a schedule. */
  titel: string;
  massnahmen: M[];
}

/**
 * Groups measures by the class of their schedule: standing tasks first, then by date, then words without a date in the
 * office's order, in the end what has no schedule. Inside a group the order of the paper stays.
 * @param klassen as the office orders them
 * @param bedeutungen what paper or office say a class means; stands beside its word
 */
export function groupAnhang<M extends Anhangmassnahme>(
  massnahmen: readonly M[],
  klassen: readonly Terminklasse[] = [],
  bedeutungen: Readonly<Record<string, Terminierung>> = {},
): Anhanggruppe<M>[] {
  const gruppen = new Map<string, Anhanggruppe<M>>();
  for (const massnahme of massnahmen) {
    const schluessel = fold(massnahme.terminklasse);
    const gruppe = gruppen.get(schluessel) ?? { klasse: massnahme.terminklasse, titel: '', massnahmen: [] };
    gruppe.massnahmen.push(massnahme);
    gruppen.set(schluessel, gruppe);
  }
  return [...gruppen.values()]
    .map((gruppe) => ({
      gruppe: { ...gruppe, titel: nameKlasse(titleOf(gruppe), bedeutungen[gruppe.klasse]) },
      rang: rankOf(gruppe, klassen),
    }))
    .sort((a, b) => (a.rang < b.rang ? -1 : a.rang > b.rang ? 1 : 0))
    .map(({ gruppe }) => gruppe);
}

function rankOf(
  { klasse, massnahmen }: Anhanggruppe<Anhangmassnahme>,
  klassen: readonly Terminklasse[],
): string {
  if (klasse === '') return '3';
  if (massnahmen.some(({ ist_laufend }) => ist_laufend))
    return `0 ${fold(klasse) === 'laufend' ? '' : fold(klasse)}`;
  const tage = massnahmen.flatMap(({ termin_am }) => termin_am ?? []).sort();
  const ende = /^\d{4}$/.test(klasse) ? `${klasse}-12-31` : tage.at(-1);
  const platz = String(rankOfKlasse(klassen, klasse)).padStart(3, '0');
  return ende === undefined ? `2 ${platz} ${fold(klasse)}` : `1 ${ende} ${platz} ${fold(klasse)}`;
}

/** The paper writes "bis 2027" where the class is "2027". */
function titleOf({ klasse, massnahmen }: Anhanggruppe<Anhangmassnahme>): string {
  const anzahl = new Map<string, { text: string; anzahl: number }>();
  for (const { termin } of massnahmen) {
    const eine = anzahl.get(fold(termin)) ?? { text: termin, anzahl: 0 };
    eine.anzahl += 1;
    anzahl.set(fold(termin), eine);
  }
  const haeufigste = [...anzahl.values()].sort((a, b) => b.anzahl - a.anzahl)[0];
  if (klasse === '' || haeufigste === undefined || haeufigste.text === '') return klasse;
  return haeufigste.anzahl * 2 > massnahmen.length ? haeufigste.text : klasse;
}
