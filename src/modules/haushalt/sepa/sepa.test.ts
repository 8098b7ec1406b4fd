import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { addDays, weekdayOf } from '../../../begriffe/zeit.ts';
import {
  isBankarbeitstag,
  isEwrIban,
  isLesbar,
  LAENGSTER_NAME,
  LAENGSTER_ZWECK,
  nextBankarbeitstag,
  toSepaText,
} from './sepa.rules.ts';
import { type Sammelauftrag, writeZahlungsdatei } from './zahlungsdatei.ts';
import { ZEICHEN } from './zeichen.ts';

describe('texts in the letters that banks take', () => {
  const cases: [string, string][] = [
    ['Jürgen Groß-Öztürk', 'Juergen Gross-Oeztuerk'],
    ['ÄRZTIN', 'AeRZTIN'],
    ['Łukasz Żółć, Đặng Thị Hà', 'Lukasz Zolc, Dang Thi Ha'],
    ['Шевченко Щербак, Єва', 'Shevchenko Shcherbak, Ieva'],
    ['Ελένη', 'Eleni'],
    ['محمد رضا', 'mhmd rda'],
    ['O’Brien „Söhne“ & Co.', "O'Brien 'Soehne' + Co."],
    ['Nr. 7; 12 € – 2 Einsätze', 'Nr. 7, 12 EUR - 2 Einsaetze'],
    ['//Zeile//zwei / / drei/', 'Zeile/zwei / drei'],
    ['a\tb\n c\u0000d\u200be', 'a b cde'],
    ['=SUMME(A1)', '.SUMME(A1)'],
    ['አማርኛ', '...'],
    ['', ''],
  ];
  for (const [text, expected] of cases) {
    it(JSON.stringify(text), () => assert.equal(toSepaText(text, 140), expected));
  }

  it('cut what is too long, and cut again to the same', () => {
    assert.equal(toSepaText('ß'.repeat(70), 70), 'ss'.repeat(35));
    assert.equal(toSepaText(`${'a'.repeat(69)}/b`, 70), 'a'.repeat(69));
  });

  it('are of the set, no longer than asked, without stray slashes, and stay as they are', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.integer({ min: 1, max: 140 }),
        (text, laenge) => {
          const written = toSepaText(text, laenge);
          assert.match(written, /^[A-Za-z0-9/\-?:().,'+ ]*$/);
          assert.ok(written.length <= laenge);
          assert.ok(!/^[/ ]|[/ ]$|\/\/|\/ \//.test(written), written);
          assert.equal(toSepaText(written, laenge), written);
        },
      ),
    );
  });

  it('come from letters that are each known once', () => {
    for (const [letter, written] of ZEICHEN) {
      assert.match(written, /^[A-Za-z0-9/\-?:().,'+ ]*$/, letter);
      assert.equal([...letter].length, 1, letter);
    }
  });

  it('say something or do not', () => {
    assert.ok(isLesbar('A.'));
    assert.ok(!isLesbar('... '));
  });
});

describe('days on which banks settle', () => {
  it('are working days but for the six of the calendar', () => {
    for (const closed of [
      '2026-01-01',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-12-25',
      '2027-03-26',
    ]) {
      assert.ok(!isBankarbeitstag(closed), closed);
    }
    // German holidays that banks work on.
    for (const open of ['2026-05-14', '2026-05-25', '2025-10-03', '2025-10-31', '2024-12-24']) {
      assert.ok(isBankarbeitstag(open), open);
    }
  });

  it('the next one after the long weekend', () => {
    assert.equal(nextBankarbeitstag('2026-04-03'), '2026-04-07');
    assert.equal(nextBankarbeitstag('2026-12-25'), '2026-12-28');
    assert.equal(nextBankarbeitstag('2026-03-10'), '2026-03-10');
  });

  it('never is a weekend, never far', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (offset) => {
        const day = addDays('1990-01-01', offset);
        const next = nextBankarbeitstag(day);
        assert.ok(weekdayOf(next) <= 5 && next >= day && next <= addDays(day, 5));
      }),
    );
  });
});

it('knows accounts of the European Economic Area', () => {
  assert.ok(isEwrIban('DE89370400440532013000'));
  assert.ok(isEwrIban('NO9386011117947'));
  assert.ok(!isEwrIban('CH9300762011623852957'));
  assert.ok(!isEwrIban('GB29NWBK60161331926819'));
});

