import { isAllowed } from '../../../begriffe/wer.ts';
import { datumOf, yearOf } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import { type FormErrors, type FormValues, parseTableQuery } from '../../../design/index.ts';
import type { TableFormat } from '../../../platform/files/table-file.ts';
import { EXPORT_ROWS, sendTable } from '../../../platform/http/export.ts';
import { fieldErrors, readForm, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { permissions } from '../haushalt.permissions.ts';
import { listWahljahre, thisYear } from '../jahrwahl.ts';
import { listOffeneBindungen } from '../mittel/mittelbindung.store.ts';
import { describeHaushalt } from '../texte.ts';
import { listToepfe } from '../toepfe/topf.store.ts';
import { AusgabeNeuPage, AusgabenPage, ausgabenTabelle, StornoPage } from './ausgaben.page.tsx';
import { ausgabenTexte } from './ausgaben.texte.ts';
import { bookEinzelausgabe, undoEinzelausgabe } from './einzelausgabe.action.ts';
import { einzelausgabeSchema, stornoSchema } from './einzelausgabe.schema.ts';
import { type Einzelausgabe, findEinzelausgabe, listEinzelausgaben } from './einzelausgabe.store.ts';

const PFAD = '/haushalt/ausgaben';
const EINE = `${PFAD}/:id{[0-9]+}/stornieren`;

export const ausgabenRoutes: readonly Route[] = [
  get(PFAD, 'topf.sehen', async (c) => {
    const { db, wer } = c.get('kontext');
    const { query, filter } = queryOf(c);
    const [{ rows, total }, toepfe, jahre] = await Promise.all([
      listEinzelausgaben(db, filter, query),
      listToepfe(db),
      listWahljahre(c, thisYear(c)),
    ]);
    return show(
      c,
      <AusgabenPage
        rahmen={rahmenOf(c)}
        query={query}
        rows={rows}
        total={total}
        toepfe={toepfe}
        jahre={jahre}
        darfBuchen={isAllowed(permissions, wer, 'einzelausgabe.buchen')}
      />,
    );
  }),
  get(`${PFAD}.csv`, 'topf.sehen', (c) => sendListe(c, 'csv')),
  get(`${PFAD}.xlsx`, 'topf.sehen', (c) => sendListe(c, 'xlsx')),

  get(`${PFAD}/neu`, 'einzelausgabe.buchen', (c) => {
    const { clock, sprache } = c.get('kontext');
    const am = formatDatum(datumOf(clock.now()), sprache);
    return showNeu(c, { am, topf: c.req.query('topf') ?? '' });
  }),
  post(`${PFAD}/neu`, 'einzelausgabe.buchen', async (c) => {
    const { sprache } = c.get('kontext');
    const form = await readForm(c, einzelausgabeSchema);
    if (!form.ok) return showNeu(c, form.eingabe, fieldErrors(form.fehler, describeHaushalt, sprache));
    const { topf, betrag, jahr, ...rest } = form.wert;
    const result = await bookEinzelausgabe(c.get('kontext'), {
      ...rest,
      topfId: topf,
      betragCent: betrag,
      jahr: jahr ?? yearOf(rest.am),
    });
    if (result.ok) return redirect(c, PFAD, ausgabenTexte[sprache].gebucht);
    return showNeu(c, form.eingabe, refusalErrors(result, describeHaushalt, sprache));
  }),

  get(EINE, 'einzelausgabe.buchen', async (c) => {
    const ausgabe = await findEinzelausgabe(c.get('kontext').db, idOf(c));
    return ausgabe ? showStorno(c, ausgabe, {}) : c.notFound();
  }),
  post(EINE, 'einzelausgabe.buchen', async (c) => {
    const kontext = c.get('kontext');
    const { sprache } = kontext;
    const ausgabe = await findEinzelausgabe(kontext.db, idOf(c));
    if (!ausgabe) return c.notFound();
    const form = await readForm(c, stornoSchema);
    if (!form.ok)
      return showStorno(c, ausgabe, form.eingabe, fieldErrors(form.fehler, describeHaushalt, sprache));
    const result = await undoEinzelausgabe(kontext, ausgabe.id, form.wert.grund);
    if (result.ok) return redirect(c, PFAD, ausgabenTexte[sprache].storniertMeldung);
    return showStorno(c, ausgabe, form.eingabe, refusalErrors(result, describeHaushalt, sprache));
  }),
];

function queryOf(c: Ctx) {
  const query = parseTableQuery(ausgabenTabelle, new URL(c.req.url).search);
  const { suche, topf, jahr } = query.filter;
  const filter = {
    ...(suche ? { suche } : {}),
    ...(/^[1-9]\d{0,14}$/.test(topf ?? '') ? { topf: Number(topf) } : {}),
    ...(/^\d{4}$/.test(jahr ?? '') ? { jahr: Number(jahr) } : {}),
  };
  return { query, filter };
}

async function sendListe(c: Ctx, format: TableFormat) {
  const { db, sprache } = c.get('kontext');
  const t = ausgabenTexte[sprache];
  const { query, filter } = queryOf(c);
  const { rows } = await listEinzelausgaben(db, filter, { ...query, page: 1, size: EXPORT_ROWS });
  return sendTable(
    c,
    format,
    t.dateiname,
    [
      { label: t.am, value: (row) => ({ datum: row.am }) },
      { label: t.empfaenger, value: (row) => row.empfaenger, width: 28 },
      { label: t.zweck, value: (row) => row.zweck, width: 40 },
      { label: t.belegnummer, value: (row) => row.belegnummer, width: 18 },
      { label: t.topf, value: (row) => row.topf, width: 28 },
      { label: t.jahr, value: (row) => row.jahr },
      { label: t.betrag, value: (row) => ({ cents: row.betrag_cent }) },
      { label: t.storniert, value: (row) => row.storniert_at, width: 18 },
      { label: t.stornoGrund, value: (row) => row.storno_grund, width: 28 },
    ],
    rows,
  );
}

async function showNeu(c: Ctx, values: FormValues, errors?: FormErrors) {
  const { db } = c.get('kontext');
  const jahr = thisYear(c);
  const [toepfe, dieses, voriges] = await Promise.all([
    listToepfe(db, { nurAktive: true }),
    listOffeneBindungen(db, jahr),
    listOffeneBindungen(db, jahr - 1),
  ]);
  return show(
    c,
    <AusgabeNeuPage
      rahmen={rahmenOf(c)}
      toepfe={toepfe}
      bindungen={[...dieses, ...voriges]}
      values={values}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

function showStorno(c: Ctx, ausgabe: Einzelausgabe, values: FormValues, errors?: FormErrors) {
  return show(
    c,
    <StornoPage rahmen={rahmenOf(c)} ausgabe={ausgabe} values={values} {...(errors ? { errors } : {})} />,
    errors ? 422 : 200,
  );
}
