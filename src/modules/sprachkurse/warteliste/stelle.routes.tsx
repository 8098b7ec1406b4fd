import type { Ablehnung } from '../../../begriffe/ablehnung.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { fieldErrors, readForm, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { describeAblehnung } from './ablehnung.texte.ts';
import { loadAuswahl, newValues, valuesOf } from './formular.ts';
import { PersonenformularPage } from './pages/formular.page.tsx';
import { EIGENE, EigenePersonPage, EigeneWartelistePage } from './pages/stelle.page.tsx';
import { personRoutes } from './person.routes.ts';
import { wartelisteTexte } from './texte.ts';
import { listOffeneVon, listVermittlungenVon } from './vermittlung.store.ts';
import { changeWarteperson, enterWarteperson } from './warteperson.action.ts';
import { wartepersonAenderungSchema, wartepersonSchema } from './warteperson.schema.ts';
import { findWarteperson, listEigene, type Wartezeile } from './warteperson.store.ts';

const ZUGANG = 'eigene-warteliste.fuehren';
const EINE = `${EIGENE}/:id{[0-9]+}`;

/** What authorities do: report people, see how they stand, answer for them. Others' people are not there for them. */
export const stelleRoutes: readonly Route[] = [
  get(EIGENE, ZUGANG, async (c) => {
    const { db, wer, clock } = c.get('kontext');
    const [personen, offene] = await Promise.all([
      listEigene(db, wer.stelleIds),
      listOffeneVon(db, wer.stelleIds),
    ]);
    return show(
      c,
      <EigeneWartelistePage
        rahmen={rahmenOf(c)}
        personen={personen}
        offene={offene}
        heute={datumOf(clock.now())}
      />,
    );
  }),
  get(`${EIGENE}/neu`, ZUGANG, (c) => showFormular(c, null, newValues(c.get('kontext')))),
  post(`${EIGENE}/neu`, ZUGANG, async (c) => {
    const kontext = c.get('kontext');
    const form = await readForm(c, wartepersonSchema);
    if (!form.ok)
      return showFormular(
        c,
        null,
        form.eingabe,
        fieldErrors(form.fehler, describeAblehnung, kontext.sprache),
      );
    const [stelle_id = null] = kontext.wer.stelleIds;
    const result = await enterWarteperson(kontext, { ...form.wert, stelle_id });
    if (!result.ok) return showFormular(c, null, form.eingabe, errorsOf(c, result));
    const { id, nummer } = result.wert;
    return redirect(c, `${EIGENE}/${id}`, wartelisteTexte[kontext.sprache].aufgenommen(nummer));
  }),
  get(EINE, ZUGANG, async (c) => {
    const person = await findEigene(c, idOf(c));
    return person ? showPerson(c, person) : c.notFound();
  }),
  get(`${EINE}/bearbeiten`, ZUGANG, async (c) => {
    const person = await findEigene(c, idOf(c));
    return person ? showFormular(c, person, valuesOf(person)) : c.notFound();
  }),
  post(`${EINE}/bearbeiten`, ZUGANG, async (c) => {
    const kontext = c.get('kontext');
    const person = await findEigene(c, idOf(c));
    if (!person) return c.notFound();
    const form = await readForm(c, wartepersonAenderungSchema);
    if (!form.ok)
      return showFormular(
        c,
        person,
        form.eingabe,
        fieldErrors(form.fehler, describeAblehnung, kontext.sprache),
      );
    const { version, ...angaben } = form.wert;
    const result = await changeWarteperson(
      kontext,
      person.id,
      version,
      { ...angaben, stelle_id: person.stelle_id },
      kontext.wer.stelleIds,
    );
    if (result.ok) return redirect(c, `${EIGENE}/${person.id}`, wartelisteTexte[kontext.sprache].gespeichert);
    return showFormular(c, person, { ...form.eingabe, version: String(person.version) }, errorsOf(c, result));
  }),
  ...personRoutes({
    pfad: EIGENE,
    zugang: ZUGANG,
    stelleIds: (c) => c.get('kontext').wer.stelleIds,
    find: findEigene,
    showPerson,
  }),
];

const errorsOf = (c: Ctx, result: Ablehnung) =>
  refusalErrors(result, describeAblehnung, c.get('kontext').sprache);

async function findEigene(c: Ctx, id: number): Promise<Wartezeile | null> {
  const { db, wer } = c.get('kontext');
  const person = await findWarteperson(db, id);
  return person?.stelle_id && wer.stelleIds.includes(person.stelle_id) ? person : null;
}

async function showPerson(c: Ctx, person: Wartezeile, values?: FormValues, errors?: FormErrors) {
  const { db, clock } = c.get('kontext');
  return show(
    c,
    <EigenePersonPage
      rahmen={rahmenOf(c)}
      person={person}
      vermittlungen={await listVermittlungenVon(db, person.id)}
      heute={datumOf(clock.now())}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

async function showFormular(c: Ctx, person: Wartezeile | null, values: FormValues, errors?: FormErrors) {
  const kontext = c.get('kontext');
  const pfad = person ? `${EIGENE}/${person.id}` : EIGENE;
  return show(
    c,
    <PersonenformularPage
      rahmen={rahmenOf(c)}
      liste={{ text: wartelisteTexte[kontext.sprache].eigene, href: EIGENE }}
      nummer={person?.nummer ?? null}
      action={person ? `${pfad}/bearbeiten` : `${EIGENE}/neu`}
      zurueck={pfad}
      values={values}
      auswahl={await loadAuswahl(kontext, true)}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}
