import { DEUTSCHLAND, type Regionalschluessel } from '../../../begriffe/region.ts';

/** What a county can sensibly be compared with: Germany, its state, and what lies in that state on its own level. */
export function listVergleichsregionen<R extends { schluessel: Regionalschluessel }>(
  regionen: readonly R[],
  eigene: Regionalschluessel,
): R[] {
  const land = eigene.slice(0, 2);
  return regionen.filter(
    ({ schluessel }) =>
      schluessel !== eigene &&
      (schluessel === DEUTSCHLAND ||
        schluessel === land ||
        (schluessel.startsWith(land) && schluessel.length <= eigene.length)),
  );
}
