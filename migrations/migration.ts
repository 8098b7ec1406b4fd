/** One step, plain SQL, run once for each schema in its own transaction. Append-only: never edit a landed one. */
export interface Migration {
  name: string;
  sql: string;
}
