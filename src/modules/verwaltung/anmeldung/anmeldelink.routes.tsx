import { setTimeout as wait } from 'node:timers/promises';
import { type Ergebnis, ok, refuse } from '../../../begriffe/ablehnung.ts';
import { SYSTEM } from '../../../begriffe/wer.ts';
import { fieldErrors, readForm, refusalErrors } from '../../../platform/http/form.ts';
import { type Ctx, get, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import type { Kontext } from '../../../platform/kontext.ts';
import { findLink, type PersoenlicherLink } from '../../../platform/links.ts';
import { EINLADUNG_ZWECK } from '../benutzer/einladen.action.ts';
import { findOpenEinladung } from '../benutzer/einladung.store.ts';
import { acceptEinladung } from '../benutzer/einladung-annehmen.action.ts';
import { fehlerSatz } from '../fehler.texte.ts';
import { emailSchema, neuesPasswortSchema } from '../konto/konto.schema.ts';
import { loadBezuege, rollenWorte } from '../rollen-worte.ts';
import { resetPasswort, sendAnmeldelink, takeAnmeldelink } from './anmeldelink.action.ts';
import type { AnmeldelinkZweck } from './anmeldelink.rules.ts';
import {
  EinladungPage,
  LinkAnfordernPage,
  LinkDaPage,
  LinkUngueltigPage,
  NeuesPasswortPage,
} from './schritte.page.tsx';
import { texte } from './texte.ts';
import { goOn, PER_MINUTE } from './weiter.ts';

/** Asking for a link takes this long, whether the address is known or not. */
const LINK_REQUEST_MS = 400;

/** Links that come by mail: to sign in, to set a new password, to accept an invitation. The page shows, POST acts. */
export const anmeldelinkRoutes: readonly Route[] = [
  ...requestRoutes('/anmelden/link', 'anmelden'),
  ...requestRoutes('/anmelden/passwort', 'passwort'),

  get('/anmelden/link/:token', 'oeffentlich', async (c) => {
    const link = await openLink(c, 'anmelden');
    if (!link.ok) return showUnusable(c, link.grund, '/anmelden/link');
    return show(c, <LinkDaPage rahmen={rahmenOf(c)} name={link.wert.person} token={tokenOf(c)} />);
  }),

  post(
    '/anmelden/link/:token',
    'oeffentlich',
    async (c) => {
      const link = await openLink(c, 'anmelden');
      if (!link.ok) return showUnusable(c, link.grund, '/anmelden/link');
      const taken = await takeAnmeldelink(asHolder(c, link.wert), link.wert);
      if (!taken.ok) return showUnusable(c, taken.grund, '/anmelden/link');
      const result = await c.get('anmeldung').signInAs(c, taken.wert.userId);
      if (!result.ok) return showUnusable(c, result.grund, '/anmelden');
      return goOn(c, result.wert, 'link', '/');
    },
    PER_MINUTE,
  ),

  get('/anmelden/passwort/:token', 'oeffentlich', async (c) => {
    const link = await openLink(c, 'passwort');
    if (!link.ok) return showUnusable(c, link.grund, '/anmelden/passwort');
    return show(c, <NeuesPasswortPage rahmen={rahmenOf(c)} name={link.wert.person} token={tokenOf(c)} />);
  }),

  post(
    '/anmelden/passwort/:token',
    'oeffentlich',
    async (c) => {
      const { sprache } = c.get('kontext');
      const link = await openLink(c, 'passwort');
      if (!link.ok) return showUnusable(c, link.grund, '/anmelden/passwort');
      const { person } = link.wert;
      const showAgain = (errors: Record<string, string>) =>
        show(
          c,
          <NeuesPasswortPage rahmen={rahmenOf(c)} name={person} token={tokenOf(c)} errors={errors} />,
          422,
        );
      const form = await readForm(c, neuesPasswortSchema);
      if (!form.ok) return showAgain(fieldErrors(form.fehler, fehlerSatz, sprache));
      const result = await resetPasswort(asHolder(c, link.wert), link.wert, form.wert.passwort);
      if (!result.ok) {
        return result.feld
          ? showAgain(refusalErrors(result, fehlerSatz, sprache))
          : showUnusable(c, result.grund, '/anmelden/passwort');
      }
      c.get('anmeldung').forget();
      return redirect(c, '/anmelden', texte[sprache].passwortGespeichert);
    },
    PER_MINUTE,
  ),

  get('/einladung/:token', 'oeffentlich', (c) => showEinladung(c)),

  post(
    '/einladung/:token',
    'oeffentlich',
    async (c) => {
      const { sprache } = c.get('kontext');
      const link = await openLink(c, EINLADUNG_ZWECK);
      if (!link.ok) return showUnusable(c, link.grund, null);
      const form = await readForm(c, neuesPasswortSchema);
      if (!form.ok) return showEinladung(c, fieldErrors(form.fehler, fehlerSatz, sprache));
      const accepted = await acceptEinladung(asHolder(c, link.wert), link.wert, form.wert.passwort);
      if (!accepted.ok) {
        return accepted.feld
          ? showEinladung(c, refusalErrors(accepted, fehlerSatz, sprache))
          : showUnusable(c, accepted.grund, null);
      }
      const result = await c.get('anmeldung').signInAs(c, accepted.wert.userId);
      if (!result.ok) return showUnusable(c, result.grund, '/anmelden');
      return goOn(c, result.wert, 'einladung', '/', texte[sprache].willkommen);
    },
    PER_MINUTE,
  ),
];

/** The page that asks for a link, and the sending, which says the same whether there is such a user or not. */
function requestRoutes(path: string, zweck: AnmeldelinkZweck): Route[] {
  return [
    get(path, 'oeffentlich', (c) => show(c, <LinkAnfordernPage rahmen={rahmenOf(c)} zweck={zweck} />)),
    post(
      path,
      'oeffentlich',
      async (c) => {
        const kontext = c.get('kontext');
        const form = await readForm(c, emailSchema);
        if (!form.ok) {
          const errors = fieldErrors(form.fehler, fehlerSatz, kontext.sprache);
          return show(
            c,
            <LinkAnfordernPage rahmen={rahmenOf(c)} zweck={zweck} values={form.eingabe} errors={errors} />,
            422,
          );
        }
        await Promise.all([sendAnmeldelink(kontext, zweck, form.wert.email), wait(LINK_REQUEST_MS)]);
        return redirect(c, '/anmelden', texte[kontext.sprache].gesendet, 'info');
      },
      PER_MINUTE,
    ),
  ];
}

const tokenOf = (c: Ctx) => c.req.param('token') ?? '';

/** The link of the address, when it can still be used. Refuses `link.*`. */
async function openLink(c: Ctx, zweck: string): Promise<Ergebnis<PersoenlicherLink>> {
  const { db, clock } = c.get('kontext');
  const found = await findLink(db, clock.now(), zweck, tokenOf(c));
  if (!found.ok) return refuse(found.grund);
  return found.link.benutztAt ? refuse('link.benutzt') : ok(found.link);
}

/** Who holds a link acts in the name of the person it was made for. */
function asHolder(c: Ctx, link: PersoenlicherLink): Kontext {
  return { ...c.get('kontext'), wer: { ...SYSTEM, art: 'link', id: String(link.id), name: link.person } };
}

function showUnusable(c: Ctx, grund: string, neu: string | null) {
  const satz = fehlerSatz({ grund }, c.get('kontext').sprache);
  return show(
    c,
    <LinkUngueltigPage rahmen={rahmenOf(c)} satz={satz} neu={neu} />,
    grund === 'link.unbekannt' ? 404 : 410,
  );
}

async function showEinladung(c: Ctx, errors?: Record<string, string>) {
  const kontext = c.get('kontext');
  const link = await openLink(c, EINLADUNG_ZWECK);
  const einladung = link.ok ? await findOpenEinladung(kontext.db, link.wert.bezugId) : undefined;
  if (!einladung) return showUnusable(c, link.ok ? 'einladung.unbekannt' : link.grund, null);
  const bezuege = await loadBezuege(kontext, c.get('bezugsquellen'));
  return show(
    c,
    <EinladungPage
      rahmen={rahmenOf(c)}
      token={tokenOf(c)}
      name={einladung.name}
      email={einladung.email}
      rollen={rollenWorte(einladung.rollen, kontext.sprache, bezuege)}
      oidcName={c.get('anmeldung').oidcName}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}
