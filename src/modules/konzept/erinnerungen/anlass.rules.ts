/** What about a measure or an indicator somebody is reminded of. */
import { addMonths, type Datum, daysBetween } from '../../../begriffe/zeit.ts';
import { isUeberfaellig, type MassnahmeStatus, STATUS_BEENDET, STATUS_MIT_FRIST } from '../status.rules.ts';

/** The most urgent first; of one measure the first counts, so that it is named once. */
export const ANLAESSE = ['ueberfaellig', 'bald', 'schritt-vorbei', 'ohne-schritt', 'veraltet'] as const;
export type Anlass = (typeof ANLAESSE)[number];

/** In whole days and weeks. */
export interface Sammelregel {
  /** So long before its last day a measure is named. */
  tageVorher: number;
  /** So long nothing was written about a measure: it is stale. */
  veraltetNachTagen: number;
  /** Nobody gets two collected letters closer together. */
  mindestabstand: number;
  /** So long before a meeting the state of measures is collected for it. */
  wochenVorSitzung: number;
  /** To everybody in the office who leads the concept. */
  anBuero: boolean;
  /** To the person named for each measure. */
  anZustaendige: boolean;
}

export const SAMMELREGEL: Sammelregel = {
  tageVorher: 30,
  veraltetNachTagen: 180,
  mindestabstand: 14,
  wochenVorSitzung: 6,
  anBuero: true,
  anZustaendige: false,
};

export interface Massnahmenlage {
  status: MassnahmeStatus;
  frist: Datum | null;
  naechster_schritt: string;
  naechster_schritt_am: Datum | null;
  /** Day on which something was last written about it. */
  bewegtAm: Datum;
}

/** Null when nothing is to be said about the measure. */
export function findAnlass(lage: Massnahmenlage, heute: Datum, regel: Sammelregel): Anlass | null {
  const { status, frist, naechster_schritt: schritt, naechster_schritt_am: schrittAm, bewegtAm } = lage;
  if (STATUS_BEENDET.includes(status)) return null;
  if (isUeberfaellig(status, frist, heute)) return 'ueberfaellig';
  const istBald = frist !== null && daysBetween(heute, frist) <= regel.tageVorher;
  if (istBald && STATUS_MIT_FRIST.includes(status)) return 'bald';
  if (schrittAm !== null && schrittAm < heute) return 'schritt-vorbei';
  if (schritt === '' && (status === 'in-umsetzung' || status === 'verschoben')) return 'ohne-schritt';
  return daysBetween(bewegtAm, heute) >= regel.veraltetNachTagen ? 'veraltet' : null;
}

/** Measures by occasion, in the order in which they came; occasions without any are left out. */
export function groupAnlaesse<M extends Massnahmenlage>(
  massnahmen: readonly M[],
  heute: Datum,
  regel: Sammelregel,
): Map<Anlass, M[]> {
  const gefunden = Map.groupBy(massnahmen, (massnahme) => findAnlass(massnahme, heute, regel));
  return new Map(
    ANLAESSE.flatMap((anlass) => {
      const ihre = gefunden.get(anlass);
      return ihre ? [[anlass, ihre] as const] : [];
    }),
  );
}

/** From this day on the next value is due; at once when there is none yet. */
export function wertFaelligAb(stichtag: Datum | null, turnusMonate: number): Datum | null {
  return stichtag === null ? null : addMonths(stichtag, turnusMonate);
}

export function isWertFaellig(
  { stichtag, turnus_monate }: { stichtag: Datum | null; turnus_monate: number },
  heute: Datum,
): boolean {
  const ab = wertFaelligAb(stichtag, turnus_monate);
  return ab === null || ab <= heute;
}

/** The next meeting for which the state is to be collected now. */
export function findNahendeSitzung<S extends { am: Datum }>(
  sitzungen: readonly S[],
  heute: Datum,
  wochen: number,
): S | undefined {
  return sitzungen.find(({ am }) => am >= heute && daysBetween(heute, am) <= wochen * 7);
}
