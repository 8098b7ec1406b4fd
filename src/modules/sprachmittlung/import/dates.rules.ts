/** Dates, times of day and lengths as they stand in the cells of office lists. */
import { type Cell, dateOfSerial, minutesOfSerial } from '../../../begriffe/sheet.ts';
import {
  type Datum,
  isUhrzeit,
  minutesOf,
  parseDatum,
  parseUhrzeit,
  type Uhrzeit,
} from '../../../begriffe/zeit.ts';

export interface GelesenesDatum {
  /** First day of what is meant when only a month or a year is given. */
  datum: Datum;
  genau: 'tag' | 'monat' | 'jahr';
  /** What stands in the cell besides the date: a time, "ja", "gültig bis". */
  rest: string;
}

export interface DatumOptionen {
  /** Year of the whole list, for dates without one ("3.1."). */
  jahr?: number;
  /** A date of birth: two-digit years are never in the future of the office. */
  geburt?: boolean;
}

const MONTHS = 'jan|feb|mär|mar|mrz|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|dez|dec';
const DAY = [
  /(?<!\d)\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)/,
  /(?<!\d)\d{1,2}\s?[./-]\s?\d{1,2}\s?[./-]\s?(?:\d{4}|\d{2})(?!\d)/,
  new RegExp(`(?<!\\d)\\d{1,2}\\.?\\s*(?:${MONTHS})\\p{L}*\\.?,?\\s*['’]?(?:\\d{4}|\\d{2})(?!\\d)`, 'iu'),
  /^(?:\d{8})$/,
];
const DAY_WITHOUT_YEAR = [
  /(?<!\d)\d{1,2}\s?\.\s?\d{1,2}\.?(?![\d:]|\s?uhr)/i,
  new RegExp(`(?<!\\d)\\d{1,2}\\.?\\s*(?:${MONTHS})\\p{L}*\\.?(?!\\p{L})`, 'iu'),
];
const MONTH_NAME = new RegExp(`(?<!\\p{L})(${MONTHS})\\p{L}*\\.?\\s*['’/-]?\\s*(\\d{4}|\\d{2})(?!\\d)`, 'iu');
const MONTH_NUMBER = /(?<!\d)(?:(\d{1,2})\s?[./-]\s?(\d{4})|(\d{4})\s?[./-]\s?(\d{1,2}))(?!\d)/;
const QUARTER = /(?:Q\s?([1-4])|([1-4])\.?\s*Quartal)\D{0,3}(\d{4})/i;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/;

const twoDigits = (value: number) => String(value).padStart(2, '0');

function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 4 ? year : year + (year < 70 ? 2000 : 1900);
}

function parseDay(found: string): Datum | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(found);
  const compact = /^((?:19|20)\d{2})(0[1-9]|1[0-2])(\d{2})$/.exec(found);
  const parts = iso ?? compact;
  const text = parts === null ? found.replace(/['’]/, '') : `${parts[1]}-${parts[2]}-${parts[3]}`;
  const read = parseDatum(text);
  if (read.ok) return read.wert;
  // A list kept in an English program: 7/31/2023. Only where the day first cannot be meant.
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{2,4})$/.exec(found);
  const swapped = american === null ? undefined : parseDatum(`${american[2]}.${american[1]}.${american[3]}`);
  return swapped?.ok ? swapped.wert : undefined;
}

/** Takes the first match out of the text. */
function take(
  text: string,
  patterns: readonly RegExp[],
): { found: RegExpExecArray; rest: string } | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found !== null) {
      const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
      return { found, rest: rest.replace(/\s+/g, ' ').trim() };
    }
  }
  return undefined;
}

function readMonth(text: string): GelesenesDatum | undefined {
  const build = (year: number, month: number, rest: string): GelesenesDatum | undefined =>
    month >= 1 && month <= 12 && year >= 1900 && year < 2200
      ? { datum: `${year}-${twoDigits(month)}-01`, genau: 'monat', rest }
      : undefined;
  const quarter = take(text, [QUARTER]);
  if (quarter)
    return build(
      Number(quarter.found[3]),
      Number(quarter.found[1] ?? quarter.found[2]) * 3 - 2,
      quarter.rest,
    );
  const name = take(text, [MONTH_NAME]);
  if (name) {
    const first = parseDatum(`1. ${name.found[1]} ${fullYear(name.found[2]!)}`);
    return first.ok ? { datum: first.wert, genau: 'monat', rest: name.rest } : undefined;
  }
  const number = take(text, [MONTH_NUMBER]);
  if (!number) return undefined;
  const [, month, year, isoYear, isoMonth] = number.found;
  return build(Number(year ?? isoYear), Number(month ?? isoMonth), number.rest);
}

