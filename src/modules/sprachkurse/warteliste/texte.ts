/** The words of the waiting list's pages. */
import { de } from './texte.de.ts';
import { en } from './texte.en.ts';

export const wartelisteTexte = { de, en };
