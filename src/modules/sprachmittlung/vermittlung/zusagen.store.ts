import { sql } from 'kysely';
import type { Db, Trx } from '../../../platform/database/database.ts';
import { type EinsatzMitNamen, findEinsatz } from '../einsatz.store.ts';

/** Accepted appointments of people who pause or have left since, and about which the office has not decided yet. */

function offeneZusagen(db: Db | Trx, jetzt: Date) {
  return db
    .selectFrom('einsatz')
    .innerJoin('sprachmittler', 'sprachmittler.id', 'einsatz.sprachmittler_id')
    .where('einsatz.status', '=', 'vermittelt')
    .where('einsatz.beginn_at', '>', jetzt)
    .where('sprachmittler.status', 'in', ['pausiert', 'ausgeschieden'])
    .where(
      sql<boolean>`greatest(einsatz.vermittelt_at, einsatz.person_bleibt_at) < (
        SELECT max(gesetzt_at) FROM sprachmittler_status WHERE sprachmittler_id = sprachmittler.id)`,
    );
}

/** The dates of one person that wait for a decision, the earliest first. */
export async function listOffeneZusagen(
  db: Db | Trx,
  sprachmittlerId: number,
  jetzt: Date,
): Promise<EinsatzMitNamen[]> {
  const rows = await offeneZusagen(db, jetzt)
    .select('einsatz.id')
    .where('sprachmittler.id', '=', sprachmittlerId)
    .orderBy('einsatz.beginn_at')
    .execute();
  const einsaetze = await Promise.all(rows.map(({ id }) => findEinsatz(db, id)));
  return einsaetze.flatMap((einsatz) => (einsatz ? [einsatz] : []));
}

export interface PersonMitZusagen {
  id: number;
  vorname: string;
  nachname: string;
  status: string;
  anzahl: number;
  erster_at: Date;
}

/** The people with such dates, who comes first first. */
export async function listPersonenMitZusagen(db: Db, jetzt: Date): Promise<PersonMitZusagen[]> {
  return offeneZusagen(db, jetzt)
    .select((eb) => [
      'sprachmittler.id',
      'sprachmittler.vorname',
      'sprachmittler.nachname',
      'sprachmittler.status',
      eb.fn.countAll<number>().as('anzahl'),
      eb.fn.min('einsatz.beginn_at').as('erster_at'),
    ])
    .groupBy(['sprachmittler.id', 'sprachmittler.vorname', 'sprachmittler.nachname', 'sprachmittler.status'])
    .orderBy('erster_at')
    .limit(50)
    .execute();
}
