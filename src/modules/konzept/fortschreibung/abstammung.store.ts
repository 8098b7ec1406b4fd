/** Where a measure came from and what it became, edition by edition. */
import { sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';
import type { Verbleib } from './fortschreibung.rules.ts';

export interface Abstammung {
  /** Of a revision: what became of the older one. */
  art: Verbleib;
  /** The edition that the revision made. */
  ausgabe: string;
  ausgabe_status: 'entwurf' | 'gilt' | 'abgeloest';
  grund: string;
  beschluss: string;
  /** `her`: the older one became part of this measure; `hin`: this measure became part of that one. */
  richtung: 'her' | 'hin';
  andere_id: number;
  andere: string;
}

/** Merges and splits that a measure has been through, the latest edition first. */
export async function listAbstammung(db: Db, massnahmeId: number): Promise<Abstammung[]> {
  const name = (id: ReturnType<typeof sql.ref>) => sql<string>`coalesce((
    SELECT coalesce(nullif(f.kurztitel, ''), f.text) FROM massnahme_fassung f
    WHERE f.massnahme_id = ${id} ORDER BY f.ausgabe_id DESC LIMIT 1), '')`;
  const { rows } = await sql<Abstammung>`
    SELECT v.art, a.bezeichnung AS ausgabe, a.status AS ausgabe_status, v.grund, v.beschluss, 'her' AS richtung,
      v.massnahme_id AS andere_id, ${name(sql.ref('v.massnahme_id'))} AS andere, v.ausgabe_id
    FROM fortschreibung v JOIN ausgabe a ON a.id = v.ausgabe_id
    WHERE v.ziel_massnahmen @> ARRAY[${massnahmeId}]::bigint[]
    UNION ALL
    SELECT v.art, a.bezeichnung, a.status, v.grund, v.beschluss, 'hin', ziel.id, ${name(sql.ref('ziel.id'))}, v.ausgabe_id
    FROM fortschreibung v JOIN ausgabe a ON a.id = v.ausgabe_id, unnest(v.ziel_massnahmen) AS ziel (id)
    WHERE v.massnahme_id = ${massnahmeId}
    ORDER BY ausgabe_id DESC, andere_id`.execute(db);
  return rows;
}
