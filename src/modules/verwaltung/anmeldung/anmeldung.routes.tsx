import { OIDC_CALLBACK } from '../../../platform/auth/auth.ts';
import { localPath } from '../../../platform/auth/local-path.ts';
import { showFault } from '../../../platform/http/fault.page.tsx';
import {
  type Eingabe,
  fieldErrors,
  readEingabe,
  readForm,
  refusalErrors,
} from '../../../platform/http/form.ts';
import { type Ctx, get, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { findBenutzerByNummer, listDemoBenutzer } from '../benutzer/benutzer.store.ts';
import { acceptEinladungByOidc } from '../benutzer/einladung-annehmen.action.ts';
import { isExtern } from '../benutzer/rolle.rules.ts';
import { fehlerSatz } from '../fehler.texte.ts';
import { anmeldenSchema, codeSchema } from '../konto/konto.schema.ts';
import { rollenTaten } from '../rollen.texte.ts';
import { loadBezuege, rollenWorte } from '../rollen-worte.ts';
import { AnmeldenPage, type DemoPerson } from './anmelden.page.tsx';
import { signOut } from './anmeldung.action.ts';
import { CodePage } from './schritte.page.tsx';
import { texte } from './texte.ts';
import { goOn, PER_MINUTE } from './weiter.ts';

export const anmeldungRoutes: readonly Route[] = [
  get('/anmelden', 'oeffentlich', async (c) => {
    const ziel = localPath(c.req.query('zurueck'));
    if (c.get('identitaet')) return redirect(c, ziel);
    return showAnmelden(c, ziel);
  }),

  post(
    '/anmelden',
    'oeffentlich',
    async (c) => {
      const form = await readForm(c, anmeldenSchema);
      const ziel = localPath(form.eingabe.zurueck);
      if (!form.ok)
        return showAnmelden(
          c,
          ziel,
          form.eingabe,
          fieldErrors(form.fehler, fehlerSatz, c.get('kontext').sprache),
        );
      const { email, passwort } = form.wert;
      const result = await c.get('anmeldung').signInWithPassword(c, email, passwort);
      if (!result.ok)
        return showAnmelden(
          c,
          ziel,
          form.eingabe,
          refusalErrors(result, fehlerSatz, c.get('kontext').sprache),
        );
      return goOn(c, result.wert, 'passwort', ziel);
    },
    PER_MINUTE,
  ),

  get('/anmelden/zweiter-faktor', 'oeffentlich', async (c) => {
    const ziel = localPath(c.req.query('zurueck'));
    if (!(await c.get('anmeldung').pendingUser(c))) return startAgain(c);
    return show(c, <CodePage rahmen={rahmenOf(c)} ziel={ziel} />);
  }),

  post(
    '/anmelden/zweiter-faktor',
    'oeffentlich',
    async (c) => {
      const { sprache } = c.get('kontext');
      const form = await readForm(c, codeSchema);
      const ziel = localPath(form.eingabe.zurueck);
      const showAgain = (errors: Record<string, string>) =>
        show(c, <CodePage rahmen={rahmenOf(c)} ziel={ziel} errors={errors} />, 422);
      if (!form.ok) return showAgain(fieldErrors(form.fehler, fehlerSatz, sprache));
      const result = await c.get('anmeldung').signInWithCode(c, form.wert.code);
      if (result.ok) return goOn(c, result.wert, 'zweiter-faktor', ziel);
      if (result.grund === 'anmeldung.von-vorn') return startAgain(c);
      return showAgain(refusalErrors({ ...result, feld: 'code' }, fehlerSatz, sprache));
    },
    PER_MINUTE,
  ),

  post(
    '/anmelden/demo',
    'oeffentlich',
    async (c) => {
      const kontext = c.get('kontext');
      const eingabe = await readEingabe(c);
      const nummer = Number(eingabe.nummer);
      const benutzer =
        kontext.mandant.demo && Number.isSafeInteger(nummer)
          ? await findBenutzerByNummer(kontext.db, nummer)
          : undefined;
      if (!benutzer) return showFault(c, 404, 'fehler.404');
      const result = await c.get('anmeldung').signInAs(c, benutzer.userId);
      if (!result.ok) return redirect(c, '/anmelden', fehlerSatz(result, kontext.sprache), 'danger');
      return goOn(c, result.wert, 'demo', localPath(eingabe.zurueck));
    },
    PER_MINUTE,
  ),

  // A link, not a form: a form must not lead to another house (content security policy), and nothing is changed here.
  get(
    '/anmelden/oidc',
    'oeffentlich',
    async (c) => {
      const result = await c.get('anmeldung').startOidc(c, localPath(c.req.query('zurueck')));
      if (!result.ok) return redirect(c, '/anmelden', fehlerSatz(result, c.get('kontext').sprache), 'danger');
      return c.redirect(result.wert, 303);
    },
    PER_MINUTE,
  ),

  get(
    OIDC_CALLBACK,
    'oeffentlich',
    async (c) => {
      const kontext = c.get('kontext');
      const result = await c.get('anmeldung').finishOidc(c);
      if (!result.ok) return redirect(c, '/anmelden', fehlerSatz(result, kontext.sprache), 'danger');
      const { schritt, ziel } = result.wert;
      if (schritt.art === 'angemeldet') {
        await acceptEinladungByOidc(kontext, schritt.userId);
      }
      return goOn(c, schritt, 'openid', localPath(ziel));
    },
    PER_MINUTE,
  ),

  post('/abmelden', 'oeffentlich', async (c) => {
    const identitaet = c.get('identitaet');
    if (identitaet) await signOut(c.get('kontext'), identitaet.sessionId);
    c.get('anmeldung').clearCookies(c);
    c.get('anmeldung').forget();
    return redirect(c, '/anmelden', texte[c.get('kontext').sprache].abgemeldet);
  }),
];

async function showAnmelden(c: Ctx, ziel: string, eingabe?: Eingabe, errors?: Record<string, string>) {
  const page = (
    <AnmeldenPage
      rahmen={rahmenOf(c)}
      ziel={ziel}
      oidcName={c.get('anmeldung').oidcName}
      demo={c.get('kontext').mandant.demo ? await demoPersonen(c) : null}
      {...(eingabe ? { values: { email: eingabe.email } } : {})}
      {...(errors ? { errors } : {})}
    />
  );
  return show(c, page, errors ? 422 : 200);
}

async function demoPersonen(c: Ctx): Promise<DemoPerson[]> {
  const kontext = c.get('kontext');
  const [benutzer, bezuege] = await Promise.all([
    listDemoBenutzer(kontext.db),
    loadBezuege(kontext, c.get('bezugsquellen')),
  ]);
  return benutzer.map(({ nummer, name, rollen }) => ({
    nummer,
    name,
    rollen: rollenWorte(rollen, kontext.sprache, bezuege),
    tut: rollen.map(({ rolle }) => rollenTaten[kontext.sprache][rolle]).join('. '),
    extern: rollen.every(({ rolle }) => isExtern(rolle)),
  }));
}

function startAgain(c: Ctx): Response {
  return redirect(
    c,
    '/anmelden',
    fehlerSatz({ grund: 'anmeldung.von-vorn' }, c.get('kontext').sprache),
    'warning',
  );
}
