import { z } from 'zod';
import {
  absatz,
  auswahl,
  datum,
  email,
  ganzzahl,
  haken,
  nummer,
  pflichtdatum,
  pflichtwahl,
  pflichtzeile,
  telefon,
  version,
  wahl,
  wahlSonst,
  zeile,
} from '../../../begriffe/felder.ts';
import { NIVEAUS } from '../../../begriffe/niveau.ts';
import { WOCHENTAGE } from '../../../begriffe/zeit.ts';
import { FORMATE } from '../kurse/kurs.rules.ts';
import {
  ABMELDEGRUENDE,
  GESCHLECHTER,
  NIVEAUQUELLEN,
  TAGESZEITEN,
  VERKEHRSMITTEL,
  VORRANGGRUENDE,
} from './warteperson.rules.ts';

const wochentage = auswahl(WOCHENTAGE.map(String) as ('1' | '2' | '3' | '4' | '5' | '6' | '7')[]).transform(
  (tage) => tage.map((tag) => Number(tag) as (typeof WOCHENTAGE)[number]),
);

/** What is entered of somebody who waits; what belongs together is checked in `checkAngaben`. */
const angaben = z.object({
  stelle_id: nummer(),
  zeichen: zeile(60),
  geburtsjahr: ganzzahl(1900, 2100, 'feld.kein-jahr'),
  geschlecht: wahl(GESCHLECHTER),
  gruppe: zeile(80),
  niveau: pflichtwahl(NIVEAUS, 'niveau.leer'),
  niveau_quelle: pflichtwahl(NIVEAUQUELLEN),
  eingestuft_am: datum(),
  formate: auswahl(FORMATE).refine((formate) => formate.length > 0, 'warteliste.format-fehlt'),
  plz: zeile(10),
  ort: pflichtzeile(80, 'warteliste.ort-fehlt'),
  gemeinde_id: nummer(),
  verkehrsmittel: pflichtwahl(VERKEHRSMITTEL),
  max_minuten: ganzzahl(1, 600),
  max_kilometer: ganzzahl(1, 500),
  tageszeiten: auswahl(TAGESZEITEN),
  wochentage,
  kinder: ganzzahl(0, 20).transform((anzahl) => anzahl ?? 0),
  online_moeglich: haken(),
  wartet_seit: pflichtdatum(),
  vorrang: wahl(VORRANGGRUENDE),
  vorrang_text: zeile(300),
  einwilligung: haken(),
  einwilligung_am: datum(),
  name: zeile(120),
  telefon: telefon(),
  email: email(),
  briefsprache: wahlSonst(['de', 'en'], 'de'),
  notiz: absatz(2000),
});

export const wartepersonSchema = angaben;
export const wartepersonAenderungSchema = angaben.extend({ version: version() });
export type Wartepersonangaben = z.infer<typeof angaben>;

export const abmeldenSchema = z.object({
  grund: pflichtwahl(ABMELDEGRUENDE, 'warteliste.grund-fehlt'),
});

export const ruhenSchema = z.object({ ruht_bis: pflichtdatum() });
