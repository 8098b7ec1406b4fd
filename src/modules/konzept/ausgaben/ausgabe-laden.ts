/** An edition as every view and file needs it: chapters, annex and what both count. */
import type { Datum } from '../../../begriffe/zeit.ts';
import type { Db } from '../../../platform/database/database.ts';
import { loadKlassen, loadTerminklassen } from '../klassen/klassen.store.ts';
import {
  type Ausgabe,
  type Baumknoten,
  listAlleMassnahmen,
  loadBaum,
  type Massnahmenzeile,
} from '../konzept.store.ts';
import { type Schwerpunktsicht, viewSchwerpunkte } from '../schwerpunkte/schwerpunkt.rules.ts';
import { listSchwerpunkte, type Schwerpunkt } from '../schwerpunkte/schwerpunkt.store.ts';
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
  schwerpunkte: Schwerpunkt[];
  /** Focuses that apply on the day it was made. */
  sicht: Schwerpunktsicht;
}

export async function loadAusgabeinhalt(db: Db, ausgabe: Ausgabe, heute: Datum): Promise<Ausgabeinhalt> {
  const [baum, massnahmen, schwerpunkte, klassen, bedeutungen] = await Promise.all([
    loadBaum(db, ausgabe.id),
    listAlleMassnahmen(db, ausgabe.id),
    listSchwerpunkte(db, { konzeptId: ausgabe.konzept_id, ausgabeId: ausgabe.id }),
    loadTerminklassen(db, ausgabe),
    loadKlassen(db, ausgabe),
  ]);
  return {
    ausgabe,
    baum,
    massnahmen,
    gliederung: layOutKapitel(baum),
    ohneFeld: massnahmen.filter(({ ziele }) => ziele.length === 0),
    anhang: groupAnhang(massnahmen, klassen, bedeutungen),
    schwerpunkte,
    sicht: viewSchwerpunkte(schwerpunkte, heute),
  };
}
