import type { Generated, JSONColumnType } from 'kysely';
import type { Rolle } from '../../begriffe/rolle.ts';

interface Benutzer {
  user_id: string;
  nummer: Generated<number>;
  sprache: Generated<'de' | 'en'>;
  aussehen: Generated<'light' | 'dark' | 'system'>;
  gesperrt_at: Date | null;
  zuletzt_angemeldet_at: Date | null;
}

interface BenutzerRolle {
  id: Generated<number>;
  user_id: string;
  rolle: Rolle;
  bezug_id: number | null;
}

interface Einladung {
  id: Generated<number>;
  email: string;
  name: string;
  rollen: JSONColumnType<{ rolle: Rolle; bezugId: number | null }[]>;
  sprache: Generated<'de' | 'en'>;
  eingeladen_von: string;
  eingeladen_at: Date;
  gueltig_bis: Date;
  angenommen_at: Date | null;
  widerrufen_at: Date | null;
}

interface Anmeldeversuch {
  schluessel: string;
  anzahl: number;
  gesperrt_bis: Date | null;
  zuletzt_at: Date;
}

interface PersoenlicherLink {
  id: Generated<number>;
  token_hash: string;
  zweck: string;
  bezug_id: number;
  person: string;
  erstellt_at: Date;
  gueltig_bis: Date;
  benutzt_at: Date | null;
  widerrufen_at: Date | null;
}

interface ApiSchluessel {
  id: Generated<number>;
  name: string;
  token_hash: string;
  token_anfang: string;
  umfang: JSONColumnType<string[]>;
  rollen: JSONColumnType<Rolle[]>;
  bezug_id: number | null;
  erstellt_von: string;
  erstellt_at: Date;
  gueltig_bis: Date | null;
  zuletzt_benutzt_at: Date | null;
  widerrufen_at: Date | null;
}

interface Protokoll {
  id: Generated<number>;
  at: Date;
  wer_art: string;
  wer_id: string | null;
  wer_name: string;
  tat: string;
  gegenstand_art: string;
  gegenstand_id: string;
  vorher: JSONColumnType<object> | null;
  nachher: JSONColumnType<object> | null;
  vorgang: string;
}

interface MailTable {
  id: Generated<number>;
  an: string;
  an_name: string;
  betreff: string;
  text: string;
  kalender: string | null;
  kalender_methode: 'REQUEST' | 'CANCEL' | null;
  gegenstand_art: string;
  gegenstand_id: string;
  erstellt_at: Date;
  status: Generated<'wartet' | 'gesendet' | 'gescheitert'>;
  versuche: Generated<number>;
  naechster_versuch_at: Date;
  gesendet_at: Date | null;
  fehler: string | null;
}

interface Datei {
  id: Generated<number>;
  name: string;
  typ: string;
  groesse: number;
  sha256: string;
  inhalt: Buffer;
  erstellt_at: Date;
  erstellt_von: string;
}

interface Einstellung {
  id: Generated<number>;
  schluessel: string;
  wert: JSONColumnType<object>;
  gesetzt_von: string;
  gesetzt_at: Date;
}

/** Columns of the sign-in library that KoMuT reads or ends itself. */
interface AuthUser {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  image: string | null;
  createdAt: Generated<Date>;
  updatedAt: Generated<Date>;
  twoFactorEnabled: boolean | null;
}

interface AuthAccount {
  id: string;
  accountId: string;
  providerId: string;
  userId: string;
  password: string | null;
  createdAt: Generated<Date>;
  updatedAt: Date;
}

interface AuthTwoFactor {
  id: string;
  secret: string;
  userId: string;
  verified: boolean | null;
}

interface AuthVerification {
  id: string;
  identifier: string;
  value: string;
  expiresAt: Date;
}

interface AuthSession {
  id: string;
  expiresAt: Date;
  token: string;
  createdAt: Generated<Date>;
  updatedAt: Date;
  ipAddress: string | null;
  userAgent: string | null;
  userId: string;
}

declare module './tables.ts' {
  interface Tables {
    benutzer: Benutzer;
    benutzer_rolle: BenutzerRolle;
    einladung: Einladung;
    anmeldeversuch: Anmeldeversuch;
    persoenlicher_link: PersoenlicherLink;
    api_schluessel: ApiSchluessel;
    protokoll: Protokoll;
    mail: MailTable;
    datei: Datei;
    einstellung: Einstellung;
    user: AuthUser;
    session: AuthSession;
    account: AuthAccount;
    twoFactor: AuthTwoFactor;
    verification: AuthVerification;
  }
}
