import type { Ergebnis } from '../../../begriffe/ablehnung.ts';
import { showFault } from '../../../platform/http/fault.page.tsx';
import { type Eingabe, readForm } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { handelndeOf, possibleTaten, type Tat, transition } from '../einsatz.rules.ts';
import { lageOf } from '../vermittlung/lage.ts';
import {
  ausfallBueroSchema,
  klaerungSchema,
  meldungSchema,
  rueckgabeSchema,
  widerspruchSchema,
  zustimmungSchema,
} from './abschluss.schema.ts';
import { reportAusfall } from './ausfall.action.ts';
import { rejected } from './begleiten.routes.tsx';
import { confirmEinsatz } from './bestaetigung.action.ts';
import { reportEinsatz } from './meldung.action.ts';
import type { Abgelehnt } from './pages/angaben.page.tsx';
import { AusfallBueroPage, KlaerungPage, MeldungBueroPage, RueckgabePage } from './pages/buero.page.tsx';
import { replaceSprachmittler } from './rueckgabe.action.ts';
import { loadStand } from './stand.ts';
import { satz, texte } from './texte.ts';
import { objectEinsatz, settleEinsatz } from './widerspruch.action.ts';

const ZUGANG = 'einsatz.bearbeiten';
const PFAD = '/einsaetze/:id{[0-9]+}';

/** One page for each act that needs a form; the page of a report takes the requester's answer as well. */
const BLAETTER = {
  rueckgabe: RueckgabePage,
  meldung: MeldungBueroPage,
  ausfall: AusfallBueroPage,
  klaerung: KlaerungPage,
} as const satisfies Partial<Record<Tat, unknown>>;
type Blatt = keyof typeof BLAETTER;

async function showBlatt(c: Ctx, blatt: Blatt, abgelehnt?: Abgelehnt) {
  const { db, clock, wer, sprache } = c.get('kontext');
  const stand = await loadStand(db, idOf(c), clock.now());
  if (!stand) return showFault(c, 404, 'fehler.404');
  const Blatt = BLAETTER[blatt];
  const rollen = handelndeOf(wer);
  const lage = lageOf(stand.einsatz, clock.now());
  const moeglich = transition(stand.einsatz.status, blatt, rollen, lage);
  return show(
    c,
    <Blatt
      rahmen={rahmenOf(c)}
      stand={stand}
      taten={possibleTaten(stand.einsatz.status, rollen, lage)}
      warumNicht={moeglich.ok ? '' : satz(moeglich, sprache)}
      {...(abgelehnt ? { abgelehnt } : {})}
    />,
    abgelehnt ? 422 : 200,
  );
}

async function answer(
  c: Ctx,
  [blatt, formular]: readonly [Blatt, string],
  eingabe: Eingabe,
  result: Ergebnis<unknown>,
  meldung: string,
) {
  if (result.ok) return redirect(c, `/einsaetze/${idOf(c)}`, meldung);
  if (result.grund === 'einsatz.unbekannt') return showFault(c, 404, 'fehler.404');
  return showBlatt(c, blatt, rejected(c, formular, { eingabe }, result));
}

const textsOf = (c: Ctx) => texte[c.get('kontext').sprache];

export const bueroRoutes: readonly Route[] = [
  get(`${PFAD}/rueckgabe`, ZUGANG, (c) => showBlatt(c, 'rueckgabe')),
  get(`${PFAD}/meldung`, ZUGANG, (c) => showBlatt(c, 'meldung')),
  get(`${PFAD}/ausfall`, ZUGANG, (c) => showBlatt(c, 'ausfall')),
  get(`${PFAD}/klaerung`, ZUGANG, (c) => showBlatt(c, 'klaerung')),
  post(`${PFAD}/rueckgabe`, ZUGANG, async (c) => {
    const form = await readForm(c, rueckgabeSchema);
    if (!form.ok) return showBlatt(c, 'rueckgabe', rejected(c, 'rueckgabe', form));
    const result = await replaceSprachmittler(c.get('kontext'), idOf(c), form.wert, 'buero');
    return answer(c, ['rueckgabe', 'rueckgabe'], form.eingabe, result, textsOf(c).rueckgabeNotiert);
  }),
  post(`${PFAD}/meldung`, ZUGANG, async (c) => {
    const form = await readForm(c, meldungSchema);
    if (!form.ok) return showBlatt(c, 'meldung', rejected(c, 'meldung', form));
    const result = await reportEinsatz(c.get('kontext'), idOf(c), form.wert, 'buero');
    return answer(c, ['meldung', 'meldung'], form.eingabe, result, textsOf(c).gemeldet);
  }),
  post(`${PFAD}/bestaetigung`, ZUGANG, async (c) => {
    const form = await readForm(c, zustimmungSchema);
    if (!form.ok) return showBlatt(c, 'meldung', rejected(c, 'bestaetigung', form));
    const result = await confirmEinsatz(c.get('kontext'), idOf(c), 'buero', form.wert.version);
    return answer(c, ['meldung', 'bestaetigung'], form.eingabe, result, textsOf(c).bestaetigt);
  }),
  post(`${PFAD}/widerspruch`, ZUGANG, async (c) => {
    const form = await readForm(c, widerspruchSchema);
    if (!form.ok) return showBlatt(c, 'meldung', rejected(c, 'widerspruch', form));
    const result = await objectEinsatz(c.get('kontext'), idOf(c), form.wert, 'buero');
    return answer(c, ['meldung', 'widerspruch'], form.eingabe, result, textsOf(c).widersprochen);
  }),
  post(`${PFAD}/ausfall`, ZUGANG, async (c) => {
    const form = await readForm(c, ausfallBueroSchema);
    if (!form.ok) return showBlatt(c, 'ausfall', rejected(c, 'ausfall', form));
    const result = await reportAusfall(c.get('kontext'), idOf(c), form.wert, 'buero');
    return answer(c, ['ausfall', 'ausfall'], form.eingabe, result, textsOf(c).ausfallNotiert);
  }),
  post(`${PFAD}/klaerung`, ZUGANG, async (c) => {
    const form = await readForm(c, klaerungSchema);
    if (!form.ok) return showBlatt(c, 'klaerung', rejected(c, 'klaerung', form));
    const result = await settleEinsatz(c.get('kontext'), idOf(c), form.wert);
    return answer(c, ['klaerung', 'klaerung'], form.eingabe, result, textsOf(c).geklaert);
  }),
];
