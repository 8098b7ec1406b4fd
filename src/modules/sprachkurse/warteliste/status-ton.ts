import type { Ton } from '../../../design/index.ts';
import type { Vermittlungsstatus } from './warteliste.tables.ts';
import type { Wartestatus } from './warteperson.rules.ts';

export const STATUSTON: Record<Wartestatus, Ton> = {
  wartet: 'info',
  angeboten: 'warning',
  vermittelt: 'success',
  ruht: 'neutral',
  abgemeldet: 'neutral',
  zusammengefuehrt: 'neutral',
};

export const VERMITTLUNGSTON: Record<Vermittlungsstatus, Ton> = {
  offen: 'warning',
  angenommen: 'success',
  abgelehnt: 'neutral',
  abgelaufen: 'neutral',
  zurueckgezogen: 'neutral',
};
