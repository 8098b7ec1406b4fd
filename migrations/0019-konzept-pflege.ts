import type { Migration } from './migration.ts';

/**
 * A concept is kept by hand: corrections of a resolved text stand in the measure's log, a decided contradiction knows
 * the way back, and a resolution makes fields of action the focus of some years.
 */
export const konzeptPflege: Migration = {
  name: '0019-konzept-pflege',
  sql: `
    ALTER TABLE massnahme_eintrag DROP CONSTRAINT massnahme_eintrag_art_check;
    ALTER TABLE massnahme_eintrag ADD CONSTRAINT massnahme_eintrag_art_check
      CHECK (art IN ('stand', 'notiz', 'nachweis', 'beschluss', 'bericht', 'korrektur'));

    -- What the decision changed, as it was and as it became; null: nothing, or decided before this was kept.
    ALTER TABLE konzepthinweis ADD COLUMN rueckweg jsonb;

    CREATE TABLE schwerpunkt (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      konzept_id bigint NOT NULL REFERENCES konzept (id),
      titel text NOT NULL CHECK (titel <> ''),
      von_am date NOT NULL,
      bis_am date NOT NULL CHECK (bis_am >= von_am),
      -- For the whole field over the whole period.
      budget_cent bigint CHECK (budget_cent >= 0),
      gremium text NOT NULL DEFAULT '',
      beschlossen_am date,
      vorlage text NOT NULL DEFAULT '',
      beschluss text NOT NULL DEFAULT '',
      adresse text NOT NULL DEFAULT '',
      angelegt_at timestamptz NOT NULL,
      version integer NOT NULL DEFAULT 1
    );
    CREATE INDEX schwerpunkt_konzept ON schwerpunkt (konzept_id, von_am);

    -- Fields of action of every edition in which the focus applies.
    CREATE TABLE schwerpunkt_feld (
      schwerpunkt_id bigint NOT NULL REFERENCES schwerpunkt (id) ON DELETE CASCADE,
      knoten_id bigint NOT NULL REFERENCES konzeptknoten (id),
      PRIMARY KEY (schwerpunkt_id, knoten_id)
    );
    CREATE INDEX schwerpunkt_feld_knoten ON schwerpunkt_feld (knoten_id);
  `,
};
