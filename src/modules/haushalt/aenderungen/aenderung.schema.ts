import { z } from 'zod';
import {
  betrag,
  ganzzahl,
  nummer,
  pflicht,
  pflichtwahl,
  pflichtzeile,
  zeile,
} from '../../../begriffe/felder.ts';
import { WUENSCHE } from './aenderung.rules.ts';

export const aenderungSchema = z.object({
  wunsch: pflichtwahl(WUENSCHE),
  topf: pflicht(nummer()),
  nachTopf: nummer(),
  // A carry-over goes to the next year, and the budget knows none after 2100.
  jahr: pflicht(ganzzahl(2000, 2099, 'feld.kein-jahr')),
  betrag: pflicht(betrag(), 'geld.leer'),
  grund: pflichtzeile(300),
  beschluss: zeile(200),
});
