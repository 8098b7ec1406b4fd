import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { proposeWeg } from './beratung.rules.ts';

const gremium = (
  id: number,
  art: 'fachausschuss' | 'kreisausschuss' | 'kreistag' | 'arbeitskreis',
  ist_aktiv = true,
) => ({ id, art, ist_aktiv });

describe('the usual way', () => {
  const alle = [
    gremium(3, 'kreistag'),
    gremium(4, 'arbeitskreis'),
    gremium(2, 'kreisausschuss'),
    gremium(1, 'fachausschuss'),
  ];
  it('of a resolution paper ends where it is decided; a report is taken note of', () => {
    assert.deepEqual(
      proposeWeg('beschlussvorlage', alle).map((station) => [station.gremium.id, station.rolle]),
      [
        [1, 'vorberatung'],
        [2, 'vorberatung'],
        [3, 'entscheidung'],
      ],
    );
    assert.deepEqual(
      proposeWeg('bericht', alle).map((station) => [station.gremium.id, station.rolle]),
      [[1, 'kenntnisnahme']],
    );
    assert.deepEqual(proposeWeg('bericht', [gremium(1, 'fachausschuss', false)]), []);
  });
});

describe('a paper in the bodies', () => {
  let t: TestApp;
  let koordination: TestUser;
  let auswertung: TestUser;
  before(async () => {
    t = await openTestApp();
    koordination = await t.signIn('koordination');
    auswertung = await t.signIn('auswertung');
  });
  after(() => t.close());

  const text = async (path: string, user = koordination) => (await t.get(path, user)).text();
  const post = (path: string, form: Record<string, string> = {}, user = koordination) =>
    t.post(path, user, form);

  it('goes its usual way, with a meeting for each stop', async () => {
    const vorlage = {
      art: 'beschlussvorlage',
      titel: 'Elterncafés',
      von_am: '01.01.2025',
      bis_am: '31.12.2025',
    };
    assert.equal((await post('/berichte/neu', vorlage)).status, 303);
    const weg = '/berichte/1/beratung';
    assert.equal((await post(`${weg}/planen`, {}, auswertung)).status, 403);
    const ohne = await post(`${weg}/planen`);
    assert.equal(ohne.status, 422);
    assert.match(await ohne.text(), /zuerst die Gremien/);
    for (const [name, art] of [
      ['Sozialausschuss', 'fachausschuss'],
      ['Kreistag', 'kreistag'],
    ] as const)
      assert.equal((await post('/berichte/gremien/neu', { name, art, ist_aktiv: 'ja' })).status, 303);
    assert.equal((await post(`${weg}/planen`)).status, 303);
    assert.match(await (await post(`${weg}/planen`)).text(), /schon eingetragen/);
    assert.match(await text(weg, auswertung), /Sozialausschuss.*Vorberatung.*Kreistag.*Entscheidung/s);
    const sitzung = { gremium_id: '2', am: '05.03.2026', frist_am: '20.02.2026' };
    assert.equal((await post('/berichte/sitzungen/neu', sitzung)).status, 303);
    const station = { gremium_id: '1', rolle: 'vorberatung', sitzung_id: '1', version: '1', position: '1' };
    const falsch = await post(`${weg}/1`, station);
    assert.equal(falsch.status, 422);
    assert.match(await falsch.text(), /eines anderen Gremiums/);
    const richtig = {
      gremium_id: '2',
      rolle: 'entscheidung',
      sitzung_id: '1',
      tagesordnungspunkt: '7',
      position: '2',
    };
    assert.equal((await post(`${weg}/2`, { ...richtig, version: '1' }, auswertung)).status, 403);
    assert.equal((await post(`${weg}/2`, { ...richtig, version: '1' })).status, 303);
    assert.match(await (await post(`${weg}/2`, { ...richtig, version: '1' })).text(), /inzwischen geändert/);
    assert.match(await text(weg), /05\.03\.2026.*20\.02\.2026.*Frist vorbei/s);
    assert.equal((await post(`${weg}/1/entfernen`, {}, auswertung)).status, 403);
    assert.equal((await post(`${weg}/1/entfernen`)).status, 303);
    assert.equal((await post(weg, { gremium_id: '1', rolle: '' })).status, 422);
    assert.equal((await post(weg, { gremium_id: '1', rolle: 'kenntnisnahme', position: '1' })).status, 303);
    assert.match(await text('/berichte/sitzungen/1', auswertung), /Elterncafés.*Entscheidung/s);
  });

  it('its outcome is entered once it was issued, and stands in the register', async () => {
    const ausgang = '/berichte/1/beratung/2/ausgang';
    const angaben = {
      am: '05.03.2026',
      ergebnis: 'angenommen',
      wortlaut: 'Der Kreis fördert.',
      auflagen: 'Bericht 2027',
    };
    assert.equal((await post(ausgang, angaben, auswertung)).status, 403);
    const zuFrueh = await post(ausgang, angaben);
    assert.equal(zuFrueh.status, 422);
    assert.match(await zuFrueh.text(), /noch nicht ausgegeben.*Der Kreis fördert\./s);
    await t.database.db.updateTable('bericht').set({ status: 'ausgegeben' }).execute();
    assert.equal((await post(ausgang, { ...angaben, am: '11.03.2026' })).status, 422);
    const vorlage = { vorlagennummer: '2026/031', adresse: 'https://rat.example/031' };
    assert.equal((await post('/berichte/1/beratung/vorlage', { ...vorlage, adresse: 'x' })).status, 422);
    assert.equal((await post('/berichte/1/beratung/vorlage', vorlage)).status, 303);
    const answer = await post(ausgang, angaben);
    assert.equal(answer.status, 303);
    assert.equal((await post(ausgang, angaben)).status, 422);
    assert.match(
      await text(answer.headers.get('location')!),
      /Elterncafés.*2026\/031.*Der Kreis fördert\..*Bericht 2027/s,
    );
    const paper = JSON.parse(await text('/berichte/1/oparl.json', auswertung)) as Record<string, unknown> & {
      consultation: Record<string, unknown>[];
    };
    assert.equal(paper.type, 'https://schema.oparl.org/1.1/Paper');
    assert.equal(paper.name, 'Elterncafés');
    assert.equal(paper.reference, '2026/031');
    assert.equal(paper.paperType, 'Beschlussvorlage');
    const [, kreistag] = paper.consultation;
    assert.equal(kreistag?.organization, 'Kreistag');
    assert.equal(kreistag?.authoritative, true);
    assert.deepEqual(kreistag?.agendaItem, {
      type: 'https://schema.oparl.org/1.1/AgendaItem',
      number: '7',
      result: 'Angenommen',
      resolutionText: 'Der Kreis fördert.',
      start: '2026-03-05',
    });
  });
});

