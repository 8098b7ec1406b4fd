import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Dezimal, divide, fromInteger, multiply, parseDezimal, sum } from '../../../begriffe/dezimal.ts';
import { readRechnung } from './rechnung.reader.ts';
import { checkRechnung } from './rechnung.rules.ts';
import type { Position, Rechnung } from './rechnung.types.ts';
import { formatHinweis, formatStelle, texte } from './texte.ts';

const UBL = readFileSync(new URL('./beispiele/kursrechnung-ubl.xml', import.meta.url), 'utf8');

function read(xml: string): Rechnung {
  const ergebnis = readRechnung(Buffer.from(xml));
  assert.ok(ergebnis.ok);
  return ergebnis.wert;
}

function d(text: string): Dezimal {
  const wert = parseDezimal(text);
  assert.ok(wert);
  return wert;
}

/** The example with one thing changed in its text; the rules that then speak. */
function regelnNach(von: string | RegExp, nach: string): string[] {
  const xml = UBL.replace(von, nach);
  assert.notEqual(xml, UBL, `${von} is not in the example`);
  return checkRechnung(read(xml)).map(({ regel }) => regel);
}

function element(name: string): RegExp {
  return new RegExp(`<${name}>[\\s\\S]*?</${name}>`);
}

test('every mandatory field is missed when it is gone', () => {
  const faelle: [was: RegExp, regeln: string[]][] = [
    [element('cbc:CustomizationID'), ['BR-01']],
    [/<cbc:ID>SK-2024-031<\/cbc:ID>/, ['BR-02']],
    [element('cbc:IssueDate'), ['BR-03']],
    [element('cbc:InvoiceTypeCode'), ['BR-04']],
    [element('cbc:DocumentCurrencyCode'), ['BR-05']],
    [/<cbc:RegistrationName>Volks.*?<\/cbc:RegistrationName>/, ['BR-06']],
    [/<cbc:RegistrationName>Land.*?<\/cbc:RegistrationName>/, ['BR-07']],
    [element('cac:PostalAddress'), ['BR-08']],
    [element('cac:Country'), ['BR-09']],
    [/<cbc:LineExtensionAmount currencyID="EUR">5819.46<.*?>/, ['BR-12']],
    [/<cbc:TaxExclusiveAmount.*?<\/cbc:TaxExclusiveAmount>/, ['BR-13']],
    [/<cbc:TaxInclusiveAmount.*?<\/cbc:TaxInclusiveAmount>/, ['BR-14']],
    [/<cbc:PayableAmount.*?<\/cbc:PayableAmount>/, ['BR-15']],
    [/<cbc:InvoicedQuantity unitCode="HUR">62.5<\/cbc:InvoicedQuantity>/, ['BR-22', 'BR-23']],
    [/ unitCode="HUR"/, ['BR-23']],
    [/<cbc:LineExtensionAmount currencyID="EUR">1181.25<\/cbc:LineExtensionAmount>/, ['BR-24', 'BR-S-08']],
    [/<cbc:Name>Kinderbetreuung<\/cbc:Name>/, ['BR-25']],
    [/<cbc:PriceAmount currencyID="EUR">18.90<\/cbc:PriceAmount>/, ['BR-26']],
    [/<cbc:AllowanceChargeReason>Nachlass<\/cbc:AllowanceChargeReason>/, ['BR-33']],
    [/<cbc:TaxExemptionReason>.*?<\/cbc:TaxExemptionReason>/, ['BR-E-10']],
    [element('cbc:PaymentMeansCode'), ['BR-49']],
    [element('cac:PayeeFinancialAccount'), ['BR-61']],
    [element('cac:PaymentMeans'), ['BR-DE-1']],
    [element('cac:Contact'), ['BR-DE-2']],
    [/<cbc:CityName>Musterstadt<\/cbc:CityName>/, ['BR-DE-3']],
    [element('cbc:Telephone'), ['BR-DE-6']],
    [element('cbc:BuyerReference'), ['BR-DE-15']],
    [/(<cac:PartyTaxScheme>[\s\S]*?<\/cac:PartyTaxScheme>\s*){2}/, ['BR-S-02']],
  ];
  for (const [was, regeln] of faelle) assert.deepEqual(regelnNach(was, ''), regeln, String(was));
});

test('XRechnung asks for more than EN 16931', () => {
  const ohneLeitwegId = UBL.replace(element('cbc:BuyerReference'), '');
  const en16931 = ohneLeitwegId.replace(/(<cbc:CustomizationID>).*?</, '$1urn:cen.eu:en16931:2017<');
  assert.deepEqual(checkRechnung(read(en16931)), []);
});

