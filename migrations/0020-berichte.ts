import type { Migration } from './migration.ts';

/** Bodies, their meetings and resolutions; papers with their blocks, issued editions and their way through the bodies. */
export const berichte: Migration = {
  name: '0020-berichte',
  sql: `
    CREATE TABLE gremium (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      name text NOT NULL CHECK (name <> ''),
      art text NOT NULL CHECK (art IN ('fachausschuss', 'kreisausschuss', 'kreistag', 'arbeitskreis', 'weiteres')),
      -- The order of lists, and of a paper's way through the bodies.
      position integer NOT NULL DEFAULT 0,
      -- How far apart its meetings may be; null: as it comes.
      abstand_monate integer CHECK (abstand_monate BETWEEN 1 AND 60),
      adresse text NOT NULL DEFAULT '',
      ist_aktiv boolean NOT NULL DEFAULT true,
      version integer NOT NULL DEFAULT 1
    );
    CREATE UNIQUE INDEX gremium_name ON gremium (lower(name));

    CREATE TABLE sitzung (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      gremium_id bigint NOT NULL REFERENCES gremium (id),
      am date NOT NULL,
      -- Local time 'HH:MM', empty as long as nobody knows.
      uhrzeit text NOT NULL DEFAULT '',
      ort text NOT NULL DEFAULT '',
      -- Until when papers must be there.
      frist_am date CHECK (frist_am <= am),
      adresse text NOT NULL DEFAULT '',
      thema text NOT NULL DEFAULT '',
      teilnehmende integer CHECK (teilnehmende >= 0),
      ist_abgesagt boolean NOT NULL DEFAULT false,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT sitzung_einmal UNIQUE (gremium_id, am, uhrzeit)
    );
    CREATE INDEX sitzung_am ON sitzung (am);

    CREATE TABLE bericht (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      art text NOT NULL CHECK (art IN ('bericht', 'beschlussvorlage', 'integrationsbericht', 'jahresbericht')),
      titel text NOT NULL CHECK (titel <> ''),
      -- What it tells about: both days belong to it, the last one is the reference date of its figures.
      von_am date NOT NULL,
      bis_am date NOT NULL,
      -- Number and address of the paper in the council's information system.
      vorlagennummer text NOT NULL DEFAULT '',
      adresse text NOT NULL DEFAULT '',
      status text NOT NULL DEFAULT 'entwurf' CHECK (status IN ('entwurf', 'zur-pruefung', 'geprueft', 'ausgegeben')),
      vorgaenger_id bigint REFERENCES bericht (id),
      erstellt_at timestamptz NOT NULL,
      erstellt_von_id text,
      erstellt_von text NOT NULL,
      geprueft_at timestamptz,
      geprueft_von text,
      -- Fingerprint of what was reviewed: whoever issues it issues exactly that.
      geprueft_abdruck text NOT NULL DEFAULT '',
      -- What the reviewer said when the paper went back.
      anmerkung text NOT NULL DEFAULT '',
      version integer NOT NULL DEFAULT 1,
      CHECK (von_am <= bis_am)
    );
    CREATE INDEX bericht_vorgaenger ON bericht (vorgaenger_id) WHERE vorgaenger_id IS NOT NULL;

    -- Who has written in the paper since it was last a draft: none of them may review it.
    CREATE TABLE berichtsautor (
      bericht_id bigint NOT NULL REFERENCES bericht (id) ON DELETE CASCADE,
      benutzer_id text NOT NULL,
      name text NOT NULL,
      PRIMARY KEY (bericht_id, benutzer_id)
    );

    CREATE TABLE berichtsblock (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      bericht_id bigint NOT NULL REFERENCES bericht (id) ON DELETE CASCADE,
      -- Part of the paper: 'inhalt', or for a resolution paper 'beschlussvorschlag', 'sachverhalt', 'finanzen'.
      abschnitt text NOT NULL,
      position integer NOT NULL,
      inhalt jsonb NOT NULL,
      version integer NOT NULL DEFAULT 1
    );
    CREATE INDEX berichtsblock_bericht ON berichtsblock (bericht_id, position);

    -- A paper as it was given out: words, figures and files stay as they were.
    CREATE TABLE berichtsfassung (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      bericht_id bigint NOT NULL REFERENCES bericht (id),
      nummer integer NOT NULL,
      inhalt jsonb NOT NULL,
      docx_datei_id bigint NOT NULL REFERENCES datei (id),
      pdf_datei_id bigint NOT NULL REFERENCES datei (id),
      geprueft_von text NOT NULL,
      ausgegeben_at timestamptz NOT NULL,
      ausgegeben_von text NOT NULL,
      CONSTRAINT berichtsfassung_nummer UNIQUE (bericht_id, nummer)
    );

    CREATE TABLE textbaustein (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      titel text NOT NULL CHECK (titel <> ''),
      text text NOT NULL CHECK (text <> ''),
      version integer NOT NULL DEFAULT 1
    );
    CREATE UNIQUE INDEX textbaustein_titel ON textbaustein (lower(titel));

    -- One stop of a paper on its way through the bodies.
    CREATE TABLE beratung (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      bericht_id bigint NOT NULL REFERENCES bericht (id) ON DELETE CASCADE,
      gremium_id bigint NOT NULL REFERENCES gremium (id),
      sitzung_id bigint REFERENCES sitzung (id),
      position integer NOT NULL,
      rolle text NOT NULL CHECK (rolle IN ('vorberatung', 'entscheidung', 'kenntnisnahme', 'anhoerung')),
      tagesordnungspunkt text NOT NULL DEFAULT '',
      version integer NOT NULL DEFAULT 1
    );
    CREATE INDEX beratung_bericht ON beratung (bericht_id, position);
    CREATE INDEX beratung_sitzung ON beratung (sitzung_id) WHERE sitzung_id IS NOT NULL;

    -- What a body resolved, about a paper of ours or of somebody else.
    CREATE TABLE beschluss (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      gremium_id bigint NOT NULL REFERENCES gremium (id),
      sitzung_id bigint REFERENCES sitzung (id),
      beratung_id bigint REFERENCES beratung (id),
      am date NOT NULL,
      vorlage text NOT NULL CHECK (vorlage <> ''),
      vorlagennummer text NOT NULL DEFAULT '',
      adresse text NOT NULL DEFAULT '',
      tagesordnungspunkt text NOT NULL DEFAULT '',
      ergebnis text NOT NULL
        CHECK (ergebnis IN ('angenommen', 'geaendert', 'abgelehnt', 'vertagt', 'zur-kenntnis')),
      wortlaut text NOT NULL DEFAULT '',
      auflagen text NOT NULL DEFAULT '',
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT beschluss_beratung UNIQUE (beratung_id)
    );
    CREATE INDEX beschluss_am ON beschluss (am DESC);

    CREATE TABLE beschlussauftrag (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      beschluss_id bigint NOT NULL REFERENCES beschluss (id),
      text text NOT NULL CHECK (text <> ''),
      zustaendig text NOT NULL DEFAULT '',
      faellig_am date,
      erledigt_am date,
      erledigt_von text,
      vermerk text NOT NULL DEFAULT '',
      version integer NOT NULL DEFAULT 1
    );
    CREATE INDEX beschlussauftrag_beschluss ON beschlussauftrag (beschluss_id);
    CREATE INDEX beschlussauftrag_offen ON beschlussauftrag (faellig_am) WHERE erledigt_am IS NULL;

    -- Guests and applicants: organisations that a body hears, or that have asked for it.
    CREATE TABLE gremiumsgast (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      gremium_id bigint NOT NULL REFERENCES gremium (id),
      organisation text NOT NULL CHECK (organisation <> ''),
      person text NOT NULL DEFAULT '',
      anliegen text NOT NULL DEFAULT '',
      beantragt_am date NOT NULL,
      status text NOT NULL DEFAULT 'beantragt'
        CHECK (status IN ('beantragt', 'zugelassen', 'abgelehnt', 'beendet')),
      entschieden_am date,
      begruendung text NOT NULL DEFAULT '',
      version integer NOT NULL DEFAULT 1
    );
    CREATE INDEX gremiumsgast_gremium ON gremiumsgast (gremium_id);

    -- What must be reported to whom and how often; the due date moves on when it is done.
    CREATE TABLE berichtspflicht (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      titel text NOT NULL CHECK (titel <> ''),
      art text CHECK (art IN ('bericht', 'beschlussvorlage', 'integrationsbericht', 'jahresbericht')),
      gremium_id bigint REFERENCES gremium (id),
      -- To whom, where it is no body, and why.
      empfaenger text NOT NULL DEFAULT '',
      grundlage text NOT NULL DEFAULT '',
      faellig_am date NOT NULL,
      -- null: once.
      abstand_monate integer CHECK (abstand_monate BETWEEN 1 AND 120),
      vorlauf_tage integer NOT NULL DEFAULT 42 CHECK (vorlauf_tage BETWEEN 0 AND 365),
      zustaendig text NOT NULL DEFAULT '',
      ist_aktiv boolean NOT NULL DEFAULT true,
      version integer NOT NULL DEFAULT 1
    );

    CREATE TABLE pflichterfuellung (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      berichtspflicht_id bigint NOT NULL REFERENCES berichtspflicht (id),
      faellig_am date NOT NULL,
      erledigt_am date NOT NULL,
      erledigt_von text NOT NULL,
      bericht_id bigint REFERENCES bericht (id) ON DELETE SET NULL,
      bemerkung text NOT NULL DEFAULT '',
      CONSTRAINT pflichterfuellung_einmal UNIQUE (berichtspflicht_id, faellig_am)
    );
  `,
};
