import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { collectMore, discardLauf, recalculateLauf, startLauf } from './lauf.action.ts';
import {
  type Abrechnungsbeispiel,
  addBestaetigt,
  addBezahlte,
  beginLauf,
  buildAbrechnung,
  clearAbrechnungen,
  FEBRUAR,
  KONTEN,
  releaseLauf,
} from './lauf.beispiele.ts';
import { findLauf } from './lauf.store.ts';
import { approveLauf, payLauf, sendBackLauf } from './lauf-freigeben.action.ts';
import { correctPosition, recalculatePosition, removePosition, tickPruefung } from './position.action.ts';
import { listPositionen } from './position.store.ts';

let t: TestApp;
let b: Abrechnungsbeispiel;
let hanan: number;

before(async () => {
  t = await openTestApp();
  b = await buildAbrechnung(t);
});
after(() => t.close());

/** Each test begins with an empty past. */
beforeEach(async () => {
  await clearAbrechnungen(t);
  hanan = await addBezahlte(t, 'Mahfouz');
});

const as = (user: TestUser) => t.kontext(user.wer);
const reasonOf = (result: { ok: boolean; grund?: string }) => (result.ok ? 'ok' : result.grund);
const statusOf = async (id: number) =>
  (await t.database.db.selectFrom('einsatz').select('status').where('id', '=', id).executeTakeFirstOrThrow())
    .status;
