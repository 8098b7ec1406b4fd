import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { createSprachmittler } from '../register/sprachmittler.action.ts';
import { importDatei, importEinsaetze, importSprachmittler } from './import-uebernehmen.action.ts';
import { startImport } from './import-vorbereiten.action.ts';

let t: TestApp;
let koordination: TestUser;

before(async () => {
  t = await openTestApp();
  koordination = await t.signIn('koordination');
});
after(() => t.close());

const POOL = `Sprachmittlerpool Stand März;;;;;
Nachname;Vorname;Sprachen;Ort;Telefon;E-Mail;dabei seit;Führungszeugnis
Kovalenko;Olena;Ukrainisch (Muttersprache), Russisch C1;Ankum;0176 1234567;olena@example.org;01.09.2025;ja
Kowalenko;Olena;Ukrainisch;Ankum;0176 1234567;;;
Haddad;Samir;Arabisch, Kurdisch;Berge;05435 1234;samir@example.org;2024;
Haddad;Samir;Arabisch;Fürstenau;05901 7777;anders@example.org;1.2.2023;
Yılmaz;Deniz;Türkisch;Bramsche;0170 5555555;falsch@;31.02.2024;
`;

const TERMINE = `Datum;von;bis;Sprache;Stelle;Art;Ort;Sprachmittler;km;Status
02.03.2026;09:00;10:30;Ukrainisch;Grundschule Ankum;Schule;Ankum;Olena Kovalenko;12,5;durchgeführt
03.03.2026;14:00;15:00;Arabisch;Jobcenter Bersenbrück;Behörde;Bersenbrück;Haddad, Samir;8;abgesagt
04.03.2026;10:00;11:00;Tigrinya;Praxis Dr. Muster;Praxis;Berge;;;nicht vermittelt
05.03.2026;10:00;11:00;Farsi;Praxis Dr. Muster;Praxis;Berge;Neda Amiri;4;durchgeführt
05.03.2026;10:00;11:00;Farsi;Praxis Dr. Muster;Praxis;Berge;Neda Amiri;4;durchgeführt
`;

const file = (text: string, name = 'liste.csv') => new File([text], name);
const datei = (text: string, name = 'liste.csv') => ({ name, inhalt: new TextEncoder().encode(text) });

const counts = async () => {
  const { db } = t.database;
  const count = async (table: 'sprachmittler' | 'stelle' | 'einsatz') =>
    (
      await db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    ).n;
  return {
    personen: await count('sprachmittler'),
    stellen: await count('stelle'),
    einsaetze: await count('einsatz'),
  };
};

const idOf = (response: Response) => Number(response.headers.get('location')!.split('/').at(-1));

beforeEach(async () => {
  const { db } = t.database;
  for (const table of ['einsatz', 'stelle', 'sprachmittler', 'import', 'import_zuordnung'] as const)
    await db.deleteFrom(table).execute();
});

describe('loading a list', () => {
  it('is for those who may, and refuses what is no list', async () => {
    for (const rolle of ['leitung', 'zahlstelle', 'technik'] as const) {
      const user = await t.signIn(rolle);
      assert.equal((await t.get('/import', user)).status, 403);
      assert.equal((await t.post('/import', user, { datei: file(POOL), art: 'erkennen' })).status, 403);
    }
    const cases: [Record<string, string | File>, RegExp][] = [
      [{ art: 'erkennen' }, /wählen Sie eine Datei/],
      [{ art: 'erkennen', datei: file('') }, /leer/],
      [{ art: 'erkennen', datei: file('%PDF-1.7 nichts') }, /PDF/],
      [{ art: 'sprachmittler', datei: file(TERMINE) }, /./],
      [{ art: 'erkennen', datei: file('Rezept;Menge\nMehl;500 g\nEier;3\n') }, /./],
      [{ art: 'erkennen', datei: file('x'.repeat(10_000_001)) }, /10 MB/],
    ];
    for (const [form, sentence] of cases) {
      const answer = await t.post('/import', koordination, form);
      assert.equal(answer.status, 422);
      assert.match(await answer.text(), sentence);
    }
    const { n } = await t.database.db
      .selectFrom('import')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    assert.equal(n, 0);
  });

  it('shows the sheet, the reading, the doubts and the alike, and saves nothing yet', async () => {
    const answer = await t.post('/import', koordination, { datei: file(POOL), art: 'erkennen' });
    assert.equal(answer.status, 303);
    const id = idOf(answer);
    const html = await (await t.get(`/import/${id}`, koordination)).text();
    for (const part of [
      'Olena Kovalenko',
      'Ukrainisch, Russisch',
      'falsch@',
      'Dieselbe Person?',
      'zelle-F7',
      'Alles übernehmen',
    ])
      assert.ok(html.includes(part), part);
    assert.deepEqual(await counts(), { personen: 0, stellen: 0, einsaetze: 0 });
    assert.match(await (await t.get('/import', koordination)).text(), /liste\.csv/);
    assert.equal((await t.get(`/import/${id}?blatt=99&seite=9999`, koordination)).status, 200);
    assert.equal((await t.get('/import/424242', koordination)).status, 404);
  });
});

