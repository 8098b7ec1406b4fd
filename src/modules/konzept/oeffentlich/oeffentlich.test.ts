import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { nameInSprache, richtungOf } from '../../../begriffe/eigensprache.ts';
import { type Beispielkonzept, sowKonzept } from '../ausgaben/konzept-saeen.beispiele.ts';
import { checkFreigabe, listSprachen, pickKurztext, readKurztexte } from './oeffentlich.rules.ts';
import { freigabeSchema } from './oeffentlich.schema.ts';

describe('short texts', () => {
  const deutsch = { titel: 'Sprach-Café', text: 'Jede Woche.' };

  it('fall back to German, and say which language they are in', () => {
    assert.equal(pickKurztext({ de: deutsch }, 'uk')?.sprache, 'de');
    assert.equal(pickKurztext({ de: deutsch, uk: { titel: 'К', text: 'К' } }, 'uk')?.sprache, 'uk');
    assert.equal(pickKurztext({}, 'de'), null);
  });

  it('are read from a column whatever stands in it', () => {
    assert.deepEqual(readKurztexte({ de: deutsch, en: 'loose', fr: null, uk: { titel: 'К' } }), {
      de: deutsch,
    });
  });

  it('name every language once, German and English first', () => {
    const spaet = { kurztexte: { uk: deutsch, ar: deutsch, de: deutsch } };
    assert.deepEqual(listSprachen([spaet, spaet]), ['de', 'en', 'ar', 'uk']);
    assert.equal(nameInSprache('uk'), 'українська');
    assert.equal(richtungOf('prs'), 'rtl');
    assert.equal(richtungOf('uk'), 'ltr');
  });

  it('are needed in German before a measure is public', () => {
    assert.equal(checkFreigabe(true, { en: deutsch }).ok, false);
    assert.equal(checkFreigabe(true, { de: deutsch }).ok, true);
    assert.equal(checkFreigabe(false, {}).ok, true);
  });

  it('in one more language need that language, once', () => {
    const read = (felder: Record<string, string>) =>
      freigabeSchema(['de', 'en']).safeParse({ version: '1', ...felder });
    const neu = { 'titel-neu': 'Кафе', 'text-neu': 'Щотижня.' };
    assert.deepEqual(read({ ...neu, neueSprache: 'uk' }).data?.kurztexte, {
      uk: { titel: 'Кафе', text: 'Щотижня.' },
    });
    assert.equal(read({ ...neu, neueSprache: 'xx' }).error?.issues[0]?.message, 'oeffentlich.sprache-fehlt');
    const doppelt = read({ ...neu, neueSprache: 'de', 'titel-de': 'Café', 'text-de': 'Jede Woche.' });
    assert.equal(doppelt.error?.issues[0]?.message, 'oeffentlich.sprache-doppelt');
    assert.deepEqual(read({ 'titel-de': 'nur Titel' }).error?.issues[0]?.path, ['text-de']);
  });
});

