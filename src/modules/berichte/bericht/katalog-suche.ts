/** The part of the catalogue of figures that a search shows, with the values of a paper's period. */
import { fold } from '../../../begriffe/spelling.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Livezahl } from '../../../platform/modul.ts';
import type { Katalogausschnitt } from './bericht.page.tsx';
import type { Berichtszeit } from './platzhalter.rules.ts';
import { loadZahl } from './zahlen-laden.ts';

/** Every figure shown is asked for. */
const GEZEIGT = 12;

export async function searchKatalog(
  kontext: Kontext,
  katalog: readonly Livezahl[],
  suche: string,
  zeit: Berichtszeit,
): Promise<Katalogausschnitt> {
  const worte = fold(suche).split(' ').filter(Boolean);
  const treffer = katalog.filter(({ titel, schluessel, einheit }) => {
    const heuhaufen = fold(`${Object.values(titel).join(' ')} ${schluessel} ${einheit.de}`);
    return worte.every((wort) => heuhaufen.includes(wort));
  });
  const zahlen = [];
  for (const livezahl of treffer.slice(0, GEZEIGT)) {
    const verweis = { schluessel: livezahl.schluessel, zeit: { art: 'bericht' } } as const;
    zahlen.push(await loadZahl(kontext, livezahl, verweis, zeit));
  }
  return { suche, zahlen, weitere: Math.max(0, treffer.length - GEZEIGT) };
}
