import type { Insertable } from 'kysely';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import { findPunkt } from '../../sprachmittlung/index.ts';
import { findGemeinde } from '../traeger/gemeinde.store.ts';
import type { WartepersonTable } from './warteliste.tables.ts';
import type { Wartepersonangaben } from './warteperson.schema.ts';

/** What of somebody is written as it was entered. */
export type Wartepersonfelder = Omit<
  Insertable<WartepersonTable>,
  'status_at' | 'bestaetigt_am' | 'angelegt_at' | 'angelegt_von'
>;

/**
 * Coordinates of a place: the office's list of places knows it, else those of its municipality count; null when
 * neither does.
 */
export async function locateOrt(
  db: Db | Trx,
  { plz, ort, gemeinde_id }: { plz: string; ort: string; gemeinde_id: number | null },
): Promise<{ lat: number | null; lon: number | null }> {
  const punkt = await findPunkt(db, plz, ort);
  if (punkt) return punkt;
  const gemeinde = gemeinde_id === null ? null : await findGemeinde(db, gemeinde_id);
  return { lat: gemeinde?.lat ?? null, lon: gemeinde?.lon ?? null };
}

/** The columns of somebody: without consent there is nothing to reach them by. */
export function rowOf(
  angaben: Wartepersonangaben,
  punkt: { lat: number | null; lon: number | null },
): Wartepersonfelder {
  const { einwilligung, einwilligung_am, name, telefon, email, formate, tageszeiten, wochentage, ...rest } =
    angaben;
  return {
    ...rest,
    ...punkt,
    formate: JSON.stringify(formate),
    tageszeiten: JSON.stringify(tageszeiten),
    wochentage: JSON.stringify(wochentage),
    vorrang_text: angaben.vorrang === null ? '' : angaben.vorrang_text,
    ...(einwilligung
      ? { einwilligung_am, name, telefon, email }
      : { einwilligung_am: null, name: '', telefon: '', email: '' }),
  };
}

/** What a new entry has besides. */
export const newRow = (felder: Wartepersonfelder, now: Date, heute: Datum, von: string) => ({
  ...felder,
  status_at: now,
  bestaetigt_am: heute,
  angelegt_at: now,
  angelegt_von: von,
});