test('an invoice to be paid says when, by date or by terms', () => {
  const ohneDatum = UBL.replace(element('cbc:DueDate'), '');
  assert.deepEqual(checkRechnung(read(ohneDatum)), []);
  const ohneBeides = ohneDatum.replace(element('cac:PaymentTerms'), '');
  assert.deepEqual(
    checkRechnung(read(ohneBeides)).map(({ regel }) => regel),
    ['BR-CO-25'],
  );
});

test('an invoice without lines and breakdown says so', () => {
  const leer = UBL.replace(/<cac:InvoiceLine>[\s\S]*<\/cac:InvoiceLine>/, '').replace(
    /<cac:TaxSubtotal>[\s\S]*<\/cac:TaxSubtotal>/,
    '',
  );
  const regeln = checkRechnung(read(leer)).map(({ regel }) => regel);
  assert.ok(regeln.includes('BR-16') && regeln.includes('BR-CO-18') && regeln.includes('BR-CO-10'));
});

test('every sum that does not hold is named with what it should be', () => {
  const faelle: [von: string, nach: string, regeln: string[]][] = [
    ['EUR">4250.00', 'EUR">4260.00', ['R120', 'BR-CO-10', 'BR-S-08']],
    ['EUR">5819.46', 'EUR">5819.47', ['BR-CO-10', 'BR-CO-13']],
    [
      'AllowanceTotalAmount currencyID="EUR">50.00',
      'AllowanceTotalAmount currencyID="EUR">51.00',
      ['BR-CO-11', 'BR-CO-13'],
    ],
    ['EUR">5769.46', 'EUR">5769.45', ['BR-CO-13', 'BR-CO-15']],
    ['EUR">31.70', 'EUR">31.71', ['BR-CO-14', 'BR-CO-15']],
    ['EUR">5801.16', 'EUR">5801.17', ['BR-CO-15', 'BR-CO-16']],
    ['EUR">3801.16', 'EUR">3801.15', ['BR-CO-16']],
    ['EUR">2000.00', 'EUR">0.00', ['BR-CO-16']],
    ['EUR">24.53', 'EUR">24.63', ['BR-CO-14', 'BR-CO-17']],
    ['EUR">5381.25', 'EUR">5381.35', ['BR-S-08']],
    ['<cbc:Percent>7</cbc:Percent>', '<cbc:Percent>8</cbc:Percent>', ['BR-S-08', 'BR-CO-17', 'BR-S-01']],
  ];
  for (const [von, nach, regeln] of faelle) assert.deepEqual(regelnNach(von, nach), regeln, nach);
  const [hinweis] = checkRechnung(read(UBL.replace('EUR">3801.16', 'EUR">3801.15')));
  assert.ok(hinweis);
  assert.equal(
    formatHinweis(hinweis, 'de'),
    'Brutto abzüglich Vorauszahlungen ergibt 3801,16 Zahlbetrag; angegeben 3801,15.',
  );
});

test('rounding of a cent or two in a line or its tax is nobody’s fault', () => {
  const gerundet = UBL.replace('EUR">350.47<', 'EUR">350.46<')
    .replace('EUR">350.47<', 'EUR">350.46<')
    .replace('EUR">5819.46<', 'EUR">5819.45<')
    .replace('EUR">5769.46<', 'EUR">5769.45<')
    .replace('EUR">5801.16<', 'EUR">5801.15<')
    .replace('EUR">3801.16<', 'EUR">3801.15<');
  assert.deepEqual(checkRechnung(read(gerundet)), []);
});

test('a line is named by its number', () => {
  const [hinweis] = checkRechnung(read(UBL.replace('EUR">4250.00', 'EUR">4260.00')));
  assert.ok(hinweis);
  assert.equal(formatStelle(hinweis, 'de'), 'BT-131, Position 1');
  assert.equal(formatStelle(hinweis, 'en'), 'BT-131, line 1');
});

test('wrong kinds of values are named', () => {
  assert.deepEqual(regelnNach('DE89370400440532013000', 'DE89370400440532013001'), ['BR-DE-19']);
  assert.deepEqual(regelnNach('<cbc:EndDate>2024-03-31', '<cbc:EndDate>2024-02-29'), ['BR-29']);
  assert.deepEqual(regelnNach('EUR">31.70', 'EUR">31.7001'), ['BR-DEC']);
  assert.deepEqual(regelnNach(/<cbc:ID>E<\/cbc:ID>(\s*<cbc:Percent>)0/g, '<cbc:ID>E</cbc:ID>$15'), [
    'BR-S-05',
    'BR-CO-17',
  ]);
});

