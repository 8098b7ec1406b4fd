import type { PermissionTable } from '../../begriffe/rolle.ts';

const BUERO = ['leitung', 'koordination', 'disposition'] as const;

/** Who may do what with interpreters, requesters and appointments. External roles see and do only what is theirs. */
export const permissions = {
  'sprachmittler.sehen': [...BUERO, 'zahlstelle'],
  'sprachmittler.bearbeiten': ['koordination', 'disposition'],
  'sprachmittler.bankverbindung': ['zahlstelle', 'disposition', 'koordination'],
  'stelle.sehen': [...BUERO, 'zahlstelle'],
  'stelle.bearbeiten': ['koordination', 'disposition'],
  // Letting people from outside in, for their own organisation or as the interpreter they are, and nothing more.
  'sprachmittler.zugang': ['koordination', 'disposition'],
  'stelle.zugang': ['koordination', 'disposition'],
  'import.ausfuehren': ['koordination', 'disposition'],
  'einsatz.sehen': [...BUERO, 'zahlstelle'],
  'einsatz.anlegen': ['koordination', 'disposition'],
  'einsatz.bearbeiten': ['koordination', 'disposition', 'leitung'],
  // By key: the office for every requester, a requester for itself.
  'anfrage.stellen': ['koordination', 'disposition', 'stelle'],
  'anfrage.aendern': ['koordination', 'disposition', 'leitung', 'stelle'],
  'anfrage.lesen': [...BUERO, 'zahlstelle', 'stelle'],
  // By key: the office for both sides, each side for its own.
  'meldung.abgeben': [...BUERO, 'sprachmittler'],
  'meldung.pruefen': [...BUERO, 'stelle'],
  'zusage.zurueckgeben': [...BUERO, 'sprachmittler'],
  'ausfall.melden': [...BUERO, 'sprachmittler', 'stelle'],
  'vermittlung.fuehren': ['koordination', 'disposition'],
  'vermittlung.einstellen': ['koordination', 'leitung', 'disposition'],
  'bedarf.sehen': [...BUERO, 'auswertung'],
  'auswertung.sehen': [...BUERO, 'zahlstelle', 'auswertung'],
  // Settlement: who collects and checks does not pay out.
  'abrechnung.sehen': [...BUERO, 'zahlstelle'],
  'abrechnung.fuehren': ['koordination', 'disposition'],
  'abrechnung.bearbeiten': [...BUERO, 'zahlstelle'],
  'abrechnung.freigeben': ['zahlstelle', 'leitung'],
  'abrechnung.ruecklauf': ['zahlstelle', 'leitung'],
  'weiterberechnung.sehen': [...BUERO, 'zahlstelle'],
  'weiterberechnung.erstellen': ['koordination', 'disposition', 'zahlstelle'],
  // What is paid, and by whom. Dispatch reads the rules; those who answer for the money write them.
  'entschaedigung.sehen': [...BUERO, 'zahlstelle'],
  'entschaedigung.bearbeiten': ['koordination', 'leitung', 'zahlstelle'],
  'kostentraeger.sehen': [...BUERO, 'zahlstelle'],
  'kostentraeger.bearbeiten': [...BUERO, 'zahlstelle'],
  'einsatz.kosten': [...BUERO, 'zahlstelle'],
  'werbung.sehen': [...BUERO],
  'werbung.bearbeiten': ['koordination', 'disposition'],
  // The tax watch.
  'steuer.sehen': [...BUERO, 'zahlstelle'],
  'steuer.bearbeiten': ['koordination', 'disposition', 'zahlstelle'],
  'steuer.einstellen': ['koordination', 'leitung', 'zahlstelle'],
  // What belongs to the person or organisation itself.
  'eigene-abrechnungen.sehen': ['sprachmittler'],
  'eigene-kosten.sehen': ['stelle'],
  'eigene-anfragen.sehen': ['stelle'],
  'eigene-anfragen.stellen': ['stelle'],
  'eigene-anfragen.bestaetigen': ['stelle'],
  'eigene-einsaetze.sehen': ['sprachmittler'],
  'eigenes-profil.sehen': ['sprachmittler'],
  'eigenes-profil.aendern': ['sprachmittler'],
  'eigene-einsaetze.melden': ['sprachmittler'],
  'eigener-kalender.verwalten': ['sprachmittler', 'stelle'],
} as const satisfies PermissionTable;
