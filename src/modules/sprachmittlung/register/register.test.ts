import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { imPool } from '../sprachmittler.store.ts';
import { createSprachmittler } from './sprachmittler.action.ts';

let t: TestApp;
let disposition: TestUser;
let leitung: TestUser;

before(async () => {
  t = await openTestApp();
  disposition = await t.signIn('disposition');
  leitung = await t.signIn('leitung');
});
after(() => t.close());

const GUT = {
  nachname: 'Kovalenko',
  vorname: 'Olena',
  geschlecht: 'weiblich',
  geburtsdatum: '3.4.1985',
  rollen: 'sprachmittler',
  status: 'aktiv',
  eingetreten_am: '01.09.2025',
  mobil: '0176 1234567',
  email: 'Olena@Example.org',
  plz: '49610',
  ort: 'Quakenbrück',
  umkreis_km: '30',
  'sprachen.0.sprache': 'uk',
  'sprachen.0.muttersprache': 'ja',
  'sprachen.1.sprache': 'ru',
  'sprachen.1.niveau': 'C1',
  'woche.1': '9-12, 14:30–18',
  'woche.3': 'ganztags',
  themen: ['schule', 'kita'],
  verschwiegenheit_am: '1. September 2025',
  fuehrungszeugnis_am: '1.9.25',
  fuehrungszeugnis_bis: '31.08.2028',
  iban: 'DE02 1203 0000 0000 2020 51',
};

