import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { addDays, datumOf } from '../src/begriffe/zeit.ts';
import { kontoEinstellung } from '../src/modules/haushalt/index.ts';
import { insertRegel } from '../src/modules/sprachmittlung/abrechnung/entschaedigung.store.ts';
import { MODELLE } from '../src/modules/sprachmittlung/abrechnung/entschaedigung-pruefung.rules.ts';
import { KONTEN } from '../src/modules/sprachmittlung/abrechnung/lauf.beispiele.ts';
import { insertStelle } from '../src/modules/sprachmittlung/anfragen/anfragen.beispiele.ts';
import type { Kontext } from '../src/platform/kontext.ts';
import { saveSetting } from '../src/platform/settings.ts';
import { createUser } from '../test-support/app.ts';
import type { Zufall } from './zufall.ts';

/** Who settles and who is paid. */
export interface Zahlstand {
  /** Cookies of the people who check and of those who release. */
  pruefende: string[];
  freigebende: string[];
  stelleId: number;
  personIds: number[];
}

/** Every appointment takes an hour by video: 12 €. */
export const BETRAG = 1200;
const PERSONEN = 4;
const TAGE_ZURUECK = 900;

/** An account, a rule, a requester, four people to be paid, two who check and two who release. */
export async function prepareZahlbetrieb(kontext: Kontext): Promise<Zahlstand> {
  const { db, clock, config } = kontext;
  await db.transaction().execute(async (trx) => {
    const konto = { name: 'Landkreis Musterland', iban: 'DE75512108001245126199', bic: '' };
    await saveSetting(trx, kontoEinstellung, konto, 'Probe', clock.now());
    await insertRegel(trx, {
      bezeichnung: 'Aufwandsentschädigung',
      gueltig_ab: '2000-01-01',
      gueltig_bis: null,
      geltung: {},
      geltung_schluessel: 'alle',
      satz: MODELLE.stunde,
      ersetzt_regel_id: null,
      angelegt_at: clock.now(),
      angelegt_von: 'Probe',
    });
  });
  const user = async (rolle: 'disposition' | 'zahlstelle') =>
    (await createUser({ db }, clock, config.secret, [rolle], null)).cookie;
  return {
    stelleId: await insertStelle(db),
    personIds: await Promise.all(Array.from({ length: PERSONEN }, (_, at) => insertPerson(kontext, at))),
    pruefende: [await user('disposition'), await user('disposition')],
    freigebende: [await user('zahlstelle'), await user('zahlstelle')],
  };
}

