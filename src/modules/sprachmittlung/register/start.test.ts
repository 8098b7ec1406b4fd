import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp } from '../../../../test-support/app.ts';
import type { Rolle } from '../../../begriffe/rolle.ts';
import { hashToken } from '../../../platform/token.ts';
import { createStelle } from '../stellen/stelle.action.ts';
import { createSprachmittler } from './sprachmittler.action.ts';
import { findRegisterAufgaben, searchRegister } from './start.ts';

let t: TestApp;

before(async () => {
  t = await openTestApp();
  for (const [vorname, nachname] of [
    ['Olena', 'Kovalenko'],
    ['Jürgen', 'Müller'],
    ['Youssef', 'Haddad'],
    ['Wolodymyr', 'Petrenko'],
  ])
    assert.ok(
      (
        await createSprachmittler(t.kontext(), {
          vorname: vorname!,
          nachname: nachname!,
          ort: 'Ankum',
          sprachen: [{ sprache: 'uk' }],
        })
      ).ok,
    );
  assert.ok(
    (
      await createStelle(t.kontext(), {
        name: 'Grundschule Neuenkirchen',
        art: 'schule',
        ort: 'Neuenkirchen',
      })
    ).ok,
  );
});
after(() => t.close());

describe('the search field', () => {
  const cases: [string, string][] = [
    ['Kowalenko', 'Olena Kovalenko'],
    ['Коваленко', 'Olena Kovalenko'],
    ['olena kowalenko', 'Olena Kovalenko'],
    ['Mueller', 'Jürgen Müller'],
    ['muller', 'Jürgen Müller'],
    ['Volodymyr', 'Wolodymyr Petrenko'],
    ['Hadad', 'Youssef Haddad'],
    ['Grundschul', 'Grundschule Neuenkirchen'],
    ['grundschule neuenkirchn', 'Grundschule Neuenkirchen'],
  ];
  for (const [suchwort, titel] of cases) {
    it(`„${suchwort}“ finds ${titel} first`, async () => {
      const { wer } = await t.signIn('disposition');
      const treffer = await searchRegister(t.kontext(wer), suchwort);
      assert.equal(treffer.sort((a, b) => b.naehe - a.naehe)[0]?.titel, titel);
    });
  }

  it('finds nothing for nonsense, and nothing for those who may not see it', async () => {
    const { wer } = await t.signIn('disposition');
    for (const suchwort of ['Xylophon', '%%', '__', "'; DROP", '\\\\']) {
      assert.deepEqual(await searchRegister(t.kontext(wer), suchwort), [], suchwort);
    }
    for (const rolle of ['stelle', 'sprachmittler', 'technik', 'auswertung'] as const) {
      const other = await t.signIn(rolle, 1);
      assert.deepEqual(await searchRegister(t.kontext(other.wer), 'Kovalenko'), []);
    }
    const page = await t.get('/suche?q=Kowalenko', await t.signIn('disposition'));
    assert.match(await page.text(), /Olena Kovalenko/);
  });
});

describe('the start page', () => {
  it('says which certificates end', async () => {
    const made = await createSprachmittler(t.kontext(), {
      vorname: 'Amina',
      nachname: 'Yusuf',
      fuehrungszeugnis_am: '2021-03-20',
      fuehrungszeugnis_bis: '2026-03-20',
      sprachen: [],
    });
    assert.ok(made.ok);
    const { wer } = await t.signIn('disposition');
    const [aufgabe] = await findRegisterAufgaben(t.kontext(wer));
    assert.match(aufgabe!.titel, /Amina Yusuf/);
    assert.deepEqual(await findRegisterAufgaben(t.kontext((await t.signIn('zahlstelle')).wer)), []);
  });

  it('says which trainings end; what was repeated, holds for good, or is far away is left out', async () => {
    const made = await createSprachmittler(t.kontext(), {
      vorname: 'Leyla',
      nachname: 'Aydin',
      sprachen: [],
    });
    assert.ok(made.ok);
    const schulung = (bezeichnung: string, am: string, gueltig_bis: string | null) => ({
      sprachmittler_id: made.wert,
      bezeichnung,
      am,
      gueltig_bis,
    });
    await t.database.db
      .insertInto('schulung')
      .values([
        schulung('Psychosozial', '2024-03-01', '2026-03-01'),
        schulung('Trauma', '2024-04-01', '2026-04-01'),
        schulung('Grundlagen', '2022-01-01', '2025-01-01'),
        schulung('grundlagen', '2025-01-01', '2028-01-01'),
        schulung('Datenschutz', '2022-01-01', '2024-01-01'),
        schulung('Datenschutz', '2024-01-01', null),
        schulung('Recht', '2026-01-01', '2026-12-31'),
      ])
      .execute();
    const aufgaben = async () =>
      (await findRegisterAufgaben(t.kontext((await t.signIn('koordination')).wer)))
        .filter(({ titel }) => titel.startsWith('Schulung'))
        .map(({ titel, hinweis }) => `${titel}: ${hinweis}`);
    assert.deepEqual(await aufgaben(), [
      'Schulung „Psychosozial“ von Leyla Aydin: abgelaufen am 01.03.2026',
      'Schulung „Trauma“ von Leyla Aydin: gültig bis 01.04.2026',
    ]);
    await t.database.db
      .updateTable('sprachmittler')
      .set({ status: 'ausgeschieden', ausgetreten_am: '2026-03-01' })
      .where('id', '=', made.wert)
      .execute();
    assert.deepEqual(await aufgaben(), []);
  });
});

