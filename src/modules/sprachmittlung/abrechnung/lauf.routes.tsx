import type { Ergebnis } from '../../../begriffe/ablehnung.ts';
import { addArbeitstage } from '../../../begriffe/feiertage.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { datumOf } from '../../../begriffe/zeit.ts';

import type { TableFormat } from '../../../platform/files/table-file.ts';
import { sendTable } from '../../../platform/http/export.ts';
import { showFault } from '../../../platform/http/fault.page.tsx';
import {
  type Eingabe,
  type FormResult,
  fieldErrors,
  readForm,
  refusalErrors,
} from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import type { Kontext } from '../../../platform/kontext.ts';
import { nextBankarbeitstag } from '../../haushalt/index.ts';
import { permissions } from '../sprachmittlung.permissions.ts';
import { collectMore, discardLauf, handelnder, recalculateLauf, startLauf } from './lauf.action.ts';
import { lastMonth, nameZeitraum, possibleLauftaten } from './lauf.rules.ts';
import { abhakenSchema, freigebenSchema, grundSchema, pruefenSchema, zeitraumSchema } from './lauf.schema.ts';
import { findLauf, listLaeufe, listLaufverlauf } from './lauf.store.ts';
import { laufTexte } from './lauf.texte.ts';
import { approveLauf, payLauf, recheckLauf, sendBackLauf } from './lauf-freigeben.action.ts';
import { laufSatz } from './lauf-satz.ts';
import { laufspalten } from './lauf-spalten.ts';
import { listNachweise } from './nachweis.store.ts';
import { LaeufePage, type LaeufeProps } from './pages/laeufe.page.tsx';
import { type AbgelehntesFormular, LaufPage } from './pages/lauf.page.tsx';
import { tickPruefung } from './position.action.ts';
import { countAbrechenbare, listPositionen } from './position.store.ts';
import { countPruefungen, listPersonensummen, listTopfsummen } from './position-zahlen.store.ts';
import { PRUEFUNG_KEYS } from './pruefung.rules.ts';

const JE_SEITE = 25;
const LAEUFE_JE_SEITE = 30;

const pageOf = (c: Ctx) =>
  Math.min(Math.max(Number.parseInt(c.req.query('seite') ?? '', 10) || 1, 1), 10_000);

async function showLaeufe(c: Ctx, abgelehnt?: LaeufeProps['abgelehnt']) {
  const { db, clock, wer } = c.get('kontext');
  const page = pageOf(c);
  const [{ rows, total }, wartet] = await Promise.all([
    listLaeufe(db, {}, { page, size: LAEUFE_JE_SEITE }),
    countAbrechenbare(db, clock.now()),
  ]);
  return show(
    c,
    <LaeufePage
      rahmen={rahmenOf(c)}
      rows={rows}
      total={total}
      page={page}
      size={LAEUFE_JE_SEITE}
      wartet={wartet}
      vorschlag={lastMonth(datumOf(clock.now()))}
      darfBeginnen={isAllowed(permissions, wer, 'abrechnung.fuehren')}
      {...(abgelehnt ? { abgelehnt } : {})}
    />,
    abgelehnt ? 422 : 200,
  );
}

