import type { Migration } from './migration.ts';

/** Who waits for a course, which course they were offered, and the plans for courses that do not exist yet. */
export const warteliste: Migration = {
  name: '0023-warteliste',
  sql: `
    CREATE TABLE warteperson (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      -- What the office and the authorities call the person by.
      nummer text GENERATED ALWAYS AS ('W-' || (10000 + id)::text) STORED UNIQUE,
      stelle_id bigint REFERENCES stelle (id),
      -- The authority's own sign for the person; no name.
      zeichen text NOT NULL DEFAULT '',
      geburtsjahr integer CHECK (geburtsjahr BETWEEN 1900 AND 2100),
      geschlecht text CHECK (geschlecht IN ('weiblich', 'maennlich', 'divers')),
      gruppe text NOT NULL DEFAULT '',
      -- Level of the course to begin with: A1 for whoever begins.
      niveau text NOT NULL,
      niveau_quelle text NOT NULL CHECK (niveau_quelle IN ('einstufungstest', 'einschaetzung')),
      eingestuft_am date,
      formate jsonb NOT NULL DEFAULT '["allgemein"]',
      plz text NOT NULL DEFAULT '',
      ort text NOT NULL CHECK (ort <> ''),
      lat double precision CHECK (lat BETWEEN -90 AND 90),
      lon double precision CHECK (lon BETWEEN -180 AND 180),
      gemeinde_id bigint REFERENCES gemeinde (id),
      verkehrsmittel text NOT NULL CHECK (verkehrsmittel IN ('auto', 'oepnv', 'fahrrad', 'zu-fuss')),
      -- One way; null without a limit.
      max_minuten integer CHECK (max_minuten > 0),
      max_kilometer integer CHECK (max_kilometer > 0),
      -- Empty: any.
      tageszeiten jsonb NOT NULL DEFAULT '[]',
      wochentage jsonb NOT NULL DEFAULT '[]',
      -- Children who need care during the course.
      kinder integer NOT NULL DEFAULT 0 CHECK (kinder >= 0),
      online_moeglich boolean NOT NULL DEFAULT false,
      wartet_seit date NOT NULL,
      vorrang text,
      vorrang_text text NOT NULL DEFAULT '',
      -- Without consent to be contacted there is no name and no address.
      einwilligung_am date,
      name text NOT NULL DEFAULT '',
      telefon text NOT NULL DEFAULT '',
      email text NOT NULL DEFAULT '',
      briefsprache text NOT NULL DEFAULT 'de' CHECK (briefsprache IN ('de', 'en')),
      notiz text NOT NULL DEFAULT '',
      status text NOT NULL DEFAULT 'wartet'
        CHECK (status IN ('wartet', 'angeboten', 'vermittelt', 'ruht', 'abgemeldet', 'zusammengefuehrt')),
      status_at timestamptz NOT NULL,
      ruht_bis date,
      -- Day on which it was last said that the person still waits, and when KoMuT asked since.
      bestaetigt_am date NOT NULL,
      gefragt_at timestamptz,
      zusammengefuehrt_mit bigint REFERENCES warteperson (id) ON DELETE CASCADE,
      teilnehmer_id bigint REFERENCES teilnehmer (id),
      angelegt_at timestamptz NOT NULL,
      angelegt_von text NOT NULL,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT warteperson_kontakt_nur_mit_einwilligung
        CHECK (einwilligung_am IS NOT NULL OR (name = '' AND telefon = '' AND email = '')),
      CONSTRAINT warteperson_zusammengefuehrt
        CHECK ((status = 'zusammengefuehrt') = (zusammengefuehrt_mit IS NOT NULL))
    );
    CREATE INDEX warteperson_status ON warteperson (status, wartet_seit);
    CREATE INDEX warteperson_stelle ON warteperson (stelle_id);
    CREATE INDEX warteperson_zusammengefuehrt_mit ON warteperson (zusammengefuehrt_mit);
    CREATE INDEX warteperson_suche ON warteperson
      USING gin (komut.suchform(nummer || ' ' || zeichen || ' ' || ort || ' ' || name) komut.gin_trgm_ops);

    CREATE TABLE wartepersonverlauf (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      warteperson_id bigint NOT NULL REFERENCES warteperson (id) ON DELETE CASCADE,
      status text NOT NULL,
      grund text NOT NULL DEFAULT '',
      gesetzt_von text NOT NULL,
      gesetzt_at timestamptz NOT NULL
    );
    CREATE INDEX wartepersonverlauf_person ON wartepersonverlauf (warteperson_id, id);

    -- Two entries that look alike and are two people all the same.
    CREATE TABLE warteperson_verschieden (
      eine_id bigint NOT NULL REFERENCES warteperson (id) ON DELETE CASCADE,
      andere_id bigint NOT NULL REFERENCES warteperson (id) ON DELETE CASCADE,
      entschieden_von text NOT NULL,
      entschieden_at timestamptz NOT NULL,
      PRIMARY KEY (eine_id, andere_id),
      CHECK (eine_id < andere_id)
    );

    -- Courses of others, such as integration courses, in which people are offered places.
    CREATE TABLE externer_kurs (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      titel text NOT NULL CHECK (titel <> ''),
      anbieter text NOT NULL DEFAULT '',
      niveau text NOT NULL,
      format text NOT NULL,
      durchfuehrung text NOT NULL CHECK (durchfuehrung IN ('praesenz', 'online', 'hybrid')),
      plz text NOT NULL DEFAULT '',
      ort text NOT NULL DEFAULT '',
      lat double precision,
      lon double precision,
      zeiten jsonb NOT NULL DEFAULT '[]',
      kinderbetreuung boolean NOT NULL DEFAULT false,
      -- Places the provider keeps for people from the list.
      plaetze integer NOT NULL CHECK (plaetze >= 0),
      beginn_am date NOT NULL,
      ende_am date CHECK (ende_am >= beginn_am),
      kontakt text NOT NULL DEFAULT '',
      ist_aktiv boolean NOT NULL DEFAULT true,
      angelegt_at timestamptz NOT NULL,
      version integer NOT NULL DEFAULT 1
    );

    -- A place offered to somebody who waits, and what became of it.
    CREATE TABLE kursvermittlung (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      warteperson_id bigint NOT NULL REFERENCES warteperson (id) ON DELETE CASCADE,
      kurs_id bigint REFERENCES kurs (id),
      externer_kurs_id bigint REFERENCES externer_kurs (id),
      status text NOT NULL DEFAULT 'offen'
        CHECK (status IN ('offen', 'angenommen', 'abgelehnt', 'abgelaufen', 'zurueckgezogen')),
      gueltig_bis timestamptz NOT NULL,
      grund text NOT NULL DEFAULT '',
      angelegt_at timestamptz NOT NULL,
      angelegt_von text NOT NULL,
      beantwortet_at timestamptz,
      beantwortet_von text,
      CHECK ((kurs_id IS NULL) <> (externer_kurs_id IS NULL))
    );
    CREATE UNIQUE INDEX kursvermittlung_eine_offen ON kursvermittlung (warteperson_id) WHERE status = 'offen';
    CREATE INDEX kursvermittlung_kurs ON kursvermittlung (kurs_id);
    CREATE INDEX kursvermittlung_externer_kurs ON kursvermittlung (externer_kurs_id);
    CREATE INDEX kursvermittlung_person ON kursvermittlung (warteperson_id, id);

    CREATE TABLE wartelistenimport (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      datei_id bigint NOT NULL REFERENCES datei (id),
      status text NOT NULL DEFAULT 'vorschau' CHECK (status IN ('vorschau', 'uebernommen', 'verworfen')),
      anzahl integer NOT NULL,
      erstellt_von text NOT NULL,
      erstellt_at timestamptz NOT NULL
    );

    -- Courses that could be opened.
    CREATE TABLE kursmoeglichkeit (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      titel text NOT NULL CHECK (titel <> ''),
      traeger_id bigint REFERENCES traeger (id),
      niveau text NOT NULL,
      format text NOT NULL,
      durchfuehrung text NOT NULL CHECK (durchfuehrung IN ('praesenz', 'online', 'hybrid')),
      plz text NOT NULL DEFAULT '',
      ort text NOT NULL DEFAULT '',
      lat double precision,
      lon double precision,
      gemeinde_id bigint REFERENCES gemeinde (id),
      plaetze_min integer NOT NULL CHECK (plaetze_min >= 0),
      plaetze_max integer NOT NULL CHECK (plaetze_max >= plaetze_min AND plaetze_max > 0),
      ue integer NOT NULL CHECK (ue > 0),
      kosten_cent bigint NOT NULL CHECK (kosten_cent >= 0),
      kinderbetreuung boolean NOT NULL DEFAULT false,
      zeiten jsonb NOT NULL DEFAULT '[]',
      herkunft text NOT NULL CHECK (herkunft IN ('hand', 'kurs', 'bedarf')),
      ist_aktiv boolean NOT NULL DEFAULT true,
      angelegt_at timestamptz NOT NULL,
      angelegt_von text NOT NULL,
      version integer NOT NULL DEFAULT 1
    );

    -- A plan: which of the possible courses open and who sits where, for a budget and some suppositions.
    CREATE TABLE kursplan (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      titel text NOT NULL CHECK (titel <> ''),
      basis_id bigint REFERENCES kursplan (id) ON DELETE SET NULL,
      status text NOT NULL DEFAULT 'wartet'
        CHECK (status IN ('wartet', 'laeuft', 'fertig', 'abgebrochen', 'gescheitert')),
      vorgaben jsonb NOT NULL,
      fortschritt jsonb,
      ergebnis jsonb,
      angelegt_at timestamptz NOT NULL,
      angelegt_von text NOT NULL,
      begonnen_at timestamptz,
      lebenszeichen_at timestamptz,
      beendet_at timestamptz
    );
    CREATE UNIQUE INDEX kursplan_einer_laeuft ON kursplan (status) WHERE status = 'laeuft';
    CREATE TABLE kursplan_kurs (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      kursplan_id bigint NOT NULL REFERENCES kursplan (id) ON DELETE CASCADE,
      moeglichkeit_id bigint REFERENCES kursmoeglichkeit (id),
      -- The offer as it was when the plan was made.
      angebot jsonb NOT NULL,
      oeffnet boolean NOT NULL,
      passend integer NOT NULL,
      kurs_id bigint REFERENCES kurs (id),
      uebernommen_at timestamptz,
      uebernommen_von text
    );
    CREATE INDEX kursplan_kurs_plan ON kursplan_kurs (kursplan_id);
    CREATE INDEX kursplan_kurs_kurs ON kursplan_kurs (kurs_id);
    CREATE TABLE kursplan_person (
      kursplan_id bigint NOT NULL REFERENCES kursplan (id) ON DELETE CASCADE,
      warteperson_id bigint NOT NULL REFERENCES warteperson (id) ON DELETE CASCADE,
      kursplan_kurs_id bigint REFERENCES kursplan_kurs (id) ON DELETE CASCADE,
      gewicht integer NOT NULL,
      kilometer integer,
      minuten integer,
      grund text NOT NULL DEFAULT '',
      werte jsonb NOT NULL DEFAULT '{}',
      PRIMARY KEY (kursplan_id, warteperson_id)
    );
    CREATE INDEX kursplan_person_person ON kursplan_person (warteperson_id);
    CREATE INDEX kursplan_person_kurs ON kursplan_person (kursplan_kurs_id);
  `,
};
