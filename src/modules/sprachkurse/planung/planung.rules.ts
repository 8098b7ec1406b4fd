/** Course plans: what is asked of the optimiser, what the office would come to by hand, and why somebody has no seat. */
import type { Geld } from '../../../begriffe/geld.ts';
import type { Grund } from '../../../begriffe/grund.ts';
import type { Niveau } from '../../../begriffe/niveau.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Belegung, Kursplanung } from '../kursplan/kursplan.types.ts';
import {
  checkPassung,
  type Durchfuehrung,
  type Kurslage,
  type Kursweg,
  type Kurszeit,
  type Platzbedarf,
  type Wegregeln,
  wegOf,
} from '../warteliste/passung.rules.ts';
import {
  GRUNDGEWICHT,
  rateGewicht,
  type Vorranggrund,
  wartetageOf,
} from '../warteliste/warteperson.rules.ts';

/** A course that could open, as a plan keeps it. */
export interface Planangebot extends Kurslage {
  /** Null for a course that only this scenario supposes. */
  moeglichkeitId: number | null;
  titel: string;
  traegerId: number | null;
  gemeindeId: number | null;
  niveau: Niveau;
  durchfuehrung: Durchfuehrung;
  zeiten: readonly Kurszeit[];
  min: number;
  max: number;
  ue: number;
  kostenCent: Geld;
}

/** What a scenario supposes. */
export interface Vorgaben {
  budgetCent: Geld;
  topfId: number | null;
  jahr: number | null;
  /** How much further everybody would travel, in per cent of their own limit; may be negative. */
  wegProzent: number;
  /** Fewest participants of every course; null for those of the offers. */
  mindestens: number | null;
  /** One more online course than there are offers, at the level where most are left over. */
  zusatzOnline: boolean;
  moeglichkeitIds: readonly number[];
  /** Rules of the waiting list when the plan was begun. */
  regeln: Wegregeln & { vorrangTage: number };
}

export interface Planperson extends Platzbedarf {
  id: number;
  wartet_seit: Datum;
  vorrang: Vorranggrund | null;
}

export interface Planlage {
  personen: readonly Planperson[];
  angebote: readonly Planangebot[];
  gewichte: readonly number[];
  planung: Kursplanung;
  /** For each offer how many people it would suit. */
  passend: readonly number[];
}

const scaled = (grenze: number | null, prozent: number) =>
  grenze === null ? null : Math.max(1, Math.round((grenze * (100 + prozent)) / 100));

/** Somebody who would travel further, or less far, than they said. */
export const withWeg = <P extends Planperson>(person: P, prozent: number): P => ({
  ...person,
  max_minuten: scaled(person.max_minuten, prozent),
  max_kilometer: scaled(person.max_kilometer, prozent),
});

/** The task for the optimiser: whom each offer suits by level, kind, way, times and childcare. */
export function buildPlanlage(
  wartende: readonly Planperson[],
  alle: readonly Planangebot[],
  { budgetCent, wegProzent, mindestens, regeln }: Vorgaben,
  heute: Datum,
): Planlage {
  const personen = wartende.map((person) => withWeg(person, wegProzent));
  const angebote = alle.map((angebot) =>
    mindestens === null ? angebot : { ...angebot, min: Math.min(mindestens, angebot.max) },
  );
  const gewichte = personen.map((person) => rateGewicht(person, heute, regeln.vorrangTage));
  const passend = angebote.map(() => 0);
  const erreichbar = personen.map((person) =>
    angebote.flatMap((angebot, index) => {
      if (checkPassung(person, angebot, regeln).length > 0) return [];
      passend[index]! += 1;
      return [String(index)];
    }),
  );
  return {
    personen,
    angebote,
    gewichte,
    passend,
    planung: {
      budgetCent,
      wartende: personen.map((person, index) => ({
        id: String(index),
        niveau: person.niveau,
        wartetTage: gewichte[index]! - GRUNDGEWICHT,
        kinderbetreuung: person.kinder > 0,
        erreichbar: erreichbar[index]!,
      })),
      angebote: angebote.map((angebot, index) => ({
        id: String(index),
        niveau: angebot.niveau,
        min: angebot.min,
        max: angebot.max,
        kostenCent: angebot.kostenCent,
        kinderbetreuung: angebot.kinderbetreuung,
      })),
    },
  };
}

