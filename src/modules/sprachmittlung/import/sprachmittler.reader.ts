/** Reads an office's list of interpreters: any sheet with names and languages or contacts, XLSX or CSV. */
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Sheet, SheetRow } from '../../../begriffe/sheet.ts';
import { fold } from '../../../begriffe/spelling.ts';
import { recogniseSprachen } from '../../../begriffe/sprache.ts';
import { readSpreadsheet } from '../../../platform/files/spreadsheet.ts';
import { comparePersons, groupPersons, type Paar } from './duplicates.rules.ts';
import { type Hinweis, Hinweissammler, Zeilenblick } from './hinweis.rules.ts';
import { type GenannteSprache, readSprachen } from './languages.rules.ts';
import {
  chooseSheets,
  EINSATZ_SUCHE,
  type Leseoptionen,
  rowPairKey,
  SPRACHMITTLER_SUCHE,
} from './liste.rules.ts';
import { mergePersons } from './merge.rules.ts';
import type { GelesenerName, Reihenfolge } from './names.rules.ts';
import { type Blattansicht, viewSheet } from './preview.rules.ts';
import { foldTitel, isTotals, type Kopf, repeatsTitles } from './sheet.rules.ts';
import type { SprachmittlerFeld } from './sprachmittler.fields.rules.ts';
import {
  type ImportierterSprachmittler,
  readPersonName,
  readPersonRow,
  readPersonSprachen,
} from './sprachmittler.row.rules.ts';
import { findEmails } from './values.rules.ts';

export interface Sprachmittlerliste {
  /** Rows that name a person or belong to one. */
  zeilen: number;
  personen: ImportierterSprachmittler[];
  /** Rows that were joined to an earlier row of the same person. */
  zusammengefuehrt: number;
  /** Codes of the languages they interpret (German is not one of them), sorted. */
  sprachen: string[];
  hinweise: Hinweis[];
  blaetter: Blattansicht<SprachmittlerFeld>[];
}

interface Eintrag {
  person: ImportierterSprachmittler;
  sammler: Hinweissammler<SprachmittlerFeld>;
}

/** Which way round the names of a column stand where no comma says it: the title tells, else the e-mail addresses. */
function findReihenfolge(kopf: Kopf<SprachmittlerFeld>, rows: readonly SheetRow[]): Reihenfolge {
  const column = (feld: SprachmittlerFeld) => kopf.spalten.find((spalte) => spalte.feld === feld);
  const name = column('name');
  const title = foldTitel(name?.titel ?? '');
  if (/^(?:familien|nach|zu)?name,? (?:und )?vorname/.test(title)) return 'nachname-zuerst';
  if (/^vor/.test(title) || name === undefined) return 'vorname-zuerst';
  const email = column('email');
  let surnameFirst = 0;
  for (const { cells } of email === undefined ? [] : rows) {
    const words = fold(cells[name.index]?.text ?? '').split(' ');
    const local = (findEmails(cells[email!.index]?.text ?? '')[0] ?? '').split('@')[0]!;
    const [first, last] = [local.indexOf(words[0]!), local.indexOf(words.at(-1)!)];
    if (words.length > 1 && first >= 0 && last >= 0) surnameFirst += last < first ? 1 : -1;
  }
  return surnameFirst > 0 ? 'nachname-zuerst' : 'vorname-zuerst';
}

/** Answers whether the list gives the language once and leaves it out for the people below. */
function writesLanguagesOnce(kopf: Kopf<SprachmittlerFeld>, rows: readonly SheetRow[]): boolean {
  const column = kopf.spalten.filter((spalte) => spalte.feld === 'sprachen');
  const name = kopf.spalten.find((spalte) => spalte.feld === 'name' || spalte.feld === 'nachname');
  const at = column[0]?.index ?? Number.POSITIVE_INFINITY;
  if (column.length !== 1 || at > name!.index || rows[0]?.cells[at] === undefined) return false;
  const people = rows.filter((row) => row.cells[name!.index] !== undefined);
  return people.filter((row) => row.cells[at] === undefined).length > people.length / 5;
}

/** A line of its own between the people: the language of those below it, or nothing that is read. */
function readHeading(row: Zeilenblick<SprachmittlerFeld>): { sprachen: GenannteSprache[]; text: string } {
  const cells = row.zeile.cells.filter((cell) => cell !== undefined);
  const text = cells.map((cell) => cell.text).join(' ');
  const { sprachen, rest } = recogniseSprachen(text, false);
  return { text, sprachen: sprachen.length > 0 && rest === '' ? readSprachen(text) : [] };
}

/** The line right below a person that holds nothing but more languages. */
function continues(row: Zeilenblick<SprachmittlerFeld>, before: Eintrag | undefined): boolean {
  const more = row.get('sprachen');
  return (
    more !== undefined &&
    before?.person.zeilen.at(-1)?.zeile === row.zeile.number - 1 &&
    readSprachen(more.cell.text).every((sprache) => sprache.wie !== 'unbekannt')
  );
}

