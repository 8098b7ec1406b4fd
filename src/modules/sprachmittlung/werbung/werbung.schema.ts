import { z } from 'zod';
import {
  absatz,
  ganzzahl,
  lesbar,
  pflichtdatum,
  pflichtwahl,
  pflichtzeile,
  version,
} from '../../../begriffe/felder.ts';
import { parseGeld } from '../../../begriffe/geld.ts';
import { KANAELE, WERBEZIELE } from './werbung.rules.ts';

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
