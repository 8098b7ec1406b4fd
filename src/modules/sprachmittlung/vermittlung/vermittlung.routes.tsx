import type { Ergebnis } from '../../../begriffe/ablehnung.ts';
import { isAllowed } from '../../../begriffe/wer.ts';
import { addDays, datumOf, isDatum, mondayOf } from '../../../begriffe/zeit.ts';
import { showFault } from '../../../platform/http/fault.page.tsx';
import { readEingabe } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, queryId, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { readSetting } from '../../../platform/settings.ts';
import { findStufe } from '../angebotswellen.rules.ts';
import { SUCHENDE_STATUS } from '../einsatz.rules.ts';
import type { EinsatzMitNamen } from '../einsatz.store.ts';
import { permissions } from '../sprachmittlung.permissions.ts';
import { assignEinsatz, sendAngebot, withdrawAngebot } from './angebot.action.ts';
import { einstellungenRoutes } from './einstellungen/einstellungen.routes.tsx';
import { wellenplanEinstellung } from './einstellungen.schema.ts';
import type { KandidatenSicht } from './kandidaten.page.tsx';
import { loadRangliste, type Suchrangliste } from './rangliste.ts';
import { describeAblehnung, seitenTexte } from './seiten.texte.ts';
import { beginSuche, holdSuche } from './suche.action.ts';
import { findOffeneSuche, listAngebote, listSuchen } from './suche.store.ts';
import { listAbwesende, listPersonen, listWoche } from './vermittlung.store.ts';
import { WochentafelPage } from './wochentafel.page.tsx';

const NIEMAND: Suchrangliste = { geeignet: [], ungeeignet: [] };

/** The view of the candidates for the page of an Einsatz; null once nobody is looked for any more. */
export async function loadKandidaten(c: Ctx, einsatz: EinsatzMitNamen): Promise<KandidatenSicht | null> {
  const { db, config, wer, clock } = c.get('kontext');
  const angebote = await listAngebote(db, einsatz.id);
  // Once it has begun nobody can be asked any more; who came is entered on a page of its own.
  const sucht =
    (SUCHENDE_STATUS as readonly string[]).includes(einsatz.status) && einsatz.beginn_at > clock.now();
  if (!sucht && angebote.length === 0) return null;
  const [offene, frueher] = await Promise.all([findOffeneSuche(db, einsatz.id), listSuchen(db, einsatz.id)]);
  const suche = offene ?? (sucht ? null : (frueher[0] ?? null));
  const [personen, plan, { rangliste }] = await Promise.all([
    listPersonen(db),
    readSetting(db, wellenplanEinstellung),
    suche
      ? { rangliste: suche.rangliste }
      : sucht
        ? loadRangliste(db, einsatz, config.osrmUrl)
        : { rangliste: NIEMAND },
  ]);
  return {
    einsatz,
    rangliste,
    ranglisteVom: suche?.begonnen_at ?? null,
    suche: offene,
    sucht,
    angebote,
    personen,
    ersteWelle: findStufe(einsatz.beginn_at.getTime() - clock.now().getTime(), plan).personen,
    gefragt: queryId(c, 'person') || null,
    alle: c.req.query('alle') === '1',
    darfFuehren: sucht && isAllowed(permissions, wer, 'vermittlung.fuehren'),
  };
}

/** After an act on an Einsatz: back to its page, with what was done or why not. */
function backTo(
  c: Ctx,
  einsatzId: number,
  result: Ergebnis<unknown>,
  done: string,
): Response | Promise<Response> {
  if (result.ok) return redirect(c, `/einsaetze/${einsatzId}`, done);
  if (result.grund === 'einsatz.unbekannt') return showFault(c, 404, 'fehler.404');
  return redirect(
    c,
    `/einsaetze/${einsatzId}`,
    describeAblehnung(result, c.get('kontext').sprache),
    'danger',
  );
}

const textsOf = (c: Ctx) => seitenTexte[c.get('kontext').sprache];

const numbers = (wert: string | string[] | undefined): number[] =>
  [wert ?? []]
    .flat()
    .map(Number)
    .filter((id) => Number.isSafeInteger(id) && id > 0);

export const vermittlungRoutes: readonly Route[] = [
  post('/einsaetze/:id/suche', 'vermittlung.fuehren', async (c) => {
    const id = idOf(c);
    const result = await beginSuche(c.get('kontext'), id);
    return backTo(c, id, result, result.ok ? textsOf(c).sucheBegonnen(result.wert.gefragt) : '');
  }),
  post('/einsaetze/:id/suche/anhalten', 'vermittlung.fuehren', async (c) => {
    const id = idOf(c);
    return backTo(c, id, await holdSuche(c.get('kontext'), id, true), textsOf(c).sucheAngehalten);
  }),
  post('/einsaetze/:id/suche/weiter', 'vermittlung.fuehren', async (c) => {
    const id = idOf(c);
    return backTo(c, id, await holdSuche(c.get('kontext'), id, false), textsOf(c).sucheLaeuft);
  }),
  post('/einsaetze/:id/angebote', 'vermittlung.fuehren', async (c) => {
    const id = idOf(c);
    const { sprachmittlerId } = await readEingabe(c);
    const result = await sendAngebot(c.get('kontext'), id, numbers(sprachmittlerId));
    return backTo(c, id, result, result.ok ? textsOf(c).gesendet(result.wert) : '');
  }),
  post('/einsaetze/:id/zuteilung', 'vermittlung.fuehren', async (c) => {
    const id = idOf(c);
    const { sprachmittlerId } = await readEingabe(c);
    const result = await assignEinsatz(c.get('kontext'), id, numbers(sprachmittlerId)[0] ?? 0);
    return backTo(c, id, result, textsOf(c).zugeteilt);
  }),
  post('/einsaetze/:id/angebote/:angebotId/zurueckziehen', 'vermittlung.fuehren', async (c) => {
    const result = await withdrawAngebot(c.get('kontext'), idOf(c, 'angebotId'));
    return backTo(c, idOf(c), result, textsOf(c).zurueckgezogen);
  }),

  get('/wochentafel', 'einsatz.sehen', async (c) => {
    const { db, clock } = c.get('kontext');
    const heute = datumOf(clock.now());
    const ab = c.req.query('ab') ?? '';
    const montag = mondayOf(isDatum(ab) ? ab : heute);
    const eintraege = await listWoche(db, montag, 7);
    const ids = [...new Set(eintraege.flatMap(({ sprachmittler_id }) => sprachmittler_id ?? []))];
    const abwesende = await listAbwesende(db, ids, montag, addDays(montag, 6));
    return show(
      c,
      <WochentafelPage
        rahmen={rahmenOf(c)}
        montag={montag}
        heute={heute}
        eintraege={eintraege}
        abwesende={abwesende}
      />,
    );
  }),

  ...einstellungenRoutes,
];
