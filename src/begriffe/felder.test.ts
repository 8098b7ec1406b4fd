import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { z } from 'zod';
import * as felder from './felder.ts';
import { parseUhrzeit } from './zeit.ts';

/** The clean value, or the key of the first sentence as `{ grund }`. */
function read<T>(feld: z.ZodType<T>, eingabe: unknown): T | { grund: string } {
  const gelesen = feld.safeParse(eingabe);
  return gelesen.success ? gelesen.data : { grund: gelesen.error.issues[0]!.message };
}

const nein = (grund: string) => ({ grund });

describe('text fields', () => {
  it('a line is tidy, in one shape of letters, and empty when nothing came', () => {
    assert.equal(read(felder.zeile(), '  Amt\u0000 für\r\n\tMigration '), 'Amt für Migration');
    assert.equal(read(felder.zeile(), 'Mu\u0308ller'), 'Müller');
    assert.equal(read(felder.zeile(), ['erste', 'zweite']), 'erste');
    assert.equal(read(felder.zeile(), undefined), '');
    assert.equal(read(felder.zeile(), null), '');
    assert.deepEqual(read(felder.zeile(3), 'vier'), nein('feld.zu-lang'));
    assert.deepEqual(read(felder.zeile(), 7), nein('feld.unlesbar'));
  });

  it('a paragraph keeps its lines and tabs', () => {
    assert.equal(
      read(felder.absatz(), ' eins\r\nzwei\rdrei\tvier\u000bfünf\n '),
      'eins\nzwei\ndrei\tvier fünf',
    );
    assert.deepEqual(read(felder.absatz(3), 'vier'), nein('feld.zu-lang'));
  });

  it('what must be filled in says so, in its own words when it has some', () => {
    for (const leer of ['', '   ', '\u0000', undefined, []]) {
      assert.deepEqual(read(felder.pflichtzeile(), leer), nein('feld.fehlt'));
      assert.deepEqual(
        read(felder.pflichtabsatz(100, 'stelle.grund-fehlt'), leer),
        nein('stelle.grund-fehlt'),
      );
    }
    assert.equal(read(felder.pflichtzeile(), ' Bramsche '), 'Bramsche');
    assert.equal(read(felder.pflichtabsatz(), 'a\nb'), 'a\nb');
  });

  it('whatever is typed, PostgreSQL can store it, and it stays as it is when it is sent again', () => {
    const typed = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(typed, (text) => {
        for (const feld of [felder.zeile(1000), felder.absatz(1000)]) {
          const clean = read(feld, text);
          assert.ok(typeof clean === 'string' && clean.isWellFormed() && !clean.includes('\0'));
          assert.equal(read(feld, clean), clean);
        }
      }),
    );
  });
});

describe('fields that are read', () => {
  it('a date, an amount, a whole number, a time: null when empty, the reason when wrong', () => {
    assert.equal(read(felder.datum(), '31.12.2027'), '2027-12-31');
    assert.equal(read(felder.datum(), ' '), null);
    assert.deepEqual(read(felder.datum(), 'bald'), nein('datum.unlesbar'));
    assert.deepEqual(read(felder.datum('feld.kein-datum'), '31.2.2027'), nein('feld.kein-datum'));
    assert.equal(read(felder.betrag(), '1.500,50 €'), 150_050);
    assert.equal(read(felder.betrag(), '0'), 0);
    assert.equal(read(felder.betrag(), ''), null);
    assert.deepEqual(read(felder.betrag(), '-1'), nein('geld.negativ'));
    assert.deepEqual(read(felder.betrag(), 'viel'), nein('geld.unlesbar'));
    assert.equal(read(felder.ganzzahl(1, 500), '500'), 500);
    assert.equal(read(felder.ganzzahl(1, 500), ''), null);
    for (const falsch of ['0', '501', '-1', '1,5', '1e2', '٣', '1234567890'])
      assert.deepEqual(read(felder.ganzzahl(1, 500), falsch), nein('feld.keine-zahl'));
    assert.deepEqual(read(felder.ganzzahl(2000, 2100, 'feld.kein-jahr'), '26'), nein('feld.kein-jahr'));
    assert.equal(read(felder.lesbar(parseUhrzeit), '9.30'), '09:30');
    assert.deepEqual(read(felder.lesbar(parseUhrzeit, 5), '9 Uhr 30'), nein('feld.zu-lang'));
  });

  it('pflicht refuses what is empty and says first what is wrong', () => {
    assert.equal(read(felder.pflichtdatum(), '1.7.2023'), '2023-07-01');
    assert.deepEqual(read(felder.pflichtdatum(), ''), nein('datum.leer'));
    assert.deepEqual(read(felder.pflichtdatum(), 'x'), nein('datum.unlesbar'));
    assert.deepEqual(read(felder.pflicht(felder.betrag(), 'geld.leer'), undefined), nein('geld.leer'));
    assert.deepEqual(read(felder.pflicht(felder.nummer()), 'x'), nein('feld.fehlt'));
    assert.equal(read(felder.pflicht(felder.ganzzahl(0, 9)), '0'), 0);
  });

  it('e-mail addresses and telephone numbers', () => {
    assert.equal(read(felder.email(), ' Amt@Kreis-Teststadt.DE '), 'amt@kreis-teststadt.de');
    assert.equal(read(felder.email(), ''), '');
    for (const falsch of ['amt', 'amt@kreis', 'a b@kreis.de', 'a@kreis.de, b@kreis.de'])
      assert.deepEqual(read(felder.email(), falsch), nein('feld.email'));
    assert.equal(read(felder.telefon(), '05431 1234'), '+4954311234');
    assert.equal(read(felder.telefon(), '05431 1234 App. 12'), '05431 1234 App. 12');
    assert.deepEqual(read(felder.telefon(), '12'), nein('feld.telefon'));
    assert.deepEqual(read(felder.telefon(), 'vormittags'), nein('feld.telefon'));
  });
});

