import type { Ton } from '../../../../design/index.ts';
import type { SprachmittlerStatus } from '../../bedarf.rules.ts';

export const STATUS_TON: Record<SprachmittlerStatus, Ton> = {
  interessiert: 'info',
  aktiv: 'success',
  pausiert: 'warning',
  ausgeschieden: 'neutral',
};

export const nameOf = (person: { vorname: string; nachname: string }) =>
  `${person.vorname} ${person.nachname}`.trim();
