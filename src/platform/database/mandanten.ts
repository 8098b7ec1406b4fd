import type pg from 'pg';
import { type Connection, type Db, openDb, openPool } from './database.ts';
import './grund.tables.ts';
import { isMandantName, migrateMandant, migrateShared } from './migrate.ts';

/** One office: its name is the name of its schema. */
export interface Mandant {
  schema: string;
  /** What the office calls itself, e.g. "Landkreis Musterland". */
  titel: string;
  /** Host name under which it is reached; null: every host that no other Mandant claims. */
  host: string | null;
  /** The demo county: sign-in by one click, no second factor. */
  demo: boolean;
}

interface Opened {
  mandant: Mandant;
  pool: pg.Pool;
  db: Db;
}

/** The Mandanten of one database server, each with its own pool. */
export class Mandanten {
  readonly #connection: Connection;
  readonly #shared: pg.Pool;
  readonly #opened = new Map<string, Opened>();
  #list: Mandant[] = [];

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#shared = openPool(connection, null, 4);
  }

  get shared(): pg.Pool {
    return this.#shared;
  }

  /** Migrates everything and reads the list. Instances that start together take turns. */
  async open(): Promise<void> {
    await migrateShared(this.#shared);
    await this.refresh();
    for (const mandant of this.#list) await migrateMandant(this.#shared, mandant.schema);
  }

  async refresh(): Promise<readonly Mandant[]> {
    const { rows } = await this.#shared.query<Mandant>(
      'SELECT schema, titel, host, demo FROM komut.mandant ORDER BY schema',
    );
    this.#list = rows;
    return rows;
  }

  list(): readonly Mandant[] {
    return this.#list;
  }

  /** The Mandant a host name belongs to, or the one without a host, or the only one there is. */
  forHost(host: string): Mandant | null {
    const name = host.replace(/:\d+$/, '').toLowerCase();
    return (
      this.#list.find((mandant) => mandant.host === name) ??
      this.#list.find((mandant) => mandant.host === null) ??
      (this.#list.length === 1 ? this.#list[0]! : null)
    );
  }

  find(schema: string): Mandant | null {
    return this.#list.find((mandant) => mandant.schema === schema) ?? null;
  }

  db(mandant: Mandant): Db {
    return this.#open(mandant).db;
  }

  pool(mandant: Mandant): pg.Pool {
    return this.#open(mandant).pool;
  }

  /**
   * Makes a new office: schema, tables, entry in the list.
   * @throws RangeError when the name cannot be a schema, Error when it or the host is taken
   */
  async add(mandant: Mandant): Promise<Mandant> {
    if (!isMandantName(mandant.schema)) {
      throw new RangeError(
        `"${mandant.schema}" geht nicht als Name: klein geschrieben, Buchstaben, Ziffern und _, am Anfang ein Buchstabe.`,
      );
    }
    const { rowCount } = await this.#shared.query(
      'SELECT 1 FROM komut.mandant WHERE schema = $1 OR ($2::text IS NOT NULL AND host = $2)',
      [mandant.schema, mandant.host],
    );
    if (rowCount)
      throw new Error(`Den Mandanten ${mandant.schema} oder den Host ${mandant.host ?? ''} gibt es schon.`);
    await migrateMandant(this.#shared, mandant.schema);
    await this.#shared.query(
      'INSERT INTO komut.mandant (schema, titel, host, demo) VALUES ($1, $2, $3, $4)',
      [mandant.schema, mandant.titel, mandant.host, mandant.demo],
    );
    await this.refresh();
    return mandant;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#opened.values()].map(({ pool }) => pool.end()));
    this.#opened.clear();
    await this.#shared.end();
  }

  #open(mandant: Mandant): Opened {
    let opened = this.#opened.get(mandant.schema);
    if (!opened) {
      const pool = openPool(this.#connection, mandant.schema);
      opened = { mandant, pool, db: openDb(pool) };
      this.#opened.set(mandant.schema, opened);
    }
    return opened;
  }
}
