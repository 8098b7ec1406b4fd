import { konzeptTexte } from '../konzept.texte.ts';
import { rundenTexte } from './texte.ts';

/** The words in which the audit speaks of report rounds. */
const de = {
  taten: {
    'runde.eroeffnen': 'Berichtsrunde eröffnet',
    'runde.antworten': 'Stand gemeldet',
    'runde.uebernehmen': 'Antwort einer Berichtsrunde übernommen',
    'runde.weitergeben': 'Frage weitergegeben',
    'runde.erneut-senden': 'Link noch einmal gesendet',
    'runde.erinnern': 'An die Berichtsrunde erinnert',
    'runde.verlaengern': 'Frist der Berichtsrunde verlängert',
    'runde.einfrieren': 'Berichtsrunde eingefroren',
    'runde.erinnerungen-einstellen': 'Erinnerungen eingestellt',
  },
  gegenstaende: { berichtsrunde: 'Berichtsrunde' },
  felder: {
    ...rundenTexte.de.erinnerung,
    frist_am: 'Antwort bis',
    personen: 'Personen',
    person: 'Person',
    massnahme: 'Maßnahme',
    'runde.antworten fertig': 'Fertig',
    fertig: 'Fertige Antworten',
    runde: 'Berichtsrunde',
    erinnert: 'Erinnerte Personen',
    vertretung: 'An die Vertretung',
    buero: 'Ans Büro',
  },
  werte: {
    'berichtsrunde status': { offen: 'Offen', eingefroren: 'Eingefroren' },
    'runde.antworten status': konzeptTexte.de.status,
    einstellung: { 'konzept.erinnerungen': 'Erinnerungen an Berichtsrunden' },
  },
};

const en: typeof de = {
  taten: {
    'runde.eroeffnen': 'Report round opened',
    'runde.antworten': 'Status reported',
    'runde.uebernehmen': 'Answer of a report round taken over',
    'runde.weitergeben': 'Question passed on',
    'runde.erneut-senden': 'Link sent again',
    'runde.erinnern': 'Reminded of the report round',
    'runde.verlaengern': 'Deadline of the report round extended',
    'runde.einfrieren': 'Report round frozen',
    'runde.erinnerungen-einstellen': 'Reminders set',
  },
  gegenstaende: { berichtsrunde: 'Report round' },
  felder: {
    ...rundenTexte.en.erinnerung,
    frist_am: 'Answer by',
    personen: 'Persons',
    person: 'Person',
    massnahme: 'Measure',
    'runde.antworten fertig': 'Complete',
    fertig: 'Complete answers',
    runde: 'Report round',
    erinnert: 'Persons reminded',
    vertretung: 'To the deputy',
    buero: 'To the office',
  },
  werte: {
    'berichtsrunde status': { offen: 'Open', eingefroren: 'Frozen' },
    'runde.antworten status': konzeptTexte.en.status,
    einstellung: { 'konzept.erinnerungen': 'Reminders of report rounds' },
  },
};

export const rundenProtokollTexte = { de, en };
