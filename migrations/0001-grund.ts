import type { Migration } from './migration.ts';

export const grund: Migration = {
  name: '0001-grund',
  sql: `
    -- The sign-in library's own tables and column names.
    CREATE TABLE "user" (
      id text PRIMARY KEY, name text NOT NULL, email text NOT NULL UNIQUE, "emailVerified" boolean NOT NULL,
      image text, "createdAt" timestamptz NOT NULL DEFAULT now(), "updatedAt" timestamptz NOT NULL DEFAULT now(),
      "twoFactorEnabled" boolean
    );
    CREATE TABLE session (
      id text PRIMARY KEY, "expiresAt" timestamptz NOT NULL, token text NOT NULL UNIQUE,
      "createdAt" timestamptz NOT NULL DEFAULT now(), "updatedAt" timestamptz NOT NULL,
      "ipAddress" text, "userAgent" text, "userId" text NOT NULL REFERENCES "user" (id) ON DELETE CASCADE
    );
    CREATE INDEX session_benutzer ON session ("userId");
    CREATE TABLE account (
      id text PRIMARY KEY, "accountId" text NOT NULL, "providerId" text NOT NULL,
      "userId" text NOT NULL REFERENCES "user" (id) ON DELETE CASCADE,
      "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz,
      "refreshTokenExpiresAt" timestamptz, scope text, password text,
      "createdAt" timestamptz NOT NULL DEFAULT now(), "updatedAt" timestamptz NOT NULL
    );
    CREATE INDEX account_benutzer ON account ("userId");
    CREATE TABLE verification (
      id text PRIMARY KEY, identifier text NOT NULL, value text NOT NULL, "expiresAt" timestamptz NOT NULL,
      "createdAt" timestamptz NOT NULL DEFAULT now(), "updatedAt" timestamptz NOT NULL DEFAULT now()
    );
    CREATE INDEX verification_identifier ON verification (identifier);
    CREATE TABLE "twoFactor" (
      id text PRIMARY KEY, secret text NOT NULL, "backupCodes" text NOT NULL,
      "userId" text NOT NULL REFERENCES "user" (id) ON DELETE CASCADE,
      verified boolean, "failedVerificationCount" integer, "lockedUntil" timestamptz
    );
    CREATE INDEX two_factor_user ON "twoFactor" ("userId");

    -- What KoMuT knows of a user beyond signing in.
    CREATE TABLE benutzer (
      user_id text PRIMARY KEY REFERENCES "user" (id) ON DELETE CASCADE,
      -- A number for addresses and personal links, where the library's key is unwieldy.
      nummer bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
      sprache text NOT NULL DEFAULT 'de' CHECK (sprache IN ('de', 'en')),
      aussehen text NOT NULL DEFAULT 'system' CHECK (aussehen IN ('light', 'dark', 'system')),
      gesperrt_at timestamptz,
      zuletzt_angemeldet_at timestamptz
    );
    -- bezug_id: the organisation (stelle, kurstraeger, …) or person (sprachmittler) an external role belongs to.
    CREATE TABLE benutzer_rolle (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      user_id text NOT NULL REFERENCES "user" (id) ON DELETE CASCADE,
      rolle text NOT NULL,
      bezug_id bigint,
      UNIQUE NULLS NOT DISTINCT (user_id, rolle, bezug_id)
    );
    -- Its link is a personal link of purpose 'einladung'.
    CREATE TABLE einladung (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      email text NOT NULL,
      name text NOT NULL,
      rollen jsonb NOT NULL,
      sprache text NOT NULL DEFAULT 'de' CHECK (sprache IN ('de', 'en')),
      eingeladen_von text NOT NULL,
      eingeladen_at timestamptz NOT NULL,
      gueltig_bis timestamptz NOT NULL,
      angenommen_at timestamptz,
      widerrufen_at timestamptz
    );
    CREATE UNIQUE INDEX einladung_offen ON einladung (email) WHERE angenommen_at IS NULL AND widerrufen_at IS NULL;
    -- Failed sign-ins are counted for a pair of account and origin, so that nobody can lock somebody else out.
    CREATE TABLE anmeldeversuch (
      schluessel text PRIMARY KEY,
      anzahl integer NOT NULL,
      gesperrt_bis timestamptz,
      zuletzt_at timestamptz NOT NULL
    );

    CREATE TABLE persoenlicher_link (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      token_hash text NOT NULL UNIQUE,
      zweck text NOT NULL,
      bezug_id bigint NOT NULL,
      person text NOT NULL,
      erstellt_at timestamptz NOT NULL,
      gueltig_bis timestamptz NOT NULL,
      benutzt_at timestamptz,
      widerrufen_at timestamptz
    );
    CREATE INDEX persoenlicher_link_bezug ON persoenlicher_link (zweck, bezug_id);

    CREATE TABLE api_schluessel (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      name text NOT NULL,
      token_hash text NOT NULL UNIQUE,
      token_anfang text NOT NULL,
      umfang jsonb NOT NULL,
      rollen jsonb NOT NULL,
      bezug_id bigint,
      erstellt_von text NOT NULL,
      erstellt_at timestamptz NOT NULL,
      gueltig_bis timestamptz,
      zuletzt_benutzt_at timestamptz,
      widerrufen_at timestamptz
    );

    CREATE TABLE protokoll (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      at timestamptz NOT NULL,
      wer_art text NOT NULL,
      wer_id text,
      wer_name text NOT NULL,
      tat text NOT NULL,
      gegenstand_art text NOT NULL,
      gegenstand_id text NOT NULL,
      vorher jsonb,
      nachher jsonb,
      vorgang text NOT NULL
    );
    CREATE INDEX protokoll_at ON protokoll (at DESC);
    CREATE INDEX protokoll_gegenstand ON protokoll (gegenstand_art, gegenstand_id, id DESC);

    -- Mail leaves by this table, written in the act's own transaction.
    CREATE TABLE mail (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      an text NOT NULL,
      an_name text NOT NULL,
      betreff text NOT NULL,
      text text NOT NULL,
      kalender text,
      kalender_methode text,
      gegenstand_art text NOT NULL,
      gegenstand_id text NOT NULL,
      erstellt_at timestamptz NOT NULL,
      status text NOT NULL DEFAULT 'wartet' CHECK (status IN ('wartet', 'gesendet', 'gescheitert')),
      versuche integer NOT NULL DEFAULT 0,
      naechster_versuch_at timestamptz NOT NULL,
      gesendet_at timestamptz,
      fehler text
    );
    CREATE INDEX mail_wartet ON mail (naechster_versuch_at) WHERE status = 'wartet';
    CREATE INDEX mail_gegenstand ON mail (gegenstand_art, gegenstand_id);

    CREATE TABLE datei (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      name text NOT NULL,
      typ text NOT NULL,
      groesse integer NOT NULL,
      sha256 text NOT NULL,
      inhalt bytea NOT NULL,
      erstellt_at timestamptz NOT NULL,
      erstellt_von text NOT NULL
    );

    -- Settings the office edits, with their history: the row valid last counts.
    CREATE TABLE einstellung (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      schluessel text NOT NULL,
      wert jsonb NOT NULL,
      gesetzt_von text NOT NULL,
      gesetzt_at timestamptz NOT NULL
    );
    CREATE INDEX einstellung_schluessel ON einstellung (schluessel, id DESC);
  `,
};
