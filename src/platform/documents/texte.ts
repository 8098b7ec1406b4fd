import type { Anzeigesprache } from '../../begriffe/anzeigesprache.ts';

interface Dokumenttexte {
  ansprechperson: string;
  telefon: string;
  email: string;
  bank: string;
  zeichen: string;
  datum: string;
  /** `{}` this page, `{von}` all pages. */
  seite: string;
  /** Above a table of contents. */
  inhalt: string;
  'dokument.pdf-fehlt': string;
}

/** Words of every document, and why there is none. */
export const dokumentTexte: Record<Anzeigesprache, Dokumenttexte> = {
  de: {
    ansprechperson: 'Auskunft',
    telefon: 'Telefon',
    email: 'E-Mail',
    bank: 'Bankverbindung',
    zeichen: 'Zeichen',
    datum: 'Datum',
    seite: 'Seite {} von {von}',
    inhalt: 'Inhalt',
    'dokument.pdf-fehlt':
      'Auf diesem Server lassen sich keine PDF-Dokumente erzeugen: Für sein Betriebssystem ist kein Satzprogramm eingerichtet. Bitte wenden Sie sich an die Technik.',
  },
  en: {
    ansprechperson: 'Contact',
    telefon: 'Telephone',
    email: 'E-mail',
    bank: 'Bank details',
    zeichen: 'Reference',
    datum: 'Date',
    seite: 'Page {} of {von}',
    inhalt: 'Contents',
    'dokument.pdf-fehlt':
      'This server cannot make PDF documents: no typesetting program is set up for its operating system. Please ask your technical staff.',
  },
};
