import type { Migration } from './migration.ts';

/** Official statistics as they were published, and the office's indicators over them. */
export const bestand: Migration = {
  name: '0015-bestand',
  sql: `
    CREATE TABLE statistiktabelle (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      kennung text NOT NULL CHECK (kennung <> ''),
      titel text NOT NULL,
      statistik text,
      quelle text,
      lizenz text,
      stand date,
      fussnoten text NOT NULL DEFAULT '',
      stichtage jsonb NOT NULL,
      -- Values that the file holds, and those of them that are kept already.
      werte integer NOT NULL,
      gespeichert integer NOT NULL DEFAULT 0,
      datei_id bigint NOT NULL REFERENCES datei,
      status text NOT NULL CHECK (status IN ('vorschau', 'wird-gespeichert', 'uebernommen', 'verworfen')),
      vorschau jsonb NOT NULL,
      eingelesen_at timestamptz NOT NULL,
      eingelesen_von text NOT NULL,
      uebernommen_at timestamptz,
      CHECK ((status = 'uebernommen') = (uebernommen_at IS NOT NULL))
    );
    CREATE INDEX statistiktabelle_kennung ON statistiktabelle (kennung, uebernommen_at DESC);

    -- What stands in hundreds of thousands of values stands once: regions and features by their number in the table.
    CREATE TABLE statistikregion (
      tabelle_id bigint NOT NULL REFERENCES statistiktabelle,
      nummer integer NOT NULL,
      schluessel text NOT NULL,
      name text NOT NULL,
      PRIMARY KEY (tabelle_id, nummer),
      UNIQUE (tabelle_id, schluessel)
    );
    CREATE TABLE statistikmerkmal (
      tabelle_id bigint NOT NULL REFERENCES statistiktabelle,
      nummer integer NOT NULL,
      -- The same text for the same meaning in every import of the table: series are found by it.
      schluessel text NOT NULL,
      -- Pairs of name and value, in the order of the table.
      merkmale jsonb NOT NULL,
      einheit text,
      PRIMARY KEY (tabelle_id, nummer),
      UNIQUE (tabelle_id, schluessel)
    );
    CREATE TABLE statistikwert (
      tabelle_id bigint NOT NULL REFERENCES statistiktabelle,
      merkmal integer NOT NULL,
      region integer NOT NULL,
      stichtag text NOT NULL,
      wert double precision,
      symbol text,
      PRIMARY KEY (tabelle_id, merkmal, region, stichtag),
      CHECK (wert IS NOT NULL OR symbol IS NOT NULL)
    );

    CREATE TABLE kennzahl (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      bezeichnung text NOT NULL CHECK (bezeichnung <> ''),
      bereich text NOT NULL CHECK (bereich IN ('bevoelkerung', 'bildung', 'erwerbstaetigkeit', 'arbeitsmarkt')),
      art text NOT NULL CHECK (art IN ('wert', 'anteil', 'je-1000', 'hand')),
      einheit text NOT NULL DEFAULT '',
      stellen integer NOT NULL CHECK (stellen BETWEEN 0 AND 3),
      beschreibung text NOT NULL DEFAULT '',
      version integer NOT NULL DEFAULT 1
    );
    CREATE UNIQUE INDEX kennzahl_bezeichnung ON kennzahl (lower(bezeichnung));
    CREATE TABLE kennzahlreihe (
      kennzahl_id bigint NOT NULL REFERENCES kennzahl,
      rolle text NOT NULL CHECK (rolle IN ('zaehler', 'nenner')),
      tabelle text NOT NULL,
      merkmal text NOT NULL,
      PRIMARY KEY (kennzahl_id, rolle, tabelle, merkmal)
    );
    CREATE TABLE kennzahlwert (
      kennzahl_id bigint NOT NULL REFERENCES kennzahl,
      stichtag date NOT NULL,
      wert double precision NOT NULL,
      quelle text NOT NULL CHECK (quelle <> ''),
      erfasst_at timestamptz NOT NULL,
      erfasst_von text NOT NULL,
      PRIMARY KEY (kennzahl_id, stichtag)
    );
  `,
};
