import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import mammoth from 'mammoth';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import type { Beispielkonzept } from '../ausgaben/konzept-saeen.beispiele.ts';
import { findRundenAufgaben } from './aufgaben.ts';
import { KOORDINATION, linkOf, openBeispielrunde, PERSONEN, sowRundenkonzept } from './runde.beispiele.ts';
import { listFragen, listRunden } from './runde.store.ts';

describe('the pages of a report round', () => {
  let t: TestApp;
  let konzept: Beispielkonzept;
  let koordination: TestUser;
  let id: number;

  before(async () => {
    t = await openTestApp({ RATE_LIMITS: '0' });
    konzept = await sowRundenkonzept(t);
    koordination = await t.signIn('koordination');
  });
  after(() => t.close());

  const frageOf = async (massnahmeId: number) =>
    (await listFragen(t.database.db, id)).find((one) => one.massnahme_id === massnahmeId)!;
  const page = async (path: string, user: TestUser | null = koordination) => {
    const answer = await t.get(path, user);
    return { status: answer.status, html: await answer.text() };
  };

  it('are read by the trade and led by few', async () => {
    const disposition = await t.signIn('disposition');
    assert.equal((await t.get('/konzept/runden', disposition)).status, 200);
    assert.equal((await t.get('/konzept/runden/neu', disposition)).status, 403);
    assert.equal((await t.post('/konzept/runden/neu', disposition)).status, 403);
    assert.equal((await t.get('/konzept/runden', await t.signIn('technik'))).status, 403);
    assert.equal((await t.get('/konzept/runden/999', koordination)).status, 404);
  });

  it('reminders are set by those who lead, with what was typed kept', async () => {
    const disposition = await t.signIn('disposition');
    const pfad = '/konzept/runden/erinnerungen';
    const typed = { tageVorher: '10', mindestabstand: '4', vertretungNach: '5', bueroNach: '5' };
    assert.equal((await t.post(pfad, disposition, typed)).status, 403);
    const wrong = await t.post(pfad, koordination, { ...typed, tageVorher: 'zehn' });
    assert.equal(wrong.status, 422);
    assert.match(await wrong.text(), /value="zehn"/);
    const order = await t.post(pfad, koordination, typed);
    assert.equal(order.status, 422);
    assert.match(await order.text(), /Das Büro kommt nach der Vertretung/);
    assert.match((await page(pfad)).html, /name="tageVorher"[^>]*value="7"|value="7"[^>]*name="tageVorher"/);
    assert.equal((await t.post(pfad, koordination, { ...typed, bueroNach: '9' })).status, 303);
    assert.match((await page(pfad)).html, /Test koordination/);
  });

  it('a refused round keeps what was typed and opens nothing', async () => {
    const { html } = await page('/konzept/runden/neu');
    assert.match(html, /Ada Amt/);
    assert.match(html, /Niemand hinterlegt/);
    assert.doesNotMatch(html, /Eine Messe für Berufe/, 'what is done is not asked for by itself');
    const refused = await t.post(`/konzept/runden/neu?ausgabe=${konzept.ausgabeId}`, koordination, {
      bezeichnung: 'Bericht Frühjahr',
      vonAm: '1.3.2025',
      bisAm: 'irgendwann',
      fristAm: '',
      felder: 'status',
    });
    assert.equal(refused.status, 422);
    const text = await refused.text();
    assert.match(text, /value="Bericht Frühjahr"/);
    assert.match(text, /value="irgendwann"/);
    assert.match(text, /Bitte ein Datum wie/);
    assert.equal((await listRunden(t.database.db)).length, 0);
  });

  it('opens a round and leads to it', async () => {
    const { sprachcafe, kurse, lotsen, praktika } = konzept.massnahmen;
    const opened = await t.post(`/konzept/runden/neu?ausgabe=${konzept.ausgabeId}`, koordination, {
      bezeichnung: 'Bericht 2026',
      vonAm: '1.3.2025',
      bisAm: '28.2.2026',
      fristAm: '31.3.2026',
      felder: ['status', 'geschehen', 'schritt', 'nachweis', 'hindernisse'],
      massnahmen: [sprachcafe, kurse, lotsen, praktika].map(String),
    });
    assert.equal(opened.status, 303);
    id = Number(opened.headers.get('location')?.split('/').at(-1));
    const { html } = await page(`/konzept/runden/${id}`);
    for (const text of ['Ada Amt', 'Ben Bildung', '0 von 2', 'Runde einfrieren'])
      assert.ok(html.includes(text), text);
    const gelesen = await page(`/konzept/runden/${id}`, await t.signIn('auswertung'));
    assert.doesNotMatch(gelesen.html, /Runde einfrieren/);
    assert.match((await page(`/konzept/runden?x`)).html, /0 von 4/);
    const [aufgabe] = await findRundenAufgaben(t.kontext(KOORDINATION));
    assert.match(aufgabe?.titel ?? '', /eine Maßnahme ohne Antwort/);
  });

  it('the link shows her measures only, and looking changes nothing', async () => {
    const link = await linkOf(t, PERSONEN.ada.email);
    const { html } = await page(link, null);
    assert.match(html, /Sprachcafé/);
    assert.match(html, /Kinderbetreuung/);
    assert.doesNotMatch(html, /Lotsinnen/);
    assert.match(html, /Noch 2 Maßnahmen/);
    const frage = await frageOf(konzept.massnahmen.sprachcafe);
    const form = await page(`${link}/${frage.id}`, null);
    assert.match(form.html, /<option value="laufend" selected/);
    assert.doesNotMatch(form.html, /name="kostenCent"/, 'not asked in this round');
    assert.equal((await frageOf(konzept.massnahmen.sprachcafe)).version, frage.version);
  });

  it("another one's measure does not exist behind the link, nor does a made-up link", async () => {
    const link = await linkOf(t, PERSONEN.ada.email);
    const fremd = await frageOf(konzept.massnahmen.lotsen);
    assert.equal((await t.get(`${link}/${fremd.id}`, null)).status, 404);
    const written = await t.post(`${link}/${fremd.id}`, null, {
      version: '1',
      geschehen: 'Fremd',
      fertig: '',
    });
    assert.ok(written.status === 404);
    assert.equal((await frageOf(konzept.massnahmen.lotsen)).antwort, null);
    assert.equal((await t.get('/stand/kein-solcher-schluessel', null)).status, 404);
  });

  it('a refused answer keeps what was typed; a good one counts', async () => {
    const link = await linkOf(t, PERSONEN.ben.email);
    const frage = await frageOf(konzept.massnahmen.lotsen);
    const typed = {
      version: String(frage.version),
      status: 'offen',
      am: '',
      neueFrist: '',
      grund: '',
      geschehen: 'Wir suchen noch.',
      schritt: '',
      schrittAm: '',
      nachweis: 'ohne Adresse',
      hindernisse: '',
    };
    const wrong = await t.post(`${link}/${frage.id}`, null, { ...typed, fertig: 'ja' });
    assert.equal(wrong.status, 422);
    const text = await wrong.text();
    assert.match(text, /Wir suchen noch\./);
    assert.match(text, /https:\/\/ oder http:\/\//);
    const late = await t.post(`${link}/${frage.id}`, null, { ...typed, nachweis: '', fertig: 'ja' });
    assert.equal(late.status, 422);
    assert.match(await late.text(), /Grund für die Verspätung/);
    assert.equal((await frageOf(konzept.massnahmen.lotsen)).antwort, null);
    const good = await t.post(`${link}/${frage.id}`, null, {
      ...typed,
      nachweis: '',
      grund: 'Keine Räume.',
      fertig: 'ja',
    });
    assert.equal(good.status, 303);
    assert.equal(good.headers.get('location'), link);
    assert.match((await page(link, null)).html, /Alles fertig/);
    const again = await t.post(`${link}/${frage.id}`, null, { ...typed, nachweis: '', fertig: '' });
    assert.equal(again.status, 422, 'written on an old page');
  });

  it('the office takes an answer by telephone and takes all over', async () => {
    const frage = await frageOf(konzept.massnahmen.kurse);
    const pfad = `/konzept/runden/${id}/antworten/${frage.id}`;
    assert.match((await page(pfad)).html, /Antwort aufnehmen/);
    const typed = { version: String(frage.version), status: 'umgesetzt', am: '1.2.2026', fertig: 'ja' };
    const wrong = await t.post(pfad, koordination, { ...typed, am: '40.13.', geschehen: 'Drei Kurse.' });
    assert.equal(wrong.status, 422);
    assert.match(await wrong.text(), /value="40\.13\."/);
    const good = await t.post(pfad, koordination, { ...typed, geschehen: 'Drei Kurse laufen.' });
    assert.equal(good.status, 303);
    assert.equal(
      (await frageOf(konzept.massnahmen.kurse)).beantwortet_von,
      'Ada Amt, aufgenommen von Test koordination',
    );
    const early = await t.post(`/konzept/runden/${id}/einfrieren`, koordination);
    assert.equal(early.status, 422);
    assert.match(await early.text(), /noch nicht übernommen sind/);
    assert.equal((await t.post(`/konzept/runden/${id}/uebernehmen`, koordination)).status, 303);
    assert.match((await page(`/konzept/runden/${id}?zustand=uebernommen`)).html, /Lotsinnen/);
  });

  it('passes on and sends again from the person’s page', async () => {
    const frage = await frageOf(konzept.massnahmen.sprachcafe);
    const pfad = `/konzept/runden/${id}/personen/${frage.person_id}`;
    assert.match((await page(pfad)).html, /Frage/);
    assert.equal((await t.post(`${pfad}/erneut`, koordination)).status, 303);
    const weiter = `/konzept/runden/${id}/weitergeben?person=${frage.person_id}`;
    const wrong = await t.post(weiter, koordination, {
      name: 'Vera',
      email: 'vera',
      massnahmen: String(frage.id),
    });
    assert.equal(wrong.status, 422);
    assert.match(await wrong.text(), /value="vera"/);
    const good = await t.post(weiter, koordination, { ...PERSONEN.vera, massnahmen: String(frage.id) });
    assert.equal(good.status, 303);
    assert.match((await page(await linkOf(t, PERSONEN.vera.email), null)).html, /Sprachcafé/);
  });

  it('tells what happened, on the page and as a Word file', async () => {
    const { html } = await page(`/konzept/runden/${id}/bericht`);
    assert.match(html, /Vorläufig/);
    assert.match(html, /ist seit dem 01\.02\.2026 umgesetzt\. Drei Kurse laufen\./);
    assert.match(html, /sollte bis zum 31\.12\.2025 umgesetzt sein\. Grund: Keine Räume\./);
    const file = await t.get(`/konzept/runden/${id}/bericht.docx`, koordination);
    assert.match(file.headers.get('content-type') ?? '', /wordprocessingml/);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await file.arrayBuffer()) });
    assert.match(value, /Drei Kurse laufen\./);
  });

  it('frozen it stays, its links say so, and the next round is compared with it', async () => {
    const link = await linkOf(t, PERSONEN.ada.email);
    const frage = await frageOf(konzept.massnahmen.kurse);
    assert.equal((await t.post(`/konzept/runden/${id}/einfrieren`, koordination)).status, 303);
    assert.match((await page(link, null)).html, /Die Runde ist abgeschlossen/);
    await t.database.db.updateTable('massnahme_fassung').set({ kurztitel: 'Neuer Name' }).execute();
    const kept = await page(`/konzept/runden/${id}/antworten/${frage.id}`);
    assert.match(kept.html, /Kurse mit Kinderbetreuung/);
    assert.match(kept.html, /Drei Kurse laufen\./);
    assert.doesNotMatch((await page(`/konzept/runden/${id}`)).html, /Neuer Name/);
    await t.database.db.updateTable('massnahme_fassung').set({ kurztitel: '' }).execute();
    const late = await t.post(`${link}/${frage.id}`, null, {
      version: String(frage.version),
      status: 'laufend',
    });
    assert.equal(late.status, 422);
    assert.match((await page(`/konzept/runden/${id}/vergleich`)).html, /Noch keine frühere Runde/);
    await t.database.db
      .updateTable('massnahme')
      .set({ status: 'umgesetzt' })
      .where('id', '=', konzept.massnahmen.lotsen)
      .execute();
    const { html: auswahl } = await page('/konzept/runden/neu');
    assert.doesNotMatch(auswahl, /Kurse mit Kinderbetreuung/, 'reported as done already');
    assert.match(auswahl, /Lotsinnen/, 'done since the last report');
    const zweite = await openBeispielrunde(t, konzept, { bezeichnung: 'Bericht 2027' });
    await t.database.db
      .updateTable('massnahme')
      .set({ status: 'laufend' })
      .where('id', '=', konzept.massnahmen.lotsen)
      .execute();
    const { html } = await page(`/konzept/runden/${zweite}/vergleich?mit=${id}&geaendert=ja`);
    assert.match(html, /Lotsinnen/);
    assert.doesNotMatch(html, /Sprachcafé/);
    assert.match((await page(`/konzept/runden/${zweite}/bericht`)).html, /seit „Bericht 2026“/);
  });

  it('an old link leads nowhere', async () => {
    const link = await linkOf(t, PERSONEN.ben.email);
    t.clock.set(new Date('2027-06-01T08:00:00Z'));
    assert.equal((await t.get(link, null)).status, 410);
  });
});
