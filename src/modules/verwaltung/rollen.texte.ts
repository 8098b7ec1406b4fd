import type { Anzeigesprache } from '../../begriffe/anzeigesprache.ts';
import type { Rolle } from '../../begriffe/rolle.ts';

/** What a role is called on pages. */
export const rollenTexte: Record<Anzeigesprache, Record<Rolle, string>> = {
  de: {
    leitung: 'Leitung',
    koordination: 'Koordination',
    disposition: 'Disposition',
    kursverwaltung: 'Kursverwaltung',
    beratung: 'Beratung',
    zahlstelle: 'Zahlstelle',
    auswertung: 'Auswertung',
    datenschutz: 'Datenschutz',
    technik: 'Technik',
    stelle: 'Anfragende Stelle',
    sprachmittler: 'Sprachmittlung',
    kurstraeger: 'Kursträger',
    gemeinde: 'Gemeinde',
    netzwerkpartner: 'Netzwerkpartner',
  },
  en: {
    leitung: 'Head of office',
    koordination: 'Coordination',
    disposition: 'Interpreter dispatch',
    kursverwaltung: 'Course administration',
    beratung: 'Counselling',
    zahlstelle: 'Payment office',
    auswertung: 'Analysis',
    datenschutz: 'Data protection',
    technik: 'Technical administration',
    stelle: 'Requester',
    sprachmittler: 'Interpreter',
    kurstraeger: 'Course provider',
    gemeinde: 'Municipality',
    netzwerkpartner: 'Network partner',
  },
};
