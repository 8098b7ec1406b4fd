import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import type { Rolle } from '../../../begriffe/rolle.ts';
import { inviteBenutzer } from '../../verwaltung/index.ts';
import { addSprachmittler, addStelle } from '../vermittlung/vermittlung.beispiele.ts';

describe('letting people from outside in', () => {
  let t: TestApp;
  let buero: TestUser;
  let technik: TestUser;
  let stelleId: number;
  let andereId: number;
  let personId: number;

  before(async () => {
    t = await openTestApp();
    buero = await t.signIn('disposition');
    technik = await t.signIn('technik');
    stelleId = await addStelle(t);
    andereId = await addStelle(t);
  });
  beforeEach(async () => {
    personId = await addSprachmittler(t, 'Abebe');
  });
  after(() => t.close());

  const seite = (id = stelleId) => `/stellen/${id}/zugang`;
  const seitePerson = () => `/sprachmittler/${personId}/zugang`;
  const input = (email: string, name = 'Erika Mustermann') => ({ name, email, sprache: 'de' });
  const einladungen = () =>
    t.database.db
      .selectFrom('einladung')
      .selectAll()
      .where('angenommen_at', 'is', null)
      .where('widerrufen_at', 'is', null)
      .orderBy('id', 'desc')
      .execute();
  const linkOf = async (email: string): Promise<string> => {
    const { text } = await t.database.db
      .selectFrom('mail')
      .select('text')
      .where('an', '=', email)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    return /(\/einladung\/[\w-]+)/.exec(text)![1]!;
  };
  const rollenOf = async (email: string) => {
    const rows = await t.database.db
      .selectFrom('user')
      .innerJoin('benutzer', 'benutzer.user_id', 'user.id')
      .leftJoin('benutzer_rolle', 'benutzer_rolle.user_id', 'user.id')
      .select(['rolle', 'bezug_id', 'gesperrt_at', 'nummer'])
      .where('email', '=', email)
      .orderBy('bezug_id')
      .execute();
    return {
      nummer: rows[0]!.nummer,
      gesperrt: rows[0]!.gesperrt_at !== null,
      rollen: rows.flatMap(({ rolle, bezug_id }) => (rolle ? [`${rolle} ${bezug_id}`] : [])),
    };
  };
  const accept = async (email: string) => {
    const form = { passwort: 'Ebbe und Flut am Siel', wiederholung: 'Ebbe und Flut am Siel' };
    assert.equal((await t.post(await linkOf(email), null, form)).status, 303);
  };

  it('is for those who keep register and requesters only', async () => {
    for (const rolle of ['leitung', 'zahlstelle', 'technik', 'auswertung', 'datenschutz'] as const) {
      const user = await t.signIn(rolle);
      for (const path of [seite(), seitePerson()]) {
        assert.equal((await t.get(path, user)).status, 403, `${rolle} ${path}`);
        assert.equal((await t.post(path, user, input('nie@musterland.example'))).status, 403, rolle);
        assert.equal((await t.post(`${path}/1/beenden`, user)).status, 403, rolle);
        assert.equal((await t.post(`${path}/einladung/1/senden`, user)).status, 403, rolle);
      }
    }
    const fremd = await t.signIn('stelle', stelleId);
    assert.equal((await t.post(seite(), fremd, input('nie@musterland.example'))).status, 403);
    assert.deepEqual(await einladungen(), []);
  });

  it('answers 404 for who is not there', async () => {
    for (const path of ['/stellen/999999/zugang', '/sprachmittler/999999/zugang']) {
      assert.equal((await t.get(path, buero)).status, 404, path);
      assert.equal((await t.post(path, buero, input('nie@musterland.example'))).status, 404, path);
    }
    assert.deepEqual(await einladungen(), []);
  });

  it('keeps what was typed and says what is wrong', async () => {
    const answer = await t.post(seite(), buero, input('ohne-at', ''));
    assert.equal(answer.status, 422);
    const page = await answer.text();
    assert.match(page, /nicht vollständig/);
    assert.match(page, /Geben Sie Vor- und Nachnamen ein/);
    assert.match(page, /value="ohne-at"/);
    assert.deepEqual(await einladungen(), []);
  });

  it('invites for one requester, and the invitation lets in there and nowhere else', async () => {
    const email = 'erika@stelle.example';
    const answer = await t.post(seite(), buero, {
      ...input(email),
      rollen: ['leitung', 'technik'],
      'bezug-stelle-0': String(andereId),
    });
    assert.equal(answer.status, 303);
    assert.deepEqual((await einladungen())[0]!.rollen, [{ rolle: 'stelle', bezugId: stelleId }]);
    assert.match(await (await t.get(seite(), buero)).text(), /Offene Einladungen/);
    await accept(email);
    const { nummer, rollen } = await rollenOf(email);
    assert.deepEqual(rollen, [`stelle ${stelleId}`]);
    const page = await (await t.get(seite(), buero)).text();
    assert.match(page, /Erika Mustermann/);
    assert.match(page, new RegExp(`${seite()}/${nummer}/beenden`));
  });

  it('leads there from the page of a person and of a requester', async () => {
    assert.match(await (await t.get(`/stellen/${stelleId}`, buero)).text(), new RegExp(`href="${seite()}"`));
    assert.match(
      await (await t.get(`/sprachmittler/${personId}`, buero)).text(),
      new RegExp(`href="${seitePerson()}"`),
    );
    const leitung = await (await t.get(`/stellen/${stelleId}`, await t.signIn('leitung'))).text();
    assert.doesNotMatch(leitung, /zugang"/);
  });

  it('sends an invitation again, and takes it back', async () => {
    const email = 'noch-einmal@stelle.example';
    await t.post(seite(), buero, input(email));
    const { id } = (await einladungen())[0]!;
    const first = await linkOf(email);
    // By the page of another requester nothing happens.
    await t.post(`${seite(andereId)}/einladung/${id}/zuruecknehmen`, buero);
    assert.equal((await einladungen())[0]?.id, id);
    await t.post(`${seite()}/einladung/${id}/senden`, buero);
    assert.notEqual(await linkOf(email), first);
    assert.equal((await t.get(first)).status, 410);
    await t.post(`${seite()}/einladung/${id}/zuruecknehmen`, buero);
    assert.equal((await t.get(await linkOf(email))).status, 410);
  });

  it('leaves invitations of others alone', async () => {
    const von = t.kontext(technik.wer);
    const invited = await inviteBenutzer(von, {
      name: 'Neue Leitung',
      email: 'leitung@amt.example',
      sprache: 'de',
      rollen: [{ rolle: 'leitung', bezugId: null }],
    });
    assert.ok(invited.ok);
    for (const path of ['senden', 'zuruecknehmen']) {
      await t.post(`${seite()}/einladung/${invited.wert.id}/${path}`, buero);
    }
    const { eingeladen_at, gueltig_bis } = (await einladungen()).find(({ id }) => id === invited.wert.id)!;
    assert.equal(gueltig_bis.getTime() - eingeladen_at.getTime(), 14 * 86_400_000);
    const answer = await t.post(seite(), buero, input('leitung@amt.example'));
    assert.equal(answer.status, 422);
  });

  it('gives an account from outside more, and tells its owner', async () => {
    const email = 'zwei@stelle.example';
    await t.post(seite(), buero, input(email));
    await accept(email);
    const again = await t.post(seite(), buero, input(email));
    assert.equal(again.status, 422);
    assert.match(await again.text(), /gibt es schon einen Zugang/);
    assert.equal((await t.post(seite(andereId), buero, input(email))).status, 303);
    assert.deepEqual((await rollenOf(email)).rollen, [`stelle ${stelleId}`, `stelle ${andereId}`]);
    const mail = await t.database.db
      .selectFrom('mail')
      .select('text')
      .where('an', '=', email)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    assert.match(mail.text, /mehr sehen und tun/);
  });

  it('never touches an account of the office', async () => {
    const { email } = await t.database.db
      .selectFrom('user')
      .select('email')
      .where('id', '=', technik.userId)
      .executeTakeFirstOrThrow();
    const answer = await t.post(seite(), buero, input(email));
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /Mit dieser E-Mail-Adresse gibt es schon einen Zugang/);
    const { nummer, rollen, gesperrt } = await rollenOf(email);
    assert.deepEqual([rollen, gesperrt], [['technik null'], false]);
    await t.post(`${seite()}/${nummer}/beenden`, buero);
    assert.equal((await rollenOf(email)).gesperrt, false);
  });

  it('ends access at once, and only the one of this requester', async () => {
    const email = 'ende@stelle.example';
    for (const id of [stelleId, andereId]) {
      await t.post(seite(id), buero, input(email));
      if (id === stelleId) await accept(email);
    }
    const { nummer } = await rollenOf(email);
    await t.post(`${seite(andereId)}/${nummer}/beenden`, buero);
    assert.deepEqual(await rollenOf(email), { nummer, gesperrt: false, rollen: [`stelle ${stelleId}`] });
    await t.post(`${seite()}/${nummer}/beenden`, buero);
    assert.deepEqual(await rollenOf(email), { nummer, gesperrt: true, rollen: [] });
    const { sitzungen } = await t.database.db
      .selectFrom('session')
      .innerJoin('user', 'user.id', 'session.userId')
      .select(({ fn }) => fn.countAll<number>().as('sitzungen'))
      .where('email', '=', email)
      .executeTakeFirstOrThrow();
    assert.equal(sitzungen, 0);
    const twice = await t.post(`${seite()}/${nummer}/beenden`, buero);
    assert.equal(twice.status, 303);
    // Whoever comes back gets the same account, open again.
    assert.equal((await t.post(seite(), buero, input(email))).status, 303);
    assert.deepEqual(await rollenOf(email), { nummer, gesperrt: false, rollen: [`stelle ${stelleId}`] });
  });

  it('does not open what Technik has locked', async () => {
    const email = 'gesperrt@stelle.example';
    await t.post(seite(), buero, input(email));
    await accept(email);
    const { nummer } = await rollenOf(email);
    await t.post(`/verwaltung/benutzer/${nummer}/sperren`, technik);
    const answer = await t.post(seite(andereId), buero, input(email));
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /ist gesperrt/);
    assert.deepEqual(await rollenOf(email), { nummer, gesperrt: true, rollen: [`stelle ${stelleId}`] });
  });

  it('gives an interpreter one account, with what is known of the person filled in', async () => {
    const page = await (await t.get(seitePerson(), buero)).text();
    assert.match(page, /value="[^"]*Abebe"/);
    const email = `person${personId}@pool.example`;
    assert.equal((await t.post(seitePerson(), buero, input(email))).status, 303);
    const second = await t.post(seitePerson(), buero, input(`zweite${personId}@pool.example`));
    assert.equal(second.status, 422);
    assert.match(await second.text(), /gibt es schon einen Zugang/);
    await accept(email);
    assert.deepEqual((await rollenOf(email)).rollen, [`sprachmittler ${personId}`]);
    assert.doesNotMatch(await (await t.get(seitePerson(), buero)).text(), /Einladung senden/);
  });

  it('stands in the audit', async () => {
    const entries = await t.database.db
      .selectFrom('protokoll')
      .select(['tat', 'gegenstand_art', 'wer_name'])
      .where('tat', 'like', 'zugang.%')
      .distinct()
      .execute();
    assert.deepEqual(entries.map((one) => `${one.tat} ${one.gegenstand_art}`).sort(), [
      'zugang.beenden benutzer',
      'zugang.einrichten benutzer',
      'zugang.einrichten einladung',
    ]);
    const namen = new Set(entries.map(({ wer_name }) => wer_name));
    assert.deepEqual([...namen], ['Test disposition' satisfies `Test ${Rolle}`]);
  });
});
