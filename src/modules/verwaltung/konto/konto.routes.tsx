import { setCookie } from 'hono/cookie';
import type { Ablehnung } from '../../../begriffe/ablehnung.ts';
import { needsSecondFactor } from '../../../platform/auth/identitaet.ts';
import { localPath } from '../../../platform/auth/local-path.ts';
import {
  confirmSecondFactor,
  pendingEinrichtung,
  prepareSecondFactor,
  removeSecondFactor,
  renewBackupCodes,
} from '../../../platform/auth/zweiter-faktor.ts';
import { showFault } from '../../../platform/http/fault.page.tsx';
import {
  checkEingabe,
  type Eingabe,
  fieldErrors,
  readEingabe,
  readForm,
  refusalErrors,
} from '../../../platform/http/form.ts';
import { type Ctx, get, post, type Route } from '../../../platform/http/route.ts';
import { rahmenOf, redirect, show } from '../../../platform/http/show.tsx';
import { baseUrl } from '../../../platform/links.ts';
import { listSitzungen } from '../anmeldung/sitzung.store.ts';
import { texte as anmeldungTexte } from '../anmeldung/texte.ts';
import { findPasswortHash } from '../benutzer/benutzer.store.ts';
import { fehlerSatz } from '../fehler.texte.ts';
import {
  changeAnzeige,
  changeName,
  changePasswort,
  endOwnSession,
  endOwnSessions,
  recordSecondFactor,
} from './konto.action.ts';
import { KontoPage, PasswortPage } from './konto.page.tsx';
import {
  aussehenSchema,
  codeSchema,
  nameSchema,
  passwortAendernSchema,
  sprachSchema,
} from './konto.schema.ts';
import { texte } from './texte.ts';
import { BeginnenPage, BestaetigenPage, CodesPage, EingerichtetPage } from './zweiter-faktor.page.tsx';

const COOKIE_SECONDS = 365 * 86_400;

export const kontoRoutes: readonly Route[] = [
  get('/konto', 'angemeldet', (c) => showKonto(c)),

  post('/konto', 'angemeldet', async (c) => {
    const kontext = c.get('kontext');
    const form = await readForm(c, nameSchema);
    if (!form.ok) return showKonto(c, form.eingabe, fieldErrors(form.fehler, fehlerSatz, kontext.sprache));
    const result = await changeName(kontext, form.wert.name);
    if (!result.ok) return showKonto(c, form.eingabe, refusalErrors(result, fehlerSatz, kontext.sprache));
    c.get('anmeldung').forget();
    return redirect(c, '/konto', texte[kontext.sprache].gespeichert);
  }),

  // The switches are on every page, for guests as well: these keep their choice in a cookie.
  post('/sprache', 'oeffentlich', (c) => changeDisplay(c, 'komut.sprache', sprachSchema)),
  post('/aussehen', 'oeffentlich', (c) => changeDisplay(c, 'komut.aussehen', aussehenSchema)),

  get('/konto/passwort', 'angemeldet', (c) => showPasswort(c)),

  post('/konto/passwort', 'angemeldet', async (c) => {
    const kontext = c.get('kontext');
    const { sessionId, email } = c.get('identitaet')!;
    const form = await readForm(c, passwortAendernSchema);
    if (!form.ok) return showPasswort(c, fieldErrors(form.fehler, fehlerSatz, kontext.sprache));
    const { jetzt, passwort } = form.wert;
    const result = await c
      .get('anmeldung')
      .limited(c, `passwort ${email}`, () => changePasswort(kontext, { jetzt, neu: passwort, sessionId }));
    if (!result.ok) return showPasswort(c, refusalErrors(result, fehlerSatz, kontext.sprache));
    c.get('anmeldung').forget();
    return redirect(c, '/konto', texte[kontext.sprache].passwortGeaendert);
  }),

  post('/konto/sitzung-beenden', 'angemeldet', async (c) => {
    const kontext = c.get('kontext');
    const { sitzung } = await readEingabe(c);
    await endOwnSession(kontext, String(sitzung ?? ''));
    c.get('anmeldung').forget();
    return redirect(c, '/konto', texte[kontext.sprache].sitzungBeendet);
  }),

  post('/konto/ueberall-abmelden', 'angemeldet', async (c) => {
    const kontext = c.get('kontext');
    await endOwnSessions(kontext);
    c.get('anmeldung').clearCookies(c);
    c.get('anmeldung').forget();
    return redirect(c, '/anmelden', texte[kontext.sprache].ueberallAbgemeldet);
  }),

  get('/konto/zweiter-faktor', 'angemeldet', (c) => showFaktor(c)),

  post('/konto/zweiter-faktor', 'angemeldet', async (c) => {
    if (c.get('kontext').mandant.demo) return showFault(c, 404, 'fehler.404');
    const eingabe = await readEingabe(c);
    const { schritt } = eingabe;
    if (schritt === 'bestaetigen') return confirm(c, eingabe);
    const passwort = typeof eingabe.passwort === 'string' ? eingabe.passwort : undefined;
    if (schritt === 'codes') return renew(c, passwort);
    if (schritt === 'entfernen') return remove(c, passwort);
    const result = await prepareSecondFactor(c.get('anmeldung'), c, passwort);
    if (!result.ok) return refuseFaktor(c, result);
    return redirect(c, '/konto/zweiter-faktor');
  }),
];

