/** The office's own day plan: what counts, what it costs, what cannot go together, and why something stays open. */
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Grund } from '../../../begriffe/grund.ts';
import { type Datum, daysBetween, STUNDE_MS, TAG_MS } from '../../../begriffe/zeit.ts';
import { checkTermine } from '../ausschluss.rules.ts';
import {
  type BelegterTermin,
  type Mobilitaet,
  reason,
  type VorbereiteterBedarf,
  type Wege,
} from '../bedarf.rules.ts';
import type { Kandidat, Rangliste } from '../eignung.rules.ts';
import {
  type Aufgabe,
  konflikteOf,
  type Loesung,
  type Moeglichkeit,
  sumGewichte,
  takeInTurn,
} from './aufgabe.rules.ts';

export const PLANSTATUS = ['wartet', 'laeuft', 'fertig', 'abgebrochen', 'gescheitert'] as const;
export type Planstatus = (typeof PLANSTATUS)[number];
export const LAUFENDE_PLANSTATUS = ['wartet', 'laeuft'] as const;

/** The office plans weeks, not seasons: availability further away is not known. */
export const HOECHSTENS_TAGE = 31;

/** How much a request counts by the hours that are left; later ones count 1. */
export const DRINGLICHKEIT = [
  { bisStunden: 48, gewicht: 5 },
  { bisStunden: 96, gewicht: 3 },
  { bisStunden: 168, gewicht: 2 },
] as const;

/** What is put on a level with how many kilometres, when several people could come. */
export const KILOMETERWERT = {
  /** For each Einsatz of the recent months above whoever of those in question had the fewest, and each in this plan. */
  einsatzMehr: 5,
  /** Another language than the one asked for. */
  ersatzsprache: 20,
  /** Somebody else than the person the requester wishes for. */
  andereAlsGewuenscht: 20,
  /** There and back, where one of the places is unknown. */
  unbekannterWeg: 60,
} as const;

/** Tenths of a kilometre. */
export interface Kostenanteile {
  weg: number;
  ausgleich: number;
  ersatzsprache: number;
  wunsch: number;
}

export interface Plananfrage {
  einsatzId: number;
  bedarf: VorbereiteterBedarf;
  rangliste: Pick<Rangliste, 'geeignet' | 'ungeeignet'>;
}

export interface Planperson {
  id: number;
  mobilitaet: Mobilitaet;
  /** Einsätze in the recent months. */
  einsaetzeZuletzt: number;
}

/** A possibility with what the office wants to know about it. */
export interface Planmoeglichkeit extends Moeglichkeit {
  anteile: Kostenanteile;
  rang: number;
  /** There and back in tenths; null when unknown. */
  kilometer: number | null;
}

export interface Planaufgabe extends Aufgabe {
  moeglichkeiten: readonly Planmoeglichkeit[];
}

/** Somebody who speaks the language, and what stands against it. */
export interface Hindernis {
  sprachmittlerId: number;
  gruende: Grund[];
}

export interface OffeneAnfrage {
  einsatzId: number;
  /** Those who could come if they were not needed elsewhere. */
  geeignet: number;
  hindernisse: Hindernis[];
  /** People who speak the language beyond those listed. */
  weitere: number;
}

export interface Vergleichsplan {
  besetzt: number;
  gewicht: number;
  /** Tenths; unknown ways count nothing. */
  kilometer: number;
}

/** What a plan came to; kept with it. */
export interface Planergebnis extends Vergleichsplan {
  anfragen: number;
  alleGewichte: number;
  optimal: boolean;
  schranke: number;
  vonHand: Vergleichsplan;
  offen: OffeneAnfrage[];
  millisekunden: number;
}

/** Refuses `tagesplan.rueckwaerts`, `tagesplan.zu-lang` and `tagesplan.vergangen`, each at its field. */
export function checkZeitraum(von: Datum, bis: Datum, heute: Datum): Ergebnis<undefined> {
  if (bis < von) return refuse('tagesplan.rueckwaerts', { feld: 'bis' });
  if (bis < heute) return refuse('tagesplan.vergangen', { feld: 'bis' });
  if (daysBetween(von, bis) >= HOECHSTENS_TAGE)
    return refuse('tagesplan.zu-lang', { feld: 'bis', werte: { tage: HOECHSTENS_TAGE } });
  return ok();
}

export function rateDringlichkeit(beginn: Date, jetzt: Date): number {
  const stunden = (beginn.getTime() - jetzt.getTime()) / STUNDE_MS;
  return DRINGLICHKEIT.find(({ bisStunden }) => stunden <= bisStunden)?.gewicht ?? 1;
}

