import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { openKasse } from '../haushalt.beispiele.ts';
import { findVerfuegbar } from '../mittel/mittelbindung.action.ts';
import { createTopf, setAnsatz } from '../toepfe/topf.action.ts';
import { type Aenderungswunsch, checkGibtHer, readWunsch, transition, WUENSCHE } from './aenderung.rules.ts';

const wunsch: Aenderungswunsch = {
  wunsch: 'umschichtung',
  topfId: 1,
  nachTopfId: 2,
  jahr: 2026,
  betragCent: 500,
  grund: 'mehr Kurse',
  beschluss: '',
};

describe('a wish for a change of the plan', () => {
  for (const [was, expected] of [
    ['mehr', { art: 'nachtrag', von: null, nach: { topfId: 1, jahr: 2026 } }],
    ['weniger', { art: 'nachtrag', von: { topfId: 1, jahr: 2026 }, nach: null }],
    [
      'umschichtung',
      { art: 'umschichtung', von: { topfId: 1, jahr: 2026 }, nach: { topfId: 2, jahr: 2026 } },
    ],
    [
      'haushaltsrest',
      { art: 'haushaltsrest', von: { topfId: 1, jahr: 2026 }, nach: { topfId: 1, jahr: 2027 } },
    ],
  ] as const) {
    it(`${was} goes from where to where`, () => {
      const read = readWunsch({ ...wunsch, wunsch: was, beschluss: 'Kreisausschuss 12.12.2026' });
      assert.deepEqual(read, { ok: true, wert: expected });
    });
  }

  for (const [grund, changes] of [
    ['aenderung.betrag', { betragCent: 0 }],
    ['aenderung.nach', { nachTopfId: null }],
    ['aenderung.nach', { nachTopfId: 1 }],
    ['aenderung.beschluss', { wunsch: 'haushaltsrest' }],
  ] as const) {
    it(`is refused: ${grund} with ${JSON.stringify(changes)}`, () => {
      const read = readWunsch({ ...wunsch, ...changes });
      assert.ok(!read.ok && read.grund === grund);
    });
  }

  it('never takes more than the pot has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: -1e9, max: 1e9 }), (betrag, frei) => {
        assert.equal(checkGibtHer(betrag, frei).ok, betrag <= frei);
      }),
    );
    assert.ok(!checkGibtHer(1, null).ok);
  });

  it('is decided by somebody else, and taken back by whoever asked', () => {
    const offen = { status: 'beantragt', beantragtVonId: 'anna' } as const;
    assert.deepEqual(transition(offen, 'freigeben', 'bert'), { ok: true, wert: 'freigegeben' });
    assert.deepEqual(transition(offen, 'ablehnen', 'bert'), { ok: true, wert: 'abgelehnt' });
    assert.deepEqual(transition(offen, 'zurueckziehen', 'anna'), { ok: true, wert: 'zurueckgezogen' });
    for (const [entscheidung, wer, grund] of [
      ['freigeben', 'anna', 'aenderung.vier-augen'],
      ['ablehnen', 'anna', 'aenderung.vier-augen'],
      ['zurueckziehen', 'bert', 'aenderung.nicht-eigene'],
    ] as const) {
      const refused = transition(offen, entscheidung, wer);
      assert.ok(!refused.ok && refused.grund === grund);
    }
    for (const entscheidung of ['freigeben', 'ablehnen', 'zurueckziehen'] as const) {
      const again = transition({ ...offen, status: 'freigegeben' }, entscheidung, 'bert');
      assert.ok(!again.ok && again.grund === 'aenderung.entschieden');
    }
  });
});

