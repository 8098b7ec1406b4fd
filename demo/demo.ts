import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { systemClock } from '../src/platform/clock.ts';
import { openDb, openPool } from '../src/platform/database/database.ts';
import type { Mandant } from '../src/platform/database/mandanten.ts';
import { migrateMandant } from '../src/platform/database/migrate.ts';
import type { Kontext } from '../src/platform/kontext.ts';
import type { Runtime } from '../src/platform/runtime.ts';
import { buildLandkreis } from './landkreis.ts';

export { demoSignIns } from './benutzer.ts';

export const DEMO_MANDANT: Mandant = {
  schema: 'demo',
  titel: 'Landkreis Wiekenland',
  host: null,
  demo: true,
};

/** What the schema says of itself while it is being built. */
const IM_BAU = 'KoMuT: Demo-Landkreis im Bau';
/** Any number that only KoMuT uses: of several instances that start together, one builds and the others wait. */
const BAU_LOCK = 5_684_202;

/** What is already called like the demo county in this database is somebody else's. */
export class DemoNameTaken extends Error {
  override name = 'DemoNameTaken';
  readonly sentences = {
    de: `In dieser Datenbank gibt es schon ein Schema "${DEMO_MANDANT.schema}", das nicht vom Demo-Landkreis ist. Bitte ohne --demo oder mit einer anderen Datenbank starten.`,
    en: `This database already has a schema "${DEMO_MANDANT.schema}" that is not the demo county's. Please start without --demo or with another database.`,
  };

  constructor() {
    super(`schema ${DEMO_MANDANT.schema} is taken`);
  }
}

const TURN_MS = 200;

/**
 * Makes the demo county at the first start. It enters the list of Mandanten only when it is whole, so that an
 * interrupted start leaves no half county: what was begun is dropped and built anew.
 * @param warn writes a line to standard error
 * @param options.signal ends the building at its next act
 * @throws DemoNameTaken, and the signal's reason
 */
export async function ensureDemo(
  runtime: Pick<Runtime, 'connection' | 'kontext' | 'mandanten'>,
  warn: (line: string) => void,
  {
    signal,
    build = (kontext) => buildLandkreis(kontext, systemClock.now(), warn, signal ? { signal } : {}),
  }: { signal?: AbortSignal; build?: (kontext: Kontext) => Promise<void> } = {},
): Promise<void> {
  const { mandanten } = runtime;
  const isThere = () => mandanten.find(DEMO_MANDANT.schema) !== null;
  if (isThere()) return;
  const client = await mandanten.shared.connect();
  try {
    await awaitTurn(client, signal);
    await mandanten.refresh();
    if (isThere()) return;
    await prepareSchema(runtime);
    await buildInto(runtime, build);
    await client.query(`COMMENT ON SCHEMA ${DEMO_MANDANT.schema} IS NULL`);
    await mandanten.add(DEMO_MANDANT);
  } finally {
    await client.query('SELECT pg_advisory_unlock_all()');
    client.release();
  }
}

/** Asks again and again rather than waiting in the database, so that a signal ends the waiting as well. */
async function awaitTurn(client: pg.PoolClient, signal: AbortSignal | undefined): Promise<void> {
  for (;;) {
    signal?.throwIfAborted();
    const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [
      BAU_LOCK,
    ]);
    if (rows[0]!.mine) return;
    await sleep(TURN_MS, undefined, signal ? { signal } : {});
  }
}

async function prepareSchema({ mandanten: { shared } }: Pick<Runtime, 'mandanten'>): Promise<void> {
  const { schema } = DEMO_MANDANT;
  const { rows } = await shared.query<{ comment: string | null }>(
    `SELECT obj_description(oid, 'pg_namespace') AS comment FROM pg_namespace WHERE nspname = $1`,
    [schema],
  );
  if (rows[0] && rows[0].comment !== IM_BAU) throw new DemoNameTaken();
  await shared.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`);
  await shared.query(`CREATE SCHEMA ${schema}`);
  await shared.query(`COMMENT ON SCHEMA ${schema} IS '${IM_BAU}'`);
  await migrateMandant(shared, schema);
}

async function buildInto(
  { connection, kontext }: Pick<Runtime, 'connection' | 'kontext'>,
  build: (kontext: Kontext) => Promise<void>,
): Promise<void> {
  const pool = openPool(connection, DEMO_MANDANT.schema);
  // Nothing is promised before the county is whole, and the entry in the list makes all of it durable at once.
  pool.on('connect', (client) => client.query('SET synchronous_commit = off'));
  try {
    await build({ ...kontext(DEMO_MANDANT), db: openDb(pool) });
  } finally {
    await pool.end();
  }
}
