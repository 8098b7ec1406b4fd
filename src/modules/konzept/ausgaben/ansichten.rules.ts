/** The measures of an edition in other orders: by deadline, by who answers for them, by where they come from, over time. */
import { fold } from '../../../begriffe/spelling.ts';
import { type Datum, daysBetween } from '../../../begriffe/zeit.ts';
import { isUeberfaellig, MASSNAHME_STATUS, type MassnahmeStatus, STATUS_BEENDET } from '../status.rules.ts';
import { splitNamen } from '../zustaendige/zustaendige.rules.ts';

export const ANSICHTEN = ['fristen', 'zustaendig', 'herkunft', 'zeitplan', 'felder', 'anhang'] as const;
export type Ansicht = (typeof ANSICHTEN)[number];

export interface Ansichtmassnahme {
  status: MassnahmeStatus;
  frist: Datum | null;
  ist_laufend: boolean;
  zustaendig: string;
  herkunft: string;
  ist_von_migranten: boolean;
  begonnen_am: Datum | null;
  beendet_am: Datum | null;
  geplant_ab: Datum | null;
}

export const FRISTGRUPPEN = ['ueberfaellig', 'kommend', 'dauer', 'ohne', 'fertig'] as const;
export type Fristgruppe = (typeof FRISTGRUPPEN)[number];

/** What is late stands first, the longest first; then what comes, the next first. Empty groups are left out. */
export function groupFristen<M extends Ansichtmassnahme>(
  massnahmen: readonly M[],
  heute: Datum,
): { art: Fristgruppe; massnahmen: M[] }[] {
  const nachFrist = massnahmen.toSorted((a, b) => compare(a.frist ?? '9', b.frist ?? '9'));
  return FRISTGRUPPEN.map((art) => ({
    art,
    massnahmen: nachFrist.filter((massnahme) => fristgruppeOf(massnahme, heute) === art),
  })).filter((gruppe) => gruppe.massnahmen.length > 0);
}

function fristgruppeOf({ status, frist, ist_laufend }: Ansichtmassnahme, heute: Datum): Fristgruppe {
  if (STATUS_BEENDET.includes(status)) return 'fertig';
  if (isUeberfaellig(status, frist, heute)) return 'ueberfaellig';
  if (frist !== null && status !== 'laufend') return 'kommend';
  return status === 'laufend' || ist_laufend ? 'dauer' : 'ohne';
}

/** Days since the deadline; null when it is not late. */
export function daysLate({ status, frist }: Ansichtmassnahme, heute: Datum): number | null {
  return frist !== null && isUeberfaellig(status, frist, heute) ? daysBetween(frist, heute) : null;
}

/**
 * By whoever is responsible, in alphabetical order; several in one text are separated by lines or semicolons, and the
 * measure stands with each. What nobody answers for stands in the end under an empty name.
 */
export function groupZustaendige<M extends Ansichtmassnahme>(
  massnahmen: readonly M[],
): { name: string; massnahmen: M[] }[] {
  return groupBy(massnahmen, ({ zustaendig }) => {
    const namen = splitNamen(zustaendig);
    return namen.length > 0 ? namen : [''];
  });
}

/** What was proposed, by whom: everything with an origin, and what the migrant representation added. */
export function groupHerkunft<M extends Ansichtmassnahme>(
  massnahmen: readonly M[],
): { name: string; massnahmen: M[] }[] {
  return groupBy(
    massnahmen.filter(({ herkunft, ist_von_migranten }) => herkunft !== '' || ist_von_migranten),
    ({ herkunft }) => [herkunft],
  );
}

function groupBy<M>(massnahmen: readonly M[], namesOf: (massnahme: M) => string[]) {
  const gruppen = new Map<string, { name: string; massnahmen: M[] }>();
  for (const massnahme of massnahmen) {
    for (const name of new Map(namesOf(massnahme).map((eine) => [fold(eine), eine])).values()) {
      const gruppe = gruppen.get(fold(name)) ?? { name, massnahmen: [] };
      gruppe.massnahmen.push(massnahme);
      gruppen.set(fold(name), gruppe);
    }
  }
  return [...gruppen]
    .sort(([a], [b]) => compare(a || '\u{10FFFF}', b || '\u{10FFFF}'))
    .map(([, gruppe]) => gruppe);
}

export interface Zeitspanne<M> {
  massnahme: M;
  von: Datum;
  /** Null without an end. */
  bis: Datum | null;
}

/**
 * From when to when measures run. One that names no beginning runs since the edition; without beginning, end and
 * permanence there is nothing to draw: these are counted.
 * @param beginn of the edition
 */
export function planZeitspannen<M extends Ansichtmassnahme>(
  massnahmen: readonly M[],
  beginn: Datum,
): { spannen: Zeitspanne<M>[]; ohne: number } {
  const spannen = massnahmen.flatMap((massnahme): Zeitspanne<M>[] => {
    const { begonnen_am, geplant_ab, beendet_am, frist, status, ist_laufend } = massnahme;
    const anfang = begonnen_am ?? geplant_ab;
    const istDauer = status === 'laufend' || ist_laufend;
    const ende = STATUS_BEENDET.includes(status) ? (beendet_am ?? frist) : istDauer ? null : frist;
    if (anfang === null && ende === null && !istDauer) return [];
    const von = anfang ?? beginn;
    return [{ massnahme, von: ende !== null && ende < von ? ende : von, bis: ende }];
  });
  spannen.sort((a, b) => compare(a.bis ?? '9', b.bis ?? '9') || compare(a.von, b.von));
  return { spannen, ohne: massnahmen.length - spannen.length };
}

export interface Feldzeile {
  id: number;
  feld: string;
  /** Number of measures by status. */
  staende: Record<MassnahmeStatus, number>;
  ueberfaellig: number;
}

/** How many measures of each field stand how; a measure of two fields counts in both. */
export function countFelder(
  massnahmen: readonly (Ansichtmassnahme & { felder: readonly { id: number }[] })[],
  felder: readonly { id: number; text: string }[],
  heute: Datum,
): Feldzeile[] {
  return felder.map(({ id, text }) => {
    const eigene = massnahmen.filter((massnahme) => massnahme.felder.some((feld) => feld.id === id));
    const staende = Object.fromEntries(
      MASSNAHME_STATUS.map((status) => [status, eigene.filter((eine) => eine.status === status).length]),
    ) as Feldzeile['staende'];
    return {
      id,
      feld: text,
      staende,
      ueberfaellig: eigene.filter((eine) => daysLate(eine, heute) !== null).length,
    };
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
