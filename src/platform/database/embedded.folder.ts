import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { chmod, chown, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Account, ROOT_PLACE } from './embedded.binaries.ts';
import { DataFolderProblem } from './embedded.problem.ts';

/** Name of the socket; there is no TCP port. */
export const PORT = 5432;

/** Longest path of a Unix socket that every supported system takes, in bytes. */
const SOCKET_PATH_LIMIT = 100;

export interface Places {
  /** The data folder as the operator named it, absolute, links resolved. */
  dataDir: string;
  /** The files of the database. */
  cluster: string;
  /** Holds the socket: only the database's user (and root) may enter. */
  socketDir: string;
  /** What the server writes; never contents of statements. */
  logFile: string;
  account: Account;
}

/**
 * Finds, and makes where missing, the folders of an embedded database.
 *
 * The files lie in `<data folder>/postgres`. Started by root, the server runs as another user; when that user
 * cannot reach the data folder (a checkout in root's 0700 home), they lie in `/var/lib/komut/data/<hash>`
 * instead, and `<data folder>/postgres.location` names that place from then on. The socket lies with the files,
 * or in a private short folder where their path is too long for a socket.
 * @throws DataFolderProblem when a folder cannot be used
 */
export async function findPlaces(dataDirAsNamed: string, newAccount: Account): Promise<Places> {
  await mkdir(resolve(dataDirAsNamed), { recursive: true });
  const dataDir = realpathSync(dataDirAsNamed);
  const cluster = await locateCluster(dataDir, newAccount);
  const account = existsSync(cluster) ? accountOfOwner(cluster) : newAccount;
  if (account && !isReachable(dirname(cluster), account)) {
    throw new DataFolderProblem('unreachable', cluster, String(account.uid));
  }
  const socketDir = await findSocketDir(cluster, account);
  return { dataDir, cluster, socketDir, logFile: join(dataDir, 'postgres.log'), account };
}

async function locateCluster(dataDir: string, newAccount: Account): Promise<string> {
  const pointer = join(dataDir, 'postgres.location');
  if (existsSync(pointer)) return readFileSync(pointer, 'utf8').trim();
  const inPlace = join(dataDir, 'postgres');
  if (existsSync(inPlace) || !newAccount || isReachable(dataDir, newAccount)) return inPlace;
  const elsewhere = join(ROOT_PLACE, 'data', shortHash(dataDir));
  await mkdir(dirname(elsewhere), { recursive: true });
  for (const folder of [ROOT_PLACE, dirname(elsewhere)]) await chmod(folder, 0o755);
  await writeFile(pointer, `${elsewhere}\n`);
  return elsewhere;
}

/** Root keeps to the user who made the database; everybody else must be that user. */
function accountOfOwner(cluster: string): Account {
  const { uid, gid } = statSync(cluster);
  const self = process.getuid?.() ?? uid;
  if (self === uid) {
    if (uid === 0) throw new DataFolderProblem(isCluster(cluster) ? 'rootOwned' : 'notACluster', cluster);
    return null;
  }
  if (self !== 0) throw new DataFolderProblem('otherOwner', cluster, String(uid));
  return { uid, gid };
}

export function isCluster(folder: string): boolean {
  return existsSync(join(folder, 'PG_VERSION'));
}

/** May the account enter this folder and every one above it? */
function isReachable(folder: string, account: NonNullable<Account>): boolean {
  const { mode, uid, gid } = statSync(folder);
  const mayEnter = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  return (mode & mayEnter) !== 0 && (dirname(folder) === folder || isReachable(dirname(folder), account));
}

async function findSocketDir(cluster: string, account: Account): Promise<string> {
  if (Buffer.byteLength(join(cluster, `.s.PGSQL.${PORT}`)) <= SOCKET_PATH_LIMIT) return cluster;
  // Not os.tmpdir(): the next start must find it too, whatever its TMPDIR.
  const base = account ? ROOT_PLACE : '/tmp';
  const folder = join(base, `komut-${shortHash(cluster)}`);
  if (!existsSync(folder)) {
    await mkdir(folder, { mode: 0o700 });
    if (account) await chown(folder, account.uid, account.gid);
  }
  // Somebody else could have made a folder of this name in /tmp to listen in.
  const { uid, mode } = lstatSync(folder);
  if (uid !== (account?.uid ?? process.getuid?.() ?? uid) || (mode & 0o170077) !== 0o040000) {
    throw new DataFolderProblem('notWritable', folder, 'EPERM');
  }
  return folder;
}

function shortHash(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}
