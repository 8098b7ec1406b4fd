import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp } from '../../../../test-support/app.ts';
import { addEinsatz, addStelle } from '../vermittlung/vermittlung.beispiele.ts';

describe('cases in the search field', () => {
  let t: TestApp;
  let eigene: number;
  let fremde: number;
  let id: number;
  before(async () => {
    t = await openTestApp();
    eigene = await addStelle(t, 'Jugendamt Nord');
    fremde = await addStelle(t, 'Oberschule Süd');
    id = await addEinsatz(t, eigene, { aktenzeichen: 'JA-2026/118 Frühe Hilfen' });
    await addEinsatz(t, fremde, { aktenzeichen: 'OS-7' });
  });
  after(() => t.close());
  const hits = async (suchwort: string, user: Awaited<ReturnType<TestApp['signIn']>>) =>
    (await t.get(`/suche?q=${encodeURIComponent(suchwort)}`, user)).text();

  it('the office finds them by reference, roughly spelt, and by number, without the client', async () => {
    const buero = await t.signIn('disposition');
    for (const suchwort of ['JA-2026/118', 'fruhe hilfn', `#${id}`]) {
      const html = await hits(suchwort, buero);
      assert.match(html, new RegExp(`/einsaetze/${id}"`), suchwort);
      assert.doesNotMatch(html, /K-17/);
    }
    assert.doesNotMatch(await hits('ganz etwas anderes', buero), /\/einsaetze\/\d+"/);
  });

  it('a requester finds its own only, others none', async () => {
    const stelle = await t.signIn('stelle', fremde);
    assert.doesNotMatch(await hits('JA-2026/118', stelle), /meine-anfragen\/\d+"/);
    assert.match(await hits('OS-7', stelle), /\/meine-anfragen\/\d+"/);
    assert.doesNotMatch(await hits('OS-7', await t.signIn('technik')), /\/einsaetze\/\d+"/);
  });
});