describe('the public page and the office behind it', () => {
  let t: TestApp;
  let konzept: Beispielkonzept;
  let koordination: TestUser;
  let auswertung: TestUser;

  before(async () => {
    t = await openTestApp();
    koordination = await t.signIn('koordination');
    auswertung = await t.signIn('auswertung');
  });
  after(() => t.close());

  const read = async (path: string, headers = {}) => {
    const answer = await t.get(path, null, headers);
    assert.equal(answer.headers.get('set-cookie'), null, `${path} sets a cookie`);
    return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') };
  };
  const countRueckmeldungen = async () =>
    (await t.database.db.selectFrom('konzeptrueckmeldung').select('id').execute()).length;
  const formOf = (id: number) => `/konzept/massnahmen/${id}/oeffentlich`;
  const kurztext = {
    version: '1',
    oeffentlich: 'ja',
    'titel-de': 'Sprach-Café für alle',
    'text-de': 'Wir reden zusammen Deutsch.',
  };

  it('is kind while there is nothing to show', async () => {
    const { status, text } = await read('/fortschritt');
    assert.equal(status, 200);
    assert.match(text, /Hier steht bald, was wir tun/);
    assert.match(text, /Schreiben Sie uns/);
    assert.equal((await read('/fortschritt/1')).status, 404);
  });

  it('shows nothing that nobody chose', async () => {
    konzept = await sowKonzept(t);
    const { text } = await read('/fortschritt');
    assert.doesNotMatch(text, /Sprachcafé|Praktika|Jugendamt/);
    assert.equal((await read(`/fortschritt/${konzept.massnahmen.sprachcafe}`)).status, 404);
  });

  it('is chosen by those who lead the concept only', async () => {
    const { sprachcafe } = konzept.massnahmen;
    assert.equal((await t.get(formOf(sprachcafe), auswertung)).status, 403);
    assert.equal((await t.post(formOf(sprachcafe), auswertung, kurztext)).status, 403);
    assert.equal((await t.get('/konzept/oeffentlich', auswertung)).status, 403);
    assert.equal((await t.get('/konzept/rueckmeldungen', auswertung)).status, 403);
    assert.equal((await t.get('/konzept/rueckmeldungen.csv', auswertung)).status, 403);
  });

  it('needs a German text and keeps what was typed', async () => {
    const { sprachcafe } = konzept.massnahmen;
    const answer = await t.post(formOf(sprachcafe), koordination, {
      version: '1',
      oeffentlich: 'ja',
      'titel-en': 'Language café',
      'text-en': 'We talk.',
    });
    assert.equal(answer.status, 422);
    const text = await answer.text();
    assert.match(text, /zuerst einen deutschen Kurztext/);
    assert.match(text, /value="Language café"/);
    const row = await t.database.db
      .selectFrom('massnahme')
      .select(['ist_oeffentlich', 'version'])
      .where('id', '=', sprachcafe)
      .executeTakeFirstOrThrow();
    assert.deepEqual(row, { ist_oeffentlich: false, version: 1 });
    assert.equal((await t.post(formOf(999_999), koordination, kurztext)).status, 404);
  });

  it('shows what was chosen, in plain words and in the language of the address', async () => {
    const { sprachcafe } = konzept.massnahmen;
    const answer = await t.post(formOf(sprachcafe), koordination, {
      ...kurztext,
      'titel-en': 'Language café',
      'text-en': 'We talk German together.',
      neueSprache: 'uk',
      'titel-neu': 'Мовне кафе',
      'text-neu': 'Говоримо німецькою.',
    });
    assert.equal(answer.status, 303);
    const stale = await t.post(formOf(sprachcafe), koordination, kurztext);
    assert.equal(stale.status, 422);
    assert.match(await stale.text(), /inzwischen geändert/);

    const deutsch = await read('/fortschritt?sprache=de');
    assert.match(deutsch.text, /Sprach-Café für alle[\s\S]*Läuft dauerhaft[\s\S]*Wir reden zusammen Deutsch/);
    assert.doesNotMatch(deutsch.text, /Praktika/);
    assert.match(deutsch.text, /rel="canonical" href="http:\/\/localhost:3000\/fortschritt\?sprache=de"/);
    assert.match(deutsch.text, /hreflang="uk"/);
    const english = await read('/fortschritt', { 'accept-language': 'en-GB' });
    assert.match(english.text, /<html lang="en"[\s\S]*how far we are[\s\S]*Language café/);
    const ukrainisch = await read(`/fortschritt/${sprachcafe}?sprache=uk`);
    assert.match(ukrainisch.text, /lang="uk" dir="ltr">Говоримо німецькою/);
    assert.match(ukrainisch.text, /lang="de">Ein Sprachcafé findet jede Woche statt/);
    const list = await (await t.get('/konzept/oeffentlich', koordination)).text();
    assert.match(list, /Deutsch, Englisch, Ukrainisch/);
  });

  it('filters by field and status in the address', async () => {
    const { praktika } = konzept.massnahmen;
    await t.post(formOf(praktika), koordination, {
      ...kurztext,
      'titel-de': 'Praktika finden',
      'text-de': 'Wir suchen Plätze.',
    });
    const alle = await read('/fortschritt?sprache=de');
    assert.match(alle.text, /Kommt später/);
    const spaeter = await read('/fortschritt?status=verschoben&sprache=de');
    assert.match(spaeter.text, /Praktika finden/);
    assert.doesNotMatch(spaeter.text, /Sprach-Café für alle/);
    assert.match(spaeter.text, /fortschritt\?sprache=en&amp;status=verschoben/);
    // The language café serves work as well, so it stands under the chosen field.
    const arbeit = await read(`/fortschritt?feld=${konzept.knoten.arbeit}&status=laufend`);
    assert.match(arbeit.text, /Sprach-Café für alle/);
    assert.match((await read('/fortschritt?status=entfallen')).text, /keine Maßnahme/);
    assert.equal((await read('/fortschritt?feld=abc&status=quatsch')).status, 200);
    // Not the reason why it is late, nor who is late with it.
    assert.doesNotMatch(alle.text, /Die Stelle ist nicht besetzt/);
  });

  it('is found by search engines, the rest of the house is not', async () => {
    const robots = await read('/robots.txt');
    assert.match(robots.text, /Disallow: \/\n[\s\S]*Sitemap: http:\/\/localhost:3000\/sitemap\.xml/);
    const sitemap = await read('/sitemap.xml');
    assert.match(sitemap.type ?? '', /xml/);
    assert.match(
      sitemap.text,
      new RegExp(`<loc>http://localhost:3000/fortschritt/${konzept.massnahmen.praktika}<`),
    );
    assert.doesNotMatch(sitemap.text, new RegExp(`fortschritt/${konzept.massnahmen.kurse}<`));
  });

  it('takes feedback without a name, refuses empty and endless ones and keeps what was typed', async () => {
    const { praktika, kurse } = konzept.massnahmen;
    const leer = await t.post('/fortschritt/rueckmeldung?sprache=de', null, { text: ' ', name: 'Kim' });
    assert.equal(leer.status, 422);
    assert.equal(leer.headers.get('set-cookie'), null);
    const nochmal = await leer.text();
    assert.match(nochmal, /value="Kim"/);
    assert.match(nochmal, /Bitte ausfüllen/);
    const pfad = `/fortschritt/${praktika}/rueckmeldung?sprache=de`;
    const lang = await t.post(pfad, null, { text: 'a'.repeat(2001), email: 'keine' });
    assert.equal(lang.status, 422);
    const text = await lang.text();
    assert.match(text, /Der Text ist zu lang/);
    assert.match(text, /E-Mail-Adresse wie/);
    assert.equal((await t.post(`/fortschritt/${kurse}/rueckmeldung`, null, { text: 'Hallo' })).status, 404);
    assert.equal(await countRueckmeldungen(), 0);

    const da = await t.post(pfad, null, { text: 'Meine Firma hat\nzwei Plätze. <b>Gern!</b>' });
    assert.equal(da.status, 303);
    assert.equal(da.headers.get('set-cookie'), null);
    assert.match((await read(da.headers.get('location')!)).text, /Vielen Dank/);
    assert.equal(await countRueckmeldungen(), 1);
  });

  it('lets nobody send one message after the other', async () => {
    const answers = [];
    for (let i = 0; i < 6; i++)
      answers.push((await t.post('/fortschritt/rueckmeldung', null, { text: '' })).status);
    assert.ok(answers.includes(429), answers.join());
  });

  it('puts feedback before the office, until it is dealt with', async () => {
    const start = await (await t.get('/', koordination)).text();
    assert.match(start, /1 Rückmeldung zum Konzept/);
    assert.doesNotMatch(await (await t.get('/', auswertung)).text(), /Rückmeldung zum Konzept/);
    const list = await (await t.get('/konzept/rueckmeldungen?zustand=offen', koordination)).text();
    assert.match(list, /zwei Plätze\. &lt;b&gt;Gern/);
    assert.match(list, /ohne Namen/);
    const { id } = await t.database.db
      .selectFrom('konzeptrueckmeldung')
      .select('id')
      .executeTakeFirstOrThrow();
    assert.equal((await t.post(`/konzept/rueckmeldungen/${id}/erledigt`, auswertung)).status, 403);
    assert.equal((await t.post('/konzept/rueckmeldungen/999999/erledigt', koordination)).status, 404);
    assert.equal((await t.post(`/konzept/rueckmeldungen/${id}/erledigt`, koordination)).status, 303);
    assert.equal((await t.post(`/konzept/rueckmeldungen/${id}/erledigt`, koordination)).status, 303);
    assert.doesNotMatch(await (await t.get('/', koordination)).text(), /Rückmeldung zum Konzept/);
    const csv = await (await t.get('/konzept/rueckmeldungen.csv', koordination)).text();
    assert.match(csv, /Meine Firma hat/);
    const entries = await t.database.db
      .selectFrom('protokoll')
      .select('id')
      .where('tat', '=', 'rueckmeldung.erledigen')
      .execute();
    assert.equal(entries.length, 1);
  });
});
