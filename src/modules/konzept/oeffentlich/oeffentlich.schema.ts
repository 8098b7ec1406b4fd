import { z } from 'zod';
import { absatz, haken, pflichtabsatz, zeile } from '../../../begriffe/felder.ts';
import { findSprache } from '../../../begriffe/sprache.ts';
import { email, pflichtnummer } from '../felder.schema.ts';
import type { Kurztext } from './oeffentlich.rules.ts';

export const TITEL_ZEICHEN = 120;
export const KURZTEXT_ZEICHEN = 1500;
export const RUECKMELDUNG_ZEICHEN = 2000;

/** What anybody may write; only the text itself is needed. */
export const rueckmeldungSchema = z.object({
  text: pflichtabsatz(RUECKMELDUNG_ZEICHEN),
  name: zeile(100),
  email: email(),
});

export type Rueckmeldungseingabe = z.output<typeof rueckmeldungSchema>;

export interface Freigabeeingabe {
  version: number;
  istOeffentlich: boolean;
  kurztexte: Record<string, Kurztext>;
}

/**
 * The form of a measure's short texts: `titel-de`, `text-de` and so on for each language, and one more language that
 * is chosen with `neueSprache`. A language whose two fields are empty has no short text.
 */
export function freigabeSchema(sprachen: readonly string[]): z.ZodType<Freigabeeingabe> {
  const felder = [...sprachen, 'neu'].flatMap((eine) => [
    [`titel-${eine}`, zeile(TITEL_ZEICHEN)] as const,
    [`text-${eine}`, absatz(KURZTEXT_ZEICHEN)] as const,
  ]);
  return z
    .object({
      version: pflichtnummer(),
      oeffentlich: haken(),
      neueSprache: zeile(20),
      ...Object.fromEntries(felder),
    })
    .transform((eingabe, context): Freigabeeingabe => {
      const werte = eingabe as unknown as Record<string, string>;
      const kurztexte: Record<string, Kurztext> = {};
      const fail = (feld: string, message: string) =>
        context.addIssue({ code: 'custom', path: [feld], message });
      for (const eine of [...sprachen, 'neu']) {
        const titel = werte[`titel-${eine}`] ?? '';
        const text = werte[`text-${eine}`] ?? '';
        const sprache = eine === 'neu' ? eingabe.neueSprache : eine;
        if (titel === '' && text === '') continue;
        if (titel === '') fail(`titel-${eine}`, 'feld.fehlt');
        if (text === '') fail(`text-${eine}`, 'feld.fehlt');
        if (eine === 'neu' && findSprache(sprache) === undefined)
          fail('neueSprache', 'oeffentlich.sprache-fehlt');
        else if (eine === 'neu' && kurztexte[sprache]) fail('neueSprache', 'oeffentlich.sprache-doppelt');
        else kurztexte[sprache] = { titel, text };
      }
      return { version: eingabe.version, istOeffentlich: eingabe.oeffentlich, kurztexte };
    });
}
