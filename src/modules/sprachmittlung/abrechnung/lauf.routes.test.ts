import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openTestApp, type TestApp } from '../../../../test-support/app.ts';
import { createSchluessel } from '../../verwaltung/index.ts';
import {
  type Abrechnungsbeispiel,
  addBestaetigt,
  addBezahlte,
  beginLauf,
  buildAbrechnung,
  clearAbrechnungen,
  releaseLauf,
} from './lauf.beispiele.ts';
import { findAbrechnungshindernisse } from './lauf-abschluss.ts';
import { findLaufAufgaben } from './lauf-aufgaben.ts';
import { keepOffeneNachweise } from './nachweis.action.ts';
import { listPositionen } from './position.store.ts';

let t: TestApp;
let b: Abrechnungsbeispiel;
let selam: number;

before(async () => {
  t = await openTestApp();
  b = await buildAbrechnung(t);
});
after(() => t.close());
beforeEach(async () => {
  await clearAbrechnungen(t);
  selam = await addBezahlte(t, 'Tesfay');
});

const text = async (answer: Response | Promise<Response>) => (await answer).text();
const stateOf = async (id: number) =>
  (await t.database.db.selectFrom('abrechnungslauf').select('status').where('id', '=', id).executeTakeFirst())
    ?.status;

/** Hands a run on as the button of its page does. */
async function check(id: number) {
  const { version } = await t.database.db
    .selectFrom('abrechnungslauf')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return t.post(`/abrechnung/${id}/pruefen`, b.disposition, { version: String(version) });
}

