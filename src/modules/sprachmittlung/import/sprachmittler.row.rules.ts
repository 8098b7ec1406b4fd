/** One row of an office's list of interpreters as a person, with what is wrong in it. */
import type { Niveau } from '../../../begriffe/niveau.ts';
import { fold } from '../../../begriffe/spelling.ts';
import { recogniseSprachen } from '../../../begriffe/sprache.ts';
import type { Datum } from '../../../begriffe/zeit.ts';
import { readDatum } from './dates.rules.ts';
import type { Hinweissammler, Zeilenblick } from './hinweis.rules.ts';
import { type GenannteSprache, mergeGenannte, readSprachen } from './languages.rules.ts';
import {
  type GelesenerName,
  type Geschlecht,
  type Reihenfolge,
  readGeschlecht,
  readName,
  tidy,
} from './names.rules.ts';
import type { Spalte } from './sheet.rules.ts';
import { compact, readContacts, readIban, readTown } from './sprachmittler.contacts.rules.ts';
import type { SprachmittlerFeld } from './sprachmittler.fields.rules.ts';
import { isLeerzeichen, isPlainAnswer, type Nachweis, readJaNein, readNachweis } from './values.rules.ts';

/** Where something was read. */
export interface Fundstelle {
  blatt?: string;
  zeile: number;
}

export type Rolle = 'sprachmittler' | 'kulturmittler';

/** A person as the office's list gives it. Only what stands in the list; nothing is made up. */
export interface ImportierterSprachmittler {
  /** Rows it was read from, the first one first. */
  zeilen: Fundstelle[];
  nachname: string;
  /** Empty when the list gives none. */
  vorname: string;
  titel?: string;
  geschlecht?: Geschlecht;
  geburtsdatum?: Datum;
  geburtsjahr?: number;
  strasse?: string;
  plz?: string;
  ort?: string;
  /** E.164, mobile numbers first. */
  telefone: string[];
  emails: string[];
  sprachen: GenannteSprache[];
  deutsch?: Niveau;
  herkunft?: string;
  gebiet?: string;
  pkw?: boolean;
  mobilitaet?: string;
  verfuegbarkeit?: string;
  themen?: string;
  themenAbgelehnt?: string;
  dabeiSeit?: Datum;
  dabeiSeitGenau?: 'tag' | 'monat' | 'jahr';
  dabeiBis?: Datum;
  verschwiegenheit?: Nachweis;
  verpflichtung?: Nachweis;
  fuehrungszeugnis?: Nachweis;
  schulungen?: string;
  einwilligung?: Nachweis;
  /** Checked, without blanks. */
  iban?: string;
  kontoinhaber?: string;
  /** Works for the own administration (internal language pool). */
  mitarbeiter?: boolean;
  rollen: Rolle[];
  aktiv?: boolean;
  status?: string;
  bemerkung?: string;
}

type Blick = Zeilenblick<SprachmittlerFeld>;
type Sammler = Hinweissammler<SprachmittlerFeld>;

/** The person's name from one column or two; undefined when the row names nobody. */
export function readPersonName(row: Blick, reihenfolge: Reihenfolge): GelesenerName | undefined {
  const nachname = row.text('nachname');
  const vorname = row.text('vorname');
  if (vorname === '') return readName(nachname || row.text('name'), reihenfolge);
  const first = readName(vorname)?.vermerk;
  const last = readName(nachname.replace(/,\s*$/, ''), 'nachname-zuerst');
  if (last === undefined) return readName(vorname) && { nachname: '', vorname: tidy(vorname) };
  const { vermerk: note, ...rest } = last;
  const vermerk = [note, first].filter((text) => text !== undefined).join('; ');
  return {
    ...rest,
    nachname: tidy(`${last.nachname} ${last.vorname}`),
    vorname: tidy(vorname.replace(/[([][^)\]]*[)\]]/g, ' ')),
    ...(vermerk === '' ? {} : { vermerk }),
  };
}

function readDates(row: Blick, sammler: Sammler, feld: SprachmittlerFeld): ReturnType<typeof readDatum> {
  const found = row.get(feld);
  if (found === undefined || isLeerzeichen(found.cell)) return undefined;
  const geburt = feld === 'geburtsdatum';
  const gelesen = readDatum(found.cell, { geburt });
  const zeile = row.zeile.number;
  if (gelesen === undefined) {
    // "ja" and "aktiv" under "seit" are no slips of the pen.
    if (/\d/.test(found.cell.text))
      sammler.add('datum-unlesbar', zeile, found.spalte, { inhalt: found.cell.text });
    return undefined;
  }
  if (gelesen.datum < '1915' || gelesen.datum > '2099') {
    sammler.add('datum-auffaellig', zeile, found.spalte, { inhalt: found.cell.text });
  } else if (gelesen.genau === 'jahr' && !geburt) {
    sammler.add('datum-ungenau', zeile, found.spalte, { inhalt: found.cell.text });
  }
  return gelesen;
}

