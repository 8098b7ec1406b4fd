import type { Ergebnis } from '../../../begriffe/ablehnung.ts';
import { parseTableQuery, tableWindow } from '../../../design/index.ts';
import { needsSecondFactor } from '../../../platform/auth/identitaet.ts';
import type { TableColumn, TableFormat } from '../../../platform/files/table-file.ts';
import { EXPORT_ROWS, sendTable } from '../../../platform/http/export.ts';
import { showFault } from '../../../platform/http/fault.page.tsx';
import {
  checkEingabe,
  type Eingabe,
  fieldErrors,
  readEingabe,
  refusalErrors,
} from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import type { Kontext } from '../../../platform/kontext.ts';
import { fehlerSatz } from '../fehler.texte.ts';
import { includeBezuege, loadBezuege, rollenWorte } from '../rollen-worte.ts';
import { BenutzerPage, benutzerTabelle, EinladenPage, type Faktorzustand } from './benutzer.page.tsx';
import { type Benutzer, countSessions, findBenutzerByNummer, listBenutzer } from './benutzer.store.ts';
import {
  changeRollen,
  changeStammdaten,
  endSessionsOf,
  lockBenutzer,
  resetSecondFactor,
  unlockBenutzer,
} from './benutzer-aendern.action.ts';
import { inviteBenutzer, renewEinladung, revokeEinladung } from './einladen.action.ts';
import { listOpenEinladungen } from './einladung.store.ts';
import { einladungSchema, readRollen, stammdatenSchema } from './rollen.schema.ts';
import { texte } from './texte.ts';
import { ZugangPage } from './zugang.page.tsx';

const ZUGANG = 'benutzer.verwalten';
const LISTE = '/verwaltung/benutzer';

