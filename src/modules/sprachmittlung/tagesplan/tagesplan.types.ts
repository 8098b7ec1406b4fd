import type { Zehntelkilometer } from '../../../begriffe/kilometer.ts';
import type { Ort } from '../../../begriffe/ort.ts';

/** As the asker names it: a number stays a number. */
export type Kennung = string | number;

/** From (included) to (not included), milliseconds since 1970. */
export interface Zeitspanne {
  von: number;
  bis: number;
}

export interface OffeneAnfrage extends Zeitspanne {
  id: Kennung;
  sprache: string;
  ort: Ort;
  /** How urgent it is; at least 0. */
  gewicht: number;
}

export interface VerfuegbarePerson {
  id: Kennung;
  sprachen: readonly string[];
  /** Home: each appointment is counted from here and back. */
  ort: Ort;
  abwesend: readonly Zeitspanne[];
}

/**
 * Ways are great circles × wegfaktor. The way home–place–home counts in whole tenths of a kilometre, each rounded for
 * itself; the travel time between two places comes from the exact distance and is not rounded.
 */
export interface Tagesplanung {
  anfragen: readonly OffeneAnfrage[];
  sprachmittler: readonly VerfuegbarePerson[];
  tempoKmh: number;
  wegfaktor: number;
}

export interface Zuordnung {
  anfrage: Kennung;
  sprachmittler: Kennung;
}

/** Who goes where, by begin and then id of the request. */
export interface Einteilung {
  zugeordnet: Zuordnung[];
  /** Sum over the requests that somebody takes. */
  gewicht: number;
  wege: Zehntelkilometer;
}

export interface Tagesplan extends Einteilung {
  /** No plan has more weight, and none of this weight has fewer kilometres. */
  optimal: boolean;
  /** No plan has more weight than this. */
  schranke: number;
  /** The plan by hand's rule: the most urgent request first, each time the nearest who is free. */
  schrittweise: Einteilung;
}
