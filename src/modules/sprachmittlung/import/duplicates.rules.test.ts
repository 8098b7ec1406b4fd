import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compareNames, comparePersons, type Erkennungsmerkmale, groupPersons } from './duplicates.rules.ts';

const person = (name: string, more: Partial<Erkennungsmerkmale> = {}): Erkennungsmerkmale => {
  const [nachname, vorname] = name.split(', ') as [string, string];
  return { nachname, vorname, ...more };
};

describe('names', () => {
  const cases: [string, string, string][] = [
    ['Nguyen, Thi Mai', 'Thi Mai, Nguyen', 'gleich'],
    ['Al-Haddad, Rania', 'AlHaddad, Rania', 'gleich'],
    ['Müller, Jörg', 'Mueller, Joerg', 'gleich'],
    ['Kovalenko, Andrij', 'Kowalenko, Andrii', 'klang'],
    ['Mansour, Rania', 'Mansur, Rania', 'klang'],
    ['Stanekzai, Wali', 'Stanikzai, Wali', 'tippfehler'],
    ['Hodzic, Amra', 'Hodzic-Kruse, Amra', 'vorname'],
    ['Petrow, Sascha', 'Petrowa, Sascha', 'vorname'],
    ['Müller, Andrea', 'Müller, Andreas', 'verschieden'],
    ['Mansour, Rania', 'Mansour, Rana', 'verschieden'],
    ['Demir, Azad', 'Demir, Berivan', 'verschieden'],
  ];
  for (const [a, b, naehe] of cases) {
    it(`${a} and ${b}: ${naehe}`, () => {
      assert.equal(compareNames(person(a), person(b)), naehe);
      assert.equal(compareNames(person(b), person(a)), naehe);
    });
  }
});

describe('the same person?', () => {
  const phone = { telefone: ['+491761234567'] };
  const cases: [string, Erkennungsmerkmale, Erkennungsmerkmale, boolean | undefined][] = [
    ['same name and telephone', person('Ali, Omar', phone), person('Ali, Omar', phone), true],
    [
      'same name, other telephones',
      person('Ali, Omar', phone),
      person('Ali, Omar', { telefone: ['+49151000001'] }),
      false,
    ],
    [
      'same name and telephone, other birthdays',
      person('Ali, Omar', { ...phone, geburtsdatum: '1960-01-01' }),
      person('Ali, Omar', { ...phone, geburtsdatum: '1990-01-01' }),
      false,
    ],
    ['same name and nothing else', person('Ali, Omar'), person('Ali, Omar'), true],
    [
      'same name, another language',
      person('Ali, Omar', { sprachen: ['ar'] }),
      person('Ali, Omar', { sprachen: ['so'] }),
      true,
    ],
    [
      'same name, another language and place',
      person('Ali, Omar', { sprachen: ['ar'], ort: 'Zeven' }),
      person('Ali, Omar', { sprachen: ['so'], ort: 'Sottrum' }),
      false,
    ],
    [
      'same name and language',
      person('Ali, Omar', { sprachen: ['ar', 'en'] }),
      person('Ali, Omar', { sprachen: ['ar'] }),
      true,
    ],
    [
      'like name and e-mail',
      person('Kovalenko, Andrij', { emails: ['a@x.example'] }),
      person('Kowalenko, Andrij', { emails: ['a@x.example'] }),
      true,
    ],
    [
      'like name and language only',
      person('Kovalenko, Andrij', { sprachen: ['uk'] }),
      person('Kowalenko, Andrij', { sprachen: ['uk'] }),
      false,
    ],
    ['like name and nothing else', person('Kovalenko, Andrij'), person('Kowalenko, Andrij'), undefined],
    ['brothers with one telephone', person('Rashid, Hassan', phone), person('Rashid, Hussan', phone), false],
    ['a family with one telephone', person('Demir, Azad', phone), person('Demir, Berivan', phone), undefined],
    [
      'married, with the same telephone and account',
      person('Hodzic, Amra', { ...phone, iban: 'DE1' }),
      person('Kruse, Amra', { ...phone, iban: 'DE1' }),
      true,
    ],
    [
      'another surname, with the same telephone',
      person('Hodzic, Amra', phone),
      person('Kruse, Amra', phone),
      undefined,
    ],
    ['only a surname', person('Ali, '), person('Ali, '), false],
  ];
  for (const [name, a, b, sicher] of cases) {
    it(name, () => {
      assert.equal(comparePersons(a, b)?.sicher, sicher);
      assert.deepEqual(comparePersons(a, b), comparePersons(b, a));
    });
  }
});

describe('groups', () => {
  it('join over several rows and name each doubtful pair once', () => {
    const { erste, verbunden, fraglich } = groupPersons([
      person('Ali, Omar', { telefone: ['+491'], sprachen: ['ar'] }),
      person('Ali, Omar', { telefone: ['+491', '+492'] }),
      person('Ali, Omar', { telefone: ['+492'], sprachen: ['so'] }),
      person('Ali, Omar', { telefone: ['+493'], sprachen: ['ar'] }),
      person('Aly, Omar', { telefone: ['+492'] }),
    ]);
    assert.deepEqual(erste, [0, 0, 0, 3, 0]);
    assert.deepEqual([...verbunden.keys()], [1, 2, 4]);
    assert.equal(fraglich.length, 1);
  });

  it('of strangers stay apart, whatever their order', () => {
    const people = ['Abdi, Hodan', 'Babic, Milan', 'Celik, Mert', 'Diallo, Awa', 'Elmas, Deniz'].map(
      (name, at) => person(name, { telefone: [`+49${at}`] }),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(people), (some) => {
        assert.deepEqual(
          groupPersons(some).erste,
          some.map((_, index) => index),
        );
      }),
    );
  });
});
