import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Process id of the living server of a cluster, or null. */
export function postmasterOf(cluster: string): number | null {
  const pid = readPid(cluster);
  return pid !== null && isAlive(pid) && isPostmaster(pid, cluster) ? pid : null;
}

/**
 * After a power cut another process may bear the number that the dead server left in postmaster.pid, and in a
 * container nobody may ever bury the dead one: PostgreSQL would refuse to start. It takes its own parent's number
 * for a stale one, so ours is put in its place. The rest of the file stays, by which PostgreSQL makes sure that
 * no process of the old server is still writing; deleting the file would lose that.
 * To be called only when nobody listens on the socket, right before this process starts the server.
 */
export function disownPidFile(cluster: string): void {
  const pid = readPid(cluster);
  if (pid === null || !isAlive(pid) || isPostmaster(pid, cluster)) return;
  const file = join(cluster, 'postmaster.pid');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(process.pid)));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function readPid(cluster: string): number | null {
  try {
    const pid = Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'), 10);
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
