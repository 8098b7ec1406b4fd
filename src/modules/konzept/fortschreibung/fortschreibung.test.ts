import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { type Beispielkonzept, sowKonzept } from '../ausgaben/konzept-saeen.beispiele.ts';
import { countStaende, findMassnahme, listAlleMassnahmen, loadBaum } from '../konzept.store.ts';
import { putIntoForce as putIntoForceDirectly } from '../uebersicht/ausgabe.action.ts';
import { beginFortschreibung, putIntoForce } from './fortschreibung.action.ts';
import { pathOf } from './fortschreibung.page.tsx';
import {
  bleibt,
  checkEntscheidung,
  type Entscheidung,
  endsFrom,
  planSynopse,
  splitTeile,
  VERBLEIBE,
} from './fortschreibung.rules.ts';
import { findVerbleib } from './fortschreibung.store.ts';

describe('what becomes of a measure', () => {
  const alt = { text: 'Kurse', zustaendig: 'Jugendamt', termin: 'bis 2027' };
  const decide = (teil: Partial<Entscheidung>) => {
    const eine = { ...alt, art: 'uebernommen', grund: '', beschluss: '', ziel: null, teile: [], ...teil };
    const result = checkEntscheidung(eine as Entscheidung, alt, [7]);
    return result.ok ? 'ok' : result.grund.replace('fortschreibung.', '');
  };

  it('is decided wholly or not at all', () => {
    const faelle: [Partial<Entscheidung>, string][] = [
      [{}, 'ok'],
      [{ art: 'geaendert' }, 'nichts-geaendert'],
      [{ art: 'geaendert', text: '' }, 'text-fehlt'],
      [{ art: 'geaendert', termin: 'laufend' }, 'ok'],
      [{ art: 'zusammengefuehrt', grund: 'Doppelt' }, 'ziel-fehlt'],
      [{ art: 'zusammengefuehrt', grund: 'Doppelt', ziel: 8 }, 'ziel-fehlt'],
      [{ art: 'zusammengefuehrt', ziel: 7 }, 'grund-fehlt'],
      [{ art: 'zusammengefuehrt', grund: 'Doppelt', ziel: 7 }, 'ok'],
      [{ art: 'geteilt', teile: ['eins'] }, 'teile-fehlen'],
      [{ art: 'geteilt', teile: ['eins', 'zwei'] }, 'ok'],
      [{ art: 'erledigt' }, 'grund-fehlt'],
      [{ art: 'entfallen', grund: 'Kein Bedarf' }, 'ok'],
    ];
    for (const [teil, erwartet] of faelle) assert.equal(decide(teil), erwartet, JSON.stringify(teil));
  });

  it('ends only from statuses that may end so', () => {
    assert.ok(!endsFrom('erledigt').von.includes('entfallen'));
    assert.ok(endsFrom('entfallen').von.includes('offen'));
    assert.ok(!endsFrom('entfallen').von.includes('entfallen'));
  });

  it('is split at blank lines', () => {
    assert.deepEqual(splitTeile('eins\nnoch eins\n \n\nzwei\n\n'), ['eins\nnoch eins', 'zwei']);
  });

  it('stands in the synopsis: every measure of both editions once', () => {
    const massnahme = (id: number) => ({ id, ...alt, kurztitel: '', felder: [] });
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 30 })),
        fc.uniqueArray(fc.integer({ min: 1, max: 60 })),
        fc.array(fc.constantFrom(...VERBLEIBE, null), { minLength: 30, maxLength: 30 }),
        (alte, neue, arten) => {
          const eintraege = alte.flatMap((id) => {
            const art = arten[id - 1] ?? null;
            return art === null
              ? []
              : [{ massnahme_id: id, art, grund: '', beschluss: '', ziel_massnahmen: [] }];
          });
          const zeilen = planSynopse(alte.map(massnahme), neue.map(massnahme), eintraege);
          assert.deepEqual(
            zeilen.flatMap((zeile) => zeile.alt?.id ?? []),
            alte,
          );
          assert.deepEqual(
            zeilen.filter(({ art }) => art === 'neu').map(({ neu }) => neu?.id),
            neue.filter((id) => !alte.includes(id)),
          );
          for (const { art, neu } of zeilen)
            if (art !== null && art !== 'neu' && !bleibt(art)) assert.equal(neu, null);
        },
      ),
    );
  });
});

