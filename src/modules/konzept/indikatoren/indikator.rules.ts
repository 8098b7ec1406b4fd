/** Figures by which a measure or a goal is judged. */
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';

export const RICHTUNGEN = ['mehr', 'weniger', 'gleich'] as const;
export type Richtung = (typeof RICHTUNGEN)[number];

export const BEWERTUNGEN = ['erreicht', 'teilweise', 'verfehlt', 'nicht-messbar'] as const;
export type Bewertung = (typeof BEWERTUNGEN)[number];

/** Whether a value meets the target; null without one. */
export function isZielErreicht(richtung: Richtung, ziel: number | null, wert: number | null): boolean | null {
  if (ziel === null || wert === null) return null;
  if (richtung === 'gleich') return wert === ziel;
  return richtung === 'mehr' ? wert >= ziel : wert <= ziel;
}

/** Longer numbers lose digits on their way. */
const ZIFFERN = 12;

/**
 * A number as an office types it: `1.250`, `12,5`, `-3`. Null when nothing is typed. Refuses `feld.keine-zahl`.
 */
export function parseZahl(text: string): Ergebnis<number | null> {
  const eingabe = text.trim().replace(/^[−–]/, '-');
  if (eingabe === '') return ok(null);
  const istZahl = /^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(eingabe) || /^-?\d+\.\d+$/.test(eingabe);
  const ziffern = eingabe.replace(/\D/g, '').length;
  if (!istZahl || ziffern > ZIFFERN) return refuse('feld.keine-zahl');
  const istTausender = /^-?\d{1,3}(\.\d{3})+(,|$)/.test(eingabe);
  return ok(Number((istTausender ? eingabe.replaceAll('.', '') : eingabe).replace(',', '.')));
}
