import { z } from 'zod';
import { parseGeld } from '../../../begriffe/geld.ts';
import { absatz, ganzzahl, lesbar, pflichtdatum, pflichtzeile, version, wahl } from '../felder.schema.ts';
import { KANAELE, WERBEZIELE } from './werbung.rules.ts';

const pflichtwahl = <const W extends string>(worte: readonly W[]) =>
  wahl(worte).transform((wert, context) => {
    if (wert !== null) return wert;
    context.addIssue({ code: 'custom', message: 'feld.fehlt' });
    return z.NEVER;
  });

export const werbungSchema = z
  .object({
    am: pflichtdatum(),
    kanal: pflichtwahl(KANAELE),
    ziel: pflichtwahl(WERBEZIELE),
    bezeichnung: pflichtzeile(),
    menge: ganzzahl(1, 1_000_000),
    kosten: lesbar(parseGeld, 30),
    notiz: absatz(2000),
    version: version(),
  })
  .transform(({ kosten, ...rest }, context) => {
    if (kosten !== null && (kosten < 0 || kosten > 100_000_000))
      context.addIssue({ code: 'custom', path: ['kosten'], message: 'geld.zu-gross' });
    return { ...rest, kosten_cent: kosten };
  });
