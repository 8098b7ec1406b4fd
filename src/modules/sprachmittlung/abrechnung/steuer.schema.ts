import { z } from 'zod';
import { ganzzahl, haken, lesbar, readZeilen, wahl, zeile } from '../../../begriffe/felder.ts';
import { parseGeld } from '../../../begriffe/geld.ts';
import { FREIBETRAEGE, STEUERREGELN, type Steuerregeln } from './steuer.rules.ts';

export const steuerEinstellung = {
  schluessel: 'abrechnung.steuer',
  schema: z.object({
    grenzen: z.array(
      z.object({
        freibetrag: z.enum(FREIBETRAEGE),
        abJahr: z.number().int().min(2000).max(2100),
        jahrCent: z.number().int().min(0).max(100_000_000),
      }),
    ),
    warnProzent: z.number().int().min(1).max(100),
    zaehltFahrtkosten: z.boolean(),
  }) satisfies z.ZodType<Steuerregeln>,
  vorgabe: STEUERREGELN,
};

/** So many lines the form of the limits offers; counties know three kinds and a new limit every few years. */
export const MAX_GRENZEN = 24;

const grenzzeile = z
  .object({
    freibetrag: wahl(FREIBETRAEGE).default(null),
    ab: ganzzahl(2000, 2100).default(null),
    betrag: lesbar(parseGeld, 30).default(null),
  })
  .transform(({ freibetrag, ab, betrag }, context) => {
    if (freibetrag === null && ab === null && betrag === null) return null;
    if (freibetrag === null || ab === null || betrag === null) {
      const leer = freibetrag === null ? 'freibetrag' : ab === null ? 'ab' : 'betrag';
      context.addIssue({ code: 'custom', path: [leer], message: 'steuer.grenze-unvollstaendig' });
      return z.NEVER;
    }
    if (betrag < 0 || betrag > 100_000_000) {
      context.addIssue({ code: 'custom', path: ['betrag'], message: 'geld.zu-gross' });
      return z.NEVER;
    }
    return { freibetrag, abJahr: ab, jahrCent: betrag };
  });

const grenzen = z.array(grenzzeile).transform((zeilen, context) => {
  const gesehen = new Set<string>();
  for (const [index, grenze] of zeilen.entries()) {
    if (grenze === null) continue;
    const schluessel = `${grenze.freibetrag} ${grenze.abJahr}`;
    if (gesehen.has(schluessel))
      context.addIssue({ code: 'custom', path: [index, 'ab'], message: 'steuer.grenze-doppelt' });
    gesehen.add(schluessel);
  }
  if (gesehen.size === 0)
    context.addIssue({ code: 'custom', path: [0, 'freibetrag'], message: 'steuer.grenze-fehlt' });
  return zeilen.filter((grenze) => grenze !== null);
});

/** The form of the limits: lines `grenzen.0.freibetrag`, `grenzen.0.ab`, `grenzen.0.betrag`; empty lines count nothing. */
export const steuerregelnSchema = z.preprocess(
  (eingabe) =>
    typeof eingabe === 'object' && eingabe !== null
      ? { ...eingabe, grenzen: readZeilen(eingabe, 'grenzen', MAX_GRENZEN) }
      : eingabe,
  z.object({
    grenzen,
    warnProzent: ganzzahl(1, 100).transform((wert) => wert ?? STEUERREGELN.warnProzent),
    zaehltFahrtkosten: haken(),
  }),
) as unknown as z.ZodType<Steuerregeln>;

/** What a volunteer declares by personal link. */
export const erklaerungSchema = z
  .object({
    andere: wahl(['nein', 'ja']),
    betrag: lesbar(parseGeld, 30),
    hinweis: zeile(500),
    bestaetigt: haken(),
  })
  .transform(({ andere, betrag, hinweis, bestaetigt }, context) => {
    const fault = (feld: string, message: string) =>
      context.addIssue({ code: 'custom', path: [feld], message });
    if (andere === null) fault('andere', 'steuer.antwort-fehlt');
    if (andere === 'ja' && (betrag === null || betrag <= 0)) fault('betrag', 'steuer.betrag-fehlt');
    if ((betrag ?? 0) > 100_000_000) fault('betrag', 'geld.zu-gross');
    if (!bestaetigt) fault('bestaetigt', 'steuer.bestaetigung-fehlt');
    return { andereCent: andere === 'ja' ? (betrag ?? 0) : 0, hinweis };
  });