const linesOf = (laufId: number) => listPositionen(t.database.db, { laufId });
const count = async (table: 'abrechnungslauf' | 'zahllauf' | 'zahlung' | 'abrechnungsposition') =>
  (
    await t.database.db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n;

describe('beginning a run', () => {
  it('is for the office only', async () => {
    await addBestaetigt(t, b.stelleId, hanan, '2026-02-10');
    for (const rolle of ['stelle', 'sprachmittler', 'auswertung', 'technik'] as const) {
      const user = await t.signIn(rolle, 1);
      assert.equal(reasonOf(await startLauf(as(user), FEBRUAR)), 'lauf.rolle-darf-nicht');
    }
    assert.equal(await count('abrechnungslauf'), 0);
  });

  it('refuses days that cannot be, and a period with nothing to settle', async () => {
    const start = (von: string, bis: string) => startLauf(as(b.disposition), { von, bis });
    assert.equal(reasonOf(await start('2026-02-10', '2026-02-01')), 'lauf.ende-vor-beginn');
    assert.equal(reasonOf(await start('2026-03-01', '2026-03-31')), 'lauf.zukunft');
    assert.equal(reasonOf(await start('2016-03-01', '2026-02-28')), 'lauf.zu-lang');
    assert.equal(reasonOf(await start('2026-02-01', '2026-02-28')), 'lauf.nichts-zu-tun');
    assert.equal(await count('abrechnungslauf'), 0);
  });

  it('collects what is confirmed up to its last day, older leftovers and paid cancellations as well', async () => {
    const alt = await addBestaetigt(t, b.stelleId, hanan, '2025-11-03');
    const held = await addBestaetigt(t, b.stelleId, hanan, '2026-02-28');
    const spaeter = await addBestaetigt(t, b.stelleId, hanan, '2026-03-01');
    const gemeldet = await addBestaetigt(t, b.stelleId, hanan, '2026-02-12', { status: 'gemeldet' });
    const abgesagt = await addBestaetigt(t, b.stelleId, hanan, '2026-02-13', {
      status: 'abgesagt',
      kosten_traegt: 'stelle',
      zahler: 'stelle',
    });
    const rechtzeitig = await addBestaetigt(t, b.stelleId, hanan, '2026-02-14', { status: 'abgesagt' });
    const laufId = await beginLauf(t, b);
    const lines = await linesOf(laufId);
    assert.deepEqual(
      lines.map(({ einsatz_id }) => einsatz_id),
      [alt, abgesagt, held],
    );
    assert.deepEqual(
      lines.map(({ betrag_cent }) => betrag_cent),
      [1800, 600, 1800],
    );
    assert.deepEqual(
      lines.map(({ zahler }) => zahler),
      ['landkreis', 'stelle', 'landkreis'],
    );
    assert.deepEqual(await Promise.all([alt, held, spaeter, gemeldet, abgesagt, rechtzeitig].map(statusOf)), [
      'abgerechnet',
      'abgerechnet',
      'bestaetigt',
      'gemeldet',
      'abgesagt',
      'abgesagt',
    ]);
    const lauf = await findLauf(t.database.db, laufId);
    assert.deepEqual(
      [lauf?.bezeichnung, lauf?.anzahl, lauf?.personen, lauf?.summe_cent],
      ['Februar 2026', 3, 1, 4200],
    );
  });

  it('leaves an imported past alone, unless a run is begun for its days', async () => {
    const alt = await addBestaetigt(t, b.stelleId, hanan, '2025-06-10', { herkunft: 'import' });
    const neu = await addBestaetigt(t, b.stelleId, hanan, '2026-02-10');
    const februar = await startLauf(as(b.disposition), FEBRUAR);
    assert.ok(februar.ok);
    assert.deepEqual(
      (await linesOf(februar.wert.id)).map(({ einsatz_id }) => einsatz_id),
      [neu],
    );
    assert.equal(await statusOf(alt), 'bestaetigt');
    const damals = await startLauf(as(b.disposition), { von: '2025-06-01', bis: '2025-06-30' });
    assert.ok(damals.ok);
    assert.deepEqual(
      (await linesOf(damals.wert.id)).map(({ einsatz_id }) => einsatz_id),
      [alt],
    );
  });

  it('twenty times at once is one run, and each appointment stands in it once', async () => {
    for (const tag of ['09', '10', '11']) await addBestaetigt(t, b.stelleId, hanan, `2026-02-${tag}`);
    const results = await Promise.all(
      Array.from({ length: 20 }, () => startLauf(as(b.disposition), FEBRUAR)),
    );
    const ids = results.map((result) => (result.ok ? result.wert.id : result.grund));
    assert.equal(new Set(ids).size, 1);
    assert.equal(await count('abrechnungslauf'), 1);
    assert.equal(await count('abrechnungsposition'), 3);
  });

  it('two periods at once share nothing', async () => {
    for (const tag of ['09', '10', '11']) await addBestaetigt(t, b.stelleId, hanan, `2026-02-${tag}`);
    const zweiter = { von: '2026-01-01', bis: '2026-02-28' };
    await Promise.all([FEBRUAR, zweiter].map((zeitraum) => startLauf(as(b.disposition), zeitraum)));
    assert.equal(await count('abrechnungsposition'), 3);
    assert.equal(await count('abrechnungslauf'), 1);
  });
});

describe('an open run', () => {
  it('takes in what was confirmed since, once', async () => {
    await addBestaetigt(t, b.stelleId, hanan, '2026-02-10');
    const laufId = await beginLauf(t, b);
    await addBestaetigt(t, b.stelleId, hanan, '2026-02-11');
    const results = await Promise.all([1, 2, 3].map(() => collectMore(as(b.disposition), laufId)));
    assert.deepEqual(results.map((result) => result.ok && result.wert).toSorted(), [0, 0, 1]);
    assert.equal((await linesOf(laufId)).length, 2);
  });

  it('lets a line go with a reason; it waits for another run', async () => {
    const einsatz = await addBestaetigt(t, b.stelleId, hanan, '2026-02-10');
    await addBestaetigt(t, b.stelleId, hanan, '2026-02-11');
    const laufId = await beginLauf(t, b);
    const [position] = await linesOf(laufId);
    const ort = { laufId, positionId: position!.id };
    assert.equal(reasonOf(await removePosition(as(b.disposition), ort, '')), 'lauf.grund-fehlt');
    assert.equal(await statusOf(einsatz), 'abgerechnet');
    assert.equal(reasonOf(await removePosition(as(b.disposition), ort, 'Beleg fehlt')), 'ok');
    assert.equal(await statusOf(einsatz), 'bestaetigt');
    assert.equal(reasonOf(await removePosition(as(b.disposition), ort, 'noch einmal')), 'position.unbekannt');
    const neu = await collectMore(as(b.disposition), laufId);
    assert.equal(neu.ok && neu.wert, 1);
  });

  it('keeps the calculation of a corrected line, until the rules decide again', async () => {
    await addBestaetigt(t, b.stelleId, hanan, '2026-02-10');
    const laufId = await beginLauf(t, b);
    const [position] = await linesOf(laufId);
    const ort = { laufId, positionId: position!.id };
    const korrektur = { zahler: 'stelle', kostentraegerId: null, topfId: null, betragCent: 2500 } as const;
    assert.equal(
      reasonOf(await correctPosition(as(b.disposition), ort, { ...korrektur, grund: '' })),
      'lauf.grund-fehlt',
    );
    assert.equal(
      reasonOf(await correctPosition(as(b.disposition), ort, { ...korrektur, zahler: 'dritte', grund: 'x' })),
      'position.kostenweg',
    );
    assert.equal(
      reasonOf(await correctPosition(as(b.disposition), ort, { ...korrektur, topfId: 99, grund: 'x' })),
      'position.kostenweg',
    );
    assert.equal(
      reasonOf(
        await correctPosition(as(b.disposition), ort, { ...korrektur, grund: 'Absprache vom 10.02.' }),
      ),
      'ok',
    );
    await recalculateLauf(as(b.disposition), laufId);
    const [korrigiert] = await linesOf(laufId);
    assert.deepEqual(
      [korrigiert!.betrag_cent, korrigiert!.zahler, korrigiert!.berechnung.betragCent],
      [2500, 'stelle', 1800],
    );
    await recalculatePosition(as(b.disposition), ort);
    const [wieder] = await linesOf(laufId);
    assert.deepEqual([wieder!.betrag_cent, wieder!.korrektur_grund, wieder!.zahler], [1800, '', 'landkreis']);
  });

  it('is discarded with a reason; everything can be settled again', async () => {
    const einsatz = await addBestaetigt(t, b.stelleId, hanan, '2026-02-10');
    const laufId = await beginLauf(t, b);
    assert.equal(reasonOf(await discardLauf(as(b.disposition), laufId, '')), 'lauf.grund-fehlt');
    assert.equal(reasonOf(await discardLauf(as(b.zahlstelle), laufId, 'doppelt')), 'lauf.rolle-darf-nicht');
    assert.equal(reasonOf(await discardLauf(as(b.disposition), laufId, 'doppelt')), 'ok');
    assert.equal(await statusOf(einsatz), 'bestaetigt');
    assert.notEqual(await beginLauf(t, b), laufId);
  });
});

describe('checks', () => {
  it('block until the fault is mended', async () => {
    const ohne = await addBezahlte(t, 'Tesfay', null);
    await addBestaetigt(t, b.stelleId, ohne, '2026-02-10');
    const laufId = await beginLauf(t, b);
    const refused = await approveLauf(as(b.disposition), laufId);
    assert.equal(reasonOf(refused), 'lauf.pruefungen-offen');
    assert.equal(
      reasonOf(await tickPruefung(as(b.disposition), { laufId, positionId: null }, 'konto-fehlt', 'egal')),
      'pruefung.sperrt',
    );
    await t.database.db
      .updateTable('sprachmittler')
      .set({ iban: KONTEN[1], kontoinhaber: 'Selam Tesfay' })
      .where('id', '=', ohne)
      .execute();
    assert.equal(reasonOf(await approveLauf(as(b.disposition), laufId)), 'ok');
  });

  it('are ticked off with a reason, which lasts as long as the same stands there', async () => {
    await addBestaetigt(t, b.stelleId, hanan, '2026-02-10', { kilometer_zehntel: 2500 });
    const laufId = await beginLauf(t, b);
    const [position] = await linesOf(laufId);
    const ort = { laufId, positionId: position!.id };
    assert.equal(reasonOf(await approveLauf(as(b.disposition), laufId)), 'lauf.pruefungen-offen');
    assert.equal(reasonOf(await tickPruefung(as(b.disposition), ort, 'kilometer', '')), 'lauf.grund-fehlt');
    assert.equal(
      reasonOf(await tickPruefung(as(b.disposition), ort, 'kilometer', 'Umleitung wegen Sperrung')),
      'ok',
    );
    await recalculateLauf(as(b.disposition), laufId);
    assert.equal(reasonOf(await approveLauf(as(b.disposition), laufId)), 'ok');
  });
});

describe('the two releases', () => {
  it('are of two people: never the same twice, never somebody without the role, never a program', async () => {
    await addBestaetigt(t, b.stelleId, hanan, '2026-02-10');
    const laufId = await beginLauf(t, b);
    const beide = await t.signIn(['disposition', 'zahlstelle']);
    const zahlung = { ausfuehrungAm: '2026-03-12' };
    assert.equal(reasonOf(await payLauf(as(b.zahlstelle), laufId, zahlung)), 'lauf.tat-unpassend');
    assert.equal(reasonOf(await approveLauf(as(b.zahlstelle), laufId)), 'lauf.rolle-darf-nicht');
    const schluessel = t.kontext({ ...b.disposition.wer, art: 'api' });
    assert.equal(reasonOf(await approveLauf(schluessel, laufId)), 'lauf.nur-benutzer');
    assert.equal(reasonOf(await approveLauf(as(beide), laufId)), 'ok');
    assert.equal(reasonOf(await payLauf(as(beide), laufId, zahlung)), 'lauf.dieselbe-person');
    assert.equal(reasonOf(await payLauf(as(b.disposition), laufId, zahlung)), 'lauf.rolle-darf-nicht');
    assert.equal(await count('zahllauf'), 0);
    assert.equal(reasonOf(await payLauf(as(b.zahlstelle), laufId, zahlung)), 'ok');
    assert.equal(reasonOf(await payLauf(as(beide), laufId, zahlung)), 'lauf.schon-freigegeben');
    assert.equal(await count('zahllauf'), 1);
  });

  it('refuse what changed since it was read, and go back with a reason', async () => {
    await addBestaetigt(t, b.stelleId, hanan, '2026-02-10');
    const laufId = await beginLauf(t, b);
    assert.equal(reasonOf(await approveLauf(as(b.disposition), laufId, 99)), 'lauf.inzwischen-geaendert');
    assert.equal(reasonOf(await approveLauf(as(b.disposition), laufId)), 'ok');
    const [position] = await linesOf(laufId);
    const ort = { laufId, positionId: position!.id };
    assert.equal(reasonOf(await removePosition(as(b.disposition), ort, 'doch nicht')), 'lauf.tat-unpassend');
    assert.equal(reasonOf(await collectMore(as(b.disposition), laufId)), 'lauf.tat-unpassend');
    assert.equal(reasonOf(await sendBackLauf(as(b.zahlstelle), laufId, '')), 'lauf.grund-fehlt');
    assert.equal(reasonOf(await sendBackLauf(as(b.zahlstelle), laufId, 'Kilometer prüfen')), 'ok');
    assert.equal(reasonOf(await removePosition(as(b.disposition), ort, 'Kilometer')), 'ok');
    assert.equal(reasonOf(await approveLauf(as(b.disposition), laufId)), 'lauf.leer');
  });

  it('notice an account that changed in between, also before the first payment', async () => {
    await addBestaetigt(t, b.stelleId, hanan, '2026-02-10');
    const laufId = await beginLauf(t, b);
    assert.equal(reasonOf(await approveLauf(as(b.disposition), laufId)), 'ok');
    const setIban = (iban: string) =>
      t.database.db.updateTable('sprachmittler').set({ iban }).where('id', '=', hanan).execute();
    const release = async () =>
      reasonOf(await payLauf(as(b.zahlstelle), laufId, { ausfuehrungAm: '2026-03-12' }));
    await setIban(KONTEN[2]);
    assert.equal(await release(), 'lauf.konten-geaendert');
    assert.equal(await count('zahllauf'), 0);
    await setIban(KONTEN[0]);
    assert.equal(await release(), 'ok');
  });

  it('notice an account that changed since the last payment', async () => {
    await addBestaetigt(t, b.stelleId, hanan, '2026-01-10');
    await releaseLauf(t, b, await beginLauf(t, b, { von: '2026-01-01', bis: '2026-01-31' }));
    await addBestaetigt(t, b.stelleId, hanan, '2026-02-10');
    const laufId = await beginLauf(t, b);
    assert.equal(reasonOf(await approveLauf(as(b.disposition), laufId)), 'ok');
    await t.database.db
      .updateTable('sprachmittler')
      .set({ iban: KONTEN[2] })
      .where('id', '=', hanan)
      .execute();
    assert.equal(
      reasonOf(await payLauf(as(b.zahlstelle), laufId, { ausfuehrungAm: '2026-03-12' })),
      'lauf.pruefungen-offen',
    );
    assert.equal(await count('zahllauf'), 1);
  });

  it('pay each person once, whoever clicks how often at the same moment', async () => {
    const selam = await addBezahlte(t, 'Tesfay', KONTEN[1]);
    const alt = await addBestaetigt(t, b.stelleId, hanan, '2025-12-10');
    for (const tag of ['10', '11']) await addBestaetigt(t, b.stelleId, hanan, `2026-02-${tag}`);
    await addBestaetigt(t, b.stelleId, selam, '2026-02-12');
    const laufId = await beginLauf(t, b);
    await approveLauf(as(b.disposition), laufId);
    const leitung = await t.signIn('leitung');
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        payLauf(as(index % 2 ? b.zahlstelle : leitung), laufId, { ausfuehrungAm: '2026-03-12' }),
      ),
    );
    assert.deepEqual([...new Set(results.map(reasonOf))].toSorted(), ['lauf.schon-freigegeben', 'ok']);
    assert.equal(await count('zahllauf'), 1);
    const zahlungen = await t.database.db.selectFrom('zahlung').selectAll().orderBy('id').execute();
    assert.deepEqual(
      zahlungen.map(({ empfaenger_id, betrag_cent, iban }) => [empfaenger_id, betrag_cent, iban]),
      [
        [hanan, 5400, KONTEN[0]],
        [selam, 1800, KONTEN[1]],
      ],
    );
    assert.match(zahlungen[0]!.verwendungszweck, /12\/2025 bis 02\/2026, 3 Einsaetze, Abrechnung \d+$/);
    const buchungen = await t.database.db
      .selectFrom('buchung')
      .select(['jahr', 'betrag_cent'])
      .orderBy('id')
      .execute();
    assert.deepEqual(
      buchungen.map(({ jahr, betrag_cent }) => [jahr, betrag_cent]),
      [
        [2025, 1800],
        [2026, 3600],
        [2026, 1800],
      ],
    );
    assert.ok((await linesOf(laufId)).every(({ zahlung_id }) => zahlung_id !== null));
    assert.equal(await statusOf(alt), 'abgerechnet');
    const nachweise = await t.database.db.selectFrom('abrechnungsnachweis').selectAll().execute();
    assert.equal(nachweise.length, 2);
  });

  it('need no payment file when nobody gets anything', async () => {
    await addBestaetigt(t, b.stelleId, hanan, '2026-02-10');
    const laufId = await beginLauf(t, b);
    const [position] = await linesOf(laufId);
    const ort = { laufId, positionId: position!.id };
    const { zahler, kostentraeger_id: kostentraegerId, topf_id: topfId } = position!;
    await correctPosition(as(b.disposition), ort, {
      zahler,
      kostentraegerId,
      topfId,
      betragCent: 0,
      grund: 'verzichtet',
    });
    await tickPruefung(as(b.disposition), ort, 'betrag-null', 'verzichtet');
    assert.equal(await releaseLauf(t, b, laufId), null);
  });
});
