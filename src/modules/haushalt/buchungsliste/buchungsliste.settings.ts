import { z } from 'zod';
import type { Einstellung } from '../../../platform/settings.ts';
import {
  DATUMSFORMEN,
  DEZIMALZEICHEN,
  FELDER,
  KODIERUNGEN,
  type Listenform,
  TRENNZEICHEN,
} from './buchungsliste.rules.ts';

/** Until the office sets its own: what most finance systems in German counties can be told to read. */
export const listenformEinstellung: Einstellung<Listenform> = {
  schluessel: 'haushalt.buchungsliste',
  schema: z.object({
    spalten: z.array(z.object({ feld: z.enum(FELDER), ueberschrift: z.string(), text: z.string() })).min(1),
    trennzeichen: z.enum(TRENNZEICHEN),
    dezimalzeichen: z.enum(DEZIMALZEICHEN),
    datumsform: z.enum(DATUMSFORMEN),
    kodierung: z.enum(KODIERUNGEN),
    mitKopfzeile: z.boolean(),
  }),
  vorgabe: {
    spalten: [
      { feld: 'jahr', ueberschrift: 'Haushaltsjahr', text: '' },
      { feld: 'produkt', ueberschrift: 'Produkt', text: '' },
      { feld: 'sachkonto', ueberschrift: 'Sachkonto', text: '' },
      { feld: 'kostenstelle', ueberschrift: 'Kostenstelle', text: '' },
      { feld: 'betrag', ueberschrift: 'Betrag', text: '' },
      { feld: 'empfaenger', ueberschrift: 'Empfänger', text: '' },
      { feld: 'iban', ueberschrift: 'IBAN', text: '' },
      { feld: 'buchungstext', ueberschrift: 'Buchungstext', text: '' },
      { feld: 'endToEnd', ueberschrift: 'Referenz', text: '' },
      { feld: 'ausfuehrung', ueberschrift: 'Fällig am', text: '' },
    ],
    trennzeichen: 'semikolon',
    dezimalzeichen: 'komma',
    datumsform: 'TT.MM.JJJJ',
    kodierung: 'utf-8-bom',
    mitKopfzeile: true,
  },
};
