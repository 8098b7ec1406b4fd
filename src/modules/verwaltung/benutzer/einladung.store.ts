import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import type { Rollenzuweisung } from './rolle.rules.ts';

export interface Einladung {
  id: number;
  email: string;
  name: string;
  sprache: Anzeigesprache;
  rollen: Rollenzuweisung[];
  eingeladenVon: string;
  eingeladenAt: Date;
  gueltigBis: Date;
}

/** Neither accepted nor withdrawn; it may be too old. */
const selectOpen = (db: Db | Trx) =>
  db
    .selectFrom('einladung')
    .select([
      'id',
      'email',
      'name',
      'sprache',
      'rollen',
      'eingeladen_von as eingeladenVon',
      'eingeladen_at as eingeladenAt',
      'gueltig_bis as gueltigBis',
    ])
    .where('angenommen_at', 'is', null)
    .where('widerrufen_at', 'is', null);

export function listOpenEinladungen(db: Db): Promise<Einladung[]> {
  return selectOpen(db).orderBy('eingeladen_at', 'desc').execute();
}

export function findOpenEinladung(db: Db | Trx, id: number): Promise<Einladung | undefined> {
  return selectOpen(db).where('id', '=', id).executeTakeFirst();
}

/** @param email in small letters */
export function findOpenEinladungByEmail(db: Db | Trx, email: string): Promise<Einladung | undefined> {
  return selectOpen(db).where('email', '=', email).executeTakeFirst();
}

export async function insertEinladung(trx: Trx, einladung: Omit<Einladung, 'id'>): Promise<number> {
  const { id } = await trx
    .insertInto('einladung')
    .values({
      email: einladung.email,
      name: einladung.name,
      sprache: einladung.sprache,
      rollen: JSON.stringify(einladung.rollen),
      eingeladen_von: einladung.eingeladenVon,
      eingeladen_at: einladung.eingeladenAt,
      gueltig_bis: einladung.gueltigBis,
      angenommen_at: null,
      widerrufen_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function saveGueltigBis(trx: Trx, id: number, gueltigBis: Date): Promise<void> {
  await trx.updateTable('einladung').set({ gueltig_bis: gueltigBis }).where('id', '=', id).execute();
}

/** @returns false when somebody was quicker */
export async function closeEinladung(
  trx: Trx,
  id: number,
  how: 'angenommen_at' | 'widerrufen_at',
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('einladung')
    .set({ [how]: now })
    .where('id', '=', id)
    .where('angenommen_at', 'is', null)
    .where('widerrufen_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
