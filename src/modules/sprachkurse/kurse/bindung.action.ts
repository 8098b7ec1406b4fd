import { type Ergebnis, ok } from '../../../begriffe/ablehnung.ts';
import type { Act } from '../../../platform/act.ts';
import { findMittelbindung, setMittelbindung } from '../../haushalt/index.ts';
import { bindungOf, type Jahresanteil } from './bewilligung.rules.ts';
import type { Kurs } from './kurs.store.ts';

/**
 * Writes down what is promised for a course in each year; years that were promised before and are no longer in it
 * become free. What was invoiced already stays as it is. Refuses `jahr.abgeschlossen`, `mittelbindung.schon-gezahlt`.
 * @param erledigt nothing more will be invoiced
 */
export async function bindJahre(
  a: Act,
  kurs: Pick<Kurs, 'id' | 'kennung' | 'titel' | 'traeger'>,
  topfId: number,
  jahre: readonly Jahresanteil[],
  vorher: readonly Jahresanteil[],
  erledigt = false,
): Promise<Ergebnis<undefined>> {
  const neu = new Map<number, number>();
  for (const { jahr } of vorher) neu.set(jahr, 0);
  for (const { jahr, betragCent } of jahre) neu.set(jahr, betragCent);
  for (const [jahr, gebundenCent] of [...neu].sort(([x], [y]) => x - y)) {
    const schluessel = bindungOf(kurs.id, jahr);
    const bisher = await findMittelbindung(a.db, schluessel);
    const gesetzt = await setMittelbindung(a, {
      topfId,
      jahr,
      schluessel,
      titel: `${kurs.kennung} ${kurs.titel}, ${kurs.traeger}`,
      href: `/kurse/${kurs.id}`,
      gebundenCent,
      berechnetCent: bisher?.berechnetCent ?? 0,
      erledigt: erledigt || (bisher?.istErledigt ?? false),
    });
    if (!gesetzt.ok) return gesetzt;
  }
  return ok();
}
