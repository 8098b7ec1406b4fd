import { sql } from 'kysely';
import type { Db } from '../../../../platform/database/database.ts';
import type { Themenregel } from '../../anfrage.rules.ts';

const IMMER = ['verschwiegenheit', 'verpflichtung', 'fuehrungszeugnis'] as const;

/**
 * Credentials a topic can ask for: the three declarations, each training that somebody has, and what the topics ask
 * for already.
 */
export async function listNachweise(db: Db, themen: readonly Themenregel[]): Promise<string[]> {
  const rows = await db
    .selectFrom('schulung')
    .select(sql<string>`lower(bezeichnung)`.as('bezeichnung'))
    .distinct()
    .execute();
  const schulungen = [
    ...rows.map(({ bezeichnung }) => `schulung:${bezeichnung}`),
    ...themen.flatMap(({ nachweise }) => nachweise),
  ];
  const others = [...new Set(schulungen)].filter((one) => !(IMMER as readonly string[]).includes(one));
  return [...IMMER, ...others.sort((a, b) => a.localeCompare(b, 'de'))];
}