function readText(text: string, optionen: DatumOptionen): GelesenesDatum | undefined {
  const day = take(text, DAY);
  if (day) {
    const datum = parseDay(day.found[0]);
    return datum === undefined ? undefined : { datum, genau: 'tag', rest: day.rest };
  }
  const month = readMonth(text);
  if (month) return month;
  if (optionen.jahr !== undefined) {
    const open = take(text, DAY_WITHOUT_YEAR);
    const read =
      open &&
      parseDatum(
        `${open.found[0].replace(/\.$/, '')}${/\p{L}/u.test(open.found[0]) ? ' ' : '.'}${optionen.jahr}`,
      );
    if (open && read?.ok) return { datum: read.wert, genau: 'tag', rest: open.rest };
  }
  const year = take(text, [YEAR]);
  return year && { datum: `${year.found[0]}-01-01`, genau: 'jahr', rest: year.rest };
}

function readNumber(number: number): GelesenesDatum | undefined {
  if (Number.isInteger(number) && number >= 1900 && number < 2200) {
    return { datum: `${number}-01-01`, genau: 'jahr', rest: '' };
  }
  // Serial numbers of the years 1920 to 2105: smaller ones are something else, larger ones too.
  if (number < 7306 || number > 75_000) {
    const day = Number.isInteger(number) ? parseDay(String(number).padStart(8, '0')) : undefined;
    return day === undefined ? undefined : { datum: day, genau: 'tag', rest: '' };
  }
  const datum = dateOfSerial(number);
  return datum === undefined ? undefined : { datum, genau: 'tag', rest: timeText(number) };
}

