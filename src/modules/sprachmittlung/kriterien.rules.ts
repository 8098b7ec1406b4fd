/** Weighted criteria: each gives a suitable person 0 to 100 points and the reason in a key with values. */
import { type Ergebnis, ok, refuse } from '../../begriffe/ablehnung.ts';
import type { Grund } from '../../begriffe/grund.ts';
import type { Niveau } from '../../begriffe/niveau.ts';
import { includes } from '../../begriffe/zeitraum.ts';
import { type Pruefung, WEGEZEITEN } from './ausschluss.rules.ts';
import { reason, type Sprachmittlerprofil, type VorbereiteterBedarf, type Wege } from './bedarf.rules.ts';

/** Points for each criterion in the total; only their ratio counts. Whole numbers 0 to 100. */
export interface Gewichte {
  /** The language asked for rather than an accepted substitute. */
  sprache: number;
  /** How well the person knows it. */
  niveau: number;
  muttersprache: number;
  /** Nearness to the place; does not count by video or telephone. */
  entfernung: number;
  /** Fair sharing: who had less in the recent months. Never excludes anybody. */
  ausgleich: number;
  /** Same client or same requester as before, most of all the person asked for. */
  kontinuitaet: number;
  /** Already at that place, or near it, on that day; does not count by video or telephone. */
  amOrt: number;
  /** A topic the person likes; counts when the request names a topic. */
  thema: number;
  /** Tax allowance left this year. */
  freibetrag: number;
  /** Answers offers, and comes. */
  zuverlaessigkeit: number;
  /** A wish about gender; a must is a hard condition. Counts when there is a wish. */
  geschlecht: number;
}
export type Kriterium = keyof Gewichte;

export const GEWICHTE: Gewichte = {
  sprache: 12,
  niveau: 12,
  muttersprache: 8,
  entfernung: 18,
  ausgleich: 14,
  kontinuitaet: 12,
  amOrt: 8,
  thema: 4,
  freibetrag: 6,
  zuverlaessigkeit: 6,
  geschlecht: 12,
};

export const KRITERIEN = Object.keys(GEWICHTE) as Kriterium[];

/** At this distance nearness gives no more points. */
export const ENTFERNUNG_OHNE_PUNKTE_KM = 60;
/** "Near a place where the person is anyway on that day." */
const NAHE_AM_TERMIN_KM = 10;
/** Nothing known speaks neither for nor against somebody. */
const UNBEKANNT = 50;
const PUNKTE_JE_NIVEAU: Record<Niveau, number> = { A1: 0, A2: 15, B1: 40, B2: 65, C1: 85, C2: 100 };
const PUNKTE_JE_ERSATZRANG = [100, 60, 40, 25];

export interface Bewertung extends Grund {
  kriterium: Kriterium;
  /** 0 to 100, whole. */
  punkte: number;
  /** Weight it was counted with. */
  gewicht: number;
}

/** What fair sharing compares with: Einsätze in the recent months among those who are suitable. */
export interface Vergleich {
  wenigste: number;
  meiste: number;
}

/** Refuses weights that are not whole numbers 0 to 100 (`eignung.gewicht-ungueltig`), or all zero (`eignung.gewichte-leer`). */
export function checkGewichte(gewichte: Gewichte): Ergebnis<Gewichte> {
  for (const kriterium of KRITERIEN) {
    const wert = gewichte[kriterium];
    if (!Number.isInteger(wert) || wert < 0 || wert > 100) {
      return refuse('eignung.gewicht-ungueltig', { feld: kriterium, werte: { kriterium } });
    }
  }
  return KRITERIEN.every((kriterium) => gewichte[kriterium] === 0)
    ? refuse('eignung.gewichte-leer')
    : ok(gewichte);
}

/** Criteria that count for this request: the same for everybody, so that totals compare. */
export function countingKriterien(bedarf: VorbereiteterBedarf, gewichte: Gewichte): Kriterium[] {
  return KRITERIEN.filter((kriterium) => {
    if (gewichte[kriterium] === 0) return false;
    if (kriterium === 'entfernung' || kriterium === 'amOrt') return bedarf.istVorOrt;
    if (kriterium === 'thema') return bedarf.thema !== null;
    if (kriterium === 'geschlecht') return bedarf.geschlecht !== null && !bedarf.geschlecht.istMuss;
    return true;
  });
}

/** Points and reason of one criterion for a person whom nothing excludes, counted with `gewicht`. */
export function rateKriterium(
  kriterium: Kriterium,
  gewicht: number,
  bedarf: VorbereiteterBedarf,
  person: Sprachmittlerprofil,
  pruefung: Pruefung,
  vergleich: Vergleich,
  wege: Wege,
): Bewertung {
  const [punkte, { grund, werte }] = RATEN[kriterium](bedarf, person, pruefung, vergleich, wege);
  return {
    kriterium,
    punkte: Math.round(Math.min(100, Math.max(0, punkte))),
    gewicht,
    grund,
    werte: werte ?? OHNE_WERTE,
  };
}

const OHNE_WERTE = {};

type Rate = (
  bedarf: VorbereiteterBedarf,
  person: Sprachmittlerprofil,
  pruefung: Pruefung,
  vergleich: Vergleich,
  wege: Wege,
) => [number, Grund];

