import type { z } from 'zod';
import { auswahl, lesbar } from '../../../begriffe/felder.ts';
import { parseUhrzeit, type Uhrzeit, type Wochentag } from '../../../begriffe/zeit.ts';
import type { Kurszeit } from './passung.rules.ts';

export const WOCHENTAGSZAHLEN = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** Fields of the weekly hours of a course: days, from, until. All empty: not known yet. */
export const wochenzeitfelder = {
  tage: auswahl(WOCHENTAGSZAHLEN),
  von: lesbar<Uhrzeit>(parseUhrzeit, 20),
  bis: lesbar<Uhrzeit>(parseUhrzeit, 20),
};

interface Gelesen {
  tage: readonly (typeof WOCHENTAGSZAHLEN)[number][];
  von: Uhrzeit | null;
  bis: Uhrzeit | null;
}

/** The hours for each day; adds issues `kurszeit.unvollstaendig` and `zeitraum.ende-vor-beginn`. */
export function readWochenzeiten({ tage, von, bis }: Gelesen, context: z.RefinementCtx): Kurszeit[] {
  const refuse = (feld: string, message: string) =>
    context.addIssue({ code: 'custom', path: [feld], message });
  if (tage.length === 0 && von === null && bis === null) return [];
  if (tage.length === 0) refuse('tage', 'kurszeit.unvollstaendig');
  if (von === null) refuse('von', 'uhrzeit.leer');
  if (bis === null) refuse('bis', 'uhrzeit.leer');
  if (von !== null && bis !== null && bis <= von) refuse('bis', 'zeitraum.ende-vor-beginn');
  if (von === null || bis === null) return [];
  return tage.map((tag) => ({ wochentag: Number(tag) as Wochentag, von, bis }));
}

/** The fields of hours that are kept: one span for all days is all the form shows. */
export const wochenzeitwerte = (zeiten: readonly Kurszeit[]) => ({
  tage: zeiten.map(({ wochentag }) => String(wochentag)),
  von: zeiten[0]?.von ?? '',
  bis: zeiten[0]?.bis ?? '',
});
