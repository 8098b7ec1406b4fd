import type { Migration } from './migration.ts';

/** Language courses the county finances: who gives them, under which conditions, who takes part, who was there. */
export const sprachkurse: Migration = {
  name: '0017-sprachkurse',
  sql: `
    CREATE TABLE gemeinde (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      name text NOT NULL CHECK (name <> ''),
      -- Official key of the municipality, as text: it may begin with 0.
      schluessel text NOT NULL DEFAULT '',
      lat double precision CHECK (lat BETWEEN -90 AND 90),
      lon double precision CHECK (lon BETWEEN -180 AND 180),
      email text NOT NULL DEFAULT '',
      ist_aktiv boolean NOT NULL DEFAULT true,
      version integer NOT NULL DEFAULT 1
    );
    CREATE UNIQUE INDEX gemeinde_name ON gemeinde (lower(name));

    -- Whoever gives courses; a municipality that gives them itself is one as well.
    CREATE TABLE traeger (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      name text NOT NULL CHECK (name <> ''),
      art text NOT NULL CHECK (art IN ('volkshochschule', 'bildungstraeger', 'verein', 'gemeinde', 'sonstige')),
      gemeinde_id bigint REFERENCES gemeinde (id),
      strasse text NOT NULL DEFAULT '',
      plz text NOT NULL DEFAULT '',
      ort text NOT NULL DEFAULT '',
      telefon text NOT NULL DEFAULT '',
      email text NOT NULL DEFAULT '',
      ust_id text NOT NULL DEFAULT '',
      steuernummer text NOT NULL DEFAULT '',
      iban text,
      kontoinhaber text NOT NULL DEFAULT '',
      notiz text NOT NULL DEFAULT '',
      ist_aktiv boolean NOT NULL DEFAULT true,
      angelegt_at timestamptz NOT NULL,
      version integer NOT NULL DEFAULT 1
    );
    CREATE UNIQUE INDEX traeger_name ON traeger (lower(name));
    CREATE INDEX traeger_suche ON traeger USING gin (komut.suchform(name || ' ' || ort) komut.gin_trgm_ops);
    CREATE TABLE traeger_person (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      traeger_id bigint NOT NULL REFERENCES traeger (id) ON DELETE CASCADE,
      name text NOT NULL,
      funktion text NOT NULL DEFAULT '',
      telefon text NOT NULL DEFAULT '',
      email text NOT NULL DEFAULT ''
    );
    CREATE INDEX traeger_person_traeger ON traeger_person (traeger_id);

    -- A version of the conditions for one kind of courses. What an approval was given under never changes: an approval
    -- keeps its copy, and a version that was used is only ended, never edited.
    CREATE TABLE foerderbedingung (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      kursart text NOT NULL,
      bezeichnung text NOT NULL CHECK (bezeichnung <> ''),
      gueltig_ab date NOT NULL,
      -- Last day; null without an end.
      gueltig_bis date CHECK (gueltig_bis >= gueltig_ab),
      topf_id bigint REFERENCES topf (id),
      regeln jsonb NOT NULL,
      angelegt_at timestamptz NOT NULL,
      angelegt_von text NOT NULL,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT foerderbedingung_eine_je_tag
        EXCLUDE USING gist (kursart WITH =, daterange(gueltig_ab, gueltig_bis, '[]') WITH &&)
    );

    CREATE TABLE kurs (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      -- The office's number of the course, e.g. 2026-014.
      kennung text NOT NULL UNIQUE,
      titel text NOT NULL CHECK (titel <> ''),
      traeger_id bigint NOT NULL REFERENCES traeger (id),
      gemeinde_id bigint NOT NULL REFERENCES gemeinde (id),
      -- Decides which conditions count: sprachkurs, frauenkurs …
      kursart text NOT NULL,
      -- What the course is: allgemein, alphabetisierung, zweitschrift, langsam, eltern, frauen, hoehere-niveaus, berufstaetige …
      format text NOT NULL,
      durchfuehrung text NOT NULL DEFAULT 'praesenz' CHECK (durchfuehrung IN ('praesenz', 'online', 'hybrid')),
      niveau_von text NOT NULL,
      niveau_bis text NOT NULL,
      -- Teaching units of 45 minutes in the whole course.
      ue integer NOT NULL CHECK (ue > 0),
      plaetze_min integer NOT NULL CHECK (plaetze_min >= 0),
      plaetze_max integer NOT NULL CHECK (plaetze_max >= plaetze_min AND plaetze_max > 0),
      beginn_am date NOT NULL,
      ende_am date NOT NULL CHECK (ende_am >= beginn_am),
      -- Weekly pattern: [{wochentag, von, bis}] with minutes of 'HH:MM'; the dates stand in kurstermin.
      zeiten jsonb NOT NULL DEFAULT '[]',
      in_schulferien boolean NOT NULL DEFAULT false,
      raum text NOT NULL DEFAULT '',
      strasse text NOT NULL DEFAULT '',
      plz text NOT NULL DEFAULT '',
      ort text NOT NULL DEFAULT '',
      lat double precision,
      lon double precision,
      lehrkraft text NOT NULL DEFAULT '',
      lehrkraft_zulassung text NOT NULL DEFAULT '',
      kinderbetreuung boolean NOT NULL DEFAULT false,
      kinderplaetze integer NOT NULL DEFAULT 0 CHECK (kinderplaetze >= 0),
      zielgruppe text NOT NULL DEFAULT '',
      voraussetzungen text NOT NULL DEFAULT '',
      anmeldung text NOT NULL DEFAULT '',
      -- What the provider asks for: [{art, menge, einzelpreisCent, betragCent, text}]; null while it is being written.
      kalkulation jsonb NOT NULL DEFAULT '[]',
      eigenanteil_cent bigint NOT NULL DEFAULT 0 CHECK (eigenanteil_cent >= 0),
      status text NOT NULL DEFAULT 'entwurf' CHECK (status IN ('entwurf', 'beantragt', 'geprueft', 'bewilligt', 'laeuft',
        'unterbrochen', 'abgeschlossen', 'abgebrochen', 'abgelehnt', 'zurueckgezogen')),
      beantragt_at timestamptz,
      ist_oeffentlich boolean NOT NULL DEFAULT false,
      -- Short plain text for the public list by language: {"de": "…", "en": "…", "ar": "…"}.
      kurztexte jsonb NOT NULL DEFAULT '{}',
      notiz text NOT NULL DEFAULT '',
      angelegt_at timestamptz NOT NULL,
      angelegt_von text NOT NULL,
      version integer NOT NULL DEFAULT 1
    );
    CREATE INDEX kurs_traeger ON kurs (traeger_id);
    CREATE INDEX kurs_gemeinde ON kurs (gemeinde_id);
    CREATE INDEX kurs_zeit ON kurs (beginn_am, ende_am);
    CREATE INDEX kurs_suche ON kurs USING gin (komut.suchform(kennung || ' ' || titel || ' ' || ort) komut.gin_trgm_ops);

    -- The days a course is held on, made from its weekly pattern without holidays and then changed by hand.
    CREATE TABLE kurstermin (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      kurs_id bigint NOT NULL REFERENCES kurs (id) ON DELETE CASCADE,
      am date NOT NULL,
      von text NOT NULL,
      bis text NOT NULL CHECK (von < bis),
      ue integer NOT NULL CHECK (ue > 0),
      faellt_aus boolean NOT NULL DEFAULT false,
      grund text NOT NULL DEFAULT ''
    );
    CREATE UNIQUE INDEX kurstermin_einmal ON kurstermin (kurs_id, am, von);

    CREATE TABLE kursverlauf (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      kurs_id bigint NOT NULL REFERENCES kurs (id) ON DELETE CASCADE,
      status text NOT NULL,
      grund text NOT NULL DEFAULT '',
      gesetzt_von text NOT NULL,
      gesetzt_at timestamptz NOT NULL
    );
    CREATE INDEX kursverlauf_kurs ON kursverlauf (kurs_id, id);

    CREATE TABLE kursunterlage (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      kurs_id bigint NOT NULL REFERENCES kurs (id) ON DELETE CASCADE,
      art text NOT NULL,
      datei_id bigint NOT NULL REFERENCES datei (id),
      eingereicht_von text NOT NULL,
      eingereicht_at timestamptz NOT NULL
    );
    CREATE INDEX kursunterlage_kurs ON kursunterlage (kurs_id);

    -- One decision on money for a course; a later one (change, extension) replaces the earlier, which stays readable.
    CREATE TABLE bewilligung (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      kurs_id bigint NOT NULL REFERENCES kurs (id),
      nummer integer NOT NULL CHECK (nummer > 0),
      status text NOT NULL DEFAULT 'vorgeschlagen'
        CHECK (status IN ('vorgeschlagen', 'erteilt', 'ersetzt', 'verworfen', 'widerrufen')),
      foerderbedingung_id bigint NOT NULL REFERENCES foerderbedingung (id),
      -- The conditions as they were at this approval; they count for lists and invoices of the course.
      regeln jsonb NOT NULL,
      ue integer NOT NULL CHECK (ue > 0),
      plaetze_min integer NOT NULL,
      plaetze_max integer NOT NULL CHECK (plaetze_max >= plaetze_min),
      -- [{art, menge, einzelpreisCent, betragCent, text}], adds up to betrag_cent.
      positionen jsonb NOT NULL,
      betrag_cent bigint NOT NULL CHECK (betrag_cent >= 0),
      topf_id bigint NOT NULL REFERENCES topf (id),
      -- Amount by year of the service: [{jahr, betragCent}], adds up to betrag_cent.
      jahre jsonb NOT NULL,
      auflagen text NOT NULL DEFAULT '',
      begruendung text NOT NULL DEFAULT '',
      vorgeschlagen_von text NOT NULL,
      vorgeschlagen_von_name text NOT NULL,
      vorgeschlagen_at timestamptz NOT NULL,
      erteilt_von text,
      erteilt_von_name text,
      erteilt_at timestamptz,
      bescheid_pdf_id bigint REFERENCES datei (id),
      bescheid_docx_id bigint REFERENCES datei (id),
      UNIQUE (kurs_id, nummer)
    );
    CREATE UNIQUE INDEX bewilligung_eine_gilt ON bewilligung (kurs_id) WHERE status = 'erteilt';
    CREATE UNIQUE INDEX bewilligung_ein_vorschlag ON bewilligung (kurs_id) WHERE status = 'vorgeschlagen';

    -- Somebody who learns: a number, a year, a group; the name stays with the provider.
    CREATE TABLE teilnehmer (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      -- County-wide number that goes with the person from course to course.
      nummer text NOT NULL UNIQUE,
      geburtsjahr integer CHECK (geburtsjahr BETWEEN 1900 AND 2100),
      geschlecht text CHECK (geschlecht IN ('weiblich', 'maennlich', 'divers')),
      -- A group of the conditions the course is financed under.
      gruppe text NOT NULL DEFAULT '',
      angelegt_at timestamptz NOT NULL
    );
    CREATE TABLE einschreibung (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      kurs_id bigint NOT NULL REFERENCES kurs (id),
      teilnehmer_id bigint NOT NULL REFERENCES teilnehmer (id),
      -- The number the provider's own lists carry; empty where they carry the county's.
      traegernummer text NOT NULL DEFAULT '',
      ab_am date NOT NULL,
      -- Last day; null while the person takes part.
      bis_am date CHECK (bis_am >= ab_am),
      ergebnis text CHECK (ergebnis IN ('bestanden', 'teilgenommen', 'nicht-bestanden', 'abgebrochen')),
      ergebnis_niveau text,
      abbruchgrund text NOT NULL DEFAULT '',
      warteperson_id bigint,
      UNIQUE (kurs_id, teilnehmer_id)
    );
    CREATE INDEX einschreibung_teilnehmer ON einschreibung (teilnehmer_id);
    CREATE UNIQUE INDEX einschreibung_traegernummer ON einschreibung (kurs_id, traegernummer) WHERE traegernummer <> '';

    -- The provider's list of a month. Without a row it is missing.
    CREATE TABLE teilnehmerliste (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      kurs_id bigint NOT NULL REFERENCES kurs (id),
      -- First day of the month.
      monat date NOT NULL CHECK (extract(day FROM monat) = 1),
      status text NOT NULL DEFAULT 'entwurf' CHECK (status IN ('entwurf', 'eingereicht', 'zurueckgegeben', 'geprueft')),
      -- Teaching units held in this month.
      ue integer NOT NULL DEFAULT 0 CHECK (ue >= 0),
      datei_id bigint REFERENCES datei (id),
      -- How the columns of the file are read, where the office or the provider said so: {"A": "nummer"}.
      zuordnung jsonb NOT NULL DEFAULT '{}',
      bemerkung text NOT NULL DEFAULT '',
      eingereicht_von text,
      eingereicht_at timestamptz,
      geprueft_von text,
      geprueft_at timestamptz,
      -- What the check found when the office decided: [{art, zeile, werte, entscheidung}].
      befunde jsonb NOT NULL DEFAULT '[]',
      version integer NOT NULL DEFAULT 1,
      UNIQUE (kurs_id, monat)
    );
    CREATE TABLE anwesenheit (
      teilnehmerliste_id bigint NOT NULL REFERENCES teilnehmerliste (id) ON DELETE CASCADE,
      einschreibung_id bigint NOT NULL REFERENCES einschreibung (id),
      -- Teaching units present, and missed with an excuse; the rest was missed without.
      ue_anwesend integer NOT NULL CHECK (ue_anwesend >= 0),
      ue_entschuldigt integer NOT NULL DEFAULT 0 CHECK (ue_entschuldigt >= 0),
      PRIMARY KEY (teilnehmerliste_id, einschreibung_id)
    );
    CREATE INDEX anwesenheit_einschreibung ON anwesenheit (einschreibung_id);
    CREATE TABLE listenerinnerung (
      kurs_id bigint NOT NULL REFERENCES kurs (id) ON DELETE CASCADE,
      monat date NOT NULL,
      erinnert_at timestamptz NOT NULL,
      PRIMARY KEY (kurs_id, monat, erinnert_at)
    );
  `,
};
