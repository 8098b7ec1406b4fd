import { z } from 'zod';
import {
  betrag,
  ganzzahl,
  haken,
  nummer,
  pflicht,
  pflichtdatum,
  pflichtzeile,
  zeile,
} from '../../../begriffe/felder.ts';

export const einzelausgabeSchema = z.object({
  topf: pflicht(nummer()),
  am: pflichtdatum(),
  /** The day's year when nothing is said. */
  jahr: ganzzahl(2000, 2100, 'feld.kein-jahr'),
  empfaenger: pflichtzeile(200),
  zweck: pflichtzeile(200),
  betrag: pflicht(betrag(), 'geld.leer'),
  belegnummer: zeile(60),
  mittelbindung: zeile(200),
  trotzdem: haken(),
});

export const stornoSchema = z.object({ grund: pflichtzeile(200) });
