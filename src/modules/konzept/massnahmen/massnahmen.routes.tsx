import type { Ablehnung, Ergebnis } from '../../../begriffe/ablehnung.ts';
import { formatGeld } from '../../../begriffe/geld.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { datumOf } from '../../../begriffe/zeit.ts';
import { formatDatum } from '../../../begriffe/zeitanzeige.ts';
import { type FormErrors, type FormValues, parseTableQuery } from '../../../design/index.ts';
import { findDatei } from '../../../platform/files/dateien.store.ts';
import type { TableFormat } from '../../../platform/files/table-file.ts';
import { EXPORT_ROWS, sendTable } from '../../../platform/http/export.ts';
import { readForm, readUpload } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, queryId, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { readSetting } from '../../../platform/settings.ts';
import { shorten } from '../baum.page.tsx';
import { permissions } from '../konzept.permissions.ts';
import {
  type Ausgabe,
  findArbeitsausgabe,
  findAusgabe,
  findMassnahme,
  listAusgaben,
  listFassungen,
  listKnoten,
  listMassnahmen,
  type Massnahmenfilter,
  type Massnahmensortierung,
  type Massnahmenzeile,
} from '../konzept.store.ts';
import { describeFehler, describeKonzept, konzeptTexte } from '../konzept.texte.ts';
import { statusEinstellung } from '../status.settings.ts';
import { MAX_NACHWEIS, readNachweisdatei } from './datei.ts';
import { MassnahmeFormularPage } from './formular.page.tsx';
import {
  type Filterauswahl,
  type Massnahmenanfrage,
  MassnahmenPage,
  massnahmenTabelle,
} from './liste.page.tsx';
import { addEintrag, changeMassnahme, changeStatus, setSchritt } from './massnahme.action.ts';
import { type Abgelehnt, MassnahmePage, type Teilformular } from './massnahme.page.tsx';
import { eintragSchema, massnahmeSchema, schrittSchema, statusSchema } from './massnahme.schema.ts';
import { findAusgabeOf, findEintragsdatei, listEintraege, listFilterworte } from './massnahme.store.ts';
import { massnahmenTexte } from './massnahmen.texte.ts';

const LISTE = '/konzept/massnahmen';
const EINE = `${LISTE}/:id{[0-9]+}`;