export const benutzerRoutes: readonly Route[] = [
  get(LISTE, ZUGANG, async (c) => {
    const kontext = c.get('kontext');
    const query = readQuery(c);
    const [{ benutzer, total }, einladungen, bezuege] = await Promise.all([
      listBenutzer(kontext.db, { ...query.filter, sort: query.sort, ...tableWindow(query) }),
      listOpenEinladungen(kontext.db),
      loadBezuege(kontext, c.get('bezugsquellen')),
    ]);
    return show(
      c,
      <BenutzerPage
        rahmen={rahmenOf(c)}
        query={query}
        total={total}
        zeilen={benutzer.map((one) => ({
          nummer: one.nummer,
          name: one.name,
          email: one.email,
          rollen: rollenWorte(one.rollen, kontext.sprache, bezuege),
          faktor: faktorOf(one, kontext),
          gesperrt: one.gesperrtAt !== null,
          zuletzt: one.zuletztAngemeldetAt,
        }))}
        einladungen={einladungen.map((one) => ({
          id: one.id,
          name: one.name,
          email: one.email,
          rollen: rollenWorte(one.rollen, kontext.sprache, bezuege),
          von: one.eingeladenVon,
          gueltigBis: one.gueltigBis,
          abgelaufen: one.gueltigBis <= kontext.clock.now(),
        }))}
      />,
    );
  }),

  get(`${LISTE}/export.csv`, ZUGANG, (c) => sendList(c, 'csv')),
  get(`${LISTE}/export.xlsx`, ZUGANG, (c) => sendList(c, 'xlsx')),

  get(`${LISTE}/einladen`, ZUGANG, (c) => showEinladen(c)),

  post(`${LISTE}/einladen`, ZUGANG, async (c) => {
    const kontext = c.get('kontext');
    const eingabe = await readEingabe(c);
    const form = checkEingabe(eingabe, einladungSchema);
    if (!form.ok) return showEinladen(c, eingabe, fieldErrors(form.fehler, fehlerSatz, kontext.sprache));
    const rollen = readRollen(eingabe, await loadBezuege(kontext, c.get('bezugsquellen')));
    const result = rollen.ok ? await inviteBenutzer(kontext, { ...form.wert, rollen: rollen.wert }) : rollen;
    if (!result.ok) return showEinladen(c, eingabe, refusalErrors(result, fehlerSatz, kontext.sprache));
    return redirect(c, LISTE, texte[kontext.sprache].eingeladen(form.wert.name));
  }),

  post('/verwaltung/einladungen/:id/senden', ZUGANG, async (c) => {
    const result = await renewEinladung(c.get('kontext'), idOf(c));
    return backToList(c, result, texte[c.get('kontext').sprache].nochEinmalGesendet);
  }),

  post('/verwaltung/einladungen/:id/zuruecknehmen', ZUGANG, async (c) => {
    const result = await revokeEinladung(c.get('kontext'), idOf(c));
    return backToList(c, result, texte[c.get('kontext').sprache].zurueckgenommen);
  }),

  get(`${LISTE}/:nummer`, ZUGANG, (c) => showZugang(c)),

  post(`${LISTE}/:nummer`, ZUGANG, async (c) => {
    const kontext = c.get('kontext');
    const eingabe = await readEingabe(c);
    const form = checkEingabe(eingabe, stammdatenSchema);
    if (!form.ok) {
      return showZugang(c, {
        stammdaten: { values: eingabe, errors: fieldErrors(form.fehler, fehlerSatz, kontext.sprache) },
      });
    }
    const result = await changeStammdaten(kontext, idOf(c, 'nummer'), form.wert);
    if (!result.ok && result.grund === 'benutzer.email-vergeben') {
      const errors = refusalErrors({ ...result, feld: 'email' }, fehlerSatz, kontext.sprache);
      return showZugang(c, { stammdaten: { values: eingabe, errors } });
    }
    return backToZugang(c, result, texte[kontext.sprache].gespeichert);
  }),

  // With the path of the page it belongs to, so that its language switch leads back to that page.
  get(`${LISTE}/:nummer/rollen`, ZUGANG, (c) => c.redirect(`${LISTE}/${idOf(c, 'nummer')}`, 303)),

  post(`${LISTE}/:nummer/rollen`, ZUGANG, async (c) => {
    const kontext = c.get('kontext');
    const eingabe = await readEingabe(c);
    const benutzer = await findBenutzerByNummer(kontext.db, idOf(c, 'nummer'));
    if (!benutzer) return showFault(c, 404, 'fehler.404');
    const rollen = readRollen(eingabe, await bezuegeFor(c, benutzer));
    const result = rollen.ok ? await changeRollen(kontext, idOf(c, 'nummer'), rollen.wert) : rollen;
    if (!result.ok && result.feld) {
      return showZugang(c, {
        rollen: { values: eingabe, errors: refusalErrors(result, fehlerSatz, kontext.sprache) },
      });
    }
    return backToZugang(c, result, texte[kontext.sprache].rollenGespeichert);
  }),

  ...actRoutes([
    ['abmelden', endSessionsOf, 'abgemeldet'],
    ['sperren', lockBenutzer, 'gesperrtGespeichert'],
    ['entsperren', unlockBenutzer, 'entsperrt'],
    ['zweiter-faktor', resetSecondFactor, 'faktorZurueckgesetzt'],
  ]),
];

type Satz = 'abgemeldet' | 'gesperrtGespeichert' | 'entsperrt' | 'faktorZurueckgesetzt';

/** Acts on an account that need nothing but its number. */
function actRoutes(
  acts: readonly [string, (kontext: Kontext, nummer: number) => Promise<Ergebnis<undefined>>, Satz][],
): Route[] {
  return acts.map(([path, act, satz]) =>
    post(`${LISTE}/:nummer/${path}`, ZUGANG, async (c) => {
      const kontext = c.get('kontext');
      return backToZugang(c, await act(kontext, idOf(c, 'nummer')), texte[kontext.sprache][satz]);
    }),
  );
}

function backToList(c: Ctx, result: Ergebnis<undefined>, satz: string) {
  if (result.ok) return redirect(c, LISTE, satz);
  return redirect(c, LISTE, fehlerSatz(result, c.get('kontext').sprache), 'warning');
}