test('sub lines must add up to their line, and only the line counts in the total', () => {
  const rechnung = read(UBL);
  const [kurs, ...rest] = rechnung.positionen;
  assert.ok(kurs);
  const teil = (netto: string): Position => ({ ...kurs, menge: d('1'), preis: d(netto), netto: d(netto) });
  const mit = (unterpositionen: Position[]): Rechnung => ({
    ...rechnung,
    positionen: [{ ...kurs, unterpositionen }, ...rest],
  });
  assert.deepEqual(checkRechnung(mit([teil('4000'), teil('250')])), []);
  assert.deepEqual(
    checkRechnung(mit([teil('4000'), teil('249.99')])).map(({ regel }) => regel),
    ['BR-DEX-02'],
  );
});

test('claims of third parties raise the amount due', () => {
  const fremd =
    '<cac:PrepaidPayment><cbc:ID>Mobil</cbc:ID><cbc:PaidAmount currencyID="EUR">10.00</cbc:PaidAmount></cac:PrepaidPayment><cac:AllowanceCharge>';
  const mitFremd = UBL.replace('<cac:AllowanceCharge>', fremd);
  assert.deepEqual(
    checkRechnung(read(mitFremd)).map(({ regel }) => regel),
    ['BR-CO-16'],
  );
  assert.deepEqual(checkRechnung(read(mitFremd.replace('EUR">3801.16', 'EUR">3811.16'))), []);
});

test('a Factur-X profile without lines is no invoice', () => {
  const minimum = UBL.replace(/(<cbc:CustomizationID>).*?</, '$1urn:factur-x.eu:1p0:minimum<');
  assert.deepEqual(
    checkRechnung(read(minimum)).map(({ art, regel }) => [art, regel]),
    [['profil', 'profil.ohne-positionen']],
  );
});

test('any invoice whose sums are computed exactly raises no hint about sums', () => {
  const position = fc.record({
    menge: fc
      .integer({ min: -500_000, max: 500_000 })
      .map((ziffern): Dezimal => ({ ziffern: BigInt(ziffern), stellen: 3 })),
    preis: fc
      .integer({ min: 0, max: 10_000_000 })
      .map((ziffern): Dezimal => ({ ziffern: BigInt(ziffern), stellen: 4 })),
    basismenge: fc.integer({ min: 1, max: 1000 }).map(fromInteger),
    satz: fc.constantFrom('7', '19').map(d),
  });
  const vorlage = read(UBL);
  fc.assert(
    fc.property(fc.array(position, { minLength: 1, maxLength: 8 }), (felder) => {
      const positionen = felder.map((feld): Position => {
        const netto = divide(multiply(feld.menge, feld.preis), feld.basismenge, 2);
        assert.ok(netto);
        return { ...vorlage.positionen[0]!, ...feld, kategorie: 'S', netto, zuAbschlaege: [] };
      });
      const steuern = [...new Set(felder.map(({ satz }) => satz.ziffern))].map((ziffern) => {
        const satz = fromInteger(ziffern);
        const grundlage = sum(
          positionen.filter((p) => p.satz?.ziffern === ziffern).map((p) => p.netto ?? fromInteger(0)),
        );
        const betrag = divide(multiply(grundlage, satz), fromInteger(100), 2)!;
        return { kategorie: 'S', satz, grundlage, betrag, befreiungsgrund: null };
      });
      const netto = sum(positionen.map((p) => p.netto!));
      const steuer = sum(steuern.map(({ betrag }) => betrag));
      const brutto = sum([netto, steuer]);
      const summen = {
        ...vorlage.summen,
        positionen: netto,
        abschlaege: null,
        netto,
        steuer,
        brutto,
        gezahlt: null,
        zahlbetrag: brutto,
      };
      const rechnung: Rechnung = { ...vorlage, positionen, steuern, summen, zuAbschlaege: [] };
      assert.deepEqual(checkRechnung(rechnung), []);
    }),
    { numRuns: 50 },
  );
});

test('German and English say the same things', () => {
  for (const teil of ['ablehnung', 'hinweis', 'feld', 'command'] as const) {
    assert.deepEqual(Object.keys(texte.en[teil]), Object.keys(texte.de[teil]), teil);
  }
});
