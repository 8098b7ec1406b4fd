import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';

const de = {
  titel: 'Protokoll',
  einleitung: 'Wer hat wann was geändert. Einträge entstehen mit jeder Tat und lassen sich nicht ändern.',
  liste: 'Einträge',
  zeit: 'Zeit',
  wer: 'Wer',
  art: 'Als',
  arten: { benutzer: 'Benutzer', link: 'Link', api: 'API-Schlüssel', system: 'KoMuT selbst' } as Record<
    string,
    string
  >,
  tat: 'Tat',
  gegenstand: 'Gegenstand',
  gegenstandHinweis: 'z. B. benutzer 17',
  aenderung: 'Änderung',
  vorgang: 'Vorgang',
  vorher: 'Vorher',
  nachher: 'Nachher',
  feld: 'Feld',
  eintrag: (nummer: number) => `Eintrag ${nummer}`,
  ohneWerte: 'Diese Tat hat keine Werte geändert.',
  weitere: (anzahl: number) => `und ${anzahl} weitere`,
  alle: 'Alles zu diesem Gegenstand',
  vorgangAlles: 'Alles aus diesem Vorgang',
  leer: 'Noch gibt es keine Einträge.',
  nichts: 'nichts',
};

export type ProtokollTexte = typeof de;

const en: ProtokollTexte = {
  titel: 'Audit',
  einleitung: 'Who changed what, and when. Entries come with each act and cannot be changed.',
  liste: 'Entries',
  zeit: 'Time',
  wer: 'Who',
  art: 'As',
  arten: { benutzer: 'User', link: 'Link', api: 'API key', system: 'KoMuT itself' },
  tat: 'Act',
  gegenstand: 'Object',
  gegenstandHinweis: 'e.g. benutzer 17',
  aenderung: 'Change',
  vorgang: 'Request',
  vorher: 'Before',
  nachher: 'After',
  feld: 'Field',
  eintrag: (nummer) => `Entry ${nummer}`,
  ohneWerte: 'This act changed no values.',
  weitere: (anzahl) => `and ${anzahl} more`,
  alle: 'Everything about this object',
  vorgangAlles: 'Everything of this request',
  leer: 'There are no entries yet.',
  nichts: 'nothing',
};

export const texte: Record<Anzeigesprache, ProtokollTexte> = { de, en };
