import { z } from 'zod';
import {
  ganzzahl,
  haken,
  nummer,
  pflicht,
  pflichtdatum,
  pflichtwahl,
  pflichtzeile,
  version,
  zeile,
} from '../../../begriffe/felder.ts';
import { webadresse } from '../felder.ts';
import { GASTSTATUS, GREMIENARTEN } from './gremium.rules.ts';

export const gremiumSchema = z.object({
  name: pflichtzeile(120),
  art: pflichtwahl(GREMIENARTEN),
  position: ganzzahl(0, 999).transform((wert) => wert ?? 0),
  abstand_monate: ganzzahl(1, 60),
  adresse: webadresse(),
  ist_aktiv: haken(),
});

export type Gremiumangaben = z.output<typeof gremiumSchema>;

export const gremiumAenderungSchema = gremiumSchema.extend({ version: version() });

export const gastSchema = z.object({
  organisation: pflichtzeile(200),
  person: zeile(200),
  anliegen: zeile(500),
  beantragt_am: pflichtdatum(),
});

export type Gastangaben = z.output<typeof gastSchema>;

export const gastEntscheidungSchema = z.object({
  gast: pflicht(nummer()),
  status: pflichtwahl(GASTSTATUS),
  begruendung: zeile(500),
  am: pflichtdatum(),
});

export type Gastentscheidung = z.output<typeof gastEntscheidungSchema>;
