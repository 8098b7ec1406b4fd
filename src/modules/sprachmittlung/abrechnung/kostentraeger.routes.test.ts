import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { createTopf } from '../../haushalt/index.ts';
import { anfrageSchema } from '../anfragen/anfrage.schema.ts';
import { createAnfrage } from '../anfragen/anfrage-stellen.action.ts';
import { createStelle } from '../stellen/stelle.action.ts';
import { createKostentraeger, setEinsatzkosten } from './kostentraeger.action.ts';

let t: TestApp;
let disposition: TestUser;
let stelle: TestUser;
let stelleId: number;
let topfId: number;

const must = async <T>(result: Promise<{ ok: true; wert: T } | { ok: false; grund: string }>): Promise<T> => {
  const ergebnis = await result;
  assert.ok(ergebnis.ok, JSON.stringify(ergebnis));
  return ergebnis.wert;
};

before(async () => {
  t = await openTestApp();
  stelleId = await must(createStelle(t.kontext(), { name: 'Grundschule am Deich', art: 'schule' }));
  topfId = await must(
    createTopf(t.kontext(), {
      bezeichnung: 'Aufnahme',
      produkt: '',
      sachkonto: '',
      kostenstelle: '',
      ist_aktiv: true,
    }),
  );
  disposition = await t.signIn('disposition');
  stelle = await t.signIn('stelle', stelleId);
});
after(() => t.close());

const PFAD = '/abrechnung/kostentraeger';
const FRAGE = 'Lebt die Klientin oder der Klient seit weniger als drei Monaten hier?';

const listAll = () => t.database.db.selectFrom('kostentraeger').selectAll().orderBy('id').execute();

