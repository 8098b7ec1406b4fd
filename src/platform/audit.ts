import type { Insertable } from 'kysely';
import type { Wer } from '../begriffe/wer.ts';
import type { Tables } from './database/tables.ts';

/** An act as the audit knows it: by whom, when, in which request or job run. */
export interface Tat {
  at: Date;
  wer: Wer;
  /** Its name, e.g. 'angebot.annehmen'. */
  tat: string;
  vorgang: string;
}

/** The same audit entry for each of some objects; values are what changed, as they are now. */
export function auditEntries(
  { at, wer, tat, vorgang }: Tat,
  art: string,
  ids: readonly (number | string)[],
  vorher: object | null,
  nachher: object | null,
): Insertable<Tables['protokoll']>[] {
  const entry = {
    at,
    wer_art: wer.art,
    wer_id: wer.id,
    wer_name: wer.name,
    tat,
    gegenstand_art: art,
    vorher: vorher === null ? null : JSON.stringify(vorher),
    nachher: nachher === null ? null : JSON.stringify(nachher),
    vorgang,
  };
  return ids.map((id) => ({ ...entry, gegenstand_id: String(id) }));
}
