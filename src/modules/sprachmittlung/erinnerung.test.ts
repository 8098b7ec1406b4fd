import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addMinutes, toInstant } from '../../begriffe/zeit.ts';
import { formatZeitpunkt } from '../../begriffe/zeitanzeige.ts';
import { EINSATZ_STATUS } from './einsatz.rules.ts';
import { type Erinnerungsanlass, planErinnerungen } from './erinnerung.rules.ts';

const BEGINN = toInstant('2023-09-29', '10:00'); // a Friday; the Tuesday after is Unity Day
const anlass: Erinnerungsanlass = {
  status: 'vermittelt',
  beginn: BEGINN,
  ende: addMinutes(BEGINN, 60),
  vermitteltAt: toInstant('2023-09-20', '12:00'),
  bestaetigungsfristAt: null,
};

const shown = (was: Erinnerungsanlass) =>
  planErinnerungen(was).map((e) => `${formatZeitpunkt(e.faelligAt, 'de')} ${e.art} → ${e.an}`);

test('the day before to both, and the report until it comes', () => {
  assert.deepEqual(shown(anlass), [
    '28.09.2023, 10:00 termin → sprachmittler',
    '28.09.2023, 10:00 termin → stelle',
    '29.09.2023, 11:00 meldung → sprachmittler',
    '02.10.2023, 10:00 meldung → sprachmittler',
    '05.10.2023, 10:00 meldung → sprachmittler',
    '11.10.2023, 10:00 meldung → sprachmittler',
  ]);
});

test('who accepted after the reminder was due needs none', () => {
  const spaet = shown({ ...anlass, vermitteltAt: toInstant('2023-09-28', '15:00') });
  assert.equal(
    spaet.some((zeile) => zeile.includes('termin')),
    false,
  );
});

test('the requester is reminded before silence counts as consent', () => {
  const gemeldet: Erinnerungsanlass = {
    ...anlass,
    status: 'gemeldet',
    bestaetigungsfristAt: toInstant('2023-10-10', '00:00'),
  };
  assert.deepEqual(shown(gemeldet), ['07.10.2023, 10:00 bestaetigung → stelle']);
});

test('keys are unique, a moved date has new ones, and other statuses remind nobody', () => {
  const schluessel = planErinnerungen(anlass).map((e) => e.schluessel);
  assert.equal(new Set(schluessel).size, schluessel.length);
  const verlegt = { ...anlass, beginn: addMinutes(BEGINN, 1440), ende: addMinutes(BEGINN, 1500) };
  assert.equal(
    planErinnerungen(verlegt).some((e) => schluessel.includes(e.schluessel)),
    false,
  );
  for (const status of EINSATZ_STATUS) {
    if (status !== 'vermittelt') assert.deepEqual(planErinnerungen({ ...anlass, status }), []);
  }
});
