import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { modules } from '../../../app.tsx';
import { lastTaten } from '../besucher.beispiele.ts';
import { createSchluessel, revokeSchluessel } from './schluessel.action.ts';
import { schluesselSchema } from './schluessel.schema.ts';

const LISTE = '/verwaltung/api-schluessel';

describe('API keys', () => {
  let t: TestApp;
  let technik: TestUser;
  before(async () => {
    t = await openTestApp();
    technik = await t.signIn('technik');
  });
  after(() => t.close());

  const umfang = modules.flatMap((modul) => modul.api ?? [])[0]?.umfang;
  const neu = {
    name: 'Webseite',
    umfang: ['einsaetze:lesen'],
    rollen: ['disposition'] as const,
    bezugId: null,
  };
  const count = async () =>
    (
      await t.database.db
        .selectFrom('api_schluessel')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n;

  it('are Technik’s matter only', async () => {
    const leitung = await t.signIn('leitung');
    assert.equal((await t.get(LISTE, leitung)).status, 403);
    assert.equal((await t.post(`${LISTE}/neu`, leitung, { name: 'X' })).status, 403);
  });

  it('say what is missing', async () => {
    const answer = await t.post(`${LISTE}/neu`, technik, { name: '', gueltigBis: 'bald' });
    assert.equal(answer.status, 422);
    const text = await answer.text();
    for (const sentence of [
      /welches Programm/,
      /mindestens einen Umfang/,
      /mindestens eine Rolle/,
      /Tag in der Zukunft/,
    ]) {
      assert.match(text, sentence);
    }
    const unknown = await t.post(`${LISTE}/neu`, technik, {
      name: 'X',
      umfang: 'alles:schreiben',
      rollen: 'leitung',
    });
    assert.equal(unknown.status, 422);
    const past = await createSchluessel(t.kontext(), { ...neu, gueltigBis: '2020-01-01' });
    assert.equal(past.ok ? '' : past.grund, 'schluessel.gueltig');
    const withoutWhom = await createSchluessel(t.kontext(), { ...neu, rollen: ['stelle'], gueltigBis: null });
    assert.equal(withoutWhom.ok ? '' : withoutWhom.grund, 'rollen.bezug-fehlt');
    assert.equal(await count(), 0);
  });

  it('show their token once and keep its hash only', async () => {
    const made = await createSchluessel(t.kontext(technik.wer), { ...neu, gueltigBis: '2026-03-11' });
    assert.ok(made.ok);
    const { id, token } = made.wert;
    assert.match(token, /^komut_[\w-]{32}$/);
    const row = await t.database.db
      .selectFrom('api_schluessel')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    assert.ok(!JSON.stringify(row).includes(token));
    const page = await (await t.get(LISTE, technik)).text();
    assert.match(page, /Webseite/);
    assert.ok(!page.includes(token));
    assert.match(page, /11\.03\.2026/);
    assert.deepEqual(await lastTaten(t, 1), [`schluessel.anlegen api-schluessel ${id}`]);

    t.clock.set('2026-03-11T22:30:00Z');
    assert.doesNotMatch(
      await (await t.get(LISTE, technik)).text(),
      /Abgelaufen/,
      'the last day counts in full',
    );
    t.clock.set('2026-03-11T23:30:00Z');
    assert.match(await (await t.get(LISTE, technik)).text(), /Abgelaufen/);
  });

  it('belong to one organisation or person, not to another of the same number', async () => {
    const before = await count();
    const made = await createSchluessel(t.kontext(technik.wer), {
      ...neu,
      rollen: ['stelle', 'sprachmittler'],
      bezugId: 17,
      gueltigBis: null,
    });
    assert.equal(made.ok ? '' : made.grund, 'schluessel.eine-rolle-von-aussen');
    assert.equal(await count(), before);
  });

  it('are revoked once and for all', async () => {
    const made = await createSchluessel(t.kontext(technik.wer), { ...neu, name: 'Weg', gueltigBis: null });
    assert.ok(made.ok);
    const { id, token } = made.wert;
    const call = () => t.get('/api/v1/einsaetze', null, { authorization: `Bearer ${token}` });
    assert.notEqual((await call()).status, 401);
    await t.post(`${LISTE}/${id}/widerrufen`, technik);
    assert.equal((await call()).status, 401, 'at once, though it was remembered');
    assert.match(await (await t.get(LISTE, technik)).text(), /Widerrufen/);
    const again = await revokeSchluessel(t.kontext(), made.wert.id);
    assert.equal(again.ok ? '' : again.grund, 'schluessel.unbekannt');
  });

  it('are made on the page, with a scope that some operation asks for', {
    skip: umfang === undefined,
  }, async () => {
    const answer = await t.post(`${LISTE}/neu`, technik, {
      name: 'Auswertung',
      umfang: String(umfang),
      rollen: 'leitung',
      gueltigBis: '31.12.2030',
    });
    assert.equal(answer.status, 200);
    const token = /<code>(komut_[\w-]{32})<\/code>/.exec(await answer.text())?.[1];
    assert.ok(token);
  });

  it('are read from a form in its several shapes', () => {
    const read = (eingabe: object) => z.safeParse(schluesselSchema, eingabe);
    const one = read({
      name: ' A ',
      umfang: 'a:lesen',
      rollen: 'stelle',
      bezug: 'stelle 17',
      gueltigBis: '1.2.27',
    });
    assert.deepEqual(one.success && [one.data.name, one.data.umfang, one.data.bezug, one.data.gueltigBis], [
      'A',
      ['a:lesen'],
      'stelle 17',
      '2027-02-01',
    ]);
    assert.equal(read({ name: 'A', umfang: ['a:lesen'], rollen: ['chef'] }).success, false);
    assert.equal(
      read({ name: 'A', umfang: ['a:lesen'], rollen: ['leitung'], bezug: '17; x' }).success,
      false,
    );
  });
});
