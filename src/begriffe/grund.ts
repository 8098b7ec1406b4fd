import type { Ablehnung } from './ablehnung.ts';

/** A reason or a hint of the trade: key of its sentence, the form field it belongs to, the values it mentions. */
export type Grund = Omit<Ablehnung, 'ok'>;
