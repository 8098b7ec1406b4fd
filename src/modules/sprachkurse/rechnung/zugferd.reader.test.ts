import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { readRechnung } from './rechnung.reader.ts';
import { extractXml } from './zugferd.reader.ts';

const CII = readFileSync(new URL('./beispiele/kursrechnung-cii.xml', import.meta.url));
const MAX = 5_000_000;

/** A PDF out of its objects; the cross-reference table is left out, as in a damaged file. */
function pdf(objekte: (string | Buffer)[], trailer = '/Root 1 0 R'): Buffer {
  const kopf = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1');
  const teile = objekte.map((objekt, i) =>
    Buffer.concat([bytes(`${i + 1} 0 obj\n`), bytes(objekt), bytes('\nendobj\n')]),
  );
  return Buffer.concat([kopf, ...teile, bytes(`trailer\n<< ${trailer} >>\nstartxref\n0\n%%EOF\n`)]);
}

function bytes(inhalt: string | Buffer): Buffer {
  return typeof inhalt === 'string' ? Buffer.from(inhalt, 'latin1') : inhalt;
}

function stream(dict: string, inhalt: Buffer, laenge = String(inhalt.length)): Buffer {
  return Buffer.concat([bytes(`<< ${dict} /Length ${laenge} >>\nstream\n`), inhalt, bytes('\nendstream')]);
}

function anhang(inhalt: Buffer): Buffer {
  return stream('/Type /EmbeddedFile /Filter /FlateDecode', deflateSync(inhalt));
}

function xmlOf(datei: Buffer): string {
  const ergebnis = extractXml(datei, MAX);
  return ergebnis.ok ? Buffer.from(ergebnis.wert).toString() : ergebnis.grund;
}

const KATALOG =
  '<< /Type /Catalog /Names << /EmbeddedFiles << /Names [(factur-x.xml) 2 0 R] >> >> /AF [2 0 R] >>';
const SPEZIFIKATION = '<< /Type /Filespec /F (factur-x.xml) /EF << /F 3 0 R >> /AFRelationship /Data >>';

test('reads the invoice out of a Factur-X PDF', () => {
  const ergebnis = readRechnung(pdf([KATALOG, SPEZIFIKATION, anhang(CII)]));
  assert.ok(ergebnis.ok);
  assert.equal(ergebnis.wert.nummer, 'SK-2024-031');
});

test('knows all names of the embedded file, and takes the invoice among several', () => {
  const utf16 = `<FEFF${Buffer.from('xrechnung.xml', 'utf16le').swap16().toString('hex')}>`;
  for (const name of ['(factur-x.xml)', '(xrechnung.xml)', '(ZUGFeRD\\055invoice.xml)', utf16]) {
    const datei = pdf([
      '<< /Type /Catalog >>',
      '<< /Type /Filespec /F (anlage.xml) /EF << /F 4 0 R >> >>',
      `<< /Type /Filespec /UF ${name} /EF << /F 5 0 R >> >>`,
      anhang(Buffer.from('<anlage/>')),
      anhang(Buffer.from('<rechnung/>')),
    ]);
    assert.equal(xmlOf(datei), '<rechnung/>', name);
  }
});

test('finds objects inside object streams', () => {
  const objekte = [SPEZIFIKATION, '<< /Type /Catalog /AF [2 0 R] >>'];
  const kopf = `2 0 1 ${SPEZIFIKATION.length + 1} `;
  const inhalt = Buffer.from(`${kopf}${objekte.join(' ')}`, 'latin1');
  const packung = stream(
    `/Type /ObjStm /N 2 /First ${kopf.length} /Filter [/FlateDecode]`,
    deflateSync(inhalt),
  );
  const datei = Buffer.concat([
    bytes('%PDF-1.7\n3 0 obj\n'),
    anhang(CII),
    bytes('\nendobj\n7 0 obj\n'),
    packung,
    bytes('\nendobj\nstartxref\n0\n%%EOF'),
  ]);
  assert.equal(xmlOf(datei), CII.toString());
});

test('an object that comes later replaces the earlier one', () => {
  const alt = pdf([KATALOG, SPEZIFIKATION, anhang(Buffer.from('<alt/>'))]);
  const neu = Buffer.concat([alt, bytes('3 0 obj\n'), anhang(Buffer.from('<neu/>')), bytes('\nendobj\n')]);
  assert.equal(xmlOf(neu), '<neu/>');
});

test('what looks like objects inside a stream is none', () => {
  const falle = pdf([KATALOG, SPEZIFIKATION, anhang(Buffer.from('<falle/>'))]);
  for (const laenge of [undefined, '5 0 R']) {
    const datei = pdf([
      KATALOG,
      SPEZIFIKATION,
      anhang(Buffer.from('<echt/>')),
      stream('/Type /EmbeddedFile', falle, laenge),
      String(falle.length),
    ]);
    assert.equal(xmlOf(datei), '<echt/>', laenge);
  }
});

test('a wrong length does not hide the stream', () => {
  const komprimiert = deflateSync(Buffer.from('<rechnung/>'));
  for (const laenge of ['1', '99999', '8 0 R']) {
    const datei = pdf([KATALOG, SPEZIFIKATION, stream('/Filter /FlateDecode', komprimiert, laenge)]);
    assert.equal(xmlOf(datei), '<rechnung/>', laenge);
  }
});

test('PDFs without a readable invoice are refused with their reason', () => {
  assert.equal(xmlOf(pdf(['<< /Type /Catalog >>'])), 'rechnung.pdf-ohne-xml');
  assert.equal(xmlOf(Buffer.from('%PDF-1.7')), 'rechnung.pdf-ohne-xml');
  const verschluesselt = pdf([KATALOG, SPEZIFIKATION, anhang(CII)], '/Root 1 0 R /Encrypt 9 0 R');
  assert.equal(xmlOf(verschluesselt), 'rechnung.pdf-verschluesselt');
  const ohneStream = pdf([KATALOG, SPEZIFIKATION, '<< /Type /EmbeddedFile >>']);
  assert.equal(xmlOf(ohneStream), 'rechnung.pdf-defekt');
  const fremderFilter = pdf([KATALOG, SPEZIFIKATION, stream('/Filter /LZWDecode', CII)]);
  assert.equal(xmlOf(fremderFilter), 'rechnung.pdf-defekt');
  const bombe = pdf([KATALOG, SPEZIFIKATION, anhang(Buffer.alloc(MAX + 1, 'A'))]);
  assert.equal(xmlOf(bombe), 'rechnung.pdf-defekt');
});

test('nonsense between the objects does no harm', () => {
  const unsinn = [
    '<< /A [ [ [ ',
    `${'['.repeat(500)}`,
    '(offen',
    '<< /K >>',
    '<41',
    '/Name#zz',
    '<< /Length -5 >>\nstream\n',
  ];
  const datei = pdf([KATALOG, SPEZIFIKATION, anhang(Buffer.from('<rechnung/>')), ...unsinn]);
  assert.equal(xmlOf(datei), '<rechnung/>');
});
