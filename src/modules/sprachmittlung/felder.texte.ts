/** Sentences for what is wrong in a field, the same on every form of the module. */
import type { Anzeigesprache } from '../../begriffe/anzeigesprache.ts';
import { begriffTexte } from '../../begriffe/texte.ts';

const de = {
  'feld.iban': 'Die IBAN stimmt nicht. Bitte prüfen Sie jede Stelle.',
  'feld.uhrzeiten': 'Bitte geben Sie Zeiten so an: 9–12, 14:30–18 oder ganztags.',
  'datum.gibt-es-nicht': 'Dieses Datum gibt es nicht.',
  'datum.zukunft': 'Dieses Datum liegt in der Zukunft.',
  'datum.ende-vor-beginn': 'Das Ende darf nicht vor dem Beginn liegen.',
  'uhrzeit.gibt-es-nicht': 'Diese Uhrzeit gibt es nicht.',
  'satz.inzwischen-geaendert':
    'Jemand hat diese Angaben inzwischen geändert. Ihre Eingaben stehen noch hier: Bitte vergleichen Sie und speichern Sie noch einmal.',
};

const en: Record<keyof typeof de, string> = {
  'feld.iban': 'The IBAN is wrong. Please check every character.',
  'feld.uhrzeiten': 'Please give times like this: 9–12, 14:30–18 or all day.',
  'datum.gibt-es-nicht': 'This date does not exist.',
  'datum.zukunft': 'This date lies in the future.',
  'datum.ende-vor-beginn': 'The end must not be before the beginning.',
  'uhrzeit.gibt-es-nicht': 'This time does not exist.',
  'satz.inzwischen-geaendert':
    'Somebody has changed this meanwhile. Your input is still here: please compare and save again.',
};

export const feldTexte = { de, en };

/** The sentence for a key of a field's fault; undefined when it is not one of these. */
export function feldSatz(grund: string, sprache: Anzeigesprache): string | undefined {
  const own: Record<string, string> = feldTexte[sprache];
  if (own[grund] !== undefined) return own[grund];
  const shared = (begriffTexte[sprache] as Record<string, string | ((werte: object) => string)>)[grund];
  return typeof shared === 'string' ? shared : undefined;
}
