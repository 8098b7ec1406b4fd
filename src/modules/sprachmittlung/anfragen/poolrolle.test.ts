import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { addSprachmittler } from '../vermittlung/vermittlung.beispiele.ts';
import { FORMULAR, insertStelle } from './anfragen.beispiele.ts';

/** Who is asked for: a volunteer, a cultural mediator, or an employee of the own administration. */

let t: TestApp;
let stelleId: number;
let fachdienstId: number;
let kulturmittlerin: number;
let buero: TestUser;
let stelle: TestUser;
let fachdienst: TestUser;

const text = async (response: Response) => (await response.text()).replaceAll('&#39;', '’');
const einsatzOf = (id: number) =>
  t.database.db.selectFrom('einsatz').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const idOf = (response: Response) => Number(/\/(\d+)$/.exec(response.headers.get('location')!)![1]);

before(async () => {
  t = await openTestApp();
  stelleId = await insertStelle(t.database.db);
  fachdienstId = await insertStelle(t.database.db, 'Fachdienst Soziales');
  await addSprachmittler(t, 'Ehrenamt');
  kulturmittlerin = await addSprachmittler(t, 'Kultur', { rollen: ['kulturmittler'] });
  await addSprachmittler(t, 'Amt', { rollen: ['sprachenpool'], einwilligung_am: '2025-01-01' });
  buero = await t.signIn('disposition');
  stelle = await t.signIn('stelle', stelleId);
  fachdienst = await t.signIn('stelle', fachdienstId);
});
after(() => t.close());

describe('the own administration', () => {
  it('is marked by the office, and only then may ask for the internal pool', async () => {
    const formular = { ...FORMULAR, stelle: String(fachdienstId), poolrolle: 'sprachenpool' };
    const page = '/meine-anfragen/neu?sprache=ti';
    assert.doesNotMatch(await text(await t.get(page, fachdienst)), /Interner Sprachenpool/);
    const refused = await t.post('/meine-anfragen/neu', fachdienst, formular);
    assert.equal(refused.status, 422);
    assert.match(await text(refused), /href="#feld-poolrolle"[\s\S]*nur Stellen der eigenen Verwaltung/);
    assert.equal((await t.database.db.selectFrom('einsatz').select('id').execute()).length, 0);

    const { version, name } = await t.database.db
      .selectFrom('stelle')
      .select(['version', 'name'])
      .where('id', '=', fachdienstId)
      .executeTakeFirstOrThrow();
    const angaben = { name, art: 'behoerde', version: String(version), ist_eigene_verwaltung: 'ja' };
    const ort = { strasse: 'Am Markt 1', plz: '49610', ort: 'Musterstadt' };
    assert.equal((await t.post(`/stellen/${fachdienstId}/bearbeiten`, stelle, angaben)).status, 403);
    assert.equal(
      (await t.post(`/stellen/${fachdienstId}/bearbeiten`, buero, { ...angaben, ...ort })).status,
      303,
    );
    assert.match(await text(await t.get(`/stellen/${fachdienstId}`, buero)), /eigene Verwaltung/);
    assert.match(
      await text(await t.get(`/stellen/${fachdienstId}/bearbeiten`, buero)),
      /name="ist_eigene_verwaltung"[^>]*checked/,
    );

    assert.match(await text(await t.get(page, fachdienst)), /Interner Sprachenpool/);
    const saved = await t.post('/meine-anfragen/neu', fachdienst, formular);
    assert.equal(saved.status, 303, await text(saved));
    assert.equal((await einsatzOf(idOf(saved))).poolrolle, 'sprachenpool');
    assert.match(
      await text(await t.get(saved.headers.get('location')!, fachdienst)),
      /interner Sprachenpool/,
    );
  });
});

