import { z } from 'zod';
import { haken, pflichtwahl, zeile } from '../../../begriffe/felder.ts';
import {
  DATUMSFORMEN,
  DEZIMALZEICHEN,
  FELDER,
  type Feld,
  KODIERUNGEN,
  type Listenform,
  type Spalte,
  TRENNZEICHEN,
} from './buchungsliste.rules.ts';

/** Lines for columns in the form; an empty one is no column. */
export const SPALTENZEILEN = 20;

const form = z.object({
  trennzeichen: pflichtwahl(TRENNZEICHEN),
  dezimalzeichen: pflichtwahl(DEZIMALZEICHEN),
  datumsform: pflichtwahl(DATUMSFORMEN),
  kodierung: pflichtwahl(KODIERUNGEN),
  mitKopfzeile: haken(),
});

const isFeld = (text: string): text is Feld => (FELDER as readonly string[]).includes(text);
const kurz = zeile(80);
const read = (value: unknown) => kurz.safeParse(value);

/**
 * The form of the booking list: fields `feld-1`, `ueberschrift-1`, `text-1`, `platz-1` … for each column; columns stand
 * in the order of their places.
 */
export const listenformSchema = z
  .record(z.string(), z.unknown())
  .transform((eingabe, context): Listenform => {
    const allgemein = form.safeParse(eingabe);
    for (const issue of allgemein.error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
    }
    const spalten: (Spalte & { platz: number })[] = [];
    for (let nummer = 1; nummer <= SPALTENZEILEN; nummer++) {
      const feld = read(eingabe[`feld-${nummer}`]).data ?? '';
      if (feld === '') continue;
      const ueberschrift = read(eingabe[`ueberschrift-${nummer}`]);
      const text = read(eingabe[`text-${nummer}`]);
      const platz = Number(read(eingabe[`platz-${nummer}`]).data || nummer);
      const fault = (name: string, message: string) =>
        context.addIssue({ code: 'custom', path: [`${name}-${nummer}`], message });
      if (!isFeld(feld)) fault('feld', 'feld.unlesbar');
      else if (!ueberschrift.success) fault('ueberschrift', 'feld.zu-lang');
      else if (!text.success) fault('text', 'feld.zu-lang');
      else if (!Number.isFinite(platz) || platz < 0) fault('platz', 'feld.keine-zahl');
      else if (feld === 'text' && text.data === '') fault('text', 'buchungsliste.text-fehlt');
      else spalten.push({ feld, ueberschrift: ueberschrift.data, text: text.data, platz });
    }
    if (spalten.length === 0 && context.issues.length === 0) {
      context.addIssue({ code: 'custom', path: [''], message: 'buchungsliste.keine-spalte' });
    }
    if (context.issues.length > 0 || !allgemein.success) return z.NEVER;
    return {
      ...allgemein.data,
      spalten: spalten
        .sort((one, other) => one.platz - other.platz)
        .map(({ feld, ueberschrift, text }) => ({ feld, ueberschrift, text })),
    };
  });