export const massnahmenRoutes: readonly Route[] = [
  get(LISTE, 'konzept.sehen', showListe),
  get(`${LISTE}.csv`, 'konzept.sehen', (c) => sendListe(c, 'csv')),
  get(`${LISTE}.xlsx`, 'konzept.sehen', (c) => sendListe(c, 'xlsx')),

  get(EINE, 'konzept.sehen', (c) => withMassnahme(c, (one) => showMassnahme(c, one))),
  get(`${EINE}/datei/:eintrag{[0-9]+}`, 'konzept.sehen', async (c) => {
    const { db } = c.get('kontext');
    const dateiId = await findEintragsdatei(db, idOf(c), idOf(c, 'eintrag'));
    const datei = dateiId === null ? null : await findDatei(db, dateiId);
    if (datei === null) return c.notFound();
    return c.body(new Uint8Array(datei.inhalt), 200, {
      'content-type': datei.typ,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(datei.name)}`,
    });
  }),

  get(`${EINE}/bearbeiten`, 'konzept.bearbeiten', (c) =>
    withMassnahme(c, (one) => showFormular(c, one, valuesOf(one.massnahme))),
  ),
  post(`${EINE}/bearbeiten`, 'konzept.bearbeiten', (c) =>
    withMassnahme(c, async (one) => {
      const kontext = c.get('kontext');
      const { sprache } = kontext;
      const form = await readForm(c, massnahmeSchema);
      if (!form.ok) return showFormular(c, one, form.eingabe, describeFehler(form.fehler, sprache));
      const { massnahme, ausgabe } = one;
      const result = await changeMassnahme(kontext, massnahme.id, ausgabe.id, form.wert);
      if (result.ok)
        return redirect(
          c,
          `${LISTE}/${massnahme.id}?ausgabe=${ausgabe.id}`,
          konzeptTexte[sprache].gespeichert,
        );
      if (result.grund === 'massnahme.unbekannt') return c.notFound();
      const values = {
        ...form.eingabe,
        version: String(massnahme.version),
        fassungVersion: String(massnahme.fassung_version),
      };
      return showFormular(c, one, values, { [result.feld ?? '']: describeKonzept(result, sprache) });
    }),
  ),

  post(`${EINE}/status`, 'konzept.bearbeiten', (c) =>
    withMassnahme(c, async (one) => {
      const form = await readForm(c, statusSchema);
      if (!form.ok) return refused(c, one, 'status', form);
      const result = await changeStatus(c.get('kontext'), one.massnahme.id, form.wert);
      return answer(c, one, 'status', form.eingabe, result, (t) => t.statusGeaendert);
    }),
  ),
  post(`${EINE}/schritt`, 'konzept.bearbeiten', (c) =>
    withMassnahme(c, async (one) => {
      const form = await readForm(c, schrittSchema);
      if (!form.ok) return refused(c, one, 'schritt', form);
      const result = await setSchritt(c.get('kontext'), one.massnahme.id, form.wert);
      return answer(c, one, 'schritt', form.eingabe, result, () => konzeptTexte[spracheOf(c)].gespeichert);
    }),
  ),
  post(
    `${EINE}/eintrag`,
    'konzept.bearbeiten',
    (c) =>
      withMassnahme(c, async (one) => {
        const upload = await readUpload(c, 'datei');
        const form = await readForm(c, eintragSchema);
        if (!form.ok) return refused(c, one, 'eintrag', form);
        const datei = readNachweisdatei(upload);
        if (!datei.ok) return answer(c, one, 'eintrag', form.eingabe, datei, () => '');
        const { art, eintrag, eintragAm, adresse } = form.wert;
        const angaben = { art, text: eintrag, am: eintragAm, adresse, datei: datei.wert };
        const result = await addEintrag(c.get('kontext'), one.massnahme.id, angaben);
        return answer(c, one, 'eintrag', form.eingabe, result, (t) => t.eingetragen);
      }),
    { maxBytes: MAX_NACHWEIS + 100_000 },
  ),
];

interface Eine {
  massnahme: Massnahmenzeile;
  ausgabe: Ausgabe;
}

const spracheOf = (c: Ctx) => c.get('kontext').sprache;
const heuteOf = (c: Ctx) => datumOf(c.get('kontext').clock.now());
const darf = (c: Ctx, tat: string) => isAllowed(permissions, c.get('kontext').wer, tat);

/** The measure as the edition in the address says it, else the one in force; or 404. */
async function withMassnahme(c: Ctx, run: (one: Eine) => Response | Promise<Response>): Promise<Response> {
  const { db } = c.get('kontext');
  const ausgabeId = queryId(c, 'ausgabe') || (await findAusgabeOf(db, idOf(c)));
  const [ausgabe, massnahme] = ausgabeId
    ? await Promise.all([findAusgabe(db, ausgabeId), findMassnahme(db, idOf(c), ausgabeId)])
    : [null, null];
  return ausgabe && massnahme ? run({ ausgabe, massnahme }) : c.notFound();
}

async function showMassnahme(c: Ctx, { massnahme, ausgabe }: Eine, abgelehnt?: Abgelehnt) {
  const { db } = c.get('kontext');
  const [definitionen, fassungen, eintraege] = await Promise.all([
    readSetting(db, statusEinstellung),
    listFassungen(db, massnahme.id),
    listEintraege(db, massnahme.id),
  ]);
  const darfBearbeiten = darf(c, 'konzept.bearbeiten');
  return show(
    c,
    <MassnahmePage
      rahmen={rahmenOf(c)}
      massnahme={massnahme}
      ausgabe={ausgabe}
      fassungen={fassungen}
      // Internal notes are for those who lead the concept.
      eintraege={darfBearbeiten ? eintraege : eintraege.filter(({ art }) => art !== 'notiz')}
      heute={heuteOf(c)}
      definition={definitionen[massnahme.status]}
      darfBearbeiten={darfBearbeiten}
      {...(abgelehnt ? { abgelehnt } : {})}
    />,
    abgelehnt ? 422 : 200,
  );
}

function refused(
  c: Ctx,
  one: Eine,
  teil: Teilformular,
  { eingabe, fehler }: { eingabe: FormValues; fehler: Record<string, string> },
) {
  return showMassnahme(c, one, { teil, values: eingabe, errors: describeFehler(fehler, spracheOf(c)) });
}

async function answer(
  c: Ctx,
  one: Eine,
  teil: Teilformular,
  eingabe: FormValues,
  result: Ergebnis<unknown> | Ablehnung,
  fertig: (t: (typeof massnahmenTexte)['de']) => string,
): Promise<Response> {
  const sprache = spracheOf(c);
  if (result.ok) return redirect(c, `${LISTE}/${one.massnahme.id}`, fertig(massnahmenTexte[sprache]));
  if (result.grund === 'massnahme.unbekannt') return c.notFound();
  const errors = { [result.feld ?? '']: describeKonzept(result, sprache) };
  const values = { ...eingabe, version: String(one.massnahme.version) };
  return showMassnahme(c, one, { teil, values, errors });
}

function valuesOf(massnahme: Massnahmenzeile): FormValues {
  const tag = (datum: string | null) => (datum === null ? '' : formatDatum(datum, 'de'));
  return {
    version: String(massnahme.version),
    fassungVersion: String(massnahme.fassung_version),
    kennung: massnahme.kennung,
    kurztitel: massnahme.kurztitel,
    text: massnahme.text,
    zustaendig: massnahme.zustaendig,
    partner: massnahme.partner,
    termin: massnahme.termin,
    kosten: massnahme.kosten,
    indikator: massnahme.indikator,
    ziele: massnahme.ziele.map(({ id }) => String(id)),
    geplant_ab: tag(massnahme.geplant_ab),
    geplant_bis: tag(massnahme.geplant_bis),
    begonnen_am: tag(massnahme.begonnen_am),
    beendet_am: tag(massnahme.beendet_am),
    kontakt_name: massnahme.kontakt_name,
    kontakt_email: massnahme.kontakt_email,
    vertretung_name: massnahme.vertretung_name,
    vertretung_email: massnahme.vertretung_email,
    schlagworte: massnahme.schlagworte.join(', '),
    herkunft: massnahme.herkunft,
    herkunft_am: tag(massnahme.herkunft_am),
    finanzierung: massnahme.finanzierung,
    kosten_cent: massnahme.kosten_cent === null ? '' : formatGeld(massnahme.kosten_cent, 'de'),
    ...(massnahme.ist_von_migranten ? { ist_von_migranten: 'ja' } : {}),
  };
}

async function showFormular(c: Ctx, { massnahme, ausgabe }: Eine, values: FormValues, errors?: FormErrors) {
  const knoten = await listKnoten(c.get('kontext').db, ausgabe.id);
  return show(
    c,
    <MassnahmeFormularPage
      rahmen={rahmenOf(c)}
      massnahme={massnahme}
      ausgabe={ausgabe}
      knoten={knoten}
      values={values}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

/** The edition in the address; without one the edition in force, else the newest. */
async function readListe(c: Ctx): Promise<{ ausgabe: Ausgabe | null; query: Massnahmenanfrage }> {
  const { db } = c.get('kontext');
  const query = parseTableQuery(massnahmenTabelle, new URL(c.req.url).search);
  const gewaehlt = /^\d{1,15}$/.test(query.filter.ausgabe ?? '') ? Number(query.filter.ausgabe) : null;
  const ausgabe = gewaehlt === null ? null : await findAusgabe(db, gewaehlt);
  return { ausgabe: ausgabe ?? (await findArbeitsausgabe(db)), query };
}

function filterOf(c: Ctx, { filter }: Massnahmenanfrage): Massnahmenfilter {
  const { suche, feld, ziel, status, zustaendig, klasse, frist, schlagwort, herkunft } = filter;
  const knoten = ziel ?? feld;
  return {
    ...(suche !== undefined && { suche }),
    ...(knoten !== undefined && { knoten: /^\d{1,15}$/.test(knoten) ? Number(knoten) : 0 }),
    ...(status !== undefined && { status }),
    ...(zustaendig !== undefined && { zustaendig }),
    ...(klasse !== undefined && { klasse }),
    ...(frist !== undefined && { frist }),
    ...(filter.ueberfaellig && { ueberfaelligAm: heuteOf(c) }),
    ...(filter['ohne-schritt'] && { ohneSchritt: true }),
    ...(schlagwort !== undefined && { schlagwort }),
    ...(herkunft !== undefined && { herkunft }),
    ...(filter.migranten && { vonMigranten: true }),
  };
}

const sortOf = ({ sort }: Massnahmenanfrage) =>
  sort as { key: Massnahmensortierung; direction: 'asc' | 'desc' };

async function showListe(c: Ctx) {
  const { db } = c.get('kontext');
  const { ausgabe, query } = await readListe(c);
  const { page, size } = query;
  const leer = { rows: [], total: 0 };
  const [seite, auswahl] = await Promise.all([
    ausgabe === null
      ? leer
      : listMassnahmen(db, ausgabe.id, filterOf(c, query), { sort: sortOf(query), page, size }),
    ausgabe === null ? keineAuswahl : loadAuswahl(c, ausgabe.id),
  ]);
  return show(
    c,
    <MassnahmenPage
      rahmen={rahmenOf(c)}
      ausgabe={ausgabe}
      query={query}
      rows={seite.rows}
      total={seite.total}
      auswahl={auswahl}
      heute={heuteOf(c)}
      darfImportieren={darf(c, 'konzept.importieren')}
    />,
  );
}

const keineAuswahl: Filterauswahl = {
  ausgaben: [],
  felder: [],
  ziele: [],
  klassen: [],
  schlagworte: [],
  herkuenfte: [],
};

async function loadAuswahl(c: Ctx, ausgabeId: number): Promise<Filterauswahl> {
  const { db } = c.get('kontext');
  const [ausgaben, knoten, worte] = await Promise.all([
    listAusgaben(db),
    listKnoten(db, ausgabeId),
    listFilterworte(db, ausgabeId),
  ]);
  const options = (arten: readonly string[]) =>
    knoten
      .filter(({ art }) => arten.includes(art))
      .map(({ id, text }) => ({ value: String(id), label: shorten(text, 90) }));
  return {
    ...worte,
    ausgaben,
    felder: options(['handlungsfeld']),
    ziele: options(['leitziel', 'handlungsziel']),
  };
}

async function sendListe(c: Ctx, format: TableFormat) {
  const { db, sprache } = c.get('kontext');
  const t = massnahmenTexte[sprache];
  const { ausgabe, query } = await readListe(c);
  const { rows } =
    ausgabe === null
      ? { rows: [] }
      : await listMassnahmen(db, ausgabe.id, filterOf(c, query), {
          sort: sortOf(query),
          page: 1,
          size: EXPORT_ROWS,
        });
  const datum = (tag: string | null) => (tag === null ? null : { datum: tag });
  return sendTable<Massnahmenzeile>(
    c,
    format,
    t.exportname,
    [
      { label: t.kennung, value: ({ kennung }) => kennung },
      { label: t.feld, value: ({ felder }) => felder.map(({ text }) => text).join('; '), width: 30 },
      { label: t.ziele, value: ({ ziele }) => ziele.map(({ text }) => text).join('; '), width: 40 },
      { label: t.kurztitel, value: ({ kurztitel }) => kurztitel, width: 30 },
      { label: t.text, value: ({ text }) => text, width: 70 },
      { label: t.zustaendig, value: ({ zustaendig }) => zustaendig, width: 30 },
      { label: t.partner, value: ({ partner }) => partner, width: 30 },
      { label: t.termin, value: ({ termin }) => termin },
      { label: t.frist, value: ({ frist }) => datum(frist) },
      { label: t.status, value: ({ status }) => konzeptTexte[sprache].status[status] },
      { label: t.seit, value: ({ status_am }) => datum(status_am) },
      { label: t.grund, value: ({ status_grund }) => status_grund, width: 30 },
      { label: t.begonnenAm, value: ({ begonnen_am }) => datum(begonnen_am) },
      { label: t.beendetAm, value: ({ beendet_am }) => datum(beendet_am) },
      { label: t.naechsterSchritt, value: ({ naechster_schritt }) => naechster_schritt, width: 40 },
      { label: t.schrittAm, value: ({ naechster_schritt_am }) => datum(naechster_schritt_am) },
      { label: t.schlagworte, value: ({ schlagworte }) => schlagworte.join(', ') },
      { label: t.herkunft, value: ({ herkunft }) => herkunft },
      {
        label: t.kostenBetrag,
        value: ({ kosten_cent }) => (kosten_cent === null ? null : { cents: kosten_cent }),
      },
      { label: t.finanzierung, value: ({ finanzierung }) => finanzierung },
    ],
    rows,
  );
}
