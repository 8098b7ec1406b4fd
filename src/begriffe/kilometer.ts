/** Distances driven: integer tenths of a kilometre, as they are reported and paid. */
import { type Ergebnis, ok, refuse } from './ablehnung.ts';
import type { Anzeigesprache } from './anzeigesprache.ts';
import { formatFestkomma, parseFestkomma } from './festkomma.ts';

/** Integer tenths of a kilometre. */
export type Zehntelkilometer = number;

/** Reads `17,5`, `17.5 km`, `37`. Refuses with `kilometer.leer`, `kilometer.negativ` or `kilometer.unlesbar`. */
export function parseKilometer(eingabe: string): Ergebnis<Zehntelkilometer> {
  const ergebnis = parseFestkomma(eingabe.trim().replace(/\s*km$/i, ''), 1);
  if (ergebnis.ok) return ergebnis.wert < 0 ? refuse('kilometer.negativ') : ok(ergebnis.wert);
  if (ergebnis.grund === 'zahl.leer') return refuse('kilometer.leer');
  return refuse('kilometer.unlesbar', { werte: { eingabe: eingabe.trim() } });
}

/** `17,5 km` · `17.5 km`, `37 km` without a tenth. */
export function formatKilometer(zehntel: Zehntelkilometer, sprache: Anzeigesprache): string {
  return `${formatFestkomma(zehntel, 1, sprache, 0)}\u00a0km`;
}
