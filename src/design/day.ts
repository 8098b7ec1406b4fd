import { minutesOf, type Uhrzeit } from '../begriffe/zeit.ts';

/** What a day's picture needs to know of an appointment; `bis` after `von`, both on the same day. */
export interface DayEntry {
  von: Uhrzeit;
  bis: Uhrzeit;
  /** Minutes of travel from the appointment before. */
  travelMinutes?: number;
}

/** What lies between an appointment and the one before it. */
export type Between =
  | { kind: 'clash'; minutes: number }
  | { kind: 'tight'; minutes: number; travelMinutes: number }
  | { kind: 'travel'; minutes: number; travelMinutes: number }
  | { kind: 'gap'; minutes: number };

/** One person's day in order, with what lies before each appointment (nothing before the first). */
export const dayFlow = <E extends DayEntry>(entries: readonly E[]): { entry: E; before?: Between }[] => {
  const ordered = [...entries].sort((a, b) =>
    a.von === b.von ? compare(a.bis, b.bis) : compare(a.von, b.von),
  );
  // An appointment may end before an earlier one does: what counts is the latest end so far.
  let busyUntil = -1;
  return ordered.map((entry) => {
    const start = minutesOf(entry.von);
    const before = busyUntil < 0 ? undefined : between(start - busyUntil, entry.travelMinutes);
    busyUntil = Math.max(busyUntil, minutesOf(entry.bis));
    return before ? { entry, before } : { entry };
  });
};

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const between = (minutes: number, travelMinutes?: number): Between => {
  if (minutes < 0) return { kind: 'clash', minutes: -minutes };
  if (travelMinutes === undefined) return { kind: 'gap', minutes };
  return { kind: travelMinutes > minutes ? 'tight' : 'travel', minutes, travelMinutes };
};

/** Rows that keep overlapping appointments apart: each gets the first row that is free when it begins. */
export const assignLanes = <E extends DayEntry>(entries: readonly E[]): { entry: E; lane: number }[] => {
  const busyUntil: string[] = [];
  return [...entries]
    .sort((a, b) => compare(a.von, b.von) || compare(a.bis, b.bis))
    .map((entry) => {
      const free = busyUntil.findIndex((until) => until <= entry.von);
      const lane = free < 0 ? busyUntil.length : free;
      busyUntil[lane] = entry.bis;
      return { entry, lane };
    });
};

/** Full hours that frame all appointments, at least `from` to `to`: [first hour, last hour]. */
export const dayWindow = (entries: readonly DayEntry[], from = 8, to = 17): [number, number] => [
  Math.min(from, ...entries.map((entry) => Math.floor(minutesOf(entry.von) / 60))),
  Math.max(to, ...entries.map((entry) => Math.ceil(minutesOf(entry.bis) / 60))),
];

/** Where a time of day lies in the window, in percent of its width, rounded to a tenth. */
export const percentOf = (time: Uhrzeit, [first, last]: readonly [number, number]): number =>
  Math.round(((minutesOf(time) - first * 60) / ((last - first) * 60)) * 1000) / 10;
