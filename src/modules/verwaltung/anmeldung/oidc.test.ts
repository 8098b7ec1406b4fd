import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import Provider from 'oidc-provider';
import { openTestApp, type TestApp } from '../../../../test-support/app.ts';
import { SYSTEM } from '../../../begriffe/wer.ts';
import { lockBenutzer } from '../benutzer/benutzer-aendern.action.ts';
import { inviteBenutzer } from '../benutzer/einladen.action.ts';
import { Besucher, lastTaten, makeUser, PASSWORT, setUpSecondFactor, totp } from '../besucher.beispiele.ts';

/** A real OpenID provider on this machine, in which whoever comes is signed in as `account` at once. */
interface Haus {
  issuer: string;
  account: { sub: string; email: string };
  isAway: boolean;
  close(): Promise<void>;
}

async function openProvider(redirectUri: string): Promise<Haus> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const haus: Haus = {
    issuer,
    account: { sub: 'niemand', email: 'niemand@musterland.example' },
    isAway: false,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  const provider = new Provider(issuer, {
    clients: [
      { client_id: 'komut', client_secret: 'geheim-genug-fuer-den-test', redirect_uris: [redirectUri] },
    ],
    cookies: { keys: ['nur-fuer-den-test'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
    findAccount: (_ctx: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ sub, email: haus.account.email, email_verified: true, name: 'Name Vom Provider' }),
    }),
    async loadExistingGrant(ctx: { oidc: { client: { clientId: string }; session: { accountId: string } } }) {
      const grant = new provider.Grant({
        clientId: ctx.oidc.client.clientId,
        accountId: ctx.oidc.session.accountId,
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (haus.isAway) response.writeHead(503).end();
    else if (request.url?.startsWith('/interaction/')) {
      void provider.interactionFinished(request, response, { login: { accountId: haus.account.sub } });
    } else void answer(request, response);
  });
  return haus;
}

/** Goes the whole way through the provider; answers what our house says to the way back. */
async function goThrough(gast: Besucher, zurueck = '/'): Promise<Response> {
  const start = await gast.get(`/anmelden/oidc?zurueck=${encodeURIComponent(zurueck)}`);
  assert.equal(start.status, 303);
  const jar = new Map<string, string>();
  let address = start.headers.get('location') ?? '';
  while (!address.startsWith('http://localhost:3000')) {
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split(/=(.*)/s);
      jar.set(name, value);
    }
    const location = response.headers.get('location');
    assert.ok(location, `the provider answered ${response.status}: ${(await response.text()).slice(0, 200)}`);
    address = new URL(location, address).toString();
  }
  return gast.get(address);
}

describe('signing in with OpenID Connect', () => {
  let haus: Haus;
  let t: TestApp;
  before(async () => {
    haus = await openProvider('http://localhost:3000/anmelden/callback/oidc');
    t = await openTestApp({
      TRUST_PROXY: '1',
      OIDC_ISSUER: haus.issuer,
      OIDC_CLIENT_ID: 'komut',
      OIDC_CLIENT_SECRET: 'geheim-genug-fuer-den-test',
      OIDC_NAME: 'Kreis-Konto',
    });
  });
  after(async () => {
    await t.close();
    await haus.close();
  });
  beforeEach(() => t.clock.set(new Date()));

  const become = (sub: string, email: string) => {
    haus.account = { sub, email };
  };

  const isUser = async (email: string) =>
    (await t.database.db.selectFrom('user').select('id').where('email', '=', email).execute()).length > 0;

  it('offers the button', async () => {
    assert.match(await new Besucher(t).text('/anmelden'), /Mit Kreis-Konto anmelden/);
  });

  it('lets in who has an account here, by the address', async () => {
    const { nummer, email } = await makeUser(t, 'vorhanden@musterland.example', ['auswertung']);
    become('sub-1', email.toUpperCase());
    const gast = new Besucher(t);
    const answer = await goThrough(gast, '/suche?q=x');
    assert.equal(answer.headers.get('location'), '/suche?q=x');
    assert.equal(await gast.isSignedIn(), true);
    assert.deepEqual(await lastTaten(t, 1), [`anmeldung.anmelden benutzer ${nummer}`]);
    assert.match(await gast.text('/konto'), /Kim vorhanden/, 'the name stays as the office knows it');

    const tokens = await t.database.db
      .selectFrom('account')
      .selectAll()
      .where('providerId', '=', 'oidc')
      .execute();
    assert.equal(tokens.length, 1);
    assert.ok(!JSON.stringify(tokens).includes('eyJ'), 'no token of the provider is kept');
  });

  it('knows a person again whose address has changed there', async () => {
    become('sub-1', 'neuer-name@musterland.example');
    const gast = new Besucher(t);
    await goThrough(gast);
    assert.match(await gast.text('/konto'), /Kim vorhanden/);
  });

  it('refuses who is neither here nor invited, and keeps nothing of them', async () => {
    become('sub-fremd', 'fremd@musterland.example');
    const gast = new Besucher(t);
    const answer = await goThrough(gast);
    assert.equal(answer.headers.get('location'), '/anmelden');
    assert.match(await gast.text('/anmelden'), /keinen Zugang und keine Einladung/);
    assert.equal(await gast.isSignedIn(), false);
    assert.equal(await isUser('fremd@musterland.example'), false);
  });

  it('accepts the invitation of who comes for the first time', async () => {
    const email = 'eingeladen@musterland.example';
    const invited = await inviteBenutzer(t.kontext({ ...SYSTEM, name: 'Toni Technik' }), {
      name: 'Alex Eingeladen',
      email,
      sprache: 'en',
      rollen: [{ rolle: 'auswertung', bezugId: null }],
    });
    assert.ok(invited.ok);
    become('sub-2', email);
    const gast = new Besucher(t);
    await goThrough(gast);
    const page = await gast.text('/konto');
    assert.match(page, /Alex Eingeladen/);
    assert.match(page, /Analysis/);
    const link = new URL(invited.wert.adresse).pathname;
    assert.equal((await gast.get(link)).status, 410, 'the link of the invitation has ended');
  });

  it('does not accept an invitation that is too old', async () => {
    const email = 'zu-spaet@musterland.example';
    const zuvor = new Date(Date.now() - 30 * 86_400_000);
    t.clock.set(zuvor);
    await inviteBenutzer(t.kontext(), {
      name: 'Zu Spät',
      email,
      sprache: 'de',
      rollen: [{ rolle: 'auswertung', bezugId: null }],
    });
    t.clock.set(new Date());
    become('sub-3', email);
    const gast = new Besucher(t);
    await goThrough(gast);
    assert.equal(await gast.isSignedIn(), false);
    assert.equal(await isUser(email), false);
  });

  it('refuses who is locked', async () => {
    const { nummer, email } = await makeUser(t, 'zu@musterland.example', ['auswertung']);
    await lockBenutzer(t.kontext(), nummer);
    become('sub-4', email);
    const gast = new Besucher(t);
    await goThrough(gast);
    assert.match(await gast.text('/anmelden'), /gesperrt/);
    assert.equal(await gast.isSignedIn(), false);
  });

  it('asks for the second factor of who has one', async () => {
    const { email } = await makeUser(t, 'zwei@musterland.example', ['disposition']);
    const zuerst = new Besucher(t);
    await zuerst.post('/anmelden', { email, passwort: PASSWORT });
    const { secret } = await setUpSecondFactor(zuerst);
    become('sub-5', email);
    const gast = new Besucher(t);
    const answer = await goThrough(gast, '/suche');
    assert.equal(answer.headers.get('location'), '/anmelden/zweiter-faktor?zurueck=%2Fsuche');
    assert.equal(await gast.isSignedIn(), false);
    await gast.post('/anmelden/zweiter-faktor', { code: totp(secret, 1) });
    assert.equal(await gast.isSignedIn(), true);
  });

  it('does not take a way back that this browser did not begin', async () => {
    const { email } = await makeUser(t, 'opfer@musterland.example', ['auswertung']);
    become('sub-6', email);
    const angreifer = new Besucher(t);
    const start = await angreifer.get('/anmelden/oidc');
    const state = new URL(start.headers.get('location') ?? '').searchParams.get('state');
    const opfer = new Besucher(t);
    const answer = await opfer.get(`/anmelden/callback/oidc?code=erfunden&state=${state}`);
    assert.equal(answer.headers.get('location'), '/anmelden');
    assert.equal(await opfer.isSignedIn(), false);
    for (const query of ['', '?error=access_denied', '?code=x', '?state=y&code=z']) {
      assert.equal((await opfer.get(`/anmelden/callback/oidc${query}`)).headers.get('location'), '/anmelden');
    }
  });

  it('says so when the provider is away, and finds it again', async () => {
    const spaet = await openTestApp({
      OIDC_ISSUER: haus.issuer,
      OIDC_CLIENT_ID: 'komut',
      OIDC_CLIENT_SECRET: 'geheim-genug-fuer-den-test',
    });
    const gast = new Besucher(spaet);
    haus.isAway = true;
    assert.equal((await gast.get('/anmelden/oidc')).headers.get('location'), '/anmelden');
    assert.match(await gast.text('/anmelden'), /antwortet gerade nicht/);
    haus.isAway = false;
    assert.ok((await gast.get('/anmelden/oidc')).headers.get('location')?.startsWith(haus.issuer));
    await spaet.close();
  });
});
