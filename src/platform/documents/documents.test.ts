import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { type Brief, layOut } from './brief.ts';
import { briefkopfEinstellung } from './briefkopf.ts';
import { findLibrary, loadCompiler } from './compiler.ts';
import { readAccessibility, unpackPdf } from './pdf.beispiele.ts';
import { renderPdf } from './pdf.ts';
import { dokumentTexte } from './texte.ts';

const briefkopf = {
  ...briefkopfEinstellung.vorgabe,
  abteilung: 'Koordinierungsstelle Migration und Teilhabe',
  strasse: 'Am Markt 1',
  plzOrt: '21000 Musterhausen',
};

const brief: Brief = {
  sprache: 'de',
  titel: 'Abrechnung Februar 2026',
  empfaenger: ['Olena Beispiel', 'Bahnhofstraße 12', '21001 Musterdorf'],
  datum: '2026-03-10',
  betreff: 'Ihre Einsätze im Februar 2026',
  bloecke: [
    { art: 'absatz', text: 'Guten Tag Olena Beispiel,\nwir überweisen Ihnen 61,30 €.' },
    {
      art: 'tabelle',
      spalten: [{ titel: 'Datum', breite: 0 }, { titel: 'Einsatz' }, { titel: 'Betrag', rechts: true }],
      zeilen: [
        ['02.02.2026', 'Jugendamt', '30,65 €'],
        ['09.02.2026', 'Grundschule', '30,65 €'],
      ],
      summe: ['', 'Summe', '61,30 €'],
    },
    { art: 'ueberschrift', text: 'So wurde gerechnet' },
    { art: 'liste', punkte: ['je angefangene Stunde 12,00 €'] },
    { art: 'angaben', zeilen: [{ name: 'IBAN', wert: 'DE02 1203 0000 0000 2020 51' }] },
  ],
};

const make = async (changes: Partial<Brief> = {}): Promise<Uint8Array> => {
  const result = await layOut(briefkopf, 'Landkreis Musterhausen', { ...brief, ...changes });
  assert.ok(result.ok);
  return result.wert;
};

describe('a letter as PDF', { skip: loadCompiler() === null && 'no Typst for this machine' }, () => {
  it('says by PDF/UA-1 what it is, in its language, with its structure', async () => {
    const found = readAccessibility(await make());
    assert.deepEqual(
      { ...found, elements: undefined },
      {
        uaPart: '1',
        title: 'Abrechnung Februar 2026',
        lang: 'de',
        isTagged: true,
        showsTitle: true,
        elements: undefined,
        pages: 1,
      },
    );
    assert.equal(found.elements.H1, 1);
    assert.equal(found.elements.H2, 1);
    assert.equal(found.elements.Table, 1);
    assert.equal(found.elements.TH, 3);
    assert.equal(found.elements.TD, 9);
    assert.equal(found.elements.L, 1);
  });

  it('is the same file for the same words', async () => {
    const [one, two] = [await make(), await make()];
    assert.deepEqual(one, two);
  });

  it('runs on over as many pages as it needs', async () => {
    const zeilen = Array.from({ length: 120 }, (_, index) => [`Tag ${index}`, 'Jugendamt', '1,00 €']);
    const table = brief.bloecke[1]!;
    assert.ok(table.art === 'tabelle');
    const found = readAccessibility(await make({ bloecke: [{ ...table, zeilen }], sprache: 'en' }));
    assert.ok(found.pages >= 3, `${found.pages} pages`);
    assert.equal(found.lang, 'en');
  });

  it('brings its own font and shows names of many scripts', async () => {
    const empfaenger = ['Đặng Thị Hà', 'Łukasz Żółć', 'Олена Шевченко', 'محمد رضا', 'გიორგი'];
    const text = unpackPdf(await make({ empfaenger }));
    assert.match(text, /FiraSans-Regular/);
    assert.ok(!text.includes('NotoSans'));
  });

  it('never reads data as Typst, and never fails because of a letter', async () => {
    const hostile = [
      '#panic("x")',
      '#read("/etc/passwd")',
      '$ x $',
      '*a* _b_ = c',
      '\\u{0}',
      '"]',
      'አማርኛ 中 ܣ 🙂',
    ];
    await make({ empfaenger: hostile, bloecke: hostile.map((text) => ({ art: 'absatz', text })) });
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (text) => {
        await make({
          empfaenger: [text],
          titel: text,
          betreff: text || 'Betreff',
          bloecke: [{ art: 'absatz', text }],
        });
      }),
      { numRuns: 40 },
    );
  });

  it('throws for a faulty template', async () => {
    await assert.rejects(renderPdf(new URL('./gibt-es-nicht.typ', import.meta.url), {}));
    await assert.rejects(renderPdf(pathToFileURL('/etc/passwd'), {}));
  });
});

describe('a machine without Typst', () => {
  it('refuses with a sentence, in both languages', async () => {
    assert.equal(findLibrary({ platform: 'sunos', arch: 'ppc64' }), null);
    const refused = await renderPdf(new URL('./letter.typ', import.meta.url), {}, () => null);
    assert.ok(!refused.ok);
    assert.equal(refused.grund, 'dokument.pdf-fehlt');
    for (const t of Object.values(dokumentTexte)) assert.match(t['dokument.pdf-fehlt'], /PDF/);
  });
});

describe('words of documents', () => {
  it('stand in both languages', () => {
    assert.deepEqual(Object.keys(dokumentTexte.de), Object.keys(dokumentTexte.en));
  });
});
