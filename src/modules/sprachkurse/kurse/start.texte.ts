/** Lines of the start page about courses. */
const de = {
  traeger: 'Kursträger',
  beantragt: { titel: (kurs: string) => `Kursantrag prüfen: ${kurs}`, tat: 'Antrag ansehen' },
  geprueft: { titel: (kurs: string) => `Bewilligung vorschlagen: ${kurs}`, tat: 'Vorschlag machen' },
  laeuft: { titel: (kurs: string) => `Kurs abschließen: ${kurs}`, tat: 'Kurs ansehen' },
  bewilligen: { titel: (kurs: string) => `Über Bewilligung entscheiden: ${kurs}`, tat: 'Vorschlag ansehen' },
  entwurf: { titel: (kurs: string) => `Antrag fertig ausfüllen: ${kurs}`, tat: 'Antrag öffnen' },
  zurueck: { titel: (kurs: string) => `Antrag ergänzen: ${kurs}`, tat: 'Antrag öffnen' },
  beginnt: (traeger: string, tag: string) => `${traeger}, beginnt am ${tag}`,
  beginntAm: (tag: string) => `beginnt am ${tag}`,
  endete: (tag: string, traeger: string) => `endete am ${tag}, ${traeger}`,
  vorgeschlagen: (wer: string, betrag: string) => `${betrag}, vorgeschlagen von ${wer}`,
};

const en: typeof de = {
  traeger: 'Course provider',
  beantragt: { titel: (kurs) => `Check application: ${kurs}`, tat: 'See application' },
  geprueft: { titel: (kurs) => `Propose an approval: ${kurs}`, tat: 'Make a proposal' },
  laeuft: { titel: (kurs) => `Complete course: ${kurs}`, tat: 'See course' },
  bewilligen: { titel: (kurs) => `Decide on approval: ${kurs}`, tat: 'See proposal' },
  entwurf: { titel: (kurs) => `Finish application: ${kurs}`, tat: 'Open application' },
  zurueck: { titel: (kurs) => `Complete application: ${kurs}`, tat: 'Open application' },
  beginnt: (traeger, tag) => `${traeger}, begins on ${tag}`,
  beginntAm: (tag) => `begins on ${tag}`,
  endete: (tag, traeger) => `ended on ${tag}, ${traeger}`,
  vorgeschlagen: (wer, betrag) => `${betrag}, proposed by ${wer}`,
};

export const startTexte = { de, en };
