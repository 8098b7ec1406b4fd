import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { type Beispielkonzept, sowKonzept } from '../ausgaben/konzept-saeen.beispiele.ts';
import { addEintrag, changeStatus } from '../massnahmen/massnahme.action.ts';
import { balanceJahr, type Jahreseintrag, pickAusgabe, statusAm } from './jahresbilanz.rules.ts';

describe('the account of a year', () => {
  const eintrag = (massnahme_id: number, am: string, status: string | null = null): Jahreseintrag => ({
    massnahme_id,
    am,
    status,
    art: status === null ? 'nachweis' : 'stand',
    text: '',
  });

  it('knows how a measure stood at the end of a year', () => {
    const log = [eintrag(1, '2024-05-01', 'in-umsetzung'), eintrag(1, '2026-02-01', 'umgesetzt')];
    assert.deepEqual(
      ['2023-12-31', '2024-12-31', '2025-12-31', '2026-12-31'].map((tag) => statusAm('umgesetzt', log, tag)),
      ['offen', 'in-umsetzung', 'in-umsetzung', 'umgesetzt'],
    );
    assert.equal(statusAm('laufend', [eintrag(1, '2026-02-01')], '2020-12-31'), 'laufend');
  });

  it('counts a measure under each of its tags, goals of sustainability by their number first', () => {
    const massnahmen = [
      { id: 1, status: 'umgesetzt' as const, schlagworte: ['Charta der Vielfalt', 'SDG 10'] },
      { id: 2, status: 'laufend' as const, schlagworte: ['SDG 10', 'SDG 4'] },
      { id: 3, status: 'offen' as const, schlagworte: [] },
    ];
    const log = [eintrag(1, '2026-02-01', 'umgesetzt'), eintrag(2, '2025-02-01'), eintrag(3, '2026-03-01')];
    assert.deepEqual(
      balanceJahr(massnahmen, log, 2026, '2026-03-10').map(
        ({ schlagwort, zeilen, umgesetzt, inArbeit, bewegt }) => [
          schlagwort,
          zeilen.length,
          umgesetzt,
          inArbeit,
          bewegt,
        ],
      ),
      [
        ['SDG 4', 1, 0, 1, 0],
        ['SDG 10', 2, 1, 1, 1],
        ['Charta der Vielfalt', 1, 1, 0, 1],
      ],
    );
  });

  it('is that of the edition resolved until then', () => {
    const ausgaben = [
      { id: 3, status: 'entwurf', beschlossen_am: null },
      { id: 2, status: 'gilt', beschlossen_am: '2025-03-01' },
      { id: 1, status: 'abgeloest', beschlossen_am: '2021-03-01' },
    ];
    assert.deepEqual(
      [2019, 2024, 2025, 2026].map((jahr) => pickAusgabe(ausgaben, jahr)?.id),
      [1, 1, 2, 2],
    );
    assert.equal(pickAusgabe([], 2026), null);
  });
});

describe('the page of the yearly account', () => {
  let t: TestApp;
  let koordination: TestUser;
  let konzept: Beispielkonzept;

  before(async () => {
    t = await openTestApp();
    koordination = await t.signIn('koordination');
  });
  after(() => t.close());

  it('says what to do before there is a concept', async () => {
    assert.match(await (await t.get('/konzept/jahresbilanz', koordination)).text(), /Noch kein Konzept/);
    assert.equal((await t.get('/konzept/jahresbilanz.xlsx', koordination)).status, 404);
  });

  it('shows counts and what happened, without internal notes, on the page and as files', async () => {
    konzept = await sowKonzept(t);
    const { kurse, sprachcafe } = konzept.massnahmen;
    await t.database.db
      .updateTable('massnahme')
      .set({ schlagworte: ['SDG 4', 'Charta der Vielfalt'] })
      .where('id', 'in', [kurse, sprachcafe])
      .execute();
    const kontext = t.kontext(koordination.wer);
    const wechsel = {
      version: 1,
      status: 'umgesetzt',
      am: '2026-02-01',
      grund: 'Alle Orte',
      neueFrist: null,
    } as const;
    assert.ok((await changeStatus(kontext, kurse, wechsel)).ok);
    const notiz = { art: 'notiz', text: 'Nur für uns', am: '2026-02-02', adresse: '', datei: null } as const;
    assert.ok((await addEintrag(kontext, kurse, notiz)).ok);

    assert.equal((await t.get('/konzept/jahresbilanz', await t.signIn('technik'))).status, 403);
    const lesend = await t.signIn('auswertung');
    const seite = await (await t.get('/konzept/jahresbilanz', lesend)).text();
    assert.match(seite, /SDG 4: Hochwertige Bildung[\s\S]*Charta der Vielfalt/);
    assert.match(seite, /01\.02\.2026 Stand Umgesetzt: Alle Orte/);
    assert.doesNotMatch(seite, /Nur für uns/);
    const vorher = await (await t.get('/konzept/jahresbilanz?jahr=2025', lesend)).text();
    assert.match(vorher, /Jahresbilanz 2025[\s\S]*Kein Eintrag in diesem Jahr/);
    assert.doesNotMatch(vorher, /Alle Orte/);
    for (const endung of ['pdf', 'docx', 'xlsx']) {
      const datei = await t.get(`/konzept/jahresbilanz.${endung}?jahr=2026`, lesend);
      assert.equal(datei.status, 200, endung);
      assert.ok((await datei.arrayBuffer()).byteLength > 1000, endung);
    }
  });

  it('stands with its tags on the public page', async () => {
    await t.database.db
      .updateTable('massnahme')
      .set({
        ist_oeffentlich: true,
        kurztexte: JSON.stringify({ de: { titel: 'Café', text: 'Kommen Sie.' } }),
      })
      .where('id', 'in', [konzept.massnahmen.sprachcafe, konzept.massnahmen.messe])
      .execute();
    const alle = await (await t.get('/fortschritt')).text();
    assert.match(alle, /Trägt bei zu[\s\S]*SDG 4: Hochwertige Bildung/);
    const gewaehlt = await (await t.get('/fortschritt?schlagwort=SDG%204')).text();
    assert.equal(gewaehlt.match(/Mehr dazu/g)?.length, 1);
    assert.equal(alle.match(/Mehr dazu/g)?.length, 2);
  });
});
