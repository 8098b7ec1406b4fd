import type { Ergebnis } from '../../../begriffe/ablehnung.ts';
import { showFault } from '../../../platform/http/fault.page.tsx';
import { type FormResult, readForm } from '../../../platform/http/form.ts';
import { type Ctx, get, idOf, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { possibleTaten } from '../einsatz.rules.ts';
import { lageOf } from '../vermittlung/lage.ts';
import { LINK } from '../vermittlung/vermittlung.mail.ts';
import { widerspruchSchema, zustimmungSchema } from './abschluss.schema.ts';
import { loadEigenen, rejected } from './begleiten.routes.tsx';
import { confirmEinsatz } from './bestaetigung.action.ts';
import type { Abgelehnt } from './pages/angaben.page.tsx';
import { BestaetigenPage } from './pages/bestaetigen.page.tsx';
import { texte } from './texte.ts';
import { objectEinsatz } from './widerspruch.action.ts';

/** The requester confirms or objects: by personal link without an account, or signed in. */
interface Tuer {
  pfad: string;
  zugang: string;
  eigen: boolean;
  einsatzIdOf(c: Ctx): number;
  basisOf(c: Ctx): string;
}

const TUEREN: readonly Tuer[] = [
  {
    pfad: '/b/:token',
    zugang: `link:${LINK.bestaetigung}`,
    eigen: false,
    einsatzIdOf: (c) => c.get('link').bezugId,
    basisOf: (c) => `/b/${c.req.param('token')}`,
  },
  {
    pfad: '/meine-anfragen/:id{[0-9]+}/bestaetigen',
    zugang: 'eigene-anfragen.bestaetigen',
    eigen: true,
    einsatzIdOf: (c) => idOf(c),
    basisOf: (c) => `/meine-anfragen/${c.req.param('id')}/bestaetigen`,
  },
];

async function showBestaetigung(c: Ctx, tuer: Tuer, abgelehnt?: Abgelehnt) {
  const stand = await loadEigenen(c, tuer.einsatzIdOf(c), 'stelle');
  if (!stand) return showFault(c, 404, 'fehler.404');
  const lage = lageOf(stand.einsatz, c.get('kontext').clock.now());
  return show(
    c,
    <BestaetigenPage
      rahmen={rahmenOf(c)}
      stand={stand}
      taten={possibleTaten(stand.einsatz.status, ['stelle'], lage)}
      basis={tuer.basisOf(c)}
      eigen={tuer.eigen}
      {...(abgelehnt ? { abgelehnt } : {})}
    />,
    abgelehnt ? 422 : 200,
  );
}

async function answer(
  c: Ctx,
  tuer: Tuer,
  formular: string,
  form: Pick<FormResult<unknown>, 'eingabe'>,
  result: Ergebnis<unknown>,
  meldung: string,
) {
  if (result.ok) return redirect(c, tuer.basisOf(c), meldung);
  if (result.grund === 'einsatz.unbekannt') return showFault(c, 404, 'fehler.404');
  return showBestaetigung(c, tuer, rejected(c, formular, form, result));
}

const routesOf = (tuer: Tuer): Route[] => [
  get(tuer.pfad, tuer.zugang, (c) => showBestaetigung(c, tuer)),
  post(`${tuer.pfad}/bestaetigung`, tuer.zugang, async (c) => {
    const form = await readForm(c, zustimmungSchema);
    if (!form.ok) return showBestaetigung(c, tuer, rejected(c, 'bestaetigung', form));
    const kontext = c.get('kontext');
    const result = await confirmEinsatz(kontext, tuer.einsatzIdOf(c), 'stelle', form.wert.version);
    return answer(c, tuer, 'bestaetigung', form, result, texte[kontext.sprache].bestaetigt);
  }),
  post(`${tuer.pfad}/widerspruch`, tuer.zugang, async (c) => {
    const form = await readForm(c, widerspruchSchema);
    if (!form.ok) return showBestaetigung(c, tuer, rejected(c, 'widerspruch', form));
    const kontext = c.get('kontext');
    const result = await objectEinsatz(kontext, tuer.einsatzIdOf(c), form.wert, 'stelle');
    return answer(c, tuer, 'widerspruch', form, result, texte[kontext.sprache].widersprochen);
  }),
];

export const bestaetigenRoutes: readonly Route[] = TUEREN.flatMap(routesOf);
