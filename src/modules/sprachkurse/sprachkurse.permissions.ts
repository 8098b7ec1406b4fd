import type { PermissionTable } from '../../begriffe/rolle.ts';

const BUERO = ['leitung', 'koordination', 'kursverwaltung'] as const;

/** Who may do what with courses. Providers and municipalities see and do only what is theirs. */
export const permissions = {
  'traeger.sehen': [...BUERO, 'zahlstelle'],
  'traeger.bearbeiten': ['koordination', 'kursverwaltung'],
  'traeger.zugang': ['koordination', 'kursverwaltung'],
  'foerderbedingung.sehen': [...BUERO, 'zahlstelle', 'kurstraeger'],
  'foerderbedingung.bearbeiten': ['leitung', 'koordination'],
  'kurs.sehen': [...BUERO, 'zahlstelle', 'auswertung'],
  'kurs.bearbeiten': ['koordination', 'kursverwaltung'],
  'kurs.pruefen': ['koordination', 'kursverwaltung'],
  'kurs.bewilligen': BUERO,
  'kurs.einstellen': ['leitung', 'koordination'],
  'kurs.veroeffentlichen': ['koordination', 'kursverwaltung'],
  'offenes-angebot.sehen': [...BUERO, 'auswertung'],
  'offenes-angebot.fuehren': ['koordination', 'kursverwaltung'],
  // Pages that the office and outsiders share: the store shows everybody only what they may see.
  'kursakte.sehen': [...BUERO, 'zahlstelle', 'auswertung', 'kurstraeger', 'gemeinde'],
  'kursantrag.schreiben': ['koordination', 'kursverwaltung', 'kurstraeger'],
  // Monthly lists. A municipality reads figures, not people.
  'kursteilnehmer.sehen': [...BUERO, 'kurstraeger'],
  'kursliste.sehen': [...BUERO, 'kurstraeger'],
  'kursliste.fuehren': ['koordination', 'kursverwaltung', 'kurstraeger'],
  'kursliste.pruefen': ['koordination', 'kursverwaltung'],
  // Providers' invoices: who checks does not pay.
  'kursrechnung.sehen': [...BUERO, 'zahlstelle', 'kurstraeger'],
  'kursrechnung.einreichen': ['koordination', 'kursverwaltung', 'kurstraeger'],
  'kursrechnung.pruefen': ['koordination', 'kursverwaltung'],
  'kursrechnung.anweisen': ['zahlstelle', 'leitung'],
  'kurszahlen.sehen': [...BUERO, 'zahlstelle', 'auswertung'],
  // What belongs to the provider or the municipality itself.
  'eigene-kurse.sehen': ['kurstraeger', 'gemeinde'],
  'eigene-kurse.beantragen': ['kurstraeger'],
  'eigene-kurse.fuehren': ['kurstraeger'],
  // The waiting list holds contacts of people: the offices that place them, nobody else.
  'warteliste.sehen': BUERO,
  'warteliste.fuehren': ['koordination', 'kursverwaltung'],
  'warteliste.regeln': ['leitung', 'koordination'],
  'wartezeit.sehen': [...BUERO, 'auswertung'],
  // What an authority has asked for itself.
  'eigene-warteliste.fuehren': ['stelle'],
  'kursplan.sehen': BUERO,
  'kursplan.fuehren': ['koordination', 'kursverwaltung'],
  // Tenders: who prepares them does not award; amounts stay shut to all until two people open them.
  'vergabe.sehen': BUERO,
  'vergabe.fuehren': ['koordination', 'kursverwaltung'],
  'vergabe.oeffnen': BUERO,
  'vergabe.werten': BUERO,
  'vergabe.zuschlagen': ['leitung'],
  'vergabe.regeln': ['leitung', 'koordination'],
  'eigene-vergabe.bieten': ['kurstraeger'],
} satisfies PermissionTable;
