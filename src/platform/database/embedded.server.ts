import { spawn } from 'node:child_process';
import { closeSync, fchownSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Account } from './embedded.binaries.ts';
import { type Places, PORT } from './embedded.folder.ts';
import { disownLockFiles, postmasterOf } from './embedded.postmaster.ts';
import { DataFolderInUse, DataFolderProblem } from './embedded.problem.ts';
import type { Embedded } from './embedded.ts';

/** Role and database that KoMuT works with. The superuser `postgres` only keeps the house. */
const NAME = 'komut';

/** Advisory locks in the database `postgres`: they end with the connection, so nothing of a killed process stays. */
const LOCK = { owner: 1, presence: 2, setup: 3 };

/** A server that neither answers nor ends is given up after this time, in milliseconds. */
const PATIENCE = 60_000;

const LOG_LIMIT = 5_000_000;

const SETTINGS: Record<string, string> = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  port: String(PORT),
  max_connections: '200',
  shared_buffers: '256MB',
  // Our statements are short: compiling them costs more than it saves.
  jit: 'off',
  // Disks of today find any page equally fast.
  random_page_cost: '1.1',
  TimeZone: 'UTC',
  log_timezone: 'UTC',
  // The log tells of the server's state, never of what is stored: no statements, no values, no keys.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

const FORGETFUL: Record<string, string> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

/** cannot_connect_now: the server starts, recovers or stops. */
const NOT_NOW = '57P03';
const GONE = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', NOT_NOW]);

/** How the server's programs are run: without our secrets and working directory, beyond a Ctrl-C meant for us. */
export function asServer(account: Account) {
  return { cwd: '/', env: { LANG: 'C', PATH: process.env.PATH }, detached: true, ...account };
}

/** The problem that the output of `initdb` or `postgres` tells of. */
export function serverProblem(folder: string, output: string): DataFolderProblem {
  if (/No space left|Disk quota/i.test(output)) return new DataFolderProblem('diskFull', folder);
  const lines = output
    .split('\n')
    .filter((line) => line && !/system is (starting up|shutting down)/.test(line));
  const told = lines.findLast((line) => /\b(PANIC|FATAL|error):/i.test(line)) ?? lines.at(-1) ?? '';
  return new DataFolderProblem('failed', folder, told.replace(/^.*?\b(PANIC|FATAL|error):\s*/i, ''));
}

interface Setup {
  bin: string;
  places: Places;
  durable: boolean;
  shared: boolean;
  log: (line: string) => void;
}

/** One `postgres` process that was spawned here; `problem` is set when it ended for a reason that will not pass. */
interface Attempt {
  ended: boolean;
  problem: DataFolderProblem | null;
}

/**
 * One KoMuT's hold on the server of a data folder: a connection whose advisory locks say who owns the folder
 * (one) and who is present (all). It is independent of process ids, which other machines and times reuse.
 */
export class EmbeddedServer {
  readonly #setup: Setup;
  #hold: pg.Client | null = null;
  #adopted = false;
  #stopping = false;
  #recovering: Promise<void> | null = null;

  constructor(setup: Setup) {
    this.#setup = setup;
  }

  async open(): Promise<Embedded> {
    const hold = await this.#enter();
    await createDatabase(hold);
    const { rows } = await hold.query<{ server_version: string }>('SHOW server_version');
    const { socketDir } = this.#setup.places;
    return {
      connection: { host: socketDir, port: PORT, user: NAME, database: NAME },
      // The host before the slash only makes it a valid URL; the parameter counts.
      url: `postgresql://${NAME}@localhost:${PORT}/${NAME}?host=${encodeURIComponent(socketDir)}`,
      version: rows[0]!.server_version.split(' ')[0]!,
      adopted: this.#adopted,
      stop: () => this.#stop(),
    };
  }

  /** Connects, starting the server where none runs, and takes the locks. */
  async #enter(): Promise<pg.Client> {
    for (;;) {
      const client = await this.#connect();
      try {
        // While somebody shuts the server down this waits, and fails with it: then it is started anew.
        await client.query('SELECT pg_advisory_lock_shared($1)', [LOCK.presence]);
        if (!this.#setup.shared) await this.#takeOwnership(client);
        client.once('end', () => {
          this.#hold = null;
          if (!this.#stopping) this.#recovering = this.#recover();
        });
        this.#hold = client;
        return client;
      } catch (fault) {
        await client.end().catch(() => undefined);
        if (!isGone(fault)) throw fault;
      }
    }
  }

  async #takeOwnership(client: pg.Client): Promise<void> {
    const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [
      LOCK.owner,
    ]);
    if (rows[0]!.mine) return;
    const holder = await client.query<{ name: string }>(
      `SELECT application_name AS name FROM pg_stat_activity JOIN pg_locks USING (pid)
       WHERE locktype = 'advisory' AND granted AND objid = $1 AND datname = current_database()`,
      [LOCK.owner],
    );
    throw new DataFolderInUse(this.#setup.places.dataDir, holder.rows[0]?.name.replace(/^komut /, '') ?? '');
  }

