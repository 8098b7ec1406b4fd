import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { bezuegeOf } from '../../../begriffe/wer.ts';
import { readSpreadsheet } from '../../../platform/files/spreadsheet.ts';
import { Besucher, lastLink, lastTaten, makeUser, PASSWORT } from '../besucher.beispiele.ts';
import { changeRollen } from './benutzer-aendern.action.ts';
import { createUser } from './benutzer-anlegen.action.ts';
import { checkRollen, normalizeRollen, type Rollenzuweisung } from './rolle.rules.ts';
import { readRollen } from './rollen.schema.ts';

const LISTE = '/verwaltung/benutzer';

describe('which roles go together', () => {
  const intern: Rollenzuweisung = { rolle: 'disposition', bezugId: null };
  const cases: [string, Rollenzuweisung[], string | null][] = [
    ['none', [], 'rollen.fehlen'],
    ['one of the office', [intern], null],
    ['several of the office', [intern, { rolle: 'leitung', bezugId: null }], null],
    ['an organisation', [{ rolle: 'stelle', bezugId: 7 }], null],
    [
      'two organisations',
      [
        { rolle: 'stelle', bezugId: 7 },
        { rolle: 'stelle', bezugId: 8 },
      ],
      null,
    ],
    ['an external role without whom', [{ rolle: 'stelle', bezugId: null }], 'rollen.bezug-fehlt'],
    ['office and outside', [intern, { rolle: 'stelle', bezugId: 7 }], 'rollen.gemischt'],
    [
      'two interpreters in one',
      [
        { rolle: 'sprachmittler', bezugId: 1 },
        { rolle: 'sprachmittler', bezugId: 2 },
      ],
      'rollen.ein-sprachmittler',
    ],
  ];
  for (const [name, rollen, grund] of cases) {
    it(`${name}: ${grund ?? 'yes'}`, () => {
      const checked = checkRollen(rollen);
      assert.equal(checked.ok ? null : checked.grund, grund);
    });
  }

  it('are kept without doubles, in a fixed order', () => {
    const rollen = normalizeRollen([{ rolle: 'technik', bezugId: 5 }, intern, intern]);
    assert.deepEqual(rollen, [intern, { rolle: 'technik', bezugId: null }]);
  });

  it('are read from a form, only as far as they are offered', () => {
    const bezuege = new Map([['stelle', new Map([[7, 'Jugendamt']])]]);
    const read = readRollen(
      { rollen: ['leitung', 'technik'], 'bezug-stelle-0': '7', 'bezug-stelle-1': '' },
      bezuege,
    );
    assert.deepEqual(read.ok && read.wert.map(({ rolle, bezugId }) => [rolle, bezugId]), [
      ['leitung', null],
      ['technik', null],
      ['stelle', 7],
    ]);
    for (const wrong of [
      { rollen: 'chef' },
      { rollen: 'stelle' },
      { 'bezug-stelle-0': '8' },
      { 'bezug-gemeinde-0': '7' },
      { 'bezug-stelle-0': 'x' },
    ]) {
      assert.equal(readRollen(wrong, bezuege).ok, false, JSON.stringify(wrong));
    }
  });
});

