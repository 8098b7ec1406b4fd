import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { sql } from 'kysely';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { toInstant } from '../../../begriffe/zeit.ts';
import type { Zahler } from '../sprachmittlung.tables.ts';
import { changeRegel, createRegel, type RegelEingabe } from './entschaedigung.action.ts';
import { listFassungen, listRegeln } from './entschaedigung.store.ts';
import { fieldsOfSatz } from './entschaedigung-formular.ts';
import { MODELLE } from './entschaedigung-pruefung.rules.ts';
import { simulateJahr } from './simulation.ts';

let t: TestApp;
let koordination: TestUser;
let disposition: TestUser;

before(async () => {
  t = await openTestApp();
  [koordination, disposition] = await Promise.all([t.signIn('koordination'), t.signIn('disposition')]);
});
after(() => t.close());
beforeEach(async () => {
  await t.database.db.deleteFrom('entschaedigungsregel').execute();
  await t.database.db.deleteFrom('jahresabschluss').execute();
});

const form = (rest: Record<string, string> = {}): Record<string, string> => ({
  ...(Object.fromEntries(
    Object.entries(fieldsOfSatz(MODELLE.stunde)).filter(([, wert]) => wert !== undefined),
  ) as Record<string, string>),
  bezeichnung: 'Satzung 2026',
  gueltigab: '01.01.2026',
  ...rest,
});

const eingabe = (rest: Partial<RegelEingabe> = {}): RegelEingabe => ({
  bezeichnung: 'Satzung 2023',
  gueltigAb: '2023-01-01',
  gueltigBis: null,
  geltung: {},
  satz: MODELLE.stunde,
  beendetBisherige: false,
  ...rest,
});

async function make(rest: Partial<RegelEingabe> = {}): Promise<number> {
  const result = await createRegel(t.kontext(), eingabe(rest));
  assert.ok(result.ok, JSON.stringify(result));
  return result.wert;
}

const tage = async () =>
  (await listRegeln(t.database.db)).map(({ bezeichnung, gueltigAb, gueltigBis, fassung }) => [
    bezeichnung,
    gueltigAb,
    gueltigBis,
    fassung,
  ]);

const close = (jahr: number) =>
  t.database.db
    .insertInto('jahresabschluss')
    .values({ jahr, abgeschlossen_at: t.clock.now(), abgeschlossen_von: 'Zahlstelle' })
    .execute();

describe('the page of the rules', () => {
  it('is for those who settle; they alone see the models', async () => {
    const stelle = await t.signIn('stelle', 1);
    assert.equal((await t.get('/abrechnung/regeln', stelle)).status, 403);
    const read = await (await t.get('/abrechnung/regeln', disposition)).text();
    assert.ok(read.includes('Noch keine Regel') && !read.includes('Mit diesem Modell beginnen'));
    const offered = await (await t.get('/abrechnung/regeln', koordination)).text();
    assert.ok(offered.includes('Mit diesem Modell beginnen'));
    assert.ok(offered.includes('12,00\u00a0€ je angefangene Stunde'));
  });

  it('says which rule counts today, and shows each with what it comes to', async () => {
    const id = await make();
    const liste = await (await t.get('/abrechnung/regeln', disposition)).text();
    assert.ok(liste.includes('Satzung 2023') && liste.includes('gilt heute'));
    const seite = await (await t.get(`/abrechnung/regeln/${id}`, disposition)).text();
    // 61 minutes and 20 km: 2 × 12 € and 6 €.
    assert.ok(seite.includes('30,00\u00a0€'));
    assert.ok(!seite.includes('Regel zurücknehmen'));
    assert.equal((await t.get('/abrechnung/regeln/999', disposition)).status, 404);
  });
});

