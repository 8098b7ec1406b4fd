import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatGeld } from '../../../begriffe/geld.ts';
import { formatKilometer } from '../../../begriffe/kilometer.ts';
import { spracheName } from '../../../begriffe/sprache.ts';
import { isDatum, type Wochentag } from '../../../begriffe/zeit.ts';
import { formatDatum, formatWochentag, formatZeitpunkt } from '../../../begriffe/zeitanzeige.ts';
import type { Protokollformat, Protokollquelle } from '../../../platform/modul.ts';
import { isLeer } from './aenderung.rules.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
/** A key with a number or a date behind it: `stelle 17`, `meldung-2026-11-20-0`. */
const WITH_NUMBER = /^([a-z-]+?)([ -])(?:[a-z]+-)?(\d.*)$/;

const JA_NEIN = { de: { true: 'ja', false: 'nein' }, en: { true: 'yes', false: 'no' } };

/** What an entry or a mail is about. */
export interface Gegenstand {
  art: string;
  id: string;
}

/** An act on a kind of object: together they say what a field means. */
export interface Tatort {
  tat: string;
  art: string;
}

/** Reads the audit's keys in the words of the modules that wrote them. What has no words stands as its key. */
export class Protokollsprache {
  readonly #quellen: readonly Protokollquelle[];
  readonly sprache: Anzeigesprache;

  constructor(quellen: readonly Protokollquelle[], sprache: Anzeigesprache) {
    this.#quellen = quellen;
    this.sprache = sprache;
  }

  /** `Angebot angenommen` */
  tat(tat: string): string {
    return this.#of(tat)?.worte[this.sprache].taten[tat] ?? tat;
  }

  /** All acts as choices of a filter, in the order of the alphabet. */
  taten(): { value: string; label: string }[] {
    return this.#choices('taten');
  }

  /** All kinds of objects, likewise. */
  arten(): { value: string; label: string }[] {
    return this.#choices('gegenstaende');
  }

  /** `Einsatz 2330`, `Einstellung „Gewichte der Vorschläge“` */
  gegenstand({ art, id }: Gegenstand): string {
    const worte = this.#quellen.find(({ worte }) => art in worte.de.gegenstaende)?.worte[this.sprache];
    if (!worte) return `${art} ${id}`;
    const name = worte.gegenstaende[art];
    const wort = this.#idWord({ art, id });
    if (wort === undefined) return `${name} ${id}`;
    return this.sprache === 'de' ? `${name} „${wort}“` : `${name} “${wort}”`;
  }

  /** The object's page, for whoever may open it. */
  href({ art, id }: Gegenstand, allows: (zugang: string) => boolean): string | undefined {
    const seite = this.#page(`${art} ${id}`) ?? this.#page(art);
    return seite && allows(seite.zugang) ? seite.href(id) : undefined;
  }

