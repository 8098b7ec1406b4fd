import type { Migration } from './migration.ts';

/** Which node of the edition before a node continues: so a measure finds its place again in the new edition. */
export const fortschreibung: Migration = {
  name: '0016-fortschreibung',
  sql: `
    ALTER TABLE konzeptknoten ADD COLUMN vorgaenger_id bigint REFERENCES konzeptknoten (id);
    CREATE INDEX konzeptknoten_vorgaenger ON konzeptknoten (vorgaenger_id) WHERE vorgaenger_id IS NOT NULL;
  `,
};
