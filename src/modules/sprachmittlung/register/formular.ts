import { formatTelefon } from '../../../begriffe/telefon.ts';
import type { FormValues } from '../../../design/index.ts';
import type { Sprachmittler, SprachmittlerDetails } from '../sprachmittler.store.ts';
import { MAX_SPRACHEN, type SprachmittlerFormular } from './register.schema.ts';
import type { SprachmittlerEingabe } from './sprachmittler.action.ts';
import { formatTagesfenster } from './woche.rules.ts';

/** A record as its form shows it: text by field name. The account number is left out on purpose. */
export function toFormular(
  person: Sprachmittler,
  details: SprachmittlerDetails,
  ganztags: string,
): FormValues {
  const values: Record<string, string | string[]> = {};
  const { iban, ...rest } = person;
  for (const [key, value] of Object.entries(rest)) {
    if (Array.isArray(value)) values[key] = value;
    else if (typeof value === 'string' || typeof value === 'number') values[key] = String(value);
  }
  values.telefon = formatTelefon(person.telefon);
  values.mobil = formatTelefon(person.mobil);
  for (const [index, one] of details.sprachen.entries()) {
    values[`sprachen.${index}.sprache`] = one.sprache;
    values[`sprachen.${index}.dialekt`] = one.dialekt;
    values[`sprachen.${index}.niveau`] = one.niveau ?? '';
    values[`sprachen.${index}.richtung`] = one.richtung;
    if (one.ist_muttersprache) values[`sprachen.${index}.muttersprache`] = 'ja';
  }
  for (const tag of [1, 2, 3, 4, 5, 6, 7]) {
    const fenster = details.verfuegbarkeit.filter((one) => one.wochentag === tag);
    values[`woche.${tag}`] = formatTagesfenster(fenster, ganztags);
  }
  return values;
}

/** Rows for languages that a form shows: those with something in them and two empty ones. */
export function countZeilen(values: FormValues, mehr = 0): number {
  let last = -1;
  for (const [key, value] of Object.entries(values)) {
    const index = /^sprachen\.(\d{1,3})\.sprache$/.exec(key)?.[1];
    if (index !== undefined && (mehr > 0 || value)) last = Math.max(last, Number(index));
  }
  return Math.min(MAX_SPRACHEN, last + 1 + (mehr || 2));
}

/** What the form said as the action takes it: an empty account number means the stored one. */
export function toEingabe(wert: SprachmittlerFormular): SprachmittlerEingabe {
  const { iban, iban_loeschen, version, woche, ...rest } = wert;
  return { ...rest, verfuegbarkeit: woche, ...(iban ? { iban } : iban_loeschen ? { iban: null } : {}) };
}
