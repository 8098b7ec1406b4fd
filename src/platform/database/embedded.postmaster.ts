import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Process id of the living server of a cluster, or null. */
export function postmasterOf(cluster: string): number | null {
  const pid = readPid(cluster);
  return pid !== null && isAlive(pid) && isPostmaster(pid, cluster) ? pid : null;
}

/**
 * After a power cut or in a new container another process may bear the number that the dead server left in
 * postmaster.pid, and PostgreSQL would refuse to start. To be called only when nobody listens on the socket.
 */
export function removeForeignPidFile(cluster: string): void {
  const pid = readPid(cluster);
  if (pid !== null && isAlive(pid) && !isPostmaster(pid, cluster)) rmSync(join(cluster, 'postmaster.pid'));
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

/** A server's working directory is its cluster; where that cannot be asked, the program's name must do. */
function isPostmaster(pid: number, cluster: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch {
    return /postgres$/m.test(
      spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '',
    );
  }
}
