import { isEinheit, joinZeit, parseMonat, parseZeit } from './statistik.rules.ts';

/** What a column of values means: the path of its headings. */
export interface Wertspalte {
  index: number;
  merkmale: [name: string, auspraegung: string][];
  einheit: string | null;
  /** Where the heading says it. */
  zeit: string | null;
}

/**
 * The meaning of the value columns out of the stacked header rows. `vorspalten` columns on the left hold the
 * rows' own headings; `breite` is the number of columns; `einheit` is that of the whole table, if it has one.
 * With `zeitImKopf` a row of dates or years is the reference date, else it is a heading like others.
 */
export function buildWertspalten(
  kopf: string[][],
  vorspalten: number,
  breite: number,
  options: { einheit: string | null; zeitImKopf: boolean },
): Wertspalte[] {
  const ebenen = kopf
    .map((zeile) =>
      Array.from({ length: breite - vorspalten }, (_, i) => zeile[vorspalten + i]?.trim() ?? ''),
    )
    .filter((zeile) => zeile.some((zelle) => zelle !== ''));
  const zeilen = fillSpans(ebenen).map((zellen) => ({ zellen, art: classify(zellen, options.zeitImKopf) }));
  const benannt = nameEbenen(zeilen.filter(({ art }) => art === 'merkmal').map(({ zellen }) => zellen));
  const pick = (art: Zeilenart, spalte: number) =>
    zeilen.find((zeile) => zeile.art === art)?.zellen[spalte] ?? '';
  return Array.from({ length: breite - vorspalten }, (_, spalte) => {
    const zeit = parseZeit(pick('zeit', spalte)) ?? null;
    const monat = parseMonat(pick('monat', spalte));
    const pfad = benannt.map(({ name, zellen }): [string, string] => [name, zellen[spalte] ?? '']);
    const belegt = pfad.filter(([, auspraegung]) => auspraegung !== '');
    const eigene = belegt
      .map(([, auspraegung]) => splitEinheit(auspraegung)?.einheit)
      .find((e) => e !== undefined);
    return {
      index: vorspalten + spalte,
      merkmale: belegt.map(([name, auspraegung]) => [name, splitEinheit(auspraegung)?.text ?? auspraegung]),
      einheit: pick('einheit', spalte) || (eigene ?? options.einheit),
      zeit: zeit !== null && monat !== undefined ? (joinZeit(zeit, monat) ?? zeit) : zeit,
    };
  });
}

/** "Bevölkerungsstand (Anzahl)" → text and unit; undefined when the brackets hold no unit. */
export function splitEinheit(text: string): { text: string; einheit: string } | undefined {
  const match = /^(.*\S)\s*\(([^()]+)\)$/.exec(text.trim());
  if (!match?.[1] || !match[2] || !isEinheit(match[2])) return undefined;
  return { text: match[1], einheit: match[2] };
}

/**
 * An empty heading continues the one to its left as long as the headings above are the same. In the lowest row
 * it stays empty: the column is then the whole of what stands above ("Arbeitslose", and beside it "Ausländer").
 */
function fillSpans(ebenen: string[][]): string[][] {
  const letzte = ebenen.findLastIndex((zeile) => !isSorted(zeile, isEinheit));
  const gefuellt: string[][] = [];
  for (const [ebene, zeile] of ebenen.entries()) {
    const voll = [...zeile];
    for (let i = 1; i < voll.length; i += 1) {
      const gleicheGruppe = gefuellt.every((oben) => oben[i] === oben[i - 1]);
      if (voll[i] === '' && ebene !== letzte && gleicheGruppe) voll[i] = voll[i - 1] ?? '';
    }
    gefuellt.push(voll);
  }
  return gefuellt;
}

type Zeilenart = 'zeit' | 'monat' | 'einheit' | 'merkmal';

function classify(zellen: string[], zeitImKopf: boolean): Zeilenart {
  if (zeitImKopf && isSorted(zellen, (zelle) => parseZeit(zelle) !== undefined)) return 'zeit';
  if (zeitImKopf && isSorted(zellen, (zelle) => parseMonat(zelle) !== undefined)) return 'monat';
  return isSorted(zellen, isEinheit) ? 'einheit' : 'merkmal';
}

/** Whether all cells that are not empty are of one sort. */
function isSorted(zellen: string[], isSort: (zelle: string) => boolean): boolean {
  return zellen.every((zelle) => zelle === '' || isSort(zelle));
}

/** A row that says the same in all columns names the row below it ("Geschlecht" above "männlich", "weiblich"). */
function nameEbenen(ebenen: string[][]): { name: string; zellen: string[] }[] {
  const benannt: { name: string; zellen: string[] }[] = [];
  for (const [ebene, zellen] of ebenen.entries()) {
    if (isName(zellen) && ebenen[ebene + 1] && !isName(ebenen[ebene + 1] ?? [])) continue;
    const darueber = ebenen[ebene - 1] ?? [];
    const name = isName(darueber) && !isName(zellen) ? darueber[0] : undefined;
    benannt.push({ name: name ?? numbered('Spalte', benannt.length), zellen });
  }
  return benannt;
}

function isName(zellen: string[]): boolean {
  return zellen.length > 1 && zellen[0] !== '' && zellen.every((zelle) => zelle === zellen[0]);
}

/** "Spalte", "Spalte 2", "Spalte 3" … */
export function numbered(wort: string, vorhandene: number): string {
  return vorhandene === 0 ? wort : `${wort} ${vorhandene + 1}`;
}
