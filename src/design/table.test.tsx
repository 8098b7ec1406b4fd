import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Child } from 'hono/jsx';
import { DataTable } from './data-table.tsx';
import { einsaetze, einsatzTable } from './gallery-data.ts';
import { einsatzColumns } from './gallery-tables.tsx';
import { pagesToShow } from './pagination.tsx';
import { projectPlaces } from './point-map.tsx';
import { columnLetters, SheetPreview } from './sheet-preview.tsx';
import { sparkPath } from './stat.tsx';
import { SimpleTable } from './table.tsx';
import { parseTableQuery, tableUrl } from './table-query.ts';

const render = (content: Child): string => String(content);

describe('tables', () => {
  const table = (search: string) =>
    render(
      <DataTable
        caption="Einsätze"
        definition={einsatzTable}
        query={parseTableQuery(einsatzTable, search)}
        path="/einsaetze"
        columns={einsatzColumns}
        rows={einsaetze}
        total={1043}
        filters={[{ key: 'suche', label: 'Suche' }]}
        exports={{ csv: '/einsaetze.csv' }}
      />,
    );

  it('escape text, keep components, name their rows', () => {
    const html = table('');
    assert.match(html, /<td>Grundschule &lt;Obermühle&gt;<\/td>/);
    assert.match(html, /<th scope="row" class="w"><a class="k-link" href="#2026-1200">2026-1200<\/a><\/th>/);
    assert.match(html, /<td><span class="k-badge k-tone-success">durchgeführt<\/span><\/td>/);
  });

  it('say their order, and the header turns it around', () => {
    const html = table('sortierung=stelle&suche=Kita&seite=3');
    assert.match(html, /aria-sort="ascending"><a[^>]*href="\/einsaetze\?suche=Kita&amp;sortierung=-stelle"/);
    assert.equal(html.match(/aria-sort/g)?.length, 1);
  });

  it('export the whole filtered list, not the page', () => {
    assert.match(table('suche=Kita&seite=3&zeilen=25'), /href="\/einsaetze\.csv\?suche=Kita" download=""/);
  });

  it('active filters are chips that lead away from themselves', () => {
    assert.match(
      table('suche=Kita'),
      /<a class="k-filter-chip" href="\/einsaetze" aria-label="Filter Suche: Kita entfernen">/,
    );
  });

  it('refuse cells that would have to wait', () => {
    const Slow = async () => <span>später</span>;
    assert.throws(
      () =>
        render(
          <SimpleTable caption="x" columns={[{ key: 'a', label: 'A', cell: () => <Slow /> }]} rows={[1]} />,
        ),
      /cannot wait/,
    );
  });

  it('offer the pages around the current one and both ends', () => {
    assert.deepEqual(pagesToShow(1, 1), [1]);
    assert.deepEqual(pagesToShow(1, 21), [1, 2, 0, 21]);
    assert.deepEqual(pagesToShow(7, 21), [1, 0, 6, 7, 8, 0, 21]);
    assert.deepEqual(pagesToShow(3, 5), [1, 2, 3, 4, 5]);
    assert.deepEqual(pagesToShow(21, 21), [1, 0, 20, 21]);
  });

  it('are quick: 50 rows × 8 columns in well under a millisecond', () => {
    const query = parseTableQuery(einsatzTable, '');
    for (let round = 0; round < 300; round++) table('');
    const times = Array.from({ length: 200 }, () => {
      const start = performance.now();
      table('');
      return performance.now() - start;
    }).sort((a, b) => a - b);
    assert.ok(
      times[100]! < 2,
      `${times[100]} ms (a busy machine may be slower than the 0.3 ms this usually takes)`,
    );
    assert.equal(tableUrl('/e', einsatzTable, query), '/e');
  });
});

describe('a sheet', () => {
  it('has the letters of a spreadsheet', () => {
    assert.deepEqual([0, 25, 26, 51, 52, 701, 702].map(columnLetters), [
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });

  it('shows hostile cells as they are and gives problems an address', () => {
    const html = render(
      <SheetPreview
        caption="Einsätze 2026"
        columns={['Datum', 'Sprache']}
        rows={[
          {
            number: 7,
            cells: [{ text: '<b>31.2.</b>', tone: 'danger', note: 'kein Datum' }, { text: 'Dari' }],
          },
        ]}
      />,
    );
    assert.match(
      html,
      /<td class="k-tone-danger k-marked" tabindex="-1" id="zelle-A7">&lt;b&gt;31\.2\.&lt;\/b&gt;<span/,
    );
    assert.match(html, /<td>Dari<\/td>/);
  });
});

describe('a map', () => {
  it('has north above, east on the right, and keeps every place inside', () => {
    const [brake, nordenham, elsfleth] = projectPlaces([
      { lat: 53.33, lon: 8.48 },
      { lat: 53.49, lon: 8.48 },
      { lat: 53.24, lon: 8.46 },
    ]);
    assert.ok(nordenham!.y < brake!.y && brake!.y < elsfleth!.y && elsfleth!.x < brake!.x);
    for (const { x, y } of [brake!, nordenham!, elsfleth!])
      assert.ok(x >= 10 && x <= 90 && y >= 10 && y <= 90);
  });

  it('puts a single place into the middle', () => {
    assert.deepEqual(projectPlaces([{ lat: 53, lon: 8 }]), [{ x: 50, y: 50 }]);
  });
});

describe('small lines', () => {
  it('draw constant and gappy values', () => {
    assert.equal(sparkPath([3, 3]), 'M0,22L100,22');
    assert.equal(sparkPath([1, null, 2]), 'M0,22ZM100,2Z');
  });
});
