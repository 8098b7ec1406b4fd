// Everything CI runs: lint and format, types, build, and all tests; those with a database on the PostgreSQL that
// comes with KoMuT and once more on the oldest one at hand.
//   npm test [-- [--fast] [part of a file name …]]
// With file names only those tests run. --fast leaves out e2e/, the browser and the second PostgreSQL.
import { spawnSync } from 'node:child_process';
import { chmodSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import { startEmbedded } from '../src/platform/database/embedded.ts';
import { findChromium } from './chromium.mjs';
import { findSecondServer } from './second-server.mjs';
import { pinnedNode, root } from './setup.mjs';
import { Report, tell } from './test-report.mjs';

const CONCURRENCY = 2;
const FILE_TIMEOUT = 5 * 60_000;

const options = process.argv.slice(2).filter((arg) => arg.startsWith('--'));
const filters = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const fast = options.includes('--fast');
const databaseUrl = process.env.DATABASE_URL;
const total = { passed: 0, failed: 0, skipped: 0 };

process.chdir(root);
const temporary = mkdtempSync(join(tmpdir(), 'komut-test-'));
// As root the servers run as another user, who must get in.
chmodSync(temporary, 0o755);

function runChecks() {
  const bin = (name) => join('node_modules/.bin', name);
  check('lint and format', bin('biome'), ['check', '--colors=off', '.']);
  check('types', bin('tsc'), ['--noEmit']);
  check('build', pinnedNode, ['tools/build.mjs']);
}

function check(name, program, args) {
  const startedAt = performance.now();
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  count(status === 0 ? 'passed' : 'failed');
  tell(status === 0, name, performance.now() - startedAt);
  if (status !== 0) process.stdout.write(`${stdout ?? ''}${stderr ?? ''}\n`);
}

async function runTests() {
  const all = globSync('{src,migrations,demo,e2e,bench,test-support,tools}/**/*.test.{ts,tsx}')
    .concat(globSync('*.test.ts'))
    .filter((file) => filters.length === 0 || filters.some((part) => file.includes(part)))
    .sort();
  const withBrowser = all.filter((file) => mentions(file, /'playwright-core'|test-support\/browser/));
  const chromium = fast || withBrowser.length === 0 ? null : findChromium();
  if (chromium) process.env.CHROMIUM = chromium;
  const left = all.filter(
    (file) => (fast && file.startsWith('e2e/')) || (!chromium && withBrowser.includes(file)),
  );
  if (left.length > 0) {
    count('skipped', left.length);
    console.log(`${fast ? '--fast' : 'No Chromium'}: left out ${left.join(', ')}`);
  }
  const files = all.filter((file) => !left.includes(file));
  const withDatabase = files.filter(
    (file) => !withBrowser.includes(file) && mentions(file, /test-support\/(database|app)/),
  );

  const embedded = await startEmbedded({ dataDir: join(temporary, 'data'), durable: false });
  try {
    await runOn(embedded, files);
  } finally {
    await embedded.stop();
  }
  if (fast || withDatabase.length === 0) return;
  const second = await findSecondServer(databaseUrl, join(temporary, 'second'));
  if (!second) return console.log('No second PostgreSQL at hand: set DATABASE_URL to run on one.');
  try {
    await runOn(second, withDatabase);
  } finally {
    await second.stop();
  }
}

function mentions(file, pattern) {
  return pattern.test(readFileSync(file, 'utf8'));
}

async function runOn({ version, url }, files) {
  console.log(`PostgreSQL ${version.split(' ')[0]}`);
  process.env.KOMUT_TEST_DATABASE = url;
  // Tests say themselves what they are set up with.
  for (const name of ['DATABASE_URL', 'KOMUT_DATA', 'PORT', 'BASE_URL']) delete process.env[name];
  const paths = files.map((file) => join(root, file));
  const stream = run({
    files: paths,
    concurrency: CONCURRENCY,
    timeout: FILE_TIMEOUT,
    execArgv: ['--import', 'tsx'],
  });
  const report = new Report(root, paths);
  for await (const event of stream) report.take(event);
  report.end();
  for (const kind of Object.keys(total)) count(kind, report.counts[kind]);
}

function count(kind, by = 1) {
  total[kind] += by;
}

try {
  if (filters.length === 0) runChecks();
  await runTests();
} catch (fault) {
  // Said here, because node:test keeps faults of the process that runs it to itself.
  console.log(fault);
  count('failed');
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
