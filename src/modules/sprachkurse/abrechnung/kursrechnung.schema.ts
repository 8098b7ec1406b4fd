import { z } from 'zod';
import {
  absatz,
  lesbar,
  pflicht,
  pflichtabsatz,
  pflichtdatum,
  pflichtzeile,
  readZeilen,
  version,
  wahl,
  zeile,
} from '../../../begriffe/felder.ts';
import { parseGeld } from '../../../begriffe/geld.ts';
import { PAUSCHALARTEN } from '../foerderung/regeln.rules.ts';

export const ZEILENARTEN = ['unterricht', ...PAUSCHALARTEN, 'eigenanteil', 'umsatzsteuer'] as const;
/** As many lines as the form shows, and as an invoice for a course may have. */
export const ZEILEN_IM_FORMULAR = 8;
export const ZEILEN_HOECHSTENS = 200;

const geld = () => lesbar(parseGeld, 30);

/** Months `2026-03`, one or several boxes. */
const monate = () =>
  z.preprocess(
    (value) => [value].flat().filter((one) => typeof one === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(one)),
    z
      .array(z.string().transform((monat) => `${monat}-01`))
      .min(1, 'rechnung.monat-fehlt')
      .transform((liste) => [...new Set(liste)].sort())
      .refine((liste) => new Set(liste.map((monat) => monat.slice(0, 4))).size <= 1, 'rechnung.zwei-jahre'),
  );

const rows = (name: string, max: number) => (eingabe: unknown) => ({
  ...(typeof eingabe === 'object' ? eingabe : {}),
  zeilen: readZeilen(eingabe, name, max),
});

/** An invoice typed in; empty lines are left out. */
export const kursrechnungSchema = z.preprocess(
  rows('zeilen', ZEILEN_IM_FORMULAR),
  z.object({
    nummer: pflichtzeile(60),
    rechnung_am: pflichtdatum(),
    monate: monate(),
    zeilen: z
      .array(z.object({ art: wahl(ZEILENARTEN), text: zeile(200), betrag: geld() }))
      .transform((liste, context) => {
        const filled = liste.flatMap(({ art, text, betrag }, at) => {
          if (betrag === null && text === '') return [];
          if (betrag !== null) return [{ art, text, betragCent: betrag }];
          context.addIssue({ code: 'custom', message: 'feld.fehlt', path: [at, 'betrag'] });
          return [];
        });
        if (liste.length > 0 && filled.length === 0)
          context.addIssue({ code: 'custom', message: 'rechnung.ohne-zeilen', path: [0, 'betrag'] });
        return filled;
      }),
  }),
);
export type Rechnungsangaben = z.infer<typeof kursrechnungSchema>;

export const hochladenSchema = z.object({ monate: monate() });

/** What the office accepts of each line, and why not more. */
export const pruefungSchema = z.preprocess(
  rows('zeilen', ZEILEN_HOECHSTENS),
  z.object({
    version: version(),
    begruendung: absatz(1000),
    zeilen: z.array(
      z.object({
        art: wahl(ZEILENARTEN),
        anerkannt: pflicht(geld()),
        grund: zeile(300),
      }),
    ),
  }),
);
export type Pruefungsangaben = z.infer<typeof pruefungSchema>;

export const ablehnungSchema = z.object({ version: version(), grund: pflichtabsatz(1000) });
export const versionSchema = z.object({ version: version() });
export const auszahlungSchema = z.object({ ausfuehrung_am: pflichtdatum() });
