import { z } from 'zod';
import { ganzzahl, pflichtdatum, pflichtwahl, wahl, zeile } from '../../../begriffe/felder.ts';
import { NIVEAUS } from '../../../begriffe/niveau.ts';

export const GESCHLECHTER = ['weiblich', 'maennlich', 'divers'] as const;
export const ERGEBNISSE = ['bestanden', 'teilgenommen', 'nicht-bestanden', 'abgebrochen'] as const;

/** Somebody new, or with a county's number somebody who has learnt in the county before. */
export const einschreibungSchema = z.object({
  nummer: zeile(20).transform((text) => text.toUpperCase().replace(/\s/g, '')),
  traegernummer: zeile(40),
  geburtsjahr: ganzzahl(1920, 2100, 'teilnehmer.geburtsjahr'),
  geschlecht: wahl(GESCHLECHTER),
  gruppe: zeile(80),
  ab_am: pflichtdatum(),
});
export type Einschreibungsangaben = z.infer<typeof einschreibungSchema>;

export const austrittSchema = z.object({
  bis_am: pflichtdatum(),
  ergebnis: pflichtwahl(ERGEBNISSE),
  ergebnis_niveau: wahl(NIVEAUS),
  abbruchgrund: zeile(200),
});
export type Austrittsangaben = z.infer<typeof austrittSchema>;