describe('who is asked for', () => {
  it('decides who is proposed, with a sentence for everybody else; the list finds it', async () => {
    const saved = await t.post('/einsaetze/neu', buero, {
      ...FORMULAR,
      stelle: String(stelleId),
      poolrolle: 'kulturmittler',
    });
    const id = idOf(saved);
    const page = await text(await t.get(`/einsaetze/${id}`, buero));
    assert.match(page, /1 von 3 Personen kommen in Frage/);
    assert.match(page, /Test Kultur/);
    const [{ id: ehrenamt } = { id: 0 }] = await t.database.db
      .selectFrom('sprachmittler')
      .select('id')
      .where('nachname', '=', 'Ehrenamt')
      .execute();
    assert.match(
      await text(await t.get(`/einsaetze/${id}?person=${ehrenamt}`, buero)),
      /hat nicht die Rolle im Pool, die gebraucht wird: Kulturmittlung/,
    );
    const liste = await text(await t.get('/einsaetze?rolle=kulturmittler', buero));
    assert.match(liste, /1 Eintrag/);
    assert.match(liste, /Kulturmittlung/);
    assert.match(await text(await t.get('/einsaetze.csv?rolle=kulturmittler', buero)), /;Kulturmittlung;/);
    const [mail] = await t.database.db
      .selectFrom('mail')
      .select('text')
      .where('gegenstand_id', '=', String(id))
      .execute();
    assert.match(mail!.text, /Wer gebraucht wird: Kulturmittlung/);
  });

  it('an ordinary request is for volunteers: interpreters and cultural mediators, no employees', async () => {
    const id = idOf(await t.post('/einsaetze/neu', buero, { ...FORMULAR, stelle: String(stelleId) }));
    assert.equal((await einsatzOf(id)).poolrolle, 'sprachmittler');
    assert.match(await text(await t.get(`/einsaetze/${id}`, buero)), /2 von 3 Personen kommen in Frage/);
  });

  it('a change after acceptance cancels and searches anew, a dialect asks again', async () => {
    const id = idOf(await t.post('/einsaetze/neu', buero, { ...FORMULAR, stelle: String(stelleId) }));
    const accept = () =>
      t.database.db
        .updateTable('einsatz')
        .set({ status: 'vermittelt', sprachmittler_id: kulturmittlerin, vermittelt_at: t.clock.now() })
        .where('id', '=', id)
        .execute();
    const adresse = {
      einsatzort: 'Beratungsstelle Musterstadt',
      strasse: 'Am Markt 1',
      plz: '49610',
      ort: 'Musterstadt',
    };
    const change = async (aenderung: Record<string, string>, schritt: string) => {
      const { version } = await einsatzOf(id);
      return t.post(`/einsaetze/${id}/bearbeiten`, buero, {
        ...FORMULAR,
        ...adresse,
        ...aenderung,
        version: String(version),
        schritt,
      });
    };
    await accept();
    assert.match(
      await text(await change({ dialekt: 'Asmara' }, 'pruefen')),
      /Dialekt oder Region: erneut fragen/,
    );
    assert.equal((await change({ dialekt: 'Asmara' }, 'speichern')).status, 303);
    assert.equal((await einsatzOf(id)).status, 'angeboten');
    await accept();
    assert.equal((await change({ dialekt: 'Asmara', poolrolle: 'sprachenpool' }, 'speichern')).status, 303);
    const row = await einsatzOf(id);
    assert.deepEqual([row.status, row.sprachmittler_id, row.poolrolle], ['angefragt', null, 'sprachenpool']);
  });

  it('stays what the office chose for a requester that changes something else', async () => {
    const id = idOf(
      await t.post('/einsaetze/neu', buero, {
        ...FORMULAR,
        stelle: String(stelleId),
        poolrolle: 'sprachenpool',
      }),
    );
    const page = await text(await t.get(`/meine-anfragen/${id}/bearbeiten`, stelle));
    assert.match(page, /<input[^>]*name="poolrolle" value="sprachenpool"[^>]*checked/);
    const { version } = await einsatzOf(id);
    const saved = await t.post(`/meine-anfragen/${id}/bearbeiten`, stelle, {
      ...FORMULAR,
      einsatzort: 'Beratungsstelle Musterstadt',
      strasse: 'Am Markt 1',
      plz: '49610',
      ort: 'Musterstadt',
      poolrolle: 'sprachenpool',
      aktenzeichen: '51.9',
      version: String(version),
      schritt: 'speichern',
    });
    assert.equal(saved.status, 303, await text(saved));
    const row = await einsatzOf(id);
    assert.deepEqual([row.poolrolle, row.aktenzeichen], ['sprachenpool', '51.9']);
  });
});
