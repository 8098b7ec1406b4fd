import { scaleLinear } from 'd3-scale';
import {
  ChartFigure,
  ChartPicture,
  type ChartProps,
  type Series,
  seriesClass,
  useFormat,
} from './chart-frame.tsx';

const percent = (value: number) => `${Math.round(value * 100) / 100}%`;

/** Room between two groups, as a part of the group's height. */
const GAP = 0.12;

/**
 * Two halves of a population by age, the youngest at the bottom. Groups of different width are drawn as high as they
 * are wide, and their bars as long as the figure for one year of age: areas are then true. The table beside it holds
 * the figures themselves.
 */
export const PopulationPyramid = ({
  left,
  right,
  spans,
  ...chart
}: ChartProps & {
  left: Series;
  right: Series;
  /** Years of age in each category; without them all are equally wide. */
  spans?: readonly number[];
}) => {
  const write = useFormat(chart.format);
  const widths = chart.categories.map((_, index) => spans?.[index] ?? 1);
  const whole = widths.reduce((sum, width) => sum + width, 0) || 1;
  const isUneven = new Set(widths).size > 1;
  const length = (value: number | null | undefined, index: number) =>
    (value ?? 0) / (isUneven ? (widths[index] ?? 1) : 1);
  const values = [left, right].flatMap((half) => half.values.map(length));
  const scale = scaleLinear()
    .domain([0, Math.max(...values, 0) || 1])
    .nice(2);
  const ticks = scale.ticks(2);
  const bar = scale.range([0, 50]);
  let below = 0;
  const groups = chart.categories.map((label, index) => {
    const height = ((widths[index] ?? 1) / whole) * 100;
    below += height;
    return { label, index, top: 100 - below, height };
  });
  return (
    <ChartFigure chart={chart} series={[left, right]} sum>
      <div class="k-pyramid">
        <svg class="k-pyramid-ages" aria-hidden="true" focusable="false">
          {groups.map(({ label, top, height }) => (
            <text x="100%" y={percent(top + height / 2)} dy="0.35em">
              {label}
            </text>
          ))}
        </svg>
        <ChartPicture chart={chart} shape="k-plot-area k-pyramid-area">
          <g class="k-grid">
            {ticks.flatMap((tick) =>
              [50 - bar(tick), 50 + bar(tick)].map((x) => (
                <line x1={percent(x)} x2={percent(x)} y1="0" y2="100%" />
              )),
            )}
          </g>
          {[left, right].map((half, side) => (
            <g class={seriesClass(side)}>
              {groups.map(({ index, top, height }) => {
                const width = bar(length(half.values[index], index));
                return (
                  <rect
                    x={percent(side === 0 ? 50 - width : 50)}
                    y={percent(top + (height * GAP) / 2)}
                    width={percent(width)}
                    height={percent(height * (1 - GAP))}
                  />
                );
              })}
            </g>
          ))}
          <line class="k-zero" x1="50%" x2="50%" y1="0" y2="100%" />
        </ChartPicture>
        <div class="k-pyramid-x" aria-hidden="true">
          {[...ticks.toReversed(), ...ticks.slice(1)].map((tick) => (
            <span>{write(tick)}</span>
          ))}
        </div>
      </div>
    </ChartFigure>
  );
};
