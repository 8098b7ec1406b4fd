/** Words of the views of an edition. */
const de = {
  ansichten: 'Ansichten',
  ansicht: {
    anhang: 'Nach Terminierung',
    fristen: 'Nach Frist',
    zustaendig: 'Nach Zuständigen',
    herkunft: 'Was wurde aus unserem Vorschlag',
    zeitplan: 'Zeitplan',
    felder: 'Stand je Handlungsfeld',
  },
  gruppe: 'Integrationskonzept',
  ausgabe: 'Ausgabe',
  anhangHinweis:
    'Jede Maßnahme steht hier einmal, in den Worten des Konzepts. Der Anhang entsteht aus denselben Angaben wie die Kapitel und passt deshalb immer zu ihnen.',
  herkunftHinweis:
    'Vorschläge aus Gremien, Werkstätten und Umfragen und was aus ihnen geworden ist. Ergänzungen der Migrantenvertretung sind gekennzeichnet.',
  dateien: 'Als Datei',
  anhangPdf: 'Anhang als PDF',
  konzeptPdf: 'Konzept als PDF',
  konzeptDocx: 'Konzept für Word',
  anhangDocx: 'Anhang für Word',
  konzeptXlsx: 'Konzept als Excel-Datei',
  konzeptJson: 'Alle Angaben als JSON',
  keineAusgabe: 'Noch kein Konzept',
  keineAusgabeHinweis: 'Sobald ein Konzept eingelesen und übernommen ist, stehen seine Maßnahmen hier.',
  konzeptEinlesen: 'Konzept einlesen',
  nichts: 'Keine Maßnahme passt zu dieser Auswahl',
  nichtsHinweis: 'Nehmen Sie einen Filter weg, um mehr zu sehen.',
  feld: 'Handlungsfeld',
  status: 'Stand',
  suche: 'Suche',
  zustaendigeStelle: 'Zuständig',
  schlagwort: 'Schlagwort',
  nurVonMigranten: 'Nur von der Migrantenvertretung',
  ueberfaellig: 'Überfällig',
  ueberfaelligSeit: (tage: number) =>
    tage === 1 ? 'seit 1 Tag überfällig' : `seit ${tage} Tagen überfällig`,
  ohneZustaendige: 'Noch niemand zuständig',
  ohneFrist: 'Ohne Frist',
  ohneFristHinweis: (anzahl: number) =>
    anzahl === 1
      ? '1 Maßnahme ohne Frist und ohne Beginn steht nicht in diesem Bild.'
      : `${anzahl} Maßnahmen ohne Frist und ohne Beginn stehen nicht in diesem Bild.`,
  abschnitt: {
    ueberfaellig: 'Überfällig',
    kommend: 'Offen mit Frist',
    dauer: 'Daueraufgaben',
    ohne: 'Ohne Frist',
    fertig: 'Beendet',
  },
  vonMigranten: 'Ergänzung der Migrantenvertretung',
  vorschlagVom: (tag: string) => `Vorschlag vom ${tag}`,
  frist: 'Frist',
  zeitplanTitel: 'Maßnahmen über die Jahre',
  felderTitel: 'Wie die Maßnahmen der Handlungsfelder stehen',
  felderText: (ausgabe: string) => `Zahl der Maßnahmen je Handlungsfeld nach ihrem Stand, ${ausgabe}.`,
  felderQuelle: (tag: string) =>
    `Maßnahmen, Stichtag ${tag}. Eine Maßnahme, die mehreren Handlungsfeldern dient, zählt in jedem.`,
  summe: 'Summe',
  grund: 'Grund',
};

const en: typeof de = {
  ansichten: 'Views',
  ansicht: {
    anhang: 'By schedule',
    fristen: 'By deadline',
    zustaendig: 'By responsible',
    herkunft: 'What became of our proposal',
    zeitplan: 'Timeline',
    felder: 'Status by field',
  },
  gruppe: 'Integration concept',
  ausgabe: 'Edition',
  anhangHinweis:
    'Each measure stands here once, in the words of the concept. The annex is made from the same data as the chapters and therefore always agrees with them.',
  herkunftHinweis:
    'Proposals from bodies, workshops and surveys and what became of them. Additions by the migrant representation are marked.',
  dateien: 'As a file',
  anhangPdf: 'Annex as PDF',
  konzeptPdf: 'Concept as PDF',
  konzeptDocx: 'Concept for Word',
  anhangDocx: 'Annex for Word',
  konzeptXlsx: 'Concept as Excel file',
  konzeptJson: 'All data as JSON',
  keineAusgabe: 'No concept yet',
  keineAusgabeHinweis: 'Once a concept has been read and taken over, its measures stand here.',
  konzeptEinlesen: 'Read a concept',
  nichts: 'No measure fits this choice',
  nichtsHinweis: 'Take a filter away to see more.',
  feld: 'Field of action',
  status: 'Status',
  suche: 'Search',
  zustaendigeStelle: 'Responsible',
  schlagwort: 'Tag',
  nurVonMigranten: 'By the migrant representation only',
  ueberfaellig: 'Overdue',
  ueberfaelligSeit: (tage) => (tage === 1 ? 'overdue for 1 day' : `overdue for ${tage} days`),
  ohneZustaendige: 'Nobody responsible yet',
  ohneFrist: 'Without a deadline',
  ohneFristHinweis: (anzahl) =>
    anzahl === 1
      ? '1 measure without a deadline and without a beginning is not in this picture.'
      : `${anzahl} measures without a deadline and without a beginning are not in this picture.`,
  abschnitt: {
    ueberfaellig: 'Overdue',
    kommend: 'Open with a deadline',
    dauer: 'Standing tasks',
    ohne: 'Without a deadline',
    fertig: 'Finished',
  },
  vonMigranten: 'Added by the migrant representation',
  vorschlagVom: (tag) => `Proposed on ${tag}`,
  frist: 'Deadline',
  zeitplanTitel: 'Measures over the years',
  felderTitel: 'How the measures of the fields stand',
  felderText: (ausgabe) => `Number of measures of each field by status, ${ausgabe}.`,
  felderQuelle: (tag) => `Measures as of ${tag}. A measure that serves several fields counts in each.`,
  summe: 'Total',
  grund: 'Reason',
};

export const ansichtenTexte = { de, en };
