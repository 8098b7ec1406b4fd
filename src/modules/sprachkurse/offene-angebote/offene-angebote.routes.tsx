import { isAllowed } from '../../../begriffe/wer.ts';
import { datumOf, yearOf } from '../../../begriffe/zeit.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import type { TableFormat } from '../../../platform/files/table-file.ts';
import { sendTable } from '../../../platform/http/export.ts';
import { showFault } from '../../../platform/http/fault.page.tsx';
import { fieldErrors, readForm, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { permissions } from '../sprachkurse.permissions.ts';
import { changeAngebot, createAngebot, recordTermin, removeTermin } from './offenes-angebot.action.ts';
import { averageOf } from './offenes-angebot.rules.ts';
import { angebotsterminSchema, offenesAngebotSchema } from './offenes-angebot.schema.ts';
import {
  findAngebot,
  findErstesAngebotsjahr,
  listAngeboteDesJahres,
  listAngebotstermine,
} from './offenes-angebot.store.ts';
import { ANGEBOTE, AngebotePage, AngebotPage, describeWann } from './pages/angebote.page.tsx';
import { AngebotFormularPage } from './pages/formular.page.tsx';
import { angebotTexte, describeAngebot } from './texte.ts';

const SEHEN = 'offenes-angebot.sehen';
const FUEHREN = 'offenes-angebot.fuehren';
const ANGEBOT = `${ANGEBOTE}/:id{[0-9]+}`;

const darfFuehren = (c: Ctx) => isAllowed(permissions, c.get('kontext').wer, FUEHREN);

/** Language cafés, tandems, reading mentors: what there is and how many come. */
export const offeneAngeboteRoutes: readonly Route[] = [
  get(ANGEBOTE, SEHEN, async (c) => {
    const { jahr, jahre } = await jahreOf(c);
    const angebote = await listAngeboteDesJahres(c.get('kontext').db, jahr);
    return show(
      c,
      <AngebotePage
        rahmen={rahmenOf(c)}
        jahr={jahr}
        jahre={jahre}
        angebote={angebote}
        darfFuehren={darfFuehren(c)}
      />,
    );
  }),
  get(`${ANGEBOTE}.csv`, SEHEN, (c) => sendAngebote(c, 'csv')),
  get(`${ANGEBOTE}.xlsx`, SEHEN, (c) => sendAngebote(c, 'xlsx')),

  get(`${ANGEBOTE}/neu`, FUEHREN, (c) => showFormular(c, null)),
  post(`${ANGEBOTE}/neu`, FUEHREN, async (c) => {
    const kontext = c.get('kontext');
    const form = await readForm(c, offenesAngebotSchema);
    if (!form.ok)
      return showFormular(c, null, form.eingabe, fieldErrors(form.fehler, describeAngebot, kontext.sprache));
    const result = await createAngebot(kontext, form.wert);
    if (!result.ok)
      return showFormular(c, null, form.eingabe, refusalErrors(result, describeAngebot, kontext.sprache));
    return redirect(c, `${ANGEBOTE}/${result.wert}`, angebotTexte[kontext.sprache].gespeichert);
  }),

  get(ANGEBOT, SEHEN, (c) => showAngebot(c)),

  get(`${ANGEBOT}/bearbeiten`, FUEHREN, (c) => showFormular(c, idOf(c))),
  post(`${ANGEBOT}/bearbeiten`, FUEHREN, async (c) => {
    const kontext = c.get('kontext');
    const id = idOf(c);
    const form = await readForm(c, offenesAngebotSchema);
    if (!form.ok)
      return showFormular(c, id, form.eingabe, fieldErrors(form.fehler, describeAngebot, kontext.sprache));
    const result = await changeAngebot(kontext, id, form.wert);
    if (!result.ok)
      return showFormular(c, id, form.eingabe, refusalErrors(result, describeAngebot, kontext.sprache));
    return redirect(c, `${ANGEBOTE}/${id}`, angebotTexte[kontext.sprache].gespeichert);
  }),

  post(`${ANGEBOT}/termine`, FUEHREN, async (c) => {
    const kontext = c.get('kontext');
    const form = await readForm(c, angebotsterminSchema);
    if (!form.ok)
      return showAngebot(c, form.eingabe, fieldErrors(form.fehler, describeAngebot, kontext.sprache));
    const result = await recordTermin(kontext, idOf(c), form.wert);
    if (!result.ok)
      return showAngebot(c, form.eingabe, refusalErrors(result, describeAngebot, kontext.sprache));
    return redirect(c, `${ANGEBOTE}/${idOf(c)}`, angebotTexte[kontext.sprache].eingetragen);
  }),

  post(`${ANGEBOT}/termine/:termin{[0-9]+}/entfernen`, FUEHREN, async (c) => {
    const kontext = c.get('kontext');
    const result = await removeTermin(kontext, idOf(c), idOf(c, 'termin'));
    if (!result.ok) return showAngebot(c, {}, refusalErrors(result, describeAngebot, kontext.sprache));
    return redirect(c, `${ANGEBOTE}/${idOf(c)}`, angebotTexte[kontext.sprache].entfernt);
  }),
];

/** The year asked for, else the current one; all since the first offer can be chosen. */
async function jahreOf(c: Ctx) {
  const { db, clock } = c.get('kontext');
  const heute = yearOf(datumOf(clock.now()));
  const erstes = Math.min(heute, (await findErstesAngebotsjahr(db)) ?? heute);
  const jahre = Array.from({ length: heute - erstes + 1 }, (_, index) => heute - index);
  const gefragt = Number(c.req.query('jahr'));
  return { jahr: jahre.includes(gefragt) ? gefragt : heute, jahre };
}

async function showAngebot(c: Ctx, values?: FormValues, errors?: FormErrors) {
  const { db } = c.get('kontext');
  const angebot = await findAngebot(db, idOf(c));
  if (!angebot) return showFault(c, 404, 'fehler.404');
  const termine = await listAngebotstermine(db, angebot.id);
  return show(
    c,
    <AngebotPage
      rahmen={rahmenOf(c)}
      angebot={angebot}
      termine={termine}
      darfFuehren={darfFuehren(c)}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

async function showFormular(c: Ctx, id: number | null, values?: FormValues, errors?: FormErrors) {
  const angebot = id === null ? null : await findAngebot(c.get('kontext').db, id);
  if (id !== null && !angebot) return showFault(c, 404, 'fehler.404');
  return show(
    c,
    <AngebotFormularPage
      rahmen={rahmenOf(c)}
      angebot={angebot}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

async function sendAngebote(c: Ctx, format: TableFormat) {
  const { db, sprache } = c.get('kontext');
  const t = angebotTexte[sprache];
  const { jahr } = await jahreOf(c);
  return sendTable(
    c,
    format,
    `${t.titel} ${jahr}`,
    [
      { label: t.angebot, value: (row) => row.titel, width: 36 },
      { label: t.art, value: (row) => t.arten[row.art], width: 18 },
      { label: t.ort, value: (row) => row.ort, width: 20 },
      { label: t.wann, value: (row) => describeWann(row, sprache), width: 36 },
      { label: t.organisation, value: (row) => row.organisation, width: 30 },
      { label: t.termine, value: (row) => row.termine },
      { label: t.besuche, value: (row) => row.teilnehmer },
      { label: t.imSchnitt, value: (row) => averageOf(row.teilnehmer, row.termine) },
    ],
    await listAngeboteDesJahres(db, jahr),
  );
}
