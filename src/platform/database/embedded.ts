import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chown, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Account, accountForNewCluster, findBinaries } from './embedded.binaries.ts';
import { findPlaces, isCluster, type Places } from './embedded.folder.ts';
import { asFolderProblem, DataFolderProblem } from './embedded.problem.ts';
import { asServer, EmbeddedServer, serverProblem } from './embedded.server.ts';

export { DataFolderInUse, DataFolderProblem } from './embedded.problem.ts';

/** Major version of the PostgreSQL that comes with this KoMuT. */
const MAJOR = '18';

export interface EmbeddedOptions {
  /** The data folder; made when missing. `findPlaces` says what lies in it. */
  dataDir: string;
  /** Gets a line when something takes its time or went wrong. */
  log?: (line: string) => void;
  /** For commands beside a running KoMuT: join the server in use instead of refusing. */
  shared?: boolean;
  /** false, for tests: no fsync, all is lost with the machine. */
  durable?: boolean;
}

export interface Embedded {
  connection: { host: string; port: number; user: string; database: string };
  /** The same as a connection URL. */
  url: string;
  /** Of the server, e.g. '18.4'. */
  version: string;
  /** The server was running already: left by a killed KoMuT, or used by another (`shared`). */
  adopted: boolean;
  /** Leaves the server; whoever leaves last shuts it down, everything written. */
  stop(): Promise<void>;
}

/**
 * Starts the private PostgreSQL of a data folder, or adopts the one that still runs there, and starts it again
 * when it dies under us. It listens on one socket in a folder of mode 0700, and on no TCP port.
 * @throws DataFolderInUse when another KoMuT lives on this folder (not with `shared`)
 * @throws DataFolderProblem when folder, programs or database cannot be used; `sentences` in German and English
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { dataDir, log = () => undefined, shared = false, durable = true } = options;
  try {
    const bin = await findBinaries();
    const places = await findPlaces(dataDir, accountForNewCluster());
    await initialise(bin, places, durable);
    return await new EmbeddedServer({ bin, places, durable, shared, log }).open();
  } catch (fault) {
    throw asFolderProblem(fault, dataDir);
  }
}

/** Makes the cluster beside its place first: whoever finds it finds it complete, and of two starts one wins. */
async function initialise(bin: string, places: Places, durable: boolean): Promise<void> {
  const { cluster, account } = places;
  if (existsSync(cluster)) {
    if (!isCluster(cluster)) throw new DataFolderProblem('notACluster', cluster);
    const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
    if (version !== MAJOR) throw new DataFolderProblem('otherVersion', cluster, `${version} ≠ ${MAJOR}`);
    return;
  }
  const half = await mkdtemp(`${cluster}.`);
  try {
    if (account) await chown(half, account.uid, account.gid);
    await initdb(bin, half, account, durable);
    await rename(half, cluster);
  } catch (fault) {
    await rm(half, { recursive: true, force: true });
    if (!isCluster(cluster)) throw fault;
  }
}

async function initdb(bin: string, folder: string, account: Account, durable: boolean): Promise<void> {
  const args = [
    '--username=postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    // Letters beyond ASCII are letters for search (pg_trgm) too.
    `--lc-ctype=${process.platform === 'darwin' ? 'UTF-8' : 'C.UTF-8'}`,
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
    `--pgdata=${folder}`,
  ];
  try {
    await promisify(execFile)(join(bin, 'initdb'), args, asServer(account));
  } catch (fault) {
    const { code, stderr = '' } = fault as { code?: string | number; stderr?: string };
    if (typeof code === 'string')
      throw new DataFolderProblem('notRunnable', 'initdb', code, { cause: fault });
    throw serverProblem(folder, stderr);
  }
}
