import type { Gesamtplan } from './auswahl.rules.ts';
import { seat } from './besetzung.rules.ts';
import type { Belegung, Kursplanung } from './kursplan.types.ts';
import type { Verbund } from './verbund.rules.ts';

/** Names who sits where in a plan; within a group who has waited longest comes first, in the order of the offers. */
export function buildBelegung(
  { wartende, angebote }: Kursplanung,
  verbuende: readonly Verbund[],
  plan: Gesamtplan,
): Belegung {
  const oeffnen: number[] = [];
  const sitzt: [person: number, angebot: number][] = [];
  for (const [index, verbund] of verbuende.entries()) {
    const { auswahl } = plan.teile[index]!;
    const { sitze } = seat(verbund, auswahl)!;
    for (const [nummer, gruppe] of verbund.gruppen.entries()) {
      let naechste = 0;
      for (const angebot of gruppe.angebote) {
        const bis = naechste + sitze[nummer * auswahl.length + angebot]!;
        for (; naechste < bis; naechste++)
          sitzt.push([gruppe.personen[naechste]!, verbund.angebote[angebot]!]);
      }
    }
    for (const [angebot, offen] of auswahl.entries()) if (offen) oeffnen.push(verbund.angebote[angebot]!);
  }
  return {
    oeffnen: oeffnen.sort((a, b) => a - b).map((angebot) => angebote[angebot]!.id),
    plaetze: sitzt
      .sort(([a], [b]) => a - b)
      .map(([person, angebot]) => ({ person: wartende[person]!.id, angebot: angebote[angebot]!.id })),
    gewicht: plan.gewicht,
    kostenCent: plan.kosten,
  };
}
