import { sql } from 'kysely';
import { addDays, toInstant } from '../../../begriffe/zeit.ts';
import type { Db } from '../../../platform/database/database.ts';
import { escapeLike } from '../../../platform/database/search.ts';

export interface Protokolleintrag {
  id: number;
  at: Date;
  werArt: string;
  werName: string;
  tat: string;
  gegenstandArt: string;
  gegenstandId: string;
  vorher: object | null;
  nachher: object | null;
  vorgang: string;
}

export interface ProtokollFilter {
  /** Calendar days in Berlin, both included. */
  zeit?: { von?: string; bis?: string } | undefined;
  wer?: string | undefined;
  tat?: string | undefined;
  /** Kind of object: `benutzer`. */
  gegenstand?: string | undefined;
  /** Its number or name: `17`. */
  nummer?: string | undefined;
  vorgang?: string | undefined;
  direction: 'asc' | 'desc';
  limit: number;
  offset: number;
}

const like = (text: string) => `%${escapeLike(text)}%`;

function filtered(db: Db, filter: ProtokollFilter) {
  let query = db.selectFrom('protokoll');
  const { zeit, wer, tat, gegenstand, nummer, vorgang } = filter;
  if (zeit?.von) query = query.where('at', '>=', toInstant(zeit.von, '00:00'));
  if (zeit?.bis) query = query.where('at', '<', toInstant(addDays(zeit.bis, 1), '00:00'));
  if (wer) query = query.where(sql<boolean>`komut.suchform(wer_name) LIKE komut.suchform(${like(wer)})`);
  if (tat) query = query.where('tat', '=', tat);
  if (gegenstand) query = query.where('gegenstand_art', '=', gegenstand);
  if (nummer) query = query.where('gegenstand_id', '=', nummer);
  if (vorgang) query = query.where('vorgang', '=', vorgang);
  return query;
}

const COLUMNS = [
  'id',
  'at',
  'wer_art as werArt',
  'wer_name as werName',
  'tat',
  'gegenstand_art as gegenstandArt',
  'gegenstand_id as gegenstandId',
  'vorher',
  'nachher',
  'vorgang',
] as const;

/** The entries of one page, and how many there are on all of them. */
export async function listProtokoll(
  db: Db,
  filter: ProtokollFilter,
): Promise<{ eintraege: Protokolleintrag[]; total: number }> {
  const query = filtered(db, filter);
  const [eintraege, { total }] = await Promise.all([
    query.select(COLUMNS).orderBy('id', filter.direction).limit(filter.limit).offset(filter.offset).execute(),
    query.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { eintraege, total };
}

export function findProtokolleintrag(db: Db, id: number): Promise<Protokolleintrag | undefined> {
  return db.selectFrom('protokoll').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}
