import { z } from 'zod';
import { absatz, haken, version, zeile } from '../../../begriffe/felder.ts';
import { findSprache } from '../../../begriffe/sprache.ts';
import type { Kurztexte } from './kursanzeige.rules.ts';

export const KURZTEXT_ZEICHEN = 1000;

export interface Freigabeeingabe {
  version: number;
  istOeffentlich: boolean;
  kurztexte: Kurztexte;
}

/**
 * The form of a course's short texts: `text-de` and so on for each language, and one more language that is chosen with
 * `neueSprache`. An empty field is no short text.
 */
export function freigabeSchema(sprachen: readonly string[]): z.ZodType<Freigabeeingabe> {
  return z
    .object({
      version: version(),
      oeffentlich: haken(),
      neueSprache: zeile(20),
      ...Object.fromEntries([...sprachen, 'neu'].map((eine) => [`text-${eine}`, absatz(KURZTEXT_ZEICHEN)])),
    })
    .transform((eingabe, context): Freigabeeingabe => {
      const werte = eingabe as unknown as Record<string, string>;
      const texte = sprachen.map((eine): [string, string] => [eine, werte[`text-${eine}`] ?? '']);
      const neu = werte['text-neu'] ?? '';
      const { neueSprache } = eingabe;
      const fail = (feld: string, message: string) =>
        context.addIssue({ code: 'custom', path: [feld], message });
      if (neu === '' && neueSprache !== '') fail('text-neu', 'feld.fehlt');
      if (neu !== '' && findSprache(neueSprache) === undefined) fail('neueSprache', 'kurztext.sprache-fehlt');
      else if (neu !== '' && sprachen.includes(neueSprache)) fail('neueSprache', 'kurztext.sprache-doppelt');
      else texte.push([neueSprache, neu]);
      return {
        version: eingabe.version,
        istOeffentlich: eingabe.oeffentlich,
        kurztexte: Object.fromEntries(texte.filter(([, text]) => text !== '')),
      };
    });
}
