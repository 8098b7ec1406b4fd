import type { Anzeigesprache } from '../begriffe/anzeigesprache.ts';
import type { Modul, Protokollquelle, Protokollworte } from './modul.ts';

/** What all modules tell about their entries in the audit; templates are entered under the keys of their kinds. */
export function listProtokollquellen(modules: readonly Modul[]): readonly Protokollquelle[] {
  const arten = modules.flatMap((modul) => modul.vorlagenarten ?? []);
  const titel = (sprache: Anzeigesprache): Protokollworte => ({
    taten: {},
    gegenstaende: {},
    felder: {},
    werte: { vorlage: Object.fromEntries(arten.map((art) => [art.schluessel, art.titel[sprache]])) },
  });
  return [
    ...modules.flatMap((modul) => modul.protokoll ?? []),
    { worte: { de: titel('de'), en: titel('en') }, seiten: {} },
  ];
}
