import type { PermissionTable } from '../../begriffe/rolle.ts';

const FUEHREN = ['koordination', 'leitung'] as const;
const SCHREIBEN = [...FUEHREN, 'kursverwaltung', 'disposition'] as const;

/** Who may do what with papers: written by those who have something to report, led by coordination and the head. */
export const permissions = {
  'bericht.sehen': [...SCHREIBEN, 'auswertung', 'beratung', 'zahlstelle'],
  'bericht.schreiben': SCHREIBEN,
  'bericht.pruefen': FUEHREN,
  'bericht.ausgeben': FUEHREN,
  'gremium.bearbeiten': FUEHREN,
  'leitung.sehen': ['leitung'],
} as const satisfies PermissionTable;
