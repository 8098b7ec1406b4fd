import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { findBeschluss, listBeschluesse, listSitzungen } from '../index.ts';
import { isSitzungUeberfaellig } from './gremium.rules.ts';

describe('a body that should have met', () => {
  it('is late once its rhythm has passed and nothing is planned', () => {
    for (const [abstand, letzte, naechste, erwartet] of [
      [4, '2025-11-09', null, true],
      [4, '2025-11-10', null, false],
      [4, '2025-01-01', '2026-04-01', false],
      [null, '2020-01-01', null, false],
      [4, null, null, false],
    ] as const)
      assert.equal(isSitzungUeberfaellig(abstand, letzte, naechste, '2026-03-10'), erwartet);
  });
});

describe('bodies, meetings and resolutions', () => {
  let t: TestApp;
  let koordination: TestUser;
  let auswertung: TestUser;
  let technik: TestUser;
  before(async () => {
    t = await openTestApp();
    koordination = await t.signIn('koordination');
    auswertung = await t.signIn('auswertung');
    technik = await t.signIn('technik');
  });
  after(() => t.close());

  const { get, post } = {
    get: (path: string, user = koordination) => t.get(path, user),
    post: (path: string, form: Record<string, string>, user = koordination) => t.post(path, user, form),
  };
  const text = async (path: string, user = koordination) => (await get(path, user)).text();
  const idOf = (answer: Response) => Number(/(\d+)$/.exec(answer.headers.get('location') ?? '')?.[1]);

  const ausschuss = { name: 'Ausschuss für Soziales', art: 'fachausschuss', position: '1', ist_aktiv: 'ja' };
  let gremiumId = 0;

  it('a body is kept by coordination, once for each name', async () => {
    assert.equal((await get('/berichte/gremien', technik)).status, 403);
    assert.match(await text('/berichte/gremien', auswertung), /Noch kein Gremium/);
    assert.equal((await get('/berichte/gremien/neu', auswertung)).status, 403);
    assert.equal((await post('/berichte/gremien/neu', ausschuss, auswertung)).status, 403);
    for (const [change, sentence] of [
      [{ name: '' }, /Bitte füllen Sie dieses Feld aus/],
      [{ art: 'stammtisch' }, /nicht lesbar/],
      [{ adresse: 'beispiel' }, /mit https:/],
      [{ abstand_monate: '0' }, /ganze Zahl/],
    ] as const) {
      const refused = await post('/berichte/gremien/neu', { ...ausschuss, position: '7', ...change });
      assert.equal(refused.status, 422);
      const html = await refused.text();
      assert.match(html, sentence);
      assert.match(html, /value="7"/);
    }
    const answer = await post('/berichte/gremien/neu', ausschuss);
    assert.equal(answer.status, 303);
    gremiumId = idOf(answer);
    const twice = await post('/berichte/gremien/neu', { ...ausschuss, name: 'ausschuss für soziales' });
    assert.equal(twice.status, 422);
    assert.match(await twice.text(), /gibt es schon/);
    const path = `/berichte/gremien/${gremiumId}/bearbeiten`;
    const changed = { ...ausschuss, abstand_monate: '4', version: '1' };
    assert.equal((await post(path, changed)).status, 303);
    assert.match(await (await post(path, { ...changed, art: 'kreistag' })).text(), /inzwischen geändert/);
    assert.match(await text('/berichte/gremien', auswertung), /Alle 4 Monate/);
  });

  it('a meeting has a deadline before its day and stands there once', async () => {
    const sitzung = {
      gremium_id: String(gremiumId),
      am: '12.05.2026',
      uhrzeit: '15 Uhr',
      frist_am: '28.04.2026',
      ort: 'Kreishaus',
    };
    assert.equal((await post('/berichte/sitzungen/neu', sitzung, auswertung)).status, 403);
    for (const [change, sentence] of [
      [{ frist_am: '13.05.2026' }, /liegt nach der Sitzung/],
      [{ gremium_id: '999' }, /wählen Sie ein Gremium/],
      [{ am: '' }, /geben Sie ein Datum an/],
      [{ uhrzeit: 'nachmittags' }, /Uhrzeit/],
    ] as const) {
      const refused = await post('/berichte/sitzungen/neu', { ...sitzung, ...change });
      assert.equal(refused.status, 422, JSON.stringify(change));
      const html = await refused.text();
      assert.match(html, sentence);
      assert.match(html, /value="Kreishaus"/);
    }
    assert.deepEqual(await listSitzungen(t.database.db, '2026-01-01'), []);
    const answer = await post('/berichte/sitzungen/neu', sitzung);
    assert.equal(answer.status, 303);
    assert.match(await (await post('/berichte/sitzungen/neu', sitzung)).text(), /schon eine Sitzung/);
    const path = answer.headers.get('location')!;
    assert.match(await text(path, auswertung), /Ausschuss für Soziales, 12\.05\.2026.*15:00.*Kreishaus/s);
    assert.equal((await listSitzungen(t.database.db, '2026-03-10')).length, 1);
    assert.equal((await listSitzungen(t.database.db, '2026-05-13')).length, 0);
    const abgesagt = { ...sitzung, ist_abgesagt: 'ja', version: '1' };
    assert.equal((await post(`${path}/bearbeiten`, abgesagt)).status, 303);
    assert.equal((await listSitzungen(t.database.db, '2026-03-10')).length, 0);
    assert.match(await text('/berichte/sitzungen'), /Abgesagt/);
  });

  it('a guest asks to be heard and gets a decision', async () => {
    const path = `/berichte/gremien/${gremiumId}/gaeste`;
    const gast = { organisation: 'Verein Brücke', anliegen: 'Elterncafés', beantragt_am: '01.03.2026' };
    assert.equal((await post(path, gast, auswertung)).status, 403);
    assert.equal((await post(path, { ...gast, beantragt_am: '01.04.2026' })).status, 422);
    assert.equal((await post(path, gast)).status, 303);
    const { id } = await t.database.db.selectFrom('gremiumsgast').select('id').executeTakeFirstOrThrow();
    const entscheidung = {
      gast: String(id),
      status: 'zugelassen',
      am: '09.03.2026',
      begruendung: 'einstimmig',
    };
    assert.equal((await post(`${path}/entscheiden`, entscheidung, auswertung)).status, 403);
    const wrong = await post(`${path}/entscheiden`, { ...entscheidung, status: 'beendet' });
    assert.equal(wrong.status, 422);
    assert.match(await wrong.text(), /nicht vorgesehen/);
    assert.equal((await post(`${path}/entscheiden`, entscheidung)).status, 303);
    assert.match(await text(`/berichte/gremien/${gremiumId}`, auswertung), /Verein Brücke.*Zugelassen/s);
  });

  it('a resolution is entered with its tasks, found again and exported', async () => {
    const beschluss = {
      vorlage: 'Förderung von Elterncafés',
      gremium_id: String(gremiumId),
      vorlagennummer: '2026/017',
      am: '09.03.2026',
      ergebnis: 'geaendert',
      wortlaut: 'Die Förderung beginnt im Herbst.',
    };
    const neu = '/berichte/beschluesse/neu';
    assert.equal((await post(neu, beschluss, auswertung)).status, 403);
    const refused = await post(neu, { ...beschluss, am: '11.03.2026' });
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /in der Zukunft.*value="2026\/017"/s);
    assert.deepEqual(await listBeschluesse(t.database.db), []);
    const answer = await post(neu, beschluss);
    const path = answer.headers.get('location')!;
    const id = idOf(answer);
    assert.equal((await findBeschluss(t.database.db, id))?.gremium, ausschuss.name);

    const auftrag = { auftrag: 'Richtlinie entwerfen', zustaendig: 'Koordination', faellig_am: '01.03.2026' };
    assert.equal((await post(`${path}/auftraege`, auftrag, auswertung)).status, 403);
    assert.equal((await post(`${path}/auftraege`, { ...auftrag, auftrag: '' })).status, 422);
    assert.equal((await post(`${path}/auftraege`, auftrag)).status, 303);
    assert.match(await text(path, auswertung), /Richtlinie entwerfen.*Überfällig/s);
    assert.match(await text('/berichte/beschluesse?offen=ja&suche=herbst'), /Elterncafés/);
    assert.doesNotMatch(await text('/berichte/beschluesse?ergebnis=abgelehnt'), /2026\/017/);
    const csv = await text('/berichte/beschluesse.csv', auswertung);
    assert.match(csv, /09\.03\.2026;Ausschuss für Soziales;;Förderung von Elterncafés;2026\/017/);
    assert.equal((await get('/berichte/beschluesse.xlsx', technik)).status, 403);

    const { id: auftragId } = await t.database.db
      .selectFrom('beschlussauftrag')
      .select('id')
      .executeTakeFirstOrThrow();
    const erledigt = { auftrag_id: String(auftragId), erledigt_am: '10.03.2026', vermerk: 'liegt vor' };
    assert.equal((await post(`${path}/auftraege/erledigen`, erledigt, auswertung)).status, 403);
    assert.equal((await post(`${path}/auftraege/erledigen`, erledigt)).status, 303);
    assert.match(await (await post(`${path}/auftraege/erledigen`, erledigt)).text(), /schon erledigt/);
    assert.doesNotMatch(await text('/berichte/beschluesse?offen=ja'), /2026\/017/);

    const changed = { ...beschluss, auflagen: 'Bericht nach einem Jahr', version: '1' };
    assert.equal((await post(`${path}/bearbeiten`, changed)).status, 303);
    assert.match(await (await post(`${path}/bearbeiten`, changed)).text(), /inzwischen geändert/);
    assert.match(await text(path), /Bericht nach einem Jahr/);
  });
});