describe('the API', () => {
  const call = async (method: string, path: string, token: string, body?: object) =>
    t.app.request(`http://localhost:3000/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  const key = async (umfang: string[], rollen: Rolle[] = ['disposition']) => {
    const token = `test-${umfang.join('-')}-${rollen.join('-')}`;
    await t.database.db
      .insertInto('api_schluessel')
      .values({
        name: 'Test',
        token_hash: hashToken(token),
        token_anfang: token.slice(0, 6),
        umfang: JSON.stringify(umfang),
        rollen: JSON.stringify(rollen),
        bezug_id: null,
        erstellt_von: 'Test',
        erstellt_at: t.clock.now(),
        gueltig_bis: null,
        zuletzt_benutzt_at: null,
        widerrufen_at: null,
      })
      .execute();
    return token;
  };

  it('reads, adds and changes people with the scopes for it', async () => {
    const lesen = await key(['sprachmittler:lesen']);
    const schreiben = await key(['sprachmittler:lesen', 'sprachmittler:schreiben']);
    const body = {
      nachname: 'Demir',
      vorname: 'Azad',
      mobil: '0176 9999999',
      iban: 'DE02120300000000202051',
      sprachen: [{ sprache: 'ku', niveau: 'C1' }],
      verfuegbarkeit: [{ wochentag: 1, von: '09:00', bis: '12:00' }],
    };
    assert.equal((await call('POST', '/sprachmittler', lesen, body)).status, 403);
    assert.equal(
      (await call('POST', '/sprachmittler', await key(['sprachmittler:schreiben'], ['leitung']), body))
        .status,
      403,
    );
    const wrong = await call('POST', '/sprachmittler', schreiben, { ...body, iban: 'DE00' });
    assert.equal(wrong.status, 422);
    assert.match(JSON.stringify(await wrong.json()), /IBAN stimmt nicht/);
    const created = await call('POST', '/sprachmittler', schreiben, {
      ...body,
      sprachen: [{ sprache: 'tr' }, { sprache: 'uk', niveau: 'B2' }],
    });
    assert.equal(created.status, 201);
    const { id } = (await created.json()) as { id: number };
    const read = (await (await call('GET', `/sprachmittler/${id}`, lesen)).json()) as Record<string, unknown>;
    assert.equal(read.iban, undefined);
    assert.deepEqual(read.verfuegbarkeit, [{ wochentag: 1, von: '09:00', bis: '12:00' }]);
    const patched = await call('PATCH', `/sprachmittler/${id}`, schreiben, { ort: 'Berge', version: 1 });
    assert.equal(patched.status, 200);
    const after = (await patched.json()) as { ort: string; sprachen: unknown[]; version: number };
    assert.deepEqual([after.ort, after.sprachen.length, after.version], ['Berge', 2, 2]);
    assert.equal(
      (await call('PATCH', `/sprachmittler/${id}`, schreiben, { ort: 'Ankum', version: 1 })).status,
      422,
    );
    assert.equal((await call('GET', '/sprachmittler/424242', lesen)).status, 404);
    const list = (await (await call('GET', '/sprachmittler?suche=demir', lesen)).json()) as {
      gesamt: number;
    };
    assert.equal(list.gesamt, 1);
    const { iban } = await t.database.db
      .selectFrom('sprachmittler')
      .select('iban')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    assert.equal(iban, 'DE02120300000000202051');
  });

  it('reads and adds requesters', async () => {
    const token = await key(['stelle:lesen', 'stelle:schreiben']);
    assert.equal((await call('POST', '/stellen', token, { name: '', art: 'schule' })).status, 422);
    const created = await call('POST', '/stellen', token, {
      name: 'Kita Sonnenschein',
      art: 'kita',
      ort: 'Ankum',
    });
    assert.equal(created.status, 201);
    const { id } = (await created.json()) as { id: number };
    const one = (await (await call('GET', `/stellen/${id}`, token)).json()) as {
      name: string;
      ansprechpersonen: unknown[];
    };
    assert.deepEqual([one.name, one.ansprechpersonen], ['Kita Sonnenschein', []]);
    const list = (await (await call('GET', '/stellen?suche=sonnen', token)).json()) as { gesamt: number };
    assert.equal(list.gesamt, 1);
  });
});
