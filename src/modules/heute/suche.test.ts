import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openTestApp, type TestApp } from '../../../test-support/app.ts';
import { modules } from '../../app.tsx';
import { ROLLEN } from '../../begriffe/rolle.ts';
import { importKonzept } from '../konzept/index.ts';
import { createGeprueften, openKursumgebung } from '../sprachkurse/kurse/kurs.beispiele.ts';
import {
  addEinsatz,
  addSprachmittler,
  addStelle,
} from '../sprachmittlung/vermittlung/vermittlung.beispiele.ts';

describe('the search field', () => {
  let t: TestApp;
  const bezug: Record<string, number> = {};

  before(async () => {
    t = await openTestApp();
    bezug.stelle = await addStelle(t);
    bezug.sprachmittler = await addSprachmittler(t, 'Test Abebe');
    await addEinsatz(t, bezug.stelle, { aktenzeichen: 'Test 4711' });
    const inhalt = new TextEncoder().encode('Ziel\tMaßnahme\tFrist\nSprache\tTest für Sprachkurse\t2027');
    const angaben = {
      titel: 'K',
      bezeichnung: 'A',
      status: 'gilt' as const,
      beschlossenAm: null,
      beschluss: '',
    };
    const konzept = await importKonzept(t.kontext(), { name: 'k.csv', inhalt }, () => angaben);
    assert.ok(konzept.ok);
    const umgebung = await openKursumgebung(t);
    await createGeprueften(t, umgebung, { kopf: { titel: 'Testkurs' } });
    bezug.kurstraeger = umgebung.traegerId;
    bezug.gemeinde = umgebung.gemeindeId;
  });
  after(() => t.close());

  const hasField = (page: string) => /<search class="k-search">/.test(page);

  for (const rolle of ROLLEN) {
    it(`is there for ${rolle} exactly when it can find something`, async () => {
      const user = await t.signIn(rolle, bezug[rolle]);
      const found = await Promise.all(
        modules.map((modul) => modul.search?.find(t.kontext(user.wer), 'Test') ?? []),
      );
      const page = await (await t.get('/', user)).text();
      assert.equal(hasField(page), found.flat().length > 0);
    });
  }

  it('is not there for guests and on personal links', async () => {
    assert.equal(hasField(await (await t.get('/anmelden')).text()), false);
  });

  it('names only acts that there are', () => {
    const acts = new Set(modules.flatMap(({ permissions }) => Object.keys(permissions)));
    const named = modules.flatMap(({ search }) => search?.zugaenge ?? []);
    assert.ok(named.length > 0);
    assert.deepEqual(
      named.filter((act) => !acts.has(act)),
      [],
    );
  });
});
