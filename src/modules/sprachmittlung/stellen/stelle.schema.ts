import { z } from 'zod';
import {
  absatz,
  email,
  haken,
  nummer,
  pflichtzeile,
  telefon,
  version,
  wahlSonst,
  zeile,
} from '../../../begriffe/felder.ts';
import { STELLENARTEN, ZAHLER } from './stelle.rules.ts';

export const stelleSchema = z.object({
  name: pflichtzeile(200, 'stelle.name-fehlt'),
  art: wahlSonst(STELLENARTEN, 'sonstige'),
  strasse: zeile(),
  plz: zeile(10),
  ort: zeile(100),
  telefon: telefon(),
  email: email(),
  ist_eigene_verwaltung: haken(),
  zahler: wahlSonst(ZAHLER, 'landkreis'),
  kostentraeger_id: nummer(),
  topf_id: nummer(),
  zahler_hinweis: zeile(500),
  konditionen: absatz(),
  notiz: absatz(),
  version: version(),
});

export const ansprechpersonSchema = z.object({
  name: pflichtzeile(),
  funktion: zeile(),
  telefon: telefon(),
  email: email(),
});

export const einsatzortSchema = z.object({
  bezeichnung: pflichtzeile(),
  strasse: zeile(),
  plz: zeile(10),
  ort: zeile(100),
  hinweis: zeile(500),
});

const grad = (grenze: number) =>
  zeile(30).transform((eingabe, context) => {
    const wert = /^-?\d{1,3}(?:[.,]\d{1,12})?$/.test(eingabe)
      ? Number(eingabe.replace(',', '.'))
      : Number.NaN;
    if (Math.abs(wert) <= grenze) return wert;
    context.addIssue({ code: 'custom', message: 'ort.keine-lage' });
    return z.NEVER;
  });

/** A place with its degrees north and east, decimal point or comma. */
export const ortSchema = z.object({
  name: pflichtzeile(100),
  plz: zeile(10),
  lat: grad(90),
  lon: grad(180),
});

/** Lines "Name;PLZ;Breite;Länge" as somebody copies them from a table. */
export const ortslisteSchema = z.object({ liste: absatz(200_000) });