describe('the run by its address', () => {
  it('is begun by the office only; what was typed stays', async () => {
    await addBestaetigt(t, b.stelleId, selam, '2026-02-10');
    const zeitraum = { von: '1.2.26', bis: '28.2.26' };
    assert.equal((await t.post('/abrechnung', b.zahlstelle, zeitraum)).status, 403);
    const refused = await t.post('/abrechnung', b.disposition, { von: '1.2.26', bis: '30.2.26' });
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /30\.2\.26/);
    assert.equal(await stateOf(1), undefined);
    const begun = await t.post('/abrechnung', b.disposition, zeitraum);
    assert.equal(begun.status, 303);
    assert.match(begun.headers.get('location') ?? '', /^\/abrechnung\/\d+$/);
  });

  it('says in both languages why it cannot be released, and marks what is open', async () => {
    await addBestaetigt(t, b.stelleId, selam, '2026-02-10', { kilometer_zehntel: 3000 });
    const id = await beginLauf(t, b);
    const old = await t.post(`/abrechnung/${id}/pruefen`, b.disposition, {});
    assert.equal(old.status, 422);
    assert.match(await old.text(), /hat sich inzwischen geändert/);
    const refused = await check(id);
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /Eine Prüfung ist noch offen\. Bitte sehen Sie sie zuerst an\./);
    assert.equal(await stateOf(id), 'offen');
    const page = await text(t.get(`/abrechnung/${id}?pruefung=kilometer`, b.disposition));
    assert.match(page, /Alle auf einmal abhaken/);
    const empty = await t.post(`/abrechnung/${id}/abhaken`, b.disposition, {
      pruefung: 'kilometer',
      grund: ' ',
    });
    assert.equal(empty.status, 422);
    const wrong = await t.post(`/abrechnung/${id}/abhaken`, b.disposition, { pruefung: 'x', grund: 'y' });
    assert.equal(wrong.status, 422);
    const ticked = await t.post(`/abrechnung/${id}/abhaken`, b.disposition, {
      pruefung: 'kilometer',
      grund: 'Umweg',
    });
    assert.equal(ticked.status, 303);
    assert.equal((await check(id)).status, 303);
    const page2 = await text(t.get(`/abrechnung/${id}`, b.zahlstelle));
    const version = /name="version" value="(\d+)"/.exec(page2)?.[1] ?? '';
    const freigabe = { ausfuehrungAm: '12.3.26', version };
    assert.equal((await t.post(`/abrechnung/${id}/freigeben`, b.disposition, freigabe)).status, 403);
    assert.equal((await t.post(`/abrechnung/${id}/freigeben`, b.zahlstelle, {})).status, 422);
    const zuSpaet = await t.post(`/abrechnung/${id}/freigeben`, b.zahlstelle, {
      ...freigabe,
      ausfuehrungAm: '10.3.2062',
    });
    assert.equal(zuSpaet.status, 422);
    const html = await zuSpaet.text();
    assert.ok(html.includes('mehr als 60 Tage in der Zukunft') && html.includes('10.3.2062'));
    assert.equal(await stateOf(id), 'geprueft');
    assert.equal((await t.post(`/abrechnung/${id}/freigeben`, b.zahlstelle, freigabe)).status, 303);
    assert.equal(await stateOf(id), 'freigegeben');
  });

  it('a line keeps what was typed, is corrected, taken out, and is nowhere else', async () => {
    await addBestaetigt(t, b.stelleId, selam, '2026-02-10');
    const id = await beginLauf(t, b);
    const [position] = await listPositionen(t.database.db, { laufId: id });
    const pfad = `/abrechnung/${id}/positionen/${position!.id}`;
    assert.equal(
      (await t.get(`/abrechnung/${id + 1}/positionen/${position!.id}`, b.disposition)).status,
      404,
    );
    const korrektur = { betrag: '12,345', kosten: 'landkreis', topf: '', korrekturGrund: 'weil' };
    const refused = await t.post(`${pfad}/korrigieren`, b.disposition, korrektur);
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /12,345/);
    for (const kosten of ['dritte', 'dritte-999', 'niemand', '']) {
      const answer = await t.post(`${pfad}/korrigieren`, b.disposition, {
        ...korrektur,
        betrag: '12',
        kosten,
      });
      assert.equal(answer.status, 422, kosten);
    }
    assert.equal((await listPositionen(t.database.db, { laufId: id }))[0]!.betrag_cent, 1800);
    const good = await t.post(`${pfad}/korrigieren`, b.zahlstelle, { ...korrektur, betrag: '12,50' });
    assert.equal(good.status, 303);
    assert.match(await text(t.get(pfad, b.disposition)), /Von Hand auf 12,50\s€ gesetzt: weil/);
    assert.equal((await t.post(`${pfad}/herausnehmen`, b.disposition, { grund: 'Beleg fehlt' })).status, 303);
    assert.match(await text(t.get(pfad, b.disposition)), /Nicht mehr in dieser Abrechnung: Beleg fehlt/);
  });

  it('a thousand lines are a page of people at a time', async () => {
    const { db } = t.database;
    const ids = [];
    for (let person = 0; person < 50; person++) ids.push(await addBezahlte(t, `Person${person}`));
    for (const sprachmittlerId of ids) {
      const row = await addBestaetigt(t, b.stelleId, sprachmittlerId, '2026-02-01');
      await t.database.mandanten.pool(t.database.mandant).query(
        `INSERT INTO einsatz (stelle_id, sprache, beginn_at, ende_at, ist_beginn_at, ist_ende_at, modus, herkunft, status,
           angefragt_at, sprachmittler_id, kilometer_zehntel, bestaetigt_at)
         SELECT stelle_id, sprache, beginn_at + n * interval '1 day', ende_at + n * interval '1 day',
           ist_beginn_at + n * interval '1 day', ist_ende_at + n * interval '1 day', modus, herkunft, status,
           angefragt_at, sprachmittler_id, kilometer_zehntel, bestaetigt_at
         FROM einsatz, generate_series(1, 19) n WHERE id = $1`,
        [row],
      );
    }
    const since = performance.now();
    const id = await beginLauf(t, b);
    const built = performance.now() - since;
    const { anzahl } = await db
      .selectFrom('abrechnungsposition')
      .select((eb) => eb.fn.countAll<number>().as('anzahl'))
      .executeTakeFirstOrThrow();
    assert.equal(anzahl, 1000);
    assert.ok(built < 10_000, `${built} ms`);
    const page = await text(t.get(`/abrechnung/${id}`, b.disposition));
    assert.equal(page.match(/id="person-\d+"/g)?.length, 25);
    assert.match(await text(t.get(`/abrechnung/${id}?seite=2`, b.disposition)), /Person9/);
    assert.match(await text(t.get(`/abrechnung/${id}?suche=person37`, b.disposition)), /Person37/);
    const csv = await text(t.get(`/abrechnung/${id}/zeilen.csv`, b.disposition));
    assert.equal(csv.trim().split('\n').length, 1001);
  });
});

