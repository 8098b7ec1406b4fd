import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A KoMuT as an operator starts it: the built program, a data folder and a port of its own. */
export interface Programm {
  env: NodeJS.ProcessEnv;
  address: string;
  start(): Promise<void>;
  /** Waits until requests are answered, by whoever answers them. */
  ready(): Promise<void>;
  /** SIGKILL: no good-bye, no last write. */
  kill(): Promise<void>;
  /** Process id of the database server, or null when none runs. */
  postmaster(): number | null;
  /** Ends it the orderly way and removes everything. */
  close(): Promise<void>;
}

const PATIENCE_MS = 30_000;
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

export async function prepareProgramm(): Promise<Programm> {
  const folder = mkdtempSync(join(tmpdir(), 'komut-programm-'));
  // As root the database runs as another user, who must get in.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    // The offices of these tests work faster than people may.
    RATE_LIMITS: '0',
    KOMUT_DATA: folder,
    PORT: String(port),
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    // Compiled once for all its starts.
    NODE_COMPILE_CACHE: join(folder, 'cache'),
  };
  let child: ChildProcess | null = null;
  let said = '';

  const ready = async () => {
    const since = Date.now();
    for (;;) {
      const answer = await fetch(`${address}/readyz`).catch(() => null);
      if (answer?.ok) return;
      if (child?.exitCode != null || child?.signalCode != null || Date.now() - since > PATIENCE_MS)
        throw new Error(`KoMuT does not answer (${answer?.status ?? 'silent'}): ${said.slice(-2000)}`);
      await sleep(20);
    }
  };
  const postmaster = () => {
    const place = join(folder, 'postgres.location');
    const cluster = existsSync(place) ? readFileSync(place, 'utf8').trim() : join(folder, 'postgres');
    const file = join(cluster, 'postmaster.pid');
    return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) || null : null;
  };
  const end = async (signal: NodeJS.Signals) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  };
  return {
    env,
    address,
    ready,
    postmaster,
    async start() {
      said = '';
      child = spawn(process.execPath, [cli, 'start', '--json'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (said += part));
      await ready();
    },
    kill: () => end('SIGKILL'),
    async close() {
      await end('SIGTERM');
      const left = postmaster();
      if (left !== null) killIfAlive(left);
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

export function killIfAlive(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ESRCH') throw fault;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
