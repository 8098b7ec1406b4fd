import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { createBewilligten, createGeprueften, openKursumgebung } from '../kurse/kurs.beispiele.ts';
import { freigabeSchema } from './freigabe.schema.ts';
import { platzlageOf, readAuswahl, readKurztexte, tageszeitOf, writeAuswahl } from './kursanzeige.rules.ts';

describe('what a visitor chooses and reads', () => {
  it('takes nothing from an address that is no choice', () => {
    const nichts = readAuswahl({ ort: '-1', niveau: 'D7', zeit: 'nachts', format: 'x', online: 'nein' });
    assert.deepEqual(writeAuswahl(nichts), {});
    const alles = {
      ort: '3',
      niveau: 'B1',
      zeit: 'abends',
      format: 'frauen',
      kinderbetreuung: 'ja',
      online: 'ja',
    };
    assert.deepEqual(writeAuswahl(readAuswahl(alles)), alles);
  });

  it('names the time of day by the hour in which a lesson begins', () => {
    assert.equal(tageszeitOf({ wochentag: 1, von: '11:59' }), 'vormittags');
    assert.equal(tageszeitOf({ wochentag: 1, von: '12:00' }), 'nachmittags');
    assert.equal(tageszeitOf({ wochentag: 5, von: '17:00' }), 'abends');
    assert.equal(tageszeitOf({ wochentag: 6, von: '09:00' }), 'wochenende');
  });

  it('says in words how many places are free', () => {
    assert.equal(platzlageOf({ plaetze: 16, belegt: 12 }), 'frei');
    assert.equal(platzlageOf({ plaetze: 16, belegt: 13 }), 'wenige');
    assert.equal(platzlageOf({ plaetze: 16, belegt: 17 }), 'voll');
  });

  it('reads short texts in known languages only, each written once', () => {
    assert.deepEqual(readKurztexte({ de: 'Hallo', xx: 'Was', uk: '', ar: 7 }), { de: 'Hallo' });
    const read = (felder: Record<string, string>) =>
      freigabeSchema(['de', 'en']).safeParse({ version: '1', ...felder });
    assert.deepEqual(read({ 'text-de': 'Kurs', neueSprache: 'uk', 'text-neu': 'Курс' }).data?.kurztexte, {
      de: 'Kurs',
      uk: 'Курс',
    });
    const grund = (felder: Record<string, string>) => read(felder).error?.issues[0]?.message;
    assert.equal(grund({ neueSprache: 'de', 'text-neu': 'Kurs' }), 'kurztext.sprache-doppelt');
    assert.equal(grund({ 'text-neu': 'Курс' }), 'kurztext.sprache-fehlt');
    assert.equal(grund({ neueSprache: 'uk' }), 'feld.fehlt');
  });
});

