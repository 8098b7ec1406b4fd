import { electronicFormatIBAN, isValidIBAN } from 'ibantools';

/** Bare IBAN (capitals, no blanks) when country, length and check digits are right (ISO 13616), else undefined. */
export function parseIban(text: string): string | undefined {
  const iban = electronicFormatIBAN(text.replace(/^\s*IBAN:?\s*/i, ''));
  return iban !== null && isValidIBAN(iban) ? iban : undefined;
}

/** Looks like somebody meant to write an IBAN, right or wrong. */
export function looksLikeIban(text: string): boolean {
  const bare = text.replace(/^\s*IBAN:?\s*/i, '').replace(/[\s.-]/g, '');
  return /^[A-Za-z]{2}[0-9OI]{2}[A-Za-z0-9]{8,32}$/.test(bare);
}

/** In groups of four, as it is printed. */
export function formatIban(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ');
}

/** For screens that need not show all of it: country and the last four characters. */
export function maskIban(iban: string): string {
  return `${iban.slice(0, 2)} … ${iban.slice(-4)}`;
}
