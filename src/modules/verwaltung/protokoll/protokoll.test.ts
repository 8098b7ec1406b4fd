import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { readSpreadsheet } from '../../../platform/files/spreadsheet.ts';
import { changeRollen } from '../benutzer/benutzer-aendern.action.ts';
import { makeUser } from '../besucher.beispiele.ts';
import { findAenderungen } from './aenderung.rules.ts';

const LISTE = '/verwaltung/protokoll';

describe('what an act changed', () => {
  const cases: [string, object | null, object | null, string[]][] = [
    ['made anew', null, { name: 'A', rollen: ['x', 'y'] }, ['name', 'rollen']],
    ['changed', { name: 'A', ort: 'B' }, { name: 'C', ort: 'B' }, ['name']],
    ['taken away', { name: 'A' }, null, ['name']],
    ['nested', { a: { b: 1 } }, { a: { b: 2 } }, ['a']],
    ['nothing', null, null, []],
    ['empty is nothing', { a: '', b: [] }, { a: null, c: '' }, []],
    ['false and zero are values', { a: false, n: 0 }, { a: true, n: 1 }, ['a', 'n']],
  ];
  for (const [name, vorher, nachher, expected] of cases) {
    it(name, () => {
      assert.deepEqual(
        findAenderungen(vorher, nachher).map(({ feld }) => feld),
        expected,
      );
    });
  }
});

describe('the audit', () => {
  let t: TestApp;
  let datenschutz: TestUser;
  let nummer: number;
  before(async () => {
    t = await openTestApp();
    datenschutz = await t.signIn('datenschutz');
    nummer = (await makeUser(t, 'mensch@musterland.example', ['auswertung'])).nummer;
    t.clock.advance({ days: 1 });
    const technik = await t.signIn('technik');
    await changeRollen(t.kontext({ ...technik.wer, name: 'Toni Öztürk' }), nummer, [
      { rolle: 'leitung', bezugId: null },
    ]);
  });
  after(() => t.close());

  const textOf = async (query: string) => (await t.get(`${LISTE}${query}`, datenschutz)).text();

  it('is for data protection only', async () => {
    for (const rolle of ['technik', 'leitung', 'auswertung'] as const) {
      const user = await t.signIn(rolle);
      for (const path of ['', '/1', '/export.csv', '/export.xlsx']) {
        assert.equal((await t.get(`${LISTE}${path}`, user)).status, 403, `${rolle} ${path}`);
      }
    }
  });

  it('shows the newest first, with before and after', async () => {
    const page = await textOf('');
    const rows = [...page.matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) => row);
    const at = (words: string) => rows.findIndex((row) => row.includes(words));
    assert.ok(at(`Zugang ${nummer} · Rollen geändert`) < at(`Zugang ${nummer} · Zugang angelegt`));
    assert.match(page, /Rollen: Auswertung → Leitung/);
  });

  it('is filtered by time, person, act, object and request', async () => {
    const cases: [string, boolean, boolean][] = [
      ['?zeit-von=11.03.2026', true, false],
      ['?zeit-bis=10.03.2026', false, true],
      ['?wer=ozturk', true, false],
      ['?tat=benutzer.rollen-aendern', true, false],
      ['?tat=gibt-es-nicht', false, false],
      [`?gegenstand=benutzer&nummer=${nummer}`, true, true],
      ['?gegenstand=benutzer&nummer=999999', false, false],
      ['?gegenstand=benutzer', true, true],
      ['?gegenstand=einsatz', false, false],
      ['?vorgang=gibt-es-nicht', false, false],
      ["?wer=%25&tat='", false, false],
    ];
    for (const [query, changed, made] of cases) {
      const page = await textOf(query);
      assert.equal(page.includes('· Rollen geändert'), changed, `${query}: changed`);
      assert.equal(page.includes('· Zugang angelegt'), made, `${query}: made`);
    }
  });

  it('offers its acts and kinds of objects in words', async () => {
    const page = await textOf('?tat=benutzer.rollen-aendern');
    assert.match(page, /<option value="benutzer.rollen-aendern" selected="?"?>Rollen geändert<\/option>/);
    assert.match(page, /<option value="angebot.annehmen">Angebot angenommen<\/option>/);
    assert.match(page, /<option value="einsatz">Einsatz<\/option>/);
  });

  it('leads to the object only whoever may open it', async () => {
    assert.doesNotMatch(await textOf('?gegenstand=benutzer'), /href="\/verwaltung\/benutzer\/\d/);
    const both = await t.signIn(['datenschutz', 'technik']);
    const page = await (await t.get(`${LISTE}?gegenstand=benutzer`, both)).text();
    assert.match(page, new RegExp(`href="/verwaltung/benutzer/${nummer}">Zugang ${nummer}</a>`));
  });

  it('has a page for each entry', async () => {
    const { id } = await t.database.db
      .selectFrom('protokoll')
      .select('id')
      .where('tat', '=', 'benutzer.rollen-aendern')
      .executeTakeFirstOrThrow();
    const page = await textOf(`/${id}`);
    assert.match(page, /Toni Öztürk/);
    assert.match(page, /11\.03\.2026, 10:00/);
    assert.match(page, new RegExp(`gegenstand=benutzer&amp;nummer=${nummer}`));
    assert.match(page, new RegExp(`benutzer.rollen-aendern · benutzer ${nummer}`));
    for (const wrong of ['/999999', '/0', '/x', '/1e9']) {
      assert.equal((await t.get(`${LISTE}${wrong}`, datenschutz)).status, 404, wrong);
    }
  });

  it('is exported as it is filtered', async () => {
    for (const ending of ['csv', 'xlsx']) {
      const file = await t.get(`${LISTE}/export.${ending}?tat=benutzer.rollen-aendern`, datenschutz);
      const sheets = readSpreadsheet(new Uint8Array(await file.arrayBuffer()));
      assert.ok(sheets.ok);
      const rows = sheets.wert[0]?.rows ?? [];
      assert.equal(rows.length, 2);
      const cells = rows[1]?.cells.map((cell) => cell?.text) ?? [];
      assert.deepEqual(cells.slice(3, 6), [
        `Zugang ${nummer}`,
        'Rollen geändert',
        'Rollen: Auswertung → Leitung',
      ]);
      assert.deepEqual(cells.slice(7), [
        'benutzer.rollen-aendern',
        `benutzer ${nummer}`,
        '{"rollen":["auswertung"]}',
        '{"rollen":["leitung"]}',
      ]);
    }
  });
});
