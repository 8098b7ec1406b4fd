import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatFestkomma } from '../../../begriffe/festkomma.ts';
import type { Geld } from '../../../begriffe/geld.ts';
import type { Foerderregeln, Position } from '../foerderung/regeln.rules.ts';
import type { Kurs } from './kurs.store.ts';

/** One price of a form: what it is paid for, by what it is counted, and the rate that it may not exceed. */
export interface Preiszeile {
  art: Position['art'];
  satzCent: Geld;
  bezug: string;
}

/** The lines that the conditions pay for this course, with their rates. */
export function preiszeilenOf(regeln: Foerderregeln, kurs: Pick<Kurs, 'kinderbetreuung'>): Preiszeile[] {
  return [
    { art: 'unterricht', satzCent: regeln.satzUeCent, bezug: regeln.abrechnung },
    ...regeln.pauschalen.filter(({ art }) => art !== 'kinderbetreuung' || kurs.kinderbetreuung),
  ];
}

/** What was asked for or given, as the fields of prices; else the rates. */
export function preiseOf(
  regeln: Foerderregeln,
  kurs: Pick<Kurs, 'kinderbetreuung'>,
  positionen: Kurs['kalkulation'],
  sprache: Anzeigesprache,
): Record<string, string> {
  return Object.fromEntries(
    preiszeilenOf(regeln, kurs).map(({ art, satzCent }) => {
      const bisher = positionen.find((one) => one.art === art)?.einzelpreisCent;
      return [`preis_${art}`, formatFestkomma(bisher ?? (positionen.length > 0 ? 0 : satzCent), 2, sprache)];
    }),
  );
}
