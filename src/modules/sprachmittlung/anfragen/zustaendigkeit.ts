import { isAllowed, type Wer } from '../../../begriffe/wer.ts';
import { permissions } from '../sprachmittlung.permissions.ts';
import type { Herkunft } from '../sprachmittlung.tables.ts';

/** The office, or KoMuT itself: what it enters counts as agreed, and it acts for every requester. */
export function isBuero(wer: Wer): boolean {
  return wer.art === 'system' || isAllowed(permissions, wer, 'einsatz.bearbeiten');
}

/** Requesters act for themselves only; what belongs to another does not exist for them. */
export function mayActFor(wer: Wer, stelleId: number): boolean {
  return isBuero(wer) || wer.stelleIds.includes(stelleId);
}

/** Office staff who only read, and those the Einsatz belongs to. */
export function maySee(wer: Wer, stelleId: number): boolean {
  return isAllowed(permissions, wer, 'einsatz.sehen') || mayActFor(wer, stelleId);
}

export function herkunftOf(wer: Wer): Exclude<Herkunft, 'import'> {
  if (wer.art === 'api') return 'api';
  return isBuero(wer) ? 'telefon' : 'portal';
}
