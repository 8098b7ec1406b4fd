import type { Migration } from './migration.ts';

/** Sheets that name nothing of themselves are read as the office says; indicators have a chart and may be live. */
export const bestandZuordnung: Migration = {
  name: '0021-bestand-zuordnung',
  sql: `
    ALTER TABLE statistiktabelle
      -- How the office says that its sheet is to be read; empty for tables that say it themselves.
      ADD COLUMN zuordnung jsonb,
      -- The sheet as it is, in extracts, with the problems of its cells.
      ADD COLUMN blatt jsonb,
      -- Why the file cannot be read: reason and values of its sentence.
      ADD COLUMN fehler jsonb,
      -- How far the reading is, in percent.
      ADD COLUMN gelesen integer NOT NULL DEFAULT 100,
      DROP CONSTRAINT statistiktabelle_status_check,
      DROP CONSTRAINT statistiktabelle_kennung_check,
      ADD CONSTRAINT statistiktabelle_status_check CHECK (status IN
        ('wird-gelesen', 'nicht-lesbar', 'zuordnung', 'vorschau', 'wird-gespeichert', 'uebernommen', 'verworfen')),
      ADD CONSTRAINT statistiktabelle_kennung_check CHECK (kennung <> '' OR status IN
        ('wird-gelesen', 'nicht-lesbar', 'zuordnung', 'verworfen')),
      ADD CONSTRAINT statistiktabelle_fehler_check CHECK ((status = 'nicht-lesbar') <= (fehler IS NOT NULL));

    -- What was said about sheets of one form, to be offered for the next one.
    CREATE TABLE statistikzuordnung (
      form text PRIMARY KEY CHECK (form <> ''),
      zuordnung jsonb NOT NULL,
      gemerkt_at timestamptz NOT NULL,
      gemerkt_von text NOT NULL
    );

    ALTER TABLE kennzahl
      DROP CONSTRAINT kennzahl_art_check,
      ADD CONSTRAINT kennzahl_art_check CHECK (art IN ('wert', 'anteil', 'je-1000', 'hand', 'live')),
      -- The key of the figure that a module publishes.
      ADD COLUMN livezahl text NOT NULL DEFAULT '',
      ADD COLUMN darstellung text NOT NULL DEFAULT 'linien'
        CHECK (darstellung IN ('linien', 'balken', 'gestapelt', 'pyramide')),
      ADD CONSTRAINT kennzahl_livezahl_check CHECK ((art = 'live') = (livezahl <> ''));
    -- In which order the series stand in the form and lie on each other in a chart.
    ALTER TABLE kennzahlreihe ADD COLUMN platz integer NOT NULL DEFAULT 0;
  `,
};
