import type { Migration } from './migration.ts';

/** A focus and an entry of a measure may rest on a resolution of the register. */
export const konzeptBeschluss: Migration = {
  name: '0024-konzept-beschluss',
  sql: `
    ALTER TABLE schwerpunkt ADD COLUMN beschluss_id bigint REFERENCES beschluss (id);
    ALTER TABLE massnahme_eintrag ADD COLUMN beschluss_id bigint REFERENCES beschluss (id);
  `,
};