const RATEN: Record<Kriterium, Rate> = {
  sprache(bedarf, _person, { kenntnis }) {
    const rang = bedarf.rangDerSprache.get(kenntnis!.sprache)!;
    const punkte = PUNKTE_JE_ERSATZRANG[rang] ?? PUNKTE_JE_ERSATZRANG.at(-1)!;
    return [
      punkte,
      reason(rang === 0 ? 'eignung.sprache.gewuenschte' : 'eignung.sprache.ersatz', {
        sprache: kenntnis!.sprache,
      }),
    ];
  },
  niveau(_bedarf, _person, { kenntnis }) {
    const niveau = kenntnis!.niveau;
    if (kenntnis!.istMuttersprache) return [100, reason('eignung.niveau.muttersprache')];
    if (niveau === null) return [UNBEKANNT, reason('eignung.niveau.unbekannt')];
    return [PUNKTE_JE_NIVEAU[niveau], reason('eignung.niveau.stufe', { niveau })];
  },
  muttersprache(_bedarf, _person, { kenntnis }) {
    return kenntnis!.istMuttersprache
      ? [100, reason('eignung.muttersprache.ja')]
      : [0, reason('eignung.muttersprache.nein')];
  },
  entfernung(_bedarf, _person, { kilometer }) {
    if (kilometer === null) return [UNBEKANNT, reason('eignung.entfernung.unbekannt')];
    return [
      100 * (1 - kilometer / ENTFERNUNG_OHNE_PUNKTE_KM),
      reason('eignung.entfernung.kilometer', { kilometer: Math.round(kilometer) }),
    ];
  },
  ausgleich(_bedarf, person, _pruefung, { wenigste, meiste }) {
    const anzahl = person.einsaetzeZuletzt;
    const punkte = meiste === wenigste ? 100 : (100 * (meiste - anzahl)) / (meiste - wenigste);
    return [punkte, reason('eignung.ausgleich.anzahl', { anzahl, wenigste, meiste })];
  },
  kontinuitaet(bedarf, person) {
    const { mitKlient, beiStelle } = person.fruehere;
    if (bedarf.wunschpersonId === person.id) return [100, reason('eignung.kontinuitaet.wunschperson')];
    if (mitKlient > 0) return [80, reason('eignung.kontinuitaet.klient', { anzahl: mitKlient })];
    if (beiStelle > 0) return [40, reason('eignung.kontinuitaet.stelle', { anzahl: beiStelle })];
    return [0, reason('eignung.kontinuitaet.neu')];
  },
  amOrt(bedarf, person, _pruefung, _vergleich, wege) {
    if (!bedarf.punkt || person.termine.length === 0) return [0, reason('eignung.am-ort.nein')];
    let naechster = Number.POSITIVE_INFINITY;
    for (const termin of person.termine) {
      if (termin.modus !== 'vor-ort' || !termin.punkt || !includes(bedarf.tag, termin.beginn)) continue;
      naechster = Math.min(naechster, wege.kilometer(termin.punkt, bedarf.punkt));
    }
    if (naechster <= WEGEZEITEN.gleicherOrtKilometer) return [100, reason('eignung.am-ort.ja')];
    if (naechster <= NAHE_AM_TERMIN_KM) {
      return [50, reason('eignung.am-ort.nahe', { kilometer: Math.round(naechster) })];
    }
    return [0, reason('eignung.am-ort.nein')];
  },
  thema(bedarf, person) {
    return person.bevorzugteThemen.includes(bedarf.thema!)
      ? [100, reason('eignung.thema.bevorzugt')]
      : [0, reason('eignung.thema.neutral')];
  },
  freibetrag(bedarf, person) {
    if (person.freibetrag === null) return [UNBEKANNT, reason('eignung.freibetrag.unbekannt')];
    const { grenze, genutzt } = person.freibetrag;
    const rest = Math.max(0, grenze - genutzt);
    if (rest < bedarf.erwarteteEntschaedigung || grenze <= 0) {
      return [0, reason('eignung.freibetrag.erschoepft', { rest })];
    }
    return [(100 * rest) / grenze, reason('eignung.freibetrag.rest', { rest })];
  },
  zuverlaessigkeit(_bedarf, person) {
    const { gefragt, beantwortet, ausgefallen } = person.angebote;
    if (gefragt === 0 && ausgefallen === 0) return [UNBEKANNT, reason('eignung.zuverlaessigkeit.unbekannt')];
    // One answer more and two questions more: a single missed mail does not ruin anybody.
    const quote = (100 * (beantwortet + 1)) / (gefragt + 2);
    if (ausgefallen > 0) {
      return [
        quote - 25 * ausgefallen,
        reason('eignung.zuverlaessigkeit.ausgefallen', { anzahl: ausgefallen }),
      ];
    }
    return [quote, reason('eignung.zuverlaessigkeit.antworten', { beantwortet, gefragt })];
  },
  geschlecht(bedarf, person) {
    const geschlecht = bedarf.geschlecht!.wert;
    if (person.geschlecht === null) return [UNBEKANNT, reason('eignung.geschlecht.unbekannt')];
    return person.geschlecht === geschlecht
      ? [100, reason('eignung.geschlecht.wie-gewuenscht')]
      : [0, reason('eignung.geschlecht.anders-als-gewuenscht')];
  },
};
