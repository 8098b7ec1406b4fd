import type { Migration } from './migration.ts';

/** Invoices of course providers, line by line, and the payments that settle several of them at once. */
export const kursrechnung: Migration = {
  name: '0027-kursrechnung',
  sql: `
    -- What one payment run pays; made by the second person.
    CREATE TABLE kursauszahlung (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      zahllauf_id bigint REFERENCES zahllauf (id),
      freigegeben_von text NOT NULL,
      freigegeben_von_name text NOT NULL,
      freigegeben_at timestamptz NOT NULL
    );

    CREATE TABLE kursrechnung (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      kurs_id bigint NOT NULL REFERENCES kurs (id),
      traeger_id bigint NOT NULL REFERENCES traeger (id),
      nummer text NOT NULL CHECK (nummer <> ''),
      rechnung_am date NOT NULL,
      -- First days of the months that are billed.
      monate date[] NOT NULL CHECK (cardinality(monate) > 0),
      art text NOT NULL CHECK (art IN ('formular', 'ubl', 'cii', 'zugferd')),
      datei_id bigint REFERENCES datei (id),
      -- What the reading objects to: [{art, regel, stelle, position, werte}].
      hinweise jsonb NOT NULL DEFAULT '[]',
      -- What the invoice asks for.
      gefordert_cent bigint NOT NULL,
      -- Account the invoice names; '' where it names none.
      iban text NOT NULL DEFAULT '',
      -- Who sends it by its own words; '' for what was typed in.
      verkaeufer text NOT NULL DEFAULT '',
      status text NOT NULL DEFAULT 'eingegangen'
        CHECK (status IN ('eingegangen', 'geprueft', 'angewiesen', 'abgelehnt', 'zurueckgezogen')),
      -- Accepted when it was checked; the lines and the deductions add up to it.
      anerkannt_cent bigint CHECK (anerkannt_cent >= 0),
      -- What was taken off the whole: [{art, betragCent}].
      abzuege jsonb NOT NULL DEFAULT '[]',
      begruendung text NOT NULL DEFAULT '',
      jahr integer CHECK (jahr BETWEEN 2000 AND 2100),
      eingereicht_von text NOT NULL,
      eingereicht_at timestamptz NOT NULL,
      geprueft_von text,
      geprueft_von_name text,
      geprueft_at timestamptz,
      kursauszahlung_id bigint REFERENCES kursauszahlung (id),
      zahlung_id bigint REFERENCES zahlung (id),
      brief_id bigint REFERENCES datei (id),
      version integer NOT NULL DEFAULT 1
    );
    -- The same number again is a mistake, unless the first was refused.
    CREATE UNIQUE INDEX kursrechnung_nummer ON kursrechnung (traeger_id, lower(nummer))
      WHERE status NOT IN ('abgelehnt', 'zurueckgezogen');
    CREATE INDEX kursrechnung_kurs ON kursrechnung (kurs_id);
    CREATE INDEX kursrechnung_offen ON kursrechnung (status) WHERE status IN ('eingegangen', 'geprueft');

    CREATE TABLE kursrechnung_position (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      kursrechnung_id bigint NOT NULL REFERENCES kursrechnung (id) ON DELETE CASCADE,
      zeile integer NOT NULL,
      text text NOT NULL,
      -- A kind of position of the approval; null while nobody knows.
      art text,
      menge text NOT NULL DEFAULT '',
      einzelpreis text NOT NULL DEFAULT '',
      betrag_cent bigint NOT NULL,
      -- What approval and lists allow, when it was checked.
      erlaubt_cent bigint,
      anerkannt_cent bigint,
      grund text NOT NULL DEFAULT '',
      UNIQUE (kursrechnung_id, zeile)
    );
  `,
};
