/** An edition as every view and file needs it: chapters, annex and what both count. */
import type { Db } from '../../../platform/database/database.ts';
import {
  type Ausgabe,
  type Baumknoten,
  listAlleMassnahmen,
  loadBaum,
  type Massnahmenzeile,
} from '../konzept.store.ts';
import { type Anhanggruppe, groupAnhang } from './anhang.rules.ts';
import { type Gliederung, layOutKapitel } from './kapitel.rules.ts';

export interface Ausgabeinhalt {
  ausgabe: Ausgabe;
  baum: Baumknoten[];
  gliederung: Gliederung<Massnahmenzeile>;
  /** Measures that nothing above them leads to; in no chapter. */
  ohneFeld: Massnahmenzeile[];
  anhang: Anhanggruppe<Massnahmenzeile>[];
  massnahmen: Massnahmenzeile[];
}

export async function loadAusgabeinhalt(db: Db, ausgabe: Ausgabe): Promise<Ausgabeinhalt> {
  const [baum, massnahmen] = await Promise.all([
    loadBaum(db, ausgabe.id),
    listAlleMassnahmen(db, ausgabe.id),
  ]);
  return {
    ausgabe,
    baum,
    massnahmen,
    gliederung: layOutKapitel(baum),
    ohneFeld: massnahmen.filter(({ ziele }) => ziele.length === 0),
    anhang: groupAnhang(massnahmen),
  };
}
