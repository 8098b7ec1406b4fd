import type { Migration } from './migration.ts';

export const sprachmittlung: Migration = {
  name: '0002-sprachmittlung',
  sql: `
    -- A spreadsheet of the office, from its preview to the whole of it being taken back.
    CREATE TABLE import (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      art text NOT NULL CHECK (art IN ('sprachmittler', 'einsaetze')),
      datei_id bigint NOT NULL REFERENCES datei (id),
      status text NOT NULL DEFAULT 'vorschau' CHECK (status IN ('vorschau', 'uebernommen', 'verworfen', 'rueckgaengig')),
      zuordnung jsonb,
      entscheidungen jsonb,
      zusammenfassung jsonb,
      erstellt_von text NOT NULL,
      erstellt_at timestamptz NOT NULL,
      uebernommen_at timestamptz,
      rueckgaengig_at timestamptz
    );
    -- What the office said about the columns of a sheet counts for the next sheet with the same titles.
    CREATE TABLE import_zuordnung (
      art text NOT NULL,
      kopf text NOT NULL,
      zuordnung jsonb NOT NULL,
      gesetzt_at timestamptz NOT NULL,
      PRIMARY KEY (art, kopf)
    );

    -- Places the office knows: addresses without coordinates of their own take those of their place.
    CREATE TABLE ort (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      name text NOT NULL,
      plz text NOT NULL DEFAULT '',
      lat double precision NOT NULL CHECK (lat BETWEEN -90 AND 90),
      lon double precision NOT NULL CHECK (lon BETWEEN -180 AND 180),
      UNIQUE (name, plz)
    );

    CREATE TABLE stelle (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      name text NOT NULL,
      art text NOT NULL,
      strasse text NOT NULL DEFAULT '',
      plz text NOT NULL DEFAULT '',
      ort text NOT NULL DEFAULT '',
      lat double precision,
      lon double precision,
      telefon text NOT NULL DEFAULT '',
      email text NOT NULL DEFAULT '',
      zahler text NOT NULL DEFAULT 'landkreis' CHECK (zahler IN ('landkreis', 'stelle', 'dritte')),
      zahler_hinweis text NOT NULL DEFAULT '',
      konditionen text NOT NULL DEFAULT '',
      notiz text NOT NULL DEFAULT '',
      ist_aktiv boolean NOT NULL DEFAULT true,
      feed_token_hash text UNIQUE,
      import_id bigint REFERENCES import (id),
      angelegt_at timestamptz NOT NULL,
      version integer NOT NULL DEFAULT 1
    );
    CREATE INDEX stelle_suche ON stelle USING gin (komut.suchform(name || ' ' || ort) komut.gin_trgm_ops);
    CREATE TABLE ansprechperson (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      stelle_id bigint NOT NULL REFERENCES stelle (id) ON DELETE CASCADE,
      name text NOT NULL,
      funktion text NOT NULL DEFAULT '',
      telefon text NOT NULL DEFAULT '',
      email text NOT NULL DEFAULT ''
    );
    CREATE INDEX ansprechperson_stelle ON ansprechperson (stelle_id);
    CREATE TABLE einsatzort (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      stelle_id bigint NOT NULL REFERENCES stelle (id) ON DELETE CASCADE,
      bezeichnung text NOT NULL,
      strasse text NOT NULL DEFAULT '',
      plz text NOT NULL DEFAULT '',
      ort text NOT NULL DEFAULT '',
      lat double precision,
      lon double precision,
      hinweis text NOT NULL DEFAULT ''
    );
    CREATE INDEX einsatzort_stelle ON einsatzort (stelle_id);

    CREATE TABLE sprachmittler (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      nachname text NOT NULL,
      vorname text NOT NULL DEFAULT '',
      geschlecht text CHECK (geschlecht IN ('weiblich', 'maennlich', 'divers')),
      geburtsdatum date,
      strasse text NOT NULL DEFAULT '',
      plz text NOT NULL DEFAULT '',
      ort text NOT NULL DEFAULT '',
      lat double precision,
      lon double precision,
      telefon text NOT NULL DEFAULT '',
      mobil text NOT NULL DEFAULT '',
      email text NOT NULL DEFAULT '',
      mobilitaet text NOT NULL DEFAULT 'oepnv' CHECK (mobilitaet IN ('auto', 'oepnv', 'fahrrad', 'zu-fuss')),
      mobilitaet_hinweis text NOT NULL DEFAULT '',
      umkreis_km integer CHECK (umkreis_km > 0),
      verfuegbarkeit_hinweis text NOT NULL DEFAULT '',
      status text NOT NULL DEFAULT 'aktiv'
        CHECK (status IN ('interessiert', 'aktiv', 'pausiert', 'ausgeschieden')),
      eingetreten_am date,
      -- First day on which the person no longer belongs to the pool.
      ausgetreten_am date,
      rollen text[] NOT NULL DEFAULT '{sprachmittler}',
      fachdienst text NOT NULL DEFAULT '',
      einwilligung_am date,
      verschwiegenheit_am date,
      verpflichtung_am date,
      fuehrungszeugnis_am date,
      fuehrungszeugnis_bis date,
      iban text,
      kontoinhaber text NOT NULL DEFAULT '',
      themen text[] NOT NULL DEFAULT '{}',
      abgelehnte_themen text[] NOT NULL DEFAULT '{}',
      notiz text NOT NULL DEFAULT '',
      feed_token_hash text UNIQUE,
      import_id bigint REFERENCES import (id),
      angelegt_at timestamptz NOT NULL,
      version integer NOT NULL DEFAULT 1
    );
    CREATE INDEX sprachmittler_suche ON sprachmittler
      USING gin (komut.suchform(vorname || ' ' || nachname || ' ' || ort) komut.gin_trgm_ops);
    CREATE INDEX sprachmittler_name ON sprachmittler (nachname, vorname, id);
    CREATE TABLE sprachmittler_sprache (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      sprachmittler_id bigint NOT NULL REFERENCES sprachmittler (id) ON DELETE CASCADE,
      sprache text NOT NULL,
      dialekt text NOT NULL DEFAULT '',
      niveau text,
      richtung text NOT NULL DEFAULT 'beide' CHECK (richtung IN ('beide', 'ins-deutsche', 'aus-dem-deutschen')),
      ist_muttersprache boolean NOT NULL DEFAULT false,
      UNIQUE (sprachmittler_id, sprache, dialekt)
    );
    CREATE INDEX sprachmittler_sprache_sprache ON sprachmittler_sprache (sprache);
    CREATE TABLE verfuegbarkeit (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      sprachmittler_id bigint NOT NULL REFERENCES sprachmittler (id) ON DELETE CASCADE,
      wochentag integer NOT NULL CHECK (wochentag BETWEEN 1 AND 7),
      von text NOT NULL,
      bis text NOT NULL CHECK (von < bis)
    );
    CREATE INDEX verfuegbarkeit_sprachmittler ON verfuegbarkeit (sprachmittler_id);
    CREATE TABLE abwesenheit (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      sprachmittler_id bigint NOT NULL REFERENCES sprachmittler (id) ON DELETE CASCADE,
      von_am date NOT NULL,
      -- Last day of the absence.
      bis_am date NOT NULL CHECK (von_am <= bis_am),
      grund text NOT NULL DEFAULT ''
    );
    CREATE INDEX abwesenheit_sprachmittler ON abwesenheit (sprachmittler_id, bis_am);
    CREATE TABLE schulung (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      sprachmittler_id bigint NOT NULL REFERENCES sprachmittler (id) ON DELETE CASCADE,
      bezeichnung text NOT NULL,
      am date NOT NULL,
      gueltig_bis date
    );
    CREATE INDEX schulung_sprachmittler ON schulung (sprachmittler_id);
    -- Yearly word on other engagements that use up the same tax allowance.
    CREATE TABLE steuererklaerung (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      sprachmittler_id bigint NOT NULL REFERENCES sprachmittler (id) ON DELETE CASCADE,
      jahr integer NOT NULL,
      abgegeben_am date NOT NULL,
      andere_cent integer NOT NULL DEFAULT 0 CHECK (andere_cent >= 0),
      freibetrag text NOT NULL DEFAULT '26a' CHECK (freibetrag IN ('26a', '26', '12')),
      hinweis text NOT NULL DEFAULT '',
      UNIQUE (sprachmittler_id, jahr)
    );
    CREATE TABLE sprachmittler_status (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      sprachmittler_id bigint NOT NULL REFERENCES sprachmittler (id) ON DELETE CASCADE,
      status text NOT NULL,
      ab_am date NOT NULL,
      grund text NOT NULL DEFAULT '',
      gesetzt_von text NOT NULL,
      gesetzt_at timestamptz NOT NULL
    );
    CREATE INDEX sprachmittler_status_person ON sprachmittler_status (sprachmittler_id, id);
    CREATE TABLE kontaktnotiz (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      sprachmittler_id bigint REFERENCES sprachmittler (id) ON DELETE CASCADE,
      stelle_id bigint REFERENCES stelle (id) ON DELETE CASCADE,
      text text NOT NULL,
      von text NOT NULL,
      at timestamptz NOT NULL,
      CHECK (num_nonnulls(sprachmittler_id, stelle_id) = 1)
    );
    -- Two who shall not meet in an Einsatz, whoever of them said so.
    CREATE TABLE sperrpaar (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      sprachmittler_id bigint NOT NULL REFERENCES sprachmittler (id) ON DELETE CASCADE,
      stelle_id bigint NOT NULL REFERENCES stelle (id) ON DELETE CASCADE,
      seite text NOT NULL CHECK (seite IN ('sprachmittler', 'stelle', 'buero')),
      grund text NOT NULL DEFAULT '',
      gesetzt_at timestamptz NOT NULL,
      UNIQUE (sprachmittler_id, stelle_id)
    );

    CREATE TABLE reihe (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      stelle_id bigint NOT NULL REFERENCES stelle (id),
      bezeichnung text NOT NULL,
      ist_sprechstunde boolean NOT NULL DEFAULT false,
      regel jsonb NOT NULL,
      angelegt_at timestamptz NOT NULL
    );

    CREATE TABLE einsatz (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      stelle_id bigint NOT NULL REFERENCES stelle (id),
      ansprechperson text NOT NULL DEFAULT '',
      ansprechperson_telefon text NOT NULL DEFAULT '',
      ansprechperson_email text NOT NULL DEFAULT '',
      sprache text NOT NULL,
      dialekt text NOT NULL DEFAULT '',
      ersatzsprachen text[] NOT NULL DEFAULT '{}',
      mindestniveau text,
      richtung text NOT NULL DEFAULT 'beide' CHECK (richtung IN ('beide', 'ins-deutsche', 'aus-dem-deutschen')),
      beginn_at timestamptz NOT NULL,
      ende_at timestamptz NOT NULL CHECK (beginn_at < ende_at),
      modus text NOT NULL DEFAULT 'vor-ort' CHECK (modus IN ('vor-ort', 'video', 'telefon')),
      einsatzort text NOT NULL DEFAULT '',
      strasse text NOT NULL DEFAULT '',
      plz text NOT NULL DEFAULT '',
      ort text NOT NULL DEFAULT '',
      lat double precision,
      lon double precision,
      ort_hinweis text NOT NULL DEFAULT '',
      einwahl text NOT NULL DEFAULT '',
      art text NOT NULL DEFAULT '',
      thema text NOT NULL DEFAULT '',
      geschlecht text CHECK (geschlecht IN ('weiblich', 'maennlich', 'divers')),
      geschlecht_ist_pflicht boolean NOT NULL DEFAULT false,
      geschlecht_grund text NOT NULL DEFAULT '',
      wunsch_sprachmittler_id bigint REFERENCES sprachmittler (id),
      begruendung text NOT NULL DEFAULT '',
      aktenzeichen text NOT NULL DEFAULT '',
      pseudonym text NOT NULL DEFAULT '',
      bemerkung text NOT NULL DEFAULT '',
      ist_kurzfristig boolean NOT NULL DEFAULT false,
      braucht_pruefung boolean NOT NULL DEFAULT false,
      herkunft text NOT NULL CHECK (herkunft IN ('portal', 'telefon', 'api', 'import')),
      reihe_id bigint REFERENCES reihe (id),
      zahler text NOT NULL DEFAULT 'landkreis' CHECK (zahler IN ('landkreis', 'stelle', 'dritte')),
      status text NOT NULL DEFAULT 'angefragt',
      angefragt_at timestamptz NOT NULL,
      sprachmittler_id bigint REFERENCES sprachmittler (id),
      vermittelt_at timestamptz,
      ist_beginn_at timestamptz,
      ist_ende_at timestamptz CHECK (ist_beginn_at < ist_ende_at),
      kilometer_zehntel integer CHECK (kilometer_zehntel >= 0),
      auslagen_cent integer CHECK (auslagen_cent >= 0),
      bericht text NOT NULL DEFAULT '',
      gemeldet_at timestamptz,
      widerspruch text NOT NULL DEFAULT '',
      gegen_beginn_at timestamptz,
      gegen_ende_at timestamptz,
      bestaetigt_at timestamptz,
      bestaetigt_durch text CHECK (bestaetigt_durch IN ('stelle', 'sprachmittler', 'buero', 'automatisch')),
      beendet_at timestamptz,
      absage_durch text
        CHECK (absage_durch IN ('stelle', 'klient', 'sprachmittler', 'koordinierungsstelle', 'hoehere-gewalt')),
      absage_grund text NOT NULL DEFAULT '',
      kosten_traegt text CHECK (kosten_traegt IN ('stelle', 'koordinierungsstelle')),
      nicht_vermittelt_grund text,
      ersatzloesung text NOT NULL DEFAULT '',
      ersatzloesung_cent integer CHECK (ersatzloesung_cent >= 0),
      kalender_sequenz integer NOT NULL DEFAULT 0,
      import_id bigint REFERENCES import (id),
      version integer NOT NULL DEFAULT 1,
      zeitraum tstzrange GENERATED ALWAYS AS (tstzrange(beginn_at, ende_at)) STORED,
      -- Nobody is in two places. What an office's old list says happened is kept as it stands there.
      CONSTRAINT einsatz_keine_doppelbuchung EXCLUDE USING gist (sprachmittler_id WITH =, zeitraum WITH &&)
        WHERE (sprachmittler_id IS NOT NULL AND herkunft <> 'import'
          AND status IN ('vermittelt', 'gemeldet', 'strittig', 'bestaetigt', 'abgerechnet'))
    );
    CREATE INDEX einsatz_beginn ON einsatz (beginn_at DESC, id DESC);
    CREATE INDEX einsatz_status ON einsatz (status, beginn_at);
    CREATE INDEX einsatz_sprache ON einsatz (sprache, beginn_at, status);
    CREATE INDEX einsatz_sprachmittler ON einsatz (sprachmittler_id, beginn_at);
    CREATE INDEX einsatz_stelle ON einsatz (stelle_id, beginn_at);
    CREATE INDEX einsatz_reihe ON einsatz (reihe_id) WHERE reihe_id IS NOT NULL;

    -- Reminders that have left, so that none leaves twice.
    CREATE TABLE erinnerung (
      einsatz_id bigint NOT NULL REFERENCES einsatz (id) ON DELETE CASCADE,
      schluessel text NOT NULL,
      gesendet_at timestamptz NOT NULL,
      PRIMARY KEY (einsatz_id, schluessel)
    );

    -- One search for somebody, with the ranking as it stood when it began.
    CREATE TABLE suche (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      einsatz_id bigint NOT NULL REFERENCES einsatz (id) ON DELETE CASCADE,
      status text NOT NULL DEFAULT 'laeuft' CHECK (status IN ('laeuft', 'angehalten', 'beendet')),
      rangliste jsonb NOT NULL,
      gewichte jsonb NOT NULL,
      welle integer NOT NULL DEFAULT 0,
      naechste_welle_at timestamptz,
      begonnen_at timestamptz NOT NULL,
      begonnen_von text NOT NULL,
      beendet_at timestamptz
    );
    CREATE UNIQUE INDEX suche_eine_je_einsatz ON suche (einsatz_id) WHERE status <> 'beendet';
    CREATE INDEX suche_faellig ON suche (naechste_welle_at) WHERE status = 'laeuft';

    CREATE TABLE angebot (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      einsatz_id bigint NOT NULL REFERENCES einsatz (id) ON DELETE CASCADE,
      sprachmittler_id bigint NOT NULL REFERENCES sprachmittler (id),
      suche_id bigint REFERENCES suche (id) ON DELETE CASCADE,
      welle integer NOT NULL,
      weg text NOT NULL CHECK (weg IN ('mail', 'telefon')),
      status text NOT NULL DEFAULT 'offen'
        CHECK (status IN ('offen', 'angenommen', 'abgelehnt', 'vergeben', 'zurueckgezogen', 'abgelaufen')),
      rang integer,
      bewertung jsonb,
      erstellt_at timestamptz NOT NULL,
      gueltig_bis timestamptz NOT NULL,
      beantwortet_at timestamptz,
      grund text NOT NULL DEFAULT ''
    );
    CREATE UNIQUE INDEX angebot_eine_annahme ON angebot (einsatz_id) WHERE status = 'angenommen';
    CREATE UNIQUE INDEX angebot_eines_offen ON angebot (einsatz_id, sprachmittler_id) WHERE status = 'offen';
    CREATE INDEX angebot_sprachmittler ON angebot (sprachmittler_id, erstellt_at DESC);
  `,
};
