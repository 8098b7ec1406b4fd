/**
 * Reads an uploaded file as far as anybody decides about it. Called directly for small files, in a thread of its own
 * for others, so that the web server goes on answering: what comes in and out is plain data.
 */
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Sheet } from '../../../begriffe/sheet.ts';
import { readSpreadsheet } from '../../../platform/files/spreadsheet.ts';
import type { Report } from '../../../platform/solver/solver.ts';
import type { Blattauszug, Vorschau } from '../bestand.tables.ts';
import { decodeCsv, isArbeitsmappe } from '../import/csv.reader.ts';
import { MAX_STATISTIK_BYTES, readStatistikText, refuseSize } from '../import/statistik.reader.ts';
import type { StatistikTabelle } from '../import/statistik.rules.ts';
import { type Blattlesung, readBlatt } from '../zuordnung/blatt.rules.ts';
import { findUnbekannteZeichen, proposeZuordnung, type Vorwissen } from '../zuordnung/vorschlag.rules.ts';
import { formOf, Regionsnamen, type Zuordnung } from '../zuordnung/zuordnung.rules.ts';
import { buildVorschau } from './lesung.rules.ts';

export interface Lesewunsch extends Vorwissen {
  inhalt: Uint8Array;
  /** How the office said that the sheet is to be read; null: as the file says itself, or as is proposed. */
  zuordnung: Zuordnung | null;
}

/** What a table says about itself. */
export type Tabellenangaben = Pick<
  StatistikTabelle,
  'tabelle' | 'titel' | 'statistik' | 'quelle' | 'lizenz' | 'stand' | 'fussnoten' | 'stichtage' | 'werte'
>;

export interface Dateilesung {
  /** Null as long as the office has not said how the sheet is to be read. */
  angaben: Tabellenangaben | null;
  vorschau: Vorschau | null;
  zuordnung: Zuordnung | null;
  blatt: Blattauszug | null;
  /** Headings of the sheet by which one of the same form is known; '' where there is nothing to remember. */
  form: string;
}

/** Percent of the reading that is done. */
export type Lesefortschritt = number;

/** Refuses what the readers refuse, and `statistik.fremd` for sheets without figures. */
export async function run(
  { inhalt, zuordnung, ...wissen }: Lesewunsch,
  report: Report<Lesefortschritt> = () => {},
): Promise<Ergebnis<Dateilesung>> {
  const bytes = new Uint8Array(inhalt);
  if (bytes.byteLength > MAX_STATISTIK_BYTES) return refuseSize();
  if (zuordnung) return readAsSaid(bytes, zuordnung, wissen, report);
  const erkannt = readSelbstredend(bytes);
  if (!erkannt) return propose(bytes, wissen);
  if (!erkannt.ok) return erkannt;
  const { tabelle, kodierung } = erkannt.wert;
  report(50);
  const vorschau = buildVorschau(tabelle, kodierung, (anteil) => report(50 + Math.floor(anteil * 50)));
  return ok({ angaben: angabenOf(tabelle), vorschau, zuordnung: null, blatt: null, form: '' });
}

/** The table that a file holds, to walk through its values. Refuses what `run` refuses. */
export function openTabelle({
  inhalt,
  zuordnung,
}: Pick<Lesewunsch, 'inhalt' | 'zuordnung'>): Ergebnis<StatistikTabelle> {
  const bytes = new Uint8Array(inhalt);
  if (zuordnung) {
    const namen = Object.entries(zuordnung.namen ?? {}).map(([name, schluessel]) => ({ name, schluessel }));
    const gelesen = readMapped(bytes, zuordnung, new Regionsnamen(namen, zuordnung.regionen));
    return gelesen.ok ? ok(gelesen.wert.lesung.tabelle) : gelesen;
  }
  const erkannt = readSelbstredend(bytes) ?? refuse('statistik.fremd');
  return erkannt.ok ? ok(erkannt.wert.tabelle) : erkannt;
}

/** A table that says by itself what it is; undefined for sheets that do not, or not clearly enough. */
function readSelbstredend(
  bytes: Uint8Array,
): Ergebnis<{ tabelle: StatistikTabelle; kodierung: Vorschau['kodierung'] }> | undefined {
  if (isArbeitsmappe(bytes)) {
    const tabelle = readGenesisMappe(bytes);
    return tabelle && ok({ tabelle, kodierung: null });
  }
  const decoded = decodeCsv(bytes);
  if (!decoded.ok) return decoded;
  const { text, kodierung } = decoded.wert;
  const gelesen = readStatistikText(text);
  return gelesen?.ok ? ok({ tabelle: gelesen.wert, kodierung }) : gelesen;
}

