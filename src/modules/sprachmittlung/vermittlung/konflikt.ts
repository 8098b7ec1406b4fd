import { refuse } from '../../../begriffe/ablehnung.ts';
import { STUNDE_MS } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import { checkTermine } from '../ausschluss.rules.ts';
import { prepareBedarf } from '../bedarf.rules.ts';
import { type Einsatz, listBelegungen } from '../einsatz.store.ts';
import type { Sprachmittler } from '../sprachmittler.store.ts';
import { buildBedarf } from './bedarf-bilden.ts';
import { geschaetzteWege } from './strecken.ts';

export type Person = Pick<Sprachmittler, 'id' | 'mobilitaet' | 'status'>;

const DAVOR_DANACH_MS = 36 * STUNDE_MS;

/**
 * Reads and locks a person for the rest of the transaction, so that two acceptances of one person take turns: the time
 * between two places cannot stand in a constraint. Always after the Einsätze.
 */
export async function lockPerson(trx: Trx, id: number): Promise<Person | null> {
  const row = await trx
    .selectFrom('sprachmittler')
    .select(['id', 'mobilitaet', 'status'])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Clashes with what the person has accepted already: `angebot.ueberschneidung`, `angebot.weg-zu-lang`, or null. */
export async function findKonflikt(
  db: Db | Trx,
  einsatz: Einsatz,
  person: Pick<Person, 'id' | 'mobilitaet'>,
): Promise<ReturnType<typeof refuse> | null> {
  const belegungen = await listBelegungen(
    db,
    [person.id],
    new Date(einsatz.beginn_at.getTime() - DAVOR_DANACH_MS),
    new Date(einsatz.ende_at.getTime() + DAVOR_DANACH_MS),
  );
  const bedarf = prepareBedarf(buildBedarf(einsatz, { themenregeln: [], abgelehntePersonen: [] }));
  const [grund] = checkTermine(
    bedarf,
    {
      mobilitaet: person.mobilitaet,
      termine: belegungen
        .filter((belegung) => belegung.id !== einsatz.id)
        .map((belegung) => ({
          beginn: belegung.beginn_at,
          ende: belegung.ende_at,
          modus: belegung.modus,
          punkt:
            belegung.lat === null || belegung.lon === null ? null : { lat: belegung.lat, lon: belegung.lon },
        })),
    },
    geschaetzteWege,
  );
  if (!grund) return null;
  const key = grund.grund === 'eignung.anderer-termin' ? 'angebot.ueberschneidung' : 'angebot.weg-zu-lang';
  return refuse(key, { werte: grund.werte ?? {} });
}
