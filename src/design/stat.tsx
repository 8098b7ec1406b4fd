import { line } from 'd3-shape';
import type { Child, PropsWithChildren } from 'hono/jsx';
import { useFormat } from './chart-frame.tsx';
import type { Ton } from './rahmen.ts';

/** Path of a small line in a box of 100 × 24, oldest value left; null is a gap. */
export const sparkPath = (values: readonly (number | null)[]): string => {
  const known = values.filter((value) => value !== null);
  const lowest = Math.min(...known);
  const span = Math.max(...known) - lowest || 1;
  const step = values.length > 1 ? 100 / (values.length - 1) : 0;
  return (
    line<number | null>()
      .defined((value) => value !== null)
      .digits(1)
      .x((_, index) => index * step)
      .y((value) => 22 - (((value ?? 0) - lowest) / span) * 20)([...values]) ?? ''
  );
};

/** Small trend line; the words beside it say what matters, so it is hidden from screen readers. */
export const Sparkline = ({ values }: { values: readonly (number | null)[] }) => (
  <svg class="k-spark" viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <path d={sparkPath(values)} vector-effect="non-scaling-stroke" />
  </svg>
);

/** One figure of the day, numbers as the reader's language writes them. `detail` says what it is compared with. */
export const Stat = ({
  label,
  value,
  detail,
  trend,
  href,
  tone,
}: {
  label: string;
  value: string | number;
  detail?: Child;
  trend?: readonly (number | null)[];
  /** Down to the records the figure counts. */
  href?: string;
  tone?: Ton;
}) => {
  const format = useFormat();
  return (
    <div class={tone ? `k-stat k-tone-${tone}` : 'k-stat'}>
      <dt>{href ? <a href={href}>{label}</a> : label}</dt>
      <dd>
        <span class="k-stat-value">{typeof value === 'number' ? format(value) : value}</span>
        {trend && trend.length > 1 && <Sparkline values={trend} />}
        {detail && <span class="k-stat-detail">{detail}</span>}
      </dd>
    </div>
  );
};

/** The figures of a page beside each other. */
export const Stats = ({ label, children }: PropsWithChildren<{ label: string }>) => (
  <dl class="k-stats" aria-label={label}>
    {children}
  </dl>
);
