import type { Migration } from './migration.ts';

/** Tenders of courses: procedure, lots, criteria, sealed bids, scores, contracts. */
export const vergabe: Migration = {
  name: '0028-vergabe',
  sql: `
    CREATE TABLE vergabe (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      titel text NOT NULL CHECK (titel <> ''),
      beschreibung text NOT NULL DEFAULT '',
      -- Estimated value of all lots without tax.
      schaetzwert_cent bigint NOT NULL CHECK (schaetzwert_cent > 0),
      art text NOT NULL CHECK (art IN ('direkt', 'beschraenkt', 'oeffentlich', 'eu')),
      -- Why this kind: what the value limits asked for, and the reason for a stricter one.
      art_mindestens text NOT NULL CHECK (art_mindestens IN ('direkt', 'beschraenkt', 'oeffentlich', 'eu')),
      grenzen jsonb NOT NULL,
      art_grund text NOT NULL DEFAULT '',
      frist_at timestamptz NOT NULL,
      topf_id bigint NOT NULL REFERENCES topf (id),
      beginn_am date NOT NULL,
      ende_am date NOT NULL CHECK (ende_am >= beginn_am),
      status text NOT NULL DEFAULT 'entwurf'
        CHECK (status IN ('entwurf', 'laeuft', 'geoeffnet', 'zugeschlagen', 'aufgehoben')),
      -- Two people open: the first asks, the second confirms.
      oeffnung_von text,
      oeffnung_von_name text,
      oeffnung_at timestamptz,
      geoeffnet_von text CHECK (geoeffnet_von <> oeffnung_von),
      geoeffnet_von_name text,
      geoeffnet_at timestamptz CHECK (geoeffnet_at >= frist_at),
      -- Why the two people's scores differ, why one of equal bids was chosen, why it was cancelled.
      begruendung text NOT NULL DEFAULT '',
      beendet_von_name text,
      beendet_at timestamptz,
      angelegt_von text NOT NULL,
      angelegt_at timestamptz NOT NULL,
      version integer NOT NULL DEFAULT 1
    );

    CREATE TABLE vergabelos (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      vergabe_id bigint NOT NULL REFERENCES vergabe (id) ON DELETE CASCADE,
      nr integer NOT NULL,
      titel text NOT NULL CHECK (titel <> ''),
      ue integer NOT NULL CHECK (ue > 0),
      plaetze integer NOT NULL CHECK (plaetze > 0),
      niveau_von text NOT NULL,
      niveau_bis text NOT NULL,
      UNIQUE (vergabe_id, nr)
    );

    CREATE TABLE vergabekriterium (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      vergabe_id bigint NOT NULL REFERENCES vergabe (id) ON DELETE CASCADE,
      nr integer NOT NULL,
      bezeichnung text NOT NULL CHECK (bezeichnung <> ''),
      gewicht integer NOT NULL CHECK (gewicht BETWEEN 1 AND 100),
      -- The price is no matter of opinion: its points come from the formula.
      ist_preis boolean NOT NULL,
      UNIQUE (vergabe_id, nr)
    );
    CREATE UNIQUE INDEX vergabekriterium_preis ON vergabekriterium (vergabe_id) WHERE ist_preis;

    CREATE TABLE vergabe_eingeladen (
      vergabe_id bigint NOT NULL REFERENCES vergabe (id) ON DELETE CASCADE,
      traeger_id bigint NOT NULL REFERENCES traeger (id),
      PRIMARY KEY (vergabe_id, traeger_id)
    );

    -- The envelope: that it came, when and from whom. What is in it stands in the two tables below.
    CREATE TABLE vergabeangebot (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      vergabe_id bigint NOT NULL REFERENCES vergabe (id),
      traeger_id bigint NOT NULL REFERENCES traeger (id),
      weg text NOT NULL CHECK (weg IN ('anmeldung', 'papier')),
      eingegangen_at timestamptz NOT NULL,
      eingegangen_von text NOT NULL,
      brief_id bigint REFERENCES datei (id),
      CONSTRAINT vergabeangebot_einmal UNIQUE (vergabe_id, traeger_id)
    );
    CREATE TABLE vergabeangebot_preis (
      angebot_id bigint NOT NULL REFERENCES vergabeangebot (id) ON DELETE CASCADE,
      los_id bigint NOT NULL REFERENCES vergabelos (id),
      betrag_cent bigint NOT NULL CHECK (betrag_cent > 0),
      PRIMARY KEY (angebot_id, los_id)
    );
    CREATE TABLE vergabeangebot_datei (
      angebot_id bigint PRIMARY KEY REFERENCES vergabeangebot (id) ON DELETE CASCADE,
      datei_id bigint NOT NULL REFERENCES datei (id)
    );

    CREATE TABLE vergabewertung (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      vergabe_id bigint NOT NULL REFERENCES vergabe (id),
      von text NOT NULL,
      von_name text NOT NULL,
      abgegeben_at timestamptz NOT NULL,
      CONSTRAINT vergabewertung_einmal UNIQUE (vergabe_id, von)
    );
    CREATE TABLE vergabepunkte (
      wertung_id bigint NOT NULL REFERENCES vergabewertung (id) ON DELETE CASCADE,
      angebot_id bigint NOT NULL REFERENCES vergabeangebot (id),
      kriterium_id bigint NOT NULL REFERENCES vergabekriterium (id),
      punkte integer NOT NULL CHECK (punkte BETWEEN 0 AND 10),
      PRIMARY KEY (wertung_id, angebot_id, kriterium_id)
    );

    CREATE TABLE vergabevertrag (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      vergabe_id bigint NOT NULL REFERENCES vergabe (id),
      los_id bigint NOT NULL UNIQUE REFERENCES vergabelos (id),
      angebot_id bigint NOT NULL REFERENCES vergabeangebot (id),
      betrag_cent bigint NOT NULL CHECK (betrag_cent > 0),
      beginn_am date NOT NULL,
      ende_am date NOT NULL CHECK (ende_am >= beginn_am)
    );
  `,
};
