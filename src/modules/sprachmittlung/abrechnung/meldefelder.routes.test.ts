import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp } from '../../../../test-support/app.ts';
import { buildBeispiel, newestLink, readEinsatz } from '../abschluss/abschluss.beispiele.ts';
import { createRegel } from './entschaedigung.action.ts';
import { MODELLE } from './entschaedigung-pruefung.rules.ts';

let t: TestApp;
before(async () => {
  t = await openTestApp();
});
after(() => t.close());

const MELDUNG = { von: '10', bis: '11', kilometer: '23,5', bemerkung: '' };

async function held(beginn = '2026-03-12T09:00:00Z') {
  t.clock.set('2026-03-10T09:00:00Z');
  const beginnAt = new Date(beginn);
  const endeAt = new Date(beginnAt.getTime() + 3_600_000);
  const b = await buildBeispiel(t, { beginn_at: beginnAt, ende_at: endeAt });
  const link = await newestLink(t, 'selam@example.org', '/t');
  t.clock.set(new Date(endeAt.getTime() + 3_600_000).toISOString());
  return { ...b, link };
}

describe('a report', () => {
  it('asks for nothing more without a rule', async () => {
    const { link } = await held();
    const html = await (await t.get(link)).text();
    assert.ok(html.includes('Zeiten senden'));
    for (const feld of ['verkehrsmittel', 'auslagen', 'wartezeit', 'fahrzeit'])
      assert.ok(!html.includes(`name="${feld}"`), feld);
  });

  it('asks for what the rule of its day pays for', async () => {
    const made = await createRegel(t.kontext(), {
      bezeichnung: 'Satzung 2026',
      gueltigAb: '2026-03-20',
      gueltigBis: null,
      geltung: {},
      satz: { ...MODELLE.stunde, wartezeit: { art: 'takt', takt: 30, cent: 300 } },
      beendetBisherige: false,
    });
    assert.ok(made.ok);
    // One after the rule began, and one before.
    const { link } = await held('2026-03-20T09:00:00Z');
    const html = await (await t.get(link)).text();
    for (const feld of ['verkehrsmittel', 'auslagen', 'wartezeit'])
      assert.ok(html.includes(`name="${feld}"`), feld);
    assert.ok(!html.includes('name="fahrzeit"'));
    const davor = await held('2026-03-19T09:00:00Z');
    assert.ok(!(await (await t.get(davor.link)).text()).includes('name="auslagen"'));
  });

  it('keeps what was typed when it is refused, saves and shows it, and the office corrects it', async () => {
    const { link, einsatzId } = await held('2026-03-23T09:00:00Z');
    const mit = { ...MELDUNG, verkehrsmittel: 'fahrrad', auslagen: '7,30', wartezeit: '20' };
    const refused = await t.post(`${link}/meldung`, null, { ...mit, auslagen: 'viel' });
    assert.equal(refused.status, 422);
    const wieder = await refused.text();
    assert.ok(
      wieder.includes('value="viel"') &&
        wieder.includes('value="20"') &&
        wieder.includes('value="fahrrad" selected'),
    );
    assert.equal((await t.post(`${link}/meldung`, null, { ...mit, wartezeit: '300' })).status, 422);
    assert.equal((await readEinsatz(t, einsatzId)).status, 'vermittelt');
    assert.equal((await t.post(`${link}/meldung`, null, mit)).status, 303);
    const { verkehrsmittel, auslagen_cent, wartezeit_minuten, fahrzeit_minuten } = await readEinsatz(
      t,
      einsatzId,
    );
    assert.deepEqual(
      [verkehrsmittel, auslagen_cent, wartezeit_minuten, fahrzeit_minuten],
      ['fahrrad', 730, 20, null],
    );
    const gezeigt = await (await t.get(link)).text();
    assert.ok(gezeigt.includes('Fahrrad') && gezeigt.includes('7,30\u00a0€'));
    const buero = await t.signIn('disposition');
    const pfad = `/einsaetze/${einsatzId}/meldung`;
    assert.ok((await (await t.get(pfad, buero)).text()).includes('value="7,30"'));
    assert.equal((await t.post(pfad, buero, { ...mit, auslagen: '6,30', wartezeit: '' })).status, 303);
    const danach = await readEinsatz(t, einsatzId);
    assert.deepEqual([danach.auslagen_cent, danach.wartezeit_minuten], [630, null]);
  });
});
