import { nummern } from '../../../begriffe/felder.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { addDays, type Datum, datumOf, yearOf } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import { type FormErrors, type FormValues, parseTableQuery } from '../../../design/index.ts';
import { findDatei } from '../../../platform/files/dateien.store.ts';
import type { TableFormat } from '../../../platform/files/table-file.ts';
import { EXPORT_ROWS, sendTable } from '../../../platform/http/export.ts';
import {
  checkEingabe,
  fieldErrors,
  readEingabe,
  readForm,
  readUpload,
  refusalErrors,
} from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { findKurs, type Kurs } from '../kurse/kurs.store.ts';
import { zugriffOf } from '../kurse/zugriff.ts';
import { listKursmonate, listListen } from '../listen/liste.store.ts';
import { MAX_RECHNUNG_BYTES } from '../rechnung/rechnung.reader.ts';
import { permissions } from '../sprachkurse.permissions.ts';
import { findTraeger } from '../traeger/traeger.store.ts';
import { compareRechnung, proposeZeilen } from './anspruch.rules.ts';
import { payKursrechnungen } from './auszahlung.action.ts';
import {
  approveKursrechnung,
  rejectKursrechnung,
  reopenKursrechnung,
  submitKursrechnung,
  uploadKursrechnung,
  withdrawKursrechnung,
} from './kursrechnung.action.ts';
import {
  ablehnungSchema,
  auszahlungSchema,
  hochladenSchema,
  kursrechnungSchema,
  pruefungSchema,
  versionSchema,
} from './kursrechnung.schema.ts';
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
import { NeuPage } from './pages/neu.page.tsx';
import { RechnungPage } from './pages/rechnung.page.tsx';
import { LISTE, RechnungenPage, rechnungenTabelle } from './pages/rechnungen.page.tsx';
import { checkKursrechnung } from './rechnungspruefung.rules.ts';
import { describeAbrechnung } from './satz.ts';
import { abrechnungsTexte } from './texte.ts';

const EINE = `${LISTE}/:id{[0-9]+}`;
const KURS = '/kurse/:id{[0-9]+}/rechnungen';

