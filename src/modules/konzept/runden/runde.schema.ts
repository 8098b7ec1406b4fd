/** Forms of a round as they are typed; messages are keys of sentences. */
import { z } from 'zod';
import { absatz, auswahl, haken, nummern, pflichtzeile, zeile } from '../../../begriffe/felder.ts';
import { adresse, betrag, datum, email, pflichtdatum } from '../felder.schema.ts';
import { isMassnahmeStatus } from '../status.rules.ts';
import { FELDER } from './antwort.rules.ts';

export const rundeSchema = z.object({
  bezeichnung: pflichtzeile(120),
  vonAm: pflichtdatum(),
  bisAm: pflichtdatum(),
  fristAm: pflichtdatum(),
  felder: auswahl(FELDER),
  massnahmen: nummern(),
});

export const antwortSchema = z.object({
  status: zeile(40).transform((text) => (isMassnahmeStatus(text) ? text : null)),
  am: datum(),
  grund: absatz(),
  neueFrist: datum(),
  geschehen: absatz(),
  schritt: zeile(500),
  schrittAm: datum(),
  nachweis: adresse(),
  hindernisse: absatz(),
  kostenCent: betrag(),
  version: zeile(12).transform(Number),
  fertig: zeile(10).transform((text) => text !== ''),
  ohneDatei: haken(),
});

export const fristSchema = z.object({ fristAm: pflichtdatum() });

export const weitergabeSchema = z.object({
  name: pflichtzeile(),
  email: email().refine((text) => text !== '', 'feld.fehlt'),
  massnahmen: nummern(),
});

/** Whole days up to sixty. */
const tage = (von: number, message: string) =>
  zeile(10).transform((text, context): number => {
    const wert = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
    if (wert >= von && wert <= 60) return wert;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

export const erinnerungSchema = z.object({
  tageVorher: tage(0, 'erinnerung.tage'),
  mindestabstand: tage(1, 'erinnerung.abstand'),
  vertretungNach: tage(0, 'erinnerung.tage'),
  bueroNach: tage(0, 'erinnerung.tage'),
});
