import { z } from 'zod';
import {
  absatz,
  betrag,
  datum,
  pflichtdatum,
  pflichtwahl,
  pflichtzeile,
  version,
  zeile,
} from '../../../begriffe/felder.ts';
import { VERLAENGERUNGEN } from './projekt.rules.ts';

export const projektSchema = z.object({
  bezeichnung: pflichtzeile(200),
  traeger: zeile(200),
  foerderer: zeile(200),
  von: datum(),
  bis: pflichtdatum(),
  betrag: betrag(),
  verlaengerung: pflichtwahl(VERLAENGERUNGEN),
  erinnernAb: datum(),
  notiz: absatz(2000),
  version: version(),
});