describe('statements', () => {
  it('are their own: page, PDF and list; another one’s do not exist', async () => {
    await addBestaetigt(t, b.stelleId, selam, '2026-02-10');
    const id = await beginLauf(t, b);
    await releaseLauf(t, b, id);
    const [nachweis] = await t.database.db.selectFrom('abrechnungsnachweis').selectAll().execute();
    const own = await t.signIn('sprachmittler', selam);
    const other = await t.signIn('sprachmittler', selam + 1000);
    assert.match(await text(t.get('/meine-abrechnungen', own)), /18,00/);
    assert.match(await text(t.get(`/meine-abrechnungen/${nachweis!.id}`, own)), /60 Minuten/);
    for (const suffix of ['', '/nachweis.pdf']) {
      assert.equal((await t.get(`/meine-abrechnungen/${nachweis!.id}${suffix}`, other)).status, 404);
    }
    assert.equal(await keepOffeneNachweise(t.kontext(), id), 1);
    assert.equal(await keepOffeneNachweise(t.kontext()), 0);
    const pdf = await t.get(`/abrechnung/${id}/nachweise/${nachweis!.id}/nachweis.pdf`, b.zahlstelle);
    assert.equal(pdf.headers.get('content-type'), 'application/pdf');
    assert.equal(
      (await t.get(`/abrechnung/${id + 1}/nachweise/${nachweis!.id}/nachweis.pdf`, b.zahlstelle)).status,
      404,
    );
    const mail = await t.database.db.selectFrom('mail').select('text').execute();
    assert.equal(mail.length, 1);
    assert.doesNotMatch(mail[0]!.text, /DE\d\d/);
  });
});

describe('what others are told', () => {
  it('the start page tells those who may do it, and not the one who did', async () => {
    await addBestaetigt(t, b.stelleId, selam, '2026-02-10');
    const tasks = async (user = b.disposition) =>
      (await findLaufAufgaben(t.kontext(user.wer))).map(({ titel }) => titel);
    assert.deepEqual(await tasks(), ['Ein bestätigter Einsatz wartet auf Abrechnung']);
    const id = await beginLauf(t, b);
    assert.deepEqual(await tasks(), ['Abrechnung Februar 2026 prüfen und zur Zahlung geben']);
    assert.deepEqual(await tasks(b.zahlstelle), []);
    await check(id);
    assert.deepEqual(await tasks(), []);
    assert.deepEqual(await tasks(b.zahlstelle), ['Abrechnung Februar 2026 wartet auf die zweite Freigabe']);
  });

  it('closing a year is told what is missing', async () => {
    const hindernisse = async () =>
      (await findAbrechnungshindernisse(t.kontext(), 2025)).map(({ titel }) => titel);
    assert.deepEqual(await hindernisse(), []);
    await addBestaetigt(t, b.stelleId, selam, '2025-12-08', { status: 'vermittelt' });
    await addBestaetigt(t, b.stelleId, selam, '2025-12-09', { status: 'gemeldet' });
    await addBestaetigt(t, b.stelleId, selam, '2025-12-10');
    assert.deepEqual(await hindernisse(), [
      'Ein Einsatz ist noch nicht gemeldet.',
      'Ein Einsatz ist noch nicht bestätigt.',
      'Ein Einsatz ist noch nicht abgerechnet.',
    ]);
    await beginLauf(t, b);
    assert.equal((await hindernisse()).at(-1), 'Die Abrechnung Februar 2026 ist noch nicht freigegeben.');
  });

  it('programs read runs and lines with their calculation', async () => {
    await addBestaetigt(t, b.stelleId, selam, '2026-02-10');
    const id = await beginLauf(t, b);
    const schluessel = await createSchluessel(t.kontext(), {
      name: 'Finanzverfahren',
      umfang: ['abrechnung:lesen'],
      rollen: ['zahlstelle'],
      bezugId: null,
      gueltigBis: null,
    });
    assert.ok(schluessel.ok);
    const read = (path: string) =>
      t.get(`/api/v1${path}`, null, { authorization: `Bearer ${schluessel.wert.token}` });
    const { abrechnungen } = (await (await read('/abrechnungen?status=offen')).json()) as {
      abrechnungen: { id: number; summeCent: number }[];
    };
    assert.deepEqual(
      abrechnungen.map((lauf) => [lauf.id, lauf.summeCent]),
      [[id, 1800]],
    );
    const { positionen } = (await (await read(`/abrechnungen/${id}/positionen`)).json()) as {
      positionen: { betragCent: number; schritte: { cent: number }[] }[];
    };
    assert.deepEqual(
      positionen[0]!.schritte.map(({ cent }) => cent),
      [1200, 600],
    );
    assert.equal((await read('/abrechnungen/999999')).status, 404);
  });
});
