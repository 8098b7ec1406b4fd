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
  /** Course providers this person acts for (role kurstraeger). */
  traegerIds: readonly number[];
  /** Municipalities this person acts for (role gemeinde). */
  gemeindeIds: readonly number[];
}

/** To which organisations or which person somebody's external roles belong. */
export type Bezuege = Pick<Wer, 'stelleIds' | 'sprachmittlerId' | 'traegerIds' | 'gemeindeIds'>;

/** @param zuweisungen each role with the organisation or person it is held for; null for roles of the office */
export function bezuegeOf(zuweisungen: readonly { rolle: Rolle; bezugId: number | null }[]): Bezuege {
  const idsOf = (gesucht: Rolle) =>
    zuweisungen.flatMap(({ rolle, bezugId }) => (rolle === gesucht && bezugId !== null ? [bezugId] : []));
  return {
    stelleIds: idsOf('stelle'),
    sprachmittlerId: idsOf('sprachmittler')[0] ?? null,
    traegerIds: idsOf('kurstraeger'),
    gemeindeIds: idsOf('gemeinde'),
  };
}

export const SYSTEM: Wer = {
  art: 'system',
  id: null,
  name: 'KoMuT',
  rollen: [],
  ...bezuegeOf([]),
};

export function hasRolle(wer: Wer, ...rollen: Rolle[]): boolean {
  return rollen.some((rolle) => wer.rollen.includes(rolle));
}

/** Whether a permission table lets this person do an act. Acts nobody listed are nobody's. */
export function isAllowed(table: PermissionTable, wer: Wer, tat: string): boolean {
  return table[tat]?.some((rolle) => wer.rollen.includes(rolle)) ?? false;
}