export interface Vergleichsplan {
  kurse: number;
  personen: number;
  gewicht: number;
  kostenCent: Geld;
}

/**
 * What the office would open by hand: again and again the course with the largest group of people without a seat, as
 * long as the budget lasts; who has waited longest sits first.
 */
export function planVonHand({ budgetCent, wartende, angebote }: Kursplanung): Vergleichsplan {
  const frei = new Set(wartende.map(({ id }) => id));
  const reihe = [...wartende].sort((a, b) => b.wartetTage - a.wartetTage);
  const offen = new Set(angebote.map(({ id }) => id));
  const plan: Vergleichsplan = { kurse: 0, personen: 0, gewicht: 0, kostenCent: 0 };
  for (;;) {
    let bestes: { angebot: (typeof angebote)[number]; gruppe: typeof reihe } | null = null;
    for (const angebot of angebote) {
      if (!offen.has(angebot.id) || plan.kostenCent + angebot.kostenCent > budgetCent) continue;
      const gruppe = reihe
        .filter(({ id, erreichbar }) => frei.has(id) && erreichbar.includes(angebot.id))
        .slice(0, angebot.max);
      if (gruppe.length < Math.max(1, angebot.min)) continue;
      const istBesser =
        !bestes ||
        gruppe.length > bestes.gruppe.length ||
        (gruppe.length === bestes.gruppe.length && angebot.kostenCent < bestes.angebot.kostenCent);
      if (istBesser) bestes = { angebot, gruppe };
    }
    if (!bestes) return plan;
    offen.delete(bestes.angebot.id);
    for (const { id } of bestes.gruppe) frei.delete(id);
    plan.kurse += 1;
    plan.personen += bestes.gruppe.length;
    plan.kostenCent += bestes.angebot.kostenCent;
    plan.gewicht += bestes.gruppe.reduce((summe, { wartetTage }) => summe + GRUNDGEWICHT + wartetTage, 0);
  }
}

/** Where somebody sits, or why nowhere. */
export interface Planplatz {
  personId: number;
  /** Position of the offer; null without a seat. */
  angebot: number | null;
  gewicht: number;
  weg: Kursweg | null;
  grund: Grund | null;
}

/** What a plan came to; kept with it. */
export interface Planergebnis extends Vergleichsplan {
  wartende: number;
  alleGewichte: number;
  optimal: boolean;
  /** No plan has more weight than this. */
  schranke: number;
  vonHand: Vergleichsplan;
  /** Reason → how many have no seat for it. */
  ohnePlatz: Record<string, number>;
  /** Longest wait in days of those without a seat; null when everybody sits. */
  laengsteOhne: number | null;
  /** Sum of the ways of those who travel, one way in kilometres. */
  kilometer: number;
  millisekunden: number;
}

/** Everybody with their seat or the reason why there is none. */
export function explainPlan(lage: Planlage, belegung: Belegung, regeln: Wegregeln): Planplatz[] {
  const offen = new Set(belegung.oeffnen.map(Number));
  const sitzt = new Map(belegung.plaetze.map(({ person, angebot }) => [Number(person), Number(angebot)]));
  return lage.personen.map((person, index) => {
    const angebot = sitzt.get(index) ?? null;
    const kurs = angebot === null ? null : lage.angebote[angebot]!;
    return {
      personId: person.id,
      angebot,
      gewicht: lage.gewichte[index]!,
      weg: kurs === null || kurs.durchfuehrung === 'online' ? null : wegOf(person, kurs, regeln),
      grund:
        angebot === null
          ? whyNone(person, lage, lage.planung.wartende[index]!.erreichbar.map(Number), offen, regeln)
          : null,
    };
  });
}

