import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { listBerichte } from '../bericht/bericht.store.ts';
import { darf, heuteOf, sentence, sentences, spracheOf } from '../formular.ts';
import { listGremien } from '../gremien/gremium.store.ts';
import { berichteTexte } from '../texte.ts';
import { changePflicht, createPflicht, fulfilPflicht } from './pflicht.action.ts';
import { erfuellungSchema, pflichtAenderungSchema, pflichtSchema } from './pflicht.schema.ts';
import { findPflicht, listErfuellungen, listPflichten, type Pflicht } from './pflicht.store.ts';
import { PFLICHTEN, PflichtenPage, PflichtFormularPage, PflichtPage } from './pflichten.page.tsx';
import { pflichtenTexte } from './pflichten.texte.ts';

const EINE = `${PFLICHTEN}/:id{[0-9]+}`;

export const pflichtenRoutes: readonly Route[] = [
  get(PFLICHTEN, 'bericht.sehen', async (c) =>
    show(
      c,
      <PflichtenPage
        rahmen={rahmenOf(c)}
        pflichten={await listPflichten(c.get('kontext').db)}
        heute={heuteOf(c)}
        darfBearbeiten={darf(c, 'gremium.bearbeiten')}
      />,
    ),
  ),
  get(`${PFLICHTEN}/neu`, 'gremium.bearbeiten', (c) =>
    showFormular(c, null, { ist_aktiv: 'ja', abstand_monate: '12', vorlauf_tage: '42' }),
  ),
  post(`${PFLICHTEN}/neu`, 'gremium.bearbeiten', async (c) => {
    const form = await readForm(c, pflichtSchema);
    if (!form.ok) return showFormular(c, null, form.eingabe, sentences(c, form.fehler));
    const result = await createPflicht(c.get('kontext'), form.wert);
    if (!result.ok) return showFormular(c, null, form.eingabe, sentence(c, result));
    return redirect(c, `${PFLICHTEN}/${result.wert}`, pflichtenTexte[spracheOf(c)].angelegt);
  }),
  get(EINE, 'bericht.sehen', (c) => withPflicht(c, (pflicht) => showPflicht(c, pflicht))),
  get(`${EINE}/bearbeiten`, 'gremium.bearbeiten', (c) =>
    withPflicht(c, (pflicht) => showFormular(c, pflicht.id, valuesOf(pflicht))),
  ),
  post(`${EINE}/bearbeiten`, 'gremium.bearbeiten', (c) =>
    withPflicht(c, async (pflicht) => {
      const form = await readForm(c, pflichtAenderungSchema);
      if (!form.ok) return showFormular(c, pflicht.id, form.eingabe, sentences(c, form.fehler));
      const { version, ...angaben } = form.wert;
      const result = await changePflicht(c.get('kontext'), pflicht.id, version, angaben);
      if (result.ok)
        return redirect(c, `${PFLICHTEN}/${pflicht.id}`, berichteTexte[spracheOf(c)].gespeichert);
      const values = { ...form.eingabe, version: String(pflicht.version) };
      return showFormular(c, pflicht.id, values, sentence(c, result));
    }),
  ),
  post(`${EINE}/erfuellen`, 'gremium.bearbeiten', (c) =>
    withPflicht(c, async (pflicht) => {
      const form = await readForm(c, erfuellungSchema);
      if (!form.ok) return showPflicht(c, pflicht, form.eingabe, sentences(c, form.fehler));
      const result = await fulfilPflicht(c.get('kontext'), pflicht.id, form.wert);
      if (!result.ok) return showPflicht(c, pflicht, form.eingabe, sentence(c, result));
      return redirect(c, `${PFLICHTEN}/${pflicht.id}`, pflichtenTexte[spracheOf(c)].festgehalten);
    }),
  ),
];

async function withPflicht(
  c: Ctx,
  run: (pflicht: Pflicht) => Response | Promise<Response>,
): Promise<Response> {
  const pflicht = await findPflicht(c.get('kontext').db, idOf(c));
  return pflicht ? run(pflicht) : c.notFound();
}

const valuesOf = (pflicht: Pflicht): FormValues => ({
  version: String(pflicht.version),
  titel: pflicht.titel,
  art: pflicht.art ?? '',
  gremium_id: pflicht.gremium_id === null ? '' : String(pflicht.gremium_id),
  empfaenger: pflicht.empfaenger,
  grundlage: pflicht.grundlage,
  faellig_am: formatDatum(pflicht.faellig_am, 'de'),
  abstand_monate: pflicht.abstand_monate === null ? '' : String(pflicht.abstand_monate),
  vorlauf_tage: String(pflicht.vorlauf_tage),
  zustaendig: pflicht.zustaendig,
  ...(pflicht.ist_aktiv ? { ist_aktiv: 'ja' } : {}),
});

async function showFormular(c: Ctx, id: number | null, values: FormValues, errors?: FormErrors) {
  return show(
    c,
    <PflichtFormularPage
      rahmen={rahmenOf(c)}
      id={id}
      gremien={await listGremien(c.get('kontext').db)}
      values={values}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

async function showPflicht(c: Ctx, pflicht: Pflicht, values?: FormValues, errors?: FormErrors) {
  const { db } = c.get('kontext');
  const [erfuellungen, berichte] = await Promise.all([listErfuellungen(db, pflicht.id), listBerichte(db)]);
  return show(
    c,
    <PflichtPage
      rahmen={rahmenOf(c)}
      pflicht={pflicht}
      erfuellungen={erfuellungen}
      berichte={berichte}
      heute={heuteOf(c)}
      darfBearbeiten={darf(c, 'gremium.bearbeiten')}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}
