import type { Ablehnung, Ergebnis } from '../../../begriffe/ablehnung.ts';
import type { Anzeigesprache } from '../../../begriffe/anzeigesprache.ts';
import { datumOf, yearOf } from '../../../begriffe/zeit.ts';
import type { FormErrors, FormValues } from '../../../design/index.ts';
import { checkEingabe, fieldErrors, readEingabe, readForm, readUpload } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { type Fund, type Fundstelle, nextOffener } from '../hinweise.page.tsx';
import { describeKonzept, konzeptTexte } from '../konzept.texte.ts';
import {
  decideVorschau,
  discardKonzeptImport,
  type GeoeffneterImport,
  MAX_KONZEPT,
  openKonzeptImport,
  setAbgleich,
  setAbsaetze,
  setTabellenvorgabe,
  startKonzeptImport,
} from './einlesen.action.ts';
import { keyOfHinweis, listWahlen } from './entscheidung.rules.ts';
import type { GeleseneMassnahme } from './gelesenes-konzept.ts';
import { readPapier } from './konzept.reader.ts';
import { listImporte } from './konzept-import.store.ts';
import { HinweisePage } from './pages/hinweise.page.tsx';
import { ImportListePage } from './pages/liste.page.tsx';
import { TabellenPage, ZEILEN_JE_SEITE } from './pages/tabellen.page.tsx';
import { AbgleichPage, UebernahmePage } from './pages/uebernahme.page.tsx';
import { VorschauPage } from './pages/vorschau.page.tsx';
import { describeStelle, formatAblehnung, formatHinweis, formatStelle, texte } from './texte.ts';
import { planUebernahme } from './uebernahme.rules.ts';
import { findZielkonzept } from './uebernahme.store.ts';
import { compareEditionen, takeOverKonzept } from './uebernehmen.action.ts';
import {
  abgleichSchema,
  absaetzeSchema,
  entscheidungSchema,
  tabelleSchema,
  uebernahmeSchema,
} from './vorschau.schema.ts';
import { vorschauTexte } from './vorschau.texte.ts';

const LISTE = '/konzept/import';
const VORSCHAU = `${LISTE}/:id{[0-9]+}`;
const ZUGANG = 'konzept.importieren';
/** Room for what a form adds to the file, so that a file that is a little too large gets its own sentence. */
const MAX_BODY = MAX_KONZEPT + 2_000_000;