export const abrechnungRoutes: readonly Route[] = [
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

  get(`${KURS}/neu`, 'kursrechnung.einreichen', (c) => withKurs(c, (kurs) => showNeu(c, kurs))),
  post(`${KURS}/neu`, 'kursrechnung.einreichen', (c) =>
    withKurs(c, async (kurs) => {
      const kontext = c.get('kontext');
      const eingabe = await readEingabe(c);
      if (eingabe.vorschlag === 'ja') return showVorschlag(c, kurs, eingabe);
      const form = checkEingabe(eingabe, kursrechnungSchema);
      if (!form.ok)
        return showNeu(c, kurs, eingabe, fieldErrors(form.fehler, describeAbrechnung, kontext.sprache));
      const result = await submitKursrechnung(kontext, kurs.id, form.wert);
      if (!result.ok) {
        const refusal = {
          ...result,
          feld: result.grund === 'rechnung.nummer-doppelt' ? 'nummer' : result.feld,
        };
        return showNeu(
          c,
          kurs,
          eingabe,
          refusalErrors(refusal as typeof result, describeAbrechnung, kontext.sprache),
        );
      }
      return redirect(c, `${LISTE}/${result.wert}`, textsOf(c).eingereicht);
    }),
  ),
  post(
    `${KURS}/hochladen`,
    'kursrechnung.einreichen',
    (c) =>
      withKurs(c, async (kurs) => {
        const kontext = c.get('kontext');
        const form = await readForm(c, hochladenSchema);
        const datei = await readUpload(c, 'datei');
        const fail = (errors: FormErrors) =>
          showNeu(c, kurs, undefined, undefined, { values: form.eingabe, errors });
        const errors = form.ok ? {} : fieldErrors(form.fehler, describeAbrechnung, kontext.sprache);
        if (!datei) errors.datei = describeAbrechnung({ grund: 'rechnung.datei-fehlt' }, kontext.sprache);
        if (!form.ok || !datei) return fail(errors);
        const result = await uploadKursrechnung(kontext, kurs.id, form.wert.monate, datei);
        if (!result.ok)
          return fail({ [result.feld ?? 'datei']: describeAbrechnung(result, kontext.sprache) });
        return redirect(c, `${LISTE}/${result.wert}`, textsOf(c).eingereicht);
      }),
    { maxBytes: MAX_RECHNUNG_BYTES + 100_000 },
  ),

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

/** An amount as somebody types it: `1234,50`. */
const typedGeld = (cent: number) => (cent / 100).toFixed(2).replace('.', ',');

const textsOf = (c: Ctx) => abrechnungsTexte[c.get('kontext').sprache];

async function withKurs(c: Ctx, run: (kurs: Kurs) => Response | Promise<Response>): Promise<Response> {
  const { db, wer } = c.get('kontext');
  const kurs = await findKurs(db, idOf(c), zugriffOf(wer));
  return kurs ? run(kurs) : c.notFound();
}

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

/** Months that have begun, with whether their list is checked. */
async function loadMonate(c: Ctx, kurs: Kurs): Promise<{ monat: Datum; hatListe: boolean }[]> {
  const { db, clock } = c.get('kontext');
  const [monate, listen] = await Promise.all([listKursmonate(db, kurs.id), listListen(db, kurs.id)]);
  const heute = datumOf(clock.now());
  const geprueft = new Set(listen.filter(({ status }) => status === 'geprueft').map(({ monat }) => monat));
  const alle = new Set([...monate.map(({ monat }) => monat), ...geprueft]);
  return [...alle]
    .filter((monat) => monat <= heute)
    .sort()
    .map((monat) => ({ monat, hatListe: geprueft.has(monat) }));
}

async function showNeu(
  c: Ctx,
  kurs: Kurs,
  values?: FormValues,
  errors?: FormErrors,
  hochladen?: { values: FormValues; errors: FormErrors },
  anspruch: Parameters<typeof NeuPage>[0]['anspruch'] = null,
) {
  const { sprache, clock } = c.get('kontext');
  return show(
    c,
    <NeuPage
      rahmen={rahmenOf(c)}
      kurs={kurs}
      monate={await loadMonate(c, kurs)}
      anspruch={anspruch}
      values={values ?? { rechnung_am: formatDatum(datumOf(clock.now()), sprache) }}
      {...(errors ? { errors } : {})}
      {...(hochladen ? { hochladen } : {})}
    />,
    errors || hochladen ? 422 : 200,
  );
}

/** Fills the lines with what approval and lists allow for the chosen months. */
async function showVorschlag(c: Ctx, kurs: Kurs, eingabe: Record<string, string | string[] | undefined>) {
  const { db, sprache } = c.get('kontext');
  const form = checkEingabe(eingabe, hochladenSchema);
  if (!form.ok) return showNeu(c, kurs, eingabe, fieldErrors(form.fehler, describeAbrechnung, sprache));
  const lage = await loadAbrechnungslage(db, kurs.id, form.wert.monate);
  if (!lage) {
    const errors = { '': describeAbrechnung({ grund: 'rechnung.keine-bewilligung' }, sprache) };
    return showNeu(c, kurs, eingabe, errors);
  }
  const { vorschlag: _, ...kept } = eingabe;
  const zeilen = proposeZeilen(lage.anspruch).flatMap(({ art, betragCent }, at) => [
    [`zeilen.${at}.art`, art] as const,
    [`zeilen.${at}.betrag`, typedGeld(betragCent)] as const,
  ]);
  return showNeu(c, kurs, { ...kept, ...Object.fromEntries(zeilen) }, undefined, undefined, lage.anspruch);
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
