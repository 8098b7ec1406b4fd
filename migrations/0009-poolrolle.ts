import type { Migration } from './migration.ts';

/** Who is asked for (R10, R81), and which requesters belong to the own administration. */
export const poolrolle: Migration = {
  name: '0009-poolrolle',
  sql: `
    ALTER TABLE einsatz ADD COLUMN poolrolle text NOT NULL DEFAULT 'sprachmittler'
      CHECK (poolrolle IN ('sprachmittler', 'kulturmittler', 'sprachenpool'));
    ALTER TABLE stelle ADD COLUMN ist_eigene_verwaltung boolean NOT NULL DEFAULT false;
  `,
};
