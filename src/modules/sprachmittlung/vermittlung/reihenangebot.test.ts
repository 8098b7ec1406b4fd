import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openTestApp, TEST_NOW, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { absageSchema } from '../anfragen/anfrage.schema.ts';
import { inputOf } from '../anfragen/eingabe-aus-einsatz.ts';
import { cancelReiheFrom, changeReiheFrom } from '../anfragen/reihe-aendern.action.ts';
import { acceptAngebot, assignEinsatz } from './angebot.action.ts';
import {
  acceptReihenangebot,
  assignReihe,
  beginReihensuche,
  declineReihenangebot,
  offerReihe,
} from './reihenangebot.action.ts';
import { continueFaelligeSuchen } from './suche.action.ts';
import { listAngebote } from './suche.store.ts';
import { addEinsatz, addSprachmittler, addStelle } from './vermittlung.beispiele.ts';

let t: TestApp;
let buero: TestUser;
let stelleId: number;
let laufend = 0;

before(async () => {
  t = await openTestApp();
  buero = await t.signIn('disposition');
  stelleId = await addStelle(t);
});
beforeEach(async () => {
  t.clock.set(TEST_NOW);
  await t.database.db.deleteFrom('mail').execute();
});
after(() => t.close());

/** Codes of languages that nobody else in these tests speaks: each test has a pool of its own. */
const SPRACHEN = ['ti', 'am', 'so', 'fa', 'ku', 'ps', 'ur', 'hi', 'bn', 'ta', 'vi', 'th', 'zh', 'ja', 'ko'];
const nextSprache = () => SPRACHEN[laufend++ % SPRACHEN.length]!;

