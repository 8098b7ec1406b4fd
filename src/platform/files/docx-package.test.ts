import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { childrenOf, listPartNames, openDocx, sniffFile } from './docx-package.ts';

const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const body = (inner: string) => `<w:document ${W}><w:body>${inner}</w:body></w:document>`;
const pack = (parts: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
const docx = (document: string | Uint8Array, further: Record<string, string | Uint8Array> = {}) =>
  pack({ '[Content_Types].xml': TYPES, 'word/document.xml': document, ...further });
const reasonOf = (bytes: Uint8Array, limits = {}) => {
  const opened = openDocx(bytes, limits);
  return opened.ok ? 'ok' : opened.grund;
};
/** Writes another number over a field of the central directory and, for sizes, of the local header. */
function forge(bytes: Uint8Array, name: string, centralOffset: number, value: number): Uint8Array {
  const forged = Buffer.from(bytes);
  const entry = forged.lastIndexOf(name) - 46;
  forged.writeUInt32LE(value, entry + centralOffset);
  return forged;
}

describe('opening a Word file', () => {
  it('gives the parts that hold text, wherever the main part is', () => {
    const opened = openDocx(
      pack({
        '[Content_Types].xml': TYPES,
        '_rels/.rels':
          '<Relationships><Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>',
        'word/document2.xml': body('<w:p/><w:tbl/>'),
        'word/styles.xml': `<w:styles ${W}/>`,
      }),
    );
    assert.ok(opened.ok);
    assert.deepEqual(childrenOf(opened.wert.document, 'body')[0]!.children.length, 2);
    assert.equal(opened.wert.styles?.name, 'styles');
    assert.equal(opened.wert.numbering, undefined);
  });

  it('reads UTF-16 with a byte order mark', () => {
    const utf16 = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${body('Bürger')}`, 'utf16le'),
    ]);
    const opened = openDocx(docx(utf16));
    assert.ok(opened.ok);
    assert.deepEqual(childrenOf(opened.wert.document, 'body')[0]!.children, ['Bürger']);
  });

  it('refuses what is no Word file, each with its reason', () => {
    assert.equal(reasonOf(new Uint8Array()), 'docx.leer');
    assert.equal(reasonOf(strToU8('Guten Tag')), 'docx.kein-docx');
    assert.equal(reasonOf(pack({ mimetype: 'application/vnd.oasis.opendocument.text' })), 'docx.kein-docx');
    assert.equal(
      reasonOf(pack({ '[Content_Types].xml': TYPES, 'xl/workbook.xml': '<workbook/>' })),
      'docx.kein-docx',
    );
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    assert.equal(reasonOf(ole), 'docx.altes-format');
    assert.equal(
      reasonOf(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')])),
      'docx.verschluesselt',
    );
    assert.equal(sniffFile(strToU8('%PDF-1.7')), 'pdf');
    assert.equal(sniffFile(strToU8('{\\rtf1')), 'rtf');
  });

  it('refuses damaged files wherever they are cut', () => {
    const whole = docx(body('<w:p/>'.repeat(50)));
    assert.equal(reasonOf(whole), 'ok');
    for (let length = 4; length < whole.length; length += 7) {
      assert.match(reasonOf(whole.subarray(0, length)), /^docx\.(beschaedigt|kein-docx)$/);
    }
    assert.equal(reasonOf(docx('<w:document')), 'docx.beschaedigt');
    assert.equal(reasonOf(docx(new Uint8Array([0x3c, 0xff, 0xfe, 0x3e]))), 'docx.beschaedigt');
  });

  it('refuses a changed part, another size than declared, and two parts of one name', () => {
    const whole = docx(body('<w:p/>'));
    assert.equal(reasonOf(forge(whole, 'word/document.xml', 16, 12_345)), 'docx.beschaedigt');
    assert.equal(reasonOf(forge(whole, 'word/document.xml', 24, 40)), 'docx.zip-bombe');
    const twice = pack({
      '[Content_Types].xml': TYPES,
      'word/document.xml': body(''),
      'WORD/document.xml': body('<w:p/>'),
    });
    assert.equal(reasonOf(twice), 'docx.beschaedigt');
  });

  it('refuses bombs by what they declare and by what comes out', () => {
    const zeros = new Uint8Array(30 * 1024 * 1024).fill(0x20);
    assert.equal(reasonOf(docx(body(''), { 'word/media/image1.png': zeros })), 'docx.zip-bombe');
    const lying = forge(docx(zeros), 'word/document.xml', 24, 900_000);
    assert.equal(reasonOf(lying), 'docx.zip-bombe');
    assert.equal(reasonOf(docx(body('<w:p/>')), { part: 20 }), 'docx.zu-gross');
    assert.equal(reasonOf(docx(body('<w:p/>')), { file: 20 }), 'docx.zu-gross');
    assert.equal(reasonOf(docx(body('<w:p/>')), { entries: 1 }), 'docx.zu-viele-teile');
  });

  it('refuses more elements than a paper can have, and endless nesting', () => {
    assert.equal(reasonOf(docx(body('<w:p/>'.repeat(30))), { elements: 20 }), 'docx.zu-umfangreich');
    assert.equal(reasonOf(docx(body('<w:p>'.repeat(5_000) + '</w:p>'.repeat(5_000)))), 'docx.beschaedigt');
  });

  it('refuses document types and entities in any encoding', () => {
    const external = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    assert.equal(reasonOf(docx(`${external}${body('&x;')}`)), 'docx.dtd');
    assert.equal(reasonOf(docx(body(''), { 'word/styles.xml': `<!doctype x><a/>` })), 'docx.dtd');
    const utf16 = Buffer.concat([
      Buffer.from([0xfe, 0xff]),
      Buffer.from(external + body(''), 'utf16le').swap16(),
    ]);
    assert.equal(reasonOf(docx(utf16)), 'docx.dtd');
    const laughs = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
    assert.equal(reasonOf(docx(laughs + body('&b;'))), 'docx.dtd');
  });

  it('refuses macros by their part and by their type', () => {
    assert.equal(reasonOf(docx(body(''), { 'word/vbaProject.bin': new Uint8Array(9) })), 'docx.makros');
    const macroTypes = TYPES.replace(
      '/>',
      '><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
    );
    assert.equal(reasonOf(docx(body(''), { '[Content_Types].xml': macroTypes })), 'docx.makros');
  });

  it('refuses a ZIP with a password', () => {
    const locked = Buffer.from(docx(body('')));
    const entry = locked.lastIndexOf('word/document.xml') - 46;
    locked.writeUInt16LE(locked.readUInt16LE(entry + 8) | 1, entry + 8);
    assert.equal(reasonOf(locked), 'docx.verschluesselt');
  });

  it('lists the parts of an archive', () => {
    assert.deepEqual(listPartNames(pack({ 'xl/workbook.xml': 'a' })), ['xl/workbook.xml']);
    assert.deepEqual(listPartNames(strToU8('PK nothing')), []);
  });
});
