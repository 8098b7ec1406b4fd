import { z } from 'zod';
import {
  absatz,
  nummer,
  pflichtabsatz,
  pflichtwahl,
  pflichtzeile,
  version,
  zeile,
} from '../../../begriffe/felder.ts';
import { pluralKey, STUFEN } from '../konzept.texte.ts';
import { KNOTENARTEN } from './gliederung.rules.ts';

/** A blank line stands between two texts; line breaks inside one stay. */
const splitTexte = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((teil) => teil.trim())
    .filter((teil) => teil !== '');

const TEXT_ZEICHEN = 4000;
const korrektur = () => absatz(1000);

export const beginnSchema = z.object({
  titel: pflichtzeile(200),
  bezeichnung: pflichtzeile(100),
  felder: absatz(4000).transform((text) => [
    ...new Set(
      text
        .split('\n')
        .map((zeile) => zeile.trim())
        .filter((zeile) => zeile !== ''),
    ),
  ]),
});

export type Beginnangaben = z.output<typeof beginnSchema>;

export const neueKnotenSchema = z.object({
  eltern: nummer(),
  art: pflichtwahl(KNOTENARTEN),
  texte: pflichtabsatz(20_000)
    .transform(splitTexte)
    .refine((texte) => texte.every((text) => text.length <= TEXT_ZEICHEN), 'feld.zu-lang'),
  korrektur: korrektur(),
});

export type NeueKnoten = z.output<typeof neueKnotenSchema>;

export const knotenSchema = z.object({
  version: version(),
  kennung: zeile(40),
  text: pflichtabsatz(TEXT_ZEICHEN),
  eltern: nummer(),
  /** Among its siblings, from 1; empty: where it is, or at the end of its new ones. */
  platz: zeile(9).transform((text, context): number | null => {
    if (text === '') return null;
    if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
    context.addIssue({ code: 'custom', message: 'knoten.platz' });
    return z.NEVER;
  }),
  korrektur: korrektur(),
});

export type Knotenangaben = z.output<typeof knotenSchema>;

export const entfernenSchema = z.object({ korrektur: korrektur() });

const wort = zeile(60);

/** A county's own words: a level's singular under its key, its plural beside it. */
export const worteSchema = z
  .object({
    version: version(),
    ...Object.fromEntries(STUFEN.flatMap((stufe) => [stufe, pluralKey(stufe)]).map((key) => [key, wort])),
  })
  .transform(({ version, ...worte }) => ({
    version,
    worte: Object.fromEntries(Object.entries(worte).filter(([, eines]) => eines !== '')) as Record<
      string,
      string
    >,
  }));
