import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Einsatzausgang, isNobody, readAusgang, readAusgangOfRemark } from './status.rules.ts';

describe('what became of an appointment', () => {
  const words: Record<Einsatzausgang, string[]> = {
    durchgefuehrt: [
      'durchgeführt',
      'Durchgef.',
      'erledigt',
      'stattgefunden',
      'hat stattgefunden',
      'OK',
      'ok.',
      'abgerechnet',
      'bezahlt',
      'vermittelt',
      'wahrgenommen',
      'ja',
      'x',
      '✓',
      'D',
      'held',
      'fand statt',
    ],
    abgesagt: [
      'abgesagt',
      'Absage',
      'kurzfr. abges.',
      'storniert',
      'Termin storniert',
      'entfallen',
      'entfällt',
      'ausgefallen',
      'fiel aus',
      'fand nicht statt',
      'nicht stattgefunden',
      'nicht durchgeführt',
      'Klient nicht erschienen',
      'No-Show',
      'verschoben',
      'Anfrage zurückgezogen',
      'A',
      'cancelled',
    ],
    'nicht-vermittelt': [
      'nicht vermittelt',
      'unvermittelt',
      'unbesetzt',
      'nicht besetzt',
      'kein Sprachmittler gefunden',
      'keine Sprachmittlerin verfügbar',
      'kein SM',
      'niemand',
      'konnte nicht vermittelt werden',
      'Vermittlung nicht möglich',
      'n.v.',
      'NV',
      'not filled',
    ],
    geplant: ['geplant', 'angefragt', 'bestätigt', 'offen', 'in Bearbeitung'],
  };
  for (const [ausgang, texts] of Object.entries(words)) {
    for (const text of texts) it(`${text}: ${ausgang}`, () => assert.equal(readAusgang(text), ausgang));
  }
  for (const text of ['', 'Zeven', 'siehe Mail', '12'])
    it(`${text || 'nothing'} says nothing`, () => assert.equal(readAusgang(text), undefined));

  it('reads short remarks, not stories', () => {
    assert.equal(readAusgangOfRemark('kurzfristig abgesagt durch Klinik'), 'abgesagt');
    assert.equal(readAusgangOfRemark('Ersatz für abgesagten Termin'), undefined);
    assert.equal(readAusgangOfRemark('hat gut geklappt'), undefined);
    assert.equal(readAusgangOfRemark('Die Mutter wollte erst absagen, kam dann aber doch noch'), undefined);
  });

  it('knows when the cell for the interpreter names nobody', () => {
    for (const text of ['-', '–', '?', 'k.A.', 'niemand', 'nicht vermittelt', 'kein SM gefunden', 'N.N.'])
      assert.ok(isNobody(text), text);
    for (const text of ['Petrovic, Jelena', 'Ali', 'Noah Klein']) assert.ok(!isNobody(text), text);
  });
});