/** The languages of a row: from language columns, from a mother-tongue column, from columns that are languages. */
export function readPersonSprachen(
  row: Blick,
  sammler: Sammler,
  spalten: readonly Spalte<SprachmittlerFeld>[],
): GenannteSprache[] {
  const genannt: GenannteSprache[] = [];
  const zeile = row.zeile.number;
  for (const spalte of spalten) {
    const cell = row.zeile.cells[spalte.index];
    if (cell === undefined || cell.kind === 'error' || isLeerzeichen(cell)) continue;
    if (spalte.feld === 'sprachen' || spalte.feld === 'muttersprache') {
      const native = spalte.feld === 'muttersprache';
      const yes = native ? readJaNein(cell) : undefined;
      if (yes === undefined) {
        const read = readSprachen(cell.text, native ? { muttersprache: true } : {});
        report(read, sammler, zeile, spalte);
        genannt.push(...read);
      } else if (yes && genannt.length > 0) genannt.at(-1)!.muttersprache = true;
    } else if (spalte.feld === 'niveau' && genannt.length > 0) {
      Object.assign(genannt.at(-1)!, levelOf(cell.text));
    } else if (spalte.feld === 'spracheAlsTitel' && readJaNein(cell) !== false) {
      const code = recogniseSprachen(spalte.titel, false).sprachen[0]!.code;
      genannt.push({ code, text: spalte.titel, wie: 'genau', ...levelOf(cell.text) });
    }
  }
  const dialekt = row.text('dialekt');
  if (dialekt !== '' && genannt[0] !== undefined) genannt[0].dialekt ??= dialekt;
  return mergeGenannte(genannt);
}

function levelOf(text: string): Partial<GenannteSprache> {
  const [read] = readSprachen(`Arabisch (${text})`);
  const { code: _code, text: _text, wie: _wie, dialekt: _dialekt, vermerk: _vermerk, ...level } = read ?? {};
  return level;
}

function report(
  read: GenannteSprache[],
  sammler: Sammler,
  zeile: number,
  spalte: Spalte<SprachmittlerFeld>,
): void {
  for (const sprache of read) {
    if (sprache.wie === 'genau') continue;
    sammler.add(`sprache-${sprache.wie}`, zeile, spalte, {
      inhalt: sprache.text,
      ...(sprache.code ? { sprache: sprache.code } : {}),
    });
  }
}

const nachweisOf = (row: Blick, feld: SprachmittlerFeld): Nachweis | undefined => {
  const found = row.get(feld);
  return found && readNachweis(found.cell);
};

/** Everything the row says about the person besides name and languages. */
export function readPersonRow(
  row: Blick,
  name: GelesenerName,
  sprachen: GenannteSprache[],
  sammler: Sammler,
): Omit<ImportierterSprachmittler, 'zeilen'> {
  const { telefone, emails } = readContacts(row, sammler);
  const geburt = readDates(row, sammler, 'geburtsdatum');
  const seit = readDates(row, sammler, 'dabeiSeit');
  const bis = readDates(row, sammler, 'dabeiBis');
  if (seit && bis && bis.datum < seit.datum) {
    sammler.addAt('datum-auffaellig', row.zeile.number, ['dabeiBis'], { inhalt: row.text('dabeiBis') });
  }
  const auto = row.get('pkw');
  const pkw = auto && readJaNein(auto.cell);
  const status = row.get('status');
  const aktiv =
    status && (readJaNein(status.cell) ?? (/ruh|paus/.test(fold(status.cell.text)) ? false : undefined));
  const kultur = row.get('kulturmittler');
  const rolle = fold(row.text('rolle'));
  const rollen: Rolle[] = [];
  if ((kultur && readJaNein(kultur.cell)) || /kultur/.test(rolle)) rollen.push('kulturmittler');
  if (rollen.length === 0 || !/kultur/.test(rolle) || /sprach|dolm/.test(rolle))
    rollen.unshift('sprachmittler');
  const mitarbeiter = row.get('mitarbeiter');
  const deutschColumn = row.get('deutsch');
  const deutsch =
    (deutschColumn && levelOf(deutschColumn.cell.text).niveau) ??
    sprachen.find((s) => s.code === 'de')?.niveau;
  return {
    nachname: name.nachname,
    vorname: name.vorname,
    telefone,
    emails,
    sprachen: sprachen.filter((sprache) => sprache.code !== 'de'),
    rollen,
    ...readTown(row, sammler),
    ...compact<Partial<ImportierterSprachmittler>>({
      titel: name.titel ?? row.text('titel'),
      geschlecht: readGeschlecht(row.text('anrede')) ?? name.geschlecht,
      geburtsdatum: geburt?.genau === 'tag' ? geburt.datum : undefined,
      geburtsjahr: geburt && Number(geburt.datum.slice(0, 4)),
      deutsch,
      herkunft: row.text('herkunft'),
      gebiet: row.text('gebiet'),
      pkw,
      mobilitaet: auto && !isPlainAnswer(auto.cell) ? auto.cell.text : undefined,
      verfuegbarkeit: row.text('verfuegbarkeit'),
      themen: row.text('themen'),
      themenAbgelehnt: row.text('themenAbgelehnt'),
      dabeiSeit: seit?.datum,
      dabeiSeitGenau: seit?.genau,
      dabeiBis: bis?.datum,
      verschwiegenheit: nachweisOf(row, 'verschwiegenheit'),
      verpflichtung: nachweisOf(row, 'verpflichtung'),
      fuehrungszeugnis: nachweisOf(row, 'fuehrungszeugnis'),
      einwilligung: nachweisOf(row, 'einwilligung'),
      schulungen: row.text('schulung'),
      iban: readIban(row, sammler),
      kontoinhaber: row.text('kontoinhaber'),
      mitarbeiter: mitarbeiter && (readJaNein(mitarbeiter.cell) ?? true),
      aktiv,
      status: row.text('status'),
      bemerkung: [row.text('bemerkung'), name.vermerk]
        .filter((text) => text !== undefined && text !== '')
        .join('; '),
    }),
  };
}
