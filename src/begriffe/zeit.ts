/**
 * Calendar dates, times of day and instants of a German office: everything local is Europe/Berlin.
 * Dates are strings `YYYY-MM-DD` and times of day `HH:MM`: both sort and compare as text.
 */
import { type Ergebnis, ok, refuse } from './ablehnung.ts';

/** Calendar date `YYYY-MM-DD` in Europe/Berlin, years 1900 to 2199. */
export type Datum = string;
/** Time of day `HH:MM`, `00:00` to `23:59`. */
export type Uhrzeit = string;
/** ISO weekday, Monday 1 to Sunday 7. */
export type Wochentag = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface Ortszeit {
  datum: Datum;
  uhrzeit: Uhrzeit;
}

export const WOCHENTAGE: readonly Wochentag[] = [1, 2, 3, 4, 5, 6, 7];
export const MINUTE_MS = 60_000;
export const STUNDE_MS = 3_600_000;
export const TAG_MS = 86_400_000;

const ERSTES_JAHR = 1900;
const LETZTES_JAHR = 2199;

// ——— calendar ———

/** Whether the text is an existing calendar date `YYYY-MM-DD` of the years 1900 to 2199. */
export function isDatum(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  return buildDatum(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))) !== null;
}

/** Whether the text is a time of day `HH:MM`. */
export function isUhrzeit(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

/** Days since 1970-01-01. Throws RangeError for what is not a date: that is a fault of the caller. */
export function toTagnummer(datum: Datum): number {
  const nummer = Date.UTC(+datum.slice(0, 4), +datum.slice(5, 7) - 1, +datum.slice(8, 10)) / TAG_MS;
  if (Number.isNaN(nummer) || datum.length !== 10) throw new RangeError(`not a calendar date: ${datum}`);
  return nummer;
}

export function fromTagnummer(nummer: number): Datum {
  return new Date(nummer * TAG_MS).toISOString().slice(0, 10);
}

export function addDays(datum: Datum, tage: number): Datum {
  return fromTagnummer(toTagnummer(datum) + tage);
}

/** Adds months; a day the target month does not have becomes its last day (31 January + 1 → 28/29 February). */
export function addMonths(datum: Datum, monate: number): Datum {
  const gezaehlt = yearOf(datum) * 12 + monthOf(datum) - 1 + monate;
  const jahr = Math.floor(gezaehlt / 12);
  const monat = (gezaehlt % 12) + 1;
  return toText(jahr, monat, Math.min(Number(datum.slice(8)), daysInMonth(jahr, monat)));
}

/** Days from the first date to the second; negative when the second is earlier. */
export function daysBetween(von: Datum, bis: Datum): number {
  return toTagnummer(bis) - toTagnummer(von);
}

export function weekdayOf(datum: Datum): Wochentag {
  // 1970-01-01 was a Thursday.
  return (((((toTagnummer(datum) + 3) % 7) + 7) % 7) + 1) as Wochentag;
}

/** ISO 8601 week: the week belongs to the year that holds its Thursday. */
export function isoWeekOf(datum: Datum): { jahr: number; woche: number } {
  const donnerstag = addDays(datum, 4 - weekdayOf(datum));
  const jahr = yearOf(donnerstag);
  return { jahr, woche: Math.floor(daysBetween(`${jahr}-01-01`, donnerstag) / 7) + 1 };
}

/** Monday of the week that holds the date. */
export function mondayOf(datum: Datum): Datum {
  return addDays(datum, 1 - weekdayOf(datum));
}

export function yearOf(datum: Datum): number {
  return Number(datum.slice(0, 4));
}

/** Month 1 to 12. */
export function monthOf(datum: Datum): number {
  return Number(datum.slice(5, 7));
}

export function daysInMonth(jahr: number, monat: number): number {
  return new Date(Date.UTC(jahr, monat, 0)).getUTCDate();
}

/** Minutes since midnight of `HH:MM`. */
export function minutesOf(uhrzeit: Uhrzeit): number {
  return Number(uhrzeit.slice(0, 2)) * 60 + Number(uhrzeit.slice(3, 5));
}

// ——— local time ↔ instant ———

/** Offsets of one year: [valid from (ms), offset (ms)], first entry valid from the year's beginning. */
const versatzJeJahr = new Map<number, [number, number][]>();
const versatzFormat = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Europe/Berlin',
  timeZoneName: 'longOffset',
});

