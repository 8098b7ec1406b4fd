import { nummer } from '../../../begriffe/felder.ts';
import type { Grund } from '../../../begriffe/grund.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { addMonths, datumOf, yearOf } from '../../../begriffe/zeit.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { sendTable } from '../../../platform/http/export.ts';
import { fieldErrors, readEingabe, readForm, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, queryId, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { findVerfuegbar, listToepfe } from '../../haushalt/index.ts';
import { permissions } from '../sprachkurse.permissions.ts';
import { kursTexte } from '../texte.ts';
import { listWartendeAlle } from '../warteliste/warteperson.store.ts';
import { wort } from '../warteliste/worte.texte.ts';
import { listMoeglichkeiten } from './moeglichkeit.store.ts';
import { PLANUNG } from './pages/luecken.page.tsx';
import { PlaenePage, PlanFormularPage } from './pages/plaene.page.tsx';
import { PlanPage } from './pages/plan.page.tsx';
import { describePlatz } from './pages/plan-personen.page.tsx';
import { VergleichPage } from './pages/vergleich.page.tsx';
import { beginPlan, cancelPlan } from './plan.action.ts';
import { planSchema, szenarienSchema, uebernahmeSchema } from './plan.schema.ts';
import {
  findPlan,
  listFamilie,
  listKurse,
  listKursstatus,
  listPersonen,
  listPlaene,
  type Plan,
} from './plan.store.ts';
import { beginSzenarien } from './szenarien.action.ts';
import { describePlan, planTexte } from './texte.ts';
import { invitePlanpersonen, takeOverKurse } from './uebernehmen.action.ts';

const EINER = `${PLANUNG}/:id{[0-9]+}`;
const GEZEIGTE_PLAENE = 100;

/** Making plans, comparing scenarios, taking over what a plan opens. */
export const planRoutes: readonly Route[] = [
  get(PLANUNG, 'kursplan.sehen', async (c) => {
    const { db, wer } = c.get('kontext');
    const [plaene, wartende, angebote] = await Promise.all([
      listPlaene(db, GEZEIGTE_PLAENE),
      listWartendeAlle(db, ['wartet']),
      listMoeglichkeiten(db, { nurAktive: true }),
    ]);
    return show(
      c,
      <PlaenePage
        rahmen={rahmenOf(c)}
        plaene={plaene}
        wartende={wartende.length}
        angebote={angebote.length}
        darfFuehren={isAllowed(permissions, wer, 'kursplan.fuehren')}
      />,
    );
  }),

  get(`${PLANUNG}/neu`, 'kursplan.fuehren', async (c) => {
    const basis = await findPlan(c.get('kontext').db, queryId(c, 'basis'));
    return showFormular(c, basis, basis ? valuesOf(basis) : await newValues(c));
  }),
  post(`${PLANUNG}/neu`, 'kursplan.fuehren', async (c) => {
    const kontext = c.get('kontext');
    const form = await readForm(c, planSchema);
    const basisId = form.ok ? form.wert.basis : null;
    const basis = basisId === null ? null : await findPlan(kontext.db, basisId);
    if (!form.ok)
      return showFormular(c, basis, form.eingabe, fieldErrors(form.fehler, describePlan, kontext.sprache));
    const { titel, budget, topf_id, jahr, weg, mindestens, online, moeglichkeit } = form.wert;
    const result = await beginPlan(
      kontext,
      titel,
      {
        budgetCent: budget,
        topfId: topf_id,
        jahr,
        wegProzent: weg,
        mindestens,
        zusatzOnline: online,
        moeglichkeitIds: moeglichkeit,
      },
      basisId,
    );
    if (!result.ok)
      return showFormular(c, basis, form.eingabe, refusalErrors(result, describePlan, kontext.sprache));
    return redirect(c, `${PLANUNG}/${result.wert.id}`);
  }),

  get(EINER, 'kursplan.sehen', async (c) => {
    const plan = await findPlan(c.get('kontext').db, idOf(c));
    return plan ? showPlan(c, plan) : c.notFound();
  }),
  post(`${EINER}/abbrechen`, 'kursplan.fuehren', async (c) => {
    const kontext = c.get('kontext');
    const plan = await findPlan(kontext.db, idOf(c));
    if (!plan) return c.notFound();
    const result = await cancelPlan(kontext, plan.id);
    return result.ok
      ? redirect(c, `${PLANUNG}/${plan.id}`, planTexte[kontext.sprache].abgebrochen)
      : redirect(c, `${PLANUNG}/${plan.id}`, describePlan(result, kontext.sprache), 'warning');
  }),
  post(`${EINER}/szenarien`, 'kursplan.fuehren', async (c) => {
    const kontext = c.get('kontext');
    const plan = await findPlan(kontext.db, idOf(c));
    if (!plan) return c.notFound();
    const form = await readForm(c, szenarienSchema);
    const result = await beginSzenarien(kontext, plan.id, form.ok ? form.wert.szenario : []);
    if (!result.ok)
      return showPlan(c, plan, { errors: refusalErrors(result, describePlan, kontext.sprache) });
    return redirect(c, `${PLANUNG}/${plan.id}/vergleich`);
  }),
  get(`${EINER}/vergleich`, 'kursplan.sehen', async (c) => {
    const { db } = c.get('kontext');
    const plan = await findPlan(db, idOf(c));
    if (!plan) return c.notFound();
    return show(c, <VergleichPage rahmen={rahmenOf(c)} plaene={await listFamilie(db, plan)} />);
  }),
  post(`${EINER}/uebernehmen`, 'kursplan.fuehren', async (c) => {
    const kontext = c.get('kontext');
    const plan = await findPlan(kontext.db, idOf(c));
    if (!plan) return c.notFound();
    const form = await readForm(c, uebernahmeSchema);
    if (!form.ok) {
      const errors = fieldErrors(form.fehler, describePlan, kontext.sprache);
      return showPlan(c, plan, { values: form.eingabe, errors });
    }
    const { kurs, beginn_am } = form.wert;
    const result = await takeOverKurse(kontext, plan.id, kurs, beginn_am);
    if (!result.ok) {
      const errors = refusalErrors({ ...result, feld: '' }, describePlan, kontext.sprache);
      return showPlan(c, plan, { values: form.eingabe, errors });
    }
    const { angelegt, nicht } = result.wert;
    if (nicht.length > 0) return showPlan(c, plan, { nicht });
    return redirect(c, `${PLANUNG}/${plan.id}`, planTexte[kontext.sprache].uebernommen(angelegt));
  }),
  post(`${EINER}/einladen`, 'kursplan.fuehren', async (c) => {
    const kontext = c.get('kontext');
    const plan = await findPlan(kontext.db, idOf(c));
    if (!plan) return c.notFound();
    const kurs = nummer().safeParse((await readEingabe(c)).kurs).data ?? 0;
    const result = await invitePlanpersonen(kontext, plan.id, kurs);
    if (!result.ok)
      return showPlan(c, plan, {
        errors: refusalErrors({ ...result, feld: '' }, describePlan, kontext.sprache),
      });
    const { angeboten, mails, nicht } = result.wert;
    if (nicht.length > 0)
      return showPlan(c, plan, { nicht: nicht.map((eine) => ({ titel: eine.nummer, grund: eine.grund })) });
    return redirect(c, `${PLANUNG}/${plan.id}`, planTexte[kontext.sprache].eingeladen(angeboten, mails));
  }),
  get(`${EINER}/personen.csv`, 'kursplan.sehen', (c) => sendPersonen(c, 'csv')),
  get(`${EINER}/personen.xlsx`, 'kursplan.sehen', (c) => sendPersonen(c, 'xlsx')),
];

const inEuro = (cent: number) => (cent / 100).toFixed(2).replace('.', ',');

async function newValues(c: Ctx): Promise<FormValues> {
  const { db, clock, sprache } = c.get('kontext');
  const heute = datumOf(clock.now());
  const moeglichkeiten = await listMoeglichkeiten(db, { nurAktive: true });
  return {
    titel: `${planTexte[sprache].planung} ${yearOf(addMonths(heute, 2))}`,
    jahr: String(yearOf(heute)),
    moeglichkeit: moeglichkeiten.map(({ id }) => String(id)),
  };
}

/** A scenario begins with what its plan supposed. */
const valuesOf = ({ titel, vorgaben }: Plan): FormValues => ({
  titel,
  budget: inEuro(vorgaben.budgetCent),
  topf_id: vorgaben.topfId === null ? '' : String(vorgaben.topfId),
  jahr: vorgaben.jahr === null ? '' : String(vorgaben.jahr),
  weg: vorgaben.wegProzent === 0 ? '' : String(vorgaben.wegProzent),
  mindestens: vorgaben.mindestens === null ? '' : String(vorgaben.mindestens),
  online: vorgaben.zusatzOnline ? 'ja' : undefined,
  moeglichkeit: vorgaben.moeglichkeitIds.map(String),
});

async function showFormular(c: Ctx, basis: Plan | null, values: FormValues, errors?: FormErrors) {
  const { db, clock } = c.get('kontext');
  const jahr = yearOf(datumOf(clock.now()));
  const [moeglichkeiten, toepfe] = await Promise.all([
    listMoeglichkeiten(db, { nurAktive: true }),
    listToepfe(db, { nurAktive: true }),
  ]);
  const verfuegbar = await Promise.all(toepfe.map(({ id }) => findVerfuegbar(db, id, jahr)));
  return show(
    c,
    <PlanFormularPage
      rahmen={rahmenOf(c)}
      values={values}
      moeglichkeiten={moeglichkeiten}
      toepfe={toepfe.map(({ id, bezeichnung }, index) => ({
        id,
        bezeichnung,
        verfuegbarCent: verfuegbar[index] ?? null,
      }))}
      basis={basis}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

interface Abgelehnt {
  values?: FormValues;
  errors?: FormErrors;
  nicht?: readonly { titel: string; grund: Grund }[];
}

async function showPlan(c: Ctx, plan: Plan, abgelehnt: Abgelehnt = {}) {
  const { db, wer, sprache } = c.get('kontext');
  const [kurse, personen, stand] =
    plan.status === 'fertig'
      ? await Promise.all([listKurse(db, plan.id), listPersonen(db, plan.id), listKursstatus(db, plan.id)])
      : [[], [], []];
  return show(
    c,
    <PlanPage
      rahmen={rahmenOf(c)}
      plan={plan}
      sicht={
        plan.status === 'fertig'
          ? {
              kurse,
              personen,
              kursstatus: new Map(
                stand.map(({ id, status }) => [id, { status, wort: kursTexte[sprache].status[status] }]),
              ),
            }
          : null
      }
      darfFuehren={isAllowed(permissions, wer, 'kursplan.fuehren')}
      {...abgelehnt}
    />,
    abgelehnt.errors || abgelehnt.nicht ? 422 : 200,
  );
}

async function sendPersonen(c: Ctx, format: 'csv' | 'xlsx') {
  const { db, sprache } = c.get('kontext');
  const t = planTexte[sprache];
  const plan = await findPlan(db, idOf(c));
  if (plan?.status !== 'fertig') return c.notFound();
  const [kurse, personen] = await Promise.all([listKurse(db, plan.id), listPersonen(db, plan.id)]);
  const titel = new Map(kurse.map(({ id, angebot }) => [id, angebot.titel]));
  return sendTable(
    c,
    format,
    plan.titel,
    [
      { label: t.nummer, value: ({ nummer: eine }) => eine },
      { label: t.niveau, value: ({ niveau }) => niveau },
      { label: t.wohnort, value: ({ ort }) => ort },
      { label: t.gewicht, value: ({ gewicht }) => gewicht },
      { label: t.platz, value: ({ kursplan_kurs_id }) => titel.get(kursplan_kurs_id ?? 0) ?? '' },
      { label: 'km', value: ({ kilometer }) => kilometer },
      { label: t.warum, value: (zeile) => describePlatz(zeile, { sprache }) },
      { label: t.heute, value: ({ status }) => wort(sprache, 'status', status) },
    ],
    personen,
  );
}
