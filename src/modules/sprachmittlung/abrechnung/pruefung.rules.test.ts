import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toInstant } from '../../../begriffe/zeit.ts';
import {
  checkPosition,
  isOffen,
  keepErledigt,
  PRUEFUNG_KEYS,
  PRUEFUNGEN,
  type Pruefling,
} from './pruefung.rules.ts';
import { describeHinweis, pruefungTexte } from './pruefung.texte.ts';

const IBAN = 'DE89370400440532013000';
const ANDERE = 'DE02120300000000202051';
const BRAKE = { lat: 53.33, lon: 8.48 };
const OLDENBURG = { lat: 53.14, lon: 8.21 };

const pruefling = (anders: Partial<Pruefling> = {}): Pruefling => ({
  einsatzId: 1,
  tag: '2026-03-10',
  fall: 'gehalten',
  beginn: toInstant('2026-03-10', '09:00'),
  ende: toInstant('2026-03-10', '10:00'),
  ort: BRAKE,
  zehntelkilometer: 200,
  erwartetZehntel: 180,
  bestaetigtAt: toInstant('2026-03-12', '12:00'),
  betragCent: 1800,
  hatRegel: true,
  fehltKostentraeger: false,
  istJahrAbgeschlossen: false,
  istUebernommen: false,
  wirdNochmalGezahlt: false,
  nachbarn: [],
  konto: { iban: IBAN, inhaber: 'Selam Haile', istErreichbar: true },
  letzteZahlung: { iban: IBAN, kamZurueck: false },
  steuer: { jahr: 2026, istErklaert: true, grenzeCent: 96_000, genutztCent: 50_000 },
  ...anders,
});

const found = (anders: Partial<Pruefling> = {}) =>
  checkPosition(pruefling(anders)).map(({ pruefung }) => pruefung);
const um = (von: string, bis: string, ort: Pruefling['ort'] = null) => [
  { einsatzId: 2, beginn: toInstant('2026-03-10', von), ende: toInstant('2026-03-10', bis), ort },
];

describe('the checks of a line', () => {
  it('find nothing where nothing is wrong', () => {
    assert.deepEqual(found(), []);
  });

  const cases: [string, Partial<Pruefling>, string[]][] = [
    ['no rule', { hatRegel: false, betragCent: 0 }, ['keine-regel']],
    ['a closed year', { istJahrAbgeschlossen: true }, ['jahr-abgeschlossen']],
    ['paid again in a closed year', { istJahrAbgeschlossen: true, wirdNochmalGezahlt: true }, []],
    ['no account', { konto: { iban: null, inhaber: '', istErreichbar: false } }, ['konto-fehlt']],
    ['no holder', { konto: { iban: IBAN, inhaber: ' ', istErreichbar: true } }, ['konto-fehlt']],
    [
      'a wrong digit',
      { konto: { iban: 'DE89370400440532013001', inhaber: 'Haile', istErreichbar: true } },
      ['konto-ungueltig'],
    ],
    [
      'an account out of reach',
      { konto: { iban: 'TR330006100519786457841326', inhaber: 'Haile', istErreichbar: false } },
      ['konto-ungueltig'],
    ],
    [
      'no account, no money',
      { betragCent: 0, konto: { iban: null, inhaber: '', istErreichbar: false } },
      ['betrag-null'],
    ],
    [
      'another account than last time',
      { letzteZahlung: { iban: ANDERE, kamZurueck: false } },
      ['konto-geaendert'],
    ],
    [
      'the same account after a return',
      { letzteZahlung: { iban: IBAN, kamZurueck: true } },
      ['konto-zurueckgekommen'],
    ],
    ['a new account after a return', { letzteZahlung: { iban: ANDERE, kamZurueck: true } }, []],
    ['the first payment', { letzteZahlung: null }, []],
    ['a third party without a name', { fehltKostentraeger: true }, ['kostentraeger-fehlt']],
    ['from an old list', { istUebernommen: true }, ['uebernommen']],
    ['kilometres at the border', { zehntelkilometer: 334 }, []],
    ['kilometres beyond it', { zehntelkilometer: 335 }, ['kilometer']],
    ['kilometres nobody can judge', { erwartetZehntel: null }, ['weg-unbekannt']],
    ['no kilometres, no way', { erwartetZehntel: null, zehntelkilometer: 0 }, []],
    ['two at once', { nachbarn: um('09:59', '11:00') }, ['ueberschneidung']],
    ['one after the other at one place', { nachbarn: um('10:00', '11:00', BRAKE) }, []],
    ['one after the other far away', { nachbarn: um('10:00', '11:00', OLDENBURG) }, ['weg-zu-weit']],
    ['far away with time between', { nachbarn: um('10:45', '11:30', OLDENBURG) }, []],
    ['by telephone from anywhere', { nachbarn: um('10:00', '11:00') }, []],
    ['did not take place: nobody was anywhere', { fall: 'ausfall', nachbarn: um('09:00', '11:00') }, []],
    ['five hours', { ende: toInstant('2026-03-10', '14:00') }, []],
    ['more than five', { ende: toInstant('2026-03-10', '14:01') }, ['lange-dauer']],
    ['confirmed late', { bestaetigtAt: toInstant('2026-05-10', '12:00') }, ['spaet-bestaetigt']],
    [
      'over the allowance without a declaration',
      { steuer: { jahr: 2026, istErklaert: false, grenzeCent: 96_000, genutztCent: 96_001 } },
      ['freibetrag-ueberschritten', 'erklaerung-fehlt'],
    ],
    [
      'exactly the allowance',
      { steuer: { jahr: 2026, istErklaert: true, grenzeCent: 96_000, genutztCent: 96_000 } },
      [],
    ],
  ];
  for (const [name, anders, expected] of cases) {
    it(name, () => assert.deepEqual(found(anders), expected));
  }

  it('tax warns and never blocks', () => {
    for (const pruefung of ['freibetrag-ueberschritten', 'erklaerung-fehlt'] as const)
      assert.equal(isOffen({ pruefung, werte: {} }), false);
  });
});