describe('taking over', () => {
  it('saves everything once, and a second time nothing', async () => {
    const id = idOf(await t.post('/import', koordination, { datei: file(POOL), art: 'sprachmittler' }));
    assert.equal((await t.post(`/import/${id}/uebernehmen`, await t.signIn('leitung'))).status, 403);
    assert.equal((await t.post(`/import/${id}/uebernehmen`, koordination)).status, 303);
    assert.equal((await t.post(`/import/${id}/uebernehmen`, koordination)).status, 422);
    assert.equal((await counts()).personen, 4);
    const olena = await t.database.db
      .selectFrom('sprachmittler')
      .selectAll()
      .where('vorname', '=', 'Olena')
      .executeTakeFirstOrThrow();
    assert.deepEqual(
      [olena.mobil, olena.eingetreten_am, olena.import_id],
      ['+491761234567', '2025-09-01', id],
    );
    const again = await importSprachmittler(t.kontext(), datei(POOL));
    assert.ok(again.ok);
    assert.deepEqual([again.wert.zusammenfassung.neu, again.wert.zusammenfassung.unveraendert], [0, 4]);
    assert.equal((await counts()).personen, 4);
  });

  it('completes who is known without overwriting, and gives back what was', async () => {
    const made = await createSprachmittler(t.kontext(), {
      nachname: 'Kovalenko',
      vorname: 'Olena',
      mobil: '+491761234567',
      ort: 'Bersenbrück',
      sprachen: [{ sprache: 'uk' }],
    });
    assert.ok(made.ok);
    const done = await importSprachmittler(t.kontext(), datei(POOL));
    assert.ok(done.ok);
    assert.equal(done.wert.zusammenfassung.ergaenzt.length, 1);
    const read = async () => {
      const { email, ort } = await t.database.db
        .selectFrom('sprachmittler')
        .selectAll()
        .where('id', '=', made.wert)
        .executeTakeFirstOrThrow();
      const sprachen = await t.database.db
        .selectFrom('sprachmittler_sprache')
        .select('sprache')
        .where('sprachmittler_id', '=', made.wert)
        .orderBy('sprache')
        .execute();
      return [email, ort, sprachen.map((one) => one.sprache).join(' ')];
    };
    assert.deepEqual(await read(), ['olena@example.org', 'Bersenbrück', 'ru uk']);
    assert.equal((await t.post(`/import/${done.wert.id}/rueckgaengig`, koordination)).status, 303);
    assert.deepEqual(await read(), ['', 'Bersenbrück', 'uk']);
    assert.equal((await counts()).personen, 1);
  });

  it('does what the office decides about the alike', async () => {
    const id = idOf(await t.post('/import', koordination, { datei: file(POOL), art: 'sprachmittler' }));
    const html = await (await t.get(`/import/${id}`, koordination)).text();
    const keys = [...html.matchAll(/name="schluessel\.(\d+)" value="([^"]+)"/g)];
    assert.ok(keys.length >= 2);
    const form = Object.fromEntries(
      keys.flatMap(([, index, key]) => {
        const wahl = html.match(new RegExp(`name="wahl\\.${index}" value="zusammen" checked`))
          ? 'getrennt'
          : 'zusammen';
        return [
          [`schluessel.${index}`, key!],
          [`wahl.${index}`, wahl],
        ];
      }),
    );
    assert.equal((await t.post(`/import/${id}/entscheidungen`, koordination, form)).status, 303);
    assert.equal((await t.post(`/import/${id}/uebernehmen`, koordination)).status, 303);
    const names = await t.database.db
      .selectFrom('sprachmittler')
      .select(['nachname'])
      .orderBy('nachname')
      .execute();
    assert.deepEqual(
      names.map((one) => one.nachname),
      ['Haddad', 'Kovalenko', 'Kowalenko', 'Yılmaz'],
    );
  });

  it('reads columns as the office says, and remembers it', async () => {
    const list =
      'Wer;Kann;Woher\nOlena Kovalenko;Ukrainisch;Ankum\nSamir Haddad;Arabisch;Berge\nDeniz Kaya;Türkisch;Berge\n';
    const id = idOf(await t.post('/import', koordination, { datei: file(list), art: 'sprachmittler' }));
    const zuordnung = {
      'titel.0': 'Wer',
      'feld.0': 'name',
      'titel.1': 'Kann',
      'feld.1': 'sprachen',
      'titel.2': 'Woher',
      'feld.2': 'ort',
    };
    const unreadable = await t.post(`/import/${id}/zuordnung`, koordination, {
      'titel.0': 'Wer',
      'feld.0': '-',
      'titel.1': 'Kann',
      'feld.1': '-',
    });
    assert.equal(unreadable.status, 422);
    assert.equal((await t.post(`/import/${id}/zuordnung`, koordination, zuordnung)).status, 303);
    assert.match(
      await (await t.get(`/import/${id}`, koordination)).text(),
      /Olena Kovalenko · Ukrainisch · Ankum/,
    );
    const second = idOf(
      await t.post('/import', koordination, { datei: file(list, 'neu.csv'), art: 'sprachmittler' }),
    );
    assert.match(
      await (await t.get(`/import/${second}`, koordination)).text(),
      /Olena Kovalenko · Ukrainisch · Ankum/,
    );
    assert.equal((await t.post(`/import/${second}/verwerfen`, koordination)).status, 303);
    assert.equal((await t.post(`/import/${second}/uebernehmen`, koordination)).status, 422);
  });
});

