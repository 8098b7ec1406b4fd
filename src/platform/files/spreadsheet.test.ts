import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import type { Sheet } from '../../begriffe/sheet.ts';
import { LIMITS } from './limits.ts';
import { readSpreadsheet } from './spreadsheet.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function sheetsOf(file: Uint8Array): Sheet[] {
  const read = readSpreadsheet(file);
  assert.ok(read.ok, JSON.stringify(read));
  return read.wert;
}

const texts = (sheet: Sheet | undefined) =>
  sheet!.rows.map((row) => Array.from(row.cells, (cell) => cell?.text ?? ''));
const reason = (file: Uint8Array, limits = LIMITS) => {
  const read = readSpreadsheet(file, limits);
  return read.ok ? 'ok' : read.grund;
};

/** A workbook of the given sheet bodies, with everything else as small as it may be. */
function workbook(
  body: string,
  parts: Record<string, string> = {},
  sheets = '<sheet name="Liste" sheetId="1" r:id="rId1"/>',
): Uint8Array {
  const files: Record<string, string> = {
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns:r="r"><workbookPr/><sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="http://x/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://x/relationships/worksheet" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${body}</sheetData></worksheet>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(xml)])));
}

describe('hostile files', () => {
  const bad = /[\0\p{Cs}]/u;

  it('give no character that the database refuses', () => {
    const row =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>a&#0;b_x0000__xD800_c&#xD800;</t></is></c><c r="B1" t="e"><v>#\0N</v></c></row>';
    const [sheet] = sheetsOf(workbook(row, {}, '<sheet name="L&#0;iste" sheetId="1" r:id="rId1"/>'));
    assert.equal(sheet!.name, 'Liste');
    assert.deepEqual(texts(sheet), [['ab\ufffdc', '#N']]);
    const [list] = sheetsOf(bytes(`Name;Ort\r\nMus\0ter;Bra\u0001ke\r\n${'Reihe;Ort\r\n'.repeat(100)}`));
    assert.deepEqual(texts(list)[1], ['Muster', 'Brake']);
    assert.ok([sheet, list].every((one) => !bad.test(texts(one).flat().join(''))));
  });

  it('do not keep the patterns for number formats busy', () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${'['.repeat(400_000)}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`;
    const begin = performance.now();
    sheetsOf(workbook('<row r="1"><c r="A1" s="0"><v>1</v></c></row>', { 'xl/styles.xml': styles }));
    assert.ok(performance.now() - begin < 2000);
  });
});

describe('XLSX', () => {
  it('reads every kind of cell, with its own row number', () => {
    const [sheet] = sheetsOf(
      workbook(
        '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" t="inlineStr"><is><t>in</t><r><t>line</t></r></is></c></row>' +
          '<row r="7"><c r="A7" t="b"><v>1</v></c><c r="B7" t="e"><v>#N/A</v></c><c r="C7"><v>1.50</v></c><c r="D7" t="str"><f>A1&amp;"x"</f><v>Müller &amp; Söhne</v></c><c r="E7"><f>SUM(A1)</f></c></row>',
        {
          'xl/sharedStrings.xml':
            '<sst><si><r><t>Zwei</t></r><r><t xml:space="preserve"> Teile</t></r><rPh><t>nein</t></rPh></si></sst>',
        },
      ),
    );
    assert.equal(sheet!.name, 'Liste');
    assert.deepEqual(
      sheet!.rows.map((row) => row.number),
      [3, 7],
    );
    assert.deepEqual(texts(sheet), [
      ['Zwei Teile', '', 'inline'],
      ['ja', '#N/A', '1,5', 'Müller & Söhne', '='],
    ]);
    assert.deepEqual(
      sheet!.rows[1]!.cells.map((cell) => cell?.kind),
      ['boolean', 'error', undefined, undefined, 'error'],
    );
  });

  it('tells dates, times and numbers by their format', () => {
    const formats =
      '<numFmts><numFmt numFmtId="164" formatCode="[$-407]d/ mmm yy;@"/><numFmt numFmtId="165" formatCode="[h]:mm"/><numFmt numFmtId="166" formatCode="0.0&quot; h&quot;"/></numFmts>';
    const styles = `<styleSheet>${formats}<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>`;
    const values = [45108, 45108, 0.375, 45108.375, 45108, 1.0625, 1.5];
    const cells = values
      .map((value, at) => `<c r="${'ABCDEFG'[at]}1" s="${at}"><v>${value}</v></c>`)
      .join('');
    const [sheet] = sheetsOf(workbook(`<row r="1">${cells}</row>`, { 'xl/styles.xml': styles }));
    assert.deepEqual(texts(sheet)[0], [
      '45108',
      '01.07.2023',
      '09:00',
      '01.07.2023 09:00',
      '01.07.2023',
      '25:30',
      '1,5',
    ]);
    assert.deepEqual(
      sheet!.rows[0]!.cells.map((cell) => cell?.kind),
      [undefined, 'date', 'time', 'date', 'date', 'time', undefined],
    );
  });

  it('counts from 1904 where the workbook says so', () => {
    const file = workbook('<row r="1"><c r="A1" s="0"><v>43646</v></c></row>', {
      'xl/workbook.xml':
        '<workbook><workbookPr date1904="1"/><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>',
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>',
    });
    assert.deepEqual(texts(sheetsOf(file)[0]), [['01.07.2023']]);
  });

  it('a share reads as it is shown, with all its places', () => {
    const cells = [0, 1, 2].map((style) => `<c r="${'ABC'[style]}1" s="${style}"><v>0.0768</v></c>`).join('');
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0\\ %"/></numFmts><cellXfs><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="0"/></cellXfs></styleSheet>';
    const [sheet] = sheetsOf(workbook(`<row r="1">${cells}</row>`, { 'xl/styles.xml': styles }));
    assert.deepEqual(texts(sheet)[0], ['7,68 %', '7,68 %', '0,0768']);
    assert.deepEqual(
      sheet!.rows[0]!.cells.map((cell) => cell?.kind),
      ['percent', 'percent', undefined],
    );
  });

  it('a merged cell holds for the rows below it, and only there', () => {
    const [sheet] = sheetsOf(
      workbook(
        '<row r="1"><c r="A1" t="str"><v>Abdi</v></c><c r="B1" t="str"><v>a</v></c></row><row r="2"><c r="B2" t="str"><v>b</v></c></row>',
        {
          'xl/worksheets/sheet1.xml':
            '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>Abdi</v></c><c r="B1" t="str"><v>a</v></c></row><row r="2"><c r="B2" t="str"><v>b</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A9"/></mergeCells></worksheet>',
        },
      ),
    );
    assert.deepEqual(texts(sheet), [
      ['Abdi', 'a'],
      ['Abdi', 'b'],
    ]);
  });

  it('leaves hidden sheets out, understands prefixes and absolute paths', () => {
    const second =
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="str"><x:v>sichtbar</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const sheets = '<sheet name="Alt" state="hidden" r:id="rId1"/><sheet name="Neu" r:id="rId2"/>';
    const read = sheetsOf(
      workbook(
        '<row r="1"><c r="A1" t="str"><v>x</v></c></row>',
        { 'xl/worksheets/sheet2.xml': second },
        sheets,
      ),
    );
    assert.deepEqual(
      read.map((sheet) => [sheet.name, texts(sheet)]),
      [['Neu', [['sichtbar']]]],
    );
  });
});

describe('CSV', () => {
  const rows = [
    ['Name', 'Straße', 'Ort'],
    ['Groß, Jörg', 'Weg "7"', 'Köln\nMitte'],
  ];
  const text = (separator: string) =>
    `${rows.map((row) => row.map((field) => (/[",;\n\t]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(separator)).join('\r\n')}\r\n`;

  for (const separator of [';', ',', '\t', '|']) {
    it(`separated by ${JSON.stringify(separator)}`, () =>
      assert.deepEqual(texts(sheetsOf(bytes(text(separator)))[0]), rows));
  }

  it('in every usual encoding', () => {
    const plain = text(';');
    const encodings = [
      bytes(plain),
      bytes(`\ufeff${plain}`),
      new Uint8Array(Buffer.from(`\ufeff${plain}`, 'utf16le')),
      new Uint8Array(Buffer.from(plain, 'utf16le')),
      new Uint8Array(Buffer.from(`\ufeff${plain}`, 'utf16le').swap16()),
      new Uint8Array(Buffer.from(plain, 'latin1')),
    ];
    for (const file of encodings) assert.deepEqual(texts(sheetsOf(file)[0]), rows);
  });

  it('row numbers are those of the spreadsheet program', () => {
    const [sheet] = sheetsOf(bytes('a;b\n\n"x\ny";2\nc;d\n'));
    assert.deepEqual(
      sheet!.rows.map((row) => row.number),
      [1, 3, 4],
    );
    assert.deepEqual(
      sheetsOf(bytes('sep=,\na,b\nc,d\n'))[0]!.rows.map((row) => row.number),
      [2, 3],
    );
  });

  it('cleans cells, survives a quote left open, keeps text that was marked as text', () => {
    assert.deepEqual(texts(sheetsOf(bytes('="0176 12";\u00a0 x \u200b y;\'0170\n'))[0]), [
      ['0176 12', 'x y', '0170'],
    ]);
    assert.deepEqual(texts(sheetsOf(bytes('a;"b\nc;d\n'))[0]).length > 0, true);
  });
});

describe('what is no spreadsheet is refused with a reason', () => {
  const limits = { ...LIMITS, bytes: 100_000, unpackedBytes: 1_000_000, rows: 50, columns: 10 };
  const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const encrypted = new Uint8Array([...ole, ...Buffer.from('EncryptedPackage', 'utf16le')]);
  const cases: [string, Uint8Array, string][] = [
    ['nothing', new Uint8Array(), 'datei.leer'],
    ['blank lines', bytes('\n \n'), 'datei.leer'],
    ['empty cells only', bytes(';;;\n;;;\n'), 'datei.leer'],
    ['a PDF', bytes('%PDF-1.7 …'), 'datei.pdf'],
    ['old Excel', ole, 'datei.altes-excel'],
    ['a password', encrypted, 'datei.verschluesselt'],
    ['a Word document', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'datei.kein-xlsx'],
    ['a web page', bytes('<!DOCTYPE html><table><tr><td>1</td></tr></table>'), 'datei.keine-tabelle'],
    ['a picture', Uint8Array.from({ length: 500 }, (_, at) => (at * 37) % 256), 'datei.keine-tabelle'],
    ['half a workbook', workbook('<row/>').slice(0, 300), 'datei.beschaedigt'],
    ['XML that is none', workbook('<row r="1"><c r="A1'), 'datei.beschaedigt'],
    [
      'a document type',
      workbook('', { 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' }),
      'datei.beschaedigt',
    ],
    ['too many bytes', new Uint8Array(200_000), 'datei.zu-gross'],
    ['a bomb', zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(5_000_000) }), 'datei.entpackt-zu-gross'],
    ['too many rows', bytes('a;b\n'.repeat(60)), 'datei.zu-viele-zeilen'],
    ['too many columns', bytes(`${'a;'.repeat(20)}\n`), 'datei.zu-viele-spalten'],
    [
      'too many rows in a workbook',
      workbook('<row><c t="str"><v>x</v></c></row>'.repeat(60)),
      'datei.zu-viele-zeilen',
    ],
    [
      'a cell far to the right',
      workbook('<row r="1"><c r="XFD1" t="str"><v>x</v></c></row>'),
      'datei.zu-viele-spalten',
    ],
  ];
  for (const [name, file, grund] of cases) it(name, () => assert.equal(reason(file, limits), grund));

  it('a bomb that lies about its size', () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(5_000_000) });
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.length);
    for (let at = 0; at < bomb.length - 30; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true);
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 1000, true);
    }
    assert.equal(reason(bomb, limits), 'datei.entpackt-zu-gross');
  });

  it('no bytes at all make it fall over', () => {
    const broken = workbook('<row r="1"><c r="A1" t="s"><v>7</v></c><c r="B1"><v>x</v></c></row>');
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.nat(broken.length - 1),
        fc.nat(255),
        (noise, at, value) => {
          readSpreadsheet(noise);
          readSpreadsheet(Uint8Array.from([0x50, 0x4b, 3, 4, ...noise]));
          readSpreadsheet(broken.map((byte, index) => (index === at ? value : byte)));
        },
      ),
      { numRuns: 300 },
    );
  });
});