  async #connect(): Promise<pg.Client> {
    const { places } = this.#setup;
    let attempt: Attempt | null = null;
    let silentSince = Date.now();
    let pause = 5;
    for (;;) {
      const client = new pg.Client({
        host: places.socketDir,
        port: PORT,
        user: 'postgres',
        database: 'postgres',
        application_name: `komut ${process.pid}`,
        connectionTimeoutMillis: PATIENCE,
        ssl: false,
      });
      // The connection may break at any time; 'end' is what we act on.
      client.on('error', () => undefined);
      try {
        await client.connect();
        this.#adopted = attempt === null || attempt.ended;
        return client;
      } catch (fault) {
        if (!isGone(fault)) throw serverProblem(places.cluster, (fault as Error).message);
        if ((fault as { code?: string }).code === NOT_NOW) silentSince = Date.now();
        else if (attempt?.problem) throw attempt.problem;
        else if (!attempt || attempt.ended) attempt = this.#spawn();
      }
      if (Date.now() - silentSince > PATIENCE)
        throw serverProblem(places.cluster, `timeout, ${places.logFile}`);
      await sleep(pause);
      pause = Math.min(pause * 1.2, 200);
    }
  }

  #spawn(): Attempt {
    const { bin, places, durable } = this.#setup;
    disownLockFiles(places);
    const offset = openLogAt(places.logFile);
    const output = openSync(places.logFile, 'a', 0o600);
    // Written to by us, and by the database's user when KoMuT is started as that one.
    if (places.account) fchownSync(output, places.account.uid, places.account.gid);
    const settings = Object.entries({ ...SETTINGS, ...(durable ? {} : FORGETFUL) });
    const args = [
      '-D',
      places.cluster,
      '-k',
      places.socketDir,
      ...settings.flatMap(([k, v]) => ['-c', `${k}=${v}`]),
    ];
    const server = spawn(join(bin, 'postgres'), args, {
      ...asServer(places.account),
      stdio: ['ignore', output, output],
    });
    closeSync(output);
    server.unref();
    const attempt: Attempt = { ended: false, problem: null };
    server.once('error', (fault: NodeJS.ErrnoException) => {
      attempt.ended = true;
      attempt.problem = new DataFolderProblem('notRunnable', 'postgres', fault.code, { cause: fault });
    });
    server.once('exit', (code) => {
      attempt.ended = true;
      // Told to stop or killed by somebody: no reason not to try again.
      if (!code) return;
      const told = readFileSync(places.logFile).subarray(offset).toString();
      // Another start was quicker, or what is left of a killed server is still ending: both pass.
      if (!/lock file .* already exists|shared memory block .* still in use/.test(told)) {
        attempt.problem = serverProblem(places.cluster, told);
      }
    });
    return attempt;
  }

  /** The connection broke: the server died (killed, out of memory) or restarted after a fault of its own. */
  async #recover(): Promise<void> {
    const { log } = this.#setup;
    log('Die Verbindung zur Datenbank ist abgerissen; sie wird wieder aufgenommen.');
    while (!this.#stopping) {
      try {
        await this.#enter();
        log('Die Datenbank läuft wieder.');
        return;
      } catch (fault) {
        log((fault as Error).message);
        if (fault instanceof DataFolderInUse) return;
        await sleep(500);
      }
    }
  }

  async #stop(): Promise<void> {
    this.#stopping = true;
    await this.#recovering;
    const hold = this.#hold;
    if (!hold) return;
    try {
      await hold.query('SELECT pg_advisory_unlock_shared($1)', [LOCK.presence]);
      const { rows } = await hold.query<{ last: boolean }>('SELECT pg_try_advisory_lock($1) AS last', [
        LOCK.presence,
      ]);
      if (rows[0]!.last) await this.#shutDown();
    } catch (fault) {
      if (!isGone(fault)) throw fault;
    } finally {
      await hold.end().catch(() => undefined);
    }
  }

  /** Fast shutdown: open transactions are rolled back, everything acknowledged is written. */
  async #shutDown(): Promise<void> {
    const { cluster } = this.#setup.places;
    const pid = postmasterOf(cluster);
    if (pid === null) return;
    process.kill(pid, 'SIGINT');
    const started = Date.now();
    while (postmasterOf(cluster) === pid && Date.now() - started < PATIENCE) await sleep(5);
  }
}

async function createDatabase(hold: pg.Client): Promise<void> {
  const exists = async () =>
    (await hold.query('SELECT FROM pg_database WHERE datname = $1', [NAME])).rowCount === 1;
  if (await exists()) return;
  await hold.query('SELECT pg_advisory_lock($1)', [LOCK.setup]);
  try {
    if (await exists()) return;
    const { rowCount } = await hold.query('SELECT FROM pg_roles WHERE rolname = $1', [NAME]);
    if (rowCount === 0) await hold.query(`CREATE ROLE ${NAME} LOGIN CREATEDB`);
    await hold.query(`CREATE DATABASE ${NAME} OWNER ${NAME}`);
  } finally {
    await hold.query('SELECT pg_advisory_unlock($1)', [LOCK.setup]);
  }
}

function isGone(fault: unknown): boolean {
  const { code, message } = fault as { code?: string; message?: string };
  return code ? GONE.has(code) : /Connection terminated/.test(message ?? '');
}

/** Size of the log before the next start writes to it; a long one begins anew and the old one is kept once. */
function openLogAt(logFile: string): number {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size < LOG_LIMIT) return size;
  renameSync(logFile, `${logFile}.1`);
  return 0;
}
