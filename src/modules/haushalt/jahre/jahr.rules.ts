import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { type Datum, yearOf } from '../../../begriffe/zeit.ts';

/**
 * Whether a year can be closed for good. Refuses `jahr.schon-abgeschlossen`, `jahr.laeuft-noch`, `jahr.hindernisse`
 * (with their number) and, at the field `bestaetigt`, `jahr.bestaetigen`.
 * @param hindernisse how much still stands against it
 */
export function checkAbschluss(
  jahr: number,
  stand: { heute: Datum; istAbgeschlossen: boolean; hindernisse: number; istBestaetigt: boolean },
): Ergebnis<undefined> {
  const werte = { jahr, anzahl: stand.hindernisse };
  if (stand.istAbgeschlossen) return refuse('jahr.schon-abgeschlossen', { werte });
  if (jahr >= yearOf(stand.heute)) return refuse('jahr.laeuft-noch', { werte });
  if (stand.hindernisse > 0) return refuse('jahr.hindernisse', { werte });
  if (!stand.istBestaetigt) return refuse('jahr.bestaetigen', { feld: 'bestaetigt', werte });
  return ok();
}