describe('making a rule', () => {
  it('is not for the dispatch', async () => {
    assert.equal((await t.post('/abrechnung/regeln/neu', disposition, form())).status, 403);
    assert.deepEqual(await tage(), []);
  });

  it('says at the field what is wrong and keeps what was typed', async () => {
    const answer = await t.post(
      '/abrechnung/regeln/neu',
      koordination,
      form({ taktbetrag: 'zwölf', pkw: '0,38' }),
    );
    assert.equal(answer.status, 422);
    const html = await answer.text();
    assert.ok(
      html.includes('value="zwölf"') && html.includes('value="0,38"') && html.includes('#feld-taktbetrag'),
    );
    assert.deepEqual(await tage(), []);
  });

  it('saves it and goes to its page', async () => {
    const answer = await t.post('/abrechnung/regeln/neu', koordination, form({ pkw: '0,38' }));
    assert.equal(answer.status, 303);
    const [regel] = await listRegeln(t.database.db);
    assert.equal(answer.headers.get('location'), `/abrechnung/regeln/${regel?.id}`);
    assert.deepEqual(
      [regel?.satz.weg.pkwCent, regel?.gueltigAb, regel?.angelegtVon],
      [38, '2026-01-01', 'Test koordination'],
    );
  });

  it('offers every model', async () => {
    for (const modell of Object.keys(MODELLE)) {
      assert.equal((await t.get(`/abrechnung/regeln/neu?modell=${modell}`, koordination)).status, 200);
    }
    assert.equal((await t.get('/abrechnung/regeln/neu?modell=toString', koordination)).status, 200);
  });

  it('refuses days of another rule of the same scope, in words', async () => {
    await make();
    const answer = await t.post('/abrechnung/regeln/neu', koordination, form());
    assert.equal(answer.status, 422);
    assert.ok(
      (await answer.text()).includes('„Satzung 2023“ mit demselben Geltungsbereich gilt ab 01.01.2023'),
    );
    assert.equal((await tage()).length, 1);
    // Another scope is no overlap.
    assert.equal((await t.post('/abrechnung/regeln/neu', koordination, form({ thema: 'kita' }))).status, 303);
  });

  it('ends the rule before it in the same act when asked', async () => {
    const alt = await make();
    const answer = await t.post('/abrechnung/regeln/neu', koordination, form({ beendetbisherige: 'ja' }));
    assert.equal(answer.status, 303);
    assert.deepEqual(await tage(), [
      ['Satzung 2023', '2023-01-01', '2026-01-01', 2],
      ['Satzung 2026', '2026-01-01', null, 1],
    ]);
    const fassungen = await listFassungen(t.database.db);
    assert.deepEqual(
      fassungen.filter(({ ersetztAt }) => ersetztAt).map(({ id, satz }) => [id, satz.zeit]),
      [[alt, MODELLE.stunde.zeit]],
    );
  });

  it('does not end one that begins on the same day or later', async () => {
    await make({ gueltigAb: '2026-01-01', bezeichnung: 'Später' });
    const answer = await t.post('/abrechnung/regeln/neu', koordination, form({ beendetbisherige: 'ja' }));
    assert.equal(answer.status, 422);
    assert.equal((await tage()).length, 1);
  });

  it('refuses a pot that does not exist', async () => {
    const answer = await t.post('/abrechnung/regeln/neu', koordination, form({ topf: '77' }));
    assert.equal(answer.status, 422);
    assert.deepEqual(await tage(), []);
  });

  it('at the same time by two people is made once', async () => {
    const beide = await Promise.all([
      createRegel(t.kontext(), eingabe()),
      createRegel(t.kontext(), eingabe()),
    ]);
    assert.equal(beide.filter(({ ok }) => ok).length, 1);
    const refused = beide.find(({ ok }) => !ok);
    assert.ok(refused && !refused.ok && /ueberschn/.test(refused.grund));
  });
});

describe('changing a rule', () => {
  it('keeps the wording before it', async () => {
    const id = await make();
    assert.equal((await t.post(`/abrechnung/regeln/${id}/bearbeiten`, disposition, form())).status, 403);
    const anders = form({ bezeichnung: 'Satzung 2023', gueltigab: '01.01.2023', taktbetrag: '13' });
    const falsch = { ...anders, anteil: '120' };
    assert.equal((await t.post(`/abrechnung/regeln/${id}/bearbeiten`, koordination, falsch)).status, 422);
    assert.equal((await t.post(`/abrechnung/regeln/${id}/bearbeiten`, koordination, anders)).status, 303);
    const [regel, ...rest] = await listRegeln(t.database.db);
    assert.deepEqual([regel?.fassung, regel?.ersetztRegelId, rest.length], [2, id, 0]);
    const seite = await (await t.get(`/abrechnung/regeln/${regel?.id}`, koordination)).text();
    assert.ok(seite.includes('13,00\u00a0€ je angefangene Stunde') && seite.includes('Fassung 1'));
    // The old wording counts no more: it cannot be changed a second time.
    assert.equal((await t.post(`/abrechnung/regeln/${id}/bearbeiten`, koordination, anders)).status, 404);
    assert.equal((await t.get(`/abrechnung/regeln/${id}`, koordination)).status, 200);
  });

  it('into what it is changes nothing', async () => {
    const id = await make();
    assert.deepEqual(await changeRegel(t.kontext(), id, eingabe()), { ok: true, wert: id });
    assert.equal((await listFassungen(t.database.db)).length, 1);
  });

  it('takes it back', async () => {
    const id = await make();
    assert.equal((await t.post(`/abrechnung/regeln/${id}/zuruecknehmen`, disposition)).status, 403);
    assert.equal((await t.post(`/abrechnung/regeln/${id}/zuruecknehmen`, koordination)).status, 303);
    assert.deepEqual(await tage(), []);
    assert.equal((await t.post(`/abrechnung/regeln/${id}/zuruecknehmen`, koordination)).status, 404);
    assert.equal((await listFassungen(t.database.db)).length, 1);
  });
});

