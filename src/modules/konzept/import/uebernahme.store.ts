/** Saves an edition with everything in it, set by set: a concept has thousands of rows at most, but in one act. */
import { type Insertable, sql } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import { insertRows } from '../../../platform/database/insert.ts';
import type { AusgabeTable } from '../konzept.tables.ts';
import type { AlteMassnahme } from './abgleich.rules.ts';
import type { Entscheidungen } from './konzept-import.store.ts';
import type { Knotenart, NeueMassnahme, NeuerHinweis, NeuerKnoten } from './uebernahme.rules.ts';

const ROWS = 1000;

export async function insertKonzept(trx: Trx, titel: string, now: Date): Promise<number> {
  const row = await trx
    .insertInto('konzept')
    .values({ titel, angelegt_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function listKonzepte(db: Db | Trx): Promise<{ id: number; titel: string }[]> {
  return db.selectFrom('konzept').select(['id', 'titel']).orderBy('id', 'desc').execute();
}

export async function lockKonzept(trx: Trx, id: number): Promise<boolean> {
  const row = await trx
    .selectFrom('konzept')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** The edition that a new one follows: the one in force, else the newest. */
export async function findVorgaenger(
  db: Db | Trx,
  konzeptId: number,
): Promise<{ id: number; bezeichnung: string } | null> {
  const row = await db
    .selectFrom('ausgabe')
    .select(['id', 'bezeichnung'])
    .where('konzept_id', '=', konzeptId)
    .orderBy(sql`status = 'gilt'`, 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Measures of an edition by their texts, to find them again in the next one. */
export async function listAlteMassnahmen(db: Db | Trx, ausgabeId: number): Promise<AlteMassnahme[]> {
  return db
    .selectFrom('massnahme_fassung')
    .select(['massnahme_id as id', 'text'])
    .where('ausgabe_id', '=', ausgabeId)
    .orderBy('position')
    .execute();
}

export interface Zielkonzept {
  konzepte: { id: number; titel: string }[];
  /** Null: a concept of its own. */
  konzeptId: number | null;
  vorgaenger: { id: number; bezeichnung: string } | null;
  alte: AlteMassnahme[];
}

/** What a preview becomes: an edition of the newest concept, unless the office says otherwise. */
export async function findZielkonzept(db: Db | Trx, entscheidungen: Entscheidungen): Promise<Zielkonzept> {
  const konzepte = await listKonzepte(db);
  const gewaehlt =
    entscheidungen.konzeptId === undefined ? (konzepte[0]?.id ?? null) : entscheidungen.konzeptId;
  const konzeptId = konzepte.some(({ id }) => id === gewaehlt) ? gewaehlt : null;
  const vorgaenger = konzeptId === null ? null : await findVorgaenger(db, konzeptId);
  const alte = vorgaenger === null ? [] : await listAlteMassnahmen(db, vorgaenger.id);
  return { konzepte, konzeptId, vorgaenger, alte };
}

export async function insertAusgabe(trx: Trx, ausgabe: Insertable<AusgabeTable>): Promise<number> {
  const row = await trx.insertInto('ausgabe').values(ausgabe).returning('id').executeTakeFirstOrThrow();
  return row.id;
}

/** Only one edition of a concept is in force. */
export async function retireAusgaben(trx: Trx, konzeptId: number): Promise<number[]> {
  const rows = await trx
    .updateTable('ausgabe')
    .set(({ eb }) => ({ status: 'abgeloest', version: eb('version', '+', 1) }))
    .where('konzept_id', '=', konzeptId)
    .where('status', '=', 'gilt')
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Inserts the tree level by level. @returns the id of each node */
export async function insertKnoten(
  trx: Trx,
  ausgabeId: number,
  wurzeln: readonly NeuerKnoten[],
): Promise<Map<NeuerKnoten, number>> {
  const position = new Map(listPreorder(wurzeln).map((knoten, index) => [knoten, index + 1]));
  const ids = new Map<NeuerKnoten, number>();
  let ebene = wurzeln.map((knoten) => ({ knoten, elternId: null as number | null }));
  while (ebene.length > 0) {
    for (let start = 0; start < ebene.length; start += ROWS) {
      const teil = ebene.slice(start, start + ROWS);
      const rows = await trx
        .insertInto('konzeptknoten')
        .values(
          teil.map(({ knoten: { art, text, stelle }, elternId }, index) => ({
            ausgabe_id: ausgabeId,
            eltern_id: elternId,
            art,
            text,
            position: position.get(teil[index]!.knoten)!,
            stelle: stelle === null ? null : JSON.stringify(stelle),
          })),
        )
        .returning('id')
        .execute();
      for (const [index, { id }] of rows.entries()) ids.set(teil[index]!.knoten, id);
    }
    ebene = ebene.flatMap(({ knoten }) =>
      knoten.kinder.map((kind) => ({ knoten: kind, elternId: ids.get(knoten)! as number | null })),
    );
  }
  return ids;
}

const RANG: Record<Knotenart, number> = {
  leitgrundsatz: 0,
  'uebergeordnetes-ziel': 1,
  leitziel: 2,
  bereich: 3,
  handlungsziel: 4,
  handlungsfeld: 5,
};

/** Principles before goals before what hangs below; otherwise the order of the paper. */
function listPreorder(knoten: readonly NeuerKnoten[]): NeuerKnoten[] {
  return knoten
    .toSorted((a, b) => RANG[a.art] - RANG[b.art])
    .flatMap((einer) => [einer, ...listPreorder(einer.kinder)]);
}

/**
 * Inserts the measures with what this edition says of them and what they serve.
 * @param alteIds the lasting measure each continues, in their order; null for a new one
 * @returns number of the reading → id of the lasting measure
 */
export async function insertMassnahmen(
  trx: Trx,
  { konzeptId, ausgabeId, now }: { konzeptId: number; ausgabeId: number; now: Date },
  massnahmen: readonly NeueMassnahme[],
  alteIds: readonly (number | null)[],
  knotenIds: ReadonlyMap<NeuerKnoten, number>,
): Promise<Map<number, number>> {
  const idOf = new Map<number, number>();
  const neue = massnahmen.filter((massnahme, index) => {
    const alt = alteIds[index];
    if (alt) idOf.set(massnahme.nummer, alt);
    return !alt;
  });
  for (let start = 0; start < neue.length; start += ROWS) {
    const teil = neue.slice(start, start + ROWS);
    const rows = await trx
      .insertInto('massnahme')
      .values(teil.map(({ status }) => ({ konzept_id: konzeptId, status, zuletzt_bewegt_at: now })))
      .returning('id')
      .execute();
    for (const [index, { id }] of rows.entries()) idOf.set(teil[index]!.nummer, id);
  }
  const ziele: { fassung_id: number; knoten_id: number }[] = [];
  for (let start = 0; start < massnahmen.length; start += ROWS) {
    const teil = massnahmen.slice(start, start + ROWS);
    const rows = await trx
      .insertInto('massnahme_fassung')
      .values(
        teil.map(({ nummer, status: _, knoten: __, weiteres, stelle, ...fassung }, index) => ({
          ...fassung,
          weiteres: JSON.stringify(weiteres),
          stelle: JSON.stringify(stelle),
          massnahme_id: idOf.get(nummer)!,
          ausgabe_id: ausgabeId,
          position: start + index + 1,
        })),
      )
      .returning('id')
      .execute();
    for (const [index, { id }] of rows.entries())
      ziele.push(
        ...teil[index]!.knoten.map((knoten) => ({ fassung_id: id, knoten_id: knotenIds.get(knoten)! })),
      );
  }
  await insertRows(trx, 'massnahme_ziel', ziele);
  return idOf;
}

/** @returns their ids in their order */
export async function insertHinweise(
  trx: Trx,
  ausgabeId: number,
  hinweise: readonly NeuerHinweis[],
  idOf: ReadonlyMap<number, number>,
): Promise<number[]> {
  const ids: number[] = [];
  for (let start = 0; start < hinweise.length; start += ROWS) {
    const rows = await trx
      .insertInto('konzepthinweis')
      .values(
        hinweise
          .slice(start, start + ROWS)
          .map(({ art, werte, stelle, gegenstelle, massnahme, gegenMassnahme }) => ({
            ausgabe_id: ausgabeId,
            art,
            werte: JSON.stringify(werte),
            stelle: JSON.stringify(stelle),
            gegenstelle: gegenstelle === undefined ? null : JSON.stringify(gegenstelle),
            massnahme_id: massnahme === undefined ? null : (idOf.get(massnahme) ?? null),
            gegen_massnahme_id: gegenMassnahme === undefined ? null : (idOf.get(gegenMassnahme) ?? null),
          })),
      )
      .returning('id')
      .execute();
    ids.push(...rows.map(({ id }) => id));
  }
  return ids;
}
