/** Which way a list goes. */
import type { Listenstatus } from '../sprachkurse.tables.ts';

export type Listentat = 'schreiben' | 'einreichen' | 'zurueckgeben' | 'pruefen';

export interface Listenuebergang {
  tat: Listentat;
  von: readonly Listenstatus[];
  nach: Listenstatus;
  /** Only the office does it; the rest the provider does as well. */
  nurBuero: boolean;
  brauchtGrund: boolean;
}

/** The buttons, the acts and the tests follow this table. */
export const LISTENUEBERGAENGE: readonly Listenuebergang[] = [
  {
    tat: 'schreiben',
    von: ['entwurf', 'zurueckgegeben'],
    nach: 'entwurf',
    nurBuero: false,
    brauchtGrund: false,
  },
  {
    tat: 'einreichen',
    von: ['entwurf', 'zurueckgegeben'],
    nach: 'eingereicht',
    nurBuero: false,
    brauchtGrund: false,
  },
  {
    tat: 'zurueckgeben',
    von: ['eingereicht', 'geprueft'],
    nach: 'zurueckgegeben',
    nurBuero: true,
    brauchtGrund: true,
  },
  { tat: 'pruefen', von: ['eingereicht'], nach: 'geprueft', nurBuero: true, brauchtGrund: false },
];

export function findListenuebergang(
  status: Listenstatus,
  tat: Listentat,
  istBuero: boolean,
): Listenuebergang | null {
  return (
    LISTENUEBERGAENGE.find(
      (one) => one.tat === tat && one.von.includes(status) && (istBuero || !one.nurBuero),
    ) ?? null
  );
}
