import type { Ablehnung } from '../../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { showFault } from '../../../platform/http/fault.page.tsx';
import type { Feldfehler } from '../../../platform/http/form.ts';
import type { Ctx } from '../../../platform/http/route.ts';
import { sentenceOf } from './texte.ts';

export const notFound = (c: Ctx) => showFault(c, 404, 'fehler.404');

/** Sentences for the keys a schema gave. */
export function fieldSentences(fehler: Feldfehler, sprache: Anzeigesprache): Feldfehler {
  return Object.fromEntries(
    Object.entries(fehler).map(([feld, grund]) => [feld, sentenceOf({ grund }, sprache)]),
  );
}

/** Sentences for refusals, each at its field. */
export function refusalSentences(ablehnungen: readonly Ablehnung[], sprache: Anzeigesprache): Feldfehler {
  const fehler: Feldfehler = {};
  for (const ablehnung of ablehnungen) fehler[ablehnung.feld ?? ''] ??= sentenceOf(ablehnung, sprache);
  return fehler;
}

/** "Does not exist" and "not yours" are the same to whoever asks. */
export const isUnknown = (ablehnung: Ablehnung) =>
  ['einsatz.unbekannt', 'reihe.unbekannt', 'stelle.unbekannt'].includes(ablehnung.grund);
