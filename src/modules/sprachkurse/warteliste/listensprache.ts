/** How offices write a waiting list in a spreadsheet: headings and words, each in its many spellings. */
import { parseNiveau } from '../../../begriffe/niveau.ts';
import { type Cell, dateOfSerial } from '../../../begriffe/sheet.ts';
import { FORMATE } from '../kurse/kurs.rules.ts';
import { type Verkehrsmittel, VORRANGGRUENDE } from './warteperson.rules.ts';
import { worte } from './worte.texte.ts';

export const SPALTEN = [
  'zeichen',
  'stelle',
  'geburtsjahr',
  'geschlecht',
  'gruppe',
  'niveau',
  'niveau_quelle',
  'eingestuft_am',
  'formate',
  'plz',
  'ort',
  'gemeinde',
  'verkehrsmittel',
  'max_minuten',
  'max_kilometer',
  'tageszeiten',
  'wochentage',
  'kinder',
  'online_moeglich',
  'wartet_seit',
  'vorrang',
  'einwilligung_am',
  'name',
  'telefon',
  'email',
  'notiz',
] as const;
export type Spalte = (typeof SPALTEN)[number];

/** Beginnings of headings in plain letters; the first column that fits counts, longer beginnings first. */
const UEBERSCHRIFTEN: Record<Spalte, readonly string[]> = {
  zeichen: [
    'zeichen',
    'aktenzeichen',
    'kennung',
    'unserzeichen',
    'nummer',
    'nr',
    'kundennummer',
    'reference',
  ],
  stelle: ['stelle', 'anfragendestelle', 'gemeldetvon', 'behoerde', 'meldendestelle', 'authority'],
  geburtsjahr: ['geburtsjahr', 'jahrgang', 'geboren', 'gebjahr', 'yearofbirth', 'geburtsdatum'],
  geschlecht: ['geschlecht', 'mw', 'sex', 'gender'],
  gruppe: ['gruppe', 'personengruppe', 'aufenthalt', 'status', 'zielgruppe', 'group'],
  niveau: ['niveau', 'sprachniveau', 'kursniveau', 'stufe', 'level', 'ger'],
  niveau_quelle: ['quelle', 'niveauquelle', 'einstufungdurch', 'niveaudurch', 'source'],
  eingestuft_am: ['eingestuftam', 'testam', 'testdatum', 'einstufungstest', 'einstufungam', 'testdate'],
  formate: ['kursform', 'kursart', 'format', 'kurswunsch', 'wunsch', 'kindofcourse'],
  plz: ['plz', 'postleitzahl', 'postcode'],
  ort: ['ort', 'wohnort', 'stadt', 'place', 'town'],
  gemeinde: ['gemeinde', 'samtgemeinde', 'kommune', 'municipality'],
  verkehrsmittel: ['verkehrsmittel', 'mobilitaet', 'anfahrt', 'faehrtmit', 'transport'],
  max_minuten: ['maxminuten', 'minuten', 'fahrzeit', 'wegminuten', 'hoechstensminuten', 'minutes'],
  max_kilometer: ['maxkilometer', 'maxkm', 'km', 'kilometer', 'entfernung', 'hoechstenskm'],
  tageszeiten: ['tageszeit', 'zeiten', 'uhrzeit', 'wannmoeglich', 'timeofday'],
  wochentage: ['wochentag', 'tage', 'days', 'weekdays'],
  kinder: ['kinder', 'kinderbetreuung', 'betreuung', 'anzahlkinder', 'children', 'childcare'],
  online_moeglich: ['online', 'onlinemoeglich'],
  wartet_seit: [
    'wartetseit',
    'seit',
    'angemeldetam',
    'anmeldung',
    'eingang',
    'gemeldetam',
    'datum',
    'waitingsince',
  ],
  vorrang: ['vorrang', 'prioritaet', 'dringlichkeit', 'dringend', 'priority'],
  einwilligung_am: ['einwilligung', 'einwilligungam', 'einverstaendnis', 'consent'],
  name: ['name', 'nachname', 'vollername'],
  telefon: ['telefon', 'tel', 'handy', 'mobil', 'phone'],
  email: ['email', 'mail', 'emailadresse'],
  notiz: ['notiz', 'bemerkung', 'anmerkung', 'hinweis', 'kommentar', 'note'],
};