const findEinsatz = (id: number) =>
  t.database.db
    .selectFrom('einsatz')
    .select(['zahler', 'kostentraeger_id', 'topf_id'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

const anfrage = (rest: Record<string, string> = {}) => ({
  sprache: 'ti',
  datum: '20.03.2026',
  beginn: '9:00',
  ende: '10:00',
  modus: 'telefon',
  thema: 'schule',
  klient: 'K-17',
  laienhinweisBestaetigt: 'ja',
  ...rest,
});

describe('third parties that pay', () => {
  it('are no matter of a requester', async () => {
    assert.equal((await t.get(PFAD, stelle)).status, 403);
    assert.equal((await t.post(`${PFAD}/neu`, stelle, { bezeichnung: 'X' })).status, 403);
  });

  it('are entered once under their name', async () => {
    assert.ok((await (await t.get(PFAD, disposition)).text()).includes('Noch kein Kostenträger'));
    const leer = await t.post(`${PFAD}/neu`, disposition, { bezeichnung: ' ', frage: FRAGE });
    assert.equal(leer.status, 422);
    assert.ok((await leer.text()).includes(FRAGE));
    const neu = { bezeichnung: 'Ausländeramt', frage: FRAGE, topf_id: String(topfId) };
    assert.equal((await t.post(`${PFAD}/neu`, disposition, neu)).status, 303);
    const zweimal = await t.post(`${PFAD}/neu`, disposition, { ...neu, bezeichnung: 'ausländeramt' });
    assert.equal(zweimal.status, 422);
    assert.ok((await zweimal.text()).includes('Diesen Kostenträger gibt es schon'));
    assert.equal((await t.post(`${PFAD}/neu`, disposition, { bezeichnung: 'Y', topf_id: '99' })).status, 422);
    assert.deepEqual(
      (await listAll()).map(({ bezeichnung, frage, topf_id }) => [bezeichnung, frage, topf_id]),
      [['Ausländeramt', FRAGE, topfId]],
    );
  });

  it('are changed once for each version, and put out of use', async () => {
    const [einer] = await listAll();
    const pfad = `${PFAD}/${einer?.id}`;
    assert.ok((await (await t.get(pfad, disposition)).text()).includes('Ausländeramt'));
    const anders = { bezeichnung: 'Ausländerbehörde', frage: FRAGE, topf_id: String(topfId), version: '1' };
    assert.equal((await t.post(pfad, disposition, anders)).status, 303);
    const veraltet = await t.post(pfad, disposition, { ...anders, bezeichnung: 'Amt' });
    assert.equal(veraltet.status, 422);
    await t.post(`${pfad}/stilllegen`, disposition, { version: '2' });
    assert.equal((await listAll())[0]?.ist_aktiv, false);
    assert.equal((await t.post(`${pfad}/aktivieren`, disposition, { version: '3' })).status, 303);
    assert.equal((await t.post(`${PFAD}/999/aktivieren`, disposition, { version: '1' })).status, 404);
    assert.equal((await t.get(`${PFAD}/999`, disposition)).status, 404);
  });

  it('have a usual pot beside them', async () => {
    const answer = await t.post(`${PFAD}/standardtopf`, disposition, { topfId: '999' });
    assert.equal(answer.status, 422);
    assert.equal((await t.post(`${PFAD}/standardtopf`, disposition, { topfId: String(topfId) })).status, 303);
    assert.match(await (await t.get(PFAD, disposition)).text(), new RegExp(`value="${topfId}" selected`));
  });
});

describe('who pays for a requester', () => {
  it('is named when it is a third party', async () => {
    const [einer] = await listAll();
    const form = { name: 'Frauenhaus', art: 'unterkunft', zahler: 'dritte' };
    const ohne = await t.post('/stellen/neu', disposition, form);
    assert.equal(ohne.status, 422);
    assert.ok((await ohne.text()).includes('Bitte wählen Sie, welcher Kostenträger zahlt'));
    const mit = await t.post('/stellen/neu', disposition, {
      ...form,
      kostentraeger_id: String(einer?.id),
      topf_id: String(topfId),
    });
    assert.equal(mit.status, 303);
    const pfad = mit.headers.get('location')!;
    const html = await (await t.get(pfad, disposition)).text();
    assert.ok(html.includes('Ausländerbehörde') && html.includes('Aufnahme'));
    const selbst = { ...form, zahler: 'stelle', kostentraeger_id: String(einer?.id), version: '1' };
    assert.equal((await t.post(`${pfad}/bearbeiten`, disposition, selbst)).status, 303);
    const row = await t.database.db
      .selectFrom('stelle')
      .select(['zahler', 'kostentraeger_id'])
      .where('name', '=', 'Frauenhaus')
      .executeTakeFirstOrThrow();
    assert.deepEqual(row, { zahler: 'stelle', kostentraeger_id: null });
  });
});

describe('the question of a request', () => {
  it('is asked, and yes means that this one pays', async () => {
    const [einer] = await listAll();
    const seite = await (await t.get('/meine-anfragen/neu?sprache=ti', stelle)).text();
    assert.ok(seite.includes(FRAGE) && seite.includes('Dann zahlt: Ausländerbehörde'));
    const answer = await t.post(
      '/meine-anfragen/neu',
      stelle,
      anfrage({ stelle: String(stelleId), kostentraegerId: String(einer?.id) }),
    );
    assert.equal(answer.status, 303);
    const row = await t.database.db
      .selectFrom('einsatz')
      .selectAll()
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    assert.deepEqual([row.zahler, row.kostentraeger_id], ['dritte', einer?.id]);
    const gezeigt = await (await t.get(`/meine-anfragen/${row.id}`, stelle)).text();
    assert.ok(gezeigt.includes('Ausländerbehörde'));
  });

  it('takes no third party that asks nothing', async () => {
    const still = await must(
      createKostentraeger(t.kontext(), {
        bezeichnung: 'Stiftung',
        anschrift: '',
        email: '',
        frage: '',
        topf_id: null,
      }),
    );
    const answer = await t.post(
      '/meine-anfragen/neu',
      stelle,
      anfrage({ stelle: String(stelleId), kostentraegerId: String(still) }),
    );
    assert.equal(answer.status, 422);
    assert.ok((await answer.text()).includes('Diesen Kostenträger gibt es nicht mehr'));
  });

  it('left open, whoever pays for the requester pays', async () => {
    const gelesen = anfrageSchema.parse(anfrage({ beginn: '14:00', ende: '15:00' }));
    const { id } = await must(createAnfrage(t.kontext(stelle.wer), stelleId, gelesen));
    assert.deepEqual(await findEinsatz(id), { zahler: 'landkreis', kostentraeger_id: null, topf_id: null });
  });
});

describe('who pays for one appointment', () => {
  let id: number;
  before(async () => {
    const gelesen = anfrageSchema.parse(anfrage({ beginn: '16:00', ende: '17:00' }));
    ({ id } = await must(createAnfrage(t.kontext(stelle.wer), stelleId, gelesen)));
  });

  it('is set by the office until it is settled', async () => {
    const [einer] = await listAll();
    const pfad = `/einsaetze/${id}/kosten`;
    assert.equal((await t.get(pfad, stelle)).status, 403);
    assert.equal((await t.post(pfad, stelle, { zahler: 'stelle' })).status, 403);
    assert.ok((await (await t.get(`/einsaetze/${id}`, disposition)).text()).includes(`href="${pfad}"`));
    assert.equal((await t.get(pfad, disposition)).status, 200);
    assert.equal((await t.post(pfad, disposition, { zahler: '' })).status, 422);
    const ohne = await t.post(pfad, disposition, { zahler: 'dritte', topfId: String(topfId) });
    assert.equal(ohne.status, 422);
    assert.ok((await ohne.text()).includes('welcher Kostenträger zahlt'));
    const mit = { zahler: 'dritte', kostentraegerId: String(einer?.id), topfId: String(topfId) };
    assert.equal((await t.post(pfad, disposition, mit)).status, 303);
    assert.deepEqual(await findEinsatz(id), {
      zahler: 'dritte',
      kostentraeger_id: einer?.id,
      topf_id: topfId,
    });
    assert.equal((await t.get('/einsaetze/9999/kosten', disposition)).status, 404);
  });

  it('stays once it is settled, or its year is closed', async () => {
    const landkreis = { zahler: 'landkreis' as const, kostentraegerId: null, topfId: null };
    const { db } = t.database;
    await db
      .insertInto('jahresabschluss')
      .values({ jahr: 2026, abgeschlossen_at: t.clock.now(), abgeschlossen_von: 'x' })
      .execute();
    const zu = await setEinsatzkosten(t.kontext(disposition.wer), id, landkreis);
    assert.equal(zu.ok ? '' : zu.grund, 'kosten.jahr-abgeschlossen');
    await db.deleteFrom('jahresabschluss').execute();
    await db.updateTable('einsatz').set({ status: 'abgerechnet' }).where('id', '=', id).execute();
    const answer = await t.post(`/einsaetze/${id}/kosten`, disposition, { zahler: 'landkreis' });
    assert.equal(answer.status, 422);
    assert.ok((await answer.text()).includes('steht schon in einer Abrechnung'));
    assert.equal((await findEinsatz(id)).zahler, 'dritte');
  });
});