describe('a revision', () => {
  let t: TestApp;
  let konzept: Beispielkonzept;
  let koordination: TestUser;
  let auswertung: TestUser;
  let entwurf: number;

  before(async () => {
    t = await openTestApp();
    konzept = await sowKonzept(t);
    koordination = await t.signIn('koordination');
    auswertung = await t.signIn('auswertung');
  });
  after(() => t.close());

  const db = () => t.database.db;
  const read = async (path: string, user = koordination) => {
    const answer = await t.get(path, user);
    assert.equal(answer.status, 200, path);
    return answer.text();
  };
  const verbleib = async (id: number) =>
    db()
      .selectFrom('fortschreibung')
      .selectAll()
      .where('ausgabe_id', '=', entwurf)
      .where('massnahme_id', '=', id)
      .executeTakeFirst();
  const decide = async (id: number, form: Record<string, string>) => {
    const stand = (await verbleib(id))?.entschieden_at.toISOString() ?? '';
    return t.post(`${pathOf(entwurf)}/${id}`, koordination, { stand, ...form });
  };
  const statusOf = async (id: number) =>
    (await db().selectFrom('ausgabe').select('status').where('id', '=', id).executeTakeFirstOrThrow()).status;

  it('is led by coordination and the head alone', async () => {
    const pfad = pathOf(konzept.ausgabeId);
    assert.equal((await t.get(pfad, auswertung)).status, 403);
    for (const ende of ['', '/neu', '/rest', '/mitwirkende', '/in-kraft', '/1'])
      assert.equal((await t.post(pfad + ende, auswertung)).status, 403, ende);
    assert.equal((await t.post(pathOf(999_999), koordination, { bezeichnung: 'Neu' })).status, 404);
  });

  it('needs a name', async () => {
    const answer = await t.post(pathOf(konzept.ausgabeId), koordination, { bezeichnung: ' ' });
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /Bitte ausfüllen/);
    assert.equal((await db().selectFrom('ausgabe').select('id').execute()).length, 1);
  });

  it('begins once, however many begin it at the same moment', async () => {
    const kontext = t.kontext(koordination.wer);
    const results = await Promise.all(
      [1, 2, 3].map(() => beginFortschreibung(kontext, konzept.ausgabeId, 'Konzept 2026')),
    );
    assert.deepEqual(results.map((one) => (one.ok ? 'ok' : one.grund)).sort(), [
      'fortschreibung.laeuft-schon',
      'fortschreibung.laeuft-schon',
      'ok',
    ]);
    entwurf = results.flatMap((one) => (one.ok ? [one.wert] : []))[0]!;
    assert.match(await read(pathOf(konzept.ausgabeId)), /Konzept 2026/);
  });

  it('starts as the old edition: the same tree, the same measures under the same goals', async () => {
    type Zweig = {
      text: string;
      kinder: Zweig[];
      massnahmen: { id: number; text: string; frist: string | null }[];
    };
    const pick = (zweige: readonly Zweig[]): unknown =>
      zweige.map(({ text, kinder, massnahmen }) => [
        text,
        pick(kinder),
        massnahmen.map((eine) => [eine.id, eine.text, eine.frist]),
      ]);
    assert.deepEqual(pick(await loadBaum(db(), entwurf)), pick(await loadBaum(db(), konzept.ausgabeId)));
    assert.match(await read(pathOf(entwurf)), /0 von 6 Maßnahmen/);
  });

  it('does not come into force before every measure is decided', async () => {
    const answer = await t.post(`${pathOf(entwurf)}/in-kraft`, koordination, {
      beschlossenAm: '01.03.2026',
      beschluss: 'Kreistag, Vorlage 2026/017',
    });
    assert.equal(answer.status, 422);
    const text = await answer.text();
    assert.match(text, /Noch nicht über alle Maßnahmen ist entschieden/);
    assert.match(text, /value="Kreistag, Vorlage 2026\/017"/);
    const daran = await putIntoForceDirectly(t.kontext(koordination.wer), entwurf);
    assert.ok(!daran.ok && daran.grund === 'ausgabe.in-fortschreibung');
    assert.equal(await statusOf(entwurf), 'entwurf');
    assert.equal(await statusOf(konzept.ausgabeId), 'gilt');
  });

  it('refuses half a decision and keeps what was typed', async () => {
    const { kurse } = konzept.massnahmen;
    const leer = await decide(kurse, {});
    assert.equal(leer.status, 422);
    const answer = await decide(kurse, { art: 'entfallen', beschluss: 'Kreistag, TOP 3' });
    assert.equal(answer.status, 422);
    const text = await answer.text();
    assert.match(text, /Bitte einen Grund angeben/);
    assert.match(text, /value="Kreistag, TOP 3"/);
    assert.equal(await verbleib(kurse), undefined);
    assert.equal((await decide(999_999, { art: 'uebernommen' })).status, 404);
  });

  it('changes, merges, splits and ends measures, and leads on to the next one', async () => {
    const { sprachcafe, kurse, lotsen, praktika, messe } = konzept.massnahmen;
    const first = await decide(kurse, {
      art: 'geaendert',
      text: 'Kurse mit Kinderbetreuung gibt es in allen Gemeinden.',
      zustaendig: 'Volkshochschule',
      termin: 'bis 2030',
    });
    assert.equal(first.headers.get('location'), `${pathOf(entwurf)}/${sprachcafe}`);
    const geaendert = await findMassnahme(db(), kurse, entwurf);
    assert.equal(geaendert?.termin_am, '2030-12-31');
    assert.equal((await findMassnahme(db(), kurse, konzept.ausgabeId))?.termin_am, '2027-12-31');

    await decide(praktika, {
      art: 'zusammengefuehrt',
      ziel: String(messe),
      grund: 'Beides ist Berufsorientierung.',
    });
    assert.equal(await findMassnahme(db(), praktika, entwurf), null);
    const alsZiel = await decide(messe, { art: 'erledigt', grund: 'Sie fand statt.' });
    assert.equal(alsZiel.status, 422);
    assert.match(await alsZiel.text(), /geht eine andere auf/);

    await decide(lotsen, { art: 'geteilt', teile: 'Lotsinnen werden geschult.\n\nLotsen werden begleitet.' });
    const { ziel_massnahmen: teile } = (await findVerbleib(db(), entwurf, lotsen))!;
    const [eins, zwei] = await Promise.all(teile.map((id) => findMassnahme(db(), id, entwurf)));
    assert.equal(eins?.text, 'Lotsinnen werden geschult.');
    assert.equal(zwei?.ist_von_migranten, true);
    assert.deepEqual(
      zwei?.ziele.map(({ text }) => text),
      ['Alle lernen Deutsch'],
    );
    // Splitting anew takes the first parts away again.
    await decide(lotsen, { art: 'geteilt', teile: 'A\n\nB\n\nC' });
    assert.equal(
      (await listAlleMassnahmen(db(), entwurf)).filter(({ text }) => /^[ABC]$/.test(text)).length,
      3,
    );
    assert.equal(await findMassnahme(db(), teile[0]!, entwurf), null);

    await decide(sprachcafe, {
      art: 'entfallen',
      grund: 'Die Förderung endet.',
      beschluss: 'Kreistag, TOP 4',
    });
    await decide(sprachcafe, { art: 'uebernommen' });
    const wieder = await findMassnahme(db(), sprachcafe, entwurf);
    assert.deepEqual(
      wieder?.felder.map(({ text }) => text),
      ['Sprache und Bildung', 'Arbeit & Beruf [*]'],
    );
    await decide(sprachcafe, {
      art: 'entfallen',
      grund: 'Die Förderung endet.',
      beschluss: 'Kreistag, TOP 4',
    });
  });

  it('notices that somebody else decided meanwhile', async () => {
    const answer = await t.post(`${pathOf(entwurf)}/${konzept.massnahmen.kurse}`, koordination, {
      art: 'uebernommen',
      stand: '',
    });
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /inzwischen geändert/);
    assert.equal((await verbleib(konzept.massnahmen.kurse))?.art, 'geaendert');
  });

  it('takes new measures and contributors, and the rest as it is', async () => {
    const pfad = pathOf(entwurf);
    const fremd = { text: 'Ein Elterncafé entsteht.', knoten: String(konzept.knoten.ziel) };
    const falsch = await t.post(`${pfad}/neu`, koordination, fremd);
    assert.equal(falsch.status, 422);
    assert.match(await falsch.text(), /wozu die Maßnahme gehört/);
    const feld = (await loadBaum(db(), entwurf)).find(({ art }) => art === 'handlungsfeld')!;
    const neu = { text: 'Ein Elterncafé entsteht.', knoten: String(feld.id), termin: 'laufend' };
    assert.equal((await t.post(`${pfad}/neu`, koordination, neu)).status, 303);
    assert.match(await read(`${pfad}?zeige=neu`), /Ein Elterncafé entsteht/);
    await t.post(`${pfad}/mitwirkende`, koordination, { mitwirkende: 'Beirat für Teilhabe' });
    assert.equal((await t.post(`${pfad}/rest`, koordination)).status, 303);
    assert.match(await read(pfad), /6 von 6 Maßnahmen/);
    assert.equal((await verbleib(konzept.massnahmen.messe))?.art, 'uebernommen');
  });

  it('comes into force once, with what the resolution ends', async () => {
    const zukunft = await putIntoForce(t.kontext(koordination.wer), entwurf, {
      beschlossenAm: '2026-12-01',
      beschluss: 'Kreistag',
    });
    assert.ok(!zukunft.ok && zukunft.grund === 'status.zukunft');
    const results = await Promise.all(
      [1, 2].map(() =>
        putIntoForce(t.kontext(koordination.wer), entwurf, {
          beschlossenAm: '2026-03-01',
          beschluss: 'Kreistag, Vorlage 2026/017',
        }),
      ),
    );
    assert.deepEqual(results.map((one) => (one.ok ? 'ok' : one.grund)).sort(), [
      'fortschreibung.kein-entwurf',
      'ok',
    ]);
    assert.equal(await statusOf(entwurf), 'gilt');
    assert.equal(await statusOf(konzept.ausgabeId), 'abgeloest');
    const { sprachcafe } = konzept.massnahmen;
    const massnahme = await db()
      .selectFrom('massnahme')
      .select(['status', 'status_grund', 'status_am'])
      .where('id', '=', sprachcafe)
      .executeTakeFirstOrThrow();
    assert.deepEqual(massnahme, {
      status: 'entfallen',
      status_grund: 'Die Förderung endet.',
      status_am: '2026-03-01',
    });
    const log = await db()
      .selectFrom('massnahme_eintrag')
      .select(['art', 'text'])
      .where('massnahme_id', '=', sprachcafe)
      .execute();
    assert.deepEqual(log, [{ art: 'beschluss', text: 'Die Förderung endet.\nKreistag, TOP 4' }]);
    assert.ok((await countStaende(db(), konzept.ausgabeId, '2026-03-10')).length > 0);
    const spaet = await decide(konzept.massnahmen.kurse, { art: 'uebernommen' });
    assert.equal(spaet.status, 422);
  });

  it('is printed old beside new, for everybody who may see the concept', async () => {
    const pfad = `${pathOf(entwurf)}/synopse`;
    const text = await read(pfad, auswertung);
    assert.match(text, /Kurse mit Kinderbetreuung werden eingerichtet[\s\S]*gibt es in allen Gemeinden/);
    assert.match(text, /Geht auf in: Eine Messe für Berufe/);
    assert.match(text, /Die Förderung endet[\s\S]*Kreistag, TOP 4/);
    const docx = await t.get(`${pfad}.docx`, auswertung);
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await docx.arrayBuffer()) });
    assert.match(value, /Ein Elterncafé entsteht/);
    assert.match(value, /Wird zu:\s*A\s*B\s*C/);
    const pdf = await t.get(`${pfad}.pdf`, auswertung);
    assert.ok(
      pdf.status === 303 ||
        Buffer.from(await pdf.arrayBuffer())
          .subarray(0, 5)
          .toString() === '%PDF-',
    );
    assert.equal((await t.get(`${pathOf(konzept.ausgabeId)}/synopse`, auswertung)).status, 404);
    assert.equal((await t.get(pfad, await t.signIn('technik'))).status, 403);
  });
});