describe('fields that are chosen', () => {
  const worte = ['hin', 'her'] as const;

  it('one of several words', () => {
    assert.equal(read(felder.wahl(worte), 'her'), 'her');
    assert.equal(read(felder.wahl(worte), ''), null);
    assert.deepEqual(read(felder.wahl(worte), 'quer'), nein('feld.unlesbar'));
    assert.equal(read(felder.pflichtwahl(worte), 'hin'), 'hin');
    assert.deepEqual(read(felder.pflichtwahl(worte), undefined), nein('feld.fehlt'));
    assert.deepEqual(read(felder.pflichtwahl(worte, 'richtung.fehlt'), ''), nein('richtung.fehlt'));
    assert.deepEqual(read(felder.pflichtwahl(worte), 'quer'), nein('feld.unlesbar'));
    assert.equal(read(felder.pflichtwahl(['', 'hin']), ''), '');
    assert.equal(read(felder.wahlSonst(worte, 'her'), ''), 'her');
  });

  it('several words, several lines, several records: each once', () => {
    assert.deepEqual(read(felder.auswahl(worte), ['her', 'quer', 'hin', 'her']), ['hin', 'her']);
    assert.deepEqual(read(felder.auswahl(worte), 'her'), ['her']);
    assert.deepEqual(read(felder.auswahl(worte), undefined), []);
    assert.deepEqual(read(felder.zeilen(2), ['a', '', 'b', 'a']), ['a', 'b']);
    assert.deepEqual(read(felder.zeilen(2), ['a', 'b', 'c']), nein('feld.zu-viele'));
    assert.deepEqual(read(felder.nummern(), ['7', '12', '7']), [7, 12]);
    assert.deepEqual(read(felder.nummern(), ''), []);
    assert.deepEqual(read(felder.nummern(), ['7', 'x']), nein('feld.unlesbar'));
  });

  it('a box', () => {
    for (const ticked of ['ja', true, ['ja']]) assert.equal(read(felder.haken(), ticked), true);
    for (const empty of ['', undefined, null, false, 'nein'])
      assert.equal(read(felder.haken(), empty), false);
  });

  it('the number of a record and its version', () => {
    assert.equal(read(felder.nummer(), '17'), 17);
    for (const none of ['', '0', '-1', '1.5', 'x', undefined]) {
      assert.equal(read(felder.nummer(), none), null);
      assert.equal(read(felder.version(), none), 0);
    }
    assert.equal(read(felder.version(), '3'), 3);
  });
});

describe('rows of a form', () => {
  it('come in their order, with gaps as empty rows, at most as many as are wanted', () => {
    const eingabe = {
      'sprachen.1.code': 'ar',
      'sprachen.0.code': 'ti',
      'sprachen.9.code': 'fa',
      'themen.0.x': '',
    };
    assert.deepEqual(felder.readZeilen(eingabe, 'sprachen', 3), [{ code: 'ti' }, { code: 'ar' }]);
    assert.deepEqual(felder.readZeilen({ 'sprachen.1.code': 'ar' }, 'sprachen'), [{}, { code: 'ar' }]);
    assert.deepEqual(felder.readZeilen(null, 'sprachen'), []);
  });
});
