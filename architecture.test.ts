import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

/**
 * The import table of the house, executable. Each room says what it may import; everything else is a fault.
 * The same table stands in CONTRIBUTING.md for people.
 */

const root = fileURLToPath(new URL('.', import.meta.url));

interface Import {
  from: string;
  /** Path below the root, or the package's name. */
  to: string;
  isType: boolean;
}

const sources = globSync('src/**/*.{ts,tsx}', { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !/\.test\.tsx?$/.test(file) && !/\.beispiele\.tsx?$/.test(file));

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const pattern = /^(?:import|export)\s+(type\s+)?(?:[^'"]*?\s+from\s+)?['"]([^'"]+)['"]/gms;
  const lazy = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;
  const found = [...text.matchAll(pattern)].map((match) => ({
    isType: match[1] !== undefined,
    target: match[2]!,
  }));
  const later = [...text.matchAll(lazy)].map((match) => ({ isType: false, target: match[1]! }));
  return [...found, ...later].map(({ isType, target }) => ({
    from: file,
    isType,
    to: target.startsWith('.')
      ? relative(root, normalize(join(root, dirname(file), target))).replaceAll('\\', '/')
      : target,
  }));
}

const imports = sources.flatMap(importsOf);

const moduleOf = (file: string) => /^src\/modules\/([^/]+)\//.exec(file)?.[1] ?? null;

/** The room a file belongs to, by its place and suffix. */
function roomOf(file: string): string {
  if (file.startsWith('src/begriffe/')) return 'begriffe';
  if (file.startsWith('src/design/')) return 'design';
  if (file.startsWith('src/platform/http/')) return 'http';
  if (file.startsWith('src/platform/')) return 'platform';
  if (file.startsWith('src/modules/')) {
    const suffix =
      /\.(rules|schema|permissions|store|action|page|routes|api|job|command|reader|tables|mail)\.tsx?$/.exec(
        file,
      );
    if (suffix) return suffix[1]!;
    if (/\/texte(\.ts$|\/|\.)/.test(file) || /\.texte\.ts$/.test(file)) return 'texte';
    if (file.endsWith('/index.ts')) return 'index';
    return 'part';
  }
  return file.startsWith('migrations/') ? 'migrations' : 'root';
}

const isLibrary = (to: string) =>
  !to.startsWith('src/') && !to.startsWith('migrations/') && !to.startsWith('demo/');

const RULES_LIBRARIES: readonly RegExp[] = [/^node:crypto$/, /^highs$/];

/** Which rooms a room may import, besides its own module's plain parts; libraries are judged apart. */
const TABLE: Record<string, readonly string[]> = {
  begriffe: ['begriffe'],
  design: ['begriffe', 'design'],
  platform: ['begriffe', 'platform', 'http', 'migrations'],
  http: ['begriffe', 'platform', 'http', 'design'],
  rules: ['begriffe', 'rules', 'part', 'tables', 'permissions'],
  schema: ['begriffe', 'rules', 'schema', 'texte', 'part'],
  permissions: ['begriffe'],
  tables: ['begriffe', 'rules', 'tables'],
  store: ['begriffe', 'rules', 'tables', 'platform', 'part', 'store'],
  mail: ['begriffe', 'rules', 'store', 'texte', 'platform', 'mail', 'part'],
  action: [
    'begriffe',
    'rules',
    'schema',
    'permissions',
    'store',
    'tables',
    'texte',
    'platform',
    'mail',
    'action',
    'reader',
    'index',
    'part',
  ],
  page: [
    'begriffe',
    'design',
    'rules',
    'schema',
    'permissions',
    'store',
    'texte',
    'page',
    'tables',
    'reader',
    'part',
    'platform',
    'http',
  ],
  texte: ['begriffe', 'rules', 'texte', 'part'],
  reader: ['begriffe', 'rules', 'texte', 'platform', 'reader', 'part', 'schema'],
};

describe('the import table', () => {
  it('finds the sources', () => {
    assert.ok(sources.length > 50);
    assert.ok(imports.length > 100);
  });

  it('each room imports only what it may', () => {
    const faults = imports
      .filter(({ to }) => !isLibrary(to))
      .filter(({ from, to }) => {
        const allowed = TABLE[roomOf(from)];
        return allowed !== undefined && !allowed.includes(roomOf(to));
      })
      .map(({ from, to }) => `${from} (${roomOf(from)}) → ${to} (${roomOf(to)})`);
    assert.deepEqual(faults, []);
  });

  it('pages see stores, actions and the platform as types only', () => {
    const faults = imports
      .filter(
        ({ from, to, isType }) =>
          roomOf(from) === 'page' && ['store', 'action', 'platform', 'http'].includes(roomOf(to)) && !isType,
      )
      .map(({ from, to }) => `${from} → ${to}`);
    assert.deepEqual(faults, []);
  });

  it('rules and begriffe do no input and output', () => {
    const faults = imports
      .filter(({ from, to, isType }) => {
        if (!['rules', 'permissions', 'begriffe'].includes(roomOf(from)) || !isLibrary(to) || isType)
          return false;
        if (roomOf(from) === 'begriffe')
          return /^(hono|kysely|pg|pg-boss|better-auth|node:(fs|net|http|child_process))/.test(to);
        return !RULES_LIBRARIES.some((library) => library.test(to));
      })
      .map(({ from, to }) => `${from} → ${to}`);
    assert.deepEqual(faults, []);
  });

  it('only routes and the web platform know Hono, only stores and the database know Kysely', () => {
    const faults = imports
      .filter(({ from, to, isType }) => {
        if (isType) return false;
        const room = roomOf(from);
        if (/^hono($|\/(?!jsx|html|utils\/html))|^@hono\//.test(to)) {
          return (
            !['routes', 'api', 'http', 'platform', 'root'].includes(room) && !from.includes('gallery-server')
          );
        }
        if (/^(kysely|pg)$/.test(to)) return !['store', 'platform', 'http', 'tables'].includes(room);
        return false;
      })
      .map(({ from, to }) => `${from} → ${to}`);
    assert.deepEqual(faults, []);
  });

  it('a module is entered by its index only', () => {
    const faults = imports
      .filter(({ from, to }) => {
        const target = moduleOf(to);
        return (
          target !== null &&
          target !== moduleOf(from) &&
          !to.endsWith('/index.ts') &&
          !to.endsWith('.command.ts')
        );
      })
      .map(({ from, to }) => `${from} → ${to}`);
    assert.deepEqual(faults, []);
  });

  it('modules form no cycle', () => {
    const edges = new Map<string, Set<string>>();
    for (const { from, to } of imports) {
      const [a, b] = [moduleOf(from), moduleOf(to)];
      if (a && b && a !== b) edges.set(a, (edges.get(a) ?? new Set()).add(b));
    }
    const visit = (name: string, path: readonly string[]): void => {
      assert.ok(!path.includes(name), `cycle: ${[...path, name].join(' → ')}`);
      for (const next of edges.get(name) ?? []) visit(next, [...path, name]);
    };
    for (const name of edges.keys()) visit(name, []);
  });

  it('nothing below knows the modules', () => {
    const faults = imports
      .filter(
        ({ from, to }) => /^src\/(begriffe|design|platform)\//.test(from) && to.startsWith('src/modules/'),
      )
      .map(({ from, to }) => `${from} → ${to}`);
    assert.deepEqual(faults, []);
  });
});

describe('the words of the house', () => {
  it('no file is called after nothing', () => {
    const faults = sources.filter((file) =>
      /(^|\/)(utils?|helpers?|managers?|services?|common|misc)(\.|\/)/i.test(file),
    );
    assert.deepEqual(faults, []);
  });

  it('no work is left for later in the code', () => {
    const faults = sources.filter((file) =>
      /\b(TODO|FIXME|XXX)\b/.test(readFileSync(join(root, file), 'utf8')),
    );
    assert.deepEqual(faults, []);
  });

  /** The few files that are longer than two screens; the list may only get shorter. */
  const LONG = new Map<string, number>();
  it('files can be read on two screens', () => {
    const faults = sources
      // Catalogues are word lists: nobody reads them from the first line to the last.
      .filter((file) => roomOf(file) !== 'texte' && !/texte|liste/.test(file))
      .map((file) => [file, readFileSync(join(root, file), 'utf8').split('\n').length] as const)
      .filter(([file, lines]) => lines > (LONG.get(file) ?? 400))
      .map(([file, lines]) => `${file}: ${lines}`);
    assert.deepEqual(faults, []);
  });
});
