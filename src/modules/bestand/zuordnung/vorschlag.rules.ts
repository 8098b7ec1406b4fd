/** What a sheet probably means, so that the office only corrects. Pure. */
import type { Cell, Sheet, SheetRow } from '../../../begriffe/sheet.ts';
import { parseLegende } from '../import/legende.rules.ts';
import { findZeit, isEinheit, parseZeit, parseZellwert } from '../import/statistik.rules.ts';
import {
  type BekannteRegion,
  formOf,
  headRows,
  parseSchluessel,
  Regionsnamen,
  type Rolle,
  type Zuordnung,
} from './zuordnung.rules.ts';

export interface GemerkteZuordnung {
  form: string;
  zuordnung: Zuordnung;
}

export interface Vorwissen {
  dateiname: string;
  gemerkte: readonly GemerkteZuordnung[];
  regionen: readonly BekannteRegion[];
  /** Key of the county; empty until it is chosen. */
  eigene: string;
}

/** More rows of headings than any table has. */
const KOPFZEILEN = 4;
/** Rows looked at to tell what a column holds. */
const PROBE = 300;

/**
 * How the sheets are to be read: as the office said for a sheet of the same form, else as their contents suggest.
 * @returns null when no sheet holds a figure; `istGemerkt` when the office said it before
 */
export function proposeZuordnung(
  blaetter: readonly Sheet[],
  wissen: Vorwissen,
): { zuordnung: Zuordnung; istGemerkt: boolean } | null {
  const vorschlaege = blaetter.flatMap((blatt, index) => {
    const zuordnung = proposeBlatt(blatt, index, wissen);
    return zuordnung ? [zuordnung] : [];
  });
  for (const vorschlag of vorschlaege) {
    const blatt = blaetter[vorschlag.blatt]!;
    const gemerkt =
      wissen.gemerkte.find(({ form }) => form === formOf(blatt, vorschlag)) ?? findForm(blatt, wissen);
    if (gemerkt) return { zuordnung: adopt(gemerkt.zuordnung, vorschlag, blatt), istGemerkt: true };
  }
  const [erster] = vorschlaege;
  return erster ? { zuordnung: erster, istGemerkt: false } : null;
}

/** The headings may stand elsewhere than where they were guessed. */
function findForm(blatt: Sheet, { gemerkte }: Vorwissen): GemerkteZuordnung | undefined {
  const oben = blatt.rows.slice(0, 40);
  return gemerkte.find(({ form, zuordnung: { kopfVon, kopfBis } }) =>
    oben.some(
      ({ number }) => formOf(blatt, { kopfVon: number, kopfBis: number + kopfBis - kopfVon }) === form,
    ),
  );
}

/** What was said about an earlier sheet, with what belongs to this one: where its headings are, its date. */
function adopt(frueher: Zuordnung, jetzt: Zuordnung, blatt: Sheet): Zuordnung {
  const hoehe = frueher.kopfBis - frueher.kopfVon;
  const form = formOf(blatt, jetzt);
  const anfang =
    form !== '' && form === formOf(blatt, { kopfVon: jetzt.kopfVon, kopfBis: jetzt.kopfVon + hoehe })
      ? jetzt.kopfVon
      : (blatt.rows.find(({ number }) => formOf(blatt, { kopfVon: number, kopfBis: number + hoehe }) === form)
          ?.number ?? jetzt.kopfVon);
  const letzte = frueher.rollen.at(-1) ?? 'nichts';
  const breite = Math.max(frueher.rollen.length, jetzt.rollen.length);
  return {
    ...frueher,
    blatt: jetzt.blatt,
    kopfVon: anfang,
    kopfBis: anfang + hoehe,
    letzteZeile: null,
    // A year more is a column more.
    rollen: Array.from({ length: breite }, (_, i) => frueher.rollen[i] ?? letzte).slice(
      0,
      jetzt.rollen.length,
    ),
    stichtag: frueher.stichtag === '' ? '' : jetzt.stichtag,
  };
}

