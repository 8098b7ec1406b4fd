/** The way back from a decision: what it changed in an edition, as it was and as it became. */
import { sql } from 'kysely';
import type { Trx } from '../../platform/database/database.ts';

/** From what is referred to, to what refers to it: rows come back in this order and go in the opposite one. */
const TABELLEN = [
  'massnahme',
  'konzeptknoten',
  'massnahme_fassung',
  'massnahme_ziel',
  'konzepthinweis',
] as const;
type Tabelle = (typeof TABELLEN)[number];
type Zeile = Record<string, unknown>;

interface Wechsel {
  tabelle: Tabelle;
  /** Null: the decision made the row. */
  vorher: Zeile | null;
  /** Null: the decision took it away. */
  nachher: Zeile | null;
}

export type Rueckweg = readonly Wechsel[];

type Bild = Map<string, { tabelle: Tabelle; zeile: Zeile }>;

/** Every row of an edition that a decision may touch, as it is now. */
export async function takeBild(trx: Trx, ausgabeId: number): Promise<Bild> {
  const { rows } = await sql<{ tabelle: Tabelle; schluessel: string; zeile: Zeile }>`
    SELECT 'massnahme' AS tabelle, m.id::text AS schluessel, to_jsonb(m) AS zeile
      FROM massnahme m JOIN massnahme_fassung f ON f.massnahme_id = m.id AND f.ausgabe_id = ${ausgabeId}
    UNION ALL SELECT 'konzeptknoten', id::text, to_jsonb(k) FROM konzeptknoten k WHERE ausgabe_id = ${ausgabeId}
    UNION ALL SELECT 'massnahme_fassung', id::text, to_jsonb(f) - 'version' FROM massnahme_fassung f
      WHERE ausgabe_id = ${ausgabeId}
    UNION ALL SELECT 'massnahme_ziel', z.fassung_id || '-' || z.knoten_id, to_jsonb(z)
      FROM massnahme_ziel z JOIN massnahme_fassung f ON f.id = z.fassung_id WHERE f.ausgabe_id = ${ausgabeId}
    UNION ALL SELECT 'konzepthinweis', id::text,
      jsonb_build_object('id', id, 'massnahme_id', massnahme_id, 'gegen_massnahme_id', gegen_massnahme_id)
      FROM konzepthinweis WHERE ausgabe_id = ${ausgabeId}`.execute(trx);
  return new Map(
    rows.map(({ tabelle, schluessel, zeile }) => [`${tabelle} ${schluessel}`, { tabelle, zeile }]),
  );
}

const same = (a: Zeile | undefined | null, b: Zeile | undefined | null) =>
  JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

export function compareBilder(vorher: Bild, nachher: Bild): Wechsel[] {
  return [...new Set([...vorher.keys(), ...nachher.keys()])].flatMap((key): Wechsel[] => {
    const [alt, neu] = [vorher.get(key), nachher.get(key)];
    if (same(alt?.zeile, neu?.zeile)) return [];
    const tabelle = (alt ?? neu)!.tabelle;
    return [{ tabelle, vorher: alt?.zeile ?? null, nachher: neu?.zeile ?? null }];
  });
}

export async function saveRueckweg(trx: Trx, hinweisId: number, rueckweg: Rueckweg): Promise<void> {
  await trx
    .updateTable('konzepthinweis')
    .set({ rueckweg: rueckweg.length === 0 ? null : JSON.stringify(rueckweg) })
    .where('id', '=', hinweisId)
    .execute();
}

const keyOf = (tabelle: Tabelle, zeile: Zeile) =>
  tabelle === 'massnahme_ziel'
    ? `${tabelle} ${zeile.fassung_id}-${zeile.knoten_id}`
    : `${tabelle} ${zeile.id}`;

/** Whether everything is still as the decision left it. */
export function isUnberuehrt(rueckweg: Rueckweg, jetzt: Bild): boolean {
  return rueckweg.every(({ tabelle, vorher, nachher }) =>
    same(jetzt.get(keyOf(tabelle, (nachher ?? vorher)!))?.zeile, nachher),
  );
}

/** Makes everything as it was before the decision. Only when it is still as the decision left it. */
export async function walkRueckweg(trx: Trx, rueckweg: Rueckweg): Promise<void> {
  for (const tabelle of TABELLEN) {
    const eigene = rueckweg.filter((wechsel) => wechsel.tabelle === tabelle);
    const zurueck = eigene.flatMap(({ vorher, nachher }) => (vorher && !nachher ? [vorher] : []));
    if (zurueck.length > 0)
      await sql`INSERT INTO ${sql.table(tabelle)} OVERRIDING SYSTEM VALUE
        SELECT * FROM jsonb_populate_recordset(NULL::${sql.table(tabelle)}, ${JSON.stringify(
          zurueck.map((zeile) => (tabelle === 'massnahme_fassung' ? { ...zeile, version: 1 } : zeile)),
        )}::jsonb)`.execute(trx);
    for (const { vorher, nachher } of eigene)
      if (vorher && nachher) await resetZeile(trx, tabelle, vorher, nachher);
  }
  for (const tabelle of TABELLEN.toReversed()) {
    const neue = rueckweg.flatMap((wechsel) =>
      wechsel.tabelle === tabelle && !wechsel.vorher && wechsel.nachher ? [wechsel.nachher] : [],
    );
    if (neue.length > 0) await deleteZeilen(trx, tabelle, neue);
  }
}

/** Sets back what differs; the version goes on, so that somebody who has the row open notices. */
async function resetZeile(trx: Trx, tabelle: Tabelle, vorher: Zeile, nachher: Zeile): Promise<void> {
  const spalten = Object.keys(vorher).filter(
    (spalte) => JSON.stringify(vorher[spalte]) !== JSON.stringify(nachher[spalte]),
  );
  const set = spalten.map((spalte) => sql`${sql.ref(spalte)} = r.${sql.ref(spalte)}`);
  if (tabelle === 'massnahme_fassung') set.push(sql`version = t.version + 1`);
  await sql`UPDATE ${sql.table(tabelle)} t SET ${sql.join(set)}
    FROM jsonb_populate_record(NULL::${sql.table(tabelle)}, ${JSON.stringify(vorher)}::jsonb) r
    WHERE t.id = r.id`.execute(trx);
}

/** All at once: nodes refer to each other. */
async function deleteZeilen(trx: Trx, tabelle: Tabelle, zeilen: readonly Zeile[]): Promise<void> {
  const schluessel = tabelle === 'massnahme_ziel' ? ['fassung_id', 'knoten_id'] : ['id'];
  await sql`DELETE FROM ${sql.table(tabelle)} t
    USING jsonb_populate_recordset(NULL::${sql.table(tabelle)}, ${JSON.stringify(zeilen)}::jsonb) r
    WHERE ${sql.join(
      schluessel.map((spalte) => sql`t.${sql.ref(spalte)} = r.${sql.ref(spalte)}`),
      sql` AND `,
    )}`.execute(trx);
}
