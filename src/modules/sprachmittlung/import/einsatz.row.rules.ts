/** One row of an office's list of appointments, with what is wrong in it. */
import { fold } from '../../../begriffe/spelling.ts';
import type { Datum, Uhrzeit } from '../../../begriffe/zeit.ts';
import {
  type Einheit,
  minutesBetweenTimes,
  readDatum,
  readDauer,
  readUhrzeit,
  readZeitspanne,
  type Zeitspanne,
} from './dates.rules.ts';
import type { EinsatzFeld } from './einsatz.fields.rules.ts';
import type { Hinweissammler, Zeilenblick } from './hinweis.rules.ts';
import { type GenannteSprache, readSprachen } from './languages.rules.ts';
import { type GelesenerName, type Reihenfolge, readName, tidy } from './names.rules.ts';
import type { Fundstelle } from './sprachmittler.row.rules.ts';
import { type Einsatzausgang, isNobody, readAusgang, readAusgangOfRemark } from './status.rules.ts';
import { isLeerzeichen, readBetrag, readJaNein, readKilometer } from './values.rules.ts';

/** An appointment as the office's list gives it. Names of clients are not read. */
export interface ImportierterEinsatz extends Fundstelle {
  datum?: Datum;
  beginn?: Uhrzeit;
  ende?: Uhrzeit;
  /** From begin and end where both are given, else from the column for the length. */
  dauerMinuten?: number;
  sprachen: GenannteSprache[];
  stelle?: string;
  stelleArt?: string;
  ort?: string;
  thema?: string;
  /** Positions in `personen` of the list; empty where nobody is named or it is unclear who is meant. */
  beteiligte: number[];
  kilometerZehntel?: number;
  /** What the list says was paid: the last of its columns of money. */
  betragCent?: number;
  ausgang: Einsatzausgang;
  /** The office's own words for it. */
  ausgangText?: string;
  grund?: string;
  anfrageAm?: Datum;
  ansprechpartner?: string;
  aktenzeichen?: string;
  bemerkung?: string;
}

/** What holds for all rows of a sheet or a section of it. */
export interface Zusammenhang {
  jahr?: number;
  einheit: Einheit;
  reihenfolge: Reihenfolge;
  /** The date of the row above, for lists that write it once for several rows. */
  letztesDatum?: Datum;
  /** From a heading or the name of the sheet. */
  ausgang?: Einsatzausgang;
  sprachen: GenannteSprache[];
  person?: GelesenerName;
  /** Columns that the list has at all. */
  felder: ReadonlySet<EinsatzFeld>;
}

type Blick = Zeilenblick<EinsatzFeld>;
type Sammler = Hinweissammler<EinsatzFeld>;

interface Zeiten {
  datum?: Datum;
  beginn?: Uhrzeit;
  ende?: Uhrzeit;
  dauerMinuten?: number;
}

