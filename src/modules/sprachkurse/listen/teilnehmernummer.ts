import { randomInt } from 'node:crypto';

/** Without letters and digits that are mistaken for each other on paper. */
const ZEICHEN = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LAENGE = 6;

/** A new number for a learner, e.g. `TN-7KQ2XB`: by chance, so that it tells nothing about the person. */
export function newTeilnehmernummer(): string {
  return `TN-${Array.from({ length: LAENGE }, () => ZEICHEN[randomInt(ZEICHEN.length)]).join('')}`;
}
