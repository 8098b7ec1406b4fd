import type { Migration } from './migration.ts';

/** What came back is paid again, even for a closed year: the booking says which payment it stands in for. */
export const ersatzzahlung: Migration = {
  name: '0007-ersatzzahlung',
  sql: `
    ALTER TABLE buchung ADD COLUMN ersetzt_zahlung_id bigint REFERENCES zahlung (id);
    CREATE INDEX buchung_ersetzt ON buchung (ersetzt_zahlung_id) WHERE ersetzt_zahlung_id IS NOT NULL;
  `,
};
