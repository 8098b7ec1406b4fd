import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Seite } from './rechtliches.rules.ts';

interface Texte {
  titel: Record<Seite, string>;
  /** Stands instead of the office's own text until there is one. */
  fehlt: Record<Seite, string>;
  /** What is true of KoMuT wherever it runs; in the simple form of `readBlocks`. */
  immer: Record<Seite, string>;
  liste: string;
  einleitung: string;
  bearbeiten: string;
  bearbeitenTitel: (seite: string) => string;
  hinweis: string;
  deutsch: string;
  englisch: string;
  speichern: string;
  gespeichert: string;
  abbrechen: string;
  eingetragen: string;
  nichtEingetragen: string;
  ansehen: string;
  seite: string;
  zustand: string;
  verlauf: string;
  verlaufZeile: (wann: string, wer: string) => string;
}

const de: Texte = {
  titel: {
    barrierefreiheit: 'Erklärung zur Barrierefreiheit',
    datenschutz: 'Datenschutz',
    impressum: 'Impressum',
  },
  fehlt: {
    barrierefreiheit:
      'Die Stelle hat hier noch nicht eingetragen, wie Sie Barrieren melden können und welche Schlichtungsstelle zuständig ist.',
    datenschutz:
      'Die Stelle hat hier noch nicht eingetragen, wer verantwortlich ist, wer ihr Datenschutzbeauftragter ist und zu welchen Zwecken sie Daten verarbeitet.',
    impressum: 'Die Stelle hat ihr Impressum hier noch nicht eingetragen.',
  },
  immer: {
    barrierefreiheit: `# Was KoMuT zusagt

KoMuT ist nach den Regeln der WCAG 2.2, Stufe AA, gebaut, auf die sich die BITV 2.0 bezieht. Alles geht mit der Tastatur und ohne JavaScript, in heller und dunkler Darstellung, ab 320 Pixel Breite. Jede Seite wird bei jeder Änderung des Programms automatisch geprüft.

# Was nicht geprüft ist

Eine Prüfung durch eine unabhängige Prüfstelle gab es noch nicht. PDF-Dateien, die andere hochgeladen haben, können Barrieren haben.`,
    datenschutz: `# Was KoMuT technisch speichert

- Cookies: eines für die Anmeldung (zwischen Passwort und Code für zehn Minuten ein weiteres), je eines für Sprache und Aussehen, wenn Sie diese wählen, und für eine Minute die Meldung nach einer Eingabe. Keine Cookies von anderen, keine Zählung von Besuchen.
- Sitzungen: wann Sie sich angemeldet haben und mit welchem Browser. Die Sitzung endet zwölf Stunden nach der letzten Benutzung.
- Anmeldeversuche: wie oft ein Passwort falsch war. Konto und Anschluss stehen dort nur als Prüfwert; was älter als ein Tag ist, wird jede Nacht gelöscht.
- Protokoll: wer was wann geändert hat. Nur die Rolle Datenschutz kann es lesen.

# Was KoMuT nicht tut

Seiten laden nichts von fremden Servern. Das technische Protokoll des Servers enthält keine Namen, keine Adressen und keine Inhalte.`,
    impressum: `# Programm

KoMuT ist freie Software unter der Lizenz EUPL-1.2.`,
  },
  liste: 'Rechtliche Texte',
  einleitung: 'Was die Stelle auf diesen drei Seiten selbst sagen muss. Sie sind ohne Anmeldung zu lesen.',
  bearbeiten: 'Bearbeiten',
  bearbeitenTitel: (seite) => `${seite} bearbeiten`,
  hinweis:
    'Eine Leerzeile trennt Absätze. Eine Zeile mit „# “ am Anfang wird eine Überschrift, Zeilen mit „- “ werden eine Liste.',
  deutsch: 'Text auf Deutsch',
  englisch: 'Text auf Englisch (leer: der deutsche Text)',
  speichern: 'Speichern',
  gespeichert: 'Der Text ist gespeichert und sofort zu sehen.',
  abbrechen: 'Abbrechen',
  eingetragen: 'Eingetragen',
  nichtEingetragen: 'Fehlt noch',
  ansehen: 'Ansehen',
  seite: 'Seite',
  zustand: 'Zustand',
  verlauf: 'Frühere Fassungen',
  verlaufZeile: (wann, wer) => `${wann}, ${wer}`,
};

const en: Texte = {
  titel: {
    barrierefreiheit: 'Accessibility statement',
    datenschutz: 'Data protection',
    impressum: 'Legal notice',
  },
  fehlt: {
    barrierefreiheit:
      'The office has not yet entered here how you can report barriers and which arbitration body is in charge.',
    datenschutz:
      'The office has not yet entered here who is responsible, who its data protection officer is and for which purposes it processes data.',
    impressum: 'The office has not yet entered its legal notice here.',
  },
  immer: {
    barrierefreiheit: `# What KoMuT promises

KoMuT is built by the rules of WCAG 2.2, level AA, to which the German BITV 2.0 refers. Everything works with the keyboard and without JavaScript, in light and dark, from a width of 320 pixels. Every page is checked automatically with every change of the program.

# What is not checked

There has been no check by an independent body yet. PDF files that others have uploaded may have barriers.`,
    datenschutz: `# What KoMuT stores technically

- Cookies: one for signing in (between password and code another one for ten minutes), one each for language and appearance when you choose them, and for one minute the message after an input. No cookies of others, no counting of visits.
- Sessions: when you signed in and with which browser. A session ends twelve hours after its last use.
- Sign-in attempts: how often a password was wrong. Account and connection stand there as a check value only; what is older than a day is deleted every night.
- Audit: who changed what and when. Only the role data protection can read it.

# What KoMuT does not do

Pages load nothing from foreign servers. The server's technical log holds no names, no addresses and no content.`,
    impressum: `# Program

KoMuT is free software under the EUPL-1.2 licence.`,
  },
  liste: 'Legal texts',
  einleitung: 'What the office itself must say on these three pages. They can be read without signing in.',
  bearbeiten: 'Edit',
  bearbeitenTitel: (seite) => `Edit: ${seite}`,
  hinweis:
    'An empty line separates paragraphs. A line that begins with “# ” becomes a heading, lines with “- ” become a list.',
  deutsch: 'Text in German',
  englisch: 'Text in English (empty: the German text)',
  speichern: 'Save',
  gespeichert: 'The text is saved and can be seen at once.',
  abbrechen: 'Cancel',
  eingetragen: 'Entered',
  nichtEingetragen: 'Still missing',
  ansehen: 'View',
  seite: 'Page',
  zustand: 'State',
  verlauf: 'Former versions',
  verlaufZeile: (wann, wer) => `${wann}, ${wer}`,
};

export const texte: Record<Anzeigesprache, Texte> = { de, en };