describe('the file for the bank', () => {
  let schema: XmlDocument;
  let validator: XsdValidator;
  before(() => {
    schema = XmlDocument.fromBuffer(readFileSync(new URL('./pain.001.001.09.xsd', import.meta.url)));
    validator = XsdValidator.fromDoc(schema);
  });
  after(() => {
    validator.dispose();
    schema.dispose();
  });

  const NAMESPACE = { p: 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09' };
  /** Throws when the schema says no; else gives texts by path. */
  function check(bytes: Uint8Array): (path: string) => string[] {
    const document = XmlDocument.fromBuffer(bytes);
    try {
      validator.validate(document);
      const found = new Map<string, string[]>();
      const read = (path: string) => document.find(path, NAMESPACE).map((node) => node.content);
      for (const path of [
        '//p:CtrlSum',
        '//p:NbOfTxs',
        '//p:EndToEndId',
        '//p:InstdAmt',
        '//p:Cdtr/p:Nm',
        '//p:Ustrd',
        '//p:ReqdExctnDt/p:Dt',
        '//p:CreDtTm',
        '//p:DbtrAgt//p:BICFI',
        '//p:DbtrAgt//p:Othr/p:Id',
        '//p:ChrgBr',
        '//p:PstlAdr',
        '//p:InstrId',
      ]) {
        found.set(path, read(path));
      }
      return (path) => found.get(path) ?? [];
    } finally {
      document.dispose();
    }
  }

  const auftrag = (changes: Partial<Sammelauftrag> = {}): Sammelauftrag => ({
    kennung: 'KOMUT-20260310-0A1B2C3D',
    erstelltAt: new Date('2026-03-10T09:05:00Z'),
    ausfuehrungAm: '2026-03-12',
    konto: { name: 'Landkreis Musterhausen', iban: 'DE89370400440532013000', bic: '' },
    ueberweisungen: [
      {
        endToEnd: 'KOMUT-20260310-0A1B2C3D-1',
        empfaenger: 'Олена Beispiel',
        iban: 'DE02120300000000202051',
        betragCent: 6130,
        verwendungszweck: 'Sprachmittlung Februar 2026; 2 Einsätze',
      },
    ],
    ...changes,
  });

  it('fits the schema and says what is to be paid', () => {
    const read = check(writeZahlungsdatei(auftrag()));
    assert.deepEqual(read('//p:CtrlSum'), ['61.30', '61.30']);
    assert.deepEqual(read('//p:NbOfTxs'), ['1', '1']);
    assert.deepEqual(read('//p:InstdAmt'), ['61.30']);
    assert.deepEqual(read('//p:Cdtr/p:Nm'), ['Olena Beispiel']);
    assert.deepEqual(read('//p:Ustrd'), ['Sprachmittlung Februar 2026, 2 Einsaetze']);
    assert.deepEqual(read('//p:ReqdExctnDt/p:Dt'), ['2026-03-12']);
    assert.deepEqual(read('//p:CreDtTm'), ['2026-03-10T10:05:00']);
    assert.deepEqual(read('//p:DbtrAgt//p:Othr/p:Id'), ['NOTPROVIDED']);
    assert.deepEqual(read('//p:ChrgBr'), ['SLEV']);
    assert.deepEqual(read('//p:PstlAdr'), []);
  });

  it('names the bank when it is known', () => {
    const konto = { ...auftrag().konto, bic: 'COBADEFFXXX' };
    assert.deepEqual(check(writeZahlungsdatei(auftrag({ konto })))('//p:DbtrAgt//p:BICFI'), ['COBADEFFXXX']);
  });

  it('fits the schema whatever people are called, and its sums are exact', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }).map((one) => `x${one}`);
    const ueberweisung = fc.record({
      empfaenger: text,
      verwendungszweck: text,
      betragCent: fc.integer({ min: 1, max: 99_999_999_999 }),
    });
    fc.assert(
      fc.property(fc.array(ueberweisung, { minLength: 1, maxLength: 20 }), text, (list, name) => {
        const ueberweisungen = list.map((one, index) => ({
          ...one,
          iban: 'DE02120300000000202051',
          endToEnd: `KOMUT-20260310-0A1B2C3D-${index + 1}`,
        }));
        const konto = { ...auftrag().konto, name };
        const read = check(writeZahlungsdatei(auftrag({ konto, ueberweisungen })));
        const summe = list.reduce((all, one) => all + BigInt(one.betragCent), 0n);
        const expected = `${summe / 100n}.${String(summe % 100n).padStart(2, '0')}`;
        assert.deepEqual(read('//p:CtrlSum'), [expected, expected]);
        const cents = read('//p:InstdAmt').map((amount) => Number(amount.replace('.', '')));
        assert.deepEqual(
          cents,
          list.map(({ betragCent }) => betragCent),
        );
        assert.equal(new Set(read('//p:EndToEndId')).size, list.length);
        for (const one of read('//p:Cdtr/p:Nm')) assert.ok(one.length <= LAENGSTER_NAME);
        for (const one of read('//p:Ustrd')) assert.ok(one.length <= LAENGSTER_ZWECK);
        for (const one of read('//p:InstrId')) assert.ok(one.length <= 35);
      }),
      { numRuns: 60 },
    );
  });

  it('holds thousands of payments', () => {
    const [one] = auftrag().ueberweisungen;
    const ueberweisungen = Array.from({ length: 5000 }, (_, index) => ({
      ...one!,
      endToEnd: `KOMUT-20260310-0A1B2C3D-${index + 1}`,
      betragCent: 1 + ((index * 7919) % 250_000),
    }));
    const summe = ueberweisungen.reduce((all, { betragCent }) => all + betragCent, 0);
    const read = check(writeZahlungsdatei(auftrag({ ueberweisungen })));
    assert.deepEqual(read('//p:CtrlSum'), Array(2).fill((summe / 100).toFixed(2)));
    assert.deepEqual(read('//p:NbOfTxs'), ['5000', '5000']);
  });

  it('is not written with an account that cannot be', () => {
    const konto = { ...auftrag().konto, iban: 'DE00370400440532013000' };
    assert.throws(() => writeZahlungsdatei(auftrag({ konto })));
  });
});
