/** Who waits for a course. */
export interface Wartend {
  id: string;
  niveau: string;
  /** Whole days. */
  wartetTage: number;
  /** Needs a course with childcare. */
  kinderbetreuung: boolean;
  /** Ids of the offers within reach (place and travel limit, or online). */
  erreichbar: readonly string[];
}

/** A course that could be opened. */
export interface Kursangebot {
  id: string;
  niveau: string;
  /** Fewest and most participants with which it may run. */
  min: number;
  max: number;
  kostenCent: number;
  /** Offers childcare. */
  kinderbetreuung: boolean;
}

export interface Kursplanung {
  budgetCent: number;
  wartende: readonly Wartend[];
  angebote: readonly Kursangebot[];
}

export interface Platz {
  person: string;
  angebot: string;
}

/** Which courses open and who sits where, both in the order of the input. */
export interface Belegung {
  oeffnen: string[];
  plaetze: Platz[];
  /** Sum of 30 + days waiting over everybody seated. */
  gewicht: number;
  kostenCent: number;
}

export interface Kursplan extends Belegung {
  /** No plan has more weight, and none of this weight costs less. */
  optimal: boolean;
  /** No plan has more weight than this. */
  schranke: number;
  /** The plan by hand's rule: again and again the course with the most weight for its money. */
  schrittweise: Belegung;
}

/** What can be said while the plan is made. */
export interface Zwischenstand {
  gewicht: number;
  kostenCent: number;
  schranke: number;
}
