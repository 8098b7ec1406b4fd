/** The words in which the audit speaks of providers' invoices. */
import { abrechnungsTexte } from './texte.ts';

const { de: t, en: e } = abrechnungsTexte;

const de = {
  taten: {
    'kursrechnung.einreichen': 'Kursrechnung eingereicht',
    'kursrechnung.pruefen': 'Kursrechnung geprüft und anerkannt',
    'kursrechnung.wiederaufnehmen': 'Prüfung der Kursrechnung zurückgenommen',
    'kursrechnung.ablehnen': 'Kursrechnung abgelehnt',
    'kursrechnung.zurueckziehen': 'Kursrechnung zurückgezogen',
    'kursrechnung.anweisen': 'Kursrechnung angewiesen',
  } as Record<string, string>,
  gegenstaende: { kursrechnung: 'Kursrechnung' } as Record<string, string>,
  felder: {
    rechnung_am: t.vom,
    'kursrechnung nummer': t.nummer,
    'kursrechnung art': 'Form',
    'kursrechnung grund': t.grund,
    monate: t.monate,
    gefordert_cent: t.gefordert,
    anerkannt_cent: t.anerkannt,
    ausfuehrung_am: t.ausfuehrung,
    anzahl: 'Zahlungen',
    summe_cent: t.summe,
    geprueft_von: 'Geprüft von',
    freigegeben_von: 'Freigegeben von',
  } as Record<string, string>,
  werte: {
    'kursrechnung status': t.status,
    'kursrechnung art': t.arten,
  } as Record<string, Record<string, string>>,
};

const en: typeof de = {
  taten: {
    'kursrechnung.einreichen': 'Course invoice handed in',
    'kursrechnung.pruefen': 'Course invoice checked and accepted',
    'kursrechnung.wiederaufnehmen': 'Check of a course invoice taken back',
    'kursrechnung.ablehnen': 'Course invoice refused',
    'kursrechnung.zurueckziehen': 'Course invoice withdrawn',
    'kursrechnung.anweisen': 'Course invoice paid',
  },
  gegenstaende: { kursrechnung: 'Course invoice' },
  felder: {
    rechnung_am: e.vom,
    'kursrechnung nummer': e.nummer,
    'kursrechnung art': 'Form',
    'kursrechnung grund': e.grund,
    monate: e.monate,
    gefordert_cent: e.gefordert,
    anerkannt_cent: e.anerkannt,
    ausfuehrung_am: e.ausfuehrung,
    anzahl: 'Payments',
    summe_cent: e.summe,
    geprueft_von: 'Checked by',
    freigegeben_von: 'Released by',
  },
  werte: { 'kursrechnung status': e.status, 'kursrechnung art': e.arten },
};

export const abrechnungsProtokollTexte = { de, en };