function proposeBlatt(blatt: Sheet, index: number, wissen: Vorwissen): Zuordnung | null {
  const start = blatt.rows.findIndex(isDatenzeile);
  const erste = blatt.rows[start];
  if (!erste) return null;
  const kopf = findKopf(blatt.rows.slice(0, start), erste);
  const kopfVon = kopf[0]?.number ?? 0;
  const kopfBis = kopf.at(-1)?.number ?? 0;
  const daten = blatt.rows.slice(start, start + PROBE).filter(hasZahl);
  const breite = Math.max(...[...kopf, ...daten].map(({ cells }) => cells.length));
  const namen = new Regionsnamen(wissen.regionen);
  const spalten = Array.from(
    { length: breite },
    (_, i): Spalte => ({
      titel: kopf
        .map(({ cells }) => cells[i]?.text ?? '')
        .join(' ')
        .trim(),
      zellen: daten.flatMap(({ cells }) => cells[i] ?? []),
    }),
  );
  const land = findLand(spalten);
  const rollen = assignRollen(spalten, land, namen);
  const texte = textsBeside(blatt, kopfVon || erste.number, start);
  const legende = parseLegende(texte.unten);
  const hatZeit =
    rollen.includes('stichtag') ||
    spalten.some(
      ({ titel }, i) => rollen[i] === 'wert' && (parseZeit(titel) ?? findZeit(titel)) !== undefined,
    );
  const hatRegion = rollen.includes('schluessel') || rollen.includes('region');
  const titel = texte.oben.find((text) => !KEIN_TITEL.test(text)) ?? blatt.name;
  return {
    blatt: index,
    kopfVon,
    kopfBis,
    letzteZeile: null,
    rollen,
    region: hatRegion ? '' : wissen.eigene,
    land: rollen.includes('schluessel') || rollen.includes('region') ? land : '',
    stichtag: hatZeit ? '' : (findStichtag([...texte.oben, blatt.name, wissen.dateiname]) ?? ''),
    einheit: '',
    schreibung: findSchreibung(daten),
    zeichen: {},
    regionen: {},
    kennung: findKennung(texte.oben, wissen.dateiname),
    titel: (titel || withoutEnding(wissen.dateiname)).slice(0, 300),
    quelle: (legende.quelle ?? findQuelle([...texte.oben, ...texte.unten]))
      .replace(/\.?\s*Vervielfältigung und Verbreitung.*$/s, '')
      .slice(0, 300),
    lizenz: legende.lizenz ?? '',
  };
}

/** Lines above the headings that are no title: sources, dates, the bare code of the table. */
const KEIN_TITEL = /^(?:quelle|datenquelle|stand|stichtag|©)\b|^(?:tabelle:?\s*)?[A-Z]\d{6,8}[A-Z]?$/i;

interface Spalte {
  titel: string;
  zellen: Cell[];
}

const isWert = ({ text, number, kind }: Cell) =>
  (number !== undefined && kind === undefined) ||
  parseZellwert(text.replace(/\s*%$/, ''), null) !== undefined ||
  parseZellwert(text.replace(/\s*%$/, ''), null, 'punkt') !== undefined;

const isZahl = (cell: Cell) => /\d/.test(cell.text) && isWert(cell);

/** Without letters: `<5`, `**`, what offices write where they keep a small number secret. */
const isWertartig = (cell: Cell) => isWert(cell) || /^[^\p{L}]{1,8}$/u.test(cell.text);

const hasZahl = ({ cells }: SheetRow) => cells.some((cell) => cell !== undefined && isZahl(cell));

/** Something on the left and figures beside it; a row of years alone is a heading. */
function isDatenzeile({ cells }: SheetRow): boolean {
  const belegt = cells.filter((cell) => cell !== undefined);
  const [erste, ...rest] = belegt;
  const zahlen = rest.filter(isWert);
  if (!erste || zahlen.length === 0) return false;
  const sindZeiten = zahlen.every(({ text }) => parseZeit(text) !== undefined);
  const istErsteZeit = parseZeit(erste.text) !== undefined;
  return !sindZeiten || (istErsteZeit && cells[0] !== undefined && zahlen.length < rest.length);
}

