import type { Migration } from './migration.ts';

/** The state's grant for the coordination office: posts, people, costs, rules with dates, application to final statement. */
export const zuwendung: Migration = {
  name: '0025-zuwendung',
  sql: `
    -- What the directive of the state grants from a day on.
    CREATE TABLE zuwendungsregel (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      gueltig_ab date NOT NULL,
      -- Last day of the directive, where it has one.
      gueltig_bis date,
      bezeichnung text NOT NULL CHECK (bezeichnung <> ''),
      prozent integer NOT NULL CHECK (prozent BETWEEN 1 AND 100),
      -- Costs that count at most, for a full post and a whole year.
      hoechstkosten_cent bigint NOT NULL CHECK (hoechstkosten_cent > 0),
      -- Last day for the application, in the year before: 'MM-DD'.
      antrag_bis text NOT NULL CHECK (antrag_bis ~ '^[0-9]{2}-[0-9]{2}$'),
      -- Months after the end of the grant's period in which the final statement is due, unless the notice says a day.
      nachweis_monate integer NOT NULL CHECK (nachweis_monate BETWEEN 1 AND 24),
      quelle text NOT NULL DEFAULT '',
      CONSTRAINT zuwendungsregel_ein_tag UNIQUE (gueltig_ab),
      CHECK (gueltig_bis IS NULL OR gueltig_ab <= gueltig_bis)
    );

    CREATE TABLE planstelle (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      bezeichnung text NOT NULL CHECK (bezeichnung <> ''),
      -- Thousandths of a full post.
      umfang_promille integer NOT NULL CHECK (umfang_promille BETWEEN 1 AND 1000),
      version integer NOT NULL DEFAULT 1
    );

    -- Who is on a post, with how much, from when to when.
    CREATE TABLE besetzung (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      planstelle_id bigint NOT NULL REFERENCES planstelle (id),
      person text NOT NULL CHECK (person <> ''),
      umfang_promille integer NOT NULL CHECK (umfang_promille BETWEEN 1 AND 1000),
      von date NOT NULL,
      bis date,
      version integer NOT NULL DEFAULT 1,
      CHECK (bis IS NULL OR von <= bis)
    );
    CREATE INDEX besetzung_planstelle ON besetzung (planstelle_id);

    -- What somebody costs on the post in a year, in the grant's period.
    CREATE TABLE personalkosten (
      besetzung_id bigint NOT NULL REFERENCES besetzung (id),
      jahr integer NOT NULL CHECK (jahr BETWEEN 2000 AND 2100),
      plan_cent bigint CHECK (plan_cent >= 0),
      ist_cent bigint CHECK (ist_cent >= 0),
      PRIMARY KEY (besetzung_id, jahr)
    );

    CREATE TABLE zuwendung (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      jahr integer NOT NULL CHECK (jahr BETWEEN 2000 AND 2100),
      von date NOT NULL,
      bis date NOT NULL,
      behoerde text NOT NULL CHECK (behoerde <> ''),
      status text NOT NULL DEFAULT 'vorbereitung'
        CHECK (status IN ('vorbereitung', 'beantragt', 'bewilligt', 'abgelehnt', 'geprueft', 'nachgewiesen')),
      antrag_bis date NOT NULL,
      beantragt_am date,
      beantragt_cent bigint CHECK (beantragt_cent >= 0),
      bescheid_am date,
      aktenzeichen text NOT NULL DEFAULT '',
      bewilligt_cent bigint CHECK (bewilligt_cent >= 0),
      nachweis_bis date,
      -- The facts report as it is written: paragraphs and the keys of figures. Frozen values once it is handed in.
      sachbericht jsonb NOT NULL DEFAULT '{"abschnitte": [], "zahlen": []}',
      geprueft_von_id text,
      geprueft_von text,
      geprueft_at timestamptz,
      eingereicht_von_id text,
      eingereicht_von text,
      eingereicht_at timestamptz,
      eingefroren jsonb,
      pdf_id bigint REFERENCES datei (id),
      docx_id bigint REFERENCES datei (id),
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT zuwendung_ein_jahr UNIQUE (jahr),
      CHECK (von <= bis AND extract(year FROM von) = jahr AND extract(year FROM bis) = jahr),
      CHECK (status <> 'nachgewiesen' OR (geprueft_von_id <> eingereicht_von_id AND eingefroren IS NOT NULL))
    );

    CREATE TABLE zuwendungsauflage (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      zuwendung_id bigint NOT NULL REFERENCES zuwendung (id),
      text text NOT NULL CHECK (text <> ''),
      faellig_am date,
      erledigt_am date,
      erledigt_von text
    );
    CREATE INDEX zuwendungsauflage_zuwendung ON zuwendungsauflage (zuwendung_id);

    CREATE TABLE mittelabruf (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      zuwendung_id bigint NOT NULL REFERENCES zuwendung (id),
      angefordert_am date NOT NULL,
      betrag_cent bigint NOT NULL CHECK (betrag_cent > 0),
      eingegangen_am date,
      eingegangen_cent bigint CHECK (eingegangen_cent >= 0),
      CHECK ((eingegangen_am IS NULL) = (eingegangen_cent IS NULL))
    );
    CREATE INDEX mittelabruf_zuwendung ON mittelabruf (zuwendung_id);
  `,
};
