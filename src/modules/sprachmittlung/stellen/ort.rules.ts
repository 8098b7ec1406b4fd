/** A list of places as somebody pastes it: "Name;PLZ;Breite;Länge", tabs and commas do as well. */
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';

export interface Ortszeile {
  name: string;
  plz: string;
  lat: number;
  lon: number;
}

const MAX_ZEILEN = 2000;

const toDegrees = (text: string | undefined, limit: number): number | null => {
  const bare = (text ?? '').trim().replace(',', '.');
  const value = /^-?\d{1,3}(?:\.\d{1,12})?$/.test(bare) ? Number(bare) : Number.NaN;
  return Math.abs(value) <= limit ? value : null;
};

/** Refuses `ort.liste-leer`, `ort.liste-zu-lang` and `ort.zeile-unlesbar` (zeile: its number, from 1). */
export function parseOrtsliste(text: string): Ergebnis<Ortszeile[]> {
  const lines = text.split('\n').map((line) => line.trim());
  const orte: Ortszeile[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const separator = line.includes(';') ? ';' : line.includes('\t') ? '\t' : ',';
    const cells = line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    const [name = '', plz = ''] = cells;
    const [lat, lon] = [toDegrees(cells[2], 90), toDegrees(cells[3], 180)];
    if (name === '' || name.length > 100 || plz.length > 10 || lat === null || lon === null) {
      // The first line may be the titles.
      if (index === 0 && !/\d/.test(line)) continue;
      return refuse('ort.zeile-unlesbar', { feld: 'liste', werte: { zeile: index + 1 } });
    }
    orte.push({ name, plz, lat, lon });
  }
  if (orte.length === 0) return refuse('ort.liste-leer', { feld: 'liste' });
  return orte.length > MAX_ZEILEN ? refuse('ort.liste-zu-lang', { feld: 'liste' }) : ok(orte);
}
