import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Bezug } from './rolle.rules.ts';

/** Somebody who can sign in for an organisation or person. */
export interface Zugang {
  nummer: number;
  name: string;
  email: string;
  gesperrt: boolean;
  zuletztAngemeldetAt: Date | null;
}

export interface OffeneEinladung {
  id: number;
  name: string;
  email: string;
  gueltigBis: Date;
}

export async function listZugaenge(db: Db, { rolle, bezugId }: Bezug): Promise<Zugang[]> {
  return db
    .selectFrom('benutzer_rolle')
    .innerJoin('user', 'user.id', 'benutzer_rolle.user_id')
    .innerJoin('benutzer', 'benutzer.user_id', 'user.id')
    .select([
      'benutzer.nummer',
      'user.name',
      'user.email',
      sql<boolean>`benutzer.gesperrt_at IS NOT NULL`.as('gesperrt'),
      'benutzer.zuletzt_angemeldet_at as zuletztAngemeldetAt',
    ])
    .where('rolle', '=', rolle)
    .where('bezug_id', '=', bezugId)
    .orderBy('user.name')
    .execute();
}

/** Accounts and open invitations of an organisation or person. */
export async function countZugaenge(db: Db | Trx, bezug: Bezug): Promise<number> {
  const { zugaenge } = await db
    .selectFrom('benutzer_rolle')
    .select(({ fn }) => fn.countAll<number>().as('zugaenge'))
    .where('rolle', '=', bezug.rolle)
    .where('bezug_id', '=', bezug.bezugId)
    .executeTakeFirstOrThrow();
  const { einladungen } = await openFor(db, bezug)
    .select(({ fn }) => fn.countAll<number>().as('einladungen'))
    .executeTakeFirstOrThrow();
  return zugaenge + einladungen;
}

/** Invitations that are open for an organisation or person, also those that became too old. */
export function listOffeneEinladungen(db: Db, bezug: Bezug): Promise<OffeneEinladung[]> {
  return openFor(db, bezug)
    .select(['id', 'name', 'email', 'gueltig_bis as gueltigBis'])
    .orderBy('name')
    .execute();
}

const openFor = (db: Db | Trx, { rolle, bezugId }: Bezug) =>
  db
    .selectFrom('einladung')
    .where('angenommen_at', 'is', null)
    .where('widerrufen_at', 'is', null)
    .where(sql<boolean>`rollen @> ${JSON.stringify([{ rolle, bezugId }])}::jsonb`);