/** The run's page; `abgelehnt` shows what a form was refused for. */
export async function showLauf(c: Ctx, abgelehnt?: AbgelehntesFormular) {
  const kontext = c.get('kontext');
  const { db, wer, clock } = kontext;
  const lauf = await findLauf(db, idOf(c));
  if (!lauf) return showFault(c, 404, 'fehler.404');
  const pruefung = PRUEFUNG_KEYS.find((key) => key === c.req.query('pruefung'));
  const suche = (c.req.query('suche') ?? '').toWellFormed().replaceAll('\0', '').trim().slice(0, 100);
  const filter = {
    ...(pruefung ? { pruefung } : {}),
    ...(suche ? { suche } : {}),
    page: pageOf(c),
    size: JE_SEITE,
  };
  const { rows: personen, total } = await listPersonensummen(db, lauf.id, filter);
  const [positionen, pruefungen, toepfe, nachweise, verlauf] = await Promise.all([
    listPositionen(db, {
      laufId: lauf.id,
      sprachmittlerIds: personen.map(({ sprachmittlerId }) => sprachmittlerId),
      ...(pruefung ? { pruefung } : {}),
    }),
    countPruefungen(db, lauf.id),
    listTopfsummen(db, lauf.id),
    lauf.status === 'freigegeben' ? listNachweise(db, { laufId: lauf.id }) : [],
    listLaufverlauf(db, lauf.id),
  ]);
  return show(
    c,
    <LaufPage
      rahmen={rahmenOf(c)}
      lauf={lauf}
      taten={possibleLauftaten({ status: lauf.status, geprueftVon: lauf.geprueft_von }, handelnder(kontext))}
      istPruefender={lauf.geprueft_von !== null && lauf.geprueft_von === wer.id}
      pruefungen={pruefungen}
      personen={personen}
      gesamtPersonen={total}
      positionen={positionen}
      filter={filter}
      toepfe={toepfe}
      nachweise={nachweise}
      verlauf={verlauf}
      ausfuehrungAm={nextBankarbeitstag(addArbeitstage(datumOf(clock.now()), 1))}
      darfRuecklauf={isAllowed(permissions, wer, 'abrechnung.ruecklauf')}
      darfZahllauf={c.get('permissions').allows(wer, 'zahllauf.sehen')}
      {...(abgelehnt ? { abgelehnt } : {})}
    />,
    abgelehnt ? 422 : 200,
  );
}

/** Refusals of other modules that belong to a field here. */
const FELDER: Record<string, string> = {
  'zahllauf.ausfuehrung-vorbei': 'ausfuehrungAm',
  'zahllauf.ausfuehrung-zu-spaet': 'ausfuehrungAm',
};

/** A refusal as the form of the page shows it; what no form has stands above. */
export function refusedForm(
  formular: string,
  eingabe: Eingabe,
  result: Extract<Ergebnis<unknown>, { ok: false }>,
  { sprache }: Kontext,
): AbgelehntesFormular {
  const feld = result.feld ?? FELDER[result.grund] ?? '';
  return { formular, values: eingabe, errors: refusalErrors({ ...result, feld }, laufSatz, sprache) };
}

const isUnknown = (result: Ergebnis<unknown>) => !result.ok && result.grund.endsWith('.unbekannt');

/** A form of the run's page: read, do, say so; or the same page with what was refused. */
function laufPost<T, R>(
  name: string,
  zugang: string,
  read: (c: Ctx) => Promise<FormResult<T>>,
  work: (kontext: Kontext, laufId: number, wert: T) => Promise<Ergebnis<R>>,
  say: (wert: R, sprache: Kontext['sprache']) => string,
): Route {
  return post(`/abrechnung/:id{[0-9]+}/${name}`, zugang, async (c) => {
    const kontext = c.get('kontext');
    const laufId = idOf(c);
    const form = await read(c);
    if (!form.ok) {
      return showLauf(c, {
        formular: name,
        values: form.eingabe,
        errors: fieldErrors(form.fehler, laufSatz, kontext.sprache),
      });
    }
    const result = await work(kontext, laufId, form.wert);
    if (result.ok) return redirect(c, `/abrechnung/${laufId}`, say(result.wert, kontext.sprache));
    if (isUnknown(result)) return showFault(c, 404, 'fehler.404');
    // What it was refused for stands on the page then.
    if (result.grund === 'lauf.pruefungen-offen') await recheckLauf(kontext, laufId);
    return showLauf(c, refusedForm(name, form.eingabe, result, kontext));
  });
}

const nothing = async (): Promise<FormResult<undefined>> => ({ ok: true, wert: undefined, eingabe: {} });

