import type { Ablehnung } from '../../../begriffe/ablehnung.ts';
import { showFault } from '../../../platform/http/fault.page.tsx';
import type { Ctx } from '../../../platform/http/route.ts';

export const notFound = (c: Ctx) => showFault(c, 404, 'fehler.404');

/** "Does not exist" and "not yours" are the same to whoever asks. */
export const isUnknown = (ablehnung: Ablehnung) =>
  ['einsatz.unbekannt', 'reihe.unbekannt', 'stelle.unbekannt'].includes(ablehnung.grund);
