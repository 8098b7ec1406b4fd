/** What does not fit, in a sentence, and the rounding that would explain it. */
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatStichtag, formatZahl } from '../anzeige.ts';
import type { Befund } from '../plausibilitaet.rules.ts';
import { bestandTexte } from '../texte.ts';

export function describeBefund({ grund, soll, ist, stelle = '' }: Befund, sprache: Anzeigesprache): string {
  const t = bestandTexte[sprache];
  const zahl = (wert: number) => formatZahl(Math.round(wert * 1e6) / 1e6, sprache);
  const [istText, sollText] = [zahl(ist), zahl(soll)];
  if (grund === 'plausibilitaet.summe') return t.summeFalsch(istText, sollText);
  if (grund === 'plausibilitaet.anteil') return t.anteilFalsch(istText, sollText);
  if (grund === 'plausibilitaet.anteile-summe') return t.anteilsummeFalsch(istText, sollText);
  if (grund === 'plausibilitaet.nenner') return t.nennerVerschieden(sollText, istText);
  if (grund === 'plausibilitaet.sprung') return t.sprung(formatStichtag(stelle, sprache), sollText, istText);
  return grund === 'plausibilitaet.teil' ? t.teilZuGross(istText, sollText) : t.mehrAlsHundert(istText);
}

export function explainBefund({ erklaerung }: Befund, sprache: Anzeigesprache): string {
  const t = bestandTexte[sprache];
  if (!erklaerung) return t.keineErklaerung;
  const einheit = formatZahl(Number(erklaerung.einheit.toPrecision(6)), sprache);
  if (erklaerung.art === 'abgeschnitten') return t.erklaertAbgeschnitten(einheit);
  return erklaerung.einheit > 1 ? t.erklaertDurch(erklaerung.einheit) : t.erklaertEinzeln(einheit);
}
