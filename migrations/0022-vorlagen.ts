import type { Migration } from './migration.ts';

/** The office's Word templates in their versions; the highest of a kind counts, one without a file is the usual look. */
export const vorlagen: Migration = {
  name: '0022-vorlagen',
  sql: `
    CREATE TABLE vorlage (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      art text NOT NULL,
      fassung integer NOT NULL,
      datei_id bigint REFERENCES datei (id),
      name text NOT NULL,
      angelegt_at timestamptz NOT NULL,
      angelegt_von text NOT NULL,
      CONSTRAINT vorlage_fassung UNIQUE (art, fassung)
    );
    CREATE INDEX vorlage_datei ON vorlage (datei_id) WHERE datei_id IS NOT NULL;
  `,
};
