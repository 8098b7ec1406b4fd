import type { Geld } from '../../../begriffe/geld.ts';
import { addDays, type Datum, toInstant } from '../../../begriffe/zeit.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { AbrechenbarerEinsatz } from '../abrechnung/anlass.rules.ts';
import { ABRECHENBARE_SPALTEN } from '../abrechnung/anlass.store.ts';
import { imPool } from '../sprachmittler.store.ts';
import type { Zahler } from '../sprachmittlung.tables.ts';
import '../abrechnung/abrechnung.tables.ts';

export interface Auswertungseinsatz extends AbrechenbarerEinsatz {
  id: number;
  sprache: string;
  ort: string;
  sprachmittler_id: number | null;
  ist_kurzfristig: boolean;
  angefragt_at: Date;
  vermittelt_at: Date | null;
  herkunft: string;
  kosten_traegt: string | null;
  zahler: Zahler;
  topf_id: number | null;
  /** As settled; null until it is. */
  betrag_cent: Geld | null;
}

/** Every appointment of the days with what figures depend on, and its line of the settlement where there is one. */
export function listAuswertungseinsaetze(
  db: Db,
  { von, bis }: { von: Datum; bis: Datum },
): Promise<Auswertungseinsatz[]> {
  return db
    .selectFrom('einsatz as e')
    .innerJoin('stelle as s', 's.id', 'e.stelle_id')
    .leftJoin('kostentraeger as k', 'k.id', 'e.kostentraeger_id')
    .leftJoin('abrechnungsposition as p', (join) =>
      join.onRef('p.einsatz_id', '=', 'e.id').on('p.gilt', '=', true),
    )
    .where('e.beginn_at', '>=', toInstant(von, '00:00'))
    .where('e.beginn_at', '<', toInstant(addDays(bis, 1), '00:00'))
    .select([
      'e.id',
      ...ABRECHENBARE_SPALTEN,
      'e.sprache',
      'e.ort',
      'e.sprachmittler_id',
      'e.ist_kurzfristig',
      'e.angefragt_at',
      'e.vermittelt_at',
      'e.herkunft',
      'e.kosten_traegt',
      'e.zahler',
      'p.betrag_cent',
      // The order of `deriveTopf`; the line of the settlement has the last word.
      (eb) => eb.fn.coalesce('p.topf_id', 'e.topf_id', 'k.topf_id', 's.topf_id').as('topf_id'),
    ])
    .execute();
}

export interface Poolbewegung {
  /** In the pool on the last day. */
  groesse: number;
  neu: number;
  ausgeschieden: number;
}

/** Size on the last day, and who came and left in between. */
export async function countPoolbewegung(
  db: Db,
  { von, bis }: { von: Datum; bis: Datum },
): Promise<Poolbewegung> {
  const [pool, bewegung] = await Promise.all([
    db
      .selectFrom('sprachmittler')
      .select((eb) => [
        eb.fn.countAll<number>().as('groesse'),
        eb.fn.countAll<number>().filterWhere('eingetreten_am', '>=', von).as('neu'),
      ])
      .where(imPool(bis))
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('sprachmittler')
      .select((eb) => eb.fn.countAll<number>().as('ausgeschieden'))
      .where('ausgetreten_am', '>=', von)
      .where('ausgetreten_am', '<=', bis)
      .executeTakeFirstOrThrow(),
  ]);
  return { ...pool, ...bewegung };
}

/** Languages of those in the pool on a day with how many speak each, the most first. */
export async function listPoolsprachen(db: Db, tag: Datum): Promise<{ sprache: string; personen: number }[]> {
  return db
    .selectFrom('sprachmittler')
    .innerJoin('sprachmittler_sprache as s', 's.sprachmittler_id', 'sprachmittler.id')
    .where(imPool(tag))
    .groupBy('s.sprache')
    .select((eb) => ['s.sprache', eb.fn.count<number>('sprachmittler.id').distinct().as('personen')])
    .orderBy('personen', 'desc')
    .orderBy('s.sprache')
    .execute();
}

/** German is what all of them speak, and no language of the pool. */
export async function countPoolsprachen(db: Db, tag: Datum): Promise<number> {
  return (await listPoolsprachen(db, tag)).filter(({ sprache }) => sprache !== 'de').length;
}
