import type { Db, Trx } from '../../../platform/database/database.ts';
import { listRegeln } from './regel.store.ts';
import { listStellen } from './stelle.store.ts';
import {
  type Abrechnungsstand,
  computeZuwendung,
  type Nachweiszahlen,
  settleZuwendung,
} from './zuwendung.rules.ts';
import { listAbrufe, type Mittelabruf, type Zuwendung } from './zuwendung.store.ts';

export interface Zuwendungsrechnung {
  plan: Nachweiszahlen;
  ist: Nachweiszahlen;
  stand: Abrechnungsstand;
  abrufe: readonly Mittelabruf[];
}

/** A grant by planned and by real costs, as things stand now. */
export async function computeRechnung(db: Db | Trx, zuwendung: Zuwendung): Promise<Zuwendungsrechnung> {
  const [stellen, regeln, abrufe] = await Promise.all([
    listStellen(db, zuwendung.jahr),
    listRegeln(db),
    listAbrufe(db, zuwendung.id),
  ]);
  const ist = computeZuwendung(stellen, zuwendung, regeln, 'ist');
  return {
    plan: computeZuwendung(stellen, zuwendung, regeln, 'plan'),
    ist,
    stand: settleZuwendung(
      ist.zuwendungCent,
      zuwendung.bewilligt_cent,
      abrufe.map(({ eingegangen_cent }) => eingegangen_cent ?? 0),
    ),
    abrufe,
  };
}
