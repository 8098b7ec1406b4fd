/** Forms of a round as they are typed; messages are keys of sentences. */
import { z } from 'zod';
import type { Datum } from '../../../begriffe/zeit.ts';
import { absatz, adresse, betrag, datum, email, pflichtzeile, zeile } from '../felder.schema.ts';
import { isMassnahmeStatus } from '../status.rules.ts';
import { type Feld, isFeld } from './antwort.rules.ts';

const pflichttag = () =>
  datum().transform((tag, context): Datum => {
    if (tag !== null) return tag;
    context.addIssue({ code: 'custom', message: 'feld.fehlt' });
    return z.NEVER;
  });

/** A name sent once for each ticked box. */
const haken = () =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.string()),
  );

const nummern = () =>
  haken().transform((texte, context): number[] => {
    if (texte.every((text) => /^[1-9]\d{0,14}$/.test(text))) return [...new Set(texte.map(Number))];
    context.addIssue({ code: 'custom', message: 'feld.unlesbar' });
    return z.NEVER;
  });

export const rundeSchema = z.object({
  bezeichnung: pflichtzeile(120),
  vonAm: pflichttag(),
  bisAm: pflichttag(),
  fristAm: pflichttag(),
  felder: haken().transform((texte): Feld[] => texte.filter(isFeld)),
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
});

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
