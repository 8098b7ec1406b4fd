import { formatGeld } from '../../../begriffe/geld.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { datumOf, yearOf } from '../../../begriffe/zeit.ts';
import { type FormErrors, type FormValues, parseTableQuery, type TableQuery } from '../../../design/index.ts';
import { dokumentTexte } from '../../../platform/documents/texte.ts';
import type { TableFormat } from '../../../platform/files/table-file.ts';
import { sendTable } from '../../../platform/http/export.ts';
import { showFault } from '../../../platform/http/fault.page.tsx';
import {
  checkEingabe,
  fieldErrors,
  readEingabe,
  readForm,
  refusalErrors,
} from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { readSetting, readSettingHistory } from '../../../platform/settings.ts';
import { findSprachmittler } from '../sprachmittler.store.ts';
import { permissions } from '../sprachmittlung.permissions.ts';
import { SteuerPage, steuertabelle } from './pages/steuer.page.tsx';
import { SteuerErklaerungPage } from './pages/steuer-erklaerung.page.tsx';
import { SteuerGrenzenPage } from './pages/steuer-grenzen.page.tsx';
import { SteuerPersonPage } from './pages/steuer-person.page.tsx';
import {
  ABSTAND_TAGE,
  declareByLink,
  requestErklaerung,
  requestFehlendeErklaerungen,
  STEUERLINK,
  saveSteuerregeln,
} from './steuer.action.ts';
import type { Steuerregeln } from './steuer.rules.ts';
import { erklaerungSchema, MAX_GRENZEN, steuerEinstellung, steuerregelnSchema } from './steuer.schema.ts';
import { findSteuerabfrage, findSteuerperson, listGezahlte } from './steuer.store.ts';
import { steuerSatz, steuerTexte } from './steuer.texte.ts';
import { renderBescheinigung } from './steuer-bescheinigung.ts';
import { loadSteuerstaende, loadSteuerstand, type Personenstand } from './steuer-stand.ts';

/** The current year, the two before it and, near its end, the next one for the declarations. */
function jahreOf(heute: string): number[] {
  const jahr = yearOf(heute);
  return [...(heute.slice(5) >= '11-01' ? [jahr + 1] : []), jahr, jahr - 1, jahr - 2];
}

function jahrOf(c: Ctx, text: string | undefined = c.req.query('jahr')): number {
  const jahr = Number(text);
  return Number.isInteger(jahr) && jahr >= 2000 && jahr <= 2100
    ? jahr
    : yearOf(datumOf(c.get('kontext').clock.now()));
}

// ——— the list ———

const ORDNUNG: Record<string, (one: Personenstand) => number | string> = {
  person: ({ person }) => `${person.nachname} ${person.vorname}`.toLocaleLowerCase('de'),
  gezahlt: ({ stand }) => stand.gezahltCent,
  offen: ({ stand }) => stand.offenCent,
  genutzt: ({ stand }) => stand.genutztCent,
  rest: ({ stand }) => stand.restCent ?? Number.MAX_SAFE_INTEGER,
  prognose: ({ stand }) => stand.prognoseCent,
};

function select(
  alle: readonly Personenstand[],
  { filter, sort }: TableQuery<typeof steuertabelle>,
): Personenstand[] {
  const suche = filter.suche?.toLocaleLowerCase('de') ?? '';
  const gewaehlt = alle.filter(
    ({ person, stand }) =>
      `${person.vorname} ${person.nachname}`.toLocaleLowerCase('de').includes(suche) &&
      (filter.stufe === undefined ||
        (filter.stufe === 'warnung' ? stand.stufe !== 'frei' : stand.stufe === filter.stufe)) &&
      (!filter.ohne || !stand.istErklaert),
  );
  const wertOf = ORDNUNG[sort.key]!;
  const richtung = sort.direction === 'asc' ? 1 : -1;
  return gewaehlt.toSorted((a, b) => {
    const [x, y] = [wertOf(a), wertOf(b)];
    const folge = typeof x === 'string' ? x.localeCompare(String(y), 'de') : x - Number(y);
    return folge * richtung;
  });
}

