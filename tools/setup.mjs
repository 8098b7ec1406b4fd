// Installs and builds KoMuT where something is missing or has changed. Runs on any Node.js from version 20,
// before anything is installed; of several that are started at once, one works and the others wait.
import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const pinnedNode = join(root, 'node_modules/node/bin/node');

const lockFile = join(root, 'package-lock.json');
const installedLockFile = join(root, 'node_modules/.installed-lock.json');
const builtStamp = join(root, 'dist/.built');
const sources = [
  'src',
  'migrations',
  'demo',
  'package.json',
  'tsconfig.json',
  'tools/build.mjs',
  'tools/build-assets.mjs',
];

/** A living holder of the lock touches it every second. */
const LOCK_STALE = 10_000;

function isInstalled() {
  return (
    existsSync(pinnedNode) &&
    existsSync(installedLockFile) &&
    readFileSync(installedLockFile).equals(readFileSync(lockFile))
  );
}

/** Somebody called npm themselves: what npm notes about node_modules agrees with the lock file. */
function isInstalledByHand() {
  const notes = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(pinnedNode) || !existsSync(notes)) return false;
  const [wanted, present] = [lockFile, notes].map((file) => JSON.parse(readFileSync(file, 'utf8')).packages);
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const found = present[path];
    return path === '' || (found ? found.version === version : optional);
  });
}

async function isBuilt() {
  if (!existsSync(builtStamp)) return false;
  const builtAt = statSync(builtStamp).mtimeMs;
  const isNewer = async (path) => {
    const found = await stat(path).catch(() => null);
    if (!found) return false;
    if (found.mtimeMs > builtAt) return true;
    if (!found.isDirectory()) return false;
    const names = await readdir(path);
    return (await Promise.all(names.map((name) => isNewer(join(path, name))))).some(Boolean);
  };
  return !(await Promise.all(sources.map((name) => isNewer(join(root, name))))).some(Boolean);
}

/** Makes KoMuT ready to run. `build: false` installs only. Says one line when there is something to do. */
export async function setUp({ build = true } = {}) {
  const isReady = async () => isInstalled() && (!build || (await isBuilt()));
  if (await isReady()) return;
  const release = await takeLock();
  try {
    if (await isReady()) return;
    console.error('KoMuT wird eingerichtet …');
    if (!isInstalled()) {
      if (!isInstalledByHand()) await install();
      copyFileSync(lockFile, installedLockFile);
    }
    if (build) await run(pinnedNode, [join(root, 'tools/build.mjs')]);
  } finally {
    release();
  }
}

/**
 * Runs a script under the pinned Node.js, installed where need be; ends with its exit code.
 * @param {readonly string[]} args for Node.js: options, the script in the checkout, its arguments
 */
export async function handOver(args, { build = true } = {}) {
  try {
    await setUp({ build });
    // A Ctrl-C reaches the script too: it ends in its own time.
    process.on('SIGINT', () => undefined);
    const script = spawn(pinnedNode, args, { cwd: root, stdio: 'inherit' });
    process.exitCode = await new Promise((resolve) => script.on('close', (code) => resolve(code ?? 1)));
  } catch (fault) {
    report(fault);
  }
}

function report(fault) {
  console.error(`KoMuT ließ sich nicht einrichten / could not be set up: ${fault.message}`);
  process.exitCode = 1;
}

async function install() {
  // The build needs the development packages, whatever NODE_ENV says.
  const args = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', ['ci', ...args]);
  // Where install scripts are switched off, the two that must run are made up for.
  if (!existsSync(pinnedNode)) await run('npm', ['rebuild', '--ignore-scripts=false', 'node', 'esbuild']);
  if (!existsSync(pinnedNode)) throw new Error('node_modules/node/bin/node');
}

/** Runs a program in the checkout; what it says is shown only when it fails. */
async function run(program, args) {
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code === 0) return;
  process.stderr.write(Buffer.concat(said));
  throw new Error(`${program} ${args[0]}`);
}

/** @returns the function that gives the lock back */
async function takeLock() {
  const lock = join(root, '.setup.lock');
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (fault) {
      if (fault.code !== 'EEXIST') throw fault;
    }
    const touchedAt = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    if (touchedAt !== undefined && Date.now() - touchedAt > LOCK_STALE) discard(lock);
    else await sleep(100);
  }
  const beat = setInterval(() => utimesSync(lock, new Date(), new Date()), 1000);
  return () => {
    clearInterval(beat);
    rmSync(lock, { recursive: true, force: true });
  };
}

/** Moved away first: of several that wait, one discards it. */
function discard(lock) {
  const away = `${lock}.${process.pid}`;
  try {
    renameSync(lock, away);
    rmSync(away, { recursive: true });
  } catch (fault) {
    if (fault.code !== 'ENOENT') throw fault;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await setUp().catch(report);
