import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { createLaufenden, openKursumgebung, type Umgebung } from '../kurse/kurs.beispiele.ts';
import { listEinschreibungen } from './einschreibung.store.ts';
import { remindFehlende } from './frist.action.ts';
import { findListe } from './liste.store.ts';

const MAERZ = '2026-03-01';

describe('participants and monthly lists of a course', () => {
  let t: TestApp;
  let umgebung: Umgebung;
  let kursId: number;
  let traeger: TestUser;
  let fremder: TestUser;
  let buero: TestUser;
  let gemeinde: TestUser;

  before(async () => {
    t = await openTestApp();
    umgebung = await openKursumgebung(t);
    kursId = await createLaufenden(t, umgebung);
    traeger = await t.signIn('kurstraeger', umgebung.traegerId);
    fremder = await t.signIn('kurstraeger', umgebung.traegerId + 999);
    buero = await t.signIn('kursverwaltung');
    gemeinde = await t.signIn('gemeinde', umgebung.gemeindeId);
  });
  after(() => t.close());

  const path = (rest: string) => `/kurse/${kursId}${rest}`;
  const personen = () => listEinschreibungen(t.database.db, kursId);
  const liste = (monat = MAERZ) => findListe(t.database.db, kursId, monat);
  const enrol = (form: Record<string, string> = {}) =>
    t.post(path('/teilnehmer'), traeger, {
      geburtsjahr: '1990',
      gruppe: 'Ukraine',
      ab_am: '09.02.2026',
      ...form,
    });
  const upload = (csv: string, name = 'liste.csv') =>
    t.post(path('/listen/2026-03/datei'), traeger, { datei: new File([csv], name) });
  const mails = async () =>
    await t.database.db.selectFrom('mail').select(['betreff', 'text']).orderBy('id').execute();

  it('are the business of the course’s provider and the office', async () => {
    assert.equal((await t.get(path('/teilnehmer'), fremder)).status, 404);
    assert.equal((await t.post(path('/teilnehmer'), fremder, {})).status, 404);
    assert.equal((await t.get(path('/teilnehmer'), gemeinde)).status, 403);
    assert.equal((await t.get(path('/listen/2026-03'), gemeinde)).status, 403);
    assert.equal((await t.post(path('/listen/2026-03/pruefen'), traeger, {})).status, 403);
    assert.equal((await t.get(path('/teilnehmer'), await t.signIn('stelle', 1))).status, 403);
    assert.equal((await t.get(path('/listen/2025-01'), traeger)).status, 404);
    assert.equal((await t.get(path('/listen/2026-13'), traeger)).status, 404);
  });

  it('are enrolled by number, without a name', async () => {
    const refused = await enrol({ geburtsjahr: 'neunzig' });
    assert.equal(refused.status, 422);
    const html = await refused.text();
    assert.match(html, /Bitte ein Jahr mit vier Ziffern/);
    assert.match(html, /value="neunzig"/);
    assert.equal((await enrol({ geburtsjahr: '' })).status, 422);
    assert.equal((await enrol({ ab_am: '01.01.2020' })).status, 422);
    assert.match(await (await enrol({ nummer: 'TN-999999' })).text(), /gibt es nicht/);
    assert.deepEqual(await personen(), []);

    assert.equal((await enrol({ traegernummer: 'A-1' })).status, 303);
    assert.equal((await enrol({ traegernummer: 'A-2', geburtsjahr: '1985' })).status, 303);
    assert.match(await (await enrol({ traegernummer: 'A-2' })).text(), /trägt im Kurs schon jemand anderes/);
    const [eine] = await personen();
    assert.match(eine!.nummer, /^TN-[2-9A-Z]{6}$/);
    assert.match(await (await enrol({ nummer: eine!.nummer })).text(), /schon eingeschrieben/);
    assert.equal((await personen()).length, 2);
    assert.match(await (await t.get(path('/teilnehmer'), buero)).text(), /A-1/);
  });

  it('know who learns in two courses at once', async () => {
    const [eine] = await personen();
    const anderer = await createLaufenden(t, umgebung, { kopf: { titel: 'Zweitschrift' } });
    const result = await t.post(`/kurse/${anderer}/teilnehmer`, traeger, {
      nummer: eine!.nummer.toLowerCase(),
      geburtsjahr: '1999',
      ab_am: '09.02.2026',
    });
    assert.match(await result.text(), /anderes Geburtsjahr bekannt/);
    const again = await t.post(`/kurse/${anderer}/teilnehmer`, traeger, {
      nummer: eine!.nummer,
      ab_am: '09.02.2026',
    });
    assert.equal(again.status, 303);
    assert.equal((await personen())[0]?.andereKurse[0]?.titel, 'Zweitschrift');
  });

  it('are written down for a month, and handed in only without errors', async () => {
    const [a, b] = await personen();
    const lines = (anwesend: string, einreichen = '') => ({
      ue: '24',
      einreichen,
      'zeilen.0.id': String(a!.einschreibungId),
      'zeilen.0.anwesend': anwesend,
      'zeilen.1.id': String(b!.einschreibungId),
      'zeilen.1.anwesend': '24',
      'zeilen.1.entschuldigt': '',
    });
    const unreadable = await t.post(path('/listen/2026-03'), traeger, lines('viele'));
    assert.equal(unreadable.status, 422);
    assert.match(await unreadable.text(), /value="viele"/);
    assert.equal(await liste(), null);

    assert.equal((await t.post(path('/listen/2026-03'), traeger, lines('30'))).status, 303);
    assert.equal((await liste())?.status, 'entwurf');
    assert.match(
      await (await t.get(path('/listen/2026-03'), traeger)).text(),
      /30 UE genannt, gehalten wurden 24/,
    );
    const withError = await t.post(path('/listen/2026-03'), traeger, lines('30', 'ja'));
    assert.equal(withError.status, 422);
    assert.match(await withError.text(), /noch einen Fehler/);
    assert.equal((await liste())?.status, 'entwurf');

    const outdated = await t.post(path('/listen/2026-03'), traeger, { ...lines('20'), version: '9' });
    assert.match(await outdated.text(), /inzwischen geändert/);
    assert.equal((await t.post(path('/listen/2026-03'), traeger, lines('20', 'ja'))).status, 303);
    const saved = await liste();
    assert.equal(saved?.status, 'eingereicht');
    assert.deepEqual(saved?.befunde.map(({ art }) => art).sort(), [
      'doppelt-eingeschrieben',
      'unter-mindestzahl',
    ]);
    assert.match(
      await (await t.post(path('/listen/2026-03'), traeger, lines('10'))).text(),
      /geht bei dieser Liste nicht mehr/,
    );
    assert.equal((await liste())?.zeilen.length, 2);
  });

  it('come back from the office with a reason, and are accepted', async () => {
    const { version } = (await liste())!;
    assert.equal(
      (await t.post(path('/listen/2026-03/zurueckgeben'), buero, { version: String(version) })).status,
      422,
    );
    const grund = 'Bitte den 9. März nachtragen.';
    const back = await t.post(path('/listen/2026-03/zurueckgeben'), buero, {
      version: String(version),
      grund,
    });
    assert.equal(back.status, 303);
    assert.equal((await liste())?.status, 'zurueckgegeben');
    const mail = (await mails()).at(-1)!;
    assert.match(mail.betreff, /Teilnehmerliste März 2026/);
    assert.match(mail.text, /Bitte den 9. März nachtragen\./);
    assert.match(mail.text, new RegExp(`/kurse/${kursId}/listen/2026-03`));

    const { zeilen } = (await liste())!;
    const form = Object.fromEntries(
      zeilen.flatMap((zeile, at) => [
        [`zeilen.${at}.id`, String(zeile.einschreibungId)],
        [`zeilen.${at}.anwesend`, String(zeile.ueAnwesend)],
      ]),
    );
    assert.equal(
      (await t.post(path('/listen/2026-03'), traeger, { ue: '24', einreichen: 'ja', ...form })).status,
      303,
    );
    const old = await t.post(path('/listen/2026-03/pruefen'), buero, { version: String(version) });
    assert.equal(old.status, 422);
    const now = (await liste())!.version;
    assert.equal(
      (await t.post(path('/listen/2026-03/pruefen'), buero, { version: String(now) })).status,
      303,
    );
    assert.equal((await liste())?.status, 'geprueft');
    assert.match(await (await t.get(`/kurse/${kursId}/listen`, buero)).text(), /geprüft/);
  });

  it('end with a result', async () => {
    const [, b] = await personen();
    const person = path(`/teilnehmer/${b!.einschreibungId}`);
    assert.equal((await t.post(`${person}/beenden`, traeger, { bis_am: '20.03.2026' })).status, 422);
    const drop = { bis_am: '20.03.2026', ergebnis: 'abgebrochen' };
    assert.match(
      await (await t.post(`${person}/beenden`, traeger, drop)).text(),
      /warum die Person aufgehört hat/,
    );
    assert.match(await (await t.post(`${person}/austragen`, traeger)).text(), /steht schon in einer Liste/);
    assert.equal(
      (await t.post(`${person}/beenden`, traeger, { ...drop, abbruchgrund: 'Umzug' })).status,
      303,
    );
    assert.equal((await personen())[1]?.ergebnis, 'abgebrochen');
    assert.equal((await t.get(person, fremder)).status, 404);
  });

  it('get their results all at once', async () => {
    const [a, b] = await personen();
    const path2 = path('/teilnehmer/ergebnisse');
    const form = {
      bis_am: '08.04.2026',
      'zeilen.0.id': String(a!.einschreibungId),
      'zeilen.0.ergebnis': 'bestanden',
      'zeilen.0.niveau': 'A2',
      'zeilen.1.id': String(b!.einschreibungId),
      'zeilen.1.ergebnis': '',
    };
    assert.equal((await t.get(path2, gemeinde)).status, 403);
    assert.match(
      await (await t.post(path2, traeger, { ...form, 'zeilen.0.ergebnis': '' })).text(),
      /mindestens ein Ergebnis/,
    );
    assert.match(
      await (await t.post(path2, traeger, { ...form, 'zeilen.1.ergebnis': 'abgebrochen' })).text(),
      /warum die Person aufgehört hat/,
    );
    assert.match(
      await (await t.post(path2, traeger, { ...form, bis_am: '01.01.2030' })).text(),
      /innerhalb des Kurses/,
    );
    assert.equal((await personen())[0]?.ergebnis, null);
    assert.equal((await t.post(path2, traeger, form)).status, 303);
    assert.deepEqual(
      (await personen()).map(({ ergebnis }) => ergebnis),
      ['bestanden', 'abgebrochen'],
    );
  });

  it('have a certificate; the name stands on the paper only', async () => {
    const [a] = await personen();
    const response = await t.post(path(`/teilnehmer/${a!.einschreibungId}/bescheinigung.pdf`), traeger, {
      name: 'Amina Beispiel',
    });
    if (response.status === 303) return;
    assert.equal(response.headers.get('content-type'), 'application/pdf');
    assert.equal(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 5)
        .toString(),
      '%PDF-',
    );
    const { count } = await t.database.db
      .selectFrom('protokoll')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('nachher', 'is not', null)
      .executeTakeFirstOrThrow();
    assert.ok(Number(count) > 0);
    const kept = await t.database.db.selectFrom('datei').select('name').execute();
    assert.ok(!kept.some(({ name }) => name.includes('Amina')));
  });

  describe('as the provider’s own file', () => {
    let neuer: number;
    before(async () => {
      neuer = await createLaufenden(t, umgebung, { kopf: { titel: 'Deutsch am Abend' } });
      kursId = neuer;
      await enrol({ traegernummer: 'B-1' });
    });

    it('is refused in words when it is none', async () => {
      const nothing = await t.post(path('/listen/2026-03/datei'), traeger, { datei: new File([], '') });
      assert.match(await nothing.text(), /Bitte wählen Sie eine Datei/);
      for (const [content, sentence] of [
        ['', /Datei ist leer/],
        ['%PDF-1.7', /Das ist ein PDF/],
        ['<html></html>', /keine Tabelle/],
      ] as const) {
        const response = await upload(content);
        assert.equal(response.status, 422, content);
        assert.match(await response.text(), sentence);
      }
      assert.equal(await liste(), null);
    });

    it('is shown before anything of it counts, with every problem', async () => {
      assert.equal((await upload('TN-Nr;2.3.;4.3.\nB-1;x;vielleicht\nB-2;x;x\n')).status, 303);
      const html = await (await t.get(path('/listen/2026-03/datei'), traeger)).text();
      assert.match(html, /Zeile 2, Spalte C: „vielleicht“ ist nicht zu deuten/);
      assert.match(html, /nicht eingeschrieben/);
      const refused = await t.post(path('/listen/2026-03/uebernehmen'), traeger, {
        ue: '8',
        einschreiben: 'ja',
      });
      assert.equal(refused.status, 422);
      assert.deepEqual((await liste())?.zeilen, []);
      assert.equal((await personen()).length, 1);
    });

    it('is taken over whole, with unknown people only when they are to be enrolled', async () => {
      assert.equal((await upload('TN-Nr;Jahrgang;2.3.;4.3.\nB-1;1990;x;e\nB-2;1999;x;x\n')).status, 303);
      const unknown = await t.post(path('/listen/2026-03/uebernehmen'), traeger, { ue: '8' });
      assert.match(await unknown.text(), /Nicht eingeschrieben: B-2/);
      assert.equal((await personen()).length, 1);
      assert.equal(
        (await t.post(path('/listen/2026-03/uebernehmen'), traeger, { ue: '8', einschreiben: 'ja' })).status,
        303,
      );
      assert.equal((await personen()).length, 2);
      const saved = (await liste())!;
      assert.equal(saved.ue, 8);
      assert.deepEqual(
        saved.zeilen.map(({ ueAnwesend, ueEntschuldigt }) => [ueAnwesend, ueEntschuldigt]),
        [
          [4, 4],
          [8, 0],
        ],
      );
    });

    it('is read with the columns somebody named', async () => {
      assert.equal((await upload('Wer;Wie viel\nB-1;8\nB-2;4\n')).status, 303);
      assert.match(await (await t.get(path('/listen/2026-03/datei'), traeger)).text(), /keine Liste erkannt/);
      const wahl = { 'spalte.A': 'nummer', 'spalte.B': 'anwesend' };
      assert.equal((await t.post(path('/listen/2026-03/spalten'), traeger, wahl)).status, 303);
      assert.equal((await t.post(path('/listen/2026-03/uebernehmen'), traeger, { ue: '8' })).status, 303);
      assert.deepEqual(
        (await liste())?.zeilen.map(({ ueAnwesend }) => ueAnwesend),
        [8, 4],
      );
    });
  });

  it('are asked for when they are late, in one mail a provider and not every day', async () => {
    t.clock.set(new Date('2026-05-12T08:00:00Z'));
    const before = (await mails()).length;
    assert.equal(await remindFehlende(t.kontext()), 1);
    const sent = (await mails()).slice(before);
    assert.equal(sent.length, 1);
    assert.match(sent[0]!.betreff, /Teilnehmerlisten fehlen noch/);
    assert.equal(await remindFehlende(t.kontext()), 0);
    t.clock.set(new Date('2026-05-20T08:00:00Z'));
    assert.equal(await remindFehlende(t.kontext()), 1);

    assert.equal((await t.post('/kurslisten/frist', buero, {})).status, 403);
    const leitung = await t.signIn('leitung');
    assert.equal((await t.post('/kurslisten/frist', leitung, { tag: '40', abstandTage: '7' })).status, 422);
    assert.equal((await t.post('/kurslisten/frist', leitung, { tag: '5', abstandTage: '0' })).status, 303);
    t.clock.set(new Date('2026-06-20T08:00:00Z'));
    assert.equal(await remindFehlende(t.kontext()), 0);
  });

  it('stand in one table for the office and for the provider', async () => {
    const read = async (path: string, rolle: 'kursverwaltung' | 'kurstraeger', bezugId?: number) =>
      (await t.get(path, await t.signIn(rolle, bezugId))).text();
    assert.match(await read('/kurslisten?zustand=fehlt', 'kursverwaltung'), /Deutsch am Abend/);
    const other = await read('/kurslisten', 'kurstraeger', umgebung.traegerId + 999);
    assert.match(other, /Noch keine Kurse/);
    assert.doesNotMatch(other, /Deutsch am Abend/);
    const csv = await read('/kurslisten.csv', 'kurstraeger', umgebung.traegerId);
    assert.match(csv, /Deutsch am Abend/);
  });
});
