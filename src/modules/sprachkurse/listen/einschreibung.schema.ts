import { z } from 'zod';
import {
  ganzzahl,
  nummer,
  pflicht,
  pflichtdatum,
  pflichtwahl,
  readZeilen,
  wahl,
  zeile,
} from '../../../begriffe/felder.ts';
import { NIVEAUS } from '../../../begriffe/niveau.ts';

export const GESCHLECHTER = ['weiblich', 'maennlich', 'divers'] as const;
/** More people are in no course. */
export const ERGEBNISZEILEN = 200;
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
/** Results of a whole course at once; a line without a result is left as it is. */
export const ergebnisseSchema = z.preprocess(
  (eingabe) => ({
    ...(typeof eingabe === 'object' ? eingabe : {}),
    zeilen: readZeilen(eingabe, 'zeilen', ERGEBNISZEILEN),
  }),
  z.object({
    bis_am: pflichtdatum(),
    zeilen: z
      .array(
        z.object({
          id: pflicht(nummer(), 'feld.unlesbar'),
          ergebnis: wahl(ERGEBNISSE),
          niveau: wahl(NIVEAUS),
          grund: zeile(200),
        }),
      )
      .transform((zeilen) =>
        zeilen.flatMap(({ ergebnis, ...rest }, at) => (ergebnis === null ? [] : [{ ...rest, ergebnis, at }])),
      )
      .refine((zeilen) => zeilen.length > 0, 'ergebnis.keines'),
  }),
);
export type Ergebnisangaben = z.infer<typeof ergebnisseSchema>;

export type Austrittsangaben = z.infer<typeof austrittSchema>;