async function showListe(c: Ctx) {
  const { db, clock, wer } = c.get('kontext');
  const jahr = jahrOf(c);
  const query = parseTableQuery(steuertabelle, new URL(c.req.url).search);
  const alle = await loadSteuerstaende(db, jahr, clock.now());
  const gewaehlt = select(alle, query);
  const ohneErklaerung = alle.filter(({ stand }) => !stand.istErklaert);
  return show(
    c,
    <SteuerPage
      rahmen={rahmenOf(c)}
      jahr={jahr}
      jahre={jahreOf(datumOf(clock.now()))}
      query={query}
      rows={gewaehlt.slice((query.page - 1) * query.size, query.page * query.size)}
      total={gewaehlt.length}
      zahlen={{
        warnungen: alle.filter(({ stand }) => stand.stufe !== 'frei').length,
        ueber: alle.filter(({ stand }) => stand.stufe === 'ueber').length,
        ohneErklaerung: ohneErklaerung.length,
      }}
      zuFragen={
        ohneErklaerung.filter(({ person }) => person.status === 'aktiv' && person.email !== '').length
      }
      abstandTage={ABSTAND_TAGE}
      darf={{
        fragen: isAllowed(permissions, wer, 'steuer.bearbeiten'),
        einstellen: isAllowed(permissions, wer, 'steuer.einstellen'),
      }}
    />,
  );
}

async function sendListe(c: Ctx, format: TableFormat) {
  const { db, clock, sprache } = c.get('kontext');
  const t = steuerTexte[sprache];
  const jahr = jahrOf(c);
  const query = parseTableQuery(steuertabelle, new URL(c.req.url).search);
  const rows = select(await loadSteuerstaende(db, jahr, clock.now()), query);
  const geld = (cent: number | null) => (cent === null ? null : { cents: cent });
  return sendTable(
    c,
    format,
    `${t.titel} ${jahr}`,
    [
      { label: t.person, value: ({ person }) => `${person.nachname}, ${person.vorname}`, width: 30 },
      { label: t.stufe, value: ({ stand }) => t.stufen[stand.stufe] ?? stand.stufe, width: 24 },
      {
        label: t.erklaerung,
        value: ({ stand }) => (stand.istErklaert ? (t.kurz[stand.freibetrag] ?? '') : t.fehlt),
      },
      { label: t.grenze, value: ({ stand }) => geld(stand.grenzeCent) },
      { label: t.gezahlt, value: ({ stand }) => geld(stand.gezahltCent) },
      { label: t.offen, value: ({ stand }) => geld(stand.offenCent) },
      { label: t.andere, value: ({ stand }) => geld(stand.andereCent) },
      { label: t.genutzt, value: ({ stand }) => geld(stand.genutztCent) },
      { label: t.rest, value: ({ stand }) => geld(stand.restCent) },
      { label: t.zugesagt, value: ({ stand }) => geld(stand.zugesagtCent) },
      { label: t.prognose, value: ({ stand }) => geld(stand.prognoseCent) },
    ],
    rows,
  );
}

// ——— one person ———

async function showPerson(c: Ctx, sprachmittlerId: number, eigen: boolean) {
  const { db, clock, wer } = c.get('kontext');
  const jahr = jahrOf(c);
  const stand = await loadSteuerstand(db, sprachmittlerId, jahr, clock.now());
  if (!stand) return showFault(c, 404, 'fehler.404');
  const [gezahlt, { zaehltFahrtkosten }] = await Promise.all([
    listGezahlte(db, sprachmittlerId, jahr),
    readSetting(db, steuerEinstellung),
  ]);
  return show(
    c,
    <SteuerPersonPage
      rahmen={rahmenOf(c)}
      {...stand}
      jahre={jahreOf(datumOf(clock.now()))}
      gezahlt={gezahlt}
      zaehltFahrtkosten={zaehltFahrtkosten}
      eigen={eigen}
      darfFragen={!eigen && isAllowed(permissions, wer, 'steuer.bearbeiten')}
      darfEinsatz={!eigen && isAllowed(permissions, wer, 'einsatz.sehen')}
    />,
  );
}

