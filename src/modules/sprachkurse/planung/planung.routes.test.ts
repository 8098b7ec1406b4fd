import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { ANGABEN, addKurs, addOrte } from '../warteliste/warteliste.beispiele.ts';
import { enterWarteperson } from '../warteliste/warteperson.action.ts';
import { computeWartende } from './plan.action.ts';
import { listKurse } from './plan.store.ts';

const ANGEBOT = {
  titel: 'Deutsch A1',
  niveau: 'A1',
  format: 'allgemein',
  durchfuehrung: 'praesenz',
  ort: 'Mittenburg',
  plaetze_min: '2',
  plaetze_max: '8',
  ue: '60',
  kosten: '3.000,00',
  tage: ['2', '4'],
  von: '9:00',
  bis: '12:00',
  ist_aktiv: 'ja',
};

describe('course planning in the browser', () => {
  let t: TestApp;
  let buero: TestUser;
  let traegerId: number;
  let gemeindeId: number;
  before(async () => {
    t = await openTestApp();
    await addOrte(t);
    buero = await t.signIn('kursverwaltung');
    ({ traegerId, gemeindeId } = await addKurs(t, { status: 'entwurf' }));
    for (let index = 0; index < 3; index++) assert.ok((await enterWarteperson(t.kontext(), ANGABEN)).ok);
  });
  after(() => t.close());

  const countAngebote = async () =>
    (await t.database.db.selectFrom('kursmoeglichkeit').select('id').execute()).length;

  it('is read by the office and made by its course team only', async () => {
    for (const rolle of ['stelle', 'kurstraeger', 'zahlstelle', 'technik'] as const)
      assert.equal((await t.get('/kursplanung', await t.signIn(rolle, 1))).status, 403);
    const leitung = await t.signIn('leitung');
    assert.equal((await t.get('/kursplanung', leitung)).status, 200);
    assert.equal((await t.post('/kursplanung/angebote/neu', leitung, ANGEBOT)).status, 403);
    assert.equal(await countAngebote(), 0);
  });

  it('says at the field what a possible course lacks, and keeps what was typed', async () => {
    const answer = await t.post('/kursplanung/angebote/neu', buero, {
      ...ANGEBOT,
      titel: 'Behalten',
      ort: '',
      plaetze_max: '1',
      bis: '8:00',
    });
    assert.equal(answer.status, 422);
    const html = await answer.text();
    for (const satz of [/wo der Kurs stattfindet/, /Höchstzahl liegt unter/, /Ende muss nach dem Beginn/])
      assert.match(html, satz);
    assert.match(html, /value="Behalten"/);
    const fremd = await t.post('/kursplanung/angebote/neu', buero, { ...ANGEBOT, traeger_id: '99999' });
    assert.equal(fremd.status, 422);
    assert.equal(await countAngebote(), 0);
  });

  it('goes from the offer to the draft of an application', async () => {
    const kurs = { ...ANGEBOT, traeger_id: String(traegerId), gemeinde_id: String(gemeindeId) };
    assert.equal((await t.post('/kursplanung/angebote/neu', buero, kurs)).status, 303);
    const { id: angebotId } = await t.database.db
      .selectFrom('kursmoeglichkeit')
      .select('id')
      .executeTakeFirstOrThrow();
    const ohne = await t.post('/kursplanung/neu', buero, { titel: 'Plan', budget: '5000', weg: 'viel' });
    assert.equal(ohne.status, 422);
    const html = await ohne.text();
    assert.match(html, /mindestens einen möglichen Kurs/);
    assert.match(html, /Prozentsatz/);
    const neu = await t.post('/kursplanung/neu', buero, {
      titel: 'Plan',
      budget: '5000',
      moeglichkeit: String(angebotId),
    });
    assert.equal(neu.status, 303);
    const pfad = neu.headers.get('location')!;
    assert.match(await (await t.get(pfad, buero)).text(), /lädt sich von selbst neu/);
    await computeWartende(t.kontext());
    assert.match(await (await t.get(pfad, buero)).text(), /Bewiesen bestmöglich/);
    assert.match(await (await t.get(`${pfad}/personen.csv`, buero)).text(), /W-\d+/);
    const planId = Number(pfad.split('/').at(-1));
    const [plankurs] = await listKurse(t.database.db, planId);
    const ohneTag = await t.post(`${pfad}/uebernehmen`, buero, { kurs: String(plankurs!.id) });
    assert.equal(ohneTag.status, 422);
    const uebernommen = await t.post(`${pfad}/uebernehmen`, buero, {
      kurs: String(plankurs!.id),
      beginn_am: '14.04.2026',
    });
    assert.equal(uebernommen.status, 303);
    const nochmal = await t.post(`${pfad}/uebernehmen`, buero, {
      kurs: String(plankurs!.id),
      beginn_am: '14.04.2026',
    });
    assert.equal(nochmal.status, 422);
    const frueh = await t.post(`${pfad}/einladen`, buero, { kurs: String(plankurs!.id) });
    assert.equal(frueh.status, 422);
    assert.equal((await t.post(`${pfad}/szenarien`, buero, {})).status, 422);
    assert.equal((await t.post(`${pfad}/szenarien`, buero, { szenario: ['weg'] })).status, 303);
    await computeWartende(t.kontext());
    assert.match(await (await t.get(`${pfad}/vergleich`, buero)).text(), /Wege 25 % weiter/);
  });

  it('shows gaps as page and file', async () => {
    assert.match(await (await t.get('/kursplanung/luecken', buero)).text(), /Mittenburg/);
    assert.match(await (await t.get('/kursplanung/luecken.csv', buero)).text(), /Mittenburg;A1;3/);
  });
});