/** `Einwilligung am:` → `einwilligungam`. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]/g, '');

/** Which column of the sheet is which; null for those that are not read. Exact headings come before similar ones. */
export function readKopf(zellen: readonly (Cell | undefined)[]): (Spalte | null)[] {
  const texte = zellen.map((zelle) => plain(zelle?.text ?? ''));
  const kopf: (Spalte | null)[] = texte.map(() => null);
  const vergeben = new Set<Spalte>();
  const passes: ((text: string, name: string) => boolean)[] = [
    (text, name) => text === name,
    (text, name) => name.length >= 4 && text.startsWith(name),
  ];
  for (const fits of passes) {
    for (const [index, text] of texte.entries()) {
      if (text === '' || kopf[index]) continue;
      const spalte = SPALTEN.find(
        (eine) => !vergeben.has(eine) && UEBERSCHRIFTEN[eine].some((name) => fits(text, name)),
      );
      if (!spalte) continue;
      kopf[index] = spalte;
      vergeben.add(spalte);
    }
  }
  return kopf;
}

const JA = /^(ja|j|x|✓|✔|wahr|true|yes|y|1|moeglich)$/;

/** Several words in one cell. */
const teile = (text: string): string[] =>
  text.split(/[,;/+\n]|\bund\b|\band\b|\boder\b/i).map((teil) => teil.trim());

/** Key of the group whose word or own name begins like this. */
function findWort(gruppe: 'format' | 'vorrang', schluessel: readonly string[], text: string): string | null {
  const gesucht = plain(text);
  if (gesucht === '') return null;
  return (
    schluessel.find((key) =>
      [key, worte.de[gruppe][key as never], worte.en[gruppe][key as never]].some((wort) =>
        plain(wort).startsWith(gesucht),
      ),
    ) ??
    schluessel.find((key) => gesucht.startsWith(plain(key).slice(0, 5))) ??
    null
  );
}

const VERKEHR: readonly (readonly [RegExp, Verkehrsmittel])[] = [
  [/^(auto|pkw|car|kfz)/, 'auto'],
  [/^(oepnv|bus|bahn|zug|oeffentlich|nahverkehr|train|public)/, 'oepnv'],
  [/^(fahrrad|rad|bike|bicycle)/, 'fahrrad'],
  [/^(zufuss|fuss|laufen|onfoot|walk)/, 'zu-fuss'],
];

const TAGE: readonly (readonly [RegExp, string])[] = [
  [/^(mo|montag|mon)/, '1'],
  [/^(di|dienstag|tue)/, '2'],
  [/^(mi|mittwoch|wed)/, '3'],
  [/^(do|donnerstag|thu)/, '4'],
  [/^(fr|freitag|fri)/, '5'],
  [/^(sa|samstag|sonnabend|sat)/, '6'],
  [/^(so|sonntag|sun)/, '7'],
];
const tagOf = (text: string) => TAGE.find(([pattern]) => pattern.test(plain(text)))?.[1];

const lookUp = <T>(liste: readonly (readonly [RegExp, T])[], text: string): T | null =>
  liste.find(([pattern]) => pattern.test(plain(text)))?.[1] ?? null;

/** A date as a form takes it, whatever the sheet keeps it as. */
const dateText = (zelle: Cell): string =>
  zelle.kind === 'date' && zelle.number !== undefined
    ? (dateOfSerial(zelle.number) ?? zelle.text)
    : zelle.text;

