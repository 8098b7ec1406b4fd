/** The words in which the audit speaks of the public course list. */
const de = {
  taten: { 'kurs.veroeffentlichen': 'Öffentliche Angaben zum Kurs gespeichert' } as Record<string, string>,
  gegenstaende: {} as Record<string, string>,
  felder: { ist_oeffentlich: 'Öffentlich', kurztexte: 'Kurztexte' } as Record<string, string>,
  werte: {} as Record<string, Record<string, string>>,
};

const en: typeof de = {
  taten: { 'kurs.veroeffentlichen': 'Public words of a course saved' },
  gegenstaende: {},
  felder: { ist_oeffentlich: 'Public', kurztexte: 'Short texts' },
  werte: {},
};

export const veroeffentlichungProtokollTexte = { de, en };
