import type { Ergebnis } from '../../../begriffe/ablehnung.ts';
import { formatTelefon } from '../../../begriffe/telefon.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { type FormErrors, type FormValues, parseTableQuery } from '../../../design/index.ts';
import type { TableFormat } from '../../../platform/files/table-file.ts';
import { EXPORT_ROWS, sendTable } from '../../../platform/http/export.ts';
import { checkEingabe, fieldErrors, readEingabe, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { zugangRoutesFor } from '../../verwaltung/index.ts';
import { listKurse } from '../kurse/kurs.store.ts';
import { describeKurs } from '../satz.ts';
import { permissions } from '../sprachkurse.permissions.ts';
import { kursWort } from '../texte.ts';
import { findGemeinde, listGemeindeNamen, listGemeinden } from './gemeinde.store.ts';
import { GemeindenPage, GemeindePage, gemeindeWerte } from './gemeinden.page.tsx';
import {
  addTraegerPerson,
  changeGemeinde,
  changeTraeger,
  createGemeinde,
  createTraeger,
  removeTraegerPerson,
} from './traeger.action.ts';
import { TraegerListePage, TraegerPage, traegerTabelle } from './traeger.page.tsx';
import { gemeindeSchema, personSchema, traegerSchema } from './traeger.schema.ts';
import {
  findTraeger,
  listTraeger,
  listTraegerPersonen,
  listTraegerZugaenge,
  type Traeger,
  type TraegerFilter,
} from './traeger.store.ts';
import { traegerTexte } from './traeger.texte.ts';
import { TraegerFormularPage, traegerWerte } from './traeger-formular.page.tsx';

const GEZEIGT = 10;

const may = (c: Ctx, tat: string) => isAllowed(permissions, c.get('kontext').wer, tat);
const t = (c: Ctx) => traegerTexte[c.get('kontext').sprache];
const listErrors = (c: Ctx, fehler: Record<string, string>) =>
  fieldErrors(fehler, describeKurs, c.get('kontext').sprache);

const queryOf = (c: Ctx) => {
  const query = parseTableQuery(traegerTabelle, new URL(c.req.url).search);
  return { query, filter: query.filter as TraegerFilter };
};

async function showListe(c: Ctx) {
  const { db } = c.get('kontext');
  const { query, filter } = queryOf(c);
  const [{ rows, total }, gemeinden] = await Promise.all([
    listTraeger(db, filter, query),
    listGemeindeNamen(db),
  ]);
  return show(
    c,
    <TraegerListePage
      rahmen={rahmenOf(c)}
      query={query}
      rows={rows}
      total={total}
      gemeinden={gemeinden}
      darfBearbeiten={may(c, 'traeger.bearbeiten')}
    />,
  );
}

async function sendListe(c: Ctx, format: TableFormat) {
  const { db, sprache } = c.get('kontext');
  const { query, filter } = queryOf(c);
  const { rows } = await listTraeger(db, filter, { ...query, page: 1, size: EXPORT_ROWS });
  const w = t(c);
  return sendTable(
    c,
    format,
    w.traeger,
    [
      { label: w.name, value: (row) => row.name, width: 40 },
      { label: w.art, value: (row) => kursWort(sprache, 'traegerart', row.art), width: 20 },
      { label: w.ort, value: (row) => row.ort },
      { label: w.gemeinde, value: (row) => row.gemeinde ?? '' },
      { label: w.telefon, value: (row) => formatTelefon(row.telefon), width: 20 },
      { label: w.aktiveKurse, value: (row) => row.aktive },
      { label: w.kurse, value: (row) => row.kurse },
      { label: w.stand, value: (row) => (row.ist_aktiv ? w.aktiv : w.inaktiv) },
    ],
    rows,
  );
}

async function showOne(c: Ctx, traeger: Traeger, formular?: { values: FormValues; errors: FormErrors }) {
  const { db } = c.get('kontext');
  const [gemeinde, personen, zugaenge, kurse] = await Promise.all([
    traeger.gemeinde_id === null ? null : findGemeinde(db, traeger.gemeinde_id),
    listTraegerPersonen(db, traeger.id),
    listTraegerZugaenge(db, traeger.id),
    listKurse(
      db,
      { traeger: String(traeger.id) },
      { sort: { key: 'beginn_am', direction: 'desc' }, page: 1, size: GEZEIGT },
    ),
  ]);
  return show(
    c,
    <TraegerPage
      rahmen={rahmenOf(c)}
      traeger={traeger}
      gemeinde={gemeinde?.name ?? null}
      personen={personen}
      zugaenge={zugaenge}
      kurse={kurse.rows}
      kurseGesamt={kurse.total}
      darfBearbeiten={may(c, 'traeger.bearbeiten')}
      darfZugang={may(c, 'traeger.zugang')}
      {...(formular ? { formular } : {})}
    />,
    formular ? 422 : 200,
  );
}

async function showFormular(c: Ctx, traeger: Traeger | null, values: FormValues, errors: FormErrors = {}) {
  const gemeinden = await listGemeindeNamen(c.get('kontext').db, traeger?.gemeinde_id);
  return show(
    c,
    <TraegerFormularPage
      rahmen={rahmenOf(c)}
      id={traeger?.id ?? null}
      name={traeger?.name ?? t(c).traegerNeu}
      gemeinden={gemeinden}
      values={values}
      errors={errors}
    />,
    Object.keys(errors).length > 0 ? 422 : 200,
  );
}

async function saveTraeger(c: Ctx, traeger: Traeger | null) {
  const kontext = c.get('kontext');
  const form = checkEingabe(await readEingabe(c), traegerSchema);
  if (!form.ok) return showFormular(c, traeger, form.eingabe, listErrors(c, form.fehler));
  const { version, ...angaben } = form.wert;
  const result: Ergebnis<number | undefined> = traeger
    ? await changeTraeger(kontext, traeger.id, version, angaben)
    : await createTraeger(kontext, angaben);
  if (!result.ok) {
    const values = { ...form.eingabe, ...(traeger ? { version: String(traeger.version) } : {}) };
    const bei = result.grund === 'traeger.gibt-es-schon' ? { ...result, feld: 'name' } : result;
    return showFormular(c, traeger, values, refusalErrors(bei, describeKurs, kontext.sprache));
  }
  return traeger
    ? redirect(c, `/traeger/${traeger.id}`, t(c).gespeichert)
    : redirect(c, `/traeger/${result.wert}`, t(c).angelegt(angaben.name));
}

const findOne = (c: Ctx) => findTraeger(c.get('kontext').db, idOf(c));

async function showGemeinden(c: Ctx, refused?: { values: FormValues; errors: FormErrors }) {
  return show(
    c,
    <GemeindenPage
      rahmen={rahmenOf(c)}
      gemeinden={await listGemeinden(c.get('kontext').db)}
      darfBearbeiten={may(c, 'traeger.bearbeiten')}
      {...(refused ? { refused } : {})}
    />,
    refused ? 422 : 200,
  );
}

const gemeindeErrors = (c: Ctx, result: Parameters<typeof refusalErrors>[0]) => {
  const refusal = [result].flat()[0]!;
  const bei = refusal.grund === 'gemeinde.gibt-es-schon' ? { ...refusal, feld: 'name' } : refusal;
  return refusalErrors(bei, describeKurs, c.get('kontext').sprache);
};

const gemeindeRoutes: Route[] = [
  get('/gemeinden', 'traeger.sehen', (c) => showGemeinden(c)),
  post('/gemeinden', 'traeger.bearbeiten', async (c) => {
    const form = checkEingabe(await readEingabe(c), gemeindeSchema);
    if (!form.ok) return showGemeinden(c, { values: form.eingabe, errors: listErrors(c, form.fehler) });
    const { version, ...angaben } = form.wert;
    const result = await createGemeinde(c.get('kontext'), angaben);
    if (!result.ok) return showGemeinden(c, { values: form.eingabe, errors: gemeindeErrors(c, result) });
    return redirect(c, '/gemeinden', t(c).angelegt(angaben.name));
  }),
  get('/gemeinden/:id{[0-9]+}', 'traeger.bearbeiten', async (c) => {
    const gemeinde = await findGemeinde(c.get('kontext').db, idOf(c));
    if (!gemeinde) return c.notFound();
    return show(
      c,
      <GemeindePage
        rahmen={rahmenOf(c)}
        gemeinde={gemeinde}
        darfZugang={may(c, 'traeger.zugang')}
        values={gemeindeWerte(gemeinde)}
      />,
    );
  }),
  post('/gemeinden/:id{[0-9]+}', 'traeger.bearbeiten', async (c) => {
    const kontext = c.get('kontext');
    const gemeinde = await findGemeinde(kontext.db, idOf(c));
    if (!gemeinde) return c.notFound();
    const form = checkEingabe(await readEingabe(c), gemeindeSchema);
    const refuseForm = (errors: FormErrors) =>
      show(
        c,
        <GemeindePage
          rahmen={rahmenOf(c)}
          gemeinde={gemeinde}
          darfZugang={may(c, 'traeger.zugang')}
          values={{ ...form.eingabe, version: String(gemeinde.version) }}
          errors={errors}
        />,
        422,
      );
    if (!form.ok) return refuseForm(listErrors(c, form.fehler));
    const { version, ...angaben } = form.wert;
    const result = await changeGemeinde(kontext, gemeinde.id, version, angaben);
    return result.ok ? redirect(c, '/gemeinden', t(c).gespeichert) : refuseForm(gemeindeErrors(c, result));
  }),
];

export const traegerRoutes: Route[] = [
  get('/traeger', 'traeger.sehen', showListe),
  get('/traeger.csv', 'traeger.sehen', (c) => sendListe(c, 'csv')),
  get('/traeger.xlsx', 'traeger.sehen', (c) => sendListe(c, 'xlsx')),
  get('/traeger/neu', 'traeger.bearbeiten', (c) => showFormular(c, null, {})),
  post('/traeger/neu', 'traeger.bearbeiten', (c) => saveTraeger(c, null)),
  get('/traeger/:id{[0-9]+}', 'traeger.sehen', async (c) => {
    const traeger = await findOne(c);
    return traeger ? showOne(c, traeger) : c.notFound();
  }),
  get('/traeger/:id{[0-9]+}/bearbeiten', 'traeger.bearbeiten', async (c) => {
    const traeger = await findOne(c);
    return traeger ? showFormular(c, traeger, traegerWerte(traeger)) : c.notFound();
  }),
  post('/traeger/:id{[0-9]+}/bearbeiten', 'traeger.bearbeiten', async (c) => {
    const traeger = await findOne(c);
    return traeger ? saveTraeger(c, traeger) : c.notFound();
  }),
  post('/traeger/:id{[0-9]+}/ansprechperson', 'traeger.bearbeiten', async (c) => {
    const traeger = await findOne(c);
    if (!traeger) return c.notFound();
    const form = checkEingabe(await readEingabe(c), personSchema);
    if (!form.ok) return showOne(c, traeger, { values: form.eingabe, errors: listErrors(c, form.fehler) });
    await addTraegerPerson(c.get('kontext'), traeger.id, form.wert);
    return redirect(c, `/traeger/${traeger.id}`, t(c).eingetragen);
  }),
  post('/traeger/:id{[0-9]+}/ansprechperson/:person{[0-9]+}/entfernen', 'traeger.bearbeiten', async (c) => {
    const result = await removeTraegerPerson(c.get('kontext'), idOf(c), idOf(c, 'person'));
    return result.ok ? redirect(c, `/traeger/${idOf(c)}`, t(c).entfernt) : c.notFound();
  }),
  ...gemeindeRoutes,
  ...zugangRoutesFor({
    rolle: 'kurstraeger',
    ordner: 'traeger',
    zugang: 'traeger.zugang',
    worte: { de: traegerTexte.de.zugangTraeger, en: traegerTexte.en.zugangTraeger },
    async find({ db }, id) {
      const traeger = await findTraeger(db, id);
      return traeger && { name: traeger.name, vorschlag: { name: '', email: traeger.email } };
    },
  }),
  ...zugangRoutesFor({
    rolle: 'gemeinde',
    ordner: 'gemeinden',
    zugang: 'traeger.zugang',
    worte: { de: traegerTexte.de.zugangGemeinde, en: traegerTexte.en.zugangGemeinde },
    async find({ db }, id) {
      const gemeinde = await findGemeinde(db, id);
      return gemeinde && { name: gemeinde.name, vorschlag: { name: '', email: gemeinde.email } };
    },
  }),
];
