import { addDays } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { readForm } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, queryId, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { listBeratungenIn } from '../beratung/beratung.store.ts';
import { darf, heuteOf, sentence, sentences, spracheOf } from '../formular.ts';
import { gremienTexte } from '../gremien/gremien.texte.ts';
import { listGremien } from '../gremien/gremium.store.ts';
import { berichteTexte } from '../texte.ts';
import { changeSitzung, createSitzung } from './sitzung.action.ts';
import { sitzungAenderungSchema, sitzungSchema } from './sitzung.schema.ts';
import { findSitzung, type Sitzung, selectSitzungen } from './sitzung.store.ts';
import { SitzungenPage, SitzungFormularPage, SitzungPage } from './sitzungen.page.tsx';
import { SITZUNGEN } from './sitzungstabelle.page.tsx';

const EINE = `${SITZUNGEN}/:id{[0-9]+}`;

export const sitzungenRoutes: readonly Route[] = [
  get(SITZUNGEN, 'bericht.sehen', async (c) => {
    const { db } = c.get('kontext');
    const heute = heuteOf(c);
    const [kommende, vergangene] = await Promise.all([
      selectSitzungen(db, { ab: heute }),
      selectSitzungen(db, { bis: addDays(heute, -1), absteigend: true }),
    ]);
    return show(
      c,
      <SitzungenPage
        rahmen={rahmenOf(c)}
        kommende={kommende}
        vergangene={vergangene}
        darfBearbeiten={darf(c, 'gremium.bearbeiten')}
      />,
    );
  }),

  get(`${SITZUNGEN}/neu`, 'gremium.bearbeiten', (c) =>
    showFormular(c, null, { gremium_id: String(queryId(c, 'gremium') || '') }),
  ),
  post(`${SITZUNGEN}/neu`, 'gremium.bearbeiten', async (c) => {
    const form = await readForm(c, sitzungSchema);
    if (!form.ok) return showFormular(c, null, form.eingabe, sentences(c, form.fehler));
    const result = await createSitzung(c.get('kontext'), form.wert);
    if (!result.ok) return showFormular(c, null, form.eingabe, sentence(c, { feld: 'am', ...result }));
    return redirect(c, `${SITZUNGEN}/${result.wert}`, gremienTexte[spracheOf(c)].sitzungEingetragen);
  }),

  get(EINE, 'bericht.sehen', (c) =>
    withSitzung(c, async (sitzung) =>
      show(
        c,
        <SitzungPage
          rahmen={rahmenOf(c)}
          sitzung={sitzung}
          beratungen={await listBeratungenIn(c.get('kontext').db, sitzung.id)}
          darfBearbeiten={darf(c, 'gremium.bearbeiten')}
        />,
      ),
    ),
  ),
  get(`${EINE}/bearbeiten`, 'gremium.bearbeiten', (c) =>
    withSitzung(c, (sitzung) => showFormular(c, sitzung.id, valuesOf(sitzung))),
  ),
  post(`${EINE}/bearbeiten`, 'gremium.bearbeiten', (c) =>
    withSitzung(c, async (sitzung) => {
      const form = await readForm(c, sitzungAenderungSchema);
      if (!form.ok) return showFormular(c, sitzung.id, form.eingabe, sentences(c, form.fehler));
      const { version, ...angaben } = form.wert;
      const result = await changeSitzung(c.get('kontext'), sitzung.id, version, angaben);
      if (result.ok)
        return redirect(c, `${SITZUNGEN}/${sitzung.id}`, berichteTexte[spracheOf(c)].gespeichert);
      const feld = result.feld ?? (result.grund === 'sitzung.gibt-es-schon' ? 'am' : '');
      const values = { ...form.eingabe, version: String(sitzung.version) };
      return showFormular(c, sitzung.id, values, sentence(c, { ...result, feld }));
    }),
  ),
];

async function withSitzung(
  c: Ctx,
  run: (sitzung: Sitzung) => Response | Promise<Response>,
): Promise<Response> {
  const sitzung = await findSitzung(c.get('kontext').db, idOf(c));
  return sitzung ? run(sitzung) : c.notFound();
}

const valuesOf = (sitzung: Sitzung): FormValues => ({
  version: String(sitzung.version),
  gremium_id: String(sitzung.gremium_id),
  am: formatDatum(sitzung.am, 'de'),
  uhrzeit: sitzung.uhrzeit,
  ort: sitzung.ort,
  frist_am: sitzung.frist_am === null ? '' : formatDatum(sitzung.frist_am, 'de'),
  adresse: sitzung.adresse,
  thema: sitzung.thema,
  teilnehmende: sitzung.teilnehmende === null ? '' : String(sitzung.teilnehmende),
  ...(sitzung.ist_abgesagt ? { ist_abgesagt: 'ja' } : {}),
});

async function showFormular(c: Ctx, id: number | null, values: FormValues, errors?: FormErrors) {
  return show(
    c,
    <SitzungFormularPage
      rahmen={rahmenOf(c)}
      id={id}
      gremien={await listGremien(c.get('kontext').db, { nurAktive: id === null })}
      values={values}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}
