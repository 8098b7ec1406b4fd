/** One value of a rule as the office types and reads it: durations with their unit, kilometres, times, yes or no. */
import { type Ergebnis, ok, refuse } from '../../../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../../../begriffe/anzeigesprache.ts';
import { formatDauer, parseDauer } from '../../../../begriffe/dauer.ts';
import { formatFestkomma, parseFestkomma } from '../../../../begriffe/festkomma.ts';
import { formatKilometer, parseKilometer } from '../../../../begriffe/kilometer.ts';
import { parseUhrzeit } from '../../../../begriffe/zeit.ts';

/**
 * `minuten`, `stunden`, `tage`: a duration, kept as a whole number of that unit. `kilometer`: kept in tenths.
 * `faktor`: one decimal place. `zahlen`: several whole numbers, ascending.
 */
export type Feldart =
  | 'zahl'
  | 'zahlen'
  | 'faktor'
  | 'minuten'
  | 'stunden'
  | 'tage'
  | 'kilometer'
  | 'uhrzeit'
  | 'ja';

export type Feldwert = number | string | boolean | readonly number[];

export interface Feld {
  name: string;
  art: Feldart;
  /** Smallest and largest value as it is kept. */
  von: number;
  bis: number;
}

const MINUTEN = { minuten: 1, stunden: 60, tage: 1440 } as const;

/**
 * Reads what was typed. Refuses with the field's name: `einstellung.zahl`, `.zahlen`, `.faktor`, `.kilometer`,
 * `.minuten`, `.stunden`, `.tage` (werte: von, bis as they are kept), and what times of day and durations refuse.
 */
export function readFeld(feld: Feld, typed: string): Ergebnis<Feldwert> {
  const read = readWert(feld.art, typed.trim());
  const grenzen = { feld: feld.name, werte: { von: feld.von, bis: feld.bis } };
  if (!read.ok) {
    return /^(uhrzeit|dauer)\./.test(read.grund)
      ? { ...read, feld: feld.name }
      : refuse(`einstellung.${feld.art}`, grenzen);
  }
  return isWithin(feld, read.wert) ? read : refuse(`einstellung.${feld.art}`, grenzen);
}

function readWert(art: Feldart, text: string): Ergebnis<Feldwert> {
  switch (art) {
    case 'ja':
      return ok(text !== '');
    case 'uhrzeit':
      return parseUhrzeit(text);
    case 'kilometer':
      return parseKilometer(text);
    case 'zahl':
      return parseFestkomma(text, 0);
    case 'faktor': {
      const zehntel = parseFestkomma(text, 1);
      return zehntel.ok ? ok(zehntel.wert / 10) : zehntel;
    }
    case 'zahlen': {
      const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
      return parts.every((part) => /^\d{1,6}$/.test(part)) ? ok(parts.map(Number)) : refuse('zahl.unlesbar');
    }
    default: {
      const minuten = parseDauer(text);
      return minuten.ok ? ok(minuten.wert / MINUTEN[art]) : minuten;
    }
  }
}

function isWithin({ art, von, bis }: Feld, wert: Feldwert): boolean {
  if (typeof wert === 'string' || typeof wert === 'boolean') return true;
  if (typeof wert === 'number')
    return (art === 'faktor' || Number.isInteger(wert)) && wert >= von && wert <= bis;
  return wert.every((zahl, index) => zahl >= von && zahl <= bis && (index === 0 || zahl > wert[index - 1]!));
}

/** As it stands in the form; `readFeld` reads it back. */
export function formatFeld(art: Feldart, wert: Feldwert, sprache: Anzeigesprache): string {
  if (Array.isArray(wert)) return wert.join(', ');
  if (typeof wert !== 'number') return wert === true ? 'ja' : wert === false ? '' : String(wert);
  switch (art) {
    case 'minuten':
    case 'stunden':
    case 'tage':
      return formatDauer(wert * MINUTEN[art], sprache);
    case 'kilometer':
      return formatKilometer(wert, sprache);
    case 'faktor':
      return formatFestkomma(Math.round(wert * 10), 1, sprache);
    default:
      return String(wert);
  }
}
