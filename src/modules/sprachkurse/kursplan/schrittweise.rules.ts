import { type Gesamtplan, type Teilplaene, type Teilplan, wertOf } from './auswahl.rules.ts';
import type { Auswahl } from './besetzung.rules.ts';

/** How many offers to close and to open are tried against each other. */
const TAUSCHPARTNER = 20;

/**
 * What the office would do by hand: again and again open the course that brings the most weight for its money, as long
 * as the budget lasts.
 */
export function openSchrittweise(alle: readonly Teilplaene[], budget: number): Gesamtplan {
  const teile = alle.map((plaene) => plaene.weigh(new Uint8Array(plaene.verbund.angebote.length))!);
  let kosten = 0;
  // A course never brings more when others are open already, so an old gain is an upper bound of today's.
  let moeglich = alle.flatMap(({ verbund }, index) =>
    verbund.kosten.map((betrag, angebot) => ({
      index,
      angebot,
      betrag,
      gewinn: Number.POSITIVE_INFINITY,
      stand: -1,
    })),
  );
  const jeGeld = (gewinn: number, betrag: number) => gewinn / Math.max(betrag, 1e-9);
  for (let schritt = 0; moeglich.length > 0; ) {
    moeglich = moeglich.filter(({ betrag, gewinn }) => gewinn > 0 && kosten + betrag <= budget);
    const bestes = moeglich.reduce<(typeof moeglich)[number] | null>(
      (best, eines) =>
        best && jeGeld(best.gewinn, best.betrag) >= jeGeld(eines.gewinn, eines.betrag) ? best : eines,
      null,
    );
    if (!bestes) break;
    const { index, angebot } = bestes;
    const mit = alle[index]!.weigh(teile[index]!.auswahl.with(angebot, 1));
    bestes.gewinn = mit ? mit.gewicht - teile[index]!.gewicht : 0;
    if (bestes.stand < schritt) {
      bestes.stand = schritt;
      continue;
    }
    teile[index] = mit!;
    kosten += bestes.betrag;
    bestes.gewinn = 0;
    schritt += 1;
  }
  return { gewicht: teile.reduce((summe, { gewicht }) => summe + gewicht, 0), kosten, teile };
}

/** Opens, closes and swaps single offers as long as that makes the best plan at this price better and time is left. */
export function improve(plaene: Teilplaene, preis: number, isTimeUp: () => boolean): void {
  while (!isTimeUp()) {
    const bester = plaene.bestAt(preis);
    weighNeighbours(plaene, bester.auswahl, preis);
    if (wertOf(plaene.bestAt(preis), preis) <= wertOf(bester, preis) + 1e-9) return;
  }
}

function weighNeighbours(plaene: Teilplaene, auswahl: Auswahl, preis: number): void {
  const einzeln = [...auswahl.keys()].map((angebot) => ({
    angebot,
    plan: plaene.weigh(auswahl.with(angebot, 1 - auswahl[angebot]!)),
  }));
  const rang = (plan: Teilplan | null) => (plan ? wertOf(plan, preis) : Number.NEGATIVE_INFINITY);
  einzeln.sort((a, b) => rang(b.plan) - rang(a.plan) || a.angebot - b.angebot);
  const schliessen = einzeln.filter(({ angebot }) => auswahl[angebot]).slice(0, TAUSCHPARTNER);
  const oeffnen = einzeln.filter(({ angebot }) => !auswahl[angebot]).slice(0, TAUSCHPARTNER);
  for (const { angebot: zu } of schliessen)
    for (const { angebot: auf } of oeffnen) plaene.weigh(auswahl.with(zu, 0).with(auf, 1));
}
