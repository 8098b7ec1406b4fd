/** Words of the concept's own pages: editions, outline, findings, and what is due. */
const de = {
  titel: 'Integrationskonzept',
  leer: 'Noch kein Konzept',
  leerHinweis:
    'Lesen Sie Ihr Integrationskonzept ein, als Word-Datei, Excel-Liste oder eingefügte Tabelle, oder bauen Sie es hier von Hand auf.',
  importieren: 'Konzept importieren',
  gilt: (bezeichnung: string) => `Es gilt: ${bezeichnung}`,
  keineGilt: 'Noch keine Ausgabe gilt',
  ausgaben: 'Ausgaben',
  ausgabe: 'Ausgabe',
  stand: 'Stand',
  beschlossen: 'Beschlossen am',
  beschluss: 'Beschluss',
  massnahmen: 'Maßnahmen',
  umgesetzt: 'Umgesetzt',
  ueberfaellig: 'Überfällig',
  inArbeit: 'In Umsetzung oder laufend',
  offeneHinweise: 'Offene Hinweise',
  staende: 'Stand je Handlungsfeld',
  feld: 'Handlungsfeld',
  gesamt: 'Gesamt',
  faellig: 'Überfällig und als Nächstes fällig',
  faelligLeer: 'In den nächsten drei Monaten ist nichts fällig.',
  spaet: 'Überfällig',
  frist: 'Frist',
  massnahme: 'Maßnahme',
  zustaendig: 'Zuständig',
  alleMassnahmen: 'Alle Maßnahmen',
  gliederung: 'Gliederung',
  waehlen: 'Wählen Sie links eine Maßnahme.',
  hinweise: 'Hinweise',
  oeffnen: 'Maßnahme öffnen',
  zeitachse: 'Zeitachse',
  alteAusgabe: 'Diese Ausgabe ist abgelöst.',
  zurGeltenden: 'Zur geltenden Ausgabe',
  entwurf: 'Diese Ausgabe ist ein Entwurf.',
  bearbeiten: 'Ausgabe bearbeiten',
  bezeichnung: 'Bezeichnung',
  einleitungText: 'Einleitung',
  mitwirkende: 'Mitwirkende',
  statusTitel: 'Was die Stände bedeuten',
  statusEinleitung: 'Diese Sätze stehen bei jeder Maßnahme neben ihrem Stand, damit alle dasselbe meinen.',
  worte: 'So heißen die Stufen bei uns',
  gliederungBearbeiten: 'Gliederung bearbeiten',
  festlegungen: 'Was bei uns gilt',
  zustaendigeListe: 'Zuständige: Namen vereinen, Ansprechpersonen eintragen',
  terminklassen: 'Was die Terminklassen bedeuten',
  vonHand: 'Konzept von Hand beginnen',
  inKraft: 'In Kraft setzen',
  inKraftTitel: 'Diese Ausgabe in Kraft setzen?',
  inKraftHinweis:
    'Ab sofort gilt diese Ausgabe. Die bisherige bleibt lesbar und ist als abgelöst gekennzeichnet.',
  zuruecknehmen: 'Entscheidung zurücknehmen',
  zurueckgenommen: 'Die Entscheidung ist zurückgenommen. Der Hinweis ist wieder offen.',
  fehler: {
    'hinweis.nicht-entschieden': 'Über diesen Hinweis ist noch nicht entschieden.',
    'hinweis.kein-entwurf': 'Die Ausgabe ist kein Entwurf mehr. Die Entscheidung bleibt.',
    'hinweis.nicht-mehr-zurueck':
      'An dieser Stelle wurde seitdem weitergearbeitet. Bitte nehmen Sie zuerst die spätere Entscheidung zurück, oder ändern Sie die Maßnahme selbst.',
  } as Record<string, string>,
  zurFortschreibung: 'Zur Fortschreibung',
  verwerfen: 'Entwurf verwerfen',
  verwerfenTitel: 'Diesen Entwurf verwerfen?',
  verwerfenHinweis:
    'Seine Gliederung, seine neuen Maßnahmen und alle Entscheidungen darüber gehen verloren. Andere Ausgaben bleiben, wie sie sind.',
  verworfen: 'Der Entwurf ist verworfen.',
  inKraftFertig: 'Die Ausgabe gilt.',
  aufgabeSpaet: (titel: string) => `Maßnahme überfällig: ${titel}`,
  aufgabeFaellig: (titel: string) => `Maßnahme bald fällig: ${titel}`,
  aufgabeFrist: (tag: string, zustaendig: string) =>
    zustaendig === '' ? `Frist ${tag}` : `Frist ${tag}, ${zustaendig}`,
  aufgabeTat: 'Maßnahme ansehen',
  aufgabeWeitere: (anzahl: number) =>
    anzahl === 1 ? 'Eine weitere Maßnahme ist überfällig' : `${anzahl} weitere Maßnahmen sind überfällig`,
  aufgabeWeitereTat: 'Liste ansehen',
  aufgabeSchritt: (anzahl: number) =>
    anzahl === 1
      ? 'Eine Maßnahme in Umsetzung hat keinen nächsten Schritt'
      : `${anzahl} Maßnahmen in Umsetzung haben keinen nächsten Schritt`,
  aufgabeSchrittTat: 'Schritte eintragen',
  aufgabeHinweise: (anzahl: number) =>
    anzahl === 1
      ? 'Ein Hinweis zum Integrationskonzept ist offen'
      : `${anzahl} Hinweise zum Integrationskonzept sind offen`,
  aufgabeHinweiseTat: 'Hinweise entscheiden',
};

