import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSprachen } from './languages.rules.ts';

/** `ar! ckb:B2 prs"gut"` and the like: code, ! native, level, what is doubtful. */
function brief(text: string): string {
  return readSprachen(text)
    .map(({ code, text: piece, muttersprache, niveau, niveauText, dialekt, richtung, wie }) =>
      [
        code ?? `?${piece}`,
        muttersprache ? '!' : '',
        niveau ? `:${niveau}` : '',
        niveauText ? `"${niveauText}"` : '',
        dialekt ? `[${dialekt}]` : '',
        richtung ? `>${richtung}` : '',
        wie === 'genau' || wie === 'unbekannt' ? '' : `~${wie}`,
      ].join(''),
    )
    .join(' ');
}

describe('a cell of languages', () => {
  const cases: [string, string][] = [
    ['Arabisch', 'ar'],
    ['arab., franz.; engl.', 'ar fr en'],
    ['Arabisch/Kurmanci/engl.', 'ar kmr en'],
    ['Arabisch und Französisch', 'ar fr'],
    ['Arabisch u. Franz. & engl. + Türkisch', 'ar fr en tr'],
    ['Arabisch\nKurdisch (Badini)\nTürkisch', 'ar kmr[Badini] tr'],
    ['Arabisch – Kurmandschi – Türkisch', 'ar kmr tr'],
    ['Arabisch Türkisch Somali', 'ar tr so'],
    ['Farsi/Dari/Persisch', 'pes prs'],
    ['Persisch (Farsi/Dari)', 'pes prs'],
    ['Farsi (Dari)', 'prs'],
    ['Afghanisch (Dari, Paschtu)', 'prs ps'],
    ['Kurdisch (Sorani)', 'ckb'],
    ['Kurdisch-Kurmanci', 'kmr'],
    ['Kurdisch, Sorani', 'ckb'],
    ['Kurdisch (Kurmandschi/Sorani)', 'kmr ckb'],
    ['Kurdisch', 'kmr~ungenau'],
    ['BKS', 'bs hr sr'],
    ['Bosnisch/Kroatisch/Serbisch (BKS)', 'bs hr sr'],
    ['Serbokroatisch', 'sh'],
    ['Tigrinja, Tigrigna', 'ti'],
    ['Ukr., Russ.', 'uk ru'],
    ['Arabisch (Muttersprache), Kurdisch-Sorani, Deutsch C1', 'ar! ckb de:C1'],
    ['Muttersprache: Dari; Fremdsprachen: Englisch B2, Farsi (fließend)', 'prs! en:B2 pes"fließend"'],
    ['Dari (MS), Paschtu (MS), Englisch (C1, schriftlich)', 'prs! ps! en:C1"schriftlich"'],
    ['Russisch - Muttersprache, Ukrainisch - gut', 'ru! uk"gut"'],
    ['Somali, Muttersprache', 'so!'],
    ['Farsi (Muttersprache) Dari (gut)', 'pes! prs"gut"'],
    ['Franz. B1/B2', 'fr:B1'],
    ['Englisch in Wort und Schrift', 'en"in Wort und Schrift"'],
    ['Französisch (nur aus dem Französischen)', 'fr>nur-aus'],
    ['Arabisch (syr.), Portugiesisch (Brasilianisch)', 'ar[Syrisch] pt[Brasilianisch]'],
    ['Syrisch-Arabisch', 'ar[Syrisch]'],
    ['Türkish', 'tr~vermutet'],
    ['Elbisch, Arabisch', '?Elbisch ar'],
    ['-', ''],
    ['', ''],
  ];
  for (const [cell, expected] of cases)
    it(cell.replaceAll('\n', ' ⏎ ') || 'empty', () => assert.equal(brief(cell), expected));

  it('a column of mother tongues makes every language one', () => {
    assert.deepEqual(
      readSprachen('Dari, Paschtu', { muttersprache: true }).map((sprache) => sprache.muttersprache),
      [true, true],
    );
  });

  it('keeps what it does not understand beside a language', () => {
    assert.equal(readSprachen('Arabisch (kommt gern mit)')[0]!.vermerk, 'kommt gern mit');
  });
});
