import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { FORMULAR, insertSprachmittlerin, insertStelle } from './anfragen.beispiele.ts';

let t: TestApp;
let stelleId: number;
let buero: TestUser;
let stelle: TestUser;
let fremde: TestUser;
let kasse: TestUser;

before(async () => {
  t = await openTestApp();
  stelleId = await insertStelle(t.database.db);
  await insertSprachmittlerin(t.database.db);
  buero = await t.signIn('disposition');
  stelle = await t.signIn('stelle', stelleId);
  fremde = await t.signIn('stelle', await insertStelle(t.database.db, 'Fremde Stelle'));
  kasse = await t.signIn('zahlstelle');
});
after(() => t.close());

const countEinsaetze = async () => (await t.database.db.selectFrom('einsatz').select('id').execute()).length;
const form = (rest: Record<string, string | string[]> = {}) => ({
  ...FORMULAR,
  stelle: String(stelleId),
  ...rest,
});
const text = async (response: Response) => (await response.text()).replaceAll('&#39;', '’');

async function ask(user = buero, rest = {}): Promise<number> {
  const base = user === buero ? '/einsaetze' : '/meine-anfragen';
  const response = await t.post(`${base}/neu`, user, form(rest));
  assert.equal(response.status, 303, await response.text());
  return Number(/\/(\d+)$/.exec(response.headers.get('location')!)![1]);
}

describe('asking', () => {
  for (const [wer, pfad, tuer] of [
    ['the office', '/einsaetze/neu', () => buero],
    ['a requester', '/meine-anfragen/neu', () => stelle],
  ] as const) {
    it(`by ${wer}: forbidden, refused with the input kept, saved`, async () => {
      assert.equal((await t.post(pfad, kasse, form())).status, 403);
      const before = await countEinsaetze();
      const refused = await t.post(pfad, tuer(), form({ datum: '31.2.2026', ende: '', art: 'Anamnese' }));
      assert.equal(refused.status, 422);
      const page = await text(refused);
      assert.match(page, /Dieses Datum gibt es nicht/);
      assert.match(page, /Bitte geben Sie eine Uhrzeit an/);
      assert.match(page, /value="31\.2\.2026"[\s\S]*value="Anamnese"/);
      assert.equal(await countEinsaetze(), before);
      const saved = await t.post(pfad, tuer(), form());
      assert.equal(saved.status, 303);
      assert.equal(await countEinsaetze(), before + 1);
      const next = await t.get(saved.headers.get('location')!, tuer());
      assert.equal(next.status, 200);
      assert.match(await text(next), /Tigrinya/);
    });
  }

  it('shows all questions at once, keeps the input, and saves when they are confirmed', async () => {
    const before = await countEinsaetze();
    const doubtful = { klient: 'Amina Beispiel', datum: '3.4.2026' };
    const asked = await t.post('/einsaetze/neu', buero, form(doubtful));
    assert.equal(asked.status, 422);
    const page = await text(asked);
    assert.match(page, /voller? Namen?|vollen Namen/);
    assert.match(page, /03\.04\.2026 ist ein Feiertag/);
    assert.match(page, /value="Amina Beispiel"/);
    assert.equal(await countEinsaetze(), before);
    const half = await t.post(
      '/einsaetze/neu',
      buero,
      form({ ...doubtful, bestaetigteRueckfragen: 'anfrage.feiertag' }),
    );
    assert.equal(half.status, 422);
    await ask(buero, {
      ...doubtful,
      bestaetigteRueckfragen: ['anfrage.feiertag', 'anfrage.pseudonym.voller-name'],
    });
  });

  it('names what cannot be read together with what is missing', async () => {
    const page = await text(
      await t.post('/meine-anfragen/neu', stelle, { stelle: String(stelleId), sprache: 'ti' }),
    );
    for (const satz of [
      /ein Datum an/,
      /eine Uhrzeit an/,
      /wählen Sie ein Thema/,
      /ein Pseudonym an/,
      /gelesen haben/,
    ])
      assert.match(page, satz);
  });

  it('names every refusal at its field', async () => {
    const page = await text(
      await t.post(
        '/meine-anfragen/neu',
        stelle,
        form({ sprache: '', klient: '', thema: 'gericht', laienhinweisBestaetigt: '' }),
      ),
    );
    for (const feld of ['sprache', 'klient', 'thema', 'laienhinweisBestaetigt']) {
      assert.match(page, new RegExp(`href="#feld-${feld}"`));
    }
  });

  it('proposes related languages without saving', async () => {
    const before = await countEinsaetze();
    const response = await t.post('/einsaetze/neu', buero, form({ sprache: 'pes', vorschlagen: 'ja' }));
    assert.equal(response.status, 200);
    assert.match(await text(response), /name="ersatzsprachen" value="prs"/);
    assert.equal(await countEinsaetze(), before);
  });

  it('a typed address counts, whatever the list beside it says', async () => {
    const id = await ask(buero, { strasse: 'Hafenstraße 3', plz: '26954', ort: 'Nordenham' });
    assert.match(await text(await t.get(`/einsaetze/${id}`, buero)), /26954 Nordenham/);
  });

  it('a series becomes its dates', async () => {
    const response = await t.post(
      '/einsaetze/neu',
      buero,
      form({ wiederholung: 'woechentlich', anzahl: '3' }),
    );
    assert.equal(response.status, 303);
    const page = await text(await t.get(response.headers.get('location')!, buero));
    assert.match(page, /18\.03\.2026[\s\S]*25\.03\.2026[\s\S]*01\.04\.2026/);
    const endless = await t.post('/einsaetze/neu', buero, form({ wiederholung: 'woechentlich' }));
    assert.equal(endless.status, 422);
    assert.match(await text(endless), /wann die Reihe endet/);
  });
});

