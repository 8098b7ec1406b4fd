import { addDays, datumOf } from '../../../begriffe/zeit.ts';
import {
  checkEingabe,
  type Eingabe,
  type Feldfehler,
  readEingabe,
  refusalErrors,
} from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { PFAD, PlaenePage } from './pages/plaene.page.tsx';
import { PlanPage, type Uebernahme } from './pages/plan.page.tsx';
import { HAKEN } from './pages/plan-vorschlag.tsx';
import { beginPlan, cancelPlan } from './plan.action.ts';
import { zeitraumSchema } from './plan.schema.ts';
import { countOffene, findPlan, listPlaene, listPlanbare, type Plan } from './plan.store.ts';
import { describePlangrund, planTexte } from './plan.texte.ts';
import { loadPlansicht } from './plan-sicht.ts';
import { takeOverPlan } from './uebernehmen.action.ts';

const UEBLICHE_TAGE = 7;
const FRUEHERE_PLAENE = 10;

async function showPlaene(c: Ctx, refusal?: { fehler: Feldfehler; werte: Eingabe }) {
  const { db, clock, sprache } = c.get('kontext');
  const jetzt = clock.now();
  const von = datumOf(jetzt);
  const bis = addDays(von, UEBLICHE_TAGE - 1);
  const [plaene, planbare, offen] = await Promise.all([
    listPlaene(db, FRUEHERE_PLAENE),
    listPlanbare(db, von, bis, jetzt),
    countOffene(db, von, bis, jetzt),
  ]);
  const fehler = Object.entries(refusal?.fehler ?? {}).map(([feld, grund]) => [
    feld,
    describePlangrund({ grund }, sprache),
  ]);
  return show(
    c,
    <PlaenePage
      rahmen={rahmenOf(c)}
      werte={refusal?.werte ?? { von, bis }}
      fehler={Object.fromEntries(fehler)}
      planbar={planbare.length}
      offen={offen}
      plaene={plaene}
    />,
    refusal ? 422 : 200,
  );
}

async function showPlan(c: Ctx, plan: Plan, refusal: { uebernahme?: Uebernahme; fehler?: string } = {}) {
  const sicht = plan.ergebnis ? await loadPlansicht(c.get('kontext').db, plan) : null;
  const isRefused = refusal.fehler !== undefined || refusal.uebernahme !== undefined;
  return show(
    c,
    <PlanPage rahmen={rahmenOf(c)} plan={plan} sicht={sicht} {...refusal} />,
    isRefused ? 422 : 200,
  );
}

/** The requests that were ticked, whoever's card they stand on. */
const tickedOf = (eingabe: Eingabe): number[] =>
  Object.entries(eingabe)
    .filter(([name]) => name.startsWith(HAKEN))
    .flatMap(([, werte]) => werte ?? [])
    .map(Number)
    .filter((id) => Number.isSafeInteger(id) && id > 0);

export const tagesplanRoutes: readonly Route[] = [
  get(PFAD, 'vermittlung.fuehren', (c) => showPlaene(c)),
  post(PFAD, 'vermittlung.fuehren', async (c) => {
    const werte = await readEingabe(c);
    const form = checkEingabe(werte, zeitraumSchema);
    if (!form.ok) return showPlaene(c, { fehler: form.fehler, werte });
    const result = await beginPlan(c.get('kontext'), form.wert.von, form.wert.bis);
    if (result.ok) return redirect(c, `${PFAD}/${result.wert.id}`);
    const fehler = refusalErrors(result, describePlangrund, c.get('kontext').sprache);
    return showPlaene(c, { fehler, werte });
  }),
  get(`${PFAD}/:id`, 'vermittlung.fuehren', async (c) => {
    const plan = await findPlan(c.get('kontext').db, idOf(c));
    return plan ? showPlan(c, plan) : c.notFound();
  }),
  post(`${PFAD}/:id/abbrechen`, 'vermittlung.fuehren', async (c) => {
    const { sprache } = c.get('kontext');
    const result = await cancelPlan(c.get('kontext'), idOf(c));
    if (result.ok) return redirect(c, `${PFAD}/${idOf(c)}`, planTexte[sprache].abgebrochen);
    if (result.grund === 'tagesplan.unbekannt') return c.notFound();
    return redirect(c, `${PFAD}/${idOf(c)}`, describePlangrund(result, sprache), 'info');
  }),
  post(`${PFAD}/:id/angebote`, 'vermittlung.fuehren', async (c) => {
    const { db, sprache } = c.get('kontext');
    const eingabe = await readEingabe(c);
    const result = await takeOverPlan(
      c.get('kontext'),
      idOf(c),
      eingabe.alle === 'ja' ? null : tickedOf(eingabe),
    );
    if (result.ok && result.wert.nicht.length === 0)
      return redirect(c, `${PFAD}/${idOf(c)}`, planTexte[sprache].angeboten(result.wert.gefragt));
    const plan = await findPlan(db, idOf(c));
    if (!plan) return c.notFound();
    return showPlan(
      c,
      plan,
      result.ok ? { uebernahme: result.wert } : { fehler: describePlangrund(result, sprache) },
    );
  }),
];
