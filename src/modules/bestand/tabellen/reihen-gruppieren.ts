import type { Regionsreihe } from '../reihen.rules.ts';
import type { Reihenzeile } from './reihe.store.ts';

/** Values of one series by region, in the order of `regionen`; a region without a value is left out. */
export function groupReihen(zeilen: readonly Reihenzeile[], regionen: readonly string[]): Regionsreihe[] {
  return regionen.flatMap((schluessel) => {
    const eigene = zeilen.filter(({ region }) => region === schluessel);
    const [erste] = eigene;
    if (!erste) return [];
    return {
      schluessel,
      name: erste.regionName || erste.tabelle,
      werte: new Map(eigene.map(({ stichtag, wert }) => [stichtag, wert])),
    };
  });
}