describe('what is another’s', () => {
  it('does not exist for a requester', async () => {
    const id = await ask(stelle);
    for (const pfad of ['', '/bearbeiten', '/absagen']) {
      assert.equal((await t.get(`/meine-anfragen/${id}${pfad}`, fremde)).status, 404);
      assert.equal((await t.get(`/meine-anfragen/${id}${pfad}`, stelle)).status, 200);
    }
    assert.equal((await t.post(`/meine-anfragen/${id}/absagen`, fremde, { grund: 'sonstiges' })).status, 404);
    assert.equal((await t.post(`/meine-anfragen/${id}/bearbeiten`, fremde, form())).status, 404);
    assert.equal((await t.post('/meine-anfragen/neu', fremde, form())).status, 404);
    assert.equal((await t.get(`/einsaetze/${id}`, stelle)).status, 403);
    assert.match(await text(await t.get('/meine-anfragen', fremde)), /Stellen Sie hier Ihre erste Anfrage/);
  });

  it('numbers that are none are not found', async () => {
    for (const id of ['0', '-1', 'abc', '99999999', '99999999999999999999', '1e3', '%00']) {
      for (const pfad of [
        `/einsaetze/${id}`,
        `/einsaetze/${id}/absagen`,
        `/einsaetze/${id}/bearbeiten`,
        `/reihen/${id}`,
      ]) {
        assert.equal((await t.get(pfad, buero)).status, 404, pfad);
      }
    }
    assert.equal((await t.get('/einsaetze/neu?stelle=987654', buero)).status, 404);
  });
});

describe('changing and ending', () => {
  it('shows what a change does before it is saved', async () => {
    const id = await ask();
    const change = form({ ...FORMULAR, version: '1', sprache: 'ar' });
    assert.equal((await t.post(`/einsaetze/${id}/bearbeiten`, kasse, change)).status, 403);
    const checked = await t.post(`/einsaetze/${id}/bearbeiten`, buero, { ...change, schritt: 'pruefen' });
    assert.equal(checked.status, 200);
    assert.match(await text(checked), /Was diese Änderung bewirkt[\s\S]*Sprache: neu suchen/);
    const read = () =>
      t.database.db.selectFrom('einsatz').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    assert.equal((await read()).sprache, 'ti');
    assert.equal(
      (await t.post(`/einsaetze/${id}/bearbeiten`, buero, { ...change, schritt: 'speichern' })).status,
      303,
    );
    assert.equal((await read()).sprache, 'ar');
    const stale = await t.post(`/einsaetze/${id}/bearbeiten`, buero, {
      ...change,
      sprache: 'uk',
      schritt: 'speichern',
    });
    assert.equal(stale.status, 422);
    assert.match(await text(stale), /inzwischen geändert/);
    assert.equal((await read()).sprache, 'ar');
  });

  it('cancels with a reason only, and takes up again', async () => {
    const id = await ask();
    const empty = await t.post(`/einsaetze/${id}/absagen`, buero, { bemerkung: 'Telefonat' });
    assert.equal(empty.status, 422);
    assert.match(await text(empty), /value="Telefonat"/);
    assert.equal(
      (await t.post(`/einsaetze/${id}/absagen`, buero, { grund: 'witterung', veranlasser: 'hoehere-gewalt' }))
        .status,
      303,
    );
    assert.match(await text(await t.get(`/einsaetze/${id}`, buero)), /Witterung[\s\S]*höhere Gewalt/);
    assert.equal((await t.post(`/einsaetze/${id}/absagen`, buero, { grund: 'witterung' })).status, 422);
    assert.equal((await t.post(`/einsaetze/${id}/wiederaufnahme`, buero)).status, 303);
  });

  it('what nobody took is unmet demand, down to its records', async () => {
    const id = await ask(buero, { sprache: 'so', datum: '20.3.2026' });
    assert.equal((await t.post(`/einsaetze/${id}/nicht-vermittelt`, buero, { grund: '' })).status, 422);
    const done = await t.post(`/einsaetze/${id}/nicht-vermittelt`, buero, {
      grund: 'sprache-nicht-im-pool',
      ersatzloesung: 'agentur',
      kosten: '95',
    });
    assert.equal(done.status, 303);
    const page = await text(await t.get('/bedarf?jahr=2026&quartal=1', buero));
    assert.match(page, /Somali[\s\S]*Sprache nicht im Pool|Sprache nicht im Pool[\s\S]*Somali/);
    assert.match(page, /95,00/);
    const link = /href="(\/einsaetze\?[^"]*sprache=so[^"]*)"/.exec(page)![1]!.replaceAll('&amp;', '&');
    const list = await text(await t.get(link, buero));
    assert.match(list, new RegExp(`href="/einsaetze/${id}"`));
    assert.match(list, /1 Eintrag/);
  });
});

