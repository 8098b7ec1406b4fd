import { type DatabaseConnection, PostgresDialect, type PostgresDialectConfig, PostgresDriver } from 'kysely';

/**
 * Ends a transaction for good. When one of several statements fails, the others still wait for their turn, and one
 * whose turn comes between ROLLBACK and its answer would be written outside of any transaction, and stay. So from the
 * moment COMMIT or ROLLBACK is sent a connection takes no more statements until it is given out again.
 */
class EndingDriver extends PostgresDriver {
  readonly #guarded = new WeakSet<DatabaseConnection>();
  readonly #ended = new WeakSet<DatabaseConnection>();

  override async acquireConnection(
    ...options: Parameters<PostgresDriver['acquireConnection']>
  ): Promise<DatabaseConnection> {
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

export class EndingDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): PostgresDriver {
    return new EndingDriver(this.#config);
  }
}
