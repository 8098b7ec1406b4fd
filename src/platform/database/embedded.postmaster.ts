import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PORT } from './embedded.folder.ts';

/** Process id of the living server of a cluster, or null. */
export function postmasterOf(cluster: string): number | null {
  const pid = readPid(pidFile(cluster));
  return pid !== null && isAlive(pid) && isPostmaster(pid, cluster) ? pid : null;
}

/**
 * After a power cut another process may bear the number that the dead server left in its lock files, and in a
 * container nobody may ever bury the dead one: PostgreSQL would refuse to start. It takes its own parent's number
 * for a stale one, so ours is put in its place. The rest of postmaster.pid stays, by which PostgreSQL makes
 * sure that no process of the old server is still writing; deleting the file would lose that.
 * To be called only when nobody listens on the socket, right before this process starts the server.
 */
export function disownLockFiles({ cluster, socketDir }: { cluster: string; socketDir: string }): void {
  for (const file of [pidFile(cluster), join(socketDir, `.s.PGSQL.${PORT}.lock`)]) {
    const pid = readPid(file);
    if (pid === null || !isAlive(pid) || isPostmaster(pid, cluster)) continue;
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(process.pid)));
  }
}

const pidFile = (cluster: string) => join(cluster, 'postmaster.pid');

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The first line of each of PostgreSQL's lock files. */
function readPid(file: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

/** A server's working directory is its cluster, and a dead process has none. Elsewhere its name must do. */
function isPostmaster(pid: number, cluster: string): boolean {
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === cluster;
    } catch {
      return false;
    }
  }
  const { stdout } = spawnSync('ps', ['-o', 'stat=,comm=', '-p', String(pid)], { encoding: 'utf8' });
  return /^[^Z]\S*\s+.*postgres$/m.test(stdout ?? '');
}
