import type { Migration } from './migration.ts';

/**
 * The integration concept: one lasting concept, its editions, and measures that keep their identity through all of them.
 * What a paper says stands with the edition; what happens to a measure stands with the measure.
 */
export const konzept: Migration = {
  name: '0011-konzept',
  sql: `
    CREATE TABLE konzept (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      titel text NOT NULL CHECK (titel <> ''),
      angelegt_at timestamptz NOT NULL,
      version integer NOT NULL DEFAULT 1
    );

    -- A reading of a paper, from preview to take-over; the file stays, so that every text leads back to its cell.
    CREATE TABLE konzept_import (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      datei_id bigint NOT NULL REFERENCES datei (id),
      status text NOT NULL DEFAULT 'vorschau' CHECK (status IN ('vorschau', 'uebernommen', 'verworfen')),
      -- Corrections of the reading: columns, tables, paragraphs.
      vorgabe jsonb NOT NULL DEFAULT '{}',
      -- What the office decided about each hint, by its key.
      entscheidungen jsonb NOT NULL DEFAULT '{}',
      erstellt_at timestamptz NOT NULL,
      erstellt_von text NOT NULL,
      uebernommen_at timestamptz
    );

    CREATE TABLE ausgabe (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      konzept_id bigint NOT NULL REFERENCES konzept (id),
      bezeichnung text NOT NULL CHECK (bezeichnung <> ''),
      status text NOT NULL DEFAULT 'entwurf' CHECK (status IN ('entwurf', 'gilt', 'abgeloest')),
      vorgaenger_id bigint REFERENCES ausgabe (id),
      beschlossen_am date,
      beschluss text NOT NULL DEFAULT '',
      -- The county's own labels of the levels, and its classes of schedules with their years.
      worte jsonb NOT NULL DEFAULT '{}',
      klassen jsonb NOT NULL DEFAULT '{}',
      einleitung text NOT NULL DEFAULT '',
      mitwirkende text NOT NULL DEFAULT '',
      import_id bigint REFERENCES konzept_import (id),
      angelegt_at timestamptz NOT NULL,
      version integer NOT NULL DEFAULT 1
    );
    CREATE UNIQUE INDEX ausgabe_eine_gilt ON ausgabe (konzept_id) WHERE status = 'gilt';

    -- Everything above the measures: fields, sub-areas, principles, goals, objectives.
    CREATE TABLE konzeptknoten (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      ausgabe_id bigint NOT NULL REFERENCES ausgabe (id),
      eltern_id bigint REFERENCES konzeptknoten (id),
      art text NOT NULL CHECK (art IN
        ('handlungsfeld', 'bereich', 'leitgrundsatz', 'uebergeordnetes-ziel', 'leitziel', 'handlungsziel')),
      kennung text NOT NULL DEFAULT '',
      -- Paragraphs are separated by line breaks.
      text text NOT NULL CHECK (text <> ''),
      position integer NOT NULL,
      -- Where it stands in the paper it was read from.
      stelle jsonb,
      bewertung text CHECK (bewertung IN ('erreicht', 'teilweise', 'verfehlt', 'nicht-messbar')),
      bewertung_grund text NOT NULL DEFAULT '',
      bewertung_am date,
      version integer NOT NULL DEFAULT 1
    );
    CREATE INDEX konzeptknoten_ausgabe ON konzeptknoten (ausgabe_id, position);

    -- The lasting measure and how it stands today.
    CREATE TABLE massnahme (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      konzept_id bigint NOT NULL REFERENCES konzept (id),
      status text NOT NULL DEFAULT 'offen',
      status_grund text NOT NULL DEFAULT '',
      status_am date,
      geplant_ab date,
      geplant_bis date,
      begonnen_am date,
      beendet_am date,
      naechster_schritt text NOT NULL DEFAULT '',
      naechster_schritt_am date,
      -- Who answers for it today: in a round this person is asked, then the deputy, then the office.
      kontakt_name text NOT NULL DEFAULT '',
      kontakt_email text NOT NULL DEFAULT '',
      vertretung_name text NOT NULL DEFAULT '',
      vertretung_email text NOT NULL DEFAULT '',
      schlagworte text[] NOT NULL DEFAULT '{}',
      herkunft text NOT NULL DEFAULT '',
      herkunft_am date,
      ist_von_migranten boolean NOT NULL DEFAULT false,
      finanzierung text NOT NULL DEFAULT '',
      kosten_cent bigint CHECK (kosten_cent >= 0),
      ist_oeffentlich boolean NOT NULL DEFAULT false,
      -- Plain-language short texts by language tag, for the public.
      kurztexte jsonb NOT NULL DEFAULT '{}',
      zuletzt_bewegt_at timestamptz NOT NULL,
      version integer NOT NULL DEFAULT 1
    );

    -- What an edition says of a measure.
    CREATE TABLE massnahme_fassung (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      massnahme_id bigint NOT NULL REFERENCES massnahme (id),
      ausgabe_id bigint NOT NULL REFERENCES ausgabe (id),
      kennung text NOT NULL DEFAULT '',
      text text NOT NULL CHECK (text <> ''),
      kurztitel text NOT NULL DEFAULT '',
      zustaendig text NOT NULL DEFAULT '',
      partner text NOT NULL DEFAULT '',
      -- The schedule in the concept's own words, its class, and as a date with its precision.
      termin text NOT NULL DEFAULT '',
      terminklasse text NOT NULL DEFAULT '',
      termin_am date,
      termin_genauigkeit text CHECK (termin_genauigkeit IN ('tag', 'monat', 'quartal', 'halbjahr', 'jahr')),
      ist_laufend boolean NOT NULL DEFAULT false,
      kosten text NOT NULL DEFAULT '',
      indikator text NOT NULL DEFAULT '',
      -- Further columns of the paper: [{"titel", "text"}].
      weiteres jsonb NOT NULL DEFAULT '[]',
      position integer NOT NULL,
      stelle jsonb,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT massnahme_fassung_eine_je_ausgabe UNIQUE (massnahme_id, ausgabe_id)
    );
    CREATE INDEX massnahme_fassung_ausgabe ON massnahme_fassung (ausgabe_id, position);

    -- A measure serves several objectives and fields.
    CREATE TABLE massnahme_ziel (
      fassung_id bigint NOT NULL REFERENCES massnahme_fassung (id) ON DELETE CASCADE,
      knoten_id bigint NOT NULL REFERENCES konzeptknoten (id),
      PRIMARY KEY (fassung_id, knoten_id)
    );
    CREATE INDEX massnahme_ziel_knoten ON massnahme_ziel (knoten_id);

    -- Log of a measure: states, notes, evidence, decisions; public parts are marked.
    CREATE TABLE massnahme_eintrag (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      massnahme_id bigint NOT NULL REFERENCES massnahme (id),
      art text NOT NULL CHECK (art IN ('stand', 'notiz', 'nachweis', 'beschluss', 'bericht')),
      status text,
      text text NOT NULL DEFAULT '',
      adresse text NOT NULL DEFAULT '',
      datei_id bigint REFERENCES datei (id),
      am date NOT NULL,
      at timestamptz NOT NULL,
      von text NOT NULL
    );
    CREATE INDEX massnahme_eintrag_massnahme ON massnahme_eintrag (massnahme_id, at DESC);

    -- Contradictions found in a paper, with what the office decided; asked once.
    CREATE TABLE konzepthinweis (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      ausgabe_id bigint NOT NULL REFERENCES ausgabe (id),
      art text NOT NULL,
      werte jsonb NOT NULL,
      stelle jsonb NOT NULL,
      gegenstelle jsonb,
      massnahme_id bigint REFERENCES massnahme (id),
      gegen_massnahme_id bigint REFERENCES massnahme (id),
      entscheidung text NOT NULL DEFAULT '',
      begruendung text NOT NULL DEFAULT '',
      entschieden_at timestamptz,
      entschieden_von text
    );
    CREATE INDEX konzepthinweis_ausgabe ON konzepthinweis (ausgabe_id);

    CREATE TABLE berichtsrunde (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      ausgabe_id bigint NOT NULL REFERENCES ausgabe (id),
      bezeichnung text NOT NULL CHECK (bezeichnung <> ''),
      von_am date NOT NULL,
      bis_am date NOT NULL CHECK (bis_am >= von_am),
      frist_am date NOT NULL,
      -- What is asked: keys of the form's fields.
      felder text[] NOT NULL,
      status text NOT NULL DEFAULT 'offen' CHECK (status IN ('offen', 'eingefroren')),
      -- Self-contained: what was known when the round was frozen.
      schnappschuss jsonb,
      erstellt_at timestamptz NOT NULL,
      erstellt_von text NOT NULL,
      eingefroren_at timestamptz,
      eingefroren_von text,
      version integer NOT NULL DEFAULT 1
    );

    CREATE TABLE rundenantwort (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      runde_id bigint NOT NULL REFERENCES berichtsrunde (id),
      massnahme_id bigint NOT NULL REFERENCES massnahme (id),
      empfaenger_name text NOT NULL DEFAULT '',
      empfaenger_email text NOT NULL DEFAULT '',
      -- 0 the responsible person, 1 the deputy, 2 the office.
      stufe integer NOT NULL DEFAULT 0,
      gefragt_at timestamptz,
      erinnerungen integer NOT NULL DEFAULT 0,
      antwort jsonb,
      beantwortet_at timestamptz,
      beantwortet_von text NOT NULL DEFAULT '',
      ist_fertig boolean NOT NULL DEFAULT false,
      CONSTRAINT rundenantwort_eine_je_massnahme UNIQUE (runde_id, massnahme_id)
    );

    CREATE TABLE indikator (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      konzept_id bigint NOT NULL REFERENCES konzept (id),
      massnahme_id bigint REFERENCES massnahme (id),
      knoten_id bigint REFERENCES konzeptknoten (id),
      bezeichnung text NOT NULL CHECK (bezeichnung <> ''),
      einheit text NOT NULL DEFAULT '',
      richtung text NOT NULL DEFAULT 'mehr' CHECK (richtung IN ('mehr', 'weniger', 'gleich')),
      ziel numeric,
      ziel_am date,
      ausgang numeric,
      -- Key of a figure that another module publishes; empty: values by hand.
      quelle text NOT NULL DEFAULT '',
      version integer NOT NULL DEFAULT 1
    );

    CREATE TABLE indikatorwert (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      indikator_id bigint NOT NULL REFERENCES indikator (id),
      stichtag date NOT NULL,
      wert numeric,
      fehlt_weil text NOT NULL DEFAULT '',
      quelle text NOT NULL DEFAULT '',
      at timestamptz NOT NULL,
      von text NOT NULL,
      CONSTRAINT indikatorwert_einer_je_stichtag UNIQUE (indikator_id, stichtag),
      CHECK ((wert IS NULL) = (fehlt_weil <> ''))
    );

    -- What becomes of a measure in the next edition.
    CREATE TABLE fortschreibung (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      ausgabe_id bigint NOT NULL REFERENCES ausgabe (id),
      massnahme_id bigint NOT NULL REFERENCES massnahme (id),
      art text NOT NULL CHECK (art IN
        ('uebernommen', 'geaendert', 'zusammengefuehrt', 'geteilt', 'erledigt', 'entfallen')),
      grund text NOT NULL DEFAULT '',
      beschluss text NOT NULL DEFAULT '',
      -- Where it went when it was merged or split.
      ziel_massnahmen bigint[] NOT NULL DEFAULT '{}',
      entschieden_at timestamptz NOT NULL,
      entschieden_von text NOT NULL,
      CONSTRAINT fortschreibung_eine_je_massnahme UNIQUE (ausgabe_id, massnahme_id)
    );

    -- What somebody without an account wrote on the public page.
    CREATE TABLE konzeptrueckmeldung (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      massnahme_id bigint REFERENCES massnahme (id),
      text text NOT NULL CHECK (text <> ''),
      name text NOT NULL DEFAULT '',
      email text NOT NULL DEFAULT '',
      at timestamptz NOT NULL,
      erledigt_at timestamptz,
      erledigt_von text
    );
  `,
};