const count = async () =>
  (
    await t.database.db
      .selectFrom('sprachmittler')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n;

async function make(nachname = 'Yılmaz', extra: Partial<Parameters<typeof createSprachmittler>[1]> = {}) {
  const result = await createSprachmittler(t.kontext(), {
    nachname,
    vorname: 'Deniz',
    sprachen: [{ sprache: 'tr' }],
    ...extra,
  });
  assert.ok(result.ok);
  return result.wert;
}

describe('a new person', () => {
  it('is not for everybody', async () => {
    assert.equal((await t.post('/sprachmittler/neu', leitung, GUT)).status, 403);
    assert.equal((await t.get('/sprachmittler/neu', await t.signIn('auswertung'))).status, 403);
    assert.equal((await t.get('/sprachmittler', await t.signIn('stelle', 1))).status, 403);
    assert.equal((await t.get('/sprachmittler', null)).status, 303);
  });

  it('is refused with what was typed, and nothing is saved', async () => {
    const before = await count();
    const cases: [Record<string, string>, RegExp][] = [
      [{ nachname: '' }, /Nachnamen/],
      [{ geburtsdatum: '31.02.1985' }, /gibt es nicht/],
      [{ iban: 'DE02 1203 0000 0000 2020 52' }, /IBAN stimmt nicht/],
      [{ mobil: '12' }, /Telefonnummer/],
      [{ email: 'olena@' }, /E-Mail-Adresse/],
      [{ 'woche.1': 'irgendwann' }, /Zeiten so an/],
      [{ 'sprachen.1.sprache': 'uk' }, /steht schon da/],
      [{ 'sprachen.1.sprache': '', 'sprachen.1.niveau': 'B2' }, /wählen Sie die Sprache/],
      [{ rollen: 'sprachenpool' }, /Einwilligung/],
      [{ fuehrungszeugnis_bis: '1.1.2020' }, /nicht vor dem Beginn/],
    ];
    for (const [wrong, sentence] of cases) {
      const answer = await t.post('/sprachmittler/neu', disposition, { ...GUT, ...wrong });
      const html = await answer.text();
      assert.equal(answer.status, 422, JSON.stringify(wrong));
      assert.match(html, sentence);
      assert.match(html, /value="Olena"/);
    }
    assert.equal(await count(), before);
  });

  it('gets another row for a language without being saved', async () => {
    const before = await count();
    const answer = await t.post('/sprachmittler/neu', disposition, {
      ...GUT,
      'sprachen.2.sprache': '',
      weitere: 'ja',
    });
    assert.equal(answer.status, 200);
    assert.match(await answer.text(), /sprachen\.3\.sprache/);
    assert.equal(await count(), before);
  });

  it('stands in the register with languages, times, status and place', async () => {
    await t.database.db
      .insertInto('ort')
      .values({ name: 'Quakenbrück', plz: '49610', lat: 52.67, lon: 7.95 })
      .execute();
    const answer = await t.post('/sprachmittler/neu', disposition, GUT);
    assert.equal(answer.status, 303);
    const pfad = answer.headers.get('location')!;
    const html = await (await t.get(pfad, disposition)).text();
    for (const part of [
      'Olena Kovalenko',
      'Ukrainisch',
      '14:30–18:00',
      'ganztags',
      'DE … 2051',
      'Koordinaten bekannt',
      '03.04.1985',
    ])
      assert.ok(html.includes(part), part);
    assert.ok(!html.includes('DE02120300000000202051'));
    const id = Number(pfad.split('/').at(-1));
    const protokoll = await t.database.db
      .selectFrom('protokoll')
      .selectAll()
      .where('gegenstand_art', '=', 'sprachmittler')
      .where('gegenstand_id', '=', String(id))
      .execute();
    assert.equal(protokoll.length, 1);
    assert.ok(!JSON.stringify(protokoll).includes('DE02120300000000202051'));
  });

  it('with hostile text is shown as text', async () => {
    const nachname = `<script>alert(1)</script>"'&`;
    const id = await make(nachname);
    const html = await (await t.get(`/sprachmittler/${id}`, disposition)).text();
    assert.ok(!html.includes('<script>alert'));
    assert.ok((await (await t.get('/sprachmittler', disposition)).text()).includes('&lt;script&gt;'));
  });
});

describe('a known person', () => {
  it('is changed once for each version, and the slower one is told', async () => {
    const id = await make();
    const form = await (await t.get(`/sprachmittler/${id}/bearbeiten`, disposition)).text();
    assert.match(form, /name="version" value="1"/);
    const change = (version: string, nachname: string) =>
      t.post(`/sprachmittler/${id}/bearbeiten`, disposition, { ...GUT, version, nachname });
    assert.equal((await change('1', 'Erste')).status, 303);
    const late = await change('1', 'Zweite');
    assert.equal(late.status, 422);
    const html = await late.text();
    assert.match(html, /inzwischen geändert/);
    assert.match(html, /value="Zweite"/);
    assert.match(html, /name="version" value="2"/);
    const { nachname } = await t.database.db
      .selectFrom('sprachmittler')
      .select('nachname')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    assert.equal(nachname, 'Erste');
  });

  it('keeps the account number when the field is empty, and loses it when asked', async () => {
    const id = await make('Haddad', { iban: 'DE02120300000000202051' });
    const iban = async () =>
      (
        await t.database.db
          .selectFrom('sprachmittler')
          .select('iban')
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
      ).iban;
    const { iban: _, ...ohne } = GUT;
    await t.post(`/sprachmittler/${id}/bearbeiten`, disposition, { ...ohne, version: '1' });
    assert.equal(await iban(), 'DE02120300000000202051');
    await t.post(`/sprachmittler/${id}/bearbeiten`, disposition, {
      ...ohne,
      version: '2',
      iban_loeschen: 'ja',
    });
    assert.equal(await iban(), null);
  });

  it('shows the account number to those who may, and the audit knows', async () => {
    const id = await make('Nasser', { iban: 'DE02120300000000202051' });
    assert.equal((await t.post(`/sprachmittler/${id}/bankverbindung`, leitung)).status, 403);
    const answer = await t.post(`/sprachmittler/${id}/bankverbindung`, await t.signIn('zahlstelle'));
    assert.equal(answer.status, 200);
    assert.match(await answer.text(), /DE02 1203 0000 0000 2020 51/);
    const entries = await t.database.db
      .selectFrom('protokoll')
      .selectAll()
      .where('tat', '=', 'sprachmittler.bankverbindung')
      .where('gegenstand_id', '=', String(id))
      .execute();
    assert.equal(entries.length, 1);
  });

  it('is nowhere when there is nobody', async () => {
    for (const path of [
      '/sprachmittler/999999',
      '/sprachmittler/999999/bearbeiten',
      '/sprachmittler/99999999999999999999',
    ])
      assert.equal((await t.get(path, disposition)).status, 404);
    assert.equal((await t.post('/sprachmittler/999999/notiz', disposition, { text: 'a' })).status, 404);
  });
});

describe('small entries', () => {
  it('refuse, save and go away again', async () => {
    const id = await make('Demir');
    const stelle = await t.database.db
      .insertInto('stelle')
      .values({
        name: 'Grundschule am Deich',
        art: 'schule',
        lat: null,
        lon: null,
        feed_token_hash: null,
        import_id: null,
        angelegt_at: t.clock.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const cases: [string, Record<string, string>, Record<string, string>, RegExp][] = [
      [
        'abwesenheit',
        { von_am: '10.4.2026', bis_am: '1.4.2026' },
        { von_am: '10.4.2026', bis_am: '20.4.26', grund: 'Urlaub' },
        /10\.04\.2026 – 20\.04\.2026, Urlaub/,
      ],
      [
        'schulung',
        { bezeichnung: '', am: '1.1.2026' },
        { bezeichnung: 'Grundlagen', am: '1.1.2026' },
        /Grundlagen/,
      ],
      ['steuererklaerung', { jahr: 'x' }, { jahr: '2026', andere: '300,50' }, /300,50/],
      ['notiz', { text: ' ' }, { text: 'Ruft am Montag zurück' }, /Ruft am Montag zurück/],
      [
        'sperrpaar',
        { stelle: '424242' },
        { stelle: String(stelle.id), grund: 'Streit' },
        /Grundschule am Deich/,
      ],
    ];
    for (const [art, wrong, right, shown] of cases) {
      const path = `/sprachmittler/${id}/${art}`;
      assert.equal((await t.post(path, leitung, right)).status, 403, art);
      assert.equal((await t.post(path, disposition, wrong)).status, 422, art);
      assert.equal((await t.post(path, disposition, right)).status, 303, art);
      assert.match(await (await t.get(`/sprachmittler/${id}`, disposition)).text(), shown);
    }
    const again = await t.post(`/sprachmittler/${id}/sperrpaar`, disposition, { stelle: String(stelle.id) });
    assert.equal(again.status, 422);
    const other = await make('Anders');
    for (const teil of ['abwesenheit', 'schulung', 'steuererklaerung', 'sperrpaar'] as const) {
      const { id: entry } = await t.database.db
        .selectFrom(teil)
        .select('id')
        .where('sprachmittler_id', '=', id)
        .executeTakeFirstOrThrow();
      assert.equal(
        (await t.post(`/sprachmittler/${other}/${teil}/${entry}/entfernen`, disposition)).status,
        404,
      );
      assert.equal(
        (await t.post(`/sprachmittler/${id}/${teil}/${entry}/entfernen`, disposition)).status,
        303,
      );
    }
  });

  it('change the status by the rules and keep its history', async () => {
    const id = await make('Osei', { eingetreten_am: '2025-01-01' });
    const change = (form: Record<string, string>) => t.post(`/sprachmittler/${id}/status`, disposition, form);
    assert.equal((await change({ status: 'interessiert' })).status, 422);
    assert.equal((await change({ status: 'ausgeschieden', ab_am: '1.1.2027' })).status, 422);
    assert.equal((await change({ status: 'ausgeschieden', ab_am: '1.3.2026', grund: 'Umzug' })).status, 303);
    const person = await t.database.db
      .selectFrom('sprachmittler')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    assert.equal(person.status, 'ausgeschieden');
    assert.equal(person.ausgetreten_am, '2026-03-01');
    assert.equal((await change({ status: 'aktiv', ab_am: '1.2.2026' })).status, 422);
    assert.equal((await change({ status: 'aktiv' })).status, 303);
  });

  it('an interest that came to nothing was never in the pool', async () => {
    const id = await make('Traoré', { status: 'interessiert' });
    const form = { status: 'ausgeschieden' };
    assert.equal((await t.post(`/sprachmittler/${id}/status`, disposition, form)).status, 303);
    const inPool = await t.database.db
      .selectFrom('sprachmittler')
      .select('id')
      .where(imPool('2026-02-01'))
      .execute();
    assert.ok(inPool.length > 0 && !inPool.some((person) => person.id === id));
  });
});

describe('the list', () => {
  it('filters, leads from figures to records and leaves as a file', async () => {
    const html = await (await t.get('/sprachmittler?sprache=uk', disposition)).text();
    assert.match(html, /Kovalenko, Olena/);
    assert.ok(!html.includes('Demir, Deniz'));
    assert.match(html, /neu-von=2025-07-01/);
    assert.match(
      await (await t.get('/sprachmittler?neu-von=2025-07-01&pool=ja', disposition)).text(),
      /Kovalenko/,
    );
    assert.ok(
      !(await (await t.get('/sprachmittler?aktiv-von=2026-01-01', disposition)).text()).includes(
        'Kovalenko, Olena',
      ),
    );
    const csv = await t.get('/sprachmittler.csv?sprache=uk', disposition);
    assert.match(csv.headers.get('content-disposition')!, /Sprachmittler\.csv/);
    const text = await csv.text();
    assert.match(text, /Kovalenko;Olena/);
    assert.ok(!text.includes('Demir'));
    assert.equal((await t.get('/sprachmittler.xlsx', disposition)).status, 200);
    assert.equal((await t.get('/sprachmittler.csv', await t.signIn('technik'))).status, 403);
    const english = await t.get('/sprachmittler', disposition, {
      cookie: `${disposition.cookie}; komut.sprache=en`,
    });
    assert.equal(english.status, 200);
  });
});

describe('my own profile', () => {
  it('shows and changes only what is mine', async () => {
    const [mine, other] = [await make('Eigen'), await make('Fremd')];
    const ich = await t.signIn('sprachmittler', mine);
    assert.equal((await t.get('/mein-profil', disposition)).status, 403);
    assert.equal((await t.get(`/sprachmittler/${other}`, ich)).status, 403);
    const html = await (await t.get('/mein-profil', ich)).text();
    assert.match(html, /Deniz Eigen/);
    const form = {
      mobil: '0176 7654321',
      ort: 'Berge',
      'woche.2': '8-12',
      version: '1',
      nachname: 'Gehackt',
      status: 'aktiv',
    };
    assert.equal((await t.post('/mein-profil', ich, { ...form, mobil: 'x' })).status, 422);
    assert.equal((await t.post('/mein-profil', ich, form)).status, 303);
    const person = await t.database.db
      .selectFrom('sprachmittler')
      .selectAll()
      .where('id', '=', mine)
      .executeTakeFirstOrThrow();
    assert.deepEqual([person.nachname, person.mobil, person.ort], ['Eigen', '+491767654321', 'Berge']);
    assert.equal((await t.post('/mein-profil', ich, form)).status, 422);
    assert.equal((await t.post('/mein-profil/abwesenheit', ich, { von_am: '' })).status, 422);
    assert.equal((await t.post('/mein-profil/abwesenheit', ich, { von_am: '1.5.2026' })).status, 303);
    assert.equal((await t.post('/mein-profil/steuererklaerung', ich, { jahr: '2026' })).status, 303);
    const { id: entry } = await t.database.db
      .selectFrom('abwesenheit')
      .select('id')
      .where('sprachmittler_id', '=', mine)
      .executeTakeFirstOrThrow();
    assert.equal(
      (await t.post(`/mein-profil/abwesenheit/${entry}/entfernen`, await t.signIn('sprachmittler', other)))
        .status,
      404,
    );
    assert.equal((await t.post(`/mein-profil/abwesenheit/${entry}/entfernen`, ich)).status, 303);
  });
});

describe('whatever is typed', () => {
  it('no form answers with a fault', async () => {
    const id = await make('Robust');
    const names = [
      ...Object.keys(GUT),
      'version',
      'text',
      'von_am',
      'bis_am',
      'stelle',
      'jahr',
      'andere',
      'am',
      'bezeichnung',
      'ab_am',
      'grund',
      'sprachen.99.sprache',
      'sprachen.1.niveau',
      'woche.9',
      '__proto__',
      'toString',
    ];
    const junk = [
      '',
      ' ',
      '\0',
      '\ud800',
      'ä'.repeat(5000),
      '-1',
      '1e9',
      '99999999999999',
      "' OR 1=1 --",
      '<b>',
      '31.12.9999',
      '🦊',
      '\u202e',
      'ja',
      '0',
    ];
    const paths = [
      '/sprachmittler/neu',
      `/sprachmittler/${id}/bearbeiten`,
      ...['abwesenheit', 'schulung', 'steuererklaerung', 'notiz', 'status', 'sperrpaar'].map(
        (art) => `/sprachmittler/${id}/${art}`,
      ),
    ];
    let seed = 7;
    const random = (limit: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % limit;
    };
    for (let round = 0; round < 500; round++) {
      if (round % 100 === 0) t.clock.set(new Date(t.clock.now().getTime() + 61_000));
      const form: Record<string, string | string[]> = random(2) ? { ...GUT } : {};
      for (let change = random(6); change >= 0; change--) {
        const value = junk[random(junk.length)]!;
        form[names[random(names.length)]!] = random(5) ? value : [value, junk[random(junk.length)]!];
      }
      const answer = await t.post(paths[random(paths.length)]!, disposition, form);
      assert.ok([200, 303, 422].includes(answer.status), `${answer.status} for ${JSON.stringify(form)}`);
    }
    for (const query of [
      'seite=999999',
      'sortierung=-boese',
      'suche=%25%00%ff',
      'neu-von=xx',
      'sprache=%27',
      'pool=ja&status=x',
    ])
      assert.equal((await t.get(`/sprachmittler?${query}`, disposition)).status, 200, query);
  });
});
