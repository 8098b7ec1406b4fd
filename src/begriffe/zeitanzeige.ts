/** Dates and times as people read them. Formatters are made once: making one takes longer than a page may. */
import type { Anzeigesprache } from './anzeigesprache.ts';
import { type Datum, TAG_MS, toOrtszeit, toTagnummer, type Uhrzeit, type Wochentag } from './zeit.ts';

type Formate = Record<Anzeigesprache, Intl.DateTimeFormat>;

/** Calendar dates have no zone: they are formatted in UTC, where every day has its 24 hours. */
function buildFormate(de: Intl.DateTimeFormatOptions, en: Intl.DateTimeFormatOptions = de): Formate {
  return {
    de: new Intl.DateTimeFormat('de-DE', { ...de, timeZone: 'UTC' }),
    en: new Intl.DateTimeFormat('en-GB', { ...en, timeZone: 'UTC' }),
  };
}

const ZAHLEN = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
const WORTE = { day: 'numeric', month: 'short', year: 'numeric' } as const;

const datum = buildFormate(ZAHLEN, WORTE);
const mitWochentag = buildFormate({ ...ZAHLEN, weekday: 'short' }, { ...WORTE, weekday: 'short' });
const tagKurz = buildFormate(
  { day: '2-digit', month: '2-digit', weekday: 'short' },
  { day: 'numeric', month: 'short', weekday: 'short' },
);
const lang = buildFormate({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const monat = buildFormate({ month: 'long', year: 'numeric' });
const wochentagLang = buildFormate({ weekday: 'long' });
const wochentagKurz = buildFormate({ weekday: 'short' });

function format(formate: Formate, tag: Datum, sprache: Anzeigesprache): string {
  return formate[sprache].format(toTagnummer(tag) * TAG_MS);
}

/** `01.07.2023` · `1 Jul 2023` */
export function formatDatum(tag: Datum, sprache: Anzeigesprache): string {
  return format(datum, tag, sprache);
}

/** `Sa., 01.07.2023` · `Sat, 1 Jul 2023` */
export function formatDatumMitWochentag(tag: Datum, sprache: Anzeigesprache): string {
  return format(mitWochentag, tag, sprache);
}

/** `Sa., 01.07.` · `Sat 1 Jul`, where the year stands near by. */
export function formatTagKurz(tag: Datum, sprache: Anzeigesprache): string {
  return format(tagKurz, tag, sprache);
}

/** `Samstag, 1. Juli 2023` · `Saturday 1 July 2023` */
export function formatDatumLang(tag: Datum, sprache: Anzeigesprache): string {
  return format(lang, tag, sprache);
}

/** `Juli 2023` · `July 2023` of the month that holds the date. */
export function formatMonat(tag: Datum, sprache: Anzeigesprache): string {
  return format(monat, tag, sprache);
}

/** `Montag` · `Monday`, or `Mo` · `Mon`. */
export function formatWochentag(
  tag: Wochentag,
  sprache: Anzeigesprache,
  form: 'lang' | 'kurz' = 'lang',
): string {
  // 1970-01-05 was a Monday.
  return (form === 'lang' ? wochentagLang : wochentagKurz)[sprache].format((tag + 3) * TAG_MS);
}

/** `01.07.2023, 09:00` · `1 Jul 2023, 09:00`, local time in Berlin. */
export function formatZeitpunkt(instant: Date, sprache: Anzeigesprache): string {
  const ort = toOrtszeit(instant);
  return `${formatDatum(ort.datum, sprache)}, ${ort.uhrzeit}`;
}

/** `Sa., 01.07.2023, 09:00–10:30`; an end on another day is written out. Local time in Berlin. */
export function formatTermin(beginn: Date, ende: Date, sprache: Anzeigesprache): string {
  const von = toOrtszeit(beginn);
  const bis = toOrtszeit(ende);
  const anfang = `${formatDatumMitWochentag(von.datum, sprache)}, ${von.uhrzeit}`;
  if (von.datum === bis.datum) return `${anfang}–${bis.uhrzeit}`;
  return `${anfang} – ${formatDatumMitWochentag(bis.datum, sprache)}, ${bis.uhrzeit}`;
}

/** `09:00–10:30` */
export function formatZeitspanne(von: Uhrzeit, bis: Uhrzeit): string {
  return `${von}–${bis}`;
}
