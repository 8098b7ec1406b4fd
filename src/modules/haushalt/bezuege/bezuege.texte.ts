/** The words of what a pot is for. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';

const de = {
  bezuege: 'Wofür der Topf da ist',
  keine: 'Noch ist nicht festgehalten, welchen Maßnahmen der Topf dient.',
  ziel: 'Maßnahme',
  setzen: 'Hinzufügen',
  gesetzt: 'Der Bezug ist hinzugefügt.',
  loesen: 'Entfernen',
  loesenLabel: (titel: string) => `Bezug entfernen: ${titel}`,
  geloest: 'Der Bezug ist entfernt.',
};

const en: typeof de = {
  bezuege: 'What the pot is for',
  keine: 'It is not written down yet which measures the pot serves.',
  ziel: 'Measure',
  setzen: 'Add',
  gesetzt: 'The link is added.',
  loesen: 'Remove',
  loesenLabel: (titel) => `Remove the link: ${titel}`,
  geloest: 'The link is removed.',
};

export const bezuegeTexte: Record<Anzeigesprache, typeof de> = { de, en };