describe('a check that was ticked off', () => {
  const erledigt = { von: 'Imke', at: '2026-03-10T09:00:00.000Z', grund: 'Umleitung' };

  it('stays so while the same stands there, and opens again when it does not', () => {
    const alt = [{ pruefung: 'kilometer' as const, werte: { gemeldet: 400, erwartet: 180 }, erledigt }];
    const gleich = [{ pruefung: 'kilometer' as const, werte: { erwartet: 180, gemeldet: 400 } }];
    const anders = [{ pruefung: 'kilometer' as const, werte: { gemeldet: 500, erwartet: 180 } }];
    assert.deepEqual(keepErledigt(gleich, alt).map(isOffen), [false]);
    assert.deepEqual(keepErledigt(anders, alt).map(isOffen), [true]);
  });

  it('opens again for another account that looks the same when it is masked', () => {
    const find = (iban: string) =>
      checkPosition(
        pruefling({
          konto: { iban, inhaber: 'Selam Haile', istErreichbar: true },
          letzteZahlung: { iban: ANDERE, kamZurueck: false },
        }),
      );
    const [hinweis] = find(IBAN);
    const alt = [{ ...hinweis!, erledigt }];
    assert.deepEqual(keepErledigt(find(IBAN), alt).map(isOffen), [false]);
    const aehnlich = find('DE89370400000000693000');
    assert.equal(aehnlich[0]!.werte.konto, hinweis!.werte.konto);
    assert.deepEqual(keepErledigt(aehnlich, alt).map(isOffen), [true]);
  });

  it('is never one that stops a payment', () => {
    assert.ok(isOffen({ pruefung: 'konto-fehlt', werte: {}, erledigt }));
  });
});

describe('the words', () => {
  it('say every finding in both languages, without a hole', () => {
    const werte = {
      ...{ tag: '2026-03-10', jahr: 2026, konto: 'DE … 3000', bisher: 'DE … 2051' },
      ...{ gemeldet: 400, erwartet: 180, einsatz: 2, minuten: 5, fahrt: 20 },
      ...{ summe: 96_100, grenze: 96_000, am: '2026-05-10' },
    };
    for (const sprache of ['de', 'en'] as const) {
      assert.deepEqual(Object.keys(pruefungTexte[sprache].namen), PRUEFUNG_KEYS);
      for (const pruefung of PRUEFUNG_KEYS) {
        const satz = describeHinweis({ pruefung, werte }, sprache);
        assert.doesNotMatch(satz, /undefined|NaN|Invalid/, `${pruefung}: ${satz}`);
        assert.ok(satz.length > 10);
      }
    }
    assert.ok(PRUEFUNG_KEYS.filter((key) => PRUEFUNGEN[key].schwere === 'sperrt').length === 4);
  });
});
