/**
 * The schedule of a measure in the concept's own words, and what can be said of it as a date. The words always
 * survive; the date carries its precision, and only what names a day, month, quarter, half-year or year gets one.
 */
import { fold } from '../../../begriffe/spelling.ts';

export type Genauigkeit = 'tag' | 'monat' | 'quartal' | 'halbjahr' | 'jahr';

/** A calendar date `YYYY-MM-DD` that stands for a period: its last day as an end, its first day as a beginning. */
export interface UngefaehresDatum {
  datum: string;
  genauigkeit: Genauigkeit;
}

export interface Terminierung {
  /** As it stands in the paper; empty when there is none. */
  text: string;
  /**
   * What it is counted under, in the concept's own words: `laufend`, a year as `2027`, a class as `kurzfristig`,
   * any other word as it is, `ohne` when there is none.
   */
  klasse: string;
  /** `wort` is what neither names a date nor is commonly understood: the office has to define it. */
  art: 'ohne' | 'laufend' | 'frist' | 'zeitraum' | 'beginn' | 'klasse' | 'wort';
  von?: UngefaehresDatum;
  bis?: UngefaehresDatum;
}

/** Counted under this word when a measure has no schedule. */
export const OHNE_TERMIN = 'ohne';

const LAUFEND =
  /^(fort)?laufend(e|er|es)?\b|\blaufend$|kontinuierlich|dauerhaft|daueraufgabe|dauer aufgabe|fortwaehrend|staendig|regelmaessig|jaehrlich|jedes jahr|monatlich|quartalsweise|halbjaehrlich|^ongoing|^permanent|^seit /;
const FRISTIGKEIT = /\b(kurz|mittel|lang)(?:fristig(?:e[nrs]?)?)?(?=\b|\s|$)/g;
const MONATE = [
  'januar',
  'februar',
  'maerz',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'dezember',
];
const MONATSNAMEN = `(?:${MONATE.join('|')}|jan|feb|mrz|apr|jun|jul|aug|sept?|okt|nov|dez)\\.?`;
/** `2025/26`, `2025-27`: the second year without its century, but not `2025-03-31`. */
const SPANNE = /\b(20\d\d)\s?([-–—/]|bis)\s?([2-9]\d)\b(?![./-]\d)/g;
const JAHRESZEITEN: Record<string, number> = {
  fruehjahr: 5,
  fruehling: 5,
  sommer: 8,
  herbst: 11,
  winter: 12,
};

/** Reads a schedule cell. Never fails: what is not understood keeps its words as class and is of kind `wort`. */
export function readTerminierung(roh: string): Terminierung {
  const text = roh.replace(/\s+/g, ' ').trim();
  // No text fits in more than one way: many of these in a row would otherwise take for ever.
  if (/^([\p{P}\s]|k\. ?a|n\. ?n|entfällt|keine angabe|ohne(?: terminierung)?)*$/iu.test(text)) {
    return { text, klasse: OHNE_TERMIN, art: 'ohne' };
  }
  const gefaltet = fold(text);
  const daten = findDaten(text);
  const bis = daten.at(-1);
  const fristigkeit = readFristigkeit(gefaltet);
  const grenzen = readGrenzen(gefaltet, daten);
  if (fristigkeit !== undefined) return { text, klasse: fristigkeit, art: 'klasse', ...grenzen };
  if (LAUFEND.test(gefaltet)) {
    return {
      text,
      klasse: /^laufend/.test(gefaltet) ? 'laufend' : trimPunkt(text),
      art: 'laufend',
      ...grenzen,
    };
  }
  if (/^ab sofort|^sofort|^umgehend|^unverzueglich|^immediately/.test(gefaltet)) {
    return { text, klasse: trimPunkt(text), art: 'beginn' };
  }
  if (bis === undefined) return { text, klasse: trimPunkt(text), art: 'wort' };
  if (grenzen.bis === undefined) return { text, klasse: trimPunkt(text), art: 'beginn', ...grenzen };
  const art = grenzen.von === undefined ? 'frist' : 'zeitraum';
  return { text, klasse: bis.ende.datum.slice(0, 4), art, ...grenzen };
}