  #page(key: string) {
    return this.#quellen.find(({ seiten }) => key in seiten)?.seiten[key];
  }

  /** The word of an id that is a key, whichever module has such objects. */
  #idWord({ art, id }: Gegenstand): string | undefined {
    for (const { worte } of this.#quellen) {
      const word = worte[this.sprache].werte[art]?.[id];
      if (word !== undefined) return word;
    }
    return undefined;
  }

  /** Whether an id is a key, like a setting's, that nobody has a word for. */
  isWortlos({ art, id }: Gegenstand): boolean {
    return /^[a-z-]+\.[a-z-]+$/.test(id) && this.#idWord({ art, id }) === undefined;
  }

  /** What a field is called; undefined where it has no words. */
  findFeld(tatort: Tatort, feld: string): string | undefined {
    const felder = this.#of(tatort.tat, tatort.art)?.worte[this.sprache].felder;
    return felder && lookUp(felder, tatort, feld);
  }

  feld(tatort: Tatort, feld: string): string {
    return this.findFeld(tatort, feld) ?? feld;
  }

  /** A value in words: dates, amounts and keys as people read them; null where there is none. */
  wert(tatort: Tatort, feld: string, value: unknown): string | null {
    if (isLeer(value)) return null;
    if (Array.isArray(value)) {
      const parts = value.map((part) => this.wert(tatort, feld, part) ?? '–');
      return parts.join(value.some((part) => typeof part === 'object') ? '; ' : ', ');
    }
    if (typeof value === 'object') {
      return Object.entries(value as object)
        .filter(([, part]) => !isLeer(part))
        .map(([name, part]) =>
          this.isFree(feld)
            ? `${name}: ${this.wert(tatort, feld, part)}`
            : `${this.feld(tatort, name)}: ${this.wert(tatort, name, part)}`,
        )
        .join(', ');
    }
    if (typeof value === 'boolean') return JA_NEIN[this.sprache][`${value}`];
    return this.#key(tatort, feld, String(value)) ?? this.#formatted(tatort, feld, value as string | number);
  }

  /** Whether the keys inside this field are data. */
  isFree(feld: string): boolean {
    return this.#quellen.some(({ freieSchluessel }) => freieSchluessel?.includes(feld));
  }

  #key(tatort: Tatort, feld: string, value: string): string | undefined {
    const werte = this.#of(tatort.tat, tatort.art)?.worte[this.sprache].werte;
    const words = werte && lookUp(werte, tatort, feld);
    if (!words) return undefined;
    if (words[value] !== undefined) return words[value];
    const [, head = '', between, rest] = WITH_NUMBER.exec(value) ?? [];
    const word = words[head];
    return word !== undefined && between === ' ' ? `${word} ${rest}` : word;
  }

  #formatted(tatort: Tatort, feld: string, value: string | number): string {
    const formate = this.#of(tatort.tat, tatort.art)?.formate;
    const format = formate && lookUp(formate, tatort, feld);
    if (format) return inFormat(format, value, this.sprache);
    if (typeof value === 'number') return String(value);
    if (INSTANT.test(value)) return formatZeitpunkt(new Date(value), this.sprache);
    return isDatum(value) ? formatDatum(value, this.sprache) : value;
  }

  /** The module that does an act; for an act nobody lists, the module of the object. */
  #of(tat: string, art?: string): Protokollquelle | undefined {
    return (
      this.#quellen.find(({ worte }) => tat in worte.de.taten) ??
      this.#quellen.find(({ worte }) => art !== undefined && art in worte.de.gegenstaende)
    );
  }

  #choices(group: 'taten' | 'gegenstaende'): { value: string; label: string }[] {
    return this.#quellen
      .flatMap(({ worte }) => Object.entries(worte[this.sprache][group]))
      .map(([value, label]) => ({ value, label }))
      .sort((a, b) => a.label.localeCompare(b.label, this.sprache));
  }
}

/** The most precise key counts: the act's own meaning of a field, then the object's, then the field's. */
function lookUp<T>(table: Readonly<Record<string, T>>, { tat, art }: Tatort, feld: string): T | undefined {
  return table[`${tat} ${feld}`] ?? table[`${art} ${feld}`] ?? table[feld];
}

function inFormat(format: Protokollformat, value: string | number, sprache: Anzeigesprache): string {
  switch (format) {
    case 'geld':
      return formatGeld(Number(value), sprache);
    case 'kilometer':
      return formatKilometer(Number(value), sprache);
    case 'sprache':
      return spracheName(String(value), sprache);
    case 'wochentag':
      return formatWochentag(Number(value) as Wochentag, sprache);
  }
}

/**
 * What an entry says without words: its act, its kind of object, its fields, also those inside a value.
 * @returns keys as they stand, e.g. `Feld einsatz.melden einsatz kilometer`
 */
export function findWortlose(
  quellen: readonly Protokollquelle[],
  entry: {
    tat: string;
    gegenstandArt: string;
    gegenstandId: string;
    vorher: object | null;
    nachher: object | null;
  },
): string[] {
  const sprache = new Protokollsprache(quellen, 'de');
  const { tat, gegenstandArt: art } = entry;
  const missing = new Set<string>();
  if (!quellen.some(({ worte }) => tat in worte.de.taten)) missing.add(`act ${tat}`);
  if (!quellen.some(({ worte }) => art in worte.de.gegenstaende)) missing.add(`object ${art}`);
  if (sprache.isWortlos({ art, id: entry.gegenstandId })) missing.add(`${art} ${entry.gegenstandId}`);
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const part of value) walk(part);
    else if (value !== null && typeof value === 'object') {
      for (const [feld, inner] of Object.entries(value)) {
        if (sprache.findFeld({ tat, art }, feld) === undefined) missing.add(`field ${feld} of ${tat}`);
        if (!sprache.isFree(feld)) walk(inner);
      }
    }
  };
  walk(entry.vorher);
  walk(entry.nachher);
  return [...missing];
}
