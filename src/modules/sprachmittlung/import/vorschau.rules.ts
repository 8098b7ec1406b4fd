/** What the preview shows of a reading: the rows of one page, the hints by their cells, the pairs beside each other. */
import { columnIndex } from '../../../begriffe/sheet.ts';
import type { Hinweis } from './hinweis.rules.ts';
import type { Blattansicht } from './preview.rules.ts';

/** Rows of a sheet on one page of the preview. */
export const ZEILEN_JE_SEITE = 20;

export interface Blattseite {
  blatt: Blattansicht<string>;
  /** Position of the sheet. */
  nummer: number;
  zeilen: Blattansicht<string>['zeilen'];
  seite: number;
  seiten: number;
}

/** One page of one sheet; what does not exist becomes the nearest that does. */
export function choosePage(
  blaetter: readonly Blattansicht<string>[],
  nummer: number,
  seite: number,
): Blattseite {
  const at = Math.min(Math.max(0, nummer), blaetter.length - 1);
  const blatt = blaetter[at]!;
  const seiten = Math.max(1, Math.ceil(blatt.zeilen.length / ZEILEN_JE_SEITE));
  const page = Math.min(Math.max(1, seite), seiten);
  const zeilen = blatt.zeilen.slice((page - 1) * ZEILEN_JE_SEITE, page * ZEILEN_JE_SEITE);
  return { blatt, nummer: at, zeilen, seite: page, seiten };
}

/** Sheet and page on which a hint's cell stands, to jump there. */
export function findCell(
  blaetter: readonly Blattansicht<string>[],
  hinweis: Pick<Hinweis, 'blatt' | 'zeile' | 'spalte'>,
): { nummer: number; seite: number; spalte: number } | null {
  const nummer =
    hinweis.blatt === undefined ? 0 : blaetter.findIndex((blatt) => blatt.name === hinweis.blatt);
  const position = blaetter[nummer]?.zeilen.findIndex((row) => row.zeile === hinweis.zeile) ?? -1;
  if (position < 0) return null;
  return {
    nummer,
    seite: Math.floor(position / ZEILEN_JE_SEITE) + 1,
    spalte: columnIndex(hinweis.spalte) ?? 0,
  };
}

/** The cells of two rows beside each other, by the titles of their columns; columns that both leave empty are left out. */
export function compareRows(
  blaetter: readonly Blattansicht<string>[],
  eins: { blatt?: string; zeile: number },
  zwei: { blatt?: string; zeile: number },
): { titel: string; eins: string; zwei: string }[] {
  const row = ({ blatt, zeile }: { blatt?: string; zeile: number }) => {
    const sheet = blatt === undefined ? blaetter[0] : blaetter.find((one) => one.name === blatt);
    const zellen = sheet?.zeilen.find((one) => one.zeile === zeile)?.zellen ?? [];
    return new Map(
      (sheet?.spalten ?? []).map((spalte) => [spalte.titel || spalte.buchstabe, zellen[spalte.index] ?? '']),
    );
  };
  const [left, right] = [row(eins), row(zwei)];
  return [...new Set([...left.keys(), ...right.keys()])]
    .map((titel) => ({ titel, eins: left.get(titel) ?? '', zwei: right.get(titel) ?? '' }))
    .filter((one) => one.eins !== '' || one.zwei !== '');
}
