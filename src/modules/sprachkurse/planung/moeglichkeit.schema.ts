import { z } from 'zod';
import {
  betrag,
  ganzzahl,
  haken,
  nummer,
  nummern,
  pflicht,
  pflichtwahl,
  pflichtzeile,
  version,
  wahlSonst,
  zeile,
} from '../../../begriffe/felder.ts';
import { NIVEAUS } from '../../../begriffe/niveau.ts';
import { DURCHFUEHRUNGEN, FORMATE } from '../kurse/kurs.rules.ts';
import { readWochenzeiten, wochenzeitfelder } from '../warteliste/wochenzeiten.schema.ts';

const anzahl = (von: number, bis: number) => pflicht(ganzzahl(von, bis), 'feld.keine-zahl');

export const moeglichkeitSchema = z
  .object({
    titel: pflichtzeile(160),
    traeger_id: nummer(),
    niveau: pflichtwahl(NIVEAUS, 'niveau.leer'),
    format: wahlSonst(FORMATE, 'allgemein'),
    durchfuehrung: pflichtwahl(DURCHFUEHRUNGEN),
    plz: zeile(10),
    ort: zeile(80),
    gemeinde_id: nummer(),
    plaetze_min: anzahl(0, 500),
    plaetze_max: anzahl(1, 500),
    ue: anzahl(1, 5000),
    kosten: pflicht(betrag(), 'geld.leer'),
    kinderbetreuung: haken(),
    ist_aktiv: haken(),
    version: version(),
    ...wochenzeitfelder,
  })
  .transform(({ tage, von, bis, ...eingabe }, context) => {
    const zeiten = readWochenzeiten({ tage, von, bis }, context);
    const refuse = (feld: string, message: string) =>
      context.addIssue({ code: 'custom', path: [feld], message });
    if (eingabe.durchfuehrung !== 'online' && eingabe.ort === '') refuse('ort', 'kurs.ort-fehlt');
    if (eingabe.plaetze_max < eingabe.plaetze_min) refuse('plaetze_max', 'plan.max-unter-min');
    return { ...eingabe, zeiten };
  });

export type Moeglichkeitsangaben = z.infer<typeof moeglichkeitSchema>;

export const kopierenSchema = z.object({ kurs: nummern() });

export const vorschlagenSchema = z
  .object({
    ue: anzahl(1, 5000),
    satz: pflicht(betrag(), 'geld.leer'),
    betreuung: betrag(),
    min: anzahl(1, 500),
    max: anzahl(1, 500),
  })
  .transform((eingabe, context) => {
    if (eingabe.max < eingabe.min)
      context.addIssue({ code: 'custom', path: ['max'], message: 'plan.max-unter-min' });
    return { ...eingabe, betreuung: eingabe.betreuung ?? 0 };
  });