/** The task for the optimiser, and what is known of each possibility. */
export function buildPlanaufgabe(
  anfragen: readonly Plananfrage[],
  personen: readonly Planperson[],
  jetzt: Date,
  wege: Wege,
): Planaufgabe {
  const nummern = new Map(personen.map(({ id }, nummer) => [id, nummer]));
  const arten = [...new Set(personen.map(({ mobilitaet }) => mobilitaet))];
  const bedarfe = anfragen.map(({ bedarf }) => bedarf);
  return {
    gewichte: bedarfe.map(({ beginn }) => rateDringlichkeit(beginn, jetzt)),
    beginn: bedarfe.map(({ beginn }) => beginn.getTime()),
    moeglichkeiten: anfragen.flatMap(({ bedarf, rangliste: { geeignet } }, anfrage) => {
      const moegliche = geeignet.flatMap((kandidat) => {
        const person = nummern.get(kandidat.sprachmittlerId);
        return person === undefined ? [] : [{ kandidat, person }];
      });
      const wenigste = Math.min(...moegliche.map(({ person }) => personen[person]!.einsaetzeZuletzt));
      return moegliche
        .map(({ kandidat, person }): Planmoeglichkeit => {
          const anteile = rateKosten(bedarf, kandidat, personen[person]!.einsaetzeZuletzt - wenigste);
          const kosten = anteile.weg + anteile.ausgleich + anteile.ersatzsprache + anteile.wunsch;
          return {
            anfrage,
            person,
            kosten,
            anteile,
            rang: kandidat.rang,
            kilometer: rundweg(bedarf, kandidat),
          };
        })
        .sort((a, b) => a.kosten - b.kosten || a.rang - b.rang);
    }),
    konflikttafeln: arten.map((mobilitaet) => buildTafel(bedarfe, mobilitaet, wege)),
    tafelJePerson: personen.map(({ mobilitaet }) => arten.indexOf(mobilitaet)),
    zuschlag: KILOMETERWERT.einsatzMehr * 10,
  };
}

const rundweg = (bedarf: VorbereiteterBedarf, { kilometer }: Kandidat): number | null =>
  bedarf.istVorOrt ? (kilometer === null ? null : Math.round(kilometer * 20)) : 0;

function rateKosten(bedarf: VorbereiteterBedarf, kandidat: Kandidat, einsaetzeMehr: number): Kostenanteile {
  const { einsatzMehr, ersatzsprache, andereAlsGewuenscht, unbekannterWeg } = KILOMETERWERT;
  const wunsch = bedarf.wunschpersonId;
  return {
    weg: rundweg(bedarf, kandidat) ?? unbekannterWeg * 10,
    ausgleich: einsaetzeMehr * einsatzMehr * 10,
    ersatzsprache: kandidat.sprache === bedarf.sprache ? 0 : ersatzsprache * 10,
    wunsch: wunsch === null || wunsch === kandidat.sprachmittlerId ? 0 : andereAlsGewuenscht * 10,
  };
}

const asTermin = ({ beginn, ende, modus, punkt }: VorbereiteterBedarf): BelegterTermin => ({
  beginn,
  ende,
  modus,
  punkt,
});

/** Which two requests somebody who gets about like this cannot take both, by the rule for accepted appointments. */
function buildTafel(bedarfe: readonly VorbereiteterBedarf[], mobilitaet: Mobilitaet, wege: Wege): Uint8Array {
  const n = bedarfe.length;
  const tafel = new Uint8Array(n * n);
  for (const [a, eine] of bedarfe.entries()) {
    for (let b = a + 1; b < n; b++) {
      const andere = bedarfe[b]!;
      const dazwischen = Math.max(+andere.beginn - +eine.ende, +eine.beginn - +andere.ende);
      if (dazwischen > TAG_MS) continue;
      if (checkTermine(eine, { mobilitaet, termine: [asTermin(andere)] }, wege).length === 0) continue;
      tafel[a * n + b] = tafel[b * n + a] = 1;
    }
  }
  return tafel;
}

/** What the office would come to request by request: the most urgent first, each time the best in the ranking. */
export function planVonHand(aufgabe: Planaufgabe, anfragen: readonly Plananfrage[]): Planmoeglichkeit[] {
  const beginn = (eine: Moeglichkeit) => anfragen[eine.anfrage]!.bedarf.beginn.getTime();
  const reihe = [...aufgabe.moeglichkeiten].sort(
    (a, b) =>
      aufgabe.gewichte[b.anfrage]! - aufgabe.gewichte[a.anfrage]! ||
      beginn(a) - beginn(b) ||
      a.anfrage - b.anfrage ||
      a.rang - b.rang,
  );
  return takeInTurn(reihe, konflikteOf(aufgabe));
}

