/** A requester and what it types, for the tests of requests. */
import type { Db } from '../../../platform/database/database.ts';
import { type AnfrageEingabe, anfrageSchema } from './anfrage.schema.ts';

/** A request as a form sends it: Wednesday in a week, Tigrinya, at the requester's own address. */
export const FORMULAR = {
  sprache: 'ti',
  datum: '18.3.2026',
  beginn: '9',
  ende: '10.30',
  modus: 'vor-ort',
  ortWahl: 'stelle',
  thema: 'beratung',
  art: 'Erstgespräch',
  klient: 'K-2026-14',
  aktenzeichen: '51.2-0417',
  begruendung: 'Verständigung auf Deutsch ist noch nicht möglich.',
  ansprechperson: 'Frau Testmann',
  ansprechpersonTelefon: '05431 1234',
  ansprechpersonEmail: 'beratung@example.org',
  laienhinweisBestaetigt: 'ja',
};

export const eingabe = (aenderung: Record<string, unknown> = {}): AnfrageEingabe =>
  anfrageSchema.parse({ ...FORMULAR, ...aenderung });

export async function insertStelle(db: Db, name = 'Beratungsstelle Musterstadt'): Promise<number> {
  const row = await db
    .insertInto('stelle')
    .values({
      name,
      art: 'beratung',
      strasse: 'Am Markt 1',
      plz: '49610',
      ort: 'Musterstadt',
      lat: 52.67,
      lon: 7.95,
      email: 'stelle@example.org',
      feed_token_hash: null,
      import_id: null,
      angelegt_at: new Date('2026-01-01T08:00:00Z'),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function insertSprachmittlerin(db: Db, nachname = 'Beispielfrau'): Promise<number> {
  const row = await db
    .insertInto('sprachmittler')
    .values({
      nachname,
      vorname: 'Saba',
      geschlecht: 'weiblich',
      geburtsdatum: null,
      lat: 52.6,
      lon: 7.9,
      email: `${nachname.toLowerCase()}@example.org`,
      umkreis_km: null,
      status: 'aktiv',
      eingetreten_am: '2023-01-01',
      ausgetreten_am: null,
      einwilligung_am: null,
      verschwiegenheit_am: '2023-01-01',
      verpflichtung_am: null,
      fuehrungszeugnis_am: null,
      fuehrungszeugnis_bis: null,
      iban: null,
      feed_token_hash: null,
      import_id: null,
      angelegt_at: new Date('2026-01-01T08:00:00Z'),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('sprachmittler_sprache')
    .values({ sprachmittler_id: row.id, sprache: 'ti', niveau: 'C1', ist_muttersprache: true })
    .execute();
  return row.id;
}
