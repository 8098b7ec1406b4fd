import { isAllowed } from '../../../begriffe/wer.ts';
import {
  type FormErrors,
  type FormValues,
  parseTableQuery,
  type TableQuery,
  tableWindow,
} from '../../../design/index.ts';
import { EXPORT_ROWS, sendTable } from '../../../platform/http/export.ts';
import { fieldErrors, readForm, readUpload, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { readSetting } from '../../../platform/settings.ts';
import { describeSymbol } from '../anzeige.ts';
import { permissions } from '../bestand.permissions.ts';
import { formatAblehnung } from '../import/texte.ts';
import { regionenEinstellung } from '../regionen/regionen.settings.ts';
import { lastStichtage, listVergleichbare } from '../reihen.rules.ts';
import { bestandTexte, describeBestand } from '../texte.ts';
import { ZuordnungPage } from '../zuordnung/zuordnung.page.tsx';
import { zuordnungSchema } from '../zuordnung/zuordnung.schema.ts';
import { zuordnungTexte } from '../zuordnung/zuordnung.texte.ts';
import { labelOfMerkmale } from './lesung.rules.ts';
import { listReihen } from './reihe.store.ts';
import { groupReihen } from './reihen-gruppieren.ts';
import { discardTabelle, takeOverTabelle } from './tabelle.action.ts';
import { TabellePage, wertetabelle } from './tabelle.page.tsx';
import {
  findNeueste,
  findTabelle,
  listMerkmale,
  listRegionen,
  listTabellen,
  listWerte,
  type Merkmal,
  type Region,
  type Tabelle,
  type Wertfilter,
} from './tabelle.store.ts';
import { readTabelle, setZuordnung } from './tabelle-lesen.action.ts';
import { TabellenPage } from './tabellen.page.tsx';
import { FortschrittPage, NichtLesbarPage, VorschauPage } from './vorschau.page.tsx';

const LISTE = '/bestand/tabellen';
const EINE = `${LISTE}/:id{[0-9]+}`;
/** Far more than one table of the offices has. */
const MAX_BODY = 60_000_000;

export const tabellenRoutes: readonly Route[] = [
  get(LISTE, 'bestand.sehen', (c) => showListe(c)),
  post(
    LISTE,
    'bestand.bearbeiten',
    async (c) => {
      const kontext = c.get('kontext');
      const datei = await readUpload(c, 'datei');
      if (!datei) return showListe(c, bestandTexte[kontext.sprache].dateiFehlt);
      const name = datei.name.toWellFormed().replaceAll(/\p{Cc}/gu, '');
      const result = await readTabelle(kontext, { name, inhalt: datei.inhalt });
      return result.ok
        ? redirect(c, `${LISTE}/${result.wert}`)
        : showListe(c, formatAblehnung(result, kontext.sprache));
    },
    { maxBytes: MAX_BODY },
  ),

  get(EINE, 'bestand.sehen', async (c) => {
    const tabelle = await findTabelle(c.get('kontext').db, idOf(c));
    return tabelle ? showEine(c, tabelle) : c.notFound();
  }),
  post(`${EINE}/zuordnung`, 'bestand.bearbeiten', async (c) => {
    const kontext = c.get('kontext');
    const tabelle = await findTabelle(kontext.db, idOf(c));
    if (!tabelle?.blatt) return c.notFound();
    const form = await readForm(c, zuordnungSchema);
    if (!form.ok)
      return showZuordnung(
        c,
        tabelle,
        form.eingabe,
        fieldErrors(form.fehler, describeBestand, kontext.sprache),
      );
    const result = await setZuordnung(kontext, tabelle.id, form.wert);
    if (!result.ok) {
      return showZuordnung(c, tabelle, form.eingabe, refusalErrors(result, formatAblehnung, kontext.sprache));
    }
    const stand = await findTabelle(kontext.db, tabelle.id);
    const t = zuordnungTexte[kontext.sprache];
    const href = `${LISTE}/${tabelle.id}`;
    if (stand?.status === 'vorschau') return redirect(c, href, t.gelesen);
    return stand?.status === 'zuordnung' ? redirect(c, href, t.nichtGelesen, 'warning') : redirect(c, href);
  }),
  post(`${EINE}/uebernehmen`, 'bestand.bearbeiten', (c) => decide(c, takeOverTabelle, true)),
  post(`${EINE}/verwerfen`, 'bestand.bearbeiten', (c) => decide(c, discardTabelle, false)),
  get(`${EINE}/werte.csv`, 'bestand.sehen', (c) => sendWerte(c, 'csv')),
  get(`${EINE}/werte.xlsx`, 'bestand.sehen', (c) => sendWerte(c, 'xlsx')),
];

async function showListe(c: Ctx, fehler?: string) {
  const { db, wer } = c.get('kontext');
  return show(
    c,
    <TabellenPage
      rahmen={rahmenOf(c)}
      tabellen={await listTabellen(db)}
      darfBearbeiten={isAllowed(permissions, wer, 'bestand.bearbeiten')}
      {...(fehler ? { errors: { datei: fehler } } : {})}
    />,
    fehler ? 422 : 200,
  );
}

async function decide(c: Ctx, decision: typeof takeOverTabelle, stays: boolean) {
  const kontext = c.get('kontext');
  const tabelle = await findTabelle(kontext.db, idOf(c));
  if (!tabelle) return c.notFound();
  const result = await decision(kontext, tabelle.id);
  const href = stays || !result.ok ? `${LISTE}/${tabelle.id}` : LISTE;
  if (!result.ok) return redirect(c, href, describeBestand(result, kontext.sprache), 'warning');
  const t = bestandTexte[kontext.sprache];
  return stays ? redirect(c, href) : redirect(c, href, t.verworfenTitel);
}

/** Each status has its page: what is going on, what to decide, or the values. */
async function showEine(c: Ctx, tabelle: Tabelle) {
  const rahmen = rahmenOf(c);
  if (tabelle.status === 'uebernommen') return showTabelle(c, tabelle);
  if (tabelle.status === 'wird-gespeichert' || tabelle.status === 'wird-gelesen')
    return show(c, <FortschrittPage rahmen={rahmen} tabelle={tabelle} />);
  if (tabelle.status === 'zuordnung') return showZuordnung(c, tabelle);
  const { wer } = c.get('kontext');
  const darfBearbeiten = isAllowed(permissions, wer, 'bestand.bearbeiten');
  if (!tabelle.vorschau)
    return show(c, <NichtLesbarPage rahmen={rahmen} tabelle={tabelle} darfBearbeiten={darfBearbeiten} />);
  const { vorschau } = tabelle;
  return show(
    c,
    <VorschauPage rahmen={rahmen} tabelle={{ ...tabelle, vorschau }} darfBearbeiten={darfBearbeiten} />,
  );
}

function showZuordnung(c: Ctx, tabelle: Tabelle, values?: FormValues, errors?: FormErrors) {
  const { id, titel, zuordnung, blatt, fehler } = tabelle;
  if (!zuordnung || !blatt) return c.notFound();
  return show(
    c,
    <ZuordnungPage
      rahmen={rahmenOf(c)}
      titel={titel}
      darfBearbeiten={isAllowed(permissions, c.get('kontext').wer, 'bestand.bearbeiten')}
      ansicht={{ pfad: `${LISTE}/${id}`, zuordnung, blatt }}
      fehler={fehler && !errors ? formatAblehnung(fehler, c.get('kontext').sprache) : null}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

type Query = TableQuery<typeof wertetabelle>;

const queryOf = (c: Ctx): Query => parseTableQuery(wertetabelle, new URL(c.req.url).search);

/** A number in the address that no region or feature has finds nothing. */
function filterOf({ filter }: Query): Wertfilter {
  const number = (text: string | undefined) =>
    text === undefined ? undefined : /^\d{1,9}$/.test(text) ? Number(text) : -1;
  return { region: number(filter.region), merkmal: number(filter.merkmal), stichtag: filter.stichtag };
}

async function showTabelle(c: Ctx, tabelle: Tabelle) {
  const { db } = c.get('kontext');
  const query = queryOf(c);
  const filter = filterOf(query);
  const [regionen, merkmale, { rows, total }, neueste] = await Promise.all([
    listRegionen(db, tabelle.id),
    listMerkmale(db, tabelle.id),
    listWerte(db, tabelle.id, filter, tableWindow(query)),
    findNeueste(db, tabelle.kennung),
  ]);
  const merkmal = filter.merkmal === undefined ? undefined : merkmale[filter.merkmal];
  return show(
    c,
    <TabellePage
      rahmen={rahmenOf(c)}
      ansicht={{ tabelle, regionen, merkmale, werte: rows, total }}
      query={query}
      bild={merkmal ? await loadBild(c, tabelle, merkmal, regionen, filter.region) : null}
      neuere={neueste === tabelle.id ? null : neueste}
    />,
  );
}

/** The chosen feature for the chosen region, else the county, beside what the office compares with. */
async function loadBild(
  c: Ctx,
  tabelle: Tabelle,
  merkmal: Merkmal,
  regionen: readonly Region[],
  nummer: number | undefined,
) {
  const { db } = c.get('kontext');
  const wahl = await readSetting(db, regionenEinstellung);
  const gewaehlt = nummer === undefined ? wahl?.eigene : regionen[nummer]?.schluessel;
  const gewuenscht = [gewaehlt, ...(wahl ? [wahl.eigene, ...wahl.vergleich] : [])];
  const vorhanden = new Set(regionen.map(({ schluessel }) => schluessel));
  const schluessel = [...new Set(gewuenscht)].filter(
    (one) => one !== undefined && vorhanden.has(one),
  ) as string[];
  if (schluessel.length === 0) schluessel.push(...regionen.slice(0, 1).map((one) => one.schluessel));
  const gezeigt = listVergleichbare(schluessel, merkmal.einheit === 'Anzahl').slice(0, 6);
  const zeilen = await listReihen(db, [{ tabelle: tabelle.kennung, merkmal: merkmal.schluessel }], gezeigt);
  const reihen = groupReihen(zeilen, gezeigt);
  return { merkmal, stichtage: lastStichtage(reihen), reihen };
}

async function sendWerte(c: Ctx, format: 'csv' | 'xlsx') {
  const { db, sprache } = c.get('kontext');
  const tabelle = await findTabelle(db, idOf(c));
  if (tabelle?.status !== 'uebernommen') return c.notFound();
  const t = bestandTexte[sprache];
  const [regionen, merkmale, { rows }] = await Promise.all([
    listRegionen(db, tabelle.id),
    listMerkmale(db, tabelle.id),
    listWerte(db, tabelle.id, filterOf(queryOf(c)), { limit: EXPORT_ROWS, offset: 0 }),
  ]);
  return sendTable(
    c,
    format,
    tabelle.kennung,
    [
      { label: t.schluessel, value: (row) => regionen[row.region]?.schluessel },
      { label: t.region, value: (row) => regionen[row.region]?.name },
      { label: t.stichtag, value: (row) => row.stichtag },
      { label: t.merkmal, value: (row) => labelOfMerkmale(merkmale[row.merkmal]?.merkmale ?? []) },
      { label: t.wert, value: (row) => row.wert },
      { label: t.zeichen, value: (row) => row.symbol },
      { label: t.bedeutung, value: (row) => describeSymbol(row.symbol, sprache, tabelle.zuordnung?.zeichen) },
      { label: t.einheit, value: (row) => merkmale[row.merkmal]?.einheit },
      { label: t.quelle, value: () => tabelle.quelle },
      { label: t.lizenz, value: () => tabelle.lizenz },
    ],
    rows,
  );
}
