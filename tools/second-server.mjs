// The PostgreSQL that a data centre might have: tests with a database run on it a second time.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { accountForNewCluster } from '../src/platform/database/embedded.binaries.ts';

const PLACE = '/usr/lib/postgresql';
const OLDEST = 15;

/**
 * The server of the URL given; else a private one, in the folder given, of the oldest supported PostgreSQL that
 * the system has installed; else null.
 * @param {string | undefined} url
 * @param {string} folder
 * @returns {Promise<{ url: string, version: string, stop(): Promise<void> } | null>}
 */
export async function findSecondServer(url, folder) {
  if (url) return { url, version: await versionOf(url), stop: async () => undefined };
  const oldest = (existsSync(PLACE) ? readdirSync(PLACE) : [])
    .map(Number)
    .filter((major) => major >= OLDEST && existsSync(join(PLACE, String(major), 'bin/initdb')))
    .sort((a, b) => a - b)[0];
  return oldest ? startPrivate(join(PLACE, String(oldest), 'bin'), folder) : null;
}

async function startPrivate(bin, folder) {
  const account = accountForNewCluster();
  mkdirSync(folder, { mode: 0o700 });
  if (account) chownSync(folder, account.uid, account.gid);
  const asServer = { cwd: '/', env: { LANG: 'C' }, stdio: 'ignore', ...account };
  const cluster = join(folder, 'cluster');
  const locale = ['--encoding=UTF8', '--locale=C.UTF-8'];
  execFileSync(join(bin, 'initdb'), ['-D', cluster, '-U', 'komut', '-A', 'trust', '-N', ...locale], asServer);
  const settings = ['listen_addresses=', 'fsync=off', 'max_connections=200'].flatMap((setting) => [
    '-c',
    setting,
  ]);
  const server = spawn(join(bin, 'postgres'), ['-D', cluster, '-k', folder, ...settings], asServer);
  const url = `postgresql://komut@localhost/postgres?host=${encodeURIComponent(folder)}`;
  return {
    url,
    version: await versionOf(url),
    async stop() {
      server.kill('SIGINT');
      if (server.exitCode === null) await once(server, 'exit');
    },
  };
}

/** Waits up to ten seconds for a server that is starting. */
async function versionOf(url) {
  for (let left = 100; ; left--) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return (await client.query('SHOW server_version')).rows[0].server_version;
    } catch (fault) {
      if (left === 0) throw fault;
      await sleep(100);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
