import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { maintainWarteliste } from './pflege.action.ts';
import { ANGABEN, addKurs, addOrte, addStelle, formOf, KONTAKT } from './warteliste.beispiele.ts';

const KOPF = 'Niveau;Wohnort;PLZ;Wartet seit;Verkehrsmittel;Minuten;Einwilligung am;Name;E-Mail;Stelle';
const csv = (...zeilen: string[]) => new File([[KOPF, ...zeilen].join('\n')], 'liste.csv');

describe('the waiting list in the browser', () => {
  let t: TestApp;
  let buero: TestUser;
  let jobcenter: TestUser;
  let andere: TestUser;
  before(async () => {
    t = await openTestApp();
    await addOrte(t);
    buero = await t.signIn('kursverwaltung');
    jobcenter = await t.signIn('stelle', await addStelle(t));
    andere = await t.signIn('stelle', await addStelle(t, 'Sozialamt', ''));
  });
  after(() => t.close());

  const count = async () => (await t.database.db.selectFrom('warteperson').select('id').execute()).length;
  const idOf = (answer: Response) => answer.headers.get('location')!.split('/').at(-1)!;

  it('is closed to whom it does not concern', async () => {
    for (const rolle of ['zahlstelle', 'technik', 'kurstraeger', 'auswertung'] as const) {
      const user = await t.signIn(rolle);
      assert.equal((await t.get('/warteliste', user)).status, 403);
      assert.equal((await t.post('/warteliste/neu', user, formOf(ANGABEN))).status, 403);
    }
    assert.equal((await t.get('/warteliste', jobcenter)).status, 403);
    assert.equal((await t.post('/warteliste/neu', await t.signIn('leitung'), formOf(ANGABEN))).status, 403);
    assert.equal(await count(), 0);
  });

  it('keeps what was typed and says at the field what is wrong', async () => {
    const answer = await t.post('/warteliste/neu', buero, {
      ...formOf({ ...ANGABEN, max_minuten: null }),
      zeichen: 'Fall 77',
    });
    assert.equal(answer.status, 422);
    const html = await answer.text();
    assert.match(html, /Bitte geben Sie an, wie weit die Person fahren kann/);
    assert.match(html, /value="Fall 77"/);
    const leer = await t.post('/warteliste/neu', buero, {});
    assert.equal(leer.status, 422);
    assert.match(await leer.text(), /mindestens eine Kursform/);
    assert.equal(await count(), 0);
  });

  it('lets an authority report, see and answer for its own people only', async () => {
    const answer = await t.post('/meine-warteliste/neu', jobcenter, {
      ...formOf(ANGABEN),
      stelle_id: String(andere.wer.stelleIds[0]),
    });
    assert.equal(answer.status, 303);
    const id = idOf(answer);
    assert.equal((await t.get(`/meine-warteliste/${id}`, jobcenter)).status, 200);
    assert.equal((await t.get(`/meine-warteliste/${id}`, andere)).status, 404);
    assert.equal((await t.post(`/meine-warteliste/${id}/abmelden`, andere, { grund: 'arbeit' })).status, 404);
    assert.equal((await t.post(`/meine-warteliste/${id}/bearbeiten`, andere, formOf(ANGABEN))).status, 404);
    const ohneGrund = await t.post(`/meine-warteliste/${id}/abmelden`, jobcenter, {});
    assert.equal(ohneGrund.status, 422);
    assert.equal(
      (await t.post(`/meine-warteliste/${id}/abmelden`, jobcenter, { grund: 'arbeit' })).status,
      303,
    );
    assert.match(await (await t.get('/meine-warteliste', jobcenter)).text(), /abgemeldet/);
  });

  it('a person answers by the link of the mail, opening it changes nothing', async () => {
    const { kursId } = await addKurs(t);
    const id = idOf(await t.post('/warteliste/neu', buero, formOf({ ...ANGABEN, ...KONTAKT })));
    const leer = await t.post(`/warteliste/kurse/kurs/${kursId}`, buero, {});
    assert.equal(leer.status, 422);
    assert.equal((await t.post(`/warteliste/kurse/kurs/${kursId}`, jobcenter, { person: id })).status, 403);
    assert.equal((await t.post(`/warteliste/kurse/kurs/${kursId}`, buero, { person: id })).status, 303);
    const { text } = await t.database.db
      .selectFrom('mail')
      .select('text')
      .where('an', '=', KONTAKT.email)
      .executeTakeFirstOrThrow();
    const link = /(\/platz\/[\w-]+)/.exec(text)![1]!;
    assert.match(await (await t.get(link)).text(), /Ja, ich nehme den Platz/);
    assert.equal((await t.get(link)).status, 200);
    assert.equal((await t.post(`${link}/annehmen`, null)).status, 303);
    assert.match(await (await t.get(link)).text(), /Sie haben den Platz/);
    const nochmal = await t.post(`${link}/ablehnen`, null, { grund: 'zu-weit' });
    assert.equal(nochmal.status, 422);
    assert.match(await (await t.get(`/warteliste/${id}`, buero)).text(), /vermittelt/);
  });

  it('somebody says by link whether they still wait', async () => {
    const id = idOf(
      await t.post('/warteliste/neu', buero, formOf({ ...ANGABEN, ...KONTAKT, email: 'noch@example.org' })),
    );
    const now = t.clock.now();
    t.clock.set(new Date('2026-10-01T06:10:00Z'));
    await maintainWarteliste(t.kontext());
    const { text } = await t.database.db
      .selectFrom('mail')
      .select('text')
      .where('an', '=', 'noch@example.org')
      .executeTakeFirstOrThrow();
    const link = /(\/noch-dabei\/[\w-]+)/.exec(text)![1]!;
    assert.match(await (await t.get(link)).text(), /Ja, ich warte noch/);
    assert.equal((await t.post(`${link}/ja`, null)).status, 303);
    assert.match(await (await t.get(link)).text(), /Sie stehen weiter auf der Liste/);
    const weg = await t.post(`${link}/nein`, null);
    assert.match(await weg.text(), /Sie stehen nicht mehr auf der Liste/);
    const person = await t.database.db
      .selectFrom('warteperson')
      .select(['status', 'name', 'email'])
      .where('id', '=', Number(id))
      .executeTakeFirstOrThrow();
    assert.deepEqual(person, { status: 'abgemeldet', name: '', email: '' });
    t.clock.set(now);
  });

  it('takes over a whole list or nothing, and no name without consent', async () => {
    const vorher = await count();
    const ohne = await t.post('/warteliste/import', buero, { datei: new File(['a;b\n1;2'], 'x.csv') });
    assert.equal(ohne.status, 422);
    assert.match(await ohne.text(), /Spalten Ort und Niveau/);
    const falsch = await t.post('/warteliste/import', buero, {
      datei: csv(
        'A1;Mittenburg;43101;1.2.2026;Bus;30;;;;',
        'Z9;Mittenburg;43101;1.2.2026;Rakete;;;;;Unbekannt',
      ),
    });
    const id = idOf(falsch);
    const html = await (await t.get(`/warteliste/import/${id}`, buero)).text();
    assert.match(html, /3 Fehler: noch nichts übernommen/);
    assert.match(html, /#zelle-A3/);
    assert.equal((await t.post(`/warteliste/import/${id}/uebernehmen`, buero)).status, 422);
    assert.equal(await count(), vorher);

    const gut = await t.post('/warteliste/import', buero, {
      datei: csv(
        'Anfänger;Mittenburg;;01.02.2026;Bus;30;;Ohne Einwilligung;ohne@example.org;Jobcenter',
        'B1;Nebendorf;43105;2026-01-15;;;15.01.2026;Mit Einwilligung;mit@example.org;',
      ),
    });
    const guteId = idOf(gut);
    assert.match(await (await t.get(`/warteliste/import/${guteId}`, buero)).text(), /Alle 2 übernehmen/);
    assert.equal((await t.post(`/warteliste/import/${guteId}/uebernehmen`, jobcenter)).status, 403);
    assert.equal((await t.post(`/warteliste/import/${guteId}/uebernehmen`, buero)).status, 303);
    assert.equal(await count(), vorher + 2);
    const namen = await t.database.db
      .selectFrom('warteperson')
      .select(['name', 'niveau', 'stelle_id'])
      .orderBy('id', 'desc')
      .limit(2)
      .execute();
    assert.deepEqual(namen.map(({ name, niveau }) => [name, niveau]).sort(), [
      ['', 'A1'],
      ['Mit Einwilligung', 'B1'],
    ]);
    assert.equal((await t.get(`/warteliste/import/${guteId}`, buero)).status, 404);
    const dateien = await t.database.db.selectFrom('datei').select('groesse').orderBy('id', 'desc').execute();
    assert.equal(dateien[0]!.groesse, 0);
  });

  it('exports the list without names, and keeps the rules with their history', async () => {
    const file = await (await t.get('/warteliste.csv', buero)).text();
    assert.match(file, /W-\d+/);
    assert.doesNotMatch(file, /Mit Einwilligung|example\.org/);
    const leitung = await t.signIn('leitung');
    const regeln = {
      angebotTage: '7',
      rueckfrageMonate: '6',
      antwortTage: '30',
      loeschMonate: '24',
      vorrangTage: '60',
      wegfaktorProzent: '130',
      'tempo-auto': '50',
      'tempo-oepnv': '20',
      'tempo-fahrrad': '14',
      'tempo-zu-fuss': '5',
    };
    assert.equal((await t.post('/warteliste/regeln', buero, regeln)).status, 403);
    const falsch = await t.post('/warteliste/regeln', leitung, { ...regeln, angebotTage: '0' });
    assert.equal(falsch.status, 422);
    assert.equal((await t.post('/warteliste/regeln', leitung, regeln)).status, 303);
    assert.match(await (await t.get('/warteliste/regeln', buero)).text(), /Angebot 7 Tage/);
  });
});