/** GENESIS offers its tables as workbooks too, built like its CSV; where one is not, the office says how to read it. */
function readGenesisMappe(bytes: Uint8Array): StatistikTabelle | undefined {
  const blaetter = readSpreadsheet(bytes);
  const [blatt] = blaetter.ok ? blaetter.wert : [];
  if (!blatt) return undefined;
  const quote = (text: string) => (/[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const zeilen = blatt.rows.map(({ cells }) =>
    Array.from(cells, (cell) => quote(cell?.text ?? '')).join(';'),
  );
  const gelesen = readStatistikText(zeilen.join('\n'));
  return gelesen?.ok ? gelesen.wert : undefined;
}

function propose(bytes: Uint8Array, wissen: Vorwissen): Ergebnis<Dateilesung> {
  const blaetter = readSpreadsheet(bytes);
  if (!blaetter.ok) return blaetter;
  const vorschlag = proposeZuordnung(blaetter.wert, wissen);
  if (!vorschlag) return refuse('statistik.fremd');
  const { zuordnung, istGemerkt } = vorschlag;
  const blatt = extract(blaetter.wert, zuordnung, null, istGemerkt);
  return ok({ angaben: null, vorschau: null, zuordnung, blatt, form: '' });
}

function readMapped(
  bytes: Uint8Array,
  zuordnung: Zuordnung,
  namen: Regionsnamen,
): Ergebnis<{ blaetter: Sheet[]; lesung: Blattlesung }> {
  const blaetter = readSpreadsheet(bytes);
  if (!blaetter.ok) return blaetter;
  const lesung = readBlatt(blaetter.wert, zuordnung, namen);
  return lesung.ok ? ok({ blaetter: blaetter.wert, lesung: lesung.wert }) : lesung;
}

function readAsSaid(
  bytes: Uint8Array,
  zuordnung: Zuordnung,
  { regionen }: Vorwissen,
  report: Report<Lesefortschritt>,
): Ergebnis<Dateilesung> {
  const namen = new Regionsnamen(regionen, zuordnung.regionen);
  const gelesen = readMapped(bytes, zuordnung, namen);
  if (!gelesen.ok) return gelesen;
  const { blaetter, lesung } = gelesen.wert;
  report(60);
  const decoded = isArbeitsmappe(bytes) ? null : decodeCsv(bytes);
  const kodierung = decoded?.ok ? decoded.wert.kodierung : null;
  const vorschau = buildVorschau(
    lesung.tabelle,
    kodierung,
    (anteil) => report(60 + Math.floor(anteil * 40)),
    Object.keys(zuordnung.zeichen),
  );
  return ok({
    angaben: angabenOf(lesung.tabelle),
    vorschau,
    zuordnung: { ...zuordnung, namen: namen.gefunden },
    blatt: extract(blaetter, zuordnung, lesung, false),
    form: formOf(blaetter[zuordnung.blatt]!, zuordnung),
  });
}

function angabenOf({
  tabelle,
  titel,
  statistik,
  quelle,
  lizenz,
  stand,
  fussnoten,
  stichtage,
  werte,
}: StatistikTabelle): Tabellenangaben {
  return { tabelle, titel, statistik, quelle, lizenz, stand, fussnoten, stichtage, werte };
}

/** The first rows, and those with a problem; enough to see how the sheet is built. */
const GEZEIGT = { erste: 30, mitProblem: 60, spalten: 40, zeichen: 120, regionen: 30 };

function extract(
  blaetter: readonly Sheet[],
  zuordnung: Zuordnung,
  lesung: Blattlesung | null,
  istGemerkt: boolean,
): Blattauszug {
  const blatt = blaetter[zuordnung.blatt]!;
  const probleme = lesung?.probleme ?? [];
  const gemeldet = new Set([...new Set(probleme.map(({ zeile }) => zeile))].slice(0, GEZEIGT.mitProblem));
  const gezeigt = blatt.rows.filter(
    ({ number }, index) => index < GEZEIGT.erste || number <= zuordnung.kopfBis + 5 || gemeldet.has(number),
  );
  const spalten = Math.min(GEZEIGT.spalten, Math.max(...blatt.rows.map(({ cells }) => cells.length)));
  return {
    blaetter: blaetter.map(({ name }) => name),
    zeilen: gezeigt.map(({ number, cells }) => ({
      nummer: number,
      zellen: Array.from({ length: spalten }, (_, i) => (cells[i]?.text ?? '').slice(0, GEZEIGT.zeichen)),
    })),
    weitere: blatt.rows.length - gezeigt.length,
    spalten,
    probleme,
    problemzahl: lesung?.problemzahl ?? 0,
    zeichen: findUnbekannteZeichen(blatt, zuordnung),
    regionen: [
      ...new Set(probleme.flatMap(({ art, text }) => (art.startsWith('region') && text ? [text] : []))),
    ].slice(0, GEZEIGT.regionen),
    istGemerkt,
  };
}
