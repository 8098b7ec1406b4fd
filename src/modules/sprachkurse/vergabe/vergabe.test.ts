import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { findMittelbindung } from '../../haushalt/index.ts';
import { BEWILLIGT_VON, gelungen, openKursumgebung, type Umgebung } from '../kurse/kurs.beispiele.ts';
import { createTraeger } from '../traeger/traeger.action.ts';
import {
  findVergabe,
  listAngebote,
  listKriterien,
  listLose,
  listPreise,
  listVergaben,
  listVertraege,
  listWertungen,
} from './vergabe.store.ts';

const VOR_DER_FRIST = new Date('2026-03-10T09:00:00Z');
const NACH_DER_FRIST = new Date('2026-04-02T09:00:00Z');
/** What is in the envelopes, in every spelling a page could have. */
const GEHEIMES = /18\.?400|18,400|1840000|19\.?750|19,750|1975000|Geheimes-Konzept/;

const pdf = () =>
  new File([Buffer.from('%PDF-1.7 Geheimes-Konzept')], 'Geheimes-Konzept.pdf', { type: 'application/pdf' });

describe('a tender', () => {
  let t: TestApp;
  let umgebung: Umgebung;
  let andererTraeger: number;
  let traeger: TestUser;
  let anderer: TestUser;
  let buero: TestUser;
  let koordination: TestUser;
  let leitung: TestUser;
  let id: number;

  before(async () => {
    t = await openTestApp();
    umgebung = await openKursumgebung(t);
    const kontext = t.kontext(BEWILLIGT_VON);
    const weitere = [];
    for (const name of ['Lernhaus Nord', 'Sprachverein Süd'])
      weitere.push(
        gelungen(
          await createTraeger(kontext, {
            name,
            art: 'verein',
            ort: 'Musterhausen',
            email: `${weitere.length}@lernhaus.example`,
          }),
        ),
      );
    andererTraeger = weitere[0]!;
    traeger = await t.signIn('kurstraeger', umgebung.traegerId);
    anderer = await t.signIn('kurstraeger', andererTraeger);
    buero = await t.signIn('kursverwaltung');
    koordination = await t.signIn('koordination');
    leitung = await t.signIn('leitung');
  });
  after(() => t.close());

  const angaben = (form: Record<string, string | string[]> = {}) => ({
    titel: 'Frauen lernen Deutsch 2026',
    beschreibung: 'Kurse am Vormittag mit Kinderbetreuung',
    schaetzwert: '40.000,00',
    art: '',
    art_grund: '',
    frist_am: '01.04.2026',
    frist_um: '12:00',
    topf_id: String(umgebung.topfId),
    beginn_am: '01.07.2026',
    ende_am: '30.06.2027',
    preis_gewicht: '40',
    'kriterien.0.bezeichnung': 'Konzept',
    'kriterien.0.gewicht': '60',
    'lose.0.titel': 'Los Nord',
    'lose.0.ue': '300',
    'lose.0.plaetze': '15',
    'lose.0.niveau_von': 'A1',
    'lose.0.niveau_bis': 'A2',
    eingeladen: [umgebung.traegerId, andererTraeger, andererTraeger + 1].map(String),
    ...form,
  });
  const create = (form: Record<string, string | string[]> = {}, user = buero) =>
    t.post('/vergaben/neu', user, angaben(form));
  const path = (rest = '') => `/vergaben/${id}${rest}`;
  const own = () => `/eigene-vergaben/${id}`;
  const losId = async () => (await listLose(t.database.db, id))[0]!.id;
  const bid = async (
    user: TestUser,
    traegerId: number,
    preis: string,
    datei: File | '' = pdf(),
    to = own(),
  ) =>
    t.post(to, user, {
      traeger_id: String(traegerId),
      [`preis_${await losId()}`]: preis,
      ...(datei ? { datei } : {}),
    });
  const status = async () => (await findVergabe(t.database.db, id))!.status;

  it('is prepared by the office only', async () => {
    for (const rolle of ['kurstraeger', 'leitung', 'zahlstelle', 'stelle'] as const)
      assert.equal((await create({}, await t.signIn(rolle, 1))).status, 403, rolle);
    for (const wo of ['', '/neu', '/wertgrenzen', '/1'])
      assert.equal((await t.get(`/vergaben${wo}`, traeger)).status, 403);
    assert.deepEqual(await listVergaben(t.database.db), []);
  });

  it('is checked when it is typed in, and the input is kept', async () => {
    for (const [form, sentence] of [
      [{ titel: '' }, /füllen Sie dieses Feld aus/],
      [{ schaetzwert: '0' }, /Betrag über 0/],
      [{ preis_gewicht: '50' }, /zusammen müssen 100 ergeben/],
      [
        {
          'lose.0.titel': '',
          'lose.0.ue': '',
          'lose.0.plaetze': '',
          'lose.0.niveau_von': '',
          'lose.0.niveau_bis': '',
        },
        /mindestens ein Los/,
      ],
      [{ 'lose.0.niveau_von': 'B1' }, /unter dem Anfangsniveau/],
      [{ frist_am: '01.03.2026' }, /in der Zukunft/],
      [{ ende_am: '01.06.2026' }, /vor dem Beginn/],
      [{ beginn_am: '01.04.2026' }, /erst nach der Angebotsfrist/],
      [{ art: 'direkt' }, /nicht erlaubt/],
      [{ art: 'oeffentlich' }, /begründen/],
    ] as const) {
      const response = await create(form);
      assert.equal(response.status, 422, JSON.stringify(form));
      const text = await response.text();
      assert.match(text, sentence);
      assert.match(text, /Kinderbetreuung/);
    }
    assert.deepEqual(await listVergaben(t.database.db), []);
  });

  it('gets its kind from the value, and is a draft that can be changed', async () => {
    const answer = await create();
    assert.equal(answer.status, 303);
    id = Number(/\/vergaben\/(\d+)$/.exec(answer.headers.get('location')!)![1]);
    const vergabe = (await findVergabe(t.database.db, id))!;
    assert.deepEqual([vergabe.art, vergabe.status], ['beschraenkt', 'entwurf']);
    assert.match(await (await t.get(path('/bearbeiten'), buero)).text(), /Los Nord/);
    const changed = await t.post(path('/bearbeiten'), buero, {
      ...angaben({ eingeladen: [String(umgebung.traegerId)] }),
      version: String(vergabe.version),
    });
    assert.equal(changed.status, 303);
    assert.equal((await t.get(own(), traeger)).status, 404);
  });

  it('is announced when enough providers are asked', async () => {
    assert.equal((await t.post(path('/bekanntgeben'), leitung)).status, 403);
    const few = await t.post(path('/bekanntgeben'), buero);
    assert.equal(few.status, 422);
    assert.match(await few.text(), /mindestens 3 Träger/);
    const { version } = (await findVergabe(t.database.db, id))!;
    await t.post(path('/bearbeiten'), buero, { ...angaben(), version: String(version) });
    assert.equal((await t.post(path('/bekanntgeben'), buero)).status, 303);
    assert.equal(await status(), 'laeuft');
    const mails = await t.database.db.selectFrom('mail').select('betreff').execute();
    assert.ok(mails.filter(({ betreff }) => betreff.startsWith('Einladung zum Angebot')).length >= 3);
    assert.equal((await t.post(path('/bearbeiten'), buero, angaben())).status, 422);
  });

  it('takes bids of those who are asked, complete ones', async () => {
    const fremder = await t.signIn('kurstraeger', umgebung.traegerId + 999);
    assert.equal((await t.get(own(), fremder)).status, 404);
    assert.equal((await bid(fremder, umgebung.traegerId, '1')).status, 404);
    assert.equal((await bid(leitung, umgebung.traegerId, '1')).status, 403);
    assert.equal((await bid(traeger, andererTraeger, '1')).status, 422);
    for (const [preis, datei, sentence] of [
      ['', pdf(), /mindestens ein Los einen Preis/],
      ['0', pdf(), /Betrag über 0/],
      ['viel', pdf(), /value="viel"/],
      ['100', '', /als PDF-Datei/],
      ['100', new File(['Hallo'], 'a.pdf'), /keine PDF-Datei/],
    ] as const) {
      const response = await bid(traeger, umgebung.traegerId, preis, datei);
      assert.equal(response.status, 422, preis);
      assert.match(await response.text(), sentence);
    }
    assert.deepEqual(await listAngebote(t.database.db, id), []);
  });

  it('keeps bids sealed: no page, no file, no audit tells what is in them', async () => {
    assert.equal((await bid(traeger, umgebung.traegerId, '17.000,00')).status, 303);
    assert.equal((await bid(traeger, umgebung.traegerId, '18.400,00')).status, 303);
    assert.equal((await bid(buero, andererTraeger, '19.750,00', pdf(), path('/angebot'))).status, 303);
    const angebote = await listAngebote(t.database.db, id);
    assert.deepEqual(angebote.map(({ weg }) => weg).sort(), ['anmeldung', 'papier']);
    assert.deepEqual(await listPreise(t.database.db, id), []);
    const technik = await t.signIn([
      'leitung',
      'koordination',
      'datenschutz',
      'technik',
      'zahlstelle',
      'auswertung',
    ]);
    for (const [user, pages] of [
      [
        technik,
        [
          '/vergaben',
          path(),
          path('/angebot'),
          path('/wertung'),
          '/',
          '/protokoll',
          '/haushalt/ueberblick',
          '/suche?q=Frauen',
        ],
      ],
      [buero, [path(), path('/angebot'), '/']],
      [traeger, ['/eigene-vergaben', own(), '/']],
      [anderer, ['/eigene-vergaben', own(), '/']],
    ] as const)
      for (const page of pages) assert.doesNotMatch(await (await t.get(page, user)).text(), GEHEIMES, page);
    for (const { id: angebotId } of angebote)
      assert.equal((await t.get(path(`/angebote/${angebotId}/angebot.pdf`), technik)).status, 404);
    const audit = await t.database.db.selectFrom('protokoll').selectAll().execute();
    assert.doesNotMatch(JSON.stringify(audit), GEHEIMES);
    const mails = await t.database.db.selectFrom('mail').selectAll().execute();
    assert.doesNotMatch(JSON.stringify(mails), GEHEIMES);
  });

  it('opens them after the deadline, by two people', async () => {
    assert.equal((await t.post(path('/oeffnen'), traeger)).status, 403);
    const early = await t.post(path('/oeffnen'), buero);
    assert.equal(early.status, 422);
    assert.match(await early.text(), /Frist läuft noch|Angebotsfrist läuft noch/);
    t.clock.set(NACH_DER_FRIST);
    const late = await bid(traeger, umgebung.traegerId, '1,00');
    assert.equal(late.status, 422);
    assert.match(await late.text(), /Angebotsfrist ist abgelaufen/);
    assert.doesNotMatch(await (await t.get(path(), leitung)).text(), GEHEIMES);
    assert.equal((await t.post(path('/oeffnen'), buero)).status, 303);
    assert.equal(await status(), 'laeuft');
    assert.doesNotMatch(await (await t.get(path(), leitung)).text(), GEHEIMES);
    const same = await t.post(path('/oeffnen'), buero);
    assert.equal(same.status, 422);
    assert.match(await same.text(), /zweite Person/);
    assert.deepEqual(await listPreise(t.database.db, id), []);
    assert.equal((await t.post(path('/oeffnen'), koordination)).status, 303);
    assert.equal(await status(), 'geoeffnet');
    const page = await (await t.get(path(), leitung)).text();
    assert.match(page, /18\.400,00/);
    assert.match(page, /Niederschrift der Öffnung/);
    const [angebot] = await listAngebote(t.database.db, id);
    const datei = await t.get(path(`/angebote/${angebot!.id}/angebot.pdf`), leitung);
    assert.equal(datei.headers.get('content-type'), 'application/pdf');
    assert.doesNotMatch(await (await t.get(own(), anderer)).text(), /18\.400/);
  });

  const score = async (user: TestUser, punkte: readonly string[]) => {
    const angebote = await listAngebote(t.database.db, id);
    const kriterium = (await listKriterien(t.database.db, id)).find(({ istPreis }) => !istPreis)!;
    return t.post(
      path('/wertung'),
      user,
      Object.fromEntries(angebote.map((one, at) => [`punkte_${one.id}_${kriterium.id}`, punkte[at] ?? ''])),
    );
  };

  it('is scored by two people who do not see each other’s points', async () => {
    assert.equal((await score(traeger, ['5', '5'])).status, 403);
    const wrong = await score(buero, ['11', '4']);
    assert.equal(wrong.status, 422);
    assert.match(await wrong.text(), /value="11"/);
    assert.equal((await score(buero, ['3', '9'])).status, 303);
    assert.equal((await score(buero, ['3', '9'])).status, 422);
    assert.deepEqual(await listWertungen(t.database.db, id), []);
    assert.match(await (await t.get(path(), koordination)).text(), /fehlt noch eine Wertung/);
    const early = await t.post(path('/zuschlag'), leitung, { version: '1' });
    assert.equal(early.status, 422);
    assert.equal((await score(koordination, ['6', '9'])).status, 303);
    assert.equal((await score(leitung, ['1', '1'])).status, 422);
    const page = await (await t.get(path(), leitung)).text();
    assert.match(page, /liegen weit auseinander/);
    assert.equal((await listWertungen(t.database.db, id)).length, 4);
  });

  it('is awarded to the highest sum by the head, and binds the money by year', async () => {
    assert.equal((await t.post(path('/zuschlag'), buero)).status, 403);
    const { version } = (await findVergabe(t.database.db, id))!;
    const form = { version: String(version) };
    const unexplained = await t.post(path('/zuschlag'), leitung, form);
    assert.equal(unexplained.status, 422);
    assert.match(await unexplained.text(), /begründen Sie die Entscheidung/);
    const angebote = await listAngebote(t.database.db, id);
    const letzter = await t.post(path('/zuschlag'), leitung, {
      ...form,
      begruendung: 'Unterschied besprochen',
      [`los_${await losId()}`]: String(angebote[0]!.id),
    });
    const erster = angebote[1]!;
    assert.equal(letzter.status, 422);
    assert.equal(await status(), 'geoeffnet');
    const answer = await t.post(path('/zuschlag'), leitung, {
      ...form,
      begruendung: 'Unterschied besprochen',
    });
    assert.equal(answer.status, 303, await answer.clone().text());
    const [vertrag] = await listVertraege(t.database.db, id);
    assert.equal(vertrag!.angebotId, erster.id);
    const jahre = await Promise.all(
      [2026, 2027].map((jahr) => findMittelbindung(t.database.db, `vertrag:${vertrag!.id}:${jahr}`)),
    );
    assert.equal(jahre[0]!.gebundenCent + jahre[1]!.gebundenCent, vertrag!.betragCent);
    const mails = (await t.database.db.selectFrom('mail').select('betreff').execute()).map(
      (one) => one.betreff,
    );
    assert.ok(mails.some((betreff) => betreff.startsWith('Zuschlag:')));
    assert.ok(mails.some((betreff) => betreff.startsWith('Ihr Angebot:')));
    const gewinner = erster.traegerId === umgebung.traegerId ? traeger : anderer;
    assert.match(await (await t.get(own(), gewinner)).text(), /Sie haben den Zuschlag/);
    assert.match(
      await (await t.get(path(), leitung, { 'accept-language': 'en' })).text(),
      /Frauen lernen Deutsch/,
    );
    assert.equal((await t.post(path('/aufheben'), buero, { grund: 'Doch nicht' })).status, 422);
  });

  it('can be cancelled with a reason; what is sealed stays sealed', async () => {
    t.clock.set(VOR_DER_FRIST);
    const answer = await create({
      titel: 'Zweite Vergabe',
      art: 'oeffentlich',
      art_grund: 'Neue Anbieter finden',
    });
    id = Number(/\/vergaben\/(\d+)$/.exec(answer.headers.get('location')!)![1]);
    assert.equal((await t.post(path('/bekanntgeben'), buero)).status, 303);
    assert.equal((await bid(traeger, umgebung.traegerId, '18.400,00')).status, 303);
    assert.equal((await t.post(path('/aufheben'), leitung, { grund: 'x' })).status, 403);
    assert.equal((await t.post(path('/aufheben'), buero, { grund: '' })).status, 422);
    assert.equal((await t.post(path('/aufheben'), buero, { grund: 'Bedarf entfallen' })).status, 303);
    assert.equal(await status(), 'aufgehoben');
    assert.match(await (await t.get(own(), traeger)).text(), /Bedarf entfallen/);
    assert.doesNotMatch(await (await t.get(path(), leitung)).text(), GEHEIMES);
  });

  it('keeps the value limits of its day', async () => {
    const form = { gueltig_ab: '01.01.2027', direkt: '50.000', beschraenkt: '200.000', eu: '750.000' };
    assert.equal((await t.post('/vergaben/wertgrenzen', buero, form)).status, 403);
    const wrong = await t.post('/vergaben/wertgrenzen', leitung, { ...form, direkt: '900.000' });
    assert.equal(wrong.status, 422);
    assert.match(await wrong.text(), /müssen aufsteigen/);
    assert.equal((await t.post('/vergaben/wertgrenzen', leitung, form)).status, 303);
    const page = await (await t.get('/vergaben/wertgrenzen', koordination)).text();
    assert.match(page, /50\.000,00/);
    assert.match(page, /20\.000,00/);
  });
});