const en: typeof de = {
  titel: 'Integration concept',
  leer: 'No concept yet',
  leerHinweis:
    'Read in your integration concept, as a Word file, an Excel list or a pasted table, or build it here by hand.',
  importieren: 'Import a concept',
  gilt: (bezeichnung) => `In force: ${bezeichnung}`,
  keineGilt: 'No edition is in force yet',
  ausgaben: 'Editions',
  ausgabe: 'Edition',
  stand: 'State',
  beschlossen: 'Resolved on',
  beschluss: 'Resolution',
  massnahmen: 'Measures',
  umgesetzt: 'Done',
  ueberfaellig: 'Overdue',
  inArbeit: 'Under way or standing',
  offeneHinweise: 'Open hints',
  staende: 'Status by field of action',
  feld: 'Field of action',
  gesamt: 'Total',
  faellig: 'Overdue and due next',
  faelligLeer: 'Nothing is due in the next three months.',
  spaet: 'Overdue',
  frist: 'Deadline',
  massnahme: 'Measure',
  zustaendig: 'Responsible',
  alleMassnahmen: 'All measures',
  gliederung: 'Outline',
  waehlen: 'Choose a measure on the left.',
  hinweise: 'Hints',
  oeffnen: 'Open the measure',
  zeitachse: 'Time axis',
  alteAusgabe: 'This edition has been replaced.',
  zurGeltenden: 'To the edition in force',
  entwurf: 'This edition is a draft.',
  bearbeiten: 'Edit the edition',
  bezeichnung: 'Name',
  einleitungText: 'Introduction',
  mitwirkende: 'Contributors',
  statusTitel: 'What the statuses mean',
  statusEinleitung:
    'These sentences stand beside the status of every measure, so that everybody means the same.',
  worte: 'What we call the levels',
  gliederungBearbeiten: 'Edit the outline',
  festlegungen: 'What counts in our office',
  zustaendigeListe: 'Responsible: unite names, enter contacts',
  terminklassen: 'What the classes of schedules mean',
  vonHand: 'Begin a concept by hand',
  inKraft: 'Put into force',
  inKraftTitel: 'Put this edition into force?',
  inKraftHinweis:
    'From now on this edition is in force. The former one stays readable and is marked as replaced.',
  zuruecknehmen: 'Take the decision back',
  zurueckgenommen: 'The decision is taken back. The hint is open again.',
  fehler: {
    'hinweis.nicht-entschieden': 'This hint is not decided yet.',
    'hinweis.kein-entwurf': 'The edition is no draft any more. The decision stays.',
    'hinweis.nicht-mehr-zurueck':
      'Somebody has worked on at this place since. Please take the later decision back first, or change the measure itself.',
  },
  zurFortschreibung: 'To the revision',
  verwerfen: 'Discard the draft',
  verwerfenTitel: 'Discard this draft?',
  verwerfenHinweis:
    'Its outline, its new measures and all decisions about it are lost. Other editions stay as they are.',
  verworfen: 'The draft is discarded.',
  inKraftFertig: 'The edition is in force.',
  aufgabeSpaet: (titel) => `Measure overdue: ${titel}`,
  aufgabeFaellig: (titel) => `Measure due soon: ${titel}`,
  aufgabeFrist: (tag, zustaendig) =>
    zustaendig === '' ? `Deadline ${tag}` : `Deadline ${tag}, ${zustaendig}`,
  aufgabeTat: 'See the measure',
  aufgabeWeitere: (anzahl) =>
    anzahl === 1 ? 'One more measure is overdue' : `${anzahl} more measures are overdue`,
  aufgabeWeitereTat: 'See the list',
  aufgabeSchritt: (anzahl) =>
    anzahl === 1
      ? 'One measure under way has no next step'
      : `${anzahl} measures under way have no next step`,
  aufgabeSchrittTat: 'Note the steps',
  aufgabeHinweise: (anzahl) =>
    anzahl === 1
      ? 'One hint about the integration concept is open'
      : `${anzahl} hints about the integration concept are open`,
  aufgabeHinweiseTat: 'Decide the hints',
};

export const uebersichtTexte = { de, en };