describe('users', () => {
  let t: TestApp;
  let technik: TestUser;
  before(async () => {
    t = await openTestApp({ TRUST_PROXY: '1' });
    t.clock.set(new Date());
    technik = await t.signIn('technik');
  });
  after(() => t.close());

  const rolesOf = async (userId: string) =>
    (await t.database.db.selectFrom('benutzer_rolle').select('rolle').where('user_id', '=', userId).execute())
      .map(({ rolle }) => rolle)
      .sort();

  it('are Technik’s matter only', async () => {
    const leitung = await t.signIn('leitung');
    for (const path of [LISTE, `${LISTE}/einladen`, `${LISTE}/1`, `${LISTE}/export.csv`]) {
      assert.equal((await t.get(path, leitung)).status, 403, path);
    }
    const { nummer, userId } = await makeUser(t, 'sicher@musterland.example', ['auswertung']);
    const acts = ['', '/rollen', '/sperren', '/abmelden', '/zweiter-faktor'];
    for (const act of acts) {
      assert.equal((await t.post(`${LISTE}/${nummer}${act}`, leitung, { rollen: 'technik' })).status, 403);
    }
    assert.deepEqual(await rolesOf(userId), ['auswertung']);
  });

  describe('inviting', () => {
    const form = {
      name: 'Robin Neumann',
      email: 'Robin@Musterland.example',
      sprache: 'de',
      rollen: ['disposition'],
    };

    it('says what is missing and keeps what was typed', async () => {
      const cases: [Record<string, string | string[]>, RegExp][] = [
        [{ ...form, email: 'robin' }, /nicht vollständig/],
        [{ ...form, name: ' ' }, /Vor- und Nachnamen/],
        [{ ...form, rollen: [] }, /mindestens eine Rolle/],
        [{ ...form, rollen: ['chef'] }, /Diese Rolle/],
        [{ ...form, rollen: ['stelle'] }, /Diese Rolle/],
      ];
      for (const [wrong, sentence] of cases) {
        const answer = await t.post(`${LISTE}/einladen`, technik, wrong);
        assert.equal(answer.status, 422);
        assert.match(await answer.text(), sentence);
      }
      const { n } = await t.database.db
        .selectFrom('einladung')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
      assert.equal(n, 0);
    });

    it('sends a link, lists the invitation, sends it again, takes it back', async () => {
      const answer = await t.post(`${LISTE}/einladen`, technik, form);
      assert.equal(answer.headers.get('location'), LISTE);
      const first = await lastLink(t, 'robin@musterland.example');
      assert.match(await (await t.get(LISTE, technik)).text(), /Offene Einladungen[\s\S]*Robin Neumann/);

      const twice = await t.post(`${LISTE}/einladen`, technik, form);
      assert.equal(twice.status, 422);
      assert.match(await twice.text(), /schon eine Einladung offen/);

      const { id } = await t.database.db.selectFrom('einladung').select('id').executeTakeFirstOrThrow();
      await t.post(`/verwaltung/einladungen/${id}/senden`, technik);
      const second = await lastLink(t, 'robin@musterland.example');
      assert.notEqual(second, first);
      assert.equal((await t.get(first)).status, 410);
      assert.equal((await t.get(second)).status, 200);

      await t.post(`/verwaltung/einladungen/${id}/zuruecknehmen`, technik);
      assert.equal((await t.get(second)).status, 410);
      assert.doesNotMatch(await (await t.get(LISTE, technik)).text(), /Robin Neumann/);
      assert.deepEqual(await lastTaten(t, 3), [
        `einladung.widerrufen einladung ${id}`,
        `einladung.erneuern einladung ${id}`,
        `benutzer.einladen einladung ${id}`,
      ]);
    });

    it('refuses an address that has an account', async () => {
      await makeUser(t, 'schon-da@musterland.example', ['auswertung']);
      const answer = await t.post(`${LISTE}/einladen`, technik, {
        ...form,
        email: 'schon-da@musterland.example',
      });
      assert.equal(answer.status, 422);
      assert.match(await answer.text(), /gibt es schon einen Zugang/);
    });
  });

  it('are made without invitation by KoMuT itself, with every check', async () => {
    const rollen: Rollenzuweisung[] = [{ rolle: 'technik', bezugId: null }];
    const made = await createUser(t.kontext(), {
      name: 'Toni',
      email: 'Toni@Musterland.example',
      rollen,
      passwort: PASSWORT,
    });
    assert.ok(made.ok);
    const gast = new Besucher(t);
    await gast.post('/anmelden', { email: 'toni@musterland.example', passwort: PASSWORT });
    assert.equal(await gast.isSignedIn(), true);
    const refusals = await Promise.all([
      createUser(t.kontext(), { name: 'Toni', email: 'toni@musterland.example', rollen }),
      createUser(t.kontext(), { name: 'X', email: 'x@musterland.example', rollen: [] }),
      createUser(t.kontext(), { name: 'X', email: 'x@musterland.example', rollen, passwort: 'kurz' }),
    ]);
    assert.deepEqual(
      refusals.map((refusal) => (refusal.ok ? '' : refusal.grund)),
      ['benutzer.email-vergeben', 'rollen.fehlen', 'passwort.zu-kurz'],
    );
  });

  it('lose and gain rights at once, also where they are signed in', async () => {
    const { nummer, userId, email } = await makeUser(t, 'wechsel@musterland.example', ['auswertung']);
    const besucher = new Besucher(t);
    await besucher.post('/anmelden', { email, passwort: PASSWORT });
    assert.equal((await besucher.get('/verwaltung/protokoll')).status, 403);
    const refused = await t.post(`${LISTE}/${nummer}/rollen`, technik, {});
    assert.equal(refused.status, 422);
    assert.deepEqual(await rolesOf(userId), ['auswertung']);
    await t.post(`${LISTE}/${nummer}/rollen`, technik, { rollen: ['auswertung', 'datenschutz'] });
    assert.deepEqual(await rolesOf(userId), ['auswertung', 'datenschutz']);
    // The new role wants a second factor first.
    assert.equal(
      (await besucher.get('/verwaltung/protokoll')).headers.get('location'),
      '/konto/zweiter-faktor',
    );
    assert.deepEqual(await lastTaten(t, 1), [`benutzer.rollen-aendern benutzer ${nummer}`]);
  });

  it('cannot take the last Technik right from themselves, nor from each other at once', async () => {
    const eigene = await openTestApp();
    const rollen: Rollenzuweisung[] = [{ rolle: 'technik', bezugId: null }];
    const auswertung: Rollenzuweisung[] = [{ rolle: 'auswertung', bezugId: null }];
    const make = async (email: string) => {
      const made = await createUser(eigene.kontext(), { name: email, email, rollen });
      assert.ok(made.ok);
      const wer = {
        art: 'benutzer' as const,
        id: made.wert.userId,
        name: email,
        rollen: ['technik'] as const,
        ...bezuegeOf([]),
      };
      return { ...made.wert, wer };
    };
    const a = await make('a@musterland.example');
    const allein = await changeRollen(eigene.kontext(a.wer), a.nummer, auswertung);
    assert.equal(allein.ok ? '' : allein.grund, 'benutzer.eigene-rollen');
    const b = await make('b@musterland.example');
    const both = await Promise.all([
      changeRollen(eigene.kontext(a.wer), b.nummer, auswertung),
      changeRollen(eigene.kontext(b.wer), a.nummer, auswertung),
    ]);
    assert.equal(both.filter(({ ok }) => ok).length, 1);
    const refused = both.find(({ ok }) => !ok);
    assert.equal(refused && !refused.ok && refused.grund, 'benutzer.letzte-technik');
    await eigene.close();
  });

  it('are locked and opened again', async () => {
    const { nummer, email } = await makeUser(t, 'sperre@musterland.example', ['auswertung']);
    const besucher = new Besucher(t);
    await besucher.post('/anmelden', { email, passwort: PASSWORT });
    await besucher.post('/anmelden/link', { email });
    const link = await lastLink(t, email);
    await t.post(`${LISTE}/${nummer}/sperren`, technik);
    assert.equal(await besucher.isSignedIn(), false);
    assert.equal((await besucher.get(link)).status, 410, 'links end as well');
    assert.match(await (await t.get(`${LISTE}/${nummer}`, technik)).text(), /Gesperrt seit/);
    assert.match(await (await t.get(`${LISTE}?zustand=gesperrt`, technik)).text(), /sperre@musterland/);
    await t.post(`${LISTE}/${nummer}/entsperren`, technik);
    await besucher.post('/anmelden', { email, passwort: PASSWORT });
    assert.equal(await besucher.isSignedIn(), true);
    const { nummer: eigene } = await t.database.db
      .selectFrom('benutzer')
      .select('nummer')
      .where('user_id', '=', technik.userId)
      .executeTakeFirstOrThrow();
    await t.post(`${LISTE}/${eigene}/sperren`, technik);
    assert.equal((await t.get(LISTE, technik)).status, 200, 'nobody locks themselves out');
  });

  it('get name and address changed, and the former address is told', async () => {
    const { nummer } = await makeUser(t, 'alt@musterland.example', ['auswertung']);
    await makeUser(t, 'belegt@musterland.example', ['auswertung']);
    const taken = await t.post(`${LISTE}/${nummer}`, technik, {
      name: 'Neu',
      email: 'belegt@musterland.example',
    });
    assert.equal(taken.status, 422);
    assert.match(await taken.text(), /gibt es schon einen Zugang/);
    await t.post(`${LISTE}/${nummer}`, technik, { name: 'Kim Neu', email: 'neu@musterland.example' });
    const mail = await t.database.db
      .selectFrom('mail')
      .select(['an', 'betreff'])
      .where('an', '=', 'alt@musterland.example')
      .executeTakeFirst();
    assert.match(mail?.betreff ?? '', /^Ihre E-Mail-Adresse wurde geändert/);
    assert.match(await (await t.get(`${LISTE}/${nummer}`, technik)).text(), /neu@musterland\.example/);
  });

  it('whose phone is gone get their second factor reset, and are told', async () => {
    const { nummer, userId } = await makeUser(t, 'telefon@musterland.example', ['disposition']);
    await t.database.db
      .updateTable('user')
      .set({ twoFactorEnabled: true })
      .where('id', '=', userId)
      .execute();
    await t.post(`${LISTE}/${nummer}/zweiter-faktor`, technik);
    const user = await t.database.db
      .selectFrom('user')
      .select('twoFactorEnabled')
      .where('id', '=', userId)
      .executeTakeFirst();
    assert.equal(user?.twoFactorEnabled, false);
    const again = await t.post(`${LISTE}/${nummer}/zweiter-faktor`, technik);
    assert.equal(again.headers.get('location'), `${LISTE}/${nummer}`);
  });

  it('from outside belong to an organisation, and keep it when it is offered no longer', async () => {
    const { id } = await t.database.db
      .insertInto('stelle')
      .values({ name: 'Jugendamt', art: 'behoerde', angelegt_at: t.clock.now() })
      .returning('id')
      .executeTakeFirstOrThrow();
    assert.match(await (await t.get(`${LISTE}/einladen`, technik)).text(), /Jugendamt/);
    const form = { name: 'Sam Jugendamt', email: 'sam@musterland.example', sprache: 'de' };
    const mixed = await t.post(`${LISTE}/einladen`, technik, {
      ...form,
      rollen: 'leitung',
      'bezug-stelle-0': `${id}`,
    });
    assert.equal(mixed.status, 422);
    assert.match(await mixed.text(), /Legen Sie zwei Zugänge an/);
    await t.post(`${LISTE}/einladen`, technik, { ...form, 'bezug-stelle-0': `${id}` });
    const gast = new Besucher(t);
    await gast.post(await lastLink(t, 'sam@musterland.example'), {
      passwort: PASSWORT,
      wiederholung: PASSWORT,
    });
    assert.equal((await gast.get('/')).status, 200, 'no second factor is asked of people from outside');
    assert.match(
      await (await t.get(`${LISTE}?rolle=stelle`, technik)).text(),
      /Anfragende Stelle \(Jugendamt\)/,
    );

    await t.database.db.updateTable('stelle').set({ ist_aktiv: false }).where('id', '=', id).execute();
    const { nummer, user_id } = await t.database.db
      .selectFrom('benutzer')
      .innerJoin('user', 'user.id', 'benutzer.user_id')
      .select(['nummer', 'user_id'])
      .where('email', '=', 'sam@musterland.example')
      .executeTakeFirstOrThrow();
    assert.match(await (await t.get(`${LISTE}/${nummer}`, technik)).text(), new RegExp(`Nr\\. ${id}`));
    await t.post(`${LISTE}/${nummer}/rollen`, technik, { 'bezug-stelle-0': `${id}`, 'bezug-stelle-1': '' });
    assert.deepEqual(await rolesOf(user_id), ['stelle']);
  });

  it('are found, sorted and exported', async () => {
    await makeUser(t, 'oezdemir@musterland.example', ['beratung']);
    const page = await (await t.get(`${LISTE}?suche=OEZDEMIR&rolle=beratung`, technik)).text();
    assert.match(page, /oezdemir@musterland/);
    assert.doesNotMatch(page, /sperre@musterland/);
    for (const query of ['?suche=%25', "?suche='--", '?sortierung=-zuletzt&seite=99', '?zeilen=25&rolle=x']) {
      assert.equal((await t.get(`${LISTE}${query}`, technik)).status, 200, query);
    }
    for (const ending of ['csv', 'xlsx']) {
      const file = await t.get(`${LISTE}/export.${ending}?rolle=beratung`, technik);
      assert.match(file.headers.get('content-disposition') ?? '', new RegExp(`Benutzer\\.${ending}`));
      const sheets = readSpreadsheet(new Uint8Array(await file.arrayBuffer()));
      assert.ok(sheets.ok);
      const texts = sheets.wert[0]?.rows.map((row) => row.cells.map((cell) => cell?.text)) ?? [];
      assert.deepEqual(texts[0]?.slice(0, 3), ['Name', 'E-Mail-Adresse', 'Rollen']);
      assert.deepEqual(texts[1]?.slice(1, 3), ['oezdemir@musterland.example', 'Beratung']);
    }
    assert.match(await (await t.get('/suche?q=Özdemir', technik)).text(), /oezdemir@musterland/);
    const leitung = await t.signIn('leitung');
    assert.doesNotMatch(await (await t.get('/suche?q=oezdemir', leitung)).text(), /oezdemir@musterland/);
  });

  it('that do not exist are no page', async () => {
    for (const nummer of ['999999', '0', 'x', '1e3', '-1', '99999999999999999999']) {
      assert.equal((await t.get(`${LISTE}/${nummer}`, technik)).status, 404, nummer);
      assert.equal((await t.post(`${LISTE}/${nummer}/sperren`, technik)).status, 404, nummer);
    }
  });
});
