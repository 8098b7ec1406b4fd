/**
 * A provider's own list of a month, read into lines: one line a person with sums, one line a person with a column for
 * each day, or one line for each person and day. What is no line is told, with its reason.
 */
import { type Cell, columnLetter, dateOfSerial, type Sheet, type SheetRow } from '../../../begriffe/sheet.ts';
import { fold } from '../../../begriffe/spelling.ts';
import { type Datum, isDatum, parseDatum } from '../../../begriffe/zeit.ts';
import {
  type Blattlesung,
  LISTENFELDER,
  type Listenfeld,
  type Listenzeile,
  type Monatslage,
  type Spalte,
  type Spaltenwahl,
} from './blatt.types.ts';
import { Zeilenleser } from './zeilenleser.rules.ts';

const TITEL: Record<Listenfeld, RegExp> = {
  nummer:
    /^(?:tn|teilnehmer|teilnehmende|teilnehmenden|person(?:en)?|kunden|kreis)\s?(?:in|innen)?\s?(?:nr|nummer|kennung|code|id)$|^(?:kennung|kennnummer|pseudonym|code)$|^(?:teilnehmer|teilnehmende|tn)(?:in|innen)?$/,
  geburtsjahr: /^(?:geburtsjahr|jahrgang|geb(?:urts)?\s?(?:jahr|datum)|geb(?:oren)?)$/,
  gruppe: /^(?:gruppe|personengruppe|zielgruppe|foerdergruppe|status|aufenthaltsstatus|personenkreis)$/,
  anwesend:
    /^(?:ue\s)?(?:anwesend\w*|anwesenheit|teilgenommen\w*|besucht\w*|praesent)(?:\s(?:ue|stunden|std|gesamt|summe))?$|^(?:summe|gesamt)\s?(?:ue|anwesend\w*|stunden)$|^ue(?:\sgesamt)?$|^(?:ue\s)?ist(?:\sue)?$|^(?:unterrichtseinheiten|unterrichtsstunden)$/,
  entschuldigt: /^(?:ue\s)?(?:entschuldigt\w*|entsch|krank|fehlt entschuldigt)(?:\s(?:ue|stunden|std))?$/,
  datum: /^(?:datum|tag|kurstag|unterrichtstag)$/,
  vermerk: /^(?:vermerk|status|anwesend|anwesenheit|teilnahme)$/,
};
/** Titles that may as well number the rows: they count only when no better one stands there. */
const NUMMER_SONST = /^(?:nr|nummer|id|lfd nr|laufende nummer)$/;
const KEINE_PERSON =
  /^(?:summe|gesamt|insgesamt|total|unterschrift|datum|ort|stempel|legende|bemerkung|hinweis|seite|durchschnitt)/;
const KOPF_BIS = 40;

/**
 * Reads the first sheet that holds a list.
 * @param wahl what the office said about columns; wins over what is found
 * @returns null when no row of titles with a column of numbers was found
 */
export function readBlatt(
  sheets: readonly Sheet[],
  lage: Monatslage,
  wahl: Spaltenwahl = {},
): Blattlesung | null {
  for (const sheet of sheets) {
    const kopf = findKopf(sheet, lage.monat, wahl);
    if (kopf) return readZeilen(sheet.rows.slice(kopf.position + 1), kopf, lage);
  }
  return null;
}

interface Kopf {
  position: number;
  kopfzeile: number;
  spalten: Spalte[];
}

function findKopf(sheet: Sheet, monat: Datum, wahl: Spaltenwahl): Kopf | null {
  const candidates = sheet.rows.slice(0, KOPF_BIS).map((row, position) => {
    const spalten = readTitel(row, monat, wahl);
    const named = new Set(spalten.flatMap(({ feld }) => feld ?? []));
    const tage = spalten.filter(({ feld }) => feld === 'tag').length;
    const hasUnits = named.has('anwesend') || named.has('vermerk') || tage > 0;
    return {
      position,
      kopfzeile: row.number,
      spalten,
      wert: named.has('nummer') && hasUnits ? named.size * 3 + tage : 0,
    };
  });
  const best = candidates.reduce<(typeof candidates)[number] | null>(
    (found, one) => (one.wert > (found?.wert ?? 0) ? one : found),
    null,
  );
  return best;
}

function readTitel(row: SheetRow, monat: Datum, wahl: Spaltenwahl): Spalte[] {
  const spalten = row.cells.map((cell, index): Spalte => {
    const buchstabe = columnLetter(index);
    const spalte: Spalte = { index, buchstabe, titel: cell?.text ?? '', feld: null };
    const chosen = wahl[buchstabe];
    if (chosen !== undefined) return { ...spalte, feld: chosen === '-' ? null : chosen };
    if (!cell) return spalte;
    const tag = readTag(cell, monat);
    return tag === null ? spalte : { ...spalte, feld: 'tag', tag };
  });
  const days = spalten.filter(({ feld }) => feld === 'tag');
  // A single number in a row of titles is hardly a day.
  if (days.length < 2) {
    for (const spalte of days) {
      spalte.feld = null;
      delete spalte.tag;
    }
  }
  for (const feld of LISTENFELDER) {
    if (spalten.some((spalte) => spalte.feld === feld)) continue;
    const free = spalten.filter(
      ({ feld: taken, buchstabe }) => taken === null && wahl[buchstabe] === undefined,
    );
    const find = (titel: RegExp) => free.find((spalte) => titel.test(foldTitel(spalte.titel)));
    const found = find(TITEL[feld]) ?? (feld === 'nummer' ? find(NUMMER_SONST) : undefined);
    if (found) found.feld = feld;
  }
  return settle(spalten);
}

