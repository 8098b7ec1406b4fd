import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { formatFestkomma } from '../../../begriffe/festkomma.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import type { TableFormat } from '../../../platform/files/table-file.ts';
import { sendTable } from '../../../platform/http/export.ts';
import { fieldErrors, readForm, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { permissions } from '../haushalt.permissions.ts';
import { describeHaushalt, haushaltTexte } from '../texte.ts';
import { changeProjekt, createProjekt } from './projekt.action.ts';
import { projektSchema } from './projekt.schema.ts';
import { findProjekt, listProjekte, type Partnerprojekt } from './projekt.store.ts';
import { ProjektePage, ProjektFormularPage } from './projekte.page.tsx';
import { projekteTexte } from './projekte.texte.ts';

const PFAD = '/haushalt/projekte';
const EINS = `${PFAD}/:id{[0-9]+}`;

export const projekteRoutes: readonly Route[] = [
  get(PFAD, 'projekt.sehen', async (c) => {
    const { db, wer, clock } = c.get('kontext');
    return show(
      c,
      <ProjektePage
        rahmen={rahmenOf(c)}
        projekte={await listProjekte(db)}
        heute={datumOf(clock.now())}
        darfBearbeiten={isAllowed(permissions, wer, 'projekt.bearbeiten')}
      />,
    );
  }),
  get(`${PFAD}.csv`, 'projekt.sehen', (c) => sendListe(c, 'csv')),
  get(`${PFAD}.xlsx`, 'projekt.sehen', (c) => sendListe(c, 'xlsx')),

  get(`${PFAD}/neu`, 'projekt.bearbeiten', (c) => showFormular(c, null, { verlaengerung: 'offen' })),
  post(`${PFAD}/neu`, 'projekt.bearbeiten', async (c) => {
    const { sprache } = c.get('kontext');
    const form = await readForm(c, projektSchema);
    if (!form.ok)
      return showFormular(c, null, form.eingabe, fieldErrors(form.fehler, describeHaushalt, sprache));
    const result = await createProjekt(c.get('kontext'), form.wert);
    if (result.ok) return redirect(c, PFAD, projekteTexte[sprache].angelegt);
    const errors = refusalErrors(result, describeHaushalt, sprache);
    return showFormular(c, null, form.eingabe, errors);
  }),

  get(EINS, 'projekt.bearbeiten', async (c) => {
    const projekt = await findProjekt(c.get('kontext').db, idOf(c));
    return projekt ? showFormular(c, projekt.id, valuesOf(projekt, c.get('kontext').sprache)) : c.notFound();
  }),
  post(EINS, 'projekt.bearbeiten', async (c) => {
    const { db, sprache } = c.get('kontext');
    const projekt = await findProjekt(db, idOf(c));
    if (!projekt) return c.notFound();
    const form = await readForm(c, projektSchema);
    if (!form.ok)
      return showFormular(c, projekt.id, form.eingabe, fieldErrors(form.fehler, describeHaushalt, sprache));
    const result = await changeProjekt(c.get('kontext'), projekt.id, form.wert.version, form.wert);
    if (result.ok) return redirect(c, PFAD, haushaltTexte[sprache].gespeichert);
    const values = { ...form.eingabe, version: String(projekt.version) };
    const errors = refusalErrors(result, describeHaushalt, sprache);
    return showFormular(c, projekt.id, values, errors);
  }),
];

async function sendListe(c: Ctx, format: TableFormat) {
  const { db, sprache } = c.get('kontext');
  const t = projekteTexte[sprache];
  return sendTable(
    c,
    format,
    t.projekte,
    [
      { label: t.bezeichnung, value: (row) => row.bezeichnung, width: 40 },
      { label: t.traeger, value: (row) => row.traeger, width: 28 },
      { label: t.foerderer, value: (row) => row.foerderer, width: 28 },
      { label: t.von, value: (row) => row.von && { datum: row.von } },
      { label: t.bis, value: (row) => ({ datum: row.bis }) },
      { label: t.betrag, value: (row) => (row.betragCent === null ? null : { cents: row.betragCent }) },
      { label: t.verlaengerung, value: (row) => t.verlaengerungen[row.verlaengerung], width: 28 },
      { label: t.notiz, value: (row) => row.notiz, width: 40 },
    ],
    await listProjekte(db),
  );
}

const valuesOf = (projekt: Partnerprojekt, sprache: Anzeigesprache): FormValues => ({
  bezeichnung: projekt.bezeichnung,
  traeger: projekt.traeger,
  foerderer: projekt.foerderer,
  von: projekt.von === null ? '' : formatDatum(projekt.von, sprache),
  bis: formatDatum(projekt.bis, sprache),
  betrag: projekt.betragCent === null ? '' : formatFestkomma(projekt.betragCent, 2, sprache),
  verlaengerung: projekt.verlaengerung,
  erinnernAb: projekt.erinnernAb === null ? '' : formatDatum(projekt.erinnernAb, sprache),
  notiz: projekt.notiz,
  version: String(projekt.version),
});

function showFormular(c: Ctx, id: number | null, values: FormValues, errors?: FormErrors) {
  return show(
    c,
    <ProjektFormularPage rahmen={rahmenOf(c)} id={id} values={values} {...(errors ? { errors } : {})} />,
    errors ? 422 : 200,
  );
}
