import type { z } from 'zod';
import type { Ergebnis } from '../../../begriffe/ablehnung.ts';
import { formatIban } from '../../../begriffe/iban.ts';
import { spracheName } from '../../../begriffe/sprache.ts';
import { formatTelefon } from '../../../begriffe/telefon.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { datumOf, toInstant } from '../../../begriffe/zeit.ts';
import { type FormErrors, type FormValues, parseTableQuery } from '../../../design/index.ts';
import type { TableColumn, TableFormat } from '../../../platform/files/table-file.ts';
import { EXPORT_ROWS, sendTable } from '../../../platform/http/export.ts';
import { checkEingabe, fieldErrors, readEingabe, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { listEinsaetze } from '../einsatz.store.ts';
import {
  findSprachmittler,
  findSprachmittlerDetails,
  listSprachmittler,
  type Sprachmittler,
  type SprachmittlerFilter,
  type Sprachmittlerzeile,
} from '../sprachmittler.store.ts';
import { permissions } from '../sprachmittlung.permissions.ts';
import { listStellenNamen } from '../stelle.store.ts';
import { wort } from '../texte/woerter.ts';
import { type Aehnlicher, findAehnlichePersonen, isBestaetigt, telefoneOf } from './doppelt.store.ts';
import {
  addAbwesenheit,
  addNotiz,
  addSchulung,
  addSperrpaar,
  removeTeil,
  setSteuererklaerung,
} from './eintraege.action.ts';
import { countZeilen, toEingabe, toFormular } from './formular.ts';
import { BankPage } from './pages/bank.page.tsx';
import { DetailPage } from './pages/detail.page.tsx';
import type { Eintragsart, Eintragsformular } from './pages/eintraege.tsx';
import { FormularPage } from './pages/formular.page.tsx';
import { ListePage, type Registerabfrage, registerTabelle } from './pages/liste.page.tsx';
import { nameOf } from './pages/person.ts';
import {
  abwesenheitSchema,
  notizSchema,
  schulungSchema,
  sperrpaarSchema,
  sprachmittlerSchema,
  statusSchema,
  steuererklaerungSchema,
} from './register.schema.ts';
import { countRegister, listWohnorte, type Teil } from './register.store.ts';
import {
  changeSprachmittler,
  changeSprachmittlerStatus,
  createSprachmittler,
  revealBankverbindung,
} from './sprachmittler.action.ts';
import { satz, texte } from './texte.ts';
import { listThemen } from './themen.ts';

const EINSAETZE_GEZEIGT = 10;

/** First of July, from which the office counts its newcomers. */
function neuSeit(heute: string): string {
  const jahr = Number(heute.slice(0, 4));
  return `${heute.slice(5) >= '07-01' ? jahr : jahr - 1}-07-01`;
}

function toFilter({ filter }: Registerabfrage, heute: string): SprachmittlerFilter {
  const { neu, weg, aktiv, pool, ...rest } = filter;
  return {
    ...(rest as SprachmittlerFilter),
    ...(neu?.von ? { neuSeit: neu.von } : {}),
    ...(neu?.bis ? { neuBis: neu.bis } : {}),
    ...(weg?.von ? { wegVon: weg.von } : {}),
    ...(weg?.bis ? { wegBis: weg.bis } : {}),
    ...(aktiv?.von ? { aktivVon: aktiv.von } : {}),
    ...(aktiv?.bis ? { aktivBis: aktiv.bis } : {}),
    ...(pool ? { imPoolAm: heute } : {}),
  };
}

async function showListe(c: Ctx) {
  const { db, clock, wer } = c.get('kontext');
  const heute = datumOf(clock.now());
  const query = parseTableQuery(registerTabelle, new URL(c.req.url).search);
  const jahr = Number(heute.slice(0, 4));
  const beginn = toInstant(`${jahr}-01-01`, '00:00');
  const seit = neuSeit(heute);
  const [{ rows, total }, zahlen, orte] = await Promise.all([
    listSprachmittler(db, toFilter(query, heute), query, beginn),
    countRegister(db, {
      stichtag: heute,
      von: beginn,
      bis: toInstant(`${jahr + 1}-01-01`, '00:00'),
      neuSeit: seit,
    }),
    listWohnorte(db),
  ]);
  return show(
    c,
    <ListePage
      rahmen={rahmenOf(c)}
      query={query}
      rows={rows}
      total={total}
      zahlen={zahlen}
      orte={orte}
      heute={heute}
      neuSeit={seit}
      darfAnlegen={isAllowed(permissions, wer, 'sprachmittler.bearbeiten')}
    />,
  );
}

async function sendListe(c: Ctx, format: TableFormat) {
  const { db, clock, sprache } = c.get('kontext');
  const t = texte[sprache];
  const heute = datumOf(clock.now());
  const query = parseTableQuery(registerTabelle, new URL(c.req.url).search);
  const { rows } = await listSprachmittler(
    db,
    toFilter(query, heute),
    { ...query, page: 1, size: EXPORT_ROWS },
    toInstant(`${heute.slice(0, 4)}-01-01`, '00:00'),
  );
  const columns: TableColumn<Sprachmittlerzeile>[] = [
    { label: t.nachname, value: (row) => row.nachname },
    { label: t.vorname, value: (row) => row.vorname },
    {
      label: t.sprachen,
      value: (row) => [...new Set(row.sprachen.map((one) => spracheName(one.sprache, sprache)))].join(', '),
      width: 30,
    },
    { label: t.ort, value: (row) => row.ort },
    { label: t.status, value: (row) => wort(sprache, 'sprachmittlerStatus', row.status) },
    { label: t.telefon, value: (row) => formatTelefon(row.mobil || row.telefon), width: 20 },
    { label: t.seit, value: (row) => row.eingetreten_am && { datum: row.eingetreten_am } },
    { label: t.einsaetzeJahr(heute.slice(0, 4)), value: (row) => row.einsaetze },
    { label: t.letzterEinsatz, value: (row) => row.letzter_at && { datum: datumOf(row.letzter_at) } },
  ];
  return sendTable(c, format, t.sprachmittler, columns, rows);
}

const findPerson = (c: Ctx): Promise<Sprachmittler | null> => findSprachmittler(c.get('kontext').db, idOf(c));

async function showPerson(c: Ctx, person: Sprachmittler, formular?: Eintragsformular) {
  const { db, clock, wer } = c.get('kontext');
  const darfBearbeiten = isAllowed(permissions, wer, 'sprachmittler.bearbeiten');
  const [details, einsaetze, stellen] = await Promise.all([
    findSprachmittlerDetails(db, person.id),
    listEinsaetze(
      db,
      { sprachmittlerId: person.id },
      { sort: { key: 'beginn_at', direction: 'desc' }, page: 1, size: EINSAETZE_GEZEIGT },
    ),
    darfBearbeiten ? listStellenNamen(db) : [],
  ]);
  return show(
    c,
    <DetailPage
      rahmen={rahmenOf(c)}
      person={person}
      details={details}
      einsaetze={einsaetze.rows}
      stellen={stellen}
      heute={datumOf(clock.now())}
      darf={{ bearbeiten: darfBearbeiten, bank: isAllowed(permissions, wer, 'sprachmittler.bankverbindung') }}
      {...(formular ? { formular } : {})}
    />,
    formular ? 422 : 200,
  );
}

async function saveFormular(c: Ctx, person: Sprachmittler | null) {
  const kontext = c.get('kontext');
  const t = texte[kontext.sprache];
  const eingabe = await readEingabe(c);
  const again = (errors: FormErrors, mehr = 0) =>
    showFormular(c, person, eingabe, errors, countZeilen(eingabe, mehr));
  if (eingabe.weitere) return again({}, 1);
  const form = checkEingabe(eingabe, sprachmittlerSchema);
  if (!form.ok) return again(fieldErrors(form.fehler, satz, kontext.sprache));
  const { status, ...changes } = toEingabe(form.wert);
  if (person === null) {
    const { nachname, vorname, telefon, mobil, email } = form.wert;
    const kontakt = { telefone: telefoneOf(telefon, mobil), email };
    const funde = await findAehnlichePersonen(kontext.db, { nachname, vorname, ...kontakt });
    if (!isBestaetigt(funde, eingabe.trotzdem))
      return showFormular(c, null, eingabe, {}, countZeilen(eingabe), funde);
  }
  const result: Ergebnis<number | undefined> =
    person === null
      ? await createSprachmittler(kontext, { ...changes, ...(status ? { status } : {}) })
      : await changeSprachmittler(kontext, person.id, form.wert.version, changes);
  if (!result.ok) {
    // The next attempt shall win over what somebody else saved meanwhile, now that the person was told.
    if (person && result.grund === 'satz.inzwischen-geaendert') eingabe.version = String(person.version);
    return again(refusalErrors(result, satz, kontext.sprache));
  }
  return person === null
    ? redirect(c, `/sprachmittler/${result.wert}`, t.angelegt(nameOf(form.wert)))
    : redirect(c, `/sprachmittler/${person.id}`, t.gespeichert);
}

async function showFormular(
  c: Ctx,
  person: Sprachmittler | null,
  values: FormValues,
  errors: FormErrors,
  zeilen: number,
  funde: readonly Aehnlicher[] = [],
) {
  const t = texte[c.get('kontext').sprache];
  return show(
    c,
    <FormularPage
      rahmen={rahmenOf(c)}
      id={person?.id ?? null}
      name={person ? nameOf(person) : t.neu}
      values={values}
      errors={errors}
      zeilen={zeilen}
      themen={await listThemen(c.get('kontext').db)}
      iban={person?.iban ?? null}
      funde={funde}
    />,
    Object.keys(errors).length > 0 || funde.length > 0 ? 422 : 200,
  );
}

/** The route of one small form: schema → action → back to the person, or the page with the form open. */
function eintrag<T>(
  art: Eintragsart,
  schema: z.ZodType<T>,
  save: (c: Ctx, id: number, wert: T) => Promise<Ergebnis<undefined>>,
): Route {
  return post(`/sprachmittler/:id{[0-9]+}/${art}`, 'sprachmittler.bearbeiten', async (c) => {
    const person = await findPerson(c);
    if (!person) return c.notFound();
    const { sprache } = c.get('kontext');
    const t = texte[sprache];
    const form = checkEingabe(await readEingabe(c), schema);
    const again = (errors: FormErrors) => showPerson(c, person, { art, values: form.eingabe, errors });
    if (!form.ok) return again(fieldErrors(form.fehler, satz, sprache));
    const result = await save(c, person.id, form.wert);
    if (!result.ok) return again(refusalErrors(result, satz, sprache));
    return redirect(c, `/sprachmittler/${person.id}`, art === 'status' ? t.statusGeaendert : t.eingetragen);
  });
}

const removal = (teil: Teil): Route =>
  post(
    `/sprachmittler/:id{[0-9]+}/${teil}/:eintrag{[0-9]+}/entfernen`,
    'sprachmittler.bearbeiten',
    async (c) => {
      const id = idOf(c);
      const result = await removeTeil(c.get('kontext'), teil, id, idOf(c, 'eintrag'));
      const { sprache } = c.get('kontext');
      if (result.ok) return redirect(c, `/sprachmittler/${id}`, texte[sprache].entfernt);
      return result.grund === 'sprachmittler.unbekannt'
        ? c.notFound()
        : redirect(c, `/sprachmittler/${id}`, satz(result, sprache), 'warning');
    },
  );

export const registerRoutes: Route[] = [
  get('/sprachmittler', 'sprachmittler.sehen', showListe),
  get('/sprachmittler.csv', 'sprachmittler.sehen', (c) => sendListe(c, 'csv')),
  get('/sprachmittler.xlsx', 'sprachmittler.sehen', (c) => sendListe(c, 'xlsx')),
  get('/sprachmittler/neu', 'sprachmittler.bearbeiten', (c) =>
    showFormular(c, null, {}, {}, countZeilen({})),
  ),
  post('/sprachmittler/neu', 'sprachmittler.bearbeiten', (c) => saveFormular(c, null)),
  get('/sprachmittler/:id{[0-9]+}', 'sprachmittler.sehen', async (c) => {
    const person = await findPerson(c);
    return person ? showPerson(c, person) : c.notFound();
  }),
  get('/sprachmittler/:id{[0-9]+}/bearbeiten', 'sprachmittler.bearbeiten', async (c) => {
    const person = await findPerson(c);
    if (!person) return c.notFound();
    const { db, sprache } = c.get('kontext');
    const details = await findSprachmittlerDetails(db, person.id);
    const values = toFormular(person, details, texte[sprache].ganztags);
    return showFormular(c, person, values, {}, countZeilen(values));
  }),
  post('/sprachmittler/:id{[0-9]+}/bearbeiten', 'sprachmittler.bearbeiten', async (c) => {
    const person = await findPerson(c);
    return person ? saveFormular(c, person) : c.notFound();
  }),
  post('/sprachmittler/:id{[0-9]+}/bankverbindung', 'sprachmittler.bankverbindung', async (c) => {
    const person = await findPerson(c);
    const result = person && (await revealBankverbindung(c.get('kontext'), person.id));
    if (!result?.ok) return c.notFound();
    const { iban, kontoinhaber } = result.wert;
    return show(
      c,
      <BankPage rahmen={rahmenOf(c)} person={person!} iban={formatIban(iban)} kontoinhaber={kontoinhaber} />,
    );
  }),
  eintrag('abwesenheit', abwesenheitSchema, (c, id, wert) => addAbwesenheit(c.get('kontext'), id, wert)),
  eintrag('schulung', schulungSchema, (c, id, wert) => addSchulung(c.get('kontext'), id, wert)),
  eintrag('steuererklaerung', steuererklaerungSchema, (c, id, wert) =>
    setSteuererklaerung(c.get('kontext'), id, wert),
  ),
  eintrag('notiz', notizSchema, (c, id, { text }) => addNotiz(c.get('kontext'), id, text)),
  eintrag('status', statusSchema, (c, id, wert) => changeSprachmittlerStatus(c.get('kontext'), id, wert)),
  eintrag('sperrpaar', sperrpaarSchema, (c, id, wert) => addSperrpaar(c.get('kontext'), id, wert)),
  removal('abwesenheit'),
  removal('schulung'),
  removal('steuererklaerung'),
  removal('sperrpaar'),
];
