import type { Traegerart } from '../sprachkurse.tables.ts';

export const TRAEGERARTEN = [
  'volkshochschule',
  'bildungstraeger',
  'verein',
  'gemeinde',
  'sonstige',
] as const satisfies readonly Traegerart[];
