/** Reads an office's list of appointments: any sheet with dates and languages, interpreters or requesters. */
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Sheet, SheetRow } from '../../../begriffe/sheet.ts';
import { fold } from '../../../begriffe/spelling.ts';
import { recogniseSprachen } from '../../../begriffe/sprache.ts';
import { readSpreadsheet } from '../../../platform/files/spreadsheet.ts';
import { einheitOf, readDatum } from './dates.rules.ts';
import {
  dropHabits,
  dropRepeated,
  type Einsatzzeile,
  reportRepeated,
  reportYears,
} from './einsaetze.checks.rules.ts';
import type { EinsatzFeld } from './einsatz.fields.rules.ts';
import { type ImportierterEinsatz, readEinsatzRow, type Zusammenhang } from './einsatz.row.rules.ts';
import { type Hinweis, Hinweissammler, Zeilenblick } from './hinweis.rules.ts';
import { readSprachen } from './languages.rules.ts';
import { chooseSheets, EINSATZ_SUCHE, type Leseoptionen, SPRACHMITTLER_SUCHE } from './liste.rules.ts';
import { readName } from './names.rules.ts';
import { type Blattansicht, viewSheet } from './preview.rules.ts';
import { foldTitel, isTotals, type Kopf, repeatsTitles } from './sheet.rules.ts';
import { readAusgang } from './status.rules.ts';
import { type Beteiligter, unifyPersons } from './unify.rules.ts';

export interface Einsatzliste {
  /** Rows that are appointments. */
  zeilen: number;
  einsaetze: ImportierterEinsatz[];
  durchgefuehrt: number;
  abgesagt: number;
  nichtVermittelt: number;
  /** Still to come when the list was saved; none of the three. */
  geplant: number;
  /** Different people with a held appointment. */
  beteiligte: number;
  personen: Beteiligter[];
  hinweise: Hinweis[];
  blaetter: Blattansicht<EinsatzFeld>[];
}

