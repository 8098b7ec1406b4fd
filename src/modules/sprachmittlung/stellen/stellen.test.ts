import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { parseOrtsliste } from './ort.rules.ts';
import { changeStelle, createStelle, setStelleAktiv } from './stelle.action.ts';
import { recogniseStellenart } from './stelle.rules.ts';

let t: TestApp;
let koordination: TestUser;
let leitung: TestUser;

before(async () => {
  t = await openTestApp();
  koordination = await t.signIn('koordination');
  leitung = await t.signIn('leitung');
});
after(() => t.close());

const GUT = {
  name: 'Grundschule Neuenkirchen',
  art: 'schule',
  strasse: 'Schulweg 1',
  plz: '49434',
  ort: 'Neuenkirchen',
  telefon: '05493 12 34',
  zahler: 'landkreis',
  konditionen: 'Anfragen bitte über das Sekretariat.',
};

const findStelle = (id: number) =>
  t.database.db.selectFrom('stelle').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

describe('a requester', () => {
  it('is put aside whatever else is saved at the same moment: what the audit says has happened', async () => {
    const kontext = t.kontext(koordination.wer);
    for (let round = 0; round < 5; round++) {
      const made = await createStelle(kontext, { name: `Amt ${round}`, art: 'schule' });
      assert.ok(made.ok);
      const [aside, changed] = await Promise.all([
        setStelleAktiv(kontext, made.wert, false),
        changeStelle(kontext, made.wert, 1, { notiz: 'zieht um' }),
      ]);
      assert.ok(aside.ok);
      const row = await findStelle(made.wert);
      assert.equal(row.ist_aktiv, false);
      assert.equal(row.notiz, changed.ok ? 'zieht um' : '');
    }
  });

  it('is written down, changed once for each version, put aside and taken back', async () => {
    assert.equal((await t.post('/stellen/neu', leitung, GUT)).status, 403);
    const refused = await t.post('/stellen/neu', koordination, { ...GUT, name: ' ', email: 'x' });
    assert.equal(refused.status, 422);
    const html = await refused.text();
    assert.match(html, /Namen der Stelle/);
    assert.match(html, /Schulweg 1/);
    const saved = await t.post('/stellen/neu', koordination, GUT);
    assert.equal(saved.status, 303);
    const pfad = saved.headers.get('location')!;
    const id = Number(pfad.split('/').at(-1));
    assert.equal((await findStelle(id)).telefon, '+4954931234');
    assert.match(await (await t.get(pfad, leitung)).text(), /05493 1234/);
    assert.match(await (await t.get(`${pfad}/bearbeiten`, koordination)).text(), /name="version" value="1"/);
    const change = () =>
      t.post(`${pfad}/bearbeiten`, koordination, { ...GUT, name: 'Schule am Wald', version: '1' });
    assert.equal((await change()).status, 303);
    assert.equal((await change()).status, 422);
    assert.equal((await t.post(`${pfad}/deaktivieren`, leitung)).status, 403);
    assert.equal((await t.post(`${pfad}/deaktivieren`, koordination)).status, 303);
    assert.equal((await findStelle(id)).ist_aktiv, false);
    assert.ok(!(await (await t.get('/stellen?aktiv=ja', leitung)).text()).includes('Schule am Wald'));
    assert.equal((await t.post(`${pfad}/aktivieren`, koordination)).status, 303);
    assert.match(await (await t.get('/stellen.csv?suche=wald', leitung)).text(), /Schule am Wald/);
    assert.equal((await t.get('/stellen', await t.signIn('sprachmittler', 1))).status, 403);
    assert.equal((await t.get('/stellen/424242', leitung)).status, 404);
  });

  it('has contacts, places and notes that come and go', async () => {
    const created = await createStelle(t.kontext(), { name: `Praxis "<b>"`, art: 'praxis' });
    assert.ok(created.ok);
    const pfad = `/stellen/${created.wert}`;
    const cases: [string, Record<string, string>, Record<string, string>, string][] = [
      [
        'ansprechperson',
        { name: '' },
        { name: 'Frau Beispiel', telefon: '05431/99 App. 12' },
        'Frau Beispiel',
      ],
      ['einsatzort', { bezeichnung: '' }, { bezeichnung: 'Haus B', ort: 'Bersenbrück' }, 'Haus B'],
      ['notiz', { text: '' }, { text: 'Neue Leitung ab Mai' }, 'Neue Leitung ab Mai'],
    ];
    for (const [art, wrong, right, shown] of cases) {
      assert.equal((await t.post(`${pfad}/${art}`, leitung, right)).status, 403);
      assert.equal((await t.post(`${pfad}/${art}`, koordination, wrong)).status, 422);
      assert.equal((await t.post(`${pfad}/${art}`, koordination, right)).status, 303);
      assert.ok((await (await t.get(pfad, leitung)).text()).includes(shown));
    }
    assert.ok(!(await (await t.get(pfad, leitung)).text()).includes('<b>"'));
    for (const teil of ['ansprechperson', 'einsatzort'] as const) {
      const { id } = await t.database.db
        .selectFrom(teil)
        .select('id')
        .where('stelle_id', '=', created.wert)
        .executeTakeFirstOrThrow();
      assert.equal((await t.post(`/stellen/1/${teil}/${id}/entfernen`, koordination)).status, 404);
      assert.equal((await t.post(`${pfad}/${teil}/${id}/entfernen`, koordination)).status, 303);
    }
  });
});

