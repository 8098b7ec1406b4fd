import { z } from 'zod';
import { haken, zeile } from '../../../begriffe/felder.ts';

const ganzzahl = (von: number, bis: number, message: string) =>
  zeile(10).transform((text, context): number => {
    const wert = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
    if (wert >= von && wert <= bis) return wert;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });

export const sammelSchema = z.object({
  tageVorher: ganzzahl(0, 365, 'sammel.vorher'),
  veraltetNachTagen: ganzzahl(7, 1000, 'sammel.veraltet'),
  mindestabstand: ganzzahl(1, 365, 'sammel.abstand'),
  wochenVorSitzung: ganzzahl(0, 26, 'sammel.wochen'),
  anBuero: haken(),
  anZustaendige: haken(),
});