describe('a closed year', () => {
  it('keeps its rules, and lets one end or begin after it', async () => {
    const id = await make();
    await close(2025);
    const kontext = t.kontext();
    const refused = async (what: Promise<{ ok: boolean; grund?: string }>) =>
      assert.equal((await what).grund, 'regel.jahr-abgeschlossen');
    await refused(createRegel(kontext, eingabe({ geltung: { thema: 'kita' }, gueltigAb: '2025-12-31' })));
    await refused(changeRegel(kontext, id, eingabe({ satz: MODELLE.minute })));
    await refused(changeRegel(kontext, id, eingabe({ gueltigBis: '2025-07-01' })));
    await refused(createRegel(kontext, eingabe({ gueltigAb: '2025-07-01', beendetBisherige: true })));
    const answer = await t.post(`/abrechnung/regeln/${id}/zuruecknehmen`, koordination);
    assert.equal(answer.headers.get('location'), `/abrechnung/regeln/${id}`);
    assert.deepEqual(await tage(), [['Satzung 2023', '2023-01-01', null, 1]]);
    const html = await (
      await t.post(
        `/abrechnung/regeln/${id}/bearbeiten`,
        koordination,
        form({ gueltigab: '01.01.2023', taktbetrag: '13' }),
      )
    ).text();
    assert.ok(html.includes('Das Jahr 2025 ist abgeschlossen'));
    assert.ok((await createRegel(kontext, eingabe({ gueltigAb: '2026-01-01', beendetBisherige: true }))).ok);
    assert.equal((await tage()).length, 2);
  });
});

// ——— simulation ———

/** An appointment of 2023 as an office imports it. */
async function hold(
  von: string,
  bis: string,
  kilometer: number,
  zahler: Zahler = 'landkreis',
): Promise<number> {
  const { db } = t.database;
  const at = toInstant('2023-05-02', '12:00');
  const { rows } = await sql<{ id: number }>`
    WITH s AS (INSERT INTO stelle (name, art, angelegt_at) VALUES ('Grundschule am Deich', 'schule', ${at}) RETURNING id),
      m AS (INSERT INTO sprachmittler (nachname, vorname, angelegt_at) VALUES ('Petrowa', 'Olena', ${at}) RETURNING id)
    INSERT INTO einsatz (stelle_id, sprachmittler_id, sprache, beginn_at, ende_at, thema, herkunft, status, angefragt_at,
      kilometer_zehntel, zahler)
    SELECT s.id, m.id, 'ukr', ${toInstant('2023-05-02', von)}, ${toInstant('2023-05-02', bis)}, 'schule', 'import',
      'bestaetigt', ${at}, ${kilometer}, ${zahler} FROM s, m RETURNING id`.execute(db);
  return rows[0]!.id;
}

describe('trying a rule on a past year', () => {
  let einsatz: number;
  before(async () => {
    einsatz = await hold('09:00', '10:01', 240);
    await hold('11:00', '11:45', 0, 'stelle');
  });

  const neu = '/abrechnung/regeln/neu/simulation';

  it('is for those who write rules, and saves nothing', async () => {
    assert.equal((await t.post(neu, disposition, form({ jahr: '2023' }))).status, 403);
    assert.equal((await t.post(neu, koordination, form({ jahr: '2023', taktbetrag: '' }))).status, 422);
    const answer = await t.post(neu, koordination, form({ jahr: '2023' }));
    assert.equal(answer.status, 200);
    const html = await answer.text();
    // 24 € + 7.20 € and 12 €; no rule counted in 2023.
    assert.ok(html.includes('43,20\u00a0€') && html.includes('Für 2 dieser Einsätze galt keine Regel'));
    assert.ok(html.includes(`/einsaetze/${einsatz}`));
    assert.deepEqual(await tage(), []);
  });

  it('leads down to the appointments of a topic or payer', async () => {
    const html = await (
      await t.post(neu, koordination, form({ jahr: '2023', auswahl: 'zahler:stelle' }))
    ).text();
    assert.ok(html.includes('Einsätze: anfragende Stelle') && !html.includes(`/einsaetze/${einsatz}"`));
  });

  it('goes out as a file', async () => {
    const answer = await t.post(`${neu}.csv`, koordination, form({ jahr: '2023' }));
    assert.match(answer.headers.get('content-type') ?? '', /csv/);
    assert.ok((await answer.text()).includes('31,20'));
  });

  it('takes the place of the rule of its scope that counted', async () => {
    await make();
    const anders = await t.post(neu, koordination, form({ jahr: '2023', taktbetrag: '24' }));
    assert.ok((await anders.text()).includes('+36,00\u00a0€'));
    const { gesamt } = await simulateJahr(t.database.db, 2023, null);
    assert.deepEqual(gesamt, { vorherCent: 4320, nachherCent: 4320 });
  });
});
