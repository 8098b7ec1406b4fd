import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { SYSTEM } from '../src/begriffe/wer.ts';
import { datumOf, toInstant } from '../src/begriffe/zeit.ts';
import { DURCHGEFUEHRTE_STATUS, EINSATZ_STATUS } from '../src/modules/sprachmittlung/einsatz.rules.ts';
import { countRegister } from '../src/modules/sprachmittlung/register/register.store.ts';
import { FixedClock } from '../src/platform/clock.ts';
import { readConfig } from '../src/platform/config.ts';
import { Mandanten } from '../src/platform/database/mandanten.ts';
import { NoQueue } from '../src/platform/jobs/queue.ts';
import type { Kontext } from '../src/platform/kontext.ts';
import { openEmptyDatabase, openTestDatabase, type TestDatabase } from '../test-support/database.ts';
import { DEMO_BENUTZER, demoSignIns } from './benutzer.ts';
import { DEMO_MANDANT, DemoNameTaken, ensureDemo } from './demo.ts';
import { Fortschritt } from './fortschritt.ts';
import { buildLandkreis, draftLandkreis } from './landkreis.ts';
import { JAHR, NEU_SEIT, STICHTAG } from './pool.ts';

const config = readConfig({ KOMUT_SECRET: 'nur-fuer-tests-nur-fuer-tests-nur-fuer-tests' });

function kontextOf({ mandant, db }: Pick<TestDatabase, 'mandant' | 'db'>, jetzt: Date): Kontext {
  const clock = new FixedClock(jetzt);
  return { mandant, db, clock, config, jobs: new NoQueue(), wer: SYSTEM, sprache: 'de', vorgang: 'test' };
}

describe('the draft of the demo county', () => {
  it('is the same every time', () => {
    const jetzt = new Date('2026-03-10T09:00:00Z');
    assert.deepEqual(draftLandkreis(jetzt), draftLandkreis(jetzt));
  });

  it('has the same year 2023 whenever it is opened for the first time', () => {
    const year = (jetzt: string) =>
      draftLandkreis(new Date(jetzt))
        .plan.filter(({ datum }) => datum.startsWith(String(JAHR)))
        .map(({ datum, von, sprache, stelle, ende }) =>
          [datum, von, sprache, stelle.key, ende.art].join(' '),
        );
    const frueh = year('2024-02-01T09:00:00Z');
    assert.equal(frueh.length, 1075);
    assert.deepEqual(year('2027-07-14T09:00:00Z'), frueh);
  });

  it('holds nothing that has not happened yet, on whatever day it is opened', () => {
    for (let tag = 0; tag < 400; tag += 53) {
      const jetzt = new Date(Date.UTC(2026, 10, 20 + tag, 3));
      for (const { datum, ende, angefragtAt } of draftLandkreis(jetzt).plan) {
        const letztes = ende.art === 'durchgefuehrt' ? ende.abschluss.at : ende.at;
        assert.ok(letztes < jetzt, `${datumOf(jetzt)}: ${datum} ${ende.art} ${letztes.toISOString()}`);
        assert.ok(angefragtAt < letztes);
      }
    }
  });

  it('offers a sign-in for every role, each with another address', () => {
    const rollen = new Set(DEMO_BENUTZER.map(({ rolle }) => rolle));
    assert.equal(rollen.size, 14);
    assert.equal(new Set(demoSignIns('en').map(({ email }) => email)).size, DEMO_BENUTZER.length);
  });
});

