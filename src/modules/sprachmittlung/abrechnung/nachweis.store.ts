/** Statements: what somebody was paid in a run. */
import { sql } from 'kysely';
import type { Geld } from '../../../begriffe/geld.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Db, Trx } from '../../../platform/database/database.ts';
import './abrechnung.tables.ts';

/** A statement with what its page and its letter say besides the lines. */
export interface Nachweis {
  id: number;
  laufId: number;
  /** The period of the run. */
  von_am: Datum;
  bis_am: Datum;
  freigegebenAt: Date;
  sprachmittlerId: number;
  vorname: string;
  nachname: string;
  strasse: string;
  plz: string;
  ort: string;
  email: string;
  betragCent: Geld;
  dateiId: number | null;
  /** Null where nothing was paid. */
  zahlung: {
    id: number;
    iban: string;
    empfaenger: string;
    ausfuehrungAm: Datum;
    zurueckAm: Datum | null;
    grund: string;
  } | null;
}

/** Everybody who has lines in a run gets a statement of it. */
export async function insertNachweise(trx: Trx, laufId: number): Promise<void> {
  await sql`
    INSERT INTO abrechnungsnachweis (lauf_id, sprachmittler_id, zahlung_id, betrag_cent)
    SELECT lauf_id, sprachmittler_id, max(zahlung_id), sum(betrag_cent)
    FROM abrechnungsposition WHERE lauf_id = ${laufId} AND gilt GROUP BY lauf_id, sprachmittler_id
    ORDER BY sprachmittler_id`.execute(trx);
}

interface Auswahl {
  id?: number;
  laufId?: number;
  sprachmittlerId?: number;
  /** Whose paper is not made yet. */
  nurOffene?: boolean;
}

/** Statements, those of the latest run first, then by name. */
export async function listNachweise(
  db: Db | Trx,
  { id, laufId, sprachmittlerId, nurOffene }: Auswahl,
  hoechstens = 2000,
): Promise<Nachweis[]> {
  const rows = await db
    .selectFrom('abrechnungsnachweis as n')
    .innerJoin('abrechnungslauf as l', 'l.id', 'n.lauf_id')
    .innerJoin('sprachmittler as m', 'm.id', 'n.sprachmittler_id')
    .leftJoin('zahlung as z', 'z.id', 'n.zahlung_id')
    .leftJoin('zahllauf as zl', 'zl.id', 'z.zahllauf_id')
    .select([
      'n.id',
      'n.lauf_id',
      'n.sprachmittler_id',
      'n.betrag_cent',
      'n.datei_id',
      'n.zahlung_id',
      'l.von_am',
      'l.bis_am',
      'l.freigegeben_at',
      'm.vorname',
      'm.nachname',
      'm.strasse',
      'm.plz',
      'm.ort',
      'm.email',
      'z.iban',
      'z.empfaenger',
      'z.zurueck_am',
      'z.zurueck_grund',
      'zl.ausfuehrung_am',
    ])
    .$if(id !== undefined, (qb) => qb.where('n.id', '=', id!))
    .$if(laufId !== undefined, (qb) => qb.where('n.lauf_id', '=', laufId!))
    .$if(sprachmittlerId !== undefined, (qb) => qb.where('n.sprachmittler_id', '=', sprachmittlerId!))
    .$if(nurOffene === true, (qb) => qb.where('n.datei_id', 'is', null))
    .orderBy('l.freigegeben_at', 'desc')
    .orderBy('m.nachname')
    .orderBy('m.vorname')
    .orderBy('n.id')
    .limit(hoechstens)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    laufId: row.lauf_id,
    von_am: row.von_am,
    bis_am: row.bis_am,
    freigegebenAt: row.freigegeben_at!,
    sprachmittlerId: row.sprachmittler_id,
    vorname: row.vorname,
    nachname: row.nachname,
    strasse: row.strasse,
    plz: row.plz,
    ort: row.ort,
    email: row.email,
    betragCent: row.betrag_cent,
    dateiId: row.datei_id,
    zahlung:
      row.zahlung_id === null
        ? null
        : {
            id: row.zahlung_id,
            iban: row.iban!,
            empfaenger: row.empfaenger!,
            ausfuehrungAm: row.ausfuehrung_am!,
            zurueckAm: row.zurueck_am,
            grund: row.zurueck_grund ?? '',
          },
  }));
}

export async function findNachweis(db: Db | Trx, id: number): Promise<Nachweis | null> {
  return (await listNachweise(db, { id }))[0] ?? null;
}

/** Keeps the paper. @returns whether it was the first */
export async function setNachweisDatei(trx: Trx, id: number, dateiId: number): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('abrechnungsnachweis')
    .set({ datei_id: dateiId })
    .where('id', '=', id)
    .where('datei_id', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
