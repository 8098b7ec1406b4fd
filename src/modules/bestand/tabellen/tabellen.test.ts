import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { readSetting } from '../../../platform/settings.ts';
import { regionenEinstellung } from '../regionen/regionen.settings.ts';
import { keyOfMerkmale, labelOfMerkmale } from './lesung.rules.ts';
import { listReihen } from './reihe.store.ts';
import { saveTabellenwerte } from './tabelle.action.ts';
import { BEISPIEL, writeTabelle } from './tabelle.beispiele.ts';
import { speicherjob } from './tabelle.job.ts';

const fileOf = (bytes: Uint8Array, name = 'tabelle.csv') =>
  new File([new Uint8Array(bytes)], name, { type: 'text/csv' });

describe('the key of features', () => {
  it('does not depend on the order of columns', () => {
    const one = keyOfMerkmale({ Geschlecht: 'weiblich', Alter: '65 und mehr' }, 'Anzahl');
    assert.equal(one, keyOfMerkmale({ Alter: '65 und mehr', Geschlecht: 'weiblich' }, 'Anzahl'));
    assert.notEqual(one, keyOfMerkmale({ Alter: '65 und mehr', Geschlecht: 'weiblich' }, 'Prozent'));
  });

  it('is called by the names that the table gives', () => {
    assert.equal(
      labelOfMerkmale([
        ['Spalte', 'Arbeitslose'],
        ['Geschlecht', 'weiblich'],
      ]),
      'Arbeitslose, Geschlecht: weiblich',
    );
  });
});

