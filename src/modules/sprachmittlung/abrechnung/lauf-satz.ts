import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import type { Grund } from '../../../begriffe/grund.ts';
import { describeHaushalt } from '../../haushalt/index.ts';
import { feldSatz } from '../felder.texte.ts';
import { describeGrund } from '../texte/regeln.ts';
import { laufTexte } from './lauf.texte.ts';

/** The sentence for a refusal of the settlement, of a field, or of the payment it makes. */
export function laufSatz(grund: Grund, sprache: Anzeigesprache): string {
  const t = laufTexte[sprache];
  if (grund.grund === 'lauf.pruefungen-offen') return t.offenSatz(Number(grund.werte?.anzahl ?? 0));
  const eigener = t.saetze[grund.grund] ?? feldSatz(grund.grund, sprache);
  if (eigener !== undefined) return eigener;
  const haushalt = describeHaushalt(grund, sprache);
  return haushalt === grund.grund ? describeGrund(grund, sprache) : haushalt;
}
