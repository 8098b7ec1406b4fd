import { z } from 'zod';
import {
  ganzzahl,
  haken,
  nummer,
  pflichtdatum,
  pflichtzeile,
  version,
  wahl,
  zeile,
} from '../../../begriffe/felder.ts';
import { BERICHTSARTEN } from '../bericht.rules.ts';

export const pflichtSchema = z.object({
  titel: pflichtzeile(200),
  art: wahl(BERICHTSARTEN),
  gremium_id: nummer(),
  empfaenger: zeile(200),
  grundlage: zeile(300),
  faellig_am: pflichtdatum(),
  abstand_monate: ganzzahl(1, 120),
  vorlauf_tage: ganzzahl(0, 365).transform((wert) => wert ?? 42),
  zustaendig: zeile(200),
  ist_aktiv: haken(),
});

export type Pflichtangaben = z.output<typeof pflichtSchema>;

export const pflichtAenderungSchema = pflichtSchema.extend({ version: version() });

export const erfuellungSchema = z.object({
  erledigt_am: pflichtdatum(),
  bericht_id: nummer(),
  bemerkung: zeile(500),
  version: version(),
});

export type Erfuellungsangaben = z.output<typeof erfuellungSchema>;
