import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { csv, xlsx } from '../../sprachmittlung/import/listen.beispiele.ts';
import { setRegionen } from '../regionen/regionen.action.ts';
import { importTabelle, saveTabellenwerte } from '../tabellen/tabelle.action.ts';
import { BEISPIEL } from '../tabellen/tabelle.beispiele.ts';
import { lesejob } from '../tabellen/tabelle.job.ts';

const AZR = (stichtag: string, syrien: string | number) => [
  ['Ausländerzentralregister, Bestand nach Aufenthaltstiteln'],
  [`Stichtag: ${stichtag}`],
  ['Staatsangehörigkeit', 'Insgesamt', 'befristet', 'unbefristet'],
  ['Syrien', syrien, 60, 40],
  ['Ukraine', 200, 190, 10],
];

const fileOf = (bytes: Uint8Array, name: string) => new File([new Uint8Array(bytes)], name);

/** The mapping page's form as it is shown: what a browser would post. */
function readForm(html: string): Record<string, string> {
  const form = /<form[^>]*id="zuordnung"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  const fields: Record<string, string> = {};
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(tag)?.[1];
    if (name) fields[name] = (/value="([^"]*)"/.exec(tag)?.[1] ?? '').replaceAll('&lt;', '<');
  }
  for (const [, name = '', options = ''] of form.matchAll(
    /<select[^>]*name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g,
  ))
    fields[name] = /<option value="([^"]*)"[^>]*selected/.exec(options)?.[1] ?? '';
  return fields;
}

