/** The words in which the audit speaks of low-threshold offers. */
import { angebotTexte } from './texte.ts';

const { de: t, en: e } = angebotTexte;

const de = {
  taten: {
    'offenes-angebot.anlegen': 'Offenes Angebot angelegt',
    'offenes-angebot.aendern': 'Offenes Angebot geändert',
    'offenes-angebot.termin': 'Besuche eines offenen Angebots eingetragen',
    'offenes-angebot.termin-entfernen': 'Besuche eines offenen Angebots entfernt',
  } as Record<string, string>,
  gegenstaende: { offenes_angebot: 'Offenes Angebot' } as Record<string, string>,
  felder: {
    organisation: t.organisation,
    teilnehmer: t.teilnehmer,
    bemerkung: t.bemerkung,
  } as Record<string, string>,
  werte: { 'offenes_angebot art': t.arten } as Record<string, Record<string, string>>,
};

const en: typeof de = {
  taten: {
    'offenes-angebot.anlegen': 'Open offer created',
    'offenes-angebot.aendern': 'Open offer changed',
    'offenes-angebot.termin': 'Visits to an open offer entered',
    'offenes-angebot.termin-entfernen': 'Visits to an open offer removed',
  },
  gegenstaende: { offenes_angebot: 'Open offer' },
  felder: {
    organisation: e.organisation,
    teilnehmer: e.teilnehmer,
    bemerkung: e.bemerkung,
  },
  werte: { 'offenes_angebot art': e.arten },
};

export const angebotProtokollTexte = { de, en };
