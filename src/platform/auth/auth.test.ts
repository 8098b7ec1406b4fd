import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { getMigrations } from 'better-auth/db/migration';
import fc from 'fast-check';
import { openTestApp, type TestApp } from '../../../test-support/app.ts';
import { createAuth } from './auth.ts';
import { localPath } from './local-path.ts';
import { findPasswortMangel, hashPasswort, isPasswort } from './passwort.ts';
import { base32 } from './zweiter-faktor.ts';

describe('the sign-in library', () => {
  let t: TestApp;
  before(async () => {
    t = await openTestApp();
  });
  after(() => t.close());

  it('finds the tables of our migration complete', async () => {
    const { db } = t.database;
    const auth = createAuth({
      db,
      clock: t.clock,
      config: t.config,
      baseUrl: t.config.baseUrl,
      titel: 'KoMuT',
      warn: () => undefined,
    });
    const { toBeCreated, toBeAdded } = await getMigrations(auth.options);
    assert.deepEqual([toBeCreated, toBeAdded], [[], []]);
  });
});

describe('where to go on', () => {
  const own = ['/', '/verwaltung/benutzer?rolle=technik&seite=2', '/suche?q=M%C3%BCller', '/a//b'];
  for (const path of own) it(`stays: ${path}`, () => assert.equal(localPath(path), path));

  const foreign = [
    '//boese.example',
    '/\\boese.example',
    '/\t/boese.example',
    '/\n//boese.example',
    '/..//boese.example',
    '/.//boese.example',
    'https://boese.example',
    'javascript:alert(1)',
    'anmelden',
    '',
    undefined,
    ['/a', '/b'],
    `/${'a'.repeat(3000)}`,
  ];
  for (const value of foreign) {
    it(`does not follow: ${JSON.stringify(value)?.slice(0, 40)}`, () => assert.equal(localPath(value), '/'));
  }

  it('never leaves, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string().map((text) => `/${text}`),
        (value) => {
          const url = new URL(localPath(value), 'https://komut.example/anmelden');
          assert.equal(url.origin, 'https://komut.example');
        },
      ),
    );
  });
});

describe('a new password', () => {
  const konto = ['Svea Lindgrün', 'svea.lindgruen@musterland.example'];
  const cases: [string, string | null][] = [
    ['kurz', 'passwort.zu-kurz'],
    ['elf Zeichen', 'passwort.zu-kurz'],
    ['zwölf Zeichen', null],
    ['a'.repeat(129), 'passwort.zu-lang'],
    ['ababababababab', 'passwort.zu-einfach'],
    ['svea.lindgruen1', 'passwort.wie-konto'],
    ['sveasveasveasvea', 'passwort.zu-einfach'],
    ['musterland2026', 'passwort.wie-konto'],
    ['Regenschirm im Flur', null],
  ];
  for (const [passwort, mangel] of cases) {
    it(`${passwort.slice(0, 24)} → ${mangel ?? 'good'}`, () =>
      assert.equal(findPasswortMangel(passwort, konto), mangel));
  }

  it('is kept as a slow hash only', async () => {
    const hash = await hashPasswort('Regenschirm im Flur');
    assert.doesNotMatch(hash, /Regenschirm/);
    assert.equal(await isPasswort('Regenschirm im Flur', hash), true);
    assert.equal(await isPasswort('Regenschirm im flur', hash), false);
  });
});

describe('base32', () => {
  // RFC 4648, section 10, without padding.
  const cases: [string, string][] = [
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ];
  for (const [text, encoded] of cases) it(`${text} → ${encoded}`, () => assert.equal(base32(text), encoded));
});
