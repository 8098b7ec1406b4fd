import type { Migration } from './migration.ts';

/** Whom a report round asked, what was sent when, and which answers the office took over. */
export const berichtsrunde: Migration = {
  name: '0012-berichtsrunde',
  sql: `
    -- One person of a round: her one link leads here, whichever measures are hers at the moment.
    CREATE TABLE rundenperson (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      runde_id bigint NOT NULL REFERENCES berichtsrunde (id),
      name text NOT NULL DEFAULT '',
      -- Folded to small letters: the same mailbox is the same person.
      email text NOT NULL CHECK (email <> ''),
      CONSTRAINT rundenperson_einmal UNIQUE (runde_id, email)
    );

    -- Each mail that a round sent.
    CREATE TABLE rundenpost (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      person_id bigint NOT NULL REFERENCES rundenperson (id),
      anlass text NOT NULL CHECK (anlass IN ('frage', 'erinnerung', 'frist', 'vertretung', 'weitergabe', 'erneut')),
      anzahl integer NOT NULL CHECK (anzahl > 0),
      at timestamptz NOT NULL,
      von text NOT NULL
    );
    CREATE INDEX rundenpost_person ON rundenpost (person_id, at DESC);

    -- Who is asked now (nobody: the office), and who was asked before her deputy and may still answer.
    ALTER TABLE rundenantwort DROP COLUMN empfaenger_name, DROP COLUMN empfaenger_email;
    ALTER TABLE rundenantwort ADD COLUMN person_id bigint REFERENCES rundenperson (id);
    ALTER TABLE rundenantwort ADD COLUMN erste_person_id bigint REFERENCES rundenperson (id);
    ALTER TABLE rundenantwort ADD COLUMN uebernommen_at timestamptz;
    ALTER TABLE rundenantwort ADD COLUMN uebernommen_von text;
    ALTER TABLE rundenantwort ADD COLUMN version integer NOT NULL DEFAULT 1;
    CREATE INDEX rundenantwort_person ON rundenantwort (person_id);
    CREATE INDEX rundenantwort_massnahme ON rundenantwort (massnahme_id);
  `,
};
