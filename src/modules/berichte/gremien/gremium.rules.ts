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
