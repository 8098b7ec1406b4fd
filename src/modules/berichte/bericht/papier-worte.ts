/** What a paper says of its own: German, like the paper. */
import type { Abschnitt, Berichtsart } from '../bericht.rules.ts';
import type { Papierworte } from './papier.rules.ts';

export const PAPIERWORTE: Papierworte = {
  fehlt: '(Zahl liegt noch nicht vor)',
  rund: 'rund',
  spalten: { zahl: 'Zahl', wert: 'Berichtszeitraum', vorjahr: 'Vorjahr', veraenderung: 'Veränderung' },
};

export const ARTWORTE: Record<Berichtsart, string> = {
  bericht: 'Bericht',
  beschlussvorlage: 'Beschlussvorlage',
  integrationsbericht: 'Integrationsbericht',
  jahresbericht: 'Jahresbericht',
};

export const ABSCHNITTWORTE: Record<Abschnitt, string> = {
  inhalt: '',
  beschlussvorschlag: 'Beschlussvorschlag',
  sachverhalt: 'Sachverhalt',
  finanzen: 'Finanzielle Auswirkungen',
};

export const KOPFWORTE = {
  bezeichnung: 'Bezeichnung',
  vorlagennummer: 'Vorlage Nr.',
  zeitraum: 'Berichtszeitraum',
  entwurf: 'Entwurf',
  fassung: (nummer: number) => `Fassung ${nummer}`,
  abbildung: (nummer: number, titel: string) => `Abbildung ${nummer}: ${titel}`,
  tabelle: (nummer: number, titel: string) => `Tabelle ${nummer}: ${titel}`,
  zahlen: 'Zahlen dieses Papiers',
  zahlenHinweis: 'Jede Zahl mit ihrem Stand und ihrer Quelle.',
  spalten: { zahl: 'Zahl', wert: 'Wert', stand: 'Stand', quelle: 'Quelle' },
  inhalt: 'Inhalt',
  seite: 'Seite {} von {von}',
  kategorie: '',
  werteIn: (einheit: string) => (einheit === '' ? '' : `Werte in ${einheit}. `),
  quelle: (quelle: string) => `Quelle: ${quelle}`,
};
