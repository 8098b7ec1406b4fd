import { showFault } from '../../../platform/http/fault.page.tsx';
import { readForm } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { transition } from '../einsatz.rules.ts';
import { lageOf } from '../vermittlung/lage.ts';
import { ausfallSchema } from './abschluss.schema.ts';
import { reportAusfall } from './ausfall.action.ts';
import { loadEigenen, rejected } from './begleiten.routes.tsx';
import type { Abgelehnt } from './pages/angaben.page.tsx';
import { AusfallPage } from './pages/ausfall.page.tsx';
import { satz, texte } from './texte.ts';

/** The requester reports that an appointment did not take place; the interpreter and the office have other pages. */
const ZUGANG = 'eigene-anfragen.bestaetigen';
const PFAD = '/meine-anfragen/:id{[0-9]+}/ausfall';

async function showAusfall(c: Ctx, abgelehnt?: Abgelehnt) {
  const { clock, sprache } = c.get('kontext');
  const stand = await loadEigenen(c, idOf(c), 'stelle');
  if (!stand) return showFault(c, 404, 'fehler.404');
  const { einsatz } = stand;
  const moeglich = transition(einsatz.status, 'ausfall', ['stelle'], lageOf(einsatz, clock.now()));
  return show(
    c,
    <AusfallPage
      rahmen={rahmenOf(c)}
      stand={stand}
      warumNicht={moeglich.ok ? '' : satz(moeglich, sprache)}
      {...(abgelehnt ? { abgelehnt } : {})}
    />,
    abgelehnt ? 422 : 200,
  );
}

export const ausfallRoutes: readonly Route[] = [
  get(PFAD, ZUGANG, (c) => showAusfall(c)),
  post(PFAD, ZUGANG, async (c) => {
    const form = await readForm(c, ausfallSchema);
    if (!form.ok) return showAusfall(c, rejected(c, 'ausfall', form));
    const kontext = c.get('kontext');
    const result = await reportAusfall(kontext, idOf(c), form.wert, 'stelle');
    if (result.ok) return redirect(c, `/meine-anfragen/${idOf(c)}`, texte[kontext.sprache].ausfallNotiert);
    if (result.grund === 'einsatz.unbekannt') return showFault(c, 404, 'fehler.404');
    return showAusfall(c, rejected(c, 'ausfall', form, result));
  }),
];
