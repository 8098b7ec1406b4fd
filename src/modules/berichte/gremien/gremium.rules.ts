import { addMonths, type Datum } from '../../../begriffe/zeit.ts';

/** Kinds of bodies, in the order in which a paper goes through them; working groups resolve nothing. */
export const GREMIENARTEN = [
  'fachausschuss',
  'kreisausschuss',
  'kreistag',
  'arbeitskreis',
  'weiteres',
] as const;

export type Gremienart = (typeof GREMIENARTEN)[number];

export const GASTSTATUS = ['beantragt', 'zugelassen', 'abgelehnt', 'beendet'] as const;

export type Gaststatus = (typeof GASTSTATUS)[number];

/** What may become of a guest's application. */
export const GAST_UEBERGAENGE: Readonly<Record<Gaststatus, readonly Gaststatus[]>> = {
  beantragt: ['zugelassen', 'abgelehnt'],
  zugelassen: ['beendet'],
  abgelehnt: ['beantragt'],
  beendet: [],
};

/** Whether a body should have met by now: it met longer ago than its rhythm allows, and no meeting is planned. */
export function isSitzungUeberfaellig(
  abstandMonate: number | null,
  letzte: Datum | null,
  naechste: Datum | null,
  heute: Datum,
): boolean {
  if (abstandMonate === null || letzte === null || naechste !== null) return false;
  return addMonths(letzte, abstandMonate) < heute;
}
