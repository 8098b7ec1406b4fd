import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { openDocx } from '../../files/docx-package.ts';
import { fillWord, type Vorlagenwerte } from './fuellen.ts';
import { writeMuster } from './muster.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Teile {
  [name: string]: string;
}
/** A Word file from the inside of its body, as small as one can be. */
function docx(body: string, further: Teile = {}, type = MAIN): Uint8Array {
  const overrides = Object.keys(further)
    .filter((name) => /header|footer/.test(name) && !name.endsWith('.rels'))
    .map(
      (name) =>
        `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>`,
    );
  const parts: Teile = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${REL}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...further,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])));
}
const p = (...runs: string[]) =>
  `<w:p>${runs.map((run) => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`).join('')}</w:p>`;
const tr = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;
const tbl = (...rows: string[]) => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;

function fill(body: string, werte: Vorlagenwerte, further?: Teile) {
  const filled = fillWord(docx(body, further), werte);
  assert.ok(filled.ok, filled.ok ? '' : filled.grund);
  assert.ok(openDocx(filled.wert.datei).ok);
  const parts = unzipSync(filled.wert.datei);
  const xml = strFromU8(parts['word/document.xml']!);
  return { ...filled.wert, parts, xml, lines: linesOf(xml) };
}
const linesOf = (xml: string) =>
  [...xml.matchAll(/<w:p[ >/](?:.*?<\/w:p>)?/gs)]
    .map(([one]) =>
      [...one.matchAll(/<w:t[ >][^<]*?>?([^<>]*)<\/w:t>|<w:br\/>/g)].map(([, t]) => t ?? '|').join(''),
    )
    .filter((line) => line !== '');

describe('filling a Word file', () => {
  it('puts texts where placeholders stand, however Word cut them', () => {
    const { lines, fehler, anzahl } = fill(
      p('Konzept {', '{ti', 'tel}} vom {{ STAND }}', '.') + p('{{titel}}{{titel}}') + p('nichts'),
      { titel: 'Ein & <Alle>', stand: '1. Mai\n2026' },
    );
    assert.deepEqual(lines, [
      'Konzept Ein &amp; &lt;Alle&gt; vom 1. Mai|2026.',
      'Ein &amp; &lt;Alle&gt;Ein &amp; &lt;Alle&gt;',
      'nichts',
    ]);
    assert.deepEqual([fehler, anzahl], [[], 4]);
  });

  it('keeps the look of the run in which a placeholder begins', () => {
    const { xml } = fill('<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{{titel}}</w:t></w:r></w:p>', {
      titel: 'A\nB',
    });
    assert.match(xml, /<w:rPr><w:b\/><\/w:rPr><w:t[^>]*>A<\/w:t><w:br\/><w:t[^>]*>B<\/w:t><\/w:r>/);
  });

  it('never reads what it puts in as placeholders, and no value as XML', () => {
    const { lines } = fill(p('{{a}}'), { a: '{{b}} </w:t>\u0000\ud800', b: 'x' });
    assert.deepEqual(lines, ['{{b}} &lt;/w:t&gt;\ufffd']);
  });

  it('repeats paragraphs, the paragraph and rows of a table for each entry, also inside each other', () => {
    const felder = [
      { feld: 'Bildung', massnahmen: [{ text: 'Lesen' }, { text: 'Rechnen' }] },
      { feld: 'Arbeit', massnahmen: [] },
    ];
    const { lines, fehler } = fill(
      p('{{#felder}}') +
        p('Feld {{feld}} ({{titel}})') +
        tbl(tr(p('Kopf')), tr(p('{{#massnahmen}}{{feld}}'), p('{{text}}{{/massnahmen}}'))) +
        p('- {{#massnahmen}}{{text}}{{/massnahmen}}') +
        p('{{/felder}}') +
        p('Schluss'),
      { titel: 'T', felder },
    );
    assert.deepEqual(fehler, []);
    assert.deepEqual(lines, [
      'Feld Bildung (T)',
      'Kopf',
      'Bildung',
      'Lesen',
      'Bildung',
      'Rechnen',
      '- Lesen',
      '- Rechnen',
      'Feld Arbeit (T)',
      'Kopf',
      'Schluss',
    ]);
  });

  it('repeats several rows between rows that hold nothing but the marks', () => {
    const { lines, xml } = fill(tbl(tr(p('{{#e}}')), tr(p('{{n}}'), p('a')), tr(p('b')), tr(p('{{/e}}'))), {
      e: [{ n: '1' }, { n: '2' }],
    });
    assert.deepEqual(lines, ['1', 'a', 'b', '2', 'a', 'b']);
    assert.equal(xml.match(/<w:tr>/g)?.length, 4);
    // A table without rows is none that Word opens.
    assert.doesNotMatch(fill(tbl(tr(p('{{#e}}{{n}}'), p('{{/e}}'))), { e: [] }).xml, /w:tbl/);
    // A list inside one cell is the cell's, and a cell ends with a paragraph.
    assert.match(
      fill(tbl(tr(p('{{#e}}') + p('{{n}}') + p('{{/e}}'))), { e: [] }).xml,
      /<w:tc><w:p\/><\/w:tc>/,
    );
  });

  it('shows a part once when its text is there, and not at all when it is empty', () => {
    const body = p('{{#beschluss}}Beschluss: {{beschluss}}{{/beschluss}}') + p('Ende');
    assert.deepEqual(fill(body, { beschluss: 'Kreistag' }).lines, ['Beschluss: Kreistag', 'Ende']);
    assert.deepEqual(fill(body, { beschluss: '' }).lines, ['Ende']);
  });

  it('writes blocks in the styles of the template, over the whole width of their section', () => {
    const styles = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style><w:style w:type="table" w:styleId="KT"><w:name w:val="KoMuT-Tabelle"/></w:style></w:styles>`;
    const section = (width: number) =>
      `<w:sectPr><w:pgSz w:w="${width}"/><w:pgMar w:left="1000" w:right="1000"/></w:sectPr>`;
    const { xml, parts } = fill(
      p('{{a}}') +
        `<w:p><w:pPr>${section(6000)}</w:pPr><w:r><w:t>{{a}}</w:t></w:r></w:p>` +
        p('{{a}}') +
        section(9000),
      {
        a: {
          bloecke: [
            { art: 'ueberschrift', stufe: 1, text: 'Titel' },
            { art: 'liste', punkte: ['eins', 'zwei'] },
            {
              art: 'tabelle',
              istGruppiert: true,
              spalten: [{ titel: 'Ziel' }, { titel: 'Maßnahme', breite: 3 }],
              zeilen: [
                ['Z', 'm1'],
                ['Z', 'm2'],
                ['Y', 'm3'],
              ],
            },
          ],
        },
      },
      { 'word/styles.xml': styles },
    );
    assert.equal(xml.match(/<w:pStyle w:val="berschrift1"\/>/g)?.length, 3);
    assert.match(xml, /<w:tblStyle w:val="KT"\/><w:tblW w:w="4000"/);
    assert.match(xml, /<w:tblW w:w="7000"/);
    assert.equal(xml.match(/<w:sectPr>/g)?.length, 2);
    assert.match(xml, /<w:vMerge w:val="restart"\/>.*?Z.*?<w:vMerge\/>/s);
    assert.match(strFromU8(parts['word/numbering.xml']!), /w:abstractNum .*w:num /s);
    assert.match(strFromU8(parts['[Content_Types].xml']!), /numbering\+xml/);
    assert.match(strFromU8(parts['word/_rels/document.xml.rels']!), /Target="numbering.xml"/);
  });

  it('fills headers and text boxes as well', () => {
    const { xml, parts, fehler } = fill(
      `<w:p><w:r><w:pict><w:txbxContent>${p('{{titel}}')}</w:txbxContent></w:pict></w:r></w:p>`,
      { titel: 'T' },
      { 'word/header1.xml': `<w:hdr ${W}>${p('Kopf {{titel}}')}</w:hdr>` },
    );
    assert.match(xml, /txbxContent><w:p><w:r><w:t xml:space="preserve">T</);
    assert.match(strFromU8(parts['word/header1.xml']!), /Kopf T/);
    assert.deepEqual(fehler, []);
  });

  it('names every placeholder that it cannot fill', () => {
    const bloecke = { bloecke: [] };
    const fehlerOf = (body: string) =>
      fill(body, { titel: 'T', b: bloecke, l: [{ x: '1' }] }).fehler.map(
        ({ grund, platzhalter }) => `${grund} ${platzhalter}`,
      );
    assert.deepEqual(fehlerOf(p('{{titl}} {{titl}}')), ['vorlage.unbekannt titl']);
    assert.deepEqual(fehlerOf(p('Der {{titel ist offen')), ['vorlage.ohne-klammer Der {{titel ist offen']);
    assert.deepEqual(fehlerOf(p('{{#l}}') + p('{{x}}')), ['vorlage.ohne-ende l', 'vorlage.unbekannt x']);
    assert.deepEqual(fehlerOf(p('{{/l}}')), ['vorlage.ohne-anfang l']);
    assert.deepEqual(fehlerOf(tbl(tr(p('{{#l}}{{x}}'), p('a')))), ['vorlage.ohne-ende l']);
    assert.deepEqual(fehlerOf(p('Hier: {{b}}')), ['vorlage.nicht-allein b']);
    assert.deepEqual(fehlerOf(p('{{l}}')), ['vorlage.liste l']);
  });

  it('opens for any text and any cut of it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('{', '}', '{{', '}}', '#', '/', 'a', 'l', ' ', '{{a}}', '{{#l}}', '{{/l}}'),
          {
            maxLength: 12,
          },
        ),
        fc.string({ unit: 'binary', maxLength: 8 }),
        (runs, wert) => {
          const filled = fillWord(docx(p(...runs) + tbl(tr(p(...runs), p('{{/l}}')))), {
            a: wert,
            l: [{ a: 'b' }, {}],
          });
          assert.ok(filled.ok);
          assert.ok(openDocx(filled.wert.datei).ok);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('makes a document of a template file and forgets where that lay', () => {
    const { parts } = fill(
      p('{{titel}}'),
      { titel: 'T' },
      {
        'word/settings.xml': `<w:settings ${W}><w:attachedTemplate w:val="r9"/><w:zoom/></w:settings>`,
        'word/_rels/settings.xml.rels': `<Relationships><Relationship Id="r9" Type="${REL}/attachedTemplate" Target="file:///S:/geheim.dotx" TargetMode="External"/></Relationships>`,
      },
    );
    assert.doesNotMatch(strFromU8(parts['word/settings.xml']!), /attachedTemplate/);
    assert.doesNotMatch(strFromU8(parts['word/_rels/settings.xml.rels']!), /geheim/);
    const dotx = fillWord(docx(p('x'), {}, MAIN.replace('document.main', 'template.main')), {});
    assert.ok(dotx.ok);
    assert.match(strFromU8(unzipSync(dotx.wert.datei)['[Content_Types].xml']!), /document\.main\+xml/);
  });

  it('refuses what is not safe or no Word file', () => {
    const reason = (bytes: Uint8Array) => {
      const filled = fillWord(bytes, {});
      return filled.ok ? 'ok' : filled.grund;
    };
    assert.equal(reason(new Uint8Array()), 'docx.leer');
    assert.equal(reason(strToU8('%PDF-1.7')), 'docx.kein-docx');
    assert.equal(reason(docx(p('x'), { 'word/vbaProject.bin': '' })), 'docx.makros');
    assert.equal(reason(docx(p('x'), { 'word/activeX/activeX1.xml': '<a/>' })), 'docx.makros');
    assert.equal(
      reason(docx(p('x'), { 'word/header1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' })),
      'docx.dtd',
    );
    assert.equal(
      reason(
        docx(p('x'), {
          'word/_rels/document.xml.rels': `<Relationships><Relationship Id="r1" Type="${REL}/image" Target="http://evil.example/a.png" TargetMode="External"/></Relationships>`,
        }),
      ),
      'vorlage.verknuepfung',
    );
    assert.equal(reason(docx(p('x'.repeat(17_000_000)))), 'docx.zip-bombe');
    assert.equal(reason(new Uint8Array([...strToU8('PK'), ...new Uint8Array(6_000_000)])), 'docx.zu-gross');
  });

  it('writes a sample that can be filled: real headings, lists and tables', async () => {
    const muster = await writeMuster({
      sprache: 'de',
      titel: '{{titel}}',
      istQuer: true,
      bloecke: [
        { art: 'titel', text: '{{titel}}' },
        { art: 'inhaltsverzeichnis' },
        { art: 'liste', punkte: ['{{#l}}{{x}}{{/l}}'] },
        { art: 'tabelle', spalten: [{ titel: 'Spalte' }], zeilen: [['{{titel}}']] },
        { art: 'absatz', text: '{{b}}' },
      ],
    });
    const filled = fillWord(muster, {
      titel: 'Kreis & Konzept',
      l: [{ x: 'eins' }, { x: 'zwei' }],
      b: { bloecke: [{ art: 'ueberschrift', stufe: 1, text: 'Kapitel' }] },
    });
    assert.ok(filled.ok);
    assert.deepEqual(filled.wert.fehler, []);
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(filled.wert.datei) });
    assert.match(html, /<ul><li>eins<\/li><li>zwei<\/li><\/ul>/);
    assert.match(html, /<thead>.*Spalte.*<\/thead>.*Kreis &amp; Konzept/);
    assert.match(html, /<h1>Kapitel<\/h1>/);
    assert.match(strFromU8(unzipSync(filled.wert.datei)['docProps/core.xml']!), /Kreis &amp; Konzept/);
  });
});