describe('tables', () => {
  let t: TestApp;
  let koordination: TestUser;
  let disposition: TestUser;
  let technik: TestUser;
  before(async () => {
    t = await openTestApp();
    koordination = await t.signIn('koordination');
    disposition = await t.signIn('disposition');
    technik = await t.signIn('technik');
  });
  after(() => t.close());

  const LISTE = '/bestand/tabellen';
  const all = () => t.database.db.selectFrom('statistiktabelle').selectAll().orderBy('id').execute();
  const werte = async () =>
    Number(
      (
        await t.database.db
          .selectFrom('statistikwert')
          .select(({ fn }) => fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    );
  const read = async (bytes: Uint8Array) => {
    const answer = await t.post(LISTE, koordination, { datei: fileOf(bytes) });
    assert.equal(answer.status, 303);
    return Number(/\d+$/.exec(answer.headers.get('location') ?? '')?.[0]);
  };

  it('are read in by those who may', async () => {
    assert.equal((await t.get(LISTE, technik)).status, 403);
    assert.equal((await t.post(LISTE, disposition, { datei: fileOf(BEISPIEL) })).status, 403);
    assert.match(await (await t.get(LISTE, disposition)).text(), /Noch keine Tabelle/);
    assert.equal((await all()).length, 0);
  });

  it('are refused in words when the file is none', async () => {
    const without = await t.post(LISTE, koordination, {});
    assert.equal(without.status, 422);
    assert.match(await without.text(), /Bitte wählen Sie eine Datei/);
    for (const [bytes, sentence] of [
      [new TextEncoder().encode('Name;Ort\nA;B\n'), /keine Tabelle aus GENESIS/],
      [new TextEncoder().encode('%PDF-1.7'), /sondern ein PDF/],
      [
        BEISPIEL.slice(0, new TextDecoder('latin1').decode(BEISPIEL).indexOf(';160000')),
        /bricht mitten in einer Zeile ab/,
      ],
    ] as const) {
      const answer = await t.post(LISTE, koordination, { datei: fileOf(bytes) });
      assert.equal(answer.status, 422);
      assert.match(await answer.text(), sentence);
    }
    assert.equal((await all()).length, 0);
  });

  it('are shown as read, and discarded', async () => {
    const id = await read(BEISPIEL);
    const page = await (await t.get(`${LISTE}/${id}`, koordination)).text();
    for (const word of ['Wiekenland', 'Ausländer(innen)', 'unbekannt oder geheim', 'UTF-8', '31.12.2024'])
      assert.ok(page.includes(word), word);
    assert.doesNotMatch(await (await t.get(`${LISTE}/${id}`, disposition)).text(), /uebernehmen"/);
    assert.equal((await t.post(`${LISTE}/${id}/verwerfen`, disposition)).status, 403);
    assert.equal((await t.post(`${LISTE}/${id}/verwerfen`, koordination)).status, 303);
    assert.equal((await t.post(`${LISTE}/${id}/uebernehmen`, koordination)).status, 303);
    assert.equal((await all()).at(-1)!.status, 'verworfen');
    assert.equal(await werte(), 0);
  });

  it('are taken over in the background, once', async () => {
    const id = await read(BEISPIEL);
    assert.equal((await t.post(`${LISTE}/${id}/uebernehmen`, disposition)).status, 403);
    assert.equal((await t.post(`${LISTE}/${id}/uebernehmen`, koordination)).status, 303);
    assert.match(await (await t.get(`${LISTE}/${id}`, koordination)).text(), /0 von 12 Werten/);
    await speicherjob.run(t.kontext(), {});
    await speicherjob.run(t.kontext(), {});
    await saveTabellenwerte(t.kontext(), id);
    assert.equal(await werte(), 12);
    const page = await (await t.get(`${LISTE}/${id}?region=1&merkmal=2`, disposition)).text();
    assert.match(page, /15\.000/);
    assert.match(page, /unbekannt oder geheim zu halten/);
    assert.match(page, /Datenlizenz Deutschland/);
    assert.match(page, /<svg/);
    assert.equal((await t.get(`${LISTE}/${id}?region=abc&merkmal=99&seite=7`, disposition)).status, 200);
  });

  it('are exported with source and sign', async () => {
    const id = (await all()).at(-1)!.id;
    const csv = await (await t.get(`${LISTE}/${id}/werte.csv?region=1&merkmal=2`, disposition)).text();
    const lines = csv.trim().split('\r\n');
    assert.equal(lines.length, 3);
    assert.match(lines[1]!, /03399;.*Wiekenland;2023-12-31;.*15000/);
    assert.match(lines[2]!, /;\.;unbekannt/);
    assert.match(lines[2]!, /Statistische Ämter/);
    assert.equal((await t.get(`${LISTE}/${id}/werte.xlsx`, disposition)).status, 200);
    assert.equal((await t.get(`${LISTE}/999/werte.csv`, disposition)).status, 404);
  });

  it('correct each other where both speak, and leave the rest', async () => {
    t.clock.set('2026-03-11T09:00:00Z');
    const id = await read(
      writeTabelle([
        ['31.12.2024', '03399', '      Wiekenland', 161_005, 81_505, 16_000],
        ['31.12.2025', '03399', '      Wiekenland', 162_000, 82_000, 17_000],
      ]),
    );
    await t.post(`${LISTE}/${id}/uebernehmen`, koordination);
    await saveTabellenwerte(t.kontext(), id);
    const merkmal = keyOfMerkmale({ Nationalität: 'Ausländer(innen)', Geschlecht: 'Insgesamt' }, 'Anzahl');
    const zeilen = await listReihen(t.database.db, [{ tabelle: '12411-01-01-4', merkmal }], ['03399']);
    assert.deepEqual(
      zeilen.map(({ stichtag, wert }) => [stichtag, wert]),
      [
        ['2023-12-31', 15_000],
        ['2024-12-31', 16_000],
        ['2025-12-31', 17_000],
      ],
    );
    assert.match(await (await t.get(`${LISTE}/${id - 1}`, disposition)).text(), /neuere Fassung/);
    assert.doesNotMatch(await (await t.get(`${LISTE}/${id}`, disposition)).text(), /neuere Fassung/);
  });

  it('notice values that stand twice', async () => {
    const id = await read(
      writeTabelle([
        ['31.12.2022', '03399', '      Wiekenland', 1000, 500, 10],
        ['31.12.2022', '03399', '      Wiekenland', 2000, 500, 10],
      ]),
    );
    assert.match(
      await (await t.get(`${LISTE}/${id}`, koordination)).text(),
      /3 Werte stehen ein zweites Mal/,
    );
  });

  it('are compared with the regions that the office chooses', async () => {
    const PFAD = '/bestand/regionen';
    assert.equal((await t.get(PFAD, disposition)).status, 403);
    assert.equal((await t.post(PFAD, disposition, { eigene: '03399' })).status, 403);
    const unknown = await t.post(PFAD, koordination, { eigene: '09999' });
    assert.equal(unknown.status, 422);
    assert.equal(await readSetting(t.database.db, regionenEinstellung), null);
    const chosen = { eigene: '03399', vergleich: ['03', '01001'] };
    assert.equal((await t.post(PFAD, koordination, chosen)).status, 303);
    assert.deepEqual(await readSetting(t.database.db, regionenEinstellung), {
      eigene: '03399',
      vergleich: ['03'],
    });
    const id = (await all()).find(({ status }) => status === 'uebernommen')!.id;
    assert.match(
      await (await t.get(`${LISTE}/${id}?merkmal=0`, disposition)).text(),
      /Verlauf von „Nationalität: Insgesamt, Geschlecht: Insgesamt“ für Wiekenland\./,
    );
  });

  it('say what does not fit, with the rounding that would explain it', async () => {
    const PFAD = '/bestand/plausibilitaet';
    assert.equal((await t.get(PFAD, technik)).status, 403);
    assert.match(await (await t.get(PFAD, disposition)).text(), /Nichts ist aufgefallen/);
    t.clock.set('2026-03-11T10:00:00Z');
    const id = await read(writeTabelle([['31.12.2025', '03399', '      Wiekenland', 1_000, 500, 1_005]]));
    await t.post(`${LISTE}/${id}/uebernehmen`, koordination);
    await saveTabellenwerte(t.kontext(), id);
    const page = await (await t.get(PFAD, disposition)).text();
    assert.match(page, /1\.005 ist mehr als das Ganze, 1\.000/);
    assert.match(page, new RegExp(`tabellen/${id}\\?region=0&amp;merkmal=2`));
  });

  it('are not the only figures that are checked: those of a text are, and nothing of it is kept', async () => {
    const PFAD = '/bestand/plausibilitaet/angaben';
    assert.equal((await t.get(PFAD, technik)).status, 403);
    assert.equal((await t.post(PFAD, technik, {})).status, 403);
    assert.match(await (await t.get(PFAD, disposition)).text(), /Zahlen eines Textes prüfen/);
    const leer = await t.post(`${PFAD}/text`, disposition, { text: 'Gar keine Zahlen.' });
    assert.equal(leer.status, 422);
    assert.match(await leer.text(), /steht keine Zahl/);
    const satz = '12.590 Ausländer; Männer 6.885 (55 %), Frauen 5.710 (45 %)';
    const gelesen = await (await t.post(`${PFAD}/text`, disposition, { text: satz })).text();
    assert.match(gelesen, /Die Teile ergeben 12\.595, angegeben ist 12\.590/);
    assert.match(gelesen, /Rundung auf Vielfache von 5/);
    assert.match(
      gelesen,
      /name="zeilen\.2\.zahl"[^>]*value="6\.885"|value="6\.885"[^>]*name="zeilen\.2\.zahl"/,
    );
    const zeile = (nummer: number, bezeichnung: string, zahl: string, anteil: string, rolle = 'teil') => ({
      [`zeilen.${nummer}.bezeichnung`]: bezeichnung,
      [`zeilen.${nummer}.zahl`]: zahl,
      [`zeilen.${nummer}.anteil`]: anteil,
      [`zeilen.${nummer}.rolle`]: rolle,
    });
    const falsch = await t.post(PFAD, disposition, zeile(0, 'Männer', 'viele', '53,63'));
    assert.equal(falsch.status, 422);
    assert.match(await falsch.text(), /value="viele"/);
    assert.equal((await t.post(PFAD, disposition, {})).status, 422);
    const richtig = { ...zeile(0, 'Alle', '10.055', '', 'ganzes'), ...zeile(1, 'Männer', '5.393', '53,64') };
    assert.match(await (await t.post(PFAD, disposition, richtig)).text(), /Die Zahlen passen zusammen/);
    const englisch = { ...zeile(0, 'all', '10,055', '', 'ganzes'), ...zeile(1, 'men', '5,393', '53.64') };
    assert.match(await (await t.post(PFAD, disposition, englisch)).text(), /Die Zahlen passen zusammen/);
    const abgeschnitten = { ...richtig, ...zeile(1, 'Männer', '5.393', '53,63 %') };
    assert.match(
      await (await t.post(PFAD, disposition, abgeschnitten)).text(),
      /abgeschnitten statt gerundet/,
    );
  });
});
