import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { type Beispielkonzept, sowKonzept } from '../ausgaben/konzept-saeen.beispiele.ts';
import { findMassnahme } from '../konzept.store.ts';
import { proposeGleiche, replaceNamen, splitNamen } from './zustaendige.rules.ts';

describe('names of those who are responsible', () => {
  it('are probably the same when the words are', () => {
    assert.deepEqual(
      proposeGleiche([
        'Volkshochschule',
        'Jugendamt',
        'Volkshochschule Musterhausen',
        'Amt für Jugend',
        'Jugendamt des Landkreises',
      ]),
      [
        ['Volkshochschule', 'Volkshochschule Musterhausen'],
        ['Jugendamt', 'Jugendamt des Landkreises'],
      ],
    );
  });

  it('are replaced wherever they stand, each once', () => {
    assert.equal(
      replaceNamen('Jugendamt; VHS', ['VHS', 'Vhs'], 'Volkshochschule'),
      'Jugendamt; Volkshochschule',
    );
    assert.equal(replaceNamen('VHS\nVhs\nKita', ['VHS', 'Vhs'], 'Volkshochschule'), 'Volkshochschule\nKita');
    assert.equal(replaceNamen('Jugendamt', ['VHS'], 'Volkshochschule'), null);
    assert.equal(replaceNamen('VHS', ['VHS'], 'VHS'), null);
    fc.assert(
      fc.property(fc.array(fc.constantFrom('A', 'B', 'C', 'D')), (namen) => {
        const neu = replaceNamen(namen.join('; '), ['A', 'B'], 'X');
        const erwartet = [...new Set(namen.map((name) => (name === 'A' || name === 'B' ? 'X' : name)))];
        assert.deepEqual(splitNamen(neu ?? namen.join('; ')), neu === null ? namen : erwartet);
      }),
    );
  });
});

describe('the page of those who are responsible', () => {
  let t: TestApp;
  let koordination: TestUser;
  let konzept: Beispielkonzept;
  let pfad: string;

  before(async () => {
    t = await openTestApp();
    koordination = await t.signIn('koordination');
    konzept = await sowKonzept(t);
    pfad = `/konzept/${konzept.ausgabeId}/zustaendige`;
  });
  after(() => t.close());

  const find = async (name: 'sprachcafe' | 'kurse') =>
    (await findMassnahme(t.database.db, konzept.massnahmen[name], konzept.ausgabeId))!;

  it('unites names in one act, with a reason where the text is resolved', async () => {
    const lesend = await t.signIn('auswertung');
    const form = { namen: ['Volkshochschule', 'Jugendamt'], neu: 'VHS Musterhausen' };
    assert.equal((await t.get(pfad, lesend)).status, 403);
    assert.equal((await t.post(`${pfad}/vereinen`, lesend, form)).status, 403);
    assert.match(
      await (await t.get(pfad, koordination)).text(),
      /Jugendamt[\s\S]*1 Maßnahme ohne Ansprechperson/,
    );
    const ohne = await t.post(`${pfad}/vereinen`, koordination, form);
    assert.equal(ohne.status, 422);
    assert.match(await ohne.text(), /Grund der Korrektur angeben[\s\S]*VHS Musterhausen/);
    const mehrere = await t.post(`${pfad}/vereinen`, koordination, { ...form, neu: 'A; B', korrektur: 'x' });
    assert.equal(mehrere.status, 422);
    assert.equal((await find('kurse')).zustaendig, 'Jugendamt; Volkshochschule');
    const fertig = await t.post(`${pfad}/vereinen`, koordination, { ...form, korrektur: 'Ein Name' });
    assert.equal(fertig.status, 303);
    assert.equal((await find('kurse')).zustaendig, 'VHS Musterhausen');
    assert.equal((await find('sprachcafe')).zustaendig, 'VHS Musterhausen');
    const nochmal = await t.post(`${pfad}/vereinen`, koordination, { ...form, korrektur: 'Ein Name' });
    assert.equal(nochmal.status, 422);
  });

  it('says which person answers for the measures of a name', async () => {
    const form = {
      name: 'VHS Musterhausen',
      kontakt_name: 'Ada Amt',
      kontakt_email: 'ada@landkreis.example',
    };
    assert.equal((await t.post(`${pfad}/kontakt`, await t.signIn('auswertung'), form)).status, 403);
    assert.equal(
      (await t.post(`${pfad}/kontakt`, koordination, { ...form, kontakt_email: 'ada' })).status,
      422,
    );
    assert.equal((await t.post(`${pfad}/kontakt`, koordination, form)).status, 303);
    assert.equal((await find('kurse')).kontakt_email, 'ada@landkreis.example');
    const andere = { ...form, kontakt_name: 'Ben Beispiel', kontakt_email: 'ben@landkreis.example' };
    const keine = await t.post(`${pfad}/kontakt`, koordination, { ...andere, nurFehlende: 'ja' });
    assert.equal(keine.status, 422);
    assert.match(await keine.text(), /Daran ändert sich[\s\S]*Ben Beispiel/);
    assert.equal((await t.post(`${pfad}/kontakt`, koordination, andere)).status, 303);
    assert.equal((await find('sprachcafe')).kontakt_name, 'Ben Beispiel');
    assert.equal((await t.get('/konzept/4711/zustaendige', koordination)).status, 404);
  });
});
