import { z } from 'zod';
import {
  absatz,
  datum,
  ganzzahl,
  haken,
  pflicht,
  pflichtdatum,
  pflichtwahl,
  pflichtzeile,
  version,
  wahlSonst,
  zeile,
} from '../../../begriffe/felder.ts';
import { NIVEAUS } from '../../../begriffe/niveau.ts';
import { DURCHFUEHRUNGEN, FORMATE } from '../kurse/kurs.rules.ts';
import { readWochenzeiten, wochenzeitfelder } from './wochenzeiten.schema.ts';

export const externerKursSchema = z
  .object({
    titel: pflichtzeile(160),
    anbieter: zeile(160),
    niveau: pflichtwahl(NIVEAUS, 'niveau.leer'),
    format: wahlSonst(FORMATE, 'allgemein'),
    durchfuehrung: pflichtwahl(DURCHFUEHRUNGEN),
    plz: zeile(10),
    ort: zeile(80),
    beginn_am: pflichtdatum(),
    ende_am: datum(),
    plaetze: pflicht(ganzzahl(0, 500), 'feld.keine-zahl'),
    kinderbetreuung: haken(),
    kontakt: absatz(500),
    ist_aktiv: haken(),
    version: version(),
    ...wochenzeitfelder,
  })
  .transform(({ tage, von, bis, ...kurs }, context) => {
    const zeiten = readWochenzeiten({ tage, von, bis }, context);
    const refuse = (feld: string, message: string) =>
      context.addIssue({ code: 'custom', path: [feld], message });
    if (kurs.durchfuehrung !== 'online' && kurs.ort === '') refuse('ort', 'kurs.ort-fehlt');
    if (kurs.ende_am !== null && kurs.ende_am < kurs.beginn_am) refuse('ende_am', 'zeitraum.ende-vor-beginn');
    return { ...kurs, zeiten };
  });

export type ExterneKursangaben = z.infer<typeof externerKursSchema>;