/** The certificate as a download; 404 where nothing was paid. */
async function sendBescheinigung(c: Ctx, sprachmittlerId: number) {
  const kontext = c.get('kontext');
  const jahr = jahrOf(c);
  const person = await findSprachmittler(kontext.db, sprachmittlerId);
  const pdf = person && (await renderBescheinigung(kontext, person, jahr));
  if (!pdf) return showFault(c, 404, 'fehler.404');
  if (!pdf.ok) {
    const satz = dokumentTexte[kontext.sprache][pdf.grund as 'dokument.pdf-fehlt'];
    return redirect(c, c.req.path.replace(/\/bescheinigung\.pdf$/, ''), satz, 'warning');
  }
  return c.body(pdf.wert, 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="Bescheinigung_${jahr}.pdf"`,
  });
}

// ——— limits ———

function toGrenzenwerte({ grenzen, warnProzent, zaehltFahrtkosten }: Steuerregeln): FormValues {
  const values: Record<string, string> = { warnProzent: String(warnProzent) };
  if (zaehltFahrtkosten) values.zaehltFahrtkosten = 'ja';
  for (const [index, grenze] of grenzen.entries()) {
    values[`grenzen.${index}.freibetrag`] = grenze.freibetrag;
    values[`grenzen.${index}.ab`] = String(grenze.abJahr);
    values[`grenzen.${index}.betrag`] = formatGeld(grenze.jahrCent, 'de').replace(/\s*€/, '');
  }
  return values;
}

async function showGrenzen(c: Ctx, refused?: { values: FormValues; errors: FormErrors }) {
  const { db } = c.get('kontext');
  const [regeln, verlauf] = await Promise.all([
    readSetting(db, steuerEinstellung),
    readSettingHistory(db, steuerEinstellung),
  ]);
  const values = refused?.values ?? toGrenzenwerte(regeln);
  const belegt = Object.keys(values).flatMap((key) => /^grenzen\.(\d{1,3})\./.exec(key)?.[1] ?? []);
  const zeilen =
    Math.max(regeln.grenzen.length, ...belegt.map((index) => Number(index) + 1)) + (refused ? 0 : 2);
  return show(
    c,
    <SteuerGrenzenPage
      rahmen={rahmenOf(c)}
      values={values}
      errors={refused?.errors ?? {}}
      zeilen={Math.min(MAX_GRENZEN, zeilen)}
      verlauf={[
        ...verlauf.map(({ wert, gesetztVon, gesetztAt }) => ({
          regeln: wert,
          von: gesetztVon,
          at: gesetztAt,
        })),
        { regeln: steuerEinstellung.vorgabe, von: null, at: null },
      ]}
    />,
    refused ? 422 : 200,
  );
}

// ——— the personal link ———

async function showErklaerung(c: Ctx, refused?: { values: FormValues; errors: FormErrors }) {
  const { db } = c.get('kontext');
  const abfrage = await findSteuerabfrage(db, c.get('link').bezugId);
  const person = abfrage && (await findSteuerperson(db, abfrage.sprachmittlerId, abfrage.jahr));
  if (!abfrage || !person) return showFault(c, 404, 'fehler.404');
  return show(
    c,
    <SteuerErklaerungPage
      rahmen={rahmenOf(c)}
      pfad={`/e/${c.req.param('token')}`}
      jahr={abfrage.jahr}
      person={person}
      values={refused?.values ?? {}}
      errors={refused?.errors ?? {}}
    />,
    refused ? 422 : 200,
  );
}

export const steuerRoutes: Route[] = [
  get('/abrechnung/steuer', 'steuer.sehen', showListe),
  get('/abrechnung/steuer.csv', 'steuer.sehen', (c) => sendListe(c, 'csv')),
  get('/abrechnung/steuer.xlsx', 'steuer.sehen', (c) => sendListe(c, 'xlsx')),
  post('/abrechnung/steuer/erbitten', 'steuer.bearbeiten', async (c) => {
    const kontext = c.get('kontext');
    const t = steuerTexte[kontext.sprache];
    const jahr = jahrOf(c, String((await readEingabe(c)).jahr ?? ''));
    const { gefragt, ohneMail } = await requestFehlendeErklaerungen(kontext, jahr);
    const saetze = [
      gefragt > 0 ? t.gefragt(gefragt) : t.niemandGefragt,
      ...(ohneMail > 0 ? [t.ohneMail(ohneMail)] : []),
    ];
    return redirect(c, `/abrechnung/steuer?jahr=${jahr}`, saetze.join(' '), gefragt > 0 ? 'success' : 'info');
  }),
  get('/abrechnung/steuer/grenzen', 'steuer.einstellen', (c) => showGrenzen(c)),
  post('/abrechnung/steuer/grenzen', 'steuer.einstellen', async (c) => {
    const kontext = c.get('kontext');
    const form = checkEingabe(await readEingabe(c), steuerregelnSchema);
    if (!form.ok)
      return showGrenzen(c, {
        values: form.eingabe,
        errors: fieldErrors(form.fehler, steuerSatz, c.get('kontext').sprache),
      });
    const result = await saveSteuerregeln(kontext, form.wert);
    if (!result.ok) {
      const errors = refusalErrors(result, steuerSatz, kontext.sprache);
      return showGrenzen(c, { values: form.eingabe, errors });
    }
    return redirect(c, '/abrechnung/steuer/grenzen', steuerTexte[kontext.sprache].gespeichert);
  }),
  get('/abrechnung/steuer/:id{[0-9]+}', 'steuer.sehen', (c) => showPerson(c, idOf(c), false)),
  get('/abrechnung/steuer/:id{[0-9]+}/bescheinigung.pdf', 'steuer.sehen', (c) =>
    sendBescheinigung(c, idOf(c)),
  ),
  post('/abrechnung/steuer/:id{[0-9]+}/erbitten', 'steuer.bearbeiten', async (c) => {
    const kontext = c.get('kontext');
    const jahr = jahrOf(c, String((await readEingabe(c)).jahr ?? ''));
    const result = await requestErklaerung(kontext, idOf(c), jahr);
    if (!result.ok && result.grund === 'sprachmittler.unbekannt') return showFault(c, 404, 'fehler.404');
    const zurueck = `/abrechnung/steuer/${idOf(c)}?jahr=${jahr}`;
    return result.ok
      ? redirect(c, zurueck, steuerTexte[kontext.sprache].angefordert)
      : redirect(c, zurueck, steuerSatz(result, kontext.sprache), 'warning');
  }),
  get('/mein-freibetrag', 'eigenes-profil.sehen', (c) => {
    const { sprachmittlerId } = c.get('kontext').wer;
    return sprachmittlerId === null ? showFault(c, 404, 'fehler.404') : showPerson(c, sprachmittlerId, true);
  }),
  get('/mein-freibetrag/bescheinigung.pdf', 'eigenes-profil.sehen', (c) => {
    const { sprachmittlerId } = c.get('kontext').wer;
    return sprachmittlerId === null ? showFault(c, 404, 'fehler.404') : sendBescheinigung(c, sprachmittlerId);
  }),
  get('/e/:token', `link:${STEUERLINK}`, (c) => showErklaerung(c)),
  post('/e/:token', `link:${STEUERLINK}`, async (c) => {
    const kontext = c.get('kontext');
    const form = await readForm(c, erklaerungSchema);
    if (!form.ok)
      return showErklaerung(c, {
        values: form.eingabe,
        errors: fieldErrors(form.fehler, steuerSatz, c.get('kontext').sprache),
      });
    const result = await declareByLink(kontext, c.get('link').bezugId, form.wert);
    if (!result.ok)
      return result.grund === 'sprachmittler.unbekannt'
        ? showFault(c, 404, 'fehler.404')
        : showErklaerung(c, { values: form.eingabe, errors: { '': steuerSatz(result, kontext.sprache) } });
    return redirect(c, `/e/${c.req.param('token')}`, steuerTexte[kontext.sprache].linkDanke);
  }),
];
