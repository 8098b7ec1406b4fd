import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openTestApp, TEST_NOW, type TestApp } from '../../../../test-support/app.ts';
import { markVerschieden, mergeWartende } from './doppelte.action.ts';
import { findDoppelte } from './doppelte.rules.ts';
import { listVerschiedene } from './doppelte.store.ts';
import { maintainWarteliste } from './pflege.action.ts';
import { answerAngebot, offerPlaetze, withdrawAngebot } from './vermittlung.action.ts';
import { listVermittlungenVon } from './vermittlung.store.ts';
import { ANGABEN, addKurs, addOrte, addStelle, KONTAKT } from './warteliste.beispiele.ts';
import {
  changeWarteperson,
  confirmWartend,
  enterWarteperson,
  moveWarteperson,
  withdrawEinwilligung,
} from './warteperson.action.ts';
import type { Wartepersonangaben } from './warteperson.schema.ts';
import { findWarteperson, listVerlauf, listWartendeAlle } from './warteperson.store.ts';
import { findWartestand, listWartezeiten } from './wartezeiten.store.ts';

describe('the waiting list', () => {
  let t: TestApp;
  let stelleId: number;
  before(async () => {
    t = await openTestApp();
    await addOrte(t);
    stelleId = await addStelle(t);
  });
  beforeEach(async () => {
    t.clock.set(new Date(TEST_NOW));
    await t.database.db.deleteFrom('einschreibung').execute();
    await t.database.db.deleteFrom('warteperson').execute();
    await t.database.db.deleteFrom('mail').execute();
  });
  after(() => t.close());

  const enter = async (angaben: Partial<Wartepersonangaben> = {}) => {
    const result = await enterWarteperson(t.kontext(), { ...ANGABEN, ...angaben });
    assert.ok(result.ok, JSON.stringify(result));
    return result.wert.id;
  };
  const stand = async (id: number) => (await findWarteperson(t.database.db, id))!;
  const mails = () => t.database.db.selectFrom('mail').selectAll().orderBy('id').execute();

  it('makes a number, finds the place and keeps no contact without consent', async () => {
    const refused = await enterWarteperson(t.kontext(), { ...ANGABEN, name: 'Amal' });
    assert.deepEqual(refused.ok ? null : [refused.grund, refused.feld], [
      'warteliste.kontakt-ohne-einwilligung',
      'einwilligung',
    ]);
    const id = await enter();
    const person = await stand(id);
    assert.match(person.nummer, /^W-\d{5,}$/);
    assert.deepEqual([person.lat, person.lon, person.name, person.status], [53.5, 7.7, '', 'wartet']);
    const unbekannt = await enterWarteperson(t.kontext(), { ...ANGABEN, stelle_id: 987_654 });
    assert.equal(unbekannt.ok ? '' : unbekannt.grund, 'feld.unlesbar');
  });

  it('takes back a consent by deleting name and addresses at once, and never writes them into the audit', async () => {
    const id = await enter(KONTAKT);
    assert.ok((await withdrawEinwilligung(t.kontext(), id)).ok);
    const { name, email, einwilligung_am } = await stand(id);
    assert.deepEqual([name, email, einwilligung_am], ['', '', null]);
    const entries = await t.database.db.selectFrom('protokoll').selectAll().execute();
    assert.doesNotMatch(JSON.stringify(entries), /Amal|amal@/);
  });

  it('an authority changes its own people only', async () => {
    const id = await enter({ stelle_id: stelleId });
    const { version } = await stand(id);
    const fremd = await changeWarteperson(t.kontext(), id, version, ANGABEN, [stelleId + 1]);
    assert.equal(fremd.ok ? '' : fremd.grund, 'warteliste.unbekannt');
    assert.ok(
      (await changeWarteperson(t.kontext(), id, version, { ...ANGABEN, niveau: 'A2' }, [stelleId])).ok,
    );
    assert.equal((await stand(id)).niveau, 'A2');
    const alt = await changeWarteperson(t.kontext(), id, version, ANGABEN);
    assert.equal(alt.ok ? '' : alt.grund, 'satz.inzwischen-geaendert');
  });

  it('offers a place, writes to person and authority, and a yes enrols under the number of the list', async () => {
    const { kursId } = await addKurs(t);
    const id = await enter({ ...KONTAKT, stelle_id: stelleId });
    const angebot = await offerPlaetze(t.kontext(), { art: 'kurs', id: kursId }, [id]);
    assert.deepEqual(angebot.ok && angebot.wert, { angeboten: 1, mails: 2, nicht: [] });
    assert.equal((await stand(id)).status, 'angeboten');
    const [anPerson, anStelle] = await mails();
    assert.match(anPerson!.text, /\/platz\/[\w-]{24,}/);
    assert.match(anStelle!.text, new RegExp(`/meine-warteliste/${id}`));
    assert.doesNotMatch(anStelle!.text, /Amal/);

    const [vermittlung] = await listVermittlungenVon(t.database.db, id);
    assert.ok((await answerAngebot(t.kontext(), vermittlung!.id, { art: 'annehmen' })).ok);
    const person = await stand(id);
    assert.equal(person.status, 'vermittelt');
    const einschreibung = await t.database.db
      .selectFrom('einschreibung')
      .innerJoin('teilnehmer', 'teilnehmer.id', 'einschreibung.teilnehmer_id')
      .select(['kurs_id', 'nummer', 'ab_am', 'warteperson_id'])
      .executeTakeFirstOrThrow();
    assert.deepEqual(einschreibung, {
      kurs_id: kursId,
      nummer: person.nummer,
      ab_am: '2026-04-01',
      warteperson_id: id,
    });
    assert.match((await mails()).map(({ betreff }) => betreff).join(), /Neu im Kurs/);
    const nochmal = await answerAngebot(t.kontext(), vermittlung!.id, { art: 'annehmen' });
    assert.equal(nochmal.ok ? '' : nochmal.grund, 'vermittlung.schon-beantwortet');
  });

  it('never offers more places than there are, and says who was left out and why', async () => {
    const { kursId } = await addKurs(t, { plaetze: 1 });
    const [eine, zweite, weit, falsch] = [
      await enter(),
      await enter(),
      await enter({ ort: 'Weitweg', plz: '43199' }),
      await enter({ niveau: 'B1' }),
    ];
    const angebot = await offerPlaetze(t.kontext(), { art: 'kurs', id: kursId }, [
      weit,
      falsch,
      eine,
      zweite,
    ]);
    assert.ok(angebot.ok);
    assert.deepEqual(
      angebot.wert.nicht.map(({ grund }) => grund.grund),
      ['passung.weg', 'passung.niveau', 'vermittlung.kurs-voll'],
    );
    const [vermittlung] = await listVermittlungenVon(t.database.db, eine);
    const nein = { art: 'ablehnen', grund: 'keine-zeit' } as const;
    const fremd = await answerAngebot(t.kontext(), vermittlung!.id, nein, { stelleIds: [stelleId] });
    assert.equal(fremd.ok ? '' : fremd.grund, 'vermittlung.unbekannt');
    assert.ok((await answerAngebot(t.kontext(), vermittlung!.id, nein)).ok);
    assert.equal((await stand(eine)).status, 'wartet');
    const danach = await offerPlaetze(t.kontext(), { art: 'kurs', id: kursId }, [zweite]);
    assert.equal(danach.ok && danach.wert.angeboten, 1);
    const [offene] = await listVermittlungenVon(t.database.db, zweite);
    assert.ok((await withdrawAngebot(t.kontext(), offene!.id)).ok);
    assert.equal((await stand(zweite)).status, 'wartet');
  });

  it('two at once cannot both get the last place', async () => {
    const { kursId } = await addKurs(t, { plaetze: 1 });
    const ids = [await enter(), await enter(), await enter()];
    const results = await Promise.all(
      ids.map((id) => offerPlaetze(t.kontext(), { art: 'kurs', id: kursId }, [id])),
    );
    assert.equal(
      results.reduce((summe, result) => summe + (result.ok ? result.wert.angeboten : 0), 0),
      1,
    );
  });

  it('lets offers end that nobody answered', async () => {
    const { kursId } = await addKurs(t);
    const id = await enter();
    await offerPlaetze(t.kontext(), { art: 'kurs', id: kursId }, [id]);
    t.clock.set(new Date('2026-03-20T12:00:00Z'));
    await maintainWarteliste(t.kontext());
    assert.equal((await stand(id)).status, 'angeboten');
    t.clock.set(new Date('2026-03-21T06:10:00Z'));
    await maintainWarteliste(t.kontext());
    assert.equal((await stand(id)).status, 'wartet');
  });

  it('asks after half a year, pauses who does not answer, and wakes who does', async () => {
    const [mitMail, ueberStelle, ohne] = [
      await enter(KONTAKT),
      await enter({ stelle_id: stelleId, zeichen: 'JC 12' }),
      await enter(),
    ];
    t.clock.set(new Date('2026-09-12T06:10:00Z'));
    await maintainWarteliste(t.kontext());
    await maintainWarteliste(t.kontext());
    const gesendet = await mails();
    assert.equal(gesendet.length, 2);
    assert.match(gesendet[0]!.text, /\/noch-dabei\/[\w-]{24,}/);
    assert.match(gesendet[1]!.text, /JC 12/);
    assert.equal((await stand(ohne)).gefragt_at, null);
    assert.ok((await confirmWartend(t.kontext(), ueberStelle, [stelleId])).ok);
    t.clock.set(new Date('2026-10-20T06:10:00Z'));
    await maintainWarteliste(t.kontext());
    assert.equal((await stand(mitMail)).status, 'ruht');
    assert.equal((await stand(ueberStelle)).status, 'wartet');
    assert.ok((await confirmWartend(t.kontext(), mitMail)).ok);
    assert.equal((await stand(mitMail)).status, 'wartet');
  });

  it('pauses until a day, and forgets who left long ago', async () => {
    const [ruhend, weg] = [await enter(), await enter(KONTAKT)];
    const heute = await moveWarteperson(t.kontext(), ruhend, 'ruhen', { ruhtBis: '2026-03-10' });
    assert.equal(heute.ok ? '' : heute.grund, 'warteliste.zukunft-fehlt');
    assert.ok((await moveWarteperson(t.kontext(), ruhend, 'ruhen', { ruhtBis: '2026-05-01' })).ok);
    assert.ok((await moveWarteperson(t.kontext(), weg, 'abmelden', { grund: 'weggezogen' })).ok);
    assert.equal((await stand(weg)).name, '');
    const nochmal = await moveWarteperson(t.kontext(), weg, 'abmelden', { grund: 'weggezogen' });
    assert.equal(nochmal.ok ? '' : nochmal.grund, 'warteliste.geht-nicht');
    t.clock.set(new Date('2026-05-01T06:10:00Z'));
    await maintainWarteliste(t.kontext());
    assert.equal((await stand(ruhend)).status, 'wartet');
    t.clock.set(new Date('2028-03-11T06:10:00Z'));
    await maintainWarteliste(t.kontext());
    assert.equal(await findWarteperson(t.database.db, weg), null);
    assert.ok(await findWarteperson(t.database.db, ruhend));
  });

  it('finds who was reported twice, and merges with the longer wait and both histories', async () => {
    const [eine, andere, dritte] = [
      await enter({ stelle_id: stelleId, wartet_seit: '2025-11-01', gruppe: 'Duldung' }),
      await enter({ ...KONTAKT, wartet_seit: '2025-12-01' }),
      await enter({ wartet_seit: '2025-12-01', geschlecht: 'maennlich' }),
    ];
    const personen = await listWartendeAlle(t.database.db, ['wartet']);
    const paare = findDoppelte(personen, await listVerschiedene(t.database.db));
    assert.deepEqual(
      paare.map((paar) => [paar.eine, paar.andere]),
      [[eine, andere]],
    );
    assert.ok((await mergeWartende(t.kontext(), andere, eine)).ok);
    const bleibt = await stand(andere);
    assert.deepEqual(
      [bleibt.wartet_seit, bleibt.gruppe, bleibt.name],
      ['2025-11-01', 'Duldung', 'Amal Beispiel'],
    );
    assert.equal((await stand(eine)).zusammengefuehrt_mit, andere);
    assert.equal((await listVerlauf(t.database.db, eine))[0]!.status, 'zusammengefuehrt');
    const nochmal = await mergeWartende(t.kontext(), dritte, eine);
    assert.equal(nochmal.ok ? '' : nochmal.grund, 'doppelt.unbekannt');
    const vierte = await enter({ wartet_seit: '2025-12-05' });
    assert.ok((await markVerschieden(t.kontext(), andere, vierte)).ok);
    const offen = findDoppelte(
      await listWartendeAlle(t.database.db, ['wartet']),
      await listVerschiedene(t.database.db),
    );
    assert.deepEqual(offen, []);
  });

  it('tells waiting times by place and level as they were on a day', async () => {
    await enter({ wartet_seit: '2026-01-01' });
    await enter({ wartet_seit: '2026-03-01' });
    await enter({ wartet_seit: '2026-02-01', ort: 'Nebendorf', niveau: 'B1' });
    const zeiten = await listWartezeiten(t.database.db, '2026-03-10', '2025-03-10');
    assert.deepEqual(
      zeiten.map(({ ort, niveau, wartende, median, laengste }) => [ort, niveau, wartende, median, laengste]),
      [
        ['Mittenburg', 'A1', 2, 9, 68],
        ['Nebendorf', 'B1', 1, 37, 37],
      ],
    );
    assert.deepEqual(await findWartestand(t.database.db, '2026-03-09'), {
      wartende: 0,
      median: null,
      laengste: null,
    });
  });
});