/** Adds what a row says in several columns: `Beginn` and `Ende`, or a tick under `mittelfristig`. */
export function joinTermintexte(beginn: string, ende: string): string {
  if (beginn === '') return ende === '' || /^bis\b/i.test(ende) ? ende : `bis ${ende}`;
  return ende === '' ? (/^(ab|seit)\b/i.test(beginn) ? beginn : `ab ${beginn}`) : `${beginn} – ${ende}`;
}

/**
 * Same schedule, whatever way it is written: `Bis 2027` and `bis Ende 2027`, `Laufend` and `laufend`. A year agrees
 * with every date inside it.
 */
export function isGleicheTerminierung(a: Terminierung, b: Terminierung): boolean {
  if (fold(a.klasse) !== fold(b.klasse)) return false;
  if (a.bis === undefined || b.bis === undefined) return true;
  return a.bis.datum === b.bis.datum || a.bis.genauigkeit === 'jahr' || b.bis.genauigkeit === 'jahr';
}

/**
 * What the paper itself says of its classes: `kurzfristig (bis 2025)`, `mittelfristig = 2026–2027`. Answers the text
 * after the class by class.
 */
export function findKlassendefinitionen(texte: Iterable<string>): Map<string, Terminierung> {
  const gefunden = new Map<string, Terminierung>();
  const muster =
    /\b((?:kurz|mittel|lang)fristig)(?:e[nrs]?)?(?:\s+Maßnahmen)?["“”']?\s*(?:\(|=|:|–|-|bedeutet|heißt|meint)\s*([^();,.]{3,40})/gi;
  for (const text of texte) {
    for (const [, klasse, rest] of text.matchAll(muster)) {
      const termin = readTerminierung(rest ?? '');
      const name = klasse!.toLowerCase();
      if (termin.bis !== undefined && !gefunden.has(name)) gefunden.set(name, termin);
    }
  }
  return gefunden;
}

interface Fund {
  ort: number;
  beginn: UngefaehresDatum;
  ende: UngefaehresDatum;
}

type Teile = Partial<Record<'jahr' | 'monat' | 'tag' | 'q' | 'haelfte' | 'wort', string>>;

/** Ways to write a date, the most precise first; each answers first and last month. Texts are lower case, ä → ae. */
const SCHREIBWEISEN: [Genauigkeit, RegExp, (teile: Teile) => [von: number, bis: number]][] = [
  ['tag', /\b(?<jahr>20\d\d)-(?<monat>\d\d)-(?<tag>\d\d)\b/g, ofMonat],
  ['tag', /\b(?<tag>\d{1,2})\.\s?(?<monat>\d{1,2})\.\s?(?<jahr>(?:20)?\d\d)\b/g, ofMonat],
  [
    'tag',
    new RegExp(`\\b(?<tag>\\d{1,2})\\.\\s?(?<wort>${MONATSNAMEN})\\s+(?<jahr>20\\d\\d)\\b`, 'g'),
    ofMonat,
  ],
  ['quartal', /\bq\s?(?<q>[1-4])\s?[/ ]?\s?(?<jahr>20\d\d)\b/g, ofQuartal],
  ['quartal', /\b(?<q>[1-4]|i{1,3}|iv)\.?\s?(?:quartal|qu?\.?)\s?\/?\s?(?<jahr>20\d\d)\b/g, ofQuartal],
  ['quartal', /\b(?<q>i{1,3}|iv)\s?\/\s?(?<jahr>20\d\d)\b/g, ofQuartal],
  ['quartal', /\b(?<jahr>20\d\d)\s?[/-]?\s?q\s?(?<q>[1-4])\b/g, ofQuartal],
  [
    'halbjahr',
    /\b(?<haelfte>[12])\.?\s?(?:halbjahr|hj\.?)\s?\/?\s?(?<jahr>20\d\d)\b/g,
    ({ haelfte }) => (haelfte === '1' ? [1, 6] : [7, 12]),
  ],
  ['monat', new RegExp(`\\b(?<wort>${MONATSNAMEN})\\s+(?<jahr>20\\d\\d)\\b`, 'g'), ofMonat],
  ['monat', /\b(?<monat>\d{1,2})\s?[./]\s?(?<jahr>20\d\d)\b/g, ofMonat],
  [
    'quartal',
    /\b(?<wort>fruehjahr|fruehling|sommer|herbst|winter)\s+(?<jahr>20\d\d)\b/g,
    ({ wort }) => [JAHRESZEITEN[wort!]! - 2, JAHRESZEITEN[wort!]!],
  ],
  ['quartal', /\banfang\s+(?:des jahres\s+)?(?<jahr>20\d\d)\b/g, () => [1, 3]],
  ['halbjahr', /\bmitte\s+(?:des jahres\s+)?(?<jahr>20\d\d)\b/g, () => [1, 6]],
  ['jahr', /\b(?<jahr>20\d\d)\b/g, () => [1, 12]],
];

/** All dates of a text in the order they stand there; each place counts once. */
function findDaten(text: string): Fund[] {
  let rest = text.toLowerCase().replace(/ä/g, 'ae').replace(/ü/g, 'ue').replace(SPANNE, '$1 $2 20$3');
  const funde: Fund[] = [];
  for (const [genauigkeit, muster, readMonate] of SCHREIBWEISEN) {
    rest = rest.replace(muster, (ganz: string, ...alles) => {
      const teile = alles.at(-1) as Teile;
      const [von, bis] = readMonate(teile);
      if (von < 1 || bis > 12) return ganz;
      const jahr = Number(teile.jahr!.padStart(4, '20'));
      funde.push({
        ort: alles.at(-3) as number,
        beginn: { datum: toDatum(jahr, von, Number(teile.tag ?? 1)), genauigkeit },
        ende: { datum: toDatum(jahr, bis, Number(teile.tag ?? 31)), genauigkeit },
      });
      return ' '.repeat(ganz.length);
    });
  }
  return funde.toSorted((a, b) => a.ort - b.ort);
}

function ofMonat({ monat, wort }: Teile): [number, number] {
  const name = wort?.replace('mrz', 'maerz').slice(0, 3);
  const nummer = name === undefined ? Number(monat) : MONATE.findIndex((einer) => einer.startsWith(name)) + 1;
  return [nummer, nummer];
}

function ofQuartal({ q }: Teile): [number, number] {
  const nummer = ['i', 'ii', 'iii', 'iv'].indexOf(q!) + 1 || Number(q);
  return [nummer * 3 - 2, nummer * 3];
}

/** One date is an end unless a word makes it a beginning; of several the first begins and the last ends. */
function readGrenzen(gefaltet: string, daten: Fund[]): Pick<Terminierung, 'von' | 'bis'> {
  const [erstes, letztes] = [daten[0], daten.at(-1)];
  if (erstes === undefined || letztes === undefined) return {};
  if (daten.length > 1) return { von: erstes.beginn, bis: letztes.ende };
  const istBeginn = /\b(ab|seit|from|since|beginn|start)\b/.test(gefaltet) || /\b20\d\d ff?$/.test(gefaltet);
  return istBeginn ? { von: erstes.beginn } : { bis: letztes.ende };
}

/** `kurzfristig`, `kurz- bis mittelfristig`; the word as class, lower case. */
function readFristigkeit(gefaltet: string): string | undefined {
  if (!/fristig/.test(gefaltet)) return undefined;
  const klassen = [...gefaltet.matchAll(FRISTIGKEIT)].map(([, klasse]) => klasse!);
  if (klassen.length === 0) return undefined;
  if (klassen.length === 1) return `${klassen[0]}fristig`;
  const letzte = klassen.pop();
  return `${klassen.map((klasse) => `${klasse}-`).join(', ')} bis ${letzte}fristig`;
}

function toDatum(jahr: number, monat: number, tag: number): string {
  const letzter = new Date(Date.UTC(jahr, monat, 0)).getUTCDate();
  return `${jahr}-${String(monat).padStart(2, '0')}-${String(Math.min(Math.max(1, tag), letzter)).padStart(2, '0')}`;
}

function trimPunkt(text: string): string {
  return text.replace(/[.,;:]+$/, '');
}
