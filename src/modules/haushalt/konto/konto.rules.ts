import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { parseIban } from '../../../begriffe/iban.ts';
import { isEwrIban, isLesbar, LAENGSTER_NAME, toSepaText } from '../sepa/sepa.rules.ts';

/** ISO 9362: four letters for the bank, two for the country, two for the place, three for the branch. */
const BIC = /^[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?$/;

/**
 * Reads the account that pays as it was typed. Refuses at the field `konto.name`, `konto.iban`, `konto.iban-land`,
 * `konto.bic`, `konto.bic-land`.
 */
export function readHaushaltskonto(eingabe: {
  name: string;
  iban: string;
  bic: string;
}): Ergebnis<{ name: string; iban: string; bic: string }> {
  const name = eingabe.name.trim();
  if (!isLesbar(toSepaText(name, LAENGSTER_NAME))) return refuse('konto.name', { feld: 'name' });
  const iban = parseIban(eingabe.iban);
  if (iban === undefined) return refuse('konto.iban', { feld: 'iban' });
  if (!isEwrIban(iban)) return refuse('konto.iban-land', { feld: 'iban' });
  const bic = eingabe.bic.replace(/\s/g, '').toUpperCase();
  if (bic !== '' && !BIC.test(bic)) return refuse('konto.bic', { feld: 'bic' });
  if (bic !== '' && bic.slice(4, 6) !== iban.slice(0, 2)) return refuse('konto.bic-land', { feld: 'bic' });
  return ok({ name, iban, bic });
}
