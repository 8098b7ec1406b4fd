import { addMonths, type Datum } from '../../../begriffe/zeit.ts';

export const VERLAENGERUNGEN = ['offen', 'noetig', 'beantragt', 'gesichert', 'nicht-noetig'] as const;
/** Whether a project should go on after its end, and how far that is. */
export type Verlaengerung = (typeof VERLAENGERUNGEN)[number];

/** Whoever gives no day is reminded so many months before the end: funders want applications early. */
const ERINNERUNG_MONATE = 6;

export interface Projektende {
  bis: Datum;
  erinnernAb: Datum | null;
  verlaengerung: Verlaengerung;
}

/** From when on the office thinks of the end. */
export function erinnerungAb({ bis, erinnernAb }: Pick<Projektende, 'bis' | 'erinnernAb'>): Datum {
  return erinnernAb ?? addMonths(bis, -ERINNERUNG_MONATE);
}

export type Projektlage = 'beendet' | 'endet-bald' | 'laeuft';

/** How near the end of a project is. */
export function judgeProjekt(projekt: Projektende, heute: Datum): Projektlage {
  if (projekt.bis < heute) return 'beendet';
  return erinnerungAb(projekt) <= heute ? 'endet-bald' : 'laeuft';
}

/** Whether somebody must decide or apply now. */
export function isZuKlaeren(projekt: Projektende, heute: Datum): boolean {
  const isUngeklaert = projekt.verlaengerung === 'offen' || projekt.verlaengerung === 'noetig';
  return isUngeklaert && judgeProjekt(projekt, heute) === 'endet-bald';
}