describe('changes of the plan', () => {
  let t: TestApp;
  let leitung: TestUser;
  let zahlstelle: TestUser;
  let koordination: TestUser;
  let kurse: number;
  let sachmittel: number;
  before(async () => {
    t = await openTestApp();
    [leitung, zahlstelle, koordination] = [
      await t.signIn('leitung'),
      await t.signIn('zahlstelle'),
      await t.signIn('koordination'),
    ];
    kurse = await openKasse(t);
    const made = await createTopf(t.kontext(), {
      bezeichnung: 'Sachmittel',
      produkt: '',
      sachkonto: '',
      kostenstelle: '',
      ist_aktiv: true,
    });
    assert.ok(made.ok);
    sachmittel = made.wert;
    await setAnsatz(t.kontext(), kurse, 2026, { ansatzCent: 100_000, bemerkung: '' });
  });
  after(() => t.close());

  const PFAD = '/haushalt/aenderungen';
  const form = (changes: Record<string, string> = {}) => ({
    wunsch: 'umschichtung',
    topf: String(kurse),
    nachTopf: String(sachmittel),
    jahr: '2026',
    betrag: '300,00',
    grund: 'Beamer für die Kurse',
    beschluss: '',
    ...changes,
  });
  const all = () => t.database.db.selectFrom('mittelaenderung').selectAll().orderBy('id').execute();
  const decide = (id: number, user: TestUser, entscheidung: string) =>
    t.post(`${PFAD}/${id}/entscheiden`, user, { entscheidung });
  const text = async (path: string, user: TestUser) =>
    (await (await t.get(path, user)).text()).replaceAll(/&nbsp;|\u00a0/g, ' ');
  const frei = async (topfId: number, jahr = 2026) => findVerfuegbar(t.database.db, topfId, jahr);

  it('are asked for by those who may, with an amount that is there', async () => {
    const fremd = await t.signIn('disposition');
    assert.equal((await t.get(PFAD, fremd)).status, 403);
    assert.equal((await t.post(`${PFAD}/neu`, fremd, form())).status, 403);
    for (const [changes, sentence] of [
      [{ betrag: 'viel' }, /Betrag in Euro/],
      [{ betrag: '0' }, /größer als null/],
      [{ betrag: '1.000,01' }, /Verfügbar sind 1\.000,00/],
      [{ nachTopf: '' }, /anderen Topf/],
      [{ topf: '999' }, /Topf gibt es nicht/],
      [{ wunsch: 'haushaltsrest' }, /braucht eine Entscheidung/],
      [{ grund: ' ' }, /füllen Sie dieses Feld/],
      [{ wunsch: '' }, /füllen Sie dieses Feld/],
    ] as const) {
      const refused = await t.post(`${PFAD}/neu`, koordination, form(changes));
      assert.equal(refused.status, 422, JSON.stringify(changes));
      const html = (await refused.text()).replaceAll(/&nbsp;|\u00a0/g, ' ');
      assert.match(html, sentence);
    }
    assert.equal((await all()).length, 0);
    assert.equal((await t.post(`${PFAD}/neu`, koordination, form())).status, 303);
    assert.equal((await all()).length, 1);
    assert.equal(await frei(sachmittel), null, 'nothing counts yet');
  });

  it('count once another person has released them', async () => {
    const [one] = await all();
    assert.equal((await decide(one!.id, koordination, 'freigeben')).status, 422, 'may not decide');
    assert.equal((await decide(one!.id, leitung, 'zurueckziehen')).status, 422);
    assert.equal((await decide(one!.id, leitung, 'irgendwas')).status, 422);
    assert.equal((await decide(999, leitung, 'freigeben')).status, 404);
    assert.match(await text('/', leitung), /Über Umschichtung von 300,00 € entscheiden/);
    assert.match(await text(PFAD, leitung), /Freigeben/);
    assert.equal((await decide(one!.id, leitung, 'freigeben')).status, 303);
    assert.deepEqual([await frei(kurse), await frei(sachmittel)], [70_000, 30_000]);
    assert.equal((await decide(one!.id, zahlstelle, 'ablehnen')).status, 422);
    assert.match(await text(`/haushalt/toepfe/${kurse}`, koordination), /-300,00 €/);
  });

  it('are not released by whoever asked, nor when the money has gone meanwhile', async () => {
    assert.equal((await t.post(`${PFAD}/neu`, leitung, form({ betrag: '700' }))).status, 303);
    const id = (await all()).at(-1)!.id;
    const own = await decide(id, leitung, 'freigeben');
    assert.equal(own.status, 422);
    assert.match(await own.text(), /nicht selbst darüber entscheiden/);
    await setAnsatz(t.kontext(), kurse, 2026, { ansatzCent: 90_000, bemerkung: '' });
    const late = await decide(id, zahlstelle, 'freigeben');
    assert.equal(late.status, 422);
    assert.match(await late.text(), /So viel ist im Topf nicht frei/);
    assert.equal((await decide(id, leitung, 'zurueckziehen')).status, 303);
    assert.equal(await frei(kurse), 60_000);
  });

  it('give a pot more, and carry what is left to the next year by a decision', async () => {
    const mehr = form({ wunsch: 'mehr', nachTopf: '', betrag: '100' });
    assert.equal((await t.post(`${PFAD}/neu`, leitung, mehr)).status, 303);
    assert.equal((await decide((await all()).at(-1)!.id, zahlstelle, 'freigeben')).status, 303);
    assert.equal(await frei(kurse), 70_000);
    const rest = form({ wunsch: 'haushaltsrest', betrag: '700', beschluss: 'Kreisausschuss 08.12.2026' });
    assert.equal((await t.post(`${PFAD}/neu`, leitung, rest)).status, 303);
    const id = (await all()).at(-1)!.id;
    assert.match(
      await text('/haushalt/jahre/2026', leitung),
      /Planänderung von 700,00 € ist nicht entschieden/,
    );
    assert.equal((await decide(id, zahlstelle, 'freigeben')).status, 303);
    assert.deepEqual([await frei(kurse), await frei(kurse, 2027)], [0, 70_000]);
    assert.match(await text(`${PFAD}?jahr=2027`, koordination), /Haushaltsrest.*Kreisausschuss/s);
  });

  it('never take from a pot more than it has, however many are released at once', async () => {
    const ids: number[] = [];
    for (let i = 0; i < 4; i++) {
      await t.post(
        `${PFAD}/neu`,
        leitung,
        form({ topf: String(sachmittel), nachTopf: String(kurse), betrag: '100' }),
      );
      ids.push((await all()).at(-1)!.id);
    }
    const answers = await Promise.all(ids.map((id) => decide(id, zahlstelle, 'freigeben')));
    assert.equal(answers.filter(({ status }) => status === 303).length, 3);
    assert.equal(await frei(sachmittel), 0);
  });

  it('leave a closed year alone', async () => {
    await t.database.db
      .insertInto('jahresabschluss')
      .values({ jahr: 2025, abgeschlossen_at: t.clock.now(), abgeschlossen_von: 'Test' })
      .execute();
    for (const wunsch of WUENSCHE) {
      const refused = await t.post(`${PFAD}/neu`, leitung, form({ wunsch, jahr: '2025', beschluss: 'KA' }));
      assert.equal(refused.status, 422);
      assert.match(await refused.text(), /Das Jahr 2025 ist abgeschlossen/);
    }
  });
});