describe('the demo county, opened on 20 June 2024', () => {
  const jetzt = toInstant('2024-06-20', '09:30');
  let database: TestDatabase;
  before(async () => {
    database = await openTestDatabase();
    const { pool, plan } = draftLandkreis(jetzt);
    const nur2023 = plan.filter(({ datum }) => datum.startsWith(String(JAHR)));
    await buildLandkreis(kontextOf(database, jetzt), jetzt, () => undefined, {
      entwurf: { pool, plan: nur2023 },
    });
  });
  after(() => database.close());

  const jahr = { von: toInstant(`${JAHR}-01-01`, '00:00'), bis: toInstant(`${JAHR + 1}-01-01`, '00:00') };
  const einsaetze = () =>
    database.db.selectFrom('einsatz').where('beginn_at', '>=', jahr.von).where('beginn_at', '<', jahr.bis);

  it('has the published figures of 2023', async () => {
    const zahlen = await countRegister(database.db, { stichtag: STICHTAG, ...jahr, neuSeit: NEU_SEIT });
    assert.equal(zahlen.groesse, 125);
    assert.equal(zahlen.neu, 35);
    assert.equal(zahlen.aktiv, 90);
    assert.equal(zahlen.sprachen.length, 25);
    const rows = await einsaetze()
      .select((eb) => ['status', eb.fn.countAll<number>().as('anzahl')])
      .groupBy('status')
      .execute();
    assert.deepEqual(Object.fromEntries(rows.map(({ status, anzahl }) => [status, anzahl])), {
      abgerechnet: 1000,
      abgesagt: 46,
      ausgefallen: 6,
      'nicht-vermittelt': 23,
    });
  });

  it('interpreted in 25 languages for about 30,000 € at 12 € for each started hour and 0.30 €/km', async () => {
    const rows = await einsaetze()
      .select(['sprache', 'ist_beginn_at', 'ist_ende_at', 'kilometer_zehntel'])
      .where('status', 'in', DURCHGEFUEHRTE_STATUS)
      .execute();
    assert.equal(new Set(rows.map(({ sprache }) => sprache)).size, 25);
    const cent = rows.reduce((sum, row) => {
      const stunden = Math.ceil((row.ist_ende_at!.getTime() - row.ist_beginn_at!.getTime()) / 3_600_000);
      return sum + stunden * 1200 + row.kilometer_zehntel! * 3;
    }, 0);
    assert.ok(Math.abs(cent - 3_000_000) < 60_000, `${cent / 100} €`);
  });

  it('settled every month by two people, each appointment once, and billed on what others pay', async () => {
    const laeufe = await database.db
      .selectFrom('abrechnungslauf')
      .select(['status', 'geprueft_name', 'freigegeben_name', 'zahllauf_id'])
      .execute();
    assert.equal(laeufe.length, 12);
    for (const { status, geprueft_name, freigegeben_name, zahllauf_id } of laeufe) {
      assert.deepEqual([status, zahllauf_id !== null], ['freigegeben', true]);
      assert.notEqual(geprueft_name, freigegeben_name);
    }
    const { rows } = await database.mandanten
      .pool(database.mandant)
      .query<{ ohne: number; berechnet: number }>(
        `SELECT count(*) FILTER (WHERE p.id IS NULL)::int AS ohne,
         count(*) FILTER (WHERE p.weiterberechnung_id IS NOT NULL)::int AS berechnet
       FROM einsatz e LEFT JOIN abrechnungsposition p ON p.einsatz_id = e.id AND p.gilt
       WHERE e.status = 'abgerechnet'`,
      );
    assert.equal(rows[0]!.ohne, 0);
    assert.ok(rows[0]!.berechnet > 50, String(rows[0]!.berechnet));
  });

  it('has an Einsatz in every status', async () => {
    const rows = await database.db.selectFrom('einsatz').select('status').distinct().execute();
    assert.deepEqual(rows.map(({ status }) => status).toSorted(), EINSATZ_STATUS.toSorted());
  });

  it('has the desk full: nobody asked for tomorrow, searching, handed over, to be approved, offers out', async () => {
    const offen = await database.db
      .selectFrom('einsatz')
      .leftJoin('suche', (join) =>
        join.onRef('suche.einsatz_id', '=', 'einsatz.id').on('suche.status', '<>', 'beendet'),
      )
      .select(['beginn_at', 'einsatz.status', 'braucht_pruefung', 'suche.status as suche'])
      .where('einsatz.status', 'in', ['angefragt', 'angeboten'])
      .execute();
    const morgen = toInstant('2024-06-21', '09:00').getTime();
    assert.ok(offen.some(({ beginn_at, suche }) => beginn_at.getTime() === morgen && suche === null));
    for (const suche of ['laeuft', 'angehalten'])
      assert.ok(
        offen.some((anfrage) => anfrage.suche === suche),
        suche,
      );
    assert.equal(offen.filter(({ braucht_pruefung }) => braucht_pruefung).length, 1);
    assert.ok(offen.every(({ beginn_at }) => beginn_at > jetzt));
    const faellig = await database.db
      .selectFrom('suche')
      .select('id')
      .where('status', '=', 'laeuft')
      .where('naechste_welle_at', '<=', jetzt)
      .execute();
    assert.deepEqual(faellig, []);
  });

  it('books nobody twice, and the interpreters who sign in have something to do', async () => {
    const { rows } = await database.mandanten
      .pool(database.mandant)
      .query(`SELECT a.id FROM einsatz a JOIN einsatz b ON a.sprachmittler_id = b.sprachmittler_id AND a.id < b.id
        WHERE a.zeitraum && b.zeitraum AND a.status NOT IN ('abgesagt', 'ausgefallen')
          AND b.status NOT IN ('abgesagt', 'ausgefallen')`);
    assert.deepEqual(rows, []);
    const eigene = await database.db
      .selectFrom('benutzer_rolle')
      .innerJoin('angebot', 'angebot.sprachmittler_id', 'benutzer_rolle.bezug_id')
      .select(['bezug_id', (eb) => eb.fn.countAll<number>().as('offen')])
      .where('rolle', '=', 'sprachmittler')
      .where('angebot.status', '=', 'offen')
      .groupBy('bezug_id')
      .execute();
    assert.equal(eigene.length, 2);
  });

  it('leaves only the letters of the last day in the outbox', async () => {
    const { min, anzahl } = await database.db
      .selectFrom('mail')
      .select((eb) => [eb.fn.min('erstellt_at').as('min'), eb.fn.countAll<number>().as('anzahl')])
      .where('status', '=', 'wartet')
      .executeTakeFirstOrThrow();
    assert.ok(min.getTime() >= jetzt.getTime() - 86_400_000);
    assert.ok(anzahl > 5 && anzahl < 100, String(anzahl));
  });

  it('lets nothing happen in the future', async () => {
    const { rows } = await database.mandanten.pool(database.mandant).query(
      `SELECT 1 FROM protokoll WHERE at > $1 UNION ALL SELECT 1 FROM mail WHERE erstellt_at > $1
       UNION ALL SELECT 1 FROM einsatz WHERE greatest(angefragt_at, vermittelt_at, gemeldet_at, bestaetigt_at) > $1`,
      [jetzt],
    );
    assert.deepEqual(rows, []);
  });
});