/** A single filled cell is a person only when it can hardly be anything else. */
function isLonelyName(name: GelesenerName | undefined, text: string): boolean {
  const words = text.replace(/,/g, ' ').split(/\s+/).length;
  return (
    name !== undefined &&
    name.vorname !== '' &&
    words <= 4 &&
    !/[.:!?*]/.test(text) &&
    /^\p{Lu}/u.test(name.vorname)
  );
}

function readSheetRows(
  sheet: Sheet,
  kopf: Kopf<SprachmittlerFeld>,
  blatt: string | undefined,
): { eintraege: Eintrag[]; fortsetzungen: number; daten: Set<number>; hinweise: Hinweis[] } {
  const sammler = new Hinweissammler(kopf.spalten, blatt);
  const rows = sheet.rows.slice(kopf.position + 1);
  const reihenfolge = findReihenfolge(kopf, rows);
  const hasLanguages = kopf.spalten.some((spalte) =>
    /^(?:sprachen|muttersprache|spracheAlsTitel)$/.test(spalte.feld ?? ''),
  );
  const once = writesLanguagesOnce(kopf, rows);
  let section = hasLanguages ? [] : readSheetName(sheet.name);
  const eintraege: Eintrag[] = [];
  const daten = new Set<number>();
  let fortsetzungen = 0;
  for (const zeile of rows) {
    if (repeatsTitles(zeile, kopf.spalten) || isTotals(zeile)) continue;
    const row = new Zeilenblick(zeile, kopf.spalten);
    const name = readPersonName(row, reihenfolge);
    const filled = row.count() - row.all('nummer').length;
    if (filled <= 1) {
      const heading = readHeading(row);
      if (heading.sprachen.length > 0 && row.all('sprachen').length === 0) section = heading.sprachen;
      else if (continues(row, eintraege.at(-1))) {
        addLanguages(eintraege.at(-1)!, row, kopf, zeile.number, blatt);
        daten.add(zeile.number);
        fortsetzungen += 1;
        continue;
      }
      if (heading.sprachen.length > 0 || !isLonelyName(name, heading.text)) {
        if (heading.sprachen.length === 0 && /\p{L}{2}/u.test(heading.text)) {
          sammler.add('zeile-uebergangen', zeile.number, undefined, { inhalt: heading.text.slice(0, 80) });
        }
        continue;
      }
    }
    if (name === undefined) {
      if (filled > 1) sammler.addAt('name-fehlt', zeile.number, ['nachname', 'name']);
      continue;
    }
    daten.add(zeile.number);
    const genannt = readPersonSprachen(row, sammler, kopf.spalten);
    const sprachen = genannt.length > 0 ? genannt : section;
    if (once) section = sprachen;
    const person = {
      zeilen: [{ ...(blatt === undefined ? {} : { blatt }), zeile: zeile.number }],
      ...readPersonRow(row, name, sprachen, sammler),
    };
    if (person.sprachen.length === 0)
      sammler.addAt('sprache-fehlt', zeile.number, ['sprachen', 'muttersprache', 'name', 'nachname']);
    if (name.vorname === '' && kopf.spalten.some((spalte) => spalte.feld === 'vorname')) {
      sammler.addAt('name-fehlt', zeile.number, ['vorname']);
    }
    reportFormulas(row, kopf, sammler);
    eintraege.push({ person, sammler });
  }
  return { eintraege, fortsetzungen, daten, hinweise: sammler.hinweise };
}

/** A sheet of its own for each language carries the language in its name. */
function readSheetName(name: string): GenannteSprache[] {
  const { sprachen, rest } = recogniseSprachen(name, false);
  return sprachen.length > 0 && rest === '' ? readSprachen(name) : [];
}

function addLanguages(
  eintrag: Eintrag,
  row: Zeilenblick<SprachmittlerFeld>,
  kopf: Kopf<SprachmittlerFeld>,
  zeile: number,
  blatt: string | undefined,
): void {
  const more = readPersonSprachen(row, eintrag.sammler, kopf.spalten).filter(
    (sprache) => sprache.code !== 'de',
  );
  eintrag.person = mergePersons(eintrag.person, {
    ...eintrag.person,
    sprachen: more,
    zeilen: [{ ...(blatt === undefined ? {} : { blatt }), zeile }],
  });
}

function reportFormulas(
  row: Zeilenblick<SprachmittlerFeld>,
  kopf: Kopf<SprachmittlerFeld>,
  sammler: Hinweissammler<SprachmittlerFeld>,
): void {
  for (const spalte of kopf.spalten) {
    if (spalte.feld !== undefined && row.zeile.cells[spalte.index]?.kind === 'error') {
      sammler.add('formel-ohne-ergebnis', row.zeile.number, spalte);
    }
  }
}

