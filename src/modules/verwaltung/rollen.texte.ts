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

/** What somebody with a role does here, in one line: for inviting and for the demo's sign-in page. */
export const rollenTaten: Record<Anzeigesprache, Record<Rolle, string>> = {
  de: {
    leitung: 'Leitet die Koordinierungsstelle, gibt Zahlungen frei',
    koordination: 'Führt Konzept, Netzwerk und Berichte',
    disposition: 'Findet zu jeder Anfrage eine sprachmittelnde Person',
    kursverwaltung: 'Plant und prüft Sprachkurse',
    beratung: 'Berät Zugewanderte',
    zahlstelle: 'Rechnet Einsätze und Kurse ab',
    auswertung: 'Sieht Zahlen und Berichte',
    datenschutz: 'Sieht das Protokoll: wer hat was geändert',
    technik: 'Verwaltet Zugänge, Schlüssel und Einstellungen, sieht keine Inhalte',
    stelle: 'Fragt Sprachmittlung an und bestätigt Einsätze',
    sprachmittler: 'Nimmt Angebote an und meldet Einsätze zurück',
    kurstraeger: 'Meldet Kurse, Anwesenheit und Rechnungen',
    gemeinde: 'Arbeitet an Konzept und Zuweisung mit',
    netzwerkpartner: 'Arbeitet im Netzwerk mit',
  },
  en: {
    leitung: 'Heads the office, releases payments',
    koordination: 'Keeps concept, network and reports',
    disposition: 'Finds an interpreter for each request',
    kursverwaltung: 'Plans and checks language courses',
    beratung: 'Advises newcomers',
    zahlstelle: 'Settles appointments and courses',
    auswertung: 'Sees figures and reports',
    datenschutz: 'Sees the audit: who changed what',
    technik: 'Keeps accounts, keys and settings, sees no content',
    stelle: 'Requests interpreters and confirms appointments',
    sprachmittler: 'Accepts offers and reports appointments',
    kurstraeger: 'Reports courses, attendance and invoices',
    gemeinde: 'Takes part in concept and allocation',
    netzwerkpartner: 'Takes part in the network',
  },
};
