/** Reads a sheet as the office said, cell by cell; what does not fit is noted with its place. Pure. */
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Regionalschluessel } from '../../../begriffe/region.ts';
import type { Cell, Sheet, SheetRow } from '../../../begriffe/sheet.ts';
import { buildWertspalten, numbered, type Wertspalte } from '../import/spalten.rules.ts';
import {
  findZeit,
  isVerhaeltnis,
  parseZeit,
  parseZellwert,
  type Reihe,
  type StatistikTabelle,
  type Zellwert,
} from '../import/statistik.rules.ts';
import {
  headRows,
  type Problem,
  parseSchluessel,
  type Regionsnamen,
  type Zuordnung,
} from './zuordnung.rules.ts';

export interface Blattlesung {
  tabelle: StatistikTabelle;
  /** The first of them; a wrong mapping makes thousands. */
  probleme: Problem[];
  problemzahl: number;
}

/** More than a person looks through. */
const PROBLEME = 200;

/**
 * The table of a sheet. Values with a problem are left out: as long as there is one, nothing may be kept.
 * Refusals: `zuordnung.kein-blatt`, `zuordnung.kein-wert` (no column of values), `statistik.keine-daten`.
 */
export function readBlatt(
  blaetter: readonly Sheet[],
  zuordnung: Zuordnung,
  namen: Regionsnamen,
): Ergebnis<Blattlesung> {
  const blatt = blaetter[zuordnung.blatt];
  if (!blatt) return refuse('zuordnung.kein-blatt', { feld: 'blatt' });
  if (!zuordnung.rollen.includes('wert')) return refuse('zuordnung.kein-wert', { feld: 'spalten.0.rolle' });
  const probleme: Problem[] = [];
  let problemzahl = 0;
  const note = (problem: Problem) => {
    problemzahl += 1;
    if (probleme.length < PROBLEME) probleme.push(problem);
  };
  const regionen = new Map<Regionalschluessel, string>();
  const stichtage = new Set<string>();
  const gesehen = new Map<string, number>();
  let werte = 0;
  for (const { reihe, name, zeile, spalte } of walk(blatt, zuordnung, namen, note)) {
    const platz = JSON.stringify([reihe.region, reihe.stichtag, reihe.merkmale, reihe.einheit]);
    const erste = gesehen.get(platz);
    if (erste !== undefined) note({ zeile, spalte, art: 'doppelt', text: String(erste) });
    gesehen.set(platz, erste ?? zeile);
    if (reihe.region !== null && !regionen.get(reihe.region)) regionen.set(reihe.region, name);
    stichtage.add(reihe.stichtag);
    werte += 1;
  }
  if (werte === 0 && problemzahl === 0) return refuse('statistik.keine-daten');
  const { kennung, titel, quelle, lizenz } = zuordnung;
  return ok({
    tabelle: {
      tabelle: kennung,
      titel,
      statistik: null,
      inhalt: null,
      quelle: quelle || null,
      lizenz: lizenz || null,
      stand: null,
      fussnoten: '',
      regionen,
      stichtage: [...stichtage].sort(),
      werte,
      *reihen(region) {
        for (const { reihe } of walk(blatt, zuordnung, namen, () => {}))
          if (region === undefined || reihe.region === region) yield reihe;
      },
    },
    probleme,
    problemzahl,
  });
}

interface Gelesen {
  reihe: Reihe;
  /** Of the region. */
  name: string;
  zeile: number;
  spalte: number;
}

type Note = (problem: Problem) => void;

