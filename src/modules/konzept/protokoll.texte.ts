/** The words in which the audit speaks of the concept. */
import { konzeptTexte } from './konzept.texte.ts';

const { de: t, en: e } = konzeptTexte;

const de = {
  taten: {
    'konzept.einlesen': 'Konzept zur Vorschau eingelesen',
    'konzept.lesart': 'Lesart des Konzepts geändert',
    'konzept.hinweis-entscheiden': 'Über einen Hinweis entschieden',
    'konzept.verwerfen': 'Vorschau des Konzepts verworfen',
    'konzept.uebernehmen': 'Konzept übernommen',
    'ausgabe.aendern': 'Ausgabe geändert',
    'ausgabe.in-kraft-setzen': 'Ausgabe in Kraft gesetzt',
    'massnahme.aendern': 'Maßnahme geändert',
    'massnahme.status': 'Stand der Maßnahme geändert',
    'massnahme.veroeffentlichen': 'Öffentliche Kurztexte geändert',
    'rueckmeldung.senden': 'Rückmeldung eingegangen',
    'rueckmeldung.erledigen': 'Rückmeldung erledigt',
    'massnahme.schritt': 'Nächster Schritt geändert',
    'massnahme.eintragen': 'Eintrag zur Maßnahme',
  },
  gegenstaende: {
    konzept: t.konzept,
    konzeptimport: 'Konzept-Vorschau',
    ausgabe: t.ausgabe,
    massnahme: t.massnahme,
    konzeptrueckmeldung: 'Rückmeldung',
    konzepthinweis: 'Hinweis',
  },
  felder: {
    titel: 'Titel',
    bezeichnung: 'Bezeichnung',
    datei: 'Datei',
    anzahl: 'Anzahl',
    massnahmen: t.massnahmen,
    status: 'Status',
    status_grund: 'Grund',
    status_am: 'Seit',
    beschlossen_am: 'Beschlossen am',
    beschluss: 'Beschluss',
    ist_oeffentlich: 'Öffentlich',
    kurztexte: 'Kurztexte',
    massnahme: t.massnahme,
    erledigt: 'Erledigt',
    hinweis: 'Hinweis',
    entscheidung: 'Entscheidung',
    begruendung: 'Begründung',
  },
  werte: {
    status: { ...t.status, ...t.ausgabestatus },
  },
};

const en: typeof de = {
  taten: {
    'konzept.einlesen': 'Concept read for preview',
    'konzept.lesart': 'Reading of the concept changed',
    'konzept.hinweis-entscheiden': 'A hint decided',
    'konzept.verwerfen': 'Preview of the concept discarded',
    'konzept.uebernehmen': 'Concept taken over',
    'ausgabe.aendern': 'Edition changed',
    'ausgabe.in-kraft-setzen': 'Edition put into force',
    'massnahme.aendern': 'Measure changed',
    'massnahme.status': 'Status of the measure changed',
    'massnahme.veroeffentlichen': 'Public short texts changed',
    'rueckmeldung.senden': 'Feedback received',
    'rueckmeldung.erledigen': 'Feedback dealt with',
    'massnahme.schritt': 'Next step changed',
    'massnahme.eintragen': 'Entry on the measure',
  },
  gegenstaende: {
    konzept: e.konzept,
    konzeptimport: 'Preview of a concept',
    ausgabe: e.ausgabe,
    massnahme: e.massnahme,
    konzeptrueckmeldung: 'Feedback',
    konzepthinweis: 'Hint',
  },
  felder: {
    titel: 'Title',
    bezeichnung: 'Name',
    datei: 'File',
    anzahl: 'Number',
    massnahmen: e.massnahmen,
    status: 'Status',
    status_grund: 'Reason',
    status_am: 'Since',
    beschlossen_am: 'Resolved on',
    beschluss: 'Resolution',
    ist_oeffentlich: 'Public',
    kurztexte: 'Short texts',
    massnahme: e.massnahme,
    erledigt: 'Dealt with',
    hinweis: 'Hint',
    entscheidung: 'Decision',
    begruendung: 'Reason',
  },
  werte: {
    status: { ...e.status, ...e.ausgabestatus },
  },
};

export const protokollTexte = { de, en };