function readWhen(row: Blick, sammler: Sammler, zusammenhang: Zusammenhang): Zeiten {
  const zeile = row.zeile.number;
  const options = zusammenhang.jahr === undefined ? {} : { jahr: zusammenhang.jahr };
  const day = row.get('datum');
  const gelesen = day && readDatum(day.cell, options);
  let datum = gelesen?.genau === 'tag' ? gelesen.datum : undefined;
  if (day !== undefined && datum === undefined && !isLeerzeichen(day.cell)) {
    sammler.add(gelesen === undefined ? 'datum-unlesbar' : 'datum-ungenau', zeile, day.spalte, {
      inhalt: day.cell.text,
    });
  }
  let spanne = gelesen?.rest ? readZeitspanne({ text: gelesen.rest }) : undefined;
  for (const feld of ['beginn', 'zeit'] as const) {
    const found = row.get(feld);
    if (found === undefined || isLeerzeichen(found.cell)) continue;
    const both = readDatum(found.cell, {});
    const hasDay =
      both?.genau === 'tag' &&
      (found.cell.kind === 'date' || /\d{1,2}\.\d{1,2}\.\d{2}|\d{4}-\d\d-/.test(found.cell.text));
    if (hasDay) datum ??= both.datum;
    const read: Zeitspanne | undefined = hasDay
      ? readZeitspanne({ text: both.rest })
      : readZeitspanne(found.cell);
    if (read !== undefined) spanne ??= read;
    else if (!hasDay) sammler.add('zeit-unlesbar', zeile, found.spalte, { inhalt: found.cell.text });
  }
  const end = row.get('ende');
  let ende = spanne?.ende;
  if (end !== undefined && !isLeerzeichen(end.cell)) {
    const read =
      end.cell.kind === 'date'
        ? readUhrzeit(end.cell)
        : (readZeitspanne(end.cell)?.ende ?? readZeitspanne(end.cell)?.beginn);
    if (read === undefined) sammler.add('zeit-unlesbar', zeile, end.spalte, { inhalt: end.cell.text });
    else ende = read;
  }
  if (datum === undefined && (day === undefined || isLeerzeichen(day.cell))) {
    datum = zusammenhang.letztesDatum;
    if (datum === undefined) sammler.addAt('datum-fehlt', zeile, ['datum', 'beginn']);
  }
  return {
    ...length(row, sammler, zusammenhang, spanne?.beginn, ende),
    ...(datum === undefined ? {} : { datum }),
  };
}

function length(
  row: Blick,
  sammler: Sammler,
  { einheit }: Zusammenhang,
  beginn: Uhrzeit | undefined,
  ende: Uhrzeit | undefined,
): Zeiten {
  const zeile = row.zeile.number;
  const times = beginn !== undefined && ende !== undefined ? minutesBetweenTimes(beginn, ende) : undefined;
  if (beginn !== undefined && ende !== undefined && times === undefined) {
    sammler.addAt('ende-vor-beginn', zeile, ['ende', 'zeit', 'beginn'], { beginn, ende });
  }
  const found = row.get('dauer');
  const given = found && readDauer(found.cell, einheit);
  if (found !== undefined && given === undefined && !isLeerzeichen(found.cell)) {
    sammler.add('dauer-unlesbar', zeile, found.spalte, { inhalt: found.cell.text });
  }
  if (given !== undefined && times !== undefined && Math.abs(given - times) > 1) {
    sammler.add('dauer-widerspruch', zeile, found!.spalte, { dauer: given, zeiten: times });
  }
  const dauerMinuten = times ?? given;
  return {
    ...(beginn === undefined ? {} : { beginn }),
    ...(ende === undefined ? {} : { ende }),
    ...(dauerMinuten === undefined ? {} : { dauerMinuten }),
  };
}

const FARTHEST_TENTHS = 5000;

function readDistance(row: Blick, sammler: Sammler): number | undefined {
  const found = row.get('kilometer');
  const tenths = found && readKilometer(found.cell);
  if (found === undefined || tenths === null) return undefined;
  if (tenths === undefined)
    sammler.add('kilometer-unlesbar', row.zeile.number, found.spalte, { inhalt: found.cell.text });
  else if (tenths > FARTHEST_TENTHS)
    sammler.add('kilometer-auffaellig', row.zeile.number, found.spalte, { inhalt: found.cell.text });
  return tenths;
}

/** A number of the register instead of a name: `17`, `SM-017`. */
const REGISTER_NUMBER = /^\p{L}{0,4}[\s.-]?\d{1,5}$/u;