function askVersatz(ms: number): number {
  const treffer = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(versatzFormat.format(ms));
  if (!treffer?.[1]) return 0;
  const sekunden = Number(treffer[2]) * 3600 + Number(treffer[3]) * 60 + Number(treffer[4] ?? 0);
  return (treffer[1] === '-' ? -1 : 1) * sekunden * 1000;
}

/** The time zone's own data, asked once a year of the calendar: Intl is a thousand times slower than this list. */
function listVersatz(jahr: number): [number, number][] {
  const bekannt = versatzJeJahr.get(jahr);
  if (bekannt) return bekannt;
  const beginn = Date.UTC(jahr, 0, 1);
  const liste: [number, number][] = [[beginn, askVersatz(beginn)]];
  for (let monat = 0; monat < 12; monat++) {
    const versatz = liste.at(-1)![1];
    let frueh = Date.UTC(jahr, monat, 1);
    let spaet = Date.UTC(jahr, monat + 1, 1);
    const neu = askVersatz(spaet);
    if (neu === versatz) continue;
    while (spaet - frueh > 1000) {
      const mitte = Math.floor((frueh + spaet) / 2000) * 1000;
      if (askVersatz(mitte) === versatz) frueh = mitte;
      else spaet = mitte;
    }
    liste.push([spaet, neu]);
  }
  versatzJeJahr.set(jahr, liste);
  return liste;
}

function versatzAt(ms: number): number {
  const liste = listVersatz(new Date(ms).getUTCFullYear());
  let versatz = liste[0]![1];
  for (const [ab, wert] of liste) if (ms >= ab) versatz = wert;
  return versatz;
}

/**
 * The instant of a local time in Berlin. A time that is skipped in March moves forward by the hour (02:30 → 03:30);
 * of a time that comes twice in October the first is meant.
 */
export function toInstant(datum: Datum, uhrzeit: Uhrzeit): Date {
  const minuten = minutesOf(uhrzeit);
  if (Number.isNaN(minuten)) throw new RangeError(`not a time of day: ${uhrzeit}`);
  const lokal = toTagnummer(datum) * TAG_MS + minuten * MINUTE_MS;
  const vorher = versatzAt(lokal - TAG_MS);
  const nachher = versatzAt(lokal + TAG_MS);
  for (const versatz of [vorher, nachher]) {
    if (versatzAt(lokal - versatz) === versatz) return new Date(lokal - versatz);
  }
  return new Date(lokal - vorher);
}

/** Date and time of day in Berlin at the instant; seconds are cut off. */
export function toOrtszeit(instant: Date): Ortszeit {
  const ms = instant.getTime();
  const text = new Date(ms + versatzAt(ms)).toISOString();
  return { datum: text.slice(0, 10), uhrzeit: text.slice(11, 16) };
}

/** Calendar date in Berlin at the instant. */
export function datumOf(instant: Date): Datum {
  return toOrtszeit(instant).datum;
}

export function addMinutes(instant: Date, minuten: number): Date {
  return new Date(instant.getTime() + minuten * MINUTE_MS);
}

/** Whole minutes between two instants, half up. */
export function minutesBetween(von: Date, bis: Date): number {
  return Math.round((bis.getTime() - von.getTime()) / MINUTE_MS);
}

// ——— what people type ———

const MONATSANFAENGE = [
  'jan',
  'feb',
  'mär mar mrz',
  'apr',
  'mai may',
  'jun',
  'jul',
  'aug',
  'sep',
  'okt oct',
  'nov',
  'dez dec',
];

/**
 * Reads a date as it is typed or printed: `1.7.23`, `01.07.2023`, `1/7/2023` (day first), `2023-07-01`, `01072023`,
 * `1. Juli 2023`, `Sa., 01.07.2023`. Two-digit years are 1970 to 2069.
 * Refuses with `datum.leer`, `datum.jahr-fehlt`, `datum.gibt-es-nicht` or `datum.unlesbar`.
 */
