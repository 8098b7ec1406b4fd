import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { type Beispielkonzept, sowKonzept } from '../ausgaben/konzept-saeen.beispiele.ts';
import { beginFortschreibung } from './fortschreibung.action.ts';
import { pathOf } from './fortschreibung.page.tsx';
import { planKnotensynopse } from './fortschreibung.rules.ts';

describe('goals of both editions beside each other', () => {
  const knoten = (
    id: number,
    text: string,
    eltern_id: number | null = null,
    vorgaenger_id: number | null = null,
  ) => ({
    id,
    eltern_id,
    art: eltern_id === null ? ('handlungsfeld' as const) : ('leitziel' as const),
    text,
    vorgaenger_id,
  });
  const alte = [knoten(1, 'Sprache'), knoten(2, 'Kurse', 1), knoten(3, 'Prüfungen', 1), knoten(4, 'Wohnen')];

  it('are unchanged, changed, moved, new or gone', () => {
    const neue = [
      knoten(11, 'Sprache', null, 1),
      knoten(12, 'Gute Kurse', 11, 2),
      knoten(15, 'Cafés', 11),
      knoten(14, 'Wohnen', null, 4),
      knoten(13, 'Prüfungen', 14, 3),
    ];
    assert.deepEqual(
      planKnotensynopse(alte, neue).map(({ neu, wandel, feld }) => [neu, wandel, feld]),
      [
        ['Sprache', 'gleich', ''],
        ['Gute Kurse', 'geaendert', 'Sprache'],
        ['Cafés', 'neu', 'Sprache'],
        ['Wohnen', 'gleich', ''],
        ['Prüfungen', 'verschoben', 'Wohnen'],
      ],
    );
  });

  it('are found again by their text where the new edition was read from a paper', () => {
    const neue = [knoten(21, 'SPRACHE'), knoten(22, 'Kurse', 21)];
    assert.deepEqual(
      planKnotensynopse(alte, neue).map(({ alt, neu, wandel }) => [alt, neu, wandel]),
      [
        ['Sprache', 'SPRACHE', 'geaendert'],
        ['Kurse', 'Kurse', 'gleich'],
        ['Prüfungen', null, 'entfallen'],
        ['Wohnen', null, 'entfallen'],
      ],
    );
  });
});

