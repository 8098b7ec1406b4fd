import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import pg from 'pg';

/**
 * The floor: a bare Node server with a pool of ten that runs the page's own statements and returns their rows as
 * JSON. No sign-in, no permission, no HTML, no names resolved. What KoMuT adds is measured against it.
 * Usage: floor.ts STATEMENTS.json; the file maps a path to statements, a path that begins with POST runs them in a
 * transaction. Prints its port.
 */
const statements = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Record<
  string,
  { sql: string; parameters: unknown[] }[]
>;
const pool = new pg.Pool({
  ...JSON.parse(process.env.BENCH_CONNECTION!),
  max: 10,
  options: '-c search_path=bench,komut',
});

const server = createServer(async (request, response) => {
  const list = statements[`${request.method} ${request.url}`] ?? [];
  let result: unknown[];
  if (request.method === 'GET') {
    result = await Promise.all(
      list.map(async ({ sql, parameters }) => (await pool.query(sql, parameters)).rows),
    );
  } else {
    const client = await pool.connect();
    result = [];
    await client.query('BEGIN');
    for (const { sql, parameters } of list) result.push((await client.query(sql, parameters)).rows);
    await client.query('COMMIT');
    client.release();
  }
  response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
});
server.listen(0, '127.0.0.1', () => console.log((server.address() as { port: number }).port));