/** The rows directly above the figures that say something about them; titles fill one column, notes others. */
function findKopf(davor: readonly SheetRow[], erste: SheetRow): SheetRow[] {
  const kopf: SheetRow[] = [];
  const werte = erste.cells.flatMap((cell, index) => (cell && index > 0 && isWert(cell) ? [index] : []));
  for (const row of davor.toReversed()) {
    const belegt = row.cells.filter((cell) => cell !== undefined).length;
    const istNah = kopf.length === 0 || row.number === kopf[0]!.number - 1;
    const stehtUeberWerten = kopf.length === 0 || werte.some((index) => row.cells[index] !== undefined);
    if (belegt < 2 || !istNah || !stehtUeberWerten || kopf.length >= KOPFZEILEN) break;
    kopf.unshift(row);
  }
  return kopf;
}

const mostly = (zellen: readonly Cell[], isSort: (cell: Cell) => boolean, anteil = 0.9) =>
  zellen.length > 0 && zellen.filter(isSort).length >= anteil * zellen.length;

const SCHLUESSELTITEL = /schl(?:ü|ue)ssel|\bags\b|\bars\b|kennziffer|regional-?code|gebietscode/i;
const REGIONSTITEL = /region|kreis|gemeinde|gebiet|verwaltungseinheit|\bland\b|\bort\b|kommune/i;
/** Titles of which nobody can mean anything else, whether the names are known or not. */
const SICHER_REGION =
  /^(?:(?:land|stadt)?kreise?|region|gemeinde|samtgemeinde|verwaltungseinheit|kommune)\b/i;

/** LSN-Online leaves the state out: `0`, `101`, `357008`. Official keys begin with it. */
function findLand(spalten: readonly Spalte[]): string {
  const ohne = spalten.some(
    ({ titel, zellen }) =>
      (SCHLUESSELTITEL.test(titel) || REGIONSTITEL.test(titel)) &&
      mostly(zellen, ({ text }) => /^(?:0|[1-4]|\d{3}|\d{6})(?:\s|$)/.test(text)),
  );
  return ohne ? '03' : '';
}

function assignRollen(spalten: readonly Spalte[], land: string, namen: Regionsnamen): Rolle[] {
  const rollen: Rolle[] = [];
  for (const [i, { titel, zellen }] of spalten.entries()) {
    const frei = (rolle: Rolle) => !rollen.includes(rolle);
    const istSchluessel = mostly(zellen, (cell) => parseSchluessel(cell, land) !== undefined);
    const hatNull = zellen.some(({ text }) => /^0\d/.test(text));
    if (zellen.length === 0 || /^(?:lfd\.?\s*)?(?:nr|nummer)\b/i.test(titel)) rollen.push('nichts');
    else if (frei('schluessel') && istSchluessel && (SCHLUESSELTITEL.test(titel) || hatNull))
      rollen.push('schluessel');
    else if (frei('stichtag') && frei('wert') && mostly(zellen, ({ text }) => parseZeit(text) !== undefined))
      rollen.push('stichtag');
    else if (frei('einheit') && mostly(zellen, ({ text }) => isEinheit(text))) rollen.push('einheit');
    else if (mostly(zellen, isWertartig, 0.6) && zellen.some(isZahl)) rollen.push('wert');
    else if (frei('region') && isRegion(spalten[i]!, rollen[i - 1] === 'schluessel', namen))
      rollen.push('region');
    else rollen.push('merkmal');
  }
  return rollen;
}

function isRegion({ titel, zellen }: Spalte, nebenSchluessel: boolean, namen: Regionsnamen): boolean {
  if (nebenSchluessel || SICHER_REGION.test(titel)) return true;
  if (mostly(zellen, ({ text }) => /^\d{1,12}[\s:–-]+\p{L}/u.test(text))) return true;
  return mostly(zellen, ({ text }) => namen.find(text) !== undefined, REGIONSTITEL.test(titel) ? 0.3 : 0.6);
}

