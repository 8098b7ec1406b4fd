import type { PermissionTable } from '../../begriffe/rolle.ts';

/** Official figures are public: whoever works with content reads them; who writes reports keeps them. */
export const permissions = {
  'bestand.sehen': [
    'leitung',
    'koordination',
    'disposition',
    'kursverwaltung',
    'beratung',
    'zahlstelle',
    'auswertung',
  ],
  'bestand.bearbeiten': ['koordination', 'leitung', 'auswertung'],
} as const satisfies PermissionTable;
