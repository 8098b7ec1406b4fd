import type { FormErrors, FormValues } from '../../../design/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { darf, heuteOf, sentence, sentences, spracheOf } from '../formular.ts';
import { listLetzteSitzungen, listSitzungen, selectSitzungen } from '../sitzungen/sitzung.store.ts';
import { berichteTexte } from '../texte.ts';
import { GREMIEN, GremienPage, GremiumFormularPage } from './gremien.page.tsx';
import { gremienTexte } from './gremien.texte.ts';
import { addGast, changeGremium, createGremium, decideGast } from './gremium.action.ts';
import { GremiumPage } from './gremium.page.tsx';
import { isSitzungUeberfaellig } from './gremium.rules.ts';
import {
  gastEntscheidungSchema,
  gastSchema,
  gremiumAenderungSchema,
  gremiumSchema,
} from './gremium.schema.ts';
import { findGremium, type Gremium, listGaeste, listGremien } from './gremium.store.ts';

const EINES = `${GREMIEN}/:id{[0-9]+}`;

export const gremienRoutes: readonly Route[] = [
  get(GREMIEN, 'bericht.sehen', async (c) => {
    const { db } = c.get('kontext');
    const heute = heuteOf(c);
    const [gremien, letzte, kommende] = await Promise.all([
      listGremien(db),
      listLetzteSitzungen(db, heute),
      listSitzungen(db, heute),
    ]);
    const zeilen = gremien.map((gremium) => {
      const zuletzt = letzte.get(gremium.id) ?? null;
      const naechste = kommende.find(({ gremium_id }) => gremium_id === gremium.id)?.am ?? null;
      return {
        gremium,
        letzte: zuletzt,
        naechste,
        istUeberfaellig: isSitzungUeberfaellig(gremium.abstand_monate, zuletzt, naechste, heute),
      };
    });
    return show(
      c,
      <GremienPage rahmen={rahmenOf(c)} zeilen={zeilen} darfBearbeiten={darf(c, 'gremium.bearbeiten')} />,
    );
  }),

  get(`${GREMIEN}/neu`, 'gremium.bearbeiten', (c) => showFormular(c, null, { ist_aktiv: 'ja' })),
  post(`${GREMIEN}/neu`, 'gremium.bearbeiten', async (c) => {
    const form = await readForm(c, gremiumSchema);
    if (!form.ok) return showFormular(c, null, form.eingabe, sentences(c, form.fehler));
    const result = await createGremium(c.get('kontext'), form.wert);
    if (!result.ok) return showFormular(c, null, form.eingabe, sentence(c, { ...result, feld: 'name' }));
    return redirect(c, `${GREMIEN}/${result.wert}`, gremienTexte[spracheOf(c)].gremiumAngelegt);
  }),

  get(EINES, 'bericht.sehen', (c) => withGremium(c, (gremium) => showGremium(c, gremium))),
  get(`${EINES}/bearbeiten`, 'gremium.bearbeiten', (c) =>
    withGremium(c, (gremium) => showFormular(c, gremium.id, valuesOf(gremium))),
  ),
  post(`${EINES}/bearbeiten`, 'gremium.bearbeiten', (c) =>
    withGremium(c, async (gremium) => {
      const form = await readForm(c, gremiumAenderungSchema);
      if (!form.ok) return showFormular(c, gremium.id, form.eingabe, sentences(c, form.fehler));
      const { version, ...angaben } = form.wert;
      const result = await changeGremium(c.get('kontext'), gremium.id, version, angaben);
      if (result.ok) return redirect(c, `${GREMIEN}/${gremium.id}`, berichteTexte[spracheOf(c)].gespeichert);
      const feld = result.grund === 'gremium.gibt-es-schon' ? 'name' : '';
      const values = { ...form.eingabe, version: String(gremium.version) };
      return showFormular(c, gremium.id, values, sentence(c, { ...result, feld }));
    }),
  ),
  post(`${EINES}/gaeste`, 'gremium.bearbeiten', (c) =>
    withGremium(c, async (gremium) => {
      const form = await readForm(c, gastSchema);
      if (!form.ok) return showGremium(c, gremium, 'gast', form.eingabe, sentences(c, form.fehler));
      const result = await addGast(c.get('kontext'), gremium.id, form.wert);
      if (!result.ok) return showGremium(c, gremium, 'gast', form.eingabe, sentence(c, result));
      return redirect(c, `${GREMIEN}/${gremium.id}`, gremienTexte[spracheOf(c)].gastVorgemerkt);
    }),
  ),
  post(`${EINES}/gaeste/entscheiden`, 'gremium.bearbeiten', (c) =>
    withGremium(c, async (gremium) => {
      const form = await readForm(c, gastEntscheidungSchema);
      if (!form.ok) return showGremium(c, gremium, 'entscheidung', form.eingabe, sentences(c, form.fehler));
      const result = await decideGast(c.get('kontext'), gremium.id, form.wert);
      if (!result.ok) return showGremium(c, gremium, 'entscheidung', form.eingabe, sentence(c, result));
      return redirect(c, `${GREMIEN}/${gremium.id}`, gremienTexte[spracheOf(c)].gastEntschieden);
    }),
  ),
];

async function withGremium(
  c: Ctx,
  run: (gremium: Gremium) => Response | Promise<Response>,
): Promise<Response> {
  const gremium = await findGremium(c.get('kontext').db, idOf(c));
  return gremium ? run(gremium) : c.notFound();
}

const valuesOf = (gremium: Gremium): FormValues => ({
  version: String(gremium.version),
  name: gremium.name,
  art: gremium.art,
  position: String(gremium.position),
  abstand_monate: gremium.abstand_monate === null ? '' : String(gremium.abstand_monate),
  adresse: gremium.adresse,
  ...(gremium.ist_aktiv ? { ist_aktiv: 'ja' } : {}),
});

function showFormular(c: Ctx, id: number | null, values: FormValues, errors?: FormErrors) {
  return show(
    c,
    <GremiumFormularPage rahmen={rahmenOf(c)} id={id} values={values} {...(errors ? { errors } : {})} />,
    errors ? 422 : 200,
  );
}

async function showGremium(
  c: Ctx,
  gremium: Gremium,
  name?: 'gast' | 'entscheidung',
  values: FormValues = {},
  errors: FormErrors = {},
) {
  const { db } = c.get('kontext');
  const [sitzungen, gaeste] = await Promise.all([
    selectSitzungen(db, { gremiumId: gremium.id, absteigend: true }),
    listGaeste(db, gremium.id),
  ]);
  return show(
    c,
    <GremiumPage
      rahmen={rahmenOf(c)}
      gremium={gremium}
      sitzungen={sitzungen}
      gaeste={gaeste}
      heute={heuteOf(c)}
      darfBearbeiten={darf(c, 'gremium.bearbeiten')}
      {...(name ? { formular: { name, values, errors } } : {})}
    />,
    name ? 422 : 200,
  );
}