/** Lines of one cell above the headings and below the figures: titles, source, licence. */
function textsBeside({ rows }: Sheet, kopfVon: number, start: number): { oben: string[]; unten: string[] } {
  const textsOf = (list: readonly SheetRow[]) =>
    list.flatMap(({ cells }) => {
      const belegt = cells.filter((cell) => cell !== undefined);
      return belegt.length <= 2 && !belegt.some(isZahl) ? [belegt.map(({ text }) => text).join(' ')] : [];
    });
  return {
    oben: textsOf(rows.filter(({ number }) => number < kopfVon)),
    unten: textsOf(rows.slice(Math.max(start + 1, rows.length - 30))),
  };
}

/** A date before a year, wherever it stands first. */
function findStichtag(texte: readonly string[]): string | undefined {
  const gefunden = texte.flatMap((text) => {
    const iso = /\b((?:19|20)\d{2})[-_]?([01]\d)[-_]?([0-3]\d)\b/.exec(text);
    return (
      (iso ? parseZeit(`${iso[1]}-${iso[2]}-${iso[3]}`) : undefined) ??
      findZeit(text.replaceAll('_', ' ')) ??
      []
    );
  });
  return gefunden.find((zeit) => zeit.length === 10) ?? gefunden[0];
}

function findSchreibung(daten: readonly SheetRow[]): Zuordnung['schreibung'] {
  const texte = daten.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell && cell.number === undefined ? [cell.text.replace(/\s*%$/, '')] : [])),
  );
  const deutsch = texte.filter((text) => /^-?[\d.]*\d,\d{1,2}$|^-?\d{1,3}(?:\.\d{3})+$/.test(text)).length;
  const englisch = texte.filter((text) => /^-?[\d,]*\d\.\d{1,2}$|^-?\d{1,3}(?:,\d{3})+$/.test(text)).length;
  return englisch > deutsch ? 'punkt' : 'tabelle';
}

const withoutEnding = (dateiname: string) => dateiname.replace(/\.\w{2,5}$/, '');

/** The office's own code of the table (`A100001G`), else the file's name without what changes each year. */
function findKennung(oben: readonly string[], dateiname: string): string {
  const code = /\b([A-Z]\d{6,8}[A-Z]?|\d{5}-\d{2}-\d{2}-\d)\b/;
  const gefunden = [...oben, dateiname].map((text) => code.exec(text)?.[1]).find((one) => one !== undefined);
  const kern = withoutEnding(dateiname)
    .replace(/[-_ .]*(?:\d{1,2}[-_.]\d{1,2}[-_.])?(?:19|20)\d{2}(?:[-_.]?\d{2}){0,2}/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return gefunden ?? kern.slice(0, 60);
}

function findQuelle(texte: readonly string[]): string {
  const zeile = texte.find((text) => /^\s*(?:Datenquelle|Quelle)\b/i.test(text)) ?? '';
  return zeile.replace(/^\s*(?:Datenquelle|Quelle)n?\s*:?\s*/i, '').trim();
}

/** Signs among the values that nobody has said the meaning of, the most frequent first. */
export function findUnbekannteZeichen(blatt: Sheet, zuordnung: Zuordnung): string[] {
  const anzahl = new Map<string, number>();
  const kopf = new Set(headRows(blatt, zuordnung).map(({ number }) => number));
  for (const { number, cells } of blatt.rows) {
    if (kopf.has(number) || number < zuordnung.kopfVon) continue;
    for (const [i, rolle] of zuordnung.rollen.entries()) {
      const text = cells[i]?.text;
      if (rolle !== 'wert' || text === undefined || text.length > 12 || cells[i]?.number !== undefined)
        continue;
      if (parseZellwert(text.replace(/\s*%$/, ''), null, zuordnung.schreibung) === undefined)
        anzahl.set(text, (anzahl.get(text) ?? 0) + 1);
    }
  }
  return [...anzahl]
    .sort(([, one], [, other]) => other - one)
    .map(([text]) => text)
    .slice(0, 8);
}
