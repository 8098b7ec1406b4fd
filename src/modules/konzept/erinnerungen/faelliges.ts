/** What is to be said about the concept in force today: for the start page and the collected letters alike. */
import { type Datum, datumOf } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import { listSitzungen, type Sitzung } from '../../berichte/index.ts';
import { type Indikator, listIndikatoren } from '../indikatoren/indikator.store.ts';
import {
  type Ausgabe,
  findGueltigeAusgabe,
  listAlleMassnahmen,
  type Massnahmenzeile,
} from '../konzept.store.ts';
import {
  type Anlass,
  findNahendeSitzung,
  groupAnlaesse,
  isWertFaellig,
  type Sammelregel,
} from './anlass.rules.ts';

/** A measure with the day on which something was last written about it. */
export type BewegteMassnahme = Massnahmenzeile & { bewegtAm: Datum };

export interface Faelliges {
  ausgabe: Ausgabe;
  massnahmen: Map<Anlass, BewegteMassnahme[]>;
  indikatoren: Indikator[];
  /** The meeting that is near, with how many measures lack their state for it. */
  sitzung: { sitzung: Sitzung; anzahl: number } | null;
}

/** Occasions for which the state of a measure is not known well enough for a meeting. */
const OHNE_STAND: readonly Anlass[] = ['ueberfaellig', 'schritt-vorbei', 'veraltet'];

/** Null without a concept in force. */
export async function findFaelliges(
  db: Db | Trx,
  heute: Datum,
  regel: Sammelregel,
): Promise<Faelliges | null> {
  const ausgabe = await findGueltigeAusgabe(db);
  if (ausgabe === null) return null;
  const [zeilen, indikatoren, sitzungen] = await Promise.all([
    listAlleMassnahmen(db, ausgabe.id),
    listIndikatoren(db, ausgabe.konzept_id),
    listSitzungen(db as Db, heute),
  ]);
  const bewegte = zeilen.map((zeile) => ({ ...zeile, bewegtAm: datumOf(zeile.zuletzt_bewegt_at) }));
  const massnahmen = groupAnlaesse(bewegte, heute, regel);
  const anzahl = OHNE_STAND.reduce((summe, anlass) => summe + (massnahmen.get(anlass)?.length ?? 0), 0);
  const sitzung = findNahendeSitzung(sitzungen, heute, regel.wochenVorSitzung);
  return {
    ausgabe,
    massnahmen,
    indikatoren: indikatoren.filter((indikator) => isWertFaellig(indikator, heute)),
    sitzung: sitzung && regel.wochenVorSitzung > 0 && anzahl > 0 ? { sitzung, anzahl } : null,
  };
}
