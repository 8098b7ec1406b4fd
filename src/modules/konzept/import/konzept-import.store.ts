/** Readings of papers, from preview to take-over. */
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Lesevorgabe } from './gelesenes-konzept.ts';

/** What the office decided while the paper is a preview. */
export interface Entscheidungen {
  /** By the key of the finding. */
  hinweise?: Record<string, { wahl: string; begruendung: string }>;
  /** The concept whose new edition it becomes; null for a concept of its own; missing: the proposal. */
  konzeptId?: number | null;
  /** Key of a measure → the older measure it continues, 0 for none. */
  zuordnung?: Record<string, number>;
}

export interface KonzeptImport {
  id: number;
  datei_id: number;
  datei: string;
  status: 'vorschau' | 'uebernommen' | 'verworfen';
  vorgabe: Lesevorgabe;
  entscheidungen: Entscheidungen;
  erstellt_at: Date;
  erstellt_von: string;
  uebernommen_at: Date | null;
}

function importe(db: Db | Trx) {
  return db
    .selectFrom('konzept_import')
    .innerJoin('datei', 'datei.id', 'konzept_import.datei_id')
    .selectAll('konzept_import')
    .select('datei.name as datei');
}

const shape = (row: Awaited<ReturnType<ReturnType<typeof importe>['execute']>>[number]): KonzeptImport => ({
  ...row,
  vorgabe: row.vorgabe as Lesevorgabe,
  entscheidungen: row.entscheidungen as Entscheidungen,
});

/** The newest first. */
export async function listImporte(db: Db | Trx): Promise<(KonzeptImport & { ausgabeId: number | null })[]> {
  const [rows, ausgaben] = await Promise.all([
    importe(db).orderBy('konzept_import.id', 'desc').limit(100).execute(),
    db.selectFrom('ausgabe').select(['id', 'import_id']).where('import_id', 'is not', null).execute(),
  ]);
  const ausgabeOf = new Map(ausgaben.map(({ id, import_id }) => [import_id, id]));
  return rows.map((row) => ({ ...shape(row), ausgabeId: ausgabeOf.get(row.id) ?? null }));
}

export async function findKonzeptImport(db: Db | Trx, id: number): Promise<KonzeptImport | null> {
  const row = await importe(db).where('konzept_import.id', '=', id).executeTakeFirst();
  return row ? shape(row) : null;
}

/** The same, kept from everybody else until the act is over. */
export async function lockKonzeptImport(trx: Trx, id: number): Promise<KonzeptImport | null> {
  await trx.selectFrom('konzept_import').select('id').where('id', '=', id).forUpdate().execute();
  return findKonzeptImport(trx, id);
}

export async function insertKonzeptImport(
  trx: Trx,
  { dateiId, von, now, vorgabe }: { dateiId: number; von: string; now: Date; vorgabe: Lesevorgabe },
): Promise<number> {
  const row = await trx
    .insertInto('konzept_import')
    .values({ datei_id: dateiId, erstellt_at: now, erstellt_von: von, vorgabe: JSON.stringify(vorgabe) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function updateKonzeptImport(
  trx: Trx,
  id: number,
  changes: {
    status?: KonzeptImport['status'];
    vorgabe?: Lesevorgabe;
    entscheidungen?: Entscheidungen;
    uebernommen_at?: Date;
  },
): Promise<void> {
  const { vorgabe, entscheidungen, ...rest } = changes;
  await trx
    .updateTable('konzept_import')
    .set({
      ...rest,
      ...(vorgabe !== undefined && { vorgabe: JSON.stringify(vorgabe) }),
      ...(entscheidungen !== undefined && { entscheidungen: JSON.stringify(entscheidungen) }),
    })
    .where('id', '=', id)
    .execute();
}