/** `unlesbar` means: something stands there that is none of the words. */
type Gelesen = { wert: string | string[] } | { unlesbar: true };

/** What a cell says, as the form for one person takes it. */
export function readZelle(spalte: Spalte, zelle: Cell): Gelesen {
  const text = zelle.text.trim();
  const word = (wert: string | null | undefined): Gelesen => (wert ? { wert } : { unlesbar: true });
  switch (spalte) {
    case 'geburtsjahr':
      return { wert: /(\d{4})/.exec(dateText(zelle))?.[1] ?? text };
    case 'geschlecht':
      return word(
        lookUp(
          [
            [/^(w|f|frau)/, 'weiblich'],
            [/^(m|herr|mann)/, 'maennlich'],
            [/^d/, 'divers'],
          ],
          text,
        ),
      );
    case 'niveau': {
      if (/^(a0|null|keine?|anfaenger|beginner|0)/.test(plain(text))) return { wert: 'A1' };
      const niveau = parseNiveau(text);
      return niveau.ok ? { wert: niveau.wert } : { unlesbar: true };
    }
    case 'niveau_quelle':
      return { wert: /test|pruef|exam/.test(plain(text)) ? 'einstufungstest' : 'einschaetzung' };
    case 'formate': {
      const formate = teile(text)
        .filter(Boolean)
        .map((teil) => findWort('format', FORMATE, teil));
      return formate.some((format) => format === null)
        ? { unlesbar: true }
        : { wert: formate.filter((format) => format !== null) };
    }
    case 'verkehrsmittel':
      return word(lookUp(VERKEHR, text));
    case 'tageszeiten':
      return readTageszeiten(text);
    case 'wochentage':
      return readWochentage(text);
    case 'kinder':
      return { wert: /^\d+$/.test(text) ? text : JA.test(plain(text)) ? '1' : '0' };
    case 'online_moeglich':
      return { wert: JA.test(plain(text)) ? 'ja' : '' };
    case 'max_minuten':
    case 'max_kilometer':
      return { wert: /\d+/.exec(text)?.[0] ?? text };
    case 'eingestuft_am':
    case 'wartet_seit':
    case 'einwilligung_am':
      return { wert: dateText(zelle) };
    case 'vorrang':
      if (/^(nein|no|0|-|normal|niedrig)?$/.test(plain(text))) return { wert: '' };
      return { wert: findWort('vorrang', VORRANGGRUENDE, text) ?? 'sonstiges' };
    default:
      return { wert: text };
  }
}

function readTageszeiten(text: string): Gelesen {
  if (/^(egal|immer|any|alle|ganztag)/.test(plain(text))) return { wert: [] };
  const found = (
    [
      [/vormittag|morgen|frueh|morning/, 'vormittag'],
      [/nachmittag|afternoon/, 'nachmittag'],
      [/abend|evening/, 'abend'],
    ] as const
  ).flatMap(([pattern, zeit]) => (pattern.test(plain(text)) ? [zeit as string] : []));
  return found.length > 0 ? { wert: found } : { unlesbar: true };
}

/** `Mo, Mi`, `Mo-Fr`, `werktags`, `egal`. */
function readWochentage(text: string): Gelesen {
  const gesamt = plain(text);
  if (/^(egal|immer|alle|any)/.test(gesamt)) return { wert: [] };
  if (/^(werktag|weekday)/.test(gesamt)) return { wert: ['1', '2', '3', '4', '5'] };
  if (/^(wochenende|weekend)/.test(gesamt)) return { wert: ['6', '7'] };
  const tage: string[] = [];
  for (const teil of teile(text).filter(Boolean)) {
    const [von, bis] = teil.split(/\s*(?:[-–]|bis|to)\s*/i).map(tagOf);
    if (!von) return { unlesbar: true };
    for (let tag = Number(von); tag <= Number(bis ?? von); tag++) tage.push(String(tag));
  }
  return { wert: tage };
}
