import { raw } from 'hono/html';
import { type Column, rowsHtml } from './table.tsx';
import { useSprache } from './texte.ts';

export interface HeatRow {
  label: string;
  href?: string;
  /** One value for each column; null where there is none. */
  values: readonly (number | null)[];
  /** Values below this are marked, whatever their shade: too few participants. */
  minimum?: number;
}

const shades = 5;

/** Shade 0 (nothing) to 5 (the largest value of the table). */
export const heatShade = (value: number, largest: number): number =>
  value <= 0 || largest <= 0 ? 0 : Math.min(shades, Math.ceil((value / largest) * shades));

/** Figures in a grid, shaded by size: months × courses, for example. The figure always stands in its field. */
export const HeatTable = ({
  caption,
  corner,
  columns,
  rows,
  largest,
}: {
  caption: string;
  /** What the rows are: "Kurs". */
  corner: string;
  columns: readonly string[];
  rows: readonly HeatRow[];
  /** What counts as full; default: the largest value. */
  largest?: number;
}) => {
  const locale = useSprache() === 'de' ? 'de-DE' : 'en-GB';
  const full = largest ?? Math.max(0, ...rows.flatMap((row) => row.values.map((value) => value ?? 0)));
  const cells: Column<HeatRow>[] = [
    { key: 'label', label: corner, header: true, cell: (row) => row.label, href: (row) => row.href },
    ...columns.map(
      (label, index): Column<HeatRow> => ({
        key: label,
        label,
        cell: ({ values, minimum }) => {
          const value = values[index];
          if (value === null || value === undefined) return '–';
          const isLow = minimum !== undefined && value < minimum;
          return raw(
            `<span class="k-heat-${heatShade(value, full)}${isLow ? ' k-heat-low' : ''}">${value.toLocaleString(locale)}</span>`,
          );
        },
      }),
    ),
  ];
  return (
    <section class="k-table-region" aria-label={caption} tabindex={0}>
      <table class="k-table k-heat">
        <caption class="k-caption">{caption}</caption>
        <thead>
          <tr>
            {cells.map((column) => (
              <th scope="col">{column.label}</th>
            ))}
          </tr>
        </thead>
        <tbody>{raw(rowsHtml(cells, rows))}</tbody>
      </table>
    </section>
  );
};
