import type { z } from 'zod';
import type { Ergebnis } from '../../../begriffe/ablehnung.ts';
import { formatTelefon } from '../../../begriffe/telefon.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { type FormErrors, type FormValues, parseTableQuery } from '../../../design/index.ts';
import type { TableFormat } from '../../../platform/files/table-file.ts';
import { EXPORT_ROWS, sendTable } from '../../../platform/http/export.ts';
import { checkEingabe, fieldErrors, readEingabe, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { listToepfe } from '../../haushalt/index.ts';
import { findKostentraeger, listKostentraegerNamen } from '../abrechnung/kostentraeger.store.ts';
import { listEinsaetze } from '../einsatz.store.ts';
import { listOrte } from '../ort.store.ts';
import {
  type Aehnlicher,
  findAehnlicheStellen,
  isBestaetigt,
  telefoneOf,
} from '../register/doppelt.store.ts';
import { notizSchema } from '../register/register.schema.ts';
import { permissions } from '../sprachmittlung.permissions.ts';
import {
  findStelle,
  listAnsprechpersonen,
  listEinsatzorte,
  listStellen,
  type Stelle,
  type StelleFilter,
} from '../stelle.store.ts';
import { removeOrt, saveOrte } from './ort.action.ts';
import { parseOrtsliste } from './ort.rules.ts';
import { DetailPage, type Eintragsart, type Eintragsformular } from './pages/detail.page.tsx';
import { FormularPage } from './pages/formular.page.tsx';
import { ListePage, stellenTabelle } from './pages/liste.page.tsx';
import { OrtePage } from './pages/orte.page.tsx';
import {
  addAnsprechperson,
  addEinsatzort,
  addStellennotiz,
  changeStelle,
  createStelle,
  removeStellenteil,
  setStelleAktiv,
} from './stelle.action.ts';
import {
  ansprechpersonSchema,
  einsatzortSchema,
  ortSchema,
  ortslisteSchema,
  stelleSchema,
} from './stelle.schema.ts';
import { listStellennotizen, listStellenorte, listZugaenge } from './stellen.store.ts';
import { artWort, satz, texte } from './texte.ts';

const EINSAETZE_GEZEIGT = 10;

const findOne = (c: Ctx): Promise<Stelle | null> => findStelle(c.get('kontext').db, idOf(c));

const queryOf = (c: Ctx) => {
  const query = parseTableQuery(stellenTabelle, new URL(c.req.url).search);
  const { aktiv, ...rest } = query.filter;
  return { query, filter: { ...rest, ...(aktiv ? { aktiv: true } : {}) } as StelleFilter };
};

async function showListe(c: Ctx) {
  const { db, wer } = c.get('kontext');
  const { query, filter } = queryOf(c);
  const [{ rows, total }, orte] = await Promise.all([listStellen(db, filter, query), listStellenorte(db)]);
  return show(
    c,
    <ListePage
      rahmen={rahmenOf(c)}
      query={query}
      rows={rows}
      total={total}
      orte={orte}
      darfAnlegen={isAllowed(permissions, wer, 'stelle.bearbeiten')}
    />,
  );
}

async function sendListe(c: Ctx, format: TableFormat) {
  const { db, sprache } = c.get('kontext');
  const t = texte[sprache];
  const { query, filter } = queryOf(c);
  const { rows } = await listStellen(db, filter, { ...query, page: 1, size: EXPORT_ROWS });
  return sendTable(
    c,
    format,
    t.stellen,
    [
      { label: t.name, value: (row) => row.name, width: 40 },
      { label: t.art, value: (row) => artWort(row.art, sprache), width: 20 },
      { label: t.ort, value: (row) => row.ort },
      { label: t.telefon, value: (row) => formatTelefon(row.telefon), width: 20 },
      { label: t.zahler, value: (row) => t.zahlerArten[row.zahler] },
      { label: t.einsaetze, value: (row) => row.einsaetze },
      { label: t.letzter, value: (row) => row.letzter_am && { datum: datumOf(row.letzter_am) } },
      { label: t.status, value: (row) => (row.ist_aktiv ? t.aktiv : t.inaktiv) },
    ],
    rows,
  );
}

async function showOne(c: Ctx, stelle: Stelle, formular?: Eintragsformular) {
  const { db, wer } = c.get('kontext');
  const [ansprechpersonen, einsatzorte, zugaenge, notizen, kostentraeger, toepfe, einsaetze] =
    await Promise.all([
      listAnsprechpersonen(db, stelle.id),
      listEinsatzorte(db, stelle.id),
      listZugaenge(db, stelle.id),
      listStellennotizen(db, stelle.id),
      stelle.kostentraeger_id === null ? null : findKostentraeger(db, stelle.kostentraeger_id),
      listToepfe(db),
      listEinsaetze(
        db,
        { stelleId: stelle.id },
        { sort: { key: 'beginn_at', direction: 'desc' }, page: 1, size: EINSAETZE_GEZEIGT },
      ),
    ]);
  return show(
    c,
    <DetailPage
      rahmen={rahmenOf(c)}
      stelle={stelle}
      ansprechpersonen={ansprechpersonen}
      einsatzorte={einsatzorte}
      zugaenge={zugaenge}
      notizen={notizen}
      einsaetze={einsaetze.rows}
      zahlung={{
        kostentraeger: kostentraeger?.bezeichnung ?? null,
        topf: toepfe.find(({ id }) => id === stelle.topf_id)?.bezeichnung ?? null,
      }}
      darfBearbeiten={isAllowed(permissions, wer, 'stelle.bearbeiten')}
      {...(formular ? { formular } : {})}
    />,
    formular ? 422 : 200,
  );
}

async function showFormular(
  c: Ctx,
  stelle: Stelle | null,
  values: FormValues,
  errors: FormErrors = {},
  funde: readonly Aehnlicher[] = [],
) {
  const { db, sprache } = c.get('kontext');
  const t = texte[sprache];
  const [kostentraeger, toepfe] = await Promise.all([
    listKostentraegerNamen(db, stelle?.kostentraeger_id ?? null),
    listToepfe(db),
  ]);
  return show(
    c,
    <FormularPage
      rahmen={rahmenOf(c)}
      id={stelle?.id ?? null}
      name={stelle?.name ?? t.neu}
      values={values}
      errors={errors}
      funde={funde}
      kostentraeger={kostentraeger}
      toepfe={toepfe.filter(({ id, ist_aktiv }) => ist_aktiv || id === stelle?.topf_id)}
    />,
    Object.keys(errors).length > 0 || funde.length > 0 ? 422 : 200,
  );
}

async function save(c: Ctx, stelle: Stelle | null) {
  const kontext = c.get('kontext');
  const t = texte[kontext.sprache];
  const form = checkEingabe(await readEingabe(c), stelleSchema);
  if (!form.ok)
    return showFormular(c, stelle, form.eingabe, fieldErrors(form.fehler, satz, c.get('kontext').sprache));
  const { version, ...angaben } = form.wert;
  if (stelle === null) {
    const { name, ort, telefon, email } = angaben;
    const funde = await findAehnlicheStellen(kontext.db, { name, ort, telefone: telefoneOf(telefon), email });
    if (!isBestaetigt(funde, form.eingabe.trotzdem)) return showFormular(c, null, form.eingabe, {}, funde);
  }
  const result: Ergebnis<number | undefined> = stelle
    ? await changeStelle(kontext, stelle.id, version, angaben)
    : await createStelle(kontext, angaben);
  if (!result.ok) {
    const values = { ...form.eingabe, ...(stelle ? { version: String(stelle.version) } : {}) };
    return showFormular(c, stelle, values, refusalErrors(result, satz, c.get('kontext').sprache));
  }
  return stelle
    ? redirect(c, `/stellen/${stelle.id}`, t.gespeichert)
    : redirect(c, `/stellen/${result.wert}`, t.angelegt(angaben.name));
}

function eintrag<T>(
  art: Eintragsart,
  schema: z.ZodType<T>,
  enter: (c: Ctx, id: number, wert: T) => Promise<Ergebnis<number>>,
): Route {
  return post(`/stellen/:id{[0-9]+}/${art}`, 'stelle.bearbeiten', async (c) => {
    const stelle = await findOne(c);
    if (!stelle) return c.notFound();
    const form = checkEingabe(await readEingabe(c), schema);
    if (!form.ok) {
      return showOne(c, stelle, {
        art,
        values: form.eingabe,
        errors: fieldErrors(form.fehler, satz, c.get('kontext').sprache),
      });
    }
    const result = await enter(c, stelle.id, form.wert);
    return result.ok
      ? redirect(c, `/stellen/${stelle.id}`, texte[c.get('kontext').sprache].eingetragen)
      : c.notFound();
  });
}

const removal = (teil: 'ansprechperson' | 'einsatzort'): Route =>
  post(`/stellen/:id{[0-9]+}/${teil}/:eintrag{[0-9]+}/entfernen`, 'stelle.bearbeiten', async (c) => {
    const id = idOf(c);
    const result = await removeStellenteil(c.get('kontext'), teil, id, idOf(c, 'eintrag'));
    return result.ok ? redirect(c, `/stellen/${id}`, texte[c.get('kontext').sprache].entfernt) : c.notFound();
  });

const activation = (pfad: string, aktiv: boolean): Route =>
  post(`/stellen/:id{[0-9]+}/${pfad}`, 'stelle.bearbeiten', async (c) => {
    const id = idOf(c);
    const t = texte[c.get('kontext').sprache];
    const result = await setStelleAktiv(c.get('kontext'), id, aktiv);
    return result.ok ? redirect(c, `/stellen/${id}`, aktiv ? t.aktiviert : t.deaktiviert) : c.notFound();
  });

async function showOrte(c: Ctx, refused?: Parameters<typeof OrtePage>[0]['refused']) {
  const { db, wer } = c.get('kontext');
  return show(
    c,
    <OrtePage
      rahmen={rahmenOf(c)}
      orte={await listOrte(db)}
      darfBearbeiten={isAllowed(permissions, wer, 'stelle.bearbeiten')}
      {...(refused ? { refused } : {})}
    />,
    refused ? 422 : 200,
  );
}

export const stellenRoutes: Route[] = [
  get('/stellen', 'stelle.sehen', showListe),
  get('/stellen.csv', 'stelle.sehen', (c) => sendListe(c, 'csv')),
  get('/stellen.xlsx', 'stelle.sehen', (c) => sendListe(c, 'xlsx')),
  get('/stellen/neu', 'stelle.bearbeiten', (c) => showFormular(c, null, {})),
  post('/stellen/neu', 'stelle.bearbeiten', (c) => save(c, null)),
  get('/stellen/:id{[0-9]+}', 'stelle.sehen', async (c) => {
    const stelle = await findOne(c);
    return stelle ? showOne(c, stelle) : c.notFound();
  }),
  get('/stellen/:id{[0-9]+}/bearbeiten', 'stelle.bearbeiten', async (c) => {
    const stelle = await findOne(c);
    if (!stelle) return c.notFound();
    const values = Object.entries(stelle).flatMap(([feld, wert]) =>
      typeof wert === 'string' || typeof wert === 'number' ? [[feld, String(wert)] as const] : [],
    );
    return showFormular(c, stelle, {
      ...Object.fromEntries(values),
      telefon: formatTelefon(stelle.telefon),
      ...(stelle.ist_eigene_verwaltung ? { ist_eigene_verwaltung: 'ja' } : {}),
    });
  }),
  post('/stellen/:id{[0-9]+}/bearbeiten', 'stelle.bearbeiten', async (c) => {
    const stelle = await findOne(c);
    return stelle ? save(c, stelle) : c.notFound();
  }),
  eintrag('ansprechperson', ansprechpersonSchema, (c, id, wert) =>
    addAnsprechperson(c.get('kontext'), id, wert),
  ),
  eintrag('einsatzort', einsatzortSchema, (c, id, wert) => addEinsatzort(c.get('kontext'), id, wert)),
  eintrag('notiz', notizSchema, (c, id, { text }) => addStellennotiz(c.get('kontext'), id, text)),
  removal('ansprechperson'),
  removal('einsatzort'),
  activation('deaktivieren', false),
  activation('aktivieren', true),

  get('/orte', 'stelle.sehen', (c) => showOrte(c)),
  post('/orte', 'stelle.bearbeiten', async (c) => {
    const form = checkEingabe(await readEingabe(c), ortSchema);
    if (!form.ok)
      return showOrte(c, {
        form: 'ort',
        values: form.eingabe,
        errors: fieldErrors(form.fehler, satz, c.get('kontext').sprache),
      });
    await saveOrte(c.get('kontext'), [form.wert]);
    return redirect(c, '/orte', texte[c.get('kontext').sprache].orteGespeichert(1));
  }),
  post('/orte/liste', 'stelle.bearbeiten', async (c) => {
    const { sprache } = c.get('kontext');
    const form = checkEingabe(await readEingabe(c), ortslisteSchema);
    if (!form.ok)
      return showOrte(c, {
        form: 'liste',
        values: form.eingabe,
        errors: fieldErrors(form.fehler, satz, c.get('kontext').sprache),
      });
    const gelesen = parseOrtsliste(form.wert.liste);
    if (!gelesen.ok) {
      const errors = { liste: satz(gelesen, sprache) };
      return showOrte(c, { form: 'liste', values: form.eingabe, errors });
    }
    await saveOrte(c.get('kontext'), gelesen.wert);
    return redirect(c, '/orte', texte[sprache].orteGespeichert(gelesen.wert.length));
  }),
  post('/orte/:id{[0-9]+}/entfernen', 'stelle.bearbeiten', async (c) => {
    const result = await removeOrt(c.get('kontext'), idOf(c));
    return result.ok ? redirect(c, '/orte', texte[c.get('kontext').sprache].entfernt) : c.notFound();
  }),
];
