import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Satz } from './entschaedigung.rules.ts';
import { LEERER_SATZ, MODELLE } from './entschaedigung-pruefung.rules.ts';
import { listMeldefelder, type Meldefelder } from './meldefelder.rules.ts';

const asked = (satz: Partial<Satz> | null, modus: 'vor-ort' | 'video' = 'vor-ort') =>
  Object.entries(listMeldefelder(satz && { ...LEERER_SATZ, ...satz }, modus))
    .filter(([, gefragt]) => gefragt)
    .map(([feld]) => feld as keyof Meldefelder);

const ohneAuslagen = { auslagen: { erstattet: false, hoechstCent: null } };
const weg = (rest: Partial<Satz['weg']>) => ({ ...ohneAuslagen, weg: { ...LEERER_SATZ.weg, ...rest } });

it('a report asks for what the rule of the day pays for, and for nothing else', () => {
  const cases: [string, (keyof Meldefelder)[], (keyof Meldefelder)[]][] = [
    ['no rule', asked(null), []],
    ['hours and expenses', asked({}), ['auslagen']],
    ['no expenses', asked(ohneAuslagen), []],
    ['expenses up to nothing', asked({ auslagen: { erstattet: true, hoechstCent: 0 } }), []],
    ['a bicycle is paid otherwise', asked(weg({ pkwCent: 30, fahrradCent: 10 })), ['verkehrsmittel']],
    ['one rate for every vehicle', asked(weg({ pkwCent: 30, fahrradCent: 30 })), []],
    [
      'passengers are paid',
      asked(weg({ pkwCent: 30, fahrradCent: 30, mitfahrtCent: 2 })),
      ['verkehrsmittel'],
    ],
    ['by video nobody drives', asked(MODELLE.stunde, 'video'), ['auslagen']],
    ['travel time counts', asked(MODELLE.grundbetrag), ['auslagen', 'fahrzeit']],
    ['by video it does not', asked(MODELLE.grundbetrag, 'video'), ['auslagen']],
    [
      'waiting is paid',
      asked({ ...ohneAuslagen, wartezeit: { art: 'wie-einsatz' } }, 'video'),
      ['wartezeit'],
    ],
  ];
  for (const [name, ist, soll] of cases) assert.deepEqual(ist, soll, name);
});
