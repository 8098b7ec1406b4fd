/** What of a course everybody may read, which of them a visitor wants to see, and in which words. */
import { NIVEAUS, type Niveau, rankOf } from '../../../begriffe/niveau.ts';
import { findSprache } from '../../../begriffe/sprache.ts';
import type { Datum, Uhrzeit, Wochentag } from '../../../begriffe/zeit.ts';
import { FORMATE, type Format } from '../kurse/kurs.rules.ts';
import type { Kursstatus } from '../sprachkurse.tables.ts';

/** The county has decided for these, and they are held. */
export const OEFFENTLICHE_STATUS: readonly Kursstatus[] = ['bewilligt', 'laeuft'];

/** By language tag as in `begriffe/sprache.ts`. */
export type Kurztexte = Readonly<Record<string, string>>;

/** The language that every other one falls back to. */
export const GRUNDSPRACHE = 'de';
/** Languages that the frame speaks and the form always offers. */
export const RAHMENSPRACHEN: readonly string[] = [GRUNDSPRACHE, 'en'];

export interface OeffentlicherKurs {
  id: number;
  titel: string;
  traeger: string;
  telefon: string;
  email: string;
  gemeinde_id: number;
  gemeinde: string;
  format: string;
  durchfuehrung: 'praesenz' | 'online' | 'hybrid';
  niveau_von: Niveau;
  niveau_bis: Niveau;
  ue: number;
  beginn_am: Datum;
  ende_am: Datum;
  zeiten: readonly { wochentag: Wochentag; von: Uhrzeit; bis: Uhrzeit }[];
  raum: string;
  strasse: string;
  plz: string;
  ort: string;
  /** The course's place, else the middle of its municipality. */
  lat: number | null;
  lon: number | null;
  kinderbetreuung: boolean;
  zielgruppe: string;
  voraussetzungen: string;
  anmeldung: string;
  kurztexte: Kurztexte;
  /** Of the approval in force. */
  plaetze: number;
  /** Who takes part today or will. */
  belegt: number;
  /** When it came into its status. */
  geaendert_at: Date;
}

export interface OeffentlicherTermin {
  id: number;
  kurs_id: number;
  am: Datum;
  von: Uhrzeit;
  bis: Uhrzeit;
}

export const TAGESZEITEN = ['vormittags', 'nachmittags', 'abends', 'wochenende'] as const;
export type Tageszeit = (typeof TAGESZEITEN)[number];

/** Saturday and Sunday are the weekend; on other days the hour in which a lesson begins decides. */
export function tageszeitOf({ wochentag, von }: { wochentag: Wochentag; von: Uhrzeit }): Tageszeit {
  if (wochentag >= 6) return 'wochenende';
  if (von < '12:00') return 'vormittags';
  return von < '17:00' ? 'nachmittags' : 'abends';
}

export type Platzlage = 'frei' | 'wenige' | 'voll';
const WENIGE = 3;

/** Free places in words: a number would be wrong an hour later. */
export function platzlageOf({ plaetze, belegt }: Pick<OeffentlicherKurs, 'plaetze' | 'belegt'>): Platzlage {
  const frei = plaetze - belegt;
  if (frei <= 0) return 'voll';
  return frei <= WENIGE ? 'wenige' : 'frei';
}

/** What a visitor asked for; null asks for nothing. */
export interface Kursauswahl {
  /** Number of the municipality. */
  ort: number | null;
  niveau: Niveau | null;
  zeit: Tageszeit | null;
  format: Format | null;
  kinderbetreuung: boolean;
  online: boolean;
}

const oneOf = <W extends string>(worte: readonly W[], wert: string | undefined): W | null =>
  worte.find((wort) => wort === wert) ?? null;

/** The choice in an address, of the page and of every feed. What is no choice lets everything through. */
export function readAuswahl(query: Readonly<Record<string, string | undefined>>): Kursauswahl {
  const { ort = '', niveau, zeit, format, kinderbetreuung, online } = query;
  return {
    ort: /^[1-9]\d{0,9}$/.test(ort) ? Number(ort) : null,
    niveau: oneOf(NIVEAUS, niveau),
    zeit: oneOf(TAGESZEITEN, zeit),
    format: oneOf(FORMATE, format),
    kinderbetreuung: kinderbetreuung === 'ja',
    online: online === 'ja',
  };
}

/** The same as the words of an address, without what was not chosen. */
export function writeAuswahl({ ort, niveau, zeit, format, kinderbetreuung, online }: Kursauswahl) {
  const worte = {
    ort: ort === null ? null : String(ort),
    niveau,
    zeit,
    format,
    kinderbetreuung: kinderbetreuung ? 'ja' : null,
    online: online ? 'ja' : null,
  };
  return Object.fromEntries(
    Object.entries(worte).filter((wort): wort is [string, string] => wort[1] !== null),
  );
}

export function isGewaehlt(kurs: OeffentlicherKurs, wunsch: Kursauswahl): boolean {
  const { ort, niveau, zeit, format } = wunsch;
  return (
    (ort === null || kurs.gemeinde_id === ort) &&
    (niveau === null ||
      (rankOf(kurs.niveau_von) <= rankOf(niveau) && rankOf(niveau) <= rankOf(kurs.niveau_bis))) &&
    (zeit === null || kurs.zeiten.some((eine) => tageszeitOf(eine) === zeit)) &&
    (format === null || kurs.format === format) &&
    (!wunsch.kinderbetreuung || kurs.kinderbetreuung) &&
    (!wunsch.online || kurs.durchfuehrung !== 'praesenz')
  );
}

/** Takes from a JSON column what is a short text in a known language. */
export function readKurztexte(wert: object): Kurztexte {
  return Object.fromEntries(
    Object.entries(wert).filter(
      (eintrag): eintrag is [string, string] =>
        typeof eintrag[1] === 'string' && eintrag[1] !== '' && findSprache(eintrag[0]) !== undefined,
    ),
  );
}

/** The short text in this language, else the German one; null when there is neither. */
export function pickKurztext(
  kurztexte: Kurztexte,
  sprache: string,
): { sprache: string; text: string } | null {
  for (const eine of [sprache, GRUNDSPRACHE]) {
    const text = kurztexte[eine];
    if (text) return { sprache: eine, text };
  }
  return null;
}

/** German and English, and every language that a short text is in. */
export function listSprachen(kurse: readonly { kurztexte: Kurztexte }[]): string[] {
  const weitere = new Set(kurse.flatMap(({ kurztexte }) => Object.keys(kurztexte)));
  return [...RAHMENSPRACHEN, ...[...weitere].filter((eine) => !RAHMENSPRACHEN.includes(eine)).sort()];
}
