import type { Ergebnis } from '../../../begriffe/ablehnung.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { fieldErrors, readForm, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { readSetting } from '../../../platform/settings.ts';
import { listToepfe } from '../../haushalt/index.ts';
import { type EinsatzMitNamen, findEinsatz } from '../einsatz.store.ts';
import { permissions } from '../sprachmittlung.permissions.ts';
import {
  changeKostentraeger,
  createKostentraeger,
  saveStandardtopf,
  setEinsatzkosten,
} from './kostentraeger.action.ts';
import {
  kostentraegerSchema,
  kostenwegSchema,
  standardtopfEinstellung,
  standardtopfSchema,
  versionSchema,
} from './kostentraeger.schema.ts';
import {
  findKostentraeger,
  type Kostentraeger,
  listKostentraeger,
  listKostentraegerNamen,
} from './kostentraeger.store.ts';
import { satz, texte } from './kostentraeger.texte.ts';
import {
  EinsatzkostenPage,
  KostentraegerFormularPage,
  KostentraegerPage,
  PFAD,
} from './pages/kostentraeger.page.tsx';

const statusOf = (errors: FormErrors) => (Object.keys(errors).length > 0 ? 422 : 200);

const choice = (id: number | null) => (id === null ? '' : String(id));

async function showListe(c: Ctx, values?: FormValues, errors: FormErrors = {}) {
  const { db, wer } = c.get('kontext');
  const [rows, toepfe, standardtopf] = await Promise.all([
    listKostentraeger(db),
    listToepfe(db),
    readSetting(db, standardtopfEinstellung),
  ]);
  return show(
    c,
    <KostentraegerPage
      rahmen={rahmenOf(c)}
      rows={rows}
      toepfe={toepfe.filter(({ id, ist_aktiv }) => ist_aktiv || id === standardtopf)}
      standardtopf={standardtopf}
      darfBearbeiten={isAllowed(permissions, wer, 'kostentraeger.bearbeiten')}
      {...(values ? { values } : {})}
      errors={errors}
    />,
    statusOf(errors),
  );
}

async function showFormular(
  c: Ctx,
  kostentraeger: Kostentraeger | null,
  values: FormValues,
  errors: FormErrors = {},
) {
  const toepfe = await listToepfe(c.get('kontext').db);
  return show(
    c,
    <KostentraegerFormularPage
      rahmen={rahmenOf(c)}
      kostentraeger={kostentraeger}
      toepfe={toepfe.filter(({ id, ist_aktiv }) => ist_aktiv || id === kostentraeger?.topf_id)}
      values={values}
      errors={errors}
    />,
    statusOf(errors),
  );
}

async function save(c: Ctx, kostentraeger: Kostentraeger | null) {
  const kontext = c.get('kontext');
  const form = await readForm(c, kostentraegerSchema);
  if (!form.ok)
    return showFormular(
      c,
      kostentraeger,
      form.eingabe,
      fieldErrors(form.fehler, satz, c.get('kontext').sprache),
    );
  const { version, ...angaben } = form.wert;
  const result: Ergebnis<unknown> = kostentraeger
    ? await changeKostentraeger(kontext, kostentraeger.id, version, angaben)
    : await createKostentraeger(kontext, angaben);
  if (!result.ok) {
    const am = result.grund === 'kostentraeger.gibt-es-schon' ? { ...result, feld: 'bezeichnung' } : result;
    return showFormular(c, kostentraeger, form.eingabe, refusalErrors(am, satz, c.get('kontext').sprache));
  }
  const t = texte[kontext.sprache];
  return redirect(c, PFAD, kostentraeger ? t.gespeichert : t.angelegt);
}

const findOne = (c: Ctx) => findKostentraeger(c.get('kontext').db, idOf(c));

const activation = (pfad: string, aktiv: boolean): Route =>
  post(`${PFAD}/:id{[0-9]+}/${pfad}`, 'kostentraeger.bearbeiten', async (c) => {
    const kontext = c.get('kontext');
    const t = texte[kontext.sprache];
    const form = await readForm(c, versionSchema);
    const version = form.ok ? form.wert.version : 0;
    const result = await changeKostentraeger(kontext, idOf(c), version, { ist_aktiv: aktiv });
    if (result.ok) return redirect(c, PFAD, aktiv ? t.aktiviert : t.stillgelegt);
    if (result.grund === 'kostentraeger.unbekannt') return c.notFound();
    return redirect(c, `${PFAD}/${idOf(c)}`, satz(result, kontext.sprache), 'danger');
  });

