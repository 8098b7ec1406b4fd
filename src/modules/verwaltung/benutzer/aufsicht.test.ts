import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { makeUser } from '../besucher.beispiele.ts';
import { createSchluessel } from '../schluessel/schluessel.action.ts';

const LISTE = '/verwaltung/benutzer';

describe('nobody gives themselves sight of content', () => {
  let t: TestApp;
  let technik: TestUser;
  let eigene: number;

  before(async () => {
    t = await openTestApp();
    technik = await t.signIn('technik');
    await makeUser(t, 'leitung@musterland.example', ['leitung']);
    await makeUser(t, 'datenschutz@musterland.example', ['datenschutz']);
    const { nummer } = await makeUser(t, 'gesperrt@musterland.example', ['leitung']);
    await t.post(`${LISTE}/${nummer}/sperren`, technik);
    eigene = (
      await t.database.db
        .selectFrom('benutzer')
        .select('nummer')
        .where('user_id', '=', technik.userId)
        .executeTakeFirstOrThrow()
    ).nummer;
  });
  beforeEach(() => t.database.db.deleteFrom('mail').execute());
  after(() => t.close());

  const told = async () => {
    const mails = await t.database.db
      .selectFrom('mail')
      .select(['an', 'text'])
      .where('gegenstand_art', '=', 'rechte')
      .orderBy('an')
      .execute();
    return mails.map(({ an, text }) => `${an.split('@')[0]}: ${text.split('\n\n')[1]}`);
  };
  const both = (satz: string) => [`datenschutz: ${satz}`, `leitung: ${satz}`];
  const rollenOf = async (userId: string) =>
    (
      await t.database.db.selectFrom('benutzer_rolle').select('rolle').where('user_id', '=', userId).execute()
    ).map(({ rolle }) => rolle);

  it('by a role for themselves', async () => {
    const refused = await t.post(`${LISTE}/${eigene}/rollen`, technik, { rollen: ['technik', 'leitung'] });
    assert.equal(refused.status, 422);
    assert.deepEqual(await rollenOf(technik.userId), ['technik']);
    assert.deepEqual(await told(), []);
    const page = await (await t.get(`${LISTE}/${eigene}`, technik)).text();
    assert.match(page, /Die eigenen Rollen ändert jemand anderes/);
    assert.doesNotMatch(page, new RegExp(`action="${LISTE}/${eigene}/rollen"`));
  });

  it('by a role for somebody, without Leitung and Datenschutz reading of it', async () => {
    const { nummer, userId } = await makeUser(t, 'neu@musterland.example', ['auswertung']);
    await t.post(`${LISTE}/${nummer}/rollen`, technik, { rollen: ['auswertung', 'technik'] });
    assert.deepEqual(await told(), [], 'Technik sees no content');
    await t.post(`${LISTE}/${nummer}/rollen`, technik, { rollen: ['auswertung', 'disposition'] });
    assert.deepEqual((await rollenOf(userId)).sort(), ['auswertung', 'disposition']);
    assert.deepEqual(await told(), both('Test technik hat Kim neu diese Rollen gegeben: Disposition.'));
    await t.database.db.deleteFrom('mail').execute();
    await t.post(`${LISTE}/${nummer}/rollen`, technik, { rollen: ['auswertung'] });
    assert.deepEqual(await told(), [], 'what is taken away opens nothing');
  });

  it('by an invitation', async () => {
    const person = { name: 'Kim Neu', sprache: 'de' };
    await t.post(`${LISTE}/einladen`, technik, { ...person, email: 'kim@x.example', rollen: ['technik'] });
    assert.deepEqual(await told(), []);
    await t.post(`${LISTE}/einladen`, technik, { ...person, email: 'kim2@x.example', rollen: ['beratung'] });
    assert.deepEqual(await told(), both('Test technik hat Kim Neu eingeladen, mit diesen Rollen: Beratung.'));
  });

  it('by the address or the second factor of an account that sees it', async () => {
    const { nummer, userId } = await makeUser(t, 'alt@musterland.example', ['zahlstelle']);
    await t.post(`${LISTE}/${nummer}`, technik, { name: 'Alte Zahlstelle', email: 'alt@musterland.example' });
    assert.deepEqual(await told(), [], 'a name opens nothing');
    await t.post(`${LISTE}/${nummer}`, technik, { name: 'Alte Zahlstelle', email: 'mein@x.example' });
    assert.deepEqual(
      await told(),
      both('Test technik hat die E-Mail-Adresse des Zugangs von Alte Zahlstelle geändert (Zahlstelle).'),
    );
    await t.database.db.deleteFrom('mail').execute();
    await t.database.db
      .updateTable('user')
      .set({ twoFactorEnabled: true })
      .where('id', '=', userId)
      .execute();
    await t.post(`${LISTE}/${nummer}/zweiter-faktor`, technik);
    assert.deepEqual(
      await told(),
      both('Test technik hat den zweiten Faktor von Alte Zahlstelle zurückgesetzt (Zahlstelle).'),
    );
  });

  it('by a key', async () => {
    const neu = { name: 'Webseite', umfang: ['einsaetze:lesen'], bezugId: null, gueltigBis: null };
    const kontext = t.kontext(technik.wer);
    assert.ok((await createSchluessel(kontext, { ...neu, rollen: ['technik'] })).ok);
    assert.deepEqual(await told(), []);
    assert.ok((await createSchluessel(kontext, { ...neu, rollen: ['leitung'] })).ok);
    assert.deepEqual(
      await told(),
      both('Test technik hat den API-Schlüssel „Webseite“ angelegt, mit diesen Rollen: Leitung.'),
    );
  });

  it('and Technik cannot read or hide what was told', async () => {
    const { nummer } = await makeUser(t, 'noch@musterland.example', ['auswertung']);
    await t.post(`${LISTE}/${nummer}/rollen`, technik, { rollen: ['koordination'] });
    const list = await (await t.get('/verwaltung/postausgang', technik)).text();
    assert.doesNotMatch(list, /leitung@musterland/);
    const office = await (await t.get('/verwaltung/postausgang', await t.signIn('disposition'))).text();
    assert.match(office, /Neuer Zugriff auf Inhalte/);
  });

  it('who is meant and who acts are not told', async () => {
    const { nummer } = await makeUser(t, 'zweite-leitung@musterland.example', ['auswertung']);
    await t.post(`${LISTE}/${nummer}/rollen`, technik, { rollen: ['leitung'] });
    assert.equal((await told()).length, 2);
  });
});