/** The names in the cell for the interpreter, and a status that stands there instead of one. */
export function readInterpreter(
  row: Blick,
  reihenfolge: Reihenfolge,
): { namen: GelesenerName[]; ausgang?: Einsatzausgang } {
  const vorname = row.text('vorname');
  const nachname = row.text('nachname') || (vorname === '' ? '' : row.text('sprachmittler'));
  if (nachname !== '' && vorname !== '')
    return { namen: [{ nachname: tidy(nachname), vorname: tidy(vorname) }] };
  const text = row.text('sprachmittler') || nachname;
  if (text === '' || isLeerzeichen({ text })) return { namen: [] };
  const outside = text.replace(/\([^)]*\)/g, ' ').trim();
  const ausgang = readAusgang(outside);
  if (isNobody(outside) || ausgang === 'abgesagt' || ausgang === 'nicht-vermittelt') {
    return { namen: [], ...(ausgang === undefined || ausgang === 'geplant' ? {} : { ausgang }) };
  }
  if (REGISTER_NUMBER.test(outside)) return { namen: [{ nachname: outside, vorname: '' }] };
  const noted = /\(([^)]*)\)/.exec(text)?.[1];
  const note = noted === undefined ? undefined : readAusgangOfRemark(noted);
  const pieces = outside.split(/\s*[;\n+&]\s*|\s\/\s|\s+und\s+/).filter((piece) => piece.includes(' '));
  const namen = (pieces.length > 1 ? pieces : [outside]).flatMap(
    (piece) => readName(piece, reihenfolge) ?? [],
  );
  return { namen, ...(note === undefined ? {} : { ausgang: note }) };
}

const yes = (row: Blick, feld: EinsatzFeld): boolean | undefined => {
  const found = row.get(feld);
  return found && readJaNein(found.cell);
};

/** Columns of their own for single outcomes: a mark, a yes or no, a date, a reason. */
function readFlags(row: Blick, hasPerson: boolean): Einsatzausgang | undefined {
  const filled = (feld: EinsatzFeld) => row.text(feld) !== '' && yes(row, feld) !== false;
  if (filled('abgesagt')) return 'abgesagt';
  if (filled('nichtVermittelt')) return 'nicht-vermittelt';
  const held = yes(row, 'durchgefuehrt') ?? undefined;
  const said = readAusgang(row.text('durchgefuehrt'));
  if (held === false || said === 'abgesagt') return hasPerson ? 'abgesagt' : 'nicht-vermittelt';
  if (yes(row, 'vermittelt') === false) return 'nicht-vermittelt';
  return held === true || said === 'durchgefuehrt' ? 'durchgefuehrt' : undefined;
}

/** What became of the appointment: what the list says, else what follows from who is named. */
function readOutcome(
  row: Blick,
  sammler: Sammler,
  zusammenhang: Zusammenhang,
  person: { namen: GelesenerName[]; ausgang?: Einsatzausgang },
  zeiten: Zeiten,
): Pick<ImportierterEinsatz, 'ausgang' | 'ausgangText'> {
  const hasPerson = person.namen.length > 0;
  const zeile = row.zeile.number;
  const status = row.get('status');
  const text = status === undefined || isLeerzeichen(status.cell) ? '' : status.cell.text;
  const told = text === '' ? undefined : readAusgang(text);
  const withText = (ausgang: Einsatzausgang) => ({ ausgang, ...(text === '' ? {} : { ausgangText: text }) });
  if (told !== undefined) {
    if (told === 'geplant' && !hasPerson && /offen|open/.test(fold(text)))
      return withText('nicht-vermittelt');
    if (told === 'durchgefuehrt' && !hasPerson && zusammenhang.felder.has('sprachmittler')) {
      if (person.ausgang !== undefined) return withText(person.ausgang);
      sammler.addAt('sprachmittler-fehlt', zeile, ['sprachmittler', 'nachname']);
    }
    return withText(told);
  }
  const named = readFlags(row, hasPerson) ?? person.ausgang ?? zusammenhang.ausgang;
  if (named !== undefined) return withText(named);
  const remark = readAusgangOfRemark(row.text('grund')) ?? readAusgangOfRemark(row.text('bemerkung'));
  const knowsPersons =
    zusammenhang.felder.has('sprachmittler') || zusammenhang.felder.has('nachname') || zusammenhang.person;
  const nothingHappened = zeiten.dauerMinuten === 0;
  const guessed: Einsatzausgang =
    remark ??
    (knowsPersons && !hasPerson ? 'nicht-vermittelt' : nothingHappened ? 'abgesagt' : 'durchgefuehrt');
  if (text !== '') sammler.add('status-unbekannt', zeile, status!.spalte, { inhalt: text, ausgang: guessed });
  else if (remark !== undefined || nothingHappened || zusammenhang.felder.has('status')) {
    sammler.addAt('status-vermutet', zeile, ['status', 'bemerkung', 'grund', 'sprachmittler'], {
      ausgang: guessed,
    });
  }
  return withText(guessed);
}