// ——— one appointment ———

async function showKosten(c: Ctx, einsatz: EinsatzMitNamen, values: FormValues, errors: FormErrors = {}) {
  const { db } = c.get('kontext');
  const [kostentraeger, toepfe] = await Promise.all([
    listKostentraegerNamen(db, einsatz.kostentraeger_id),
    listToepfe(db),
  ]);
  return show(
    c,
    <EinsatzkostenPage
      rahmen={rahmenOf(c)}
      einsatz={einsatz}
      kostentraeger={kostentraeger}
      toepfe={toepfe.filter(({ id, ist_aktiv }) => ist_aktiv || id === einsatz.topf_id)}
      values={values}
      errors={errors}
    />,
    statusOf(errors),
  );
}

async function saveKosten(c: Ctx) {
  const kontext = c.get('kontext');
  const einsatz = await findEinsatz(kontext.db, idOf(c));
  if (!einsatz) return c.notFound();
  const form = await readForm(c, kostenwegSchema);
  if (!form.ok)
    return showKosten(c, einsatz, form.eingabe, fieldErrors(form.fehler, satz, c.get('kontext').sprache));
  const result = await setEinsatzkosten(kontext, einsatz.id, form.wert);
  if (!result.ok)
    return showKosten(c, einsatz, form.eingabe, refusalErrors(result, satz, c.get('kontext').sprache));
  return redirect(c, `/einsaetze/${einsatz.id}`, texte[kontext.sprache].kostenGespeichert);
}

export const kostentraegerRoutes: Route[] = [
  get(PFAD, 'kostentraeger.sehen', (c) => showListe(c)),
  get(`${PFAD}/neu`, 'kostentraeger.bearbeiten', (c) => showFormular(c, null, {})),
  post(`${PFAD}/neu`, 'kostentraeger.bearbeiten', (c) => save(c, null)),
  post(`${PFAD}/standardtopf`, 'kostentraeger.bearbeiten', async (c) => {
    const kontext = c.get('kontext');
    const form = await readForm(c, standardtopfSchema);
    if (!form.ok) return showListe(c, form.eingabe, fieldErrors(form.fehler, satz, c.get('kontext').sprache));
    const result = await saveStandardtopf(kontext, form.wert.topfId);
    return result.ok
      ? redirect(c, PFAD, texte[kontext.sprache].gespeichert)
      : showListe(c, form.eingabe, refusalErrors(result, satz, c.get('kontext').sprache));
  }),
  get(`${PFAD}/:id{[0-9]+}`, 'kostentraeger.bearbeiten', async (c) => {
    const kostentraeger = await findOne(c);
    if (!kostentraeger) return c.notFound();
    const { bezeichnung, anschrift, email, frage, topf_id } = kostentraeger;
    return showFormular(c, kostentraeger, { bezeichnung, anschrift, email, frage, topf_id: choice(topf_id) });
  }),
  post(`${PFAD}/:id{[0-9]+}`, 'kostentraeger.bearbeiten', async (c) => {
    const kostentraeger = await findOne(c);
    return kostentraeger ? save(c, kostentraeger) : c.notFound();
  }),
  activation('stilllegen', false),
  activation('aktivieren', true),
  get('/einsaetze/:id{[0-9]+}/kosten', 'einsatz.kosten', async (c) => {
    const einsatz = await findEinsatz(c.get('kontext').db, idOf(c));
    if (!einsatz) return c.notFound();
    const { zahler, kostentraeger_id, topf_id } = einsatz;
    return showKosten(c, einsatz, {
      zahler,
      kostentraegerId: choice(kostentraeger_id),
      topfId: choice(topf_id),
    });
  }),
  post('/einsaetze/:id{[0-9]+}/kosten', 'einsatz.kosten', saveKosten),
];
