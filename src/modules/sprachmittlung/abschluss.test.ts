import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addMinutes, toInstant, toOrtszeit } from '../../begriffe/zeit.ts';
import {
  buildZeiten,
  checkMeldung,
  checkWiderspruch,
  chooseZeiten,
  computeBestaetigungsfrist,
  type Geplant,
  type Meldung,
} from './abschluss.rules.ts';

const BEGINN = toInstant('2023-09-05', '10:00');
const ENDE = addMinutes(BEGINN, 60);
const JETZT = addMinutes(ENDE, 120);
const geplant: Geplant = { beginn: BEGINN, ende: ENDE, modus: 'vor-ort', zehntelkilometer: 300 };

function meldung(anders: Partial<Meldung> = {}): Meldung {
  return { beginn: BEGINN, ende: ENDE, zehntelkilometer: 300, bemerkung: '', ...anders };
}

test('typed times become instants, over midnight as well', () => {
  assert.deepEqual(buildZeiten('2023-09-05', '10:00', '11:00'), { beginn: BEGINN, ende: ENDE });
  const nachts = buildZeiten('2023-09-05', '23:00', '00:30');
  assert.deepEqual(toOrtszeit(nachts.ende), { datum: '2023-09-06', uhrzeit: '00:30' });
});

test('a report is checked against the plan and common sense', () => {
  const telefon: Partial<Geplant> = { modus: 'telefon', zehntelkilometer: null };
  // biome-ignore format: a table is read in rows
  const faelle: [string, Partial<Meldung>, Partial<Geplant>, string[], string[]][] = [
    ['as planned', {}, {}, [], []],
    ['shorter is fine', { ende: addMinutes(BEGINN, 20) }, {}, [], []],
    ['half an hour longer is fine', { ende: addMinutes(ENDE, 30) }, {}, [], []],
    ['longer wants a word', { ende: addMinutes(ENDE, 31) }, {}, ['abschluss.bemerkung-fehlt'], ['abschluss.hinweis.laenger']],
    ['longer, with a word', { ende: addMinutes(ENDE, 31), bemerkung: 'Arzt kam später' }, {}, [], ['abschluss.hinweis.laenger']],
    ['moved wants a word', { beginn: addMinutes(BEGINN, 45), ende: addMinutes(ENDE, 45) }, {}, ['abschluss.bemerkung-fehlt'], ['abschluss.hinweis.verschoben']],
    ['end before beginning', { ende: BEGINN }, {}, ['abschluss.ende-vor-beginn'], []],
    ['mixed up: reads as 23 hours', buildZeiten('2023-09-05', '10:00', '09:00'), {}, ['abschluss.zu-lang'], ['abschluss.hinweis.laenger']],
    ['not over yet', { ende: addMinutes(JETZT, 1), bemerkung: 'x' }, {}, ['abschluss.liegt-in-der-zukunft'], ['abschluss.hinweis.laenger']],
    ['another day', { beginn: addMinutes(BEGINN, -1440), ende: addMinutes(ENDE, -1440), bemerkung: 'x' }, {}, ['abschluss.anderer-tag'], ['abschluss.hinweis.verschoben']],
    ['half tenths', { zehntelkilometer: 12.5 }, {}, ['abschluss.kilometer-unlesbar'], []],
    ['negative', { zehntelkilometer: -1 }, {}, ['abschluss.kilometer-unlesbar'], []],
    ['beyond all', { zehntelkilometer: 6001, bemerkung: 'x' }, {}, ['abschluss.kilometer-zu-viele'], ['abschluss.hinweis.kilometer']],
    ['a detour is fine', { zehntelkilometer: 490 }, {}, [], []],
    ['far more than expected', { zehntelkilometer: 491, bemerkung: 'Umleitung' }, {}, [], ['abschluss.hinweis.kilometer']],
    ['nothing to compare with', { zehntelkilometer: 900 }, { zehntelkilometer: null }, [], []],
    ['nobody drives to a telephone', { zehntelkilometer: 10 }, telefon, ['abschluss.kilometer-ohne-weg'], []],
    ['telephone', { zehntelkilometer: 0 }, telefon, [], []],
    ['a ticket', { auslagenCent: 730, verkehrsmittel: 'oepnv', zehntelkilometer: 0, fahrzeitMinuten: 150 }, {}, [], []],
    ['a dear ticket', { auslagenCent: 3001 }, {}, ['abschluss.bemerkung-fehlt'], ['abschluss.hinweis.auslagen']],
    ['beyond all expenses', { auslagenCent: 50_001, bemerkung: 'x' }, {}, ['abschluss.auslagen-zu-viel'], ['abschluss.hinweis.auslagen']],
    ['less than nothing', { auslagenCent: -1 }, {}, ['abschluss.auslagen-zu-viel'], []],
    ['waited', { wartezeitMinuten: 45 }, {}, [], []],
    ['waited for long', { wartezeitMinuten: 46, bemerkung: 'Notfall davor' }, {}, [], ['abschluss.hinweis.wartezeit']],
    ['waited beyond all', { wartezeitMinuten: 241, bemerkung: 'x' }, {}, ['abschluss.wartezeit-zu-lang'], ['abschluss.hinweis.wartezeit']],
    ['drove an hour and a half', { fahrzeitMinuten: 90 }, {}, [], []],
    ['drove longer than the way takes', { fahrzeitMinuten: 91, bemerkung: 'Stau' }, {}, [], ['abschluss.hinweis.fahrzeit']],
    ['drove beyond all', { fahrzeitMinuten: 601 }, { zehntelkilometer: null }, ['abschluss.fahrzeit-zu-lang'], []],
    ['nobody travels to a telephone', { zehntelkilometer: 0, fahrzeitMinuten: 1 }, telefon, ['abschluss.fahrzeit-ohne-weg'], []],
    ['far for a walk', { zehntelkilometer: 160, verkehrsmittel: 'fuss', bemerkung: 'x' }, {}, [], ['abschluss.hinweis.verkehrsmittel']],
    ['thirty kilometres by bicycle', { zehntelkilometer: 300, verkehrsmittel: 'fahrrad' }, {}, [], []],
  ];
  for (const [name, was, plan, ablehnungen, hinweise] of faelle) {
    const pruefung = checkMeldung(meldung(was), { ...geplant, ...plan }, JETZT);
    assert.deepEqual(
      pruefung.ablehnungen.map((a) => a.grund),
      ablehnungen,
      name,
    );
    assert.deepEqual(
      pruefung.hinweise.map((h) => h.grund),
      hinweise,
      name,
    );
  }
  assert.equal(checkMeldung(meldung(), geplant, JETZT).minuten, 60);
});

