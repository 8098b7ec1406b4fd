import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import type { Kontext } from '../../../platform/kontext.ts';
import { beginPlan } from './plan.action.ts';
import { findPlan, listKurse } from './plan.store.ts';
import { type Szenario, varyVorgaben } from './szenarien.rules.ts';
import { planTexte } from './texte.ts';

/** Has the chosen scenarios made beside a plan. Refuses `plan.nicht-fertig`, `plan.kein-szenario`, and as `beginPlan`. */
export async function beginSzenarien(
  kontext: Kontext,
  id: number,
  szenarien: readonly Szenario[],
): Promise<Ergebnis<undefined>> {
  const plan = await findPlan(kontext.db, id);
  if (plan?.status !== 'fertig') return refuse('plan.nicht-fertig');
  if (szenarien.length === 0) return refuse('plan.kein-szenario', { feld: 'szenario' });
  const minima = (await listKurse(kontext.db, id)).map(({ angebot }) => angebot.min);
  const { regeln: _, ...vorgaben } = plan.vorgaben;
  for (const szenario of szenarien) {
    const titel = `${plan.titel}: ${planTexte[kontext.sprache].szenario[szenario]}`.slice(0, 120);
    const result = await beginPlan(kontext, titel, varyVorgaben(vorgaben, szenario, minima), plan.id);
    if (!result.ok) return result;
  }
  return ok();
}
