import { z } from 'zod';
import { pflichtwahl, pflichtzeile, version, wahlSonst, zeile } from '../../../begriffe/felder.ts';
import { parseFestkomma } from '../../../begriffe/festkomma.ts';
import { parseDatum } from '../../../begriffe/zeit.ts';

export const BEREICHE = ['bevoelkerung', 'bildung', 'erwerbstaetigkeit', 'arbeitsmarkt'] as const;
export const ARTEN = ['anteil', 'je-1000', 'wert', 'hand', 'live'] as const;
export const DARSTELLUNGEN = ['linien', 'balken', 'gestapelt', 'pyramide'] as const;
export const STELLEN = ['0', '1', '2', '3'] as const;
/** Fields for series that are added up. */
export const PLAETZE = [1, 2, 3, 4, 5, 6] as const;

export interface Reihenwahl {
  tabelle: string;
  merkmal: string;
}

/** How a series is written in a form: the table's code and the key of the feature. */
export const writeReihe = ({ tabelle, merkmal }: Reihenwahl) => `${tabelle}|${merkmal}`;

const reihe = () =>
  zeile(2000).transform((text, context): Reihenwahl | null => {
    if (text === '') return null;
    const trenner = text.indexOf('|');
    if (trenner > 0) return { tabelle: text.slice(0, trenner), merkmal: text.slice(trenner + 1) };
    context.addIssue({ code: 'custom', message: 'feld.unlesbar' });
    return z.NEVER;
  });

const collect = (reihen: readonly (Reihenwahl | null)[]) => {
  const keys = new Map(
    reihen.filter((one): one is Reihenwahl => one !== null).map((one) => [writeReihe(one), one]),
  );
  return [...keys.values()];
};

const felder = z.object({
  bezeichnung: pflichtzeile(120),
  bereich: pflichtwahl(BEREICHE),
  art: pflichtwahl(ARTEN),
  einheit: zeile(40),
  stellen: pflichtwahl(STELLEN).transform(Number),
  beschreibung: zeile(500),
  livezahl: zeile(120),
  darstellung: wahlSonst(DARSTELLUNGEN, 'linien'),
  zaehler: z.array(reihe()),
  nenner: z.array(reihe()),
  version: version(),
});

/** The form of an indicator; its series stand in `zaehler1`, `zaehler2` …, `nenner1` … */
export const kennzahlSchema = z
  .preprocess((eingabe) => {
    const fields = (eingabe ?? {}) as Record<string, unknown>;
    const pick = (rolle: string) => PLAETZE.map((platz) => fields[`${rolle}${platz}`]);
    return { ...fields, zaehler: pick('zaehler'), nenner: pick('nenner') };
  }, felder)
  .transform(({ zaehler, nenner, livezahl, version: gelesen, ...angaben }) => {
    const istFormel = angaben.art !== 'hand' && angaben.art !== 'live';
    return {
      version: gelesen,
      angaben: {
        ...angaben,
        // What is entered by hand or comes from a module has no formula, a value no whole.
        zaehler: istFormel ? collect(zaehler) : [],
        nenner: istFormel && angaben.art !== 'wert' ? collect(nenner) : [],
        livezahl: angaben.art === 'live' ? livezahl : '',
      },
    };
  });

export type Kennzahlangaben = z.output<typeof kennzahlSchema>['angaben'];

export const handwertSchema = z.object({
  stichtag: pflichtzeile(20).transform((text, context): string => {
    const datum = parseDatum(text);
    if (datum.ok) return datum.wert;
    context.addIssue({ code: 'custom', message: text === '' ? 'feld.fehlt' : 'feld.kein-datum' });
    return z.NEVER;
  }),
  wert: pflichtzeile(30).transform((text, context): number => {
    const zahl = parseFestkomma(text, 3);
    if (zahl.ok) return zahl.wert / 1000;
    context.addIssue({ code: 'custom', message: text === '' ? 'feld.fehlt' : 'feld.keine-zahl' });
    return z.NEVER;
  }),
  quelle: pflichtzeile(300),
});