/** Whoever's rights changed is looked at anew at their next request. */
function backToZugang(c: Ctx, result: Ergebnis<undefined>, satz: string) {
  if (!result.ok && result.grund === 'benutzer.unbekannt') return showFault(c, 404, 'fehler.404');
  c.get('anmeldung').forget();
  const path = `${LISTE}/${idOf(c, 'nummer')}`;
  if (result.ok) return redirect(c, path, satz);
  return redirect(c, path, fehlerSatz(result, c.get('kontext').sprache), 'warning');
}

function faktorOf(benutzer: Benutzer, kontext: Kontext): Faktorzustand {
  if (benutzer.zweiterFaktor) return 'an';
  const needed = !kontext.mandant.demo && needsSecondFactor(benutzer.rollen.map(({ rolle }) => rolle));
  return needed ? 'fehlt' : 'unnoetig';
}

const readQuery = (c: Ctx) => parseTableQuery(benutzerTabelle, new URL(c.req.url).search);

async function sendList(c: Ctx, format: TableFormat) {
  const kontext = c.get('kontext');
  const t = texte[kontext.sprache];
  const query = readQuery(c);
  const [{ benutzer }, bezuege] = await Promise.all([
    listBenutzer(kontext.db, { ...query.filter, sort: query.sort, limit: EXPORT_ROWS, offset: 0 }),
    loadBezuege(kontext, c.get('bezugsquellen')),
  ]);
  const faktor: Record<Faktorzustand, string> = {
    an: t.faktorAn,
    fehlt: t.faktorFehlt,
    unnoetig: t.faktorUnnoetig,
  };
  const columns: TableColumn<Benutzer>[] = [
    { label: t.name, value: (row) => row.name, width: 30 },
    { label: t.email, value: (row) => row.email, width: 34 },
    { label: t.rollen, value: (row) => rollenWorte(row.rollen, kontext.sprache, bezuege), width: 40 },
    { label: t.zweiterFaktor, value: (row) => faktor[faktorOf(row, kontext)] },
    { label: t.zuletzt, value: (row) => row.zuletztAngemeldetAt, width: 20 },
    { label: t.zustand, value: (row) => (row.gesperrtAt ? t.gesperrt : t.aktiv) },
  ];
  return sendTable(c, format, t.titel, columns, benutzer);
}

async function showEinladen(c: Ctx, values?: Eingabe, errors?: Record<string, string>) {
  const bezuege = await loadBezuege(c.get('kontext'), c.get('bezugsquellen'));
  return show(
    c,
    <EinladenPage
      rahmen={rahmenOf(c)}
      rollen={[]}
      bezuege={bezuege}
      {...(values ? { values } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

async function bezuegeFor(c: Ctx, benutzer: Benutzer) {
  return includeBezuege(await loadBezuege(c.get('kontext'), c.get('bezugsquellen')), benutzer.rollen);
}

async function showZugang(
  c: Ctx,
  refused: Pick<Parameters<typeof ZugangPage>[0], 'stammdaten' | 'rollen'> = {},
) {
  const kontext = c.get('kontext');
  const benutzer = await findBenutzerByNummer(kontext.db, idOf(c, 'nummer'));
  if (!benutzer) return showFault(c, 404, 'fehler.404');
  const [sitzungen, bezuege] = await Promise.all([
    countSessions(kontext.db, benutzer.userId, kontext.clock.now()),
    bezuegeFor(c, benutzer),
  ]);
  return show(
    c,
    <ZugangPage
      rahmen={rahmenOf(c)}
      benutzer={benutzer}
      faktor={faktorOf(benutzer, kontext)}
      sitzungen={sitzungen}
      isSelbst={benutzer.userId === kontext.wer.id}
      bezuege={bezuege}
      {...refused}
    />,
    Object.keys(refused).length > 0 ? 422 : 200,
  );
}