describe('places', () => {
  it('are entered alone or as a list, give addresses their coordinates, and go away', async () => {
    const created = await createStelle(t.kontext(), {
      name: 'Rathaus',
      art: 'behoerde',
      ort: 'Musterhausen',
    });
    assert.ok(created.ok);
    assert.equal((await findStelle(created.wert)).lat, null);
    const ort = { name: 'Musterhausen', plz: '49999', lat: '52,5', lon: '7.9' };
    assert.equal((await t.post('/orte', leitung, ort)).status, 403);
    assert.equal((await t.post('/orte', koordination, { ...ort, lat: 'Nord' })).status, 422);
    assert.equal((await t.post('/orte', koordination, ort)).status, 303);
    assert.equal((await findStelle(created.wert)).lat, 52.5);
    const broken = await t.post('/orte/liste', koordination, {
      liste: 'Berge;49626;52,6;7,7\nAnkum;49577;x;y',
    });
    assert.equal(broken.status, 422);
    assert.match(await broken.text(), /Zeile 2/);
    const list = 'Name;PLZ;Breite;Länge\nBerge;49626;52,6;7,7\nAnkum;49577;52,54;7,87\n';
    assert.equal((await t.post('/orte/liste', koordination, { liste: list })).status, 303);
    const orte = await t.database.db.selectFrom('ort').selectAll().orderBy('name').execute();
    assert.deepEqual(
      orte.map((one) => one.name),
      ['Ankum', 'Berge', 'Musterhausen'],
    );
    assert.equal((await t.post(`/orte/${orte[0]!.id}/entfernen`, koordination)).status, 303);
    assert.equal((await t.post(`/orte/${orte[0]!.id}/entfernen`, koordination)).status, 404);
    assert.equal((await t.get('/orte', leitung)).status, 200);
  });

  it('of a pasted list are read with semicolons, tabs and commas', () => {
    for (const liste of ['Berge;49626;52,6;7,7', 'Berge\t49626\t52,6\t7,7', 'Berge,49626,52.6,7.7']) {
      const gelesen = parseOrtsliste(liste);
      assert.deepEqual(
        gelesen.ok && gelesen.wert,
        [{ name: 'Berge', plz: '49626', lat: 52.6, lon: 7.7 }],
        liste,
      );
    }
    for (const liste of ['', 'Name;PLZ', 'Berge;49626;152;7', 'Berge;49626;52'])
      assert.equal(parseOrtsliste(liste).ok, false, liste);
  });
});

describe('recogniseStellenart', () => {
  const cases: [string, string][] = [
    ['Grundschule Ankum', 'schule'],
    ['Kita Regenbogen', 'kita'],
    ['Jobcenter', 'jobcenter'],
    ['Jugendamt, ASD', 'jugendamt'],
    ['Frauenarztpraxis Dr. Muster', 'praxis'],
    ['Christliches Krankenhaus', 'krankenhaus'],
    ['Caritas Migrationsberatung', 'beratungsstelle'],
    ['Ausländerbehörde', 'behoerde'],
    ['Gesundheitsamt', 'behoerde'],
    ['Rätselhaft GmbH', 'sonstige'],
  ];
  for (const [name, art] of cases) it(`${name} → ${art}`, () => assert.equal(recogniseStellenart(name), art));
});

describe('whatever is typed', () => {
  it('no form answers with a fault', async () => {
    const created = await createStelle(t.kontext(), { name: 'Robust', art: 'verein' });
    assert.ok(created.ok);
    const base = `/stellen/${created.wert}`;
    const paths = [
      '/stellen/neu',
      `${base}/bearbeiten`,
      `${base}/ansprechperson`,
      `${base}/einsatzort`,
      `${base}/notiz`,
      '/orte',
      '/orte/liste',
    ];
    const names = [
      ...Object.keys(GUT),
      'email',
      'version',
      'text',
      'bezeichnung',
      'lat',
      'lon',
      'liste',
      'funktion',
      '__proto__',
    ];
    const junk = [
      '',
      '\0',
      '\ud800',
      'ä'.repeat(9000),
      '-1',
      '1e400',
      'NaN',
      "' OR 1=1",
      '<b>',
      '🦊;1;2;3',
      '52,5',
      '99999999999999999999',
    ];
    let seed = 11;
    const random = (limit: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % limit;
    };
    for (let round = 0; round < 500; round++) {
      if (round % 100 === 0) t.clock.advance({ minutes: 2 });
      const form: Record<string, string | string[]> = random(2) ? { ...GUT } : {};
      for (let change = random(5); change >= 0; change--) {
        const value = junk[random(junk.length)]!;
        form[names[random(names.length)]!] = random(5) ? value : [value, 'zwei'];
      }
      const answer = await t.post(paths[random(paths.length)]!, koordination, form);
      assert.ok(
        [200, 303, 422].includes(answer.status),
        `${answer.status} for ${JSON.stringify(form).slice(0, 300)}`,
      );
    }
  });
});