export const importRoutes: readonly Route[] = [
  get(LISTE, ZUGANG, (c) => showListe(c)),
  post(
    LISTE,
    ZUGANG,
    async (c) => {
      const kontext = c.get('kontext');
      const t = vorschauTexte[kontext.sprache];
      const [datei, eingabe] = [await readUpload(c, 'datei'), await readEingabe(c)];
      const text = typeof eingabe.text === 'string' ? eingabe.text : '';
      const refused = (satz: string) => showListe(c, eingabe, { [datei || !text ? 'datei' : 'text']: satz });
      if (!datei && text.trim() === '') return refused(t.dateiFehlt);
      const result = await startKonzeptImport(
        kontext,
        datei
          ? { name: datei.name.toWellFormed().replaceAll(/\p{Cc}/gu, ''), inhalt: datei.inhalt }
          : { name: t.textName, inhalt: new TextEncoder().encode(text.replaceAll('\r\n', '\n')) },
      );
      return result.ok
        ? redirect(c, `${LISTE}/${result.wert}`)
        : refused(formatAblehnung(result, kontext.sprache));
    },
    { maxBytes: MAX_BODY },
  ),

  get(VORSCHAU, ZUGANG, (c) => withImport(c, (opened) => showVorschau(c, opened))),
  post(`${VORSCHAU}/absaetze`, ZUGANG, async (c) => {
    const form = await readForm(c, absaetzeSchema);
    const absaetze = form.ok && form.wert.absaetze !== '' ? form.wert.absaetze : undefined;
    return answer(c, await setAbsaetze(c.get('kontext'), idOf(c), absaetze), (t) => t.neuGelesen);
  }),
  post(`${VORSCHAU}/verwerfen`, ZUGANG, async (c) =>
    answer(c, await discardKonzeptImport(c.get('kontext'), idOf(c)), (t) => t.verworfen, LISTE),
  ),

  get(`${VORSCHAU}/tabellen`, ZUGANG, (c) =>
    withImport(c, (opened) => showTabellen(c, opened, Number(c.req.query('nr') ?? 0))),
  ),
  post(`${VORSCHAU}/tabellen/:nr{[0-9]+}`, ZUGANG, (c) =>
    withImport(c, async (opened) => {
      const nummer = idOf(c, 'nr');
      if (!opened.konzept.tabellen.some((tabelle) => tabelle.nummer === nummer)) return c.notFound();
      const { sprache } = c.get('kontext');
      const form = await readForm(c, tabelleSchema);
      if (!form.ok)
        return showTabellen(
          c,
          opened,
          nummer,
          form.eingabe,
          fieldErrors(form.fehler, describeKonzept, sprache),
        );
      const result = await setTabellenvorgabe(c.get('kontext'), opened.row.id, nummer, form.wert);
      const href = `${LISTE}/${opened.row.id}/tabellen?nr=${nummer}`;
      return answer(c, result, (t) => t.neuGelesen, href);
    }),
  ),

  get(`${VORSCHAU}/hinweise`, ZUGANG, (c) =>
    withImport(c, (opened) => showHinweise(c, opened, c.req.query('hinweis'))),
  ),
  post(`${VORSCHAU}/hinweise`, ZUGANG, (c) =>
    withImport(c, async (opened) => {
      const { sprache } = c.get('kontext');
      const form = await readForm(c, entscheidungSchema);
      if (!form.ok) {
        const schluessel = String(form.eingabe.schluessel ?? '');
        return showHinweise(
          c,
          opened,
          schluessel,
          form.eingabe,
          fieldErrors(form.fehler, describeKonzept, sprache),
        );
      }
      const { schluessel, ...entscheidung } = form.wert;
      const result = await decideVorschau(c.get('kontext'), opened.row.id, schluessel, entscheidung);
      if (!result.ok && result.grund === 'hinweis.wahl-fehlt')
        return showHinweise(c, opened, schluessel, form.eingabe, { wahl: sentence(result, sprache) });
      const pfad = `${LISTE}/${opened.row.id}/hinweise`;
      const naechster = nextOffener(fundeOf(opened, sprache), schluessel);
      return answer(c, result, (t) => t.entschieden, naechster ? `${pfad}?hinweis=${naechster}` : pfad);
    }),
  ),

  get(`${VORSCHAU}/abgleich`, ZUGANG, (c) => withImport(c, (opened) => showAbgleich(c, opened))),
  post(`${VORSCHAU}/abgleich`, ZUGANG, async (c) => {
    const form = checkEingabe(await readEingabe(c), abgleichSchema);
    if (!form.ok) return redirect(c, `${LISTE}/${idOf(c)}/abgleich`);
    const { konzeptId, zuordnung } = form.wert;
    const changes = { zuordnung, ...(konzeptId !== undefined && { konzeptId }) };
    const result = await setAbgleich(c.get('kontext'), idOf(c), changes);
    return answer(c, result, (t) => t.zugeordnet, `${LISTE}/${idOf(c)}/abgleich`);
  }),

  get(`${VORSCHAU}/uebernehmen`, ZUGANG, (c) =>
    withImport(c, ({ row, konzept, inhalt }) => {
      if (row.status !== 'vorschau') return redirect(c, `${LISTE}/${row.id}`);
      const { clock, sprache } = c.get('kontext');
      const jahr = /\b20\d\d\b/.exec(`${konzept.titel ?? ''} ${row.datei}`)?.[0];
      const bezeichnung = vorschauTexte[sprache].bezeichnungVorschlag(
        jahr === undefined ? yearOf(datumOf(clock.now())) : Number(jahr),
      );
      const titel = konzept.titel ?? konzeptTexte[sprache].konzept;
      return showUebernahme(c, { row, konzept, inhalt }, { titel, bezeichnung, status: 'gilt' });
    }),
  ),
  post(`${VORSCHAU}/uebernehmen`, ZUGANG, (c) =>
    withImport(c, async (opened) => {
      const kontext = c.get('kontext');
      const form = await readForm(c, uebernahmeSchema);
      if (!form.ok)
        return showUebernahme(
          c,
          opened,
          form.eingabe,
          fieldErrors(form.fehler, describeKonzept, kontext.sprache),
        );
      const result = await takeOverKonzept(kontext, opened.row.id, form.wert);
      if (result.ok)
        return redirect(c, `/konzept/${result.wert}`, vorschauTexte[kontext.sprache].uebernommen);
      return showUebernahme(c, opened, form.eingabe, { '': sentence(result, kontext.sprache) });
    }),
  ),
];

