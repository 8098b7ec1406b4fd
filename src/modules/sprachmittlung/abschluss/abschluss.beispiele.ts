import assert from 'node:assert/strict';
import type { Insertable } from 'kysely';
import type { TestApp } from '../../../../test-support/app.ts';
import { insertEinsatz } from '../einsatz.store.ts';
import { insertSprachmittler } from '../sprachmittler.store.ts';
import type { EinsatzTable } from '../sprachmittlung.tables.ts';
import { insertStelle } from '../stelle.store.ts';
import { assignEinsatz } from '../vermittlung/angebot.action.ts';

/** An accepted appointment on Thursday 12 March 2026, 10:00–11:00 in Berlin, some twelve kilometres from home. */
export interface Beispiel {
  stelleId: number;
  personId: number;
  einsatzId: number;
}

export async function buildBeispiel(
  t: TestApp,
  einsatz: Partial<Insertable<EinsatzTable>> = {},
): Promise<Beispiel> {
  const { db } = t.database;
  const now = t.clock.now();
  const { stelleId, personId, einsatzId } = await db.transaction().execute(async (trx) => {
    const stelle = await insertStelle(trx, {
      name: 'Grundschule Moorweg',
      art: 'schule',
      email: 'schule@example.org',
      lat: null,
      lon: null,
      feed_token_hash: null,
      import_id: null,
      angelegt_at: now,
    });
    const person = await insertSprachmittler(trx, {
      nachname: 'Haile',
      vorname: 'Selam',
      email: 'selam@example.org',
      status: 'aktiv',
      geschlecht: null,
      geburtsdatum: null,
      lat: 53.3,
      lon: 8.4,
      umkreis_km: null,
      eingetreten_am: '2024-01-01',
      ausgetreten_am: null,
      einwilligung_am: null,
      verschwiegenheit_am: null,
      verpflichtung_am: null,
      fuehrungszeugnis_am: null,
      fuehrungszeugnis_bis: null,
      iban: null,
      feed_token_hash: null,
      import_id: null,
      angelegt_at: now,
    });
    const id = await insertEinsatz(trx, {
      stelle_id: stelle,
      ansprechperson: 'Frau Berg',
      ansprechperson_telefon: '+49440112345',
      ansprechperson_email: 'berg@example.org',
      sprache: 'ti',
      beginn_at: new Date('2026-03-12T09:00:00Z'),
      ende_at: new Date('2026-03-12T10:00:00Z'),
      einsatzort: 'Grundschule Moorweg',
      strasse: 'Moorweg 5',
      plz: '26919',
      ort: 'Brake',
      lat: 53.33,
      lon: 8.53,
      thema: 'schule',
      mindestniveau: null,
      geschlecht: null,
      wunsch_sprachmittler_id: null,
      herkunft: 'telefon',
      reihe_id: null,
      angefragt_at: now,
      sprachmittler_id: null,
      vermittelt_at: null,
      ist_beginn_at: null,
      ist_ende_at: null,
      kilometer_zehntel: null,
      auslagen_cent: null,
      gemeldet_at: null,
      gegen_beginn_at: null,
      gegen_ende_at: null,
      bestaetigt_at: null,
      bestaetigt_durch: null,
      beendet_at: null,
      absage_durch: null,
      kosten_traegt: null,
      nicht_vermittelt_grund: null,
      ersatzloesung_cent: null,
      import_id: null,
      ...einsatz,
    });
    return { stelleId: stelle, personId: person, einsatzId: id };
  });
  const buero = await t.signIn('disposition');
  const zugeteilt = await assignEinsatz(t.kontext(buero.wer), einsatzId, personId);
  assert.ok(zugeteilt.ok, JSON.stringify(zugeteilt));
  return { stelleId, personId, einsatzId };
}

export async function readEinsatz(t: TestApp, id: number) {
  return t.database.db.selectFrom('einsatz').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** Mails in the order in which they were written. */
export async function readMails(t: TestApp, an?: string) {
  let query = t.database.db.selectFrom('mail').selectAll().orderBy('id');
  if (an) query = query.where('an', '=', an);
  return query.execute();
}

/** Path of the newest personal link in a mailbox, e.g. '/t/…'. */
export async function newestLink(t: TestApp, an: string, pfad: '/t' | '/b' | '/a'): Promise<string> {
  const treffer = (await readMails(t, an)).flatMap(({ text }) => [
    ...text.matchAll(new RegExp(`http://localhost:3000(${pfad}/\\S+)`, 'g')),
  ]);
  const letzter = treffer.at(-1)?.[1];
  assert.ok(letzter, `no link ${pfad} for ${an}`);
  return letzter;
}
