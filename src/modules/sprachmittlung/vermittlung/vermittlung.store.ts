import { sql } from 'kysely';
import type { Datum } from '../../../begriffe/zeit.ts';
import { addDays, toInstant } from '../../../begriffe/zeit.ts';
import type { Db } from '../../../platform/database/database.ts';

export interface Person {
  id: number;
  nachname: string;
  vorname: string;
  ort: string;
}

/** Everybody by name, for "why not?" and for the names in a kept ranking; those who left as well. */
export async function listPersonen(db: Db): Promise<Person[]> {
  return db
    .selectFrom('sprachmittler')
    .select(['id', 'nachname', 'vorname', 'ort'])
    .orderBy(sql`nachname COLLATE "und-x-icu"`)
    .orderBy('vorname')
    .execute();
}

/** Einsätze of some days that are on or were held, with names, for the week board. */
export async function listWoche(db: Db, von: Datum, tage: number) {
  return db
    .selectFrom('einsatz')
    .innerJoin('stelle', 'stelle.id', 'einsatz.stelle_id')
    .leftJoin('sprachmittler', 'sprachmittler.id', 'einsatz.sprachmittler_id')
    .select([
      'einsatz.id',
      'einsatz.beginn_at',
      'einsatz.ende_at',
      'einsatz.status',
      'einsatz.sprache',
      'einsatz.ort',
      'einsatz.modus',
      'einsatz.sprachmittler_id',
      'stelle.name as stelle',
      'sprachmittler.nachname',
      'sprachmittler.vorname',
    ])
    .where('einsatz.beginn_at', '>=', toInstant(von, '00:00'))
    .where('einsatz.beginn_at', '<', toInstant(addDays(von, tage), '00:00'))
    .where('einsatz.status', 'not in', ['abgesagt', 'nicht-vermittelt', 'ausgefallen'])
    .orderBy('einsatz.beginn_at')
    .execute();
}

export type Wocheneintrag = Awaited<ReturnType<typeof listWoche>>[number];

/** Absences that reach into some days, of these people. */
export async function listAbwesende(db: Db, sprachmittlerIds: readonly number[], von: Datum, bis: Datum) {
  if (sprachmittlerIds.length === 0) return [];
  return db
    .selectFrom('abwesenheit')
    .select(['sprachmittler_id', 'von_am', 'bis_am'])
    .where('sprachmittler_id', 'in', sprachmittlerIds)
    .where('von_am', '<=', bis)
    .where('bis_am', '>=', von)
    .execute();
}
