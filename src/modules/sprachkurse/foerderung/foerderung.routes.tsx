import type { Ergebnis } from '../../../begriffe/ablehnung.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { checkEingabe, fieldErrors, readEingabe, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, queryId, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { listToepfe } from '../../haushalt/index.ts';
import { describeKurs } from '../satz.ts';
import { permissions } from '../sprachkurse.permissions.ts';
import {
  changeFoerderbedingung,
  createFoerderbedingung,
  endFoerderbedingung,
  removeFoerderbedingung,
} from './foerderung.action.ts';
import {
  FoerderungFormularPage,
  FoerderungListePage,
  FoerderungPage,
  foerderWerte,
} from './foerderung.page.tsx';
import { endeSchema, foerderungSchema } from './foerderung.schema.ts';
import { type Foerderzeile, findFoerderbedingung, listFoerderbedingungen } from './foerderung.store.ts';
import { foerderTexte } from './foerderung.texte.ts';

const PFAD = '/foerderbedingungen';
const EINE = `${PFAD}/:id{[0-9]+}`;
const BEARBEITEN = 'foerderbedingung.bearbeiten';

const t = (c: Ctx) => foerderTexte[c.get('kontext').sprache];
const findOne = (c: Ctx) => findFoerderbedingung(c.get('kontext').db, idOf(c));
const darfBearbeiten = (c: Ctx) => isAllowed(permissions, c.get('kontext').wer, BEARBEITEN);
const heuteOf = (c: Ctx) => datumOf(c.get('kontext').clock.now());

async function showOne(c: Ctx, fassung: Foerderzeile, formular?: { values: FormValues; errors: FormErrors }) {
  return show(
    c,
    <FoerderungPage
      rahmen={rahmenOf(c)}
      fassung={fassung}
      heute={heuteOf(c)}
      darfBearbeiten={darfBearbeiten(c)}
      {...(formular ? { formular } : {})}
    />,
    formular ? 422 : 200,
  );
}

async function showFormular(
  c: Ctx,
  fassung: Foerderzeile | null,
  values: FormValues,
  errors: FormErrors = {},
) {
  const toepfe = await listToepfe(c.get('kontext').db);
  return show(
    c,
    <FoerderungFormularPage
      rahmen={rahmenOf(c)}
      id={fassung?.id ?? null}
      titel={fassung?.bezeichnung ?? t(c).neu}
      toepfe={toepfe.filter(({ id, ist_aktiv }) => ist_aktiv || id === fassung?.topf_id)}
      values={{ ...values, ...(fassung ? { version: String(fassung.version) } : {}) }}
      errors={errors}
    />,
    Object.keys(errors).length > 0 ? 422 : 200,
  );
}

async function save(c: Ctx, fassung: Foerderzeile | null) {
  const kontext = c.get('kontext');
  const form = checkEingabe(await readEingabe(c), foerderungSchema);
  const values = form.eingabe;
  if (!form.ok)
    return showFormular(c, fassung, values, fieldErrors(form.fehler, describeKurs, kontext.sprache));
  const { version, angaben } = form.wert;
  const result: Ergebnis<number | undefined> = fassung
    ? await changeFoerderbedingung(kontext, fassung.id, version, angaben)
    : await createFoerderbedingung(kontext, angaben);
  if (!result.ok)
    return showFormular(c, fassung, values, refusalErrors(result, describeKurs, kontext.sprache));
  return fassung
    ? redirect(c, `${PFAD}/${fassung.id}`, t(c).gespeichert)
    : redirect(c, `${PFAD}/${result.wert}`, t(c).angelegt);
}

export const foerderungRoutes: Route[] = [
  get(PFAD, 'foerderbedingung.sehen', async (c) =>
    show(
      c,
      <FoerderungListePage
        rahmen={rahmenOf(c)}
        fassungen={await listFoerderbedingungen(c.get('kontext').db)}
        heute={heuteOf(c)}
        darfBearbeiten={darfBearbeiten(c)}
      />,
    ),
  ),
  get(`${PFAD}/neu`, BEARBEITEN, async (c) => {
    const { db, sprache } = c.get('kontext');
    const aus = await findFoerderbedingung(db, queryId(c, 'aus'));
    if (!aus) return showFormular(c, null, {});
    const { gueltigAb, gueltigBis, version, ...values } = foerderWerte(aus, sprache);
    return showFormular(c, null, values);
  }),
  post(`${PFAD}/neu`, BEARBEITEN, (c) => save(c, null)),
  get(EINE, 'foerderbedingung.sehen', async (c) => {
    const fassung = await findOne(c);
    return fassung ? showOne(c, fassung) : c.notFound();
  }),
  get(`${EINE}/bearbeiten`, BEARBEITEN, async (c) => {
    const fassung = await findOne(c);
    if (!fassung) return c.notFound();
    if (fassung.bewilligungen > 0) return redirect(c, `${PFAD}/${fassung.id}`);
    return showFormular(c, fassung, foerderWerte(fassung, c.get('kontext').sprache));
  }),
  post(`${EINE}/bearbeiten`, BEARBEITEN, async (c) => {
    const fassung = await findOne(c);
    return fassung ? save(c, fassung) : c.notFound();
  }),
  post(`${EINE}/beenden`, BEARBEITEN, async (c) => {
    const kontext = c.get('kontext');
    const fassung = await findOne(c);
    if (!fassung) return c.notFound();
    const form = checkEingabe(await readEingabe(c), endeSchema);
    const values = form.eingabe;
    if (!form.ok)
      return showOne(c, fassung, { values, errors: fieldErrors(form.fehler, describeKurs, kontext.sprache) });
    const result = await endFoerderbedingung(kontext, fassung.id, form.wert.letzterTag);
    return result.ok
      ? redirect(c, `${PFAD}/${fassung.id}`, t(c).beendet)
      : showOne(c, fassung, { values, errors: refusalErrors(result, describeKurs, kontext.sprache) });
  }),
  post(`${EINE}/entfernen`, BEARBEITEN, async (c) => {
    const kontext = c.get('kontext');
    const result = await removeFoerderbedingung(kontext, idOf(c));
    if (result.ok) return redirect(c, PFAD, t(c).entfernt);
    if (result.grund === 'bedingung.unbekannt') return c.notFound();
    return redirect(c, `${PFAD}/${idOf(c)}`, describeKurs(result, kontext.sprache), 'warning');
  }),
];
