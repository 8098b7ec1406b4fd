import type { Migration } from './migration.ts';

/** Interpreters are paid: payers, dated allowance rules, settlement runs and what requesters are billed. */
export const abrechnung: Migration = {
  name: '0004-abrechnung',
  sql: `
    -- Third parties that pay, such as the asylum authority for the first months.
    CREATE TABLE kostentraeger (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      bezeichnung text NOT NULL CHECK (bezeichnung <> ''),
      anschrift text NOT NULL DEFAULT '',
      email text NOT NULL DEFAULT '',
      -- Asked with a request; yes means that this one pays. Empty: only the office decides.
      frage text NOT NULL DEFAULT '',
      topf_id bigint REFERENCES topf (id),
      ist_aktiv boolean NOT NULL DEFAULT true,
      version integer NOT NULL DEFAULT 1
    );
    CREATE UNIQUE INDEX kostentraeger_bezeichnung ON kostentraeger (lower(bezeichnung));

    ALTER TABLE stelle ADD COLUMN kostentraeger_id bigint REFERENCES kostentraeger (id);
    ALTER TABLE stelle ADD COLUMN topf_id bigint REFERENCES topf (id);
    ALTER TABLE einsatz ADD COLUMN kostentraeger_id bigint REFERENCES kostentraeger (id);
    ALTER TABLE einsatz ADD COLUMN topf_id bigint REFERENCES topf (id);
    ALTER TABLE einsatz ADD COLUMN wartezeit_minuten integer CHECK (wartezeit_minuten >= 0);
    ALTER TABLE einsatz ADD COLUMN fahrzeit_minuten integer CHECK (fahrzeit_minuten >= 0);
    ALTER TABLE einsatz ADD COLUMN verkehrsmittel text
      CHECK (verkehrsmittel IN ('pkw', 'fahrrad', 'oepnv', 'mitfahrt', 'fuss'));

    -- A rule never changes: a new wording is a new row that replaces the old one, so that every line that was ever
    -- counted can be counted again. The scope is one text, so that two rules of the same scope cannot overlap.
    CREATE TABLE entschaedigungsregel (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      bezeichnung text NOT NULL CHECK (bezeichnung <> ''),
      gueltig_ab date NOT NULL,
      -- First day on which it no longer counts; null: until further notice.
      gueltig_bis date CHECK (gueltig_bis > gueltig_ab),
      geltung jsonb NOT NULL,
      geltung_schluessel text NOT NULL,
      satz jsonb NOT NULL,
      fassung integer NOT NULL DEFAULT 1,
      ersetzt_regel_id bigint REFERENCES entschaedigungsregel (id),
      angelegt_at timestamptz NOT NULL,
      angelegt_von text NOT NULL,
      -- Set when a newer wording replaced it or it was taken back: counts for no new line.
      ersetzt_at timestamptz,
      CONSTRAINT entschaedigungsregel_ohne_ueberschneidung EXCLUDE USING gist (
        geltung_schluessel WITH =, daterange(gueltig_ab, gueltig_bis) WITH &&
      ) WHERE (ersetzt_at IS NULL)
    );

    CREATE TABLE abrechnungslauf (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      bezeichnung text NOT NULL,
      von_am date NOT NULL,
      -- Last day.
      bis_am date NOT NULL CHECK (bis_am >= von_am),
      status text NOT NULL DEFAULT 'offen' CHECK (status IN ('offen', 'geprueft', 'freigegeben', 'verworfen')),
      erstellt_at timestamptz NOT NULL,
      erstellt_von text NOT NULL,
      -- User ids, so that nobody releases twice under two names; the names beside them are for reading.
      geprueft_von text,
      geprueft_name text NOT NULL DEFAULT '',
      geprueft_at timestamptz,
      freigegeben_von text,
      freigegeben_name text NOT NULL DEFAULT '',
      freigegeben_at timestamptz,
      zahllauf_id bigint REFERENCES zahllauf (id),
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT abrechnungslauf_vier_augen CHECK (geprueft_von <> freigegeben_von),
      CHECK (status <> 'freigegeben' OR (geprueft_von IS NOT NULL AND freigegeben_von IS NOT NULL))
    );

    -- Billed to a requester or a third party that pays: one list for each payer and month.
    CREATE TABLE weiterberechnung (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      zahler text NOT NULL CHECK (zahler IN ('stelle', 'dritte')),
      stelle_id bigint REFERENCES stelle (id),
      kostentraeger_id bigint REFERENCES kostentraeger (id),
      -- First day of the month.
      monat date NOT NULL,
      summe_cent bigint NOT NULL,
      erstellt_at timestamptz NOT NULL,
      erstellt_von text NOT NULL,
      CHECK ((zahler = 'stelle') = (stelle_id IS NOT NULL)),
      CHECK ((zahler = 'dritte') = (kostentraeger_id IS NOT NULL))
    );

    CREATE TABLE abrechnungsposition (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      lauf_id bigint NOT NULL REFERENCES abrechnungslauf (id),
      einsatz_id bigint NOT NULL REFERENCES einsatz (id),
      sprachmittler_id bigint NOT NULL REFERENCES sprachmittler (id),
      regel_id bigint REFERENCES entschaedigungsregel (id),
      -- How the amount came about: inputs, steps, rounding, in the wording of that day.
      berechnung jsonb NOT NULL,
      betrag_cent integer NOT NULL CHECK (betrag_cent >= 0),
      korrektur_grund text NOT NULL DEFAULT '',
      zahler text NOT NULL CHECK (zahler IN ('landkreis', 'stelle', 'dritte')),
      kostentraeger_id bigint REFERENCES kostentraeger (id),
      topf_id bigint REFERENCES topf (id),
      hinweise jsonb NOT NULL DEFAULT '[]',
      -- False once it was taken out of its run or its payment came back.
      gilt boolean NOT NULL DEFAULT true,
      ungueltig_grund text NOT NULL DEFAULT '',
      zahlung_id bigint REFERENCES zahlung (id),
      weiterberechnung_id bigint REFERENCES weiterberechnung (id)
    );
    -- The same appointment is never paid twice.
    CREATE UNIQUE INDEX abrechnungsposition_einmal ON abrechnungsposition (einsatz_id) WHERE gilt;
    CREATE INDEX abrechnungsposition_lauf ON abrechnungsposition (lauf_id);
    CREATE INDEX abrechnungsposition_sprachmittler ON abrechnungsposition (sprachmittler_id) WHERE gilt;
    CREATE INDEX abrechnungsposition_einsatz ON abrechnungsposition (einsatz_id);
  `,
};