async function exportZeilen(c: Ctx, format: TableFormat) {
  const { db, sprache } = c.get('kontext');
  const lauf = await findLauf(db, idOf(c));
  if (!lauf) return showFault(c, 404, 'fehler.404');
  const positionen = await listPositionen(db, { laufId: lauf.id });
  return sendTable(
    c,
    format,
    laufTexte[sprache].lauf(nameZeitraum(lauf, sprache)),
    laufspalten(sprache),
    positionen,
  );
}

export const laufRoutes: readonly Route[] = [
  get('/abrechnung', 'abrechnung.sehen', (c) => showLaeufe(c)),
  post('/abrechnung', 'abrechnung.fuehren', async (c) => {
    const kontext = c.get('kontext');
    const t = laufTexte[kontext.sprache];
    const form = await readForm(c, zeitraumSchema);
    if (!form.ok)
      return showLaeufe(c, {
        values: form.eingabe,
        errors: fieldErrors(form.fehler, laufSatz, kontext.sprache),
      });
    const result = await startLauf(kontext, form.wert);
    if (!result.ok) return showLaeufe(c, refusedForm('', form.eingabe, result, kontext));
    const { id, anzahl } = result.wert;
    return redirect(c, `/abrechnung/${id}`, anzahl > 0 ? t.istBegonnen : t.istDaSchon);
  }),
  get('/abrechnung/:id{[0-9]+}', 'abrechnung.sehen', (c) => showLauf(c)),
  get('/abrechnung/:id{[0-9]+}/zeilen.csv', 'abrechnung.sehen', (c) => exportZeilen(c, 'csv')),
  get('/abrechnung/:id{[0-9]+}/zeilen.xlsx', 'abrechnung.sehen', (c) => exportZeilen(c, 'xlsx')),
  laufPost('nachsammeln', 'abrechnung.bearbeiten', nothing, collectMore, (anzahl, sprache) =>
    laufTexte[sprache].gesammelt(anzahl),
  ),
  laufPost(
    'neu-berechnen',
    'abrechnung.bearbeiten',
    nothing,
    recalculateLauf,
    (_, sprache) => laufTexte[sprache].istNeuBerechnet,
  ),
  laufPost(
    'neu-pruefen',
    'abrechnung.bearbeiten',
    nothing,
    recheckLauf,
    (_, sprache) => laufTexte[sprache].istNeuBerechnet,
  ),
  laufPost(
    'abhaken',
    'abrechnung.bearbeiten',
    (c) => readForm(c, abhakenSchema),
    (kontext, laufId, { pruefung, grund }) =>
      tickPruefung(kontext, { laufId, positionId: null }, pruefung, grund),
    (anzahl, sprache) => laufTexte[sprache].istAbgehakt(anzahl),
  ),
  laufPost(
    'pruefen',
    'abrechnung.fuehren',
    (c) => readForm(c, pruefenSchema),
    (kontext, laufId, { version }) => approveLauf(kontext, laufId, version),
    (_, sprache) => laufTexte[sprache].istGeprueft,
  ),
  laufPost(
    'zurueckgeben',
    'abrechnung.bearbeiten',
    (c) => readForm(c, grundSchema),
    (kontext, laufId, { grund }) => sendBackLauf(kontext, laufId, grund),
    (_, sprache) => laufTexte[sprache].istZurueckgegeben,
  ),
  laufPost(
    'freigeben',
    'abrechnung.freigeben',
    (c) => readForm(c, freigebenSchema),
    payLauf,
    (_, sprache) => laufTexte[sprache].istFreigegeben,
  ),
  laufPost(
    'verwerfen',
    'abrechnung.fuehren',
    (c) => readForm(c, grundSchema),
    (kontext, laufId, { grund }) => discardLauf(kontext, laufId, grund),
    (_, sprache) => laufTexte[sprache].istVerworfen,
  ),
];
