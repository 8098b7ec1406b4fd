import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatWochentag, formatZeitspanne } from '../../../begriffe/zeitanzeige.ts';
import type { Durchfuehrung, Kurszeit } from './passung.rules.ts';

/** `Montag, Mittwoch 08:30–11:45; Freitag 09:00–12:00`: days with the same hours together; '' when none are known. */
export function describeZeiten(zeiten: readonly Kurszeit[], sprache: Anzeigesprache): string {
  const gruppen = Map.groupBy(
    [...zeiten].sort((a, b) => a.wochentag - b.wochentag),
    ({ von, bis }) => formatZeitspanne(von, bis),
  );
  return [...gruppen]
    .map(([spanne, tage]) => {
      const namen = tage.map(({ wochentag }) => formatWochentag(wochentag, sprache, 'kurz'));
      return `${namen.join(', ')} ${spanne}`;
    })
    .join('; ');
}

const ONLINE: Record<Anzeigesprache, string> = { de: 'online', en: 'online' };

/** Where a course is: room, street, place, or online. */
export function describeKursort(
  kurs: { durchfuehrung: Durchfuehrung; ort: string; plz?: string; strasse?: string; raum?: string },
  sprache: Anzeigesprache,
): string {
  if (kurs.durchfuehrung === 'online') return ONLINE[sprache];
  const ort = [kurs.plz, kurs.ort].filter(Boolean).join(' ');
  const zeile = [kurs.raum, kurs.strasse, ort].filter(Boolean).join(', ');
  return kurs.durchfuehrung === 'hybrid' ? `${zeile} + ${ONLINE[sprache]}` : zeile;
}