/** `vermerk` and `anwesend` share titles: with a date beside it a word is a mark, without one it is a sum. */
function settle(spalten: Spalte[]): Spalte[] {
  const has = (feld: Listenfeld) => spalten.some((spalte) => spalte.feld === feld);
  if (!has('datum')) for (const spalte of spalten) if (spalte.feld === 'vermerk') spalte.feld = null;
  return spalten;
}

const foldTitel = (titel: string) => fold(titel.replace(/\([^)]*\)/g, ' ')) || fold(titel);

/** The day a title means: `3`, `03.`, `3.3.`, `Mo 03.03.`, a date; only days of the month. */
function readTag(cell: Cell, monat: Datum): Datum | null {
  const inMonth = (tag: Datum) => (tag.slice(0, 7) === monat.slice(0, 7) && isDatum(tag) ? tag : null);
  if (cell.kind === 'date' && cell.number !== undefined) return inMonth(dateOfSerial(cell.number) ?? '');
  const text = cell.text.replace(/^\p{L}{2,10}\.?,?\s*/u, '').trim();
  const two = (part: string) => part.padStart(2, '0');
  const day = /^(\d{1,2})\.?$/.exec(text);
  if (day) return inMonth(`${monat.slice(0, 7)}-${two(day[1]!)}`);
  const dayMonth = /^(\d{1,2})\.\s?(\d{1,2})\.?$/.exec(text);
  if (dayMonth) return inMonth(`${monat.slice(0, 4)}-${two(dayMonth[2]!)}-${two(dayMonth[1]!)}`);
  const read = parseDatum(text);
  return read.ok ? inMonth(read.wert) : null;
}

function readZeilen(rows: readonly SheetRow[], { kopfzeile, spalten }: Kopf, lage: Monatslage): Blattlesung {
  const columnOf = (feld: Listenfeld) => spalten.find((spalte) => spalte.feld === feld);
  const tage = spalten.filter((spalte) => spalte.feld === 'tag');
  const form = columnOf('datum') ? 'zeilen' : tage.length > 0 ? 'tage' : 'summen';
  const lesung: Blattlesung = { form, kopfzeile, spalten, zeilen: [], probleme: [], uebergangen: [] };
  const seen = new Map<string, Listenzeile>();
  const countsMarks =
    form !== 'summen' &&
    areMarks(rows, form === 'tage' ? tage : [columnOf('vermerk') ?? columnOf('anwesend')]);
  for (const row of rows) {
    const nummerspalte = columnOf('nummer')!;
    const nummer = row.cells[nummerspalte.index]?.text ?? '';
    const words = row.cells.flatMap((cell) => cell?.text ?? []);
    if (nummer === '' || KEINE_PERSON.test(fold(nummer))) {
      const isPerson =
        nummer === '' && words.length > 2 && !words.some((word) => KEINE_PERSON.test(fold(word)));
      if (isPerson)
        lesung.probleme.push({
          zeile: row.number,
          spalte: nummerspalte.buchstabe,
          grund: 'blatt.ohne-nummer',
        });
      else lesung.uebergangen.push({ zeile: row.number, text: words.join(' · ').slice(0, 120) });
      continue;
    }
    const reader = new Zeilenleser(row, lage, lesung.probleme, countsMarks);
    const earlier = seen.get(fold(nummer));
    if (form === 'zeilen') {
      const one = earlier ?? reader.person(nummer, columnOf);
      reader.addTag(one, columnOf);
      if (!earlier) seen.set(fold(nummer), one);
      continue;
    }
    if (earlier) {
      lesung.probleme.push({
        zeile: row.number,
        spalte: nummerspalte.buchstabe,
        grund: 'blatt.nummer-doppelt',
        werte: { nummer, zeile: earlier.zeile },
      });
      continue;
    }
    const one = reader.person(nummer, columnOf);
    if (form === 'tage') for (const spalte of tage) reader.addMark(one, spalte, spalte.tag!);
    else reader.addSums(one, columnOf);
    seen.set(fold(nummer), one);
  }
  lesung.zeilen = [...seen.values()];
  return lesung;
}

/** Whether numbers are ticks: nothing but 0 and 1 stands there, so a 1 is a day and not one teaching unit. */
function areMarks(rows: readonly SheetRow[], spalten: readonly (Spalte | undefined)[]): boolean {
  const numbers = rows.flatMap((row) =>
    spalten.flatMap((spalte) => {
      const cell = spalte && row.cells[spalte.index];
      return cell && /^\d+$/.test(cell.text) ? Number(cell.text) : [];
    }),
  );
  return numbers.every((number) => number <= 1);
}
