import type { Migration } from './migration.ts';

/** One letter for several dates of a series, what a change changed for whom, and who still comes after leaving. */
export const reihenangebot: Migration = {
  name: '0005-reihenangebot',
  sql: `
    -- One person is asked for several dates of a series at once; each date keeps an offer of its own.
    CREATE TABLE reihenangebot (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      reihe_id bigint NOT NULL REFERENCES reihe (id) ON DELETE CASCADE,
      sprachmittler_id bigint NOT NULL REFERENCES sprachmittler (id),
      erstellt_at timestamptz NOT NULL
    );
    CREATE INDEX reihenangebot_reihe ON reihenangebot (reihe_id);
    ALTER TABLE angebot ADD COLUMN reihenangebot_id bigint REFERENCES reihenangebot (id) ON DELETE CASCADE;
    CREATE INDEX angebot_reihenangebot ON angebot (reihenangebot_id) WHERE reihenangebot_id IS NOT NULL;
    -- The appointment as this person knew it, where it was changed and she is asked again.
    ALTER TABLE angebot ADD COLUMN vorher jsonb;
    -- The office has settled that somebody who pauses or has left still comes to this appointment.
    ALTER TABLE einsatz ADD COLUMN person_bleibt_at timestamptz;
  `,
};
