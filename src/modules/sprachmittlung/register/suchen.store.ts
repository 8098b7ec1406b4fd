import { type RawBuilder, sql } from 'kysely';
import { fold } from '../../../begriffe/spelling.ts';
import type { Db } from '../../../platform/database/database.ts';
import { escapeLike } from '../../../platform/database/search.ts';
import type { SprachmittlerStatus } from '../bedarf.rules.ts';

export interface Fund {
  id: number;
  name: string;
  ort: string;
  /** 0 to 1. */
  naehe: number;
}

const MAX = 20;

const SWAPPED: Record<string, string> = { v: 'w', w: 'v' };

/**
 * The spellings under which a name may stand: as typed, in Latin letters, with v and w exchanged, and with umlauts
 * that somebody wrote out (the index compares ü as u).
 */
function listSchreibweisen(suchwort: string): string[] {
  const folded = fold(suchwort);
  const swapped = folded.replace(/[vw]/g, (letter) => SWAPPED[letter]!);
  const umlauts = folded.replace(/([aou])e/g, '$1');
  return [...new Set([suchwort, folded, swapped, umlauts])].filter((one) => one.length >= 2);
}

/** Condition and nearness over an indexed expression: part of the text, or trigrams enough alike. */
function nearnessOf(expression: RawBuilder<string>, suchwort: string) {
  const forms = listSchreibweisen(suchwort);
  const parts = forms.map(
    (form) => sql<boolean>`${expression} LIKE '%' || komut.suchform(${escapeLike(form)}) || '%'
      OR komut.suchform(${form}) OPERATOR(komut.<%) ${expression}`,
  );
  const scores = forms.map(
    (form) => sql<number>`greatest(komut.word_similarity(komut.suchform(${form}), ${expression}),
      CASE WHEN ${expression} LIKE '%' || komut.suchform(${escapeLike(form)}) || '%' THEN 0.95 ELSE 0 END)`,
  );
  return {
    condition: sql<boolean>`(${sql.join(parts, sql` OR `)})`,
    naehe: sql<number>`greatest(${sql.join(scores)})::float8`,
  };
}

/** People whose name or place is spelled like the word; the nearest first. */
export async function searchSprachmittler(
  db: Db,
  suchwort: string,
): Promise<(Fund & { status: SprachmittlerStatus; sprachen: string[] })[]> {
  const { condition, naehe } = nearnessOf(
    sql<string>`komut.suchform(vorname || ' ' || nachname || ' ' || ort)`,
    suchwort,
  );
  return db
    .selectFrom('sprachmittler')
    .select([
      'id',
      'ort',
      'status',
      sql<string>`trim(vorname || ' ' || nachname)`.as('name'),
      naehe.as('naehe'),
      sql<string[]>`ARRAY(SELECT DISTINCT sprache FROM sprachmittler_sprache
        WHERE sprachmittler_id = sprachmittler.id ORDER BY sprache)`.as('sprachen'),
    ])
    .where(condition)
    .orderBy('naehe', 'desc')
    .orderBy('id')
    .limit(MAX)
    .execute();
}

/** Requesters whose name or place is spelled like the word; the nearest first. */
export async function searchStellen(db: Db, suchwort: string): Promise<(Fund & { art: string })[]> {
  const { condition, naehe } = nearnessOf(sql<string>`komut.suchform(name || ' ' || ort)`, suchwort);
  return db
    .selectFrom('stelle')
    .select(['id', 'name', 'ort', 'art', naehe.as('naehe')])
    .where(condition)
    .orderBy('naehe', 'desc')
    .orderBy('id')
    .limit(MAX)
    .execute();
}
