import type { PermissionTable, Rolle } from './rolle.ts';

/** Who acts: a signed-in user, the holder of a personal link, an API key, or KoMuT itself. */
export interface Wer {
  art: 'benutzer' | 'link' | 'api' | 'system';
  /** User id, key id or link id as text; null for KoMuT itself. */
  id: string | null;
  /** Name for the audit and the page. */
  name: string;
  rollen: readonly Rolle[];
  /** Requesting organisations this person acts for (role stelle). */
  stelleIds: readonly number[];
  /** The interpreter this person is (role sprachmittler). */
  sprachmittlerId: number | null;
}

export const SYSTEM: Wer = {
  art: 'system',
  id: null,
  name: 'KoMuT',
  rollen: [],
  stelleIds: [],
  sprachmittlerId: null,
};

export function hasRolle(wer: Wer, ...rollen: Rolle[]): boolean {
  return rollen.some((rolle) => wer.rollen.includes(rolle));
}

/** Whether a permission table lets this person do an act. Acts nobody listed are nobody's. */
export function isAllowed(table: PermissionTable, wer: Wer, tat: string): boolean {
  return table[tat]?.some((rolle) => wer.rollen.includes(rolle)) ?? false;
}