describe('who comes', () => {
  it('stands there with telephone and mail, and the office can take the acceptance back', async () => {
    const id = await ask();
    const person = await insertSprachmittlerin(t.database.db, 'Erreichbar');
    await t.database.db
      .updateTable('sprachmittler')
      .set({ mobil: '+4917612345678' })
      .where('id', '=', person)
      .execute();
    await t.database.db
      .updateTable('einsatz')
      .set({ status: 'vermittelt', sprachmittler_id: person, vermittelt_at: t.clock.now() })
      .where('id', '=', id)
      .execute();
    const page = await text(await t.get(`/einsaetze/${id}`, buero));
    assert.match(page, /href="tel:\+?[\d]+5678"[\s\S]*href="mailto:erreichbar@example.org"/);
    assert.match(page, /Zusage zurücknehmen …/);
    assert.doesNotMatch(page, /Zusage zurückgeben/);
    assert.match(
      await text(await t.get(`/einsaetze/${id}/rueckgabe`, buero)),
      /<h1[^>]*>Zusage zurücknehmen/,
    );
    assert.doesNotMatch(
      await text(await t.get(`/meine-anfragen/${id}`, stelle)),
      /5678|erreichbar@/,
      'requesters reach the office',
    );
  });

  it('what is confirmed is taken up again only by the smallest button', async () => {
    const id = await ask();
    const person = await insertSprachmittlerin(t.database.db, 'Fertig');
    await t.database.db
      .updateTable('einsatz')
      .set({ status: 'bestaetigt', sprachmittler_id: person })
      .where('id', '=', id)
      .execute();
    const page = await text(await t.get(`/einsaetze/${id}`, buero));
    assert.match(page, /<summary class="[^"]*tertiary[^"]*"><span[^>]*>Wieder aufnehmen/);
  });
});

describe('after the appointment', () => {
  it('the page shows what was reported and objected to', async () => {
    const id = await ask();
    await t.database.db
      .updateTable('einsatz')
      .set({
        status: 'strittig',
        ist_beginn_at: new Date('2026-03-18T08:05:00Z'),
        ist_ende_at: new Date('2026-03-18T09:45:00Z'),
        kilometer_zehntel: 175,
        widerspruch: 'Ende war 10:30',
      })
      .where('id', '=', id)
      .execute();
    assert.match(
      await text(await t.get(`/einsaetze/${id}`, buero)),
      /09:05–10:45[\s\S]*17,5[\s\S]*Ende war 10:30/,
    );
  });
});

