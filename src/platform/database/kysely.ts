import {
  type ConnectionProvider,
  type DatabaseConnection,
  DefaultConnectionProvider,
  DefaultQueryExecutor,
  Kysely,
  PostgresDialect,
  PostgresDriver,
  SingleConnectionProvider,
} from 'kysely';
import type pg from 'pg';
import type { Tables } from './tables.ts';

/**
 * Ends a transaction for good. When one of several statements fails, others may still be asked for, and one that comes
 * between ROLLBACK and its answer would be written outside of any transaction, and stay. So from the moment COMMIT or
 * ROLLBACK is sent a connection takes no more statements until it is given out again.
 */
class EndingDriver extends PostgresDriver {
  readonly #ready = this.init();
  readonly #guarded = new WeakSet<DatabaseConnection>();
  readonly #ended = new WeakSet<DatabaseConnection>();

  override async acquireConnection(
    ...options: Parameters<PostgresDriver['acquireConnection']>
  ): Promise<DatabaseConnection> {
    await this.#ready;
    const connection = await super.acquireConnection(...options);
    this.#ended.delete(connection);
    if (!this.#guarded.has(connection)) {
      this.#guarded.add(connection);
      const execute = connection.executeQuery.bind(connection);
      connection.executeQuery = async (...query) => {
        if (this.#ended.has(connection)) throw new Error('This transaction has ended');
        return execute(...query);
      };
    }
    return connection;
  }

  override commitTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#end(connection, () => super.commitTransaction(connection));
  }

  override rollbackTransaction(
    ...[connection]: Parameters<PostgresDriver['rollbackTransaction']>
  ): Promise<void> {
    return this.#end(connection, () => super.rollbackTransaction(connection));
  }

  /** @param send sends COMMIT, or ROLLBACK, also after a COMMIT that failed */
  #end(connection: DatabaseConnection, send: () => Promise<void>): Promise<void> {
    this.#ended.delete(connection);
    const answer = send();
    this.#ended.add(connection);
    return answer;
  }
}

/** Gives a transaction's connection to whoever asks, in the order of asking, without waiting for answers. */
class SharedConnection implements ConnectionProvider {
  readonly #connection: Promise<DatabaseConnection>;

  constructor(single: ConnectionProvider) {
    this.#connection = single.provideConnection(async (connection) => connection);
  }

  async provideConnection<T>(consumer: (connection: DatabaseConnection) => Promise<T>): Promise<T> {
    return consumer(await this.#connection);
  }
}

/** What is asked at once inside a transaction travels at once; by itself Kysely would wait for each answer. */
class TravellingExecutor extends DefaultQueryExecutor {
  override withConnectionProvider(provider: ConnectionProvider): DefaultQueryExecutor {
    return super.withConnectionProvider(
      provider instanceof SingleConnectionProvider ? new SharedConnection(provider) : provider,
    );
  }
}

/** Kysely on a pool whose connections answer several statements in turn (`pipeline`). */
export function openKysely(pool: pg.Pool): Kysely<Tables> {
  const dialect = new PostgresDialect({ pool });
  const driver = new EndingDriver({ pool });
  const executor = new TravellingExecutor(
    dialect.createQueryCompiler(),
    dialect.createAdapter(),
    new DefaultConnectionProvider(driver),
  );
  return new Kysely<Tables>({ config: { dialect }, dialect, driver, executor });
}