function whyNone(
  person: Planperson,
  { angebote }: Planlage,
  passende: readonly number[],
  offen: ReadonlySet<number>,
  regeln: Wegregeln,
): Grund {
  const voll = passende.filter((index) => offen.has(index));
  if (voll.length > 0) return { grund: 'plan.voll', werte: { kurs: angebote[voll[0]!]!.titel } };
  if (passende.length > 0) {
    const { titel } = angebote[passende[0]!]!;
    return { grund: 'plan.nicht-geoeffnet', werte: { kurs: titel, weitere: passende.length - 1 } };
  }
  const gleiche = angebote.filter(({ niveau }) => niveau === person.niveau);
  if (gleiche.length === 0) return { grund: 'plan.kein-angebot', werte: { niveau: person.niveau } };
  // The offer that fails by the fewest reasons says best what would have to be different.
  const knapp = gleiche
    .map((angebot) => checkPassung(person, angebot, regeln))
    .reduce((a, b) => (b.length < a.length ? b : a));
  const [erster] = knapp;
  return { grund: `plan.ohne.${erster!.grund}`, werte: erster!.werte ?? {} };
}

/** Sums up a plan. */
export function sumPlan(
  { personen, gewichte, planung, angebote }: Planlage,
  plaetze: readonly Planplatz[],
  belegung: Belegung & { optimal: boolean; schranke: number },
  heute: Datum,
): Omit<Planergebnis, 'millisekunden'> {
  const ohne = plaetze.filter(({ angebot }) => angebot === null);
  const ohnePlatz: Record<string, number> = {};
  for (const { grund } of ohne) ohnePlatz[grund!.grund] = (ohnePlatz[grund!.grund] ?? 0) + 1;
  const ohneIds = new Set(ohne.map(({ personId }) => personId));
  const tage = personen
    .filter(({ id }) => ohneIds.has(id))
    .map(({ wartet_seit }) => wartetageOf(wartet_seit, heute));
  return {
    kurse: belegung.oeffnen.length,
    personen: belegung.plaetze.length,
    gewicht: belegung.gewicht,
    kostenCent: belegung.oeffnen.reduce((summe, index) => summe + angebote[Number(index)]!.kostenCent, 0),
    wartende: personen.length,
    alleGewichte: gewichte.reduce((summe, gewicht) => summe + gewicht, 0),
    optimal: belegung.optimal,
    schranke: belegung.schranke,
    vonHand: planVonHand(planung),
    ohnePlatz,
    laengsteOhne: tage.length === 0 ? null : Math.max(...tage),
    kilometer: plaetze.reduce((summe, { weg }) => summe + (weg?.kilometer ?? 0), 0),
  };
}

/**
 * The online course a scenario supposes besides the offers: at the level where most people who can learn online find
 * no offer that suits them, with the size and the cost that is usual among the offers.
 */
export function supposeOnline(
  wartende: readonly Planperson[],
  angebote: readonly Planangebot[],
  vorgaben: Vorgaben,
  titelOf: (niveau: Niveau) => string,
): Planangebot | null {
  if (angebote.length === 0) return null;
  const jeNiveau = new Map<Niveau, number>();
  for (const person of wartende.map((eine) => withWeg(eine, vorgaben.wegProzent))) {
    if (!person.online_moeglich || person.kinder > 0 || !person.formate.includes('allgemein')) continue;
    const passende = angebote.filter(
      (angebot) => checkPassung(person, angebot, vorgaben.regeln).length === 0,
    );
    // Whoever has many offers anyway gains little by one more.
    jeNiveau.set(person.niveau, (jeNiveau.get(person.niveau) ?? 0) + 1 / (1 + passende.length));
  }
  const [bestes] = [...jeNiveau].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  if (!bestes) return null;
  const middle = (zahlen: number[]) => zahlen.sort((a, b) => a - b)[Math.floor(zahlen.length / 2)]!;
  const [niveau] = bestes;
  return {
    moeglichkeitId: null,
    titel: titelOf(niveau),
    traegerId: null,
    gemeindeId: null,
    niveau,
    format: 'allgemein',
    durchfuehrung: 'online',
    ort: '',
    lat: null,
    lon: null,
    zeiten: [],
    kinderbetreuung: false,
    min: middle(angebote.map(({ min }) => min)),
    max: middle(angebote.map(({ max }) => max)),
    ue: middle(angebote.map(({ ue }) => ue)),
    kostenCent: middle(angebote.map(({ kostenCent }) => kostenCent)),
  };
}
