import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkFreitext, checkPseudonym } from './pseudonym.rules.ts';

test('what looks like a real name gets a hint', () => {
  for (const [eingabe, grund] of [
    ['Anna Müller', 'anfrage.pseudonym.voller-name'],
    ['AHMAD KARIMI', 'anfrage.pseudonym.voller-name'],
    ['ahmad karimi', 'anfrage.pseudonym.voller-name'],
    ['M. Ahmadi', 'anfrage.pseudonym.voller-name'],
    ['Ahmadi M.', 'anfrage.pseudonym.voller-name'],
    ['Rania Al-Haddad', 'anfrage.pseudonym.voller-name'],
    ['Omar bin Said', 'anfrage.pseudonym.voller-name'],
    ['Łukasz Żółć', 'anfrage.pseudonym.voller-name'],
    ['أحمد كريمي', 'anfrage.pseudonym.voller-name'],
    ['Оксана Ткаченко', 'anfrage.pseudonym.voller-name'],
    ['Müller, Anna', 'anfrage.pseudonym.komma-name'],
    ['karimi, ahmad', 'anfrage.pseudonym.komma-name'],
    ['Frau Ahmadi', 'anfrage.pseudonym.anrede'],
    ['Hr. Öztürk', 'anfrage.pseudonym.anrede'],
    ['Familie Haddad', 'anfrage.pseudonym.anrede'],
    ['Klientin geb. 3.4.1988', 'anfrage.pseudonym.geburtsdatum'],
  ] as const) {
    assert.deepEqual(checkPseudonym(eingabe), { grund, feld: 'klient' }, eingabe);
  }
});

test('pseudonyms, initials, codes and descriptions pass', () => {
  for (const eingabe of [
    '',
    'K-2023-114',
    'Klient 17',
    'AB 12',
    'A. B.',
    'Frau M.',
    'Familie A.',
    'Sonnenblume',
    'Ahmadi',
    'Mutter mit Säugling',
    'Neue Patientin',
    'junger mann',
    'Patientin B2',
    'Fall 3/2024, Kind',
    'Schülerin Klasse 7b',
  ]) {
    assert.equal(checkPseudonym(eingabe), null, eingabe);
  }
});

test('free text: a salutation with a name, or a date of birth', () => {
  assert.deepEqual(checkFreitext('Elterngespräch, bitte mit Frau Ahmadi abstimmen'), {
    grund: 'anfrage.pseudonym.anrede',
  });
  assert.deepEqual(checkFreitext('Kind, geboren am 3.4.2019'), { grund: 'anfrage.pseudonym.geburtsdatum' });
  assert.equal(checkFreitext('Eine Frau mit drei Kindern. Termin in Zimmer 12, Frau M.'), null);
  assert.equal(checkFreitext('Die Frau möchte nur mit einer Dolmetscherin sprechen'), null);
});

test('any text is judged without fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const hinweis = checkPseudonym(text);
      assert.ok(hinweis === null || hinweis.grund.startsWith('anfrage.pseudonym.'));
    }),
  );
});
