import { type Ergebnis, ok } from '../../../begriffe/ablehnung.ts';
import { datumOf, yearOf } from '../../../begriffe/zeit.ts';
import type { Act } from '../../../platform/act.ts';
import { checkJahrOffen } from '../../haushalt/index.ts';
import { checkEinsatzjahr } from '../einsatz.rules.ts';
import type { Einsatz } from '../einsatz.store.ts';

/**
 * Whether an appointment may still change, as far as its year matters; until the transaction ends nobody closes it.
 * A year is closed after its end only. Refuses `einsatz.jahr-abgeschlossen` (werte: jahr).
 */
export const holdEinsatzjahr = (
  a: Act,
  { beginn_at }: Pick<Einsatz, 'beginn_at'>,
): Promise<Ergebnis<undefined>> => holdEinsatzjahre(a, [beginn_at]);

/** The same for many at once. */
export async function holdEinsatzjahre(a: Act, beginne: readonly Date[]): Promise<Ergebnis<undefined>> {
  const jahre = new Set(beginne.map((beginn) => yearOf(datumOf(beginn))));
  for (const jahr of jahre) {
    if (jahr >= yearOf(datumOf(a.now))) continue;
    const offen = checkEinsatzjahr(jahr, !(await checkJahrOffen(a.db, jahr)).ok);
    if (!offen.ok) return offen;
  }
  return ok();
}