describe('reporting duties', () => {
  let t: TestApp;
  let koordination: TestUser;
  let auswertung: TestUser;
  before(async () => {
    t = await openTestApp();
    koordination = await t.signIn('koordination');
    auswertung = await t.signIn('auswertung');
  });
  after(() => t.close());

  it('remind in time, move on when they are done, and end when they are due once', async () => {
    const text = async (path: string, user = koordination) => (await t.get(path, user)).text();
    const pflicht = {
      titel: 'Jahresbericht an den Ausschuss',
      empfaenger: 'Ausschuss',
      faellig_am: '31.03.2026',
      abstand_monate: '12',
      vorlauf_tage: '30',
      ist_aktiv: 'ja',
    };
    const neu = '/berichte/pflichten/neu';
    assert.equal((await t.post(neu, auswertung, pflicht)).status, 403);
    const refused = await t.post(neu, koordination, { ...pflicht, abstand_monate: '0' });
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /value="Jahresbericht an den Ausschuss"/);
    const path = (await t.post(neu, koordination, pflicht)).headers.get('location')!;
    assert.match(await text('/'), /Bericht fällig: Jahresbericht an den Ausschuss/);
    assert.match(await text('/berichte/pflichten', auswertung), /31\.03\.2026.*Bald fällig/s);
    const erfuellt = { erledigt_am: '10.03.2026', bemerkung: 'im Sozialausschuss', version: '1' };
    assert.equal((await t.post(`${path}/erfuellen`, auswertung, erfuellt)).status, 403);
    assert.equal(
      (await t.post(`${path}/erfuellen`, koordination, { ...erfuellt, erledigt_am: '11.03.2026' })).status,
      422,
    );
    assert.equal((await t.post(`${path}/erfuellen`, koordination, erfuellt)).status, 303);
    assert.equal((await t.post(`${path}/erfuellen`, koordination, erfuellt)).status, 422, 'not twice');
    assert.match(await text(path, auswertung), /31\.03\.2027.*im Sozialausschuss/s);
    assert.doesNotMatch(await text('/'), /Bericht fällig/);
    const einmal = { ...pflicht, abstand_monate: '', version: '2' };
    assert.equal((await t.post(`${path}/bearbeiten`, auswertung, einmal)).status, 403);
    assert.equal(
      (await t.post(`${path}/bearbeiten`, koordination, { ...einmal, faellig_am: '30.03.2026' })).status,
      303,
    );
    assert.equal(
      (await t.post(`${path}/erfuellen`, koordination, { ...erfuellt, version: '3' })).status,
      303,
    );
    assert.match(await text(path), /Ruht/);
  });
});
