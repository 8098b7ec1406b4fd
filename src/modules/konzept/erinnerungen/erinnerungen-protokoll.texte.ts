/** The words in which the audit speaks of the concept's reminders. */
import { erinnerungenTexte } from './texte.ts';

const de = {
  taten: {
    'konzept.erinnern': 'An das Integrationskonzept erinnert',
    'konzept.erinnerungen-einstellen': 'Erinnerungen an Maßnahmen eingestellt',
  },
  gegenstaende: { konzepterinnerung: 'Erinnerung an das Konzept' },
  felder: {
    ...erinnerungenTexte.de.feld,
    anBuero: erinnerungenTexte.de.anBuero,
    anZustaendige: erinnerungenTexte.de.anZustaendige,
    'konzepterinnerung anzahl': 'Erinnerungen darin',
  },
  werte: { einstellung: { 'konzept.sammelerinnerung': erinnerungenTexte.de.titel } },
};

const en: typeof de = {
  taten: {
    'konzept.erinnern': 'Reminded of the integration concept',
    'konzept.erinnerungen-einstellen': 'Reminders of measures set',
  },
  gegenstaende: { konzepterinnerung: 'Reminder of the concept' },
  felder: {
    ...erinnerungenTexte.en.feld,
    anBuero: erinnerungenTexte.en.anBuero,
    anZustaendige: erinnerungenTexte.en.anZustaendige,
    'konzepterinnerung anzahl': 'Reminders in it',
  },
  werte: { einstellung: { 'konzept.sammelerinnerung': erinnerungenTexte.en.titel } },
};

export const erinnerungenProtokollTexte = { de, en };
