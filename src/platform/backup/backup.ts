import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { migrations } from '../../../migrations/index.ts';
import type { Mandant, Mandanten } from '../database/mandanten.ts';
import { isMandantName, migrateMandant } from '../database/migrate.ts';
import { readLines } from './lines.ts';

/** First line of an archive. */
interface Header {
  komut: 1;
  mandant: Mandant;
  erstelltAt: string;
  /** Migrations the data has been through; restoring replays them, then the newer ones. */
  migrations: string[];
}

interface TableLine {
  tabelle: string;
  spalten: string[];
}

/** An archive that cannot be restored, and why. */
export class BackupProblem extends Error {
  override name = 'BackupProblem';
  readonly sentences: { de: string; en: string };
  constructor(de: string, en: string) {
    super(de);
    this.sentences = { de, en };
  }
}

/** Sign-ins in progress are not worth keeping: people sign in again. */
const TRANSIENT = new Set(['session', 'verification', 'anmeldeversuch', 'migration']);
const END_OF_TABLE = '\\.';
const END = '\\ende';

/**
 * Writes one Mandant as a gzip stream of text: a header line, then for each table a line with its columns, its rows
 * as COPY writes them, and `\.`. All of it is read in one repeatable-read transaction: one moment, while people work.
 * @returns rows written
 */
export async function backupMandant(
  pool: pg.Pool,
  mandant: Mandant,
  now: Date,
  target: Writable,
): Promise<number> {
  const client = await pool.connect();
  const gzip = createGzip({ level: 6 });
  // A target that fails (no room on the disk) ends the backup instead of letting it wait for ever.
  const written = pipeline(gzip, target);
  written.catch(() => undefined);
  let rows = 0;
  const write = async (chunk: string | Buffer) => {
    if (!gzip.write(chunk)) await Promise.race([once(gzip, 'drain'), written]);
  };
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const applied = await client.query<{ name: string }>(
      `SELECT name FROM "${mandant.schema}".migration ORDER BY name`,
    );
    const header: Header = {
      komut: 1,
      mandant,
      erstelltAt: now.toISOString(),
      migrations: applied.rows.map((row) => row.name),
    };
    await write(`${JSON.stringify(header)}\n`);
    for (const table of await tablesInOrder(client, mandant.schema)) {
      await write(`${JSON.stringify(table)}\n`);
      const columns = table.spalten.map((spalte) => `"${spalte}"`).join(', ');
      const stream = client.query(
        copyTo(`COPY "${mandant.schema}"."${table.tabelle}" (${columns}) TO STDOUT`),
      );
      for await (const chunk of stream) await write(chunk as Buffer);
      rows += stream.rowCount;
      await write(`${END_OF_TABLE}\n`);
    }
    await write(`${END}\n`);
    await client.query('COMMIT');
  } catch (fault) {
    // Perhaps in the middle of a COPY: nobody uses this connection again.
    client.release(true);
    gzip.destroy();
    throw fault;
  }
  client.release();
  gzip.end();
  await written;
  return rows;
}

/** Tables so that each comes after those it refers to; columns that PostgreSQL computes are left out. */
async function tablesInOrder(client: pg.PoolClient, schema: string): Promise<TableLine[]> {
  const columns = await client.query<{ table: string; column: string }>(
    `SELECT c.relname AS table, a.attname AS column
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relnamespace = to_regnamespace($1) AND c.relkind IN ('r', 'p') AND NOT c.relispartition
        AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      ORDER BY c.relname, a.attnum`,
    [`"${schema}"`],
  );
  const references = await client.query<{ table: string; needs: string }>(
    `SELECT c.conrelid::regclass::oid AS oid, r.relname AS table, n.relname AS needs
       FROM pg_constraint c JOIN pg_class r ON r.oid = c.conrelid JOIN pg_class n ON n.oid = c.confrelid
      WHERE c.contype = 'f' AND c.connamespace = to_regnamespace($1) AND c.conrelid <> c.confrelid`,
    [`"${schema}"`],
  );
  const tables = new Map<string, string[]>();
  for (const { table, column } of columns.rows) tables.set(table, [...(tables.get(table) ?? []), column]);
  const ordered: TableLine[] = [];
  const done = new Set<string>();
  const visit = (table: string) => {
    if (done.has(table)) return;
    done.add(table);
    for (const reference of references.rows) if (reference.table === table) visit(reference.needs);
    if (!TRANSIENT.has(table)) ordered.push({ tabelle: table, spalten: tables.get(table)! });
  };
  for (const table of tables.keys()) visit(table);
  return ordered;
}

/**
 * Restores an archive as a Mandant that does not exist yet: into a schema beside, renamed when everything is in.
 * A damaged or cut archive leaves nothing behind.
 * @param name other name for the Mandant, to move an office or look at a copy
 * @throws BackupProblem when the archive is not one, is damaged, newer than this KoMuT, or the name is taken
 */