function* walk(blatt: Sheet, z: Zuordnung, namen: Regionsnamen, note: Note): Generator<Gelesen> {
  const kopf = headRows(blatt, z);
  const spalten = buildSpalten(kopf, z);
  const vorspalten = z.rollen.flatMap((rolle, index) =>
    rolle === 'wert' || rolle === 'nichts' || rolle === 'einheit' ? [] : [index],
  );
  const merkmale = nameMerkmale(kopf, z);
  const einheitSpalte = z.rollen.indexOf('einheit');
  let abschnitt: [string, string][] = [];
  let zeit = z.stichtag || undefined;
  let vorige: (Cell | undefined)[] = [];
  for (const row of blatt.rows) {
    if (row.number <= z.kopfBis || (z.letzteZeile !== null && row.number > z.letzteZeile)) continue;
    if (spalten.every(({ index }) => row.cells[index] === undefined)) {
      const belegt = row.cells.filter((cell) => cell !== undefined);
      const text = belegt.length === 1 ? (belegt[0]?.text ?? '') : '';
      if (parseZeit(text) !== undefined) zeit = parseZeit(text);
      else if (text !== '') abschnitt = [['Abschnitt', text]];
      continue;
    }
    const [erste] = vorspalten;
    if (erste !== undefined && vorspalten.every((index) => row.cells[index] === undefined)) {
      note({ zeile: row.number, spalte: erste, art: 'ohne-angabe', text: '' });
      continue;
    }
    const zellen = fillFromAbove(row, vorspalten, vorige);
    vorige = zellen;
    const ort = findRegion(zellen, row, z, namen, note);
    const zeileZeit = readStichtag(zellen, row, z, note);
    if (ort === undefined || zeileZeit === 'unlesbar') continue;
    const eigene = merkmale.map(({ index, name }): [string, string] => [name, zellen[index]?.text ?? '']);
    for (const spalte of spalten) {
      const cell = row.cells[spalte.index];
      if (!cell) continue;
      const platz = { zeile: row.number, spalte: spalte.index };
      const benannt = spalte.einheit ?? (einheitSpalte < 0 ? undefined : row.cells[einheitSpalte]?.text);
      const gelesen = readWert(cell, benannt ?? (z.einheit || null), z);
      if (typeof gelesen === 'string') {
        note({ ...platz, art: gelesen, text: cell.text });
        continue;
      }
      const stichtag = zeileZeit ?? spalte.zeit ?? zeit;
      if (stichtag === undefined) {
        note({ ...platz, art: 'stichtag-fehlt', text: cell.text });
        continue;
      }
      const belegt = [...abschnitt, ...eigene, ...spalte.merkmale].filter(([, wert]) => wert !== '');
      const reihe: Reihe = {
        region: ort.schluessel,
        stichtag,
        merkmale: Object.fromEntries(belegt.length > 0 ? belegt : [['Inhalt', z.titel]]),
        ...gelesen,
      };
      yield { reihe, name: ort.name, ...platz };
    }
  }
}

/** Headings over the columns of values, with the dates that stand in or beside their words. */
function buildSpalten(kopf: SheetRow[], z: Zuordnung): Wertspalte[] {
  const indizes = z.rollen.flatMap((rolle, index) => (rolle === 'wert' ? [index] : []));
  const zeitImKopf = !z.rollen.includes('stichtag');
  const zeilen = kopf.map(({ cells }) =>
    indizes.map((index) => cells[index]?.text.replaceAll('\n', ' ') ?? ''),
  );
  return buildWertspalten(zeitImKopf ? zeilen.flatMap(splitZeit) : zeilen, 0, indizes.length, {
    einheit: null,
    zeitImKopf,
  }).map((spalte) => {
    const index = indizes[spalte.index] ?? 0;
    const sindProzente = kopf.some(({ cells }) => /%|\bProzent\b/.test(cells[index]?.text ?? ''));
    return { ...spalte, index, einheit: spalte.einheit ?? (sindProzente ? '%' : null) };
  });
}

