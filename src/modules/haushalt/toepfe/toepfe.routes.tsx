import { isAllowed } from '../../../begriffe/wer.ts';
import { datumOf, yearOf } from '../../../begriffe/zeit.ts';
import { type FormErrors, type FormValues, parseTableQuery } from '../../../design/index.ts';
import { fieldErrors, readForm, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { permissions } from '../haushalt.permissions.ts';
import { isJahrAbgeschlossen } from '../jahre/jahr.store.ts';
import { describeHaushalt, haushaltTexte } from '../texte.ts';
import { ToepfePage, TopfFormularPage } from './toepfe.page.tsx';
import { changeTopf, createTopf, setAnsatz } from './topf.action.ts';
import { buchungenTabelle, TopfPage } from './topf.page.tsx';
import { ansatzSchema, topfAenderungSchema, topfSchema } from './topf.schema.ts';
import {
  findTopf,
  listHaushaltsjahre,
  listPlan,
  listTopfbuchungen,
  listTopfstaende,
  type Topf,
} from './topf.store.ts';

const LISTE = '/haushalt/toepfe';

export const toepfeRoutes: readonly Route[] = [
  get(LISTE, 'topf.sehen', async (c) => {
    const { db, wer } = c.get('kontext');
    const jahr = readJahr(c);
    const [staende, belegt, istAbgeschlossen] = await Promise.all([
      listTopfstaende(db, jahr),
      listHaushaltsjahre(db),
      isJahrAbgeschlossen(db, jahr),
    ]);
    const now = thisYear(c);
    const jahre = [...new Set([...belegt, jahr, now, now + 1])].sort((one, other) => other - one);
    return show(
      c,
      <ToepfePage
        rahmen={rahmenOf(c)}
        jahr={jahr}
        jahre={jahre}
        staende={staende}
        istAbgeschlossen={istAbgeschlossen}
        darfBearbeiten={isAllowed(permissions, wer, 'topf.bearbeiten')}
      />,
    );
  }),

  get(`${LISTE}/neu`, 'topf.bearbeiten', (c) => showFormular(c, null, { ist_aktiv: 'ja' })),
  post(`${LISTE}/neu`, 'topf.bearbeiten', async (c) => {
    const { sprache } = c.get('kontext');
    const form = await readForm(c, topfSchema);
    if (!form.ok)
      return showFormular(c, null, form.eingabe, fieldErrors(form.fehler, describeHaushalt, sprache));
    const result = await createTopf(c.get('kontext'), form.wert);
    if (!result.ok)
      return showFormular(c, null, form.eingabe, { bezeichnung: describeHaushalt(result, sprache) });
    const { bezeichnung } = form.wert;
    return redirect(c, `${LISTE}/${result.wert}`, haushaltTexte[sprache].topfAngelegt(bezeichnung));
  }),

  get(`${LISTE}/:id{[0-9]+}`, 'topf.sehen', async (c) => {
    const topf = await findTopf(c.get('kontext').db, idOf(c));
    return topf ? showTopf(c, topf) : c.notFound();
  }),
  post(`${LISTE}/:id{[0-9]+}/ansatz`, 'topf.bearbeiten', async (c) => {
    const kontext = c.get('kontext');
    const topf = await findTopf(kontext.db, idOf(c));
    if (!topf) return c.notFound();
    const form = await readForm(c, ansatzSchema);
    if (!form.ok)
      return showTopf(c, topf, form.eingabe, fieldErrors(form.fehler, describeHaushalt, kontext.sprache));
    const { jahr, ansatz, bemerkung } = form.wert;
    const result = await setAnsatz(kontext, topf.id, jahr, { ansatzCent: ansatz, bemerkung });
    if (!result.ok) {
      const errors = refusalErrors(result, describeHaushalt, kontext.sprache);
      return showTopf(c, topf, form.eingabe, errors);
    }
    return redirect(c, `${LISTE}/${topf.id}?jahr=${jahr}`, haushaltTexte[kontext.sprache].gespeichert);
  }),

  get(`${LISTE}/:id{[0-9]+}/bearbeiten`, 'topf.bearbeiten', async (c) => {
    const topf = await findTopf(c.get('kontext').db, idOf(c));
    return topf ? showFormular(c, topf.id, valuesOf(topf)) : c.notFound();
  }),
  post(`${LISTE}/:id{[0-9]+}/bearbeiten`, 'topf.bearbeiten', async (c) => {
    const kontext = c.get('kontext');
    const topf = await findTopf(kontext.db, idOf(c));
    if (!topf) return c.notFound();
    const form = await readForm(c, topfAenderungSchema);
    if (!form.ok)
      return showFormular(
        c,
        topf.id,
        form.eingabe,
        fieldErrors(form.fehler, describeHaushalt, kontext.sprache),
      );
    const { version, ...angaben } = form.wert;
    const result = await changeTopf(kontext, topf.id, version, angaben);
    if (result.ok) return redirect(c, `${LISTE}/${topf.id}`, haushaltTexte[kontext.sprache].gespeichert);
    const feld = result.feld ?? (result.grund === 'topf.gibt-es-schon' ? 'bezeichnung' : '');
    const values = { ...form.eingabe, version: String(topf.version) };
    return showFormular(c, topf.id, values, { [feld]: describeHaushalt(result, kontext.sprache) });
  }),
];

const thisYear = (c: Ctx) => yearOf(datumOf(c.get('kontext').clock.now()));

/** The year in the address, else this one. */
function readJahr(c: Ctx): number {
  const jahr = Number(c.req.query('jahr'));
  return Number.isInteger(jahr) && jahr >= 2000 && jahr <= 2100 ? jahr : thisYear(c);
}

const valuesOf = (topf: Topf): FormValues => ({
  bezeichnung: topf.bezeichnung,
  produkt: topf.produkt,
  sachkonto: topf.sachkonto,
  kostenstelle: topf.kostenstelle,
  version: String(topf.version),
  ...(topf.ist_aktiv ? { ist_aktiv: 'ja' } : {}),
});

function showFormular(c: Ctx, id: number | null, values: FormValues, errors?: FormErrors) {
  return show(
    c,
    <TopfFormularPage rahmen={rahmenOf(c)} id={id} values={values} {...(errors ? { errors } : {})} />,
    errors ? 422 : 200,
  );
}

async function showTopf(c: Ctx, topf: Topf, values?: FormValues, errors?: FormErrors) {
  const { db, wer } = c.get('kontext');
  const jahr = readJahr(c);
  const query = parseTableQuery(buchungenTabelle, new URL(c.req.url).search);
  const [plan, { rows, total }] = await Promise.all([
    listPlan(db, topf.id),
    listTopfbuchungen(db, topf.id, jahr, query),
  ]);
  return show(
    c,
    <TopfPage
      rahmen={rahmenOf(c)}
      topf={topf}
      plan={plan}
      jahr={jahr}
      query={query}
      buchungen={rows}
      total={total}
      darfBearbeiten={isAllowed(permissions, wer, 'topf.bearbeiten')}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}