async function showKonto(c: Ctx, values?: Eingabe, errors?: Record<string, string>) {
  const { db, clock, wer } = c.get('kontext');
  const { userId, sessionId, email, zweiterFaktor } = c.get('identitaet')!;
  const [sitzungen, hash] = await Promise.all([
    listSitzungen(db, userId, clock.now()),
    findPasswortHash(db, userId),
  ]);
  const rahmen = rahmenOf(c);
  return show(
    c,
    <KontoPage
      rahmen={rahmen}
      name={wer.name}
      email={email}
      rollen={rahmen.benutzer?.rollen ?? ''}
      hatPasswort={hash !== null}
      zweiterFaktor={zweiterFaktor}
      sitzungen={sitzungen}
      sitzungId={sessionId}
      {...(values ? { values: { name: values.name } } : {})}
      {...(errors ? { errors } : {})}
    />,
    errors ? 422 : 200,
  );
}

async function changeDisplay(
  c: Ctx,
  cookie: string,
  schema: typeof sprachSchema | typeof aussehenSchema,
): Promise<Response> {
  const form = await readForm<{ sprache: 'de' | 'en' } | { aussehen: 'light' | 'dark' | 'system' }>(
    c,
    schema,
  );
  const ziel = localPath(form.eingabe.zurueck);
  if (!form.ok) return redirect(c, ziel);
  if (c.get('identitaet')) {
    await changeAnzeige(c.get('kontext'), form.wert);
    c.get('anmeldung').forget();
  }
  setCookie(c, cookie, Object.values(form.wert)[0] as string, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: baseUrl(c.get('kontext')).startsWith('https:'),
    maxAge: COOKIE_SECONDS,
  });
  return redirect(c, ziel);
}

async function showPasswort(c: Ctx, errors?: Record<string, string>) {
  if (c.get('kontext').mandant.demo) return showFault(c, 404, 'fehler.404');
  const hatPasswort = (await findPasswortHash(c.get('kontext').db, c.get('identitaet')!.userId)) !== null;
  return show(
    c,
    <PasswortPage rahmen={rahmenOf(c)} hatPasswort={hatPasswort} {...(errors ? { errors } : {})} />,
    errors ? 422 : 200,
  );
}

async function showFaktor(c: Ctx, errors?: Record<string, string>, schritt?: 'codes' | 'entfernen') {
  const { db, mandant, wer } = c.get('kontext');
  if (mandant.demo) return showFault(c, 404, 'fehler.404');
  const identitaet = c.get('identitaet')!;
  const pflicht = needsSecondFactor(wer.rollen);
  const status = errors ? 422 : 200;
  const wrong = errors ? { errors } : {};
  const rahmen = rahmenOf(c);
  const hatPasswort = (await findPasswortHash(db, identitaet.userId)) !== null;
  const props = { rahmen, pflicht, hatPasswort, ...wrong };
  if (identitaet.zweiterFaktor) {
    return show(c, <EingerichtetPage {...props} {...(schritt ? { schritt } : {})} />, status);
  }
  const einrichtung = await pendingEinrichtung(c.get('anmeldung'), c);
  if (!einrichtung) return show(c, <BeginnenPage {...props} />, status);
  return show(c, <BestaetigenPage rahmen={rahmen} einrichtung={einrichtung} {...wrong} />, status);
}

async function confirm(c: Ctx, eingabe: Eingabe) {
  const { sprache } = c.get('kontext');
  const form = checkEingabe(eingabe, codeSchema);
  if (!form.ok) return showFaktor(c, fieldErrors(form.fehler, fehlerSatz, sprache));
  if (!(await pendingEinrichtung(c.get('anmeldung'), c))) return showFaktor(c);
  const result = await confirmSecondFactor(c.get('anmeldung'), c, form.wert.code);
  if (!result.ok) return refuseFaktor(c, { ...result, feld: 'code' });
  await recordSecondFactor(c.get('kontext'), 'eingerichtet');
  return show(c, <CodesPage rahmen={rahmenOf(c)} codes={result.wert} isNew />);
}

async function renew(c: Ctx, passwort: string | undefined) {
  const result = await renewBackupCodes(c.get('anmeldung'), c, passwort);
  if (!result.ok) return refuseFaktor(c, result, 'codes');
  await recordSecondFactor(c.get('kontext'), 'neue-codes');
  return show(c, <CodesPage rahmen={rahmenOf(c)} codes={result.wert} isNew={false} />);
}

async function remove(c: Ctx, passwort: string | undefined) {
  const { sprache, wer } = c.get('kontext');
  if (needsSecondFactor(wer.rollen)) {
    return showFaktor(c, { '': fehlerSatz({ grund: 'konto.zweiter-faktor-noetig' }, sprache) }, 'codes');
  }
  const result = await removeSecondFactor(c.get('anmeldung'), c, passwort);
  if (!result.ok) return refuseFaktor(c, result, 'entfernen');
  await recordSecondFactor(c.get('kontext'), 'entfernt');
  return redirect(c, '/konto', texte[sprache].entfernt);
}

function refuseFaktor(
  c: Ctx,
  refusal: Ablehnung,
  schritt?: 'codes' | 'entfernen',
): Response | Promise<Response> {
  const { sprache } = c.get('kontext');
  if (refusal.grund === 'anmeldung.von-vorn') {
    return redirect(c, '/anmelden', anmeldungTexte[sprache].abgemeldet, 'warning');
  }
  return showFaktor(c, refusalErrors(refusal, fehlerSatz, sprache), schritt);
}