/** "Einwohner 2022", "Einwohner 2023" are two rows of headings in one: what is counted, and when. */
function splitZeit(zeile: string[]): string[][] {
  const belegt = zeile.filter((text) => text !== '');
  const zeiten = zeile.map((text) => (parseZeit(text) ? undefined : findZeit(text)));
  if (belegt.length === 0 || zeiten.filter((zeit) => zeit !== undefined).length < belegt.length)
    return [zeile];
  const worte = zeile.map((text) =>
    text
      .replace(
        /(?:\b(?:am|zum|im|vom|in|Stichtag|Stand|Jahr)\b:?\s*)*(?:\d{2}\.\d{2}\.)?\b(?:19|20)\d{2}(?: ?\/ ?\d{2,4})?\b/gi,
        '',
      )
      .replace(/[\s,;:([]+$|\(\s*\)/g, '')
      .trim(),
  );
  return [worte, zeiten.map((zeit) => zeit ?? '')];
}

function nameMerkmale(kopf: SheetRow[], z: Zuordnung): { index: number; name: string }[] {
  const benannt: { index: number; name: string }[] = [];
  for (const [index, rolle] of z.rollen.entries()) {
    if (rolle !== 'merkmal') continue;
    const titel = kopf.map(({ cells }) => cells[index]?.text ?? '').findLast((text) => text !== '');
    const ohne = benannt.filter(({ name }) => /^Zeile(?: \d+)?$/.test(name)).length;
    benannt.push({ index, name: titel?.replaceAll('\n', ' ') ?? numbered('Zeile', ohne) });
  }
  return benannt;
}

/** Headings that a row leaves out on the left are those of the row above: merged cells, groups. */
function fillFromAbove(row: SheetRow, vorspalten: readonly number[], vorige: readonly (Cell | undefined)[]) {
  const zellen: (Cell | undefined)[] = [];
  const erste = vorspalten.find((index) => row.cells[index] !== undefined) ?? Number.POSITIVE_INFINITY;
  for (const index of vorspalten) zellen[index] = index < erste ? vorige[index] : row.cells[index];
  return zellen;
}

function findRegion(
  zellen: readonly (Cell | undefined)[],
  row: SheetRow,
  z: Zuordnung,
  namen: Regionsnamen,
  note: Note,
): { schluessel: Regionalschluessel; name: string } | undefined {
  const [beiSchluessel, beiName] = [z.rollen.indexOf('schluessel'), z.rollen.indexOf('region')];
  const fail = (spalte: number, art: Problem['art'], text: string) => {
    note({ zeile: row.number, spalte, art, text });
    return undefined;
  };
  const cell = zellen[beiSchluessel];
  const text = zellen[beiName]?.text ?? '';
  if (cell) {
    const schluessel = parseSchluessel(cell, z.land);
    return schluessel
      ? { schluessel, name: text || namen.nameOf(schluessel) }
      : fail(beiSchluessel, 'schluessel', cell.text);
  }
  if (text !== '') {
    const [, davor = '', danach = ''] = /^(\d{1,12})[\s:–-]+(\S.*)$/.exec(text) ?? [];
    const schluessel = davor ? parseSchluessel({ text: davor }, z.land) : namen.find(text);
    if (schluessel === 'mehrdeutig') return fail(beiName, 'region-mehrdeutig', text);
    return schluessel ? { schluessel, name: danach || text } : fail(beiName, 'region', text);
  }
  if (beiSchluessel < 0 && beiName < 0 && z.region)
    return { schluessel: z.region, name: namen.nameOf(z.region) };
  return fail(Math.max(beiSchluessel, beiName, 0), 'region-fehlt', '');
}

function readStichtag(
  zellen: readonly (Cell | undefined)[],
  row: SheetRow,
  z: Zuordnung,
  note: Note,
): string | undefined {
  const spalte = z.rollen.indexOf('stichtag');
  const text = zellen[spalte]?.text;
  if (text === undefined) return undefined;
  const zeit = parseZeit(text.replace(/ \d{2}:\d{2}$/, ''));
  if (zeit !== undefined) return zeit;
  note({ zeile: row.number, spalte, art: 'stichtag', text });
  return 'unlesbar';
}

/** Figure or sign with its unit; the kind of problem when it is neither. */
function readWert(
  cell: Cell,
  einheit: string | null,
  { schreibung, zeichen }: Zuordnung,
): (Zellwert & { einheit: string | null }) | 'wert' | 'formel' {
  if (cell.kind === 'error') return 'formel';
  if (cell.number !== undefined && cell.kind === undefined)
    return { wert: cell.number, symbol: null, einheit };
  const eigenes = Object.hasOwn(zeichen, cell.text) ? zeichen[cell.text] : undefined;
  if (eigenes) {
    const istNull = eigenes === 'nichts' && !isVerhaeltnis(einheit);
    return { wert: istNull ? 0 : null, symbol: cell.text, einheit };
  }
  const prozent = /^(\S.*?)\s*%$/.exec(cell.text)?.[1];
  const genannt = prozent === undefined ? einheit : (einheit ?? '%');
  const gelesen = parseZellwert(prozent ?? cell.text, genannt, schreibung);
  return gelesen ? { ...gelesen, einheit: genannt } : 'wert';
}
