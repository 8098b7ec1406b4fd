import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { type Beispielkonzept, sowKonzept } from '../ausgaben/konzept-saeen.beispiele.ts';
import { findKonzeptAufgaben } from '../uebersicht/aufgaben.ts';
import { standOf, viewSchwerpunkte } from './schwerpunkt.rules.ts';
import { findSchwerpunkt, listSchwerpunkte } from './schwerpunkt.store.ts';

describe('a focus', () => {
  it('applies on every day of its period, the last one included', () => {
    const zeit = { von_am: '2026-01-01', bis_am: '2026-12-31' };
    assert.deepEqual(
      ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((tag) => standOf(zeit, tag)),
      ['kommt', 'laeuft', 'laeuft', 'beendet'],
    );
    const sicht = viewSchwerpunkte([{ ...zeit, titel: 'Sprache', felder: [{ id: 7 }] }], '2026-06-01');
    assert.deepEqual(sicht.get(7), ['Sprache']);
    assert.equal(
      viewSchwerpunkte([{ ...zeit, titel: 'Sprache', felder: [{ id: 7 }] }], '2027-06-01').size,
      0,
    );
  });
});

describe('a focus by resolution', () => {
  let t: TestApp;
  let koordination: TestUser;
  let konzept: Beispielkonzept;
  let form: Record<string, string | string[]>;

  before(async () => {
    t = await openTestApp();
    koordination = await t.signIn('koordination');
    konzept = await sowKonzept(t);
    form = {
      titel: 'Sprache zuerst',
      felder: [String(konzept.knoten.sprache)],
      von_am: '1.1.2026',
      bis_am: '30.6.2026',
      budget_cent: '240.000,00',
      gremium: 'Kreistag',
      beschlossen_am: '12.12.2025',
      vorlage: '2025/118',
      beschluss: 'Der Kreistag macht Sprache zum Schwerpunkt.',
      adresse: 'https://ris.example/2025-118',
    };
  });
  after(() => t.close());

  const list = () =>
    listSchwerpunkte(t.database.db, { konzeptId: konzept.konzeptId, ausgabeId: konzept.ausgabeId });
  const read = async (pfad: string) => (await t.get(pfad, koordination)).text();

  it('is set by those who lead the concept, for fields of action', async () => {
    const lesend = await t.signIn('auswertung');
    assert.equal((await t.get('/konzept/schwerpunkte', lesend)).status, 200);
    assert.equal((await t.get('/konzept/schwerpunkte', await t.signIn('technik'))).status, 403);
    assert.equal((await t.get('/konzept/schwerpunkte/neu', lesend)).status, 403);
    assert.equal((await t.post('/konzept/schwerpunkte/neu', lesend, form)).status, 403);
    for (const [feld, wert, satz] of [
      ['felder', [], 'mindestens ein Handlungsfeld'],
      ['felder', [String(konzept.knoten.ziel)], 'mindestens ein Handlungsfeld'],
      ['bis_am', '1.1.2020', 'Das Ende liegt vor dem Beginn'],
      ['beschluss_id', '4711', 'Diesen Beschluss gibt es im Register nicht'],
    ] as const) {
      const falsch = await t.post('/konzept/schwerpunkte/neu', koordination, {
        ...form,
        [feld]: wert as string | string[],
      });
      assert.equal(falsch.status, 422, feld);
      assert.match(await falsch.text(), new RegExp(`${satz}[\\s\\S]*Sprache zuerst`));
    }
    assert.equal((await list()).length, 0);
    assert.equal((await t.post('/konzept/schwerpunkte/neu', koordination, form)).status, 303);
    const [einer] = await list();
    assert.equal(einer?.budget_cent, 24_000_000);
    assert.match(
      await read('/konzept/schwerpunkte'),
      /Läuft[\s\S]*Sprache und Bildung[\s\S]*Kreistag, 12\.12\.2025, 2025\/118/,
    );
  });

  it('stands wherever the field stands', async () => {
    await t.database.db
      .updateTable('massnahme')
      .set({
        ist_oeffentlich: true,
        kurztexte: JSON.stringify({ de: { titel: 'Café', text: 'Kommen Sie.' } }),
      })
      .where('id', '=', konzept.massnahmen.sprachcafe)
      .execute();
    for (const pfad of [
      `/konzept/${konzept.ausgabeId}`,
      `/konzept/massnahmen/${konzept.massnahmen.sprachcafe}`,
      '/fortschritt',
      `/fortschritt/${konzept.massnahmen.sprachcafe}`,
      `/konzept/ausgaben/${konzept.ausgabeId}/konzept.json`,
    ])
      assert.match(await read(pfad), /Sprache zuerst/, pfad);
    for (const pfad of [
      '/konzept',
      '/konzept/massnahmen',
      '/konzept/ansichten/fristen',
      '/konzept/ansichten/anhang',
      '/konzept/ansichten/felder',
    ])
      assert.match(await read(pfad), /k-badge[^>]*>Schwerpunkt</, pfad);
    const csv = await read('/konzept/massnahmen.csv');
    assert.match(csv, /Sprache und Bildung \(Schwerpunkt: Sprache zuerst\)/);
    const ohne = await read(`/konzept/massnahmen/${konzept.massnahmen.praktika}`);
    assert.doesNotMatch(ohne, /Sprache zuerst/);
  });

  it('reminds of its end in time, unless another one follows', async () => {
    const titel = async () =>
      (await findKonzeptAufgaben(t.kontext(koordination.wer))).map(({ titel }) => titel);
    assert.ok((await titel()).includes('Schwerpunkt endet: Sprache zuerst'));
    const naechster = { ...form, titel: 'Arbeit', von_am: '1.7.2026', bis_am: '31.12.2028' };
    assert.equal((await t.post('/konzept/schwerpunkte/neu', koordination, naechster)).status, 303);
    assert.ok(!(await titel()).some((einer) => einer.startsWith('Schwerpunkt endet')));
  });

  it('is changed and removed, once for each version', async () => {
    const { id } = (await list()).find(({ titel }) => titel === 'Arbeit')!;
    const pfad = `/konzept/schwerpunkte/${id}`;
    const neu = {
      ...form,
      version: '1',
      titel: 'Arbeit und Ausbildung',
      felder: [String(konzept.knoten.arbeit)],
    };
    const lesend = await t.signIn('auswertung');
    assert.equal((await t.get(pfad, lesend)).status, 403);
    assert.equal((await t.post(pfad, lesend, neu)).status, 403);
    assert.equal((await t.post(pfad, koordination, neu)).status, 303);
    const alt = await t.post(pfad, koordination, neu);
    assert.equal(alt.status, 422);
    assert.match(await alt.text(), /Jemand hat das inzwischen geändert/);
    const einer = await findSchwerpunkt(t.database.db, id, konzept.ausgabeId);
    assert.deepEqual(
      einer?.felder.map(({ text }) => text),
      ['Arbeit & Beruf [*]'],
    );
    assert.equal((await t.post(`${pfad}/entfernen`, lesend, {})).status, 403);
    assert.equal((await t.post(`${pfad}/entfernen`, koordination, {})).status, 303);
    assert.equal((await t.post(`${pfad}/entfernen`, koordination, {})).status, 404);
    assert.equal((await list()).length, 1);
  });
});
