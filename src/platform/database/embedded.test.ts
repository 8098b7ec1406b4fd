import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries, ROOT_PLACE } from './embedded.binaries.ts';
import { DataFolderInUse, DataFolderProblem, type Embedded, startEmbedded } from './embedded.ts';

const isRoot = process.getuid?.() === 0;
const present = await findBinaries().then(
  () => true,
  () => false,
);

async function query<T extends pg.QueryResultRow>(server: Embedded, sql: string): Promise<T[]> {
  const client = new pg.Client(server.url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Another process that holds the folder until it is killed. */
async function startElsewhere(dataDir: string): Promise<ChildProcess> {
  const module = new URL('./embedded.ts', import.meta.url).href;
  const code = `const { startEmbedded } = await import(${JSON.stringify(module)});
    await startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, durable: false });
    console.log('ready');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout!, 'data');
  return child;
}

function serverPid(cluster: string): number {
  return Number.parseInt(readFileSync(join(cluster, 'postmaster.pid'), 'utf8'), 10);
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe('embedded PostgreSQL', { skip: !present && 'no binaries for this platform' }, () => {
  const root = mkdtempSync(join(tmpdir(), 'komut-embedded-'));
  const dataDir = join(root, 'daten');
  const cluster = join(dataDir, 'postgres');

  // mkdtemp makes 0700, and as root the server's user must get in.
  before(() => chmodSync(root, 0o755));
  after(() => rmSync(root, { recursive: true, force: true }));

  test('starts, keeps what was written, and stops without leaving anything', async () => {
    const first = await startEmbedded({ dataDir });
    assert.match(first.version, /^18\.\d+$/);
    assert.equal(first.adopted, false);
    await query(
      first,
      `CREATE TABLE ort (name text); INSERT INTO ort VALUES ('Zell'), ('Äpfingen'), ('Aalen')`,
    );
    await first.stop();
    assert.equal(existsSync(join(cluster, 'postmaster.pid')), false);

    const second = await startEmbedded({ dataDir });
    const rows = await query<{ name: string }>(
      second,
      'SELECT name FROM ort ORDER BY name COLLATE "de-x-icu"',
    );
    assert.deepEqual(
      rows.map((row) => row.name),
      ['Aalen', 'Äpfingen', 'Zell'],
    );
    await second.stop();
  });

  test('is durable, private and without a port; KoMuT is no superuser in it', async () => {
    const server = await startEmbedded({ dataDir });
    const settings = await query<{ name: string; setting: string }>(
      server,
      `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'listen_addresses', 'TimeZone')`,
    );
    assert.deepEqual(Object.fromEntries(settings.map(({ name, setting }) => [name, setting])), {
      fsync: 'on',
      full_page_writes: 'on',
      listen_addresses: '',
      TimeZone: 'UTC',
    });
    assert.deepEqual(await query(server, 'SELECT usesuper FROM pg_user WHERE usename = current_user'), [
      { usesuper: false },
    ]);
    assert.equal(statSync(server.connection.host).mode & 0o077, 0);
    await query(server, 'CREATE EXTENSION btree_gist; CREATE EXTENSION pg_trgm; CREATE EXTENSION unaccent');
    assert.deepEqual(await query(server, `SELECT similarity('łódź', 'Łódź') AS s, lower('ÄÖŁ') AS l`), [
      { s: 1, l: 'äöł' },
    ]);
    await server.stop();
  });

  test('refuses a folder in use, naming the process, unless it is joined', async () => {
    const owner = await startEmbedded({ dataDir });
    await assert.rejects(startEmbedded({ dataDir }), (fault: unknown) => {
      assert.ok(fault instanceof DataFolderInUse);
      assert.match(fault.sentences.de, new RegExp(`anderes KoMuT \\(Prozess ${process.pid}\\)`));
      assert.match(fault.sentences.en, new RegExp(`another KoMuT \\(process ${process.pid}\\)`));
      return true;
    });
    const guest = await startEmbedded({ dataDir, shared: true });
    assert.equal(guest.adopted, true);
    await owner.stop();
    assert.equal(
      (await query(guest, 'SELECT FROM ort')).length,
      3,
      'the owner leaves, the guest keeps working',
    );
    await guest.stop();
    assert.equal(existsSync(join(cluster, 'postmaster.pid')), false, 'the last one shuts down');
  });

  test('two first starts at once: one gets it, the other is told', async () => {
    const folder = join(root, 'zugleich');
    const starts = await Promise.allSettled([
      startEmbedded({ dataDir: folder, durable: false }),
      startEmbedded({ dataDir: folder, durable: false }),
    ]);
    const [won, lost] = starts[0].status === 'fulfilled' ? starts : starts.toReversed();
    assert.equal(won!.status, 'fulfilled');
    assert.equal(lost!.status, 'rejected');
    assert.ok(lost!.status === 'rejected' && lost!.reason instanceof DataFolderInUse, String(lost));
    if (won!.status === 'fulfilled') await won!.value.stop();
  });

  test('adopts the server of a killed KoMuT and stops it in the end', async () => {
    const killed = await startElsewhere(dataDir);
    const pid = serverPid(cluster);
    await kill(killed);
    const heir = await startEmbedded({ dataDir });
    assert.equal(heir.adopted, true);
    assert.equal(serverPid(cluster), pid);
    await heir.stop();
    assert.equal(existsSync(join(cluster, 'postmaster.pid')), false);
  });

  test('starts the server again when it is killed under us, and the acknowledged is there', async () => {
    const lines: string[] = [];
    const server = await startEmbedded({ dataDir, log: (line) => lines.push(line) });
    await query(server, `INSERT INTO ort VALUES ('Ulm')`);
    const pid = serverPid(cluster);
    process.kill(pid, 'SIGKILL');
    for (let wait = 0; wait < 500 && !lines.some((line) => /läuft wieder/.test(line)); wait++)
      await sleep(20);
    assert.notEqual(serverPid(cluster), pid);
    assert.equal((await query(server, `SELECT FROM ort WHERE name = 'Ulm'`)).length, 1);
    await server.stop();
    assert.equal(existsSync(join(cluster, 'postmaster.pid')), false);
  });

  const left = {
    'a process that has its number now': 'echo $$; exec sleep 60',
    'one that died and was never buried': 'sleep 0 & echo $!; exec sleep 60',
  };
  for (const [what, script] of Object.entries(left)) {
    test(`starts although the number of its killed server is that of ${what}`, async () => {
      const { uid, gid } = statSync(cluster);
      const other = spawn('sh', ['-c', script], {
        stdio: ['ignore', 'pipe', 'ignore'],
        ...(isRoot ? { uid, gid } : {}),
      });
      const pid = Number.parseInt(String((await once(other.stdout, 'data'))[0]), 10);
      for (const name of ['postmaster.pid', '.s.PGSQL.5432.lock']) {
        const file = join(cluster, name);
        writeFileSync(file, `${pid}\n${cluster}\n1700000000\n5432\n${cluster}\n\n  0 0\nready   \n`);
        chownSync(file, uid, gid);
      }
      const server = await startEmbedded({ dataDir });
      assert.equal(server.adopted, false);
      await server.stop();
      assert.equal(other.exitCode, null, 'it is left alone');
      await kill(other);
    });
  }

  test('puts the socket into a private short folder when the path is long', async () => {
    const folder = join(root, 'landkreis-mit-einem-langen-namen-'.repeat(3));
    const server = await startEmbedded({ dataDir: folder, durable: false });
    assert.ok(server.connection.host.length < 90);
    assert.equal(statSync(server.connection.host).mode & 0o077, 0);
    await server.stop();
    rmSync(server.connection.host, { recursive: true });
  });

  test('works in a folder that only root may enter', { skip: !isRoot && 'only as root' }, async () => {
    const closed = join(root, 'verschlossen');
    mkdirSync(closed, { mode: 0o700 });
    const folder = join(closed, 'daten');
    const server = await startEmbedded({ dataDir: folder, durable: false });
    const place = readFileSync(join(folder, 'postgres.location'), 'utf8').trim();
    assert.ok(place.startsWith(join(ROOT_PLACE, 'data/')));
    await server.stop();
    assert.equal((await stopped(folder)).adopted, false);
    rmSync(place, { recursive: true });
  });

  test('says in a sentence what is wrong with a folder', async () => {
    const reasonOf = (folder: string) =>
      startEmbedded({ dataDir: folder }).then(
        () => 'started',
        (fault: unknown) => (fault instanceof DataFolderProblem ? fault.reason : String(fault)),
      );
    const foreign = join(root, 'fremd', 'postgres');
    mkdirSync(foreign, { recursive: true });
    assert.equal(await reasonOf(join(root, 'fremd')), 'notACluster');
    writeFileSync(join(foreign, 'PG_VERSION'), '17\n');
    if (isRoot) assert.equal(await reasonOf(join(root, 'fremd')), 'rootOwned');
    if (isRoot) chownSync(foreign, 4711, 4711);
    assert.equal(await reasonOf(join(root, 'fremd')), 'otherVersion');
    writeFileSync(join(root, 'datei'), '');
    assert.equal(await reasonOf(join(root, 'datei')), 'notWritable');
    assert.equal(await reasonOf(join(root, 'datei', 'darunter')), 'notWritable');
  });

  async function stopped(folder: string): Promise<Embedded> {
    const server = await startEmbedded({ dataDir: folder, durable: false });
    await server.stop();
    return server;
  }
});
