import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TestUser } from '../../../test-support/app.ts';
import { type Journey, openJourney, skipWithoutBrowser } from '../../../test-support/browser.ts';
import { sendAnmeldelink } from './anmeldung/anmeldelink.action.ts';
import { createUser } from './benutzer/benutzer-anlegen.action.ts';
import { inviteBenutzer } from './benutzer/einladen.action.ts';
import { lastLink, makeUser } from './besucher.beispiele.ts';
import { createSchluessel } from './schluessel/schluessel.action.ts';

/** The pages as people see them: nothing wider than the screen, nothing that axe finds. */
describe('the administration in a browser', { skip: skipWithoutBrowser }, () => {
  let j: Journey;
  before(async () => {
    j = await openJourney();
    j.app.clock.set(new Date());
    const kontext = j.app.kontext();
    const einladung = {
      name: 'Robin Neumann-Grünwald',
      email: 'robin@musterland.example',
      sprache: 'de',
    } as const;
    await makeUser(j.app, 'disposition@musterland.example', ['disposition']);
    await createUser(kontext, {
      name: 'Maximiliane Freifrau von und zu Überlingen-Sigmaringen',
      email: 'maximiliane.von.ueberlingen-sigmaringen@koordinierungsstelle.musterland.example',
      rollen: (['leitung', 'koordination', 'datenschutz', 'kursverwaltung'] as const).map((rolle) => ({
        rolle,
        bezugId: null,
      })),
    });
    await inviteBenutzer(kontext, { ...einladung, rollen: [{ rolle: 'beratung', bezugId: null }] });
    await sendAnmeldelink(kontext, 'passwort', 'disposition@musterland.example');
    await createSchluessel(kontext, {
      name: 'Webseite des Landkreises',
      umfang: ['einsaetze:lesen', 'anfragen:schreiben'],
      rollen: ['disposition'],
      bezugId: null,
      gueltigBis: '2099-12-31',
    });
  });
  after(() => j.close());

  /** On the narrowest screen in the dark, where most goes wrong. */
  const look = async (user: TestUser | null, paths: readonly string[]) => {
    const visitor = await j.visit(user, { phone: true, dark: true });
    for (const path of paths) {
      await visitor.open(path);
      await visitor.check(`verwaltung${path.replace(/\/[\w-]{32}$/, '').replaceAll('/', '-')}`);
    }
    await visitor.context.close();
  };

  it('shows every page of Technik and data protection', async () => {
    const user = await j.app.signIn(['technik', 'datenschutz', 'leitung']);
    const paths = [
      '/konto',
      '/konto/passwort',
      '/verwaltung/benutzer',
      '/verwaltung/benutzer/einladen',
      '/verwaltung/benutzer/1',
      '/verwaltung/api-schluessel',
      '/verwaltung/api-schluessel/neu',
      '/verwaltung/protokoll',
      '/verwaltung/protokoll/1',
      '/verwaltung/postausgang',
      '/verwaltung/postausgang/1',
      '/verwaltung/rechtliches',
      '/verwaltung/rechtliches/impressum',
    ];
    await look(user, paths);
  });

  it('shows guests what they need', async () => {
    const link = await lastLink(j.app, 'robin@musterland.example');
    const paths = [
      '/anmelden',
      '/anmelden/link',
      '/anmelden/passwort',
      link,
      '/impressum',
      '/datenschutz',
      '/barrierefreiheit',
    ];
    await look(null, paths);
  });

  it('offers the people of the demo', async () => {
    const { mandanten } = j.app.database;
    await mandanten.shared.query('UPDATE komut.mandant SET demo = true');
    await mandanten.refresh();
    const { page, open, check, context } = await j.visit(null);
    await open('/anmelden');
    await check('verwaltung-demo');
    await page.getByRole('button', { name: 'Als Kim disposition anmelden' }).click();
    assert.equal(new URL(page.url()).pathname, '/');
    await context.close();
  });
});
