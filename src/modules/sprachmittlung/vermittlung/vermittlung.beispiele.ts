import type { Insertable } from 'kysely';
import type { TestApp } from '../../../../test-support/app.ts';
import type { EinsatzTable, SprachmittlerTable } from '../sprachmittlung.tables.ts';

/** Records for tests of the dispatch: a requester, people who speak Tigrinya, open requests. */

export async function addStelle(
  t: TestApp,
  name = 'Beratungsstelle Nord',
  email = 'stelle@example.org',
): Promise<number> {
  const row = await t.database.db
    .insertInto('stelle')
    .values({
      name,
      art: 'beratungsstelle',
      email,
      ort: 'Neustadt',
      lat: null,
      lon: null,
      feed_token_hash: null,
      import_id: null,
      angelegt_at: t.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function addSprachmittler(
  t: TestApp,
  nachname: string,
  more: Partial<Insertable<SprachmittlerTable>> = {},
  sprachen: readonly string[] = ['ti'],
): Promise<number> {
  const row = await t.database.db
    .insertInto('sprachmittler')
    .values({
      nachname,
      vorname: 'Test',
      email: `${nachname.toLowerCase()}@example.org`,
      geschlecht: 'weiblich',
      geburtsdatum: null,
      lat: 53.3,
      lon: 8.5,
      umkreis_km: null,
      eingetreten_am: '2020-01-01',
      ausgetreten_am: null,
      einwilligung_am: null,
      verschwiegenheit_am: '2020-01-01',
      verpflichtung_am: '2020-01-01',
      fuehrungszeugnis_am: '2025-01-01',
      fuehrungszeugnis_bis: '2030-01-01',
      iban: null,
      feed_token_hash: null,
      import_id: null,
      angelegt_at: t.clock.now(),
      mobilitaet: 'auto',
      ...more,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const sprache of sprachen) {
    await t.database.db
      .insertInto('sprachmittler_sprache')
      .values({ sprachmittler_id: row.id, sprache, niveau: 'C1', ist_muttersprache: true })
      .execute();
  }
  return row.id;
}

export async function addEinsatz(
  t: TestApp,
  stelleId: number,
  more: Partial<Insertable<EinsatzTable>> = {},
): Promise<number> {
  const row = await t.database.db
    .insertInto('einsatz')
    .values({
      stelle_id: stelleId,
      sprache: 'ti',
      beginn_at: new Date('2026-03-20T09:00:00Z'),
      ende_at: new Date('2026-03-20T10:00:00Z'),
      mindestniveau: null,
      modus: 'vor-ort',
      ort: 'Neustadt',
      lat: 53.35,
      lon: 8.55,
      thema: 'beratung',
      geschlecht: null,
      wunsch_sprachmittler_id: null,
      pseudonym: 'K-17',
      herkunft: 'portal',
      angefragt_at: t.clock.now(),
      ...more,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}