describe('appointments', () => {
  it('make requesters, find their people, know each other again and go as a whole', async () => {
    assert.ok((await importSprachmittler(t.kontext(), datei(POOL))).ok);
    const first = await importEinsaetze(t.kontext(), datei(TERMINE));
    assert.ok(first.ok);
    assert.deepEqual(await counts(), { personen: 5, stellen: 3, einsaetze: 5 });
    const rows = await t.database.db
      .selectFrom('einsatz')
      .innerJoin('stelle', 'stelle.id', 'stelle_id')
      .leftJoin('sprachmittler', 'sprachmittler.id', 'sprachmittler_id')
      .select([
        'einsatz.status',
        'stelle.name',
        'stelle.art',
        'sprachmittler.vorname',
        'kilometer_zehntel',
        'beginn_at',
        'herkunft',
      ])
      .orderBy('einsatz.id')
      .execute();
    assert.deepEqual(rows[0], {
      status: 'bestaetigt',
      name: 'Grundschule Ankum',
      art: 'schule',
      vorname: 'Olena',
      kilometer_zehntel: 125,
      beginn_at: new Date('2026-03-02T08:00:00Z'),
      herkunft: 'import',
    });
    assert.deepEqual(
      rows.map((row) => row.status),
      ['bestaetigt', 'abgesagt', 'nicht-vermittelt', 'bestaetigt', 'bestaetigt'],
    );
    const second = await importEinsaetze(t.kontext(), datei(TERMINE));
    assert.ok(second.ok);
    assert.deepEqual(
      [second.wert.zusammenfassung.einsaetze, second.wert.zusammenfassung.unveraendert],
      [0, 5],
    );
    await t.database.db
      .updateTable('einsatz')
      .set({ version: 2, bemerkung: 'geändert' })
      .where('status', '=', 'abgesagt')
      .execute();
    const refused = await t.post(`/import/${first.wert.id}/rueckgaengig`, koordination);
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /Jobcenter Bersenbrück, 03\.03\.2026/);
    assert.equal((await counts()).einsaetze, 5);
    await t.database.db.updateTable('einsatz').set({ version: 1 }).where('status', '=', 'abgesagt').execute();
    assert.equal((await t.post(`/import/${first.wert.id}/rueckgaengig`, koordination)).status, 303);
    assert.deepEqual(await counts(), { personen: 4, stellen: 0, einsaetze: 0 });
  });

  it('of a closed year are neither taken over nor taken back', async () => {
    const { db } = t.database;
    const silvester = TERMINE.replaceAll(/0[2-5]\.03\.2026;\d\d:00;\d\d:\d\d/g, '31.12.2025;23:30;23:50');
    const first = await importEinsaetze(t.kontext(), datei(silvester));
    assert.ok(first.ok);
    const before = await counts();
    const second = await startImport(t.kontext(), {
      ...datei(TERMINE.replaceAll('.2026', '.2025'), 'vorjahr.csv'),
      art: 'einsaetze',
    });
    assert.ok(second.ok);
    await db
      .insertInto('jahresabschluss')
      .values({ jahr: 2025, abgeschlossen_at: t.clock.now(), abgeschlossen_von: 'Kai Kasse' })
      .execute();
    for (const path of [`${first.wert.id}/rueckgaengig`, `${second.wert}/uebernehmen`]) {
      const refused = await t.post(`/import/${path}`, koordination);
      assert.equal(refused.status, 422);
      assert.match(await refused.text(), /Einsätze aus einem abgeschlossenen Jahr/);
    }
    assert.deepEqual(await counts(), before);
    assert.ok((await importEinsaetze(t.kontext(), datei(TERMINE))).ok, 'the running year stays open');
    await db.deleteFrom('jahresabschluss').execute();
  });

  it('are assigned to whom the office names', async () => {
    const made = await createSprachmittler(t.kontext(), {
      nachname: 'Amiri-Rezai',
      vorname: 'Neda',
      sprachen: [{ sprache: 'pes' }],
    });
    assert.ok(made.ok);
    const id = idOf(await t.post('/import', koordination, { datei: file(TERMINE), art: 'einsaetze' }));
    const html = await (await t.get(`/import/${id}`, koordination)).text();
    const index = /name="schluessel\.(\d+)" value="(n amiri neda)"/.exec(html);
    assert.ok(index);
    const form = { [`schluessel.${index[1]}`]: index[2]!, [`wahl.${index[1]}`]: String(made.wert) };
    assert.equal((await t.post(`/import/${id}/entscheidungen`, koordination, form)).status, 303);
    assert.equal((await t.post(`/import/${id}/uebernehmen`, koordination)).status, 303);
    const held = await t.database.db
      .selectFrom('einsatz')
      .select('id')
      .where('sprachmittler_id', '=', made.wert)
      .execute();
    assert.equal(held.length, 2);
  });

  it('by the thousand are saved in seconds', async () => {
    const head = TERMINE.split('\n')[0];
    const rows = Array.from({ length: 2000 }, (_, index) => {
      const day = String((index % 28) + 1).padStart(2, '0');
      const month = String((Math.floor(index / 28) % 12) + 1).padStart(2, '0');
      return `${day}.${month}.2025;${8 + (index % 10)}:00;${9 + (index % 10)}:00;Arabisch;Schule ${index % 90};Schule;Berge;Person${String.fromCharCode(65 + (index % 25))} Haddad;5;durchgeführt`;
    });
    const begin = performance.now();
    const done = await importDatei(t.kontext(), 'einsaetze', datei([head, ...rows].join('\n')));
    assert.ok(done.ok);
    assert.equal((await counts()).einsaetze, 2000);
    assert.ok(performance.now() - begin < 8000);
  });
});

