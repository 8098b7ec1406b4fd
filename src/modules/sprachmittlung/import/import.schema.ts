import { z } from 'zod';
import { absatz, zeile } from '../../../begriffe/felder.ts';
import { EINSATZ_FELDER } from './einsatz.fields.rules.ts';
import { SPRACHMITTLER_FELDER } from './sprachmittler.fields.rules.ts';

const FELDER = new Set<string>(['-', ...[...SPRACHMITTLER_FELDER, ...EINSATZ_FELDER].map((one) => one.feld)]);

/** Pairs of fields `a.0`, `b.0`, `a.1` … as a record; what is empty is left out. */
const paare = (eingabe: unknown, key: string, value: string): [unknown, unknown][] => {
  if (typeof eingabe !== 'object' || eingabe === null) return [];
  const fields = eingabe as Record<string, unknown>;
  return Object.keys(fields)
    .filter((name) => new RegExp(`^${key}\\.\\d{1,3}$`).test(name))
    .map((name) => [fields[name], fields[`${value}.${name.slice(key.length + 1)}`]]);
};

/** How the columns shall be read: title or letter → field, `-` for "do not read". */
export const zuordnungSchema = z.preprocess(
  (eingabe) => paare(eingabe, 'titel', 'feld'),
  z
    .array(z.tuple([absatz(500), zeile(60)]))
    .transform((rows) =>
      Object.fromEntries(rows.filter(([titel, feld]) => titel !== '' && FELDER.has(feld))),
    ),
);

/** Decisions by their keys: `zusammen`, `getrennt`, `neu` or the number of a person. */
export const entscheidungenSchema = z.preprocess(
  (eingabe) => paare(eingabe, 'schluessel', 'wahl'),
  z
    .array(z.tuple([zeile(300), zeile(20)]))
    .transform((rows) =>
      Object.fromEntries(
        rows.filter(
          ([key, wahl]) => /^[zrn] /.test(key) && /^(?:zusammen|getrennt|neu|\d{1,15})$/.test(wahl),
        ),
      ),
    ),
);