/** Joins the rows of one person and says which were joined and which may belong together. */
function joinPersons(
  eintraege: readonly Eintrag[],
  getrennt: ReadonlySet<string>,
): {
  personen: ImportierterSprachmittler[];
  zusammengefuehrt: number;
} {
  const { erste, verbunden, fraglich } = groupPersons(
    eintraege.map(({ person }) => ({
      ...person,
      sprachen: person.sprachen.flatMap((sprache) => sprache.code ?? []),
    })),
    (a, b) => (getrennt.has(rowPairKey(a.zeilen[0]!, b.zeilen[0]!)) ? undefined : comparePersons(a, b)),
  );
  const joined = new Map<number, ImportierterSprachmittler>();
  erste.forEach((root, index) => {
    const before = joined.get(root);
    const person = eintraege[index]!.person;
    joined.set(root, before === undefined ? person : mergePersons(before, person));
  });
  const say = (art: 'doppelt' | 'doppelt-moeglich', { eins, zwei, gruende }: Paar) => {
    const [first, second] = [eintraege[eins]!.person, eintraege[zwei]!];
    const andere = first.zeilen[0]!;
    second.sammler.addAt(art, second.person.zeilen[0]!.zeile, ['nachname', 'name'], {
      andere: andere.zeile,
      ...(andere.blatt === undefined || andere.blatt === second.person.zeilen[0]!.blatt
        ? {}
        : { blatt: andere.blatt }),
      name: [second.person.vorname, second.person.nachname].join(' ').trim(),
      anderer: [first.vorname, first.nachname].join(' ').trim(),
      gruende: gruende.join(' '),
    });
  };
  for (const paar of verbunden.values()) say('doppelt', paar);
  for (const paar of fraglich) say('doppelt-moeglich', paar);
  reportSharedIbans(erste, eintraege);
  return { personen: [...joined.values()], zusammengefuehrt: eintraege.length - joined.size };
}

/** Two people with one account: allowed in a family, but the office should know before it pays. */
function reportSharedIbans(erste: readonly number[], eintraege: readonly Eintrag[]): void {
  const owners = new Map<string, number>();
  erste.forEach((root, index) => {
    const { person, sammler } = eintraege[index]!;
    if (person.iban === undefined) return;
    const owner = owners.get(person.iban);
    if (owner === undefined) owners.set(person.iban, root);
    else if (owner !== root) {
      const andere = eintraege[owner]!.person.zeilen[0]!.zeile;
      sammler.addAt('iban-mehrfach', person.zeilen[0]!.zeile, ['iban'], { andere });
    }
  });
}

/**
 * Reads the bytes of a list of interpreters. Refuses what `readSpreadsheet` refuses, and `liste.keine-sprachmittler`
 * (no header row with names and languages or contacts), `liste.einsaetze` (a list of appointments), `liste.ohne-daten`.
 * Hints are in the order of the rows.
 */
export function readSprachmittler(
  bytes: Uint8Array,
  optionen: Leseoptionen<SprachmittlerFeld> = {},
): Ergebnis<Sprachmittlerliste> {
  const file = readSpreadsheet(bytes);
  if (!file.ok) return file;
  const { gelesen, uebergangen, andereArt } = chooseSheets(
    file.wert,
    SPRACHMITTLER_SUCHE,
    EINSATZ_SUCHE,
    optionen,
  );
  if (gelesen.length === 0) return refuse(andereArt ? 'liste.einsaetze' : 'liste.keine-sprachmittler');
  const several = file.wert.length > 1;
  const eintraege: Eintrag[] = [];
  const hinweise: Hinweis[][] = [];
  const blaetter: Blattansicht<SprachmittlerFeld>[] = [];
  let fortsetzungen = 0;
  for (const { sheet, kopf } of gelesen) {
    const read = readSheetRows(sheet, kopf, several ? sheet.name : undefined);
    eintraege.push(...read.eintraege);
    fortsetzungen += read.fortsetzungen;
    hinweise.push(read.hinweise);
    blaetter.push(viewSheet(sheet, kopf, read.daten));
  }
  if (eintraege.length === 0) return refuse('liste.ohne-daten');
  const { personen, zusammengefuehrt } = joinPersons(eintraege, optionen.getrennt ?? new Set());
  const skipped = uebergangen.map(
    (sheet): Hinweis => ({
      blatt: sheet.name,
      zeile: sheet.rows[0]!.number,
      spalte: 'A',
      titel: '',
      art: 'blatt-uebergangen',
      werte: { blatt: sheet.name },
    }),
  );
  return ok({
    zeilen: eintraege.length + fortsetzungen,
    personen,
    zusammengefuehrt: zusammengefuehrt + fortsetzungen,
    sprachen: [
      ...new Set(personen.flatMap((person) => person.sprachen.flatMap((sprache) => sprache.code ?? []))),
    ].sort(),
    hinweise: [...hinweise.flatMap((list) => list.sort((a, b) => a.zeile - b.zeile)), ...skipped],
    blaetter,
  });
}
