import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { averageOf, checkTermin } from './offenes-angebot.rules.ts';
import { offenesAngebotSchema } from './offenes-angebot.schema.ts';

const CAFE = {
  titel: 'Sprachcafé am Markt',
  art: 'sprachcafe',
  wochentag: '3',
  von: '15.00',
  bis: '17:00',
  rhythmus: 'nicht in den Ferien',
  ort: 'Musterhausen',
  organisation: 'Mehrgenerationenhaus',
  email: 'Cafe@Haus.example',
  sprachen: 'Arabisch, Ukrainisch',
  kinderbetreuung: 'ja',
  beginn_am: '1.9.2025',
};

describe('an open offer', () => {
  it('has its count on days that have come and on which there was the offer', () => {
    const angebot = { beginn_am: '2026-01-01', ende_am: '2026-02-28' };
    const grund = (am: string) => {
      const result = checkTermin(angebot, am, '2026-03-10');
      return result.ok ? null : result.grund;
    };
    assert.equal(grund('2026-01-01'), null);
    assert.equal(grund('2026-02-28'), null);
    assert.equal(grund('2025-12-31'), 'angebotstermin.ausserhalb');
    assert.equal(grund('2026-03-01'), 'angebotstermin.ausserhalb');
    assert.equal(grund('2026-03-11'), 'angebotstermin.zukunft');
  });

  it('counts visits for each date to one decimal', () => {
    assert.equal(averageOf(25, 3), 8.3);
    assert.equal(averageOf(0, 2), 0);
    assert.equal(averageOf(0, 0), null);
  });

  it('is read as it is typed, and time and period go forward', () => {
    const wert = offenesAngebotSchema.parse(CAFE);
    assert.deepEqual(
      [wert.wochentag, wert.von, wert.bis, wert.beginn_am, wert.ende_am, wert.email],
      [3, '15:00', '17:00', '2025-09-01', null, 'cafe@haus.example'],
    );
    const faults = (felder: Record<string, string>) =>
      offenesAngebotSchema.safeParse({ ...CAFE, ...felder }).error?.issues.map(({ path }) => path[0]);
    assert.deepEqual(faults({ bis: '14:00', ende_am: '1.8.2025' }), ['bis', 'ende_am']);
    assert.deepEqual(faults({ bis: '' }), ['bis']);
    assert.deepEqual(faults({ wochentag: '8' }), ['wochentag']);
  });
});

