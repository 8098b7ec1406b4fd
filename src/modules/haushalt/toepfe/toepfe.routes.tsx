import { isAllowed } from '../../../begriffe/wer.ts';
import { type FormErrors, type FormValues, parseTableQuery } from '../../../design/index.ts';
import { fieldErrors, readEingabe, readForm, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import type { Kontext } from '../../../platform/kontext.ts';
import type { Bezugsziel, Modul } from '../../../platform/modul.ts';
import { sumEinzelausgaben } from '../ausgaben/einzelausgabe.store.ts';
import { bezuegeTexte } from '../bezuege/bezuege.texte.ts';
import { addBezug, removeBezug } from '../bezuege/bezug.action.ts';
import { listBezuege } from '../bezuege/bezug.store.ts';
import { permissions } from '../haushalt.permissions.ts';
import { isJahrAbgeschlossen, listJahresabschluesse } from '../jahre/jahr.store.ts';
import { listWahljahre, readJahr } from '../jahrwahl.ts';
import { listJahresmittel } from '../mittel/mittel.store.ts';
import { listMittelbindungen } from '../mittel/mittelbindung.store.ts';
import { describeHaushalt, haushaltTexte } from '../texte.ts';
import { ToepfePage, TopfFormularPage } from './toepfe.page.tsx';
import { changeTopf, createTopf, setAnsatz } from './topf.action.ts';
import { buchungenTabelle, TopfPage } from './topf.page.tsx';
import { ansatzSchema, topfAenderungSchema, topfSchema } from './topf.schema.ts';
import { findTopf, listTopfbuchungen, listTopfstaende, type Topf } from './topf.store.ts';

const LISTE = '/haushalt/toepfe';

/** @param modules asked what a pot may be linked to */
export const toepfeRoutes = (modules: readonly Modul[]): readonly Route[] => [
  get(LISTE, 'topf.sehen', async (c) => {
    const { db, wer } = c.get('kontext');
    const jahr = readJahr(c);
    const [staende, jahre, istAbgeschlossen] = await Promise.all([
      listTopfstaende(db, jahr),
      listWahljahre(c, jahr),
      isJahrAbgeschlossen(db, jahr),
    ]);
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
    return topf ? showTopf(c, modules, topf) : c.notFound();
  }),
  post(`${LISTE}/:id{[0-9]+}/ansatz`, 'topf.bearbeiten', async (c) => {
    const kontext = c.get('kontext');
    const topf = await findTopf(kontext.db, idOf(c));
    if (!topf) return c.notFound();
    const form = await readForm(c, ansatzSchema);
    if (!form.ok)
      return showTopf(
        c,
        modules,
        topf,
        form.eingabe,
        fieldErrors(form.fehler, describeHaushalt, kontext.sprache),
      );
    const { jahr, ansatz, bemerkung } = form.wert;
    const result = await setAnsatz(kontext, topf.id, jahr, { ansatzCent: ansatz, bemerkung });
    if (!result.ok) {
      const errors = refusalErrors(result, describeHaushalt, kontext.sprache);
      return showTopf(c, modules, topf, form.eingabe, errors);
    }
    return redirect(c, `${LISTE}/${topf.id}?jahr=${jahr}`, haushaltTexte[kontext.sprache].gespeichert);
  }),

  post(`${LISTE}/:id{[0-9]+}/bezuege`, 'topf.bearbeiten', async (c) => {
    const kontext = c.get('kontext');
    const topf = await findTopf(kontext.db, idOf(c));
    if (!topf) return c.notFound();
    const { ziel } = await readEingabe(c);
    const ziele = await findZiele(kontext, modules);
    const result = await addBezug(kontext, topf.id, typeof ziel === 'string' ? ziel : '', ziele);
    if (!result.ok) {
      const errors = refusalErrors(result, describeHaushalt, kontext.sprache);
      return showTopf(c, modules, topf, {}, errors);
    }
    return redirect(c, `${LISTE}/${topf.id}`, bezuegeTexte[kontext.sprache].gesetzt);
  }),
  post(`${LISTE}/:id{[0-9]+}/bezuege/:bezug{[0-9]+}/loesen`, 'topf.bearbeiten', async (c) => {
    const kontext = c.get('kontext');
    const topf = await findTopf(kontext.db, idOf(c));
    if (!topf) return c.notFound();
    await removeBezug(kontext, topf.id, idOf(c, 'bezug'));
    return redirect(c, `${LISTE}/${topf.id}`, bezuegeTexte[kontext.sprache].geloest);
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

async function showTopf(
  c: Ctx,
  modules: readonly Modul[],
  topf: Topf,
  values?: FormValues,
  errors?: FormErrors,
) {
  const kontext = c.get('kontext');
  const { db, wer } = kontext;
  const jahr = readJahr(c);
  const query = parseTableQuery(buchungenTabelle, new URL(c.req.url).search);
  const [plan, abschluesse, { rows, total }, bindungen, ausgaben, bezuege, ziele] = await Promise.all([
    listJahresmittel(db, { topfId: topf.id }),
    listJahresabschluesse(db),
    listTopfbuchungen(db, topf.id, jahr, query),
    listMittelbindungen(db, jahr, topf.id),
    sumEinzelausgaben(db, topf.id, jahr),
    listBezuege(db, topf.id),
    findZiele(kontext, modules),
  ]);
  return show(
    c,
    <TopfPage
      rahmen={rahmenOf(c)}
      topf={topf}
      plan={plan.map((row) => ({
        ...row,
        istAbgeschlossen: abschluesse.some((abschluss) => abschluss.jahr === row.jahr),
      }))}
      jahr={jahr}
      query={query}
      buchungen={rows}
      total={total}
      bindungen={bindungen}
      ausgaben={ausgaben}
      bezuege={bezuege}
      ziele={ziele}
      darf={{
        bearbeiten: isAllowed(permissions, wer, 'topf.bearbeiten'),
        buchen: isAllowed(permissions, wer, 'einzelausgabe.buchen'),
      }}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

/** What the modules offer to point to. */
async function findZiele(kontext: Kontext, modules: readonly Modul[]): Promise<Bezugsziel[]> {
  const listen = await Promise.all(modules.map((modul) => modul.findBezugsziele?.(kontext) ?? []));
  return listen.flat();
}
