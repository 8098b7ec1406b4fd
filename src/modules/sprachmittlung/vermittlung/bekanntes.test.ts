import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Bekanntes, listUnterschiede } from './bekanntes.rules.ts';
import { describeUnterschiede, linesOf } from './bekanntes.ts';

const TERMIN: Bekanntes = {
  beginn: '2026-03-20T09:00:00.000Z',
  ende: '2026-03-20T10:00:00.000Z',
  sprache: 'ti',
  dialekt: '',
  modus: 'vor-ort',
  einsatzort: 'Grundschule Nord',
  strasse: 'Schulweg 1',
  plz: '26919',
  ort: 'Brake',
  thema: 'schule',
  hinweis: 'Zimmer 12',
  zugesagt: true,
};

describe('what changed of an appointment', () => {
  it('is told as before and now, in the order in which people ask', () => {
    const neu: Bekanntes = {
      ...TERMIN,
      beginn: '2026-03-20T13:00:00.000Z',
      ende: '2026-03-20T14:30:00.000Z',
      modus: 'video',
      einsatzort: '',
      strasse: '',
      plz: '',
      ort: '',
      hinweis: '',
    };
    assert.deepEqual(listUnterschiede(TERMIN, neu), ['termin', 'ort', 'hinweis']);
    assert.equal(
      linesOf(describeUnterschiede(TERMIN, neu, 'de'), 'de'),
      [
        'Termin: bisher Fr., 20.03.2026, 10:00–11:00, jetzt Fr., 20.03.2026, 14:00–15:30',
        'Ort: bisher Grundschule Nord, Schulweg 1, 26919 Brake, jetzt per Video',
        'Hinweis: bisher Zimmer 12, jetzt nicht mehr',
      ].join('\n'),
    );
    assert.match(
      linesOf(describeUnterschiede(TERMIN, neu, 'en'), 'en'),
      /Note: before Zimmer 12, now no longer/,
    );
  });

  it('what was not there before is only told as it is now', () => {
    const [hinweis] = describeUnterschiede(
      { ...TERMIN, hinweis: '' },
      { ...TERMIN, hinweis: 'Eingang im Hof' },
      'de',
    );
    assert.deepEqual(hinweis, { bereich: 'hinweis', was: 'Hinweis', vorher: '', jetzt: 'Eingang im Hof' });
  });

  it('changed and changed back is as it was before', () => {
    assert.deepEqual(listUnterschiede(TERMIN, { ...TERMIN, zugesagt: false }), []);
    assert.equal(linesOf([], 'de'), 'Der Termin ist wieder so wie vorher.');
  });
});
