import type { Migration } from './migration.ts';

export const geteilt: Migration = {
  name: '0000-geteilt',
  sql: `
    CREATE EXTENSION IF NOT EXISTS btree_gist SCHEMA komut;
    CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA komut;
    CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA komut;

    CREATE TABLE mandant (
      schema text PRIMARY KEY,
      titel text NOT NULL,
      host text UNIQUE,
      demo boolean NOT NULL DEFAULT false,
      angelegt_at timestamptz NOT NULL DEFAULT now()
    );

    -- Immutable, so that it can stand in an index: the form in which names are compared.
    CREATE FUNCTION suchform(wert text) RETURNS text
      LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
      RETURN lower(komut.unaccent('komut.unaccent'::regdictionary, wert));
  `,
};