describe('the list', () => {
  it('filters, sorts and leaves as CSV and XLSX', async () => {
    const id = await ask(buero, { sprache: 'uk', thema: 'wohnen' });
    const page = await text(
      await t.get('/einsaetze?sprache=uk&thema=wohnen&sortierung=stelle&am-von=18.3.2026', buero),
    );
    assert.match(page, new RegExp(`/einsaetze/${id}"`));
    assert.match(page, /1 Eintrag/);
    const csv = await t.get('/einsaetze.csv?sprache=uk', buero);
    assert.match(await csv.text(), /Ukrainisch;Beratungsstelle Musterstadt/);
    const xlsx = await t.get('/einsaetze.xlsx', buero);
    assert.equal((await xlsx.arrayBuffer()).byteLength > 1000, true);
    assert.equal((await t.get('/einsaetze.csv', stelle)).status, 403);
  });

  it('every page stands in both languages', async () => {
    await t.database.db
      .updateTable('benutzer')
      .set({ sprache: 'en' })
      .where('user_id', 'in', [buero.userId, stelle.userId])
      .execute();
    const id = await ask(stelle);
    for (const pfad of [
      '/einsaetze',
      '/einsaetze/neu',
      `/einsaetze/neu?stelle=${stelleId}&sprache=ti`,
      `/einsaetze/${id}`,
      `/einsaetze/${id}/bearbeiten`,
      `/einsaetze/${id}/absagen`,
      `/einsaetze/${id}/nicht-vermittelt`,
      '/bedarf',
    ]) {
      const response = await t.get(pfad, buero);
      assert.equal(response.status, 200, pfad);
      assert.doesNotMatch(await response.text(), /undefined|\[object|anfrage\.[a-z]/, pfad);
    }
    for (const pfad of [
      '/meine-anfragen',
      '/meine-anfragen/neu',
      '/meine-anfragen/neu?sprache=ti',
      `/meine-anfragen/${id}`,
    ]) {
      assert.equal((await t.get(pfad, stelle)).status, 200, pfad);
    }
    await t.database.db.updateTable('benutzer').set({ sprache: 'de' }).execute();
  });
});

describe('nonsense', () => {
  const junk = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '',
      '0',
      '-1',
      '9999999999999999999',
      'ti',
      'vor-ort',
      '31.12.2199',
      '29.3.2026',
      '2:30',
      '24:00',
      '\0',
      '\ud800',
      "'; DROP TABLE einsatz; --",
      '<script>',
      'ja',
      '1',
      'stelle',
      'woechentlich',
      'monatlich',
    ),
  );
  const names = [
    ...Object.keys(FORMULAR),
    'stelle',
    'wiederholung',
    'anzahl',
    'endetAm',
    'ausser',
    'wochentage',
    'ersatzsprachen',
    'mindestniveau',
    'richtung',
    'geschlecht',
    'geschlechtIstPflicht',
    'wunschSprachmittlerId',
    'plz',
    'version',
    'schritt',
    'grund',
    'kosten',
    'veranlasser',
    'ab',
    'von',
    'bis',
    'wochentag',
    'einsatzId',
    'sprachmittlerId',
    'bestaetigteRueckfragen',
    'istSprechstunde',
  ];

  it('five hundred forms of it are refused or saved, never a fault', async () => {
    const id = await ask();
    const series = await t.post('/einsaetze/neu', buero, form({ wiederholung: 'woechentlich', anzahl: '2' }));
    const reihe = series.headers.get('location')!;
    const targets = [
      '/einsaetze/neu',
      '/einsaetze/neu',
      '/einsaetze/neu',
      `/einsaetze/${id}/bearbeiten`,
      `/einsaetze/${id}/absagen`,
      `/einsaetze/${id}/nicht-vermittelt`,
      `${reihe}/bearbeiten`,
      `${reihe}/absagen`,
      `${reihe}/person`,
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...targets),
        fc.dictionary(fc.constantFrom(...names), fc.oneof(junk, fc.array(junk, { maxLength: 3 })), {
          maxKeys: 8,
        }),
        fc.boolean(),
        async (pfad, values, aufbauend) => {
          const body = aufbauend ? { ...form(), ...values } : values;
          const { status } = await t.post(pfad, buero, body);
          t.clock.advance({ minutes: 1 });
          assert.ok([200, 303, 404, 422].includes(status), `${status} ${pfad} ${JSON.stringify(body)}`);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('nonsense in the address of the list is left aside', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(
          fc.constantFrom(
            'suche',
            'status',
            'sprache',
            'ort',
            'stelle',
            'am-von',
            'seite',
            'zeilen',
            'sortierung',
            'jahr',
            'quartal',
            'grund',
          ),
          junk,
          { maxKeys: 5 },
        ),
        async (values) => {
          const query = new URLSearchParams(values);
          assert.equal((await t.get(`/einsaetze?${query}`, buero)).status, 200, String(query));
          assert.equal((await t.get(`/bedarf?${query}`, buero)).status, 200, String(query));
        },
      ),
      { numRuns: 60 },
    );
  });
});
