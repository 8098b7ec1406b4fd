import type { Anzeigesprache } from '../../begriffe/anzeigesprache.ts';

interface Texte {
  keineDatei: (datei: string) => string;
  keinText: (datei: string) => string;
  keinJson: (datei: string, stelle: string) => string;
  zeile: (zeile: string, spalte: string) => string;
  ganzes: string;
  fehlt: string;
  art: (erwartet: string) => string;
  arten: Record<string, string>;
  zuKlein: (grenze: string) => string;
  zuGross: (grenze: string) => string;
  leer: string;
  laenge: (anzahl: string) => string;
  unlesbar: string;
  weitere: (anzahl: number) => string;
}

const de: Texte = {
  keineDatei: (datei) => `Die Datei „${datei}“ gibt es nicht oder sie lässt sich nicht öffnen.`,
  keinText: (datei) => `Die Datei „${datei}“ ist kein Text in UTF-8.`,
  keinJson: (datei, stelle) => `Die Datei „${datei}“ ist kein JSON${stelle}.`,
  zeile: (zeile, spalte) => `: Zeile ${zeile}, Spalte ${spalte}`,
  ganzes: 'Datei',
  fehlt: 'Die Angabe fehlt.',
  art: (erwartet) => `Hier muss ${erwartet} stehen.`,
  arten: {
    string: 'ein Text',
    number: 'eine Zahl',
    int: 'eine ganze Zahl',
    boolean: 'true oder false',
    array: 'eine Liste',
    tuple: 'eine Liste',
    object: 'ein Objekt',
  },
  zuKlein: (grenze) => `Die Zahl darf nicht kleiner als ${grenze} sein.`,
  zuGross: (grenze) => `Die Zahl darf nicht größer als ${grenze} sein.`,
  leer: 'Der Text ist leer.',
  laenge: (anzahl) => `Die Liste muss genau ${anzahl} Werte haben.`,
  unlesbar: 'Diese Angabe lässt sich nicht lesen.',
  weitere: (anzahl) => (anzahl === 1 ? ' (und ein weiterer Fehler)' : ` (und ${anzahl} weitere Fehler)`),
};

const en: Texte = {
  keineDatei: (datei) => `There is no file “${datei}”, or it cannot be opened.`,
  keinText: (datei) => `The file “${datei}” is no text in UTF-8.`,
  keinJson: (datei, stelle) => `The file “${datei}” is not JSON${stelle}.`,
  zeile: (zeile, spalte) => `: line ${zeile}, column ${spalte}`,
  ganzes: 'file',
  fehlt: 'This is missing.',
  art: (erwartet) => `This must be ${erwartet}.`,
  arten: {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    tuple: 'a list',
    object: 'an object',
  },
  zuKlein: (grenze) => `The number must not be less than ${grenze}.`,
  zuGross: (grenze) => `The number must not be greater than ${grenze}.`,
  leer: 'The text is empty.',
  laenge: (anzahl) => `The list must have exactly ${anzahl} values.`,
  unlesbar: 'This cannot be read.',
  weitere: (anzahl) => (anzahl === 1 ? ' (and one more fault)' : ` (and ${anzahl} more faults)`),
};

export const texte: Record<Anzeigesprache, Texte> = { de, en };
