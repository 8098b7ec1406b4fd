/** Which sheets of a file hold a list of interpreters, which a list of appointments, and where their columns are. */
import type { Sheet } from '../../../begriffe/sheet.ts';
import { recogniseSprachen } from '../../../begriffe/sprache.ts';
import type { Spalteninhalt } from './contents.rules.ts';
import { EINSATZ_FELDER, type EinsatzFeld } from './einsatz.fields.rules.ts';
import { findKopf, type Kopf, type Kopfsuche, type Spalte, type Zuordnung } from './sheet.rules.ts';
import { SPRACHMITTLER_FELDER, type SprachmittlerFeld } from './sprachmittler.fields.rules.ts';

export interface Leseoptionen<F extends string> {
  /** The office's corrections: column letter or title → field, `-` for "do not read". */
  zuordnung?: Zuordnung<F>;
  /** The header row as the office has corrected it (row number). */
  kopfzeile?: number;
  /** Name of the file: may hold the year of a list whose dates have none. */
  dateiname?: string;
  /** Rows that the office says are two people, however alike: pairs as `rowPairKey` writes them. */
  getrennt?: ReadonlySet<string>;
}

/** Two rows as a key, whichever comes first. */
export function rowPairKey(
  a: { blatt?: string | undefined; zeile: number },
  b: { blatt?: string | undefined; zeile: number },
): string {
  return [a, b]
    .map(({ blatt, zeile }) => `${zeile}@${blatt ?? ''}`)
    .sort()
    .join(' ');
}

const has = <F extends string>(felder: ReadonlySet<F>, ...any: F[]) => any.some((feld) => felder.has(feld));
const find = <F extends string>(spalten: Spalte<F>[], feld: F) =>
  spalten.find((spalte) => spalte.feld === feld);

function free<F extends string>(spalte: Spalte<F> | undefined): void {
  if (spalte === undefined) return;
  delete spalte.feld;
  spalte.sicherheit = 0;
}

type InhaltOf<F extends string> = (spalte: Spalte<F>) => Spalteninhalt;

/** The untitled column right of another one, as a title merged over two columns leaves it. */
function untitledAfter<F extends string>(
  spalten: Spalte<F>[],
  spalte: Spalte<F> | undefined,
): Spalte<F> | undefined {
  const next = spalte && spalten[spalte.index + 1];
  return next?.titel === '' && next.feld === undefined ? next : undefined;
}

/** "Name" beside "Vorname" is the surname; a whole name is not needed beside both parts. */
function settleNames<F extends string>(
  spalten: Spalte<F>[],
  inhaltOf: InhaltOf<F>,
  felder: { name: F; nachname: F; vorname: F },
): void {
  const name = find(spalten, felder.name);
  const nachname = find(spalten, felder.nachname);
  let vorname = find(spalten, felder.vorname);
  const beside = untitledAfter(spalten, nachname ?? name);
  if (vorname === undefined && beside !== undefined && inhaltOf(beside).shareOf('wort') > 0.8) {
    const whole = inhaltOf((nachname ?? name)!).shareOf('name');
    if (whole < 0.3) {
      beside.feld = felder.vorname;
      beside.sicherheit = 0.5;
      vorname = beside;
    }
  }
  if (vorname !== undefined && nachname === undefined && name !== undefined) name.feld = felder.nachname;
  else if (nachname !== undefined && vorname !== undefined) free(name);
}

export const SPRACHMITTLER_SUCHE: Kopfsuche<SprachmittlerFeld> = {
  felder: SPRACHMITTLER_FELDER,
  genuegt: (felder) =>
    has(felder, 'name', 'nachname') &&
    has(
      felder,
      'sprachen',
      'muttersprache',
      'spracheAlsTitel',
      'telefon',
      'email',
      'kontakt',
      'iban',
      'dabeiSeit',
    ),
  adjust(spalten, inhaltOf) {
    settleNames(spalten, inhaltOf, { name: 'name', nachname: 'nachname', vorname: 'vorname' });
    for (const spalte of spalten) {
      if (spalte.feld !== undefined || spalte.sicherheit === 1 || spalte.titel === '') continue;
      const { sprachen, rest } = recogniseSprachen(spalte.titel, false);
      if (sprachen.length !== 1 || rest !== '') continue;
      if ((inhaltOf(spalte).best(['jaNein', 'niveau']) ?? 0) < 0.5) continue;
      spalte.feld = 'spracheAlsTitel';
      spalte.sicherheit = 0.8;
    }
  },
};

export const EINSATZ_SUCHE: Kopfsuche<EinsatzFeld> = {
  felder: EINSATZ_FELDER,
  genuegt(felder) {
    const rest = [
      has(felder, 'sprache'),
      has(felder, 'sprachmittler', 'nachname'),
      has(felder, 'stelle', 'ort', 'thema'),
      has(felder, 'zeit', 'beginn', 'dauer'),
      has(felder, 'kilometer', 'status'),
    ];
    const who = has(felder, 'sprache', 'sprachmittler', 'nachname', 'stelle');
    return has(felder, 'datum', 'beginn') && who && rest.filter(Boolean).length >= 2;
  },
  adjust(spalten, inhaltOf) {
    settleNames(spalten, inhaltOf, { name: 'sprachmittler', nachname: 'nachname', vorname: 'vorname' });
    const zeit = find(spalten, 'zeit') ?? find(spalten, 'beginn');
    const beside = untitledAfter(spalten, zeit);
    if (
      beside !== undefined &&
      find(spalten, 'ende') === undefined &&
      inhaltOf(beside).shareOf('zeit') > 0.6
    ) {
      beside.feld = 'ende';
      beside.sicherheit = 0.5;
    }
  },
};

export interface Blattwahl<F extends string> {
  gelesen: { sheet: Sheet; kopf: Kopf<F> }[];
  /** Sheets with several rows in which no such list was found. */
  uebergangen: Sheet[];
  /** A sheet rather holds the other kind of list. */
  andereArt: boolean;
}

/** Chooses the sheets that hold the wanted kind of list rather than the other kind. */
export function chooseSheets<F extends string, G extends string>(
  sheets: readonly Sheet[],
  suche: Kopfsuche<F>,
  andere: Kopfsuche<G>,
  optionen: Leseoptionen<F>,
): Blattwahl<F> {
  const wahl: Blattwahl<F> = { gelesen: [], uebergangen: [], andereArt: false };
  const corrected = { ...suche, zuordnung: optionen.zuordnung ?? {} };
  for (const sheet of sheets) {
    const own =
      optionen.kopfzeile === undefined ? corrected : { ...corrected, kopfzeile: optionen.kopfzeile };
    const kopf = findKopf(sheet, own);
    const other = optionen.zuordnung === undefined ? findKopf(sheet, andere) : undefined;
    const isOther = other !== undefined && other.guete > (kopf?.guete ?? 0);
    if (isOther) wahl.andereArt = true;
    if (kopf !== undefined && !isOther) wahl.gelesen.push({ sheet, kopf });
    else if (sheet.rows.length >= 3) wahl.uebergangen.push(sheet);
  }
  return wahl;
}
