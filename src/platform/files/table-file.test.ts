import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSpreadsheet } from './spreadsheet.ts';
import { sheetOf, type TableColumn, writeTable, writeWorkbook } from './table-file.ts';

interface Zeile {
  name: string;
  zahl: number;
  am: string;
  at: Date;
  betrag: number;
}

const columns: TableColumn<Zeile>[] = [
  { label: 'Name', value: (row) => row.name },
  { label: 'Zahl', value: (row) => row.zahl },
  { label: 'Am', value: (row) => ({ datum: row.am }) },
  { label: 'Um', value: (row) => row.at },
  { label: 'Betrag', value: (row) => ({ cents: row.betrag }) },
  { label: 'Leer', value: () => null },
];

const zeile: Zeile = {
  name: 'Über; "alles"',
  zahl: -2.5,
  am: '2026-03-10',
  // Summer time in Berlin.
  at: new Date('2026-07-01T08:30:00Z'),
  betrag: 123456,
};

async function read(format: 'csv' | 'xlsx', rows: Zeile[]) {
  const sheets = readSpreadsheet(await writeTable(format, 'Liste: [alles]', columns, rows));
  assert.ok(sheets.ok);
  return sheets.wert[0]!.rows.map((row) => row.cells.map((cell) => cell?.text ?? null));
}

describe('a list as a file', () => {
  it('comes back from CSV as it was', async () => {
    const rows = await read('csv', [zeile]);
    assert.deepEqual(rows[0], ['Name', 'Zahl', 'Am', 'Um', 'Betrag', 'Leer']);
    assert.deepEqual(rows[1]!.slice(0, 5), [
      'Über; "alles"',
      '-2,5',
      '10.03.2026',
      '01.07.2026 10:30',
      '1234,56',
    ]);
  });

  it('comes back from XLSX with real dates and numbers, instants in Berlin time', async () => {
    const sheets = readSpreadsheet(await writeTable('xlsx', 'Liste', columns, [zeile]));
    assert.ok(sheets.ok);
    const cells = sheets.wert[0]!.rows[1]!.cells;
    assert.equal(cells[0]!.text, 'Über; "alles"');
    assert.equal(cells[1]!.number, -2.5);
    assert.deepEqual([cells[2]!.kind, cells[2]!.text], ['date', '10.03.2026']);
    assert.equal(cells[3]!.kind, 'date');
    assert.match(cells[3]!.text, /01\.07\.2026.*10:30/);
    assert.equal(cells[4]!.number, 1234.56);
  });

  it('stands beside others in one workbook, each on a sheet of its own', async () => {
    const sheets = readSpreadsheet(
      await writeWorkbook([sheetOf('Eins/Zwei', columns, [zeile, zeile]), sheetOf('Drei', columns, [])]),
    );
    assert.ok(sheets.ok);
    assert.deepEqual(
      sheets.wert.map(({ name, rows }) => [name, rows.length]),
      [
        ['Eins Zwei', 3],
        ['Drei', 1],
      ],
    );
  });

  it('keeps text that looks like a formula text', async () => {
    const csv = new TextDecoder().decode(
      await writeTable('csv', 'x', columns, [{ ...zeile, name: '=HYPERLINK("http://evil")' }]),
    );
    assert.match(csv, /"'=HYPERLINK/);
  });

  it('survives characters that XML cannot carry', async () => {
    const rows = await read('xlsx', [{ ...zeile, name: 'a\u0000b\u001bc' }]);
    assert.equal(rows[1]![0], 'abc');
  });
});
