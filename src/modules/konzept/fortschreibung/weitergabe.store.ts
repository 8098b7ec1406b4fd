/** What passes from a replaced edition to the one after it: indicators, judgements and focuses of its goals. */
import { sql } from 'kysely';
import type { Trx } from '../../../platform/database/database.ts';
import type { Ausgabenpaar } from './fortschreibung.store.ts';

/** Which node continues which: as the revision copied it, else the one of the same level and text. */
const nachfolger = ({ alt, neu }: Ausgabenpaar) => sql`nachfolger AS (
  SELECT DISTINCT ON (k.id) k.id AS alt, n.id AS neu
  FROM konzeptknoten k
  JOIN konzeptknoten n ON n.ausgabe_id = ${neu} AND (n.vorgaenger_id = k.id
    OR (n.vorgaenger_id IS NULL AND n.art = k.art AND lower(n.text) = lower(k.text)))
  WHERE k.ausgabe_id = ${alt}
  ORDER BY k.id, n.vorgaenger_id NULLS LAST, n.position)`;

/**
 * Indicators of goals and of merged measures belong to what continues them from now on; a goal that nobody judged since
 * keeps the judgement with its day; a focus applies to the continued field as well.
 * @returns ids of the indicators that moved
 */
export async function passOn(trx: Trx, paar: Ausgabenpaar): Promise<number[]> {
  const ziele = await sql<{ id: number }>`WITH ${nachfolger(paar)}
    UPDATE indikator i SET knoten_id = n.neu, version = i.version + 1
    FROM nachfolger n WHERE i.knoten_id = n.alt RETURNING i.id`.execute(trx);
  const massnahmen = await sql<{ id: number }>`
    UPDATE indikator i SET massnahme_id = v.ziel_massnahmen[1], version = i.version + 1
    FROM fortschreibung v
    WHERE v.ausgabe_id = ${paar.neu} AND v.art = 'zusammengefuehrt' AND i.massnahme_id = v.massnahme_id
    RETURNING i.id`.execute(trx);
  await sql`WITH ${nachfolger(paar)}
    UPDATE konzeptknoten neu SET bewertung = alt.bewertung, bewertung_grund = alt.bewertung_grund,
      bewertung_am = alt.bewertung_am, version = neu.version + 1
    FROM nachfolger n, konzeptknoten alt
    WHERE neu.id = n.neu AND alt.id = n.alt AND neu.bewertung IS NULL AND alt.bewertung IS NOT NULL`.execute(
    trx,
  );
  await sql`WITH ${nachfolger(paar)}
    INSERT INTO schwerpunkt_feld (schwerpunkt_id, knoten_id)
    SELECT f.schwerpunkt_id, n.neu FROM schwerpunkt_feld f JOIN nachfolger n ON n.alt = f.knoten_id
    ON CONFLICT DO NOTHING`.execute(trx);
  return [...ziele.rows, ...massnahmen.rows].map(({ id }) => id);
}
