import { z } from 'zod';
import { absatz, pflichtwahl, pflichtzeile, zeile } from '../../../begriffe/felder.ts';
import { datum, pflichtnummer } from '../felder.schema.ts';
import type { Tabellenvorgabe } from './gelesenes-konzept.ts';
import { SPALTENROLLEN } from './spalten.rules.ts';

const VERWENDUNGEN = ['', 'kapitel', 'anhang', 'keine'] as const;

/** How one table shall be read; the columns come as `spalte.1`, `spalte.2` … */
export const tabelleSchema = z
  .looseObject({
    verwendung: pflichtwahl(VERWENDUNGEN),
    kopfzeile: zeile(6).refine((text) => /^\d{0,5}$/.test(text), 'feld.unlesbar'),
    handlungsfeld: zeile(300),
  })
  .transform((form): Omit<Tabellenvorgabe, 'tabelle'> => {
    const spalten = Object.entries(form).flatMap(([name, value]) => {
      const spalte = /^spalte\.(\d{1,3})$/.exec(name)?.[1];
      const rolle = SPALTENROLLEN.find((one) => one === value);
      return spalte !== undefined && rolle !== undefined ? [[Number(spalte), rolle] as const] : [];
    });
    return {
      ...(form.verwendung !== '' && { verwendung: form.verwendung }),
      ...(form.kopfzeile !== '' && { kopfzeile: Number(form.kopfzeile) }),
      ...(form.handlungsfeld !== '' && { handlungsfeld: form.handlungsfeld }),
      ...(spalten.length > 0 && { spalten: Object.fromEntries(spalten) }),
    };
  });

export const absaetzeSchema = z.object({ absaetze: pflichtwahl(['', 'einzeln', 'zusammen']) });

export const entscheidungSchema = z.object({
  schluessel: zeile(40),
  wahl: zeile(30),
  begruendung: absatz(1000),
});

export const uebernahmeSchema = z.object({
  titel: pflichtzeile(200),
  bezeichnung: pflichtzeile(100),
  status: pflichtwahl(['entwurf', 'gilt']),
  beschlossenAm: datum(),
  beschluss: zeile(300),
});

/** Whose edition: `neu` or the number of a concept; pairs `schluessel.0`, `alt.0` … */
export const abgleichSchema = z
  .looseObject({ konzept: z.union([pflichtwahl(['neu', '']), pflichtnummer()]) })
  .transform(({ konzept, ...rest }) => ({
    konzeptId: konzept === '' ? undefined : konzept === 'neu' ? null : konzept,
    zuordnung: Object.fromEntries(
      Object.entries(rest).flatMap(([name, schluessel]): [string, number][] => {
        const nummer = /^schluessel\.(\d{1,5})$/.exec(name)?.[1];
        const alt = nummer === undefined ? undefined : rest[`alt.${nummer}`];
        return typeof schluessel === 'string' && typeof alt === 'string' && /^\d{1,9}$/.test(alt)
          ? [[schluessel.slice(0, 40), Number(alt)]]
          : [];
      }),
    ),
  }));