describe('a draft', () => {
  let t: TestApp;
  let koordination: TestUser;
  let konzept: Beispielkonzept;

  before(async () => {
    t = await openTestApp();
    koordination = await t.signIn('koordination');
    konzept = await sowKonzept(t);
  });
  after(() => t.close());

  const begin = async () => {
    const result = await beginFortschreibung(t.kontext(koordination.wer), konzept.ausgabeId, 'Entwurf 2027');
    assert.ok(result.ok);
    return result.wert;
  };
  const count = async () => (await t.database.db.selectFrom('massnahme').select('id').execute()).length;

  it('is discarded with all that only it has', async () => {
    const vorher = await count();
    const id = await begin();
    const knoten = await t.database.db
      .selectFrom('konzeptknoten')
      .select('id')
      .where('ausgabe_id', '=', id)
      .where('art', '=', 'handlungsfeld')
      .executeTakeFirstOrThrow();
    const neu = { text: 'Ein Chor.', ziele: [String(knoten.id)] };
    assert.equal((await t.post(`/konzept/${id}/massnahmen/neu`, koordination, neu)).status, 303);
    assert.equal(await count(), vorher + 1);
    const lesend = await t.signIn('auswertung');
    assert.equal((await t.post(`/konzept/${id}/verwerfen`, lesend)).status, 403);
    assert.equal((await t.post(`/konzept/${id}/verwerfen`, koordination)).status, 303);
    assert.equal(await count(), vorher);
    assert.equal((await t.get(`/konzept/${id}`, koordination)).status, 404);
    assert.equal((await t.post(`/konzept/${id}/verwerfen`, koordination)).status, 404);
    await t.post(`/konzept/${konzept.ausgabeId}/verwerfen`, koordination);
    assert.equal(
      (await t.get(`/konzept/${konzept.ausgabeId}`, koordination)).status,
      200,
      'in force it stays',
    );
  });

  it('stays when something has been kept about it', async () => {
    const id = await begin();
    const ziel = await t.database.db
      .selectFrom('konzeptknoten')
      .select('id')
      .where('ausgabe_id', '=', id)
      .where('art', '=', 'handlungsziel')
      .executeTakeFirstOrThrow();
    const indikator = await t.database.db
      .insertInto('indikator')
      .values({ konzept_id: konzept.konzeptId, knoten_id: ziel.id, bezeichnung: 'Plätze' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await t.post(`/konzept/${id}/verwerfen`, koordination);
    assert.equal((await t.get(`/konzept/${id}`, koordination)).status, 200);
    await t.database.db.deleteFrom('indikator').where('id', '=', indikator.id).execute();
    assert.equal((await t.post(`/konzept/${id}/verwerfen`, koordination)).status, 303);
    assert.equal((await t.get(`/konzept/${id}`, koordination)).status, 404);
  });

  it('takes over indicators, judgements and focuses when it comes into force, and tells where measures came from', async () => {
    const { db } = t.database;
    const { knoten, massnahmen, konzeptId, ausgabeId } = konzept;
    await db
      .insertInto('indikator')
      .values([
        { konzept_id: konzeptId, knoten_id: knoten.ziel, bezeichnung: 'Plätze' },
        { konzept_id: konzeptId, massnahme_id: massnahmen.kurse, bezeichnung: 'Kurse' },
      ])
      .execute();
    await db
      .updateTable('konzeptknoten')
      .set({ bewertung: 'teilweise', bewertung_grund: 'Erst drei Orte', bewertung_am: '2026-01-31' })
      .where('id', '=', knoten.ziel)
      .execute();
    const focus = {
      titel: 'Sprache zuerst',
      felder: String(knoten.sprache),
      von_am: '1.1.2026',
      bis_am: '31.12.2028',
    };
    assert.equal((await t.post('/konzept/schwerpunkte/neu', koordination, focus)).status, 303);
    const id = await begin();
    const decide = {
      art: 'zusammengefuehrt',
      grund: 'Doppelt',
      ziel: String(massnahmen.sprachcafe),
      stand: '',
    };
    assert.equal((await t.post(`${pathOf(id)}/${massnahmen.kurse}`, koordination, decide)).status, 303);
    await t.post(`${pathOf(id)}/rest`, koordination);
    const beschluss = { beschlossenAm: '1.3.2026', beschluss: 'Kreistag' };
    assert.equal((await t.post(`${pathOf(id)}/in-kraft`, koordination, beschluss)).status, 303);

    const indikatoren = await db.selectFrom('indikator').selectAll().orderBy('id').execute();
    const ziel = await db
      .selectFrom('konzeptknoten')
      .selectAll()
      .where('vorgaenger_id', '=', knoten.ziel)
      .executeTakeFirstOrThrow();
    assert.deepEqual(
      indikatoren.map(({ knoten_id, massnahme_id }) => knoten_id ?? massnahme_id),
      [ziel.id, massnahmen.sprachcafe],
    );
    assert.deepEqual([ziel.ausgabe_id, ziel.bewertung, ziel.bewertung_am], [id, 'teilweise', '2026-01-31']);
    assert.match(await (await t.get(`/konzept/${id}`, koordination)).text(), /Schwerpunkt: Sprache zuerst/);
    assert.match(
      await (await t.get(`/konzept/${ausgabeId}`, koordination)).text(),
      /Schwerpunkt: Sprache zuerst/,
    );
    const seite = await (await t.get(`/konzept/massnahmen/${massnahmen.sprachcafe}`, koordination)).text();
    assert.match(seite, /In ihr geht auf: Kurse mit Kinderbetreuung[^<]*\(Entwurf 2027\)[\s\S]*Doppelt/);
    const alte = await (await t.get(`/konzept/massnahmen/${massnahmen.kurse}`, koordination)).text();
    assert.match(alte, /Geht auf in: Ein Sprachcafé/);
    const synopse = await (await t.get(`${pathOf(id)}/synopse`, koordination)).text();
    assert.match(synopse, /Handlungsfelder, Grundsätze und Ziele[\s\S]*Kurse erreichen auch Eltern/);
  });
});