describe('the progress of building', () => {
  const play = (isTTY: boolean) => {
    const lines: string[] = [];
    const written: string[] = [];
    const terminal = { isTTY, write: (text: string) => written.push(text) > 0 };
    const fortschritt = new Fortschritt(200, (line) => lines.push(line), terminal);
    for (let schritt = 0; schritt < 150; schritt++) fortschritt.step();
    fortschritt.finish();
    return { lines, written };
  };

  it('is a line for each quarter where nobody watches', () => {
    const { lines, written } = play(false);
    assert.deepEqual(
      lines.map((line) => line.replace(/^.*: /, '')),
      ['0 %', '25 %', '50 %', '75 %', '100 %'],
    );
    assert.deepEqual(written, []);
  });

  it('is a bar that fills in a terminal', () => {
    const { lines, written } = play(true);
    assert.deepEqual(lines, []);
    assert.match(written[0]!, /^\r.*░{30} {3}0 %$/);
    assert.match(written.at(-2)!, /█{30} 100 %$/);
    assert.equal(written.at(-1), '\n');
  });
});

describe('the first start', () => {
  const withDatabase = async (test: (runtime: Parameters<typeof ensureDemo>[0]) => Promise<void>) => {
    const { connection, close } = await openEmptyDatabase();
    const mandanten = new Mandanten(connection);
    await mandanten.open();
    const kontext: Parameters<typeof ensureDemo>[0]['kontext'] = (mandant) =>
      kontextOf({ mandant, db: mandanten.db(mandant) }, new Date());
    try {
      await test({ connection, mandanten, kontext });
    } finally {
      await mandanten.close();
      await close();
    }
  };
  const einsaetze = async ({ mandanten }: Parameters<typeof ensureDemo>[0]) =>
    (await mandanten.pool(DEMO_MANDANT).query('SELECT name FROM ort')).rows.length;
  const insertOrt = (kontext: Kontext) =>
    kontext.db.insertInto('ort').values({ name: 'Nirgendwo', lat: 53, lon: 7 }).execute();

  it('leaves nothing half done: what was interrupted is built anew', () =>
    withDatabase(async (runtime) => {
      const interrupted = ensureDemo(runtime, () => undefined, {
        build: async (kontext) => {
          await insertOrt(kontext);
          throw new Error('power cut');
        },
      });
      await assert.rejects(interrupted, /power cut/);
      assert.equal((await runtime.mandanten.refresh()).length, 0);
      await ensureDemo(runtime, () => undefined, {
        build: async (kontext) => void (await insertOrt(kontext)),
      });
      assert.deepEqual(runtime.mandanten.list(), [DEMO_MANDANT]);
      assert.equal(await einsaetze(runtime), 1);
    }));

  it('ends at the next act when it is told to stop, and the next start builds anew', () =>
    withDatabase(async (runtime) => {
      const stopping = new AbortController();
      const warn = () => stopping.abort(new Error('SIGINT'));
      await assert.rejects(ensureDemo(runtime, warn, { signal: stopping.signal }), /SIGINT/);
      assert.equal((await runtime.mandanten.refresh()).length, 0);
      const begun = await runtime.mandanten.shared.query(
        `SELECT obj_description(oid, 'pg_namespace') AS comment FROM pg_namespace WHERE nspname = 'demo'`,
      );
      assert.match(begun.rows[0].comment, /im Bau/);
      await ensureDemo(runtime, () => undefined, { build: async () => undefined });
      assert.deepEqual(runtime.mandanten.list(), [DEMO_MANDANT]);
    }));

  it('ends waiting for another that builds when it is told to stop', () =>
    withDatabase(async (runtime) => {
      const stopping = new AbortController();
      const { promise: built, resolve: finish } = Promise.withResolvers<void>();
      const first = ensureDemo(runtime, () => undefined, { build: () => built });
      const second = ensureDemo(runtime, () => undefined, { signal: stopping.signal });
      setTimeout(() => stopping.abort(), 300);
      await assert.rejects(second, { name: 'AbortError' });
      finish();
      await first;
      assert.deepEqual(runtime.mandanten.list(), [DEMO_MANDANT]);
    }));

  it('builds once, however many start together and however often', () =>
    withDatabase(async (runtime) => {
      let built = 0;
      const build = async () => void built++;
      await Promise.all([1, 2, 3].map(() => ensureDemo(runtime, () => undefined, { build })));
      await ensureDemo(runtime, () => undefined, { build });
      assert.equal(built, 1);
    }));

  it('does not touch a schema of the same name that is somebody else’s', () =>
    withDatabase(async (runtime) => {
      await runtime.mandanten.shared.query('CREATE SCHEMA demo; CREATE TABLE demo.precious (id integer)');
      await assert.rejects(
        ensureDemo(runtime, () => undefined, { build: async () => undefined }),
        DemoNameTaken,
      );
      await runtime.mandanten.shared.query('SELECT * FROM demo.precious');
    }));
});

describe('an unusual day', () => {
  it('can be the first: Easter Monday before dawn', async () => {
    const jetzt = toInstant('2026-04-06', '03:10');
    const database = await openTestDatabase();
    try {
      const { pool } = draftLandkreis(jetzt);
      await buildLandkreis(kontextOf(database, jetzt), jetzt, () => undefined, {
        entwurf: { pool, plan: [] },
      });
      const rows = await database.db
        .selectFrom('einsatz')
        .select('status')
        .where('beginn_at', '>=', toInstant(datumOf(jetzt), '00:00'))
        .execute();
      assert.ok(rows.filter(({ status }) => status === 'vermittelt').length >= 10);
      assert.ok(rows.some(({ status }) => status === 'angefragt'));
    } finally {
      await database.close();
    }
  });
});
