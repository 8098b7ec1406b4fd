import type { Migration } from './migration.ts';

/** Plans for all open requests of a period at once, kept until nobody acts on them any more. */
export const tagesplan: Migration = {
  name: '0010-tagesplan',
  sql: `
    CREATE TABLE tagesplan (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      von_am date NOT NULL,
      bis_am date NOT NULL CHECK (bis_am >= von_am),
      status text NOT NULL DEFAULT 'wartet'
        CHECK (status IN ('wartet', 'laeuft', 'fertig', 'abgebrochen', 'gescheitert')),
      angelegt_at timestamptz NOT NULL,
      angelegt_von text NOT NULL,
      begonnen_at timestamptz,
      lebenszeichen_at timestamptz,
      beendet_at timestamptz,
      fortschritt jsonb,
      ergebnis jsonb
    );
    -- Two plans at once would give the same people away twice.
    CREATE UNIQUE INDEX tagesplan_einer_laeuft ON tagesplan ((true)) WHERE status IN ('wartet', 'laeuft');

    CREATE TABLE tagesplan_zeile (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      tagesplan_id bigint NOT NULL REFERENCES tagesplan (id) ON DELETE CASCADE,
      einsatz_id bigint NOT NULL REFERENCES einsatz (id) ON DELETE CASCADE,
      sprachmittler_id bigint NOT NULL REFERENCES sprachmittler (id) ON DELETE CASCADE,
      gewicht integer NOT NULL,
      kilometer_zehntel integer CHECK (kilometer_zehntel >= 0),
      kosten jsonb NOT NULL,
      rang integer NOT NULL,
      rang_von integer NOT NULL,
      uebernommen_at timestamptz,
      CONSTRAINT tagesplan_zeile_einmal UNIQUE (tagesplan_id, einsatz_id)
    );
    CREATE INDEX tagesplan_zeile_einsatz ON tagesplan_zeile (einsatz_id);
    CREATE INDEX tagesplan_zeile_sprachmittler ON tagesplan_zeile (sprachmittler_id);
  `,
};