const SAME_AS_ABOVE = /^(?:["“”„〃]|''|dto\.?|dito|s\. ?o\.)$/i;

/** Marks for "as above" become the cell above. */
function fillDitto(rows: readonly SheetRow[]): SheetRow[] {
  let above: SheetRow | undefined;
  return rows.map((row) => {
    const cells = Array.from(row.cells, (cell, at) =>
      cell && SAME_AS_ABOVE.test(cell.text) ? (above?.cells[at] ?? cell) : cell,
    );
    above = { number: row.number, cells };
    return above;
  });
}

/** A year beside the list: in the lines above it, the name of the sheet or of the file. */
function findYear(sheet: Sheet, kopf: Kopf<EinsatzFeld>, dateiname: string | undefined): number | undefined {
  const above = sheet.rows
    .slice(0, kopf.position)
    .flatMap((row) => row.cells.flatMap((cell) => cell?.text ?? []));
  for (const text of [...above, sheet.name, dateiname ?? '']) {
    const year = /(?<!\d)(20\d{2})(?!\d)/.exec(text)?.[1];
    if (year !== undefined) return Number(year);
  }
  return undefined;
}

/** Answers whether most rows of the list leave the date out because it stands above them. */
function writesDatesOnce(rows: readonly SheetRow[], kopf: Kopf<EinsatzFeld>): boolean {
  const column = kopf.spalten.find((spalte) => spalte.feld === 'datum')?.index;
  if (column === undefined || rows[0]?.cells[column] === undefined) return false;
  const full = rows.filter((row) => row.cells.filter((cell) => cell !== undefined).length >= 3);
  return full.filter((row) => row.cells[column] === undefined).length > full.length / 5;
}

function readSheetRows(
  sheet: Sheet,
  kopf: Kopf<EinsatzFeld>,
  blatt: string | undefined,
  dateiname: string | undefined,
): { zeilen: Einsatzzeile[]; daten: Set<number>; hinweise: Hinweis[] } {
  const sammler = new Hinweissammler(kopf.spalten, blatt);
  const rows = fillDitto(sheet.rows.slice(kopf.position + 1));
  const felder = new Set(kopf.spalten.flatMap((spalte) => spalte.feld ?? []));
  const column = (feld: EinsatzFeld) => kopf.spalten.find((spalte) => spalte.feld === feld);
  const dauer = column('dauer');
  const jahr = findYear(sheet, kopf, dateiname);
  const once = writesDatesOnce(rows, kopf);
  const surnameFirst = /^(?:nach|familien)?name,? (?:und )?vorname/.test(
    foldTitel(column('sprachmittler')?.titel ?? ''),
  );
  const zusammenhang: Zusammenhang = {
    ...(jahr === undefined ? {} : { jahr }),
    einheit:
      dauer === undefined
        ? 'stunden'
        : einheitOf(
            dauer.titel,
            rows.flatMap((row) => row.cells[dauer.index] ?? []),
          ),
    reihenfolge: surnameFirst ? 'nachname-zuerst' : 'vorname-zuerst',
    sprachen: [],
    felder,
  };
  for (const spalte of kopf.spalten.filter((one) => one.feld === 'klient')) {
    sammler.add('spalte-uebergangen', kopf.zeile, spalte, { inhalt: spalte.titel });
  }
  const sections = (text: string) => readSection(text, felder, zusammenhang);
  sections(sheet.name);
  const zeilen: Einsatzzeile[] = [];
  const daten = new Set<number>();
  for (const row of rows) {
    if (repeatsTitles(row, kopf.spalten) || isTotals(row)) continue;
    const blick = new Zeilenblick(row, kopf.spalten);
    if (!isEinsatz(blick)) {
      const text = row.cells.flatMap((cell) => cell?.text ?? []).join(' ');
      if (blick.count() <= 1 && !sections(text) && !isMonth(text) && /\p{L}{2}/u.test(text)) {
        sammler.add('zeile-uebergangen', row.number, undefined, { inhalt: text.slice(0, 80) });
      }
      continue;
    }
    const read = readEinsatzRow(blick, sammler, zusammenhang);
    if (once && read.einsatz.datum !== undefined) zusammenhang.letztesDatum = read.einsatz.datum;
    zeilen.push({ ...read, ...(blatt === undefined ? {} : { blatt }), zeile: row.number, sammler });
    daten.add(row.number);
  }
  dropHabits(sammler, zeilen.length);
  return { zeilen, daten, hinweise: sammler.hinweise };
}

/** An appointment has a date and something else, or at least three of what makes an appointment. */
function isEinsatz(row: Zeilenblick<EinsatzFeld>): boolean {
  const essential = (
    ['sprache', 'sprachmittler', 'nachname', 'stelle', 'ort', 'thema', 'beginn', 'zeit'] as const
  ).filter((feld) => row.text(feld) !== '').length;
  return row.text('datum') === ''
    ? essential >= 3 || (essential === 2 && row.text('beginn') !== '')
    : essential >= 1;
}

const isMonth = (text: string) =>
  readDatum({ text })?.genau === 'monat' ||
  /^(?:KW|Woche|Quartal)/i.test(text) ||
  readDatum({ text: `${text} 2000` })?.genau === 'monat';

/** A heading that tells what the rows below have in common: their outcome, their language, their interpreter. */
function readSection(text: string, felder: ReadonlySet<EinsatzFeld>, zusammenhang: Zusammenhang): boolean {
  const ausgang = felder.has('status') ? undefined : readAusgang(text);
  if (ausgang !== undefined && fold(text).split(' ').length <= 4) {
    zusammenhang.ausgang = ausgang;
    return true;
  }
  const { sprachen, rest } = felder.has('sprache')
    ? { sprachen: [], rest: '' }
    : recogniseSprachen(text, false);
  if (sprachen.length > 0 && rest === '') {
    zusammenhang.sprachen = readSprachen(text);
    return true;
  }
  const name = felder.has('sprachmittler') || felder.has('nachname') ? undefined : readName(text);
  if (name !== undefined && name.vorname !== '' && text.split(/\s+/).length <= 4) {
    zusammenhang.person = name;
    return true;
  }
  return false;
}

/** Settles who is meant by the names of all rows and says where that took a decision. */
function settlePersons(zeilen: readonly Einsatzzeile[]): {
  einsaetze: ImportierterEinsatz[];
  personen: Beteiligter[];
} {
  const nennungen = zeilen.flatMap((zeile) =>
    zeile.namen.map((name) => ({
      name,
      sprachen: zeile.einsatz.sprachen.flatMap((sprache) => sprache.code ?? []),
      zeile,
    })),
  );
  const { personen, person, befunde } = unifyPersons(nennungen);
  for (const { nennung, art, anderer } of befunde) {
    const { zeile, name } = nennungen[nennung]!;
    zeile.sammler.addAt(art, zeile.zeile, ['sprachmittler', 'nachname'], {
      name: `${name.vorname} ${name.nachname}`.trim(),
      anderer,
    });
  }
  const beteiligte = new Map<Einsatzzeile, Set<number>>(zeilen.map((zeile) => [zeile, new Set()]));
  nennungen.forEach(({ zeile }, index) => {
    if (person[index]! >= 0) beteiligte.get(zeile)!.add(person[index]!);
  });
  const einsaetze = zeilen.map((zeile) => ({
    ...(zeile.blatt === undefined ? {} : { blatt: zeile.blatt }),
    zeile: zeile.zeile,
    ...zeile.einsatz,
    beteiligte: [...beteiligte.get(zeile)!],
  }));
  return { einsaetze, personen };
}

/**
 * Reads the bytes of a list of appointments. Refuses what `readSpreadsheet` refuses, and `liste.keine-einsaetze` (no
 * header row with dates and languages, interpreters or requesters), `liste.sprachmittler` (a list of interpreters),
 * `liste.ohne-daten`. Hints are in the order of the rows.
 */
export function readEinsaetze(
  bytes: Uint8Array,
  optionen: Leseoptionen<EinsatzFeld> = {},
): Ergebnis<Einsatzliste> {
  const file = readSpreadsheet(bytes);
  if (!file.ok) return file;
  const { gelesen, uebergangen, andereArt } = chooseSheets(
    file.wert,
    EINSATZ_SUCHE,
    SPRACHMITTLER_SUCHE,
    optionen,
  );
  if (gelesen.length === 0) return refuse(andereArt ? 'liste.sprachmittler' : 'liste.keine-einsaetze');
  const several = file.wert.length > 1;
  const all = gelesen.map(({ sheet, kopf }) => ({
    sheet,
    kopf,
    ...readSheetRows(sheet, kopf, several ? sheet.name : undefined, optionen.dateiname),
  }));
  const kept = dropRepeated(all);
  const zeilen = kept.flatMap((blatt) => blatt.zeilen);
  if (zeilen.length === 0) return refuse('liste.ohne-daten');
  reportRepeated(zeilen);
  reportYears(zeilen);
  const { einsaetze, personen } = settlePersons(zeilen);
  const count = (ausgang: ImportierterEinsatz['ausgang']) =>
    einsaetze.filter((einsatz) => einsatz.ausgang === ausgang).length;
  const active = new Set(
    einsaetze
      .filter((einsatz) => einsatz.ausgang === 'durchgefuehrt')
      .flatMap((einsatz) => einsatz.beteiligte),
  );
  const skipped = [
    ...uebergangen,
    ...all.filter((blatt) => !kept.includes(blatt)).map((blatt) => blatt.sheet),
  ];
  return ok({
    zeilen: zeilen.length,
    einsaetze,
    durchgefuehrt: count('durchgefuehrt'),
    abgesagt: count('abgesagt'),
    nichtVermittelt: count('nicht-vermittelt'),
    geplant: count('geplant'),
    beteiligte: active.size,
    personen,
    hinweise: [
      ...kept.flatMap((blatt) => blatt.hinweise.sort((a, b) => a.zeile - b.zeile)),
      ...skipped.map(
        (sheet): Hinweis => ({
          blatt: sheet.name,
          zeile: sheet.rows[0]!.number,
          spalte: 'A',
          titel: '',
          art: 'blatt-uebergangen',
          werte: { blatt: sheet.name },
        }),
      ),
    ],
    blaetter: all.map(({ sheet, kopf, daten }) => viewSheet(sheet, kopf, daten)),
  });
}
