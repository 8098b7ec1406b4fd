import { z } from 'zod';
import { absatz, haken, readZeilen, wahlSonst, zeile } from '../../../begriffe/felder.ts';
import { parseFestkomma } from '../../../begriffe/festkomma.ts';
import type { Anteil } from '../plausibilitaet.rules.ts';
import { type Angabe, ROLLEN } from './angaben.rules.ts';
import { MAX_ANGABEN } from './angaben-lesen.rules.ts';

const zahl = zeile(30).transform((text, context): number | null => {
  if (text === '') return null;
  // Nobody counts people to three places: "12,590" is English.
  const gelesen = parseFestkomma(/^\d{1,3}(?:,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text, 3);
  if (gelesen.ok) return gelesen.wert / 1000;
  context.addIssue({ code: 'custom', message: 'feld.keine-zahl' });
  return z.NEVER;
});

/** "53,63 %": as many places as were typed say how it was rounded. */
const anteil = zeile(30).transform((text, context): Anteil | null => {
  const kern = text.replace(/\s*%$/, '');
  if (kern === '') return null;
  const gelesen = parseFestkomma(kern, 6);
  if (gelesen.ok) return { prozent: gelesen.wert / 1e6, stellen: /[.,](\d+)$/.exec(kern)?.[1]?.length ?? 0 };
  context.addIssue({ code: 'custom', message: 'feld.keine-zahl' });
  return z.NEVER;
});

const angabe = z.object({ bezeichnung: zeile(120), rolle: wahlSonst(ROLLEN, 'teil'), zahl, anteil });

/** The figures of the form; a row left empty separates divisions of the whole. */
export const angabenSchema = z.preprocess(
  (eingabe) => ({ ...(eingabe as object), zeilen: readZeilen(eingabe, 'zeilen', MAX_ANGABEN) }),
  z.object({ zeilen: z.array(angabe), sindAlle: haken() }).transform(({ zeilen, sindAlle }) => {
    const angaben: Angabe[] = [];
    /** Row of the form for each figure. */
    const nummern: number[] = [];
    let beginntNeu = true;
    for (const [nummer, one] of zeilen.entries()) {
      if (one.zahl === null && one.anteil === null) {
        beginntNeu = true;
        continue;
      }
      angaben.push({ ...one, istUngefaehr: false, beginntNeu });
      nummern.push(nummer);
      beginntNeu = false;
    }
    return { angaben, nummern, sindAlle };
  }),
);

export const textSchema = z.object({ text: absatz(4000) });