function sentence(ablehnung: Ablehnung, sprache: Anzeigesprache): string {
  return vorschauTexte[sprache].fehler[ablehnung.grund] ?? formatAblehnung(ablehnung, sprache);
}

/** The preview with its paper read anew, or 404. */
async function withImport(
  c: Ctx,
  run: (opened: GeoeffneterImport) => Response | Promise<Response>,
): Promise<Response> {
  const opened = await openKonzeptImport(c.get('kontext'), idOf(c));
  return opened.ok ? run(opened.wert) : c.notFound();
}

/** After an act: on with its sentence, or the preview with the reason why not. */
async function answer(
  c: Ctx,
  result: Ergebnis<unknown>,
  fertig: (t: (typeof vorschauTexte)['de']) => string,
  href = `${LISTE}/${idOf(c)}`,
): Promise<Response> {
  const { sprache } = c.get('kontext');
  if (result.ok) return redirect(c, href, fertig(vorschauTexte[sprache]));
  if (result.grund === 'konzeptimport.unbekannt') return c.notFound();
  return withImport(c, (opened) => showVorschau(c, opened, sentence(result, sprache)));
}

async function showListe(c: Ctx, values: FormValues = {}, errors: FormErrors = {}) {
  const importe = await listImporte(c.get('kontext').db);
  return show(
    c,
    <ImportListePage rahmen={rahmenOf(c)} importe={importe} values={values} errors={errors} />,
    Object.keys(errors).length > 0 ? 422 : 200,
  );
}

const planOf = ({ konzept }: GeoeffneterImport, sprache: Anzeigesprache) =>
  planUebernahme(konzept, texte[sprache].ohneHandlungsfeld);

async function showVorschau(c: Ctx, opened: GeoeffneterImport, fehler?: string) {
  const { db, sprache } = c.get('kontext');
  const { row, konzept } = opened;
  const eigene = row.status === 'uebernommen' ? await listImporte(db) : [];
  return show(
    c,
    <VorschauPage
      rahmen={rahmenOf(c)}
      row={row}
      konzept={konzept}
      plan={planOf(opened, sprache)}
      offeneHinweise={countOffene(opened, sprache)}
      ausgabeId={eigene.find(({ id }) => id === row.id)?.ausgabeId ?? null}
      {...(fehler === undefined ? {} : { fehler })}
    />,
    fehler === undefined ? 200 : 422,
  );
}

