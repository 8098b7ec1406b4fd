import type { Migration } from './migration.ts';

/** Money that leaves the county: pots, yearly plans, payment runs with their bookings, closed years. */
export const haushalt: Migration = {
  name: '0003-haushalt',
  sql: `
    -- What is paid from where: one line of the county's budget.
    CREATE TABLE topf (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      bezeichnung text NOT NULL CHECK (bezeichnung <> ''),
      produkt text NOT NULL DEFAULT '',
      sachkonto text NOT NULL DEFAULT '',
      kostenstelle text NOT NULL DEFAULT '',
      ist_aktiv boolean NOT NULL DEFAULT true,
      version integer NOT NULL DEFAULT 1
    );
    CREATE UNIQUE INDEX topf_bezeichnung ON topf (lower(bezeichnung));

    CREATE TABLE haushaltsansatz (
      topf_id bigint NOT NULL REFERENCES topf (id),
      jahr integer NOT NULL CHECK (jahr BETWEEN 2000 AND 2100),
      ansatz_cent bigint NOT NULL CHECK (ansatz_cent >= 0),
      bemerkung text NOT NULL DEFAULT '',
      PRIMARY KEY (topf_id, jahr)
    );

    -- What happened in a closed year stays as it is.
    CREATE TABLE jahresabschluss (
      jahr integer PRIMARY KEY CHECK (jahr BETWEEN 2000 AND 2100),
      abgeschlossen_at timestamptz NOT NULL,
      abgeschlossen_von text NOT NULL
    );

    -- One file for the bank. It exists only when two people released what it pays, and never changes.
    CREATE TABLE zahllauf (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      -- Message identification of the file; the bank refuses one it has seen.
      kennung text NOT NULL UNIQUE CHECK (length(kennung) BETWEEN 1 AND 35),
      bezeichnung text NOT NULL,
      -- What is paid, for example 'abrechnungslauf', and which one.
      herkunft_art text NOT NULL,
      herkunft_id bigint NOT NULL,
      ausfuehrung_am date NOT NULL,
      konto_name text NOT NULL,
      konto_iban text NOT NULL,
      konto_bic text NOT NULL DEFAULT '',
      anzahl integer NOT NULL CHECK (anzahl > 0),
      summe_cent bigint NOT NULL CHECK (summe_cent > 0),
      zahlungsdatei_id bigint NOT NULL REFERENCES datei (id),
      erstellt_at timestamptz NOT NULL,
      geprueft_von text NOT NULL,
      freigegeben_von text NOT NULL,
      -- Handed to the bank or to the finance office; noted by hand.
      uebergeben_at timestamptz,
      uebergeben_von text,
      CHECK (geprueft_von <> freigegeben_von),
      CONSTRAINT zahllauf_einer_je_herkunft UNIQUE (herkunft_art, herkunft_id)
    );

    CREATE TABLE zahlung (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      zahllauf_id bigint NOT NULL REFERENCES zahllauf (id),
      end_to_end text NOT NULL UNIQUE CHECK (length(end_to_end) BETWEEN 1 AND 35),
      empfaenger text NOT NULL,
      iban text NOT NULL,
      betrag_cent bigint NOT NULL CHECK (betrag_cent > 0),
      verwendungszweck text NOT NULL CHECK (length(verwendungszweck) <= 140),
      -- Who is paid, for example 'sprachmittler', and which one.
      empfaenger_art text NOT NULL,
      empfaenger_id bigint NOT NULL,
      status text NOT NULL DEFAULT 'angewiesen' CHECK (status IN ('angewiesen', 'zurueckgekommen')),
      zurueck_am date,
      zurueck_grund text NOT NULL DEFAULT ''
    );
    CREATE INDEX zahlung_zahllauf ON zahlung (zahllauf_id);
    CREATE INDEX zahlung_empfaenger ON zahlung (empfaenger_art, empfaenger_id);

    -- What a payment means for the budget: its parts by pot. The parts of a payment add up to it.
    CREATE TABLE buchung (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      zahlung_id bigint NOT NULL REFERENCES zahlung (id),
      topf_id bigint REFERENCES topf (id),
      -- The year of the service, which is the year of the budget.
      jahr integer NOT NULL,
      betrag_cent bigint NOT NULL,
      text text NOT NULL
    );
    CREATE INDEX buchung_zahlung ON buchung (zahlung_id);
    CREATE INDEX buchung_topf ON buchung (topf_id, jahr);
  `,
};
