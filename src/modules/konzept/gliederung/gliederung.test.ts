import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { findAusgabe, listAlleMassnahmen, listKnoten } from '../konzept.store.ts';
import { listEintraege } from '../massnahmen/massnahme.store.ts';

let t: TestApp;
let koordination: TestUser;
let ausgabeId: number;

before(async () => {
  t = await openTestApp();
  koordination = await t.signIn('koordination');
});
after(() => t.close());

const knoten = () => listKnoten(t.database.db, ausgabeId);
const find = async (text: string) =>
  (await knoten()).find((einer) => einer.text === text) ?? assert.fail(text);
const pfad = (rest = '') => `/konzept/${ausgabeId}/gliederung${rest}`;
const post = (rest: string, form: Record<string, string | string[]>) =>
  t.post(pfad(rest), koordination, form);

describe('a concept that is built by hand', () => {
  it('is begun by those who lead the concept, with its fields', async () => {
    const form = { titel: 'Miteinander', bezeichnung: 'Konzept 2026', felder: 'Sprache\n\nWohnen\nSprache' };
    const auswertung = await t.signIn('auswertung');
    assert.equal((await t.get('/konzept/neu', auswertung)).status, 403);
    assert.equal((await t.post('/konzept/neu', auswertung, form)).status, 403);
    const ohne = await t.post('/konzept/neu', koordination, { ...form, titel: '' });
    assert.equal(ohne.status, 422);
    assert.match(await ohne.text(), /Konzept 2026/);
    const leer = await (await t.get('/konzept', koordination)).text();
    assert.match(leer, /href="\/konzept\/neu"/);
    const begonnen = await t.post('/konzept/neu', koordination, form);
    assert.equal(begonnen.status, 303);
    ausgabeId = Number(/\/konzept\/(\d+)\//.exec(begonnen.headers.get('location') ?? '')?.[1]);
    assert.deepEqual(
      (await knoten()).map(({ text, art }) => [text, art]),
      [
        ['Sprache', 'handlungsfeld'],
        ['Wohnen', 'handlungsfeld'],
      ],
    );
    assert.equal((await findAusgabe(t.database.db, ausgabeId))?.status, 'entwurf');
  });

  it('gets goals below its fields, several at once, never where they cannot stand', async () => {
    const feld = await find('Sprache');
    const neu = {
      eltern: String(feld.id),
      art: 'leitziel',
      texte: 'Alle lernen Deutsch.\n\nKurse sind nah.\nUnd offen.',
    };
    assert.equal((await t.post(pfad('/neu'), await t.signIn('beratung'), neu)).status, 403);
    const falsch = await post('/neu', { ...neu, art: 'handlungsfeld' });
    assert.equal(falsch.status, 422);
    assert.match(await falsch.text(), /Diese Stufe kann dort nicht stehen[\s\S]*Alle lernen Deutsch/);
    assert.equal((await knoten()).length, 2);
    assert.equal((await post('/neu', neu)).status, 303);
    assert.deepEqual(
      (await knoten()).map(({ text }) => text),
      ['Sprache', 'Alle lernen Deutsch.', 'Kurse sind nah.\nUnd offen.', 'Wohnen'],
    );
    assert.equal((await t.get(pfad('/neu?unter=999999'), koordination)).status, 404);
  });

  it('is renamed and reordered', async () => {
    const ziel = await find('Alle lernen Deutsch.');
    assert.equal((await post(`/${ziel.id}/hinunter`, {})).status, 303);
    const wohnen = await find('Wohnen');
    const angaben = {
      version: String(ziel.version),
      text: 'Alle lernen gut Deutsch.',
      kennung: '1.1',
      platz: '',
    };
    const leer = await post(`/${ziel.id}`, { ...angaben, text: ' ', eltern: String(wohnen.id) });
    assert.equal(leer.status, 422);
    const unter = await post(`/${ziel.id}`, { ...angaben, eltern: String(ziel.id) });
    assert.equal(unter.status, 422);
    assert.equal((await post(`/${ziel.id}`, { ...angaben, eltern: String(wohnen.id) })).status, 303);
    const alt = await post(`/${ziel.id}`, { ...angaben, eltern: '' });
    assert.equal(alt.status, 422);
    assert.match(await alt.text(), /Jemand hat das inzwischen geändert/);
    assert.deepEqual(
      (await knoten()).map(({ text, kennung }) => `${kennung} ${text}`),
      [' Sprache', ' Kurse sind nah.\nUnd offen.', ' Wohnen', '1.1 Alle lernen gut Deutsch.'],
    );
    const html = await (await t.get(pfad(`?offen=${ziel.id}`), koordination)).text();
    assert.match(html, /– 1\.1 Alle lernen gut Deutsch\./);
  });

  it('gets measures that serve several goals and fields', async () => {
    const ziele = [String((await find('Alle lernen gut Deutsch.')).id), String((await find('Sprache')).id)];
    const angaben = {
      text: 'Ein Café öffnet.',
      zustaendig: 'Bücherei',
      termin: 'bis 2027',
      kosten_cent: '1.500,00',
    };
    const neu = `/konzept/${ausgabeId}/massnahmen/neu`;
    assert.equal((await t.get(neu, await t.signIn('beratung'))).status, 403);
    assert.equal((await t.post(neu, await t.signIn('beratung'), { ...angaben, ziele })).status, 403);
    const ohne = await t.post(neu, koordination, angaben);
    assert.equal(ohne.status, 422);
    assert.match(await ohne.text(), /mindestens ein Handlungsfeld[\s\S]*Ein Café öffnet/);
    assert.equal((await t.post(neu, koordination, { ...angaben, ziele })).status, 303);
    const [massnahme] = await listAlleMassnahmen(t.database.db, ausgabeId);
    assert.equal(massnahme?.termin_am, '2027-12-31');
    assert.equal(massnahme?.kosten_cent, 150_000);
    assert.deepEqual(
      massnahme?.felder.map(({ text }) => text),
      ['Sprache', 'Wohnen'],
    );
  });

  it('gives up only what is empty', async () => {
    const ziel = await find('Alle lernen gut Deutsch.');
    const voll = await post(`/${ziel.id}/entfernen`, {});
    assert.equal(voll.status, 422);
    assert.match(await voll.text(), /Daran hängt noch etwas: 1 Maßnahme/);
    const leer = await find('Kurse sind nah.\nUnd offen.');
    assert.equal((await post(`/${leer.id}/entfernen`, {})).status, 303);
    assert.equal((await knoten()).length, 3);
  });

  it('calls its levels by its own words, everywhere', async () => {
    const { version } = (await findAusgabe(t.database.db, ausgabeId))!;
    const worte = { leitziel: 'Richtungsziel', 'leitziel.mehrzahl': 'Richtungsziele' };
    const form = { version: String(version), ...worte };
    const worteseite = `/konzept/${ausgabeId}/worte`;
    assert.equal((await t.post(worteseite, await t.signIn('beratung'), form)).status, 403);
    assert.equal((await t.post(worteseite, koordination, { ...form, leitziel: 'x'.repeat(61) })).status, 422);
    assert.equal((await t.post(worteseite, koordination, form)).status, 303);
    assert.deepEqual((await findAusgabe(t.database.db, ausgabeId))?.worte, worte);
    assert.match(await (await t.get(pfad(), koordination)).text(), /Richtungsziel/);
    assert.equal((await t.post(worteseite, koordination, form)).status, 422);
  });

  it('is changed with a reason only once it is resolved, and not at all once it is replaced', async () => {
    const massnahme = (await listAlleMassnahmen(t.database.db, ausgabeId))[0]!;
    assert.equal((await t.post(`/konzept/${ausgabeId}/in-kraft`, koordination, {})).status, 303);
    const feld = await find('Wohnen');
    const form = {
      version: String(feld.version),
      text: 'Wohnen und Nachbarschaft',
      kennung: '',
      eltern: '',
      platz: '',
    };
    const ohne = await post(`/${feld.id}`, form);
    assert.equal(ohne.status, 422);
    assert.match(await ohne.text(), /Bitte den Grund der Korrektur angeben/);
    assert.equal(
      (await post(`/${feld.id}`, { ...form, korrektur: 'So steht es in der Vorlage.' })).status,
      303,
    );
    assert.ok(await find('Wohnen und Nachbarschaft'));
    // A measure's text likewise; its plan and its short title are the office's own.
    const bearbeiten = `/konzept/massnahmen/${massnahme.id}/bearbeiten?ausgabe=${ausgabeId}`;
    const angaben = {
      version: String(massnahme.version),
      fassungVersion: String(massnahme.fassung_version),
      kurztitel: 'Café',
      text: massnahme.text,
      zustaendig: massnahme.zustaendig,
      termin: massnahme.termin,
      ziele: massnahme.ziele.map(({ id }) => String(id)),
      geplant_bis: '31.10.2027',
    };
    assert.equal((await t.post(bearbeiten, koordination, angaben)).status, 303);
    const neue = {
      ...angaben,
      version: String(massnahme.version + 1),
      fassungVersion: String(massnahme.fassung_version + 1),
      text: 'Ein Sprachcafé öffnet.',
    };
    const ohneGrund = await t.post(bearbeiten, koordination, neue);
    assert.equal(ohneGrund.status, 422);
    assert.match(await ohneGrund.text(), /Bitte den Grund der Korrektur angeben/);
    const mitGrund = await t.post(bearbeiten, koordination, { ...neue, korrektur: 'Schreibfehler' });
    assert.equal(mitGrund.status, 303);
    const [eintrag] = await listEintraege(t.database.db, massnahme.id);
    assert.deepEqual([eintrag?.art, eintrag?.text], ['korrektur', 'Schreibfehler']);
    assert.equal(
      (await t.post(`/konzept/massnahmen/${massnahme.id}/entfernen`, koordination, {})).status,
      303,
    );
    assert.equal((await listAlleMassnahmen(t.database.db, ausgabeId)).length, 1);
    await t.database.db
      .updateTable('ausgabe')
      .set({ status: 'abgeloest' })
      .where('id', '=', ausgabeId)
      .execute();
    const wohnen = await find('Wohnen und Nachbarschaft');
    const spaet = await post(`/${wohnen.id}`, {
      ...form,
      version: String(wohnen.version),
      korrektur: 'Zu spät',
    });
    assert.equal(spaet.status, 422);
    assert.match(await spaet.text(), /Diese Ausgabe ist abgelöst/);
  });

  it('loses a measure again while it is a draft', async () => {
    const form = { titel: 'Zweites', bezeichnung: 'Entwurf', felder: 'Arbeit' };
    const begonnen = await t.post('/konzept/neu', koordination, form);
    ausgabeId = Number(/\/konzept\/(\d+)\//.exec(begonnen.headers.get('location') ?? '')?.[1]);
    const neue = { text: 'Eine Messe.', ziele: [String((await find('Arbeit')).id)] };
    await t.post(`/konzept/${ausgabeId}/massnahmen/neu`, koordination, neue);
    const [massnahme] = await listAlleMassnahmen(t.database.db, ausgabeId);
    const seite = await (
      await t.get(`/konzept/massnahmen/${massnahme!.id}?ausgabe=${ausgabeId}`, koordination)
    ).text();
    assert.match(seite, /Aus dem Entwurf nehmen/);
    const entfernen = `/konzept/massnahmen/${massnahme!.id}/entfernen?ausgabe=${ausgabeId}`;
    assert.equal((await t.post(entfernen, await t.signIn('beratung'), {})).status, 403);
    assert.equal((await t.post(entfernen, koordination, {})).status, 303);
    assert.equal((await listAlleMassnahmen(t.database.db, ausgabeId)).length, 0);
  });
});