describe('open offers of the office', () => {
  let t: TestApp;
  let kursverwaltung: TestUser;
  let auswertung: TestUser;
  let traeger: TestUser;
  let pfad: string;

  before(async () => {
    t = await openTestApp({ RATE_LIMITS: '0' });
    kursverwaltung = await t.signIn('kursverwaltung');
    auswertung = await t.signIn('auswertung');
    traeger = await t.signIn('kurstraeger', 1);
  });
  after(() => t.close());

  const termine = () =>
    t.database.db
      .selectFrom('offenes_angebot_termin')
      .select(['id', 'am', 'teilnehmer'])
      .orderBy('am')
      .execute();
  const enter = (am: string, teilnehmer: string) =>
    t.post(`${pfad}/termine`, kursverwaltung, { am, teilnehmer });

  it('are kept by those who manage courses and read by evaluation', async () => {
    assert.equal((await t.get('/offene-angebote', traeger)).status, 403);
    assert.equal((await t.get('/offene-angebote', auswertung)).status, 200);
    assert.equal((await t.get('/offene-angebote/neu', auswertung)).status, 403);
    assert.equal((await t.post('/offene-angebote/neu', auswertung, CAFE)).status, 403);
    assert.match(
      await (await t.get('/offene-angebote', kursverwaltung)).text(),
      /Kein Angebot in diesem Jahr/,
    );
  });

  it('say what is missing and keep what was typed', async () => {
    const answer = await t.post('/offene-angebote/neu', kursverwaltung, {
      ...CAFE,
      organisation: '',
      bis: '14:00',
    });
    assert.equal(answer.status, 422);
    const text = await answer.text();
    assert.match(text, /Das Ende liegt vor dem Anfang/);
    assert.match(text, /value="Sprachcafé am Markt"/);
    assert.equal((await t.database.db.selectFrom('offenes_angebot').select('id').execute()).length, 0);
  });

  it('are entered, changed and not overwritten', async () => {
    const answer = await t.post('/offene-angebote/neu', kursverwaltung, CAFE);
    assert.equal(answer.status, 303);
    pfad = answer.headers.get('location')!;
    assert.match(await (await t.get(pfad, auswertung)).text(), /Mittwoch 15:00–17:00, nicht in den Ferien/);
    const neu = { ...CAFE, version: '1', titel: 'Sprachcafé im Haus' };
    assert.equal((await t.post(`${pfad}/bearbeiten`, auswertung, neu)).status, 403);
    assert.equal((await t.post(`${pfad}/bearbeiten`, kursverwaltung, neu)).status, 303);
    const stale = await t.post(`${pfad}/bearbeiten`, kursverwaltung, neu);
    assert.equal(stale.status, 422);
    assert.match(await stale.text(), /inzwischen geändert/);
    assert.equal((await t.post('/offene-angebote/999999/bearbeiten', kursverwaltung, neu)).status, 404);
  });

  it('count who came, once for each day', async () => {
    assert.equal(
      (await t.post(`${pfad}/termine`, auswertung, { am: '4.3.2026', teilnehmer: '9' })).status,
      403,
    );
    const future = await enter('11.03.2026', '12');
    assert.equal(future.status, 422);
    assert.match(await future.text(), /Dieser Tag kommt erst noch[\s\S]*value="12"/);
    assert.equal((await enter('4.3.2026', 'viele')).status, 422);
    assert.deepEqual(await termine(), []);
    for (const [am, wert] of [
      ['17.12.2025', '30'],
      ['25.2.2026', '10'],
      ['4.3.2026', '9'],
      ['4.3.2026', '15'],
    ] as const)
      assert.equal((await enter(am, wert)).status, 303);
    assert.deepEqual(
      (await termine()).map(({ am, teilnehmer }) => [am, teilnehmer]),
      [
        ['2025-12-17', 30],
        ['2026-02-25', 10],
        ['2026-03-04', 15],
      ],
    );
    assert.equal(
      (await t.post('/offene-angebote/999999/termine', kursverwaltung, { am: '4.3.2026', teilnehmer: '1' }))
        .status,
      404,
    );
  });

  it('do not end before a day with a count', async () => {
    const answer = await t.post(`${pfad}/bearbeiten`, kursverwaltung, {
      ...CAFE,
      version: '2',
      ende_am: '1.3.2026',
    });
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /Für Tage außerhalb sind schon Besuche eingetragen/);
  });

  it('add up by year, also as a file', async () => {
    const csvOf = async (jahr: number) =>
      (await (await t.get(`/offene-angebote.csv?jahr=${jahr}`, auswertung)).text()).split('\r\n')[1];
    assert.match((await csvOf(2026))!, /^Sprachcafé im Haus;Sprachcafé;Musterhausen;.*;2;25;12,5$/);
    assert.match((await csvOf(2025))!, /;1;30;30$/);
    assert.match(
      await (await t.get('/offene-angebote?jahr=2025', auswertung)).text(),
      /Offene Angebote 2025/,
    );
  });

  it('lose a count that was wrong, but not one of a closed year', async () => {
    const [alt, , neu] = await termine();
    assert.equal((await t.post(`${pfad}/termine/${neu!.id}/entfernen`, auswertung)).status, 403);
    assert.equal((await t.post(`${pfad}/termine/${neu!.id}/entfernen`, kursverwaltung)).status, 303);
    assert.equal((await t.post(`${pfad}/termine/${neu!.id}/entfernen`, kursverwaltung)).status, 422);
    await t.database.db
      .insertInto('jahresabschluss')
      .values({ jahr: 2025, abgeschlossen_at: t.clock.now(), abgeschlossen_von: 'Lea Leitung' })
      .execute();
    assert.equal((await t.post(`${pfad}/termine/${alt!.id}/entfernen`, kursverwaltung)).status, 422);
    assert.equal((await enter('10.12.2025', '5')).status, 422);
    assert.equal((await termine()).length, 2);
    const taten = await t.database.db
      .selectFrom('protokoll')
      .select('tat')
      .where('tat', 'like', 'offenes-angebot.%')
      .orderBy('id')
      .execute();
    assert.deepEqual(
      taten.map(({ tat }) => tat.slice('offenes-angebot.'.length)),
      ['anlegen', 'aendern', 'termin', 'termin', 'termin', 'termin', 'termin-entfernen'],
    );
  });
});
