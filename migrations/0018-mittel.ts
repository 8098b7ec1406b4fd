import type { Migration } from './migration.ts';

/** What a pot has besides its plan: commitments, changes of the plan, expenses by hand, what it is spent for. */
export const mittel: Migration = {
  name: '0018-mittel',
  sql: `
    -- What a module has promised to pay from a pot. What is paid on it stands in its bookings and expenses.
    CREATE TABLE mittelbindung (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      topf_id bigint NOT NULL REFERENCES topf (id),
      jahr integer NOT NULL CHECK (jahr BETWEEN 2000 AND 2100),
      -- The promising module's own, for example 'kurs:12:2026'.
      schluessel text NOT NULL CHECK (schluessel <> ''),
      titel text NOT NULL CHECK (titel <> ''),
      href text NOT NULL,
      gebunden_cent bigint NOT NULL CHECK (gebunden_cent >= 0),
      -- Accepted invoices, paid or not.
      berechnet_cent bigint NOT NULL CHECK (berechnet_cent >= 0),
      -- Nothing more will be invoiced.
      ist_erledigt boolean NOT NULL,
      geaendert_at timestamptz NOT NULL,
      CONSTRAINT mittelbindung_schluessel UNIQUE (schluessel)
    );
    CREATE INDEX mittelbindung_topf ON mittelbindung (topf_id, jahr);

    ALTER TABLE buchung ADD COLUMN mittelbindung_id bigint REFERENCES mittelbindung (id);
    CREATE INDEX buchung_mittelbindung ON buchung (mittelbindung_id) WHERE mittelbindung_id IS NOT NULL;

    -- More or less than the plan: from one pot and year to another; an empty side is the county's budget as a whole.
    CREATE TABLE mittelaenderung (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      art text NOT NULL CHECK (art IN ('nachtrag', 'umschichtung', 'haushaltsrest')),
      von_topf_id bigint REFERENCES topf (id),
      von_jahr integer CHECK (von_jahr BETWEEN 2000 AND 2100),
      nach_topf_id bigint REFERENCES topf (id),
      nach_jahr integer CHECK (nach_jahr BETWEEN 2000 AND 2100),
      betrag_cent bigint NOT NULL CHECK (betrag_cent > 0),
      grund text NOT NULL CHECK (grund <> ''),
      -- By which decision of the county, where there is one.
      beschluss text NOT NULL DEFAULT '',
      status text NOT NULL DEFAULT 'beantragt'
        CHECK (status IN ('beantragt', 'freigegeben', 'abgelehnt', 'zurueckgezogen')),
      beantragt_von_id text NOT NULL,
      beantragt_von text NOT NULL,
      beantragt_at timestamptz NOT NULL,
      entschieden_von_id text,
      entschieden_von text,
      entschieden_at timestamptz,
      CHECK ((von_topf_id IS NULL) = (von_jahr IS NULL)),
      CHECK ((nach_topf_id IS NULL) = (nach_jahr IS NULL)),
      CHECK (von_topf_id IS NOT NULL OR nach_topf_id IS NOT NULL),
      CHECK (status NOT IN ('freigegeben', 'abgelehnt') OR entschieden_von_id <> beantragt_von_id)
    );
    CREATE INDEX mittelaenderung_von ON mittelaenderung (von_topf_id, von_jahr);
    CREATE INDEX mittelaenderung_nach ON mittelaenderung (nach_topf_id, nach_jahr);

    -- Paid without a payment run, kept by hand.
    CREATE TABLE einzelausgabe (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      topf_id bigint NOT NULL REFERENCES topf (id),
      jahr integer NOT NULL CHECK (jahr BETWEEN 2000 AND 2100),
      am date NOT NULL,
      empfaenger text NOT NULL CHECK (empfaenger <> ''),
      zweck text NOT NULL CHECK (zweck <> ''),
      betrag_cent bigint NOT NULL CHECK (betrag_cent > 0),
      belegnummer text NOT NULL DEFAULT '',
      -- The commitment that is kept by it.
      mittelbindung_id bigint REFERENCES mittelbindung (id),
      erfasst_von text NOT NULL,
      erfasst_at timestamptz NOT NULL,
      storniert_at timestamptz,
      storniert_von text,
      storno_grund text NOT NULL DEFAULT ''
    );
    CREATE INDEX einzelausgabe_topf ON einzelausgabe (topf_id, jahr);
    CREATE INDEX einzelausgabe_mittelbindung ON einzelausgabe (mittelbindung_id) WHERE mittelbindung_id IS NOT NULL;

    -- What a pot is for, on another page of the house: a measure of the concept, for example.
    CREATE TABLE topfbezug (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      topf_id bigint NOT NULL REFERENCES topf (id),
      titel text NOT NULL CHECK (titel <> ''),
      href text NOT NULL CHECK (href LIKE '/%'),
      CONSTRAINT topfbezug_einmal UNIQUE (topf_id, href)
    );

    -- Projects of partners that somebody else pays for until they end.
    CREATE TABLE partnerprojekt (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      bezeichnung text NOT NULL CHECK (bezeichnung <> ''),
      traeger text NOT NULL DEFAULT '',
      foerderer text NOT NULL DEFAULT '',
      von date,
      bis date NOT NULL,
      betrag_cent bigint CHECK (betrag_cent >= 0),
      verlaengerung text NOT NULL
        CHECK (verlaengerung IN ('offen', 'noetig', 'beantragt', 'gesichert', 'nicht-noetig')),
      erinnern_ab date,
      notiz text NOT NULL DEFAULT '',
      version integer NOT NULL DEFAULT 1,
      CHECK (von IS NULL OR von <= bis)
    );
  `,
};
