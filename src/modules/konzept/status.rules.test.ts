import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  checkStatuswechsel,
  isUeberfaellig,
  MASSNAHME_STATUS,
  readStatuswort,
  STATUS_BEENDET,
  type Statuswechsel,
  UEBERGAENGE,
} from './status.rules.ts';

const wechsel = (angaben: Partial<Statuswechsel>): Statuswechsel => ({
  von: 'geplant',
  nach: 'in-umsetzung',
  grund: '',
  am: '2026-03-10',
  heute: '2026-03-10',
  frist: null,
  neueFrist: null,
  ...angaben,
});
const grundOf = (angaben: Partial<Statuswechsel>) => {
  const result = checkStatuswechsel(wechsel(angaben));
  return result.ok ? 'ok' : `${result.grund} ${result.feld}`;
};

describe('the status of a measure', () => {
  it('changes only as the table says, never into itself', () => {
    for (const von of MASSNAHME_STATUS)
      for (const nach of MASSNAHME_STATUS) {
        const result = grundOf({ von, nach, grund: 'Beschluss', neueFrist: '2027-12-31' });
        assert.equal(result, UEBERGAENGE[von].includes(nach) ? 'ok' : 'status.unzulaessig status');
        if (von === nach) assert.notEqual(result, 'ok');
      }
  });

  it('is explained when it is put off, dropped or taken up again', () => {
    assert.equal(grundOf({ nach: 'entfallen' }), 'status.grund-fehlt grund');
    assert.equal(grundOf({ nach: 'verschoben', neueFrist: '2027-12-31' }), 'status.grund-fehlt grund');
    for (const von of STATUS_BEENDET)
      assert.equal(grundOf({ von, nach: 'in-umsetzung' }), 'status.grund-fehlt grund');
    assert.equal(grundOf({ nach: 'entfallen', grund: 'Träger hat aufgegeben' }), 'ok');
  });

  it('is put off to a day to come', () => {
    assert.equal(grundOf({ nach: 'verschoben', grund: 'x' }), 'status.neue-frist-fehlt neueFrist');
    const neueFrist = '2026-03-10';
    assert.equal(
      grundOf({ nach: 'verschoben', grund: 'x', neueFrist }),
      'status.neue-frist-vorbei neueFrist',
    );
  });

  it('asks why it is late: still not done, or done after its last day', () => {
    assert.equal(grundOf({ frist: '2025-12-31' }), 'status.verspaetet grund');
    assert.equal(grundOf({ nach: 'umgesetzt', frist: '2025-12-31' }), 'status.verspaetet grund');
    assert.equal(grundOf({ nach: 'umgesetzt', frist: '2025-12-31', am: '2025-12-31' }), 'ok');
    assert.equal(grundOf({ nach: 'laufend', frist: '2025-12-31' }), 'ok');
    assert.equal(grundOf({ frist: '2025-12-31', grund: 'Stelle unbesetzt' }), 'ok');
    assert.equal(grundOf({ frist: '2026-03-10' }), 'ok');
  });

  it('does not begin tomorrow', () => assert.equal(grundOf({ am: '2026-03-11' }), 'status.zukunft am'));

  it('is late only while something is to be done by a day', () => {
    assert.equal(isUeberfaellig('offen', '2026-03-09', '2026-03-10'), true);
    assert.equal(isUeberfaellig('offen', '2026-03-10', '2026-03-10'), false);
    assert.equal(isUeberfaellig('offen', null, '2026-03-10'), false);
    for (const status of ['laufend', 'umgesetzt', 'entfallen'] as const)
      assert.equal(isUeberfaellig(status, '2020-01-01', '2026-03-10'), false);
  });
});

describe('the word of a paper', () => {
  const faelle: [string, string | undefined][] = [
    ['Erledigt', 'umgesetzt'],
    ['umgesetzt (2023)', 'umgesetzt'],
    ['noch nicht umgesetzt', 'offen'],
    ['in Umsetzung', 'in-umsetzung'],
    ['teilweise umgesetzt', 'in-umsetzung'],
    ['Zurückgestellt', 'verschoben'],
    ['Läuft dauerhaft', 'laufend'],
    ['wird nicht weiterverfolgt', 'entfallen'],
    ['in Vorbereitung', 'geplant'],
    ['grün', undefined],
    ['', undefined],
  ];
  for (const [wort, status] of faelle)
    it(`„${wort}“ means ${status ?? 'nothing known'}`, () => assert.equal(readStatuswort(wort), status));
});
