import type { Ergebnis } from '../../../begriffe/ablehnung.ts';
import { formatGeld } from '../../../begriffe/geld.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import type { TableFormat } from '../../../platform/files/table-file.ts';
import { sendTable } from '../../../platform/http/export.ts';
import { fieldErrors, readForm } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { permissions } from '../sprachmittlung.permissions.ts';
import { danachOf, WerbungFormularPage, WerbungPage } from './pages/werbung.page.tsx';
import { changeWerbung, createWerbung, removeWerbung } from './werbung.action.ts';
import { WIRKUNG_TAGE } from './werbung.rules.ts';
import { werbungSchema } from './werbung.schema.ts';
import { findWerbung, listWerbung, type Werbung } from './werbung.store.ts';
import { werbungSatz, werbungTexte } from './werbung.texte.ts';

const showFormular = (c: Ctx, id: number | null, values: FormValues, errors: FormErrors = {}) =>
  show(
    c,
    <WerbungFormularPage rahmen={rahmenOf(c)} id={id} values={values} errors={errors} />,
    Object.keys(errors).length > 0 ? 422 : 200,
  );

const toFormular = (c: Ctx, werbung: Werbung): FormValues => ({
  am: formatDatum(werbung.am, c.get('kontext').sprache),
  kanal: werbung.kanal,
  ziel: werbung.ziel,
  bezeichnung: werbung.bezeichnung,
  menge: werbung.menge === null ? '' : String(werbung.menge),
  kosten: werbung.kosten_cent === null ? '' : formatGeld(werbung.kosten_cent, 'de').replace(/\s*€/, ''),
  notiz: werbung.notiz,
  version: String(werbung.version),
});

async function save(c: Ctx, id: number | null) {
  const kontext = c.get('kontext');
  const form = await readForm(c, werbungSchema);
  if (!form.ok)
    return showFormular(c, id, form.eingabe, fieldErrors(form.fehler, werbungSatz, c.get('kontext').sprache));
  const { version, ...angaben } = form.wert;
  const result: Ergebnis<unknown> =
    id === null ? await createWerbung(kontext, angaben) : await changeWerbung(kontext, id, version, angaben);
  if (result.ok) return redirect(c, '/werbung', werbungTexte[kontext.sprache].gespeichert);
  if (result.grund === 'werbung.unbekannt') return c.notFound();
  // The next attempt wins over what somebody else saved, now that the person was told.
  const stand = id === null ? null : await findWerbung(kontext.db, id);
  return showFormular(
    c,
    id,
    { ...form.eingabe, version: String(stand?.version ?? version) },
    { '': werbungSatz(result, kontext.sprache) },
  );
}

async function sendListe(c: Ctx, format: TableFormat) {
  const { db, sprache } = c.get('kontext');
  const t = werbungTexte[sprache];
  return sendTable(
    c,
    format,
    t.titel,
    [
      { label: t.am, value: (row) => ({ datum: row.am }) },
      { label: t.bezeichnung, value: (row) => row.bezeichnung, width: 40 },
      { label: t.kanal, value: (row) => t.kanaele[row.kanal], width: 30 },
      { label: t.ziel, value: (row) => t.ziele[row.ziel], width: 24 },
      { label: t.menge, value: (row) => row.menge },
      { label: t.kosten, value: (row) => (row.kosten_cent === null ? null : { cents: row.kosten_cent }) },
      { label: t.danach(WIRKUNG_TAGE), value: (row) => danachOf(row, sprache), width: 28 },
      { label: t.notiz, value: (row) => row.notiz, width: 40 },
    ],
    await listWerbung(db),
  );
}

export const werbungRoutes: Route[] = [
  get('/werbung', 'werbung.sehen', async (c) => {
    const { db, wer } = c.get('kontext');
    const darfBearbeiten = isAllowed(permissions, wer, 'werbung.bearbeiten');
    return show(
      c,
      <WerbungPage rahmen={rahmenOf(c)} rows={await listWerbung(db)} darfBearbeiten={darfBearbeiten} />,
    );
  }),
  get('/werbung.csv', 'werbung.sehen', (c) => sendListe(c, 'csv')),
  get('/werbung.xlsx', 'werbung.sehen', (c) => sendListe(c, 'xlsx')),
  get('/werbung/neu', 'werbung.bearbeiten', (c) => {
    const { clock, sprache } = c.get('kontext');
    return showFormular(c, null, { am: formatDatum(datumOf(clock.now()), sprache) });
  }),
  post('/werbung/neu', 'werbung.bearbeiten', (c) => save(c, null)),
  get('/werbung/:id{[0-9]+}', 'werbung.bearbeiten', async (c) => {
    const werbung = await findWerbung(c.get('kontext').db, idOf(c));
    return werbung ? showFormular(c, werbung.id, toFormular(c, werbung)) : c.notFound();
  }),
  post('/werbung/:id{[0-9]+}', 'werbung.bearbeiten', (c) => save(c, idOf(c))),
  post('/werbung/:id{[0-9]+}/entfernen', 'werbung.bearbeiten', async (c) => {
    const kontext = c.get('kontext');
    const result = await removeWerbung(kontext, idOf(c));
    return result.ok ? redirect(c, '/werbung', werbungTexte[kontext.sprache].entfernt) : c.notFound();
  }),
];
