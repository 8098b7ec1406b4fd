import { z } from 'zod';
import { ok, refuse } from '../../../begriffe/ablehnung.ts';
import {
  auswahl,
  betrag,
  ganzzahl,
  haken,
  lesbar,
  nummer,
  nummern,
  pflicht,
  pflichtdatum,
  pflichtzeile,
} from '../../../begriffe/felder.ts';
import { SZENARIEN } from './szenarien.rules.ts';

/** A percentage with its sign: `25`, `+10`, `-20`. */
const prozent = lesbar((eingabe) => {
  const wert = /^[+−-]?\d{1,3}\s*%?$/.test(eingabe)
    ? Number(eingabe.replace('−', '-').replace(/\s*%$/, ''))
    : Number.NaN;
  return wert >= -90 && wert <= 300 ? ok(wert) : refuse('plan.prozent');
}, 10).transform((wert) => wert ?? 0);

export const planSchema = z.object({
  titel: pflichtzeile(120),
  budget: pflicht(betrag(), 'geld.leer'),
  topf_id: nummer(),
  jahr: ganzzahl(2000, 2100, 'feld.kein-jahr'),
  weg: prozent,
  mindestens: ganzzahl(1, 500),
  online: haken(),
  moeglichkeit: nummern().refine((ids) => ids.length > 0, 'plan.keine-angebote'),
  basis: nummer(),
});

export const szenarienSchema = z.object({ szenario: auswahl(SZENARIEN) });

export const uebernahmeSchema = z.object({
  kurs: nummern().refine((ids) => ids.length > 0, 'plan.kein-kurs'),
  beginn_am: pflichtdatum(),
});
