import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp, type TestUser } from '../../../../test-support/app.ts';
import { groupAnhang } from '../ausgaben/anhang.rules.ts';
import { importKonzept } from '../import/uebernehmen.action.ts';
import { listAlleMassnahmen } from '../konzept.store.ts';
import { mergeKlassen, pickTerminklassen } from './klassen.rules.ts';

const klasse = (wort: string, jahre: number | null, bisJahr: number | null = null) => ({
  wort,
  jahre,
  bisJahr,
});

describe('classes of schedules', () => {
  it('count from the latest definition that begins before the resolution', () => {
    const verlauf = [
      { abAm: '2025-01-01', klassen: [klasse('neu', 1)] },
      { abAm: '2020-01-01', klassen: [klasse('alt', 1)] },
      { abAm: '2020-01-01', klassen: [klasse('ueberholt', 1)] },
    ];
    assert.deepEqual(
      ['2019-05-01', '2020-01-01', '2026-01-01'].map((tag) => pickTerminklassen(verlauf, tag)[0]?.wort),
      [undefined, 'alt', 'neu'],
    );
  });

  it('mean what the paper says, else what the office says', () => {
    const papier = {
      kurzfristig: {
        text: 'bis 2025',
        klasse: '2025',
        art: 'frist',
        bis: { datum: '2025-12-31', genauigkeit: 'jahr' },
      },
    } as const;
    const klassen = [
      klasse('kurzfristig', 1),
      klasse('mittelfristig', 3),
      klasse('Phase 2', null, 2031),
      klasse('später', null),
    ];
    const ende = Object.entries(mergeKlassen(papier, klassen, '2024-06-20')).map(([name, { bis }]) => [
      name,
      bis?.datum,
    ]);
    assert.deepEqual(ende, [
      ['kurzfristig', '2025-12-31'],
      ['mittelfristig', '2027-12-31'],
      ['Phase 2', '2031-12-31'],
    ]);
  });

  it('order the annex: by date, without one as the office orders them', () => {
    const von = (terminklasse: string, termin_am: string | null = null) => ({
      termin: terminklasse,
      terminklasse,
      termin_am,
      ist_laufend: false,
    });
    const massnahmen = [
      von('langfristig'),
      von('kurzfristig'),
      von('2027', '2027-12-31'),
      von('mittelfristig'),
    ];
    const klassen = ['kurzfristig', 'mittelfristig', 'langfristig'].map((wort) => klasse(wort, null));
    assert.deepEqual(
      groupAnhang(massnahmen, klassen).map(({ titel }) => titel),
      ['2027', 'kurzfristig', 'mittelfristig', 'langfristig'],
    );
    const bedeutungen = mergeKlassen({}, [klasse('kurzfristig', 1)], '2024-06-20');
    assert.equal(
      groupAnhang([von('kurzfristig', '2025-12-31')], klassen, bedeutungen)[0]?.titel,
      'kurzfristig (bis 2025)',
    );
  });
});

const TABELLE = `Handlungsfeld\tMaßnahme\tTerminierung
Sprache\tEin Sprachcafé öffnet.\tkurzfristig
Sprache\tKurse am Abend beginnen.\tmittelfristig
Sprache\tPrüfungen werden bezahlt.\tbis 2030
Sprache\tAlle lernen weiter.\tlaufend
`;

describe('what the office says of them', () => {
  let t: TestApp;
  let koordination: TestUser;
  let ausgabeId: number;

  before(async () => {
    t = await openTestApp();
    koordination = await t.signIn('koordination');
    const datei = { name: 'konzept.csv', inhalt: new TextEncoder().encode(TABELLE) };
    const result = await importKonzept(t.kontext(koordination.wer), datei, () => ({
      titel: 'Konzept',
      bezeichnung: 'Ausgabe 2024',
      status: 'gilt',
      beschlossenAm: '2024-05-01',
      beschluss: '',
    }));
    assert.ok(result.ok);
    ausgabeId = result.wert;
  });
  after(() => t.close());

  const fristen = async () => (await listAlleMassnahmen(t.database.db, ausgabeId)).map(({ frist }) => frist);
  const form = {
    abAm: '1.1.2024',
    'wort-1': 'kurzfristig',
    'jahre-1': '1',
    'wort-2': 'mittelfristig',
    'jahre-2': '3',
  };

  it('dates its measures, from the day it names', async () => {
    assert.deepEqual(await fristen(), [null, null, '2030-12-31', null]);
    const lesend = await t.signIn('auswertung');
    assert.equal((await t.get('/konzept/terminklassen', lesend)).status, 403);
    assert.equal((await t.post('/konzept/terminklassen', lesend, form)).status, 403);
    const falsch = await t.post('/konzept/terminklassen', koordination, {
      ...form,
      'bis-2': '2028',
      'wort-3': 'kurzfristig',
    });
    assert.equal(falsch.status, 422);
    assert.match(await falsch.text(), /entweder Jahre nach dem Beschluss[\s\S]*Dieses Wort steht schon oben/);
    assert.deepEqual(await fristen(), [null, null, '2030-12-31', null]);
    assert.equal(
      (
        await t.post('/konzept/terminklassen', koordination, {
          ...form,
          abAm: '1.1.2025',
          'jahre-1': '',
          'jahre-2': '',
        })
      ).status,
      303,
    );
    assert.deepEqual(await fristen(), [null, null, '2030-12-31', null]);
    assert.equal((await t.post('/konzept/terminklassen', koordination, form)).status, 303);
    assert.deepEqual(await fristen(), ['2025-12-31', '2027-12-31', '2030-12-31', null]);
    const seite = await (await t.get('/konzept/terminklassen', koordination)).text();
    assert.match(seite, /kurzfristig: 1 Jahr, mittelfristig: 3 Jahre/);
  });

  it('orders filters and annex and stands beside the words', async () => {
    const anhang = await (await t.get('/konzept/ansichten/anhang', koordination)).text();
    assert.match(anhang, /kurzfristig \(bis 2025\)[\s\S]*mittelfristig \(bis 2027\)[\s\S]*bis 2030/);
    const gewaehlt = await (
      await t.get('/konzept/ansichten/fristen?klasse=mittelfristig', koordination)
    ).text();
    assert.match(gewaehlt, /Kurse am Abend/);
    assert.doesNotMatch(gewaehlt, /Sprachcafé/);
    const liste = await (await t.get('/konzept/massnahmen', koordination)).text();
    assert.match(liste, /value="kurzfristig"[^>]*>kurzfristig \(bis 2025\)/);
    assert.match(
      await (await t.get('/konzept/massnahmen?klasse=kurzfristig', koordination)).text(),
      /Sprachcafé/,
    );
  });

  it('counts from the resolution, whenever that was', async () => {
    const angaben = { version: '1', bezeichnung: 'Ausgabe 2025', beschlossen_am: '1.2.2025' };
    assert.equal((await t.post(`/konzept/${ausgabeId}/bearbeiten`, koordination, angaben)).status, 303);
    assert.deepEqual((await fristen()).slice(0, 2), [null, null], 'the version from 2025 has no years');
  });
});
