import { hasRolle, isAllowed, type Wer } from '../../../begriffe/wer.ts';
import { permissions } from '../sprachkurse.permissions.ts';

/** Which courses somebody from outside may see; null for the office, which sees all. */
export interface Kurszugriff {
  /** Own courses, drafts included. */
  traegerIds: readonly number[];
  /** Courses held there, once they are applied for. */
  gemeindeIds: readonly number[];
}

export function zugriffOf(wer: Wer): Kurszugriff | null {
  if (isAllowed(permissions, wer, 'kurs.sehen')) return null;
  return {
    traegerIds: hasRolle(wer, 'kurstraeger') ? wer.traegerIds : [],
    gemeindeIds: hasRolle(wer, 'gemeinde') ? wer.gemeindeIds : [],
  };
}
