import { line, stack } from 'd3-shape';
import type { Child } from 'hono/jsx';
import {
  ChartFrame,
  type ChartProps,
  categoryMiddle,
  type Series,
  seriesClass,
  useFormat,
  valueScale,
} from './chart-frame.tsx';

const isNumber = (value: number | null | undefined): value is number => typeof value === 'number';
const percent = (value: number) => `${Math.round(value * 100) / 100}%`;

/** Bars standing beside each other, for one to three series over the same categories. */
export const BarChart = ({ series, ...chart }: ChartProps & { series: readonly Series[] }) => {
  const write = useFormat(chart.format);
  const { ticks, y } = valueScale(series.flatMap((one) => one.values.filter(isNumber)));
  const slot = 100 / chart.categories.length;
  const width = (slot * 0.7) / series.length;
  const hasLabels = chart.categories.length * series.length <= 14;
  return (
    <ChartFrame chart={chart} series={series} ticks={ticks}>
      {series.map((one, number) => (
        <g class={seriesClass(number)}>
          {chart.categories.map((_, index) => {
            const value = one.values[index];
            if (!isNumber(value)) return null;
            const x = index * slot + slot * 0.15 + number * width;
            return (
              <>
                <rect
                  x={percent(x)}
                  y={percent(Math.min(y(value), y(0)))}
                  width={percent(width * 0.94)}
                  height={percent(Math.abs(y(0) - y(value)))}
                />
                {hasLabels && (
                  <text x={percent(x + width * 0.47)} y={percent(Math.min(y(value), y(0)))} dy="-5">
                    {write(value)}
                  </text>
                )}
              </>
            );
          })}
        </g>
      ))}
      <line class="k-zero" x1="0" x2="100%" y1={percent(y(0))} y2={percent(y(0))} />
    </ChartFrame>
  );
};

/** Lines over the same categories, usually years or months; a missing value breaks its line. */
export const LineChart = ({
  series,
  threshold,
  ...chart
}: ChartProps & {
  series: readonly Series[];
  /** A value that matters, for example the minimum number of participants. */
  threshold?: { value: number; label: string };
}) => {
  const values = series.flatMap((one) => one.values.filter(isNumber));
  const { ticks, y } = valueScale(threshold ? [...values, threshold.value] : values);
  const count = chart.categories.length;
  const path = line<number | null>()
    .defined(isNumber)
    .digits(2)
    .x((_, index) => categoryMiddle(index, count))
    .y((value) => y(value ?? 0));
  return (
    <ChartFrame chart={chart} series={series} ticks={ticks}>
      {threshold && (
        <g class="k-threshold">
          <line x1="0" x2="100%" y1={percent(y(threshold.value))} y2={percent(y(threshold.value))} />
          <text x="100%" y={percent(y(threshold.value))} dy="-5">
            {threshold.label}
          </text>
        </g>
      )}
      {series.map((one, number) => (
        <g class={`k-line ${seriesClass(number)}`}>
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%" aria-hidden="true">
            <path d={path([...one.values]) ?? ''} vector-effect="non-scaling-stroke" />
          </svg>
          {one.values.map((value, index) =>
            isNumber(value) ? (
              <circle cx={percent(categoryMiddle(index, count))} cy={percent(y(value))} r="3.5" />
            ) : null,
          )}
        </g>
      ))}
      <line class="k-zero" x1="0" x2="100%" y1={percent(y(0))} y2={percent(y(0))} />
    </ChartFrame>
  );
};

/** Parts of a whole over the same categories, none of them negative. */
export const StackedBarChart = ({ series, ...chart }: ChartProps & { series: readonly Series[] }) => {
  const layers = stack<number, number>()
    .keys(series.map((_, index) => index))
    .value((index, number) => series[number]?.values[index] ?? 0)(chart.categories.map((_, index) => index));
  const { ticks, y } = valueScale(layers.flatMap((layer) => layer.map((part) => part[1])));
  const slot = 100 / chart.categories.length;
  return (
    <ChartFrame chart={chart} series={series} ticks={ticks} sum>
      {layers.map((layer, number) => (
        <g class={seriesClass(number)}>
          {layer.map((part, index) =>
            part[1] > part[0] ? (
              <rect
                x={percent(index * slot + slot * 0.15)}
                y={percent(y(part[1]))}
                width={percent(slot * 0.7)}
                height={percent(y(part[0]) - y(part[1]))}
              />
            ) : null,
          )}
        </g>
      ))}
      <line class="k-zero" x1="0" x2="100%" y1={percent(y(0))} y2={percent(y(0))} />
    </ChartFrame>
  );
};

/** Named values as lying bars: for long names and for ranking. The words hold everything, the bar is for the eye. */
export const BarList = ({
  items,
  label,
  format,
}: {
  items: readonly { label: string; value: number; href?: string; detail?: Child }[];
  label: string;
  format?: (value: number) => string;
}) => {
  const write = useFormat(format);
  const largest = Math.max(...items.map((item) => item.value), 0) || 1;
  return (
    <ul class="k-bar-list" aria-label={label}>
      {items.map((item) => (
        <li>
          <span>
            {item.href ? (
              <a class="k-link" href={item.href}>
                {item.label}
              </a>
            ) : (
              item.label
            )}
            {item.detail && <span class="k-muted k-small"> {item.detail}</span>}
          </span>
          <svg class="k-series-1" aria-hidden="true" focusable="false">
            <rect width={percent((Math.max(item.value, 0) / largest) * 100)} height="100%" rx="2" />
          </svg>
          <span class="k-figures">{write(item.value)}</span>
        </li>
      ))}
    </ul>
  );
};
