import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addDays } from '../begriffe/zeit.ts';
import {
  defineTable,
  parseTableQuery,
  type TableQuery,
  tableUrl,
  tableWindow,
  withoutFilter,
} from './table-query.ts';

const definition = defineTable({
  filters: {
    suche: { kind: 'text' },
    sprache: { kind: 'select', options: ['ar', 'ti', 'uk'] },
    ort: { kind: 'select' },
    status: { kind: 'multiple', options: ['offen', 'bestaetigt', 'ausgefallen'] },
    am: { kind: 'dateRange' },
    meine: { kind: 'flag' },
  },
  sortable: ['am', 'ort'],
  defaultSort: { key: 'am', direction: 'desc' },
  sizes: [50, 25, 100],
});

const parse = (search: string) => parseTableQuery(definition, search);

describe('reading a table address', () => {
  it('an empty address is the default state', () => {
    assert.deepEqual(parse(''), { filter: {}, sort: { key: 'am', direction: 'desc' }, page: 1, size: 50 });
  });

  const cases: [string, string, Partial<TableQuery<typeof definition>>][] = [
    ['text is trimmed', 'suche=%20Obermühle%20', { filter: { suche: 'Obermühle' } }],
    ['blank text is no filter', 'suche=+++', { filter: {} }],
    ['control characters do not reach the database', 'suche=a%00b%0ac', { filter: { suche: 'a b c' } }],
    ['a known choice', 'sprache=ti', { filter: { sprache: 'ti' } }],
    ['an unknown choice is ignored', 'sprache=xx', { filter: {} }],
    ['a free choice takes what it gets', 'ort=Brake', { filter: { ort: 'Brake' } }],
    ['several, each once', 'status=offen&status=offen&status=nie', { filter: { status: ['offen'] } }],
    [
      'dates the German way',
      'am-von=1.11.2026&am-bis=30.11.26',
      { filter: { am: { von: '2026-11-01', bis: '2026-11-30' } } },
    ],
    ['half a range', 'am-bis=2026-11-30', { filter: { am: { bis: '2026-11-30' } } }],
    ['no such date', 'am-von=31.2.2026', { filter: {} }],
    ['a flag', 'meine=ja', { filter: { meine: true } }],
    ['a flag switched off', 'meine=nein', { filter: {} }],
    ['order', 'sortierung=ort', { sort: { key: 'ort', direction: 'asc' } }],
    ['order backwards', 'sortierung=-ort', { sort: { key: 'ort', direction: 'desc' } }],
    ['no such column', 'sortierung=iban;drop', { sort: { key: 'am', direction: 'desc' } }],
    ['page and size', 'seite=3&zeilen=100', { page: 3, size: 100 }],
    ['page nonsense', 'seite=-1', { page: 1 }],
    ['size not offered', 'zeilen=100000', { size: 50 }],
  ];
  for (const [name, search, expected] of cases) {
    it(name, () => {
      const query = parse(search);
      for (const [key, value] of Object.entries(expected))
        assert.deepEqual(query[key as keyof typeof query], value);
    });
  }

  it('never fails and never passes on what the definition does not know', () => {
    fc.assert(
      fc.property(fc.string(), (search) => {
        const query = parse(search);
        assert.ok(Object.keys(query.filter).every((key) => key in definition.filters));
        assert.ok(definition.sortable.includes(query.sort.key));
        assert.ok(query.page >= 1 && definition.sizes.includes(query.size as 50));
      }),
    );
  });
});

const someDate = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1970-01-01', days));
const someText = fc
  .string({ minLength: 1, maxLength: 60, unit: 'grapheme' })
  .map((text) => parse(new URLSearchParams({ suche: text }).toString()).filter.suche ?? 'x');
const plain = { noNullPrototype: true } as const;
const someQuery: fc.Arbitrary<TableQuery<typeof definition>> = fc.record(
  {
    filter: fc.record(
      {
        suche: someText,
        sprache: fc.constantFrom('ar', 'ti', 'uk'),
        ort: someText,
        status: fc.uniqueArray(fc.constantFrom('offen', 'bestaetigt', 'ausgefallen'), { minLength: 1 }),
        am: fc.oneof(
          fc.record({ von: someDate }, plain),
          fc.record({ bis: someDate }, plain),
          fc.record({ von: someDate, bis: someDate }, plain),
        ),
        meine: fc.constant(true as const),
      },
      { ...plain, requiredKeys: [] },
    ),
    sort: fc.record({ key: fc.constantFrom('am', 'ort'), direction: fc.constantFrom('asc', 'desc') }, plain),
    page: fc.integer({ min: 1, max: 999 }),
    size: fc.constantFrom(50, 25, 100),
  },
  plain,
);

const searchOf = (url: string) => url.split('?')[1] ?? '';

describe('writing a table address', () => {
  it('what is written is read back', () => {
    fc.assert(
      fc.property(someQuery, (query) => {
        assert.deepEqual(parse(searchOf(tableUrl('/einsaetze', definition, query))), query);
      }),
    );
  });

  it('the default state has the plain address', () => {
    assert.equal(tableUrl('/einsaetze', definition, parse('')), '/einsaetze');
  });

  it('another filter, order or size begins at page 1; another page keeps everything', () => {
    const query = parse('suche=Kita&seite=4');
    assert.equal(tableUrl('/e', definition, query, { page: 5 }), '/e?suche=Kita&seite=5');
    assert.equal(tableUrl('/e', definition, query, { size: 25 }), '/e?suche=Kita&zeilen=25');
    assert.equal(tableUrl('/e', definition, query, { filter: {} }), '/e');
    assert.equal(tableUrl('/e', definition, query), '/e?suche=Kita&seite=4');
  });

  it('takes away one filter, or one of its values', () => {
    const query = parse('suche=Kita&status=offen&status=bestaetigt');
    assert.deepEqual(withoutFilter(query, 'suche'), { status: ['offen', 'bestaetigt'] });
    assert.deepEqual(withoutFilter(query, 'status', 'offen'), { suche: 'Kita', status: ['bestaetigt'] });
    assert.deepEqual(withoutFilter(parse('status=offen'), 'status', 'offen'), {});
  });

  it('gives the database its window', () => {
    assert.deepEqual(tableWindow(parse('seite=3&zeilen=25')), { limit: 25, offset: 50 });
  });
});