export async function restoreMandant(
  mandanten: Mandanten,
  source: Readable,
  name?: string,
): Promise<{ mandant: Mandant; rows: number }> {
  const unzipped = source.pipe(createGunzip());
  // A fault of the file reaches us through the stream that is read.
  source.on('error', (fault) => unzipped.destroy(fault));
  const lines = readLines(unzipped);
  const next = async (): Promise<string> => {
    try {
      const { value, done } = await lines.next();
      if (done)
        throw new BackupProblem(
          'Das Archiv ist abgeschnitten: Es fehlt das Ende.',
          'The archive is cut off: its end is missing.',
        );
      return value;
    } catch (fault) {
      if (fault instanceof BackupProblem) throw fault;
      const { message } = fault as Error;
      throw new BackupProblem(
        `Das ist kein lesbares Archiv von KoMuT (${message}).`,
        `This is not a readable archive of KoMuT (${message}).`,
      );
    }
  };
  const header = parseHeader(await next());
  const known = new Set(migrations.map((migration) => migration.name));
  const unknown = header.migrations.filter((migration) => !known.has(migration));
  if (unknown.length > 0) {
    throw new BackupProblem(
      `Das Archiv kommt aus einem neueren KoMuT (${unknown.join(', ')}). Bitte erst aktualisieren.`,
      `The archive comes from a newer KoMuT (${unknown.join(', ')}). Please update first.`,
    );
  }
  const mandant: Mandant = { ...header.mandant, schema: name ?? header.mandant.schema };
  // A host name leads to one Mandant: a copy beside the original gets none.
  if (name || mandanten.list().some((other) => other.host === mandant.host)) mandant.host = null;
  // The archive's own word on its name goes into statements: it counts only when it can be one.
  if (!isMandantName(mandant.schema)) {
    throw new BackupProblem(
      'So kann kein Mandant heißen. Mit --mandant einen Namen angeben: klein geschrieben, Buchstaben, Ziffern und _.',
      'No Mandant can have this name. Give one with --mandant: small letters, digits and _.',
    );
  }
  const draft = `${mandant.schema.slice(0, 30)}_einlesen`;
  // The draft is cleared away first: that must never hit an office.
  if (mandanten.find(mandant.schema) ?? mandanten.find(draft)) {
    throw new BackupProblem(
      `Den Mandanten ${mandant.schema} gibt es schon. Mit --mandant einen anderen Namen angeben.`,
      `The Mandant ${mandant.schema} exists already. Give another name with --mandant.`,
    );
  }
  const pool = mandanten.shared;
  await pool.query(`DROP SCHEMA IF EXISTS "${draft}" CASCADE`);
  const count = migrations.filter((migration) => header.migrations.includes(migration.name)).length;
  let rows = 0;
  try {
    await migrateMandant(pool, draft, count);
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      for (let line = await next(); line !== END; line = await next()) {
        rows += await copyTable(client, draft, JSON.parse(line) as TableLine, next);
      }
      await alignSequences(client, draft);
      await client.query('COMMIT');
    } catch (fault) {
      await client.query('ROLLBACK').catch(() => undefined);
      if (fault instanceof BackupProblem) throw fault;
      const { message } = fault as Error;
      throw new BackupProblem(
        `Das Archiv lässt sich nicht einlesen: ${message}`,
        `The archive cannot be read in: ${message}`,
      );
    } finally {
      client.release();
    }
    await migrateMandant(pool, draft);
    await pool.query(`ALTER SCHEMA "${draft}" RENAME TO "${mandant.schema}"`);
  } catch (fault) {
    await pool.query(`DROP SCHEMA IF EXISTS "${draft}" CASCADE`);
    throw fault;
  }
  await mandanten.add(mandant);
  return { mandant, rows };
}

function parseHeader(line: string): Header {
  try {
    const header = JSON.parse(line) as Partial<Header>;
    if (header.komut === 1 && header.mandant && Array.isArray(header.migrations)) return header as Header;
  } catch {
    // Falls through to the same sentence.
  }
  throw new BackupProblem('Das ist kein Archiv von KoMuT.', 'This is not an archive of KoMuT.');
}

async function copyTable(
  client: pg.PoolClient,
  schema: string,
  { tabelle, spalten }: TableLine,
  next: () => Promise<string>,
): Promise<number> {
  const identifier = /^[A-Za-z_][A-Za-z0-9_]*$/;
  if (![tabelle, ...spalten].every((word) => identifier.test(word))) {
    throw new BackupProblem(
      'Das Archiv nennt eine unmögliche Tabelle.',
      'The archive names an impossible table.',
    );
  }
  const columns = spalten.map((spalte) => `"${spalte}"`).join(', ');
  const stream = client.query(copyFrom(`COPY "${schema}"."${tabelle}" (${columns}) FROM STDIN`));
  // The stream's fault must reach the loop that writes into it.
  let fault: Error | null = null;
  const finished = new Promise<void>((resolve, reject) => {
    stream.once('finish', resolve);
    stream.once('error', (cause: Error) => {
      fault = cause;
      reject(cause);
    });
  });
  finished.catch(() => undefined);
  let rows = 0;
  try {
    for (let line = await next(); line !== END_OF_TABLE; line = await next()) {
      if (fault) break;
      rows++;
      if (!stream.write(`${line}\n`)) await Promise.race([once(stream, 'drain'), finished]);
    }
  } catch (problem) {
    stream.destroy(problem as Error);
    throw problem;
  }
  stream.end();
  await finished;
  return rows;
}

/** The next number of each identity column follows the largest that came in. */
async function alignSequences(client: pg.PoolClient, schema: string): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns
      WHERE table_schema = $1 AND is_identity = 'YES'`,
    [schema],
  );
  for (const { table, column } of rows) {
    await client.query(
      `SELECT setval(pg_get_serial_sequence($1, $2), greatest(1, (SELECT max("${column}") FROM "${schema}"."${table}")),
         EXISTS (SELECT 1 FROM "${schema}"."${table}"))`,
      [`"${schema}"."${table}"`, column],
    );
  }
}
