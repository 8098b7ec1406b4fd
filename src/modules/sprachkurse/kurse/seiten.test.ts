import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import {
  createBewilligten,
  createEntwurf,
  createGeprueften,
  openKursumgebung,
  type Umgebung,
} from './kurs.beispiele.ts';
import { findKurs, listTermine } from './kurs.store.ts';
import { searchSprachkurse } from './start.ts';

describe('the pages of courses, providers and conditions', () => {
  let t: TestApp;
  let umgebung: Umgebung;
  let buero: TestUser;
  let koordination: TestUser;
  let traeger: TestUser;
  let fremd: TestUser;
  let gemeinde: TestUser;

  before(async () => {
    t = await openTestApp({ RATE_LIMITS: '0' });
    umgebung = await openKursumgebung(t);
    buero = await t.signIn('kursverwaltung');
    koordination = await t.signIn('koordination');
    traeger = await t.signIn('kurstraeger', umgebung.traegerId);
    fremd = await t.signIn('kurstraeger', umgebung.traegerId + 1000);
    gemeinde = await t.signIn('gemeinde', umgebung.gemeindeId);
  });
  after(() => t.close());

  const text = async (path: string, user: TestUser) => (await t.get(path, user)).text();
  const kursOf = async (id: number) => (await findKurs(t.database.db, id))!;

  it('show nobody what is not theirs', async () => {
    const id = await createBewilligten(t, umgebung);
    for (const path of ['', '/termine', '/bescheid/1/bescheid.docx', '/antrag/ort']) {
      assert.equal((await t.get(`/kurse/${id}${path}`, fremd)).status, 404, path);
    }
    assert.equal((await t.get(`/kurse/${id}/bescheid/1/bescheid.docx`, gemeinde)).status, 404);
    assert.equal((await t.get(`/kurse/${id}/bescheid/1/bescheid.docx`, traeger)).status, 200);
    assert.equal((await t.post(`/kurse/${id}/zurueckziehen`, fremd)).status, 404);
    assert.equal((await t.post(`/kurse/${id}/widerrufen`, traeger, { grund: 'x' })).status, 403);
    assert.doesNotMatch(await text(`/kurse/${id}`, gemeinde), /Bewilligt von/);
    assert.equal((await kursOf(id)).status, 'bewilligt');
  });

  it('find for the search only what somebody may see', async () => {
    const id = await createEntwurf(t, umgebung, { kopf: { titel: 'Fischereideutsch' } });
    const hits = async (wer: TestUser['wer']) =>
      (await searchSprachkurse(t.kontext(wer), 'Fischereideutsch')).map(({ href }) => href);
    assert.deepEqual(await hits(buero.wer), [`/kurse/${id}`]);
    assert.deepEqual(await hits(traeger.wer), [`/kurse/${id}`]);
    assert.deepEqual([await hits(fremd.wer), await hits(gemeinde.wer)], [[], []]);
  });

  it('keep what a provider typed and say what is wrong', async () => {
    const answer = await t.post('/kurse/neu', traeger, { titel: 'Deutsch am Abend', ue: 'viele' });
    assert.equal(answer.status, 422);
    const page = await answer.text();
    assert.match(page, /value="Deutsch am Abend"/);
    assert.match(page, /passende ganze Zahl/);
  });

  it('refuse times that are none, at their field', async () => {
    const id = await createEntwurf(t, umgebung);
    const { version } = await kursOf(id);
    const answer = await t.post(`/kurse/${id}/antrag/zeiten`, traeger, {
      version: String(version),
      'zeiten.0.wochentag': '2',
      'zeiten.0.von': '10',
      'zeiten.0.bis': '10.30',
    });
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /weniger als eine Unterrichtseinheit/);
    assert.equal((await kursOf(id)).version, version);
  });

  it('take documents that are what they say, and no others', async () => {
    const id = await createEntwurf(t, umgebung);
    const upload = (name: string, content: string) =>
      t.post(`/kurse/${id}/antrag/unterlagen`, traeger, { art: 'konzept', datei: new File([content], name) });
    assert.equal((await upload('konzept.pdf', '<html>')).status, 422);
    assert.equal((await upload('konzept.exe', '%PDF-1.7')).status, 422);
    assert.equal((await upload('konzept.pdf', '%PDF-1.7')).status, 303);
    assert.match(await text(`/kurse/${id}`, buero), /konzept\.pdf/);
  });

  it('ask for a reason before an application is returned, and write it to the provider', async () => {
    const id = await createEntwurf(t, umgebung);
    await t.post(`/kurse/${id}/antrag/absenden`, traeger);
    const ohne = await t.post(`/kurse/${id}/zurueckgeben`, buero, { grund: '' });
    assert.equal(ohne.status, 422);
    assert.match(await ohne.text(), /Bitte geben Sie einen Grund an/);
    assert.equal(
      (await t.post(`/kurse/${id}/zurueckgeben`, buero, { grund: 'Der Raum fehlt.' })).status,
      303,
    );
    assert.equal((await kursOf(id)).status, 'entwurf');
    assert.match(await text('/', traeger), /Antrag ergänzen: Deutsch für den Alltag/);
  });

  it('propose no more than the rates', async () => {
    const id = await createGeprueften(t, umgebung);
    const page = await text(`/kurse/${id}/vorschlag`, buero);
    assert.match(page, /höchstens 40,00/);
    const vorschlag = {
      ue: '80',
      plaetze_min: '8',
      plaetze_max: '16',
      preis_unterricht: '99',
      topf_id: String(umgebung.topfId),
    };
    assert.equal((await t.post(`/kurse/${id}/vorschlag`, buero, { ...vorschlag, ue: '' })).status, 422);
    assert.equal((await t.post(`/kurse/${id}/vorschlag`, buero, vorschlag)).status, 303);
    const { positionen } = await t.database.db
      .selectFrom('bewilligung')
      .select('positionen')
      .where('kurs_id', '=', id)
      .executeTakeFirstOrThrow();
    assert.equal((positionen as { einzelpreisCent: number }[])[0]!.einzelpreisCent, 4000);
  });

  it('call a day off and add another', async () => {
    const id = await createBewilligten(t, umgebung);
    const [erster] = await listTermine(t.database.db, id);
    await t.post(`/kurse/${id}/termine/${erster!.id}/absagen`, traeger, { grund: 'Krank' });
    const doppelt = { am: '11.02.2026', von: '9', bis: '12' };
    assert.equal((await t.post(`/kurse/${id}/termine`, traeger, doppelt)).status, 422);
    const spaeter = { am: '30.06.2026', von: '9', bis: '12.15' };
    assert.equal((await t.post(`/kurse/${id}/termine`, traeger, spaeter)).status, 303);
    const termine = await listTermine(t.database.db, id);
    assert.deepEqual([termine[0]!.faelltAus, termine[0]!.grund], [true, 'Krank']);
    assert.equal((await kursOf(id)).ende_am, '2026-06-30');
  });

  it('keep the register of providers and municipalities', async () => {
    assert.equal((await t.post('/traeger/neu', traeger, { name: 'Nie' })).status, 403);
    const falsch = await t.post('/traeger/neu', buero, {
      name: 'Lernhaus',
      art: 'verein',
      iban: 'DE00 1234',
    });
    assert.equal(falsch.status, 422);
    assert.match(await falsch.text(), /Die IBAN stimmt nicht/);
    const gut = await t.post('/traeger/neu', buero, { name: 'Lernhaus', art: 'verein', ist_aktiv: 'ja' });
    assert.equal(gut.status, 303);
    const seite = gut.headers.get('location')!;
    assert.match(await text(seite, buero), /Lernhaus/);
    assert.equal((await t.post('/traeger/neu', buero, { name: 'lernhaus', art: 'verein' })).status, 422);
    assert.equal((await t.post(`${seite}/ansprechperson`, buero, { name: 'Ina Muster' })).status, 303);
    assert.equal((await t.post('/gemeinden', buero, { name: 'Neudorf', lat: '53,1' })).status, 422);
    assert.equal((await t.post('/gemeinden', buero, { name: 'Neudorf', ist_aktiv: 'ja' })).status, 303);
    assert.match(await text('/traeger.csv', buero), /Lernhaus/);
  });

  it('end a version of the conditions on the day before the next, and never change one that was used', async () => {
    await createBewilligten(t, umgebung);
    const form = {
      bezeichnung: 'Förderrichtlinie 2027',
      kursart: 'sprachkurs',
      gueltigAb: '01.01.2027',
      satzUe: '45',
      teilnehmerMin: '8',
      teilnehmerMax: '16',
      pauschale_raum: '150',
      bezug_raum: 'monat',
    };
    assert.equal((await t.post('/foerderbedingungen/neu', buero, form)).status, 403);
    const leer = await t.post('/foerderbedingungen/neu', koordination, { ...form, satzUe: '' });
    assert.equal(leer.status, 422);
    assert.match(await leer.text(), /Bitte geben Sie den Satz in Euro an/);
    assert.equal((await t.post('/foerderbedingungen/neu', koordination, form)).status, 303);
    assert.match(
      await text(`/foerderbedingungen/${umgebung.bedingungId}`, koordination),
      /01\.01\.2025 bis 31\.12\.2026/,
    );
    const doppelt = await t.post('/foerderbedingungen/neu', koordination, {
      ...form,
      gueltigAb: '01.06.2026',
      gueltigBis: '31.12.2026',
    });
    assert.equal(doppelt.status, 422);
    assert.match(await doppelt.text(), /gilt schon/);
    const benutzt = await t.post(`/foerderbedingungen/${umgebung.bedingungId}/bearbeiten`, koordination, {
      ...form,
      version: '1',
    });
    assert.equal(benutzt.status, 422);
    assert.match(await benutzt.text(), /schon bewilligt/);
  });

  it('take school holidays as a list or as a calendar', async () => {
    const pfad = '/kurse/einstellungen/ferien';
    assert.equal((await t.post(pfad, buero, { ferien: 'x' })).status, 403);
    const falsch = await t.post(pfad, koordination, { ferien: 'Osterferien;irgendwann' });
    assert.equal(falsch.status, 422);
    assert.match(await falsch.text(), /Zeile 1 ist nicht lesbar/);
    const kalender =
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Sommerferien\r\nDTSTART;VALUE=DATE:20270708\r\nDTEND;VALUE=DATE:20270819\r\nEND:VEVENT\r\nEND:VCALENDAR';
    assert.equal((await t.post(pfad, koordination, { ferien: kalender, ersetzen: 'ja' })).status, 303);
    const page = await text('/kurse/einstellungen', koordination);
    assert.match(page, /08\.07\.2027[\s\S]*18\.08\.2027/);
    assert.match(page, /02\.07\.2026/);
  });

  it('are exported', async () => {
    const list = await t.get('/kurse.csv?jahr=2026', buero);
    assert.equal(list.status, 200);
    assert.match(await list.text(), /Nummer;Titel;Kursart/);
  });
});
