import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { addDays, datumOf, type Uhrzeit } from '../src/begriffe/zeit.ts';
import { insertStelle } from '../src/modules/sprachmittlung/anfragen/anfragen.beispiele.ts';
import { createSchluessel } from '../src/modules/verwaltung/index.ts';
import type { Kontext } from '../src/platform/kontext.ts';

/** Keys of those who work in the office's day of `Betrieb`. */
export interface Besetzung {
  stelleId: number;
  buero: string;
  /** For each language two people who compete. */
  teams: { sprache: string; personen: { id: number; schluessel: string }[] }[];
}

const PATIENCE_MS = 20_000;

const SPRACHEN = ['ti', 'ar', 'uk', 'pes'];

/** A requester, eight interpreters and the keys with which programs act for them. */
export async function prepareBetrieb(kontext: Kontext): Promise<Besetzung> {
  const stelleId = await insertStelle(kontext.db);
  const teams: Besetzung['teams'] = [];
  for (const sprache of SPRACHEN) {
    const personen = [];
    for (const nachname of ['Erste', 'Zweite']) {
      const id = await insertPerson(kontext, `${nachname}-${sprache}`, sprache);
      personen.push({ id, schluessel: await key(kontext, 'sprachmittler', id) });
    }
    teams.push({ sprache, personen });
  }
  return { stelleId, buero: await key(kontext, 'disposition', null), teams };
}

async function key(kontext: Kontext, rolle: 'disposition' | 'sprachmittler', bezugId: number | null) {
  const result = await createSchluessel(kontext, {
    name: `Probe ${rolle} ${bezugId ?? ''}`,
    umfang: ['einsatz:lesen', 'einsatz:schreiben'],
    rollen: [rolle],
    bezugId,
    gueltigBis: null,
  });
  if (!result.ok) throw new Error(result.grund);
  return result.wert.token;
}

async function insertPerson({ db, clock }: Kontext, nachname: string, sprache: string): Promise<number> {
  const { id } = await db
    .insertInto('sprachmittler')
    .values({
      nachname,
      vorname: 'Probe',
      geschlecht: 'weiblich',
      geburtsdatum: null,
      lat: 52.6,
      lon: 7.9,
      email: `${nachname.toLowerCase()}@example.org`,
      umkreis_km: null,
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
      angelegt_at: clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('sprachmittler_sprache')
    .values({ sprachmittler_id: id, sprache, niveau: 'C1', ist_muttersprache: true })
    .execute();
  return id;
}

type Stand = 'angefragt' | 'angeboten' | 'vermittelt';
const FORTSCHRITT: readonly Stand[] = ['angefragt', 'angeboten', 'vermittelt'];

/** An office at work by API: for each language somebody asks, two people are asked, and both accept at once. */
export class Betrieb {
  /** The furthest state that KoMuT has told of each Einsatz. */
  readonly acknowledged = new Map<number, Stand>();
  acts = 0;
  unanswered = 0;
  readonly #address: string;
  readonly #besetzung: Besetzung;
  #termine = 0;
  #atWork = false;
  #workers: Promise<void>[] = [];

  constructor(address: string, besetzung: Besetzung) {
    this.#address = address;
    this.#besetzung = besetzung;
  }

  begin(): void {
    this.#atWork = true;
    this.#workers = this.#besetzung.teams.map(async (team) => {
      while (this.#atWork) await this.#arrange(team);
    });
  }

  /** Waits for so many more acts; throws when nothing is done any more. */
  async until(count: number): Promise<void> {
    const enough = this.acts + count;
    const since = Date.now();
    while (this.acts < enough) {
      await Promise.race([Promise.all(this.#workers), sleep(5)]);
      if (Date.now() - since > PATIENCE_MS) throw new Error('The office stands still.');
    }
  }

  async end(): Promise<void> {
    this.#atWork = false;
    await Promise.all(this.#workers);
  }

  async #arrange({ sprache, personen }: Besetzung['teams'][number]): Promise<void> {
    const { stelleId, buero } = this.#besetzung;
    const anfrage = await this.#act<{ id: number }>(buero, '/anfragen', {
      stelleId,
      sprache,
      ...this.#nextTermin(),
      modus: 'video',
      thema: 'beratung',
      klient: 'K-17',
      bestaetigteRueckfragen: ['anfrage.feiertag'],
    });
    if (!anfrage) return;
    this.acknowledged.set(anfrage.id, 'angefragt');
    const gefragt = await this.#act(buero, `/einsaetze/${anfrage.id}/angebote`, {
      sprachmittlerIds: personen.map(({ id }) => id),
    });
    if (!gefragt) return;
    this.acknowledged.set(anfrage.id, 'angeboten');
    await Promise.all(personen.map(({ schluessel }) => this.#accept(schluessel, anfrage.id)));
  }

  async #accept(schluessel: string, einsatzId: number): Promise<void> {
    const meine = await this.#call<{ angebote: { id: number; einsatzId: number }[] }>(
      schluessel,
      '/meine/angebote',
    );
    const angebot = meine?.angebote.find((offen) => offen.einsatzId === einsatzId);
    if (!angebot) return;
    const zusage = await this.#act(schluessel, `/meine/angebote/${angebot.id}/annahme`, {});
    if (zusage) this.acknowledged.set(einsatzId, 'vermittelt');
  }

  /** Half an hour each, ten a day, from next week on; no two at the same time. */
  #nextTermin(): { datum: string; beginn: Uhrzeit; ende: Uhrzeit } {
    const number = this.#termine++;
    const stunde = String(8 + (number % 10)).padStart(2, '0');
    return {
      datum: addDays(datumOf(new Date()), 7 + Math.floor(number / 10)),
      beginn: `${stunde}:00` as Uhrzeit,
      ende: `${stunde}:30` as Uhrzeit,
    };
  }

  async #act<T = unknown>(schluessel: string, path: string, body: object): Promise<T | null> {
    const answer = await this.#call<T>(schluessel, path, body);
    if (answer) this.acts++;
    return answer;
  }

  /** @returns null when the act was refused, or when nothing tells whether it was done */
  async #call<T>(schluessel: string, path: string, body?: object): Promise<T | null> {
    try {
      const answer = await fetch(`${this.#address}/api/v1${path}`, {
        method: body ? 'POST' : 'GET',
        headers: { authorization: `Bearer ${schluessel}`, 'content-type': 'application/json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
        signal: AbortSignal.timeout(20_000),
      });
      if (answer.ok) return (await answer.json()) as T;
      if (answer.status >= 500) this.unanswered++;
      // Somebody else was quicker: the one refusal that belongs to this game.
      else if (answer.status !== 422 || !path.endsWith('/annahme'))
        throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    } catch (fault) {
      if (!(fault instanceof TypeError || fault instanceof DOMException)) throw fault;
      this.unanswered++;
    }
    return null;
  }

  /** Acknowledged and not there: each of these lines is a broken promise. */
  async findLost(client: pg.Client): Promise<string[]> {
    const { rows } = await client.query<{ id: number; status: Stand }>('SELECT id::int, status FROM einsatz');
    const found = new Map(rows.map(({ id, status }) => [id, FORTSCHRITT.indexOf(status)]));
    return [...this.acknowledged].flatMap(([id, stand]) =>
      (found.get(id) ?? -1) >= FORTSCHRITT.indexOf(stand) ? [] : [`einsatz ${id} ${stand}`],
    );
  }
}