function readLanguages(row: Blick, sammler: Sammler, zusammenhang: Zusammenhang): GenannteSprache[] {
  const found = row.get('sprache');
  if (found === undefined || isLeerzeichen(found.cell)) {
    if (zusammenhang.sprachen.length === 0 && zusammenhang.felder.has('sprache'))
      sammler.addAt('sprache-fehlt', row.zeile.number, ['sprache']);
    return zusammenhang.sprachen;
  }
  const named = readSprachen(found.cell.text);
  // "Arabisch-Deutsch": every appointment is into German and out of it.
  const sprachen = named.length > 1 ? named.filter((sprache) => sprache.code !== 'de') : named;
  for (const { wie, text, code } of sprachen) {
    if (wie !== 'genau')
      sammler.add(`sprache-${wie}`, row.zeile.number, found.spalte, {
        inhalt: text,
        ...(code ? { sprache: code } : {}),
      });
  }
  return sprachen;
}

export interface GeleseneEinsatzzeile {
  einsatz: Omit<ImportierterEinsatz, 'zeile' | 'blatt' | 'beteiligte'>;
  namen: GelesenerName[];
}

export function readEinsatzRow(
  row: Blick,
  sammler: Sammler,
  zusammenhang: Zusammenhang,
): GeleseneEinsatzzeile {
  const zeiten = readWhen(row, sammler, zusammenhang);
  const sprachen = readLanguages(row, sammler, zusammenhang);
  const person = readInterpreter(row, zusammenhang.reihenfolge);
  if (person.namen.length === 0 && person.ausgang === undefined && zusammenhang.person)
    person.namen = [zusammenhang.person];
  const outcome = readOutcome(row, sammler, zusammenhang, person, zeiten);
  const hasTimes = zusammenhang.felder.has('ende') || zusammenhang.felder.has('dauer');
  if (outcome.ausgang === 'durchgefuehrt' && hasTimes && zeiten.dauerMinuten === undefined) {
    sammler.addAt('dauer-fehlt', row.zeile.number, ['dauer', 'ende']);
  }
  const kilometerZehntel = readDistance(row, sammler);
  const betragCent = row
    .all('betrag')
    .map(({ cell }) => readBetrag(cell))
    .findLast((cents) => cents !== undefined);
  const asked = row.get('anfrageAm');
  const anfrageAm =
    asked && readDatum(asked.cell, zusammenhang.jahr === undefined ? {} : { jahr: zusammenhang.jahr });
  const texts: Partial<ImportierterEinsatz> = {};
  for (const feld of [
    'stelle',
    'stelleArt',
    'ort',
    'thema',
    'grund',
    'ansprechpartner',
    'aktenzeichen',
    'bemerkung',
  ] as const) {
    const text = row.text(feld);
    if (text !== '') texts[feld] = text;
  }
  return {
    namen: person.namen,
    einsatz: {
      ...zeiten,
      sprachen,
      ...outcome,
      ...texts,
      ...(kilometerZehntel === undefined ? {} : { kilometerZehntel }),
      ...(betragCent === undefined ? {} : { betragCent }),
      ...(anfrageAm?.genau === 'tag' ? { anfrageAm: anfrageAm.datum } : {}),
    },
  };
}
