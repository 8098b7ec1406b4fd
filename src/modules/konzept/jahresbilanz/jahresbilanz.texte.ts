/** Words of the yearly account by tags. */
const de = {
  titel: 'Jahresbilanz',
  titelJahr: (jahr: number) => `Jahresbilanz ${jahr} nach Schlagworten`,
  einleitung:
    'Was in einem Jahr zu den Nachhaltigkeitszielen (SDG), zur Charta der Vielfalt und zu Ihren eigenen Schlagworten geschehen ist. Eine Maßnahme mit mehreren Schlagworten zählt bei jedem. Interne Notizen stehen hier nicht.',
  jahr: 'Jahr',
  zeigen: 'Zeigen',
  leer: 'Noch keine Schlagworte',
  leerHinweis:
    'Geben Sie Maßnahmen Schlagworte wie „SDG 4“ oder „Charta der Vielfalt“; dann stehen sie hier.',
  ohneKonzept: 'Noch kein Konzept',
  grundlage: (ausgabe: string, tag: string) => `Grundlage: ${ausgabe}, Stand am ${tag}.`,
  schlagwort: 'Schlagwort',
  massnahmen: 'Maßnahmen',
  umgesetzt: 'Umgesetzt',
  inArbeit: 'In Umsetzung oder Daueraufgabe',
  bewegt: 'Im Jahr bewegt',
  stand: 'Stand',
  geschehen: 'Was im Jahr geschah',
  nichts: 'Kein Eintrag in diesem Jahr',
  pdf: 'Als PDF',
  docx: 'Für Word',
  xlsx: 'Als Excel-Datei',
};

const en: typeof de = {
  titel: 'Yearly account',
  titelJahr: (jahr) => `Yearly account ${jahr} by tags`,
  einleitung:
    'What happened in a year for the goals of sustainability (SDG), the Charta der Vielfalt and your own tags. A measure with several tags counts under each. Internal notes do not stand here.',
  jahr: 'Year',
  zeigen: 'Show',
  leer: 'No tags yet',
  leerHinweis: 'Give measures tags such as “SDG 4” or “Charta der Vielfalt”; then they stand here.',
  ohneKonzept: 'No concept yet',
  grundlage: (ausgabe, tag) => `Based on ${ausgabe}, as of ${tag}.`,
  schlagwort: 'Tag',
  massnahmen: 'Measures',
  umgesetzt: 'Done',
  inArbeit: 'Under way or standing tasks',
  bewegt: 'Moved in the year',
  stand: 'Status',
  geschehen: 'What happened in the year',
  nichts: 'No entry in this year',
  pdf: 'As PDF',
  docx: 'For Word',
  xlsx: 'As Excel file',
};

export const jahresbilanzTexte = { de, en };
