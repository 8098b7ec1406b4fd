/** Lengths of time as an office says them: `90 Minuten`, `12 Stunden`, `3 Tage`. Kept in minutes. */
import { type Ergebnis, ok, refuse } from './ablehnung.ts';
import type { Anzeigesprache } from './anzeigesprache.ts';
import { divideHalfUp, parseFestkomma } from './festkomma.ts';

const STUNDE = 60;
const TAG = 24 * STUNDE;
const WOCHE = 7 * TAG;

/** How each unit is written, abbreviated and in English as well; longer spellings first. */
const EINHEITEN: readonly [RegExp, number][] = [
  [/^(wochen?|weeks?|wo\.?)$/, WOCHE],
  [/^(tagen?|tage?|tg\.?|days?|d)$/, TAG],
  [/^(stunden?|std\.?|hours?|hrs?|h)$/, STUNDE],
  [/^(minuten?|minutes?|mins?\.?|min\.?|m)$/, 1],
];

/** Ten years: longer is a slip of the pen. */
const HOECHSTENS = 3650 * TAG;

/**
 * Reads a length of time into whole minutes: `3 Tage`, `1,5 Std.`, `90min`, `1 Tag 12 Stunden`, `2 weeks`. A number
 * without a unit could mean anything. Refuses with `dauer.leer`, `dauer.ohne-einheit`, `dauer.unlesbar`.
 */
export function parseDauer(eingabe: string): Ergebnis<number> {
  const text = eingabe.trim().toLowerCase();
  if (text === '') return refuse('dauer.leer');
  if (/^[\d.,]+$/.test(text)) return refuse('dauer.ohne-einheit', { werte: { eingabe: eingabe.trim() } });
  const unreadable = refuse('dauer.unlesbar', { werte: { eingabe: eingabe.trim() } });
  let minuten = 0;
  let rest = text.replaceAll(/\s+(?:und|and|,)\s+/g, ' ');
  while (rest !== '') {
    const part = /^([\d.,]+)\s*([a-zäöü]+\.?)\s*/.exec(rest);
    const einheit = EINHEITEN.find(([pattern]) => pattern.test(part?.[2] ?? ''))?.[1];
    const menge = parseFestkomma(part?.[1] ?? '', 2);
    if (!part || einheit === undefined || !menge.ok) return unreadable;
    minuten += divideHalfUp(menge.wert * einheit, 100);
    rest = rest.slice(part[0].length);
  }
  return minuten <= HOECHSTENS ? ok(minuten) : unreadable;
}

const WORTE: Record<Anzeigesprache, readonly [number, string, string][]> = {
  de: [
    [TAG, 'Tag', 'Tage'],
    [STUNDE, 'Stunde', 'Stunden'],
    [1, 'Minute', 'Minuten'],
  ],
  en: [
    [TAG, 'day', 'days'],
    [STUNDE, 'hour', 'hours'],
    [1, 'minute', 'minutes'],
  ],
};

/** In the largest unit that says it exactly: `3 Tage`, `36 Stunden`, `90 Minuten`; `parseDauer` reads it back. */
export function formatDauer(minuten: number, sprache: Anzeigesprache): string {
  const units = WORTE[sprache];
  const [size, one, many] = units.find(([unit]) => minuten !== 0 && minuten % unit === 0) ?? units.at(-1)!;
  const menge = minuten / size;
  return `${menge} ${menge === 1 ? one : many}`;
}
