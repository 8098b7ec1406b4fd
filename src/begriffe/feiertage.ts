/** Public holidays of Lower Saxony by rule (Niedersächsisches Feiertagsgesetz), and working days. */
import { addDays, type Datum, weekdayOf, yearOf } from './zeit.ts';

export interface Feiertag {
  datum: Datum;
  name: { de: string; en: string };
}

/** Easter Sunday of the Gregorian calendar (Meeus/Jones/Butcher). */
export function easterOf(jahr: number): Datum {
  const a = jahr % 19;
  const [b, c] = [Math.floor(jahr / 100), jahr % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const monat = Math.floor((h + l - 7 * m + 90) / 25);
  const tag = (h + l - 7 * m + 33 * monat + 19) % 32;
  return `${jahr}-${String(monat).padStart(2, '0')}-${String(tag).padStart(2, '0')}`;
}

const jeJahr = new Map<number, readonly Feiertag[]>();

/** The public holidays of a year in order; by today's law for 1990 and later. */
export function feiertageOf(jahr: number): readonly Feiertag[] {
  const bekannt = jeJahr.get(jahr);
  if (bekannt) return bekannt;
  const ostern = easterOf(jahr);
  const feiertage: Feiertag[] = [
    { datum: `${jahr}-01-01`, name: { de: 'Neujahr', en: 'New Year’s Day' } },
    { datum: addDays(ostern, -2), name: { de: 'Karfreitag', en: 'Good Friday' } },
    { datum: addDays(ostern, 1), name: { de: 'Ostermontag', en: 'Easter Monday' } },
    { datum: `${jahr}-05-01`, name: { de: 'Tag der Arbeit', en: 'Labour Day' } },
    { datum: addDays(ostern, 39), name: { de: 'Christi Himmelfahrt', en: 'Ascension Day' } },
    { datum: addDays(ostern, 50), name: { de: 'Pfingstmontag', en: 'Whit Monday' } },
    { datum: `${jahr}-10-03`, name: { de: 'Tag der Deutschen Einheit', en: 'German Unity Day' } },
    { datum: `${jahr}-12-25`, name: { de: '1. Weihnachtstag', en: 'Christmas Day' } },
    { datum: `${jahr}-12-26`, name: { de: '2. Weihnachtstag', en: 'Second Day of Christmas' } },
  ];
  // In 2017 once in all of Germany (500 years), since 2018 every year in Lower Saxony.
  if (jahr >= 2017) {
    feiertage.push({ datum: `${jahr}-10-31`, name: { de: 'Reformationstag', en: 'Reformation Day' } });
  }
  feiertage.sort((a, b) => (a.datum < b.datum ? -1 : 1));
  jeJahr.set(jahr, feiertage);
  return feiertage;
}

/** The holiday on this date, or null. */
export function findFeiertag(datum: Datum): Feiertag | null {
  return feiertageOf(yearOf(datum)).find((feiertag) => feiertag.datum === datum) ?? null;
}

/** Monday to Friday and no public holiday. `freieTage`: days on which this office is closed as well. */
export function isArbeitstag(datum: Datum, freieTage: ReadonlySet<Datum> = new Set()): boolean {
  return weekdayOf(datum) <= 5 && findFeiertag(datum) === null && !freieTage.has(datum);
}

/** Working days after `von` up to and including `bis`; 0 when `bis` is not later. */
export function countArbeitstage(von: Datum, bis: Datum, freieTage?: ReadonlySet<Datum>): number {
  let anzahl = 0;
  for (let tag = addDays(von, 1); tag <= bis; tag = addDays(tag, 1))
    if (isArbeitstag(tag, freieTage)) anzahl++;
  return anzahl;
}

/** The date so many working days later; 0 gives the date itself. */
export function addArbeitstage(datum: Datum, anzahl: number, freieTage?: ReadonlySet<Datum>): Datum {
  let tag = datum;
  for (let offen = anzahl; offen > 0; ) {
    tag = addDays(tag, 1);
    if (isArbeitstag(tag, freieTage)) offen--;
  }
  return tag;
}
