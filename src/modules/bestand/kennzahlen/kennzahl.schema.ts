import { z } from 'zod';
import { pflichtwahl, pflichtzeile, zeile } from '../../../begriffe/felder.ts';
import { parseFestkomma } from '../../../begriffe/festkomma.ts';
import { parseDatum } from '../../../begriffe/zeit.ts';

export const BEREICHE = ['bevoelkerung', 'bildung', 'erwerbstaetigkeit', 'arbeitsmarkt'] as const;
export const ARTEN = ['anteil', 'je-1000', 'wert', 'hand'] as const;
export const STELLEN = ['0', '1', '2', '3'] as const;
/** Fields for series that are added up. */
export const PLAETZE = [1, 2, 3] as const;

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

export const kennzahlSchema = z
  .object({
    bezeichnung: pflichtzeile(120),
    bereich: pflichtwahl(BEREICHE),
    art: pflichtwahl(ARTEN),
    einheit: zeile(40),
    stellen: pflichtwahl(STELLEN).transform(Number),
    beschreibung: zeile(500),
    zaehler1: reihe(),
    zaehler2: reihe(),
    zaehler3: reihe(),
    nenner1: reihe(),
    nenner2: reihe(),
    nenner3: reihe(),
    version: zeile(9).transform((text) => (/^\d+$/.test(text) ? Number(text) : 0)),
  })
  .transform(({ zaehler1, zaehler2, zaehler3, nenner1, nenner2, nenner3, version, ...angaben }) => ({
    version,
    angaben: {
      ...angaben,
      // What is entered by hand has no formula, a value no whole.
      zaehler: angaben.art === 'hand' ? [] : collect([zaehler1, zaehler2, zaehler3]),
      nenner: angaben.art === 'hand' || angaben.art === 'wert' ? [] : collect([nenner1, nenner2, nenner3]),
    },
  }));

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
