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
    ['made anew', null, { name: 'A', rollen: ['x', 'y'] }, ['name:  → A', 'rollen:  → x, y']],
    ['changed', { name: 'A', ort: 'B' }, { name: 'C', ort: 'B' }, ['name: A → C']],
    ['taken away', { name: 'A' }, null, ['name: A → ']],
    ['nested', { a: { b: 1 } }, { a: { b: 2 } }, ['a: {"b":1} → {"b":2}']],
    ['nothing', null, null, []],
    ['false and zero are values', { a: false, n: 0 }, { a: true, n: 1 }, ['a: false → true', 'n: 0 → 1']],
  ];
  for (const [name, vorher, nachher, expected] of cases) {
    it(name, () => {
      const found = findAenderungen(vorher, nachher);
      assert.deepEqual(
        found.map((one) => `${one.feld}: ${one.vorher ?? ''} → ${one.nachher ?? ''}`),
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
    assert.ok(page.indexOf('benutzer.rollen-aendern') < page.indexOf('benutzer.anlegen'));
    assert.match(page, /rollen: auswertung → leitung/);
  });

  it('is filtered by time, person, act, object and request', async () => {
    const cases: [string, boolean, boolean][] = [
      ['?zeit-von=11.03.2026', true, false],
      ['?zeit-bis=10.03.2026', false, true],
      ['?wer=ozturk', true, false],
      ['?tat=rollen', true, false],
      [`?gegenstand=benutzer+${nummer}`, true, true],
      ['?gegenstand=Benutzer', true, true],
      ['?gegenstand=einsatz', false, false],
      ['?vorgang=gibt-es-nicht', false, false],
      ["?wer=%25&tat='", false, false],
    ];
    for (const [query, changed, made] of cases) {
      const page = await textOf(query);
      assert.equal(page.includes('benutzer.rollen-aendern'), changed, `${query}: changed`);
      assert.equal(page.includes('benutzer.anlegen'), made, `${query}: made`);
    }
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
    assert.match(page, new RegExp(`gegenstand=benutzer\\+${nummer}`));
    for (const wrong of ['/999999', '/0', '/x', '/1e9']) {
      assert.equal((await t.get(`${LISTE}${wrong}`, datenschutz)).status, 404, wrong);
    }
  });

  it('is exported as it is filtered', async () => {
    for (const ending of ['csv', 'xlsx']) {
      const file = await t.get(`${LISTE}/export.${ending}?tat=rollen`, datenschutz);
      const sheets = readSpreadsheet(new Uint8Array(await file.arrayBuffer()));
      assert.ok(sheets.ok);
      const rows = sheets.wert[0]?.rows ?? [];
      assert.equal(rows.length, 2);
      assert.equal(rows[1]?.cells[3]?.text, 'benutzer.rollen-aendern');
      assert.equal(rows[1]?.cells[6]?.text, '{"rollen":["leitung"]}');
    }
  });
});