function showTabellen(
  c: Ctx,
  opened: GeoeffneterImport,
  nummer: number,
  values?: FormValues,
  errors?: FormErrors,
) {
  const { row, konzept, inhalt } = opened;
  const papier = readPapier(inhalt);
  const gelesen = konzept.tabellen.find((tabelle) => tabelle.nummer === nummer) ?? konzept.tabellen[0];
  const block =
    papier.ok && gelesen
      ? papier.wert.bloecke.find((einer) => einer.art === 'tabelle' && einer.nummer === gelesen.nummer)
      : undefined;
  const zeile = Number(c.req.query('zeile') ?? 0);
  const ort = block?.art === 'tabelle' ? block.zeilen.findIndex((eine) => eine.nummer === zeile) : -1;
  const seite = ort >= 0 ? Math.floor(ort / ZEILEN_JE_SEITE) + 1 : Number(c.req.query('seite') ?? 1) || 1;
  return show(
    c,
    <TabellenPage
      rahmen={rahmenOf(c)}
      row={row}
      tabellen={konzept.tabellen}
      ansicht={
        gelesen && block?.art === 'tabelle'
          ? { gelesen, block, massnahmen: measuresOf(opened, gelesen.verwendung === 'anhang') }
          : undefined
      }
      seite={seite}
      offeneHinweise={countOffene(opened, c.get('kontext').sprache)}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

function measuresOf({ konzept }: GeoeffneterImport, imAnhang: boolean): Map<number, GeleseneMassnahme> {
  const massnahmen = imAnhang
    ? (konzept.anhang?.massnahmen ?? [])
    : konzept.handlungsfelder.flatMap((feld) => feld.massnahmen);
  return new Map(massnahmen.map((massnahme) => [massnahme.nummer, massnahme]));
}

function fundeOf({ row, konzept }: GeoeffneterImport, sprache: Anzeigesprache): Fund[] {
  return konzept.hinweise.map((hinweis) => {
    const schluessel = keyOfHinweis(hinweis);
    return {
      schluessel,
      art: hinweis.art,
      satz: formatHinweis(hinweis, sprache),
      ort: formatStelle(hinweis.stelle, sprache),
      entscheidung: row.entscheidungen.hinweise?.[schluessel] ?? null,
    };
  });
}

const countOffene = (opened: GeoeffneterImport, sprache: Anzeigesprache) =>
  fundeOf(opened, sprache).filter(({ entscheidung }) => entscheidung === null).length;

function showHinweise(
  c: Ctx,
  opened: GeoeffneterImport,
  schluessel: string | undefined,
  values?: FormValues,
  errors?: FormErrors,
) {
  const { sprache } = c.get('kontext');
  const { row, konzept, inhalt } = opened;
  const funde = fundeOf(opened, sprache);
  const index = funde.findIndex((fund) => fund.schluessel === schluessel);
  const hinweis = konzept.hinweise[index];
  const papier = hinweis && readPapier(inhalt);
  const stellen: Fundstelle[] =
    hinweis && papier?.ok
      ? [hinweis.stelle, ...(hinweis.gegenstelle ? [hinweis.gegenstelle] : [])].map((stelle) => ({
          ...describeStelle(papier.wert, konzept, stelle, sprache),
          ...(stelle.tabelle !== undefined && {
            href: `${LISTE}/${row.id}/tabellen?nr=${stelle.tabelle}&zeile=${stelle.zeile ?? 1}`,
          }),
        }))
      : [];
  return show(
    c,
    <HinweisePage
      rahmen={rahmenOf(c)}
      row={row}
      funde={funde}
      frage={hinweis === undefined ? undefined : { index, stellen, wahlen: listWahlen(hinweis) }}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

async function showAbgleich(c: Ctx, opened: GeoeffneterImport) {
  const { db, sprache } = c.get('kontext');
  const { row } = opened;
  const ziel = await findZielkonzept(db, row.entscheidungen);
  return show(
    c,
    <AbgleichPage
      rahmen={rahmenOf(c)}
      row={row}
      ziel={ziel}
      abgleich={compareEditionen(planOf(opened, sprache), ziel.alte, row.entscheidungen)}
      offeneHinweise={countOffene(opened, sprache)}
    />,
  );
}

async function showUebernahme(c: Ctx, opened: GeoeffneterImport, values: FormValues, errors?: FormErrors) {
  const { db, sprache } = c.get('kontext');
  return show(
    c,
    <UebernahmePage
      rahmen={rahmenOf(c)}
      row={opened.row}
      massnahmen={planOf(opened, sprache).massnahmen.length}
      offeneHinweise={countOffene(opened, sprache)}
      ziel={await findZielkonzept(db, opened.row.entscheidungen)}
      values={values}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}
