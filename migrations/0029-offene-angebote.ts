import type { Migration } from './migration.ts';

/** Low-threshold offers beside the courses, and how many people came. */
export const offeneAngebote: Migration = {
  name: '0029-offene-angebote',
  sql: `
    CREATE TABLE offenes_angebot (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      titel text NOT NULL CHECK (titel <> ''),
      art text NOT NULL CHECK (art IN ('sprachcafe', 'tandem', 'lesepaten', 'sonstiges')),
      raum text NOT NULL DEFAULT '',
      strasse text NOT NULL DEFAULT '',
      plz text NOT NULL DEFAULT '',
      ort text NOT NULL DEFAULT '',
      -- Null where it is by arrangement; 1 is Monday.
      wochentag integer CHECK (wochentag BETWEEN 1 AND 7),
      von text,
      bis text,
      -- What weekday and time do not say: every second week, not in holidays.
      rhythmus text NOT NULL DEFAULT '',
      organisation text NOT NULL,
      telefon text NOT NULL DEFAULT '',
      email text NOT NULL DEFAULT '',
      sprachen text NOT NULL DEFAULT '',
      kinderbetreuung boolean NOT NULL DEFAULT false,
      zielgruppe text NOT NULL DEFAULT '',
      beginn_am date NOT NULL,
      ende_am date,
      angelegt_at timestamptz NOT NULL,
      angelegt_von text NOT NULL,
      version integer NOT NULL DEFAULT 1,
      CHECK ((von IS NULL) = (bis IS NULL) AND von < bis),
      CHECK (ende_am >= beginn_am)
    );

    CREATE TABLE offenes_angebot_termin (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      offenes_angebot_id bigint NOT NULL REFERENCES offenes_angebot (id),
      am date NOT NULL,
      -- How many came; nobody's name.
      teilnehmer integer NOT NULL CHECK (teilnehmer BETWEEN 0 AND 1000),
      bemerkung text NOT NULL DEFAULT '',
      eingetragen_von text NOT NULL,
      eingetragen_at timestamptz NOT NULL,
      UNIQUE (offenes_angebot_id, am)
    );
    CREATE INDEX offenes_angebot_termin_am ON offenes_angebot_termin (am);
  `,
};