describe('sheets that say nothing about themselves', () => {
  let t: TestApp;
  let koordination: TestUser;
  let disposition: TestUser;
  before(async () => {
    t = await openTestApp();
    koordination = await t.signIn('koordination');
    disposition = await t.signIn('disposition');
    assert.ok((await importTabelle(t.kontext(), { name: 'tabelle.csv', inhalt: BEISPIEL })).ok);
    await setRegionen(t.kontext(), { eigene: '03399', vergleich: ['03'] });
  });
  after(() => t.close());

  const LISTE = '/bestand/tabellen';
  const upload = async (bytes: Uint8Array, name: string) => {
    const answer = await t.post(LISTE, koordination, { datei: fileOf(bytes, name) });
    assert.equal(answer.status, 303, await answer.text());
    return Number(/\d+$/.exec(answer.headers.get('location') ?? '')?.[0]);
  };
  const show = async (id: number, wer = koordination) => (await t.get(`${LISTE}/${id}`, wer)).text();
  const rowOf = (id: number) =>
    t.database.db.selectFrom('statistiktabelle').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const werte = async (id: number) => {
    const rows = await t.database.db
      .selectFrom('statistikwert')
      .select(['stichtag', 'wert', 'symbol'])
      .where('tabelle_id', '=', id)
      .orderBy('merkmal')
      .execute();
    return rows.map(({ stichtag, wert, symbol }) => [stichtag, wert, symbol]);
  };

  it('are shown raw with a proposal, to those who may', async () => {
    const id = await upload(await xlsx(AZR('31.08.2025', '<5')), 'AZR_2025-08-31.xlsx');
    const page = await show(id);
    for (const word of [
      'Blatt zuordnen',
      'Aufenthaltstiteln',
      'Staatsangehörigkeit',
      'Ukraine',
      'Was Zeichen bedeuten',
    ])
      assert.ok(page.includes(word), word);
    const form = readForm(page);
    assert.deepEqual(
      [
        form['spalten.0.rolle'],
        form['spalten.1.rolle'],
        form.stichtag,
        form.region,
        form.kennung,
        form['zeichen.0.text'],
      ],
      ['merkmal', 'wert', '31.08.2025', '03399', 'AZR', '<5'],
    );
    assert.doesNotMatch(await show(id, disposition), /So lesen/);
    assert.equal((await t.post(`${LISTE}/${id}/zuordnung`, disposition, form)).status, 403);
    assert.equal((await rowOf(id)).status, 'zuordnung');
  });

  it('are refused field by field, with what was typed', async () => {
    const { id } = await t.database.db
      .selectFrom('statistiktabelle')
      .select('id')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    const form = readForm(await show(id));
    const answer = await t.post(`${LISTE}/${id}/zuordnung`, koordination, {
      ...form,
      quelle: '',
      stichtag: 'neulich',
      region: '99',
      titel: 'Mein Titel',
      'spalten.2.rolle': 'stichtag',
      'spalten.3.rolle': 'stichtag',
    });
    assert.equal(answer.status, 422);
    const page = await answer.text();
    for (const word of [
      'Mein Titel',
      'Bitte füllen Sie dieses Feld aus',
      'einen Tag, Monat oder ein Jahr',
      'amtlichen Schlüssel',
      'nur in einer Spalte',
    ])
      assert.ok(page.includes(word), word);
    const ohne = await t.post(`${LISTE}/${id}/zuordnung`, koordination, {
      ...form,
      quelle: 'AZR',
      region: '',
      'spalten.1.rolle': 'nichts',
      'spalten.2.rolle': 'nichts',
      'spalten.3.rolle': 'nichts',
    });
    assert.equal(ohne.status, 422);
    assert.match(await ohne.text(), /in welcher Spalte die Werte stehen/);
    assert.equal((await rowOf(id)).status, 'zuordnung');
  });

  it('name every cell that does not fit, and are not taken over before all do', async () => {
    const { id } = await t.database.db
      .selectFrom('statistiktabelle')
      .select('id')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    const form = { ...readForm(await show(id)), quelle: 'Ausländerzentralregister' };
    assert.equal((await t.post(`${LISTE}/${id}/zuordnung`, koordination, form)).status, 303);
    const page = await show(id);
    assert.match(page, /Eine Zelle passt noch nicht/);
    assert.match(page, /href="#zelle-B4"/);
    assert.match(page, /„&lt;5“ ist weder Zahl noch bekanntes Zeichen/);
    await t.post(`${LISTE}/${id}/uebernehmen`, koordination);
    assert.equal((await rowOf(id)).status, 'zuordnung');
    const gesagt = { ...form, 'zeichen.0.bedeutung': 'unbekannt' };
    assert.equal((await t.post(`${LISTE}/${id}/zuordnung`, koordination, gesagt)).status, 303);
    assert.match(await show(id), /Tabelle übernehmen/);
    assert.match(await show(id), /Zuordnung ändern/);
    assert.match(await show(id), /unbekannt oder geheim gehalten/);
    assert.doesNotMatch(await show(id), /weder Zahl noch bekanntes Zeichen/);
    await t.post(`${LISTE}/${id}/uebernehmen`, koordination);
    await saveTabellenwerte(t.kontext(), id);
    assert.deepEqual(await werte(id), [
      ['2025-08-31', null, '<5'],
      ['2025-08-31', 60, null],
      ['2025-08-31', 40, null],
      ['2025-08-31', 200, null],
      ['2025-08-31', 190, null],
      ['2025-08-31', 10, null],
    ]);
    assert.equal((await t.post(`${LISTE}/${id}/zuordnung`, koordination, gesagt)).status, 422);
  });

  it('are known again, with their own date, as CSV and in UTF-16 too', async () => {
    const rows = AZR('31.08.2026', 70).map((row) => row.map((wert) => String(wert)));
    const id = await upload(csv(rows, '\t', 'utf-16'), 'export.csv');
    const page = await show(id);
    assert.match(page, /kennt KoMuT schon/);
    const form = readForm(page);
    assert.deepEqual(
      [form.kennung, form.quelle, form.stichtag],
      ['AZR', 'Ausländerzentralregister', '31.08.2026'],
    );
    assert.equal((await t.post(`${LISTE}/${id}/zuordnung`, koordination, form)).status, 303);
    assert.match(await show(id), /UTF-16/);
    await t.post(`${LISTE}/${id}/uebernehmen`, koordination);
    await saveTabellenwerte(t.kontext(), id);
    assert.equal((await werte(id)).length, 6);
  });

  it('name regions that nobody knows, and the office says which are meant', async () => {
    const rows = [
      ['Landkreis', '2024'],
      ['Wiekenland', '12'],
      ['Nebenan', '13'],
    ];
    const id = await upload(csv(rows), 'kreise.csv');
    const form: Record<string, string> = { ...readForm(await show(id)), quelle: 'Erfunden' };
    assert.equal(form['spalten.0.rolle'], 'region');
    await t.post(`${LISTE}/${id}/zuordnung`, koordination, form);
    const page = await show(id);
    assert.match(page, /Die Region „Nebenan“ kennt KoMuT nicht/);
    const naechste = readForm(page);
    assert.equal(naechste['regionen.0.name'], 'Nebenan');
    const falsch = await t.post(`${LISTE}/${id}/zuordnung`, koordination, {
      ...naechste,
      'regionen.0.schluessel': '99',
    });
    assert.equal(falsch.status, 422);
    await t.post(`${LISTE}/${id}/zuordnung`, koordination, { ...naechste, 'regionen.0.schluessel': '03358' });
    assert.equal((await rowOf(id)).status, 'vorschau');
    await t.post(`${LISTE}/${id}/uebernehmen`, koordination);
    await saveTabellenwerte(t.kontext(), id);
    const regionen = await t.database.db
      .selectFrom('statistikregion')
      .selectAll()
      .where('tabelle_id', '=', id)
      .execute();
    assert.deepEqual(
      regionen.map(({ schluessel, name }) => [schluessel, name]),
      [
        ['03399', 'Wiekenland'],
        ['03358', 'Nebenan'],
      ],
    );
  });

  it('are no sheets when they are tables of GENESIS in a workbook', async () => {
    const zeilen = new TextDecoder()
      .decode(BEISPIEL)
      .split('\n')
      .map((zeile) => zeile.split(';').map((zelle) => (/^\d{4,}$/.test(zelle) ? Number(zelle) : zelle)));
    const id = await upload(await xlsx(zeilen), 'genesis.xlsx');
    assert.match(await show(id), /Tabelle übernehmen/);
    assert.deepEqual([(await rowOf(id)).kennung, (await rowOf(id)).werte], ['12411-01-01-4', 12]);
    await t.post(`${LISTE}/${id}/verwerfen`, koordination);
  });

  it('are refused in words when they hold nothing', async () => {
    for (const [bytes, name, satz] of [
      [
        await xlsx([
          ['Name', 'Ort'],
          ['A', 'B'],
        ]),
        'leer.xlsx',
        /keine Tabelle aus GENESIS/,
      ],
      [new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), 'archiv.zip', /ZIP-Archiv/],
      [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'alt.xls', /alten Format/],
      [new TextEncoder().encode('<!DOCTYPE html><html><body>502</body></html>'), 'x.csv', /Internetseite/],
      [new Uint8Array(Array.from({ length: 900 }, (_, i) => (i * 7919) % 256)), 'x.csv', /nicht lesbar/],
    ] as const) {
      const answer = await t.post(LISTE, koordination, { datei: fileOf(bytes, name) });
      assert.equal(answer.status, 422, name);
      assert.match(await answer.text(), satz);
    }
  });

  it('large ones are read in a thread of their own, mapped as before, and discarded', async () => {
    const viele = Array.from({ length: 9000 }, (_, i) => [
      `Ort ${i}`,
      '31.12.2025',
      i % 7 === 0 ? '-' : String(i),
    ]);
    const id = await upload(csv([['Ort', 'Datum', 'Anzahl'], ...viele]), 'orte.csv');
    assert.match(await show(id), /wird gelesen/);
    await lesejob.run(t.kontext(), {});
    const form = {
      ...readForm(await show(id)),
      quelle: 'Erfunden',
      'spalten.0.rolle': 'merkmal',
      region: '03399',
    };
    await t.post(`${LISTE}/${id}/zuordnung`, koordination, { ...form, letzteZeile: '1' });
    await lesejob.run(t.kontext(), {});
    assert.match(await show(id), /Die Tabelle enthält keine Werte[\s\S]*So lesen/);
    assert.equal((await t.post(`${LISTE}/${id}/zuordnung`, koordination, form)).status, 303);
    assert.equal((await rowOf(id)).status, 'wird-gelesen');
    await lesejob.run(t.kontext(), {});
    assert.deepEqual([(await rowOf(id)).status, (await rowOf(id)).werte], ['vorschau', 9000]);
    assert.equal((await t.post(`${LISTE}/${id}/verwerfen`, koordination)).status, 303);
    const kaputt = await upload(
      new TextEncoder().encode('<?xml version="1.0"?>'.padEnd(300_000, 'x')),
      'x.csv',
    );
    await lesejob.run(t.kontext(), {});
    assert.match(await show(kaputt), /Die Datei lässt sich nicht lesen[\s\S]*Internetseite/);
    assert.equal((await t.post(`${LISTE}/${kaputt}/verwerfen`, koordination)).status, 303);
    assert.equal((await rowOf(kaputt)).status, 'verworfen');
  });
});
