import { berichteTexte } from '../texte.ts';

/** Words of a paper's way through the bodies. */
const de = {
  titel: 'Weg durch die Gremien',
  intro: 'Wo das Papier wann beraten wird, und was dabei herauskam.',
  planen: 'Üblichen Weg eintragen',
  planenHinweis:
    'KoMuT trägt die aktiven Gremien ein: einen Bericht nimmt der Fachausschuss zur Kenntnis, eine Beschlussvorlage geht vom Fachausschuss über den Kreisausschuss in den Kreistag.',
  geplant: 'Der Weg ist eingetragen. Wählen Sie für jede Station die Sitzung.',
  leer: 'Noch kein Weg eingetragen',
  station: 'Station',
  neueStation: 'Station hinzufügen',
  stationBearbeiten: 'Station bearbeiten',
  hinzugefuegt: 'Die Station steht auf dem Weg.',
  entfernen: 'Station entfernen',
  entfernenFrage: 'Diese Station entfernen?',
  entfernt: 'Die Station ist entfernt.',
  gremium: 'Gremium',
  sitzung: 'Sitzung',
  nochOffen: 'Noch offen',
  frist: 'Frist für Vorlagen',
  fristVorbei: 'Frist vorbei',
  rolle: 'Aufgabe des Gremiums',
  top: 'Tagesordnungspunkt',
  position: 'Reihenfolge',
  ergebnis: 'Ergebnis',
  ausgang: 'Ergebnis eintragen',
  eintragen: 'Eintragen',
  ausgangEingetragen: 'Das Ergebnis steht im Beschlussregister.',
  nichtAusgegeben: 'Ein Ergebnis lässt sich eintragen, sobald das Papier ausgegeben ist.',
  vorlage: 'Vorlage im Ratsinformationssystem',
  vorlagennummer: 'Nummer der Vorlage',
  adresse: 'Adresse der Vorlage',
  json: 'Als OParl-Objekt (JSON)',
};

const en: typeof de = {
  titel: 'Way through the bodies',
  intro: 'Where the paper is dealt with and when, and what came of it.',
  planen: 'Enter the usual way',
  planenHinweis:
    'KoMuT enters the active bodies: the committee takes note of a report; a resolution paper goes from the committee through the district executive to the district council.',
  geplant: 'The way has been entered. Choose the meeting for each stop.',
  leer: 'No way entered yet',
  station: 'Stop',
  neueStation: 'Add a stop',
  stationBearbeiten: 'Edit the stop',
  hinzugefuegt: 'The stop is on the way.',
  entfernen: 'Remove the stop',
  entfernenFrage: 'Remove this stop?',
  entfernt: 'The stop has been removed.',
  gremium: 'Body',
  sitzung: 'Meeting',
  nochOffen: 'Still open',
  frist: 'Deadline for papers',
  fristVorbei: 'Deadline passed',
  rolle: 'Task of the body',
  top: 'Agenda item',
  position: 'Order',
  ergebnis: 'Outcome',
  ausgang: 'Enter the outcome',
  eintragen: 'Enter',
  ausgangEingetragen: 'The outcome stands in the register of resolutions.',
  nichtAusgegeben: 'An outcome can be entered once the paper has been issued.',
  vorlage: 'Paper in the council information system',
  vorlagennummer: 'Number of the paper',
  adresse: 'Address of the paper',
  json: 'As an OParl object (JSON)',
};

export const beratungTexte = { de, en };

const felderOf = (w: typeof de) => ({
  'bericht weg': w.titel,
  'bericht gremium': w.gremium,
  'bericht sitzung': w.sitzung,
  'bericht rolle': w.rolle,
  'bericht tagesordnungspunkt': w.top,
});

/** The words in which the audit speaks of a paper's way. */
export const beratungProtokollTexte = {
  de: {
    taten: {
      'beratung.planen': 'Weg durch die Gremien eingetragen',
      'beratung.anlegen': 'Station hinzugefügt',
      'beratung.aendern': 'Station geändert',
      'beratung.entfernen': 'Station entfernt',
      'beratung.beraten': 'Ergebnis einer Beratung eingetragen',
      'bericht.einstellen': 'Nummer und Adresse einer Vorlage eingetragen',
    },
    gegenstaende: {},
    felder: felderOf(de),
    werte: { 'bericht rolle': berichteTexte.de.rolle },
  },
  en: {
    taten: {
      'beratung.planen': 'Way through the bodies entered',
      'beratung.anlegen': 'Stop added',
      'beratung.aendern': 'Stop changed',
      'beratung.entfernen': 'Stop removed',
      'beratung.beraten': 'Outcome of a deliberation entered',
      'bericht.einstellen': 'Number and address of a paper entered',
    },
    gegenstaende: {},
    felder: felderOf(en),
    werte: { 'bericht rolle': berichteTexte.en.rolle },
  },
};
