import { nummern } from '../../../begriffe/felder.ts';
import { typedGeld } from '../../../begriffe/geld.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { addDays, datumOf, yearOf } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import { type FormErrors, type FormValues, parseTableQuery } from '../../../design/index.ts';
import { findDatei } from '../../../platform/files/dateien.store.ts';
import type { TableFormat } from '../../../platform/files/table-file.ts';
import { EXPORT_ROWS, sendTable } from '../../../platform/http/export.ts';
import { fieldErrors, readForm, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { zugriffOf } from '../kurse/zugriff.ts';
import { permissions } from '../sprachkurse.permissions.ts';
import { findTraeger } from '../traeger/traeger.store.ts';
import { compareRechnung } from './anspruch.rules.ts';
import { payKursrechnungen } from './auszahlung.action.ts';
import { einreichenRoutes } from './einreichen.routes.tsx';
import {
  approveKursrechnung,
  rejectKursrechnung,
  reopenKursrechnung,
  withdrawKursrechnung,
} from './kursrechnung.action.ts';
import { ablehnungSchema, auszahlungSchema, pruefungSchema, versionSchema } from './kursrechnung.schema.ts';
import {
  findKursrechnung,
  type Kursrechnung,
  type KursrechnungFilter,
  listKursrechnungen,
  listPositionen,
  listRechnungsjahre,
  listZahlbare,
  type Rechnungsspalte,
} from './kursrechnung.store.ts';
import { loadAbrechnungslage } from './lage.ts';
import { AnweisenPage } from './pages/anweisen.page.tsx';
import { RechnungPage } from './pages/rechnung.page.tsx';
import { LISTE, RechnungenPage, rechnungenTabelle } from './pages/rechnungen.page.tsx';
import { checkKursrechnung } from './rechnungspruefung.rules.ts';
import { describeAbrechnung } from './satz.ts';
import { abrechnungsTexte } from './texte.ts';

const EINE = `${LISTE}/:id{[0-9]+}`;

export const abrechnungRoutes: readonly Route[] = [
  ...einreichenRoutes,
  get(LISTE, 'kursrechnung.sehen', async (c) => {
    const { db, wer } = c.get('kontext');
    const { query, filter } = queryOf(c);
    const [{ rows, total }, jahre] = await Promise.all([
      listKursrechnungen(db, filter, ausschnittOf(query), zugriffOf(wer)),
      listRechnungsjahre(db),
    ]);
    return show(
      c,
      <RechnungenPage
        rahmen={rahmenOf(c)}
        query={query}
        rows={rows}
        total={total}
        jahre={jahre}
        darfAnweisen={isAllowed(permissions, wer, 'kursrechnung.anweisen')}
      />,
    );
  }),
  get(`${LISTE}.csv`, 'kursrechnung.sehen', (c) => sendListe(c, 'csv')),
  get(`${LISTE}.xlsx`, 'kursrechnung.sehen', (c) => sendListe(c, 'xlsx')),

  get(`${LISTE}/anweisen`, 'kursrechnung.anweisen', (c) => showAnweisen(c)),
  post(`${LISTE}/anweisen`, 'kursrechnung.anweisen', async (c) => {
    const kontext = c.get('kontext');
    const schema = auszahlungSchema.extend({ rechnungen: nummern() });
    const form = await readForm(c, schema);
    if (!form.ok)
      return showAnweisen(c, form.eingabe, fieldErrors(form.fehler, describeAbrechnung, kontext.sprache));
    const { rechnungen, ausfuehrung_am } = form.wert;
    const result = await payKursrechnungen(kontext, rechnungen, ausfuehrung_am);
    if (!result.ok)
      return showAnweisen(c, form.eingabe, refusalErrors(result, describeAbrechnung, kontext.sprache));
    return redirect(c, `/haushalt/zahllaeufe/${result.wert}`, textsOf(c).angewiesen);
  }),

  get(EINE, 'kursrechnung.sehen', (c) => withRechnung(c, (rechnung) => showRechnung(c, rechnung))),
  get(`${EINE}/datei`, 'kursrechnung.sehen', (c) =>
    withRechnung(c, (rechnung) => sendDatei(c, rechnung.dateiId)),
  ),
  get(`${EINE}/brief.pdf`, 'kursrechnung.sehen', (c) =>
    withRechnung(c, (rechnung) => sendDatei(c, rechnung.briefId)),
  ),
  post(`${EINE}/pruefen`, 'kursrechnung.pruefen', (c) =>
    withRechnung(c, async (rechnung) => {
      const kontext = c.get('kontext');
      const form = await readForm(c, pruefungSchema);
      if (!form.ok)
        return showRechnung(
          c,
          rechnung,
          form.eingabe,
          fieldErrors(form.fehler, describeAbrechnung, kontext.sprache),
        );
      const result = await approveKursrechnung(kontext, rechnung.id, form.wert);
      if (!result.ok)
        return showRechnung(
          c,
          rechnung,
          form.eingabe,
          refusalErrors(result, describeAbrechnung, kontext.sprache),
        );
      return redirect(c, `${LISTE}/${rechnung.id}`, textsOf(c).anerkanntSatz(result.wert));
    }),
  ),
  post(`${EINE}/wiederaufnehmen`, 'kursrechnung.pruefen', (c) =>
    withRechnung(c, (rechnung) => move(c, rechnung, reopenKursrechnung, textsOf(c).wiederaufgenommen)),
  ),
  post(`${EINE}/zurueckziehen`, 'kursrechnung.einreichen', (c) =>
    withRechnung(c, (rechnung) => move(c, rechnung, withdrawKursrechnung, textsOf(c).zurueckgezogen)),
  ),
  post(`${EINE}/ablehnen`, 'kursrechnung.pruefen', (c) =>
    withRechnung(c, async (rechnung) => {
      const kontext = c.get('kontext');
      const form = await readForm(c, ablehnungSchema);
      const fail = (errors: FormErrors) =>
        showRechnung(c, rechnung, undefined, undefined, { values: form.eingabe, errors });
      if (!form.ok) return fail(fieldErrors(form.fehler, describeAbrechnung, kontext.sprache));
      const result = await rejectKursrechnung(kontext, rechnung.id, form.wert);
      if (!result.ok) return fail(refusalErrors(result, describeAbrechnung, kontext.sprache));
      return redirect(c, `${LISTE}/${rechnung.id}`, textsOf(c).abgelehnt);
    }),
  ),
];

const textsOf = (c: Ctx) => abrechnungsTexte[c.get('kontext').sprache];

async function withRechnung(
  c: Ctx,
  run: (rechnung: Kursrechnung) => Response | Promise<Response>,
): Promise<Response> {
  const { db, wer } = c.get('kontext');
  const rechnung = await findKursrechnung(db, idOf(c), zugriffOf(wer));
  return rechnung ? run(rechnung) : c.notFound();
}

async function move(
  c: Ctx,
  rechnung: Kursrechnung,
  run: typeof reopenKursrechnung,
  satz: string,
): Promise<Response> {
  const kontext = c.get('kontext');
  const form = await readForm(c, versionSchema);
  if (!form.ok) return c.notFound();
  const result = await run(kontext, rechnung.id, form.wert.version);
  if (!result.ok)
    return showRechnung(c, rechnung, undefined, refusalErrors(result, describeAbrechnung, kontext.sprache));
  return redirect(c, `${LISTE}/${rechnung.id}`, satz);
}

async function sendDatei(c: Ctx, dateiId: number | null): Promise<Response> {
  const datei = dateiId === null ? null : await findDatei(c.get('kontext').db, dateiId);
  if (!datei) return c.notFound();
  return c.body(new Uint8Array(datei.inhalt), 200, {
    'content-type': datei.typ,
    'content-disposition': `attachment; filename="${datei.name.replaceAll(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(datei.name)}`,
    'cache-control': 'private, no-store',
  });
}

function queryOf(c: Ctx) {
  const query = parseTableQuery(rechnungenTabelle, new URL(c.req.url).search);
  const { suche, status, jahr } = query.filter;
  const filter: KursrechnungFilter = {
    suche,
    status,
    ...(/^\d{4}$/.test(jahr ?? '') ? { jahr: Number(jahr) } : {}),
  };
  return { query, filter };
}

const ausschnittOf = (query: ReturnType<typeof queryOf>['query']) => ({
  ...query,
  sort: { ...query.sort, key: query.sort.key as Rechnungsspalte },
});

async function sendListe(c: Ctx, format: TableFormat) {
  const { db, wer, sprache } = c.get('kontext');
  const t = abrechnungsTexte[sprache];
  const { query, filter } = queryOf(c);
  const ausschnitt = { ...ausschnittOf(query), page: 1, size: EXPORT_ROWS };
  const { rows } = await listKursrechnungen(db, filter, ausschnitt, zugriffOf(wer));
  return sendTable(
    c,
    format,
    t.rechnungen,
    [
      { label: t.nummer, value: (row) => row.nummer, width: 20 },
      { label: t.vom, value: (row) => ({ datum: row.rechnungAm }) },
      { label: t.traeger, value: (row) => row.traeger, width: 30 },
      { label: t.kurs, value: (row) => `${row.kennung} ${row.titel}`, width: 40 },
      { label: t.jahr, value: (row) => yearOf(row.monate[0]!) },
      { label: t.gefordert, value: (row) => ({ cents: row.gefordertCent }) },
      {
        label: t.anerkannt,
        value: (row) => (row.anerkanntCent === null ? null : { cents: row.anerkanntCent }),
      },
      { label: t.stand, value: (row) => (row.istZurueck ? t.zurueck : t.status[row.status]) },
    ],
    rows,
  );
}

async function showAnweisen(c: Ctx, values?: FormValues, errors?: FormErrors) {
  const { db, wer, sprache, clock } = c.get('kontext');
  return show(
    c,
    <AnweisenPage
      rahmen={rahmenOf(c)}
      rechnungen={await listZahlbare(db)}
      werId={wer.id}
      values={values ?? { ausfuehrung_am: formatDatum(addDays(datumOf(clock.now()), 1), sprache) }}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

async function showRechnung(
  c: Ctx,
  rechnung: Kursrechnung,
  values?: FormValues,
  errors?: FormErrors,
  ablehnung?: { values: FormValues; errors: FormErrors },
) {
  const { db, wer } = c.get('kontext');
  const [positionen, lage, traeger] = await Promise.all([
    listPositionen(db, rechnung.id),
    loadAbrechnungslage(db, rechnung.kursId, rechnung.monate, rechnung.id),
    findTraeger(db, rechnung.traegerId),
  ]);
  const vergleich = lage && compareRechnung(positionen, lage.anspruch);
  const befunde = checkKursrechnung({
    zeilen: positionen,
    vergleich,
    ohneListe: lage?.ohneListe ?? [],
    schonAbgerechnet: lage?.schonAbgerechnet ?? [],
    anzahlHinweise: rechnung.hinweise.length,
    iban: { rechnung: rechnung.iban, traeger: traeger?.iban ?? null },
    verkaeufer: rechnung.verkaeufer || null,
    traeger: rechnung.traeger,
  });
  const vorgabe = Object.fromEntries(
    positionen.flatMap(({ art }, at) => [
      [`zeilen.${at}.art`, art ?? ''],
      [`zeilen.${at}.anerkannt`, typedGeld(vergleich?.erlaubtCent[at] ?? 0)],
    ]),
  );
  return show(
    c,
    <RechnungPage
      rahmen={rahmenOf(c)}
      rechnung={rechnung}
      positionen={positionen}
      lage={lage}
      vergleich={vergleich}
      befunde={befunde}
      darf={{
        pruefen: isAllowed(permissions, wer, 'kursrechnung.pruefen'),
        zurueckziehen: isAllowed(permissions, wer, 'kursrechnung.einreichen'),
      }}
      values={values ?? vorgabe}
      {...(errors ? { errors } : {})}
      {...(ablehnung ? { ablehnung } : {})}
    />,
    errors || ablehnung ? 422 : 200,
  );
}
