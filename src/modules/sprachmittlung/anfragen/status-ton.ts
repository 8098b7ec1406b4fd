import type { Ton } from '../../../design/rahmen.ts';
import type { EinsatzStatus } from '../einsatz.rules.ts';

/** How strongly a status asks for attention. */
export const STATUS_TON: Record<EinsatzStatus, Ton> = {
  angefragt: 'warning',
  angeboten: 'info',
  vermittelt: 'success',
  gemeldet: 'info',
  strittig: 'danger',
  bestaetigt: 'success',
  abgerechnet: 'neutral',
  abgesagt: 'neutral',
  ausgefallen: 'danger',
  'nicht-vermittelt': 'danger',
};
