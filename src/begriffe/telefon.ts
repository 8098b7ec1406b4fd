import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Digits after the country code; what is shorter lacks its area code. */
const SHORTEST = 6;

/**
 * Telephone number in international form (`+49176…`, E.164) from any usual spelling, a German one where no country
 * is given; undefined when it cannot be a number. Words around it ("Tel.:", "privat") do not matter.
 */
export function parseTelefon(text: string): string | undefined {
  const number = parsePhoneNumberFromString(text, 'DE');
  return number?.isPossible() && number.nationalNumber.length >= SHORTEST ? number.number : undefined;
}

/** German mobile numbers begin with 015, 016 or 017. Numbers of other countries answer false. */
export function isMobil(e164: string): boolean {
  return /^\+491[567]/.test(e164);
}

/** As it is printed: `0176 9783461` for German numbers, `+90 532 123 45 67` for others. */
export function formatTelefon(e164: string): string {
  const number = parsePhoneNumberFromString(e164);
  if (number === undefined) return e164;
  if (number.countryCallingCode !== '49') return number.formatInternational();
  // A number too short for its network has no pattern to be printed by and would lose its leading zero.
  const national = number.formatNational();
  return national.startsWith('0') ? national : `0${national}`;
}