async function insertPerson({ db, clock }: Kontext, at: number): Promise<number> {
  const { id } = await db
    .insertInto('sprachmittler')
    .values({
      nachname: `Probe${at}`,
      vorname: 'Person',
      geschlecht: null,
      geburtsdatum: null,
      lat: null,
      lon: null,
      email: `person${at}@example.org`,
      umkreis_km: null,
      eingetreten_am: '2020-01-01',
      ausgetreten_am: null,
      einwilligung_am: null,
      verschwiegenheit_am: '2020-01-01',
      verpflichtung_am: null,
      fuehrungszeugnis_am: null,
      fuehrungszeugnis_bis: null,
      iban: KONTEN[at % KONTEN.length]!,
      kontoinhaber: `Person Probe${at}`,
      feed_token_hash: null,
      import_id: null,
      angelegt_at: clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** An office that settles day and night: two people check, two release, sometimes one sends back or discards. */
export class Zahlbetrieb {
  /** Runs whose release KoMuT has told of, and payments whose return it has. */
  readonly freigegeben = new Set<number>();
  readonly zurueck = new Set<number>();
  acts = 0;
  unanswered = 0;
  einsaetze = 0;
  readonly #address: string;
  readonly #stand: Zahlstand;
  readonly #zufall: Zufall;
  #atWork = false;
  /** Once nothing comes back and nothing is discarded any more, everything ends paid. */
  #calm = false;
  #workers: Promise<void>[] = [];

  constructor(address: string, stand: Zahlstand, zufall: Zufall) {
    this.#address = address;
    this.#stand = stand;
    this.#zufall = zufall;
  }

  /** Confirmed appointments that wait for settlement, one a day for each person. */
  async confirm(client: pg.Client, tage: number): Promise<void> {
    const { personIds, stelleId } = this.#stand;
    for (let tag = 0; tag < tage; tag++) {
      const datum = addDays(datumOf(new Date()), -TAGE_ZURUECK + this.einsaetze / personIds.length);
      await client.query(
        `INSERT INTO einsatz (stelle_id, sprache, beginn_at, ende_at, ist_beginn_at, ist_ende_at, modus, herkunft, status,
           angefragt_at, sprachmittler_id, bestaetigt_at)
         SELECT $1, 'ti', t, t + interval '1 hour', t, t + interval '1 hour', 'video', 'telefon', 'bestaetigt', t, p, t
         FROM unnest($2::bigint[]) p, (SELECT ($3 || ' 10:00Z')::timestamptz AS t) zeit`,
        [stelleId, personIds, datum],
      );
      this.einsaetze += personIds.length;
    }
  }

  begin(): void {
    this.#atWork = true;
    this.#workers = [
      ...this.#stand.pruefende.map((cookie) => this.#work(() => this.#pruefen(cookie))),
      ...this.#stand.freigebende.map((cookie) => this.#work(() => this.#freigeben(cookie))),
    ];
  }

  async end(): Promise<void> {
    this.#atWork = false;
    await Promise.all(this.#workers);
  }

  /** Works on until nothing is left to do, without second thoughts. */
  async finish(isDone: () => Promise<boolean>): Promise<void> {
    this.#calm = true;
    this.begin();
    const since = Date.now();
    while (!(await isDone())) {
      if (Date.now() - since > 60_000) throw new Error('The settlement does not come to its end.');
      await sleep(50);
    }
    await this.end();
  }

  async #work(step: () => Promise<void>): Promise<void> {
    while (this.#atWork) {
      await step();
      await sleep(5);
    }
  }

  async #pruefen(cookie: string): Promise<void> {
    const heute = datumOf(new Date());
    const zeitraum = { von: addDays(heute, -1000), bis: heute };
    const begonnen = await this.#post(cookie, '/abrechnung', zeitraum);
    const laufId = Number(/\/abrechnung\/(\d+)$/.exec(begonnen?.location ?? '')?.[1] ?? 0);
    if (!laufId) return;
    if (!this.#calm && this.#zufall.chance(0.1)) {
      await this.#post(cookie, `/abrechnung/${laufId}/verwerfen`, { grund: 'Probe' });
      return;
    }
    if (this.#zufall.chance(0.3)) await this.#post(cookie, `/abrechnung/${laufId}/nachsammeln`, {});
    const page = await this.#get(cookie, `/abrechnung/${laufId}`);
    const position = /\/abrechnung\/\d+\/positionen\/(\d+)"/.exec(page)?.[1];
    if (!this.#calm && position && this.#zufall.chance(0.3)) {
      const grund = { grund: 'Beleg fehlt' };
      await this.#post(cookie, `/abrechnung/${laufId}/positionen/${position}/herausnehmen`, grund);
    }
    if (page.includes('pruefung=konto-zurueckgekommen')) {
      const abhaken = { pruefung: 'konto-zurueckgekommen', grund: 'Konto ist wieder offen' };
      await this.#post(cookie, `/abrechnung/${laufId}/abhaken`, abhaken);
    }
    const version = versionOf(await this.#get(cookie, `/abrechnung/${laufId}`));
    if (version) await this.#post(cookie, `/abrechnung/${laufId}/pruefen`, { version });
  }

  async #freigeben(cookie: string): Promise<void> {
    const laufId = findWartenden(await this.#get(cookie, '/abrechnung'));
    if (!laufId) return;
    if (!this.#calm && this.#zufall.chance(0.15)) {
      await this.#post(cookie, `/abrechnung/${laufId}/zurueckgeben`, { grund: 'Probe' });
      return;
    }
    const version = versionOf(await this.#get(cookie, `/abrechnung/${laufId}`));
    if (!version) return;
    const freigabe = { version, ausfuehrungAm: datumOf(new Date()) };
    const done = await this.#post(cookie, `/abrechnung/${laufId}/freigeben`, freigabe);
    if (!done?.location) return;
    this.freigegeben.add(laufId);
    if (this.#calm || !this.#zufall.chance(0.3)) return;
    const page = await this.#get(cookie, `/abrechnung/${laufId}`);
    const zahlung = /zahlungen\/(\d+)\/ruecklauf/.exec(page)?.[1];
    if (!zahlung) return;
    const rueckgabe = { am: datumOf(new Date()), grund: 'Konto erloschen' };
    const back = await this.#post(cookie, `/abrechnung/${laufId}/zahlungen/${zahlung}/ruecklauf`, rueckgabe);
    if (back?.location) this.zurueck.add(Number(zahlung));
  }

  async #get(cookie: string, path: string): Promise<string> {
    return (await this.#call(cookie, path)).text;
  }

  /** @returns null when nothing tells whether it was done; without a location it was refused */
  async #post(
    cookie: string,
    path: string,
    form: Record<string, string>,
  ): Promise<{ location: string | null } | null> {
    const { status, location } = await this.#call(cookie, path, form);
    if (status === 0) return null;
    if (status === 303) this.acts++;
    return { location: status === 303 ? location : null };
  }

  async #call(cookie: string, path: string, form?: Record<string, string>) {
    try {
      const answer = await fetch(`${this.#address}${path}`, {
        method: form ? 'POST' : 'GET',
        redirect: 'manual',
        headers: { cookie, origin: this.#address },
        ...(form ? { body: new URLSearchParams(form) } : {}),
        signal: AbortSignal.timeout(20_000),
      });
      const text = await answer.text();
      if (answer.status >= 500) {
        this.unanswered++;
        return { status: 0, text: '', location: null };
      }
      // Somebody else was quicker: refused, or nothing there any more.
      if (![200, 303, 404, 422].includes(answer.status))
        throw new Error(`${path}: ${answer.status} ${text.slice(0, 300)}`);
      return { status: answer.status, text, location: answer.headers.get('location') };
    } catch (fault) {
      if (!(fault instanceof TypeError || fault instanceof DOMException)) throw fault;
      this.unanswered++;
      return { status: 0, text: '', location: null };
    }
  }

  /** Told of and not there: each of these lines is a broken promise. */
  async findLost(client: pg.Client): Promise<string[]> {
    const { rows: laeufe } = await client.query<{ id: number }>(
      `SELECT id::int FROM unnest($1::bigint[]) id
       WHERE NOT EXISTS (SELECT FROM abrechnungslauf l WHERE l.id = id AND status = 'freigegeben')`,
      [[...this.freigegeben]],
    );
    const { rows: zahlungen } = await client.query<{ id: number }>(
      `SELECT id::int FROM unnest($1::bigint[]) id
       WHERE NOT EXISTS (SELECT FROM zahlung z WHERE z.id = id AND status = 'zurueckgekommen')`,
      [[...this.zurueck]],
    );
    return [...laeufe.map(({ id }) => `release ${id}`), ...zahlungen.map(({ id }) => `return ${id}`)];
  }
}

const versionOf = (page: string) => /name="version" value="(\d+)"/.exec(page)?.[1] ?? null;

/** A run of the list that waits for release; 0 when none does. */
function findWartenden(list: string): number {
  const row = list.split('<tr>').find((part) => part.includes('wartet auf Freigabe')) ?? '';
  return Number(/\/abrechnung\/(\d+)"/.exec(row)?.[1] ?? 0);
}

/** What must never be seen, whenever somebody looks. */
const WIDERSPRUECHE: Record<string, string> = {
  'two lines that count': `SELECT einsatz_id AS id FROM abrechnungsposition WHERE gilt GROUP BY 1 HAVING count(*) > 1`,
  'paid twice': `SELECT p.einsatz_id AS id FROM abrechnungsposition p JOIN zahlung z ON z.id = p.zahlung_id
    WHERE z.status = 'angewiesen' GROUP BY 1 HAVING count(*) > 1`,
  'settled without a line': `SELECT id FROM einsatz e WHERE status = 'abgerechnet'
    AND NOT EXISTS (SELECT FROM abrechnungsposition p WHERE p.einsatz_id = e.id AND p.gilt)`,
  'a line without its settled appointment': `SELECT p.id FROM abrechnungsposition p JOIN einsatz e ON e.id = p.einsatz_id
    WHERE p.gilt AND e.status <> 'abgerechnet'`,
  'discarded with lines': `SELECT l.id FROM abrechnungslauf l JOIN abrechnungsposition p ON p.lauf_id = l.id
    WHERE l.status = 'verworfen' AND p.gilt`,
  'released without a file': `SELECT id FROM abrechnungslauf l WHERE status = 'freigegeben' AND NOT EXISTS (
    SELECT FROM zahllauf z WHERE z.herkunft_art = 'abrechnungslauf' AND z.herkunft_id = l.id AND z.id = l.zahllauf_id)`,
  'a file nobody released': `SELECT z.id FROM zahllauf z LEFT JOIN abrechnungslauf l ON l.id = z.herkunft_id
    WHERE l.status IS DISTINCT FROM 'freigegeben'`,
  'a file of another sum than its lines': `SELECT z.id FROM zahllauf z WHERE summe_cent <> (
    SELECT sum(p.betrag_cent) FROM abrechnungsposition p JOIN zahlung q ON q.id = p.zahlung_id WHERE q.zahllauf_id = z.id)`,
  'a payment of another sum than its bookings': `SELECT z.id FROM zahlung z WHERE betrag_cent <> (
    SELECT sum(betrag_cent) FROM buchung b WHERE b.zahlung_id = z.id)`,
  'a returned payment whose lines count': `SELECT p.id FROM abrechnungsposition p JOIN zahlung z ON z.id = p.zahlung_id
    WHERE p.gilt AND z.status = 'zurueckgekommen'`,
  'released without statements': `SELECT id FROM abrechnungslauf l WHERE status = 'freigegeben' AND (
    SELECT count(*) FROM abrechnungsnachweis n WHERE n.lauf_id = l.id) <> (
    SELECT count(DISTINCT sprachmittler_id) FROM abrechnungsposition p WHERE p.lauf_id = l.id AND p.zahlung_id IS NOT NULL)`,
  'a statement nobody was told of': `SELECT id FROM abrechnungsnachweis n WHERE NOT EXISTS (
    SELECT FROM mail WHERE gegenstand_art = 'abrechnungsnachweis' AND gegenstand_id = n.id::text)`,
  'released without audit': `SELECT id FROM abrechnungslauf l WHERE status = 'freigegeben' AND NOT EXISTS (
    SELECT FROM protokoll WHERE tat = 'abrechnung.freigeben' AND gegenstand_art = 'abrechnungslauf' AND gegenstand_id = l.id::text)`,
};

export async function findWidersprueche(client: pg.Client): Promise<string[]> {
  const found: string[] = [];
  for (const [what, sql] of Object.entries(WIDERSPRUECHE)) {
    const { rows } = await client.query<{ id: string }>(`${sql} LIMIT 5`);
    found.push(...rows.map(({ id }) => `${what}: ${id}`));
  }
  return found;
}
