import type { Ablehnung, Ergebnis } from '../../../begriffe/ablehnung.ts';
import { showFault } from '../../../platform/http/fault.page.tsx';
import { type FormResult, fieldErrors, readForm, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { possibleTaten } from '../einsatz.rules.ts';
import { buildFeed } from '../vermittlung/kalender.ts';
import { lageOf } from '../vermittlung/lage.ts';
import { herkunftOf } from '../vermittlung/post.mail.ts';
import { LINK } from '../vermittlung/vermittlung.mail.ts';
import { ausfallSchema, meldungSchema, rueckgabeSchema, zustimmungSchema } from './abschluss.schema.ts';
import { reportAusfall } from './ausfall.action.ts';
import { reportEinsatz } from './meldung.action.ts';
import type { Abgelehnt } from './pages/angaben.page.tsx';
import { BegleitenPage } from './pages/begleiten.page.tsx';
import { replaceSprachmittler } from './rueckgabe.action.ts';
import { loadStand, type Stand } from './stand.ts';
import { satz, texte } from './texte.ts';
import { countersignEinsatz } from './widerspruch.action.ts';
import { isEigener } from './zugriff.ts';

/** The interpreter's page of an appointment has two doors, a personal link and signing in, and the same acts. */
interface Tuer {
  pfad: string;
  sehen: string;
  tun: string;
  eigen: boolean;
  einsatzIdOf(c: Ctx): number;
  basisOf(c: Ctx): string;
}

const TUEREN: readonly Tuer[] = [
  {
    pfad: '/t/:token',
    sehen: `link:${LINK.einsatz}`,
    tun: `link:${LINK.einsatz}`,
    eigen: false,
    einsatzIdOf: (c) => c.get('link').bezugId,
    basisOf: (c) => `/t/${c.req.param('token')}`,
  },
  {
    pfad: '/meine-einsaetze/:id{[0-9]+}',
    sehen: 'eigene-einsaetze.sehen',
    tun: 'eigene-einsaetze.melden',
    eigen: true,
    einsatzIdOf: (c) => idOf(c),
    basisOf: (c) => `/meine-einsaetze/${c.req.param('id')}`,
  },
];

/** The appointment, when it belongs to whoever asks. */
export async function loadEigenen(
  c: Ctx,
  einsatzId: number,
  seite: 'sprachmittler' | 'stelle',
): Promise<Stand | null> {
  const { db, clock, wer } = c.get('kontext');
  const stand = await loadStand(db, einsatzId, clock.now());
  return stand && isEigener(wer, stand.einsatz, seite) ? stand : null;
}

/** A refused form as its page shows it again. */
export function rejected(
  c: Ctx,
  formular: string,
  form: Pick<FormResult<unknown>, 'eingabe'> & { fehler?: Record<string, string> },
  ablehnung?: Ablehnung,
): Abgelehnt {
  const { sprache } = c.get('kontext');
  const errors = ablehnung
    ? refusalErrors(ablehnung, satz, sprache)
    : fieldErrors(form.fehler ?? {}, satz, sprache);
  return { formular, values: form.eingabe, errors };
}

async function showEinsatz(c: Ctx, tuer: Tuer, abgelehnt?: Abgelehnt) {
  const stand = await loadEigenen(c, tuer.einsatzIdOf(c), 'sprachmittler');
  if (!stand) return showFault(c, 404, 'fehler.404');
  const lage = lageOf(stand.einsatz, c.get('kontext').clock.now());
  const hatPerson = stand.einsatz.sprachmittler_id !== null;
  return show(
    c,
    <BegleitenPage
      rahmen={rahmenOf(c)}
      stand={stand}
      taten={hatPerson ? possibleTaten(stand.einsatz.status, ['sprachmittler'], lage) : []}
      basis={tuer.basisOf(c)}
      eigen={tuer.eigen}
      {...(abgelehnt ? { abgelehnt } : {})}
    />,
    abgelehnt ? 422 : 200,
  );
}

/** After an act: the page shows how things stand now. A refusal shows the form again. */
async function answer(
  c: Ctx,
  tuer: Tuer,
  formular: string,
  form: FormResult<unknown>,
  result: Ergebnis<unknown>,
  meldung: string,
  ziel = tuer.basisOf(c),
) {
  if (result.ok) return redirect(c, ziel, meldung);
  if (result.grund === 'einsatz.unbekannt') return showFault(c, 404, 'fehler.404');
  return showEinsatz(c, tuer, rejected(c, formular, form, result));
}

const routesOf = (tuer: Tuer): Route[] => [
  get(tuer.pfad, tuer.sehen, (c) => showEinsatz(c, tuer)),
  get(`${tuer.pfad}/termin.ics`, tuer.sehen, async (c) => {
    const kontext = c.get('kontext');
    const stand = await loadEigenen(c, tuer.einsatzIdOf(c), 'sprachmittler');
    if (!stand || stand.einsatz.sprachmittler_id === null) return showFault(c, 404, 'fehler.404');
    const herkunft = herkunftOf({ kontext, now: kontext.clock.now() });
    const text = buildFeed(
      [stand.einsatz],
      'sprachmittler',
      kontext.mandant.titel,
      kontext.sprache,
      herkunft,
    );
    return c.body(text, 200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="termin.ics"',
    });
  }),
  post(`${tuer.pfad}/meldung`, tuer.tun, async (c) => {
    const form = await readForm(c, meldungSchema);
    if (!form.ok) return showEinsatz(c, tuer, rejected(c, 'meldung', form));
    const kontext = c.get('kontext');
    const result = await reportEinsatz(kontext, tuer.einsatzIdOf(c), form.wert, 'sprachmittler');
    return answer(c, tuer, 'meldung', form, result, texte[kontext.sprache].gemeldet);
  }),
  post(`${tuer.pfad}/gegenzeichnung`, tuer.tun, async (c) => {
    const form = await readForm(c, zustimmungSchema);
    if (!form.ok) return showEinsatz(c, tuer, rejected(c, 'gegenzeichnung', form));
    const kontext = c.get('kontext');
    const { version } = form.wert;
    const result = await countersignEinsatz(kontext, tuer.einsatzIdOf(c), 'sprachmittler', version);
    return answer(c, tuer, 'gegenzeichnung', form, result, texte[kontext.sprache].gegengezeichnet);
  }),
  post(`${tuer.pfad}/ausfall`, tuer.tun, async (c) => {
    const form = await readForm(c, ausfallSchema);
    if (!form.ok) return showEinsatz(c, tuer, rejected(c, 'ausfall', form));
    const kontext = c.get('kontext');
    const result = await reportAusfall(kontext, tuer.einsatzIdOf(c), form.wert, 'sprachmittler');
    return answer(c, tuer, 'ausfall', form, result, texte[kontext.sprache].ausfallNotiert);
  }),
  post(`${tuer.pfad}/rueckgabe`, tuer.tun, async (c) => {
    const form = await readForm(c, rueckgabeSchema);
    if (!form.ok) return showEinsatz(c, tuer, rejected(c, 'rueckgabe', form));
    const kontext = c.get('kontext');
    const result = await replaceSprachmittler(kontext, tuer.einsatzIdOf(c), form.wert, 'sprachmittler');
    const ziel = tuer.eigen ? '/meine-einsaetze' : tuer.basisOf(c);
    return answer(c, tuer, 'rueckgabe', form, result, texte[kontext.sprache].zurueckgegeben, ziel);
  }),
];

export const begleitenRoutes: readonly Route[] = TUEREN.flatMap(routesOf);
