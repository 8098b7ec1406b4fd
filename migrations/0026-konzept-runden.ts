import type { Migration } from './migration.ts';

/**
 * People of a round are written to in their language, add a file as evidence and hear of a later deadline; indicators
 * say how often a value is due, and what was reminded of is remembered, so that it is not said again too soon.
 */
export const konzeptRunden: Migration = {
  name: '0026-konzept-runden',
  sql: `
    ALTER TABLE rundenperson ADD COLUMN sprache text NOT NULL DEFAULT 'de' CHECK (sprache IN ('de', 'en'));
    ALTER TABLE rundenantwort ADD COLUMN nachweis_datei_id bigint REFERENCES datei (id);
    ALTER TABLE rundenpost DROP CONSTRAINT rundenpost_anlass_check;
    ALTER TABLE rundenpost ADD CONSTRAINT rundenpost_anlass_check CHECK
      (anlass IN ('frage', 'erinnerung', 'frist', 'vertretung', 'weitergabe', 'erneut', 'verlaengerung'));
    -- Nothing is open any more for those who hear of a later deadline only.
    ALTER TABLE rundenpost DROP CONSTRAINT rundenpost_anzahl_check;
    ALTER TABLE rundenpost ADD CONSTRAINT rundenpost_anzahl_check CHECK (anzahl >= 0);

    -- A value is due when the last one is older than this.
    ALTER TABLE indikator ADD COLUMN turnus_monate integer NOT NULL DEFAULT 12
      CHECK (turnus_monate BETWEEN 1 AND 120);

    -- Collected reminders of measures and indicators, by mailbox in small letters.
    CREATE TABLE konzepterinnerung (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      email text NOT NULL,
      at timestamptz NOT NULL,
      anzahl integer NOT NULL CHECK (anzahl > 0)
    );
    CREATE INDEX konzepterinnerung_email ON konzepterinnerung (email, at DESC);
  `,
};
