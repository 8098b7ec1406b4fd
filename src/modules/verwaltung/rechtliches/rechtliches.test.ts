import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { lastTaten } from '../besucher.beispiele.ts';
import { readBlocks, SEITEN } from './rechtliches.rules.ts';

const LISTE = '/verwaltung/rechtliches';

describe('the simple form of texts', () => {
  it('knows headings, paragraphs and lists', () => {
    const text = '# Titel\r\nErste Zeile\nzweite Zeile\n\n- eins\n- zwei\n\nEnde';
    assert.deepEqual(readBlocks(text), [
      { art: 'titel', text: 'Titel' },
      { art: 'absatz', text: 'Erste Zeile zweite Zeile' },
      { art: 'liste', punkte: ['eins', 'zwei'] },
      { art: 'absatz', text: 'Ende' },
    ]);
    assert.deepEqual(readBlocks('Vorher\n- a\nDanach\n- b'), [
      { art: 'absatz', text: 'Vorher' },
      { art: 'liste', punkte: ['a'] },
      { art: 'absatz', text: 'Danach' },
      { art: 'liste', punkte: ['b'] },
    ]);
    assert.deepEqual(readBlocks('  \n\n '), []);
  });
});

describe('pages the law wants', () => {
  let t: TestApp;
  let technik: TestUser;
  before(async () => {
    t = await openTestApp();
    technik = await t.signIn('technik');
  });
  after(() => t.close());

  it('are there for everybody and say honestly what is missing', async () => {
    for (const seite of SEITEN) {
      for (const sprache of ['de', 'en']) {
        const answer = await t.get(`/${seite}`, null, { 'accept-language': sprache });
        assert.equal(answer.status, 200);
        assert.match(await answer.text(), sprache === 'de' ? /noch nicht/ : /not yet/);
      }
    }
  });

  it('are written by Technik only', async () => {
    const leitung = await t.signIn('leitung');
    assert.equal((await t.get(LISTE, leitung)).status, 403);
    assert.equal((await t.post(`${LISTE}/impressum`, leitung, { de: 'X' })).status, 403);
    assert.equal((await t.get(`${LISTE}/agb`, technik)).status, 404);
    assert.equal((await t.post(`${LISTE}/agb`, technik, { de: 'X' })).status, 404);
  });

  it('refuse what is too long and keep it in the form', async () => {
    const answer = await t.post(`${LISTE}/impressum`, technik, {
      de: `Anfang ${'x'.repeat(20_001)}`,
      en: '',
    });
    assert.equal(answer.status, 422);
    const text = await answer.text();
    assert.match(text, /Der Text ist zu lang/);
    assert.match(text, /Anfang x{20}/);
  });

  it('show the office’s words, in English where there are some, as text', async () => {
    await t.post(`${LISTE}/impressum`, technik, {
      de: '# Anbieter\n\nLandkreis Musterland <b>fett</b>',
      en: '',
    });
    const german = await (await t.get('/impressum')).text();
    assert.match(german, /<h2>Anbieter<\/h2><p>Landkreis Musterland &lt;b&gt;/);
    const english = await (await t.get('/impressum', null, { 'accept-language': 'en' })).text();
    assert.match(english, /lang="de"[^>]*><h2>Anbieter/);
    await t.post(`${LISTE}/impressum`, technik, { de: 'Neu', en: 'New words' });
    assert.match(
      await (await t.get('/impressum', null, { 'accept-language': 'en' })).text(),
      /<p>New words<\/p>/,
    );
    assert.match(
      await (await t.get(`${LISTE}/impressum`, technik)).text(),
      /Frühere Fassungen[\s\S]*Landkreis Musterland/,
    );
    assert.deepEqual(await lastTaten(t, 1), ['rechtliches.aendern seite impressum']);
  });
});
