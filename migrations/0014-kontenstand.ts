import type { Migration } from './migration.ts';

/** To which accounts the first of two people saw a settlement go: the second releases no others. */
export const kontenstand: Migration = {
  name: '0014-kontenstand',
  sql: `
    ALTER TABLE abrechnungslauf ADD COLUMN kontenstand text NOT NULL DEFAULT '';
  `,
};