describe('the public course list and the office behind it', () => {
  let t: TestApp;
  let koordination: TestUser;
  let auswertung: TestUser;
  let kurs: number;
  let onlinekurs: number;
  let gemeinde: number;

  before(async () => {
    t = await openTestApp({ RATE_LIMITS: '0' });
    koordination = await t.signIn('koordination');
    auswertung = await t.signIn('auswertung');
    const umgebung = await openKursumgebung(t);
    gemeinde = umgebung.gemeindeId;
    kurs = await createBewilligten(t, umgebung, {
      kopf: { titel: 'Deutsch, "leicht" & gut', beginn_am: '2026-04-13' },
      ort: { kinderbetreuung: true, kinderplaetze: 4, voraussetzungen: 'Lesen und Schreiben <lateinisch>' },
    });
    onlinekurs = await createBewilligten(t, umgebung, {
      kopf: {
        titel: 'Deutsch am Abend',
        durchfuehrung: 'online',
        niveau_von: 'B1',
        niveau_bis: 'B2',
        beginn_am: '2026-04-14',
      },
      zeiten: { zeiten: [{ wochentag: 2, von: '18:00', bis: '20:15' }], in_schulferien: false },
    });
    // Never approved: it stays out whatever the office ticks.
    const geprueft = await createGeprueften(t, umgebung, {
      kopf: { titel: 'Noch geheim', beginn_am: '2026-05-04' },
    });
    await t.database.db
      .updateTable('kurs')
      .set({ ist_oeffentlich: true })
      .where('id', '=', geprueft)
      .execute();
  });
  after(() => t.close());

  const read = async (path: string, headers = {}) => {
    const answer = await t.get(path, null, headers);
    assert.equal(answer.headers.get('set-cookie'), null, `${path} sets a cookie`);
    return {
      status: answer.status,
      text: await answer.text(),
      type: answer.headers.get('content-type') ?? '',
    };
  };
  const versionOf = async (id: number) =>
    (await t.database.db.selectFrom('kurs').select('version').where('id', '=', id).executeTakeFirstOrThrow())
      .version;
  const formOf = (id: number) => `/kurse/${id}/veroeffentlichung`;
  const titlesIn = (text: string) =>
    ['leicht', 'Deutsch am Abend', 'Noch geheim'].filter((eine) => text.includes(eine));

  it('is kind while nothing is public', async () => {
    const { status, text } = await read('/sprachkurse');
    assert.equal(status, 200);
    assert.match(text, /Zurzeit steht hier kein Kurs/);
    assert.deepEqual(titlesIn(text), []);
    assert.equal((await read(`/sprachkurse/${kurs}`)).status, 404);
    assert.deepEqual(JSON.parse((await read('/sprachkurse.json')).text), []);
  });

  it('is made by those who manage courses only', async () => {
    assert.equal((await t.get('/kurse/veroeffentlichung', auswertung)).status, 403);
    assert.equal((await t.get(formOf(kurs), auswertung)).status, 403);
    assert.equal((await t.post(formOf(kurs), auswertung, { version: '1', oeffentlich: 'ja' })).status, 403);
    assert.equal((await t.post(formOf(999_999), koordination, { version: '1' })).status, 404);
  });

  it('refuses a text without its language and keeps what was typed', async () => {
    const version = await versionOf(kurs);
    const answer = await t.post(formOf(kurs), koordination, {
      version: String(version),
      oeffentlich: 'ja',
      'text-de': 'Wir lernen zusammen.',
      'text-neu': 'Вчимося разом.',
    });
    assert.equal(answer.status, 422);
    const text = await answer.text();
    assert.match(text, /in welcher Sprache der Text ist/);
    assert.match(text, /Вчимося разом/);
    assert.equal(await versionOf(kurs), version);
    assert.deepEqual(titlesIn((await read('/sprachkurse')).text), []);
  });

  it('shows what the office chose, in the language of the address', async () => {
    const form = {
      version: String(await versionOf(kurs)),
      oeffentlich: 'ja',
      'text-de': 'Wir lernen zusammen.',
      'text-en': 'We learn together.',
      neueSprache: 'ar',
      'text-neu': 'نتعلم معا',
    };
    assert.equal((await t.post(formOf(kurs), koordination, form)).status, 303);
    const stale = await t.post(formOf(kurs), koordination, { version: form.version, 'text-de': 'Spät.' });
    assert.equal(stale.status, 422);
    assert.match(await stale.text(), /inzwischen geändert/);
    const zweiter = { version: String(await versionOf(onlinekurs)), oeffentlich: 'ja' };
    assert.equal((await t.post(formOf(onlinekurs), koordination, zweiter)).status, 303);

    const deutsch = await read('/sprachkurse?sprache=de');
    assert.deepEqual(titlesIn(deutsch.text), ['leicht', 'Deutsch am Abend']);
    assert.match(deutsch.text, /Wir lernen zusammen\.[\s\S]*Lesen und Schreiben &lt;lateinisch&gt;/);
    assert.match(deutsch.text, /Plätze frei/);
    assert.match(deutsch.text, /Mo, Mi 09:00–12:15/);
    const english = await read('/sprachkurse', { 'accept-language': 'en-GB' });
    assert.match(english.text, /<html lang="en"[\s\S]*Learn German[\s\S]*We learn together/);
    const arabisch = await read(`/sprachkurse/${kurs}?sprache=ar`);
    assert.match(arabisch.text, /lang="ar" dir="rtl">نتعلم معا/);
    assert.match(arabisch.text, /hreflang="ar"/);
    assert.match(arabisch.text, /13\.04\.2026/);
    const list = await (await t.get('/kurse/veroeffentlichung', koordination)).text();
    assert.match(list, /Arabisch/);
    const entries = await t.database.db
      .selectFrom('protokoll')
      .select('id')
      .where('tat', '=', 'kurs.veroeffentlichen')
      .execute();
    assert.equal(entries.length, 2);
  });

  it('keeps to the choice, on the page and in every feed', async () => {
    const cases: [string, string[]][] = [
      [`ort=${gemeinde}`, ['leicht', 'Deutsch am Abend']],
      ['ort=999999', []],
      ['niveau=A2', ['leicht']],
      ['niveau=B1', ['Deutsch am Abend']],
      ['zeit=abends', ['Deutsch am Abend']],
      ['zeit=vormittags&kinderbetreuung=ja', ['leicht']],
      ['online=ja', ['Deutsch am Abend']],
      ['online=ja&kinderbetreuung=ja', []],
      ['format=allgemein', ['leicht', 'Deutsch am Abend']],
      ['format=frauen', []],
    ];
    for (const [query, expected] of cases) {
      for (const feed of ['', '.csv', '.json', '/termine.json', '.ics']) {
        const { text } = await read(`/sprachkurse${feed}?${query}`);
        assert.deepEqual(titlesIn(text), expected, `${feed}?${query}`);
      }
    }
  });

  it('is a calendar that a program reads back', async () => {
    const { text, type } = await read('/sprachkurse.ics?sprache=en');
    assert.equal(type, 'text/calendar; charset=utf-8');
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    const termine = await t.database.db.selectFrom('kurstermin').select(['kurs_id', 'am', 'von']).execute();
    const oeffentlich = termine.filter(({ kurs_id }) => [kurs, onlinekurs].includes(kurs_id));
    assert.equal(events.length, oeffentlich.length);
    assert.equal(new Set(events.map((event) => event.getFirstPropertyValue('uid'))).size, events.length);
    const first = new ICAL.Event(events[0]!);
    assert.equal(first.summary, 'Deutsch, "leicht" & gut');
    assert.match(first.description, /^We learn together\.\nPlaces free\n/);
    assert.match(first.description, /Where: Raum 12, Schulstraße 3, 21000 Musterhausen/);
    assert.equal(first.startDate.toJSDate().toISOString(), '2026-04-13T07:00:00.000Z');
    assert.equal(first.endDate.toJSDate().toISOString(), '2026-04-13T10:15:00.000Z');
    for (const event of events) assert.equal(event.getFirstPropertyValue('categories'), 'Sprachkurs');
  });

  it('forgets lessons that were called off', async () => {
    const { db } = t.database;
    await db
      .updateTable('kurstermin')
      .set({ faellt_aus: true })
      .where('kurs_id', '=', kurs)
      .where('am', '=', '2026-04-13')
      .execute();
    const { text } = await read('/sprachkurse.ics');
    assert.doesNotMatch(text, /20260413T/);
    assert.match(text, /20260415T/);
  });

  it('is the table of places and the JSON of Integreat', async () => {
    const csv = await read('/sprachkurse.csv');
    const rows = parse<Record<string, string>>(csv.text, { columns: true });
    assert.equal(Object.keys(rows[0]!).length, 15 + 7 * 5);
    const { name, street_address, postal_code, longitude, place_on_map, monday_start, monday_end } = rows[0]!;
    assert.deepEqual(
      [name, street_address, postal_code, longitude, place_on_map, monday_start, monday_end],
      ['Deutsch, "leicht" & gut', 'Schulstraße 3', '21000', '9.4', 'true', '09:00', '12:15'],
    );
    assert.equal(rows[0]!.tuesday_closed, 'true');
    assert.equal(rows[1]!.place_on_map, 'false');

    const orte = JSON.parse((await read('/sprachkurse.json?sprache=ar')).text);
    assert.equal(orte.length, 2);
    assert.equal(orte[0].excerpt, 'نتعلم معا');
    assert.match(orte[0].content, /Lesen und Schreiben &lt;lateinisch&gt;/);
    assert.deepEqual(Object.keys(orte[0].available_languages), ['de', 'en', 'ar']);
    assert.equal(orte[0].url, `http://localhost:3000/sprachkurse/${kurs}?sprache=ar`);
    assert.deepEqual(orte[0].opening_hours[0].timeSlots, [
      { start: '09:00', end: '12:15', timezone: 'Europe/Berlin' },
    ]);
    assert.equal(orte[1].location.latitude, null);
    const termine = JSON.parse((await read('/sprachkurse/termine.json')).text);
    assert.equal(termine[0].event.start, '2026-04-14T16:00:00.000Z');
    assert.equal(termine[0].event.end_time, '20:15:00');
  });

  it('can be found, and ends with the last day of a course', async () => {
    assert.match(
      (await read('/robots.txt')).text,
      /Allow: \/sprachkurse\n[\s\S]*\/sprachkurse\/sitemap\.xml/,
    );
    assert.match((await read('/sprachkurse/sitemap.xml')).text, new RegExp(`/sprachkurse/${kurs}</loc>`));
    const { db } = t.database;
    await db
      .updateTable('kurs')
      .set({ ende_am: '2026-03-09', beginn_am: '2026-02-01' })
      .where('id', '=', kurs)
      .execute();
    assert.deepEqual(titlesIn((await read('/sprachkurse')).text), ['Deutsch am Abend']);
    assert.equal((await read(`/sprachkurse/${kurs}`)).status, 404);
  });
});