describe('whatever is sent', () => {
  it('no file and no form answers with a fault', async () => {
    let seed = 3;
    const random = (limit: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % limit;
    };
    const id = idOf(await t.post('/import', koordination, { datei: file(POOL), art: 'sprachmittler' }));
    const junk = ['', '\0', '\ud800', 'zusammen', 'r 3@ 999999', 'z x', 'n ', '-', 'name', '🦊', '__proto__'];
    for (let round = 0; round < 120; round++) {
      if (round % 100 === 0) t.clock.advance({ minutes: 2 });
      const lines = (round % 2 ? POOL : TERMINE).split('');
      for (let change = random(12); change >= 0; change--)
        lines[random(lines.length)] = junk[random(junk.length)]!;
      const answer =
        round % 3
          ? await t.post('/import', koordination, {
              datei: file(lines.join(''), `${junk[random(junk.length)]}.csv`),
              art: junk[random(junk.length)]!,
            })
          : await t.post(`/import/${id}/${['zuordnung', 'entscheidungen'][random(2)]}`, koordination, {
              [`titel.${random(5)}`]: junk[random(junk.length)]!,
              [`feld.${random(5)}`]: junk[random(junk.length)]!,
              [`schluessel.${random(3)}`]: junk[random(junk.length)]!,
              [`wahl.${random(3)}`]: junk[random(junk.length)]!,
            });
      assert.ok([303, 422].includes(answer.status), String(answer.status));
      const href = answer.headers.get('location');
      if (href) assert.equal((await t.get(href, koordination)).status, 200);
    }
  });
});