export function sumPlan({ gewichte }: Aufgabe, gewaehlt: readonly Planmoeglichkeit[]): Vergleichsplan {
  return {
    besetzt: gewaehlt.length,
    gewicht: sumGewichte(gewaehlt.map(({ anfrage }) => gewichte[anfrage]!)),
    kilometer: gewaehlt.reduce((summe, { kilometer }) => summe + (kilometer ?? 0), 0),
  };
}

/** Sums up a solution: what it is worth, what it is compared with, and why the rest stays open. */
export function buildErgebnis(
  aufgabe: Planaufgabe,
  { gewaehlt, optimal, schranke }: Loesung & { gewaehlt: readonly Planmoeglichkeit[] },
  anfragen: readonly Plananfrage[],
  personen: readonly Planperson[],
  wege: Wege,
): Omit<Planergebnis, 'millisekunden'> {
  const summe = sumPlan(aufgabe, gewaehlt);
  const besetzte = new Set(gewaehlt.map(({ anfrage }) => anfrage));
  return {
    ...summe,
    anfragen: anfragen.length,
    alleGewichte: sumGewichte(aufgabe.gewichte),
    optimal,
    schranke: optimal ? summe.gewicht : Math.max(summe.gewicht, schranke),
    vonHand: sumPlan(aufgabe, planVonHand(aufgabe, anfragen)),
    offen: anfragen.flatMap((anfrage, nummer) =>
      besetzte.has(nummer) ? [] : [explainOffen(anfrage, gewaehlt, anfragen, personen, wege)],
    ),
  };
}

const HOECHSTENS_HINDERNISSE = 12;

/** Whoever does not speak the language or has left the pool is no help, whatever else stands against it. */
const isFremd = ({ grund, werte }: Grund) =>
  grund === 'eignung.sprache-fehlt' ||
  grund === 'eignung.nicht-mehr-dabei' ||
  (grund === 'eignung.nicht-aktiv' && werte?.status === 'ausgeschieden');

/** Why nobody takes a request: everybody who speaks the language, and what stands against each. */
function explainOffen(
  { einsatzId, bedarf, rangliste }: Plananfrage,
  gewaehlt: readonly Planmoeglichkeit[],
  anfragen: readonly Plananfrage[],
  personen: readonly Planperson[],
  wege: Wege,
): OffeneAnfrage {
  const nachId = new Map(personen.map((person) => [person.id, person]));
  const verplante = rangliste.geeignet.flatMap(({ sprachmittlerId }): Hindernis[] => {
    const person = nachId.get(sprachmittlerId);
    if (!person) return [];
    const termine = gewaehlt
      .filter((eine) => personen[eine.person]!.id === sprachmittlerId)
      .map((eine) => asTermin(anfragen[eine.anfrage]!.bedarf));
    const gruende = checkTermine(bedarf, { mobilitaet: person.mobilitaet, termine }, wege);
    return [{ sprachmittlerId, gruende }];
  });
  const sprechende = rangliste.ungeeignet.filter(({ gruende }) => !gruende.some(isFremd));
  const alle = [...verplante, ...sprechende];
  return {
    einsatzId,
    geeignet: verplante.length,
    hindernisse: alle.slice(0, HOECHSTENS_HINDERNISSE),
    weitere: Math.max(0, alle.length - HOECHSTENS_HINDERNISSE),
  };
}

/**
 * Takes those out of a ranking who are being asked for another appointment at that time: until they have answered
 * nobody knows whether they are free.
 */
export function withoutGefragte<Liste extends Pick<Rangliste, 'geeignet' | 'ungeeignet'>>(
  bedarf: VorbereiteterBedarf,
  rangliste: Liste,
  gefragteTermine: ReadonlyMap<number, readonly BelegterTermin[]>,
  mobilitaetOf: (sprachmittlerId: number) => Mobilitaet,
  wege: Wege,
): Pick<Rangliste, 'geeignet' | 'ungeeignet'> {
  const gefragte = new Map(
    rangliste.geeignet.flatMap(({ sprachmittlerId }): [number, Grund[]][] => {
      const termine = gefragteTermine.get(sprachmittlerId) ?? [];
      const mobilitaet = mobilitaetOf(sprachmittlerId);
      const gruende = checkTermine(bedarf, { mobilitaet, termine }, wege).map(({ werte }) =>
        reason('tagesplan.gefragt', { von: werte!.von!, bis: werte!.bis! }),
      );
      return gruende.length > 0 ? [[sprachmittlerId, gruende]] : [];
    }),
  );
  return {
    geeignet: rangliste.geeignet.filter(({ sprachmittlerId }) => !gefragte.has(sprachmittlerId)),
    ungeeignet: [
      ...[...gefragte].map(([sprachmittlerId, gruende]) => ({ sprachmittlerId, gruende })),
      ...rangliste.ungeeignet,
    ],
  };
}
