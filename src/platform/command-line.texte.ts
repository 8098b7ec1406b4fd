import type { CommandLanguage } from './command.ts';

const de = {
  about: 'KoMuT: Arbeitswerkzeug der Koordinierungsstelle Migration und Teilhabe',
  usage: (line: string) => `Aufruf: komut ${line}`,
  command: 'BEFEHL',
  options: 'Optionen',
  commands: 'Befehle:',
  optionList: 'Optionen:',
  more: 'Mehr zu einem Befehl: komut BEFEHL --help',
  json: 'nur ein JSON-Dokument auf die Standardausgabe',
  lang: 'Sprache der Ausgaben: de oder en',
  help: 'diese Hilfe',
  noCommand: 'Es fehlt der Befehl. „komut --help“ zählt sie auf.',
  unknown: (words: string) => `Den Befehl „${words}“ gibt es nicht.`,
  meant: (name: string) => ` Gemeint ist vielleicht „${name}“.`,
  missing: (name: string) => `Es fehlt: ${name}.`,
  tooMany: (word: string) => `„${word}“ ist zu viel.`,
  unknownOption: (option: string) => `Die Option ${option} gibt es hier nicht.`,
  optionValue: (option: string) => `Die Option ${option} braucht einen Wert.`,
  optionNoValue: (option: string) => `Die Option ${option} nimmt keinen Wert.`,
  wrongLanguage: (value: string) => `„${value}“ geht nicht als Sprache: de oder en.`,
  unreadable: (file: string, why: string) => `${file}: ${why}.`,
  reasons: {
    ENOENT: 'gibt es nicht',
    EACCES: 'keine Berechtigung',
    EISDIR: 'ist ein Ordner, keine Datei',
    ENOTDIR: 'liegt nicht in einem Ordner',
    ENOSPC: 'kein Platz mehr auf dem Datenträger',
  } as Record<string, string>,
  fault: (message: string) => `Unerwarteter Fehler: ${message}`,
};

type Texte = typeof de;

const en: Texte = {
  about: "KoMuT: working tool of a county's coordination office for migration and participation",
  usage: (line) => `Usage: komut ${line}`,
  command: 'COMMAND',
  options: 'options',
  commands: 'Commands:',
  optionList: 'Options:',
  more: 'More about a command: komut COMMAND --help',
  json: 'a single JSON document on standard output',
  lang: 'language of the output: de or en',
  help: 'this help',
  noCommand: 'The command is missing. "komut --help" lists them.',
  unknown: (words) => `There is no command "${words}".`,
  meant: (name) => ` Did you mean "${name}"?`,
  missing: (name) => `Missing: ${name}.`,
  tooMany: (word) => `"${word}" is too much.`,
  unknownOption: (option) => `There is no option ${option} here.`,
  optionValue: (option) => `The option ${option} needs a value.`,
  optionNoValue: (option) => `The option ${option} takes no value.`,
  wrongLanguage: (value) => `"${value}" is not a language here: de or en.`,
  unreadable: (file, why) => `${file}: ${why}.`,
  reasons: {
    ENOENT: 'does not exist',
    EACCES: 'permission denied',
    EISDIR: 'is a folder, not a file',
    ENOTDIR: 'is not inside a folder',
    ENOSPC: 'no space left on the disk',
  },
  fault: (message) => `Unexpected fault: ${message}`,
};

export const texte: Record<CommandLanguage, Texte> = { de, en };
