/** Rules of SEPA credit transfers (EPC132-08 customer to bank, DFÜ-Abkommen Anlage 3): letters, countries, days. */
import { easterOf } from '../../../begriffe/feiertage.ts';
import { addDays, type Datum, weekdayOf, yearOf } from '../../../begriffe/zeit.ts';
import { ZEICHEN } from './zeichen.ts';

/** Longest texts of the file. */
export const LAENGSTER_NAME = 70;
export const LAENGSTER_ZWECK = 140;

const ERLAUBT = /[A-Za-z0-9/\-?:().,'+ ]/;

/**
 * Writes a text in the letters that every bank takes (EPC217-08): ä → ae, ß → ss, é → e, Cyrillic, Greek and Arabic
 * letters by sound, what has no counterpart as a full stop. No slash at the beginning or end, none doubled.
 * @param laenge most characters; what is longer is cut
 * @returns text of the SEPA character set, empty when nothing is left of it
 */
export function toSepaText(text: string, laenge: number): string {
  let written = '';
  for (const character of text.normalize('NFC')) written += toSepaCharacters(character);
  return trim(
    trim(
      written
        .replace(/ {2,}/g, ' ')
        .replace(/\/(?: ?\/)+/g, '/')
        .replace(/\.{4,}/g, '...'),
    ).slice(0, laenge),
  );
}

const trim = (text: string) => text.replace(/^[ /]+|[ /]+$/g, '');

function toSepaCharacters(character: string): string {
  if (ERLAUBT.test(character)) return character;
  const known = ZEICHEN.get(character) ?? ZEICHEN.get(character.toLowerCase());
  if (known !== undefined) return character === character.toLowerCase() ? known : capitalize(known);
  if (/\s/.test(character)) return ' ';
  // Marks above and below letters, joiners and control characters have no sound of their own.
  if (/\p{M}|\p{C}/u.test(character)) return '';
  const parts = character.normalize('NFKD').replace(/\p{M}/gu, '');
  if (parts !== character && parts !== '') {
    let written = '';
    for (const part of parts) written += toSepaCharacters(part);
    return written;
  }
  return '.';
}

const capitalize = (letters: string) => letters.charAt(0).toUpperCase() + letters.slice(1);

/** Whether a text says something in the bank's letters: a name of full stops does not. */
export function isLesbar(sepaText: string): boolean {
  return /[A-Za-z0-9]/.test(sepaText);
}

/** European Economic Area: outside it a bank wants the payer's and the payee's address, which the file leaves out. */
const EWR = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

export function isEwrIban(iban: string): boolean {
  return EWR.has(iban.slice(0, 2));
}

/** Whether banks settle between each other on this day (TARGET calendar of the European Central Bank). */
export function isBankarbeitstag(tag: Datum): boolean {
  if (weekdayOf(tag) > 5) return false;
  const ostern = easterOf(yearOf(tag));
  const geschlossen = [addDays(ostern, -2), addDays(ostern, 1)];
  return !geschlossen.includes(tag) && !['01-01', '05-01', '12-25', '12-26'].includes(tag.slice(5));
}

/** The day itself, or the next one on which banks work. */
export function nextBankarbeitstag(tag: Datum): Datum {
  let day = tag;
  while (!isBankarbeitstag(day)) day = addDays(day, 1);
  return day;
}