export function parseDatum(eingabe: string): Ergebnis<Datum> {
  const text = eingabe.trim().replace(/^\p{L}+\.?,?\s+(?=\d)/u, '');
  if (text === '') return refuse('datum.leer');
  const teile =
    /^(?<jahr>\d{4})-(?<monat>\d{1,2})-(?<tag>\d{1,2})$/.exec(text) ??
    /^(?<tag>\d{1,2})\s*[./-]\s*(?<monat>\d{1,2})(?:\s*[./-]\s*(?<jahr>\d{4}|\d{2})?)?$/.exec(text) ??
    /^(?<tag>\d{2})(?<monat>\d{2})(?<jahr>\d{4})$/.exec(text) ??
    /^(?<tag>\d{1,2})\.?\s*(?<monat>\p{L}{3,9})\.?,?\s*(?<jahr>\d{4}|\d{2})?$/u.exec(text);
  if (!teile?.groups) return refuse('datum.unlesbar', { werte: { eingabe: eingabe.trim() } });
  const { tag, monat, jahr } = teile.groups;
  const monatszahl = /^\d+$/.test(monat!) ? Number(monat) : monthByName(monat!);
  if (monatszahl === 0) return refuse('datum.unlesbar', { werte: { eingabe: eingabe.trim() } });
  if (jahr === undefined) return refuse('datum.jahr-fehlt', { werte: { eingabe: eingabe.trim() } });
  const vierstellig = jahr.length === 4 ? Number(jahr) : Number(jahr) + (Number(jahr) < 70 ? 2000 : 1900);
  const datum = buildDatum(vierstellig, monatszahl, Number(tag));
  return datum === null ? refuse('datum.gibt-es-nicht', { werte: { eingabe: eingabe.trim() } }) : ok(datum);
}

/**
 * Reads a time of day: `9`, `9:00`, `9.30`, `9,30`, `0930`, `930`, `9 Uhr`, `9:30 Uhr`, `9h30`.
 * Refuses with `uhrzeit.leer`, `uhrzeit.gibt-es-nicht` or `uhrzeit.unlesbar`.
 */
export function parseUhrzeit(eingabe: string): Ergebnis<Uhrzeit> {
  const text = eingabe.trim().replace(/\s*(uhr|h)$/i, '');
  if (text === '') return refuse('uhrzeit.leer');
  const teile =
    /^(\d{1,2})(?:\s*(?:[:.,h]|uhr)\s*(\d{2}))?$/i.exec(text) ??
    /^(\d{1,2})(\d{2})$/.exec(text) ??
    /^(\d{1,2}):(\d{2}):\d{2}$/.exec(text);
  if (!teile) return refuse('uhrzeit.unlesbar', { werte: { eingabe: eingabe.trim() } });
  const uhrzeit = `${teile[1]!.padStart(2, '0')}:${teile[2] ?? '00'}`;
  return isUhrzeit(uhrzeit)
    ? ok(uhrzeit)
    : refuse('uhrzeit.gibt-es-nicht', { werte: { eingabe: eingabe.trim() } });
}

function monthByName(name: string): number {
  const anfang = name.slice(0, 3).toLowerCase();
  return MONATSANFAENGE.findIndex((formen) => formen.split(' ').includes(anfang)) + 1;
}

function buildDatum(jahr: number, monat: number, tag: number): Datum | null {
  const gibtEs =
    jahr >= ERSTES_JAHR &&
    jahr <= LETZTES_JAHR &&
    monat >= 1 &&
    monat <= 12 &&
    tag >= 1 &&
    tag <= daysInMonth(jahr, monat);
  return gibtEs ? toText(jahr, monat, tag) : null;
}

function toText(jahr: number, monat: number, tag: number): Datum {
  return `${String(jahr).padStart(4, '0')}-${String(monat).padStart(2, '0')}-${String(tag).padStart(2, '0')}`;
}
