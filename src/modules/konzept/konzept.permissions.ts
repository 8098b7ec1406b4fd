import type { PermissionTable } from '../../begriffe/rolle.ts';

const FUEHREN = ['koordination', 'leitung'] as const;

/** Who may do what with the concept: read by everybody in the trade, led by coordination and the head. */
export const permissions = {
  'konzept.sehen': [...FUEHREN, 'auswertung', 'disposition', 'beratung', 'kursverwaltung'],
  'konzept.bearbeiten': FUEHREN,
  'konzept.importieren': FUEHREN,
  'runde.fuehren': FUEHREN,
} as const satisfies PermissionTable;