test('silence counts as consent after five working days, at the end of the day', () => {
  assert.deepEqual(toOrtszeit(computeBestaetigungsfrist(toInstant('2023-09-05', '12:00'))), {
    datum: '2023-09-13',
    uhrzeit: '00:00',
  });
  assert.deepEqual(toOrtszeit(computeBestaetigungsfrist(toInstant('2023-12-22', '23:59'))), {
    datum: '2024-01-04',
    uhrzeit: '00:00',
  });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000_000 }), (minuten) => {
      const gemeldetAt = addMinutes(BEGINN, minuten);
      assert.ok(computeBestaetigungsfrist(gemeldetAt).getTime() - gemeldetAt.getTime() > 5 * 86_400_000);
    }),
  );
});

test('an objection has a reason, and times that can be', () => {
  for (const [widerspruch, grund] of [
    [{ begruendung: '', gegenvorschlag: null }, 'abschluss.widerspruch-braucht-grund'],
    [
      { begruendung: 'früher zu Ende', gegenvorschlag: { beginn: BEGINN, ende: BEGINN } },
      'abschluss.ende-vor-beginn',
    ],
    [
      { begruendung: 'falscher Tag', gegenvorschlag: { beginn: BEGINN, ende: addMinutes(BEGINN, 721) } },
      'abschluss.zu-lang',
    ],
    [{ begruendung: 'hat nicht stattgefunden', gegenvorschlag: null }, 'ok'],
  ] as const) {
    const ergebnis = checkWiderspruch(widerspruch);
    assert.equal(ergebnis.ok ? 'ok' : ergebnis.grund, grund);
  }
});

test('which times count', () => {
  const kuerzer = { beginn: BEGINN, ende: addMinutes(BEGINN, 30) };
  const entschieden = { beginn: BEGINN, ende: addMinutes(BEGINN, 45) };
  const stand = {
    meldung: { beginn: BEGINN, ende: ENDE },
    gegenvorschlag: kuerzer,
    istGegengezeichnet: false,
    klaerung: null,
  };
  assert.equal(chooseZeiten(stand), stand.meldung);
  assert.equal(chooseZeiten({ ...stand, istGegengezeichnet: true }), kuerzer);
  assert.equal(chooseZeiten({ ...stand, istGegengezeichnet: true, klaerung: entschieden }), entschieden);
  assert.equal(chooseZeiten({ ...stand, gegenvorschlag: null, istGegengezeichnet: true }), stand.meldung);
});
