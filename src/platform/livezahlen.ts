import type { Kontext } from './kontext.ts';
import type { Livezahl, Modul } from './modul.ts';

/** Asks for all figures that the modules publish, those the office has defined included. */
export type Zahlenkatalog = (kontext: Kontext) => Promise<Livezahl[]>;

/** @param modules those whose figures may be quoted, in their order */
export function zahlenkatalog(modules: readonly Modul[]): Zahlenkatalog {
  const feste = modules.flatMap((modul) => modul.livezahlen ?? []);
  const suchen = modules.flatMap(({ findLivezahlen }) => (findLivezahlen ? [findLivezahlen] : []));
  return async (kontext) => {
    const eigene = await Promise.all(suchen.map((findLivezahlen) => findLivezahlen(kontext)));
    return [...feste, ...eigene.flat()];
  };
}
