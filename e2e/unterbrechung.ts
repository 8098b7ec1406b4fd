import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { killIfAlive, type Programm } from './prozess.ts';
import type { Zufall } from './zufall.ts';

/** Everything that can be pulled from under an office at work. */
export const WEGE = [
  'KoMuT',
  'the database server',
  'one connection of the database',
  'the database server, then KoMuT',
  'KoMuT, then the database server',
] as const;
export type Weg = (typeof WEGE)[number];

export interface Unterbrechungen {
  /** Kills in this way; whoever is gone must be started again. */
  interrupt(weg: Weg): Promise<void>;
  /** Brings back what an interruption took away. */
  recover(weg: Weg): Promise<void>;
  withDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T>;
}

export function unterbrechungen(
  programm: Programm,
  database: pg.ClientConfig,
  zufall: Zufall,
): Unterbrechungen {
  async function withDatabase<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client(database);
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** PostgreSQL then drops everybody's connection and recovers, because memory they share may be damaged. */
  function killBackend(): Promise<void> {
    return withDatabase(async (client) => {
      const { rows } = await client.query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
         AND backend_type = 'client backend' ORDER BY state = 'active' DESC LIMIT 1`,
      );
      killIfAlive(rows[0]!.pid);
    });
  }

  const ways: Record<Weg, () => Promise<void>> = {
    KoMuT: () => programm.kill(),
    'the database server': async () => killIfAlive(programm.postmaster()!),
    'one connection of the database': killBackend,
    'the database server, then KoMuT': async () => {
      killIfAlive(programm.postmaster()!);
      await sleep(zufall.next() * 100);
      await programm.kill();
    },
    'KoMuT, then the database server': async () => {
      await programm.kill();
      await sleep(zufall.next() * 100);
      const server = programm.postmaster();
      if (server !== null) killIfAlive(server);
    },
  };
  return {
    interrupt: (weg) => ways[weg](),
    recover: (weg) => (weg.includes('KoMuT') ? programm.start() : programm.ready()),
    withDatabase,
  };
}
