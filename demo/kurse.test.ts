import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Rolle } from '../src/begriffe/rolle.ts';
import { bezuegeOf, type Wer } from '../src/begriffe/wer.ts';
import { toInstant, yearOf } from '../src/begriffe/zeit.ts';
import { createTopf, setAnsatz } from '../src/modules/haushalt/index.ts';
import { openTestApp, type TestApp } from '../test-support/app.ts';
import { Bau, must } from './bau.ts';
import { enterKurse, enterKurstraeger } from './kurse.ts';
import { KOSTEN_2023, planReferenz } from './kurse-plan.ts';
import { KURSREGELN } from './kurse-stoff.ts';
import { JAHR } from './pool.ts';

const wer = (name: string, rolle: Rolle): Wer => ({
  art: 'benutzer',
  id: name,
  name,
  rollen: [rolle],
  ...bezuegeOf([]),
});

describe('the plan of the published year', () => {
  const kurse = planReferenz();

  it('has 40 courses that ended in it and 20 that ran or were approved at its end', () => {
    const fertig = kurse.filter(({ endeAm }) => yearOf(endeAm) === JAHR);
    assert.deepEqual([fertig.length, kurse.length - fertig.length], [40, 20]);
  });

  it('gives for administration what the conditions allow', () => {
    const hoechstens = KURSREGELN.sprachkurs[0]!.regeln.pauschalen.find(
      ({ art }) => art === 'verwaltung',
    )!.satzCent;
    for (const { titel, verwaltungCent } of kurse) {
      assert.ok(verwaltungCent >= 0 && verwaltungCent <= hoechstens, `${titel}: ${verwaltungCent}`);
    }
  });

  it('holds more than a third of the courses in the county town, and hardly any in the villages', () => {
    const anteil = (ort: string) => kurse.filter((kurs) => kurs.ort.name === ort).length / kurse.length;
    assert.ok(anteil('Wiekenburg') > 0.35);
    assert.ok(anteil('Nessmoor') + anteil('Langenwurt') < 0.15);
  });
});

describe('the courses of the demo county', () => {
  let t: TestApp;
  before(async () => {
    t = await openTestApp();
    const jetzt = toInstant('2026-11-21', '10:00');
    t.clock.set(jetzt);
    const bau = new Bau({ ...t.kontext(), clock: t.clock }, jetzt, () => undefined);
    const leitung = wer('Leitung', 'leitung');
    const ids = { sprachkurse: 0, frauenkurse: 0 };
    for (const [key, euro] of [
      ['sprachkurse', 1_000_000],
      ['frauenkurse', 130_000],
    ] as const) {
      ids[key] = await must(
        createTopf(bau.as(leitung, jetzt), {
          bezeichnung: key,
          produkt: '',
          sachkonto: '',
          kostenstelle: '',
          ist_aktiv: true,
        }),
        key,
      );
      for (let jahr = JAHR; jahr <= 2026; jahr++) {
        const ansatz = { ansatzCent: euro * 100, bemerkung: '' };
        await must(setAnsatz(bau.as(leitung, jetzt), ids[key], jahr, ansatz), key);
      }
    }
    const haus = await enterKurstraeger(
      bau,
      {
        leitung,
        koordination: wer('Koordination', 'koordination'),
        kursverwaltung: wer('Kursverwaltung', 'kursverwaltung'),
      },
      ids,
    );
    const anfang = performance.now();
    await enterKurse(haus);
    if (process.env.KOMUT_MESSEN) console.log(`courses: ${Math.round(performance.now() - anfang)} ms`);
  });
  after(() => t.close());

  it('were approved for the published sums, to the cent', async () => {
    const rows = await t.database.db
      .selectFrom('bewilligung')
      .innerJoin('kurs', 'kurs.id', 'bewilligung.kurs_id')
      .select(['kursart', 'jahre'])
      .where('bewilligung.status', '=', 'erteilt')
      .execute();
    const summe = (kursart: string) =>
      rows
        .filter((row) => row.kursart === kursart)
        .flatMap(({ jahre }) => jahre as { jahr: number; betragCent: number }[])
        .filter(({ jahr }) => jahr === JAHR)
        .reduce((cent, { betragCent }) => cent + betragCent, 0);
    assert.deepEqual({ sprachkurs: summe('sprachkurs'), frauenkurs: summe('frauenkurs') }, KOSTEN_2023);
  });

  it('were 40 completed and 20 running or approved at the end of the published year', async () => {
    const { rows } = await t.database.mandanten.shared.query<{ status: string; anzahl: number }>(
      `SELECT status, count(*)::int AS anzahl FROM (
         SELECT DISTINCT ON (v.kurs_id) v.kurs_id, v.status
         FROM ${t.database.mandant.schema}.kursverlauf v WHERE gesetzt_at < '2024-01-01'
         ORDER BY v.kurs_id, v.id DESC) stand
       GROUP BY status`,
    );
    const by = new Map(rows.map(({ status, anzahl }) => [status, anzahl]));
    assert.equal(by.get('abgeschlossen'), 40);
    assert.equal((by.get('laeuft') ?? 0) + (by.get('bewilligt') ?? 0), 20);
  });

  it('show every state today', async () => {
    const rows = await t.database.db.selectFrom('kurs').select('status').distinct().execute();
    const da = new Set(rows.map(({ status }) => status));
    for (const status of [
      'entwurf',
      'beantragt',
      'geprueft',
      'bewilligt',
      'laeuft',
      'unterbrochen',
      'abgeschlossen',
      'abgebrochen',
      'abgelehnt',
    ] as const)
      assert.ok(da.has(status), status);
  });
});
