import type { Migration } from './migration.ts';

/** Who gets a statement of which run, and which line is paid again after its payment came back. */
export const abrechnungsnachweis: Migration = {
  name: '0008-abrechnungsnachweis',
  sql: `
    ALTER TABLE abrechnungsposition ADD COLUMN ersetzt_zahlung_id bigint REFERENCES zahlung (id);

    -- Written with the release; the paper and its mail follow by themselves.
    CREATE TABLE abrechnungsnachweis (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      lauf_id bigint NOT NULL REFERENCES abrechnungslauf (id),
      sprachmittler_id bigint NOT NULL REFERENCES sprachmittler (id),
      -- Null for somebody whose lines came to nothing.
      zahlung_id bigint REFERENCES zahlung (id),
      betrag_cent bigint NOT NULL CHECK (betrag_cent >= 0),
      datei_id bigint REFERENCES datei (id),
      CONSTRAINT abrechnungsnachweis_einmal UNIQUE (lauf_id, sprachmittler_id)
    );
    CREATE INDEX abrechnungsnachweis_sprachmittler ON abrechnungsnachweis (sprachmittler_id);
    CREATE INDEX abrechnungsnachweis_offen ON abrechnungsnachweis (id) WHERE datei_id IS NULL;
  `,
};
