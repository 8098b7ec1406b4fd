import { scaleLinear } from 'd3-scale';
import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { Details } from './details.tsx';
import { type Column, footerHtml, rowsHtml } from './table.tsx';
import { useSprache, useTexte } from './texte.ts';

export interface Series {
  name: string;
  /** One value for each category; null where there is none. */
  values: readonly (number | null)[];
}

export interface ChartProps {
  /** Unique on the page. */
  id: string;
  title: string;
  /** What the picture shows, in one sentence, for those who do not see it. */
  description: string;
  /** Unit, reference date and source: every published figure carries them. */
  source?: Child;
  categories: readonly string[];
  /** Down to the records behind each category, in the table of the figures. */
  links?: readonly (string | undefined)[];
  /** How a value is written; default: figures of the page's language. */
  format?: (value: number) => string;
}

/** At most six series have a colour of their own. */
export const seriesClass = (index: number) => `k-series-${(index % 6) + 1}`;

/** Values to pixels in percent, 0 always in view, ends on round numbers. */
export const valueScale = (values: readonly number[]) => {
  const scale = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(0, ...values) || 1])
    .nice(5);
  const ticks = scale.ticks(5);
  const place = scale.range([100, 0]);
  return { ticks, y: (value: number) => Math.round(place(value) * 100) / 100 };
};

/** Middle of a category in percent. */
export const categoryMiddle = (index: number, count: number) =>
  Math.round(((index + 0.5) / count) * 10_000) / 100;

/** How numbers are written when the chart is not told. */
export const useFormat = (format?: (value: number) => string) => {
  const locale = useSprache() === 'de' ? 'de-DE' : 'en-GB';
  return format ?? ((value: number) => value.toLocaleString(locale));
};

interface TableRow {
  category: string;
  link: string | undefined;
  values: readonly (number | null)[];
}

/** What every chart has around its picture: heading, legend, source, and its figures as a table. */
export const ChartFigure = ({
  chart,
  series,
  sum,
  children,
}: {
  chart: ChartProps;
  series: readonly Series[];
  /** Adds a column with the sum of the series. */
  sum?: boolean;
  children: Child;
}) => {
  const t = useTexte();
  const write = useFormat(chart.format);
  const cell = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : write(value);
  const columns: Column<TableRow>[] = [
    { key: 'category', label: '', header: true, cell: (row) => row.category, href: (row) => row.link },
    ...series.map(
      (one, index): Column<TableRow> => ({
        key: one.name,
        label: one.name,
        align: 'end',
        cell: (row) => cell(row.values[index]),
      }),
    ),
  ];
  if (sum) {
    columns.push({
      key: 'sum',
      label: t.summe,
      align: 'end',
      cell: (row) => cell(row.values.reduce<number>((total, value) => total + (value ?? 0), 0)),
    });
  }
  const rows = chart.categories.map((category, index) => ({
    category,
    link: chart.links?.[index],
    values: series.map((one) => one.values[index] ?? null),
  }));
  return (
    <figure class="k-chart" aria-labelledby={`${chart.id}-titel`}>
      <figcaption class="k-h3" id={`${chart.id}-titel`}>
        {chart.title}
      </figcaption>
      {series.length > 1 && (
        <ul class="k-chart-legend">
          {series.map((one, index) => (
            <li class={seriesClass(index)}>{one.name}</li>
          ))}
        </ul>
      )}
      {children}
      {chart.source && <p class="k-chart-source">{chart.source}</p>}
      <Details summary={t.datentabelle}>
        <section class="k-table-region" aria-label={`${chart.title}: ${t.datentabelle}`} tabindex={0}>
          <table class="k-table">
            <thead>
              <tr>
                <td />
                {columns.slice(1).map((column) => (
                  <th scope="col" class="n">
                    {column.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>{raw(rowsHtml(columns, rows))}</tbody>
            {raw(footerHtml(columns as readonly Column<never>[]))}
          </table>
        </section>
      </Details>
    </figure>
  );
};

/** The picture itself, with its name and description for those who do not see it. */
export const ChartPicture = ({
  chart,
  shape = 'k-plot-area',
  children,
}: {
  chart: ChartProps;
  shape?: string;
  children: Child;
}) => (
  <svg class={shape} role="img" aria-labelledby={`${chart.id}-name ${chart.id}-text`} focusable="false">
    <title id={`${chart.id}-name`}>{chart.title}</title>
    <desc id={`${chart.id}-text`}>{chart.description}</desc>
    {children}
  </svg>
);

/** The frame of charts with standing categories: axes in words around the picture. */
export const ChartFrame = ({
  chart,
  series,
  ticks,
  sum,
  children,
}: {
  chart: ChartProps;
  series: readonly Series[];
  /** Values written at the axis, lowest first. */
  ticks: readonly number[];
  /** Adds a column with the sum of the series. */
  sum?: boolean;
  children: Child;
}) => {
  const write = useFormat(chart.format);
  const isDense = chart.categories.length > 6;
  return (
    <ChartFigure chart={chart} series={series} {...(sum ? { sum } : {})}>
      <div class="k-plot">
        <div class="k-plot-y" aria-hidden="true">
          {[...ticks].reverse().map((tick) => (
            <span>{write(tick)}</span>
          ))}
        </div>
        <ChartPicture chart={chart}>
          <g class="k-grid">
            {ticks.map((_, index) => {
              const y = `${Math.round((1 - index / Math.max(1, ticks.length - 1)) * 10_000) / 100}%`;
              return <line x1="0" x2="100%" y1={y} y2={y} />;
            })}
          </g>
          {children}
        </ChartPicture>
        <div class={isDense ? 'k-plot-x k-dense' : 'k-plot-x'} aria-hidden="true">
          {chart.categories.map((category) => (
            <span>{category}</span>
          ))}
        </div>
      </div>
    </ChartFigure>
  );
};
