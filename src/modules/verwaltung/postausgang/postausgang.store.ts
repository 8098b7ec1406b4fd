import type { Db, Trx } from '../../../platform/database/database.ts';
import { escapeLike } from '../../../platform/database/search.ts';

export type MailStatus = 'wartet' | 'gesendet' | 'gescheitert';

export interface MailZeile {
  id: number;
  an: string;
  anName: string;
  betreff: string;
  gegenstandArt: string;
  gegenstandId: string;
  erstelltAt: Date;
  status: MailStatus;
  versuche: number;
  naechsterVersuchAt: Date;
  gesendetAt: Date | null;
  fehler: string | null;
}

export interface Mail extends MailZeile {
  text: string;
  hatKalender: boolean;
}

export interface MailFilter {
  status?: string | undefined;
  suche?: string | undefined;
  /** Kinds of objects: only these, or all but these. Who sends a mail about which, decides the caller. */
  arten?: { only: readonly string[] } | { not: readonly string[] } | undefined;
  direction: 'asc' | 'desc';
  limit: number;
  offset: number;
}

const COLUMNS = [
  'id',
  'an',
  'an_name as anName',
  'betreff',
  'gegenstand_art as gegenstandArt',
  'gegenstand_id as gegenstandId',
  'erstellt_at as erstelltAt',
  'status',
  'versuche',
  'naechster_versuch_at as naechsterVersuchAt',
  'gesendet_at as gesendetAt',
  'fehler',
] as const;

function filtered(db: Db, { status, suche, arten }: MailFilter) {
  let query = db.selectFrom('mail');
  if (status) query = query.where('status', '=', status as MailStatus);
  if (suche) {
    const like = `%${escapeLike(suche)}%`;
    query = query.where(({ or, eb }) =>
      or([eb('an', 'ilike', like), eb('an_name', 'ilike', like), eb('betreff', 'ilike', like)]),
    );
  }
  if (arten && 'only' in arten) query = query.where('gegenstand_art', 'in', arten.only);
  if (arten && 'not' in arten) query = query.where('gegenstand_art', 'not in', arten.not);
  return query;
}

export async function listMails(db: Db, filter: MailFilter): Promise<{ mails: MailZeile[]; total: number }> {
  const query = filtered(db, filter);
  const [mails, { total }] = await Promise.all([
    query.select(COLUMNS).orderBy('id', filter.direction).limit(filter.limit).offset(filter.offset).execute(),
    query.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { mails, total };
}

export async function findMail(db: Db | Trx, id: number): Promise<Mail | undefined> {
  const row = await db
    .selectFrom('mail')
    .select([...COLUMNS, 'text', 'kalender'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { kalender, ...mail } = row;
  return { ...mail, hatKalender: kalender !== null };
}

/** How many mails could not be sent, and since when. */
export async function findGescheiterte(db: Db): Promise<{ anzahl: number; seit: Date | null }> {
  return db
    .selectFrom('mail')
    .select(({ fn }) => [fn.countAll<number>().as('anzahl'), fn.min('erstellt_at').as('seit')])
    .where('status', '=', 'gescheitert')
    .executeTakeFirstOrThrow();
}

/** @returns false when it is not a failed one */
export async function requeueMail(trx: Trx, now: Date, id: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('mail')
    .set({ status: 'wartet', versuche: 0, naechster_versuch_at: now, fehler: null })
    .where('id', '=', id)
    .where('status', '=', 'gescheitert')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
