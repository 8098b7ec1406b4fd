import { z } from 'zod';
import {
  ganzzahl,
  pflichtwahl,
  pflichtzeile,
  readZeilen,
  wahlSonst,
  zeile,
} from '../../../begriffe/felder.ts';
import { isRegionalschluessel } from '../../../begriffe/region.ts';
import { parseZeit } from '../import/statistik.rules.ts';
import { ROLLEN, type Rolle, SCHREIBUNGEN, ZEICHENBEDEUTUNGEN, type Zuordnung } from './zuordnung.rules.ts';

/** Columns that a mapping speaks of at most. */
export const MAX_SPALTEN = 500;
const MAX_ZEILE = 200_000;
/** What holds for a row can stand in one column only. */
const EINMAL: readonly Rolle[] = ['schluessel', 'region', 'stichtag', 'einheit'];

const stichtag = zeile(30).transform((text, context): string => {
  const zeit = text === '' ? '' : parseZeit(text);
  if (zeit !== undefined) return zeit;
  context.addIssue({ code: 'custom', message: 'zuordnung.stichtag-unlesbar' });
  return z.NEVER;
});

const spalten = z
  .array(z.object({ rolle: wahlSonst(ROLLEN, 'nichts') }))
  .transform((liste) => liste.map(({ rolle }) => rolle))
  .superRefine((rollen, context) => {
    if (!rollen.includes('wert'))
      context.addIssue({ code: 'custom', message: 'zuordnung.kein-wert', path: [0, 'rolle'] });
    for (const [index, rolle] of rollen.entries()) {
      if (EINMAL.includes(rolle) && rollen.indexOf(rolle) < index)
        context.addIssue({ code: 'custom', message: 'zuordnung.rolle-doppelt', path: [index, 'rolle'] });
    }
  });

const felder = z.object({
  blatt: ganzzahl(0, 500).transform((nummer) => nummer ?? 0),
  kopfVon: ganzzahl(0, MAX_ZEILE).transform((nummer) => nummer ?? 0),
  kopfBis: ganzzahl(0, MAX_ZEILE).transform((nummer) => nummer ?? 0),
  letzteZeile: ganzzahl(1, MAX_ZEILE),
  spalten,
  region: zeile(12).refine((text) => text === '' || isRegionalschluessel(text), 'zuordnung.region-unlesbar'),
  land: zeile(2).refine((text) => text === '' || /^(?:0[1-9]|1[0-6])$/.test(text), 'zuordnung.land-unlesbar'),
  stichtag,
  einheit: zeile(60),
  schreibung: pflichtwahl(SCHREIBUNGEN),
  zeichen: z.array(z.object({ text: zeile(40), bedeutung: zeile(20) })),
  regionen: z.array(
    z.object({
      name: zeile(200),
      schluessel: zeile(12).refine(
        (text) => text === '' || isRegionalschluessel(text),
        'zuordnung.region-unlesbar',
      ),
    }),
  ),
  kennung: pflichtzeile(60),
  titel: pflichtzeile(300),
  quelle: pflichtzeile(300),
  lizenz: zeile(300),
});

/** The form of the mapping page; columns and signs are rows `spalten.0.rolle`, `zeichen.0.bedeutung`. */
export const zuordnungSchema = z.preprocess(
  (eingabe) => ({
    ...(eingabe as Record<string, unknown>),
    spalten: readZeilen(eingabe, 'spalten', MAX_SPALTEN),
    zeichen: readZeilen(eingabe, 'zeichen'),
    regionen: readZeilen(eingabe, 'regionen'),
  }),
  felder
    .superRefine(({ kopfVon, kopfBis, spalten: rollen, region }, context) => {
      if (kopfVon > kopfBis || (kopfVon === 0 && kopfBis > 0))
        context.addIssue({ code: 'custom', message: 'zuordnung.kopf', path: ['kopfBis'] });
      if (kopfBis - kopfVon > 9)
        context.addIssue({ code: 'custom', message: 'zuordnung.kopf-zu-hoch', path: ['kopfBis'] });
      if (region === '' && !rollen.includes('schluessel') && !rollen.includes('region'))
        context.addIssue({ code: 'custom', message: 'zuordnung.region-fehlt', path: ['region'] });
    })
    .transform(
      ({ spalten: rollen, zeichen, regionen, ...angaben }): Zuordnung => ({
        ...angaben,
        rollen,
        regionen: Object.fromEntries(
          regionen.flatMap(({ name, schluessel }) => (name && schluessel ? [[name, schluessel]] : [])),
        ),
        zeichen: Object.fromEntries(
          zeichen.flatMap(({ text, bedeutung }) => {
            const bekannt = ZEICHENBEDEUTUNGEN.find((eine) => eine === bedeutung);
            return bekannt && text !== '' ? [[text, bekannt]] : [];
          }),
        ),
      }),
    ),
);
