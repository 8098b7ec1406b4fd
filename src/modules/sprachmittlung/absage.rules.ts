/** Why something was cancelled, given back, declined or not held, and who bears what it costs. */

/** Who brought it about. */
export const VERANLASSER = [
  'stelle',
  'klient',
  'sprachmittler',
  'koordinierungsstelle',
  'hoehere-gewalt',
] as const;
export type Veranlasser = (typeof VERANLASSER)[number];

export const ABSAGEGRUENDE = [
  'termin-verschoben',
  'klient-verhindert',
  'stelle-verhindert',
  'kein-bedarf-mehr',
  'sprache-nicht-noetig',
  'andere-loesung',
  'witterung',
  'sonstiges',
] as const;
export type Absagegrund = (typeof ABSAGEGRUENDE)[number];

/** Why an interpreter gives an accepted Einsatz back. */
export const RUECKGABEGRUENDE = ['krank', 'verhindert', 'befangen', 'thema', 'anreise', 'sonstiges'] as const;
export type Rueckgabegrund = (typeof RUECKGABEGRUENDE)[number];

/** Why an interpreter declines an offer; `befangen`: knows the client personally. */
export const ABLEHNUNGSGRUENDE = [
  'keine-zeit',
  'zu-weit',
  'thema',
  'befangen',
  'krank',
  'sonstiges',
] as const;
export type Ablehnungsgrund = (typeof ABLEHNUNGSGRUENDE)[number];

export const AUSFALLGRUENDE = [
  'klient-nicht-erschienen',
  'stelle-nicht-bereit',
  'sprachmittler-nicht-erschienen',
  'ort-nicht-gefunden',
  'technik',
  'sonstiges',
] as const;
export type Ausfallgrund = (typeof AUSFALLGRUENDE)[number];

/** Why nobody was found: the unmet demand is reported by these. */
export const NICHTVERMITTLUNGSGRUENDE = [
  'sprache-nicht-im-pool',
  'niemand-verfuegbar',
  'alle-abgelehnt',
  'keine-antwort',
  'zu-kurzfristig',
  'grenze-erreicht',
  'alternative-genutzt',
  /** The date passed without anybody: KoMuT itself ends the request. */
  'termin-verstrichen',
  'sonstiges',
] as const;
export type Nichtvermittlungsgrund = (typeof NICHTVERMITTLUNGSGRUENDE)[number];

export interface Nachlaufregeln {
  /** So many hours after the beginning an open request ends by itself; until then the office enters who came. */
  stunden: number;
}

export const NACHLAUFREGELN: Nachlaufregeln = { stunden: 24 };

/** When a request ends for which nobody was entered; what the office enters afterwards has its hours from then on. */
export function verstreichtAt(
  beginn: Date,
  angefragtAt: Date,
  regeln: Nachlaufregeln = NACHLAUFREGELN,
): Date {
  return new Date(Math.max(beginn.getTime(), angefragtAt.getTime()) + regeln.stunden * 3_600_000);
}

/** Where nobody from the pool comes, one of these may still help. */
export const ALTERNATIVEN = [
  'telefondolmetschen',
  'videodolmetschen',
  'agentur',
  'sprachenpool',
  'eigene-person',
] as const;
export type Alternative = (typeof ALTERNATIVEN)[number];

export interface Absageregeln {
  /** A cancellation less than this many hours before the beginning is late. */
  spaetStunden: number;
  /** Late cancellations and no-shows that the interpreter is not answerable for are compensated. */
  entschaedigtSpaeteAbsage: boolean;
}

export const ABSAGEREGELN: Absageregeln = { spaetStunden: 24, entschaedigtSpaeteAbsage: true };

export interface Kostenfolge {
  istSpaet: boolean;
  /** Whether the interpreter is to be compensated for the time kept free. */
  wirdEntschaedigt: boolean;
  /** Who bears the compensation; null when there is none. */
  traeger: 'stelle' | 'koordinierungsstelle' | null;
  /** Key of the sentence that explains it. */
  grund: string;
}

/** Late: fewer hours before the beginning than agreed, or after it. */
export function isSpaeteAbsage(beginn: Date, absageAt: Date, regeln: Absageregeln = ABSAGEREGELN): boolean {
  return beginn.getTime() - absageAt.getTime() < regeln.spaetStunden * 3_600_000;
}

/**
 * What a cancellation or no-show costs and who bears it: a proposal that the office may overrule with a reason.
 * A no-show is judged like a cancellation at its beginning.
 * `zahltStelle`: the requester's agreed conditions say that it pays itself; otherwise requests are free of charge.
 */
export function decideKostenfolge(
  fall: {
    beginn: Date;
    absageAt: Date;
    warVermittelt: boolean;
    veranlasser: Veranlasser;
    zahltStelle: boolean;
  },
  regeln: Absageregeln = ABSAGEREGELN,
): Kostenfolge {
  const istSpaet = isSpaeteAbsage(fall.beginn, fall.absageAt, regeln);
  const ohne = (grund: string): Kostenfolge => ({ istSpaet, wirdEntschaedigt: false, traeger: null, grund });
  if (!fall.warVermittelt) return ohne('absage.niemand-zugesagt');
  if (fall.veranlasser === 'sprachmittler') return ohne('absage.vom-sprachmittler');
  if (!istSpaet) return ohne('absage.rechtzeitig');
  if (!regeln.entschaedigtSpaeteAbsage) return ohne('absage.keine-entschaedigung-vereinbart');
  const traegtStelle = fall.zahltStelle && (fall.veranlasser === 'stelle' || fall.veranlasser === 'klient');
  return {
    istSpaet,
    wirdEntschaedigt: true,
    traeger: traegtStelle ? 'stelle' : 'koordinierungsstelle',
    grund: traegtStelle ? 'absage.spaet-stelle-zahlt' : 'absage.spaet-koordinierungsstelle-zahlt',
  };
}
