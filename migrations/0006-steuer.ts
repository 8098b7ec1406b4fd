import type { Migration } from './migration.ts';

/** Tax watch: whom the office asked for the declaration of a year. */
export const steuer: Migration = {
  name: '0006-steuer',
  sql: `
    CREATE TABLE steuerabfrage (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      sprachmittler_id bigint NOT NULL REFERENCES sprachmittler (id),
      jahr integer NOT NULL CHECK (jahr BETWEEN 2000 AND 2100),
      -- The last time; a reminder keeps its distance to it.
      gefragt_at timestamptz NOT NULL,
      anzahl integer NOT NULL DEFAULT 1,
      CONSTRAINT steuerabfrage_eine_je_jahr UNIQUE (sprachmittler_id, jahr)
    );
  `,
};
