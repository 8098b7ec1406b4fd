/** What somebody who is asked knows of an appointment, and what a change changed of it. */
import type { Modus } from '../bedarf.rules.ts';

/**
 * The parts of an appointment by which somebody decides, kept as JSON. Nothing of the client is among them, and nothing
 * that only who has accepted may know: the way into a video or telephone call, whom to ask for.
 */
export interface Bekanntes {
  /** Instants, ISO 8601. */
  beginn: string;
  ende: string;
  sprache: string;
  dialekt: string;
  modus: Modus;
  einsatzort: string;
  strasse: string;
  plz: string;
  ort: string;
  thema: string;
  hinweis: string;
  /** She had accepted; false where she was only asked. */
  zugesagt: boolean;
}

interface Quelle {
  beginn_at: Date;
  ende_at: Date;
  sprache: string;
  dialekt: string;
  modus: Modus;
  einsatzort: string;
  strasse: string;
  plz: string;
  ort: string;
  thema: string;
  ort_hinweis: string;
}

export function knownOf(einsatz: Quelle, zugesagt: boolean): Bekanntes {
  return {
    beginn: einsatz.beginn_at.toISOString(),
    ende: einsatz.ende_at.toISOString(),
    sprache: einsatz.sprache,
    dialekt: einsatz.dialekt,
    modus: einsatz.modus,
    einsatzort: einsatz.einsatzort,
    strasse: einsatz.strasse,
    plz: einsatz.plz,
    ort: einsatz.ort,
    thema: einsatz.thema,
    hinweis: einsatz.ort_hinweis,
    zugesagt,
  };
}

/** What is told together, and of which parts it is made. */
const BEREICHE = {
  termin: ['beginn', 'ende'],
  sprache: ['sprache', 'dialekt'],
  ort: ['modus', 'einsatzort', 'strasse', 'plz', 'ort'],
  thema: ['thema'],
  hinweis: ['hinweis'],
} as const satisfies Record<string, readonly (keyof Bekanntes)[]>;
export type Bereich = keyof typeof BEREICHE;

/** The areas in which two versions differ, in the order in which they are told. */
export function listUnterschiede(vorher: Bekanntes, jetzt: Bekanntes): Bereich[] {
  return (Object.keys(BEREICHE) as Bereich[]).filter((bereich) =>
    BEREICHE[bereich].some((teil) => vorher[teil] !== jetzt[teil]),
  );
}
