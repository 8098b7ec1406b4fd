/** Purposes of the personal links of the waiting list. */
export const LINK = {
  /** Answers the offer of a place; belongs to the offer. */
  platz: 'kursplatz.antworten',
  /** Says whether somebody still waits; belongs to the person. */
  rueckmeldung: 'warteliste.rueckmelden',
} as const;