/** What one transaction writes together, and no part of it may stand alone. */
const HALVES: Record<string, string> = {
  'einsatz without audit': `SELECT id FROM einsatz e WHERE NOT EXISTS (
      SELECT FROM protokoll p WHERE tat = 'anfrage.stellen' AND gegenstand_art = 'einsatz' AND gegenstand_id = e.id::text)`,
  'audit without einsatz': `SELECT id FROM protokoll p WHERE gegenstand_art = 'einsatz'
      AND NOT EXISTS (SELECT FROM einsatz e WHERE e.id::text = p.gegenstand_id)`,
  'einsatz without receipt': `SELECT id FROM einsatz e WHERE NOT EXISTS (
      SELECT FROM mail WHERE gegenstand_art = 'einsatz' AND gegenstand_id = e.id::text)`,
  'mail without einsatz': `SELECT id FROM mail WHERE gegenstand_art = 'einsatz'
      AND NOT EXISTS (SELECT FROM einsatz e WHERE e.id::text = gegenstand_id)`,
  'offered without two offers': `SELECT id FROM einsatz e WHERE status <> 'angefragt'
      AND (SELECT count(*) FROM angebot a WHERE a.einsatz_id = e.id) <> 2`,
  'offer for an einsatz nobody offered': `SELECT a.id FROM angebot a JOIN einsatz e ON e.id = a.einsatz_id
      WHERE e.status = 'angefragt'`,
  'offer without personal link': `SELECT id FROM angebot a WHERE NOT EXISTS (
      SELECT FROM persoenlicher_link l WHERE l.zweck = 'angebot.antworten' AND l.bezug_id = a.id)`,
  'arranged without its winner': `SELECT id FROM einsatz e WHERE status = 'vermittelt' AND NOT EXISTS (
      SELECT FROM angebot a WHERE a.einsatz_id = e.id AND a.status = 'angenommen' AND a.sprachmittler_id = e.sprachmittler_id)`,
  'arranged with a question still open': `SELECT e.id FROM einsatz e JOIN angebot a ON a.einsatz_id = e.id
      WHERE e.status = 'vermittelt' AND a.status = 'offen'`,
  'winner without an arranged einsatz': `SELECT a.id FROM angebot a JOIN einsatz e ON e.id = a.einsatz_id
      WHERE a.status = 'angenommen' AND e.status <> 'vermittelt'`,
  'arranged without audit': `SELECT id FROM einsatz e WHERE status = 'vermittelt' AND NOT EXISTS (
      SELECT FROM protokoll p WHERE tat = 'angebot.annehmen' AND gegenstand_art = 'einsatz' AND gegenstand_id = e.id::text)`,
  'arranged without invitation': `SELECT id FROM einsatz e WHERE status = 'vermittelt' AND NOT EXISTS (
      SELECT FROM mail WHERE gegenstand_art = 'einsatz' AND gegenstand_id = e.id::text AND kalender IS NOT NULL)`,
};

export async function findHalves(client: pg.Client): Promise<string[]> {
  const found: string[] = [];
  for (const [what, sql] of Object.entries(HALVES)) {
    const { rows } = await client.query<{ id: string }>(`${sql} LIMIT 5`);
    found.push(...rows.map(({ id }) => `${what}: ${id}`));
  }
  return found;
}
