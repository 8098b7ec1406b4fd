import { z } from 'zod';
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import {
  absatz,
  email,
  haken,
  lesbar,
  nummer,
  pflichtwahl,
  pflichtzeile,
  telefon,
  version,
  zeile,
} from '../../../begriffe/felder.ts';
import { parseIban } from '../../../begriffe/iban.ts';
import { TRAEGERARTEN } from './traeger.rules.ts';

/** Degrees with point or comma; null when empty. */
const grad = (grenze: number) =>
  zeile(30).transform((eingabe, context): number | null => {
    if (eingabe === '') return null;
    const wert = /^-?\d{1,3}(?:[.,]\d{1,12})?$/.test(eingabe)
      ? Number(eingabe.replace(',', '.'))
      : Number.NaN;
    if (Math.abs(wert) <= grenze) return wert;
    context.addIssue({ code: 'custom', message: 'ort.keine-lage' });
    return z.NEVER;
  });

const readIban = (eingabe: string): Ergebnis<string> => {
  const iban = parseIban(eingabe);
  return iban ? ok(iban) : refuse('traeger.iban');
};

export const gemeindeSchema = z
  .object({
    name: pflichtzeile(100),
    schluessel: zeile(8).refine((wert) => wert === '' || /^\d{8}$/.test(wert), 'gemeinde.schluessel'),
    lat: grad(90),
    lon: grad(180),
    email: email(),
    ist_aktiv: haken(),
    version: version(),
  })
  .refine(({ lat, lon }) => (lat === null) === (lon === null), {
    path: ['lon'],
    message: 'ort.keine-lage',
  });

export const traegerSchema = z.object({
  name: pflichtzeile(200),
  art: pflichtwahl(TRAEGERARTEN),
  gemeinde_id: nummer(),
  strasse: zeile(),
  plz: zeile(10),
  ort: zeile(100),
  telefon: telefon(),
  email: email(),
  ust_id: zeile(20),
  steuernummer: zeile(20),
  iban: lesbar(readIban),
  kontoinhaber: zeile(),
  notiz: absatz(),
  ist_aktiv: haken(),
  version: version(),
});

export const personSchema = z.object({
  name: pflichtzeile(),
  funktion: zeile(),
  telefon: telefon(),
  email: email(),
});