const timeText = (serial: number) => (Number.isInteger(serial) ? '' : toUhrzeit(minutesOfSerial(serial)));
const toUhrzeit = (minutes: number): Uhrzeit =>
  `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;

/** The date a cell gives, with how exact it is; undefined when it gives none or one that does not exist. */
export function readDatum(cell: Cell, optionen: DatumOptionen = {}): GelesenesDatum | undefined {
  if (cell.kind === 'error' || cell.kind === 'boolean' || cell.kind === 'time') return undefined;
  if (cell.kind === 'date') {
    const datum = dateOfSerial(cell.number!);
    return datum === undefined ? undefined : { datum, genau: 'tag', rest: timeText(cell.number!) };
  }
  const asNumber =
    cell.number ?? (/^\d{5}(?:[.,]\d+)?$/.test(cell.text) ? Number(cell.text.replace(',', '.')) : undefined);
  const read = asNumber === undefined ? readText(cell.text, optionen) : readNumber(asNumber);
  if (
    read &&
    optionen.geburt &&
    !/\d{4}/.test(cell.text) &&
    cell.number === undefined &&
    read.datum >= '2020'
  ) {
    return { ...read, datum: `19${read.datum.slice(2)}` };
  }
  return read;
}

/** Decimal hours (9,5) or hours and minutes with a point (9.30)? Whatever gives whole five minutes. */
function hoursToMinutes(number: number): number {
  const decimal = Math.round(number * 60);
  const hours = Math.floor(number);
  const asMinutes = Math.round((number - hours) * 100);
  return decimal % 5 === 0 || asMinutes > 59 ? decimal : hours * 60 + asMinutes;
}

function uhrzeitOfNumber(number: number): Uhrzeit | undefined {
  if (number < 0) return undefined;
  if (number < 1) return toUhrzeit(minutesOfSerial(number));
  if (number <= 24) return toUhrzeit(hoursToMinutes(number) % 1440);
  if (Number.isInteger(number)) {
    const text = String(number).padStart(4, '0');
    const uhrzeit = `${text.slice(0, 2)}:${text.slice(2)}`;
    return isUhrzeit(uhrzeit) ? uhrzeit : undefined;
  }
  return number > 7306 ? toUhrzeit(minutesOfSerial(number)) : undefined;
}

/** The time of day a cell gives: `9:00`, `09.00`, `9 Uhr`, `930`, `9,5`, `2:30 PM`, the fraction of a day. */
export function readUhrzeit(cell: Cell): Uhrzeit | undefined {
  if (cell.kind === 'error' || cell.kind === 'boolean') return undefined;
  if (cell.kind !== undefined && cell.number !== undefined) return toUhrzeit(minutesOfSerial(cell.number));
  if (cell.number !== undefined) return uhrzeitOfNumber(cell.number);
  const text = cell.text.replace(/^(?:ca\.?|ab|um|gegen|von|bis)\s+/i, '').trim();
  const english = /^(\d{1,2})(?:[:.](\d{2}))?\s*([ap])\.?m\.?$/i.exec(text);
  if (english) {
    const hours = (Number(english[1]) % 12) + (english[3]!.toLowerCase() === 'p' ? 12 : 0);
    return toUhrzeit(hours * 60 + Number(english[2] ?? 0));
  }
  const midnight = /^24[:.]?(?:00)?(?:\s*(?:uhr|h))?$/i.test(text);
  if (midnight) return '00:00';
  const read = parseUhrzeit(text);
  if (read.ok) return read.wert;
  return /^\d{1,2}[.,]\d+$/.test(text) ? uhrzeitOfNumber(Number(text.replace(',', '.'))) : undefined;
}

export interface Zeitspanne {
  beginn: Uhrzeit;
  ende?: Uhrzeit;
}

const TIME = '\\d{1,2}(?:\\s?[:.,h]\\s?\\d{2}|\\d{2})?(?::\\d{2})?';
const SPAN = new RegExp(`(${TIME})\\s*(?:uhr|h)?\\s*(?:-|–|—|−|bis|to|until)\\s*(${TIME})(?!\\d)`, 'i');
const SINGLE = new RegExp(`(?<![\\d.])(${TIME})\\s*(?:uhr|h)?(?![\\d.])`, 'i');

/** One or two times in a cell: `9-10.30 Uhr`, `von 9 bis 10:30`, `ab 9:00`; words around them do not matter. */
export function readZeitspanne(cell: Cell): Zeitspanne | undefined {
  const whole = readUhrzeit(cell);
  if (whole !== undefined) return { beginn: whole };
  if (cell.number !== undefined) return undefined;
  const span = SPAN.exec(cell.text);
  const [first, second] = (span ?? SINGLE.exec(cell.text) ?? [])
    .slice(1)
    .map((text) => readUhrzeit({ text }));
  if (first === undefined) return undefined;
  return second === undefined ? { beginn: first } : { beginn: first, ende: second };
}

/**
 * Minutes from begin to end. An end before the begin is past midnight when it is evening and not longer than eight
 * hours; otherwise, or when both are the same, it cannot be right: undefined.
 */
export function minutesBetweenTimes(beginn: Uhrzeit, ende: Uhrzeit): number | undefined {
  const minutes = minutesOf(ende) - minutesOf(beginn);
  if (minutes > 0) return minutes;
  return minutes < 0 && minutesOf(beginn) >= 17 * 60 && minutes + 1440 <= 480 ? minutes + 1440 : undefined;
}

export type Einheit = 'stunden' | 'minuten';

const FRACTIONS: Record<string, string> = { '½': ',5', '¼': ',25', '¾': ',75' };
const HOURS =
  /^(\d+(?:[.,]\d+)?)?\s*(?:h|std\w*|stunden?|hours?|hrs?)\.?(?:\s*(?:und|,)?\s*(\d{1,2})\s*(?:m|min\w*)?\.?)?$/i;
const MINUTES = /^(\d+(?:[.,]\d+)?)\s*(?:'|m|min\w*)\.?$/i;

/**
 * Length in minutes: `1:30`, `1,5 h`, `1 Std. 30 Min.`, `90 min`, `1½ Std.`, a time-formatted cell. `einheit` says
 * what a bare number counts.
 */
export function readDauer(cell: Cell, einheit: Einheit): number | undefined {
  const minutes = readMinutes(cell, einheit);
  return minutes !== undefined && Number.isFinite(minutes) && minutes >= 0 ? Math.round(minutes) : undefined;
}

function readMinutes(cell: Cell, einheit: Einheit): number | undefined {
  if (cell.kind === 'time') return cell.number! * 1440;
  if (cell.kind !== undefined) return undefined;
  const ofNumber = (number: number) => {
    if (einheit === 'minuten') return number;
    // Below a quarter of an hour nobody counts in hours: it is the fraction of a day.
    return number > 0 && number < 0.2 ? number * 1440 : hoursToMinutes(number);
  };
  if (cell.number !== undefined) return ofNumber(cell.number);
  const text = cell.text
    .replace(/^(?:ca\.?|etwa|rund)\s+/i, '')
    .replace(
      /(\d)?\s*([½¼¾])/g,
      (_, whole: string | undefined, sign: string) => `${whole ?? 0}${FRACTIONS[sign]}`,
    )
    .replace(/(?:(\d+)\s+)?1\/2/, (_, whole: string | undefined) => `${whole ?? 0},5`)
    .trim();
  const clock = /^(\d{1,3}):([0-5]\d)(?::\d{2})?\s*(?:h|std\w*|stunden)?\.?$/i.exec(text);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const hours = HOURS.exec(text);
  if (hours && (hours[1] !== undefined || hours[2] !== undefined)) {
    return hoursToMinutes(Number((hours[1] ?? '1').replace(',', '.'))) + Number(hours[2] ?? 0);
  }
  const minutes = MINUTES.exec(text);
  if (minutes) return Number(minutes[1]!.replace(',', '.'));
  return /^\d+(?:[.,]\d+)?$/.test(text) ? ofNumber(Number(text.replace(',', '.'))) : undefined;
}

/** What a column of bare numbers counts: its title says it, else numbers above ten are minutes. */
export function einheitOf(titel: string, cells: readonly Cell[]): Einheit {
  if (/min/i.test(titel)) return 'minuten';
  if (/std|stunde|\bh\b|hour/i.test(titel)) return 'stunden';
  const numbers = cells
    .map((cell) => (cell.kind === undefined ? Number(cell.text.replace(',', '.')) : Number.NaN))
    .filter((number) => number > 0)
    .sort((a, b) => a - b);
  return (numbers[Math.floor(numbers.length / 2)] ?? 0) > 10 ? 'minuten' : 'stunden';
}
