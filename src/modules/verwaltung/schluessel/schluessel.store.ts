import type { Rolle } from '../../../begriffe/rolle.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';

export interface Schluessel {
  id: number;
  name: string;
  tokenAnfang: string;
  umfang: string[];
  rollen: Rolle[];
  bezugId: number | null;
  erstelltVon: string;
  erstelltAt: Date;
  gueltigBis: Date | null;
  zuletztBenutztAt: Date | null;
  widerrufenAt: Date | null;
}

const select = (db: Db | Trx) =>
  db
    .selectFrom('api_schluessel')
    .select([
      'id',
      'name',
      'token_anfang as tokenAnfang',
      'umfang',
      'rollen',
      'bezug_id as bezugId',
      'erstellt_von as erstelltVon',
      'erstellt_at as erstelltAt',
      'gueltig_bis as gueltigBis',
      'zuletzt_benutzt_at as zuletztBenutztAt',
      'widerrufen_at as widerrufenAt',
    ]);

/** Those in use first, then the newest. */
export function listSchluessel(db: Db): Promise<Schluessel[]> {
  return select(db)
    .orderBy('widerrufen_at', (order) => order.asc().nullsFirst())
    .orderBy('id', 'desc')
    .execute();
}

export async function insertSchluessel(
  trx: Trx,
  schluessel: Pick<
    Schluessel,
    'name' | 'tokenAnfang' | 'umfang' | 'rollen' | 'bezugId' | 'erstelltVon' | 'erstelltAt' | 'gueltigBis'
  > & { tokenHash: string },
): Promise<number> {
  const { id } = await trx
    .insertInto('api_schluessel')
    .values({
      name: schluessel.name,
      token_hash: schluessel.tokenHash,
      token_anfang: schluessel.tokenAnfang,
      umfang: JSON.stringify(schluessel.umfang),
      rollen: JSON.stringify(schluessel.rollen),
      bezug_id: schluessel.bezugId,
      erstellt_von: schluessel.erstelltVon,
      erstellt_at: schluessel.erstelltAt,
      gueltig_bis: schluessel.gueltigBis,
      zuletzt_benutzt_at: null,
      widerrufen_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** @returns its name, or null when there is no such key in use */
export async function revokeSchluesselRow(trx: Trx, now: Date, id: number): Promise<string | null> {
  const row = await trx
    .updateTable('api_schluessel')
    .set({ widerrufen_at: now })
    .where('id', '=', id)
    .where('widerrufen_at', 'is', null)
    .returning('name')
    .executeTakeFirst();
  return row?.name ?? null;
}