async function addReihe(sprache: string, anzahl = 4, erster = '2026-03-18T09:00:00Z') {
  const { id: reiheId } = await t.database.db
    .insertInto('reihe')
    .values({ stelle_id: stelleId, bezeichnung: 'Sprachkurs', regel: '{}', angelegt_at: t.clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow();
  const ids: number[] = [];
  for (let woche = 0; woche < anzahl; woche++) {
    const beginn = new Date(new Date(erster).getTime() + woche * 7 * 86_400_000);
    ids.push(
      await addEinsatz(t, stelleId, {
        reihe_id: reiheId,
        sprache,
        beginn_at: beginn,
        ende_at: new Date(beginn.getTime() + 3_600_000),
      }),
    );
  }
  return { reiheId, ids };
}

const einsaetzeOf = (ids: readonly number[]) =>
  t.database.db.selectFrom('einsatz').selectAll().where('id', 'in', ids).orderBy('beginn_at').execute();
const mailsTo = (name: string) =>
  t.database.db
    .selectFrom('mail')
    .selectAll()
    .where('an', '=', `${name.toLowerCase()}@example.org`)
    .orderBy('id')
    .execute();
const linkIn = (text: string) => /\/r\/[\w-]{20,}/.exec(text)![0];
const idOf = async (sprachmittlerId: number) =>
  (
    await t.database.db
      .selectFrom('reihenangebot')
      .select('id')
      .where('sprachmittler_id', '=', sprachmittlerId)
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow()
  ).id;
const words = async (response: Response) =>
  (await response.text())
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll(/\s+/g, ' ');

describe('one person for a whole series', () => {
  it('is asked in one letter with one link for all dates to which she can come; how she stood is kept', async () => {
    const sprache = nextSprache();
    const person = await addSprachmittler(t, 'Adane', {}, [sprache]);
    const fremd = await addSprachmittler(t, 'Fremd', {}, ['pl']);
    const { reiheId, ids } = await addReihe(sprache);
    const anderer = await addEinsatz(t, stelleId, {
      sprache,
      beginn_at: new Date('2026-03-25T09:30:00Z'),
      ende_at: new Date('2026-03-25T11:00:00Z'),
    });
    assert.ok((await assignEinsatz(t.kontext(buero.wer), anderer, person)).ok);
    await t.database.db.deleteFrom('mail').execute();
    for (const [wen, grund] of [
      [[], 'angebot.niemand-gewaehlt'],
      [[987654], 'sprachmittler.unbekannt'],
      [[fremd], 'reihe.person-kann-nicht'],
    ] as const) {
      const result = await offerReihe(t.kontext(buero.wer), reiheId, wen);
      assert.ok(!result.ok && result.grund === grund, grund);
    }
    assert.deepEqual(await offerReihe(t.kontext(buero.wer), reiheId, [person]), { ok: true, wert: 3 });
    const [brief, ...weitere] = await mailsTo('Adane');
    assert.deepEqual(weitere, []);
    assert.match(brief!.betreff, /3 Termine ab Mi\., 18\.03\.2026/);
    for (const tag of ['18.03.2026', '01.04.2026', '08.04.2026']) assert.ok(brief!.text.includes(tag));
    assert.doesNotMatch(brief!.text, /25\.03\.2026|K-17/);
    assert.equal(brief!.text.match(/http/g)?.length, 1);
    const angebote = (await Promise.all(ids.map((id) => listAngebote(t.database.db, id)))).flat();
    assert.equal(angebote.length, 3);
    assert.ok(angebote.every(({ bewertung, rang }) => bewertung !== null && rang === 1));
    const nochmal = await offerReihe(t.kontext(buero.wer), reiheId, [person]);
    assert.ok(!nochmal.ok && nochmal.grund === 'reihe.person-kann-nicht');
  });

  it('takes all or some: a clash is refused with its reason, one confirmation with every date, one for the requester', async () => {
    const sprache = nextSprache();
    const person = await addSprachmittler(t, 'Berhane', {}, [sprache]);
    await addSprachmittler(t, 'Zweite', {}, [sprache]);
    const zweite = await t.database.db
      .selectFrom('sprachmittler')
      .select('id')
      .where('nachname', '=', 'Zweite')
      .executeTakeFirstOrThrow();
    const { reiheId, ids } = await addReihe(sprache);
    assert.ok((await offerReihe(t.kontext(buero.wer), reiheId, [person, zweite.id])).ok);
    const link = linkIn((await mailsTo('Berhane'))[0]!.text);
    const inzwischen = await addEinsatz(t, stelleId, {
      sprache,
      beginn_at: new Date('2026-03-25T09:30:00Z'),
      ende_at: new Date('2026-03-25T11:00:00Z'),
    });
    assert.ok((await assignEinsatz(t.kontext(buero.wer), inzwischen, person)).ok);
    await t.database.db.deleteFrom('mail').execute();

    assert.equal((await t.get('/r/erfunden')).status, 404);
    const seite = await words(await t.get(link));
    assert.match(seite, /Können Sie diese Termine übernehmen\?/);
    assert.match(seite, /Diese Termine gehen nicht.*25\.03\.2026.*schon einen anderen Termin/);
    assert.doesNotMatch(seite, /K-17/);
    assert.match(
      await words(await t.get(link, null, { cookie: 'komut.sprache=en' })),
      /Can you take these appointments\?/,
    );
    assert.ok(
      (await einsaetzeOf(ids)).every(({ status }) => status === 'angeboten'),
      'opening does nothing',
    );

    assert.equal((await t.post(`${link}/annehmen`, null, {})).status, 422);
    const teils = { einsatzId: [ids[0]!, ids[1]!, ids[2]!].map(String) };
    const angenommen = await t.post(`${link}/annehmen`, null, teils);
    assert.equal(angenommen.status, 303);
    assert.deepEqual(
      (await einsaetzeOf(ids)).map(({ sprachmittler_id }) => sprachmittler_id),
      [person, null, person, null],
    );
    const danach = await words(await t.get(link));
    assert.match(danach, /Ihre Termine.*18\.03\.2026.*01\.04\.2026/);
    const [bestaetigung, ...mehr] = await mailsTo('Berhane');
    assert.deepEqual(mehr, []);
    assert.match(bestaetigung!.betreff, /^Ihre Termine: .*2 Termine/);
    assert.equal(bestaetigung!.kalender?.match(/BEGIN:VCALENDAR/g)?.length, 2);
    assert.equal(bestaetigung!.kalender_methode, 'REQUEST');
    const anStelle = await t.database.db
      .selectFrom('mail')
      .selectAll()
      .where('an', '=', 'stelle@example.org')
      .execute();
    assert.equal(anStelle.length, 1);
    assert.match(anStelle[0]!.text, /zu Ihren Terminen kommt Test Berhane/);
    const anZweite = await mailsTo('Zweite');
    assert.equal(anZweite.length, 1);
    assert.match(anZweite[0]!.text, /für diese Termine hat sich schon jemand gefunden/);
    const rest = await acceptReihenangebot(t.kontext(), await idOf(zweite.id), ids);
    assert.ok(rest.ok);
    assert.deepEqual([rest.wert.angenommen, rest.wert.abgelehnt.length], [2, 2]);
    assert.ok(rest.wert.abgelehnt.every(({ ablehnung }) => ablehnung.grund === 'einsatz.bereits-vermittelt'));
  });

  it('accepted twice at once is accepted once; two people at once share no date, and nothing is half-accepted', async () => {
    const sprache = nextSprache();
    const eine = await addSprachmittler(t, 'Desta', {}, [sprache]);
    const andere = await addSprachmittler(t, 'Elsa', {}, [sprache]);
    for (let runde = 0; runde < 3; runde++) {
      const { reiheId, ids } = await addReihe(
        sprache,
        6,
        `2026-04-${String(1 + runde).padStart(2, '0')}T09:00:00Z`,
      );
      assert.ok((await offerReihe(t.kontext(buero.wer), reiheId, [eine, andere])).ok);
      const [ihres, anderes] = [await idOf(eine), await idOf(andere)];
      await t.database.db.deleteFrom('mail').execute();
      const antworten = await Promise.all([
        acceptReihenangebot(t.kontext(), ihres, ids),
        acceptReihenangebot(t.kontext(), anderes, ids.toReversed()),
        acceptReihenangebot(t.kontext(), ihres, ids),
        acceptReihenangebot(t.kontext(), anderes, ids),
      ]);
      assert.ok(antworten.every(({ ok }) => ok));
      const einsaetze = await einsaetzeOf(ids);
      assert.ok(einsaetze.every(({ status }) => status === 'vermittelt'));
      assert.equal(
        new Set(einsaetze.map(({ sprachmittler_id }) => sprachmittler_id)).size,
        1,
        'the first takes all',
      );
      for (const { id, sprachmittler_id } of einsaetze) {
        const angenommene = (await listAngebote(t.database.db, id)).filter(
          ({ status }) => status === 'angenommen',
        );
        assert.deepEqual(
          angenommene.map((angebot) => angebot.sprachmittler_id),
          [sprachmittler_id],
        );
      }
      const zusagen = (await t.database.db.selectFrom('mail').selectAll().execute()).filter(({ betreff }) =>
        betreff.startsWith('Ihre Termine'),
      );
      assert.equal(zusagen.length, 1, 'one confirmation, however often it was clicked');
    }
  });

  it('the whole series and a single date of it at once: each date has one person', async () => {
    const sprache = nextSprache();
    const eine = await addSprachmittler(t, 'Fikre', {}, [sprache]);
    const andere = await addSprachmittler(t, 'Genet', {}, [sprache]);
    const { reiheId, ids } = await addReihe(sprache, 5);
    assert.ok((await offerReihe(t.kontext(buero.wer), reiheId, [eine, andere])).ok);
    const einzeln = await Promise.all(
      ids.map(
        async (id) => (await listAngebote(t.database.db, id)).find((a) => a.sprachmittler_id === andere)!.id,
      ),
    );
    await Promise.all([
      acceptReihenangebot(t.kontext(), await idOf(eine), ids),
      ...einzeln.map((id) => acceptAngebot(t.kontext(), id)),
    ]);
    for (const { id, status, sprachmittler_id } of await einsaetzeOf(ids)) {
      assert.equal(status, 'vermittelt');
      const alle = await listAngebote(t.database.db, id);
      assert.deepEqual(
        alle.map((angebot) => [angebot.sprachmittler_id === sprachmittler_id, angebot.status]).sort(),
        [
          [false, 'vergeben'],
          [true, 'angenommen'],
        ],
      );
    }
  });

  it('cancelled and accepted at once: each date is cancelled, and nobody keeps one that does not take place', async () => {
    const sprache = nextSprache();
    const person = await addSprachmittler(t, 'Gidey', {}, [sprache]);
    const absage = absageSchema.parse({ grund: 'kein-bedarf-mehr' });
    for (let runde = 0; runde < 2; runde++) {
      const { reiheId, ids } = await addReihe(sprache, 4, `2026-05-0${4 + runde}T09:00:00Z`);
      await offerReihe(t.kontext(buero.wer), reiheId, [person]);
      const ihres = await idOf(person);
      const [, abgesagt, nochmal] = await Promise.all([
        acceptReihenangebot(t.kontext(), ihres, ids),
        cancelReiheFrom(t.kontext(buero.wer), reiheId, ids[0]!, absage),
        cancelReiheFrom(t.kontext(buero.wer), reiheId, ids[0]!, absage),
      ]);
      const [einer, anderer] = abgesagt.ok ? [abgesagt, nochmal] : [nochmal, abgesagt];
      assert.deepEqual(einer, { ok: true, wert: 4 });
      assert.ok(!anderer.ok && anderer.grund === 'reihe.nichts-mehr-offen');
      assert.ok((await einsaetzeOf(ids)).every(({ status }) => status === 'abgesagt'));
      const offene = (await Promise.all(ids.map((id) => listAngebote(t.database.db, id)))).flat();
      assert.ok(offene.every(({ status }) => status !== 'offen'));
      const zuSpaet = await acceptReihenangebot(t.kontext(), ihres, ids);
      assert.ok(zuSpaet.ok && zuSpaet.wert.abgelehnt.length === 4 && zuSpaet.wert.angenommen === 0);
      assert.ok((await einsaetzeOf(ids)).every(({ status }) => status === 'abgesagt'));
    }
  });

  it('declines all with one reason, gives one date back later, and reaches nobody else’s', async () => {
    const sprache = nextSprache();
    const person = await addSprachmittler(t, 'Habtom', {}, [sprache]);
    const { reiheId, ids } = await addReihe(sprache, 3);
    await offerReihe(t.kontext(buero.wer), reiheId, [person]);
    const link = linkIn((await mailsTo('Habtom'))[0]!.text);
    await t.post(`${link}/annehmen`, null, { einsatzId: [String(ids[0]), String(ids[1])] });
    assert.equal((await t.post(`${link}/ablehnen`, null, { grund: 'keine-zeit' })).status, 303);
    assert.deepEqual(
      (await einsaetzeOf(ids)).map(({ status }) => status),
      ['vermittelt', 'vermittelt', 'angefragt'],
    );
    const doppelt = await declineReihenangebot(t.kontext(), await idOf(person), 'keine-zeit');
    assert.deepEqual(doppelt, { ok: true, wert: 0 });
    const fremder = await addEinsatz(t, stelleId, {
      sprache,
      beginn_at: new Date('2026-05-20T09:00:00Z'),
      ende_at: new Date('2026-05-20T10:00:00Z'),
    });
    assert.ok((await assignEinsatz(t.kontext(buero.wer), fremder, person)).ok);
    for (const id of [fremder, ids[2]!, 987654]) {
      assert.equal(
        (await t.post(`${link}/rueckgabe`, null, { einsatzId: String(id), grund: 'krank' })).status,
        404,
      );
    }
    assert.equal(
      (await t.post(`${link}/rueckgabe`, null, { einsatzId: String(ids[1]), grund: 'krank' })).status,
      303,
    );
    assert.deepEqual(
      (await einsaetzeOf(ids)).map(({ sprachmittler_id }) => sprachmittler_id),
      [person, null, null],
    );
    assert.equal((await einsaetzeOf([fremder]))[0]!.sprachmittler_id, person);
  });

  it('one search for the series: each person one letter, further dates as well; the next wave too', async () => {
    const sprache = nextSprache();
    const namen = ['Ibsa', 'Jamal', 'Kebede', 'Lulit', 'Meron', 'Nardos', 'Oliyad', 'Petros'];
    for (const name of namen) await addSprachmittler(t, name, {}, [sprache]);
    const { reiheId, ids } = await addReihe(sprache, 12);
    assert.deepEqual(await beginReihensuche(t.kontext(buero.wer), reiheId), { ok: true, wert: 12 });
    assert.ok(
      (await einsaetzeOf(ids)).every(({ status }) => status === 'angeboten'),
      'also in eleven weeks',
    );
    const erste = await t.database.db.selectFrom('mail').selectAll().execute();
    assert.ok(erste.length <= 6, `the same few for all dates, not ${erste.length}`);
    assert.ok(erste.filter(({ betreff }) => betreff.includes('12 Termine')).length >= 4);
    assert.equal(new Set(erste.map(({ an }) => an)).size, erste.length, 'nobody gets two letters');
    const nochmal = await beginReihensuche(t.kontext(buero.wer), reiheId);
    assert.ok(!nochmal.ok && nochmal.grund === 'vermittlung.sucht-schon');
    await t.database.db.deleteFrom('mail').execute();
    t.clock.advance({ hours: 25 });
    await continueFaelligeSuchen(t.kontext());
    const zweite = await t.database.db.selectFrom('mail').selectAll().execute();
    assert.ok(zweite.length > 0);
    assert.equal(
      new Set(zweite.map(({ an }) => an)).size,
      zweite.length,
      'the next wave is one letter each as well',
    );
  });

  it('searched anew after a change, the same few are asked for all dates, in one letter each', async () => {
    const sprache = nextSprache();
    const andere = nextSprache();
    for (const name of ['Ubax', 'Warsame', 'Xidig', 'Yonas', 'Zahra', 'Aster', 'Biruk', 'Chaltu']) {
      await addSprachmittler(t, name, {}, [sprache, andere]);
    }
    const { reiheId, ids } = await addReihe(sprache, 6);
    assert.ok((await beginReihensuche(t.kontext(buero.wer), reiheId)).ok);
    await t.database.db.deleteFrom('mail').execute();
    const [ab] = await einsaetzeOf(ids);
    const neu = { ...inputOf(ab!), sprache: andere };
    assert.deepEqual(await changeReiheFrom(t.kontext(buero.wer), reiheId, ids[0]!, neu), {
      ok: true,
      wert: 6,
    });
    assert.ok(
      (await einsaetzeOf(ids)).every(({ status }) => status === 'angeboten'),
      'the search goes on by itself',
    );
    const fragen = (await t.database.db.selectFrom('mail').selectAll().execute()).filter(({ betreff }) =>
      betreff.startsWith('Können Sie'),
    );
    assert.ok(fragen.length <= 6, String(fragen.length));
    assert.equal(new Set(fragen.map(({ an }) => an)).size, fragen.length);
  });

  it('begun in the quiet hours, the search asks for the whole series in the morning', async () => {
    const sprache = nextSprache();
    await addSprachmittler(t, 'Selamawit', {}, [sprache]);
    const { reiheId, ids } = await addReihe(sprache, 12);
    t.clock.set('2026-03-10T21:00:00Z');
    assert.ok((await beginReihensuche(t.kontext(buero.wer), reiheId)).ok);
    assert.equal((await t.database.db.selectFrom('mail').selectAll().execute()).length, 0);
    t.clock.set('2026-03-11T06:05:00Z');
    await continueFaelligeSuchen(t.kontext());
    assert.ok(
      (await einsaetzeOf(ids)).every(({ status }) => status === 'angeboten'),
      'also in eleven weeks',
    );
    const [brief, ...weitere] = await mailsTo('Selamawit');
    assert.deepEqual(weitere, []);
    assert.match(brief!.betreff, /12 Termine/);
  });

  it('asked again about several dates, she sees what is new once and answers for all', async () => {
    const sprache = nextSprache();
    const person = await addSprachmittler(t, 'Robel', {}, [sprache]);
    const { reiheId, ids } = await addReihe(sprache, 3);
    assert.ok((await assignReihe(t.kontext(buero.wer), reiheId, person)).ok);
    await t.database.db.deleteFrom('mail').execute();
    const [ab] = await einsaetzeOf(ids);
    const neu = { ...inputOf(ab!), modus: 'video' as const, einwahl: 'https://video.example.org/9' };
    const geaendert = await changeReiheFrom(t.kontext(buero.wer), reiheId, ids[0]!, neu);
    assert.ok(geaendert.ok, JSON.stringify(geaendert));
    const [brief] = await mailsTo('Robel');
    assert.equal(brief!.text.match(/Ort: bisher Neustadt, jetzt per Video/g)?.length, 1);
    assert.equal(brief!.kalender?.match(/METHOD:CANCEL/g)?.length, 3);
    assert.doesNotMatch(brief!.text, /video\.example/, 'the way in is for who has accepted');
    const link = linkIn(brief!.text);
    assert.match(
      await words(await t.get(link)),
      /Passen die Termine noch\?.*Das ist neu.*bisher: Neustadt.*jetzt: per Video/,
    );
    assert.equal((await t.post(`${link}/annehmen`, null, { einsatzId: ids.map(String) })).status, 303);
    assert.ok((await einsaetzeOf(ids)).every(({ sprachmittler_id }) => sprachmittler_id === person));
  });
});

describe('the office’s choice for a series', () => {
  it('is the office’s alone; shows who can come how often, asks, notes a yes by telephone and leaves clashes open', async () => {
    const sprache = nextSprache();
    const person = await addSprachmittler(t, 'Senait', {}, [sprache]);
    const { reiheId, ids } = await addReihe(sprache, 4);
    const stelle = await t.signIn('stelle', stelleId);
    const pfad = `/reihen/${reiheId}`;
    for (const was of ['angebote', 'zuteilung', 'suche']) {
      assert.equal((await t.post(`${pfad}/${was}`, stelle, { sprachmittlerId: String(person) })).status, 403);
      assert.equal((await t.post(`${pfad}/${was}`, null, {})).status, 303);
    }
    assert.equal((await t.get(`${pfad}/personen`, stelle)).status, 403);
    assert.equal((await t.get('/reihen/987654/personen', buero)).status, 404);
    const seite = await words(await t.get(`${pfad}/personen`, buero));
    assert.match(seite, /Für 4 Termine wird noch jemand gesucht.*Test Senait.*kann zu allen Terminen/);
    assert.equal((await t.post(`${pfad}/angebote`, buero, {})).status, 422);
    assert.ok((await einsaetzeOf(ids)).every(({ status }) => status === 'angefragt'));
    assert.equal((await t.post(`${pfad}/angebote`, buero, { sprachmittlerId: String(person) })).status, 303);
    assert.match(await words(await t.get(`${pfad}/personen`, buero)), /für 4 Termine gefragt/);
    const konflikt = await addEinsatz(t, stelleId, {
      sprache,
      beginn_at: new Date('2026-03-25T09:00:00Z'),
      ende_at: new Date('2026-03-25T10:00:00Z'),
    });
    assert.ok((await assignEinsatz(t.kontext(buero.wer), konflikt, person)).ok);
    assert.equal((await t.post(`${pfad}/zuteilung`, buero, { sprachmittlerId: String(person) })).status, 303);
    assert.deepEqual(
      (await einsaetzeOf(ids)).map(({ sprachmittler_id }) => sprachmittler_id),
      [person, null, person, person],
    );
    const wieder = await t.post(`${pfad}/zuteilung`, buero, { sprachmittlerId: String(person) });
    assert.equal(wieder.status, 422);
    assert.match(await words(wieder), /schon einen anderen Termin/);
  });

  it('signed in she finds one question for all dates, and nobody else opens it', async () => {
    const sprache = nextSprache();
    const person = await addSprachmittler(t, 'Tesfa', {}, [sprache]);
    const { reiheId, ids } = await addReihe(sprache, 3);
    await offerReihe(t.kontext(buero.wer), reiheId, [person]);
    const tesfa = await t.signIn('sprachmittler', person);
    const fremde = await t.signIn('sprachmittler', await addSprachmittler(t, 'Unbeteiligt', {}, ['pl']));
    const pfad = `/meine-reihenangebote/${await idOf(person)}`;
    const meine = await (await t.get('/meine-einsaetze', tesfa)).text();
    assert.equal(meine.split(pfad).length - 1, 1);
    assert.match(meine, /3 Termine ansehen und antworten/);
    assert.match(await (await t.get('/', tesfa)).text(), /3 Termine, der erste/);
    assert.equal((await t.get(pfad, null)).status, 303);
    assert.equal((await t.get(pfad, buero)).status, 403);
    assert.equal((await t.get(pfad, fremde)).status, 404);
    for (const was of ['annehmen', 'ablehnen', 'rueckgabe']) {
      const form = { einsatzId: String(ids[0]), grund: 'krank' };
      assert.equal((await t.post(`${pfad}/${was}`, fremde, form)).status, 404, was);
    }
    assert.ok((await einsaetzeOf(ids)).every(({ status }) => status === 'angeboten'));
    assert.equal((await t.post(`${pfad}/annehmen`, tesfa, { einsatzId: ids.map(String) })).status, 303);
    assert.ok((await einsaetzeOf(ids)).every(({ sprachmittler_id }) => sprachmittler_id === person));
  });
});
