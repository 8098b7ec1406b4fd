import { z } from 'zod';
import {
  absatz,
  datum,
  nummer,
  pflicht,
  pflichtdatum,
  pflichtwahl,
  pflichtzeile,
  version,
  zeile,
} from '../../../begriffe/felder.ts';
import { webadresse } from '../felder.ts';
import { ERGEBNISSE } from './beschluss.rules.ts';

/** What is noted of every resolution, wherever it is entered. */
const ausgang = {
  am: pflichtdatum(),
  tagesordnungspunkt: zeile(40),
  ergebnis: pflichtwahl(ERGEBNISSE),
  wortlaut: absatz(8000),
  auflagen: absatz(4000),
};

/** The outcome of one stop of our paper: body and paper are known. */
export const ausgangSchema = z.object(ausgang);

export type Ausgangsangaben = z.output<typeof ausgangSchema>;

export const beschlussSchema = z.object({
  ...ausgang,
  gremium_id: pflicht(nummer()),
  vorlage: pflichtzeile(300),
  vorlagennummer: zeile(60),
  adresse: webadresse(),
});

export type Beschlussangaben = z.output<typeof beschlussSchema>;

export const beschlussAenderungSchema = beschlussSchema.extend({ version: version() });

export const auftragSchema = z.object({
  auftrag: pflichtzeile(500),
  zustaendig: zeile(200),
  faellig_am: datum(),
});

export type Auftragsangaben = z.output<typeof auftragSchema>;

export const erledigungSchema = z.object({
  auftrag_id: pflicht(nummer()),
  erledigt_am: pflichtdatum(),
  vermerk: zeile(500),
});

export type Erledigung = z.output<typeof erledigungSchema>;
