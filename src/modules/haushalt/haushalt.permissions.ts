import type { PermissionTable } from '../../begriffe/rolle.ts';

/** Who may do what with money. Coordination reads; the file for the bank is the paying office's alone. */
export const permissions = {
  'zahllauf.sehen': ['zahlstelle', 'leitung', 'koordination'],
  'zahllauf.datei': ['zahlstelle'],
  // Holds account numbers: for those who see them anyway.
  'zahllauf.buchungsliste': ['zahlstelle', 'koordination'],
  'zahllauf.uebergeben': ['zahlstelle', 'leitung'],
  'topf.sehen': ['zahlstelle', 'leitung', 'koordination'],
  'topf.bearbeiten': ['zahlstelle', 'leitung'],
  'mittel.beantragen': ['zahlstelle', 'leitung', 'koordination'],
  'mittel.entscheiden': ['zahlstelle', 'leitung'],
  'einzelausgabe.buchen': ['zahlstelle', 'leitung', 'koordination'],
  'projekt.sehen': ['zahlstelle', 'leitung', 'koordination', 'auswertung'],
  'projekt.bearbeiten': ['leitung', 'koordination'],
  // Names and costs of colleagues: for those who apply for the grant and account for it.
  'zuwendung.sehen': ['zahlstelle', 'leitung', 'koordination'],
  'zuwendung.bearbeiten': ['leitung', 'koordination'],
  'zuwendung.nachweisen': ['zahlstelle', 'leitung', 'koordination'],
  'zuwendung.regeln': ['leitung', 'koordination'],
  'haushaltskonto.sehen': ['zahlstelle', 'leitung', 'koordination'],
  'haushaltskonto.aendern': ['zahlstelle', 'leitung'],
  'buchungsliste.einstellen': ['zahlstelle', 'leitung'],
  'jahr.sehen': ['zahlstelle', 'leitung', 'koordination'],
  'jahr.abschliessen': ['zahlstelle', 'leitung'],
} as const satisfies PermissionTable;
