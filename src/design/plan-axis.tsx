import { type Datum, daysBetween, yearOf } from '../begriffe/zeit.ts';
import { formatDatum } from '../begriffe/zeitanzeige.ts';
import type { Ton } from './rahmen.ts';
import { useSprache, useTexte } from './texte.ts';

export interface PlanRow {
  label: string;
  href?: string;
  /** Both days included; null never ends and runs to the end of the axis. */
  von: Datum;
  bis: Datum | null;
  /** Said beside the dates: "laufend", "verschoben". */
  note?: string;
  tone?: Ton;
}

/** Measures or courses over the years: a bar for each from its first to its last day, the dates in words beside it. */
export const PlanAxis = ({
  caption,
  corner,
  rows,
  today,
}: {
  caption: string;
  /** What the rows are: "Maßnahme". */
  corner: string;
  rows: readonly PlanRow[];
  today?: Datum;
}) => {
  const sprache = useSprache();
  const t = useTexte();
  const firstYear = Math.min(...rows.map((row) => yearOf(row.von)));
  const lastYear = Math.max(
    ...rows.map((row) => yearOf(row.bis ?? (today === undefined || row.von > today ? row.von : today))),
  );
  const years = Array.from(
    { length: rows.length === 0 ? 0 : lastYear - firstYear + 1 },
    (_, index) => firstYear + index,
  );
  const start = `${firstYear}-01-01`;
  const days = rows.length === 0 ? 1 : daysBetween(start, `${lastYear + 1}-01-01`);
  const place = (day: Datum, offset = 0) =>
    Math.round(((daysBetween(start, day) + offset) / days) * 10_000) / 100;
  const now = today === undefined || rows.length === 0 ? -1 : place(today);
  return (
    <section class="k-table-region" aria-label={caption} tabindex={0}>
      <table class="k-table k-plan">
        <caption class="k-caption">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            <td>
              <span class="k-plan-years" aria-hidden="true">
                {years.map((year) => (
                  <span>{year}</span>
                ))}
              </span>
            </td>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">
                {row.href ? (
                  <a class="k-link" href={row.href}>
                    {row.label}
                  </a>
                ) : (
                  row.label
                )}
              </th>
              <td>
                <svg
                  class={row.tone ? `k-plan-bar k-tone-${row.tone}` : 'k-plan-bar'}
                  aria-hidden="true"
                  focusable="false"
                >
                  {years.slice(1).map((year) => (
                    <line
                      x1={`${place(`${year}-01-01`)}%`}
                      x2={`${place(`${year}-01-01`)}%`}
                      y1="0"
                      y2="100%"
                    />
                  ))}
                  <rect
                    x={`${place(row.von)}%`}
                    width={`${Math.max((row.bis === null ? 100 : place(row.bis, 1)) - place(row.von), 0.5)}%`}
                    y="15%"
                    height="70%"
                    rx="3"
                  />
                  {now >= 0 && now <= 100 && (
                    <line class="k-axis-now" x1={`${now}%`} x2={`${now}%`} y1="0" y2="100%" />
                  )}
                </svg>
                <span class="k-plan-dates">
                  {row.bis === null
                    ? t.abTag(formatDatum(row.von, sprache))
                    : `${formatDatum(row.von, sprache)}–${formatDatum(row.bis, sprache)}`}
                  {row.note && ` · ${row.note}`}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
